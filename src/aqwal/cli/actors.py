"""`aqwal actors`: who is that, are the names in order, and a person added to a folder of one's own."""

from __future__ import annotations

import click

from aqwal.cli.lazy import LazyGroup, Named

_HELP = """The people, states and bodies that aqwal knows, with who held which office when.

\b
  aqwal actors show Kerry
  aqwal actors check my-words/
  aqwal actors add --lexicon my-words --name-ar NAME --name-en "Rana Dalmuz" --side RUS
"""
COMMANDS = (
    Named("show", "aqwal.cli.actors_show:show", "Who is that: names, side, offices with their days, where it stands."),
    Named("check", "aqwal.cli.actors_check:check", "Check names, offices and terms, in the lexicons or in your own."),
    Named("add", "aqwal.cli.actors_add:add", "Add a person, a body or a term to a folder of your own."),
)


@click.group(cls=LazyGroup, commands_by_name=COMMANDS, help=_HELP)
def actors() -> None:
    """Commands on those who act and speak; the text shown is _HELP."""
