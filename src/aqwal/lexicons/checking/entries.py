"""Entries: YAML files that hold one list of mappings."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from aqwal.lexicons.checking.faults import Fault
from aqwal.lexicons.checking.files import LexiconFile
from aqwal.lexicons.checking.known import Known
from aqwal.lexicons.checking.letters import oddities
from aqwal.lexicons.checking.schema import Field
from aqwal.lexicons.checking.values import entry_troubles
from aqwal.lexicons.loading import yaml_fault

_ARABIC = re.compile("[\u0620-\u06ff]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of an entry: its name, the node of its value, and the value."""

    name: str
    node: yaml.Node
    value: object
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry with its keys in order; `line` is where it begins."""

    file: LexiconFile
    line: int
    keys: tuple[Key, ...]

    def get(self, name: str) -> object:
        """The value under `name`, None if there is none."""
        return next((key.value for key in self.keys if key.name == name), None)


def parse_entries(file: LexiconFile, faults: list[Fault]) -> list[Entry]:
    """The entries of `file`; what keeps it from being a list of mappings is added to `faults`."""
    try:
        node = yaml.compose(file.text, Loader=_LOADER)
    except yaml.YAMLError as error:
        line, problem = yaml_fault(error)
        faults.append(Fault(file.path, line, f"not valid YAML ({problem})", "mend the line or the one before"))
        return []
    if node is None:
        return []
    if not isinstance(node, yaml.SequenceNode):
        faults.append(Fault(file.path, 1, "the file is not a list of entries", "begin each entry with '- id: …'"))
        return []
    maker = yaml.constructor.SafeConstructor()
    entries = []
    for item in node.value:
        line = item.start_mark.line + 1
        if not isinstance(item, yaml.MappingNode):
            faults.append(Fault(file.path, line, "the entry is no mapping", "begin it with '- id: …'"))
            continue
        try:
            entries.append(Entry(file, line, tuple(_key(name, value, maker) for name, value in item.value)))
        except (yaml.YAMLError, ValueError, TypeError) as error:  # a tag that nobody knows, a day that is none
            what = f"the entry cannot be read ({str(error).splitlines()[0]})"
            faults.append(Fault(file.path, line, what, "put the value into quotation marks"))
    return entries


def _key(name: yaml.Node, node: yaml.Node, maker: yaml.constructor.SafeConstructor) -> Key:
    return Key(str(name.value), node, maker.construct_object(node, deep=True), name.start_mark.line + 1)


def entry_faults(entry: Entry, known: Known) -> Iterator[Fault]:
    """What is wrong with the keys of an entry and with what they hold."""
    path, fields = entry.file.path, entry.file.kind.fields
    names = [key.name for key in entry.keys]
    for name in (field.name for field in fields.values() if field.needed and field.name not in names):
        yield Fault(path, entry.line, f"the entry has no {name!r}", "add it")
    for i, key in enumerate(entry.keys):
        if key.name in names[:i]:
            yield Fault(path, key.line, f"{key.name!r} stands twice in the entry", "take one out")
        field = fields.get(key.name)
        if field is None:
            near = difflib.get_close_matches(key.name, fields, n=1) or [", ".join(fields)]
            yield Fault(path, key.line, f"nothing reads {key.name!r}", f"use {near[0]} or take it out")
            continue
        for what, mend in entry_troubles(field, key.value, known):
            yield Fault(path, _line_of(key, what), what, mend)
        yield from _node_faults(entry, field, key.node)


def _line_of(key: Key, what: str) -> int:
    """The line of the list's string that `what` speaks of, else that of the key."""
    if isinstance(key.node, yaml.SequenceNode):
        for item in reversed(key.node.value):
            if isinstance(item, yaml.ScalarNode) and (repr(item.value) in what or f" {item.value}," in what):
                return int(item.start_mark.line) + 1
    return key.line


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """The strings at and under `node`, in order."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from scalars(name)
            yield from scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from scalars(item)


def _node_faults(entry: Entry, field: Field, node: yaml.Node) -> Iterator[Fault]:
    """Odd letters, and several Arabic strings in one line. What is written as an escape (\\u200f) is meant."""
    path = entry.file.path
    flow = isinstance(node, yaml.SequenceNode) and node.flow_style
    if flow and any(_ARABIC.search(scalar.value) for scalar in scalars(node)):
        what = f"{field.name} has its Arabic strings in one line, where they are shown in the wrong order"
        yield Fault(path, node.start_mark.line + 1, what, "write one a line, each after a hyphen")
    if field.any_letters:
        return
    for scalar in scalars(node):
        written = entry.file.text[scalar.start_mark.index : scalar.end_mark.index]
        for oddity in oddities(written):
            what = f"{oddity.what} in {scalar.value!r}"
            yield Fault(path, scalar.start_mark.line + 1, what, oddity.mend, fixable=oddity.plain is not None)


def line_faults(file: LexiconFile) -> Iterator[Fault]:
    """Blanks that end lines."""
    for number, line in enumerate(file.text.split("\n"), 1):
        if line != line.rstrip(" \t"):
            yield Fault(file.path, number, "blanks end the line", "take them out", fixable=True)
