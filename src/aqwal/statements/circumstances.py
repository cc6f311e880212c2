"""How, where and when something was said, as far as the words round its cue say."""

from __future__ import annotations

from dataclasses import dataclass

from aqwal.languages.ar.calendar import Calendar
from aqwal.languages.ar.dates import DateMention, find_dates
from aqwal.model import Evidence, Mention, Occasion, Sentence, Span
from aqwal.statements.candidates import Candidate
from aqwal.statements.channels import Channel, Channels
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene

UNSPECIFIED = "unspecified"
_PLACES = frozenset({"place", "capital", "state"})
_BEFORE, _IN = 14, "في"
_BREAKS = frozenset({"stop", "semicolon", "colon", "that", "that_pronoun", "relative"})


@dataclass(frozen=True, slots=True)
class Circumstance:
    """How it was said, and the occasion, None where the words round the cue name none; the words that tell either."""

    channel: str = UNSPECIFIED
    occasion: Occasion | None = None
    channel_why: tuple[Evidence, ...] = ()
    why: tuple[Evidence, ...] = ()


def circumstance_of(
    scene: Scene, sentence: Sentence, row: Candidate, channels: Channels, calendar: Calendar
) -> Circumstance:
    """The circumstance of the cue of `row`: from the words between it and its content, then from those before it."""
    inside = (row.at + 1, max(row.at + 1, row.complement.opener))
    before = (_clause_start(scene, sentence, row.at), row.at)
    for first, last in (inside, before):
        found = _channel(scene, first, last, channels)
        if found is not None:
            at, channel = found
            told = (Evidence("channel/words", scene.split.tokens.span(at, at + len(channel.words))),)
            occasion, why = (
                _occasion(scene, at, first, last, calendar) if channel.occasion else _day_only(scene, inside, calendar)
            )
            return Circumstance(channel.channel, occasion, told, why)
    outlet = _hearer(scene, *inside)
    occasion, why = _day_only(scene, inside, calendar)
    if outlet is None:
        return Circumstance(UNSPECIFIED, occasion, (), why)
    return Circumstance("media", occasion, (Evidence("channel/outlet", outlet.span),), why)


def _clause_start(scene: Scene, sentence: Sentence, at: int) -> int:
    first = at
    while (
        first > max(sentence.first, at - _BEFORE)
        and scene.classes[first - 1] not in _BREAKS
        and first - 1 not in scene.verbs
    ):
        first -= 1
    return first


def _channel(scene: Scene, first: int, last: int, channels: Channels) -> tuple[int, Channel] | None:
    for at in range(first, last):
        for channel in channels.get(scene.fold[at], ()):
            if tuple(scene.fold[at : at + len(channel.words)]) == channel.words:
                return at, channel
    return None


def _hearer(scene: Scene, first: int, last: int) -> Mention | None:
    """The outlet to which it was said (`لوكالة ...`): then it was said to the media."""
    told = (scene.mentions[at] for at in range(first, last) if at in scene.mentions)
    return next((one for one in told if one.kind == "outlet" and preposition_at(scene, one.first) == "ل"), None)


def _occasion(
    scene: Scene, at: int, first: int, last: int, calendar: Calendar
) -> tuple[Occasion, tuple[Evidence, ...]]:
    """The words from the preposition on, with the place and the day that they name."""
    begin = at
    while begin > first and scene.classes[begin - 1] in {"prep", "adverb"}:
        begin -= 1
    end = last
    while end > at + 1 and scene.classes[end - 1] in {"comma", "mark", "prep"}:
        end -= 1
    return _with_words(
        scene, scene.split.tokens.span(begin, end), _place(scene, begin, end), _day(scene, first, last, calendar)
    )


def _day_only(
    scene: Scene, inside: tuple[int, int], calendar: Calendar
) -> tuple[Occasion | None, tuple[Evidence, ...]]:
    place, day = _place(scene, *inside), _day(scene, *inside, calendar)
    return _with_words(scene, None, place, day) if day or place else (None, ())


def _with_words(
    scene: Scene, text: Span | None, place: Mention | None, day: DateMention | None
) -> tuple[Occasion, tuple[Evidence, ...]]:
    """The occasion of these words, and the words that give each part of it."""
    why = (
        *([Evidence("occasion/words", text)] if text else []),
        *([Evidence("occasion/place", place.span)] if place else []),
        *([Evidence("occasion/day", scene.split.tokens.span(day.first, day.last))] if day else []),
    )
    return Occasion(text, place.span.of(scene.article.text) if place else None, day.date if day else None), why


def _day(scene: Scene, first: int, last: int, calendar: Calendar) -> DateMention | None:
    dates = find_dates(scene.split.tokens, first, last, scene.article.credit.date, calendar) if first < last else ()
    return next((date for date in dates if date.precision == "day" and date.date), None)


def _place(scene: Scene, first: int, last: int) -> Mention | None:
    """The last place that `في` brings."""
    found = [
        mention
        for at in range(first + 1, last)
        if (mention := scene.mentions.get(at))
        and mention.kind in _PLACES
        and scene.fold[at - 1] == _IN
        and not mention.clitic
    ]
    return found[-1] if found else None
