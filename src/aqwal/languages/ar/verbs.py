"""Inflected forms of an Arabic verb from its principal parts, for unvocalised text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم", "ي")
_WEAK, _LONG = frozenset("اىي"), frozenset("اوي")
_TRIPLE = 3  # letters of a verb without additions (`دعا`); shorter ones are doubled (`رد`)
_OWNERS = (("ه", "s", "m"), ("ها", "s", "f"), ("هم", "p", "m"), ("هما", "d", ""), ("هن", "p", "f"))


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb or its nouns.

    `aspect` is perfect, imperfect, future, participle or masdar; `person` 1 to 3; `number` s, d or p; `gender` m or f.
    Unvocalised letters leave number or gender open in places; they are then "".
    """

    aspect: str
    person: int = 3
    number: str = ""
    gender: str = ""


def perfect_forms(perfect: str, *, doubled: bool = False, dual: bool = True) -> Iterator[tuple[str, Form]]:
    """Forms of the perfect from its third person (`قال`, `نفى`, `دعا`, `أعلن`).

    `doubled` says that the last letter stands for two, which come apart before an ending (`أصر`, `أصررنا`). Without
    `dual` the masculine dual is left out. The feminine plural is left out always: news hardly has it, and it is spelt
    like common words (`اثنين`, `لمن`).
    """
    bare = perfect[:-1] if perfect[-1] in _WEAK and len(perfect) >= _TRIPLE else perfect
    feminine = perfect if perfect.endswith("ي") else bare
    yield perfect, Form("perfect", 3, "s", "m")
    yield _joined(feminine, "ت"), Form("perfect", 3, "s", "f")
    yield _joined(feminine, "تا"), Form("perfect", 3, "d", "f")
    if dual:
        yield _dual(_full(perfect), "ا"), Form("perfect", 3, "d", "m")
    plurals = _plural(bare, "وا") if bare == perfect else [bare + "وا"]
    yield from ((word, Form("perfect", 3, "p", "m")) for word in plurals)
    short = _before_ending(perfect, doubled=doubled)
    if short != feminine:
        yield _joined(short, "ت"), Form("perfect", 1, "s")
    yield _joined(short, "نا"), Form("perfect", 1, "p")


def imperfect_forms(imperfect: str) -> Iterator[tuple[str, Form]]:
    """Forms of the imperfect and the future from the third person (`يقول`, `يدعو`, `ينفي`).

    The shortened forms after `لم` are left out: a denied verb reports nothing, and they are spelt like other words.
    """
    rest = imperfect[1:]
    stem = rest[:-1] if rest[-1] in "ويى" and len(rest) >= _TRIPLE - 1 else rest
    dual = stem + "ي" if rest[-1] == "ى" else rest
    # The first person's hamza and that of the root are written as one (`آمل`).
    first = "آ" + rest[1:] if rest[0] == "أ" else "أ" + rest
    for mark, aspect in (("", "imperfect"), ("س", "future")):
        yield mark + "ي" + rest, Form(aspect, 3, "s", "m")
        yield mark + "ت" + rest, Form(aspect, 3, "s", "f")
        yield mark + first, Form(aspect, 1, "s")
        yield mark + "ن" + rest, Form(aspect, 1, "p")
        yield from ((mark + word, Form(aspect, 3, "p", "m")) for word in _plural("ي" + stem, "ون"))
        yield mark + _dual("ي" + dual, "ان"), Form(aspect, 3, "d", "m")
        yield mark + _dual("ت" + dual, "ان"), Form(aspect, 3, "d", "f")
    yield from ((word, Form("imperfect", 3, "p", "m")) for word in _plural("ي" + stem, "وا"))


def participle_forms(participle: str) -> Iterator[tuple[str, Form]]:
    """Adverbial forms of the active participle (`مضيفا`, `مضيفة`, `مضيفين`); give a weak one with its ya (`داعي`)."""
    stem = participle[:-1] if participle.endswith("ي") and len(participle) > _TRIPLE else participle
    yield _as_object(participle), Form("participle", 3, "s", "m")
    yield participle + "ة", Form("participle", 3, "s", "f")
    yield stem + "ين", Form("participle", 3, "p", "m")
    yield participle + "تين", Form("participle", 3, "d", "f")
    yield participle + "ات", Form("participle", 3, "p", "f")


def masdar_forms(masdar: str) -> Iterator[tuple[str, Form]]:
    """The verbal noun and its plural, bare, with the article, and with a pronoun (`القول`, `قوله`, `مطالباتها`)."""
    for noun in (masdar, *_sound_plural(masdar)):
        yield noun, Form("masdar")
        yield "ال" + noun, Form("masdar")
        for bound in _before_pronoun(noun):
            for pronoun, number, gender in _OWNERS:
                yield bound + pronoun, Form("masdar", 3, number, gender)
            yield bound + "نا", Form("masdar", 1, "p")


