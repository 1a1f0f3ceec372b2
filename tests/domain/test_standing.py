"""Where an initiative stands: received, frozen, corrected, last month, red since (S06, S19)."""

from dataclasses import replace

import pytest

from domain.plan import InitiativeState
from domain.reports import Colour, Report
from domain.rounds import RoundState, settle
from domain.standing import RoundStatus, Settled, Standing, Visibility
from tests.domain.month import at, initiative, report, round_of

GREEN, YELLOW, RED, DONE = Colour
I01, I02 = initiative("i01"), initiative("i02")
LETTERS = {"g": GREEN, "y": YELLOW, "r": RED, "d": DONE}


def history(letters: str) -> tuple[Settled, ...]:
    """The months before May, newest first: `rg-` is a red April, a green March and no status in February."""
    return tuple(
        Settled(f"2025-{4 - n:02}", report(LETTERS[letter]) if letter in LETTERS else None)
        for n, letter in enumerate(letters)
    )


def now(colour: Colour | None, before: str = "") -> Standing:
    return Standing(I01, report=report(colour) if colour else None, history=history(before))


def test_a_missing_status_shows_no_colour_not_even_last_months() -> None:
    standing = now(None, "g")
    assert standing.shown is None
    assert not standing.is_received


def test_the_last_known_colour_comes_with_its_month() -> None:
    assert now(None, "-y").previous == Settled("2025-03", report(YELLOW))
    assert now(None, "--").previous is None


@pytest.mark.parametrize(
    ("colour", "before", "since"),
    [
        (RED, "", ""),
        (RED, "g", ""),
        (RED, "r", "2025-04"),
        (RED, "rrg", "2025-03"),
        (RED, "rr", "2025-03"),
        (RED, "r-r", "2025-02"),
        (RED, "-r", "2025-03"),
        (RED, "r-", "2025-04"),
        (RED, "-g", ""),
        (RED, "rgr", "2025-04"),
        (GREEN, "rr", ""),
        (None, "rr", ""),
    ],
)
def test_red_since_counts_back_over_months_without_a_status(
    colour: Colour | None, before: str, since: str
) -> None:
    assert now(colour, before).red_since == since


def frozen(settled: Report | None, newest: Report | None) -> Standing:
    return Standing(I01, report=newest, settled=settled, is_frozen=True)


def test_after_the_freeze_the_frozen_value_is_shown_and_the_correction_beside_it() -> None:
    standing = frozen(report(GREEN, 1), report(RED, 2))
    assert standing.shown == report(GREEN, 1)
    assert standing.correction == report(RED, 2)


def test_what_came_too_late_is_still_not_received() -> None:
    standing = frozen(None, report(GREEN, 1))
    assert not standing.is_received
    assert standing.shown is None
    assert standing.correction == report(GREEN, 1)


def test_without_a_later_answer_there_is_no_correction() -> None:
    assert frozen(report(GREEN), report(GREEN)).correction is None
    assert now(RED).correction is None


def test_a_correction_is_only_for_those_who_see_everything() -> None:
    standing = Standing(I01, report(RED, 2), report(GREEN), is_frozen=True, visibility=Visibility.PRELIMINARY)
    assert standing.correction is None


def test_a_round_counts_its_colours_and_what_is_not_received() -> None:
    snapshot = settle(round_of(), 1, at("2025-05-23 12:00"), {"i01": report(RED)}, ["i01", "i02"])
    red = frozen(report(RED), report(YELLOW, 2))
    missing = Standing(I02, is_frozen=True)
    status = RoundStatus(round_of(state=RoundState.FROZEN), (red, missing), snapshot)
    assert status.as_of == at("2025-05-23 12:00")
    assert status.received == 1
    assert status.counts() == {GREEN: 0, YELLOW: 0, RED: 1, DONE: 0}
    assert status.of_colour(RED, GREEN) == [red]
    assert status.not_received() == [missing]
    assert status.corrections() == [red]
    assert status.of("i02") == missing
    assert status.of("i03") is None
    assert status.only(["i02"]).standings == (missing,)


def test_before_the_freeze_there_is_no_as_of_time() -> None:
    assert RoundStatus(round_of(), ()).as_of is None


def test_a_settled_answer_annulled_since_is_taken_back() -> None:
    settled = Standing(I01, settled=report(RED), visibility=Visibility.FULL)
    assert settled.is_taken_back
    assert not replace(settled, report=report(RED)).is_taken_back
    assert not replace(settled, visibility=Visibility.PRELIMINARY).is_taken_back


def test_completed_is_a_proposal_until_it_is_agreed() -> None:
    proposed = now(DONE)
    assert proposed.is_proposed_done
    assert not replace(proposed, initiative=replace(I01, state=InitiativeState.DONE)).is_proposed_done
    assert not now(GREEN).is_proposed_done
    assert not now(None).is_proposed_done
