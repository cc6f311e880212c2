"""Where words that nothing closes stop: before the next statement, before what the reporter adds, with the sentence."""

from __future__ import annotations

from aqwal.languages.ar.affixes import PERFECT_FEMININE
from aqwal.model import Sentence
from aqwal.statements.agents import AGENTS
from aqwal.statements.candidates import Candidate
from aqwal.statements.contents import circumstance
from aqwal.statements.endings import End, noun_phrase_end
from aqwal.statements.grammar import Grammar
from aqwal.statements.marks import dashed
from aqwal.statements.nominal_ends import clause_in
from aqwal.statements.prepositions import preposition_at
from aqwal.statements.scene import FINITE, Scene
from aqwal.statements.subjects_after import agrees
from aqwal.statements.told_within import told_by_another, told_on
from aqwal.statements.turns import turns


def open_end(scene: Scene, sentence: Sentence, row: Candidate, later: list[Candidate], grammar: Grammar) -> End:
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
            if last <= row.complement.first + 1 and other.rank == "main" and row.complement.form == "clause":
                continue  # `قال إنه فيما يصر ...، فإن`: a clause put first
            end = end.or_at(last, "end/next-cue", other.at)
            break
    if row.complement.form == "nominal":
        last = clause_in(scene, row.complement.first, end.last, headline=sentence.headline)
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


def _opens_words(scene: Scene, i: int) -> bool:
    """Whether a complementiser that joins nothing stands at token `i`."""
    return scene.classes[i] == "that" and scene.fold[i][0] not in "وف"


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
        if row.complement.frame == "carried" and preposition_at(scene, i) in scene.vocabulary.particles["carried_to"]:
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


def _ends(scene: Scene, row: Candidate, other: Candidate) -> bool:
    """Whether `other` is a statement beside `row`, not one reported within its words."""
    quotation = scene.quotation_at(other.at)
    if quotation is not None and scene.quotation_at(row.at) is not quotation:
        return False
    if other.rank == "participle" and told_by_another(scene, row) and agrees(scene, other.cue, row.complement.first):
        return False
    if other.rank in {"participle", "relay-after"}:
        return True
    if other.rank != "main":
        return False
    if other.cue.conjunction:
        return not (told_on(scene, row, other) or (other.subject is None and told_by_another(scene, row)))
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
