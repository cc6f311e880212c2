"""`import aqwal`: texts and files in, readings out; what cannot be read is told with what to do."""

from __future__ import annotations

import datetime
import os
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

import aqwal
from tests.unit.cli.written import SAID, WORDS, bare_folder, good, put, table


def said(reading: aqwal.Reading) -> list[str]:
    return [span.of(reading.article.text) for statement in reading.statements for span in statement.content]


def test_a_text() -> None:
    reading = aqwal.read(SAID)
    assert said(reading) == [WORDS]
    assert reading.article.text == SAID
    assert reading.problems == ()


def test_a_text_stays_as_it_is() -> None:
    text = f"\ufeff {SAID}\r\n\t{SAID} 😀"
    assert aqwal.read(text).article.text == text


@pytest.mark.parametrize("kind", [str, Path])
def test_a_file(kind: type, tmp_path: Path) -> None:
    assert said(aqwal.read(kind(good(tmp_path)))) == [WORDS]


def test_a_file_in_an_old_code_page(tmp_path: Path) -> None:
    assert said(aqwal.read(put(tmp_path, "old.txt", SAID.encode("cp1256")))) == [WORDS]


def test_a_page_as_a_string() -> None:
    page = f"<!DOCTYPE html><html><body><article><p>{SAID}</p><p>{SAID}</p></article></body></html>"
    reading = aqwal.read(page)
    assert "<p>" not in reading.article.text


@pytest.mark.parametrize("day", [datetime.date(2024, 5, 9), "2024-05-09"])
def test_a_date_for_a_dispatch_without_one(day: datetime.date | str) -> None:
    credit = aqwal.read(SAID, date=day).article.credit
    assert (credit.date, credit.date_from) == (datetime.date(2024, 5, 9), "option")
    assert aqwal.read(SAID).article.credit.date is None


def test_a_date_in_words_one_that_is_none_and_one_that_could_be_two() -> None:
    assert aqwal.read(SAID, date="٩ أيار ٢٠٢٤").article.credit.date == datetime.date(2024, 5, 9)
    with pytest.raises(aqwal.InputError, match="'soon' is no day: write it as year-month-day"):
        aqwal.read(SAID, date="soon")
    with pytest.warns(UserWarning, match="read day first, as 2024-05-09"):
        aqwal.read(SAID, date="9/5/2024")


def test_text_that_could_be_no_path() -> None:
    for text in (SAID * 200, "قال\0الوزير", "", "  "):
        assert aqwal.read(text).article.text == text
    assert "empty" in aqwal.read("").problems[0]


REFUSED: dict[str, tuple[Callable[[Path], str | Path], str]] = {
    "a file name that is not there": (
        lambda _: "gone.txt",
        "gone.txt: there is no such file or folder: check the path",
    ),
    "a path that is not there": (lambda at: at / "gone", "there is no such file or folder: check the path"),
    "several articles": (table, "holds several articles: read them with aqwal.read_many("),
    "a folder": (lambda at: at, "is a folder: read its articles with aqwal.read_many("),
    "an empty file": (lambda at: put(at, "empty.txt", b""), "it is empty: give a file with text in it"),
    "a row without text": (lambda at: put(at, "t.jsonl", b'{"id": 1}'), "Say which one it is, as in --map text="),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_says_what_to_do(name: str, tmp_path: Path) -> None:
    make, advice = REFUSED[name]
    with pytest.raises(aqwal.InputError) as refused:
        aqwal.read(make(tmp_path))
    assert advice in str(refused.value)


def test_a_lexicon_of_ones_own_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    world = tmp_path / "world"
    world.mkdir()
    states = Path(aqwal.__file__).parent / "lexicons" / "world" / "states.tsv"
    (world / "states.tsv").write_text(states.read_text(encoding="utf-8"), encoding="utf-8")
    first = aqwal.read(SAID, lexicons=[tmp_path]).reader
    assert aqwal.read(SAID, lexicons=[str(tmp_path)]).reader == first
    (world / "states.tsv").write_text(states.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    os.utime(world / "states.tsv", ns=(1, 1))
    assert aqwal.read(SAID, lexicons=[tmp_path]).reader != first


def test_a_lexicon_that_is_not_there() -> None:
    with pytest.raises(aqwal.LexiconError, match="is not a folder; give a folder laid out like"):
        aqwal.read(SAID, lexicons=["gone"])


def test_many_articles_in_a_fixed_order(tmp_path: Path) -> None:
    readings = list(aqwal.read_many(good(tmp_path), table(tmp_path)))
    assert [said(reading)[0] for reading in readings] == [WORDS] * 4
    assert [reading.article.id for reading in readings[1:]] == ["wire#1", "wire#2", "wire#3"]


@pytest.mark.parametrize("many", [list, tuple, iter])
def test_many_paths_in_a_list(many: Callable[[list[str]], object], tmp_path: Path) -> None:
    readings = list(aqwal.read_many(many([good(tmp_path), table(tmp_path)])))  # type: ignore[arg-type]  # any iterable
    assert len(readings) == 4


@pytest.mark.parametrize("given", [None, 3, [None], ["a", 3], b"a.txt", [["a"]]])
def test_what_is_no_path_is_refused_with_what_to_give(given: object) -> None:
    with pytest.raises(aqwal.InputError, match=r"is no path: give files and folders, as in aqwal\.read_many"):
        aqwal.read_many(given)  # type: ignore[arg-type]  # that is the mistake


def test_many_articles_with_names_of_fields(tmp_path: Path) -> None:
    path = put(tmp_path, "own.csv", f"corpus,day\n{SAID},2024-04-07\n".encode())
    (reading,) = aqwal.read_many(path, mapping={"text": "corpus", "date": "day"})
    assert reading.article.credit.date == datetime.date(2024, 4, 7)


def test_trouble_with_one_of_many_is_a_warning(tmp_path: Path) -> None:
    empty = put(tmp_path, "empty.txt", b"")
    with pytest.warns(UserWarning, match=r"empty\.txt: it is empty"):
        assert len(list(aqwal.read_many(empty, good(tmp_path)))) == 1


def test_a_forgotten_field_is_a_warning_for_many_and_none_for_one(tmp_path: Path) -> None:
    path = put(tmp_path, "own.csv", f"key,text\nw-1,{SAID}\n".encode())
    with pytest.warns(UserWarning, match=r"own\.csv: the field 'key' looks like an id, .* give --map id=key"):
        assert len(list(aqwal.read_many(path))) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert said(aqwal.read(path)) == [WORDS]


def test_nothing_to_read_at_all_is_an_error(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(aqwal.InputError, match="no file to read in this folder"):
            aqwal.read_many(bare_folder(tmp_path))
        with pytest.raises(aqwal.InputError, match="give files or folders"):
            aqwal.read_many()


def test_a_record(tmp_path: Path) -> None:
    with aqwal.open_record(tmp_path / "r.aqwal") as record:
        record.add(aqwal.read(SAID))
        (line,) = record.statements(speaker="راوندى")  # another form of its last letter
    assert line.words == (WORDS,)
    with pytest.raises(aqwal.RecordError, match="check the path"):
        aqwal.open_record(tmp_path / "gone", create=False)


def test_a_reading_shows_itself_in_a_notebook() -> None:
    shown = aqwal.read(f"{SAID} <b>")._repr_html_()
    assert 'dir="rtl"' in shown
    assert f">{WORDS}</span>" in shown
    assert "&lt;b&gt;" in shown
    assert "هشام الراوندي" in shown
    assert shown.index("indirect</span>") < shown.index(WORDS)  # the legend
