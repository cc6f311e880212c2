"""The rules on residue: their examples hold, faulty ones are named, and no reporting is lost to them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aqwal.articles import Residue, compile_residue, read_article, read_sources
from aqwal.articles.checking import check_residue
from aqwal.articles.residue import REASONS, RULES
from aqwal.errors import LexiconError
from aqwal.lexicons import load_lexicons
from aqwal.lexicons.loading import BUNDLED, read_yaml
from aqwal.model import Source
from aqwal.settings import Settings
from tests.timing import TIMES, grows_with_the_length, within

RULE = """\
- id: test.rule
  means: a test
  where: {where}
  why: {why}
  pattern: '{pattern}'
  fires:
    - "{fires}"
  must_not_fire:
    - "{not_fires}"
  source: tests
"""
GOOD = {
    "where": "any_line",
    "why": "boilerplate",
    "pattern": "نشرة {word}",
    "fires": "نشرة المضيق",
    "not_fires": "نشرة",
}


@pytest.fixture(scope="module")
def residue() -> Residue:
    return compile_residue(load_lexicons())


def own(folder: Path, **changes: str) -> Path:
    """A folder of one rule of the user's own."""
    (folder / "ar").mkdir()
    values = GOOD | changes
    text = RULE
    for name, value in values.items():
        text = text.replace("{" + name + "}", value, 1)
    (folder / RULES).write_text(text, encoding="utf-8")
    return folder


def test_every_example_holds() -> None:
    assert [str(fault) for fault in check_residue(load_lexicons())] == []


def test_ids_are_used_once() -> None:
    ids = [str(row["id"]) for row in read_yaml(BUNDLED / RULES)]
    assert len(ids) == len(set(ids)) > 30


def test_a_rule_of_the_users_own(tmp_path: Path) -> None:
    lexicons = load_lexicons((own(tmp_path),))
    assert list(check_residue(lexicons)) == []
    article = read_article(Source("قال الوزير نعم.\nنشرة المضيق\n"), compile_residue(lexicons), Settings())
    assert [(aside.why, aside.span.of(article.text)) for aside in article.set_aside] == [("boilerplate", "نشرة المضيق")]


WRONG_EXAMPLES = {
    "does not fire on 'نشرة أخبار المضيق'": {"fires": "نشرة أخبار المضيق"},
    "fires on 'نشرة أوريا'": {"not_fires": "نشرة أوريا"},
}


@pytest.mark.parametrize("message", WRONG_EXAMPLES)
def test_examples_that_do_not_hold_are_named(tmp_path: Path, message: str) -> None:
    (fault,) = check_residue(load_lexicons((own(tmp_path, **WRONG_EXAMPLES[message]),)))
    assert str(fault).startswith(f"{tmp_path / RULES}:1: test.rule {message}; ")


FAULTY = {
    "where must be one of head": {"where": "middle"},
    "why one of byline": {"why": "noise"},
    "the pattern of test.rule is faulty": {"pattern": "نشرة ("},
}


@pytest.mark.parametrize("message", FAULTY)
def test_faulty_rules_are_refused_with_file_and_line(tmp_path: Path, message: str) -> None:
    with pytest.raises(LexiconError, match=f"{RULES}:1: .*{message}"):
        compile_residue(load_lexicons((own(tmp_path, **FAULTY[message]),)))


def test_nothing_that_gold_marks_is_set_aside(shared: Path, residue: Residue) -> None:
    lost = []
    files = sorted((shared / "gold").glob("*.articles.jsonl"))
    assert files
    for file in files:
        annotations = json.loads(file.with_name(file.name.replace("articles.jsonl", "gold.json")).read_text("utf-8"))
        gold = {annotation["id"]: annotation["statements"] for annotation in annotations}
        with file.open("rb") as data:
            for source in read_sources(file.name, data):
                article = read_article(source, residue, Settings())
                left = list(article.text)
                for aside in article.set_aside:
                    assert aside.why in REASONS or aside.why == "repeated title"
                    left[aside.span.start : aside.span.end] = "\0" * (aside.span.end - aside.span.start)
                reporting = "".join(left)
                words = (words for statement in gold.get(article.id, ()) for words in statement["content"])
                lost += [(article.id, one) for one in words if one in article.text and one not in reporting]
    assert lost == []


def test_a_line_of_twenty_megabytes_takes_seconds(residue: Residue) -> None:
    source = Source("(رويترز) - " + "قال الوزير إن المضيق مفتوح. " * 400_000)
    assert within(20, lambda: read_article(source, residue, Settings()))  # it takes two or three
    assert len(read_article(source, residue, Settings()).set_aside) == 1


SLOW_TO_SEARCH = [
    '"قال الوزير إن" ',
    "- / ( . … ",
    '"قال الوزير إن المضيق مفتوح"\n',
    " \n",
    "(",
    "تواصل ",
    "إعداد - ",
    "/ ",
]


@pytest.mark.parametrize("piece", SLOW_TO_SEARCH)
def test_time_grows_with_the_length(piece: str, residue: Residue) -> None:
    def read(length: int) -> object:
        return read_article(Source(piece * (length // len(piece))), residue, Settings())

    assert grows_with_the_length(lambda: read(200_000), lambda: read(TIMES * 200_000))
