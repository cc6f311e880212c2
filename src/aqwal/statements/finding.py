"""All statements of an article, in text order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from aqwal.languages.ar.affixes import PERFECT_FEMININE
from aqwal.languages.ar.letters import fold
from aqwal.model import Article, Evidence, Mention, Party, Sentence, Span, SplitArticle, Statement
from aqwal.statements.acts import act_of
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.agents import AGENTS
from aqwal.statements.candidates import Candidate, candidates
from aqwal.statements.circumstances import UNSPECIFIED, Circumstance, circumstance_of
from aqwal.statements.complement import Complement
from aqwal.statements.contents import circumstance, trim
from aqwal.statements.endings import End, noun_phrase_end, settled_end
from aqwal.statements.floor import Floor
from aqwal.statements.grammar import Grammar
from aqwal.statements.headlines import headline_colon
from aqwal.statements.marks import dashed
from aqwal.statements.openers import THAT
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.prepositions import brought, preposition_at
from aqwal.statements.reasons import reasons
from aqwal.statements.relays import credit
from aqwal.statements.scene import FINITE, Scene, lay_out
from aqwal.statements.speakers import Draft, Identify, speakers
from aqwal.statements.subjects_after import agrees
from aqwal.statements.turns import turns
from aqwal.statements.voices import Voice

_QUOTED_WORDS, _SUBJECT, _MARKS = 4, 12, 3
_TO = fold("إلى")
_PLURAL = ("ون", "وا")  # endings of a verb whose subject stands before it
Told = tuple[str, tuple[Evidence, ...]]  # a channel, and why it is that one


def find_statements(
    article: Article, split: SplitArticle, mentions: Sequence[Mention], cast: Identify, grammar: Grammar
) -> tuple[Statement, ...]:
    """The statements of an article; each is found by a cue and its frame, and resolved over the discourse so far."""
    scene = lay_out(article, split, mentions, grammar)
    floor = Floor()
    channels: dict[str, Told] = {}
    found: list[Statement] = []
    drafts: list[Draft] = []
    for number, sentence in enumerate(split.sentences):
        credited = _credited(scene, split.sentences[number - 1], sentence, drafts, grammar) if number else None
        drafts = [credited] if credited else _settle(scene, sentence, _all(scene, sentence, grammar), grammar)
        voices = speakers(scene, sentence, number, drafts, cast, floor)
        told = [
            _statement(scene, sentence, draft, voice, cast, grammar, channels)
            for draft, voice in zip(drafts, voices, strict=True)
        ]
        found += _nest(_once(told))
    return tuple(found)


def _all(scene: Scene, sentence: Sentence, grammar: Grammar) -> list[Candidate]:
    rows = candidates(scene, sentence, grammar.relays)
    colon = headline_colon(scene, sentence)
    return rows if colon is None else [colon, *(row for row in rows if row.at > colon.at)]


def _credited(
    scene: Scene, before: Sentence, sentence: Sentence, drafts: Sequence[Draft], grammar: Grammar
) -> Draft | None:
    """The statement of a source whom a sentence of its own credits with the words of the sentence `before` it, in which
    `drafts` are said; None for any other sentence."""
    found = credit(scene, sentence, grammar.relays) if sentence.paragraph == before.paragraph else None
    if found is None:
        return None
    at, cue, source = found
    said = [draft for draft in drafts if draft.last >= before.last - _MARKS and draft.candidate.rank != "relay-after"]
    first = min((draft.first for draft in said), default=before.first)
    first, last = trim(scene, first, before.last)
    complement = Complement("clause", "relay", first, first, last)
    return Draft(Candidate(at, cue, complement, source, "relay-after"), first, last, End(last, "end/cue", at, at + 1))


def _settle(scene: Scene, sentence: Sentence, rows: list[Candidate], grammar: Grammar) -> list[Draft]:
    drafts = []
    for number, row in enumerate(rows):
        complement = row.complement
        if complement.last is None:
            end = _end(scene, sentence, row, rows[number + 1 :], grammar)
        else:
            end = settled_end(scene, row.at, complement, complement.last)
        begin = _shared_start(rows[:number], row) if row.rank == "relay-after" else complement.first
        first, last = trim(scene, begin, end.last)
        if last > first:
            drafts.append(Draft(row, first, last, end))
    return drafts


def _shared_start(before: list[Candidate], relay: Candidate) -> int:
    """Where the words of a relay begin that closes the words of another statement: they are the same words."""
    starts = [row.complement.first for row in before if row.rank != "relay-after"]
    within = [first for first in starts if relay.complement.first < first < relay.at]
    return max(within, default=relay.complement.first)


def _end(scene: Scene, sentence: Sentence, row: Candidate, later: list[Candidate], grammar: Grammar) -> End:
    """Where open-ended content stops: the next cue that does not belong to it, the reporter's circumstance,
    the sentence."""
    end = End(sentence.last)
    quotation = scene.quotation_at(row.at)
    if quotation is not None:
        stops = (i for i in range(row.complement.first, quotation.last) if scene.classes[i] == "stop")
        end = end.or_at(next(stops, quotation.last), "end/outer-quotation")
    for begin, closed in dashed(scene, sentence):
        end = end.or_at(closed - 1, "end/dash") if begin < row.at < closed else end
    for other in later:
        if other.at > row.complement.first and _ends(scene, row, other):
            last = _before(scene, _begins(scene, other))
            if last <= row.complement.first + 1 and other.rank == "main":
                continue  # `قال إنه فيما يصر ...، فإن`: a clause put first
            end = end.or_at(last, "end/next-cue", other.at)
            break
    if row.complement.form == "nominal":
        last = _nominal_end(scene, row.complement.first, end.last, headline=sentence.headline)
        end = noun_phrase_end(scene, end, last)
        end = end.or_at(_aside_end(scene, sentence, row, end.last), "end/aside")
        return circumstance(scene, grammar.noun_endings, row.complement.first, end)
    if row.rank == "masdar":
        end = end.or_at(_supposed_end(scene, row.complement.first, end.last), "end/aside")
    return circumstance(scene, grammar.endings, row.complement.first, end)


def _supposed_end(scene: Scene, first: int, last: int) -> int:
    """Where a condition begins that belongs to the sentence, not to the clause of a noun in it (`مطالب الشعب بأن لا
    مستقبل للأسد إذا عقد مؤتمر`)."""
    conditions = scene.vocabulary.particles["condition"]
    return next((i for i in range(first + 2, last) if scene.fold[i] in conditions and i not in scene.covering), last)


def _nominal_end(scene: Scene, first: int, last: int, *, headline: bool) -> int:
    """A noun phrase ends where a clause begins: one joined on by `و` or brought by a comma with a verb, a relative word
    or a conjunction (`لكن`, `بينما`, `إلا أن`)."""
    if scene.classes[first] == "demonstrative" and first + 1 < last and not scene.is_definite(first + 1):
        return first + 1
    verbal, inner = first in scene.verbs, False
    for i in range(first + 1, last - 1):
        if scene.fold[i] in scene.vocabulary.particles["but"] and i not in scene.covering:
            return i
        if scene.classes[i] == "colon" or (not verbal and _joins_clause(scene, i, headline=headline)):
            return i
        if i not in scene.covering and (_joins_cue(scene, i) or _joins_noun(scene, i, last)):
            return i
        if i not in scene.covering and not verbal and _joins_deed(scene, i):
            return i
        verbal = verbal or i in scene.verbs
        if scene.classes[i] == "auxiliary" and scene.fold[i][0] == "و" and not verbal:
            return i
        inner = inner or scene.classes[i] in THAT
        if (
            scene.classes[i] == "negation"
            and i + 1 in scene.verbs
            and not (verbal or inner)
            and scene.is_definite(i - 1)
        ):
            return i  # `التي عارضت الحرب لم تجاهر`
        if scene.classes[i] == "comma" and i not in scene.covering and _opens_clause(scene, i + 1):
            return i
        if scene.classes[i] == "pronoun" and scene.fold[i][0] == "و" and i not in scene.covering:
            return i  # `وهي مزاعم`
    return last


def _opens_words(scene: Scene, i: int) -> bool:
    """Whether a complementiser that joins nothing stands at token `i`."""
    return scene.classes[i] == "that" and scene.fold[i][0] not in "وف"


_CLAUSES = frozenset({"clause_conj", "pronoun", "relative", "conj"})


def _opens_clause(scene: Scene, after: int) -> bool:
    """Whether what stands behind a comma at token `after` is no part of a noun phrase."""
    joined = scene.fold[after][0] in "وف"
    if scene.fold[after] in scene.vocabulary.particles["where"]:
        return False  # `نمو الحركة، حيث ارتفع`: the speaker goes on
    if scene.classes[after] in _CLAUSES:
        return scene.classes[after] != "conj" or scene.fold[after] in scene.vocabulary.particles["contrast"]
    return joined and (after in scene.verbs or scene.classes[after] == "auxiliary")


def _joins_cue(scene: Scene, i: int) -> bool:
    """Whether a reporting verb is joined on by `و` at token `i` (`الاتفاق وطالبت`), and describes nothing before it."""
    if i not in scene.verbs or scene.classes[i - 1] in {"relative", "indefinite_relative"}:
        return False
    return any(cue.conjunction and cue.form.aspect == "perfect" for cue in scene.cues.get(i, ()))


def _joins_deed(scene: Scene, i: int) -> bool:
    """Whether a verb of the past that reports nothing is joined on at token `i` (`احتجاز السفينة واستدعت السفير`)."""
    word = scene.fold[i]
    return i in scene.verbs and word[0] == "و" and word.endswith(PERFECT_FEMININE) and scene.is_joined_verb(i)


def _joins_noun(scene: Scene, i: int, last: int) -> bool:
    """Whether a further noun for what is said is joined on by `و` at token `i`, with words of its own behind it (`حق
    ناردين في الدفاع والتأكيد على وحدتها`)."""
    word = scene.fold[i]
    if word[0] != "و" or i in scene.mentions or i in scene.verbs:
        return False
    for cue in scene.cues.get(i, ()):
        if cue.form.aspect == "masdar" and cue.conjunction:
            own = cue.verb.prepositions - {"ل"}
            after = past_adjuncts(scene, i + 1, last, own)
            if after < last and brought(scene, after, own) in own:
                return True
    return False


def _aside_end(scene: Scene, sentence: Sentence, row: Candidate, last: int) -> int:
    """Where a noun phrase ends that is not the main thing said: before the main verb (`رغم نفي ... وجود حشد، أرسلت`),
    before the next clause of whom reports it (`إن تالس رفضت الموعد وإن`)."""
    within = any(scene.classes[i] == "that" for i in range(sentence.first, row.at))
    before = row.at - 1
    but = scene.vocabulary.particles["but"]
    beside = before >= sentence.first and scene.classes[before] == "clause_conj" and scene.fold[before] not in but
    for i in range(row.complement.first + 1, last - 1):
        if within and scene.fold[i] in scene.vocabulary.particles["and_that"] and scene.classes[i + 1] != "auxiliary":
            return i
        if row.rank == "masdar" and i not in scene.covering and _main_verb(scene, i):
            return i
        if row.relative and scene.classes[i] == "comma" and i not in scene.covering and _opens_words(scene, i + 1):
            return i  # `أوضح السفير، الذي أصر على الخروج، أن`
        if beside and i not in scene.covering and _other_verb(scene, i):
            return i
        if row.complement.frame == "carried" and preposition_at(scene, i) == _TO:
            return i  # `تحيات الملك إلى المصابين`
    return last


def _other_verb(scene: Scene, i: int) -> bool:
    """Whether the main clause begins at token `i`, behind one that `بينما` opened (`بينما أكد المجلس التزامه رفض
    الزعيم`)."""
    after = scene.mentions.get(i + 1)
    said = any(cue.form.aspect in FINITE for cue in scene.cues.get(i, ()))
    named = after is not None and after.kind in AGENTS and not after.clitic
    closed = scene.classes[i - 1] == "comma" or scene.is_definite(i - 1) or scene.mention_ending(i) is not None
    return said and named and closed and i in scene.verbs and scene.fold[i][0] not in "وف"


def _main_verb(scene: Scene, i: int) -> bool:
    """Whether the verb that a verbal noun is the subject of follows at token `i` or behind a comma there."""
    if scene.classes[i] == "comma":
        return i + 1 in scene.verbs
    reported = any(cue.form.aspect == "perfect" for cue in scene.cues.get(i, ()))
    past = reported or scene.fold[i].endswith(PERFECT_FEMININE)
    return i in scene.verbs and past and not scene.classes[i - 1] and scene.is_definite(i - 1)


def _joins_clause(scene: Scene, i: int, *, headline: bool) -> bool:
    """Whether a clause is joined on at token `i`: `و` with a verb, or with an actor and a verb (`وساروق تنفي`)."""
    if i in scene.covering or scene.fold[i][0] != "و":
        return False
    if i in scene.verbs:
        return headline
    mention = scene.mentions.get(i)
    return mention is not None and mention.clitic == "و" and mention.kind in AGENTS and mention.last in scene.verbs


def _ends(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether `other` is a statement beside `row`, not one reported within its words."""
    quotation = scene.quotation_at(other.at)
    if quotation is not None and scene.quotation_at(row.at) is not quotation:
        return False
    if other.rank == "participle" and _told_by_another(scene, row):
        return False
    if other.rank in {"participle", "relay-after"}:
        return True
    if other.rank != "main":
        return False
    if other.cue.conjunction:
        inner = _goes_on(scene, row, other) or _done_by_another(scene, row, other) or _does_now(scene, row, other)
        return not (inner or (other.subject is None and _told_by_another(scene, row)))
    told = other.cue.form.aspect == "perfect" or other.complement.form != "nominal"
    if told and other.subject is not None and other.subject[0] < other.at:
        joined = other.subject[0] - 1
        if scene.classes[joined] == "clause_conj" and scene.classes[joined - 1] in {"comma", "semicolon"}:
            return True
        if scene.classes[joined - 2] == "comma" and _contrasted(scene, joined):
            return True
    before = scene.classes[other.at - 1]
    if before == "that_pronoun" and scene.classes[other.at - 2] == "conj":
        return True
    if before in {"comma", "conj"} or scene.fold[other.at - 1] in scene.vocabulary.particles["beside"]:
        return other.subject is None or other.subject[0] > other.at
    return told and other.subject is not None and other.subject[0] > other.at > turns(scene, other.at)


