"""Who may be in `people.csv`, and what is said about the others."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.tables import Import, people, read
from domain.people import Person, Role

GUID = "3f0c8a52-6d1e-4b7a-9c35-1e8d2f7a4b01"
OTHER_GUID = "a94e1d07-25bc-4f38-8a60-7c3b9e5d1f02"


def imported(text: str) -> Import[Person]:
    return people(read(text.encode(), "people.csv"))


def problems(text: str) -> list[str]:
    result = imported(text)
    assert not result.problems or result.records == ()
    return [str(problem) for problem in result.problems]


def warnings(text: str) -> list[str]:
    result = imported(text)
    assert result.problems == ()
    return [str(warning) for warning in result.warnings]


def test_three_columns_are_enough() -> None:
    (person,) = imported("key,name,roles\nbo,Bo Ibsen,chief\n").records
    assert person == Person("bo", "Bo Ibsen", frozenset({Role.CHIEF}))


def test_every_column_finds_its_place() -> None:
    text = (
        "Stedfortræder;DIREKTØR;Område;AAD_Object_Id;Email;Roller;Titel;Navn;nøgle\n"
        f"ea;ea;Skoler;{GUID};bo@fjordby.example;fagchef|Økonomi;Skolechef;Bo  Ibsen;bo\n"
        f";;;{OTHER_GUID};;direktør;;Ea Lund;ea\n"
    )
    assert imported(text) == Import(
        (
            Person(
                "bo",
                "Bo Ibsen",
                frozenset({Role.CHIEF, Role.FINANCE}),
                title="Skolechef",
                email="bo@fjordby.example",
                aad_object_id=GUID,
                area="Skoler",
                director="ea",
                stand_in="ea",
            ),
            Person("ea", "Ea Lund", frozenset({Role.DIRECTOR}), aad_object_id=OTHER_GUID),
        )
    )


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("chief", Role.CHIEF),
        ("Fagchef", Role.CHIEF),
        ("direktør", Role.DIRECTOR),
        ("økonomi", Role.FINANCE),
        ("ØKONOMICHEF", Role.FINANCE),
        ("ledelsessekretariat", Role.SECRETARIAT),
        ("sagsbehandler", Role.CONTRIBUTOR),
        ("systemansvarlig", Role.ADMIN),
        *((role.value, role) for role in Role),
    ],
)
def test_roles_have_english_and_danish_names(word: str, role: Role) -> None:
    assert imported(f"key,name,roles\nbo,Bo,{word}\n").records[0].roles == {role}


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (",Bo,chief,,,,", "'key' (nøgle) is empty"),
        ("bo,,chief,,,,", "'name' (navn) is empty"),
        ("bo,Bo,,,,,", "'roles' (roller) is empty"),
        ("bo,Bo,konge,,,,", "roles: unknown role 'konge'"),
        ("bo,Bo,|,,,,", "roles: '|' holds nothing but separators"),
        ("b~o,Bo,chief,,,,", "key: 'b~o' may only have letters, digits and . _ - and not begin with . or -"),
        ("b/o,Bo,chief,,,,", "key: 'b/o' may only have letters, digits and . _ - and not begin with . or -"),
        ("=b,Bo,chief,,,,", "key: '=b' may only have letters, digits and . _ - and not begin with . or -"),
        ("bo,Bo,chief,bo.example,,,", "email: 'bo.example' is not an e-mail address"),
        ("bo,Bo,chief,,,xyz,", "unknown director 'xyz'"),
        ("bo,Bo,chief,,,,xyz", "unknown stand_in 'xyz'"),
        ("bo,Bo,chief,,,,bo", "'bo' is their own stand-in"),
        ("ea,Bo,chief,,,,", "duplicate key 'ea', already on line 2"),
        ("EA,Bo,chief,,,,", "duplicate key 'EA', already on line 2"),
        ("bo,Bo,chief,EA@fjordby.example,,,", "duplicate email 'EA@fjordby.example', already on line 2"),
        (f"bo,Bo,chief,,{GUID.upper()},,", f"duplicate aad_object_id '{GUID.upper()}', already on line 2"),
        ("bo,Bo,chief,,,,,more", "more cells than the header has"),
    ],
)
def test_a_problem_names_its_line(row: str, sentence: str) -> None:
    header = "key,name,roles,email,aad_object_id,director,stand_in"
    text = f"{header}\nea,Ea Lund,director,ea@fjordby.example,{GUID},,\n{row}\n"
    assert problems(text) == [f"people.csv, line 3: {sentence}"]


def test_a_long_cell_is_quoted_in_part() -> None:
    (problem,) = problems(f"key,name,roles\nbo,Bo,{'k' * 1000}\n")
    assert len(problem) < 120


def test_all_problems_are_told_in_the_order_of_the_file() -> None:
    text = "key,name,roles,director\na,A,chief,nobody\na,B,king,\n,C,chief,\n"
    assert [problem.line for problem in imported(text).problems] == [2, 3, 3, 4]


@pytest.mark.parametrize(
    ("header", "sentences"),
    [
        ("key,name", ["missing column 'roles' (roller)"]),
        ("nøgle,navn,roller,key", ["duplicate column 'key', 'key' is already there"]),
        ("a,b", [f"missing column {c}" for c in ("'key' (nøgle)", "'name' (navn)", "'roles' (roller)")]),
    ],
)
def test_a_wrong_header_is_told_and_nothing_else(header: str, sentences: list[str]) -> None:
    assert problems(f"{header}\nx,x,x,x\n") == [f"people.csv, line 1: {sentence}" for sentence in sentences]


def test_a_file_without_rows_is_a_problem() -> None:
    assert problems("key,name,roles\n") == ["people.csv: no rows below the header"]


def test_an_unreadable_file_tells_only_that() -> None:
    (problem,) = people(read(b"\x00", "people.csv")).problems
    assert "wrong encoding" in problem.message


def test_unknown_columns_are_named() -> None:
    assert warnings("key,name,roles,email,telefon,,\nbo,Bo,chief,bo@x.dk,1234,,5\n") == [
        "people.csv, line 1: unknown column 'telefon' is ignored",
        "people.csv, line 1: column 7 has no name and is ignored",
    ]


@pytest.mark.parametrize(
    ("row", "warning"),
    [
        ("bo,Bo,secretariat,bo@x.dk,,", "'bo' cannot be recognised without an aad_object_id"),
        ("bo,Bo,chief|admin,bo@x.dk,,", "'bo' cannot be recognised without an aad_object_id"),
        ("bo,Bo,chief,,,", "'bo' has neither email nor aad_object_id"),
        ("bo,Bo,chief,,29:1abc,", "'29:1abc' does not look like an object id"),
        ("bo,Bo,chief,bo@x.dk,,ea", "'ea' does not have the role director"),
        ("bo,Bo,chief,bo@x.dk,,", None),
        (f"bo,Bo,secretariat,,{GUID},", None),
    ],
)
def test_what_will_not_work_well_is_a_warning(row: str, warning: str | None) -> None:
    text = f"key,name,roles,email,aad_object_id,director\n{row}\nea,Ea,chief,ea@x.dk,,\n"
    assert warnings(text) == ([f"people.csv, line 2: {warning}"] if warning else [])


NAMES = st.from_regex(r"[A-ZÆØÅ][a-zæøå]{1,8} [A-ZÆØÅ][a-zæøå]{1,8}", fullmatch=True)
PEOPLE = st.lists(
    st.builds(
        Person,
        key=st.from_regex(r"[a-zæøå0-9][a-zæøå0-9._-]{0,6}", fullmatch=True),
        name=NAMES,
        roles=st.frozensets(st.sampled_from(Role), min_size=1),
        title=NAMES,
        aad_object_id=st.uuids().map(str),
        area=st.sampled_from(["", "By, land; og vand", "=1+1"]),
    ),
    min_size=1,
    max_size=5,
    unique_by=(lambda p: p.key, lambda p: p.aad_object_id),
)


@settings(deadline=None)
@given(PEOPLE, st.sampled_from([("utf-8", ","), ("cp1252", ";"), ("utf-8-sig", ";")]))
def test_people_written_are_people_read(expected: list[Person], form: tuple[str, str]) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=form[1])
    writer.writerow(("key", "name", "roles", "title", "aad_object_id", "area"))
    for p in expected:
        writer.writerow((p.key, p.name, "|".join(sorted(p.roles)), p.title, p.aad_object_id, p.area))
    assert people(read(out.getvalue().encode(form[0]), "people.csv")) == Import(tuple(expected))
