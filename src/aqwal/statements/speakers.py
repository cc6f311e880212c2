"""Who says each statement of a sentence: its own subject, its antecedent, or whoever holds the floor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from aqwal.languages.ar.affixes import bare, without_pronoun
from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.verbs import Form
from aqwal.model import Party, Sentence
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import gender_of, is_agent, is_plural
from aqwal.statements.candidates import Candidate
from aqwal.statements.cues import IN
from aqwal.statements.endings import End
from aqwal.statements.floor import SEVERAL, Floor, Turn
from aqwal.statements.openers import finite
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.plausible import is_ownerless
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.senders import sender
from aqwal.statements.subjects import owner, subject_before
from aqwal.statements.voices import Voice, named_elsewhere, subject_rule, unsaid

_MEDIA = "MED"
_TOPICS = frozenset({"person", "office", "state", "capital", "body", "group", "document", "outlet"})
_ISSUERS = frozenset({"person", "state", "capital", "body", "group", "demonym"})
_HEAD, _FAR, _STATE, _ISSUED = 6, 20, 3, 40
JOINT = "joint"  # how `mentions.Cast` marks several speakers in one phrase


class Identify(Protocol):
    """Who the noun phrase of two tokens is (`mentions.Cast`)."""

    def identify(self, first: int, last: int) -> Party:
        """The party that tokens `first` to `last` (exclusive) name."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A candidate with the tokens of its content settled."""

    candidate: Candidate
    first: int
    last: int
    end: End


def speakers(
    scene: Scene, sentence: Sentence, number: int, drafts: Sequence[Draft], cast: Identify, floor: Floor
) -> Iterator[Voice]:
    """The speaker of each draft in order; gives the floor to those who speak or act in the sentence, number `number`.
    A headline has a floor of its own."""
    if sentence.headline:
        floor = Floor()
    topic = _topic(scene, sentence, number, drafts, cast, floor)
    said: list[Party | None] = []
    for draft in drafts:
        if topic is not None and topic[0] < draft.candidate.at:
            floor.take(topic[1])
            topic = None
        depth = _depth(drafts, draft)
        voice = _speaker(scene, sentence, draft, drafts, said, cast, floor, number, depth)
        party, source = voice.party, voice.source
        said.append(source)
        if party is not None and source is not None and _takes_floor(scene, draft.candidate, source):
            form = draft.candidate.cue.form
            gender = form.gender or (gender_of(scene, draft.candidate.subject[0]) if draft.candidate.subject else "")
            count = "p" if party.why == JOINT else _number(scene, draft.candidate)
            if party.why == JOINT and not party.side:
                gender, count = "", ""  # `عدد من الدول ومنظمات`: a verb that follows can be of either gender
            floor.take(Turn(source, gender, count, number, depth))
        yield voice
    if topic is not None:
        floor.take(topic[1])


def _number(scene: Scene, row: Candidate) -> str:
    """The number of who speaks: of the verb alone, or of the noun that is its subject."""
    if row.subject is None:
        return row.cue.form.number
    return SEVERAL if is_plural(scene, row.subject[0]) else ""


def _credited(row: Candidate, drafts: Sequence[Draft], said: Sequence[Party | None]) -> Party | None:
    """Whom a source phrase names right before a participle (`كما ذكر المتحدث، موضحا أن`)."""
    if row.rank != "participle":
        return None
    for other, party in zip(drafts, said, strict=False):
        source = other.candidate.subject
        if other.candidate.rank == "relay-after" and source is not None and source[1] == row.at - 1:
            return party
    return None


def _takes_floor(scene: Scene, row: Candidate, source: Party) -> bool:
    """Whether who spoke goes on: nobody does whom the reporter only compares with (`كما جاء في الكتاب`), and no outlet
    that tells what somebody said (`وأضاف، بحسب «الساروق»`)."""
    if row.rank not in {"main", "participle", "relay"} or row.complement.frame == "antecedent":
        return False
    behind = row.subject is not None and scene.classes[row.subject[0] - 1] == "prep"
    compared = behind and (scene.fold[row.at - 1],) in scene.vocabulary.closing
    return not compared and not (row.rank == "relay" and source.side == _MEDIA)


