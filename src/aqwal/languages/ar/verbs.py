"""Inflected forms of an Arabic verb from its principal parts, for unvocalised text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WEAK = "اىوي"
PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم", "ي")


@dataclass(frozen=True, slots=True)
class Form:
    """One form: `aspect` is perfect, imperfect, future, participle or masdar; `person` 1 to 3; `number` s, d or p; `gender` m or f.

    Unvocalised letters leave number or gender open in places; they are then "".
    """

    aspect: str
    person: int = 3
    number: str = ""
    gender: str = ""


def perfect_forms(perfect: str) -> Iterator[tuple[str, Form]]:
    """Forms of the perfect from its third person (`قال`, `نفى`, `دعا`, `أعلن`)."""
    yield perfect, Form("perfect", 3, "s", "m")
    if perfect[-1] in "اى" and len(perfect) > 2:
        base, long = perfect[:-1], perfect[:-1] + ("و" if perfect[-1] == "ا" and len(perfect) == 3 else "ي")
        short = long
    else:
        base = long = perfect
        hollow = len(perfect) >= 3 and perfect[-2] == "ا" and perfect[-3] not in "اوي"
        short = perfect[:-2] + perfect[-1] if hollow else perfect
    yield base + "ت", Form("perfect", 3, "s", "f")
    yield base + "وا", Form("perfect", 3, "p", "m")
    yield long + "ا", Form("perfect", 3, "d", "m")
    yield base + "تا", Form("perfect", 3, "d", "f")
    if short != base:
        yield short + "ت", Form("perfect", 1, "s")
    yield short + "نا", Form("perfect", 1, "p")
    yield short + "ن", Form("perfect", 3, "p", "f")


def imperfect_forms(imperfect: str) -> Iterator[tuple[str, Form]]:
    """Forms of the imperfect and the future from the third person (`يقول`, `يدعو`, `ينفي`)."""
    rest = imperfect[1:]
    stem = rest[:-1] if rest[-1] in "ويى" and len(rest) > 2 else rest
    dual = stem + "ي" if rest[-1] == "ى" else rest
    for mark, aspect in (("", "imperfect"), ("س", "future")):
        yield mark + "ي" + rest, Form(aspect, 3, "s", "m")
        yield mark + "ت" + rest, Form(aspect, 3, "s", "f")
        yield mark + "ا" + rest, Form(aspect, 1, "s")
        yield mark + "ن" + rest, Form(aspect, 1, "p")
        yield mark + "ي" + stem + "ون", Form(aspect, 3, "p", "m")
        yield mark + "ي" + dual + "ان", Form(aspect, 3, "d", "m")
        yield mark + "ت" + dual + "ان", Form(aspect, 3, "d", "f")
    yield "ي" + stem + "وا", Form("imperfect", 3, "p", "m")


def participle_forms(participle: str) -> Iterator[tuple[str, Form]]:
    """Adverbial forms of the active participle (`مضيفا`, `مضيفة`, `مضيفين`); give a weak one with its ya (`داعي`)."""
    stem = participle[:-1] if participle.endswith("ي") and len(participle) > 3 else participle
    yield participle + "ا", Form("participle", 3, "s", "m")
    yield participle + "ة", Form("participle", 3, "s", "f")
    yield stem + "ين", Form("participle", 3, "p", "m")
    yield participle + "تين", Form("participle", 3, "d", "f")
    yield participle + "ات", Form("participle", 3, "p", "f")


def masdar_forms(masdar: str) -> Iterator[tuple[str, Form]]:
    """The verbal noun bare, with the article, and with a pronoun (`قول`, `القول`, `قوله`)."""
    bound = masdar[:-1] + "ت" if masdar.endswith("ة") else masdar
    yield masdar, Form("masdar")
    yield "ال" + masdar, Form("masdar")
    for pronoun, number, gender in (("ه", "s", "m"), ("ها", "s", "f"), ("هم", "p", "m"), ("هما", "d", ""), ("هن", "p", "f")):
        yield bound + pronoun, Form("masdar", 3, number, gender)
    yield bound + "نا", Form("masdar", 1, "p")


def inflect(
    perfect: str = "", imperfect: str = "", participle: str = "", masdars: Sequence[str] = ()
) -> Iterator[tuple[str, Form]]:
    """All forms of a verb from the parts that are given; a form can come more than once with other features."""
    if perfect:
        yield from perfect_forms(perfect)
    if imperfect:
        yield from imperfect_forms(imperfect)
    if participle:
        yield from participle_forms(participle)
    for masdar in masdars:
        yield from masdar_forms(masdar)