def _told_by_another(scene: Scene, row: Candidate) -> bool:
    """Whether somebody who speaks for others tells what one of them said (`قال المتحدث إن الرئيس رحب ...، مؤكدا`)."""
    if row.complement.form != "clause" or row.subject is None:
        return False
    speaks = any(
        scene.fold[i] in scene.vocabulary.particles["spokesman"]
        or ((mention := scene.mentions.get(i)) is not None and mention.kind == "outlet")
        for i in range(*row.subject)
    )
    first = row.complement.first
    mention = scene.mentions.get(first)
    if not speaks or mention is None or mention.kind not in {"person", "office"}:
        return False
    last = noun_phrase(scene, first, min(first + _SUBJECT, len(scene.fold)))
    return any(cue.form.aspect == "perfect" for cue in scene.cues.get(last, ()))


def _goes_on(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether a verb joined on by `و` still tells what somebody did of whom the words begin (`قال المتحدث إن الرئيس رحب
    بالوفد وطلب ...`): a noun phrase is all that it takes."""
    first = row.complement.first
    mention = scene.mentions.get(first)
    if row.complement.form != "clause" or mention is None or mention.kind != "person" or other.subject is not None:
        return False
    did = next((i for i in range(mention.last, mention.last + 2) if i in scene.verbs), None)
    return did is not None and other.complement.form == "nominal" and agrees(scene, other.cue, first)


def _done_by_another(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether a verb joined on by `و` cannot be said of who speaks, by its gender, but of whom the words begin with
    (`كشف الرئيس أن المنظمة زارت القناة وأكدت أنها صالحة`)."""
    speaks, told = row.cue.form, other.cue.form
    first = row.complement.first
    mention = scene.mentions.get(first)
    known = mention is not None and mention.kind in AGENTS | {"demonym"} and not mention.clitic
    if row.complement.form != "clause" or not known or other.subject is not None:
        return False
    if told.number == "p" and speaks.number == "s" and mention is not None and mention.kind != "person":
        plural = any(scene.fold[i].endswith(_PLURAL) for i in range(first, other.at) if i in scene.verbs)
        return plural and (row.subject is None or _is_person(scene, row.subject[0]))
    apart = speaks.gender and told.gender and speaks.gender != told.gender and {speaks.number, told.number} == {"s"}
    named = row.subject is not None and mention is not None and mention.kind in AGENTS - {"descriptor"}
    return bool(apart) and named and agrees(scene, other.cue, first) and not agrees(scene, row.cue, first)


def _does_now(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether a verb of the present joined on by `و` goes on with one of the present in words that were said in the past
    (`قال الوزير إن بلاده ترحب بالاتفاق وتطالب بتنفيذه`)."""
    past, now = row.cue.form.aspect == "perfect", other.cue.form.aspect == "imperfect"
    if not (past and now) or other.subject is not None or row.complement.form != "clause":
        return False
    prefix = scene.fold[other.at][1:2]
    verbs = (i for i in range(row.complement.first, other.at) if i in scene.verbs)
    return any(scene.fold[i][0] == prefix for i in verbs)


def _is_person(scene: Scene, at: int) -> bool:
    mention = scene.mentions.get(at)
    return mention is not None and mention.kind == "person"


def _contrasted(scene: Scene, at: int) -> bool:
    """Whether `إلا أن` or the like ends at token `at`."""
    return scene.classes[at] == "that" and scene.fold[at - 1] in scene.vocabulary.particles["contrast"]


def _begins(scene: Scene, other: Candidate) -> int:
    """Where the clause of a cue begins: with its subject, behind what joins it on (`، لكن الوزير قال`)."""
    if other.subject is None or other.subject[0] > other.at or other.rank != "main":
        return turns(scene, other.at)
    joined = other.subject[0] - 1
    if _contrasted(scene, joined):
        return joined - 1
    return joined if scene.classes[joined] == "clause_conj" else other.at


def _before(scene: Scene, at: int) -> int:
    """The token that ends the words before a cue, without what joins the two."""
    while at > 0 and (
        scene.classes[at - 1] in {"auxiliary", "comma"} or scene.fold[at - 1] in scene.vocabulary.particles["beside"]
    ):
        at -= 1
    if scene.classes[at - 1] == "that_pronoun" and scene.classes[at - 2] == "conj":
        return at - 2
    return at


def _statement(
    scene: Scene,
    sentence: Sentence,
    draft: Draft,
    voice: Voice,
    cast: Identify,
    grammar: Grammar,
    channels: dict[str, Told],
) -> Statement:
    row, tokens = draft.candidate, scene.split.tokens
    content = tokens.span(draft.first, draft.last)
    more = (tokens.span(*row.complement.more),) if row.complement.more else ()
    cue = tokens.span(row.at, _past_cue(row))
    circumstance = circumstance_of(scene, sentence, row, grammar.channels, grammar.calendar)
    channel, how = _channel(circumstance, voice.party, channels)
    act = act_of(scene, row.at, row.cue, row.complement, draft.first, draft.last)
    kind, quoted = _kind(scene, draft)
    why = (
        *reasons(scene, draft, cue, voice),
        *([Evidence(act.rule, tokens.span(act.first, act.last))] if act.rule else []),
        *([Evidence("kind/mixed", quoted)] if quoted else []),
        *how,
        *circumstance.why,
    )
    return Statement(
        id=_id(scene, row, cue, content),
        content=(content, *more),
        kind=kind,
        form=row.complement.form,
        cue=cue,
        act=act.name,
        speaker=voice.party,
        addressee=cast.identify(*row.complement.addressee) if row.complement.addressee else None,
        channel=channel,
        occasion=circumstance.occasion,
        headline=sentence.headline,
        why=why,
        confidence=0.9 if row.subject else 0.7,
    )


def _past_cue(row: Candidate) -> int:
    """The token after the cue: one word, or the words of a source phrase up to the source (`نقلا عن`)."""
    phrase = row.rank in {"relay", "relay-after"} and row.subject is not None and row.subject[0] > row.at
    return row.subject[0] if phrase and row.subject else row.at + 1


def _channel(here: Circumstance, party: Party | None, channels: dict[str, Told]) -> Told:
    """The channel that the words tell, else the one by which the same speaker spoke last in this article."""
    found: Told = (here.channel, here.channel_why)
    if party is None:
        return found
    if here.channel != UNSPECIFIED:
        channels[party.name] = (here.channel, tuple(Evidence("channel/earlier", one.span) for one in here.channel_why))
        return found
    return channels.get(party.name, found)


def _kind(scene: Scene, draft: Draft) -> tuple[str, Span | None]:
    """The kind, and the quotation that makes words mixed."""
    if draft.candidate.complement.form == "quote":
        return "direct", None
    for i in range(draft.first, draft.last):
        quotation = scene.opening.get(i)
        if quotation is not None and quotation.last - quotation.first >= _QUOTED_WORDS and quotation.last <= draft.last:
            return "mixed", quotation.span
    return "indirect", None


def _id(scene: Scene, row: Candidate, cue: Span, content: Span) -> str:
    """Derived from the text and the places of cue, speaker and content: two sources of the same words have two ids."""
    text = scene.article.text
    who = f"{scene.split.tokens.start[row.subject[0]]}" if row.subject else ""
    words = f"{cue.start}:{cue.of(text)}\n{content.start}:{content.of(text)}\n{who}\n{scene.digest}"
    return "st_" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _once(told: list[Statement]) -> list[Statement]:
    """The statements without those that say a second time what one with the same cue, words and speaker says."""
    return list({statement.id: statement for statement in reversed(told)}.values())[::-1]


def _nest(found: list[Statement]) -> list[Statement]:
    """Give each statement of a sentence whose cue lies in another's content the id of the innermost such statement."""
    out = []
    for statement in found:
        holders = [
            other
            for other in found
            if other is not statement and any(span.contains(statement.cue) for span in other.content)
        ]
        inner = min(holders, key=lambda s: s.content[-1].end - s.content[0].start, default=None)
        out.append(replace(statement, inside=inner.id if inner else None))
    return out
