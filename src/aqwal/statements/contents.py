"""Where the words of a statement end."""

from __future__ import annotations

from aqwal.languages.ar.affixes import without_pronoun
from aqwal.statements.content_ends import Ending, Endings
from aqwal.statements.endings import End
from aqwal.statements.scene import FINITE, Scene
from aqwal.statements.sequences import stands

_TRAILING = frozenset({"stop", "comma", "semicolon", "colon", "dots", "mark"})
COMMA = "،"
_PARTICIPLE = 5


def circumstance(scene: Scene, endings: Endings, first: int, end: End) -> End:
    """Where the reporter takes over again between token `first` and `end` (`ar/content_ends.tsv`), else `end`.

    A phrase of the table may begin with a comma; then it counts behind one only.
    """
    last = end.last
    for i in range(first + 1, last):
        comma = scene.classes[i] == "comma"
        here = endings.get(COMMA if comma else scene.fold[i], ())
        if i in scene.covering or not (here or comma):
            continue
        if comma and i + 1 < last:
            word = scene.fold[i + 1]
            here = tuple(one for one in here if len(one.words) == 1 or word.startswith(one.words[1]))
        for ending in here:
            if scene.classes[i - 1] == "mark" and scene.fold[i - 1] not in ")]" and i - 1 > first:
                continue  # between dashes the words go on behind it
            if ending.then == "never" and _takes_over(scene, ending, i, last):
                break
            if _takes_over(scene, ending, i, last) and not _concludes(scene, first, i):
                return end.or_at(i, "end/reporter", i, i + len(ending.words))
        if comma and i + 2 < last and _adverbial(scene, i + 1):
            return end.or_at(i, "end/adverbial", i + 1)
    return end


def _concludes(scene: Scene, first: int, comma: int) -> bool:
    """Whether `فإن` behind a comma answers a condition among the words (`إذا رفض الكونغرس، فإن الأمر سيزيد`)."""
    then = scene.fold[comma + 1] in scene.vocabulary.particles["then"]
    return then and any(scene.fold[i] in scene.vocabulary.particles["condition"] for i in range(first, comma))


def _takes_over(scene: Scene, ending: Ending, i: int, last: int) -> bool:
    """Whether the ending stands at token `i`, with the kind of word that must follow it."""
    words = ending.words
    there = stands(scene.fold, words[1:], i + 1, last) if words[0] == COMMA else stands(scene.fold, words, i, last)
    after = i + len(words)
    if not there or ending.then in {"", "never"}:
        return there
    if ending.then == "cue":
        return after in scene.verbs and any(cue.form.aspect in FINITE for cue in scene.cues.get(after, ()))
    return after in scene.verbs


def _adverbial(scene: Scene, i: int) -> bool:
    """Whether a participle in the accusative opens an adverbial of the reporter's (`، موجها انتقادات ...`)."""
    word = scene.fold[i]
    long = len(word) >= _PARTICIPLE and word[0] == "م" and word.endswith("ا") and not without_pronoun(word)
    return long and word[:-1] not in scene.names.common and not scene.is_adjective(i)


def trim(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The content without the punctuation and joining words round it."""
    while last > first and scene.classes[last - 1] in _TRAILING and scene.fold[last - 1] not in ")]":
        last -= 1
    while last > first and scene.fold[last - 1] in scene.vocabulary.particles["trailing"]:
        last -= 1
        while last > first and scene.classes[last - 1] in _TRAILING and scene.fold[last - 1] not in ")]":
            last -= 1
    while first < last and scene.classes[first] in {"comma", "colon", "dots"}:
        first += 1
    closes = scene.closing.get(last - 1)
    if last - first > 1 and closes is not None and closes.first == first:
        last -= 1  # the mark that closes a quotation, without the one that opens it
    return first, last
