"""The schedule of a round, step by step (design.md §3)."""

from dataclasses import replace
from datetime import date, datetime

from domain.people import Absence, Absences
from domain.rounds import RoundState, Step
from domain.schedule import SYSTEM, Outcome, RoundView, ScheduleState, due_actions, next_instant
from tests.domain.month import CALENDAR, at, initiative, round_of
from tests.domain.schedule_world import LONG_BEFORE, Scenario, play

PLAN = (initiative("i01", ("anna",), ("dorte",)), initiative("i02", ("bo", "carl"), ("dorte",)))
EVERY_STEP = tuple(
    at(words)
    for words in (
        "2025-05-14 09:00",
        "2025-05-19 09:00",
        "2025-05-21 09:00",
        "2025-05-21 12:00",
        "2025-05-22 09:00",
        "2025-05-23 12:00",
        "2025-05-27 12:00",
        "2025-05-28 10:00",
    )
)
WEEK_21 = (date(2025, 5, 19), date(2025, 5, 23))


def told(scenario: Scenario) -> dict[str, str]:
    """Who is told at each look at which something is said, by local time."""
    found = {}
    for tick in play(scenario):
        sent = [f"{a.step}:{a.person}" for a in tick.actions if a.outcome is Outcome.SENT]
        if people := sorted(line for line in sent if not line.endswith(SYSTEM)):
            found[f"{CALENDAR.local(tick.at):%d/%m %H:%M}"] = " ".join(people)
    return found


def test_a_month_in_which_nobody_answers() -> None:
    assert told(Scenario(PLAN, EVERY_STEP, {})) == {
        "14/05 09:00": "open:anna open:bo open:carl",
        "19/05 09:00": "remind-1:anna remind-1:bo",
        "21/05 09:00": "remind-2:anna remind-2:bo",
        "21/05 12:00": "due:inger",
        "22/05 09:00": "escalate:anna escalate:bo escalate:dorte",
        "23/05 12:00": "freeze:inger",
    }


def test_who_has_finished_is_never_reminded_and_a_director_hears_once_of_the_whole_area() -> None:
    answers = {"i01": at("2025-05-18 20:00"), "i02": at("2025-05-22 10:00")}
    spoken = told(Scenario(PLAN, EVERY_STEP, answers))
    assert spoken["19/05 09:00"] == "remind-1:bo"
    assert spoken["22/05 09:00"] == "escalate:bo escalate:dorte"


def test_when_all_have_answered_only_the_secretariat_hears() -> None:
    answers = dict.fromkeys(("i01", "i02"), at("2025-05-16 10:00"))
    assert list(told(Scenario(PLAN, EVERY_STEP, answers))) == ["14/05 09:00", "21/05 12:00", "23/05 12:00"]


def test_after_a_stop_each_gets_only_the_latest_step_that_applies() -> None:
    woken = Scenario(PLAN, (at("2025-05-14 09:00"), at("2025-05-21 10:00")), {})
    assert told(woken)["21/05 10:00"] == "remind-2:anna remind-2:bo"
    outcomes = {(a.step, a.outcome) for a in play(woken)[1].actions if a.person == "anna"}
    assert outcomes == {(Step.REMIND_1, Outcome.SUPERSEDED), (Step.REMIND_2, Outcome.SENT)}


def test_nobody_is_reminded_of_a_question_never_asked() -> None:
    woken = Scenario(PLAN, (at("2025-05-20 10:00"), at("2025-05-21 09:00")), {})
    assert told(woken) == {
        "20/05 10:00": "open:anna open:bo open:carl",
        "21/05 09:00": "remind-2:anna remind-2:bo",
    }


def test_a_secretary_who_is_a_chief_gets_the_list_beside_the_own_reminder() -> None:
    both = Scenario(PLAN, (at("2025-05-14 09:00"), at("2025-05-22 10:00")), {}, secretariat=("anna",))
    assert told(both)["22/05 10:00"] == "due:anna escalate:anna escalate:bo escalate:dorte"


def test_a_round_closed_early_tells_nobody_anything_but_its_obs_list_locks_in_time() -> None:
    opened = frozenset({(Step.OPEN, SYSTEM), (Step.FREEZE, SYSTEM), (Step.CLOSED, SYSTEM)})
    closed = state(RoundState.CLOSED, now_decided=opened)
    assert due_actions(at("2025-05-27 11:59"), CALENDAR, replace(closed, paused=True)) == []
    actions = due_actions(at("2025-05-27 12:00"), CALENDAR, closed)
    assert [a.step for a in actions if a.outcome is Outcome.SENT] == [Step.OBS]
    assert next_instant(at("2025-05-26 14:00"), closed) == at("2025-05-27 12:00")