def _holds(other: Draft, draft: Draft) -> bool:
    """Whether the cue of `draft` stands in the words of another statement."""
    return other is not draft and other.first <= draft.candidate.at < other.last


def _depth(drafts: Sequence[Draft], draft: Draft) -> int:
    """In how many other statements of the sentence the cue stands."""
    return sum(_holds(other, draft) for other in drafts)


def _speaker(
    scene: Scene,
    sentence: Sentence,
    draft: Draft,
    drafts: Sequence[Draft],
    said: Sequence[Party | None],
    cast: Identify,
    floor: Floor,
    number: int,
    depth: int,
) -> Voice:
    row = draft.candidate
    if row.subject is not None and scene.fold[row.subject[0]] in scene.vocabulary.particles["honorific"]:
        party = floor.holder(row.cue.form, number) or _honoured(scene, cast, row.subject[0])
        here = cast.identify(*row.subject)
        shown = replace(party, mention=here.mention, why="discourse") if party else here
        return Voice("speaker/honorific", shown, party)
    if row.subject is not None and scene.fold[row.subject[0]] in scene.vocabulary.particles["homeland"]:
        owner_of_it = _holder(draft, drafts, said) or floor.holder(Form("perfect"), number)
        home = cast.identify(*row.subject)
        side = owner_of_it.side[:_STATE] if owner_of_it and owner_of_it.side else None
        return Voice("speaker/homeland", replace(home, side=side))
    issuer = _issuer(scene, sentence, row) if row.relative and row.subject is not None else None
    if issuer is not None:
        return named_elsewhere("speaker/sentence", cast.identify(*issuer))
    if row.subject is not None:
        party = cast.identify(*_inside_marks(scene, row.subject))
        party = _of_an_issuer(scene, row.subject, _that_learned(scene, row, party), floor, number)
        rule = subject_rule(scene, row, row.subject)
        return named_elsewhere(rule, party) if rule == "speaker/antecedent" else Voice(rule, party)
    sent = sender(scene, sentence, row.at)
    if sent is not None:
        return named_elsewhere("speaker/sender", cast.identify(*sent))
    form = row.cue.form
    quoted = scene.quotation_at(row.at) is not None and (form.aspect, form.gender) == ("perfect", "f")
    if form.person == 1 or quoted:  # `"لقد أبلغت ..."` is written alike in the first person
        return unsaid("speaker/first-person", _holder(draft, drafts, said) or floor.holder(Form("perfect"), number))
    credited = _credited(row, drafts, said)
    if credited is not None:
        return named_elsewhere("speaker/sentence", credited)
    first = not any(other.candidate.at < row.at and _depth(drafts, other) == depth for other in drafts)
    held = row.at + 1 < sentence.last and scene.vocabulary.resumptive.get(scene.fold[row.at + 1], "") == IN
    far = first and row.at > sentence.first + _HEAD and not row.cue.conjunction and not held  # `بيانا أعرب فيه`
    described = row.relative and scene.classes[row.at - 1] == ""  # `صورا قالت إنها`
    if is_ownerless(scene, row.at, row.cue, row.complement):
        return unsaid("speaker/nobody", None)  # `يواجه القبطان اتهامات بالتهريب`
    if form.aspect == "masdar" or far or described:
        owned = owner(scene, sentence, row.at, form)
        if owned is not None:
            rule = "speaker/owner" if form.aspect == "masdar" else "speaker/sentence"
            return named_elsewhere(rule, cast.identify(*owned))
    begun = _begins_with(scene, draft, drafts, form) if first and depth else None
    if begun is not None:
        return named_elsewhere("speaker/first-of-words", cast.identify(*begun))
    main = _contrasts(scene, row.at)
    rule = "speaker/contrast" if main else "speaker/floor"
    holder = floor.holder(form, number, depth=depth, continues=row.cue.verb.continues, main=main)
    other = holder is None or (holder.side == _MEDIA and form.gender == "m" and not depth)  # `قال`, and no paper
    last = _named_last(scene, cast, sentence, row.at, form) if other and finite(row.cue) else None
    return unsaid(rule, holder) if last is None else named_elsewhere("speaker/last-named", last)


