"""What a cue takes: its subject, its addressee, and the clause, quotation or noun phrase that holds the words."""

from __future__ import annotations

from dataclasses import replace

from aqwal.languages.ar.affixes import INDEFINITE, PREPOSED_ARTICLES
from aqwal.statements.adjuncts import past_adjuncts, past_aside
from aqwal.statements.agents import OWNERS, is_agent
from aqwal.statements.complement import Complement, Range
from aqwal.statements.cues import FROM, Cue, addresses, asked_by
from aqwal.statements.feelings import feeling, felt, owned_noun
from aqwal.statements.nominals import beyond, nominal, strong_preposition
from aqwal.statements.opened_words import opened_words
from aqwal.statements.openers import Opener, find_opener, finite
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.prepositions import brought, preposition_at
from aqwal.statements.scene import Scene
from aqwal.statements.sourced import in_document, learned
from aqwal.statements.subjects_after import (
    addressee_after,
    agrees,
    parties_after,
    past_outlet,
    subject_after,
    takes_subject,
)
from aqwal.statements.up_to_opener import named_up_to, runs_on

_THROUGH = 14
_OWN = {"m": "ه", "f": "ها"}  # the pronoun of whoever a verb of that gender tells of
_OF_PHRASE = frozenset({"", "prep_of_office", "letter"})
_LOOSE = frozenset({"", "time", "adverb", "comma"})


def find_complement(scene: Scene, at: int, cue: Cue, limit: int, *, bound: bool = False) -> Complement | None:
    """The complement of the cue at token `at`, looked for up to token `limit`; None if it has none.

    `bound` says that the subject is known to stand elsewhere, so that a noun phrase after the cue is no subject.
    """
    opener = find_opener(scene, at, cue, limit)
    if "source:في" in cue.verb.frames:
        return in_document(scene, at, opener, limit)
    if "source:من" in cue.verb.frames:
        return learned(scene, at, cue, opener, limit)
    if "through:ب" in cue.verb.frames and (found := _through(scene, at, cue, limit, bound=bound)) is not None:
        return found
    carrier = _carrier(scene, at, opener) if opener is not None and cue.verb.nominal else None
    if carrier is not None:
        found = find_complement(scene, at, cue, carrier, bound=bound)
        if found is not None and found.form == "nominal":
            return found  # `نفى الوزير معلومات عن رهائن، قائلا "..."`
    return _behind(scene, at, cue, opener, limit, free=not bound and takes_subject(cue))


def _behind(scene: Scene, at: int, cue: Cue, opener: Opener | None, limit: int, *, free: bool) -> Complement | None:
    """What stands behind the cue, with the subject there if the cue is `free` to take one."""
    end = opener.at if opener is not None else limit
    begin = past_adjuncts(scene, _past_by(scene, at, cue), end, cue.verb.prepositions)
    told = past_outlet(scene, begin, end) if free and cue.form.aspect == "perfect" else begin
    if told > begin:
        found = find_complement(scene, told - 1, cue, limit)
        return replace(found, addressee=found.addressee or (begin + 1, told - 1)) if found is not None else None
    subject = subject_after(scene, begin, end, cue, closed=True) if free else None
    found = _by_subject(scene, begin, cue, opener, limit, subject) if free else None
    if found is None and cue.verb.nominal:
        found = _nominal(scene, at, cue, begin, limit, opener, subject, free=free)
    if found is not None:
        return found
    if opener is None and subject is not None and _begins_quoted(scene, subject[1], cue, limit):
        return Complement("clause", "clause", subject[1], subject[1], subject=subject)
    if opener is None or not _allows(scene, cue, opener):
        return None
    return _spoken(scene, begin, cue, opener, limit, subject, free=free)


def _by_subject(
    scene: Scene, begin: int, cue: Cue, opener: Opener | None, limit: int, subject: Range | None
) -> Complement | None:
    """What the words right behind the cue, at token `begin`, decide: whose they are, or that nothing opens them."""
    end = opener.at if opener is not None else limit
    found = _unopened(scene, begin, end, cue) or _owned_object(scene, begin, end, cue)
    if found is not None:
        return found
    named = named_up_to(scene, begin, subject[1], cue, opener) if subject is not None and opener is not None else 0
    if subject is not None and opener is not None and named > subject[1]:
        return _said_by(scene, (begin, named), cue, opener, limit)
    far = _felt_later(scene, begin, limit, cue, opener)
    if far is not None or subject is None or opener is None:
        return far
    if _closed_by(scene, subject, opener) and _of_target(scene, cue, opener):
        return Complement("clause", "target", begin, begin)
    whole = runs_on(scene, subject, cue, opener)
    return _said_by(scene, (begin, whole), cue, opener, limit) if whole > subject[1] else None


