"""The CAMEO codes of `world/plover.tsv` against the official table, where it lies beside the project."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from aqwal.lexicons import load_lexicons
from evaluation.corpus import shared_folder

TABLE = shared_folder() / "reference" / "CAMEO2PLOVER-2021.txt"
LINE = re.compile(r"(?P<code>\d{3,4}):\s*(?P<type>\w+)\s*,(?P<mode>[^,#]*),?[^#]*#?(?P<says>.*)")
# Modes that the table does not have, and the word in what it says of the code that stands for them.
NAMED = {("PROTEST", "strike"): ("143", "strike"), ("ASSAULT", "aerial"): ("195", "aerial")}
ROOT = 2

pytestmark = pytest.mark.skipif(not TABLE.is_file(), reason=f"the official table is not at {TABLE}")


def official() -> dict[str, tuple[str, str, str]]:
    """Each code with the type, the mode ("" for none) and what the table says of it."""
    found = (LINE.match(line) for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {m["code"]: (m["type"], m["mode"].strip(), m["says"].lower()) for m in found if m}


def ours() -> dict[tuple[str, str], str]:
    """Our code of each type and mode; "" where we give none."""
    plover = [row for row in load_lexicons().table("world/plover.tsv") if row["kind"] != "context"]
    return {(row["type"], row["name"] if row["kind"] == "mode" else ""): row.get("cameo", "") for row in plover}


def stands_for(code: str, other: str) -> bool:
    """Whether `code` is `other` or lies above it: 10 in 100 is the root of 1056, 105 lies above 1056."""
    return other.startswith(code) or (code.endswith("0") and other[:ROOT] == code[:ROOT] and len(code) == ROOT + 1)


def codes_of(kind: str, mode: str, table: dict[str, tuple[str, str, str]]) -> set[str]:
    """The table's codes of a type and mode; of a mode that it does not have, those of the whole type."""
    by_mode: defaultdict[str, set[str]] = defaultdict(set)
    for code, (type_, name, _) in table.items():
        if type_ == kind:
            by_mode[name].add(code)
    return by_mode[mode] or set().union(*by_mode.values())


def test_the_table_is_read_whole() -> None:
    assert len(official()) > 200
    assert official()["1053"][:2] == ("REQUEST", "yield")


@pytest.mark.parametrize(("kind", "mode"), sorted(key for key, code in ours().items() if code))
def test_a_code_stands_for_all_that_the_table_gives_to_its_type_and_mode(kind: str, mode: str) -> None:
    code, table = ours()[kind, mode], official()
    assert table[code][0] == kind
    if (kind, mode) in NAMED:
        assert code == NAMED[kind, mode][0]
        assert NAMED[kind, mode][1] in table[code][2]
    else:
        assert {other for other in codes_of(kind, mode, table) if not stands_for(code, other)} == set()


@pytest.mark.parametrize(("kind", "mode"), sorted(key for key, code in ours().items() if not code))
def test_there_is_no_code_only_where_the_table_has_none_for_all(kind: str, mode: str) -> None:
    table = official()
    codes = codes_of(kind, mode, table)
    known = {code for code, (type_, name, _) in table.items() if type_ == kind and name == mode}
    shared = {code for code in table if table[code][0] == kind and all(stands_for(code, other) for other in codes)}
    assert not known or not shared