def _named_last(scene: Scene, cast: Identify, sentence: Sentence, at: int, form: Form) -> Party | None:
    """The person whom the sentence names last before token `at`, where one alone can be meant and the verb agrees; a
    word alone is not surely a name (`عيد الفطر المبارك`)."""
    named = [m for i in range(sentence.first, at) if (m := scene.mentions.get(i)) is not None and m.kind == "person"]
    if not named or form.number not in {"s", ""}:
        return None
    agrees = not form.gender or gender_of(scene, named[-1].first) in {"", form.gender}
    party = cast.identify(named[-1].first, named[-1].last) if agrees else None
    return party if party is not None and (party.actor is not None or " " in party.name) else None


def _honoured(scene: Scene, cast: Identify, at: int) -> Party | None:
    """Whom the paper calls with respect at token `at` though he has not spoken yet: the person named last whose title
    has that honour (`سموه`: `صاحب السمو`), else the one named last in full."""
    named = [m for i in range(at) if (m := scene.mentions.get(i)) is not None and m.kind == "person"]
    parties = [cast.identify(m.first, m.last) for m in named if m.actor is not None or m.last > m.first + 1]
    honours = set(without_pronoun(scene.fold[at]))
    titled = [one for one in parties if not honours.isdisjoint(map(bare, fold(one.role or "").split()))]
    return next(iter([*titled[-1:], *parties[-1:]]), None)


def _that_learned(scene: Scene, row: Candidate, party: Party) -> Party:
    """Who speaks; for the press where an unlisted outlet has learned something (`علمت «الساروق» أن`)."""
    learned = "source:من" in row.cue.verb.frames and row.subject is not None and row.subject[0] in scene.opening
    return replace(party, side=_MEDIA) if learned and not (party.side or party.actor) else party


def _of_an_issuer(scene: Scene, subject: tuple[int, int], party: Party, floor: Floor, number: int) -> Party:
    """A document that was spoken of before (`البيان`) on the side of whoever spoke last, else of the state or body
    named last before it, where it names none itself."""
    mention = scene.mentions.get(subject[0])
    document = mention is not None and mention.kind in {"document", "norm"}
    document = document and (scene.is_definite(subject[0]) or subject[1] == subject[0] + 1)  # `جاء في بيان`
    document = document and bare(scene.fold[subject[0]]) not in scene.vocabulary.particles["figures"]
    within = (m for i in range(*subject) if (m := scene.mentions.get(i)) is not None)
    of_none = any(m.actor is not None and not m.side for m in within)  # `تقرير البنك الدولي`
    if not document or of_none or party.side is not None or party.actor is not None:
        return party
    issuer = floor.holder(Form("perfect"), number)
    head = party.name.split()[0]
    again = [turn.party for turn in reversed(floor.turns) if turn.party.name.split()[:1] == [head]]
    if again and (again[0].side or len(again[-1].name.split()) > 1):  # `التقرير الصادر عن البنك`
        return replace(party, side=again[0].side, why="issuer") if again[0].side else party
    side = issuer.side if issuer is not None and issuer.side else _named_before(scene, subject[0])
    return replace(party, side=side, why="issuer") if side else party


def _named_before(scene: Scene, at: int) -> str | None:
    """The side of the state or body named last before token `at`, not far from it."""
    mentions = (scene.mentions.get(i) for i in range(at - 1, max(-1, at - _ISSUED), -1))
    return next((m.side for m in mentions if m is not None and m.side and m.kind in _ISSUERS), None)


def _begins_with(scene: Scene, draft: Draft, drafts: Sequence[Draft], form: Form) -> tuple[int, int] | None:
    """Whom the words round the cue begin with (`الراوندي: ناردين مستعدة للحوار وترفض الشروط`), if the verb agrees."""
    at = draft.candidate.at
    start = max((other.first for other in drafts if _holds(other, draft)), default=at)
    mention = scene.mentions.get(start)
    if mention is None or mention.kind not in _TOPICS or mention.clitic or start == at:
        return None
    agrees = not form.gender or gender_of(scene, start) in {"", form.gender}
    return (start, noun_phrase(scene, start, at)) if agrees else None


