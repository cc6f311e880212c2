"""The documents say what is: their examples run, their links lead somewhere, their options are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from aqwal.cli.main import COMMANDS, commands
from docs import examples

ROOT = Path(__file__).parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "src/aqwal/demo/README.md",
]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"^```tsv (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CONSOLE = re.compile(r"^```console\n.*?^```$", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^(?:\$ |.*?`)?(?:\.venv/bin/)?aqwal ([a-z]+)(.*)$", re.MULTILINE)
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    dead = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        place, _, anchor = link.partition("#")
        if "://" in place:
            continue
        target = (page.parent / place).resolve() if place else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


def options_of(command: click.Command, context: click.Context, words: list[str]) -> set[str]:
    """The options of a command, or of the command of a group that `words` name."""
    while isinstance(command, click.Group) and words:
        command = command.get_command(context, words.pop(0)) or command
    return {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}


def shown_lines() -> Iterator[tuple[str, str, str]]:
    """Page, command and the rest of each line that shows aqwal being typed."""
    for page in PAGES:
        for name, rest in SHELL.findall(page.read_text(encoding="utf-8")):
            yield page.name, name, re.split(r"[`|>#]", rest)[0]


def test_commands_and_options_that_are_shown_are_there() -> None:
    context = click.Context(commands)
    known = {command.name for command in COMMANDS}
    wrong, seen = [], set()
    for page, name, rest in shown_lines():
        if name not in known:
            continue
        command = commands.get_command(context, name)
        assert command is not None
        seen.add(name)
        words = [word for word in rest.split() if not word.startswith("-")]
        unknown = set(OPTION.findall(rest)) - options_of(command, context, words)
        wrong += [f"{page}: aqwal {name} has no {option}" for option in unknown]
    assert wrong == []
    assert seen == known, "the documents show every command"


def test_every_option_has_a_help_text_and_every_command_an_example() -> None:
    context = click.Context(commands)
    for named in COMMANDS:
        command = commands.get_command(context, named.name)
        assert command is not None
        help_text = command.get_help(click.Context(command, info_name=named.name, parent=context))
        assert f"aqwal {named.name}" in help_text.partition("\n")[2], f"{named.name}: show an example"
        assert [one.name for one in command.params if isinstance(one, click.Option) and not one.help] == []


def test_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")
    examples.printed("aqwal demo --no-serve", tmp_path)
    monkeypatch.chdir(tmp_path)
    blocks = PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), names)  # noqa: S102 - our own document
    assert blocks
    assert capsys.readouterr().out.count("\n") > 10


def test_the_worked_example_of_a_name_works(tmp_path: Path) -> None:
    """The tables of CONTRIBUTING are written where it says, and its commands print what it shows."""
    (tmp_path / "src").symlink_to(ROOT / "src")
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    tables = TABLE.findall(text)
    assert [name for name, _ in tables] == ["my-words/world/people.tsv", "my-words/world/places.tsv"]
    for name, table in tables:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(table, encoding="utf-8")
    shown = CONSOLE.findall(text)
    assert len(shown) == 2
    for block in shown:
        said = "".join(f"$ {command}\n{examples.printed(command, tmp_path)}" for command in examples.commands(block))
        assert f"```console\n{said}```" == block


def test_the_readme_shows_commands_with_their_output() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(examples.commands(readme)) >= 2  # whether the output is still right is checked by `make docs`
