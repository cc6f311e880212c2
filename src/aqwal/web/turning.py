"""Turning the pages of a list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aqwal.views import Sort
from aqwal.web.asking import Query


@dataclass(frozen=True, slots=True)
class Turning:
    """Where a page stands among the `pages` of a list at `path`."""

    query: Query
    path: str
    pages: int

    @property
    def page(self) -> int:
        """The number of this page."""
        return self.query.page

    @property
    def following(self) -> str | None:
        """The address of the next page, None on the last."""
        return self.to(self.page + 1) if self.page < self.pages else None

    @property
    def previous(self) -> str | None:
        """The address of the page before, None on the first."""
        return self.to(self.page - 1) if self.page > 1 else None

    def to(self, page: int) -> str:
        """The address of another page."""
        return self.query.address(self.path, page)

    def sorted(self, sort: Sort) -> str:
        """The address of the first page in another order."""
        return replace(self.query, sort=sort).address(self.path, 1)

    def plain(self) -> dict[str, object]:
        """The same for JSON: addresses of JSON."""
        twin = Turning(self.query, f"{self.path}.json", self.pages)
        return {"page": self.page, "pages": self.pages, "next": twin.following, "previous": twin.previous}
