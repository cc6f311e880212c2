"""What `make unseen` takes for unseen, and how it is gathered and told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from aqwal.lexicons import load_lexicons
from aqwal.model import Article
from aqwal.statements.checking import CueRunner, compile_cue_runner
from evaluation.corpus import shared_folder
from evaluation.unseen.reading import Read, read
from evaluation.unseen.report import as_json, as_text, lines
from evaluation.unseen.tally import FAMILIES, Outlet, Tally, numbers_of, total

ROOT = Path(__file__).parents[3]
UNITS = 2
# Sentence, family, the pattern that is found there, and the words of the place.
UNSEEN = [
    ("وجاء الوزير الناردي إلى ساروق.", "cue", "say.جاء/perfect · office · prep الي", "وجاء"),
    ("نقل الجرحى إلى مستشفى في تالس.", "cue", "say.نقل/perfect · definite noun · prep الي", "نقل"),
    ("المضيق مغلق منذ أمس، وفق تعبيره.", "cue", "source phrase وفق · noun with pronoun · stop", "وفق"),
    ("وصل اقتراح تالس على عجل.", "noun", "offer.اقترح/masdar · state · prep علي", "اقتراح"),
    (
        "كان شعار المظاهرة في تالس «لا حرب ولا سلام بلا عدل».",
        "quotation",
        "prep في · state [«»] stop",
        "لا حرب ولا سلام بلا عدل",
    ),
    (
        "الوزير الناردي: المضيق مفتوح أمام السفن كلها",
        "quotation",
        "office [:] end",
        "المضيق مفتوح أمام السفن كلها",
    ),
    ("ويريد الوزير الأوري أن يعود.", "governor", "يريد · that, then a verb", "ويريد الوزير الأوري أن"),
    ("تريد أوريا أن يعود.", "governor", "يريد · that, then a verb", "تريد أوريا أن"),
    ("ويريد الوزير الأوري أن يعود.", "verb", "يريد", "ويريد"),
    ("ظهر انزعاج أوريا من إغلاق المضيق.", "owned", "انزعاج · من", "انزعاج"),
]
SEEN = [
    "قال وزير الخارجية الناردي إن المضيق مفتوح.",
    "قال الوزير: «لن نقبل بتغيير قواعد العبور».",
    "«لا نسعى إلى المواجهة»، قال المتحدث الأوري.",
    "وختم الوزير الناردي حديثه بالقول إن المضيق مفتوح.",
    "غادر الوفد بعد أن انتهت المحادثات.",
]
# What by the guidelines is no statement is no cue either, and what is no statement's business is no quotation.
NONE = [
    ("لم يعلن وزير الخارجية الناردي موقفه.", "cue"),
    ("كان على أوريا أن تعلن موقفها.", "cue"),
    ("سيعلن وزير الخارجية الناردي موقفه غدا.", "cue"),
    ("زار الوفد سفينة «النجم الكبير» في تالس.", "quotation"),
    ("غادر الوفد رغم أن المحادثات لم تنته.", "governor"),
    ("ناقش المجلس جسر تالس.", "owned"),
]


@pytest.fixture(scope="module")
def run() -> CueRunner:
    return compile_cue_runner(load_lexicons())


def read_text(run: CueRunner, text: str) -> Read:
    return read(Article("a", "ar", "", text), run.gazetteer, run.grammar)


def found(run: CueRunner, text: str, family: str) -> list[tuple[str, str]]:
    """Pattern and words of each place."""
    looked = read_text(run, text)
    _, find = FAMILIES[family]
    return [
        (place.pattern, looked.scene.split.tokens.span(place.first, place.last).of(text))
        for sentence in looked.sentences
        for place in find(looked, sentence, UNITS)
    ]


@pytest.mark.parametrize(("text", "family", "pattern", "words"), UNSEEN)
def test_what_yields_nothing_is_found(run: CueRunner, text: str, family: str, pattern: str, words: str) -> None:
    assert (pattern, words) in found(run, text, family)


@pytest.mark.parametrize("text", SEEN)
def test_what_yields_something_is_left_out(run: CueRunner, text: str) -> None:
    assert {family: found(run, text, family) for family in FAMILIES} == {family: [] for family in FAMILIES}


@pytest.mark.parametrize(("text", "family"), NONE)
def test_what_is_no_statement_is_left_out(run: CueRunner, text: str, family: str) -> None:
    assert found(run, text, family) == []


def test_a_cue_within_the_words_of_a_statement_is_noted(run: CueRunner) -> None:
    tally = Tally()
    tally.add(read_text(run, "قال الوزير الناردي إن الجرحى نقلوا إلى تالس."), "saruq", UNITS)
    [pattern] = tally.ranked("cue")
    assert (pattern.name, pattern.notes) == (
        "say.نقل/perfect · prep الي · state",
        {"within the words of a statement": 1},
    )


def test_a_cue_before_another_that_yielded_is_noted(run: CueRunner) -> None:
    tally = Tally()
    tally.add(read_text(run, "وافقت الخارجية الأورية على رفضها مشاركة تالس في التحقيق."), "saruq", UNITS)
    [pattern] = tally.ranked("cue")
    assert (pattern.name.split("/")[0], pattern.notes) == ("accept.وافق", {"before another cue that yielded": 1})


def test_what_follows_a_speaker_is_noted(run: CueRunner) -> None:
    tally = Tally()
    tally.add(read_text(run, "تريد أوريا أن تعود. ويريد الوزير الأوري أن يعود."), "saruq", UNITS)
    assert [(row.name, len(row.examples), row.notes) for row in tally.ranked("verb")] == [("يريد", 2, {"then that": 2})]


def test_numbers_are_those_of_sentences(run: CueRunner) -> None:
    text = "قال الوزير الناردي إن المضيق مفتوح. نقل الجرحى إلى تالس. المضيق واسع."
    numbers = numbers_of(read_text(run, text), "saruq")
    assert numbers == Outlet("saruq", articles=1, sentences=3, likely=2, yielded=1)
    assert total([numbers, numbers]) == Outlet("all", articles=2, sentences=6, likely=4, yielded=2)


def test_patterns_are_ranked_and_their_places_marked(run: CueRunner) -> None:
    tally = Tally()
    for text in ("تريد أوريا أن يعود.", "جاء الوفد إلى تالس.", "ويريد الوزير أن يعود."):
        tally.add(read_text(run, text), "saruq", UNITS)
    [wanted, *rest] = tally.ranked("governor")
    assert (wanted.name, len(wanted.examples), rest) == ("يريد · that, then a verb", 2, [])
    assert list(lines(wanted, 1)) == ["     2  يريد · that, then a verb", "          a  ⟦تريد أوريا أن⟧ يعود."]
    told = list(as_text(tally, patterns=1, examples=2))
    assert ["saruq", "3", "3", "1", "0", "0.00"] in [line.split() for line in told]
    assert "          a  ⟦ويريد الوزير أن⟧ يعود." in told
    rows = json.loads(as_json(tally, patterns=1, examples=1))
    assert rows["outlets"] == [{"name": "saruq", "articles": 3, "sentences": 3, "likely": 1, "yielded": 0}]
    assert [(row["count"], len(row["examples"])) for row in rows["families"]["governor"]] == [(2, 1)]


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "evaluation.unseen", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def test_without_a_corpus_it_says_so_and_ends_well(tmp_path: Path) -> None:
    done = program(SHARED=str(tmp_path))
    assert (done.returncode, "report skipped: no corpus" in done.stdout, done.stderr) == (0, True, "")


def test_articles_of_one_outlet_are_read() -> None:
    if not (shared_folder() / "corpus").is_dir():
        pytest.skip(f"no corpus at {shared_folder()}")
    done = program("--articles", "3", "--outlet", "bbcarabic", "--to", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert [(row["name"], row["articles"]) for row in json.loads(done.stdout)["outlets"]] == [("bbcarabic", 3)]


def test_an_unknown_outlet_is_told() -> None:
    if not (shared_folder() / "corpus").is_dir():
        pytest.skip(f"no corpus at {shared_folder()}")
    done = program("--articles", "3", "--outlet", "no-such-outlet")
    assert (done.returncode, "no articles of 'no-such-outlet'" in done.stdout) == (1, True)
