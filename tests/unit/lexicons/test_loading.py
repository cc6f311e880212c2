"""Lexicon files read: rows with their lines, later folders after earlier ones, faults with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.errors import LexiconError
from aqwal.lexicons import Lexicons, load_lexicons
from aqwal.lexicons.loading import BUNDLED, read_tsv, read_yaml


def write(path: Path, text: str) -> Path:
    """The path of the written file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def test_rows_have_their_lines_and_empty_cells_where_a_line_is_short(tmp_path: Path) -> None:
    path = write(tmp_path / "x.tsv", "# a note\n\nword\tuse\tmore\nبن\ta|b | c\n# another\nآل\n")
    first, second = read_tsv(path)
    assert (first.line, first["word"], first.split("use"), first.get("more", "none")) == (
        4,
        "بن",
        ("a", "b", "c"),
        "none",
    )
    assert (second.line, second["word"], second["use"]) == (6, "آل", "")


def test_a_missing_field_names_file_and_line(tmp_path: Path) -> None:
    (row,) = read_tsv(write(tmp_path / "x.tsv", "word\nبن\n"))
    with pytest.raises(LexiconError, match=r"x.tsv:2: the entry has no field 'use'; add it"):
        row["use"]


def test_a_byte_order_mark_is_no_part_of_a_column_s_name(tmp_path: Path) -> None:
    assert [row["word"] for row in read_tsv(write(tmp_path / "x.tsv", "\ufeffword\nبن\n"))] == ["بن"]


def test_later_folders_add_to_earlier_ones(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / name / "ar" / "x.tsv", f"word\n{name}\n")
        write(tmp_path / name / "ar" / "cues" / "deep" / "x.yaml", f"- id: {name}\n")
    lexicons = Lexicons((tmp_path / "a", tmp_path / "b"))
    assert [row["word"] for row in lexicons.table("ar/x.tsv")] == ["a", "b"]
    assert [row["id"] for row in lexicons.entries("ar/cues")] == ["a", "b"]
    assert lexicons.table("ar/none.tsv") == []


def test_the_bundled_folder_comes_first(tmp_path: Path) -> None:
    write(tmp_path / "world" / "states.tsv", "id\n")
    assert load_lexicons([tmp_path]).folders == (BUNDLED, tmp_path)


def test_the_digest_changes_with_what_is_known_and_not_with_where_it_lies(tmp_path: Path) -> None:
    for name, word in (("a", "بن"), ("b", "بن"), ("c", "آل")):
        write(tmp_path / name / "ar" / "x.tsv", f"word\n{word}\n")
    one, same, other = (Lexicons((tmp_path / name,)).digest() for name in "abc")
    assert one == same != other


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("x.tsv", "word\nبن\tمن\n", "x.tsv:2: 2 cells under 1 column names; remove a tab"),
        ("x.yaml", "- id: [\n", "x.yaml:2: not valid YAML"),
        ("x.yaml", "id: x\n", "x.yaml:1: the file is not a list of entries; begin each entry"),
        ("x.yaml", "- id: x\n- y\n", "x.yaml:2: the entry is no mapping; begin it with"),
        ("x.yaml", "- id: x\n- id: !own y\n", "x.yaml:2: the entry cannot be read"),
        ("x.yaml", "- id: 2024-13-45\n", "x.yaml:1: the entry cannot be read"),
    ],
)
def test_a_faulty_file_is_refused_with_its_line(tmp_path: Path, name: str, data: str, message: str) -> None:
    path = write(tmp_path / name, data)
    with pytest.raises(LexiconError) as refused:
        (read_tsv if name.endswith(".tsv") else read_yaml)(path)
    assert message in str(refused.value)


def test_bytes_that_are_not_utf_8_are_refused_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_bytes("word\nبن\n".encode() + "آل\n".encode("cp1256"))
    with pytest.raises(LexiconError, match=r"x.tsv:3: the bytes are not UTF-8; save the file as UTF-8"):
        read_tsv(path)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="is not a folder; give a folder laid out like"):
        load_lexicons([tmp_path / "nowhere"])
