"""The schema: which file is of which kind, and that it allows just what the code reads."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from aqwal.articles.residue import PLACES, REASONS
from aqwal.languages.ar.calendar import KINDS
from aqwal.lexicons.checking.schema import kind_of, read_schema
from aqwal.lexicons.loading import BUNDLED
from aqwal.mentions.particles import USES

SCHEMA = read_schema()
FIELDS = {(kind.place, field.name): field for kind in SCHEMA for field in kind.fields.values()}


@pytest.mark.parametrize(
    ("path", "kind", "root"),
    [
        ("world/states.tsv", "world/states.tsv", ""),
        ("ar/events/examples/world/states.tsv", "world/states.tsv", "ar/events/examples"),
        ("ar/cues/say.yaml", "ar/cues/", ""),
        ("ar/cues/deep/say.yaml", "ar/cues/", ""),
        ("ar/events/roles.tsv", "ar/events/roles.tsv", ""),
        ("schema.tsv", "schema.tsv", ""),
    ],
)
def test_a_file_has_its_kind(path: str, kind: str, root: str) -> None:
    found = kind_of(path, SCHEMA)
    assert found is not None
    assert (found[0].place, found[1]) == (kind, root)


@pytest.mark.parametrize(
    "path", ["states.tsv", "world/my-states.tsv", "world/states.yaml", "ar/cues/say.yml", "ar/cues.yaml"]
)
def test_a_file_that_nothing_reads_has_none(path: str) -> None:
    assert kind_of(path, SCHEMA) is None


@pytest.mark.parametrize(
    ("place", "field", "known"),
    [
        ("ar/particles.tsv", "use", USES),
        ("ar/days.tsv", "kind", KINDS),
        ("ar/residue.yaml", "where", PLACES),
        ("ar/residue.yaml", "why", REASONS),
    ],
)
def test_a_field_may_hold_what_the_code_knows(place: str, field: str, known: Collection[str]) -> None:
    assert set(FIELDS[place, field].values.split("|")) == set(known)


def test_every_field_says_something_that_the_check_knows() -> None:
    holds = set(FIELDS["schema.tsv", "holds"].values.split("|"))
    assert {field.holds for field in FIELDS.values()} <= holds
    columns = [field.values[1:].partition(":") for field in FIELDS.values() if field.values.startswith("@")]
    assert all((place, name) in FIELDS and (BUNDLED / place).is_file() for place, _, name in columns)
