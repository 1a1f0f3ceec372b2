"""Follow-ups: agreed by the secretariat, told and reminded once each, answered by whoever owns them (F01–F08)."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.audit import AuditAction
from domain.delivery import OutboxRow
from domain.errors import NotAllowed, NotPossible, UnknownObject
from domain.follow_ups import FollowUp, FollowUpState, Listed, Proposal
from domain.owners import Owner
from domain.people import Absence, Person
from tests.usecases.world import (
    ANNA,
    FREJA,
    INGER,
    JENS,
    KARSTEN,
    METTE,
    PEOPLE_OF_TOWN,
    SIGNE,
    World,
    founded,
)
from usecases.agree_follow_up import agree_follow_up
from usecases.answer_follow_up import (
    drop_follow_up,
    finish_follow_up,
    hand_back_follow_up,
    hand_over_follow_up,
    postpone_follow_up,
    reopen_follow_up,
)
from usecases.collections import ABSENCES, AUDIT, FOLLOW_UPS, INITIATIVES, MEETINGS, OUTBOX, PEOPLE
from usecases.erase_person import erase_person
from usecases.import_people import import_people
from usecases.open_follow_ups import follow_ups_to_list, open_follow_ups
from usecases.pause_sending import pause_sending, resume_sending, what_waits
from usecases.run_schedule import run_schedule
from usecases.tell_follow_ups import next_follow_up

DUE = date(2025, 6, 13)
MEETING = "2025-05"


async def held() -> World:
    """Wednesday 28 May at noon: the meeting is over, and nothing else is on its way."""
    world = await founded()
    await world.tick("2025-05-28 12:00")
    await world.deliver()
    return world


async def agree(
    world: World,
    *owners: Person,
    text: str = "Datoen for lederdag reserveres",
    due: date | None = DUE,
    unit: str = "",
) -> FollowUp:
    proposal = Proposal(text, Owner(tuple(p.key for p in owners), unit), due)
    return await world.do(lambda tx: agree_follow_up(tx, world.board, world.now, INGER, MEETING, proposal))


async def told(world: World, who: Person) -> list[str]:
    """What the person is told of follow-ups, in order."""
    return [
        view.arg("what") or view.name
        for row in await world.rows(who)
        for view in row.views
        if view.name.startswith("follow-up")
    ]


async def test_the_owner_hears_it_when_it_is_agreed_before_the_deadline_and_after_it_once_each() -> None:
    world = await held()
    await agree(world, METTE)
    for words in ("2025-05-28 12:00", "2025-05-28 12:20", "2025-06-10 08:59", "2025-06-10 09:00"):
        await world.tick(words)
    for words in ("2025-06-10 09:00", "2025-06-13 09:00", "2025-06-16 09:00", "2025-06-30 09:00"):
        await world.tick(words)
    assert await told(world, METTE) == ["agreed", "soon", "overdue"]
    assert (await world.times(METTE))[0] == "28/05 12:00"


async def test_in_quiet_hours_it_waits_and_is_bundled() -> None:
    world = await held()
    world.it_is("2025-05-28 17:00")
    await agree(world, METTE)
    await agree(world, METTE, text="Kantinen spørges")
    await world.tick("2025-05-28 17:00")
    (row,) = await world.rows(METTE)
    assert len(row.views) == 2
    assert await world.times(METTE) == ["30/05 08:00"], "29 May is a holiday"


async def test_who_has_finished_is_not_reminded() -> None:
    world = await held()
    task = await agree(world, METTE)
    await world.tick("2025-05-28 12:00")
    await world.do(lambda tx: finish_follow_up(tx, world.board, world.now, METTE, task.key))
    await world.tick("2025-06-10 09:00")
    await world.tick("2025-06-16 09:00")
    assert await told(world, METTE) == ["agreed"]


async def test_the_stand_in_is_reminded_while_the_owner_is_away() -> None:
    world = await held()
    await agree(world, METTE)
    await world.tick("2025-05-28 12:00")
    await world.put(ABSENCES, Absence("a", "mette", date(2025, 6, 9), date(2025, 6, 11), "anna"))
    await world.tick("2025-06-10 09:00")
    assert (await told(world, METTE), await told(world, ANNA)) == (["agreed"], ["soon"])
    await world.tick("2025-06-12 09:00")
    assert await told(world, METTE) == ["agreed"], "the stand-in has it"


async def test_without_a_stand_in_the_owner_is_reminded_when_back() -> None:
    world = await held()
    await agree(world, METTE)
    await world.tick("2025-05-28 12:00")
    await world.put(ABSENCES, Absence("a", "mette", date(2025, 6, 9), date(2025, 6, 11)))
    await world.tick("2025-06-10 09:00")
    assert await told(world, METTE) == ["agreed"]
    back = await world.do(lambda tx: next_follow_up(tx, world.board, world.now))
    assert back is not None
    assert world.board.local(back).isoformat() == "2025-06-12T00:00:00+02:00"
    await world.tick("2025-06-12 00:00")
    assert await told(world, METTE) == ["agreed", "soon"]
    assert (await world.times(METTE))[-1] == "12/06 08:00"


async def test_pausing_holds_them_and_a_yes_sends_only_what_still_applies() -> None:
    world = await held()
    await agree(world, METTE)
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    await world.tick("2025-05-28 12:00")
    assert await told(world, METTE) == []
    waiting = await world.do(lambda tx: what_waits(tx, world.board, world.now))
    assert [w.person for w in waiting] == ["mette"]
    world.it_is("2025-06-10 10:00")
    await world.do(lambda tx: resume_sending(tx, world.board, world.now, INGER))
    assert await told(world, METTE) == ["agreed"]


async def test_agreeing_the_same_again_changes_nothing() -> None:
    world = await held()
    assert await agree(world, METTE) == await agree(world, METTE)
    assert (await agree(world, METTE, text="Noget andet")).number == 2


async def test_only_the_secretariat_agrees_and_nothing_without_words_or_for_a_leaver() -> None:
    world = await held()

    async def refused(actor: Person, proposal: Proposal, meeting: str = MEETING) -> Exception:
        with pytest.raises((NotAllowed, NotPossible, UnknownObject)) as error:
            await world.do(lambda tx: agree_follow_up(tx, world.board, world.now, actor, meeting, proposal))
        return error.value

    for actor in (METTE, SIGNE, KARSTEN, FREJA):
        assert isinstance(await refused(actor, Proposal("Noget")), NotAllowed)
    reasons = [
        await refused(INGER, proposal)
        for proposal in (
            Proposal(" "),
            Proposal("x" * 501),
            Proposal("Noget", due=date(2025, 5, 27)),
        )
    ]
    assert [getattr(r, "reason", "") for r in reasons] == [
        "follow-up-no-text",
        "follow-up-too-long",
        "follow-up-due-over",
    ]
    assert isinstance(await refused(INGER, Proposal("Noget", Owner(("nobody",)))), UnknownObject)
    assert isinstance(await refused(INGER, Proposal("Noget"), "2031-01"), UnknownObject)
    await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN[1:]))
    left = await refused(INGER, Proposal("Noget", Owner(("mette",))))
    assert getattr(left, "reason", "") == "follow-up-owner-left"


async def test_an_owner_who_has_left_leaves_it_to_the_secretariat_once() -> None:
    world = await held()
    task = await agree(world, JENS)
    await world.tick("2025-05-28 12:00")
    left = [person for person in PEOPLE_OF_TOWN if person != JENS]
    await world.do(lambda tx: import_people(tx, world.now, left))
    for words in ("2025-05-30 09:00", "2025-05-30 09:20"):
        await world.tick(words)
    assert not (await world.get(FOLLOW_UPS, task.key)).has_owner
    assert await told(world, INGER) == ["follow-up-unplaced"]
    await world.tick("2025-06-10 09:00")
    assert await told(world, INGER) == ["follow-up-unplaced", "soon"]


async def test_the_stand_in_of_whoever_has_left_has_it_then_and_is_told() -> None:
    world = await held()
    task = await agree(world, METTE)
    await world.tick("2025-05-28 12:00")
    await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN[1:]))
    await world.tick("2025-05-30 09:00")
    assert (await world.get(FOLLOW_UPS, task.key)).owners == ("anna",)
    assert await told(world, INGER) == ["follow-up-unplaced"]
    assert await told(world, ANNA) == ["agreed"]


async def test_not_mine_goes_back_to_the_secretariat() -> None:
    world = await held()
    task = await agree(world, METTE, JENS)
    await world.tick("2025-05-28 12:00")
    await world.do(lambda tx: hand_back_follow_up(tx, world.board, world.now, METTE, task.key))
    assert (await world.get(FOLLOW_UPS, task.key)).owners == ("jens",)
    assert await told(world, INGER) == ["follow-up-unplaced"]
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: hand_back_follow_up(tx, world.board, world.now, METTE, task.key))
    with pytest.raises(NotPossible):
        await world.do(lambda tx: hand_back_follow_up(tx, world.board, world.now, INGER, task.key))


async def test_given_to_somebody_else_the_new_owner_hears_it() -> None:
    world = await held()
    task = await agree(world, METTE)
    await world.tick("2025-05-28 12:00")
    await world.do(lambda tx: hand_over_follow_up(tx, world.board, world.now, METTE, task.key, "anna"))
    await world.tick("2025-05-28 13:00")
    assert await told(world, ANNA) == ["agreed"]
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: finish_follow_up(tx, world.board, world.now, METTE, task.key))
    with pytest.raises(NotPossible):
        await world.do(lambda tx: hand_over_follow_up(tx, world.board, world.now, ANNA, task.key, "anna"))


async def test_the_secretariat_answers_for_an_owner_who_is_told() -> None:
    world = await held()
    task = await agree(world, METTE)
    await world.tick("2025-05-28 12:00")
    later = date(2025, 6, 20)
    await world.do(lambda tx: postpone_follow_up(tx, world.board, world.now, INGER, task.key, later))
    await world.do(lambda tx: drop_follow_up(tx, world.board, world.now, INGER, task.key))
    assert await told(world, METTE) == ["agreed", "postponed", "dropped"]
    assert (await world.get(FOLLOW_UPS, task.key)).state is FollowUpState.DROPPED
    with pytest.raises(NotAllowed):
        await world.do(lambda tx: drop_follow_up(tx, world.board, world.now, METTE, task.key))


async def test_a_stand_in_answers_in_the_owners_place() -> None:
    world = await held()
    task = await agree(world, METTE, JENS)
    await world.do(lambda tx: hand_over_follow_up(tx, world.board, world.now, ANNA, task.key, "signe"))
    assert (await world.get(FOLLOW_UPS, task.key)).owners == ("signe", "jens")


async def test_it_can_be_taken_up_again() -> None:
    world = await held()
    task = await agree(world, METTE)
    await world.do(lambda tx: finish_follow_up(tx, world.board, world.now, METTE, task.key))
    await world.do(lambda tx: reopen_follow_up(tx, world.board, world.now, METTE, task.key))
    assert (await world.get(FOLLOW_UPS, task.key)).is_open


Answer = Callable[[World, Person, str], Awaitable[object]]
ANSWERS: dict[str, Answer] = {
    "done": lambda w, p, k: w.do(lambda tx: finish_follow_up(tx, w.board, w.now, p, k)),
    "later": lambda w, p, k: w.do(lambda tx: postpone_follow_up(tx, w.board, w.now, p, k, DUE)),
    "somebody else": lambda w, p, k: w.do(lambda tx: hand_over_follow_up(tx, w.board, w.now, p, k, "jens")),
    "not mine": lambda w, p, k: w.do(lambda tx: hand_back_follow_up(tx, w.board, w.now, p, k)),
    "not needed": lambda w, p, k: w.do(lambda tx: drop_follow_up(tx, w.board, w.now, p, k)),
    "again": lambda w, p, k: w.do(lambda tx: reopen_follow_up(tx, w.board, w.now, p, k)),
}


@pytest.mark.parametrize("answer", ANSWERS)
async def test_somebody_else_answers_nothing(answer: str) -> None:
    world = await held()
    task = await agree(world, METTE)
    for other in (FREJA, SIGNE, KARSTEN, JENS):
        with pytest.raises(NotAllowed):
            await ANSWERS[answer](world, other, task.key)
    with pytest.raises((UnknownObject, NotAllowed)):
        await ANSWERS[answer](world, METTE, "2025-05/999")
    assert await world.get(FOLLOW_UPS, task.key) == task


async def test_they_are_found_by_person_unit_and_meeting() -> None:
    world = await held()
    first = await agree(world, METTE, text="Først", due=None)
    second = await agree(world, METTE, JENS, text="Dernæst")
    third = await agree(world, INGER, text="Til sidst", unit="Ledelsessekretariatet", due=date(2025, 6, 1))
    gone = await agree(world, METTE, text="Færdig")
    await world.do(lambda tx: finish_follow_up(tx, world.board, world.now, METTE, gone.key))

    async def found(**asked: str) -> list[FollowUp]:
        people = asked["people"].split() if "people" in asked else None
        unit, meeting = asked.get("unit", ""), asked.get("meeting", "")
        return await world.do(lambda tx: open_follow_ups(tx, people=people, unit=unit, meeting=meeting))

    assert await found() == [third, second, first]
    assert await found(people="mette") == [second, first]
    assert await found(people="jens") == [second]
    assert await found(people="") == []
    assert await found(unit="ledelsessekretariatet") == [third]
    assert await found(meeting="2025-06") == []


async def test_an_erased_owner_is_nobody_in_what_is_kept() -> None:
    world = await held()
    task = await agree(world, METTE, text="Mette Jensen skriver til Jens")
    await world.tick("2025-05-28 12:00")
    await world.do(lambda tx: hand_over_follow_up(tx, world.board, world.now, METTE, task.key, "anna"))
    await world.do(lambda tx: finish_follow_up(tx, world.board, world.now, ANNA, task.key))
    left = replace(METTE, active=False)
    await world.put(PEOPLE, left)
    await world.put(INITIATIVES, *(replace(i, chiefs=("jens",)) for i in await world.all(INITIATIVES)))
    await world.do(lambda tx: erase_person(tx, world.now, left))
    kept = await world.get(FOLLOW_UPS, task.key)
    assert (kept.former, kept.given_by, kept.text) == (
        ("tidligere-1",),
        "tidligere-1",
        "tidligere medarbejder 1 skriver til Jens",
    )


async def test_the_next_agenda_lists_what_is_open_since_the_meetings_before() -> None:
    world = await held()
    meeting = await world.get(MEETINGS, MEETING)
    await world.put(MEETINGS, replace(meeting, key="next", date=date(2025, 6, 18)))
    await world.put(MEETINGS, replace(meeting, key="other", date=date(2025, 6, 19), forum="Koncernledelsen"))
    await agree(world, METTE, ANNA)
    await agree(world, text="Nye lokaler", unit="Løn", due=None)

    async def listed(key: str) -> list[Listed]:
        asked = await world.get(MEETINGS, key)
        return await world.do(lambda tx: follow_ups_to_list(tx, asked))

    assert await listed("next") == [
        Listed("Datoen for lederdag reserveres", ("Mette Jensen", "Anna Jensen"), DUE, meeting.date),
        Listed("Nye lokaler", ("Løn",), None, meeting.date),
    ]
    assert await listed(MEETING) == await listed("other") == []


async def test_everything_is_noted_without_a_word_of_it() -> None:
    world = await held()
    task = await agree(world, METTE, text="Hemmeligt")
    await world.tick("2025-05-28 12:00")
    await world.do(lambda tx: finish_follow_up(tx, world.board, world.now, METTE, task.key))
    entries = [e for _, e in await world.store.entries(AUDIT) if "follow" in e.action]
    assert [(e.action, e.detail) for e in entries] == [
        (AuditAction.AGREE_FOLLOW_UP, ""),
        (AuditAction.TELL_FOLLOW_UP, "agreed"),
        (AuditAction.ANSWER_FOLLOW_UP, "done"),
    ]
    assert "Hemmeligt" not in repr(entries)


async def test_a_tick_that_runs_again_after_a_crash_tells_nothing_twice() -> None:
    """The decision and its message are one transaction: a crash before the commit loses both."""
    world = await held()
    await agree(world, METTE, ANNA)
    async with world.store.transaction() as tx:
        await run_schedule(tx, world.board, world.now)
    before: list[OutboxRow] = await world.all(OUTBOX)
    for _ in range(3):
        await world.tick("2025-05-28 12:00")
    assert await world.all(OUTBOX) == before
    assert await told(world, METTE) == await told(world, ANNA) == ["agreed"]
