"""What cannot be shown, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - not an error of ours: what was asked for cannot be given
    """A page that cannot be shown: an HTTP `status`, the `key` of its words and the values in them."""

    def __init__(self, status: int, key: str, **values: object) -> None:
        """Refuse with the words `key`."""
        super().__init__(key)
        self.status = status
        self.key = key
        self.values: Mapping[str, object] = values


class Moved(Exception):  # noqa: N818 - as above
    """What was asked for has another address."""

    def __init__(self, address: str) -> None:
        """Lead to `address`."""
        super().__init__(address)
        self.address = address