def _unopened(scene: Scene, begin: int, end: int, cue: Cue) -> Complement | None:
    """`وقال لن نتراجع`, `وأضاف الوزير يجب أن نتحرك`: words that nothing opens but their own first word."""
    spoken = scene.vocabulary.particles["spoken"]
    if not (cue.conjunction and cue.form.aspect == "perfect" and cue.verb.frames >= {"clause", "quote"}):
        return None
    begin -= scene.fold[begin - 1] in spoken  # `سوف`
    if begin < end and scene.fold[begin] in spoken:
        return Complement("clause", "clause", begin, begin)
    last = next((i for i in range(begin, min(end, begin + _THROUGH)) if scene.fold[i] in spoken), begin)
    subject = subject_after(scene, begin, last, cue, closed=True) if last > begin else None
    whole = subject is not None and past_adjuncts(scene, subject[1], last) == last
    return Complement("clause", "clause", last, last, subject=subject) if whole else None


def _carrier(scene: Scene, at: int, opener: Opener) -> int | None:
    """The comma before a participle such as `قائلا` that brings the words behind the opener, None where none does."""
    carried = any(one.verb.carrier and one.form.aspect == "participle" for one in scene.cues.get(opener.at - 1, ()))
    comma = opener.at - 2
    return comma if carried and comma > at and scene.classes[comma] == "comma" else None


def _begins_quoted(scene: Scene, at: int, cue: Cue, limit: int) -> bool:
    """Whether words without a complementiser begin with a quotation at token `at` (`قال الوزير "يجب احترام" الحد`)."""
    quotation = scene.opening.get(at)
    if quotation is None or not cue.verb.frames >= {"clause", "quote"} or quotation.last - quotation.first <= 1:
        return False
    after = quotation.last + 1
    return after < limit and not scene.classes[after] and after not in scene.verbs


def _past_by(scene: Scene, at: int, cue: Cue) -> int:
    """The token after a verbal noun, and after `من` where that brings whose word it is (`دعوة من الرئيس إلى ...`)."""
    by = cue.form.aspect == "masdar" and not cue.form.number and FROM not in cue.verb.prepositions
    named = scene.mentions.get(at + 2)
    owned = named is not None and named.kind in OWNERS and not named.clitic
    return at + 2 if by and owned and scene.fold[at + 1] == FROM else at + 1


def _nominal(
    scene: Scene, at: int, cue: Cue, begin: int, limit: int, opener: Opener | None, subject: Range | None, *, free: bool
) -> Complement | None:
    """The noun phrase that the cue takes, right behind its subject or beyond what is said of the subject by the way."""
    end = opener.at if opener is not None else limit
    own = cue.verb.prepositions
    after = past_adjuncts(scene, _past_apposition(scene, subject, end), end, own) if subject else begin
    at_once = after == (subject[1] if subject else at + 1)
    # A quotation that does not follow at once can be a part of the noun phrase (`على ضرورة «عدم التخلي»`).
    reach = limit if opener is not None and opener.kind == "quote" and after < opener.at else end
    known = subject is not None or not free
    found = nominal(scene, cue, after, reach, opener, known=known, at_once=at_once)
    if found is not None and _is_target(scene, cue, subject, found):
        return replace(found, first=begin, opener=begin)
    if found is None and subject is not None and opener is None:
        found = _behind_comma(scene, cue, subject[1], end)
    if found is None and subject is not None:
        none = not cue.verb.frames & {"object", "predicate"} and not addresses(cue.verb)
        strong = strong_preposition(scene, subject[1], end, own, no_object=none)
        found = beyond(scene, cue, strong, end, opener)
        if found is not None and none and all(scene.classes[i] in _LOOSE for i in range(subject[1], strong)):
            subject = subject[0], _without_time(scene, subject[1], strong)
    titled = begin in scene.mentions and scene.mentions[begin].kind in {"office", "person", "descriptor"}
    wide = noun_phrase(scene, begin, end, roomy=True) if found is None and subject is not None and titled else begin
    if subject is not None and wide > subject[1]:
        found = _beyond_titles(scene, cue, wide, end, opener)
        subject = (begin, wide) if found is not None else subject
    if found is None and subject is not None:
        asides = dict.fromkeys((*past_aside(scene, subject[1], end, own), *past_aside(scene, after, end, own)))
        found = next(filter(None, (beyond(scene, cue, i, end, opener) for i in asides)), None)
    return replace(found, subject=subject) if found is not None else None


