"""Bytes in every encoding that Arabic text comes in, told apart by what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.articles.decoding import decode, encoding_of
from aqwal.articles.mojibake import mend
from aqwal.demo import DISPATCHES
from aqwal.errors import InputError

FILES = Path(__file__).parents[2] / "cases" / "wild" / "encodings"
TEXT = (FILES / "text.txt").read_bytes().decode()
DISPATCH = (DISPATCHES / "03-no-ultimatums.txt").read_text(encoding="utf-8")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256")


def test_line_ends_stay() -> None:
    assert "\r\n" in TEXT
    assert decode(TEXT.encode()) == (TEXT, ())


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6"])
def test_files_in_other_encodings(name: str) -> None:
    text, problems = decode((FILES / f"{name}.txt").read_bytes())
    assert text.replace("«", '"').replace("»", '"') == TEXT.replace("«", '"').replace("»", '"')
    assert problems == ()


@pytest.mark.parametrize("encoding", [*ENCODINGS, "iso8859_6"])
@pytest.mark.parametrize("length", [12, 30, 300, 1000])
def test_short_and_long_texts(encoding: str, length: int) -> None:
    wanted = DISPATCH[:length].encode(encoding, "ignore").decode(encoding)
    assert decode(wanted.encode(encoding)) == (wanted, ())


PROBLEMS = {
    "broken-utf-8": "2 broken characters (the first at 33)",
    "utf-8-read-as-cp1256": "this is UTF-8 that was read as Windows-1256; it was put right",
    "utf-8-read-as-cp1252": "this is UTF-8 that was read as Windows-1252; it was put right",
    "utf-8-read-as-cp1252-and-cut": "part of it is lost",
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_was_wrong_is_said(name: str) -> None:
    text, problems = decode((FILES / f"{name}.txt").read_bytes())
    assert PROBLEMS[name] in problems[0]
    assert ("put right" in problems[0]) == (text == TEXT)


@pytest.mark.parametrize("text", [TEXT, DISPATCH, "café déjà vu", "ظل طالب يطل", "", "Øre og Ål, sagde han"])
def test_what_is_in_order_stays(text: str) -> None:
    assert mend(text) == (text, None)


def test_french_in_an_old_code_page() -> None:
    assert decode("Le café est déjà fermé à l'école".encode("latin-1"))[0] == "Le café est déjà fermé à l'école"


def test_a_page_that_begins_with_much_markup() -> None:
    page = "<div class='x'></div>" * 10_000 + DISPATCH
    wanted = page.encode("cp1256", "ignore").decode("cp1256")
    assert decode(wanted.encode("cp1256")) == (wanted, ())


REFUSED = {
    "empty": (b"", "give a file with text in it"),
    "blank": (b" \r\n\t", "give a file with text in it"),
    "zeros": (b"\x00" * 50, "binary"),
    "control bytes": (bytes(range(32)) * 20, "binary"),
    "a PDF": (b"%PDF-1.7", "save its text as .txt"),
    "a zip": (b"PK\x03\x04rest", "unpack it"),
    "an old document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .txt"),
    "rich text": (b"{\\rtf1\\ansi", "save it as .txt"),
    "gzip": (b"\x1f\x8b\x08\x00", "gunzip"),
    "a photograph": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
    "a drawing": (b"\x89PNG\r\n\x1a\n", "picture"),
    "a record": (b"SQLite format 3\x00", "aqwal show"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_refused_with_what_to_do(name: str) -> None:
    data, advice = REFUSED[name]
    with pytest.raises(InputError, match=advice):
        decode(data)


def test_a_beginning_may_end_within_a_character() -> None:
    data = TEXT.encode()
    cut = next(at for at in range(20, 40) if data[at] & 0xC0 == 0x80)
    assert encoding_of(data[:cut], whole=False) == "utf-8"
