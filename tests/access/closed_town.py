"""A meeting with a closed item of which everything is kept, marked wherever it is written, and those who may not read it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from domain.follow_ups import Proposal
from domain.items import Attachment, Content, Participant, Readers, Section
from domain.meetings import ForwardPoint
from domain.minutes import Approval
from domain.owners import Owner
from domain.people import Person, Role
from tests.access.town import PLAN, WHO
from tests.usecases.world import INGER, SIGNE, TORBEN, World, person
from usecases.agree_follow_up import agree_follow_up
from usecases.approve_minutes import answer_minutes, send_for_approval
from usecases.collections import MEETINGS
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.make_agenda import make_agenda
from usecases.ports import Member
from usecases.post_agenda import post_agenda
from usecases.record_decision import record_decision

MARK = "hemlukket"
MEETING, CLOSED, OPEN = "2025-05", "P1", "P2"
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
BODIL = person("bodil", Role.SECRETARIAT, oid="oid-bodil")
# Everybody who may not read it: by role, by being left out, or by being nobody's reader.
WRONG: Mapping[str, Person] = {
    **{who: WHO[who] for who in ("own chief", "other director", "finance", "contributor", "admin")},
    "left out secretary": BODIL,
}
READERS = (INGER, TORBEN)
# What a reader finds: one mark for each way a closed item can be written on.
TITLE, NOTE, SECTION, ATTACHMENT, NUMBER = (
    f"{MARK}titel",
    f"{MARK}note",
    f"{MARK}tekst",
    f"{MARK}bilag",
    f"{MARK}nr",
)
NAME, WANTED, DECISION, TASK = f"{MARK}navn", f"{MARK}ønske", f"{MARK}beslutning", f"{MARK}opgave"
IN_THE_AGENDA = (TITLE, SECTION, ATTACHMENT, NUMBER, NAME)


def _points() -> tuple[ForwardPoint, ...]:
    """Signe and Bodil are left out of the closed one; the open one has a closed attachment."""
    content = Content(
        "00.01.00.A00",
        "24/1234",
        ((Section.BACKGROUND, SECTION),),
        (Attachment(ATTACHMENT, NUMBER),),
        (Participant(NAME), Participant("Mette", "mette")),
        WANTED,
    )
    secret = ForwardPoint(
        CLOSED,
        TITLE,
        closed=True,
        note=NOTE,
        content=content,
        readers=Readers(excluded=(SIGNE.key, BODIL.key)),
    )
    shown = Content(attachments=(Attachment(ATTACHMENT, NUMBER, closed=True),))
    return secret, ForwardPoint(
        OPEN, "Nye lokaler", content=shown, readers=Readers(excluded=(SIGNE.key, BODIL.key))
    )


async def closed_town() -> World:
    """Wednesday 28 May, afternoon: it is posted, held and decided, followed up, and its minutes wait for Signe."""
    world = World()
    world.board = replace(world.board, public_url="https://roedtraad.fjordby.example", keeps_closed=True)
    world.it_is("2025-05-01 10:00")
    await world.do(lambda tx: import_people(tx, world.now, [*WHO.values(), BODIL]))
    await world.do(lambda tx: import_plan(tx, world.now, PLAN.values()))
    await world.tick("2025-05-14 09:00")
    await world.bind()
    meetings = [m for m in await world.all(MEETINGS) if m.key == MEETING]
    await world.put(MEETINGS, *(replace(m, points=_points()) for m in meetings))
    world.it_is("2025-05-26 10:00")
    world.roster.people = {p.key: Member(p.key, p.name, p.aad_object_id) for p in WHO.values()}
    made = await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MEETING, made.version))
    await world.post_out()
    world.it_is("2025-05-28 14:00")
    await _decide(world)
    return world


async def _decide(world: World) -> None:
    board, now = world.board, world.now
    await world.do(
        lambda tx: record_decision(tx, board, now, INGER, MEETING, CLOSED, DECISION, initiatives=["i01"])
    )
    await world.do(lambda tx: record_decision(tx, board, now, INGER, MEETING, OPEN, "Godkendt."))
    await _follow_up(world, "mette")
    await _follow_up(world, TORBEN.key)
    await world.do(lambda tx: send_for_approval(tx, board, now, INGER, MEETING))
    await world.do(lambda tx: answer_minutes(tx, board, now, TORBEN, MEETING, 1, Approval.APPROVED))
    await world.tick("2025-05-28 14:20")


async def _follow_up(world: World, owner: str) -> None:
    proposal = Proposal(f"{TASK} {owner}", Owner((owner,)), date(2025, 6, 13), CLOSED)
    await world.do(lambda tx: agree_follow_up(tx, world.board, world.now, INGER, MEETING, proposal))
