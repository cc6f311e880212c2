"""What became of a run, in words: for standard error, so that standard output holds results only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aqwal.ingest import IngestReport, Problem
from aqwal.record import Tally

_KINDS, _PLACES = 20, 3


def account(report: IngestReport, record: str | None) -> str:
    """The lines of the summary of a run that wrote to the file `record`, or to none."""
    return "\n".join(_lines(report, record))


def _lines(report: IngestReport, record: str | None) -> Iterator[str]:
    stopped = "Stopped. " if report.interrupted else ""
    found = f": {counted(report.statements, 'statement')}, {counted(report.events, 'event')}" if report.read else ""
    yield f"{stopped}Read {counted(report.read, 'article') if report.read else 'nothing'}{found}."
    if record is not None and report.read:
        yield f"Record {record}: {_outcomes(report)}."
        if report.interrupted:
            yield "Give the same command again to go on: what is already there is not added twice."
    if report.same_text:
        have = counted(report.same_text, "article has", "articles have")
        yield (
            f"Of those added, {have} the very same text as one that was there under another id: "
            "if they are one article, give it one id (a table's with --map id=FIELD)."
        )
    if report.set_aside:
        reasons = ", ".join(f"{why} {count:,}" for why, count in report.set_aside)
        stretches = counted(sum(count for _, count in report.set_aside), "stretch", "stretches")
        yield f"Set aside, as it is no reporting: {stretches} ({reasons})."
    lost = [problem for problem in report.problems if problem.lost]
    notes = [problem for problem in report.problems if not problem.lost]
    if lost:
        yield f"{counted(len(lost), 'input')} could not be read:"
        yield from _grouped(lost)
    if notes:
        yield f"{counted(len(notes), 'note')} on what was read:"
        yield from _grouped(notes)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _outcomes(report: IngestReport) -> str:
    counts = {
        "added": report.added,
        "as new versions": report.new_versions,
        "read anew": report.replaced,
        "already there": report.already_there,
    }
    return ", ".join(f"{count:,} {what}" for what, count in counts.items() if count) or "nothing added"


def _grouped(problems: Sequence[Problem]) -> Iterator[str]:
    """The problems, those with the same words together, with the first places where they occur."""
    places: dict[str, list[str]] = {}
    for problem in problems:
        places.setdefault(problem.message, []).append(problem.origin)
    for message, origins in list(places.items())[:_KINDS]:
        more = f" and {len(origins) - _PLACES:,} more" if len(origins) > _PLACES else ""
        yield f"  {', '.join(origins[:_PLACES])}{more}: {message}"
    if len(places) > _KINDS:
        yield f"  and {len(places) - _KINDS:,} kinds of trouble more: mend these first, then read again"


def tallied(tallies: Sequence[Tally]) -> str:
    """Names with their counts, the most frequent first."""
    return ", ".join(f"{tally.name or tally.value} {tally.count:,}" for tally in tallies) or "none"
