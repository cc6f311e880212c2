"""The JSON of every page has the keys that docs/pages.md lists, and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from aqwal.exports import to_jsonl
from tests.unit.web.dispute import DISPUTE, STATEMENTS

PAGE = (Path(__file__).parents[3] / "docs" / "pages.md").read_text(encoding="utf-8")
CONTRACT = json.loads(to_jsonl(DISPUTE))


def documented(heading: str) -> set[str]:
    """The keys in the block under a heading of the document."""
    block = re.search(rf"### {re.escape(heading)}\n.*?```\n(.*?)```", PAGE, re.DOTALL)
    assert block is not None
    return {line.split()[0] for line in block[1].splitlines()}


def keys(value: object, path: str = "") -> Iterator[str]:
    """The paths of all keys in `value`: a dot leads into an object, [] into a list of objects or words."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from keys(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value and not isinstance(value[0], int):
        for inner in value:
            yield from keys(inner, f"{path}[]")
    else:
        yield path


def within(found: set[str], whole: tuple[str, ...]) -> set[str]:
    """The same with what stands under `whole` left out: another part of the document lists that."""
    return {next((one for one in whole if key.startswith(f"{one}.")), key) for key in found}


def test_the_list_of_dispatches(client: httpx.Client) -> None:
    assert set(keys(client.get("/dispatches.json").json())) == documented("/dispatches.json")


def test_one_dispatch(client: httpx.Client, links: dict[str, str]) -> None:
    plain = client.get(f"{links['demo#1']}.json").json()
    found = within(set(keys(plain)), ("dispatch", "reading", "versions[]"))
    assert found == documented("/dispatches/{key}.json")
    line = {f"dispatches[].{key}" for key in keys(plain["dispatch"])}
    assert line == {key for key in documented("/dispatches.json") if key.startswith("dispatches[]")}
    assert plain["reading"] == CONTRACT


def test_the_list_of_statements(client: httpx.Client) -> None:
    plain = client.get("/statements.json?act=deny&speaker=").json()
    assert within(set(keys(plain)), ("asked", "statements[]")) == documented("/statements.json")
    assert (plain["asked"], plain["sort"]) == ({"act": "deny"}, "day")
    assert plain["statements"][0] == client.get(f"/statements/{STATEMENTS[4].id}.json").json()


def test_the_least_certain_come_first(client: httpx.Client) -> None:
    plain = client.get("/statements.json?sort=confidence").json()
    sure = [line["confidence"] for line in plain["statements"]]
    assert plain["sort"] == "confidence"
    assert sure == sorted(sure)
    assert (plain["statements"][0]["id"], sure[0]) == (STATEMENTS[4].id, 0.35)
    assert client.get("/statements.json?sort=day").json() == client.get("/statements.json").json()


def test_one_statement(client: httpx.Client) -> None:
    plain = client.get(f"/statements/{STATEMENTS[1].id}.json").json()
    as_read = CONTRACT["statements"][1]
    assert {key: plain.pop(key) for key in as_read} == as_read
    assert within(set(keys(plain)), ("source",)) == documented("/statements/{id}.json")
    assert plain["words"] == ["أحصينا أكثر من أربعين زورقا. لا تفسير لهذا الحشد سوى فرض أمر واقع"]
    assert plain["citation"].endswith(f"2024-04-01; {STATEMENTS[1].id}")


def test_a_withdrawn_statement(client: httpx.Client) -> None:
    assert client.get("/statements/st_00000000000000bb.json").json()["stands"] is False
    assert client.get("/statements/st_00000000000000aa.json").json()["stands"] is True


def test_a_refusal(client: httpx.Client) -> None:
    assert set(keys(client.get("/statements.json?act=x").json())) == documented("Refusals")


@pytest.mark.parametrize("path", ["/dispatches", "/statements"])
def test_pages_lead_to_pages_of_json(client: httpx.Client, path: str) -> None:
    total, seen, address = client.get(f"{path}.json").json()["total"], 0, f"{path}.json?ui=en"
    while address:
        plain = client.get(address).json()
        seen += len(plain[path[1:]])
        address = plain["next"]
    assert seen == total


def test_the_plain_address_has_the_same(client: httpx.Client) -> None:
    first, second = client.get("/.json").json(), client.get("/dispatches.json").json()
    assert {key: value for key, value in first.items() if key != "next"} == {
        k: v for k, v in second.items() if k != "next"
    }
