"""Readings of the invented dispute with everything that a page can show, made by hand, and one full of traps."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

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
from aqwal.views import open_archive

DAY = datetime.date(2024, 4, 1)
HEADLINE = "أوريا تتهم ناردين بحشد زوارق دورية في مضيق دروان"
TEXT = f"""{HEADLINE}

(@aqwal_demo)

{HEADLINE}

(aqwal demo / وكالة أنباء المضيق - 1 نيسان 2024) اتهمت وزيرة الخارجية الأورية، سلمى عزدين، ناردين بحشد زوارق عند المدخل.
وقالت عزدين، في مؤتمر صحفي في مرسى عليم، "أحصينا أكثر من أربعين زورقا. لا تفسير لهذا الحشد سوى فرض أمر واقع".

وأضافت أن بلادها لا تسعى إلى المواجهة، لكنها تذكر بأن ناردين أكدت أن قانون NAV-2024 (Free Passage Act) سيبقى ساريا.

في المقابل، نفت وزارة الخارجية الناردية وجود أي حشد، وأكدت أن الزوارق "تابعة لخفر السواحل".

أفكارك وتعليقاتك
"""


def span(words: str, nth: int = 0, text: str = TEXT) -> Span:
    """Where `words` stand in `text` for the time `nth` (0 the first)."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


AZDIN = Party(None, "سلمى عزدين", "سلمى عزدين", "Salma Azdin", None, "وزيرة الخارجية الأورية", "XOR", "title")
MINISTRY = Party(span("وزارة الخارجية الناردية"), "وزارة الخارجية الناردية", side="XNA")
NARDIN = Party(span("ناردين", 3), "ناردين", "ناردين", "Nardin", "sta:nardin", None, "XNA", "lexicon")


def said(number: int, cue: str, act: str, content: list[Span], speaker: Party | None, **more: object) -> Statement:
    """A statement with its usual parts; `more` gives the others."""
    fields = {"kind": "indirect", "form": "clause", **more}
    why = (Evidence(f"{act}.rule", span(cue)),)
    return Statement(f"st_{number:016x}", tuple(content), cue=span(cue), act=act, speaker=speaker, why=why, **fields)  # type: ignore[arg-type]


STATEMENTS = (
    said(1, "اتهمت", "accuse", [span("ناردين بحشد زوارق عند المدخل")], AZDIN, form="nominal"),
    said(
        2, "وقالت", "say", [span("أحصينا أكثر من أربعين زورقا. لا تفسير لهذا الحشد سوى فرض أمر واقع")], AZDIN,
        kind="direct", form="quote", channel="press_conference",
        occasion=Occasion(span("في مرسى عليم"), "مرسى عليم", DAY),
        addressee=Party(None, "رابطة دول المضيق", None, "League of the Strait States", "org:league", None, "XLS"),
    ),
    # The second stretch begins within a word, as a clitic can make it.
    said(3, "وأضافت", "say", [
        span("بلادها لا تسعى إلى المواجهة"),
        Span(span("لكنها تذكر").start + 3, span("سيبقى ساريا").end),
    ], AZDIN),
    said(4, "أكدت", "affirm", [span("قانون NAV-2024 (Free Passage Act) سيبقى ساريا")], NARDIN,
         inside="st_0000000000000003"),
    said(5, "نفت", "deny", [span("وجود أي حشد")], MINISTRY, form="nominal", confidence=0.35),
    said(6, "وأكدت", "affirm", [span('الزوارق "تابعة لخفر السواحل')], None, kind="mixed"),
)  # fmt: skip
EVENTS = (
    Event("ev_0000000000000001", "ACCUSE", span("اتهمت"), ("XOR",), ("XNA",), "allege", ("diplomatic",), date=DAY),
    Event("ev_0000000000000002", "MOBILIZE", span("بحشد", 2), ("XNA",), (), "weapons",
          claimed_by="st_0000000000000001", place="مضيق دروان",
          when=When(span("1 نيسان 2024"), DAY, DAY + datetime.timedelta(2), "range"),
          where=Where(span("في مضيق دروان"), "pla:darwan-strait", "Darwan Strait", None, 12.5, 40.25)),
    Event("ev_0000000000000003", "MOBILIZE", span("حشد", 3), ("XNA",), (), status="denied",
          claimed_by="st_0000000000000005"),
)  # fmt: skip
ARTICLE = Article(
    "demo#1", "ar", HEADLINE, TEXT,
    Credit("aqwal demo", "وكالة أنباء المضيق", "@aqwal_demo", "https://demo.example/1", "مرسى عليم", DAY, "dateline"),
    (span(HEADLINE),),
    (
        SetAside(span("(@aqwal_demo)"), "byline"),
        SetAside(span(HEADLINE, 1), "repeated title"),
        SetAside(span("(aqwal demo / وكالة أنباء المضيق - 1 نيسان 2024)"), "dateline"),
        SetAside(span("أفكارك وتعليقاتك"), "reader comments"),
    ),
    (), "01.txt",
)  # fmt: skip
STATES = (
    Mention(span("أوريا"), 0, 1, "state", "", Actor("sta:oria", "state", "أوريا", "Oria", "XOR"), "XOR"),
    Mention(span("ناردين"), 2, 3, "state", "", Actor("sta:nardin", "state", "ناردين", "Nardin", "XNA"), "XNA"),
)
DISPUTE = Reading(ARTICLE, STATEMENTS, EVENTS, STATES, "fast 0.1 abc", ("the dispatch gives no place",))
WITHDRAWN = "st_00000000000000bb"

