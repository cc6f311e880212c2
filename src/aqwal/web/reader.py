"""One dispatch: its text with everything that was found in it, and beside it who said what."""

from __future__ import annotations

from aqwal.exports.jsonl import reading_object
from aqwal.views import DispatchView, as_plain, show_dispatch
from aqwal.web import addresses
from aqwal.web.asking import understand
from aqwal.web.dispatch_list import plain_dispatch
from aqwal.web.marking import Line, cut
from aqwal.web.notes import marks_of, notes_of, side_names
from aqwal.web.refusing import Moved, Refusal
from aqwal.web.site import Shown, Site, Visit

MOST = 600
_TARGET = "main:has(.{0}:target) .{0}{{--mark:var(--target)}}"


def show(site: Site, visit: Visit) -> Shown:
    """The dispatch with this key; an article id leads to the newest dispatch under it."""
    understand(visit.query, visit.words)
    view = show_dispatch(site.archive.record, visit.named["key"])
    if view is None:
        raise Refusal(404, "error.no_dispatch", value=visit.named["key"])
    if view.kept.key != visit.named["key"]:
        raise Moved(addresses.dispatch(view.kept.key))
    notes, events = notes_of(view.reading), view.reading.events
    lines = cut(view.reading.article.text, marks_of(view.reading, notes, events))
    head = lines[:1] if lines and _is_title(lines[0], view.reading.article.title) else ()
    values = {
        "view": view,
        "article": view.reading.article,
        "notes": notes,
        "events": events,
        "by_id": {note.statement.id: note for note in notes},
        "head": head[0] if head else None,
        "body": lines[len(head) :],
        "sides": side_names(view.reading),
    }
    return Shown("reader.html", values, lambda: plain(view), _targets(len(notes), len(events)))


def plain(view: DispatchView) -> dict[str, object]:
    """The dispatch as JSON; `reading` is what the command line exports."""
    return {
        "dispatch": plain_dispatch(view.kept),
        "reading": reading_object(view.reading),
        "versions": [plain_dispatch(kept) for kept in view.versions],
        "readings": as_plain(view.readings),
        "origins": list(view.origins),
    }


def _is_title(line: Line, title: str) -> bool:
    return line.wholly("headline") and line.words == title.strip()


def _targets(statements: int, events: int) -> str:
    """Rules that light up all pieces of the statement or event that the address points to, and its note.

    Beyond MOST of them a browser would be slow: then only the first piece lights up, by a rule of the stylesheet.
    """
    names = [f"s{number}" for number in range(1, statements + 1)] + [f"e{number}" for number in range(1, events + 1)]
    return "".join(_TARGET.format(name) for name in names[:MOST])
