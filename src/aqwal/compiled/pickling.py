"""Pickles that load fast: large mappings stay closed until they are asked, patterns come with their code."""

from __future__ import annotations

import dataclasses
import functools
import gc
import io
import pickle
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeGuard

from aqwal.compiled.patterns import coded

_LARGE, _SEVERAL = 500, 12
_PROTOCOL = 5
_PLAIN = (str, int, bytes, type(None))


def pickled(value: object) -> bytes:
    """`value` as bytes for `unpickled`, in this version of Python alone."""
    return _dumped(value, _Shelver)


def unpickled(data: bytes) -> Any:  # noqa: ANN401 - whatever was pickled
    """The value of bytes that `pickled` made: equal, but large dicts come as a `Shelf`."""
    was_on = gc.isenabled()
    gc.disable()  # it would go through the new objects again and again, and find nothing
    try:
        return _Unpickler(io.BytesIO(data)).load()
    finally:
        if was_on:
            gc.enable()


class Shelf(Mapping[Any, Any]):
    """A mapping whose values are unpickled when they are first asked for: an article asks for few of them."""

    __slots__ = ("_values",)

    def __init__(self, closed: dict[Any, Any]) -> None:
        """Take the pickles of the values by their keys."""
        self._values = closed

    def __getitem__(self, key: object) -> Any:  # noqa: ANN401 - as in the mapping that was pickled
        """The value of `key`; `KeyError` where there is none."""
        value = self._values[key]
        if type(value) is bytes:
            value = self._values[key] = pickle.loads(value)  # noqa: S301 - from the file that was found safe
        return value

    def get(self, key: object, default: Any = None) -> Any:  # noqa: ANN401 - as above
        """The value of `key`, `default` where there is none."""
        value = self._values.get(key, default)
        return self[key] if type(value) is bytes else value

    def __contains__(self, key: object) -> bool:
        """Whether there is a value of `key`."""
        return key in self._values

    def __iter__(self) -> Iterator[Any]:
        """The keys, in the order of the mapping that was pickled."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many values there are."""
        return len(self._values)

    def __repr__(self) -> str:
        """What it is, not what is in it."""
        return f"<Shelf of {len(self)}>"


class _Pickler(pickle.Pickler):
    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - what `__reduce__` gives, or NotImplemented
        kind: type[Any] = type(obj)
        if isinstance(obj, re.Pattern):
            return coded(obj)
        if isinstance(obj, MappingProxyType):
            return _unchangeable, (dict(obj),)
        values = _values_of(kind)  # type: ignore[arg-type]  # mypy looks for the hash of an instance
        return NotImplemented if values is None else (kind, self.kept(values(obj)))

    @staticmethod
    def kept(values: tuple[Any, ...]) -> tuple[Any, ...]:
        """The values of a dataclass as they are pickled."""
        return values


class _ShelfPickler(_Pickler):
    """For what stands on a shelf, which has shelves of its own: of hundreds of `محمد` an article asks for few."""

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - as above
        return (Shelf, (obj._values,)) if isinstance(obj, Shelf) else super().reducer_override(obj)

    @staticmethod
    def kept(values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(Shelf(_closed(value)) if _has_many(value, _SEVERAL) else value for value in values)


class _Shelver(_Pickler):
    def persistent_id(self, obj: object) -> dict[Any, bytes] | None:
        return _closed(obj) if _has_many(obj, _LARGE) else None


class _Unpickler(pickle.Unpickler):
    def persistent_load(self, pid: dict[Any, bytes]) -> Shelf:
        return Shelf(pid)


def _has_many(obj: object, many: int) -> TypeGuard[dict[Any, Any]]:
    """Whether `obj` is a dict of so many values that are worth a shelf."""
    return type(obj) is dict and len(obj) >= many and not any(isinstance(value, _PLAIN) for value in obj.values())


def _closed(values: dict[Any, Any]) -> dict[Any, bytes]:
    return {key: _dumped(value, _ShelfPickler) for key, value in values.items()}


def _unchangeable(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)  # pickles know functions of modules, and this class is in none


def _dumped(value: object, by: type[_Pickler]) -> bytes:
    file = io.BytesIO()
    by(file, _PROTOCOL).dump(value)
    return file.getvalue()


@functools.cache
def _values_of(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the arguments that make an equal object of the dataclass `kind`; None where it is none, or does more
    when it is made than to keep them. To make one is five times as fast as to fill one in, which pickles do."""
    if not dataclasses.is_dataclass(kind) or hasattr(kind, "__post_init__"):
        return None
    fields = dataclasses.fields(kind)
    if not fields or any(field.kw_only or not field.init for field in fields):
        return None
    names = [field.name for field in fields]
    return lambda made: tuple([getattr(made, name) for name in names])
