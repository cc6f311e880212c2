"""Speakers' phrases that go on up to what opens the words, beyond what the grammar of titles and names tells."""

from __future__ import annotations

from collections.abc import Collection

from aqwal.languages.ar.affixes import ARTICLE, FEMININE, INDEFINITE, JOINED_ARTICLES
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.cues import Cue, addresses
from aqwal.statements.openers import Opener
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.titles import names_somebody

_WITHIN = frozenset({"", "prep_of_office", "letter"})
_TOLD = frozenset({"descriptor", "outlet", "person", "office"})
_PLACES = frozenset({"body", "place"})
_TITLED = _WITHIN | {"comma", "prep"}
_NAME, _TITLES = 5, 26


def runs_on(scene: Scene, subject: tuple[int, int], cue: Cue, opener: Opener) -> int:
    """The end of the speaker's phrase where it goes on, beyond what the grammar of a title tells, up to what opens the
    cue's words: the complementiser shows that nothing before it is the verb's object (`أعلنت شركة أسواق المدينة أن`).
    The end of `subject` (tokens) where it does not."""
    first, at = subject
    frames = cue.verb.frames
    if opener.kind == "quote" or at >= opener.at or "clause" not in frames or "to-clause" in frames:
        return at
    if scene.classes[at] == "comma":
        return _apposed(scene, at, opener.at)
    if scene.classes[at] == "prep":
        return _in_charge(scene, first, at, opener.at, cue.verb.prepositions)
    last = opener.at - 1 - (scene.classes[opener.at - 1] == "comma")
    if last < at or not _goes_on(scene, first, at, last):
        return at
    end = at
    while end < opener.at:
        if end in scene.opening and scene.opening[end].last < opener.at:
            end = scene.opening[end].last + 1
        elif scene.classes[end] in _WITHIN and end not in scene.verbs and end not in scene.cues:
            end += 1
        else:
            break
    after = end + (end < opener.at and scene.classes[end] == "comma")
    whole = end > at and opener.at in {after, past_adjuncts(scene, end, opener.at)}
    return end if whole and (_closes(scene, end - 1) or end - at == 1) else at


def named_up_to(scene: Scene, begin: int, end: int, cue: Cue, opener: Opener) -> int:
    """The end of a person's name right before what opens the cue's words, to which a long title at token `begin` leads
    over commas and prepositions (`أعلن عضو شرف النادي، المشرف على الفريق سامر الدرواني أن`); `end`, where the grammar
    of titles lets the phrase end, if none does."""
    frames, word = cue.verb.frames, scene.fold[opener.that]
    head = scene.mentions.get(begin)
    titled = head is not None and head.kind in {"office", "descriptor"}
    if opener.kind != "that" or "clause" not in frames or addresses(cue.verb) or word[0] in "وف" or not titled:
        return end
    people = (scene.mention_of_name(i) for i in range(opener.at, end, -1))
    person = next((m for m in people if m is not None), None)
    if person is None or person.clitic or not names_somebody(scene, person.first) or opener.at - begin > _TITLES:
        return end
    after = past_adjuncts(scene, person.last, opener.at)
    after += after < opener.at and scene.classes[after] == "comma"
    bare = all(scene.classes[i] in _TITLED and _is_no_verb(scene, i) for i in range(end, person.first))
    return person.last if after == opener.at and bare else end


def _is_no_verb(scene: Scene, at: int) -> bool:
    """Whether the word at token `at` can be a noun (`شركات نقل الحجاج`)."""
    return at not in scene.verbs or any(cue.form.aspect == "masdar" for cue in scene.cues.get(at, ()))


def _in_charge(scene: Scene, first: int, at: int, limit: int, own: Collection[str]) -> int:
    """The end of what somebody is in charge of or works in, up to the words (`المشرف على سلة الأهلي سامر الدرواني أن`,
    `مصدر في إدارة العلاقات أن`); `at` where the preposition at token `at` begins an adjunct or the verb's object."""
    particles = scene.vocabulary.particles
    head, within = scene.mentions.get(first), scene.mentions.get(at + 1)
    post = preposition_at(scene, at) in particles["post"] or scene.fold[at - 1] in particles["governs"]
    if head is None or head.kind not in {"office", "descriptor"} or not post or limit - at <= 1:
        return at
    bare = all(scene.classes[i] in _WITHIN and i not in scene.verbs for i in range(at + 1, limit))
    person = any(
        (m := scene.mentions.get(i)) is not None and m.kind == "person" and m.last == limit for i in range(at, limit)
    )
    works = within is not None and within.kind in _PLACES and preposition_at(scene, at) not in own
    return limit if bare and (person or (works and _closes(scene, limit - 1))) else at


def _apposed(scene: Scene, at: int, limit: int) -> int:
    """The end of a name or a title between the comma at token `at` and the one before the words (`وزير التجارة، سامر
    الدرواني، إن`); `at` where something else stands there."""
    end = limit - 1
    if scene.classes[end] != "comma" or end - at <= 1:
        return at
    title = scene.mentions.get(at + 1)
    titled = title is not None and title.kind == "office" and not title.clitic
    within = all(scene.classes[i] in _WITHIN and i not in scene.verbs for i in range(at + 1 + titled, end))
    named = end - at - 1 <= _NAME and all(scene.is_name(i) for i in range(at + 1, end))
    return end if within and (titled or named) else at


def _goes_on(scene: Scene, first: int, at: int, last: int) -> bool:
    """Whether the word at token `at` can belong to a phrase that seems to end before it: an adjective, a noun joined
    on, a part of a name, or what a noun without the article is of."""
    if scene.classes[at] or at in scene.verbs:
        return False
    if any(names_somebody(scene, i) for i in range(first, at)):
        named = scene.mention_of_name(at)
        verbal = any(cue.form.aspect == "masdar" for cue in scene.cues.get(at, ()))
        everyday = scene.fold[at] in scene.names.common and (verbal or scene.surface(at).endswith(FEMININE))
        if everyday and named is not None and named.last > named.first + 1:
            return False  # `أكد هشام الراوندي أهمية أن`, but `أوضح هشام قادر أن`
        alone = last == at and at not in scene.mentions and not scene.fold[at].endswith(INDEFINITE)
        return alone and at not in scene.cues and not preposition_at(scene, at)
    mention = scene.mentions.get(at)
    if preposition_at(scene, at):
        return mention is None or mention.kind not in _TOLD
    if at in scene.opening or scene.fold[at].startswith(JOINED_ARTICLES):
        return True
    waits = not scene.is_definite(at - 1) and not _is_proper(scene, at - 1)
    family = at < last and scene.is_name(at + 1) and scene.fold[at + 1].startswith(ARTICLE)
    return waits or family or scene.is_definite(at) or _is_proper(scene, at)


def _closes(scene: Scene, last: int) -> bool:
    """Whether a phrase can end with the word at token `last`: nothing has to follow it (`أكد الوزير أهمية أن`)."""
    definite = scene.is_definite(last) or scene.fold[last].startswith(JOINED_ARTICLES)
    return definite or last in scene.closing or _is_proper(scene, last)


def _is_proper(scene: Scene, at: int) -> bool:
    """Whether a name of somebody or something ends at token `at`."""
    mentions = (scene.mentions.get(i) for i in range(max(at - 2, 0), at + 1))
    ends = any(mention is not None and mention.last == at + 1 and mention.actor for mention in mentions)
    return ends or scene.is_name(at)
