"""What may stand between a verb, its subject and its words: adverbs, times, prepositional phrases."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from aqwal.languages.ar.affixes import ARTICLE, without_pronoun
from aqwal.statements.agents import AGENTS
from aqwal.statements.cues import FROM
from aqwal.statements.marks import past_bracket, past_short_quotation
from aqwal.statements.phrases import noun_phrase, phrase_after_clitic
from aqwal.statements.prepositions import brought, preposition_at
from aqwal.statements.scene import Scene

_FREE = frozenset({"adverb", "time", "mark", "auxiliary", "aside"})
_THAT = frozenset({"that", "that_pronoun"})
_BREAKS = frozenset({"that", "that_pronoun", "stop", "semicolon", "colon", "dots", "clause_conj"})
_ASIDES = frozenset({"comma", "relative", "mark"})
_RELATIVES = frozenset({"relative", "indefinite_relative"})
_ASIDE = 24


def past_adjuncts(scene: Scene, i: int, limit: int, own: Collection[str] = ()) -> int:
    """The first token from `i` on that is no adjunct; a prepositional phrase of the verb's `own` prepositions
    is none."""
    begin = i
    while i < limit:
        after = _past_one(scene, i, limit, own)
        if after == i and i > begin:
            after = _past_description(scene, i, limit) if scene.classes[i] != "comma" else _past_comma(scene, i, limit)
        if after == i:
            return i
        i = after
    return i


def past_aside(scene: Scene, i: int, limit: int, own: Collection[str]) -> Iterator[int]:
    """Where a clause may go on beyond what is said by the way of its subject, which ends at token `i`: behind a comma,
    behind the comma or dash that closes an apposition or a relative clause (`الزعيم، الذي يزور برقين، على ...`), at
    one of the verb's `own` prepositions behind a relative clause."""
    if i + 1 >= limit or scene.classes[i] not in _ASIDES:
        return
    opened = scene.classes[i]
    if opened == "comma":
        yield i + 1
    described = opened == "relative"
    at, end = i, min(limit, i + _ASIDE)
    while (at := at + 1) < end:
        kind = scene.classes[at]
        if scene.fold[at] == "(" and (closed := past_bracket(scene, at, limit, _ASIDE)) > at:
            at, end = closed - 1, min(limit, closed + _ASIDE)
            continue
        if kind == opened and at + 1 < limit:
            yield at + 1
            return
        if opened == "relative" and kind == "comma":
            return
        if opened == "relative" and kind == "prep" and preposition_at(scene, at) in own and at - 1 not in scene.verbs:
            yield at
        described = described or kind in _RELATIVES
        if kind in _BREAKS or (at in scene.verbs and not described):
            return


def _past_comma(scene: Scene, i: int, limit: int) -> int:
    """Past the comma that closes an adjunct, where a noun phrase follows (`دان الوزير، في بيان، الهجوم`)."""
    after = i + 1
    if after >= limit or scene.classes[after] not in {"", "demonstrative"} or after in scene.verbs:
        return i
    joined = scene.fold[after][0] in "وف" and scene.fold[after] not in scene.names.common
    return i if joined or after in scene.cues else after


def _past_description(scene: Scene, i: int, limit: int) -> int:
    """Past the verb of a clause that describes an adjunct's noun (`في مؤتمر عقده`, `في المؤتمر الذي عقد`)."""
    verb = i + 1 if scene.classes[i] == "relative" else i
    if verb >= limit:
        return i
    # Behind a relative word a verb stands, whether the lexicon knows it or not.
    noun = scene.mentions.get(verb)
    common = noun is None or (noun.actor is None and noun.last == verb + 1 and not noun.clitic)
    unknown = verb > i and not scene.classes[verb] and common and verb not in scene.cues
    if scene.fold[verb] in scene.vocabulary.particles["obtained"] and verb + 1 < limit:
        holder = max(noun_phrase(scene, verb + 1, limit), verb + 1)  # `في بيان تلقته الوكالة`
        copied = holder < limit and scene.classes[holder] == "prep"
        return past_prepositional(scene, holder, limit) if copied else holder  # `حصلت الوكالة على نسخة منه`
    if unknown or (verb in scene.verbs and not scene.is_joined_verb(verb) and _no_cue(scene, verb)):
        return verb + 1
    return i


def _how(scene: Scene, i: int, limit: int, own: Collection[str]) -> bool:
    """Whether the words at token `i` say how something is said, not what (`ندد بشدة بالهجوم`)."""
    particles = scene.vocabulary.particles
    if scene.fold[i] in particles["maybe_manner"]:
        end = past_prepositional(scene, i, limit)
        return any(at < limit and brought(scene, at, own) in own for at in {i + 1, end})
    return scene.fold[i] in particles["manner"]


def _no_cue(scene: Scene, verb: int) -> bool:
    """Whether a verb reports nothing here: no cue, or one with a pronoun for the noun before it (`تقرير قدمه`)."""
    felt = any(stem in scene.vocabulary.feelings for stem in without_pronoun(scene.fold[verb]))
    return not felt and all(cue.object for cue in scene.cues.get(verb, ()))


