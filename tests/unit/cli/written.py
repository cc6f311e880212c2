"""Files as a user may give them: good ones, and every kind of bad one."""

from __future__ import annotations

import json
from pathlib import Path

SAID = "قال وزير الخارجية الناردي هشام الراوندي إن مضيق دروان مفتوح للجميع."
DENIED = "نفت وزارة الخارجية الأورية وجود أي حشد عسكري في المضيق."
WORDS = "مضيق دروان مفتوح للجميع"


def good(folder: Path) -> str:
    """A dispatch with one statement."""
    return put(folder, "good.txt", SAID.encode())


def table(folder: Path, articles: int = 3) -> str:
    """A table of so many articles, each with a day of its own."""
    rows = [
        {"id": f"wire#{number}", "date": f"2024-04-{number:02}", "text": f"{SAID} {DENIED} {number}"}
        for number in range(1, articles + 1)
    ]
    return put(folder, "wire.jsonl", "\n".join(json.dumps(row) for row in rows).encode())


def put(folder: Path, name: str, data: bytes) -> str:
    """The path of a new file with `data` in it."""
    (folder / name).write_bytes(data)
    return str(folder / name)


def bare_folder(folder: Path) -> str:
    """A folder with nothing to read in it."""
    (folder / "photos").mkdir()
    (folder / "photos" / "1.jpg").touch()
    return str(folder / "photos")


def terms_of_office(folder: Path) -> Path:
    """A lexicon folder in which two of the demo's people are foreign ministers of Nardin, one after the other."""
    (folder / "world").mkdir(exist_ok=True)
    head = "person\toffice\tof\tto\tfrom\tuntil\tnote\n"
    first = "per:hisham-al-rawandi\tforeign-minister\tXNA\t\t2020-02-01\t2024-02-01\t\n"
    second = "per:yasser-al-hakmani\tforeign-minister\tXNA\t\t2024-02\t2024-06+\t\n"
    (folder / "world" / "terms.tsv").write_text(head + first + second, encoding="utf-8")
    return folder
