"""What stands around the reporting, found by the rules: spans of the text, each with its reason, none overlapping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from aqwal.articles.headlines import key_of, opens_with_headline, same_headline, same_words
from aqwal.articles.levelling import level
from aqwal.articles.pull_quotes import pull_quotes
from aqwal.articles.residue import Residue, Rule
from aqwal.model import SetAside, Span

_HEAD_PARTS, _HEAD_WINDOW, _TAIL_WINDOW, _LONGEST_LINE, _LAST_LINES = 10, 400, 300, 250, 8
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SPACE = re.compile(r"\s*")


@dataclass(slots=True)
class Found:
    """What one article's text gave: spans set aside, headlines, and the named groups of the rules that fired."""

    aside: list[SetAside] = field(default_factory=list)
    headlines: list[Span] = field(default_factory=list)
    groups: list[tuple[str, Span]] = field(default_factory=list)
    body: int = 0


@dataclass(frozen=True, slots=True)
class _Given:
    """A text, the same text levelled, and its container's title."""

    text: str
    levelled: str
    title: str


def set_aside(text: str, title: str, residue: Residue) -> Found:
    """Headlines, and the spans of `text` that are not reporting; `title` is the container's, "" if it has none."""
    levelled = level(text)
    found = Found()
    _read_head(text, levelled, title, residue, found)
    lines = [match.span() for match in _LINE.finditer(levelled, found.body)]
    heading = title or (found.headlines[0].of(text) if found.headlines else "")
    _repeated_titles(text, lines, heading, found)
    _whole_lines(levelled, lines, residue, found)
    _within(levelled, residue.rules["within"], found)
    for rule in residue.rules["tail"]:
        if match := rule.pattern.search(levelled, max(found.body, len(levelled) - _TAIL_WINDOW)):
            _add(found, rule, match, levelled)
    found.aside += [SetAside(span, "boilerplate") for span in pull_quotes(levelled, lines)]
    found.aside = [part for part in without_overlaps(found.aside) if not any(map(part.span.overlaps, found.headlines))]
    return found


def _read_head(text: str, levelled: str, title: str, residue: Residue, found: Found) -> None:
    """Headline, its repetition, byline and dateline, in whatever order they come."""
    at = 0
    for _ in range(_HEAD_PARTS):
        at = _end_of_space(levelled, at)
        found.body = at
        line = Span(at, max(at, _end_of_line(levelled, at))) if at < len(levelled) else None
        if line is None:
            return
        after = _head_part(_Given(text, levelled, title), line, residue, found)
        if after is None:
            return
        at = after


def _head_part(given: _Given, line: Span, residue: Residue, found: Found) -> int | None:
    """The end of what begins at the line's start and is not yet the reporting, else None."""
    text, levelled, title = given.text, given.levelled, given.title
    rest = len(levelled) > line.end and not levelled[line.end :].isspace()
    if line.end - line.start <= _LONGEST_LINE and rest:
        for rule in residue.rules["first_line"]:
            if not rule.titled and (match := rule.pattern.fullmatch(levelled, line.start, line.end)):
                _add(found, rule, match, levelled)
                return line.end
    words = line.of(text)
    if found.headlines and same_words(words, found.headlines[0].of(text)):
        found.aside.append(SetAside(line, "repeated title"))
        return line.end
    if not found.headlines and rest and (same_headline(words, title) if title else opens_with_headline(levelled, line)):
        found.headlines.append(line)
        return line.end
    for rule in residue.rules["head"]:
        if match := rule.pattern.match(levelled, line.start, min(len(levelled), line.start + _HEAD_WINDOW)):
            _add(found, rule, match, levelled)
            return match.end()
    return _titled_line(given, line, residue, found) if title and rest else None


def _titled_line(given: _Given, line: Span, residue: Residue, found: Found) -> int | None:
    """The line's end where a rule takes it that needs the container's title: without one it may be the headline."""
    for rule in residue.rules["first_line"]:
        if rule.titled and (match := rule.pattern.fullmatch(given.levelled, line.start, line.end)):
            _add(found, rule, match, given.levelled)
            return line.end
    return None


def _add(found: Found, rule: Rule, match: re.Match[str], levelled: str) -> None:
    start, end = match.span()
    while end > start and levelled[end - 1].isspace():
        end -= 1
    if end > start:
        found.aside.append(SetAside(Span(start, end), rule.why))
        for name, value in match.groupdict().items():
            if value and value.strip():
                found.groups.append((name.split("_")[0], Span(*match.span(name))))


def _repeated_titles(text: str, lines: Sequence[tuple[int, int]], heading: str, found: Found) -> None:
    key = key_of(heading)
    if not key:
        return
    for start, end in lines:
        if end - start <= 2 * len(heading) and key_of(text[start:end]) == key:
            if found.headlines or found.aside:
                found.aside.append(SetAside(Span(start, end), "repeated title"))
            else:
                found.headlines.append(Span(start, end))


def _whole_lines(levelled: str, lines: Sequence[tuple[int, int]], residue: Residue, found: Found) -> None:
    last = len(lines) - _LAST_LINES
    for number, (start, end) in enumerate(lines):
        if end - start > _LONGEST_LINE:
            continue
        first, stop = _trimmed(levelled, start, end)
        rules = residue.rules["any_line"] + (residue.rules["last_line"] if number >= last else ())
        for rule in rules:
            if match := rule.pattern.fullmatch(levelled, first, stop):
                _add(found, rule, match, levelled)
                break


def _within(levelled: str, rules: Sequence[Rule], found: Found) -> None:
    for rule in rules:
        for match in rule.pattern.finditer(levelled, found.body):
            _add(found, rule, match, levelled)


def fires(rule: Rule, where: str, levelled: str) -> bool:
    """Whether the rule fires on a text that is all there is at its place: the head, a line, the tail."""
    if where in ("within", "tail"):
        return rule.pattern.search(levelled) is not None
    if where == "head":
        return rule.pattern.match(levelled) is not None
    return rule.pattern.fullmatch(levelled) is not None


def without_overlaps(aside: Sequence[SetAside]) -> list[SetAside]:
    """The spans in text order; of two that overlap the one that begins first, then the longer one, stays."""
    kept: list[SetAside] = []
    for part in sorted(aside, key=lambda part: (part.span.start, -part.span.end)):
        if not kept or part.span.start >= kept[-1].span.end:
            kept.append(part)
    return kept


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _end_of_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return _trimmed(text, at, len(text) if end < 0 else end)[1]


def lines_of(text: str) -> Iterator[str]:
    """The lines of a text that are not blank."""
    return (match.group() for match in _LINE.finditer(text))