def _past_one(scene: Scene, i: int, limit: int, own: Collection[str]) -> int:
    kind = scene.classes[i]
    asked = FROM in own and scene.vocabulary.resumptive.get(scene.fold[i], "") == FROM  # `طلبوا منهم`
    if scene.fold[i] in scene.vocabulary.particles["among"] and i + 1 < limit and not asked:
        return max(noun_phrase(scene, i + 1, limit), i + 1)  # `بينها اوكسفام`
    governs = scene.fold[i] in scene.vocabulary.particles["governs"] and i not in scene.mentions
    if governs and i + 1 < limit and scene.classes[i + 1] == "prep":
        return past_prepositional(scene, i + 1, limit)  # `في رسالة موجهة إلى الوزيرة`
    if scene.fold[i] in scene.vocabulary.particles["way"] and i + 1 < limit and not scene.classes[i + 1]:
        return i + 2
    if kind in _FREE and not asked:
        return _past_day(scene, i + 1, limit) if kind == "time" else i + 1
    if kind == "comma":
        after = i + 1
        adjunct = after < limit and _past_one(scene, after, limit, own) > after and scene.classes[after] != "auxiliary"
        return after if adjunct or (after < limit and _opens_words(scene, after)) else i
    mention = scene.mentions.get(i)
    if mention is not None and mention.kind == "demonym" and scene.fold[i].endswith("ا"):
        return mention.last
    if scene.fold[i].isdigit() and i > 0 and scene.classes[i - 1] in {"time", "mark", "prep"}:
        return i + 1
    if i + 2 < limit and scene.classes[i + 1] == "prep" and scene.classes[i + 2] == "time" and not kind:
        return i + 3 if scene.fold[i] in scene.vocabulary.particles["before_last"] else i
    if kind == "demonstrative" and i + 1 < limit and scene.classes[i + 1] == "time":
        return i + 1
    if scene.vocabulary.resumptive.get(scene.fold[i], "") not in {"", *own}:
        return i + 1
    return _past_phrase(scene, i, limit, own)


def _past_phrase(scene: Scene, i: int, limit: int, own: Collection[str]) -> int:
    """Past a prepositional phrase at token `i` that is not the verb's own."""
    preposition = preposition_at(scene, i)
    strongly = preposition not in own and scene.fold[i] in scene.vocabulary.particles["strongly"]
    if strongly and i + 1 < limit and scene.is_definite(i + 1):
        return i + 1  # `أدانت بقوة العملية`
    mouth = i + 1 < limit and (scene.fold[i], scene.fold[i + 1]) in scene.vocabulary.leading
    if mouth and i + 2 < limit:
        return max(noun_phrase(scene, i + 2, limit), i + 2)  # `على لسان متحدثها فلان`
    if not preposition or (preposition in own and not (mouth or _how(scene, i, limit, own))):
        return i
    return past_prepositional(scene, i, limit, own)


def _opens_words(scene: Scene, i: int) -> bool:
    return scene.classes[i] in _THAT or i in scene.opening or bool(preposition_at(scene, i))


def _past_day(scene: Scene, i: int, limit: int) -> int:
    """Past what follows a time word: `الجمعة الماضي`, `في 21 يناير/كانون الثاني`."""
    while i < limit and (
        scene.fold[i].isdigit() or (not scene.classes[i] and i not in scene.mentions and _dated(scene, i))
    ):
        i += 1
    return i


def _dated(scene: Scene, i: int) -> bool:
    return scene.fold[i].startswith(ARTICLE) and scene.is_adjective(i)


def past_prepositional(scene: Scene, i: int, limit: int, own: Collection[str] = ()) -> int:
    """The token after the prepositional phrase that begins at token `i`; no quotation that begins with one of the
    verb's `own` prepositions belongs to it (`ندد في خطابه "بالعدوان"`)."""
    begin = i + 1 if scene.classes[i] == "prep" else i
    while begin < limit and scene.classes[begin] == "prep":
        begin += 1
    if begin >= limit or scene.classes[begin] in _THAT:
        return i
    if begin > i + 1 and preposition_at(scene, begin) in own:
        return begin  # `طالبت من قبل بخفض الرسوم`
    if scene.classes[begin] in {"indefinite_relative", "pronoun", "time", "adverb"}:
        edge = scene.fold[begin] in scene.vocabulary.particles["edge"] and begin + 1 < limit
        return max(noun_phrase(scene, begin + 1, limit), begin + 1) if edge else begin + 1  # `بعد نهاية الاجتماع`
    marked = next((at for at in range(begin + 1, min(limit - 1, begin + _ASIDE)) if at in scene.opening), None)
    if marked is not None and preposition_at(scene, marked + 1) in own:
        limit = marked
    end = _object(scene, begin, limit)
    return max(end, begin + 1)


def _object(scene: Scene, begin: int, limit: int) -> int:
    mention = scene.mentions.get(begin)
    if scene.fold[begin] == "(" and (end := past_bracket(scene, begin, limit)) > begin:
        return end  # `لـ(الساروق)`
    if begin in scene.opening:
        return min(scene.opening[begin].last + 1, limit)
    if scene.classes[begin] == "demonstrative":
        begin += 1
    if begin >= limit or (scene.classes[begin] and mention is None):
        return min(begin + 1, limit)
    if preposition_at(scene, begin) or (mention is not None and mention.clitic):
        end = phrase_after_clitic(scene, begin, limit)
    else:
        end = noun_phrase(scene, begin, limit)
    met = scene.mentions.get(end) if end < limit and end == begin + 1 and without_pronoun(scene.fold[begin]) else None
    if met is not None and met.kind in AGENTS and not met.clitic and scene.fold[begin - 1] != FROM:
        end = noun_phrase(scene, end, limit)  # `خلال لقائه السفير`
    return _past_number(scene, max(end, begin + 1), limit)


def _past_number(scene: Scene, i: int, limit: int) -> int:
    """Past a short name in quotation marks, a number and brackets that belong to a prepositional phrase."""
    i = past_short_quotation(scene, i, limit)
    while i < limit and (scene.fold[i][0].isdigit() or scene.fold[i] == "("):
        end = past_bracket(scene, i, limit) if scene.fold[i] == "(" else i + 1
        if end == i:
            break
        i = end
    return i
