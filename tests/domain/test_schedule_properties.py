"""Whatever the ticks: each step is decided once, and nobody who has finished is reminded (style.md)."""

from collections import Counter
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.people import Absence, Absences
from domain.plan import Initiative
from domain.rounds import Step
from domain.schedule import LISTS, SYSTEM, SYSTEM_STEPS, VALID_UNTIL, Outcome, audience
from tests.domain.month import CALENDAR, at, initiative, round_of
from tests.domain.schedule_world import LONG_BEFORE, Scenario, Tick, decisions, play

CHIEFS = ("anna", "bo", "carl")
DIRECTORS = ("dorte", "erik")
REMINDERS = {Step.REMIND_1, Step.REMIND_2, Step.ESCALATE}
BEGIN, END = at("2025-05-12 00:00"), at("2025-05-30 00:00")
MOMENTS = st.builds(lambda minutes: BEGIN + timedelta(minutes=minutes), st.integers(0, 18 * 24 * 60 - 1))
STEPS = [instant for _, instant in round_of().instants]
INSTANTS = MOMENTS | st.sampled_from(STEPS)
DAYS = st.dates(date(2025, 5, 12), date(2025, 5, 30))


@st.composite
def plans(draw: st.DrawFn) -> tuple[Initiative, ...]:
    count = draw(st.integers(1, 5))
    chiefs = st.lists(st.sampled_from(CHIEFS), min_size=1, max_size=2, unique=True).map(tuple)
    directors = st.sampled_from(DIRECTORS).map(lambda key: (key,))
    return tuple(initiative(f"i{n:02}", draw(chiefs), draw(directors)) for n in range(count))


@st.composite
def away(draw: st.DrawFn) -> Absence:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    person, stand_in = draw(st.sampled_from(CHIEFS)), draw(st.sampled_from(["", *CHIEFS, "hanne"]))
    deputy = "" if stand_in == person else stand_in
    return Absence(f"{person}/{first}", person, first, last, deputy, declined=draw(st.booleans()))


@st.composite
def scenarios(draw: st.DrawFn, first_import: datetime = LONG_BEFORE) -> Scenario:
    """Ticks may be missed, repeated and late; the last one lies past the meeting and is not paused."""
    plan = draw(plans())
    ticks = tuple(sorted(draw(st.lists(INSTANTS, max_size=12))))
    answered = draw(st.dictionaries(st.sampled_from([i.key for i in plan]), INSTANTS))
    stand_ins = st.dictionaries(st.sampled_from(CHIEFS), st.sampled_from([*CHIEFS, "hanne"]), max_size=2)
    paused = draw(st.sets(st.sampled_from(ticks))) if ticks else set()
    return Scenario(
        initiatives=plan,
        ticks=(*ticks, END),
        answers=answered,
        absences=Absences(tuple(draw(st.lists(away(), max_size=3)))),
        stand_ins=tuple(draw(stand_ins).items()),
        paused=frozenset(paused),
        extensions=tuple(draw(st.dictionaries(st.sampled_from(CHIEFS), INSTANTS, max_size=1)).items()),
        first_import=first_import,
        active=frozenset({*CHIEFS, *DIRECTORS, "hanne", "inger"})
        - draw(st.sets(st.sampled_from(CHIEFS), max_size=1)),
    )


def sent(tick: Tick) -> list[tuple[Step, str]]:
    return [(a.step, a.person) for a in tick.actions if a.outcome is Outcome.SENT and a.person != SYSTEM]


def concerns(scenario: Scenario, one: Initiative, person: str, day: date) -> bool:
    """Whether the person has anything to do with the initiative on that day."""
    asked = scenario.absences.respondent(one.chief, day).person
    helps = dict(scenario.stand_ins).get(one.chief)
    return person in {asked, helps, one.director, *one.chiefs[1:]}


@given(scenarios())
def test_each_step_is_decided_at_most_once_per_person(scenario: Scenario) -> None:
    counted = Counter((a.step, a.person) for a in decisions(play(scenario)))
    assert set(counted.values()) <= {1}


@given(scenarios())
def test_looking_again_at_the_same_instant_decides_nothing(scenario: Scenario) -> None:
    assert [tick.again for tick in play(scenario)] == [()] * len(scenario.ticks)