def inflect(
    perfect: str = "", imperfect: str = "", participle: str = "", masdars: Sequence[str] = ()
) -> Iterator[tuple[str, Form]]:
    """All forms of a verb from the parts that are given; a form can come more than once with other features."""
    if perfect:
        yield from perfect_forms(
            perfect, doubled=is_doubled(perfect, imperfect), dual=_has_plain_dual(perfect, imperfect, participle)
        )
    if imperfect:
        yield from imperfect_forms(imperfect)
    if participle:
        yield from participle_forms(participle)
    for masdar in masdars:
        yield from masdar_forms(masdar)


def is_doubled(perfect: str, imperfect: str) -> bool:
    """Whether the last letter stands for two, as the length tells (`رد`, `أصر`, `احتج`, `استمر`)."""
    if len(perfect) < _TRIPLE:
        return True
    if perfect[-1] in _WEAK | {"ء", "أ"} or perfect[-2] in _LONG:
        return False
    if perfect[0] == "أ":
        return len(perfect) == len(imperfect) == _TRIPLE
    if len(perfect) == len("احتج"):
        return perfect[0] == "ا" and (perfect[1] == "ن" or perfect[2] in "تط")
    return len(perfect) == len("استمر") and perfect.startswith("است")


def _has_plain_dual(perfect: str, imperfect: str, participle: str) -> bool:
    """Whether the masculine dual can be told from the object form of a noun.

    It cannot in verbs without additions (`ردا على`, `نقلا عن`); a participle with mim shows the others (`مصرح`).
    """
    if len(perfect) > _TRIPLE or perfect[-1] == "أ" or _full(perfect) != perfect or perfect[-2:-1] in _LONG:
        return True
    if participle.startswith("م") or imperfect[1:2] == "ؤ":
        return True
    return len(perfect) == _TRIPLE and is_doubled(perfect, imperfect)


def _full(perfect: str) -> str:
    """The perfect with the weak letter that an ending brings back (`دعو`, `نفي`)."""
    if perfect[-1] not in "اى" or len(perfect) < _TRIPLE:
        return perfect
    return perfect[:-1] + ("و" if perfect[-1] == "ا" and len(perfect) == _TRIPLE else "ي")


def _before_ending(perfect: str, *, doubled: bool) -> str:
    """The perfect before the endings of the first person (`قل`, `دعو`, `أصرر`, `جئ`)."""
    if doubled:
        return perfect + perfect[-1]
    if len(perfect) < _TRIPLE or perfect[-2] != "ا" or perfect[-3] in _LONG:
        return _full(perfect)
    if perfect[-1] == "ء":
        return perfect[:-2] + ("ئ" if len(perfect) == _TRIPLE else "أ")
    return perfect[:-2] + perfect[-1]


def _joined(stem: str, ending: str) -> str:
    """Stem and ending; two like letters that meet without a vowel are written once (`أعلن` and `نا`: `أعلنا`)."""
    return stem + (ending[1:] if stem[-1] == ending[0] == "ن" else ending)


def _plural(stem: str, ending: str) -> Iterator[str]:
    """The masculine plural; wires write a hamza before it in two ways (`هنأوا`, `هنؤوا`)."""
    if stem.endswith("يء"):
        yield stem[:-1] + "ئ" + ending
        return
    yield stem + ending
    if stem[-1] in "أء":
        yield stem[:-1] + "ؤ" + ending


def _dual(stem: str, ending: str) -> str:
    """The dual; a final hamza on alef and the ending are written as one (`بدآ`)."""
    if stem.endswith("أ"):
        return stem[:-1] + "آ" + ending[1:]
    return stem[:-1] + "ئ" + ending if stem.endswith("يء") else stem + ending


def _as_object(participle: str) -> str:
    if participle.endswith("اء"):
        return participle
    return (participle[:-1] + "ئا") if participle.endswith("يء") else participle + "ا"


def _sound_plural(masdar: str) -> Iterator[str]:
    """The plural in `ات`, which verbs with additions have (`اتهامات`, `دعوات`); plain nouns (`قول`) are left alone."""
    stem = masdar.removesuffix("ة")
    if stem != masdar or (len(stem) > _TRIPLE and stem[-1] != "ى"):
        yield stem + "ات"


def _before_pronoun(masdar: str) -> Iterator[str]:
    """The verbal noun as a pronoun finds it; a final hamza is written by its case (`ادعاءه`, `ادعاؤه`, `ادعائه`)."""
    if masdar.endswith("ة"):
        yield masdar[:-1] + "ت"
    elif masdar.endswith("ى"):
        yield masdar[:-1] + "ا"
    else:
        yield masdar
    if masdar.endswith("ء"):
        yield masdar[:-1] + "ؤ"
        yield masdar[:-1] + "ئ"
