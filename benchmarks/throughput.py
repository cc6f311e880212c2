"""Words a second on one core and peak memory, over articles of the corpus beside the checkout.

    python -m benchmarks.throughput [--articles N] [--floor]

The pipeline's time is put over that of a fixed baseline (a word count with `re` and `Counter` over the same texts) run
beside it: the ratio holds on any machine, and `--floor` exits with 1 where it is over MOST. Peak memory is measured in
fresh processes that read 500, 1000 and 2000 articles: flat memory shows as nearly equal figures.
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
from collections.abc import Iterator
from pathlib import Path

from aqwal.articles import read_sources
from aqwal.pipeline import build_reader
from aqwal.settings import Settings
from evaluation.corpus import sample, saudi, shared_folder, write

MOST = 60.0
STEPS = (500, 1000, 2000)
WORD = re.compile(r"\w+")


def texts(articles: Path, most: int) -> Iterator[str]:
    """The first `most` texts of the file, one at a time."""
    with articles.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == most:
                return
            yield json.loads(line)["text"]


def baseline(articles: Path, most: int) -> tuple[int, float]:
    """Words in the texts, and the processor seconds that counting them takes (best of three)."""
    seconds = []
    for _ in range(3):
        began = time.process_time()
        counts: Counter[str] = Counter()
        for text in texts(articles, most):
            counts.update(WORD.findall(text))
        seconds.append(time.process_time() - began)
    return counts.total(), min(seconds)


def pipeline(articles: Path, most: int) -> float:
    """Processor seconds that the whole reading takes, lexicons already loaded."""
    reader = build_reader(Settings())
    began = time.process_time()
    with articles.open("rb") as data:
        for number, source in enumerate(read_sources(articles.name, data, ())):
            if number == most:
                break
            reader.read(source)
    return time.process_time() - began


def recorded(articles: Path, record: Path) -> float:
    """Processor seconds of `aqwal read --record`, start-up and writing included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [str(Path(sys.executable).with_name("aqwal")), "read", str(articles), "--record", str(record)]
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(articles: Path, most: int) -> float:
    """Peak memory in MiB of a fresh process that reads the first `most` articles."""
    command = [sys.executable, "-m", "benchmarks.throughput", "--measure-memory", str(articles), str(most)]
    return float(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)


def report(articles: Path, most: int) -> float:
    """Prints the figures; yields how many times the baseline's time the pipeline takes."""
    words, counting = baseline(articles, most)
    reading = pipeline(articles, most)
    print(f"{most} articles, {words:,} words, one core")
    print(f"baseline (word count)   {words / counting:>12,.0f} words/s")
    print(f"pipeline                {words / reading:>12,.0f} words/s   {reading / counting:.1f} times the baseline")
    with tempfile.TemporaryDirectory() as folder:
        writing = recorded(articles, Path(folder) / "bench.aqwal")
    print(f"with record, start-up   {words / writing:>12,.0f} words/s")
    for step in (s for s in STEPS if s <= most):
        print(f"peak memory, {step:>4} articles {peak(articles, step):>8.0f} MiB")
    return reading / counting


def main() -> int:
    """Takes the sample, measures, and holds the ratio to its bound where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--floor", action="store_true")
    options.add_argument("--measure-memory", nargs=2, metavar=("FILE", "N"), help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.measure_memory:
        pipeline(Path(chosen.measure_memory[0]), int(chosen.measure_memory[1]))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)  # Linux counts KiB
        return 0
    if not (shared_folder() / "corpus").is_dir():
        print(f"benchmark skipped: no corpus at {shared_folder()} (SHARED names another folder)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        ratio = report(write(sample(saudi, chosen.articles), Path(folder) / "articles.jsonl"), chosen.articles)
    if chosen.floor and ratio > MOST:
        print(f"the pipeline takes {ratio:.1f} times the baseline's time; the bound is {MOST}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
