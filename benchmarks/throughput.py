"""Words a second on one core and peak memory, over articles of the corpus beside the checkout.

    python -m benchmarks.throughput [--articles N]

The pipeline's time is put over that of a fixed baseline (a word count with `re` and `Counter` over the same texts)
run beside it: the ratio holds on any machine. Peak memory is measured in fresh processes that read a quarter, a half
and all of the articles: flat memory shows as nearly equal figures. Exits with 1 over a bound of
evaluation/floors.json ("most").
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
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from aqwal.articles import read_sources
from aqwal.pipeline import build_reader
from aqwal.settings import Settings
from evaluation.corpus import sample, saudi, shared_folder, write
from evaluation.program import run_program
from evaluation.score import FLOORS

WORD = re.compile(r"\w+")
ROUNDS = 3
TIMES, PEAK, GROWTH = "times the baseline", "peak memory in MiB", "growth of memory in MiB"


def texts(articles: Path) -> Iterator[str]:
    """The texts of the file, one at a time."""
    with articles.open(encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def baseline(articles: Path) -> tuple[int, float]:
    """Words in the texts, and the processor seconds that counting them takes."""
    began = time.process_time()
    counts: Counter[str] = Counter()
    for text in texts(articles):
        counts.update(WORD.findall(text))
    return counts.total(), time.process_time() - began


def pipeline(articles: Path, most: int | None = None) -> float:
    """Processor seconds that the reading of the first `most` articles takes, lexicons already loaded."""
    reader = build_reader(Settings())
    began = time.process_time()
    with articles.open("rb") as data:
        for source in islice(read_sources(articles.name, data), most):
            reader.read(source)
    return time.process_time() - began


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


def side_by_side(articles: Path) -> tuple[int, float, float]:
    """Words, and the processor seconds of counting and of reading them: of each the best of three, taken in turn, for a
    machine is not equally fast from one second to the next. Each reading is that of a fresh process."""
    counted, read = [], []
    for _ in range(ROUNDS):
        counted.append(baseline(articles))
        read.append(float(measured("--measure-time", articles)))
    return counted[0][0], min(seconds for _, seconds in counted), min(read)


def report(articles: Path, number: int) -> dict[str, float]:
    """Prints the figures; yields those that have a bound."""
    words, counting, reading = side_by_side(articles)
    print(f"{number} articles, {words:,} words, one core")
    print(f"baseline (word count)   {words / counting:>12,.0f} words/s")
    print(f"pipeline                {words / reading:>12,.0f} words/s   {reading / counting:.1f} times the baseline")
    writing = recorded(articles, articles.parent)
    print(f"with record, start-up   {words / writing:>12,.0f} words/s")
    steps = [max(1, number // parts) for parts in (4, 2, 1)]
    peaks = [peak(articles, step) for step in steps]
    for step, memory in zip(steps, peaks, strict=True):
        print(f"peak memory, {step:>4} articles {memory:>8.0f} MiB")
    return {TIMES: reading / counting, PEAK: max(peaks), GROWTH: peaks[-1] - peaks[0]}


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
        print(pipeline(Path(chosen.measure_time)))
        return 0
    if chosen.measure_memory:
        pipeline(Path(chosen.measure_memory[0]), int(chosen.measure_memory[1]))
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
