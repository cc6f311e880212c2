"""What is pickled comes back the same, empty of what reading leaves behind, and only as far as it is asked for."""

from __future__ import annotations

import gc
import pickle
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from types import MappingProxyType

import pytest

from aqwal.compiled.patterns import coded, restored
from aqwal.compiled.pickling import Shelf, pickled, unpickled
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.exports import to_jsonl
from aqwal.model import Source, Span
from aqwal.pipeline import Reader, build_reader
from aqwal.settings import Settings

PATTERNS = [
    re.compile(r"(?P<day>\d+) +(?P<month>\w+)|(x)", re.IGNORECASE),
    re.compile("[ا-ي]+(?:كان|كانت)?", re.DOTALL | re.MULTILINE),
    re.compile("(?i:a)(?s:.)(?x: b )(?<!c)(?=d)"),
    re.compile("", re.ASCII),
    re.compile(rb"\xd9(.)", re.VERBOSE),
]


CACHES = frozenset({"_cache", "_known", "_verbs", "_likely", "_everyday", "_openings", "_starts"})


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    longer: Mapping[str, tuple[Word, ...]]


@dataclass
class Counted:
    word: Word
    seen: int = field(default=0, init=False)


@pytest.fixture(scope="module")
def reader() -> Reader:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AQWAL_CACHE", "off")
        return build_reader(Settings(lexicons=(LEXICON,)))


def parts(reader: Reader) -> tuple[object, ...]:
    return reader.residue, reader.gazetteer, reader.grammar, reader.patterns, reader.knowledge


def caches(value: object, seen: set[int]) -> list[dict[str, object]]:
    """All that is called a cache, or filled while reading, in `value`."""
    if id(value) in seen:
        return []
    seen.add(id(value))
    names = [one.name for one in fields(value)] if is_dataclass(value) else list(getattr(value, "__dict__", ()))
    own = [getattr(value, name) for name in names if name in CACHES]
    return own + [found for name in names for found in caches(getattr(value, name), seen)]


def test_readings_are_the_same(reader: Reader) -> None:
    again = Reader(reader.name, reader.settings, *unpickled(pickled(parts(reader))))
    files = sorted(DISPATCHES.rglob("*.txt"))
    assert len(files) > 5
    for file in files:
        source = Source(file.read_text(encoding="utf-8"))
        assert to_jsonl(again.read(source)) == to_jsonl(reader.read(source))


def test_caches_are_empty_when_they_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AQWAL_CACHE", "off")
    fresh = build_reader(Settings(lexicons=(LEXICON,)))
    seen: set[int] = set()
    found = [cache for part in parts(fresh) for cache in caches(part, seen)]
    assert len(found) >= 6
    assert [cache for cache in found if cache] == []


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: repr(pattern.pattern))
def test_patterns_come_back_with_their_code(pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    make, arguments = coded(pattern)
    assert make is restored
    again = make(*arguments)
    assert again == pattern
    assert (again.groupindex, again.groups, again.flags) == (pattern.groupindex, pattern.groups, pattern.flags)
    assert unpickled(pickled(pattern)) == pattern


def test_the_last_group_has_its_name() -> None:
    again = unpickled(pickled(PATTERNS[0]))
    match = again.match("12 May")
    assert (match.lastgroup, match["day"]) == ("month", "12")


def test_large_mappings_open_what_is_asked_for() -> None:
    large = {f"word {number}": (Word(str(number)),) for number in range(2000)}
    shelf = unpickled(pickled({"large": large, "small": {"a": (Word("a"),)}}))
    assert type(shelf["small"]) is dict
    shelf = shelf["large"]
    assert isinstance(shelf, Shelf)
    assert shelf["word 7"] == (Word("7"),)
    assert shelf["word 7"] is shelf.get("word 7")
    assert shelf.get("none", "nothing") == "nothing"
    assert "none" not in shelf
    assert "word 8" in shelf
    with pytest.raises(KeyError):
        shelf["none"]
    assert list(shelf) == list(large)
    assert pickle.loads(pickle.dumps(shelf)) == shelf == large  # noqa: S301 - our own


def test_what_stands_on_a_shelf_has_shelves_of_its_own() -> None:
    many = Names({f"word {number}": (Word(str(number)),) for number in range(40)})
    few = Names({"word 7": (Word("7"),)})
    large = dict.fromkeys(map(str, range(2000)), many) | {"few": few}
    shelf = unpickled(pickled(large))
    assert type(shelf["few"].longer) is dict
    assert isinstance(shelf["1"].longer, Shelf)
    assert shelf["1"].longer["word 7"] == (Word("7"),)
    assert (shelf["1"], shelf["few"]) == (many, few)
    assert pickle.loads(pickle.dumps(shelf["1"])) == many  # noqa: S301 - our own
    assert type(unpickled(pickled(many)).longer) is dict


def test_objects_come_back_as_they_were() -> None:
    counted = Counted(Word("بن", ("ابن",)))
    counted.seen = 3
    kept = (counted, Span(2, 5), frozenset("ab"), Path("a"), {"a": None}, (Word, "x"))
    assert unpickled(pickled(kept)) == kept
    assert unpickled(pickled(counted)).seen == 3
    one = Word("same")
    first, second = unpickled(pickled((one, one)))
    assert first is second


def test_the_collector_is_as_it_was_before() -> None:
    assert gc.isenabled()
    unpickled(pickled(1))
    assert gc.isenabled()
    with pytest.raises(pickle.UnpicklingError):
        unpickled(b"no pickle")
    assert gc.isenabled()


def test_a_mapping_that_cannot_be_changed_stays_one() -> None:
    again = unpickled(pickled(MappingProxyType({"a": (Word("a"),)})))
    assert type(again) is MappingProxyType
    assert again == {"a": (Word("a"),)}
