"""Words that stand before their cue: a quotation, a clause that `ذلك` takes up, what was done at a request."""

from __future__ import annotations

from dataclasses import replace

from aqwal.model import Sentence
from aqwal.statements.agents import is_agent
from aqwal.statements.complement import Complement
from aqwal.statements.cues import FROM, Cue
from aqwal.statements.openers import finite
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.scene import Scene
from aqwal.statements.subjects import opens_clause
from aqwal.statements.subjects_after import agrees

_NAME_QUOTE = 4
_BASED = 3  # tokens back from the request to the verb (`جاء بناء على طلب`)


def said_before(scene: Scene, sentence: Sentence, at: int, cue: Cue, limit: int) -> Complement | None:
    """The clause before the cue at token `at` that is its words; None for a cue whose words follow."""
    return _told_before(scene, sentence, at, cue, limit) or _on_request(scene, sentence, at, cue, limit)


def with_quote_before(
    scene: Scene, sentence: Sentence, at: int, cue: Cue, complement: Complement | None
) -> Complement | None:
    """The complement of the cue, behind the quotation before it where there is one."""
    if complement is not None and not _goes_on(scene, at, cue, complement):
        return complement
    begun = _quote_before(scene, sentence, at, cue)
    return _interrupted(begun, complement) if begun is not None else complement


def _told_before(scene: Scene, sentence: Sentence, at: int, cue: Cue, limit: int) -> Complement | None:
    """`أغلق الميناء، أعلن ذلك الوزير`: a clause right before the cue, which `ذلك` behind it takes up."""
    if cue.form.aspect != "perfect" or "clause" not in cue.verb.frames or at - 1 <= sentence.first + 1:
        return None
    begin = at + 2
    if begin >= limit or scene.classes[at - 1] != "comma":
        return None
    if scene.fold[at + 1] not in scene.vocabulary.particles["told"]:
        return None
    last = noun_phrase(scene, begin, limit)
    if last == begin or not is_agent(scene, begin, last) or not agrees(scene, cue, begin):
        return None
    return Complement("clause", "before", sentence.first, sentence.first, at - 1, (begin, last))


def _on_request(scene: Scene, sentence: Sentence, at: int, cue: Cue, limit: int) -> Complement | None:
    """`التدخل جاء بناء على طلب من الرئيس`: what was done at somebody's request is what he asked for."""
    particles, verb = scene.vocabulary.particles, at - _BASED
    if cue.form.aspect != "masdar" or cue.form.number or verb <= sentence.first or at + 1 >= limit:
        return None
    if scene.fold[at - 2] not in particles["based"] or scene.fold[verb] not in particles["happened"]:
        return None
    begin = at + 1 + (scene.fold[at + 1] == FROM)
    last = noun_phrase(scene, begin, limit)
    if last == begin or not is_agent(scene, begin, last):
        return None
    opens = (i + 1 for i in range(verb - 1, sentence.first - 1, -1) if scene.classes[i] in {"that", "comma"})
    first = next(opens, sentence.first)
    return Complement("nominal", "before", first, first, verb, (begin, last)) if first < verb else None


def _quote_before(scene: Scene, sentence: Sentence, at: int, cue: Cue) -> Complement | None:
    """`«…» قال فلان`: the quotation stands right before the cue."""
    if "quote" not in cue.verb.frames or cue.form.aspect == "masdar":
        return None
    mark = at - 1
    while mark > sentence.first and scene.classes[mark] in {"comma", "mark", "conj"}:
        mark -= 1
    quotation = scene.closing.get(mark) if mark > sentence.first else None
    if (
        quotation is None
        or quotation.last - quotation.first < _NAME_QUOTE
        or not _opens_sentence(scene, sentence, quotation.first - 1)
    ):
        return None
    end = at + 1
    last = noun_phrase(scene, end, sentence.last) if end < sentence.last else end
    subject = (end, last) if last > end else None
    return Complement("quote", "quote-before", quotation.first - 1, quotation.first, quotation.last, subject)


def _goes_on(scene: Scene, at: int, cue: Cue, complement: Complement) -> bool:
    """Whether the quotation after the cue can be the rest of one before it: `«…»، قال فلان، «…»`."""
    introduced = any(scene.classes[i] == "colon" for i in range(at, complement.first))
    return complement.frame == "quote" and finite(cue) and not cue.conjunction and not introduced


def _interrupted(begun: Complement, rest: Complement | None) -> Complement:
    if rest is None or rest.last is None:
        return begun
    return replace(begun, subject=rest.subject or begun.subject, more=(rest.first, rest.last))


def _opens_sentence(scene: Scene, sentence: Sentence, mark: int) -> bool:
    opens = opens_clause(scene, sentence, mark) and scene.classes[mark - 1] not in {"colon", "that", "that_pronoun"}
    return mark == sentence.first or opens
