"""A text with marked stretches, as a piece of HTML that stands alone: no script, no style sheet, nothing to load."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

_RIGHT_TO_LEFT = {"ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur"}
_LONGEST = 100_000
# Only colours: padding, borders and letter-spacing on a stretch would break the joining of Arabic letters. They are
# translucent, so that a stretch within another one is darker, and so that they do on dark pages too.
_STYLES = {
    "direct": "background-color:rgba(46,125,50,.30)",
    "mixed": "background-color:rgba(0,131,143,.28)",
    "indirect": "background-color:rgba(245,166,35,.28)",
    "set aside": "color:gray",
}
_NUMBER = "font-size:.7em;color:gray;user-select:none"


@dataclass(frozen=True, slots=True)
class Mark:
    """The stretch [`start`, `end`) in code points.

    `kind` is direct, mixed, indirect or set aside; `label` is shown when one points at it, `number` at its end.
    """

    start: int
    end: int
    kind: str
    label: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown: the text with its marks, its language, a heading, a line under it, and rows of a list below."""

    text: str
    language: str
    marks: tuple[Mark, ...]
    heading: str = ""
    source: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def sheet_html(sheet: Sheet) -> str:
    """The sheet as HTML: heading, legend, the text in the direction of its language, the list."""
    direction = "rtl" if sheet.language in _RIGHT_TO_LEFT else "ltr"
    more = len(sheet.text) - _LONGEST
    return "".join((
        '<div style="max-width:48em">',
        f'<div dir="{direction}" lang="{escape(sheet.language)}">',
        f'<div style="font-size:1.2em;font-weight:bold">{escape(sheet.heading)}</div>',
        f'<div style="color:gray">{escape(sheet.source)}</div></div>',
        _legend(sheet.marks),
        f'<div dir="{direction}" lang="{escape(sheet.language)}" style="white-space:pre-wrap;line-height:1.9">',
        marked_html(sheet.text[:_LONGEST], sheet.marks),
        f'</div><div style="color:gray">and {more:,} characters more</div>' if more > 0 else "</div>",
        _list(sheet.rows),
        "</div>",
    ))  # fmt: skip


def marked_html(text: str, marks: Sequence[Mark]) -> str:
    """`text`, escaped, with a span for each mark; marks may lie within each other or overlap in part."""
    return "".join(_pieces(text, [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]))


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[str]:
    at, open_marks = 0, list[Mark]()
    begins: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: -mark.end):
        begins.setdefault(mark.start, []).append(mark)
    for edge in sorted({place for mark in marks for place in (mark.start, mark.end)}):
        yield escape(text[at:edge])
        at = edge
        ended = [mark for mark in open_marks if mark.end == edge]
        lowest = min(map(open_marks.index, ended), default=len(open_marks))
        yield "</span>" * (len(open_marks) - lowest)  # those that go on are opened again behind the edge
        yield from (_number(mark) for mark in reversed(ended) if not text[edge : edge + 1].isalnum())
        kept = [mark for mark in open_marks[lowest:] if mark.end != edge]
        open_marks[lowest:] = kept + begins.get(edge, [])
        yield from map(_opened, open_marks[lowest:])
    yield escape(text[at:])


def _opened(mark: Mark) -> str:
    return f'<span style="{_STYLES.get(mark.kind, "")}" title="{escape(mark.label)}">'


def _number(mark: Mark) -> str:
    return f'<sup style="{_NUMBER}"><bdi>{escape(mark.number)}</bdi></sup>' if mark.number else ""


def _legend(marks: Sequence[Mark]) -> str:
    there = {mark.kind for mark in marks}
    shown = (f'<span style="{style}">{escape(kind)}</span>' for kind, style in _STYLES.items() if kind in there)
    return f'<div dir="ltr" style="font-size:.85em;margin:.3em 0">{" &#183; ".join(shown)}</div>'


def _list(rows: Sequence[tuple[str, ...]]) -> str:
    lines = ("<tr>" + "".join(f"<td><bdi>{escape(cell)}</bdi></td>" for cell in row) + "</tr>" for row in rows)
    return f'<table dir="ltr" style="font-size:.85em">{"".join(lines)}</table>' if rows else ""
