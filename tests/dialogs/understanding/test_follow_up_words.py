"""Who and by when, out of a follow-up as the secretariat writes it."""

from datetime import date

import pytest

from dialogs.understanding import named_leaver, read_follow_up
from domain.follow_ups import Proposal
from domain.owners import Owner
from domain.people import Person, Role

PEOPLE = (
    Person("karen", "Karen Holm", frozenset({Role.CHIEF}), title="HR-chef", area="HR og løn"),
    Person("bo", "Bo Lind", frozenset({Role.CHIEF})),
    Person("ida", "Ida Krog", frozenset({Role.SECRETARIAT})),
    Person("per", "Per Vang", frozenset({Role.CHIEF}), active=False),
)
TODAY = date(2025, 5, 28)
THIRTEENTH = date(2025, 6, 13)


def read(words: str) -> tuple[Proposal, str]:
    return read_follow_up(words, PEOPLE, "Ledelsessekretariatet", TODAY)


@pytest.mark.parametrize(
    ("words", "proposal"),
    [
        ("Karen bookes dato, frist 13. juni", Proposal("Bookes dato", Owner(("karen",)), THIRTEENTH)),
        ("Karen Holm: book en dato (frist: 13/6)", Proposal("Book en dato", Owner(("karen",)), THIRTEENTH)),
        ("Karen og Bo ser på taget", Proposal("Ser på taget", Owner(("karen", "bo")))),
        ("HR-chefen ser på vagter senest uge 24.", Proposal("Ser på vagter", Owner(("karen",)), THIRTEENTH)),
        ("HR og løn laver notat", Proposal("Laver notat", Owner(("karen",), "HR og løn"))),
        ("Kantinen: nye priser", Proposal("Nye priser", Owner((), "Kantinen"))),
        ("der laves en oversigt inden den 13. juni", Proposal("Der laves en oversigt", due=THIRTEENTH)),
        ("Bo indkalder inden mødet i ØK", Proposal("Indkalder inden mødet i ØK", Owner(("bo",)))),
        ("Karen books a date, by 13 June", Proposal("Books a date", Owner(("karen",)), THIRTEENTH)),
        ("Karen", Proposal("Karen")),
        (
            "Sekretariatet finder lokaler",
            Proposal("Finder lokaler", Owner(("ida",), "Ledelsessekretariatet")),
        ),
    ],
)
def test_it_reads_who_what_and_when(words: str, proposal: Proposal) -> None:
    assert read(words) == (proposal, "")


def test_a_deadline_that_is_no_day_is_said_to_be_none() -> None:
    assert read("Karen ser på det, frist efter ferien") == (
        Proposal("Ser på det", Owner(("karen",))),
        "efter ferien",
    )


def test_who_has_left_is_recognised() -> None:
    left = named_leaver("Per ser på det", PEOPLE, "")
    assert left is not None
    assert left.key == "per"
    assert named_leaver("Ingen ser på det", PEOPLE, "") is None


@pytest.mark.parametrize("words", ["frist 13. juni", ", frist 13. juni", "frist", ":", " - ", "x" * 4000])
def test_odd_words_are_read_without_a_fuss(words: str) -> None:
    proposal, _ = read(words)
    assert proposal.owner == Owner()
