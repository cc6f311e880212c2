"""`aqwal actors show`: by name, id, code and office; several, none, and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.demo import LEXICON
from tests.unit.cli.written import terms_of_office

Captured = pytest.CaptureFixture[str]

# What is asked for, the exit code, and words that are shown (of the bundled lexicons: nothing is said of anybody).
ASKED = [
    (["per:ban-ki-moon"], 0, ["per:ban-ki-moon  (person)", "2007-01-01 to 2017-01-01", "world/terms.tsv:"]),
    (["Ban Ki-moon"], 0, ["per:ban-ki-moon  (person)"]),
    (["Ban", "Ki-moon"], 0, ["per:ban-ki-moon  (person)"]),
    (["بان كي مون"], 0, ["per:ban-ki-moon  (person)", "world/people.tsv:"]),
    (["UNO"], 0, ["org:united-nations  (body)", "Secretary-General: كوفي أنان"]),
    (["CHE"], 0, ["sta:switzerland  (state)", "code       CHE", "demonym"]),
    (["che"], 0, ["sta:switzerland  (state)"]),
    (["الأمين العام للأمم المتحدة"], 0, ["Secretary-General of United Nations", "Ban Ki-moon (per:ban-ki-moon)"]),
    (["ban ki-mon"], 2, ["Nobody is called 'ban ki-mon'", "per:ban-ki-moon", "aqwal actors add --help"]),
    (["zqxv"], 2, ["Nobody is called 'zqxv'.\nTo add a name"]),
    (["   "], 2, ["the name is empty: give a name"]),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "code", "words"), ASKED)
def test_who_is_that(asked: list[str], code: int, words: list[str], capsys: Captured) -> None:
    assert run(["actors", "show", *asked]) == code
    shown = capsys.readouterr()
    assert [word for word in words if word not in shown.out + shown.err] == []


# Of the demo's people with terms of their own: what is asked, the day, and words that are shown.
TERMS = [
    ("al-Rawandi", [], ["2020-02-01 to 2024-02-01", "Foreign Minister of Nardin (XNA)", "terms.tsv:2"]),
    ("al-Rawandi", ["--on", "2021-05-06"], ["on 2021-05-06, by office: XNA", "* 2020-02-01"]),
    ("al-Rawandi", ["--on", "2025-05-06"], ["by office: none is known"]),
    ("وزير الخارجية الناردي", [], ["2020-02-01 to 2024-02-01", "2024-02 still in 2024-06"]),
    ("وزير الخارجية الناردي", ["--on", "2021-05-06"], ["takes it for هشام الراوندي, Hisham al-Rawandi"]),
    ("وزير الخارجية الناردي", ["--on", "2024-05-06"], ["takes it for ياسر الحكماني, Yasser al-Hakmani (per:"]),
    ("وزير الخارجية الناردي", ["--on", "2025-05-06"], ["? 2024-02", "though the days are not certain"]),
    ("وزير الخارجية الناردي", ["--on", "2001-05-06"], ["nobody is listed on 2001-05-06", "for nobody whom it knows"]),
    ("Nardin", ["--on", "2021-05-06"], ["Foreign Minister: هشام الراوندي", "heads      * on 2021-05-06"]),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "on", "words"), TERMS)
def test_offices_by_day(asked: str, on: list[str], words: list[str], tmp_path: Path, capsys: Captured) -> None:
    given = ["--lexicon", str(LEXICON), "--lexicon", str(terms_of_office(tmp_path))]
    assert run(["actors", "show", asked, *on, *given]) == 0
    out = capsys.readouterr().out
    assert [word for word in words if word not in out] == [], out


def test_several_are_listed_with_how_to_choose(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "world").mkdir()
    people = "id\tname_ar\tname_en\nper:a-dalmuz\tسامر دلموز\tA Dalmuz\nper:b-dalmuz\tعادل دلموز\tB Dalmuz\n"
    (tmp_path / "world" / "people.tsv").write_text(people, encoding="utf-8")
    assert run(["actors", "show", "Dalmuz", "--lexicon", str(tmp_path)]) == 2
    shown = capsys.readouterr()
    assert [line.split("  ")[0] for line in shown.out.splitlines()] == ["per:a-dalmuz", "per:b-dalmuz"]
    assert "give an id of them, such as aqwal actors show per:a-dalmuz" in shown.err
    assert run(["actors", "show", "دلموز", "--lexicon", str(tmp_path), "--json"]) == 2
    assert [one["id"] for one in json.loads(capsys.readouterr().out)["found"]] == ["per:a-dalmuz", "per:b-dalmuz"]


def test_as_json(tmp_path: Path, capsys: Captured) -> None:
    given = ["--lexicon", str(LEXICON), "--lexicon", str(terms_of_office(tmp_path)), "--json"]
    assert run(["actors", "show", "per:yasser-al-hakmani", "--on", "2024-05-06", *given]) == 0
    (card,) = json.loads(capsys.readouterr().out)["found"]
    assert (card["side"], card["side_on"], card["aliases"]) == ("XLS", "XNA", ["الحكماني"])
    (term,) = card["terms"]
    assert (term["office"], term["of"], term["since"], term["until"], term["open"], term["on"]) == (
        "foreign-minister", "XNA", "2024-02", "2024-06", True, "certain",
    )  # fmt: skip
    assert run(["actors", "show", "وزير الخارجية الناردي", "--on", "2024-05-06", *given]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["linked"] == {"id": "per:yasser-al-hakmani", "side": "XNA", "doubt": ""}
    people = [term["person"] for term in found["offices"][0]["terms"]]
    assert people == ["per:hisham-al-rawandi", "per:yasser-al-hakmani"]
