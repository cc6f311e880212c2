"""Texts, pages and tables as sources; what cannot be read is told with its place, and the rest goes on."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterable, Mapping

import pytest

from aqwal.articles import Unreadable, read_sources
from aqwal.errors import InputError, MappingError
from aqwal.model import Source

SAID = "قال وزير الخارجية الناردي هشام الراوندي إن مضيق دروان مفتوح للجميع."
DENIED = "نفت وزيرة الخارجية الأورية سلمى عزدين ذلك."
DAY = datetime.date(2024, 4, 1)
Fields = Mapping[str, str] | Iterable[tuple[str, str]]


def read(name: str, data: bytes | str, mapping: Fields = ()) -> tuple[list[Source], list[Unreadable]]:
    told: list[Unreadable] = []
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(read_sources(name, stream, mapping, told.append)), told


def dumped(*rows: object) -> str:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def table(*rows: Iterable[str], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(("name", "kind"), [("a.txt", "text"), ("a.html", "html"), ("b/A.HTM", "html"), ("-", "text")])
def test_one_article_keeps_its_bytes(name: str, kind: str) -> None:
    assert read(name, SAID) == ([Source(SAID.encode(), name, format=kind)], [])


ONE = {"text": SAID, "title": "رد", "date": "2024-04-01"}
TWO = {"text": DENIED, "title": "نفي", "date": "2024-04-01"}
PAIRS = {
    "lines": ("a.jsonl", dumped(ONE, TWO), ("a.jsonl#1", "a.jsonl#2")),
    "lines with blank ones and Windows ends": ("a.ndjson", dumped(ONE) + "\r\n\r\n" + dumped(TWO) + "\r\n",
                                               ("a.ndjson#1", "a.ndjson#3")),
    "a list": ("a.json", json.dumps([ONE, TWO], indent=1), ("a.json#0", "a.json#1")),
    "a list under a name": ("a.json", json.dumps({"status": "ok", "articles": [ONE, TWO]}), ("a.json#0", "a.json#1")),
    "lines called .json": ("a.json", dumped(ONE, TWO), ("a.json#1", "a.json#2")),
    "a table": ("a.csv", table(ONE, ONE.values(), TWO.values()), ("a.csv#2", "a.csv#3")),
    "a table with semicolons": ("a.csv", table(ONE, ONE.values(), TWO.values(), delimiter=";"), ("a.csv#2", "a.csv#3")),
    "a table with tabs": ("a.tsv", table(ONE, ONE.values(), TWO.values(), delimiter="\t"), ("a.tsv#2", "a.tsv#3")),
    "a table with its mark": ("a.csv", "\ufeff" + table(ONE, ONE.values(), TWO.values()), ("a.csv#2", "a.csv#3")),
    "lines from standard input": ("-", dumped(ONE, TWO), ("-#1", "-#2")),
    "a list from standard input": ("-", json.dumps([ONE, TWO]), ("-#0", "-#1")),
    "a table from standard input": ("-", table(ONE, ONE.values(), TWO.values()), ("-#2", "-#3")),
    "a table with another suffix": ("a.dat", table(ONE, ONE.values(), TWO.values()), ("a.dat#2", "a.dat#3")),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_tables(name: str, encoding: str) -> None:
    file, content, origins = PAIRS[name]
    if encoding != "utf-8":
        content = content.removeprefix("\ufeff")
    assert read(file, content.encode(encoding)) == (
        [Source(SAID, origins[0], title="رد", date=DAY), Source(DENIED, origins[1], title="نفي", date=DAY)],
        [],
    )


def test_one_object() -> None:
    assert read("a.json", json.dumps(ONE)) == ([Source(SAID, "a.json", title="رد", date=DAY)], [])


@pytest.mark.parametrize("begins", ["<!DOCTYPE html>", "\n<html>", '<?xml version="1.0"?>\n<html>'])
def test_a_page_is_known_by_its_beginning(begins: str) -> None:
    assert read("-", begins + "<body>")[0][0].format == "html"


@pytest.mark.parametrize("text", [SAID, f"[مراسلنا] {SAID}", "عنوان, نص\n" + SAID, f"{{{SAID}}}"])
def test_what_is_plain_text_stays_text(text: str) -> None:
    assert read("-", text)[0] == [Source(text.encode(), "-")]


def test_usual_names_and_other_shapes() -> None:
    row = {
        "_id": 7,
        "headline": "رد",
        "articleBody": [SAID, DENIED],
        "datePublished": "2024-04-01T10:00:00Z",
        "link": "https://example.com/7",
        "author": [{"@type": "Person", "name": "نديم الصاوي"}, "هالة مراد"],
        "source": {"id": None, "name": "المضيق"},
    }
    (source,), _ = read("a.json", json.dumps(row))
    assert source == Source(
        f"{SAID}\n\n{DENIED}",
        "a.json",
        id="7",
        title="رد",
        date=DAY,
        url="https://example.com/7",
        publisher="المضيق",
        author="نديم الصاوي, هالة مراد",
    )


def test_the_mapping_goes_before_the_usual_names() -> None:
    row = {"story": {"body": SAID}, "text": "ملخص", "day": "1/4/2024", "date": "2020-01-01"}
    (source,), told = read("a.jsonl", dumped(row), {"text": "story.body", "date": "day"})
    assert (source.content, source.date, told) == (SAID, DAY, [])


def test_the_mapping_may_be_pairs() -> None:
    assert read("a.csv", f"story\n{SAID}\n", (("text", "story"),))[0][0].content == SAID


MISSING = {
    "no text": ("a.jsonl", dumped({"story": SAID, "n": 1}), (), "fields are story, n. .* --map text=story"),
    "no text in a table": ("a.csv", table(["a", "b"], [SAID, ""]), (), "fields are a, b. .* --map text=a"),
    "the mapped text": ("a.jsonl", dumped(ONE), {"text": "body"}, "no field 'body' for the text: the fields are text"),
    "the mapped date": ("a.csv", table(ONE, ONE.values()), {"date": "day"}, "no field 'day' for the date"),
    "a name of ours": (
        "a.jsonl",
        dumped(ONE),
        {"txt": "text"},
        "gives txt, which aqwal does not know: map text, title",
    ),
}


@pytest.mark.parametrize("name", MISSING)
def test_a_missing_field_says_what_to_type(name: str) -> None:
    file, content, mapping, message = MISSING[name]
    with pytest.raises(MappingError, match=message):
        read(file, content, mapping)  # type: ignore[arg-type]  # the table holds both shapes


LONGEST = {
    "lines": dumped({"key": "wire-0001", "n": 1, "story": SAID}),
    "a table": table(["key", "when", "story"], ["wire-0001", "2024-04-01", SAID], ["wire-0002", "", DENIED]),
    "a table whose first row is bare": table(["key", "when", "story"], ["wire-0001"], ["wire-0002", "", DENIED]),
    "names of something else": table(["title", "words", "url"], ["رد", SAID, SAID * 2]),
}


@pytest.mark.parametrize("name", LONGEST)
def test_the_field_with_the_longest_text_is_proposed(name: str) -> None:
    file = "a.jsonl" if name == "lines" else "a.csv"
    with pytest.raises(MappingError, match=r"--map text=(story|words)$"):
        read(file, LONGEST[name])


BROKEN_ROWS = {
    "a bare control character": (
        "a.jsonl",
        dumped(ONE) + '\n{"text": "a\tb"}\n' + dumped(TWO),
        "a.jsonl:2",
        r"no JSON \(Invalid control character at column 12\)",
    ),
    "no JSON": ("a.jsonl", dumped(ONE) + '\n{"text": \n' + dumped(TWO), "a.jsonl:2", "no JSON .* mend it or remove it"),
    "no object": ("a.jsonl", dumped(ONE, [1], TWO), "a.jsonl:2", "no JSON object"),
    "nested too deep": ("a.jsonl", dumped(ONE) + "\n" + "[" * 100_000 + "\n" + dumped(TWO), "a.jsonl:2", "no JSON"),
    "no text": ("a.jsonl", dumped(ONE, {"text": ""}, TWO), "a.jsonl:2", "'text' is empty or missing"),
    "text is no text": ("a.jsonl", dumped(ONE, {"text": 5}, TWO), "a.jsonl:2", "'text' is empty or missing"),
    "no object in a list": ("a.json", json.dumps([ONE, 5, TWO]), "a.json#1", "entry 1 is no JSON object"),
    "too many cells": ("a.csv", f"text,title\n{SAID},x\na,b,c\n{DENIED},x\n", "a.csv:3", "3 cells under 2 names"),
    "an open quotation": ("a.csv", f'text,title\n{SAID},x\n"a,b\n{DENIED},x\n', "a.csv:3", "mark within a cell twice"),
    "a lone mark": ("a.csv", f'text,title\n{SAID},x\n"a"b",c\n{DENIED},x\n', "a.csv:3", "mark within a cell twice"),
    "a row without text": ("a.csv", f"title,text\nx,{SAID}\ny\nz,{DENIED}\n", "a.csv:3", "'text' is empty or missing"),
}


@pytest.mark.parametrize("name", BROKEN_ROWS)
def test_a_broken_row_is_told_and_the_others_are_read(name: str) -> None:
    file, content, place, why = BROKEN_ROWS[name]
    sources, told = read(file, content)
    assert [source.content for source in sources] == [SAID, DENIED]
    assert [one.origin for one in told] == [place]
    with pytest.raises(InputError, match=why):
        list(read_sources(file, io.BytesIO(content.encode())))


WHOLE = {
    "an empty file": ("a.jsonl", b"", "it is empty"),
    "a binary file": ("a.csv", b"\x00\x01" * 300, "binary"),
    "half a document": ("a.json", b'{"text": "a"', "no JSON .*: mend it there"),
    "a number": ("a.json", b"3", "no article in it"),
    "an empty list": ("a.json", b"[]", "no article in it"),
    "column names only": ("a.csv", b"title,text\n", "the table has no row"),
    "a text that is a picture": ("a.txt", b"\x89PNG\r\n\x1a\n", "a picture"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_an_input_without_articles_is_refused(name: str) -> None:
    file, content, message = WHOLE[name]
    with pytest.raises(InputError, match=message):
        read(file, content)


def test_cells_hold_what_they_hold() -> None:
    text = f'قال: "نعم", ثم\n\nسكت؛ {SAID}\r\n'
    assert read("a.csv", table(["id", "text"], ["1", text]))[0] == [Source(text, "a.csv#2", id="1")]


def test_tabs_without_quoting() -> None:
    rows = 'text\ttitle\n"نعم" قال الراوندي\t"رد\n"لا\tx\n'
    assert [source.content for source in read("a.tsv", rows)[0]] == ['"نعم" قال الراوندي', '"لا']


def test_line_numbers_count_lines_of_the_file() -> None:
    rows = f'text,title\n\n"{SAID}\n\n{SAID}",x\n{DENIED},y\n,z\n'
    assert [one.origin for one in read("a.csv", rows)[1]] == ["a.csv:7"]


ROWS = {
    "one line each": (f"text,title\n{SAID},x\n{DENIED},y\n", [2, 3]),
    "over several lines": (f'text,title\n"{SAID}\n\n{SAID}",x\n{DENIED},y\n"a\nb",z\n', [2, 3, 4]),
    "a blank one": (f"text,title\n\n{SAID},x\n", [3]),
    "a name over two lines": (f'text,"the title\n{SAID},x\n', [2]),
    "a broken one": (f'text,title\n"a"b",x\n{SAID},y\n', [3]),
    "without text": (f"text,title\n,x\n{SAID},y\n", [3]),
    "tabs without quoting": (f'text\ttitle\n"{SAID}\tx\n{SAID}\ty\n', [2, 3]),
}


@pytest.mark.parametrize("name", ROWS)
def test_an_origin_counts_rows_as_a_spreadsheet_does(name: str) -> None:
    content, numbers = ROWS[name]
    assert [source.origin for source in read("a.csv", content)[0]] == [f"a.csv#{number}" for number in numbers]


def test_halves_of_characters_are_shown_as_broken() -> None:
    assert read("a.jsonl", '{"text": "ق\\ud83dال", "title": "\\udc00"}')[0] == [
        Source("ق\ufffdال", "a.jsonl#1", title="\ufffd")
    ]


@pytest.mark.parametrize("value", ["2022", "غدا", "32/01/2022"])
def test_a_date_that_is_none_is_reported(value: str) -> None:
    (source,), told = read("a.jsonl", dumped({"text": SAID, "date": value}))
    assert source.date is None
    assert f"the date field says {value!r}" in source.problems[0]
    assert told == []


SAID_OF_DAYS = {
    "9999-01-01": (None, "says '9999-01-01', which lies outside the years that are read, 1900 to 2099: write it as"),
    "2 نيسان 2024 ": (datetime.date(2024, 4, 2), ""),
    "02/04/2024": (datetime.date(2024, 4, 2), "it was read day first; write year-month-day"),
    "04/25/2024": (None, "no day, as the day is read before the month: write it as 2022-01-21"),
}


@pytest.mark.parametrize("value", SAID_OF_DAYS)
def test_what_is_said_of_a_date(value: str) -> None:
    (source,), _ = read("a.jsonl", dumped({"text": SAID, "date": value}))
    day, words = SAID_OF_DAYS[value]
    assert source.date == day
    assert words in "".join(source.problems)
    assert len(source.problems) == bool(words)


def test_tables_are_read_as_a_stream() -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            self.asked += 1
            return (dumped(ONE) + "\n").encode() * (max(size, 1) // 200 + 1)

    stream = Endless()
    sources = read_sources("a.jsonl", stream)  # type: ignore[arg-type]  # as much of a stream as is used
    assert [next(sources).origin for _ in range(3)] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]
    assert stream.asked < 10


@pytest.mark.parametrize("suffix", ["txt", "jsonl", "csv"])
def test_one_line_of_twenty_megabytes(suffix: str) -> None:
    text = "قال الوزير إن المضيق مفتوح. " * 400_001
    content = {"txt": text, "jsonl": json.dumps({"text": text}), "csv": f"text\n{text}\n"}[suffix]
    assert len(content.encode()) > 20_000_000
    ((source,), told) = read(f"a.{suffix}", content)
    assert len(source.content) == (len(text.encode()) if suffix == "txt" else len(text))
    assert told == []
