"""What cannot be shown: the right status, and words that say what to do, as a page and as JSON."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import httpx
import pytest

from tests.unit.web.dispute import write_record
from tests.unit.web.served import served

# Address without .json, its query, the status, and what the English message must hold.
REFUSED = {
    "no such page": ("/nowhere", "", 404, "no page at this address"),
    "no such dispatch": ("/dispatches/d_0", "", 404, "no dispatch d_0"),
    "a dispatch with a strange name": ("/dispatches/%3Cb%3E%2F..", "", 404, "no dispatch <b>/.."),
    "no such statement": ("/statements/st_0", "", 404, "no statement st_0"),
    "a page beyond the last": ("/dispatches", "page=3", 404, "only 2 pages"),
    "a page that is no number": ("/", "page=two", 400, "two is not a page number"),
    "page 0": ("/", "page=0", 400, "0 is not a page number"),
    "a huge page": ("/statements", "page=99999999999999999999", 400, "is not a page number"),
    "digits of another script": ("/", "page=%D9%A2", 400, "is not a page number"),
    "an unknown act": ("/statements", "act=sing", 400, "sing is not a value of “act”. Known: say, affirm"),
    "an unknown kind": ("/statements", "kind=DIRECT", 400, "is not a value of “kind”. Known: direct, indirect, mixed"),
    "an unknown order": (
        "/statements",
        "sort=speaker",
        400,
        "speaker is not a value of “sort”. Known: day, confidence",
    ),
    "an order of another page": ("/", "sort=day", 400, "“sort” cannot be asked for here"),
    "no day": ("/statements", "from=yesterday", 400, "yesterday is not a day: write it as 2024-04-01"),
    "a day that never was": ("/statements", "to=2023-02-29", 400, "2023-02-29 is not a day"),
    "a week": ("/statements", "to=2023-W02-1", 400, "2023-W02-1 is not a day"),
    "days in the wrong order": ("/statements", "from=2024-05-01&to=2024-04-01", 400, "swap them"),
    "a filter that is not there": ("/statements", "spaeker=x", 400, "“spaeker” cannot be asked for here"),
    "a filter of another page": ("/", "act=say", 400, "“act” cannot be asked for here"),
    "a filter on one statement": ("/statements/st_00000000000000aa", "page=1", 400, "“page” cannot be asked for here"),
    "a filter given twice": ("/statements", "side=A&side=B", 400, "“side” is given twice"),
    "endless words": ("/statements", "text=" + "x" * 201, 400, "longer than 200 characters"),
    "an interface language that is not there": ("/", "ui=fr", 400, "fr is not a value of “ui”. Known: en, ar"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_refused_with_what_to_do(client: httpx.Client, what: str) -> None:
    path, query, status, message = REFUSED[what]
    page, plain = client.get(f"{path}?{query}"), client.get(f"{path}.json?{query}")
    assert (page.status_code, plain.status_code) == (status, status)
    error = plain.json()["error"]
    assert error["status"] == status
    assert message in error["message"]
    if status == 400:
        assert error["parameter"] in query
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert 'role="alert"' in page.text
    assert "<b>" not in page.text


def test_refused_in_arabic(client: httpx.Client) -> None:
    answer = client.get("/statements?from=x", headers={"Accept-Language": "ar"})
    assert "<bdi>x</bdi> ليس يوما: اكتبه هكذا 2024-04-01" in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_record_is_only_read(client: httpx.Client, method: str) -> None:
    answer = client.request(method, "/statements.json")
    assert answer.status_code == 405
    assert answer.json()["error"]["message"] == f"This record is only read here: {method} is not possible."


def test_a_record_that_was_altered_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "altered.aqwal"
    write_record(path, fillers=0)
    with sqlite3.connect(path) as file:
        file.execute("UPDATE snapshots SET text = replace(text, 'أربعين', 'خمسين')")
    file.close()
    with served(path) as address:
        answer = httpx.get(f"{address}/dispatches/demo%231.json", follow_redirects=True)
        page = httpx.get(f"{address}/dispatches/demo%231", follow_redirects=True)
        assert httpx.get(address).status_code == 200, "the rest is still there"
    assert (answer.status_code, page.status_code) == (500, 500)
    assert answer.json()["error"]["message"].startswith("The record cannot be read: ")
    assert "خمسين" not in page.text
