"""What the reader makes of words in a text: the mention that stands there, and who a phrase is."""

from __future__ import annotations

from aqwal.mentions import Cast, find_mentions
from aqwal.model import Article
from aqwal.sentences import split_article
from tests.unit.statements.invented import read, reader

FROM_THE_START = "^"


def seen(text: str, words: str) -> list[str]:
    """Kind, clitic, actor and side of the mention of exactly `words`; its words where it holds others, else ""."""
    at = text.index(words)
    for mention in read(text).mentions:
        if mention.span.start < at + len(words) and at < mention.span.end:
            if mention.span.of(text) != words:
                return [mention.span.of(text), "", "", ""]
            return [mention.kind, mention.clitic, mention.actor.id if mention.actor else "", mention.side or ""]
    return [""] * 4


def identified(text: str, phrase: str) -> list[str]:
    """Name, role and side of the last place of `phrase` in the text, of the first where it begins with ^."""
    article = Article("a", "ar", "", text)
    split = split_article(article)
    mentions = find_mentions(article, split, reader().gazetteer)
    words = phrase.removeprefix(FROM_THE_START)
    at = text.index(words) if phrase.startswith(FROM_THE_START) else text.rindex(words)
    first, last = split.tokens.start.index(at), split.tokens.end.index(at + len(words)) + 1
    party = Cast(article, split, mentions, reader().gazetteer).identify(first, last)
    return [party.name, party.role or "", party.side or ""]
