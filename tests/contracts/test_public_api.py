"""What programs may rely on: the names that `import aqwal` offers, and how quickly it is there."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib.metadata import version

import aqwal

NAMES = {
    "AqwalError", "InputError", "LexiconError", "Reading", "RecordError", "__version__",
    "join", "open_record", "read", "read_many", "to_jsonl", "to_text",
}  # fmt: skip
PARAMETERS = {
    "read": "(text_or_path, *, date=None, lexicons=())",
    "read_many": "(*paths, date=None, lexicons=(), mapping=None)",
    "join": "(readings, *, issues=None)",
    "open_record": "(path, *, readonly=False, create=True)",
    "to_jsonl": "(reading)",
    "to_text": "(reading, page=None)",
}


def test_the_names_are_these_and_a_dozen_at_most() -> None:
    assert set(aqwal.__all__) == NAMES == set(dir(aqwal))
    assert len(NAMES) <= 12
    assert all(getattr(aqwal, name) is not None for name in NAMES)


def test_parameters_are_these() -> None:
    found = {}
    for name in PARAMETERS:
        signature = inspect.signature(getattr(aqwal, name))
        bare = [one.replace(annotation=inspect.Parameter.empty) for one in signature.parameters.values()]
        found[name] = str(inspect.Signature(bare))
    assert found == PARAMETERS


def test_every_name_has_its_documentation() -> None:
    assert [name for name in NAMES - {"__version__"} if not inspect.getdoc(getattr(aqwal, name))] == []


def test_the_version_is_that_of_the_package() -> None:
    assert aqwal.__version__ == version("aqwal")


def test_importing_it_loads_nothing_until_it_is_asked_for() -> None:
    script = (
        "import sys; before = set(sys.modules); import aqwal; "
        "print(*sorted(name for name in set(sys.modules) - before if not name.startswith('__')))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in loaded if name.startswith("aqwal.")] == []
    assert not {"yaml", "sqlite3", "lxml", "click", "json"} & set(loaded)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(aqwal, "reed")
