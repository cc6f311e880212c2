"""The report as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from evaluation.unseen.tally import FAMILIES, Outlet, Pattern, Tally, total


def as_text(tally: Tally, patterns: int, examples: int) -> Iterator[str]:
    """The numbers of each outlet, then each family's most frequent `patterns` with so many `examples`."""
    yield from numbers([*tally.outlets.values(), total(tally.outlets.values())])
    for family, (means, _) in FAMILIES.items():
        ranked = tally.ranked(family)
        places = sum(len(pattern.examples) for pattern in ranked)
        yield f"\n== {family}: {means}: {places} places, {len(ranked)} patterns"
        for pattern in ranked[:patterns]:
            yield from lines(pattern, examples)


def lines(pattern: Pattern, examples: int | None = None) -> Iterator[str]:
    """One pattern with its examples, all of them where no number is given."""
    notes = ", ".join(f"{count} {note}" for note, count in sorted(pattern.notes.items(), key=lambda n: (-n[1], n[0])))
    yield f"{len(pattern.examples):6}  {pattern.name}" + (f"  ({notes})" if notes else "")
    yield from (f"          {example}" for example in pattern.examples[:examples])


def numbers(outlets: Sequence[Outlet]) -> Iterator[str]:
    """A table with a row for each outlet."""
    yield f"{'outlet':16}{'articles':>10}{'sentences':>11}{'with a mark or cue':>20}{'of them yielded':>17}{'share':>7}"
    for row in outlets:
        share = f"{row.yielded / row.likely:7.2f}" if row.likely else f"{'-':>7}"
        yield f"{row.name:16}{row.articles:10}{row.sentences:11}{row.likely:20}{row.yielded:17}{share}"


def as_json(tally: Tally, patterns: int, examples: int) -> str:
    """The same as one object: `outlets`, and by family its `patterns` with count, notes and examples."""
    return json.dumps(
        {
            "outlets": [asdict(row) for row in tally.outlets.values()],
            "families": {
                family: [_row(pattern, examples) for pattern in tally.ranked(family)[:patterns]] for family in FAMILIES
            },
        },
        ensure_ascii=False,
        indent=1,
    )


def _row(pattern: Pattern, examples: int | None) -> dict[str, object]:
    return {
        "pattern": pattern.name,
        "count": len(pattern.examples),
        "notes": dict(pattern.notes),
        "examples": [asdict(example) for example in pattern.examples[:examples]],
    }
