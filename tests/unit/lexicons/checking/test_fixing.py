"""Mending: what can be mended is, nothing is lost, and a second time changes nothing."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from aqwal.lexicons.checking import check, fix
from aqwal.lexicons.checking.files import LexiconFile, decoded
from aqwal.lexicons.checking.letters import mended
from aqwal.lexicons.checking.mending import mended_entries, mended_table
from aqwal.lexicons.checking.schema import kind_of, read_schema
from aqwal.lexicons.checking.tables import parse_table

KINDS = read_schema()
HEAD = "word\tuse\n"
CUE = "- id: say.ثرثر\n  means: chattered\n  act: say\n  perfect: ثرثر\n  imperfect: يثرثر\n  frames:\n    - clause\n"
ODD = "\ufeb3\ufefb\u06cc\u06a9\u06aa\u06be\u06c1\u0640\u200f\u200c\ufeff\u00a0\u2009\u0655"
CELLS = st.text("ابتسكليهة#|\"' " + ODD, min_size=1, max_size=8).filter(lambda cell: cell.strip())
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=8)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def write(folder: Path, place: str, text: str) -> Path:
    """The path of the written file."""
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def is_note(row: tuple[str, str]) -> bool:
    """Whether the table takes the row for a note."""
    return row[0].startswith("#")


def mended_text(place: str, text: str) -> str:
    """The text of a lexicon file, mended."""
    kind, root = kind_of(place, KINDS) or (None, "")
    assert kind is not None
    file = LexiconFile(Path(place), kind, root, decoded(text.encode("utf-8")) or "")
    return mended_table(parse_table(file)) if place.endswith(".tsv") else mended_entries(file)


@given(ROWS, ENDS)
def test_no_row_of_a_table_is_lost_and_mending_twice_changes_nothing(rows: list[tuple[str, str]], end: str) -> None:
    text = HEAD + "".join(f"{word}\t{use}\n" for word, use in rows)
    once = mended_text("ar/particles.tsv", text.replace("\n", end))
    left = [tuple(line.split("\t")) for line in once.split("\n")[1:] if line and not line.startswith("#")]
    wanted = {tuple(mended(cell).strip() for cell in row) for row in rows if not is_note(row)}
    assert {tuple(mended(cell).strip() for cell in row) for row in left} == wanted
    assert len(left) == len(wanted)
    assert mended_text("ar/particles.tsv", once) == once


@given(st.lists(st.text("ابتسكليهة " + ODD, min_size=1, max_size=8), min_size=1, max_size=5), ENDS)
def test_no_entry_of_a_yaml_file_is_lost_and_mending_twice_changes_nothing(masdars: list[str], end: str) -> None:
    text = CUE + "  masdar:\n" + "".join(f'    - "{word}"\n' for word in masdars) + "- id: say.ثرثر.2\n"
    once = mended_text("ar/cues/own.yaml", text.replace("\n", end))
    first, second = yaml.safe_load(once)
    assert first["masdar"] == [mended(word) for word in masdars]
    assert second == {"id": "say.ثرثر.2"}
    assert mended_text("ar/cues/own.yaml", once) == once


@given(st.text("ابتسكليهة" + ODD))
def test_mended_letters_stay(text: str) -> None:
    assert mended(mended(text)) == mended(text)


def test_what_was_mended_is_told_and_gone(tmp_path: Path) -> None:
    path = write(tmp_path, "ar/genders.tsv", "word\tgender\r\nتالـس\tm\r\nتالس\tm\r\nأوريا\tx")
    told = [str(fault).removeprefix(f"{path}:") for fault in fix([tmp_path])]
    assert told == [
        "1: the line ends with a carriage return; end all lines with \\n alone",
        "2: a tatweel in 'تالـس'; take it out",
        "3: the row stands in line 2 too; take it out",
        "4: the last line has no end; end it with a line break",
    ]
    assert path.read_bytes().decode() == "word\tgender\nتالس\tm\nأوريا\tx\n"
    assert [fault.fixable for fault in check([tmp_path])] == [False]


def test_a_sound_file_keeps_its_bytes(tmp_path: Path) -> None:
    path = write(tmp_path, "ar/cues/own.yaml", CUE)
    changed = path.stat().st_mtime_ns
    assert fix([tmp_path]) == ()
    assert path.stat().st_mtime_ns == changed


def test_letters_that_are_meant_stay(tmp_path: Path) -> None:
    text = "id\tkind\tname_ar\taliases_ar\nmed:x\tsite\tأردو بو\u06ccنت\tنتور\u06a9 \n"
    path = write(tmp_path, "world/outlets.tsv", text)
    assert len(fix([tmp_path])) == 1
    assert path.read_text(encoding="utf-8") == text.replace(" \n", "\n")


def test_a_block_of_text_keeps_its_blanks(tmp_path: Path) -> None:
    text = CUE + "  fires:\n    - |\n      ثرثر الوزير  \n      ثم سكت\n"
    path = write(tmp_path, "ar/cues/own.yaml", text.replace("act: say", "act: say "))
    fix([tmp_path])
    assert path.read_text(encoding="utf-8") == text


def test_a_blank_that_keeps_a_key_from_being_one_stays(tmp_path: Path) -> None:
    text = CUE.replace("means: chattered", "means: talked:\u00a0much")
    path = write(tmp_path, "ar/cues/own.yaml", text)
    fix([tmp_path])
    assert path.read_text(encoding="utf-8") == text
    assert [fault.what[:5] for fault in check([tmp_path])] == ["a bla"]
