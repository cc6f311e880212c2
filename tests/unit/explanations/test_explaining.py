"""Explanations: what each says of its statement, from the evidence of the reading and the lexicons' own lines."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from aqwal.batch.local import find_inputs, local_sources
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.explanations import Explanation, Knowledge, explain, explanation_object, explanation_to_text, listing
from aqwal.exports import Page
from aqwal.lexicons import load_lexicons
from aqwal.lexicons.loading import BUNDLED
from aqwal.model import Reading, Source
from tests.unit.statements.invented import read, reader


@cache
def knowledge() -> Knowledge:
    return Knowledge(load_lexicons((LEXICON,)), reader().grammar.cues)


def explained(text: str, cue: str) -> Explanation:
    """The explanation of the statement of `text` with this cue."""
    reading = read(text)
    return explain(reading, next(one for one in reading.statements if one.cue.of(text) == cue), knowledge())


def said(explanation: Explanation, name: str) -> list[str]:
    """What an explanation says of one thing: its value, then each reason with its words."""
    fact = next(fact for fact in explanation.facts if fact.name == name)
    text = explanation.article.text
    reasons = [(one.says, one.names or (one.words.of(text) if one.words else "")) for one in fact.reasons]
    return [fact.value, *(f"{says}: {words}" if words else says for says, words in reasons)]


FLOOR = "قالت سلمى عزدين في مؤتمر صحفي إن المضيق مفتوح. وأضافت أن الدوريات مستمرة."
# A text, a cue of it, one thing that is explained, and what is said of it, in this order and perhaps with more.
SAID = {
    "a form and what is written on to it": (
        "ووصفته أوريا بأنه عدوان.",
        "ووصفته",
        "cue",
        [
            "ووصفته",
            '"described": say.وصف',
            "a finite verb in the perfect: third person feminine singular",
            "written on to it: the conjunction: و",
            "written on to it: the object pronoun: ه",
        ],
    ),
    "a verbal noun": (
        "غادرت أوريا الجلسة بعد مطالبتها ناردين بسحب الزوارق.",
        "مطالبتها",
        "cue",
        ["a verbal noun: with the pronoun of its owner, third person feminine singular"],
    ),
    "a phrase that names the source": (
        "استغرقت الجلسة ثلاث ساعات، وفقا لمسؤول تالسي.",
        "وفقا",
        "cue",
        ["وفقا", 'a phrase that names the source ("according to")'],
    ),
    "a frame with an addressee": (
        "طالبت أوريا ناردين بسحب الزوارق.",
        "طالبت",
        "frame",
        ["to:ب", "an addressee, then a noun phrase after ب", "the words are opened by a preposition: بسحب"],
    ),
    "the same verb without one": ("طالبت أوريا بسحب الزوارق.", "طالبت", "frame", ["ب", "a noun phrase after ب"]),
    "a frame of no verb": ("قالت أوريا: المضيق مفتوح.", "قالت", "frame", ["colon", "words after a colon"]),
    "the verb's own act": ("نفت أوريا وجود حشد.", "نفت", "act", ["deny", "the act of the verb, as its entry has it"]),
    "no verb at all": (
        "استغرقت الجلسة ساعة، بحسب مسؤول تالسي.",
        "بحسب",
        "act",
        ["say", "no verb tells more than that it was said"],
    ),
    "the act of a feeling": (
        "أعربت أوريا عن قلقها البالغ من التصعيد.",
        "أعربت",
        "act",
        ["criticise", "the noun for what is felt or said decides it: قلقها"],
    ),
    "what is rejected": (
        "رفضت ناردين هذه الاتهامات بشدة.",
        "رفضت",
        "act",
        ["deny", "what is rejected is an accusation, which makes it a denial: الاتهامات"],
    ),
    "a part in quotation marks": (
        "قالت أوريا إن ناردين «لم تهاجم أحدا في المضيق» أمس.",
        "قالت",
        "kind",
        ["mixed", "a quotation of at least four words stands within the words: «لم تهاجم أحدا في المضيق»"],
    ),
    "who holds the floor": (
        FLOOR,
        "وأضافت",
        "speaker",
        [
            "سلمى عزدين (XOR)",
            "the cue has no subject of its own: who holds the floor and agrees with it: سلمى عزدين",
            "in sentence 1 (the cue is in sentence 2): قالت سلمى عزدين في مؤتمر صحفي إن المضيق مفتوح.",
            f"where the speaker said {read(FLOOR).statements[0].id}",
            "in the lexicon: per:salma-ezzedin, Salma Ezzedin",
            "side XOR: that of the entry",
        ],
    ),
    "a title and a side in it": (
        "قال وزير الدفاع الأوري نبيل المرجاني إن الدوريات مستمرة.",
        "قال",
        "speaker",
        [
            "نبيل المرجاني (XOR)",
            "the noun phrase after the verb: وزير الدفاع الأوري نبيل المرجاني",
            "not in the lexicon: a person whom the article names",
            "role, as the article gives it: وزير الدفاع الأوري",
            "side XOR: from the words: الأوري",
        ],
    ),
    "somebody's own state": (
        "قال وزير الخارجية الناردي هشام الراوندي إن بلاده ترحب بنشر مراقبين محايدين.",
        "ترحب",
        "speaker",
        ["بلاده (XNA)", "side XNA: that of whoever was named last"],
    ),
    "nobody": (
        "وأكد أن الدعوة وصلت.",
        "وأكد",
        "speaker",
        [
            "nobody",
            "the cue has no subject of its own, and nobody who agrees with it has spoken or acted shortly before",
        ],
    ),
    "to whom": (
        "طلبت أوريا من تالس أن تعدل المسودة.",
        "طلبت",
        "addressee",
        ["تالس (XTA)", "whom a preposition brings: تالس", "in the lexicon: sta:talis, Talis"],
    ),
    "the channel of before": (
        FLOOR,
        "وأضافت",
        "channel",
        ["press conference", "how the same speaker spoke last in the article: مؤتمر صحفي"],
    ),
    "no channel": ("قالت أوريا إن المضيق مفتوح.", "قالت", "channel", ["unspecified", "no words tell it"]),
    "an occasion": (
        "قال الراوندي أمس في مؤتمر صحفي في برقين إن الدعوة وصلت.",
        "قال",
        "occasion",
        [
            "2024-04-02, برقين",
            "words that tell the occasion: في مؤتمر صحفي في برقين",
            "a place: برقين",
            "a day: أمس",
        ],
    ),
    "the next cue": (
        "نفت أوريا وجود حشد، وأكدت أن الزوارق غادرت.",
        "نفت",
        "end",
        ["حشد", "before the next cue: وأكدت", "which reports "],
    ),
    "the reporter": (
        "قالت أوريا إن المضيق مفتوح، على حد قولها.",
        "قالت",
        "end",
        ["مفتوح", "before a phrase of the reporter's (\"a relay of the speaker's words\"): على حد قولها"],
    ),
    "within another statement": (
        "قالت أوريا إن تالس أكدت أن الدعوة وصلت.",
        "أكدت",
        "inside",
        [f"{read('قالت أوريا إن تالس أكدت أن الدعوة وصلت.').statements[0].id}", "whose cue is: قالت"],
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_what_is_said(case: str) -> None:
    text, cue, name, wanted = SAID[case]
    lines = said(explained(text, cue), name)
    found = iter(lines)
    assert all(any(line.startswith(one) for line in found) for one in wanted), lines


# A text, a cue of it, and the place that an explanation must give, with what stands in that line of the lexicon.
PLACES = {
    "the verb": ("نفت أوريا وجود حشد.", "نفت", "cue", "ar/cues/deny.yaml", "deny.نفى"),
    "the frame": ("نفت أوريا وجود حشد.", "نفت", "frame", "ar/frames.tsv", "object\t"),
    "greetings": ("نقل الراوندي تحيات الرئيس إلى أوريا.", "نقل", "frame", "ar/frames.tsv", "carried:object\t"),
    "the feeling": ("أعربت أوريا عن قلقها من التصعيد.", "أعربت", "act", "ar/feelings.tsv", "قلق\t"),
    "the channel": ("قالت أوريا في بيان إن الدعوة وصلت.", "قالت", "channel", "ar/channels.tsv", "بيان\t"),
    "a comma and a phrase": (
        "رفضت أوريا المسودة، وذلك للمرة الثانية.",
        "رفضت",
        "end",
        "ar/content_ends.tsv",
        "، وذلك\t",
    ),
    "a phrase": ("استغرقت الجلسة ساعة، وفقا لمسؤول تالسي.", "وفقا", "cue", "ar/relays.tsv", "وفقا ل\t"),
    "a state of one's own": ("نفت أوريا وجود حشد.", "نفت", "speaker", f"{LEXICON}/world/states.tsv", "sta:oria"),
}


@pytest.mark.parametrize("case", PLACES)
def test_it_says_where_the_entry_stands(case: str) -> None:
    text, cue, name, file, entry = PLACES[case]
    fact = next(fact for fact in explained(text, cue).facts if fact.name == name)
    place = next(one.place for one in fact.reasons if one.place and one.place.startswith(file))
    path, _, line = place.rpartition(":")
    assert entry in (BUNDLED / Path(path)).read_text(encoding="utf-8").splitlines()[int(line) - 1]


PARTS = {
    "one after the other": (
        "وقالت أوريا، أمس، إن المضيق مفتوح.",
        "وقالت",
        "cue=وقالت|speaker=أوريا|=،|occasion=أمس|=،|opens=إن|content=المضيق مفتوح|=.",
    ),
    "an addressee and a preposition that is one of the words": (
        "طالبت أوريا ناردين بسحب الزوارق.",
        "طالبت",
        "cue=طالبت|speaker=أوريا|addressee=ناردين|opens,content=بسحب|content=الزوارق|=.",
    ),
    "a speaker of another sentence": (FLOOR, "وأضافت", "cue=وأضافت|opens=أن|content=الدوريات مستمرة|=."),
}


@pytest.mark.parametrize("case", PARTS)
def test_the_sentence_is_cut_into_its_parts(case: str) -> None:
    text, cue, wanted = PARTS[case]
    parts = explained(text, cue).parts
    assert "|".join(f"{','.join(part.roles)}={part.span.of(text).strip()}" for part in parts) == wanted


def readings() -> list[Reading]:
    """The readings of the demo's dispatches."""
    sources = local_sources(find_inputs((str(DISPATCHES),)))
    return [reader().read(source) for source in sources if isinstance(source, Source)]


