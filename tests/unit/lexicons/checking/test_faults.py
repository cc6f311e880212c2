"""Faulty lexicon files: each fault is told with its line, what is wrong and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aqwal.demo import LEXICON
from aqwal.errors import LexiconError
from aqwal.lexicons.checking import Fault, check
from aqwal.lexicons.loading import BUNDLED
from tests.timing import within

STATES = "id\tcode\tname_ar\taliases_ar\tname_en\tcapital_ar\tcapital_en\tdemonym_ar\tplural_ar\tmetonyms_ar\n"
NARDIN = "sta:nardin\tXNA\tناردين\t\tNardin\tساروق\tSaruq\tناردي\t\t\n"
STATE, BODY = "world/states.tsv", "world/bodies.tsv"
BODIES = "id\tcode\tkind\tname_ar\taliases_ar\tname_en\n"
TWO = BODIES + "org:x\tRUS\tbody\tالروضه\t\tX\norg:y\tRUS\tbody\tالروضة\t\tY\n"
CUE = "- id: say.ثرثر\n  means: chattered\n  act: say\n  perfect: ثرثر\n  imperfect: يثرثر\n  frames:\n    - clause\n"
SAID = "ar/cues/own.yaml"

# file, its text, the line of the fault, words of what is wrong, words of how to mend it, whether it can be mended.
FAULTY = [
    (STATE, STATES + NARDIN.replace("ناردين", "نارد\ufbfdن"), 2, "presentation forms", "plain letters", True),
    (STATE, STATES + NARDIN.replace("ناردين", "نارد\u06ccن"), 2, "Farsi yeh", "write ي", True),
    (STATE, STATES + NARDIN.replace("ناردي\t", "نارد\u06cc\t"), 2, "at the end of a word", "ي or ى", False),
    (STATE, STATES + NARDIN.replace("ساروق", "ساروق|تا\u06a9"), 2, "Farsi kaf", "write ك", True),
    (STATE, STATES + NARDIN.replace("ناردين", "نا\u0640\u0640ردين"), 2, "a tatweel", "take it out", True),
    (STATE, STATES + NARDIN.replace("ناردين", "\u200fناردين"), 2, "not seen", "take it out", True),
    (STATE, STATES + NARDIN.replace("ناردين", "نا\u200cردين"), 2, "not seen", "take it out", True),
    (STATE, STATES + NARDIN.replace("ناردين", "دولة\u00a0ناردين"), 2, "no plain space", "write a space", True),
    (STATE, STATES + NARDIN.replace("ناردين", "ا\u0655ناردين"), 2, "hamza or madda apart", "one letter", True),
    (STATE, STATES + NARDIN + NARDIN, 3, "stands in line 2 too", "take it out", True),
    (STATE, STATES + NARDIN + NARDIN.replace("Nardin", "N."), 3, "'sta:nardin' is taken", "another", False),
    (STATE, STATES.replace("aliases_ar", "alias_ar"), 1, "column 'alias_ar' is not known", "aliases_ar", False),
    (STATE, STATES.replace("\tcode", ""), 1, "column 'code' is missing", "name it", False),
    (STATE, STATES.replace("\tcode", "\tcode\tcode"), 1, "'code' stands twice", "take one out", False),
    (STATE, STATES + NARDIN.replace("\tXNA", "\t"), 2, "code is empty", "fill it in", False),
    (STATE, STATES + NARDIN.replace("XNA", "Xna"), 2, "code is 'Xna'", "[A-Z]{3}", False),
    (STATE, STATES + NARDIN.replace("sta:", "state:"), 2, "id is 'state:nardin'", "sta:", False),
    (STATE, STATES + NARDIN.replace("\n", "\tmore\n"), 2, "11 cells under 10", "remove a tab", False),
    (STATE, STATES + NARDIN.replace("\n", "\t\n"), 2, "11 cells under 10", "remove a tab", True),
    (STATE, STATES + NARDIN.replace("Nardin", " Nardin "), 2, "blanks", "write 'Nardin'", True),
    (STATE, STATES + NARDIN.replace("ساروق", "ساروق|ساروق"), 2, "blanks or empty parts", "write 'ساروق'", True),
    (STATE, "# a note \n" + STATES + NARDIN, 1, "blanks end the line", "take them out", True),
    (STATE, STATES + NARDIN.rstrip("\n"), 2, "the last line has no end", "line break", True),
    (STATE, STATES + NARDIN.replace("\n", "\r\n"), 2, "carriage return", "\\n alone", True),
    (STATE, "\ufeff" + STATES + NARDIN, 1, "byte order mark", "take it out", True),
    (BODY, BODIES + "org:x\tXXX\tbody\tهيئة المضيق\t\tX\n", 2, "code 'XXX' is not known", "world/codes", False),
    (BODY, BODIES + "org:x\tRUS-FUN\tbody\tهيئة المضيق\t\tX\n", 2, "'RUS-FUN' is not", "world/codes", False),
    (BODY, BODIES + "org:x\tRUS\tclub\tهيئة المضيق\t\tX\n", 2, "kind knows no 'club'", "body, group", False),
    (BODY, BODIES + "org:x\tRUS\tbody\tروسيا\t\tX\n", 2, "already names sta:russia", "shared_names", False),
    (BODY, TWO, 3, "names org:x", "off", False),
    ("world/shared_names.tsv", "name\treason\nتالس\tonce was\n", 2, "not shared any more", "take the row out", False),
    ("world/peoples.tsv", "id\n", 1, "nothing reads a file of this name", "world/people.tsv", False),
    ("states.tsv", "id\n", 1, "nothing reads a file of this name", "world/states.tsv", False),
    ("ar/genders.tsv", "word\tgender\nتالس\tm\nتالس\tf\n", 3, "told otherwise in line 2", "keep one", False),
    ("ar/name_links.tsv", "word\topens\nبن\tyes\n", 2, "opens is 'yes'", "write y", False),
    ("ar/months.tsv", "words\tmonth\tsystem\nشباط\ttwo\tlevantine\n", 2, "month is 'two'", "write a number", False),
    (SAID, CUE.replace("  act: say\n", ""), 1, "no 'act'", "add it", False),
    (SAID, CUE.replace("act: say", "act: chat"), 3, "act knows no 'chat'", "use one of accept", False),
    (SAID, CUE.replace("- clause", "- claus"), 7, "frames knows no 'claus'", "did you mean clause?", False),
    (SAID, CUE + "  imperfekt: يثرثر\n", 8, "nothing reads 'imperfekt'", "use imperfect", False),
    (SAID, CUE + "  masdar: ثرثرة\n", 8, "masdar is not a list", "one string a line", False),
    (SAID, CUE + "  masdar: [ثرثرة, ثرثار]\n", 8, "in one line", "one a line", False),
    (SAID, CUE + "  masdar:\n    - ثرثرة\n    - ثرثرة\n", 10, "'ثرثرة' twice", "take one out", False),
    (SAID, CUE + "  masdar:\n    - 5\n", 9, "holds 5, which is not text", "quotation marks", False),
    (SAID, CUE + "  strict: yes please\n", 8, "strict is 'yes please'", "write true", False),
    (SAID, CUE + "  means: talked\n", 8, "'means' stands twice", "take one out", False),
    (SAID, CUE.replace("ثرثر\n  imp", "ثرثـر\n  imp"), 4, "a tatweel", "take it out", True),
    (SAID, CUE.replace("act: say", "act: say  "), 3, "blanks end the line", "take them out", True),
    (SAID, CUE + CUE, 8, "'say.ثرثر' is taken by own.yaml:1", "another", False),
    (SAID, CUE + CUE.replace("say.ثرثر", "say.قال"), 8, "'say.قال' is taken by say.yaml", "another", False),
    (SAID, CUE + "  source: 2024-13-45\n", 1, "the entry cannot be read", "quotation marks", False),
    (SAID, CUE + "  source: !own text\n", 1, "the entry cannot be read", "quotation marks", False),
    (SAID, "- id: [\n", 2, "not valid YAML", "mend the line", False),
    (SAID, "id: say.قال\n", 1, "not a list of entries", "begin each entry", False),
    (SAID, CUE + "- say.قال\n", 8, "no mapping", "begin it with", False),
]  # fmt: skip


def put(folder: Path, place: str, text: str) -> Path:
    """A lexicon folder with one file, byte for byte as given."""
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_bytes(text.encode("utf-8"))
    return folder


@pytest.mark.parametrize(("place", "text", "line", "what", "mend", "fixable"), FAULTY)
def test_a_fault_is_told(  # noqa: PLR0913, PLR0917 - the columns of the table
    tmp_path: Path, place: str, text: str, line: int, what: str, mend: str, fixable: bool
) -> None:
    faults = check([put(tmp_path, place, text)])
    told = [fault for fault in faults if what in fault.what and mend in fault.mend]
    assert [(fault.file, fault.line, fault.fixable) for fault in told] == [(tmp_path / place, line, fixable)], faults


SOUND = [
    (STATE, STATES + NARDIN),
    (STATE, "# a note\n\n" + STATES + NARDIN.rstrip("\t\n") + "\n"),
    (BODY, BODIES + "org:x\tRUS-OPP\tbody\tهيئة المضيق\tهـ\tX\n"),
    ("world/outlets.tsv", "id\tkind\tname_ar\taliases_ar\nmed:x\tsite\tپا\u06ccا\tپا\u06ccا نتور\u06a9\n"),
    ("ar/residue.yaml", "# nothing but notes\n"),
    (SAID, CUE + "  masdar:\n    - ثرثرة\n  strict: true\n  fires:\n    - ثرثر الوزير أن السماء زرقاء\n"),
    (SAID, CUE + '  source: "\\u200f"\n'),
    (".own/cues.yaml", "- nothing of ours\n"),
]


@pytest.mark.parametrize(("place", "text"), SOUND)
def test_a_sound_file_has_no_fault(tmp_path: Path, place: str, text: str) -> None:
    assert check([put(tmp_path, place, text)]) == ()


def test_bytes_that_are_not_utf_8_have_their_line(tmp_path: Path) -> None:
    put(tmp_path, "world/states.tsv", STATES + NARDIN)
    with (tmp_path / "world" / "states.tsv").open("ab") as file:
        file.write("sta:oria\tأوريا\n".encode("cp1256"))
    (fault,) = check([tmp_path])
    assert (fault.line, fault.what) == (3, "the bytes are not UTF-8")


def test_a_name_may_be_shared_with_a_reason(tmp_path: Path) -> None:
    put(tmp_path, "world/bodies.tsv", TWO)
    assert len(check([tmp_path])) == 1
    put(tmp_path, "world/shared_names.tsv", "name\treason\nالروضة\ttwo bodies, and the first is meant\n")
    assert check([tmp_path]) == ()


def test_the_same_id_in_a_later_folder_adds_names(tmp_path: Path) -> None:
    row = "sta:russia\tRUS\tروسيا\tالدب الروسي\tRussia\tموسكو\tMoscow\tروسي\t\t\n"
    assert check([put(tmp_path, "world/states.tsv", STATES + row)]) == ()


def test_folders_are_checked_together(tmp_path: Path) -> None:
    first = put(tmp_path / "a", "world/codes.tsv", "code\tkind\tname_en\nXLS\tbody\tLeague\n")
    second = put(tmp_path / "b", "world/bodies.tsv", BODIES + "org:x\tXLS\tbody\tرابطة المضيق\t\tX\n")
    assert check([first, second]) == ()
    assert [fault.what for fault in check([second])] == ["the code 'XLS' is not known"]


def test_a_fault_reads_as_file_line_what_and_mend() -> None:
    fault = Fault(Path("my/world/states.tsv"), 7, "code is empty", "fill it in")
    assert str(fault) == "my/world/states.tsv:7: code is empty; fill it in"


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="is not a folder; give a folder laid out like"):
        check([tmp_path / "nowhere"])


def test_the_bundled_lexicons_have_no_fault_and_are_quickly_checked() -> None:
    assert [str(fault) for fault in check([BUNDLED, LEXICON])] == []
    assert within(6, lambda: check([BUNDLED, LEXICON]))
