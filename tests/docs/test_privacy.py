"""The privacy page names everything that is stored, and what it says of it holds."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest
import typer.main

from bot.cli import app
from bot.kept import KEPT, table
from bot.metrics import Metrics
from bot.settings import Board
from domain.delivery import View
from tests.docs.pages import code_in, page, rows_in
from usecases.collections import COLLECTIONS, LOGS
from usecases.person_traces import BEGINNING, LISTING, NAMING

PAGE = "docs/privacy.md"
STORED = {entry.name: entry.type for entry in (*COLLECTIONS, *LOGS)}
# Numbers that are no measure of a person: an order, a version, or tries at sending one message.
NO_MEASURE = {
    "annuls",
    # of how many who approve in writing
    "approved",
    "attempts",
    # of what nobody was understood in, in a week
    "count",
    # on which the overview is sent
    "weekday",
    # of a paper
    "closed_text",
    "comments",
    "correction",
    "last",
    # of a paper, not of who sent it
    "mayor",
    "minutes",
    # of a calendar file, not of who sent it
    "outside",
    "private",
    # also of what somebody has been told of their part of a meeting
    "sequence",
    "unreadable",
    "number",
    "order",
    "pages",
    "person",
    "pictures",
    "actor",
    "position",
    "possibly_repeated",
    "revision",
    "tracked",
    "version",
}


def test_every_collection_is_explained_and_no_other() -> None:
    assert set(KEPT) == set(STORED)


def test_the_page_holds_the_table_as_it_is_now() -> None:
    """To write it anew: `python -c "from bot.kept import table; print(table())"`."""
    assert table() in page(PAGE)


def test_every_cell_of_the_table_says_something() -> None:
    rows = [row for row in rows_in(page(PAGE)) if row[0].strip("`") in STORED]
    assert len(rows) == len(STORED)
    assert all(len(row) == 5 and all(row) for row in rows)


def test_the_commands_and_settings_of_the_page_exist() -> None:
    group: Any = typer.main.get_command(app)
    told = [code.split() for code in code_in(page(PAGE)) if code.startswith("roedtraad ")]
    assert {(parts[1], parts[2]) for parts in told} >= {("privacy", "export"), ("privacy", "erase")}
    for _, command, sub, *rest in told:
        options = {o for p in group.commands[command].commands[sub].params for o in p.opts}
        assert {word for word in rest if word.startswith("--")} <= options
    assert f"`retention.delivery_days` ({Board().retention.delivery_days})" in page(PAGE)
    assert f"`backup.keep_days`, {Board().backup.keep_days}" in page(PAGE)


def types_in(type_: Any) -> Iterator[tuple[str, str, Any]]:
    """Each field of a record and of the records in it, as (record, field, type)."""
    for field in fields(type_):
        hint = get_type_hints(type_)[field.name]
        yield type_.__name__, field.name, hint
        for inner in _inside(hint):
            yield from types_in(inner)


def _inside(hint: Any) -> Iterator[Any]:
    if is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _inside(part)


def _holds(hint: Any, kinds: tuple[type, ...]) -> bool:
    return hint in kinds or any(_holds(part, kinds) for part in get_args(hint))


@pytest.mark.parametrize("name", STORED)
def test_nothing_stored_measures_a_person(name: str) -> None:
    """No counts, sums or durations; a record of one person has none at all."""
    numbers = {field for _, field, hint in types_in(STORED[name]) if _holds(hint, (int, float))}
    assert numbers <= NO_MEASURE


def test_no_metric_is_about_a_person() -> None:
    labels = {label for metric in vars(Metrics()).values() for label in getattr(metric, "_labelnames", ())}
    assert "outcome" in labels
    assert labels.isdisjoint({*NAMING, "key", "name", "email", "target", "row", "conversation", "initiative"})


def test_fields_that_name_people_are_called_as_erasing_expects() -> None:
    """A field of a record that a person's key can be in by its own words is known to erasing."""
    found = {field for type_ in STORED.values() for _, field, _ in types_in(type_)}
    suspicious = {
        f for f in found if re.search(r"(^|_)(by|person|people|chiefs?|directors?|author|owner|actor)s?$", f)
    }
    assert suspicious - {"actor"} <= NAMING | LISTING | BEGINNING
    assert "args" in {field.name for field in fields(View)}
