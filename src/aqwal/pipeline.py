"""The reading on one screen: a source in, everything that is said of it out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aqwal.articles import Residue, compile_residue, read_article
from aqwal.compiled import kept
from aqwal.dealings import Knowledge, compile_dealings, find_dealings
from aqwal.events import Patterns, code_events, compile_patterns
from aqwal.lexicons import Lexicons, load_lexicons
from aqwal.mentions import Cast, Gazetteer, compile_gazetteer, find_mentions
from aqwal.model import Article, Reading, Source
from aqwal.sentences import split_article
from aqwal.settings import Settings
from aqwal.statements import Grammar, compile_grammar, find_statements
from aqwal.version import VERSION


@dataclass(frozen=True, slots=True)
class Reader:
    """The compiled knowledge; `read` is a pure function of it. `name` tells readings of different readers apart."""

    name: str
    settings: Settings
    residue: Residue
    gazetteer: Gazetteer
    grammar: Grammar
    patterns: Patterns
    knowledge: Knowledge

    def read(self, source: Source) -> Reading:
        """The reading of one source; whatever its text holds, this does not raise."""
        return self.read_article(read_article(source, self.residue, self.settings))

    def read_article(self, article: Article) -> Reading:
        """The reading of an article that is already out of its container."""
        split = split_article(article)
        mentions = find_mentions(article, split, self.gazetteer)
        cast = Cast(article, split, mentions, self.gazetteer)
        statements = find_statements(article, split, mentions, cast, self.grammar)
        events = code_events(article, split, mentions, statements, cast, self.patterns)
        found = find_dealings(article, split, mentions, statements, events, self.knowledge)
        told = found.positions, found.disputes, found.talks
        return Reading(article, statements, events, mentions, self.name, article.problems, *told)


def build_reader(settings: Settings | None = None) -> Reader:
    """A reader with the bundled lexicons and those of `settings`; `LexiconError` where one is faulty."""
    settings = settings or Settings()
    lexicons = load_lexicons(settings.lexicons)
    contents = lexicons.contents()
    knowledge = kept(lexicons, contents, lambda: _compiled(lexicons))
    return Reader(f"{settings.reader} {VERSION} {contents.digest}", replace(settings), *knowledge)


def _compiled(lexicons: Lexicons) -> tuple[Residue, Gazetteer, Grammar, Patterns, Knowledge]:
    gazetteer = compile_gazetteer(lexicons)
    grammar = compile_grammar(lexicons, gazetteer.names)
    patterns = compile_patterns(lexicons)
    return compile_residue(lexicons), gazetteer, grammar, patterns, compile_dealings(lexicons, patterns)
