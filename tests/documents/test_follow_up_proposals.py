"""What a decision says that somebody does, proposed with owner and deadline where they are certain (F01–F07)."""

from datetime import date

import pytest

from documents.follow_up_proposals import proposed_follow_ups
from domain.follow_ups import LONGEST, Proposal
from domain.owners import Owner
from domain.people import Person, Role

PEOPLE = (
    Person("bo", "Bo Lind", frozenset({Role.CHIEF}), title="Vejchef"),
    Person("karsten", "Karsten Vad", frozenset({Role.FINANCE}), title="Økonomichef"),
    Person("ida", "Ida Krog", frozenset({Role.SECRETARIAT})),
)
HELD = date(2025, 5, 28)


def proposed(text: str) -> list[Proposal]:
    return proposed_follow_ups(text, PEOPLE, "Ledelsessekretariatet", HELD, "P3")


def only(text: str) -> Proposal:
    (one,) = proposed(text)
    return one


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ledelsessekretariatet følger op på lokalerne.", Owner(("ida",), "Ledelsessekretariatet")),
        ("Bo Lind følger op på taget.", Owner(("bo",))),
        ("Vejchefen og Økonomichefen følger op på prisen.", Owner(("bo", "karsten"))),
        ("HR-konsulenten følger op på vagterne.", Owner((), "HR-konsulenten")),
        (
            "HR-konsulenten og Bo Lind følger op på vagterne.",
            Owner(("bo",), "HR-konsulenten og Bo Lind"),
        ),
        ("Økonomichefen udarbejder et notat.", Owner(("karsten",))),
        ("Det blev aftalt, at der laves en oversigt.", Owner()),
        ("Sagen udsættes til et senere møde.", Owner()),
    ],
)
def test_the_owner_is_certain_in_words_or_nobody(text: str, owner: Owner) -> None:
    assert only(text).owner == owner
    assert only(text).item == "P3"


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("inden den 12. juni", date(2025, 6, 12)),
        ("den 14. januar", date(2026, 1, 14)),
        ("den 6/10 2025", date(2025, 10, 6)),
        ("i slutningen af juni", date(2025, 6, 30)),
        ("inden udgangen af februar", date(2026, 2, 28)),
        ("ultimo december", date(2025, 12, 31)),
        ("senest uge 24", date(2025, 6, 13)),
        ("senest uge 2", date(2026, 1, 9)),
        ("senest uge 60", None),
        ("inden sommerferien", None),
        ("primo juni", None),
        ("den 12. – 14. juni", None),
        ("den 12. marts 2025", None),
    ],
)
def test_the_deadline_is_a_day_only_where_the_words_name_one(when: str, due: date | None) -> None:
    one = only(f"Bo Lind udarbejder et notat {when}.")
    assert one.due == due
    assert when.removeprefix("i ") in one.text, "dates stay in the text (F07)"


def test_a_deadline_of_the_sentence_before_counts_unless_it_is_another_follow_ups() -> None:
    after = proposed("Mødet er den 12. juni. Bo Lind følger op på taget.")
    assert [p.due for p in after if p.owner == Owner(("bo",))] == [date(2025, 6, 12)]
    both = proposed("Økonomichefen følger op på prisen inden den 12. juni.\nBo Lind følger op på taget.")
    assert [p.due for p in both] == [date(2025, 6, 12), None]


def test_what_was_done_is_no_follow_up_and_nothing_is_proposed_twice() -> None:
    assert proposed("Bo Lind fulgte op på taget. Direktionen tog orienteringen til efterretning.") == []
    assert len(proposed("Bo Lind følger op på taget.\n- Bo Lind følger op på taget.")) == 1
    assert proposed("") == []
    passive = proposed("Der laves et fælles udbud. Bo Lind følger op inden den 12. juni.")
    assert [(p.text, p.owner) for p in passive] == [("Der laves et fælles udbud", Owner(("bo",)))]


def test_it_is_never_longer_than_can_be_agreed() -> None:
    assert len(only(f"Bo Lind følger op på {'taget ' * 200}.").text) <= LONGEST
