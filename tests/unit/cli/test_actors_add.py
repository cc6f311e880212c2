"""`aqwal actors add`: what is written, what is refused, and that it is read; by the real program and within it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from aqwal.cli.main import run
from aqwal.demo import LEXICON
from tests.unit.cli.written import put

Captured = pytest.CaptureFixture[str]
NEW = ["--name-ar", "رنا دلموز", "--name-en", "Rana Dalmuz"]
BODIES = "id\tcode\tkind\tname_ar\taliases_ar\tname_en\n"
SPOKE = ["--office", "foreign-ministry-spokesperson", "--of", "XOR", "--from", "2024-01", "--until", "2024-09-01"]
PEOPLE = "id\tname_ar\taliases_ar\tname_en\tside\troles_ar\n"
TERMS = "person\toffice\tof\tto\tfrom\tuntil\tnote\n"


def add(folder: Path, *options: str) -> int:
    return run(["actors", "add", "--lexicon", str(folder / "mine"), "--with", str(LEXICON), *options])


def tables(folder: Path) -> dict[str, str]:
    world = folder / "mine" / "world"
    return {file.name: file.read_bytes().decode() for file in sorted(world.iterdir())} if world.is_dir() else {}


# The options, and what the folder holds then.
WRITTEN = {
    "a person": (NEW, {"people.tsv": PEOPLE + "per:rana-dalmuz\tرنا دلموز\t\tRana Dalmuz\n"}),
    "all of a person": (
        [*NEW, "--alias", "دلموز", "--alias", "رنا  الدلموزي", "--side", "XOR-OPP"],
        {"people.tsv": PEOPLE + "per:rana-dalmuz\tرنا دلموز\tدلموز|رنا الدلموزي\tRana Dalmuz\tXOR-OPP\n"},
    ),
    "with an office": (
        [*NEW, *SPOKE, "--note", "acting"],
        {
            "people.tsv": PEOPLE + "per:rana-dalmuz\tرنا دلموز\t\tRana Dalmuz\n",
            "terms.tsv": TERMS + "per:rana-dalmuz\tforeign-ministry-spokesperson\tXOR\t\t2024-01\t2024-09-01\tacting\n",
        },
    ),
    "an office of somebody listed": (
        ["--id", "per:kamal-dirgham", "--office", "envoy", "--of", "org:strait-league", "--to", "XNA", "--to", "XOR",
         "--from", "2024", "--until", "2024-06+"],
        {"terms.tsv": TERMS + "per:kamal-dirgham\tenvoy\torg:strait-league\tXNA;XOR\t2024\t2024-06+\n"},
    ),
    "an alias of somebody listed": (
        ["--id", "per:kamal-dirgham", "--alias", "كمال الدرغامي"],
        {"people.tsv": PEOPLE + "per:kamal-dirgham\tكمال درغام\tكمال الدرغامي\tKamal Dirgham\tXTA\n"},
    ),
    "a body": (
        ["--kind", "body", "--name-ar", "هيئة الدلموز", "--name-en", "Dalmuz Authority", "--side", "XNA"],
        {"bodies.tsv": BODIES + "org:dalmuz-authority\tXNA\tbody\tهيئة الدلموز\t\tDalmuz Authority\n"},
    ),
    "a group, an accent, an apostrophe": (
        ["--kind", "group", "--name-ar", "حركة الدلموز", "--name-en", "Dál'muz Movement"],
        {"bodies.tsv": BODIES + "grp:dalmuz-movement\t\tgroup\tحركة الدلموز\t\tDál'muz Movement\n"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written(name: str, tmp_path: Path, capsys: Captured) -> None:
    options, held = WRITTEN[name]
    assert add(tmp_path, *options) == 0
    assert tables(tmp_path) == held
    shown = capsys.readouterr()
    assert "No fault was found" in shown.err and f"--lexicon {tmp_path / 'mine'}" in shown.err
    assert "(person)" in shown.out or "(body)" in shown.out or "(group)" in shown.out
    assert run(["lexicons", "check", str(LEXICON), str(tmp_path / "mine")]) == 0


# The options, and words of what is said of them; nothing is written.
REFUSED = {
    "an id that is taken": (["--name-ar", "سامر دلموز", "--name-en", "Kamal Dirgham"], "per:kamal-dirgham (كمال درغام"),
    "a name that is taken": (["--name-ar", "كمال درغام", "--name-en", "K. Dirgham"], "give --id per:kamal-dirgham"),
    "an alias that is taken": ([*NEW, "--alias", "درغام"], "'درغام' is there already: per:kamal-dirgham"),
    "the name of a place": ([*NEW, "--alias", "مضيق دروان"], "the name of pla:strait-of-darwan"),
    "an everyday word": ([*NEW, "--alias", "عدوان"], "'عدوان' is an everyday word"),
    "a title": ([*NEW, "--alias", "الوزير"], "'الوزير' is an everyday word"),
    "letters of another keyboard": ([*NEW, "--alias", "دلموز\u06a9"], "write ك, such as 'دلموزك'"),
    "two aliases in one": ([*NEW, "--alias", "دلموز|دلموزي"], "give --alias once for each"),
    "an English alias": ([*NEW, "--alias", "Dalmuz"], "no Arabic name"),
    "an Arabic English name": (["--name-ar", "رنا دلموز", "--name-en", "رنا دلموز"], "write the name in Latin letters"),
    "no English name": (["--name-ar", "رنا دلموز"], "give --name-ar and --name-en"),
    "a code of nobody": ([*NEW, "--side", "XNX"], "the code 'XNX' is not known; did you mean XNA?"),
    "a role of nobody": ([*NEW, "--side", "XNA-FUN"], "the code 'XNA-FUN' is not known"),
    "an office of nobody": ([*NEW, "--office", "presidnt", "--of", "XNA", "--from", "2024"], "did you mean president?"),
    "an office of states": (
        [*NEW, "--office", "president", "--of", "org:strait-league", "--from", "2024"], "there is body-president",
    ),
    "of nobody": ([*NEW, "--office", "president", "--of", "XNX", "--from", "2024"], "did you mean XNA?"),
    "of a code of a body": ([*NEW, "--office", "envoy", "--of", "UNO", "--from", "2024"], "mean org:united-nations?"),
    "to nobody": ([*NEW, "--office", "envoy", "--of", "XNA", "--to", "XNX", "--from", "2024"], "'XNX' is neither"),
    "no day": ([*NEW, "--office", "president", "--of", "XNA", "--from", "2024-02-30"], "'2024-02-30' is no day"),
    "days in the wrong order": (
        [*NEW, "--office", "president", "--of", "XNA", "--from", "2024", "--until", "2023"], "before it has begun",
    ),
    "half an office": ([*NEW, "--office", "president", "--of", "XNA"], "an office needs --of"),
    "of without an office": ([*NEW, "--of", "XNA"], "give --office too"),
    "an id that nobody has": (["--id", "per:kamal-dirgam", "--alias", "درغامي"], "did you mean per:kamal-dirgham?"),
    "an id alone": (["--id", "per:kamal-dirgham"], "give --alias, or --office"),
    "an id and a name": (["--id", "per:kamal-dirgham", *NEW], "leave --name-ar"),
    "an office of a body as holder": (["--id", "org:strait-league", *SPOKE], "is no person"),
    "a body with an office": ([*NEW, "--kind", "body", *SPOKE], "add the body first"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str, tmp_path: Path, capsys: Captured) -> None:
    options, told = REFUSED[name]
    assert add(tmp_path, *options) == 2
    assert told in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "mine").exists()


def test_what_was_there_stays_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "mine" / "world").mkdir(parents=True)
    people = tmp_path / "mine" / "world" / "people.tsv"
    head, row = "\ufeff# mine, \t kept\r\n\r\nname_en\tid\tname_ar\taliases_ar\r\n", "S. D.\tper:sd\tسامر دلموز\t \r\n"
    before = f"{head}{row}# the end".encode()
    people.write_bytes(before)
    people.chmod(0o640)
    assert add(tmp_path, *NEW) == 4  # the byte order mark and the line ends are faults, and stay as they are
    added = before + "\r\nRana Dalmuz\tper:rana-dalmuz\tرنا دلموز\r\n".encode()
    assert people.read_bytes() == added
    assert people.stat().st_mode & 0o777 == 0o640
    assert add(tmp_path, "--id", "per:sd", "--alias", "سامر الدلموزي") == 4
    assert people.read_bytes() == added.replace("سامر دلموز\t ".encode(), "سامر دلموز\tسامر الدلموزي".encode())
    assert [file.name for file in people.parent.iterdir()] == ["people.tsv"]


def test_a_table_without_the_column_is_told_and_kept(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "mine" / "world").mkdir(parents=True)
    people = tmp_path / "mine" / "world" / "people.tsv"
    people.write_text("id\tname_ar\tname_en\n", encoding="utf-8")
    assert add(tmp_path, *NEW, "--side", "XOR") == 4
    assert f"{people}:1: the table has no column 'side'; add it to that line" in capsys.readouterr().err
    assert people.read_text(encoding="utf-8") == "id\tname_ar\tname_en\n"


def test_an_office_that_another_holds_is_told(tmp_path: Path, capsys: Captured) -> None:
    president = ["--office", "president", "--of", "XOR", "--from", "2024-01"]
    assert add(tmp_path, "--id", "per:tareq-bin-milad", *president, "--until", "2024-12") == 0
    capsys.readouterr()
    assert add(tmp_path, *NEW, *president, "--until", "2024-12") == 4
    shown = capsys.readouterr()
    assert "Tareq bin Milad, Rana Dalmuz are President of Oria: the title alone means none of them" in shown.out
    assert "per:tareq-bin-milad (world/terms.tsv:2) is president of XOR in these days too" in shown.out


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = "from aqwal.cli.main import main; main()"
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


def test_the_program_reads_what_it_added(tmp_path: Path) -> None:
    mine, demo = str(tmp_path / "mine"), str(LEXICON)
    spoke = ["XNA" if option == "XOR" else option for option in SPOKE]
    added = program("actors", "add", "--lexicon", mine, "--with", demo, *NEW, *spoke)
    assert (added.returncode, added.stderr.splitlines()[0].startswith("Written: ")) == (0, True), added.stderr
    text = put(tmp_path, "a.txt", "قالت المتحدثة باسم الخارجية الناردية إن المضيق مفتوح.".encode())
    for day, actor in (("2024-03-01", "per:rana-dalmuz"), ("2025-03-01", None)):
        read = program("read", "-q", text, "--to", "jsonl", "--date", day, "--lexicon", demo, "--lexicon", mine)
        (statement,) = json.loads(read.stdout)["statements"]
        assert statement["speaker"].get("actor") == actor
