"""Preview data for every message there is: where the month stands, who reads it, and the view."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date

from domain.conversation import Conversation, Stage, Talk
from domain.delivery import Contact, Reach, RowState, Stranger, View, view
from domain.meetings import ForwardPoint
from domain.people import Absence, Person
from domain.reports import Answer, Colour, Draft, Source
from domain.rounds import Extension
from tests.domain.month import at
from tests.usecases.world import (
    ANNA,
    FREJA,
    INGER,
    JENS,
    KARSTEN,
    METTE,
    PEOPLE_OF_TOWN,
    PLAN,
    SIGNE,
    TORBEN,
    World,
    founded,
    red,
)
from usecases.bind_channel import BOARD_CHANNEL
from usecases.collections import (
    ABSENCES,
    CHANNELS,
    CONTACTS,
    CONVERSATIONS,
    DRAFTS,
    EXTENSIONS,
    MEETINGS,
    OUTBOX,
)
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.make_agenda import make_agenda
from usecases.move_meeting import cancel_meeting
from usecases.pause_sending import pause_sending
from usecases.post_agenda import post_agenda

APRIL, MAY, MEETING = "2025-04/status", "2025-05/status", "2025-05"
Stand = Callable[[], Awaitable[World]]


@dataclass(frozen=True, slots=True)
class Preview:
    """`person` None is the channel."""

    stand: Stand
    person: Person | None
    view: View


async def opened() -> World:
    """16 May: April had a yellow, a red and one not received; nothing is answered yet."""
    world = World(now=at("2025-04-01 10:00"))
    await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN))
    await world.do(lambda tx: import_plan(tx, world.now, PLAN))
    await world.tick("2025-04-14 09:00")
    await world.answer(METTE, "i01", Answer(Colour.YELLOW, "Udbud forberedes."), round_key=APRIL)
    await world.answer(ANNA, "i02", red("Partneren er væk.", "Find en ny."), round_key=APRIL)
    await world.tick("2025-04-25 12:00")
    await world.tick("2025-04-30 12:30")
    await world.tick("2025-05-14 09:00")
    await world.bind()
    await world.deliver()
    absence = Absence("a1", JENS.key, date(2025, 5, 14), date(2025, 5, 23), ANNA.key)
    await world.put(ABSENCES, absence)
    world.it_is("2025-05-16 10:00")
    return world


async def answered() -> World:
    """Mette is red, i02 was answered by one chief on top of the other, i03 was entered by the secretary."""
    world = await opened()
    await world.answer(METTE, "i01", red("Udbuddet er gået om.", "Et fælles udbud."))
    await world.answer(ANNA, "i02", Answer(Colour.GREEN, "Ny partner fundet."))
    await world.answer(JENS, "i02", Answer(Colour.YELLOW, "Partneren tøver."))
    await world.answer(INGER, "i03", Answer(Colour.DONE, "Alt er afleveret."), source=Source.PHONE)
    await world.put(DRAFTS, Draft(MAY, "i01", METTE.key, Answer(Colour.RED, "Min kladde."), world.now))
    await world.put(DRAFTS, Draft(MAY, "i01", FREJA.key, Answer(Colour.GREEN, "Frejas kladde."), world.now))
    await world.put(EXTENSIONS, Extension(MAY, METTE.key, at("2025-05-23 10:00")))
    return world


async def talking() -> World:
    world = await answered()
    talk = Talk(MAY, ("i01",), position=1, stage=Stage.SUMMARY, done=("i01",))
    await world.put(CONVERSATIONS, Conversation(METTE.key, talk=talk))
    return world


async def overdue() -> World:
    world = await opened()
    await world.answer(METTE, "i01", red("Udbuddet er gået om.", "Et fælles udbud."))
    await world.tick("2025-05-22 09:00")
    sent = [replace(row, state=RowState.SENT, sent_at=row.not_before) for row in await world.all(OUTBOX)]
    await world.put(OUTBOX, *sent)
    await world.put(CONTACTS, Contact(ANNA.key, reach=Reach.REACHED))
    return world


async def paused() -> World:
    world = await opened()
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    world.it_is("2025-05-19 09:30")
    return world


async def frozen() -> World:
    """26 May: the opgørelse is made, i02 is not in it, and Mette has corrected hers."""
    world = await opened()
    await world.answer(METTE, "i01", red("Udbuddet er gået om.", "Et fælles udbud."))
    await world.answer(JENS, "i03", Answer(Colour.GREEN, "Går godt."))
    await world.tick("2025-05-23 12:00")
    world.it_is("2025-05-26 14:05")
    await world.answer(METTE, "i01", Answer(Colour.YELLOW, "Udbuddet er reddet."))
    meeting = await world.get(MEETINGS, MEETING)
    points = (ForwardPoint("P1", "Lokaleplan"), ForwardPoint("P2", "Afskedigelse", closed=True))
    await world.put(MEETINGS, replace(meeting, points=points, place="Byrådssalen"))
    await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    return world


async def posted() -> World:
    world = await frozen()
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MEETING, 1))
    return world


async def changed() -> World:
    world = await posted()
    world.it_is("2025-05-27 09:40")
    meeting = await world.get(MEETINGS, MEETING)
    await world.put(MEETINGS, replace(meeting, points=meeting.points[1:]))
    await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    return world


async def changed_and_posted() -> World:
    world = await changed()
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MEETING, 2))
    return world


async def cancelled() -> World:
    world = await posted()
    await world.do(lambda tx: cancel_meeting(tx, world.board, world.now, INGER, MEETING, "fælles lederdag"))
    return world


async def intruded() -> World:
    world = await opened()
    channel = await world.get(CHANNELS, BOARD_CHANNEL)
    both = (Stranger("29:frans", "Frans Fremmed"), Stranger("29:gitte", "Gitte Gæst"))
    await world.put(CHANNELS, replace(channel, strangers=both))
    return world


async def unreached() -> World:
    """Jens is well again by the time the message is shown."""
    world = await opened()
    for person, reach in ((ANNA, Reach.NOT_INSTALLED), (METTE, Reach.BLOCKED), (JENS, Reach.REACHED)):
        await world.put(CONTACTS, Contact(person.key, reach=reach))
    return world


ROUND = {"round": MAY}
I01, I02, I03 = ({**ROUND, "initiative": key} for key in ("i01", "i02", "i03"))

PREVIEWS = {
    "absence-form": Preview(opened, METTE, view("absence-form", round=MAY, v="2", need="date")),
    "alert": Preview(
        opened,
        INGER,
        view(
            "alert",
            kind="store",
            count="3",
            first="2025-05-16T07:10:00+00:00",
            last="2025-05-16T07:40:00+00:00",
        ),
    ),
    "agenda": Preview(frozen, INGER, view("agenda", meeting=MEETING, real="1")),
    "agenda-cancelled": Preview(cancelled, None, view("agenda-cancelled", meeting=MEETING)),
    "agenda-changed": Preview(
        changed_and_posted, None, view("agenda-changed", was=f"{MEETING}/0001", now=f"{MEETING}/0002")
    ),
    "agenda-post": Preview(posted, None, view("agenda-post", meeting=MEETING)),
    "agenda-preview": Preview(changed, INGER, view("agenda-preview", meeting=MEETING)),
    "answer-which": Preview(overdue, INGER, view("answer-which", chief=ANNA.key, **ROUND)),
    "answer-whom": Preview(overdue, INGER, view("answer-whom", **ROUND)),
    "binding-refused": Preview(opened, INGER, view("binding-refused", person=METTE.key)),
    "by-colour": Preview(answered, SIGNE, view("by-colour", colour="red")),
    "co-draft": Preview(answered, METTE, view("co-draft", by=FREJA.key, **I01)),
    "correction": Preview(frozen, INGER, view("correction", **I01)),
    "deadline-extended": Preview(answered, METTE, view("deadline-extended", **ROUND)),
    "deadline-moved": Preview(opened, METTE, view("deadline-moved", **ROUND)),
    "done-proposed": Preview(answered, TORBEN, view("done-proposed", **I03)),
    "entered-for": Preview(answered, JENS, view("entered-for", **I03)),
    "entered-taken-back": Preview(opened, JENS, view("entered-taken-back", by=INGER.key, **I03)),
    "extend-form": Preview(overdue, INGER, view("extend-form", **ROUND)),
    "forward-plan": Preview(frozen, SIGNE, view("forward-plan")),
    "gap": Preview(paused, INGER, view("gap")),
    "help": Preview(opened, INGER, view("help")),
    "line-preview": Preview(
        answered,
        INGER,
        view("line-preview", act="report.for.confirm", chief=JENS.key, rev="1", kept="1", **I03),
    ),
    "meeting-cancelled": Preview(opened, METTE, view("meeting-cancelled", **ROUND)),
    "my-slot": Preview(posted, METTE, view("my-slot", meeting=MEETING)),
    "next-meeting": Preview(frozen, SIGNE, view("next-meeting", meeting=MEETING)),
    "not-received": Preview(frozen, None, view("not-received")),
    "offers": Preview(opened, METTE, view("offers", key="did-you-mean", what="", say="hjælp\nstatus")),
    "on-agenda": Preview(posted, METTE, view("on-agenda", **ROUND)),
    "one-initiative": Preview(frozen, SIGNE, view("one-initiative", initiative="i01")),
    "overview-list": Preview(answered, TORBEN, view("overview-list")),
    "own-initiatives": Preview(founded, METTE, view("own-initiatives")),
    "person-bound": Preview(opened, INGER, view("person-bound", person=METTE.key)),
    "pick-initiative": Preview(opened, INGER, view("pick-initiative", act="ask.one", keys="i01,i02")),
    "question": Preview(
        opened,
        METTE,
        view(
            "question",
            act="report.annul.confirm",
            key="ask-annul",
            title="Flådestyring",
            colour="▲ Gul",
            **I01,
        ),
    ),
    "receipt": Preview(answered, ANNA, view("receipt", **ROUND)),
    "red-alone": Preview(frozen, None, view("red-alone", **ROUND)),
    "red-reply": Preview(posted, None, view("red-reply", meeting=MEETING)),
    "red-sent": Preview(answered, TORBEN, view("red-sent", **I01)),
    "replaced": Preview(answered, ANNA, view("replaced", **I02)),
    "round-progress": Preview(frozen, INGER, view("round-progress")),
    "sentence": Preview(opened, METTE, view("sentence", key="hello", name="Mette")),
    "setup": Preview(opened, INGER, view("setup")),
    "snooze-form": Preview(opened, METTE, view("snooze-form", round=MAY, v="1")),
    "stale": Preview(answered, METTE, view("stale", round=APRIL, initiative="i01", v="3", wrote="1")),
    "stand-in-asked": Preview(opened, ANNA, view("stand-in-asked", absence="a1")),
    "stand-in-declined": Preview(opened, INGER, view("stand-in-declined", absence="a1")),
    "status-form": Preview(
        answered, METTE, view("status-form", v="4", need="red-needs-ask", again="1", **I01)
    ),
    "status-list": Preview(answered, JENS, view("status-list", v="2", **ROUND)),
    "step-due": Preview(overdue, INGER, view("step-due", **ROUND)),
    "step-escalate": Preview(overdue, SIGNE, view("step-escalate", **ROUND)),
    "step-freeze": Preview(frozen, INGER, view("step-freeze", **ROUND)),
    "step-open": Preview(opened, METTE, view("step-open", **ROUND)),
    "step-remind": Preview(opened, ANNA, view("step-remind", **ROUND)),
    "strangers": Preview(intruded, INGER, view("strangers", channel=BOARD_CHANNEL)),
    "talk": Preview(talking, METTE, view("talk", event="kept")),
    "unchanged-reds": Preview(opened, ANNA, view("unchanged-reds", keys="i02", stored="1", **ROUND)),
    "unreached": Preview(unreached, INGER, view("unreached", people="anna,jens,mette")),
    "welcome": Preview(opened, KARSTEN, view("welcome")),
}
