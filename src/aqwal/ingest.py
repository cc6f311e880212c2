"""From sources to a record: the one place that joins the reader and the record."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from aqwal.errors import AqwalError, ReadingError
from aqwal.model import Reading, Source
from aqwal.record import Outcome

if TYPE_CHECKING:
    from aqwal.record import Record

_ARTICLES, _SECONDS, _CHARACTERS = 100, 2.0, 4_000_000  # a batch is saved when it reaches one of them


class Reader(Protocol):
    """Whatever reads a source (see `aqwal.pipeline`)."""

    def read(self, source: Source) -> Reading:
        """All that can be said of `source`."""
        ...


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that gave no source: where it is, and `why` with what to do."""

    origin: str
    why: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A `note` for the user on an input that was read."""

    origin: str
    note: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Trouble with one input and what to do; `lost` where nothing of the input was read or saved."""

    origin: str
    message: str
    lost: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come: inputs done, statements found, problems met, and the origin of the last input."""

    done: int
    statements: int
    problems: int
    origin: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of the inputs.

    `read` articles are those that gave a reading; without a record `added` … `already_there` stay 0. `same_text` of the
    `added` have the very same text as an article that was there under another id. `set_aside` counts stretches of text
    by reason, the most frequent first. `interrupted` is True where the user stopped the run: what was read until then
    is saved.
    """

    read: int
    added: int
    same_text: int
    new_versions: int
    replaced: int
    already_there: int
    statements: int
    events: int
    set_aside: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]
    interrupted: bool

    @property
    def lost(self) -> int:
        """How many inputs gave nothing."""
        return sum(problem.lost for problem in self.problems)


def ingest(
    sources: Iterable[Source | Refused | Noted],
    reader: Reader,
    record: Record | None = None,
    *,
    on_reading: Callable[[Reading], None] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> IngestReport:
    """Read every source, hand its reading to `on_reading`, and save it in `record` if there is one.

    Trouble with one input is a problem of the report and the rest goes on; `RecordError` where the record itself fails:
    what was saved before is whole.
    """
    run = _Run(reader, record, on_reading, on_progress)
    interrupted = False
    try:
        for source in sources:
            run.take(source)
    except KeyboardInterrupt:
        interrupted = True
    run.save()
    return run.report(interrupted=interrupted)


@dataclass(slots=True)
class _Run:
    """The state of one ingest: counts, and the readings that wait to be saved together."""

    reader: Reader
    record: Record | None
    on_reading: Callable[[Reading], None] | None
    on_progress: Callable[[Progress], None] | None
    done: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    set_aside: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    waiting: list[Reading] = field(default_factory=list)
    characters: int = 0
    since: float = 0.0

    def take(self, source: Source | Refused | Noted) -> None:
        if isinstance(source, Noted):
            self.problems.append(Problem(source.origin, source.note, lost=False))
            return
        if isinstance(source, Refused):
            self.problems.append(Problem(source.origin, source.why, lost=True))
        elif (reading := self._read(source)) is not None:
            self._note(reading)
        self.done += 1
        if self.on_progress is not None:
            self.on_progress(Progress(self.done, self.counts["statements"], len(self.problems), source.origin))

    def save(self) -> None:
        """Save what waits, in one transaction; where a reading is unsound, the others one by one."""
        if self.record is None or not self.waiting:
            return
        try:
            outcomes = self.record.add_all(self.waiting)
        except ReadingError:
            outcomes = [outcome for one in self.waiting if (outcome := self._save_alone(self.record, one)) is not None]
        self.waiting, self.characters = [], 0
        self.outcomes.update(outcomes)

    def report(self, *, interrupted: bool) -> IngestReport:
        return IngestReport(
            read=self.counts["read"],
            added=self.outcomes[Outcome.ADDED] + self.outcomes[Outcome.SAME_TEXT],
            same_text=self.outcomes[Outcome.SAME_TEXT],
            new_versions=self.outcomes[Outcome.NEW_VERSION],
            replaced=self.outcomes[Outcome.REPLACED],
            already_there=self.outcomes[Outcome.ALREADY_THERE],
            statements=self.counts["statements"],
            events=self.counts["events"],
            set_aside=tuple(self.set_aside.most_common()),
            problems=tuple(self.problems),
            interrupted=interrupted,
        )

    def _read(self, source: Source) -> Reading | None:
        try:
            return self.reader.read(source)
        except AqwalError as error:
            self.problems.append(Problem(source.origin, str(error), lost=True))
        except Exception as error:  # noqa: BLE001 - a fault of ours in one article must not cost the others: it is reported
            message = f"aqwal failed on it ({type(error).__name__}: {error}); please report this with the article"
            self.problems.append(Problem(source.origin, message, lost=True))
        return None

    def _note(self, reading: Reading) -> None:
        origin = reading.article.origin
        self.counts.update(read=1, statements=len(reading.statements), events=len(reading.events))
        self.set_aside.update(aside.why for aside in reading.article.set_aside)
        self.problems.extend(Problem(origin, problem, lost=False) for problem in reading.problems)
        if self.on_reading is not None:
            self.on_reading(reading)
        if self.record is not None:
            self._wait(reading)

    def _wait(self, reading: Reading) -> None:
        now = time.monotonic()
        self.since = self.since if self.waiting else now
        self.waiting.append(reading)
        self.characters += len(reading.article.text)
        if len(self.waiting) >= _ARTICLES or now - self.since >= _SECONDS or self.characters >= _CHARACTERS:
            self.save()

    def _save_alone(self, record: Record, reading: Reading) -> Outcome | None:
        try:
            return record.add(reading)
        except ReadingError as error:
            self.problems.append(Problem(reading.article.origin, str(error), lost=True))
            return None
