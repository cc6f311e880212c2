"""Why somebody cannot be added as asked, each with the option that it speaks of and what to give instead."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Mapping

from aqwal.actors.adding import PREFIXES, Addition, Term
from aqwal.actors.directory import Directory, folded, place_of
from aqwal.languages.ar.tokens import tokenize
from aqwal.lexicons.checking.letters import mended, oddities
from aqwal.lexicons.term_days import term_days
from aqwal.model import Span

_ARABIC = re.compile("[\u0621-\u064a]")
_UNFIT = re.compile(r"[\t\n\r|]")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_STATE, _BODY = "state", "body"
# An option, and why it cannot be as it is.
Refusal = tuple[str, str]


def refusals(directory: Directory, addition: Addition) -> Iterator[Refusal]:
    """What speaks against an addition; nothing does where there is none."""
    if addition.extends:
        yield from _extended(directory, addition)
    else:
        yield from _new(directory, addition)
    for alias in addition.aliases:
        yield from _arabic(directory, addition, "--alias", alias)
    if addition.term is not None:
        yield from _term(directory, addition.term)


def _extended(directory: Directory, addition: Addition) -> Iterator[Refusal]:
    if addition.id not in directory.listed:
        near = _near(addition.id, directory.listed)
        yield "--id", f"nobody has the id {addition.id!r}{near}; leave --id out to add somebody new"
    elif not addition.aliases and addition.term is None:
        yield "--id", f"{addition.id} is there already: give --alias, or --office with --of and --from, to add to it"
    elif addition.kind != "person" and addition.term is not None:
        yield "--office", f"{addition.id} is no person: give the id of whoever holds the office"


def _new(directory: Directory, addition: Addition) -> Iterator[Refusal]:
    prefix = PREFIXES[addition.kind]
    if addition.id == prefix:
        yield "--name-en", f"{addition.name_en!r} gives no id: write the name in Latin letters"
    elif addition.id in directory.listed:
        yield "--name-en", _taken(directory, addition.name_en, addition.id)
    elif others := directory.by_name.get(folded(addition.name_en)):
        yield "--name-en", _taken(directory, addition.name_en, others[0])
    if _ARABIC.search(addition.name_en) or _UNFIT.search(addition.name_en):
        yield "--name-en", f"{addition.name_en!r} is no English name: write it in Latin letters, in one line"
    yield from _arabic(directory, addition, "--name-ar", addition.name_ar)
    base, hyphen, role = addition.side.partition("-")
    if addition.side and (base not in directory.sides or (hyphen and role not in directory.roles)):
        near = _near(addition.side, directory.sides)
        yield (
            "--side",
            f"the code {addition.side!r} is not known{near}; aqwal actors show NAME tells that of a state or body",
        )


def _taken(directory: Directory, name: str, actor: str) -> str:
    one = directory.listed[actor]
    whose = f"{actor} ({one.get('name_ar')}, {one.get('name_en')}; {place_of(one.rows[0])})"
    more = f"to add to that entry give --id {actor} in place of the names; somebody else needs another name"
    return f"{name!r} is there already: {whose}; {more}"


def _arabic(directory: Directory, addition: Addition, option: str, name: str) -> Iterator[Refusal]:
    """What speaks against an Arabic name."""
    odd = next(oddities(name), None)
    if odd is not None:
        plain = f", such as {mended(name)!r}" if mended(name) != name else ""
        yield option, f"{odd.what} in {name!r}: {odd.mend}{plain}"
        return
    if not _ARABIC.search(name) or _UNFIT.search(name):
        several = ", and give --alias once for each" if "|" in name else ""
        yield option, f"{name!r} is no Arabic name: write it in Arabic letters, in one line{several}"
        return
    words = tokenize(name, [Span(0, len(name))]).fold
    names, found = directory.gazetteer.names, directory.gazetteer.match(words, 0, len(words))
    whole = found is not None and found.length == len(words) and not found.clitic
    actor = found.entry.actor if found is not None and whole else None
    if actor is not None and actor.id in directory.listed:
        if actor.id != addition.id:
            yield option, _taken(directory, name, actor.id)
    elif actor is not None:
        yield option, f"{name!r} is the name of {actor.id} ({actor.name_ar}, {actor.name_en}); give another"
    elif whole or (len(words) == 1 and (words[0] in names.common or words[0] in names.closed)):
        why = "wherever the news has that word it would be taken for this name"
        yield option, f"{name!r} is an everyday word: {why}; leave it out, or give it with another word of the name"


def _term(directory: Directory, term: Term) -> Iterator[Refusal]:
    office = directory.offices.get(term.office)
    if office is None:
        titled = {one.name_en.lower(): one.id for one in directory.offices.values()} | {i: i for i in directory.offices}
        near = difflib.get_close_matches(term.office.lower(), titled, 1)
        hint = f"; did you mean {titled[near[0]]}?" if near else f"; use one of {', '.join(directory.offices)}"
        yield "--office", f"there is no office {term.office!r}{hint}"
    kind = _kind(directory, term.of)
    if not kind:
        yield "--of", _unknown(directory, term.of)
    elif office is not None and office.of not in {kind, "any"}:
        article = {_STATE: "a state", _BODY: "a body"}
        others = [one.id for one in directory.offices.values() if one.of == kind and one.holders != "several"]
        near = difflib.get_close_matches(office.id, others, 3, 0.4)
        hint = f"; of {article[kind]} there is {', '.join(near)}" if near else ""
        yield "--office", f"{office.id} is an office of {article[office.of]}, and {term.of} is {article[kind]}{hint}"
    for to in term.to:
        if not _kind(directory, to):
            yield "--to", _unknown(directory, to)
    yield from _days(term)


def _kind(directory: Directory, owner: str) -> str:
    """Whether an owner as terms write it is a state or a body, "" where it is neither."""
    if ":" not in owner:
        found = directory.listed.get(directory.codes.get(owner, ""))
        return _STATE if found is not None and found.kind == _STATE else ""
    found = directory.listed.get(owner)
    return _BODY if found is not None and found.kind in {"body", "group"} else ""


def _unknown(directory: Directory, owner: str) -> str:
    body = directory.codes.get(owner)
    listed = [
        one.get("code") if one.kind == _STATE else one.id for one in directory.listed.values() if one.kind != "person"
    ]
    near = f"; did you mean {body}?" if body else _near(owner, listed)
    return f"{owner!r} is neither the code of a state nor the id of a body{near}"


def _days(term: Term) -> Iterator[Refusal]:
    for option, written in (("--from", term.since), ("--until", term.until.removesuffix("+"))):
        if not _DAY.fullmatch(written) or not _is_day(written):
            yield option, f"{written!r} is no day: write it as 2013-02-01, 2013-02 or 2013"
            return
    opens, _, _, over = term_days(term.since, term.until)
    if over <= opens:
        yield (
            "--until",
            f"the term ends ({term.until}) before it has begun ({term.since}): until is the first day after it",
        )


def _is_day(written: str) -> bool:
    try:
        term_days(written, written)
    except ValueError:
        return False
    return True


def _near(given: str, known: Collection[str] | Mapping[str, object]) -> str:
    near = difflib.get_close_matches(given, list(known), 1)
    return f"; did you mean {near[0]}?" if near else ""
