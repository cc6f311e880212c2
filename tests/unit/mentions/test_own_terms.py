"""Offices and terms of a folder of one's own: whom a title means in a dispatch of a day."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from aqwal.demo import LEXICON
from aqwal.errors import LexiconError
from aqwal.model import Article, Credit
from aqwal.pipeline import Reader, build_reader
from aqwal.settings import Settings

TERMS = "person\toffice\tof\tto\tfrom\tuntil\tnote\n"
HELD = (
    "per:hisham-al-rawandi\tinterior-minister\tXNA\t\t2020-02-01\t2023-06+\t\n"
    "per:kamal-dirgham\tinterior-minister\tXNA\t\t2024-02-01\t2024-06+\t\n"
    "per:yasser-al-hakmani\tsecretary-general\torg:strait-league\t\t2020\t2025\t\n"
    "per:layla-samroun\tlighthouse-keeper\tXOR\t\t2020\t2025\t\n"
)
OFFICES = "id\tname_en\tof\tholders\ttitles_ar\nlighthouse-keeper\tKeeper of the Lights\tstate\tone\tوزير المنارات\n"
MINISTER, GENERAL = "وزير الداخلية الناردي", "الأمين العام لرابطة دول المضيق"


@cache
def reader(folder: Path) -> Reader:
    (folder / "world").mkdir()
    (folder / "world" / "terms.tsv").write_text(TERMS + HELD, encoding="utf-8")
    (folder / "world" / "offices.tsv").write_text(OFFICES, encoding="utf-8")
    return build_reader(Settings(lexicons=(LEXICON, folder)))


# The day of the dispatch, the title, whom it means, and why that is not sure.
SAID = [
    ("2021-05-06", MINISTER, "per:hisham-al-rawandi", ""),
    ("2023-12-01", MINISTER, "per:hisham-al-rawandi", "days"),
    ("2024-05-06", MINISTER, "per:kamal-dirgham", ""),
    ("2024-12-01", MINISTER, "per:kamal-dirgham", "days"),  # a successor ends an open term
    ("2019-05-06", MINISTER, None, ""),
    ("2024-05-06", GENERAL, "per:yasser-al-hakmani", ""),
    ("2024-05-06", "وزير المنارات الأوري", "per:layla-samroun", ""),
]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own")


@pytest.mark.parametrize(("day", "title", "actor", "doubt"), SAID)
def test_whom_a_title_means(day: str, title: str, actor: str | None, doubt: str, own: Path) -> None:
    said = Article("a", "ar", "", f"أعلن {title} أن المضيق مفتوح.", Credit(date=datetime.date.fromisoformat(day)))
    (statement,) = reader(own).read_article(said).statements
    speaker = statement.speaker
    assert speaker is not None
    assert (speaker.actor, speaker.doubt) == (actor, doubt)


def test_a_day_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "world").mkdir()
    line = "per:hisham-al-rawandi\tinterior-minister\tXNA\t\t2020-14\t2021\t\n"
    (tmp_path / "world" / "terms.tsv").write_text(TERMS + line, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"terms\.tsv:2: from '2020-14' until '2021' are no days; write each as"):
        build_reader(Settings(lexicons=(LEXICON, tmp_path)))
