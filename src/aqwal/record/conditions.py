"""What was asked, as SQL. The function `folded` is the connection's own (see `opening`)."""

from __future__ import annotations

from collections.abc import Iterator

from aqwal.record.kept import Asked

IN_DISPATCH = "FROM dispatches d JOIN statements st ON st.dispatch = d.row"
STANDS = "st.until IS NULL AND d.newer IS NULL"
_SPEAKER = (
    "st.speaker IN (SELECT row FROM parties, (SELECT folded(?) AS sought) WHERE instr(folded(name), sought)"
    " OR instr(folded(name_ar), sought) OR instr(folded(name_en), sought) OR instr(folded(actor), sought))"
)
_SIDE = "st.speaker IN (SELECT row FROM parties WHERE instr(';' || side || ';', ';' || ? || ';'))"
_WORDS = "EXISTS (SELECT 1 FROM segments g WHERE g.statement = st.row AND instr(folded(g.words), folded(?)))"


def conditions(asked: Asked) -> tuple[str, tuple[object, ...]]:
    """The WHERE clause for `asked` over IN_DISPATCH, and its values."""
    found = list(_conditions(asked))
    return " AND ".join([STANDS, *(sql for sql, _ in found)]), tuple(value for _, value in found)


def _conditions(asked: Asked) -> Iterator[tuple[str, object]]:
    if asked.dispatch is not None:
        yield "d.key = ?", asked.dispatch
    if asked.speaker is not None:
        yield _SPEAKER, asked.speaker
    if asked.side is not None:
        yield _SIDE, asked.side
    if asked.act is not None:
        yield "st.act = ?", asked.act
    if asked.kind is not None:
        yield "st.kind = ?", asked.kind
    if asked.since is not None:
        yield "d.day >= ?", asked.since.isoformat()
    if asked.until is not None:
        yield "d.day > '' AND d.day <= ?", asked.until.isoformat()
    if asked.headline is not None:
        yield "st.headline = ?", int(asked.headline)
    if asked.text is not None:
        yield _WORDS, asked.text
