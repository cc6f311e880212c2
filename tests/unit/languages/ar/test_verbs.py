"""Inflection: `verbs.tsv` has forms that a verb must yield, and wrong ones or other words that it must not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from aqwal.languages.ar.letters import fold
from aqwal.languages.ar.verbs import Form, inflect, is_doubled, masdar_forms
from aqwal.lexicons import load_lexicons

with Path(__file__).with_name("verbs.tsv").open(encoding="utf-8") as lines:
    VERBS = list(csv.DictReader(lines, delimiter="\t"))
# Words as frequent as any, with which no verb of the lexicon may be taken for one.
COMMON = [
    "في", "من", "إلى", "على", "عن", "أن", "إن", "كان", "كانت", "التي", "الذي", "هذا",
    "هذه", "ذلك", "بعد", "قبل", "خلال", "بين", "مع", "كما", "قد", "لا", "لم", "لن",
    "ما", "حيث", "اليوم", "أمس", "عام", "العام", "الأول", "اثنين", "لمن", "الزمن", "مليون", "دولار",
    "رئيس", "الرئيس", "وزير", "مجلس", "دولة", "حكومة", "شركة", "مدينة", "المدينة", "ردا", "نقلا", "علما",
    "طلبا", "نظرا", "وفقا", "عملا", "فضلا", "مثلا", "جدا", "أيضا", "كل", "بعض", "غير", "أكثر",
    "عدد", "عدة", "جميع", "نحو", "عند", "منذ", "حتى", "إذا", "لكن", "ثم", "أو", "هو",
    "هي", "هم", "به", "له", "فيه",
]  # fmt: skip


def forms(verb: dict[str, str]) -> list[tuple[str, Form]]:
    return list(inflect(verb["perfect"], verb["imperfect"], verb["participle"], verb["masdar"].split()))


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb["perfect"])
def test_forms_of_the_verb(verb: dict[str, str]) -> None:
    words = {word for word, _ in forms(verb)}
    assert set(verb["forms"].split()) <= words


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb["perfect"])
def test_never_a_form_of_the_verb(verb: dict[str, str]) -> None:
    words = {fold(word) for word, _ in forms(verb)}
    assert not words & {fold(word) for word in verb["never"].split()}


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("قالت", Form("perfect", 3, "s", "f")),
        ("قلنا", Form("perfect", 1, "p")),
        ("قالوا", Form("perfect", 3, "p", "m")),
        ("ستقول", Form("future", 3, "s", "f")),
        ("نقول", Form("imperfect", 1, "p")),
        ("تقولان", Form("imperfect", 3, "d", "f")),
        ("قائلة", Form("participle", 3, "s", "f")),
        ("قائلين", Form("participle", 3, "p", "m")),
        ("القول", Form("masdar")),
        ("قولها", Form("masdar", 3, "s", "f")),
        ("قولنا", Form("masdar", 1, "p")),
    ],
)
def test_features(word: str, form: Form) -> None:
    assert [found for written, found in inflect("قال", "يقول", "قائل", ["قول"]) if written == word] == [form]


def test_a_verb_ending_in_nun_is_no_plural_of_itself() -> None:
    assert [form for word, form in inflect("أعلن", "يعلن") if word == "أعلن"] == [
        Form("perfect", 3, "s", "m"),
        Form("imperfect", 1, "s"),
    ]


@pytest.mark.parametrize(
    ("perfect", "imperfect"), [("رد", "يرد"), ("أقر", "يقر"), ("اهتم", "يهتم"), ("اضطر", "يضطر"), ("استعد", "يستعد")]
)
def test_doubled(perfect: str, imperfect: str) -> None:
    assert is_doubled(perfect, imperfect)


@pytest.mark.parametrize(
    ("perfect", "imperfect"),
    [
        ("أكد", "يؤكد"),
        ("أمر", "يأمر"),
        ("اتفق", "يتفق"),
        ("اتخذ", "يتخذ"),
        ("طلب", "يطلب"),
        ("ادعى", "يدعي"),
        ("أعاد", "يعيد"),
        ("انتقد", "ينتقد"),
    ],
)
def test_not_doubled(perfect: str, imperfect: str) -> None:
    assert not is_doubled(perfect, imperfect)


def test_nothing_is_inflected_from_nothing() -> None:
    assert list(inflect()) == []


def test_a_plain_noun_has_no_sound_plural() -> None:
    assert not [word for word, _ in masdar_forms("قول") if "ات" in word]


def test_no_cue_is_spelt_like_a_frequent_word() -> None:
    cues: dict[str, str] = {}
    for row in load_lexicons().entries("ar/cues"):
        parts = (row.get("perfect", ""), row.get("imperfect", ""), row.get("participle", ""), row.get("masdar", ()))
        if not row.get("strict"):
            words = {word for word, _ in inflect(*parts)} - set(row.get("except", ()))
            cues.update(dict.fromkeys(map(fold, words), row["id"]))
    assert {word: cues[fold(word)] for word in COMMON if fold(word) in cues} == {}
