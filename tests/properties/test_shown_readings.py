"""Whatever the text, it is read, and the reading can be shown in every form with its words where they are."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

import aqwal

WORDS = """
قال وقال وأضاف أكد نفى اتهم دعا مضيفا بحسب نقلت عن أن إن بأن إلى قوله الذي هذه ما
وزير الخارجية الناردي هشام الراوندي سلمى عزدين ناردين أوريا البيان
المضيق مفتوح بسحب الزوارق اليوم أمس الاثنين 21 ٢١ يناير 2024
، . : " « » “ ” ( ) - ـ 😀 <b> & x
"""
PIECES = [*WORDS.split(), " ", "\n", "\n\n", "\u200f", "\u064e", "\u2028", "\x1b[31m", "\ufeff"]
texts = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.text(max_size=200)


class Words(HTMLParser):
    """The words of a page, without its tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_every_text_is_read_and_shown(text: str) -> None:
    reading = aqwal.read(f"{text}\n")
    line = json.loads(aqwal.to_jsonl(reading))
    assert line["text"] == reading.article.text
    for statement in line["statements"]:
        spans = [*statement["content"], statement["cue"]]
        assert all(0 <= a < b <= len(line["text"]) and line["text"][a:b].strip() for a, b in spans)
    account = aqwal.to_text(reading)
    assert not {character for character in account if character < " "} - {"\n"}
    shown = Words()
    shown.feed(reading._repr_html_())
    for statement in reading.statements:
        assert account.count(f"{statement.act}, {statement.kind}") > 0
        assert statement.speaker is None or statement.speaker.name in "".join(shown.words)
