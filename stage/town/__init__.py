"""Fjordby Kommune: a municipality that does not exist, with the people and the plan everything is tried on."""

from pathlib import Path

from documents import tables
from domain.people import Person
from domain.plan import Initiative

NAME = "Fjordby Kommune"

PEOPLE_CSV = Path(__file__).parent / "people.csv"
PLAN_CSV = Path(__file__).parent / "plan.csv"
PLAN_EXCEL_CSV = Path(__file__).parent / "plan-excel.csv"
"""The same plan as Danish Excel writes it: Windows-1252, `;`, Danish headers and dates."""


def people() -> tuple[Person, ...]:
    return tables.people(_table(PEOPLE_CSV)).records


def plan() -> tuple[Initiative, ...]:
    return tables.plan(_table(PLAN_CSV), {person.key: person for person in people()}).records


def _table(path: Path) -> tables.Table:
    return tables.read(path.read_bytes(), path.name)
