"""The news texts that lie beside the checkout, for measures only: none of their words is kept in the project."""

from __future__ import annotations

import gzip
import hashlib
import heapq
import json
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
Row = dict[str, str]


def shared_folder() -> Path:
    """Where the annotated articles and corpora lie: $SHARED, or `shared` beside the checkout."""
    return (ROOT / os.environ.get("SHARED", "../shared")).resolve()


def saudi(folder: Path) -> Iterator[Row]:
    """Articles of Saudi newspapers, 2015; an id is the day and the number in the day's file."""
    for archive in sorted((folder / "saudinewsnet").glob("*.zip")):
        with zipfile.ZipFile(archive) as opened:
            for number, row in enumerate(json.loads(opened.read(opened.namelist()[0]))):
                yield article(f"{archive.stem}#{number}", row, row["date_extracted"][:10])


def broadcasters(folder: Path) -> Iterator[Row]:
    """Articles of two broadcasters, 2009 and 2022."""
    for name in ("aljazeera-2022", "bbcarabic-2009"):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield article(row["id"], row, row["date"] if len(row["date"]) == len("2009-06-23") else "")


def article(name: str, row: Row, date: str) -> Row:
    """A row in the shape that `aqwal read` takes, with the outlet that it is from where the corpus says so."""
    told = {"date": date, "outlet": row.get("source", "")}
    return {"id": name, "title": row["title"], "text": row["content"], **{key: told[key] for key in told if told[key]}}


def sample(rows: Callable[[Path], Iterator[Row]], size: int) -> list[Row]:
    """The same `size` articles each time: those with a text whose ids have the smallest hashes."""

    return heapq.nsmallest(size, (row for row in rows(shared_folder() / "corpus") if row["text"].strip()), key=order)


def order(row: Row) -> bytes:
    """By which articles are chosen and mixed: as if by chance, and always the same."""
    return hashlib.sha256(row["id"].encode()).digest()


def write(rows: list[Row], to: Path) -> Path:
    """Writes the articles as lines of JSON, without their outlet, which the program is not told."""
    told = ({key: row[key] for key in row if key != "outlet"} for row in rows)
    to.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    return to
