"""`people.csv`: everybody the bot writes to, with roles, directors and stand-ins."""

from collections.abc import Mapping
from uuid import UUID

from documents.tables.cells import as_email, as_key, as_list
from documents.tables.problem import Import, quoted
from documents.tables.sheet import Column, Line, Sheet
from documents.tables.table import Table
from domain.people import Person, Role

COLUMNS = (
    Column("key", "nøgle", required=True),
    Column("name", "navn", required=True),
    Column("title", "titel"),
    Column("roles", "roller", required=True),
    Column("email"),
    Column("aad_object_id"),
    Column("area", "område"),
    Column("director", "direktør"),
    Column("stand_in", "stedfortræder"),
)

_DANISH = {
    Role.CHIEF: ("chef", "fagchef", "chefansvarlig"),
    Role.DIRECTOR: ("direktør", "kommunaldirektør", "direktionsansvarlig", "direktion"),
    Role.FINANCE: ("økonomi", "økonomichef", "økonomiafdeling", "økonomiafdelingen"),
    Role.SECRETARIAT: ("ledelsessekretariat", "ledelsessekretariatet", "sekretariat", "sekretariatet"),
    Role.CONTRIBUTOR: ("sagsbehandler", "medforfatter", "bidragyder", "sagsansvarlig"),
    Role.ADMIN: ("systemansvarlig", "administrator", "systemadministrator"),
}
_ROLES = {word: role for role, danish in _DANISH.items() for word in (role.value, *danish)}
_BY_OBJECT_ID_ONLY = frozenset({Role.SECRETARIAT, Role.ADMIN})


def people(table: Table) -> Import[Person]:
    """Everybody in the file's order."""
    sheet = Sheet(table, COLUMNS)
    found = tuple((line, _person(line)) for line in sheet.rows)
    for column in ("key", "email", "aad_object_id"):
        sheet.unique(column)
    by_key = {person.key: person for _, person in found}
    for line, person in found:
        _check_others(line, person, by_key)
        _check_reach(line, person)
    return sheet.result(tuple(person for _, person in found))


def _person(line: Line) -> Person:
    return Person(
        key=line.parsed("key", as_key, ""),
        name=line.text("name"),
        roles=line.parsed("roles", _roles, frozenset()),
        title=line.text("title"),
        email=line.parsed("email", as_email, ""),
        aad_object_id=line.text("aad_object_id"),
        area=line.text("area"),
        director=line.text("director"),
        stand_in=line.text("stand_in"),
    )


def _roles(text: str) -> frozenset[Role]:
    words = as_list(text)
    unknown = [word for word in words if word.casefold() not in _ROLES]
    if unknown:
        raise ValueError(f"unknown role {quoted(unknown[0])}")
    return frozenset(_ROLES[word.casefold()] for word in words)


def _check_others(line: Line, person: Person, by_key: Mapping[str, Person]) -> None:
    for column, key in (("director", person.director), ("stand_in", person.stand_in)):
        if key and key not in by_key:
            line.problem(column, f"unknown {column} {quoted(key)}")
    if person.stand_in and person.stand_in == person.key:
        line.problem("stand_in", f"{quoted(person.key)} is their own stand-in")
    director = by_key.get(person.director)
    if director and not director.has(Role.DIRECTOR):
        line.warning("director", f"{quoted(person.director)} does not have the role director")


def _check_reach(line: Line, person: Person) -> None:
    """Secretariat and admins bind by object id only; others also by e-mail address."""
    if not person.aad_object_id and person.roles & _BY_OBJECT_ID_ONLY:
        line.warning("aad_object_id", f"{quoted(person.key)} cannot be recognised without an aad_object_id")
    elif not person.aad_object_id and not person.email:
        line.warning("email", f"{quoted(person.key)} has neither email nor aad_object_id")
    elif person.aad_object_id and not _is_guid(person.aad_object_id):
        line.warning("aad_object_id", f"{quoted(person.aad_object_id)} does not look like an object id")


def _is_guid(text: str) -> bool:
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False
