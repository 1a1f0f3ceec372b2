"""Taking over the plan, the people and the meetings of a file (S10, S11, A13)."""

from dataclasses import replace
from datetime import date, time

from domain.meetings import ForwardPoint, Meeting, MeetingState
from domain.people import Person
from domain.plan import Initiative, InitiativeState, PlanChange
from domain.rounds import RoundState, Step
from tests.domain.month import MAY, at, initiative
from tests.usecases.world import INGER, METTE, PEOPLE_OF_TOWN, PLAN, TORBEN, World, founded, opened
from usecases.collections import AUDIT, INITIATIVES, MEETINGS, PEOPLE, ROUNDS, SERVICE
from usecases.import_meetings import import_meetings
from usecases.import_people import PeopleChange, import_people
from usecases.import_plan import import_plan


async def take_plan(world: World, *plan: Initiative) -> PlanChange:
    return await world.do(lambda tx: import_plan(tx, world.now, plan))


async def take_people(world: World, *people: Person) -> PeopleChange:
    return await world.do(lambda tx: import_people(tx, world.now, people))


async def take_meetings(world: World, *meetings: Meeting) -> int:
    return await world.do(lambda tx: import_meetings(tx, world.board, world.now, meetings))


async def test_identity_is_the_key_whatever_the_title_and_code() -> None:
    world = await founded()
    renamed = replace(PLAN[0], title="Nyt navn", codes=("R307",))
    change = await take_plan(world, renamed, PLAN[1], replace(PLAN[0], key="i09"))
    assert change == PlanChange(added=("i09",), changed=("i01",), removed=("i03",))
    assert (await world.get(INITIATIVES, "i01")).title == "Nyt navn"


async def test_what_is_removed_stays_known_and_may_come_back() -> None:
    world = await founded()
    await take_plan(world, *PLAN[:2])
    assert (await world.get(INITIATIVES, "i03")).state is InitiativeState.REMOVED
    assert await take_plan(world, *PLAN) == PlanChange(changed=("i03",))
    assert (await world.get(INITIATIVES, "i03")).state is InitiativeState.ACTIVE


async def test_importing_the_same_again_changes_nothing() -> None:
    world = await founded()
    before = await world.store.entries(AUDIT)
    assert not await take_plan(world, *PLAN)
    assert not await take_people(world, *PEOPLE_OF_TOWN)
    assert await world.store.entries(AUDIT) == before


async def test_the_boards_own_choices_survive_an_import() -> None:
    world = await founded()
    await world.put(INITIATIVES, replace(PLAN[0], hidden_in=("2025-05",)))
    await world.put(INITIATIVES, replace(PLAN[1], state=InitiativeState.DONE))
    await take_plan(world, replace(PLAN[0], title="Nyt navn"), *PLAN[1:])
    assert (await world.get(INITIATIVES, "i01")).hidden_in == ("2025-05",)
    assert (await world.get(INITIATIVES, "i02")).state is InitiativeState.DONE


async def test_the_first_import_starts_the_schedule_and_later_ones_do_not() -> None:
    world = await founded()
    first = world.now
    world.it_is("2025-06-01 10:00")
    await take_plan(world, *PLAN, initiative("i09"))
    assert (await world.get(SERVICE, "service")).first_import == first


async def test_who_is_no_longer_in_the_file_has_left_but_stays_known() -> None:
    world = await founded()
    assert await take_people(world, *PEOPLE_OF_TOWN[1:]) == PeopleChange(left=("mette",))
    gone = await world.get(PEOPLE, "mette")
    assert (gone.active, gone.name) == (False, METTE.name)
    assert not await take_people(world, *PEOPLE_OF_TOWN[1:]), "somebody leaves once"


async def test_who_comes_back_is_active_again() -> None:
    world = await founded()
    await take_people(world, INGER)
    change = await take_people(world, INGER, METTE, replace(METTE, key="ny"))
    assert change == PeopleChange(added=("ny",), changed=("mette",))
    assert (await world.get(PEOPLE, "mette")).active


JUNE_11 = Meeting(
    "2025-06-11",
    "Direktionen",
    date(2025, 6, 11),
    time(9),
    time(11),
    points=(ForwardPoint("P1", "Budget"),),
)


async def test_meetings_of_an_agenda_are_taken_over_once() -> None:
    world = await founded()
    assert await take_meetings(world, JUNE_11) == 1
    assert await take_meetings(world, JUNE_11) == 0


async def test_a_known_meeting_keeps_its_key_and_its_plan_point() -> None:
    world = await founded()
    await world.tick("2025-05-02 09:00")
    printed = replace(JUNE_11, key="2025-05-28", date=date(2025, 5, 28), place="Rådhuset")
    assert await take_meetings(world, printed) == 1
    known = await world.get(MEETINGS, "2025-05")
    assert (known.place, known.start, known.plan_point) == ("Rådhuset", time(9), True)
    assert known.points == JUNE_11.points


async def test_what_people_decided_about_a_meeting_is_not_undone_by_a_paper() -> None:
    world = await founded()
    await take_meetings(world, JUNE_11)
    await world.put(MEETINGS, replace(JUNE_11, state=MeetingState.CANCELLED, reason="ferie"))
    assert await take_meetings(world, JUNE_11) == 0


async def test_another_start_in_a_paper_moves_the_close_of_its_round() -> None:
    world = await opened()
    may = await world.get(MEETINGS, "2025-05")
    await take_meetings(world, replace(may, start=time(8), end=time(9)))
    assert (await world.round()).at(Step.CLOSED) == at("2025-05-28 08:00")
    assert (await world.round()).due == at("2025-05-21 12:00")
    assert await world.told(METTE) == []


async def test_a_meeting_cancelled_in_a_paper_ends_its_round_and_those_asked_are_told() -> None:
    world = await opened()
    may = await world.get(MEETINGS, "2025-05")
    await take_meetings(world, replace(may, key="x", state=MeetingState.CANCELLED, reason="ferie"))
    assert (await world.round()).state is RoundState.ENDED
    assert await world.told(METTE) == ["meeting-cancelled"]


async def test_a_round_that_comes_late_begins_with_the_question() -> None:
    world = await founded()
    world.it_is("2025-05-20 10:00")
    await take_meetings(world, MAY)
    await world.tick("2025-05-20 10:00")
    assert await world.told(METTE) == ["step-open"]


async def test_a_meeting_that_comes_after_its_deadline_asks_nobody() -> None:
    world = await founded()
    world.it_is("2025-05-22 08:30")
    await take_meetings(world, MAY)
    for tick in ("2025-05-22 09:00", "2025-05-23 12:00", "2025-05-28 10:00"):
        await world.tick(tick)
    assert await world.told(METTE) == await world.told(TORBEN) == []


async def test_a_meeting_with_the_plan_point_gets_its_round() -> None:
    world = await founded()
    await take_meetings(world, replace(JUNE_11, plan_point=True))
    assert [r.key for r in await world.all(ROUNDS)] == ["2025-06-11/status"]
