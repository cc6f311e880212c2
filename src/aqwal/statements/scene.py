"""One article laid out for the grammar: the class, cue, mention and quotation that stand at each token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aqwal.model import Article, Mention, Quotation, Sentence, SplitArticle
from aqwal.statements.cues import Cue, CueIndex
from aqwal.statements.words import FunctionWords


@dataclass(frozen=True, slots=True)
class Scene:
    """Columns over the tokens of `split` (same index), and lookups by token.

    `classes[i]` is the function-word class of token i, "" for a content word. `cues` holds the tokens that can be a cue.
    `mentions` is keyed by a mention's first token, `opening` and `closing` by the token of a quotation's mark; `covering`
    gives for a token the innermost quotation round it.
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

    def surface(self, at: int) -> str:
        """Token `at` as written."""
        tokens = self.split.tokens
        return self.article.text[tokens.start[at] : tokens.end[at]]

    def quotation_at(self, at: int) -> Quotation | None:
        """The innermost quotation round token `at`, None outside quotation marks."""
        return self.covering.get(at)

    def clause_start(self, at: int, sentence: Sentence) -> int:
        """The token after the nearest comma, colon or quotation mark before `at` in its sentence."""
        while at > sentence.first and self.classes[at - 1] not in {"comma", "semicolon", "colon", "dots"}:
            if at - 1 in self.opening or at - 1 in self.closing:
                break
            at -= 1
        return at


def lay_out(
    article: Article, split: SplitArticle, mentions: Sequence[Mention], index: CueIndex, words: FunctionWords
) -> Scene:
    """The scene of one article."""
    fold = split.tokens.fold
    classes = [words.of(word) for word in fold]
    cues = {i: found for i, word in enumerate(fold) if (found := index.readings(word))}
    covering: dict[int, Quotation] = {}
    for quotation in split.quotations:
        covering.update(dict.fromkeys(range(quotation.first, quotation.last), quotation))
    return Scene(
        article,
        split,
        fold,
        classes,
        cues,
        {mention.first: mention for mention in reversed(mentions)},
        {quotation.first - 1: quotation for quotation in split.quotations},
        {quotation.last: quotation for quotation in split.quotations if quotation.closed},
        covering,
    )
