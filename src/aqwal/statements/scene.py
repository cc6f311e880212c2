"""One article laid out for the grammar: the class, cue, mention and quotation that stand at each token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aqwal.mentions.names import Names
from aqwal.model import Article, Mention, Quotation, SplitArticle
from aqwal.statements.cues import Cue
from aqwal.statements.grammar import Grammar
from aqwal.statements.words import Vocabulary

FINITE = frozenset({"perfect", "imperfect", "future"})


@dataclass(frozen=True, slots=True)
class Scene:
    """Columns over the tokens of `split` (same index), and lookups by token.

    `classes[i]` is the function-word class of token i, "" for a content word. `cues` holds the tokens that can be a cue.
    `mentions` is keyed by a mention's first token, `opening` and `closing` by the token of a quotation's mark; `covering`
    gives for a token the innermost quotation round it. `verbs` are tokens that are finite verbs, reporting or not.
    """

    article: Article
    split: SplitArticle
    fold: Sequence[str]
    classes: Sequence[str]
    cues: dict[int, tuple[Cue, ...]]
    mentions: dict[int, Mention]
    opening: dict[int, Quotation]
    closing: dict[int, Quotation]
    covering: dict[int, Quotation]
    verbs: frozenset[int]
    names: Names
    vocabulary: Vocabulary

    def surface(self, at: int) -> str:
        """Token `at` as written."""
        tokens = self.split.tokens
        return self.article.text[tokens.start[at] : tokens.end[at]]

    def quotation_at(self, at: int) -> Quotation | None:
        """The innermost quotation round token `at`, None outside quotation marks."""
        return self.covering.get(at)

    def is_name(self, at: int) -> bool:
        """Whether the content word at `at` is no everyday word, so that it can be a name."""
        word = self.fold[at]
        return not self.classes[at] and at not in self.verbs and at not in self.cues and self.names.may_be_name(word)

    def is_adjective(self, at: int) -> bool:
        """Whether the content word at `at` can go on with the noun before it as its adjective."""
        mention = self.mentions.get(at)
        word = self.fold[at]
        if mention is not None and mention.kind != "demonym" and (mention.actor is not None or mention.last > at + 1):
            return False
        if mention is not None and mention.kind == "demonym":
            return True
        bare = word[2:] if word.startswith("ال") else word
        return bare in self.vocabulary.adjectives or word.endswith(("ي", "يه", "يين", "يون", "يان", "يتان", "يات"))


def lay_out(article: Article, split: SplitArticle, mentions: Sequence[Mention], grammar: Grammar) -> Scene:
    """The scene of one article."""
    fold = split.tokens.fold
    of, readings = grammar.words.of, grammar.cues.readings
    classes = [of(word) for word in fold]
    cues = {i: found for i, word in enumerate(fold) if (found := readings(word))}
    covering: dict[int, Quotation] = {}
    for quotation in split.quotations:
        covering.update(dict.fromkeys(range(quotation.first, quotation.last), quotation))
    by_first = {mention.first: mention for mention in reversed(mentions)}
    within = {at for mention in mentions for at in range(mention.first, mention.last)}
    return Scene(
        article,
        split,
        fold,
        classes,
        cues,
        by_first,
        {quotation.first - 1: quotation for quotation in split.quotations},
        {quotation.last: quotation for quotation in split.quotations if quotation.closed},
        covering,
        frozenset(i for i, word in enumerate(fold) if i not in within and _finite(grammar, word, classes[i], cues.get(i))),
        grammar.names,
        grammar.vocabulary,
    )


def _finite(grammar: Grammar, word: str, kind: str, readings: tuple[Cue, ...] | None) -> bool:
    if kind:
        return False
    if readings and any(cue.form.aspect in FINITE for cue in readings):
        return True
    return grammar.is_verb(word)
