"""Mette, who has taken part in everything there is, and has left."""

from dataclasses import replace
from datetime import date

from domain.agenda import Agenda
from domain.conversation import Conversation, OpenQuestion, Stage, Talk
from domain.delivery import Contact, OutboxRow, Reach, RowState, TurnRecord, view
from domain.meetings import ForwardPoint
from domain.people import Absence, CoAuthor
from domain.reports import Answer, Draft, Source
from domain.rounds import Extension
from tests.domain.month import initiative
from tests.usecases.world import (
    ANNA,
    GREEN,
    INGER,
    JENS,
    KARSTEN,
    MAY_ROUND,
    METTE,
    PEOPLE_OF_TOWN,
    World,
    red,
)
from usecases.annul_report import annul_report
from usecases.bind_channel import BOARD_CHANNEL
from usecases.collections import (
    ABSENCES,
    AGENDAS,
    CHANNELS,
    CO_AUTHORS,
    CONTACTS,
    CONVERSATIONS,
    DRAFTS,
    EXTENSIONS,
    MEETINGS,
    OUTBOX,
    PEOPLE,
    POSTED,
    TURNS,
)
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.make_agenda import make_agenda
from usecases.post_agenda import post_agenda

OID = "3f0c8a52-6d1e-4b7a-9c35-1e8d2f7a4b01"
CHAT = "a:1x9mettes-chat"
MEMBER = "29:mette-member"
# What no file may hold once she is erased; the key as it stands in JSON.
SECRETS = (
    "Mette Jensen",
    "mette@fjordby.example",
    OID,
    CHAT,
    MEMBER,
    '"mette"',
    "/mette/",
    '/mette"',
    '"mette/',
)


async def mettes_month(world: World) -> None:
    """On a founded world: May is settled and posted, June has opened."""
    await world.tick("2025-05-14 09:00")
    await world.put(
        CONTACTS, Contact("mette", OID, MEMBER, CHAT, "https://smba.example", reach=Reach.REACHED)
    )
    world.it_is("2025-05-16 10:00")
    await world.answer(METTE, "i01", red("Mette Jensen har talt med Anna Jensen."))
    await world.answer(KARSTEN, "i02", red("Aftalt med mette  jensens folk"), source=Source.PHONE)
    await world.answer(JENS, "i03", Answer(GREEN))
    await world.do(lambda tx: annul_report(tx, world.board, world.now, JENS, MAY_ROUND, "i03"))
    await world.bind()
    channel = await world.get(CHANNELS, BOARD_CHANNEL)
    await world.put(CHANNELS, replace(channel, bound_by="mette", accepted=("29:other", MEMBER)))
    await world.tick("2025-05-23 12:00")
    meeting = await world.get(MEETINGS, "2025-05")
    point = ForwardPoint("P1", "Budget ved Mette Jensen", note="Mette Jensen deltager ikke")
    await world.put(MEETINGS, replace(meeting, points=(point,)))
    agenda: Agenda = await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, "2025-05"))
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, "2025-05", agenda.version))
    made = await world.get(AGENDAS, "2025-05")
    await world.put(AGENDAS, replace(made, made_by="mette"))
    posted = (await world.all(POSTED))[0]
    await world.put(POSTED, replace(posted, by="mette", agenda=replace(posted.agenda, made_by="mette")))
    await _personal_things(world)
    await _leaves(world)


async def _personal_things(world: World) -> None:
    now = world.now
    await world.put(
        ABSENCES,
        Absence("mette/2025/1", "mette", date(2025, 5, 1), date(2025, 5, 2), "anna"),
        Absence("anna/2025/1", "anna", date(2025, 5, 1), date(2025, 5, 2), "mette"),
    )
    await world.put(CO_AUTHORS, CoAuthor("i02", "mette", "anna"), CoAuthor("i01", "freja", "mette"))
    await world.put(EXTENSIONS, Extension(MAY_ROUND, "mette", now))
    await world.put(
        DRAFTS,
        Draft(MAY_ROUND, "i01", "mette", Answer(GREEN, "Min kladde"), now),
        Draft(MAY_ROUND, "i02", "anna", Answer(GREEN, "Skriv til mette@fjordby.example"), now),
    )
    question = OpenQuestion("x", (("name", "Mette Jensen"), ("person", "mette")), now)
    talk = Talk(MAY_ROUND, ("i01",), stage=Stage.TEXT, answer=Answer(GREEN, "Halvt svar"))
    await world.put(CONVERSATIONS, Conversation("mette", talk=talk), Conversation("inger", question))
    await world.put(TURNS, TurnRecord(f"msteams/{CHAT}/1", now), TurnRecord("msteams/a:other/1", now))
    told = (
        view("person-bound", person="mette"),
        view("co-draft", by="mette", round=MAY_ROUND, initiative="i02"),
        view("stand-in-declined", absence="mette/2025/1"),
        view("unreached", people="anna,mette"),
        view("sentence", key="extended", name="Mette Jensen"),
    )
    row = OutboxRow("notice/inger/x", "person/inger", told, now, now, state=RowState.SENT)
    own = OutboxRow(f"reply/msteams/{CHAT}/1/0", "person/mette", (), now, now, state=RowState.WAITING)
    await world.put(OUTBOX, row, own)


async def _leaves(world: World) -> None:
    """The next people file is without her, and the plan names Anna instead."""
    world.it_is("2025-06-02 10:00")
    stayed = [p for p in PEOPLE_OF_TOWN if p.key != "mette"]
    await world.do(lambda tx: import_people(tx, world.now, stayed))
    # As an older file would have it: somebody still points at her.
    await world.put(PEOPLE, replace(ANNA, stand_in="mette", director="mette"))
    plan = (
        initiative("i01", ("anna",), ("torben",)),
        initiative("i02", ("anna", "jens"), ("signe",)),
        initiative("i03", ("jens",), ("torben",)),
    )
    await world.do(lambda tx: import_plan(tx, world.now, plan))
