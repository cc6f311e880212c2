"""The pieces of the grammar on short sentences; the cases stand in `tests/cases/synthetic/grammar`."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from aqwal.languages.ar.letters import fold
from aqwal.mentions import find_mentions
from aqwal.model import Article, Sentence
from aqwal.sentences import split_article
from aqwal.statements.adjuncts import past_adjuncts
from aqwal.statements.complements import find_complement
from aqwal.statements.cues import Cue
from aqwal.statements.openers import find_opener
from aqwal.statements.phrases import noun_phrase
from aqwal.statements.scene import Scene, lay_out
from aqwal.statements.subjects import owner, subject_before
from tests.unit.statements.invented import params, reader

Row = dict[str, str]


class Laid:
    """A text laid out, with its tokens by their words."""

    def __init__(self, text: str) -> None:
        article = Article("a", "ar", "", text)
        split = split_article(article)
        grammar = reader().grammar
        mentions = find_mentions(article, split, reader().gazetteer)
        self.text = text
        self.scene: Scene = lay_out(article, split, mentions, grammar)
        self.words = [self.scene.surface(i) for i in range(len(split.tokens))]

    def at(self, word: str) -> tuple[int, Sentence]:
        """The first token that is `word`, and its sentence."""
        at = self.words.index(word)
        return at, next(s for s in self.scene.split.sentences if s.first <= at < s.last)

    def cue(self, word: str, *aspects: str) -> tuple[int, Sentence, Cue]:
        """The token that is `word`, its sentence, and the first way to read it as a cue of one of the aspects."""
        at, sentence = self.at(word)
        return at, sentence, next(c for c in self.scene.cues[at] if not aspects or c.form.aspect in aspects)

    def phrase(self, found: tuple[int, int] | None) -> str:
        """The words of a token range as written, "" for none."""
        return self.scene.split.tokens.span(*found).of(self.text) if found and found[0] < found[1] else ""


def table(name: str) -> Sequence[object]:
    return params(f"grammar/{name}")


@pytest.mark.parametrize("row", table("phrases.tsv"))
def test_where_a_noun_phrase_ends(row: Row) -> None:
    laid = Laid(row["text"])
    at, sentence = laid.at(row["first"])
    assert laid.phrase((at, noun_phrase(laid.scene, at, sentence.last, roomy=bool(row["roomy"])))) == row["phrase"]


@pytest.mark.parametrize("row", table("openers.tsv"))
def test_what_opens_the_words(row: Row) -> None:
    laid = Laid(row["text"])
    at, sentence, cue = laid.cue(row["cue"], "perfect", "imperfect")
    opener = find_opener(laid.scene, at, cue, sentence.last)
    assert ((opener.kind, laid.words[opener.at]) if opener else ("", "")) == (row["kind"], row["opener"])


@pytest.mark.parametrize("row", table("subjects.tsv"))
def test_the_subject_before_its_verb(row: Row) -> None:
    laid = Laid(row["text"])
    at, sentence, cue = laid.cue(row["verb"], "perfect", "imperfect")
    assert laid.phrase(subject_before(laid.scene, sentence, at, cue)) == row["subject"]


@pytest.mark.parametrize("row", table("owners.tsv"))
def test_whose_verbal_noun_it_is(row: Row) -> None:
    laid = Laid(row["text"])
    at, sentence, cue = laid.cue(row["noun"], "masdar")
    assert laid.phrase(owner(laid.scene, sentence, at, cue.form)) == row["owner"]


@pytest.mark.parametrize("row", table("adjuncts.tsv"))
def test_past_what_stands_between(row: Row) -> None:
    laid = Laid(row["text"])
    at, sentence = laid.at(row["after"])
    own = {fold(row["own"])} if row["own"] else ()
    assert laid.words[past_adjuncts(laid.scene, at + 1, sentence.last, own)] == row["next"]


@pytest.mark.parametrize("row", table("complements.tsv"))
def test_what_a_cue_takes(row: Row) -> None:
    laid = Laid(row["text"])
    at, sentence, cue = laid.cue(row["cue"], "perfect", "imperfect")
    found = find_complement(laid.scene, at, cue, sentence.last)
    if found is None:
        assert not row["form"]
        return
    parts = (found.form, found.frame, laid.words[found.first], laid.phrase(found.subject), laid.phrase(found.addressee))
    frame = fold(row["frame"])
    assert parts == (row["form"], frame, row["first"], row["subject"], row["addressee"])
