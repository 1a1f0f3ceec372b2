"""`plan.csv` or `.xlsx`: the points of the budget implementation plan (S02, S10, S12, S13, S18)."""

import re
from collections.abc import Mapping

from documents.tables.cells import as_bool, as_date, as_key, as_list, as_marks, as_month
from documents.tables.problem import Import, quoted
from documents.tables.sheet import Column, Line, Sheet
from documents.tables.table import Table
from domain.people import Person, Role
from domain.plan import Initiative, InitiativeState, Milestone

COLUMNS = (
    Column("key", "nøgle", required=True),
    Column("title", "titel", required=True),
    Column("codes", "koder"),
    Column("flags", "mærker"),
    Column("part", "del"),
    Column("group", "gruppe"),
    Column("committee", "udvalg"),
    Column("cross_cutting", "tværgående"),
    Column("chief", "chefansvarlig", required=True),
    Column("director", "direktionsansvarlig"),
    Column("strategic_effort", "strategisk indsats"),
    Column("aliases", "kaldes også"),
    Column("new_from", "ny fra"),
    Column("state", "status"),
    Column("milestones", "milepæle"),
)

_DANISH = {
    InitiativeState.ACTIVE: ("aktiv", "i gang"),
    InitiativeState.DONE: ("afsluttet", "x"),
    InitiativeState.REMOVED: ("udgået", "udgår", "fjernet"),
}
_STATES = {word: state for state, danish in _DANISH.items() for word in (state.value, *danish)}

_NONE: tuple[str, ...] = ()

_NEXT_MILESTONE = re.compile(r"\||[;\n](?=\s*(?:[0-9]{4}-[0-9]|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}))")
"""`|`, or else a `;` or a line break that a date follows: a milestone's own text may hold both."""


def plan(table: Table, people: Mapping[str, Person]) -> Import[Initiative]:
    """The initiatives, `order` counting from 1 down the file; `people` by key say who may be responsible."""
    sheet = Sheet(table, COLUMNS)
    found = tuple(_initiative(line, order, people) for order, line in enumerate(sheet.rows, start=1))
    sheet.unique("key")
    return sheet.result(found)


def _initiative(line: Line, order: int, people: Mapping[str, Person]) -> Initiative:
    chiefs = _responsible(line, "chief", Role.CHIEF, people)
    return Initiative(
        key=line.parsed("key", as_key, ""),
        title=line.text("title"),
        chiefs=chiefs,
        directors=_directors(line, chiefs, people),
        codes=line.parsed("codes", as_marks, _NONE),
        flags=line.parsed("flags", as_marks, _NONE),
        part=line.text("part"),
        group=line.text("group"),
        committees=line.parsed("committee", as_list, _NONE),
        cross_cutting=line.parsed("cross_cutting", as_bool, empty=True),
        strategic_effort=line.text("strategic_effort"),
        aliases=line.parsed("aliases", as_list, _NONE),
        new_from=line.parsed("new_from", as_month, ""),
        state=line.parsed("state", _state, InitiativeState.ACTIVE),
        milestones=line.parsed("milestones", _milestones, ()),
        order=order,
    )


def _responsible(line: Line, column: str, role: Role, people: Mapping[str, Person]) -> tuple[str, ...]:
    keys = line.parsed(column, as_list, _NONE)
    for key in keys:
        if key not in people:
            line.problem(column, f"unknown {column} {quoted(key)}")
        elif not people[key].has(role):
            line.warning(column, f"{quoted(key)} does not have the role {role}")
    return keys


def _directors(line: Line, chiefs: tuple[str, ...], people: Mapping[str, Person]) -> tuple[str, ...]:
    """As the row says, else the primary chief's own director (S02)."""
    named = _responsible(line, "director", Role.DIRECTOR, people)
    primary = people.get(chiefs[0]) if chiefs else None
    if not named and primary and not primary.director:
        line.warning("director", f"no director, and chief {quoted(primary.key)} has none")
    return named or ((primary.director,) if primary and primary.director else ())


def _state(text: str) -> InitiativeState:
    if text.casefold() not in _STATES:
        raise ValueError(f"{quoted(text)} is not one of active, done, removed")
    return _STATES[text.casefold()]


def _milestones(text: str) -> tuple[Milestone, ...]:
    return tuple(_milestone(" ".join(part.split())) for part in _NEXT_MILESTONE.split(text) if part.strip())


def _milestone(text: str) -> Milestone:
    day, _, what = text.partition(" ")
    if not what:
        raise ValueError(f"{quoted(text)} is not a date and a text")
    return Milestone(as_date(day.rstrip(":")), what)