TRAP_TITLE = '<script>alert(1)</script> "عنوان" & <b>x</b> ' + "كلمةطويلةجدا" * 12
TRAP_NAME = "Dr. O'Neil <img src=x onerror=alert(2)>"
TRAP_TEXT = (
    f"{TRAP_TITLE}\n\nقال {TRAP_NAME} إن «{'A' * 300} نهاية»\u202eend\n\nhttps://example.org/{'very-long/' * 40}\n"
)


def trap_span(words: str) -> Span:
    """Where `words` stand in the text full of traps."""
    return span(words, 0, TRAP_TEXT)


TRAPS = Reading(
    Article(
        'a"><i>/&?#é', "ar", TRAP_TITLE, TRAP_TEXT, Credit("<i>pub</i>", '"agency"', None, "javascript:alert(3)"),
        (trap_span(TRAP_TITLE),), (SetAside(trap_span("https"), "<u>why</u>"),), (), '<x>&"',
    ),
    (
        Statement(
            "st_00000000000000aa", (trap_span("A" * 300 + " نهاية"),), "direct", "quote", trap_span("قال"), "say",
            Party(trap_span(TRAP_NAME), TRAP_NAME, None, None, None, "<b>role</b>", "X<Y"), channel="odd<channel>",
        ),
        Statement(
            WITHDRAWN, (trap_span("نهاية"),), "indirect", "clause", trap_span("قال"), "odd<act>", None,
        ),
    ),
    (Event("ev_00000000000000aa", "ODD<TYPE>", trap_span("قال"), ("X<Y",), ("?",), "odd<mode>", ("odd<context>",),
           "odd<status>", place="<i>place</i>", actor_words=(trap_span(TRAP_NAME),),
           where=Where(trap_span(TRAP_TITLE), "<b>id</b>", "<b>name</b>", "X<Y")),),
    (), "fast <b>0.1</b>", ("<problem>",),
)  # fmt: skip


def write_record(path: Path, fillers: int = 60) -> None:
    """A record of the dispute in two versions, the traps in two readings, and as many short ones as fill a page."""
    filler = Article("", "ar", "", "", Credit("aqwal demo", None, None, None, None, None))
    with open_archive(path) as archive:
        archive.add(replace(DISPUTE, article=replace(ARTICLE, text=TEXT.replace("\nأفكار", "\n\nأفكار"), set_aside=())))
        archive.add(DISPUTE)
        archive.add(TRAPS)
        archive.add(replace(TRAPS, reader="fast 0.2", statements=TRAPS.statements[:1]))
        archive.record.add_all(
            [Reading(replace(filler, id=f"f{n}", title=f"برقية {n}", text=f"نص {n}")) for n in range(fillers)]
        )
