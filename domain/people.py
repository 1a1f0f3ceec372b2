"""The people of the board's month and their roles."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    CHIEF = "chief"
    DIRECTOR = "director"
    FINANCE = "finance"
    SECRETARIAT = "secretariat"
    CONTRIBUTOR = "contributor"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in `people.csv`; `director` and `stand_in` are keys of other people, empty where there is none."""

    key: str
    name: str
    roles: frozenset[Role] = frozenset()
    title: str = ""
    email: str = ""
    aad_object_id: str = ""
    area: str = ""
    director: str = ""
    stand_in: str = ""
    active: bool = True

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.split() else self.name

    def has(self, *roles: Role) -> bool:
        return self.active and not self.roles.isdisjoint(roles)


@dataclass(frozen=True, slots=True)
class CoAuthor:
    """`person` may write drafts on `initiative` for its chief, who approves them (design.md §2)."""

    initiative: str
    person: str
    named_by: str

    @property
    def key(self) -> str:
        return f"{self.initiative}/{self.person}"


@dataclass(frozen=True, slots=True)
class Absence:
    """A person is away on the days `first` to `last`, both included; `declined` once the stand-in has said no."""

    key: str
    person: str
    first: date
    last: date
    stand_in: str = ""
    declined: bool = False

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who is asked for a chief on a given day: nobody where the chief is away without a stand-in."""

    person: str = ""
    absent_until: date | None = None


@dataclass(frozen=True, slots=True)
class Absences:
    """All registered absences, asked by day."""

    known: tuple[Absence, ...] = field(default=())

    def of(self, person: str, day: date) -> Absence | None:
        return next((a for a in reversed(self.known) if a.person == person and a.covers(day)), None)

    def respondent(self, chief: str, day: date) -> Respondent:
        """The chief, or while away the stand-in who has not declined and is not away too."""
        absence = self.of(chief, day)
        if absence is None:
            return Respondent(chief)
        stand_in = "" if absence.declined or self.of(absence.stand_in, day) else absence.stand_in
        return Respondent(stand_in, absence.last)
