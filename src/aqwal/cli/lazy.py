"""A group whose commands are imported when they are called: `aqwal --help` stays quick."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import click

from aqwal.cli.exits import CUT_OFF


@dataclass(frozen=True, slots=True)
class Named:
    """A command: its name, where it is ("module:object"), and one line about it."""

    name: str
    where: str
    about: str


class LazyGroup(click.Group):
    """A click group over `commands_by_name`, listed in their order."""

    def __init__(self, *arguments: Any, commands_by_name: Sequence[Named] = (), **options: Any) -> None:  # noqa: ANN401
        """The group with its commands unloaded; the rest is click's."""
        super().__init__(*arguments, **options)
        self.named = {command.name: command for command in commands_by_name}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        """The names, in the order given."""
        return list(self.named)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's interface
        """The command, imported now; None where there is none."""
        command = self.named.get(cmd_name)
        if command is None:
            return None
        module, _, name = command.where.partition(":")
        found: click.Command = getattr(importlib.import_module(module), name)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Call the command; CUT_OFF where nobody reads what it says, which click would make 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise click.exceptions.Exit(CUT_OFF) from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; a usage error that names the nearest one where there is none."""
        if args[0] not in self.named and (near := _near(args[0], self.named)):
            ctx.fail(f"There is no command {args[0]!r}. Did you mean {near[0]}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(command.name, command.about) for command in self.named.values()])


def _near(word: str, names: Iterable[str]) -> list[str]:
    """The name that `word` is most like, if it is like any."""
    import difflib  # noqa: PLC0415 - wanted after a mistake alone

    return difflib.get_close_matches(word, list(names), 1)
