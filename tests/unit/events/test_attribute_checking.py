"""The check of modes, contexts and past times: the bundled ones are whole, and faults name their line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aqwal.events.attribute_checking import check_attributes
from aqwal.lexicons import load_lexicons

MODE = """\
- id: mode.assault.catapult
  means: with catapults
  types:
    - ASSAULT
  mode: heavy-weapons
  where: clause
  words:
    - منجنيق
  fires:
    - هاجمت أوريا ناردين بمنجنيق
  must_not_fire:
    - هاجمت أوريا ناردين
  source: a test
"""
CONTEXT = """\
- id: context.falconry
  means: falcons
  context: environment
  words:
    - صقور
  fires:
    - اتفقت أوريا وناردين على حماية الصقور
  source: a test
"""
PAST = """\
- id: past.golden
  means: in the golden age
  kind: word
  words:
    - في العصر الذهبي
  fires:
    - غزت أوريا ناردين في العصر الذهبي
  source: a test
"""
FILES = {"ar/modes/own.yaml": MODE, "ar/contexts/own.yaml": CONTEXT, "ar/past.yaml": PAST}


CASES = [
    ("ar/modes/own.yaml", "- ASSAULT", "- TEASE", "type 'TEASE' is none of PLOVER's"),
    ("ar/modes/own.yaml", "mode: heavy-weapons", "mode: visit", "mode 'visit' is none of ASSAULT's"),
    ("ar/modes/own.yaml", "where: clause", "where: there", "where 'there' is none of"),
    ("ar/modes/own.yaml", "where: clause", "where: clause\n  over:\n    - visit", "over names 'visit'"),
    ("ar/modes/own.yaml", "where: clause", "where: clause\n  patterns:\n    - assault.x", "no pattern is called"),
    ("ar/modes/own.yaml", "  words:\n    - منجنيق\n", "", "nothing tells the mode"),
    ("ar/modes/own.yaml", "بمنجنيق", "بقوس", "does not fire"),
    ("ar/contexts/own.yaml", "context: environment", "context: visit", "context 'visit' is none of PLOVER's"),
    ("ar/contexts/own.yaml", "words:", "implied_by:\n    - AID/visit\n  words:", "implied_by names 'AID/visit'"),
    ("ar/contexts/own.yaml", "الصقور", "الطيور", "does not fire"),
    ("ar/contexts/own.yaml", "اتفقت أوريا وناردين على حماية الصقور", "الصقور", "holds no event"),
    ("ar/past.yaml", "kind: word", "kind: tale", "kind 'tale' is none of"),
    ("ar/past.yaml", "غزت أوريا ناردين في العصر الذهبي", "غزت أوريا ناردين", "does not fire"),
    ("ar/past.yaml", PAST, PAST + PAST, "is taken by past.yaml:1"),
]


def written(folder: Path, files: dict[str, str]) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[tuple[int, str]]]:
    """Line and message of the faults of each case: every one in a folder of its own, all checked in one run."""
    base = tmp_path_factory.mktemp("faulty")
    folders = []
    for number, (name, old, new, _) in enumerate(CASES):
        text = FILES[name].replace(old, new)
        assert text != FILES[name]
        own = re.sub(r"id: (\S+)", rf"id: \1.{number}", text)
        folders.append(written(base / str(number), {name: own}))
    found: dict[int, list[tuple[int, str]]] = {number: [] for number in range(len(CASES))}
    for fault in check_attributes(load_lexicons(folders)):
        found[int(fault.file.relative_to(base).parts[0])].append((fault.line, f"{fault.what}; {fault.mend}"))
    return found


def test_the_bundled_ones_and_a_user_s_own_are_whole(tmp_path: Path) -> None:
    found = check_attributes(load_lexicons([written(tmp_path, FILES)]))
    assert [f"{one.file.name}:{one.line}: {one.what}" for one in found] == []


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: CASES[number][3])
def test_a_fault_names_its_line_and_what_is_wrong(faults: dict[int, list[tuple[int, str]]], number: int) -> None:
    *_, message = CASES[number]
    line = PAST.count("\n") + 1 if "is taken by" in message else 1
    assert [at for at, said in faults[number] if message in said] == [line]