def _behind_comma(scene: Scene, cue: Cue, at: int, end: int) -> Complement | None:
    """The noun without the article that a needless comma at token `at`, or one behind the speaker's title, parts from
    the verb (`أكد المرصد، مقتل تسعة`, `أكد سامر الدرواني وزير التجارة، حرص بلاده`)."""
    if at < end and scene.mentions.get(at) is not None and scene.mentions[at].kind == "office":
        at = noun_phrase(scene, at, end, roomy=True)
    begin = at + 1
    if "object" not in cue.verb.frames or begin >= end or scene.classes[at] != "comma":
        return None
    plain = not scene.classes[begin] and begin not in scene.verbs and begin not in scene.mentions
    noun = plain and not scene.is_definite(begin) and not preposition_at(scene, begin) and scene.fold[begin][0] != "و"
    accusative = scene.fold[begin].endswith(INDEFINITE)
    return Complement("nominal", "object", begin, begin) if noun and not accusative else None


def _beyond_titles(scene: Scene, cue: Cue, wide: int, end: int, opener: Opener | None) -> Complement | None:
    """The noun phrase behind a subject with several titles, which ends at token `wide` at a comma or at the verb's own
    preposition (`حذر مفتي الديار رئيس الهيئة الشيخ فلان، المسلمين من ...`)."""
    own = cue.verb.prepositions
    led = not addresses(cue.verb) and wide < end and brought(scene, wide, own) in own
    if wide >= end or not (led or scene.classes[wide] == "comma"):
        return None
    return beyond(scene, cue, wide + (scene.classes[wide] == "comma"), end, opener)


def _without_time(scene: Scene, first: int, last: int) -> int:
    """The end of a subject whose words run on from token `first` to `last`, without times and a comma at its end."""
    while last > first and scene.classes[last - 1]:
        last -= 1
    return last


def _felt_later(scene: Scene, begin: int, limit: int, cue: Cue, opener: Opener | None) -> Complement | None:
    """`أبدى الجهاز الفني بقيادة المدرب رضاه عن ...`: the feeling behind all that is said of whose it is."""
    brought_by = next((frame[8:] for frame in cue.verb.frames if frame.startswith("feeling:")), None)
    if brought_by is None or begin >= limit or cue.object:
        return None
    at = felt(scene, brought_by, begin, limit)
    last = noun_phrase(scene, begin, at, roomy=True) if at is not None else begin
    if at is not None and last > begin and _is_bare(scene, last, at):
        last = at  # `عبر مدير فرع الجمعية للثقافة والفنون فلان عن`
    if at is None or last == begin or not is_agent(scene, begin, last) or not agrees(scene, cue, begin):
        return None
    found = feeling(scene, brought_by, at, limit, opener, scene.vocabulary.feelings)
    return replace(found, subject=(begin, last)) if found is not None else None


