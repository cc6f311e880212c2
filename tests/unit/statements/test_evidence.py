"""The rules that decide something of a statement: each has its line in the lexicon, stands in the code, and fires."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from aqwal.lexicons import load_lexicons
from aqwal.model import Article, Credit, Evidence, Span, Statement
from aqwal.statements import finding
from tests.unit.statements.invented import CASES, DAY, read, reader, rows

RULE = re.compile("(form|opens|act|kind|speaker|party|addressee|channel|occasion|end)/[a-z]+(-[a-z]+)*")
TEXTS = {row["rule"]: row for row in rows(CASES / "synthetic" / "evidence.tsv")}
# What is so where no rule left evidence.
UNSAID = {"opens/nothing", "act/verb", "act/source", "kind/direct", "kind/indirect", "end/sentence"}
DOUBTS = {f"doubt/{why}" for why in ("deputy", "days", "state", "family-name", "spelling")}  # in explanations alone
# Rules whose names are put together, and what each is put together from.
ASPECTS = ("perfect", "imperfect", "participle", "masdar", "relay")
LINKS = (
    "lexicon", "title", "name in the article", "discourse", "issuer", "phrase", "joint", "office", "family name",
    "spelling",
)  # fmt: skip


def listed() -> set[str]:
    """The rules of ar/evidence.tsv."""
    return {str(row["rule"]) for row in load_lexicons().table("ar/evidence.tsv")}


def written() -> set[str]:
    """The rules that stand as strings in the code of the statements."""
    found = set()
    for file in Path(finding.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and RULE.fullmatch(node.value):
                found.add(node.value)
    return found


def rules(statement: Statement) -> set[str]:
    """The rules of a statement's evidence, without the features of a form; its frame as a rule too."""
    frame = f"frame/{statement.why[0].rule.partition('/')[2]}"
    return {frame, *("/".join(one.rule.split("/")[:2]) for one in statement.why[1:])}


def test_every_rule_of_the_code_has_its_line_and_the_reverse() -> None:
    made = {f"form/{aspect}" for aspect in ASPECTS} | {f"party/{link.replace(' ', '-')}" for link in LINKS}
    frames = {rule for rule in listed() if rule.startswith("frame/")}
    assert written() | made == listed() - frames - UNSAID - DOUBTS


def test_every_rule_has_a_text() -> None:
    assert set(TEXTS) == listed() - UNSAID - DOUBTS


@pytest.mark.parametrize("rule", TEXTS)
def test_the_rule_fires(rule: str) -> None:
    text, headline = TEXTS[rule]["text"], bool(TEXTS[rule]["headline"])
    article = Article("a", "ar", "", text, Credit(date=DAY), headlines=(Span(0, len(text)),) if headline else ())
    found = reader().read_article(article).statements
    assert rule in set().union(*map(rules, found))


# A text, the cue of one of its statements, and what its evidence must say: rules with their words.
EVIDENCE = {
    "a verb and its subject": (
        "ونفت وزارة الخارجية الناردية، أمس، وجود أي حشد في المضيق، وأكدت أن الزوارق غادرت.",
        "ونفت",
        "form/perfect/3sf ونفت|speaker/after-verb وزارة الخارجية الناردية|end/next-cue وأكدت|occasion/day أمس",
    ),
    "the floor": (
        "قالت أوريا في بيان إن المضيق مفتوح. وأضافت أن الدوريات مستمرة.",
        "وأضافت",
        "speaker/floor أوريا|party/lexicon أوريا|channel/earlier بيان|opens/that أن",
    ),
    "the floor held for long": (
        "قالت أوريا إن المضيق مفتوح. وأضافت أن الدوريات مستمرة. وتابعت أن الجولة قريبة.",
        "وتابعت",
        "speaker/floor أوريا|party/lexicon أوريا",
    ),
    "a verbal noun with its owner": (
        "غادرت أوريا الجلسة بعد مطالبتها ناردين بسحب الزوارق.",
        "مطالبتها",
        "form/masdar/3sf مطالبتها|speaker/owner أوريا|addressee/object ناردين|opens/preposition بسحب",
    ),
    "a feeling": ("أعربت أوريا عن قلقها البالغ من التصعيد.", "أعربت", "act/feeling قلقها|opens/preposition من"),
    "who must do something": ("قالت أوريا إن على ناردين سحب الزوارق.", "قالت", "act/obligation على ناردين"),
    "the reporter": (
        "قالت أوريا إن المضيق مفتوح، وذلك في بيان صدر ليلا.",
        "قالت",
        "end/reporter وذلك في بيان",
    ),
    "a part in quotation marks": (
        "قالت أوريا إن ناردين «لم تهاجم أحدا في المضيق» أمس.",
        "قالت",
        "kind/mixed «لم تهاجم أحدا في المضيق»",
    ),
}


@pytest.mark.parametrize("case", EVIDENCE)
def test_evidence_names_its_words(case: str) -> None:
    text, cue, wanted = EVIDENCE[case]
    statement = next(one for one in read(text).statements if one.cue.of(text) == cue)
    assert {*wanted.split("|")} <= {f"{one.rule} {one.span.of(text)}" for one in statement.why[1:]}


def test_the_verb_and_its_frame_come_first() -> None:
    text = "ونفت أوريا وجود أي حشد في المضيق."
    statement = read(text).statements[0]
    assert statement.why[0] == Evidence("deny.نفى/object", statement.cue)
