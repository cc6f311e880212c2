"""The examples of the reporting verbs, run: what must fire fires, what must not does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aqwal.lexicons import Lexicons
from aqwal.lexicons.checking import Fault
from aqwal.lexicons.loading import BUNDLED
from aqwal.mentions import Cast, Gazetteer, compile_gazetteer, find_mentions
from aqwal.model import Article, Mention, SplitArticle, Statement
from aqwal.sentences import split_article
from aqwal.statements.finding import find_statements
from aqwal.statements.grammar import Grammar, compile_grammar

# The invented states that the examples speak of.
CAST = BUNDLED / "ar" / "events" / "examples"


@dataclass(frozen=True, slots=True)
class Example:
    """A bare sentence with what is found in it, stage by stage."""

    article: Article
    split: SplitArticle
    mentions: tuple[Mention, ...]
    cast: Cast
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class CueRunner:
    """The knowledge compiled once for many sentences."""

    gazetteer: Gazetteer
    grammar: Grammar

    def read(self, text: str) -> Example:
        """The bare sentence `text` as far as its statements."""
        article = Article("example", "ar", "", text)
        split = split_article(article)
        mentions = find_mentions(article, split, self.gazetteer)
        cast = Cast(article, split, mentions, self.gazetteer)
        return Example(article, split, mentions, cast, find_statements(article, split, mentions, cast, self.grammar))

    def cues(self, text: str) -> tuple[str, ...]:
        """The ids of the cues that report something in the bare sentence `text`, in its order."""
        said = self.read(text).statements
        return tuple(dict.fromkeys(reason.rule.partition("/")[0] for statement in said for reason in statement.why[:1]))


def compile_cue_runner(lexicons: Lexicons) -> CueRunner:
    """A runner with the lexicons and the invented states of the examples; `LexiconError` where an entry is faulty."""
    known = Lexicons((*lexicons.folders, CAST))
    gazetteer = compile_gazetteer(known)
    return CueRunner(gazetteer, compile_grammar(known, gazetteer.names))


def check_cues(lexicons: Lexicons, run: CueRunner | None = None) -> Iterator[Fault]:
    """The faults of the examples in `ar/cues` in all folders: a sentence in `fires` yields a statement by that cue.

    `run` is what the same lexicons were compiled into already.
    """
    run = run or compile_cue_runner(lexicons)
    for row in lexicons.entries("ar/cues"):
        name = str(row["id"])
        if name.partition(".")[0] != row["act"]:
            what = f"{name} begins with another act than its own, {row['act']}"
            yield Fault(row.file, row.line, what, "mend one of them")
        for text in row.get("fires", ()):
            found = run.cues(str(text))
            if name not in found:
                instead = f" ({', '.join(found)} does)" if found else ""
                what = f"{name} finds nothing in its example {text!r}{instead}"
                yield Fault(row.file, row.line, what, "mend the entry or the example")
        for text in row.get("must_not_fire", ()):
            if name in run.cues(str(text)):
                what = f"{name} finds a statement in {text!r}, where there is none"
                yield Fault(row.file, row.line, what, "mend the entry or the example")