@given(scenarios())
def test_nobody_gets_more_than_one_message_per_look_beside_the_secretariats_list(scenario: Scenario) -> None:
    for tick in play(scenario):
        told = Counter((step in LISTS, person) for step, person in sent(tick))
        assert set(told.values()) <= {1}


@given(scenarios())
def test_nobody_is_reminded_before_being_asked(scenario: Scenario) -> None:
    asked: set[str] = set()
    for tick in play(scenario):
        reminded = {person for step, person in sent(tick) if step in {Step.REMIND_1, Step.REMIND_2}}
        assert reminded <= asked
        asked |= {a.person for a in tick.actions if a.step is Step.OPEN}


@given(scenarios())
def test_nobody_who_has_finished_is_reminded(scenario: Scenario) -> None:
    for tick in play(scenario):
        day = CALENDAR.local(tick.at).date()
        for step, person in sent(tick):
            open_ones = [i for i in tick.view.missing() if concerns(scenario, i, person, day)]
            assert open_ones or step in {Step.DUE, Step.FREEZE}


@given(scenarios())
def test_somebody_who_is_away_is_neither_reminded_nor_escalated(scenario: Scenario) -> None:
    for tick in play(scenario):
        day = CALENDAR.local(tick.at).date()
        reminded = {person for step, person in sent(tick) if step in REMINDERS}
        assert not [person for person in reminded if scenario.absences.of(person, day)]


@given(scenarios())
def test_somebody_with_a_longer_deadline_is_not_reminded_of_the_own_before_it(scenario: Scenario) -> None:
    for tick in play(scenario):
        day = CALENDAR.local(tick.at).date()
        granted = {chief for chief, until in scenario.extensions if until > tick.at}
        for _, person in [s for s in sent(tick) if s[0] in REMINDERS]:
            others = [i for i in tick.view.missing() if i.chief not in granted]
            assert [i for i in others if concerns(scenario, i, person, day)]


@given(scenarios())
def test_nobody_who_has_left_is_told_anything(scenario: Scenario) -> None:
    told = {person for tick in play(scenario) for _, person in sent(tick)}
    assert told <= scenario.active


@given(scenarios())
def test_while_paused_nobody_is_told_anything(scenario: Scenario) -> None:
    assert not [tick for tick in play(scenario) if tick.state.paused and sent(tick)]


@given(scenarios())
def test_a_message_is_sent_only_while_it_still_applies(scenario: Scenario) -> None:
    for tick in play(scenario):
        for step, _ in sent(tick):
            assert tick.view.round.at(step) <= tick.at < tick.view.round.at(VALID_UNTIL[step])


@given(scenarios())
def test_after_the_meeting_every_step_is_decided_for_everybody_it_concerns(scenario: Scenario) -> None:
    ticks = play(scenario)
    decided = {(a.step, a.person) for a in decisions(ticks)}
    last = ticks[-1]
    for step in VALID_UNTIL:
        people = audience(step, last.view, last.state, END, CALENDAR.local(END).date())
        assert {(step, person) for person in people} <= decided


@given(scenarios())
def test_the_services_own_steps_are_the_same_whatever_the_ticks(scenario: Scenario) -> None:
    own = [a.step for a in decisions(play(scenario)) if a.person == SYSTEM]
    assert own == list(SYSTEM_STEPS)


@given(scenarios(first_import=at("2025-05-14 09:01")))
def test_a_round_whose_opening_lay_before_the_first_import_never_opens_by_itself(scenario: Scenario) -> None:
    assert decisions(play(scenario)) == []


@given(scenarios(first_import=at("2025-05-14 09:01")), INSTANTS)
def test_opened_by_hand_it_begins_with_the_question_and_skips_what_lay_before(
    scenario: Scenario, opened: datetime
) -> None:
    by_hand = Scenario(
        scenario.initiatives,
        scenario.ticks,
        scenario.answers,
        first_import=scenario.first_import,
        opened_by_hand=opened,
    )
    own = [a for a in decisions(play(by_hand)) if a.person != SYSTEM and a.step is not Step.OPEN]
    assert not [action for action in own if round_of().at(action.step) < opened]
