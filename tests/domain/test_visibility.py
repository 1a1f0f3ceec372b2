"""What an audience may see of a status, before and after the freeze (design.md §3, states)."""

from dataclasses import replace

import pytest

from domain.access import CHANNEL, Audience, visible
from domain.people import Person, Role
from domain.reports import Colour
from domain.rounds import RoundState
from domain.standing import RoundStatus, Standing, Visibility
from tests.domain.month import initiative, report, round_of

INITIATIVE = initiative("i01", ("mette", "jens"), ("torben",))
RED = report(Colour.RED)


def seen_by(audience: Audience, state: RoundState) -> Standing | None:
    frozen = state in {RoundState.FROZEN, RoundState.CLOSED}
    standing = Standing(INITIATIVE, report=RED, settled=RED if frozen else None, is_frozen=frozen)
    return visible(RoundStatus(round_of(state=state), (standing,)), audience).of("i01")


def private(key: str, *roles: Role, active: bool = True, stands_in: bool = False) -> Audience:
    keys = frozenset({"i01"}) if stands_in else frozenset[str]()
    return Audience(Person(key, key, frozenset(roles), active=active), keys)


NOTHING, RECEIVED, PRELIMINARY, FULL = Visibility


@pytest.mark.parametrize(
    ("who", "audience", "sent", "settled"),
    [
        ("the channel", CHANNEL, RECEIVED, FULL),
        ("own chief", private("mette", Role.CHIEF), FULL, FULL),
        ("co-responsible", private("jens", Role.CHIEF), FULL, FULL),
        ("stand-in", private("anna", Role.CONTRIBUTOR, stands_in=True), FULL, FULL),
        ("another chief", private("anna", Role.CHIEF), NOTHING, NOTHING),
        ("own director", private("torben", Role.DIRECTOR), FULL, FULL),
        ("another director", private("signe", Role.DIRECTOR), PRELIMINARY, FULL),
        ("finance", private("karsten", Role.FINANCE), FULL, FULL),
        ("secretariat", private("inger", Role.SECRETARIAT), FULL, FULL),
        ("admin", private("oskar", Role.ADMIN), NOTHING, NOTHING),
        ("a contributor", private("freja", Role.CONTRIBUTOR), NOTHING, NOTHING),
        ("a stranger", private("frans"), NOTHING, NOTHING),
        ("a director who has left", private("torben", Role.DIRECTOR, active=False), NOTHING, NOTHING),
        ("a chief who has left", private("mette", Role.CHIEF, active=False), NOTHING, NOTHING),
    ],
)
def test_who_sees_how_much(who: str, audience: Audience, sent: Visibility, settled: Visibility) -> None:
    for state, expected in (
        (RoundState.OPEN, sent),
        (RoundState.FROZEN, settled),
        (RoundState.CLOSED, settled),
    ):
        standing = seen_by(audience, state)
        assert (standing.visibility if standing else NOTHING) is expected, f"{who}, {state}"


def test_before_the_freeze_a_channel_learns_that_an_answer_came_but_not_which() -> None:
    standing = seen_by(CHANNEL, RoundState.OPEN)
    assert standing is not None
    assert standing.is_received
    assert standing.shown is None
    assert standing.red_since == ""


def test_what_is_hidden_has_no_report_to_show() -> None:
    assert replace(Standing(INITIATIVE, report=RED), visibility=NOTHING).shown is None


def test_another_director_sees_the_colour_before_the_freeze_as_preliminary() -> None:
    standing = seen_by(private("signe", Role.DIRECTOR), RoundState.OPEN)
    assert standing is not None
    assert standing.shown == RED
    assert standing.visibility is PRELIMINARY
