"""The house rules that no linter knows: sizes, names, and words that belong in lexicons."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "aqwal"
MAX_FILE, MEDIAN_FILE = 400, 120
MAX_FUNCTION, MEDIAN_FUNCTION = 60, 10
FILES = sorted(SOURCE.rglob("*.py"))
ALL_FILES = [
    *FILES,
    *sorted(p for top in ("tests", "evaluation", "benchmarks", "docs") for p in (ROOT / top).rglob("*.py")),
]
VAGUE = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common|stuff)(_|$)", re.IGNORECASE)
# One or two letters are a clitic or an affix, not a word.
ARABIC_WORD = re.compile("[\u0621-\u064a\u066e-\u06d3]{3,}")
# Files that spell, each with its reason.
SPELLS = {
    "languages/ar/affixes.py": "what is written on to a word",
    "languages/ar/letters.py": "the letters and their names",
    "languages/ar/nouns.py": "the endings of nouns",
    "languages/ar/verbs.py": "the prefixes and suffixes of conjugation",
}


def functions(path: Path) -> list[tuple[str, int]]:
    """Name and length in lines, without its docstring, of each function in the file."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            found.append((node.name, (node.end_lineno or node.lineno) - first.lineno + 1))
    return found


def lines(path: Path) -> int:
    """How many lines the file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def arabic_strings(path: Path) -> list[tuple[int, str]]:
    """Line and text of each string constant with a word in Arabic letters that is not a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in documents and ARABIC_WORD.search(node.value)
    ]


def test_files_are_short() -> None:
    long = [f"{path.relative_to(ROOT)}: {lines(path)} lines" for path in ALL_FILES if lines(path) > MAX_FILE]
    assert not long, f"over {MAX_FILE} lines: {long}"


def test_functions_are_short() -> None:
    long = [
        f"{path.relative_to(ROOT)} {name}: {size} lines"
        for path in ALL_FILES
        for name, size in functions(path)
        if size > MAX_FUNCTION
    ]
    assert not long, f"over {MAX_FUNCTION} lines: {long}"


def test_the_usual_file_and_function_are_small() -> None:
    file = statistics.median(lines(path) for path in FILES)
    function = statistics.median(size for path in FILES for _, size in functions(path))
    print(f"\nmedian: file {file:.0f} lines, function {function:.0f}")  # noqa: T201 - shown by `make sizes`
    assert file < MEDIAN_FILE
    assert function < MEDIAN_FUNCTION


@pytest.mark.parametrize("path", ALL_FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_names_say_what_is_in_them(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [*path.relative_to(ROOT).with_suffix("").parts]
    names += [n.name for n in ast.walk(tree) if isinstance(n, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)]
    assert not [name for name in names if VAGUE.search(name)]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_words_stand_in_lexicons(path: Path) -> None:
    if str(path.relative_to(SOURCE)) in SPELLS:
        pytest.skip(f"this file spells: {SPELLS[str(path.relative_to(SOURCE))]}")
    assert not [f"line {line}: {text}" for line, text in arabic_strings(path)], "put words into src/aqwal/lexicons"


def test_every_exemption_is_still_needed() -> None:
    assert [name for name in SPELLS if (SOURCE / name).is_file() and not arabic_strings(SOURCE / name)] == []


def test_nothing_names_a_package_host() -> None:
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links", lock)
