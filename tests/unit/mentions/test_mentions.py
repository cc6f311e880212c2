"""Names, titles and people of made-up dispatches; the cases stand in `tests/cases`."""

from __future__ import annotations

import itertools

import pytest

from aqwal.model import Article, Credit
from tests.unit.mentions.named import identified, seen
from tests.unit.statements.invented import params, read, reader

NOBODY = {"", "document"}


@pytest.mark.parametrize("row", params("mentions.tsv"))
def test_mentions(row: dict[str, str]) -> None:
    found = seen(row["text"], row["words"])
    if row["kind"]:
        assert found == [row["kind"], row["clitic"], row["actor"], row["side"]]
    else:
        assert found[0] in NOBODY


@pytest.mark.parametrize("row", params("cast.tsv"))
def test_who_a_phrase_is(row: dict[str, str]) -> None:
    assert identified(row["text"], row["phrase"]) == [row["name"], row["role"], row["side"]]


# A text, the outlet that published it, and the side of who speaks first in it.
PUBLISHED = {
    "an office at home": ("قال وزير الداخلية سامر الدرواني إن الحريق أخمد.", "Saruq News Agency", "XNA"),
    "his name again": ("عاد وزير الداخلية سامر الدرواني. وقال الدرواني إنه بخير.", "Saruq News Agency", "XNA"),
    "an office without a name": ("قال وزير الداخلية إن الحريق أخمد.", "Saruq News Agency", "XNA"),
    "a security source": ("قال مصدر أمني إن القبطان أوقف.", "Saruq News Agency", "XNA"),
    "an informed source": ("قال مصدر مطلع إن القبطان أوقف.", "Saruq News Agency", None),
    "a coach": ("قال مدرب الفريق سامر الدرواني إن الفريق جاهز.", "Saruq News Agency", None),
    "states abroad": ("عادت سفن أوريا من تالس. وقال مصدر أمني إن القبطان أوقف.", "Saruq News Agency", None),
    "an outlet of no state": ("قال مصدر أمني إن القبطان أوقف.", "aqwal demo", None),
    "an honour of home": ("عادت سفن أوريا من تالس. وقال معالي الوزير إن القبطان أوقف.", "Saruq News Agency", "XNA"),
    "an address abroad": ("عادت سفن أوريا من تالس. وقال السيد الوزير إن القبطان أوقف.", "Saruq News Agency", None),
    "an honour of another": ("قال معالي وزير الداخلية الأوري إن القبطان أوقف.", "Saruq News Agency", "XOR"),
    "the kingdom": ("قال سفير المملكة لدى أوريا سامر الدرواني إن القبطان عاد.", "Saruq News Agency", "XNA"),
    "the envoy of another": ("قال سفير تالس لدى أوريا سامر الدرواني إن القبطان عاد.", "Saruq News Agency", "XTA"),
    "a courtesy": ("قال الدكتور سامر الدرواني إن الحريق أخمد.", "Saruq News Agency", None),
    "a courtesy in an office": ("قال وزير الصحة الدكتور سامر الدرواني إنه عاد.", "Saruq News Agency", "XNA"),
    "a chief executive": ("قال الرئيس التنفيذي سامر الدرواني إن الحريق أخمد.", "Saruq News Agency", None),
    "media sources": ("قالت مصادر إعلامية إن الحريق أخمد.", "Saruq News Agency", "MED"),
    "no outlet": ("قال مصدر أمني إن القبطان أوقف.", None, None),
}


@pytest.mark.parametrize("case", PUBLISHED)
def test_a_paper_that_names_no_other_state_tells_of_its_own(case: str) -> None:
    text, publisher, side = PUBLISHED[case]
    found = reader().read_article(Article("a", "ar", "", text, Credit(publisher=publisher))).statements
    assert [statement.speaker.side for statement in found if statement.speaker][:1] == [side]


def test_mentions_are_in_order_and_share_no_token() -> None:
    text = "قالت وزيرة الخارجية الأورية سلمى عزدين لوكالة أنباء المضيق إن ناردين وتالس ورابطة دول المضيق مدعوة."
    found = read(text).mentions
    assert len(found) == 8
    assert all(one.last <= other.first for one, other in itertools.pairwise(found))
