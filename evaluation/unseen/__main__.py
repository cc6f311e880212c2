"""What the reader does not see: sentences with a quotation mark or a likely cue that yielded nothing, by pattern.

    python -m evaluation.unseen [--articles N] [--outlet NAME] [--patterns N] [--examples N] [--pattern X] [--to json]

The articles are a fixed sample of the corpus, a third of them from broadcasters. How often a pattern stands
there, and how many of its sentences are statements, says what the next rule would bring.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from aqwal.articles import read_article
from aqwal.model import Source
from aqwal.pipeline import build_reader
from evaluation.corpus import Row, broadcasters, order, sample, saudi, shared_folder
from evaluation.unseen.reading import read
from evaluation.unseen.report import as_json, as_text, lines
from evaluation.unseen.tally import FAMILIES, Tally


def options() -> argparse.ArgumentParser:
    """What can be asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="how many (1000)")
    parser.add_argument("--outlet", metavar="NAME", help="only those of one outlet, as the table of numbers calls it")
    parser.add_argument("--patterns", type=int, default=25, metavar="N", help="how many of each family (25)")
    parser.add_argument("--examples", type=int, default=2, metavar="N", help="how many of each pattern (2)")
    parser.add_argument("--units", type=int, default=2, metavar="N", help="phrases of a pattern beside its place (2)")
    parser.add_argument("--pattern", metavar="X", help="every place of each pattern that holds these words")
    parser.add_argument("--to", choices=("text", "json"), default="text")
    return parser


def articles(number: int, outlet: str | None) -> list[Row]:
    """The same articles each time, mixed; `outlet` takes all of them from one."""
    if outlet is None:
        third = number // 3
        return sorted(sample(saudi, number - third) + sample(broadcasters, third), key=order)

    def of_outlet(folder: Path) -> Iterator[Row]:
        return (row for row in chain(saudi(folder), broadcasters(folder)) if row.get("outlet") == outlet)

    return sample(of_outlet, number)


def gather(rows: list[Row], units: int) -> Tally:
    """Everything unseen in the articles."""
    reader, tally = build_reader(), Tally()
    for row in rows:
        day = date.fromisoformat(row["date"]) if "date" in row else None
        source = Source(row["text"], id=row["id"], title=row["title"], date=day)
        article = read_article(source, reader.residue, reader.settings)
        tally.add(read(article, reader.gazetteer, reader.grammar), row.get("outlet", ""), units)
    return tally


def main(arguments: list[str]) -> int:
    """Reads the sample and prints the report; 0 unless the options are not understood or no article fits them."""
    chosen = options().parse_args(arguments)
    if not (shared_folder() / "corpus").is_dir():
        print(f"report skipped: no corpus at {shared_folder()} (SHARED names another folder)")
        return 0
    rows = articles(chosen.articles, chosen.outlet)
    if not rows:
        print(f"no articles of {chosen.outlet!r}: the table of numbers without --outlet lists the outlets")
        return 1
    tally = gather(rows, chosen.units)
    if chosen.pattern is not None:
        found = [pattern for family in FAMILIES for pattern in tally.ranked(family) if chosen.pattern in pattern.name]
        print(*(line for pattern in found for line in lines(pattern)), sep="\n")
    elif chosen.to == "json":
        print(as_json(tally, chosen.patterns, chosen.examples))
    else:
        print(*as_text(tally, chosen.patterns, chosen.examples), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
