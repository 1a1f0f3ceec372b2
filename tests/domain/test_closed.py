"""Who reads a closed item, and what the others are shown in its place (design.md §2, C01)."""

from dataclasses import replace
from datetime import time

import pytest

from domain import agenda_edits as edits
from domain.agenda import Agenda, AgendaItem, ItemKind, closed_since
from domain.closed import (
    as_read_by,
    excluding,
    including,
    only,
    readable,
    readers_among,
    reads,
    secretaries,
    touched,
    with_closed_part,
)
from domain.items import USUAL_READERS, Attachment, Content, Readers
from domain.minutes import Decision, Minutes, differences, of_items, of_open_items, without_closed
from domain.people import Person, Role
from tests.domain.month import at
from tests.domain.test_minutes import edition

LENE = Person("lene", "Lene Holm", frozenset({Role.DIRECTOR}))
PER = Person("per", "Per Vang", frozenset({Role.DIRECTOR}))
IDA = Person("ida", "Ida Krogh", frozenset({Role.SECRETARIAT}))
METTE = Person("mette", "Mette Holm", frozenset({Role.CHIEF}))
OSKAR = Person("oskar", "Oskar Ny", frozenset({Role.ADMIN}))
EVERYBODY = (LENE, PER, IDA, METTE, OSKAR)


def item(readers: Readers = USUAL_READERS, *, closed: bool = True) -> AgendaItem:
    return AgendaItem(
        4,
        ItemKind.POINT,
        "Afsked",
        "Lukket punkt",
        closed,
        key="P1",
        content=Content(wanted="Godkend"),
        readers=readers,
    )


def agenda(*items: AgendaItem) -> Agenda:
    return Agenda("m", 1, items, time(12), at("2025-05-20 10:00"), "ida")


@pytest.mark.parametrize(
    ("readers", "who"),
    [
        (USUAL_READERS, {"lene", "per", "ida"}),
        (Readers(excluded=("per",)), {"lene", "ida"}),
        (only(["mette", "ida"]), {"mette", "ida"}),
        (Readers(("mette", "ida"), ("ida",)), {"mette"}),
        (Readers(("per",), ("per",)), set()),
    ],
    ids=["usual", "one is left out", "only these", "left out of these", "nobody"],
)
def test_only_its_readers_read_it(readers: Readers, who: set[str]) -> None:
    assert {person.key for person in EVERYBODY if reads(person, item(readers))} == who
    assert {person.key for person in readers_among(EVERYBODY, readers)} == who
    assert not reads(None, item(readers))
    assert {person.key for person in secretaries(EVERYBODY, readers)} == who & {"ida"}


def test_who_has_left_reads_nothing() -> None:
    assert not reads(replace(LENE, active=False), item(only(["lene"])))


def test_an_exclusion_never_widens_a_list() -> None:
    """Without a list the usual ones would read it."""
    assert excluding(only(["lene"]), ["lene"]) == Readers(("lene",), ("lene",))


def test_who_is_let_in_again_reads_by_role_and_who_does_not_is_listed_with_the_others() -> None:
    left_out = excluding(USUAL_READERS, ["per", "lene"])
    assert including(left_out, [IDA], [PER]) == Readers(excluded=("lene",))
    assert including(left_out, [IDA], [METTE]) == Readers(("ida", "mette"), ("per", "lene"))


def test_the_others_are_shown_the_open_variant() -> None:
    whole = agenda(item(Readers(excluded=("per",))))
    assert as_read_by(whole, LENE) == whole
    shown = as_read_by(whole, PER).items[0]
    assert (shown.title, shown.content) == ("Lukket punkt", Content())
    assert not reads(PER, shown)
    assert with_closed_part(whole, readable(whole, LENE))
    assert not with_closed_part(whole, readable(whole, PER))


def test_a_closed_attachment_of_an_open_item_is_for_the_usual_readers() -> None:
    holds = replace(
        item(closed=False), content=Content(attachments=(Attachment("Notat", "1/25", closed=True),))
    )
    assert as_read_by(agenda(holds), METTE).items[0].content.attachments == (Attachment("", closed=True),)
    assert as_read_by(agenda(holds), LENE).items[0] == holds


def test_who_may_not_read_it_changes_its_place_and_nothing_else() -> None:
    before = agenda(item(Readers(excluded=("ida",))), item(closed=False))
    moved = replace(before, items=(replace(before.items[0], number=5, start=time(11)), before.items[1]))
    assert touched(before, moved, IDA) is None
    for after in (
        edits.open_up(before, "P1"),
        edits.read_by(before, "P1", USUAL_READERS),
        edits.wanting(before, "P1", "Andet"),
    ):
        assert touched(before, after, IDA) == before.items[0]
        assert touched(before, after, LENE) is None
    assert touched(before, replace(before, items=()), IDA) is None


def test_closing_and_opening_bring_the_usual_readers_back() -> None:
    listed = agenda(item(only(["lene"])))
    assert edits.open_up(listed, "P1").items[0].readers == USUAL_READERS
    assert edits.close(listed, "P1", "Lukket punkt", keeps=True).items[0].content.wanted == "Godkend"


def test_an_earlier_version_is_closed_as_it_is_now() -> None:
    now = agenda(item(only(["lene"])))
    was_open = replace(item(closed=False), number=7, start=time(10))
    (found,) = closed_since(agenda(was_open), now).items
    assert (found.closed, found.number, found.start, found.readers) == (True, 7, time(10), only(["lene"]))
    was_closed = replace(item(), title="Før")
    (kept,) = closed_since(agenda(was_closed), now).items
    assert (kept.title, kept.readers) == ("Før", only(["lene"]))
    assert closed_since(agenda(was_open), None) == agenda(was_open)


def test_minutes_hold_a_closed_decision_for_its_readers_alone() -> None:
    decided = Decision("P1", "Godkendt.", "ida", at("2025-05-28 12:00"))
    whole = agenda(item())
    reveal = frozenset({"P1"})
    assert of_open_items([decided], whole) == []
    assert of_open_items([decided], whole, reveal) == of_items([decided], whole)
    was = replace(edition(), agenda=whole, decisions=())
    now = replace(was, decisions=(decided,))
    assert list(differences(was, now)) == []
    assert [d.now for d in differences(was, now, reveal)] == ["Godkendt."]
    kept = Minutes("m", (decided,), editions=(now,))
    assert without_closed(kept, whole, reveal).editions[0].decisions == (decided,)
    assert without_closed(kept, whole).editions[0].decisions == ()
    assert without_closed(kept, whole).decisions == ()