def test_a_question_is_asked_late_only_before_the_deadline() -> None:
    assert told(Scenario(PLAN, (at("2025-05-16 10:00"),), {})) == {
        "16/05 10:00": "open:anna open:bo open:carl"
    }
    assert told(Scenario(PLAN, (at("2025-05-21 12:00"),), {})) == {"21/05 12:00": "due:inger"}


def test_the_stand_in_is_asked_and_reminded_for_somebody_away() -> None:
    away = Absences((Absence("a", "anna", *WEEK_21, stand_in="erik"),))
    spoken = told(Scenario(PLAN[:1], EVERY_STEP, {}, away))
    assert spoken["14/05 09:00"] == "open:anna"
    assert spoken["19/05 09:00"] == "open:erik"
    assert spoken["21/05 09:00"] == "remind-2:erik"
    assert spoken["22/05 09:00"] == "escalate:dorte escalate:erik"


def test_nobody_is_asked_for_somebody_away_without_a_stand_in() -> None:
    away = Absences((Absence("a", "anna", *WEEK_21),))
    spoken = told(Scenario(PLAN[:1], EVERY_STEP, {}, away))
    assert [step for step in spoken if "anna" in spoken[step]] == ["14/05 09:00"]


def test_somebody_back_from_an_absence_is_asked_then() -> None:
    away = Absences((Absence("a", "anna", date(2025, 5, 12), date(2025, 5, 15)),))
    ticks = (at("2025-05-14 09:00"), at("2025-05-16 09:00"))
    assert told(Scenario(PLAN[:1], ticks, {}, away)) == {"16/05 09:00": "open:anna"}


def test_at_escalation_the_standing_stand_in_is_reminded_too_unless_away() -> None:
    helped = Scenario(PLAN[:1], EVERY_STEP, {}, stand_ins=(("anna", "erik"),))
    assert told(helped)["22/05 09:00"] == "escalate:anna escalate:dorte escalate:erik"
    both = replace(helped, absences=Absences((Absence("e", "erik", *WEEK_21),)))
    assert told(both)["22/05 09:00"] == "escalate:anna escalate:dorte"


def test_a_longer_deadline_postpones_reminder_and_escalation() -> None:
    until = at("2025-05-22 15:00")
    granted = Scenario(PLAN[:1], (*EVERY_STEP[:5], until), {}, extensions=(("anna", until),))
    assert told(granted) == {
        "14/05 09:00": "open:anna",
        "21/05 12:00": "due:inger",
        "22/05 15:00": "escalate:anna escalate:dorte",
    }


def test_what_was_due_while_paused_is_caught_up_afterwards() -> None:
    paused = frozenset(EVERY_STEP[:2])
    ticks = (*EVERY_STEP[:2], at("2025-05-19 15:00"))
    assert told(Scenario(PLAN[:1], ticks, {}, paused=paused)) == {"19/05 15:00": "open:anna"}


def test_a_round_opened_by_hand_after_the_first_import_begins_with_the_question() -> None:
    opened = at("2025-05-20 10:00")
    late = Scenario(
        PLAN[:1],
        (opened, *EVERY_STEP[2:]),
        {},
        first_import=at("2025-05-15 10:00"),
        opened_by_hand=opened,
    )
    spoken = told(late)
    assert spoken["20/05 10:00"] == "open:anna"
    assert spoken["21/05 09:00"] == "remind-2:anna"


def test_a_round_opened_by_hand_before_its_time_asks_at_once_and_only_once() -> None:
    opened = at("2025-05-12 10:00")
    early = Scenario(PLAN[:1], (opened, *EVERY_STEP), {}, opened_by_hand=opened)
    assert list(told(early))[:2] == ["12/05 10:00", "19/05 09:00"]


def state(
    round_state: RoundState, *, now_decided: frozenset[tuple[Step, str]] = frozenset()
) -> ScheduleState:
    view = RoundView(round_of(state=round_state), PLAN, decided=now_decided)
    return ScheduleState((view,), LONG_BEFORE, active=frozenset({"anna", "bo"}))


def test_a_round_whose_meeting_is_cancelled_says_nothing_more() -> None:
    assert due_actions(at("2025-05-22 10:00"), CALENDAR, state(RoundState.ENDED)) == []
    assert next_instant(at("2025-05-22 10:00"), state(RoundState.ENDED)) is None


def test_the_next_instant_is_the_first_step_or_longer_deadline_ahead() -> None:
    planned = state(RoundState.PLANNED)
    assert next_instant(at("2025-05-14 09:00"), planned) == at("2025-05-19 09:00")
    assert next_instant(at("2025-05-28 10:00"), planned) is None
    until: datetime = at("2025-05-20 12:00")
    view = replace(planned.rounds[0], extensions={"anna": until})
    assert next_instant(at("2025-05-19 09:00"), replace(planned, rounds=(view,))) == until


def test_a_view_knows_what_is_missing() -> None:
    assert RoundView(round_of(), PLAN, frozenset({"i01"})).missing() == [PLAN[1]]
