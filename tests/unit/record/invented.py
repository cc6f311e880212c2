"""Readings of an invented dispute, made by hand: the record is tested without the reader."""

from __future__ import annotations

import datetime
from dataclasses import replace

from aqwal.model import (
    Actor,
    Article,
    Credit,
    Event,
    Evidence,
    Mention,
    Occasion,
    Party,
    Reading,
    SetAside,
    Span,
    Statement,
    When,
    Where,
)

TEXT = (
    "وكالة أنباء المضيق\n"
    "قال وزير الخارجية الناردي هشام الراوندي في ساروق إن مضيق دروان مفتوح للجميع. "
    "ونفت أوريا حشد زوارقها، واعتبرت سلمى عزدين أن «الحوار هو الطريق».\n"
)
ORIA = Actor("sta:oria", "state", "أوريا", "Oria", "XOR")


def span(words: str, text: str = TEXT) -> Span:
    """Where `words` stand first in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def reading(  # noqa: PLR0913 - each test changes one thing by name
    number: int = 1,
    *,
    more: str = "",
    reader: str = "fast 0.1 abc",
    article_id: str | None = None,
    day: datetime.date | None = datetime.date(2026, 3, 1),
    origin: str = "wire.jsonl#1",
    url: str | None = None,
) -> Reading:
    """The reading of TEXT and `more`, as article `number`, with two statements and an event."""
    text = TEXT + more
    article = Article(
        id=article_id or f"wire#{number}",
        language="ar",
        title="وزير الخارجية الناردي: المضيق مفتوح",
        text=text,
        credit=Credit("صحيفة ساروق", "وكالة أنباء المضيق", None, url, "ساروق", day, "field" if day else None),
        headlines=(),
        set_aside=(SetAside(span("وكالة أنباء المضيق"), "byline"),),
        problems=("the dispatch gives no place",),
        origin=origin,
    )
    return Reading(
        article=article,
        statements=(opening(number), denial(number)),
        events=(event(number),),
        mentions=(
            Mention(span("أوريا"), 16, 17, "state", "", ORIA, "XOR"),
            Mention(span("ساروق"), 9, 10, "capital", "ب", None, "XNA"),
        ),
        reader=reader,
        problems=("the dispatch gives no place",),
    )


def opening(number: int = 1) -> Statement:
    """What the minister of Nardin says."""
    name = "هشام الراوندي"
    return Statement(
        id=f"st_{number:08x}00000001",
        content=(span("مضيق دروان مفتوح للجميع"),),
        kind="indirect",
        form="clause",
        cue=span("قال"),
        act="say",
        speaker=Party(
            span(f"وزير الخارجية الناردي {name}"),
            name,
            name,
            "Hisham al-Rawandi",
            None,
            "وزير الخارجية",
            "XNA",
            "title",
        ),
        addressee=Party(None, "أوريا", "أوريا", "Oria", "sta:oria", None, "XOR", "discourse"),
        channel="press_conference",
        occasion=Occasion(span("في ساروق"), "ساروق", datetime.date(2026, 3, 1)),
        why=(Evidence("say.qala", span("قال")), Evidence("clause.inna", span("إن"))),
        confidence=0.93,
    )


def denial(number: int = 1) -> Statement:
    """What Oria denies, inside the other statement and in two stretches."""
    return Statement(
        id=f"st_{number:08x}00000002",
        content=(span("حشد زوارقها"), span("الحوار هو الطريق")),
        kind="mixed",
        form="nominal",
        cue=span("ونفت"),
        act="deny",
        speaker=Party(span("أوريا"), "أوريا", "أوريا", "Oria", "sta:oria", None, "XOR;XNA", "lexicon"),
        inside=f"st_{number:08x}00000001",
        headline=number % 2 == 0,
    )


def event(number: int = 1) -> Event:
    """The massing that Oria denies."""
    return Event(
        id=f"ev_{number:08x}00000001",
        type="MOBILIZE",
        trigger=span("حشد"),
        actor=("XOR",),
        recipient=("XNA", "XTA"),
        contexts=("military",),
        status="denied",
        claimed_by=f"st_{number:08x}00000002",
        date=datetime.date(2026, 2, 28),
        cameo="154",
        evidence=(Evidence("mobilize.hashd", span("حشد زوارقها")),),
    )


def told_in_full(number: int = 1) -> Reading:
    """The reading whose event says all that an event can say since schema 3."""
    carrier = denial(number)
    return replace(
        reading(number),
        events=(
            replace(
                event(number),
                quad="material conflict",
                auxiliary=("negation",),
                attribution=(carrier.id, opening(number).id),
                actor_words=(span("أوريا"),),
                recipient_words=(span("الناردي"), span("للجميع")),
                place="مضيق دروان",
                date=None,
                when=When(span("الطريق"), datetime.date(2026, 2, 1), datetime.date(2026, 2, 28), "month"),
                where=Where(span("مضيق دروان"), "pla:darwan-strait", "Darwan Strait", "XOR", 12.25, -0.5),
            ),
        ),
    )
