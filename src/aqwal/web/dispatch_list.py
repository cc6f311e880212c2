"""The list of dispatches, with the record on one line."""

from __future__ import annotations

from aqwal.views import KeptDispatch, as_plain, list_dispatches
from aqwal.web import addresses
from aqwal.web.asking import PAGE_SIZE, check_page, understand
from aqwal.web.site import Shown, Site, Visit
from aqwal.web.turning import Turning


def show(site: Site, visit: Visit) -> Shown:
    """One page of the dispatches, the latest day first."""
    query = understand(visit.query, visit.words, paged=True)
    page = list_dispatches(site.archive.record, limit=PAGE_SIZE, offset=query.offset)
    turning = Turning(query, visit.path, check_page(query, page.total))
    summary = site.summary()
    values = {"page": page, "turning": turning, "summary": summary}
    return Shown(
        "dispatches.html",
        values,
        lambda: {
            "total": page.total,
            **turning.plain(),
            "summary": as_plain(summary),
            "dispatches": [plain_dispatch(line) for line in page.lines],
        },
    )


def plain_dispatch(kept: KeptDispatch) -> dict[str, object]:
    """A dispatch as JSON, with the address of its page."""
    return {
        "key": kept.key,
        "article": kept.article_id,
        "language": kept.language,
        "title": kept.title,
        "source": as_plain(kept.credit),
        "version": kept.version,
        "newer": kept.newer,
        "sha256": kept.sha256,
        "first_seen": kept.first_seen,
        "reader": kept.reader,
        "read_at": kept.read_at,
        "statements": kept.statements,
        "events": kept.events,
        "link": addresses.dispatch(kept.key),
    }
