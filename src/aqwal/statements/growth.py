"""The state of a noun phrase as it grows, and what a mention or a name in quotation marks does to it."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.languages.ar.affixes import ARTICLE, NOMINATIVE
from aqwal.model import Mention
from aqwal.statements.agents import gender_of
from aqwal.statements.marks import past_short_quotation
from aqwal.statements.modifiers import TITLED
from aqwal.statements.scene import Scene

COMMON = frozenset({"office", "descriptor", "body", "document", "norm", "outlet"})


@dataclass(slots=True)
class Growth:
    """The state of a phrase as it grows: whether a construct waits for its complement, whether the last noun
    is definite,
    whether a name has been reached, whether the head is a title."""

    open: bool = False
    definite: bool = False
    named: bool = False
    titled: bool = False
    head: str = ""
    state: bool = False
    apposed: bool = False


def take(scene: Scene, mention: Mention, growth: Growth) -> None:
    """Note what a mention does to the phrase."""
    definite = scene.fold[mention.first][len(mention.clitic) :].startswith(ARTICLE)
    if mention.kind == "person":
        growth.named, growth.open, growth.definite = True, False, True
    elif mention.kind in COMMON and mention.actor is None:
        closed = mention.kind in TITLED and scene.fold[mention.last - 1].endswith(NOMINATIVE)
        growth.open, growth.definite = not definite and not closed, definite
        growth.titled = growth.titled or mention.kind in TITLED
        growth.named = False
    elif mention.kind == "demonym":
        growth.definite = definite
        growth.open = False
    else:
        growth.open, growth.definite = False, True
        growth.state = mention.kind == "state" and gender_of(scene, mention.first) == "f"


def quoted_name(scene: Scene, i: int, limit: int, growth: Growth) -> int:
    """`صحيفة «...»`, `تنظيم «...»`: a name in quotation marks after the noun that says what it is."""
    inside = scene.mentions.get(i + 1)
    if scene.opening[i].last == i + 2 and i + 3 < limit and inside is not None and inside.kind == "demonym":
        return i + 3  # `رئيس الوزراء "الأوري"`
    called = i + 2 < limit and scene.opening[i].last <= i + 3 and growth.head in {"body", "outlet", "group"}
    person = inside is not None and inside.kind == "person" and inside.last == scene.opening[i].last
    called = called or (person and growth.head == "office")  # `المبعوث الأوري "كمال درغام"`
    if not (growth.open or called) or growth.head not in {
        "outlet",
        "body",
        "group",
        "descriptor",
        "document",
        "office",
        "noun",
    }:
        return i
    end = past_short_quotation(scene, i, limit)
    closes = end < len(scene.classes) and scene.classes[end] in {"stop", "dots"}
    if i < end < len(scene.classes) and (not closes or growth.head == "outlet"):
        growth.open, growth.definite = False, True
        return end
    return i


def names_the_same(scene: Scene, begin: int, mention: Mention | None, growth: Growth) -> bool:
    """Whether what follows the comma is a name after a title, or a title after a name or before one."""
    if mention is None:
        return growth.titled and not growth.named and scene.is_name(begin)
    if mention.kind == "person":
        return not growth.named
    if mention.kind != "office":
        return False
    after = scene.mentions.get(mention.last)
    leads = (after is not None and after.kind == "person") or (after is None and scene.is_name(mention.last))
    return growth.named or (growth.titled and leads)