def _issuer(scene: Scene, sentence: Sentence, row: Candidate) -> tuple[int, int] | None:
    """Who issues the document that a verb describes (`وقع النواب رسالة تطالب الحكومة`): the sentence's subject."""
    if row.subject is None or row.subject[0] >= row.at:
        return None
    word = scene.fold[row.subject[0]]
    if word not in scene.vocabulary.particles["issued"]:
        return None
    return owner(scene, sentence, row.at, Form("masdar"))


def _contrasts(scene: Scene, at: int) -> bool:
    """Whether the reporter turns back to whom the sentence is about (`، لكنه أكد`, `إلا أنه أكد`)."""
    before = at - 1
    while before > 0 and scene.classes[before] == "auxiliary":
        before -= 1
    words, but = scene.fold[before], scene.vocabulary.particles["contrast"]
    return words in but or (scene.classes[before] == "that_pronoun" and scene.fold[before - 1] in but)


def _inside_marks(scene: Scene, subject: tuple[int, int]) -> tuple[int, int]:
    """A name without the quotation marks round it (`وأردف "النجدي": ...`)."""
    marked = scene.opening.get(subject[0])
    return (marked.first, marked.last) if marked is not None and marked.last + 1 == subject[1] else subject


def _holder(draft: Draft, drafts: Sequence[Draft], said: Sequence[Party | None]) -> Party | None:
    """The speaker of the innermost statement round the cue."""
    holders = [
        (other.last - other.first, party) for other, party in zip(drafts, said, strict=False) if _holds(other, draft)
    ]
    return min(holders, key=lambda pair: pair[0])[1] if holders else None


def _topic(
    scene: Scene, sentence: Sentence, number: int, drafts: Sequence[Draft], cast: Identify, floor: Floor
) -> tuple[int, Turn] | None:
    """Whom the main verb of the sentence is said of, where that verb reports nothing: its token, and the turn."""
    cues = {draft.candidate.at for draft in drafts}
    reach = _FAR if scene.classes[sentence.first] == "auxiliary" else _HEAD  # `وكان المجلس ... قد أقر`
    for at in range(sentence.first, min(sentence.last, sentence.first + reach)):
        if at in cues or scene.quotation_at(at) is not None:
            return None
        if at in scene.verbs or _acts_there(scene, sentence, at):
            subject = _subject_of(scene, sentence, at)
            if subject is None or scene.fold[subject[0]] in scene.vocabulary.particles["honorific"]:
                return None
            gender = gender_of(scene, subject[0])
            told = at + 1 < sentence.last and scene.fold[at + 1] in scene.vocabulary.particles["told"]
            party = _of_an_issuer(scene, subject, cast.identify(*subject), floor, number)
            return at, Turn(party, gender, "", number, spoke=told)
    return None


def _acts_there(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether an unknown word is a verb by its place, where a clause begins and before somebody (`ربط الكاتب`)."""
    opens = at == sentence.first or scene.classes[at - 1] in {"comma", "clause_conj", "auxiliary"}
    known = scene.classes[at] or at in scene.mentions or scene.is_definite(at) or scene.fold[at] in scene.names.common
    after = scene.mentions.get(at + 1)
    named = after is not None and after.kind in _TOPICS - {"document"} and not after.clitic
    return opens and not known and named and not preposition_at(scene, at)


def _subject_of(scene: Scene, sentence: Sentence, at: int) -> tuple[int, int] | None:
    begin = at + 1
    told = begin < sentence.last and scene.fold[begin] in scene.vocabulary.particles["told"]
    if told:
        begin = past_adjuncts(scene, begin + 1, sentence.last)  # `أوضح ذلك لـ«الساروق» مصدر مسؤول`
    last = noun_phrase(scene, begin, sentence.last) if begin < sentence.last else begin
    if last > begin and (told or _acts(scene, begin)) and is_agent(scene, begin, last):
        return begin, last
    for cue in scene.cues.get(at, ()):
        return subject_before(scene, sentence, at, cue)
    return None


def _acts(scene: Scene, at: int) -> bool:
    mention = scene.mentions.get(at)
    return (mention is not None and mention.kind in _TOPICS) or (mention is None and scene.is_name(at))
