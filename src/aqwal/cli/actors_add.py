"""`aqwal actors add`: somebody written into a folder of one's own."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

import click

from aqwal.actors import Addition, Term, card_of, card_to_text, compile_directory, id_of, refusals, title_now, written
from aqwal.cli.account import counted
from aqwal.cli.exits import FINE
from aqwal.cli.output import Output, page
from aqwal.errors import LexiconError
from aqwal.lexicons import load_lexicons
from aqwal.lexicons.checking import check_actors
from aqwal.lexicons.checking.files import lexicon_paths
from aqwal.lexicons.loading import BUNDLED
from aqwal.lexicons.term_days import OPEN
from aqwal.lexicons.writing import write_anew

_HELP = """Add somebody to the tables of a folder of your own, which is made where it is missing.

The id is made from the English name. Nothing that stands in the folder is changed, but for the line that gets another
alias. What is added is checked before it is written, the folder afterwards.

\b
  aqwal actors add --lexicon my-words --name-ar NAME --name-en "Rana Dalmuz" --side RUS
  aqwal actors add --lexicon my-words --id per:john-kerry --office envoy --of USA --to SYR --from 2030-01
  aqwal actors add --lexicon my-words --kind body --name-ar NAME --name-en "Strait League"
"""


@dataclass(frozen=True, slots=True)
class Names:
    """What somebody new is called, and the side."""

    arabic: str
    english: str
    side: str
    aliases: tuple[str, ...]


@click.command(help=_HELP)
@click.option(
    "--lexicon", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, metavar="DIR",
    help="The folder to write to: world/people.tsv, world/bodies.tsv and world/terms.tsv in it.",
)  # fmt: skip
@click.option(
    "--with", "beside", type=click.Path(path_type=Path), multiple=True, metavar="DIR",
    help="A folder that is read with it, and not written to, for states and codes of your own.",
)  # fmt: skip
@click.option("--name-ar", metavar="NAME", help="The full name as Arabic news writes it.")
@click.option("--name-en", metavar="NAME", help="The full name in English.")
@click.option("--id", "actor", metavar="ID", help="Add aliases or a term to somebody who is listed, instead of names.")
@click.option(
    "--kind", type=click.Choice(("person", "body", "group")), help="What is added. Default: person.",
)  # fmt: skip
@click.option("--side", metavar="CODE", help="The state or body that is spoken for, such as RUS, UNO or SYR-OPP.")
@click.option(
    "--alias",
    "aliases",
    multiple=True,
    metavar="NAME",
    help="Another spelling, or a family name that is nobody else's.",
)
@click.option("--office", metavar="OFFICE", help="An office of world/offices.tsv, such as foreign-minister.")
@click.option("--of", metavar="CODE|ID", help="Of which state (its code) or body (its id) the office is.")
@click.option("--to", multiple=True, metavar="CODE|ID", help="For whom, of an envoy or an ambassador.")
@click.option("--from", "since", metavar="DATE", help="The first day: 2013-02-01, 2013-02 or 2013.")
@click.option("--until", metavar="DATE", help="The first day after; left out where the office is still held today.")
@click.option("--note", default="", help="Which of several, or why two hold it at once (acting).")
def add(  # noqa: PLR0913, PLR0917 - click gives them by name, one an option
    folder: Path,
    beside: tuple[Path, ...],
    name_ar: str | None,
    name_en: str | None,
    actor: str | None,
    kind: str | None,
    side: str | None,
    aliases: tuple[str, ...],
    office: str | None,
    of: str | None,
    to: tuple[str, ...],
    since: str | None,
    until: str | None,
    note: str,
) -> int:
    """Write it, check and show it; the text shown is _HELP."""
    if folder.resolve() == BUNDLED.resolve():
        raise click.BadParameter(
            "these are the tables of aqwal itself; give a folder of your own", param_hint="--lexicon"
        )
    names = Names(_plain(name_ar), _plain(name_en), _plain(side), tuple(dict.fromkeys(map(_plain, aliases))))
    addition = _addition(names, kind, actor, _term(office, of, to, since, until, _plain(note)))
    mine = (folder,) if folder.is_dir() and lexicon_paths(folder) else ()
    directory = compile_directory(load_lexicons((*beside, *mine)))
    if addition.extends and addition.id in directory.listed:
        addition = replace(addition, kind=directory.listed[addition.id].kind)
    against = list(dict.fromkeys(refusals(directory, addition)))
    if against:
        raise click.UsageError("nothing was written.\n" + "\n".join(f"{option}: {why}" for option, why in against))
    changed = written(directory, addition, folder)
    for path, data in changed.items():
        write_anew(path, data)
    click.echo(f"Written: {', '.join(map(str, changed))}", err=True)
    return _told(folder, beside, addition)


def _term(  # noqa: PLR0913, PLR0917 - the options that make a term
    office: str | None, of: str | None, to: tuple[str, ...], since: str | None, until: str | None, note: str
) -> Term | None:
    """The term that the options give; a usage error where a part is missing."""
    if office is None:
        if of or to or since or until or note:
            raise click.UsageError("--of, --to, --from, --until and --note say more of an office: give --office too")
        return None
    if not of or not since:
        raise click.UsageError("an office needs --of (a state's code or a body's id) and --from (a day, month or year)")
    today = datetime.date.today().isoformat()  # whoever leaves --until out says that it is still held
    return Term(office, of, since, until or f"{max(since, today)}{OPEN}", to, note)


def _addition(given: Names, kind: str | None, actor: str | None, term: Term | None) -> Addition:
    """Whom the options give; a usage error where names are missing, or given beside an id."""
    if actor is not None:
        if given.arabic or given.english or given.side or kind:
            raise click.UsageError(
                "--id adds to an entry that is there: leave --name-ar, --name-en, --side and --kind out"
            )
        return Addition(actor, "person", aliases=given.aliases, term=term, extends=True)
    if not given.arabic or not given.english:
        raise click.UsageError("give --name-ar and --name-en, or --id to add to an entry that is there")
    kind = kind or "person"
    if kind != "person" and term is not None:
        raise click.UsageError(
            "an office is a person's: add the body first, then whoever holds the office with --of its id"
        )
    names = given.arabic, given.english
    return Addition(id_of(given.english, kind), kind, *names, given.aliases, given.side, term)


def _plain(name: str | None) -> str:
    """What was typed, with one blank between words."""
    return " ".join((name or "").split())


def _told(folder: Path, beside: tuple[Path, ...], addition: Addition) -> int:
    """Show what is known now, and what the check says of the folder."""
    directory = compile_directory(load_lexicons((*beside, folder)))
    output = Output()
    output.write(card_to_text(card_of(directory, addition.id), page()))
    if addition.term is not None:
        output.write(f"{title_now(directory, addition.term)}\n")
    found = check_actors((*beside, folder)).faults
    faults = [fault for fault in found if fault.file.is_relative_to(folder)]
    output.write("".join(f"{fault}\n" for fault in faults))
    code = output.finish(LexiconError.exit_code if faults else FINE)
    mend = f"{counted(len(faults), 'fault')} in {folder}: mend the lines named" if faults else "No fault was found"
    given = " ".join(f"--lexicon {one}" for one in (*beside, folder))
    click.echo(f"{mend}. To read with it: aqwal read FILE {given}", err=True)
    return code