def _is_bare(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but words of a noun phrase stands between two tokens."""
    return all(scene.classes[i] in _OF_PHRASE and i not in scene.verbs for i in range(first, last))


def _owned_object(scene: Scene, begin: int, end: int, cue: Cue) -> Complement | None:
    """`أكد نائب وزير الدفاع التزام بلاده`, `أعلنت الحركة رفضها`: a noun with a pronoun, or one of the speaker's
    country, is the object; whatever stands between the verb and it is the subject."""
    if "object" not in cue.verb.frames or cue.object or begin >= end:
        return None
    at = owned_noun(scene, begin + 1, end, _OWN.get(cue.form.gender, "") if finite(cue) else "")
    if at is None:
        return None
    last = noun_phrase(scene, begin, at, roomy=True)
    if last == begin or not agrees(scene, cue, begin):
        return None
    if past_adjuncts(scene, last, at) < at:
        if any(scene.classes[i] == "prep" for i in range(last, at)):
            return None
        last = at
        while scene.classes[last - 1] in {"time", "adverb"}:
            last -= 1
    acts = finite(cue) and scene.is_definite(begin) and begin not in scene.mentions  # `أعلنت المقاومة سيطرتها`
    known = (acts or is_agent(scene, begin, last)) and scene.fold[begin] not in scene.vocabulary.oblique
    return Complement("nominal", "object", at, at, subject=(begin, last)) if known else None


def _closed_by(scene: Scene, subject: Range, opener: Opener) -> bool:
    """Whether a phrase ends right before the opener, or before a comma there."""
    comma = subject[1] < opener.at and scene.classes[subject[1]] == "comma"
    return subject[1] + comma == opener.at


def _of_target(scene: Scene, cue: Cue, opener: Opener) -> bool:
    """Whether the verb says something of somebody with `بأن` (`ووصفت كرزاي بأنه ...`): one phrase alone is that one."""
    marks = {frame[7:] for frame in cue.verb.frames if frame.startswith("target:")}
    return opener.kind == "that" and not cue.object and scene.fold[opener.that][0] in marks


def _is_target(scene: Scene, cue: Cue, subject: Range | None, found: Complement) -> bool:
    """Whether the only noun phrase before the claim is whom it is made of (`ووصفت كرزاي بأنه ...`), not who
    makes it."""
    if subject is None or cue.object or found.frame != "target" or subject[1] != found.first:
        return False
    return scene.classes[found.first] in {"that", "that_pronoun"} or preposition_at(scene, found.first) != ""


def _through(scene: Scene, at: int, cue: Cue, limit: int, *, bound: bool) -> Complement | None:
    """`ختم الوزير حديثه بالتأكيد على ...`: the words of the verbal noun, said by the verb's subject."""
    for i in range(at + 1, min(limit, at + _THROUGH)):
        nouns = [one for one in scene.cues.get(i, ()) if one.form.aspect == "masdar" and one.preposition == "ب"]
        if nouns and scene.fold[i].startswith(PREPOSED_ARTICLES):
            found = find_complement(scene, i, nouns[0], limit, bound=True)
            subject = None if bound else subject_after(scene, at + 1, i, cue, closed=True)
            return replace(found, subject=subject, act=nouns[0].verb.act, frame="through") if found else None
        if i in scene.verbs or scene.classes[i] in {"that", "that_pronoun", "colon"} or i in scene.opening:
            return None
    return None


def _past_apposition(scene: Scene, subject: Range, end: int) -> int:
    """Past the comma that closes an apposition within the subject."""
    last = subject[1]
    inner = any(scene.classes[i] == "comma" for i in range(*subject))
    return last + 1 if inner and last < end and scene.classes[last] == "comma" else last


def _allows(scene: Scene, cue: Cue, opener: Opener) -> bool:
    frames = cue.verb.frames
    if opener.kind == "that":
        carried = "quote" in frames and any(one.verb.carrier for one in scene.cues.get(opener.at - 1, ()))
        return carried or bool(frames & {"clause", "to-clause"}) or _by_preposition(scene, cue, opener)
    return bool(frames & {"clause", "quote", "to-clause"})


def _by_preposition(scene: Scene, cue: Cue, opener: Opener) -> bool:
    """Whether a preposition of the verb brings the complementiser (`أمر بأن`, `دعا إلى أن`)."""
    brings = scene.fold[opener.at] if opener.at != opener.that else scene.fold[opener.that][0]
    return brings in cue.verb.prepositions


def _spoken(
    scene: Scene, begin: int, cue: Cue, opener: Opener, limit: int, closed: Range | None, *, free: bool
) -> Complement | None:
    subject, addressee = parties_after(scene, begin, opener.at, cue, closed, free=free)
    found = opened_words(scene, opener, limit)
    prayed = scene.fold[closed[1] if closed else begin] in scene.vocabulary.particles["prayed"]
    act = "expect" if prayed and "to-clause" in cue.verb.frames else None  # `داعيا الله أن`
    return replace(found, subject=subject, addressee=addressee, act=act) if found is not None else None


def _said_by(scene: Scene, subject: Range, cue: Cue, opener: Opener, limit: int) -> Complement | None:
    """What `subject`, whose whole phrase is known, says behind the opener."""
    addressee = addressee_after(scene, subject[1], opener.at, asked=FROM in asked_by(cue.verb.frames))
    found = opened_words(scene, opener, limit)
    return replace(found, subject=subject, addressee=addressee) if found is not None else None
