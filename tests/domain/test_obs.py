"""The OBS list of a meeting: what a point may be, who has answered, and its place in the other forum's plan (S07)."""

from dataclasses import replace

import pytest

from domain.errors import NotPossible
from domain.forums import Level
from domain.meetings import Awaiting, ForwardPlan, ForwardPoint
from domain.obs import SUBJECT_LIMIT, WANTED_LIMIT, NoObs, Obs, Said, answered, in_plan, on_list, written
from tests.domain.month import at

NOW = at("2025-05-23 13:00")
POINT = Obs("2025-05", 1, "torben", NOW, Level.KONCERNLEDELSE, "Fravær", ("i02",), "Drøftes.", code="P4")
OTHER = Awaiting("Direktionen", ForwardPoint("P2", "Lokaler"))
WAITS = Awaiting("Koncernledelsen", ForwardPoint("P4", "OBS: Fravær"))


def test_a_point_is_kept_as_it_is_said_last() -> None:
    later = at("2025-05-24 09:00")
    said = Said("  Fravær  i byen ", ("i02", "i02", "i11"), Level.DIREKTION, " Et svar. ")
    changed = written(replace(POINT, removed=True), said, later)
    assert (changed.subject, changed.initiatives) == ("Fravær i byen", ("i02", "i11"))
    assert (changed.wanted, changed.level, changed.at) == ("Et svar.", Level.DIREKTION, later)
    assert not changed.removed


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (Said(), "obs-about-nothing"),
        (Said("x" * (SUBJECT_LIMIT + 1)), "obs-too-long"),
        (Said(initiatives=("i01",), wanted="x" * (WANTED_LIMIT + 1)), "obs-too-long"),
    ],
)
def test_a_point_is_about_something_and_short(said: Said, reason: str) -> None:
    with pytest.raises(NotPossible) as refused:
        written(POINT, said, NOW)
    assert refused.value.reason == reason


def test_whoever_has_a_point_or_nothing_has_answered_and_a_removed_point_is_no_answer() -> None:
    second = Obs("2025-05", 2, "signe", NOW)
    gone = Obs("2025-05", 3, "karsten", NOW, removed=True)
    nothing = NoObs("2025-05", "henriette", NOW)
    assert on_list([second, gone, POINT]) == [POINT, second]
    assert answered([second, gone, POINT], [nothing]) == {"torben", "signe", "henriette"}
    assert (POINT.key, nothing.key) == ("2025-05/001", "2025-05/henriette")


@pytest.mark.parametrize(
    ("before", "point", "after"),
    [
        ((OTHER,), POINT, (OTHER, WAITS)),
        ((WAITS, OTHER), replace(POINT, subject="Sygefravær"), ("OBS: Sygefravær", "Lokaler")),
        ((OTHER, WAITS), replace(POINT, removed=True), (OTHER,)),
        ((OTHER, WAITS), replace(POINT, level=Level.DIREKTION), (OTHER,)),
    ],
)
def test_the_forward_plan_follows_the_point(
    before: tuple[Awaiting, ...], point: Obs, after: tuple[Awaiting | str, ...]
) -> None:
    plan = in_plan(ForwardPlan(4, before), point, "Koncernledelsen", f"OBS: {point.subject}")
    wanted = [one if isinstance(one, str) else one.point.title for one in after]
    assert [one.point.title for one in plan.awaiting] == wanted
    assert plan.last == 4
