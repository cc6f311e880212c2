"""Quotations, and words behind a speaker and a colon, that are in nobody's mouth."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.model import Sentence
from aqwal.statements.agents import AGENTS
from evaluation.unseen.reading import Place, Read
from evaluation.unseen.signature import LONG_QUOTATION, after, before

_NEAR = 6


def quotations(read: Read, sentence: Sentence, units: int) -> Iterator[Place]:
    """Outer quotations of at least four words, and as many words behind a speaker and a colon, in no statement."""
    scene = read.scene
    for at in range(sentence.first, sentence.last):
        quotation = scene.opening.get(at)
        if quotation is not None and quotation.depth == 0:
            first, last = quotation.first, quotation.last
            end, mark = last + quotation.closed, "«»"
        elif scene.classes[at] == "colon" and at + 1 not in scene.opening and _speaker_before(read, sentence, at):
            first, last = at + 1, sentence.last
            end, mark = last, ":"
        else:
            continue
        if _words(read, first, last) >= LONG_QUOTATION and not read.content.intersection(range(first, last)):
            left = before(scene, at, sentence.first, units) or "start"
            right = after(scene, end, max(sentence.last, end), 1) or "end"
            yield Place(f"{left} [{mark}] {right}", first, last)


def _speaker_before(read: Read, sentence: Sentence, at: int) -> bool:
    begin = max(sentence.first, at - _NEAR)
    return any(i in read.scene.mentions and read.scene.mentions[i].kind in AGENTS for i in range(begin, at))


def _words(read: Read, first: int, last: int) -> int:
    return sum(read.scene.fold[at][0].isalpha() for at in range(first, last))
