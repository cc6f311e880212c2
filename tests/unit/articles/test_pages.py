"""Articles out of their pages; broken and hostile pages give what they have, in time."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from aqwal.articles import compile_residue, read_article
from aqwal.articles.pages import read_page
from aqwal.demo import DISPATCHES, LEXICON
from aqwal.lexicons import load_lexicons
from aqwal.model import Source
from aqwal.settings import Settings
from tests.timing import within

PAGE = (DISPATCHES / "05-first-round-barqin.html").read_text(encoding="utf-8")
SAID = "قال وزير الخارجية الناردي هشام الراوندي إن مضيق دروان مفتوح للجميع ولن يغلق أمام أحد."
PARAGRAPHS = "".join(f"<p>{SAID} {number}</p>" for number in range(4))
SECONDS = 20  # of the processor; each takes under four


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}</article></body></html>"


def read(content: str | bytes) -> tuple[Source, str, tuple[str, ...]]:
    return read_page(Source(content if isinstance(content, bytes) else content.encode(), format="html"))


def test_the_demos_page() -> None:
    source = Source(PAGE.encode(), "05.html", format="html")
    article = read_article(source, compile_residue(load_lexicons((LEXICON,))), Settings())
    lines = article.text.split("\n")
    assert len(lines) > 4
    assert lines[0] == article.title == "انطلاق جولة أولى من المحادثات بين ناردين وأوريا في برقين"
    assert "الرئيسية" not in article.text
    assert [aside.why for aside in article.set_aside] == ["dateline"]
    credit = article.credit
    assert (credit.publisher, credit.agency, credit.date) == (
        "aqwal demo",
        "Strait News Agency",
        datetime.date(2024, 4, 8),
    )
    assert article.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
@pytest.mark.parametrize("declared", ["utf-8", "windows-1256", "iso-8859-1", ""])
def test_the_bytes_tell_the_encoding_whatever_the_page_declares(encoding: str, declared: str) -> None:
    head = f'<meta charset="{declared}">' if declared else ""
    text = read(page(PARAGRAPHS, head).encode(encoding))[1]
    assert text.split("\n") == [f"{SAID} {number}" for number in range(4)]


FACTS = {
    "open graph": '<meta property="article:published_time" content="2024-04-08T14:20:00+03:00">',
    "dublin core": '<meta name="DC.date.issued" content="2024-04-08">',
    "JSON-LD": '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-04-08"}</script>',
}


@pytest.mark.parametrize("name", FACTS)
def test_the_day_of_a_page(name: str) -> None:
    assert read(page(PARAGRAPHS, FACTS[name]))[0].date == datetime.date(2024, 4, 8)


def test_the_first_time_of_a_page() -> None:
    assert read(page('<time datetime="2024-04-08">أمس</time>' + PARAGRAPHS))[0].date == datetime.date(2024, 4, 8)


def test_a_day_in_words_is_left_to_the_dateline() -> None:
    assert read(page("<time>21 كانون الثاني 2022</time>" + PARAGRAPHS))[0].date is None


def test_what_the_page_says_of_itself() -> None:
    head = (
        '<title>رد - المضيق</title><meta property="og:title" content="رد من ساروق">'
        '<meta property="og:site_name" content="aqwal demo"><link rel="canonical" href="https://example.com/7">'
    )
    source = read(page(PARAGRAPHS, head))[0]
    assert (source.title, source.publisher, source.url) == ("رد من ساروق", "aqwal demo", "https://example.com/7")


def test_the_containers_word_goes_first() -> None:
    head = '<meta property="og:site_name" content="aqwal demo"><meta property="og:title" content="رد">'
    given = Source(page(PARAGRAPHS, head), format="html", title="عنوان", publisher="المضيق")
    source = read_page(given)[0]
    assert (source.title, source.publisher) == ("عنوان", "المضيق")


NO_ARTICLE = {
    "a menu": "<html><body><a href='/'>الرئيسية</a></body></html>",
    "no markup": "قال",
    "scripts": "<html><body><script>" + "var a = '<p>قال</p>';" * 1000 + "</script></body></html>",
    "a feed": "<?xml version='1.0'?><rss><channel><item>x</item></channel></rss>",
    "open brackets": "<" * 100_000,
    "open comments": "<!--" * 100_000,
    "open scripts": "<script>" * 100_000,
}


@pytest.mark.parametrize("name", NO_ARTICLE)
def test_a_page_without_an_article_says_what_to_do(name: str) -> None:
    _, text, problems = read(NO_ARTICLE[name])
    assert text == ""
    assert "save its text as .txt" in problems[-1]


HOSTILE = {
    "half a page": "<html><body><article>" + PARAGRAPHS + "<p>ناقص <b",
    "deep nesting": "<div>" * 50_000 + PARAGRAPHS + "</div>" * 50_000,
    "many attributes": "<div " + " ".join(f"a{number}='1'" for number in range(100_000)) + ">" + PARAGRAPHS + "</div>",
    "a large picture in the markup": "<img src='data:" + "A" * 3_000_000 + "'>" + PARAGRAPHS,
    "a large script": "<script>" + "x<y;" * 500_000 + "</script>" + PARAGRAPHS,
    "an unclosed comment at the end": PARAGRAPHS + "<!-- " + "قال " * 100_000,
    "a long list": PARAGRAPHS + "<ul>" + "<li>قال" * 4_900 + "</ul>",
    "many links": PARAGRAPHS + "<a href='x'>الرئيسية</a> " * 200_000,
    "entities within entities": "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
    + PARAGRAPHS
    + "&b;",
    "another encoding declared": "<?xml version='1.0' encoding='windows-1256'?><html><body>" + PARAGRAPHS,
    "zeros": "<html>" + PARAGRAPHS.replace("<p>", "<p>\x00", 1),
    "ten megabytes": "<article>" + f"<p>{SAID}</p>" * 65_000 + "</article>",
    "ten megabytes in one paragraph": "<article><p>" + f"{SAID} " * 70_000 + "</p></article>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_give_their_article_in_time(name: str) -> None:
    assert within(SECONDS, lambda: read(HOSTILE[name]))
    assert SAID in read(HOSTILE[name])[1]


def test_a_very_large_page_says_so() -> None:
    assert "very large" in read(HOSTILE["ten megabytes"])[2][0]


def test_the_extractor_is_imported_by_pages_only() -> None:
    code = "import sys, aqwal.articles, aqwal.articles.pages; sys.exit('trafilatura' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_extractor_writes_nothing_to_standard_error() -> None:
    code = (
        "from aqwal.articles.pages import read_page; from aqwal.model import Source;"
        "read_page(Source(b'<p>x', format='html'))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("", "")
