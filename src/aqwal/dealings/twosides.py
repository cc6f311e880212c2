"""Between whom talks are: `بين أوريا وناردين`, `المحادثات الأورية الناردية`, `مباحثاته مع ...`."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.dealings.ground import Ground, mentioned, party_of, states

# The codes of one meeting's parties.
Pair = tuple[str, ...]

_REACH, _GAP, _NEAR, _LEAST, _VERB, _BESIDE = 30, 5, 4, 2, 14, 3
_STOPS = frozenset({"stop", "semicolon", "relative", "that", "that_pronoun", "colon", "dots", "clause_conj", "time"})
_AND = "و"
PLACES = frozenset({"place", "capital", "state"})
_PASSED = frozenset({"", "comma", "time", "adverb", "negation"})


@dataclass(frozen=True, slots=True)
class Sides:
    """A pair for each meeting, the token after the words that give them; `partner` is the one party of whom alone the
    words tell (`المفاوضات مع أوريا`)."""

    pairs: tuple[Pair, ...]
    last: int
    partner: Pair = ()


def sides_of(ground: Ground, head: int, last: int, end: int, *, owned: bool) -> Sides:
    """The parties of the talks at token `head`, whose phrase ends at `last`.

    Only those count whom the words name: by adjectives, behind `بين` or `مع`, or as those who hold the talks.
    """
    adjectives, after = _adjectives(ground, head + 1, end)
    if not adjectives and head + 1 < end and head + 1 not in ground.mentions and not ground.class_of(head + 1):
        adjectives, after = _adjectives(ground, head + 2, end)  # `مفاوضات السلام الأورية الناردية`
        after = after if adjectives else head + 1
    if len(adjectives) >= _LEAST:
        return Sides((adjectives,), after)
    last = max(last, after)
    at = _behind(ground, last, end)
    if at is not None and ground.is_use("between", at):
        pairs, after = _between(ground, at + 1, end)
        return Sides(pairs, after) if pairs else Sides((), last)
    if at is not None and ground.is_use("among", at):
        pair = _joined_before(ground, head)
        return Sides((pair,) if len(pair) >= _LEAST else (), last)
    if at is not None and ground.is_use("with", at):
        others, after = _first_named(ground, at + 1, end)
        mine = adjectives or _told_holding(ground, last, at) or _holding(ground, head)
        mine = mine or (_owner(ground, head) if owned else ())
        pair = states((*mine, *others))
        known = others and mine and len(pair) >= _LEAST
        return Sides((pair,), after) if known else Sides((), last, others)
    holding = () if owned or adjectives else _holding(ground, head)
    return Sides((holding,) if len(holding) >= _LEAST else (), last, adjectives)


def _behind(ground: Ground, at: int, end: int) -> int | None:
    """The `بين` or `مع` behind the noun, past adjectives, days, places and the clause `التي أجراها ...`."""
    limit, told = at + _NEAR, False
    while at < min(end, limit):
        if ground.is_use("between", at) or ground.is_use("with", at) or ground.is_use("among", at):
            return at
        kind, codes = ground.class_of(at), ground.codes_at(at)[0]
        place = ground.mentions.get(at + 1) if kind == "prep" else None
        if place is not None and place.kind in PLACES:
            at, limit = place.last, limit + 2
            continue
        if kind == "relative" and not told and at + 1 < end and _holds(ground, at + 1):
            at, limit, told = at + 2, limit + _NEAR, True
            continue
        if _holds(ground, at) and not told:
            at, told = at + 1, True
            continue
        if not told and (codes or not (kind in _PASSED or ground.is_use("not", at))):  # `غير مباشرة`
            return None
        if told and kind not in _PASSED:
            return None
        at += 1
    return None


def _holds(ground: Ground, at: int) -> bool:
    knowledge, word = ground.knowledge, ground.fold[at]
    return knowledge.owning.get(word) == "hold" or knowledge.verbs.get(word) == "hold"


def _told_holding(ground: Ground, first: int, last: int) -> Pair:
    """Who holds the talks by a relative clause (`التي أجراها الوزير الأوري | مع`)."""
    return states(tuple(code for _, codes, _ in mentioned(ground, first, last) for code in codes))


def _joined_before(ground: Ground, last: int) -> Pair:
    """The parties that `و` joins right before token `last`."""
    sentence = ground.sentence(last)
    named = list(mentioned(ground, sentence.first if sentence is not None else 0, last))
    for one, other in zip(reversed(named[:-1]), reversed(named[1:]), strict=False):
        if last - other[2] > _BESIDE:
            break
        if other[0] == one[2] and ground.fold[other[0]].startswith(_AND) and set(one[1]) != set(other[1]):
            return states((*one[1], *other[1]))
    return ()


def _holding(ground: Ground, head: int) -> Pair:
    """Who holds the talks: named between a verb of holding and the noun, else right before that verb."""
    sentence = ground.sentence(head)
    first = max(sentence.first if sentence is not None else 0, head - _VERB)
    for at in range(head - 1, first - 1, -1):
        if ground.knowledge.verbs.get(ground.fold[at]) == "hold" and at not in ground.mentions:
            behind = [codes for _, codes, _ in mentioned(ground, at + 1, head)]
            if not behind:
                joined = _joined_before(ground, at)
                before = [one for one in mentioned(ground, max(first, at - _NEAR), at) if one[2] == at]
                behind = [joined] if joined and before else [codes for _, codes, _ in before]
            return states(tuple(code for codes in behind for code in codes))
        if ground.class_of(at) in _STOPS - {"time"}:
            return ()
    return ()


def _adjectives(ground: Ground, at: int, end: int) -> tuple[Pair, int]:
    """The states whose adjectives follow the noun."""
    codes: list[str] = []
    while at < end:
        mention = ground.mentions.get(at)
        if mention is None or mention.kind != "demonym" or not mention.side or mention.clitic not in {"", _AND}:
            break
        codes += mention.side.split(";")
        at = mention.last
        if at < end and ground.fold[at] in "-–":
            at += 1
    return states(codes), at


def _between(ground: Ground, first: int, end: int) -> tuple[tuple[Pair, ...], int]:
    """The parties behind `بين`: a party that comes again begins another pair."""
    pairs: list[list[str]] = [[]]
    at = after = first
    limit = min(end, first + _REACH)
    while at < limit and at - after <= _GAP:
        codes, following = ground.codes_at(at)
        if codes:
            codes = states(_both(ground, at) if ground.is_both(at) else codes)
            if len(pairs[-1]) >= _LEAST and at > after and not ground.fold[at].startswith(_AND):
                break
            known, pair = set(codes) & set(pairs[-1]), pairs[-1]
            if known and pair and pair[-1] not in codes and len(pair) >= _LEAST:
                pairs.append(list(codes))
            else:
                pair += [code for code in codes if code not in pair]
            at = after = following
            continue
        kind = ground.class_of(at)
        if kind in _STOPS or (kind == "prep" and not ground.is_use("between", at)) or ground.is_use("topic", at):
            break
        if ground.is_use("host", at):
            break
        if kind == "comma" and not _goes_on(ground, at + 1):
            break
        at += 1
    return tuple(tuple(pair) for pair in pairs if len(pair) >= _LEAST), after


def _both(ground: Ground, at: int) -> Pair:
    """The two sides that `الجانبين` means: those named before in its sentence, else in the one before; none where these
    are not two."""
    number = ground.sentence_of(at)
    begin, before = ground.bounds[number], ground.bounds[max(0, number - 1)]
    for first, last in ((begin, at), (before, begin)):
        found = [codes for i, codes, _ in mentioned(ground, first, last) if not _is_where(ground, i)]
        named = states(tuple(code for codes in found for code in codes))
        if len(named) == _LEAST:
            return named
    return ()


def _is_where(ground: Ground, at: int) -> bool:
    """Whether what token `at` names is only where something is: behind `في`, as host, or as the name of talks."""
    mention = ground.mentions.get(at)
    if mention is None or mention.kind not in PLACES:
        return False
    return is_seat(ground, at) or (at > 0 and ground.fold[at - 1] in ground.knowledge.talks.forms)


def is_seat(ground: Ground, at: int) -> bool:
    """Whether the place at token `at` is where something is, or hosts it (`تستضيف برقين`)."""
    before = ground.fold[at - 1] if at else ""
    return before in ground.knowledge.patterns.particles["place"] or ground.knowledge.verbs.get(before) == "host"


def _goes_on(ground: Ground, at: int) -> bool:
    """Whether a party joined by `و` follows the comma."""
    mention = ground.mentions.get(at)
    return mention is not None and mention.side is not None and mention.clitic == _AND


def _first_named(ground: Ground, at: int, end: int) -> tuple[Pair, int]:
    if at < end and ground.bare(at) in ground.knowledge.uses["press"]:
        return (), at
    for i in range(at, min(end, at + _NEAR)):
        codes, after = ground.codes_at(i)
        if codes:
            return states(codes), after
        if ground.class_of(i) and not ground.is_use("light", i - 1):  # `كل من`
            break
    return (), at


def _owner(ground: Ground, head: int) -> Pair:
    """Whom the pronoun on the noun means: who spoke last before it in its sentence, else who speaks first behind it."""
    sentence = ground.sentence(head)
    if sentence is None:
        return ()
    begin, start = ground.split.tokens.start[sentence.first], ground.split.tokens.start[head]
    near = [one for one in ground.statements if begin <= one.cue.start < sentence.span.end]
    before = [one for one in near if one.cue.start < start]
    told = before[-1] if before else next(iter(near), None)
    return states(party_of(told.speaker)) if told is not None else ()
