"""Words a second on one core and peak memory, over articles of the corpus beside the checkout.

    python -m benchmarks.throughput [--articles N]

The pipeline's time is put over that of a fixed baseline (a word count with `re` and `Counter` over the same texts)
run in turn with it: the ratio holds on any machine. Peak memory is measured in fresh processes that read a sixteenth,
an eighth, a quarter and all of the articles. Its growth is that up to the quarter: a reader that kept anything of the
articles would show it there, while later on only the lexicon fills up, whose names are loaded as they occur (152 MiB
at 2,000 articles, 170 at 4,000, 182 at 8,000). Exits with 1 over a bound of evaluation/floors.json ("most").
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path

from aqwal.articles import read_sources
from aqwal.pipeline import Reader, build_reader
from aqwal.settings import Settings
from evaluation.corpus import sample, saudi, shared_folder, write
from evaluation.program import run_program
from evaluation.score import FLOORS

WORD = re.compile(r"\w+")
ROUNDS, SLICE, REPEATS = 3, 10, 20
TIMES, PEAK, GROWTH = "times the baseline", "peak memory in MiB", "growth of memory in MiB"


def baseline(lines: Iterable[bytes], counts: Counter[str]) -> None:
    """Counts the words of articles, a line of JSON each, into `counts`."""
    for line in lines:
        counts.update(WORD.findall(json.loads(line)["text"]))


def side_by_side(articles: Path) -> tuple[int, float, float]:
    """Words, and the processor seconds of counting and of reading them, lexicons already loaded.

    A few articles are counted (as often as it takes to be measured), then read, and so on: a machine is not equally
    fast from one second to the next, and what slows one of the two then slows the other.
    """
    reader, counts = build_reader(Settings()), Counter[str]()
    lines = articles.read_bytes().splitlines(keepends=True)
    counting = reading = 0.0
    for part in slices(lines):
        began = time.process_time()
        for _ in range(REPEATS):
            baseline(part, counts)
        counted = time.process_time()
        read(reader, part)
        counting += (counted - began) / REPEATS
        reading += time.process_time() - counted
    return counts.total() // REPEATS, counting, reading


def slices(lines: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """A few lines at a time."""
    for at in range(0, len(lines), SLICE):
        yield lines[at : at + SLICE]


def read(reader: Reader, lines: Iterable[bytes]) -> None:
    """Reads articles, a line of JSON each."""
    for source in read_sources("articles.jsonl", BytesIO(b"".join(lines))):
        reader.read(source)


def read_first(articles: Path, most: int) -> None:
    """Reads the first `most` articles, one at a time in memory."""
    reader = build_reader(Settings())
    with articles.open("rb") as lines:
        for line in islice(lines, most):
            read(reader, [line])


def recorded(articles: Path, folder: Path) -> float:
    """Processor seconds of `aqwal read --record`, start-up and writing included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [str(Path(sys.executable).with_name("aqwal")), "read", str(articles)]
    run_program([*command, "--record", str(folder / "bench.aqwal")], folder / "out.txt")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(articles: Path, most: int) -> float:
    """Peak memory in MiB of a fresh process that reads the first `most` articles."""
    return float(measured("--measure-memory", articles, str(most)))


def measured(what: str, articles: Path, *more: str) -> str:
    """What a fresh process of this program prints."""
    command = [sys.executable, "-m", "benchmarks.throughput", what, str(articles), *more]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


def in_fresh_processes(articles: Path) -> tuple[int, float, float]:
    """What `side_by_side` measures in a process of its own; of three such the one in the middle by their ratio."""
    runs = [[float(figure) for figure in measured("--measure-time", articles).split()] for _ in range(ROUNDS)]
    words, counting, reading = sorted(runs, key=lambda run: run[2] / run[1])[ROUNDS // 2]
    return int(words), counting, reading


def report(articles: Path, number: int) -> dict[str, float]:
    """Prints the figures; yields those that have a bound."""
    words, counting, reading = in_fresh_processes(articles)
    print(f"{number} articles, {words:,} words, one core")
    print(f"baseline (word count)   {words / counting:>12,.0f} words/s")
    print(f"pipeline                {words / reading:>12,.0f} words/s   {reading / counting:.1f} times the baseline")
    writing = recorded(articles, articles.parent)
    print(f"with record, start-up   {words / writing:>12,.0f} words/s")
    steps = [max(1, number // parts) for parts in (16, 8, 4, 1)]
    peaks = [peak(articles, step) for step in steps]
    for step, memory in zip(steps, peaks, strict=True):
        print(f"peak memory, {step:>4} articles {memory:>8.0f} MiB")
    return {TIMES: reading / counting, PEAK: max(peaks), GROWTH: peaks[-2] - peaks[0]}


def above(figures: Mapping[str, float], most: Mapping[str, float]) -> list[str]:
    """What lies over its bound, as sentences."""
    return [
        f"{name}: {figures[name]:.1f} is over the bound {bound:g}"
        for name, bound in most.items()
        if figures[name] > bound
    ]


def main() -> int:
    """Takes the sample, measures, and holds the figures to their bounds."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--measure-time", metavar="FILE", help=argparse.SUPPRESS)
    options.add_argument("--measure-memory", nargs=2, metavar=("FILE", "N"), help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.measure_time:
        print(*side_by_side(Path(chosen.measure_time)))
        return 0
    if chosen.measure_memory:
        read_first(Path(chosen.measure_memory[0]), int(chosen.measure_memory[1]))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)  # Linux counts KiB
        return 0
    if not (shared_folder() / "corpus").is_dir():
        print(f"benchmark skipped: no corpus at {shared_folder()} (SHARED names another folder)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        figures = report(write(sample(saudi, chosen.articles), Path(folder) / "articles.jsonl"), chosen.articles)
    over = above(figures, json.loads(FLOORS.read_text(encoding="utf-8"))["most"])
    print(*over or ["no figure is over its bound"], sep="\n")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
