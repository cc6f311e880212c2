"""Whatever comes in, reading gives spans that fit or says why not, and tables give back what was put in."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from aqwal.articles import Residue, Unreadable, compile_residue, read_article, read_sources
from aqwal.articles.decoding import decode
from aqwal.articles.mojibake import mend
from aqwal.errors import InputError
from aqwal.lexicons import load_lexicons
from aqwal.model import Article, Source
from aqwal.settings import Settings

# What the rules look for, in any order: datelines, handles, quotation marks, lines said twice.
PIECES = st.sampled_from(
    ["أوريا تقبل المسودة", "قال الراوندي إن المضيق مفتوح. ", "\n", "\n\n", "\r\n", " ", "(@aqwal_demo)", "(تستمر)",
     "- ", "ساروق", "رويترز", "(رويترز)", "21 كانون الثاني 2022ء", "/", "«الشرق الأوسط»", ":", "&quot;", "سمات ",
     '"لن نغلق المضيق أمام أحد"', "أفكارك وتعليقاتك", "// انتهى //", "للتواصل أرسل ", "۔", "ـ", "\u200f", "\x00",
     "\ud800", "😀", "("]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=300)
FORMATS = ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv", "-"]


@cache
def residue() -> Residue:
    return compile_residue(load_lexicons())


def check(article: Article) -> None:
    spans = [aside.span for aside in article.set_aside]
    assert all(0 <= span.start < span.end <= len(article.text) for span in [*spans, *article.headlines])
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert not any(span.overlaps(line) for span in spans for line in article.headlines)


@given(TEXTS, st.sampled_from(["", "أوريا تقبل المسودة"]))
def test_spans_fit_and_do_not_overlap(text: str, title: str) -> None:
    article = read_article(Source(text, title=title), residue(), Settings())
    assert article.text == text
    check(article)


@given(st.binary(max_size=600) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")), st.booleans())
def test_any_bytes_are_read(data: bytes, page: bool) -> None:
    check(read_article(Source(data, format="html" if page else "text"), residue(), Settings()))


@given(st.binary(max_size=600))
def test_decoding_raises_nothing_but_input_errors(data: bytes) -> None:
    try:
        text, problems = decode(data)
    except InputError as error:
        assert str(error)
    else:
        assert text
        assert ("\ufffd" in text) <= bool(problems)


@settings(max_examples=300)
@given(st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("utf-8", "replace")), st.sampled_from(FORMATS))
def test_containers_raise_nothing_but_input_errors(data: bytes, name: str) -> None:
    told: list[Unreadable] = []
    try:
        sources = list(read_sources(name, io.BytesIO(data), (), told.append))
    except InputError as error:
        assert str(error)
    else:
        assert sources or told


ARABIC = st.text(st.sampled_from("قالوزيرأنّ «»\"'،؛؟.,;|\n\t😀aB1٣"), min_size=1, max_size=40).filter(str.strip)


@given(ARABIC)
def test_a_text_survives_the_wrong_code_page_or_is_left(text: str) -> None:
    for page in ("cp1256", "latin-1"):
        wrong = text.encode().decode(page)
        mended, problem = mend(wrong)
        assert mended == (text if problem else wrong)


@given(st.lists(ARABIC, min_size=1, max_size=8))
def test_json_lines_give_back_their_texts(texts: list[str]) -> None:
    data = "\n".join(json.dumps({"text": text, "id": number}) for number, text in enumerate(texts))
    sources = list(read_sources("a.jsonl", io.BytesIO(data.encode())))
    assert [(source.content, source.id) for source in sources] == [(text, str(n)) for n, text in enumerate(texts)]


@given(
    st.lists(ARABIC, min_size=1, max_size=8), st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8", "utf-16"])
)
def test_tables_give_back_their_texts(texts: list[str], delimiter: str, encoding: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["id", "text"])
    writer.writerows(enumerate(texts))
    name = "a.tsv" if delimiter == "\t" else "a.csv"
    sources = list(read_sources(name, io.BytesIO(out.getvalue().encode(encoding))))
    assert [(source.content, source.id) for source in sources] == [(text, str(n)) for n, text in enumerate(texts)]