def test_every_statement_of_the_demo_can_be_explained() -> None:
    for reading in readings():
        for statement in reading.statements:
            explanation = explain(reading, statement, knowledge())
            text = explanation_to_text(explanation, Page(72))
            assert statement.id in text
            kept = explanation_object(explanation)
            assert json.loads(json.dumps(kept)) == kept
            rules = {reason.rule for fact in explanation.facts for reason in fact.reasons}
            assert {one.rule for one in statement.why} <= rules
            covered = "".join(part.span.of(reading.article.text) for part in explanation.parts)
            assert all(span.of(reading.article.text).strip() in covered for span in statement.content)


def test_in_a_terminal_each_stretch_of_arabic_is_isolated() -> None:
    shown = explanation_to_text(explained(FLOOR, "وأضافت"), Page(80, terminal=True))
    for line in shown.splitlines():
        outside = "".join(part.partition("\u2069")[2] for part in f"\u2069{line}".split("\u2068"))
        assert not any("\u0620" <= letter <= "\u064a" for letter in outside), line


def test_the_list_gives_id_cue_and_first_words() -> None:
    reading = read(FLOOR)
    lines = listing(reading, Page()).splitlines()
    for statement in reading.statements:
        at = next(number for number, line in enumerate(lines) if statement.id in line)
        assert statement.cue.of(FLOOR) in lines[at]
        assert statement.content[0].of(FLOOR) in lines[at + 1]
