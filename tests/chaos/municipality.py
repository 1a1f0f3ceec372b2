"""A municipality of any size, written as the files the service imports."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from documents import tables
from domain.people import Person, Role
from domain.plan import Initiative
from stage.local_connector.tenant import made_up_guid

DIRECTORS = ("d1", "d2", "d3")
FINANCE = "f1"
SECRETARIAT = ("s1", "s2")


@dataclass(frozen=True, slots=True)
class Municipality:
    """`people` and `plan` are what the files in the folder say."""

    people_file: Path
    plan_file: Path
    people: tuple[Person, ...]
    plan: tuple[Initiative, ...]

    def chiefs(self) -> list[str]:
        return sorted({initiative.chief for initiative in self.plan})

    def led_by(self, chief: str) -> list[str]:
        return [initiative.key for initiative in self.plan if initiative.chief == chief]


def found(folder: Path, *, chiefs: int, initiatives: int) -> Municipality:
    """Three directors, one of finance, two of the secretariat; every second chief has a standing stand-in."""
    people, plan = folder / "people.csv", folder / "plan.csv"
    keys = [f"c{n:02}" for n in range(1, chiefs + 1)]
    _write(people, [*_board(), *_chiefs(keys)])
    _write(plan, _initiatives(keys, initiatives))
    persons = tables.people(tables.read(people.read_bytes(), people.name)).records
    by_key = {person.key: person for person in persons}
    return Municipality(
        people, plan, persons, tables.plan(tables.read(plan.read_bytes(), plan.name), by_key).records
    )


def _board() -> Iterable[dict[str, Any]]:
    roles = [(key, Role.DIRECTOR) for key in DIRECTORS]
    roles += [(FINANCE, Role.FINANCE), *((key, Role.SECRETARIAT) for key in SECRETARIAT)]
    return [_person(key, role) for key, role in roles]


def _chiefs(keys: list[str]) -> Iterable[dict[str, Any]]:
    for number, (key, director) in enumerate(zip(keys, cycle(DIRECTORS), strict=False)):
        stand_in = keys[number - 1] if number % 2 else ""
        yield _person(key, Role.CHIEF) | {"director": director, "stand_in": stand_in}


def _person(key: str, role: Role) -> dict[str, Any]:
    return {
        "key": key,
        "name": f"{key.capitalize()} Prøvested",
        "roles": role.value,
        "email": f"{key}@proevested.example",
        "aad_object_id": made_up_guid(f"proevested/{key}"),
        "area": f"Område {key}",
        "director": "",
        "stand_in": "",
    }


def _initiatives(chiefs: list[str], count: int) -> Iterable[dict[str, Any]]:
    for number, chief in zip(range(count), cycle(chiefs), strict=False):
        director = DIRECTORS[chiefs.index(chief) % len(DIRECTORS)]
        yield {
            "key": f"i{number + 1:02}",
            "title": f"Prøveindsats nummer {number + 1}",
            "cross_cutting": "ja",
            "chief": chief,
            "director": director,
        }


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    lines = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(lines[0]))
        writer.writeheader()
        writer.writerows(lines)
