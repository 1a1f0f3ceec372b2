"""Preview data for every message there is: where the month stands, who reads it, and the view."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, time

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.agenda_edits import attached, read_by, with_break, written
from domain.conversation import Conversation, Stage, Talk
from domain.delivery import Contact, Reach, RowState, Stranger, View, view
from domain.dropped import DroppedFile, DroppedState, FoundPaper, PaperKind, PaperWarning
from domain.follow_ups import Proposal
from domain.items import Attachment, Readers, Section
from domain.meetings import ForwardPoint, Meeting
from domain.minutes import Approval
from domain.owners import Owner
from domain.people import Absence, Person
from domain.political_calendar import CalendarEvent, CalendarFile
from domain.proposals import ProposalState
from domain.reports import Answer, Colour, Draft, Source
from domain.rounds import Extension
from domain.timetable import Slot, SlotKind
from domain.undo import Did
from tests.dialogs.looked_at import (
    CALLED,
    EDITED,
    FLAGGED,
    after,
    called,
    declined,
    edit,
    flag,
    focus,
    lock,
    suggest,
)
from tests.dialogs.returned import with_returned
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
from usecases.agree_follow_up import agree_follow_up
from usecases.answer_follow_up import finish_follow_up, postpone_follow_up
from usecases.approve_minutes import answer_minutes, remark_on_minutes, send_for_approval
from usecases.ask_in_writing import approve_in_writing, ask_in_writing, end_in_writing, remark_in_writing
from usecases.bind_channel import BOARD_CHANNEL
from usecases.collections import (
    ABSENCES,
    AGENDAS,
    CALENDAR,
    CHANNELS,
    CONTACTS,
    CONVERSATIONS,
    DRAFTS,
    EXTENSIONS,
    FILES,
    MEETINGS,
    OUTBOX,
)
from usecases.digest import ask_for_digest
from usecases.edit_agenda import edit_agenda
from usecases.file_meeting import file_meeting
from usecases.forward_plan import move_points
from usecases.import_calendar import use_calendar_file
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.make_agenda import make_agenda
from usecases.move_meeting import cancel_meeting, move_meeting
from usecases.pause_sending import pause_sending
from usecases.ports import Transaction
from usecases.post_agenda import post_agenda
from usecases.propose_point import decide_proposal, propose_point
from usecases.rate_initiative import rate_initiative
from usecases.record_decision import record_decision
from usecases.release_decision import release_decision
from usecases.send_draft import remark_on_draft, send_draft
from usecases.undo import undo
from usecases.withdraw_agenda import withdraw_agenda

APRIL, MAY, MEETING = "2025-04/status", "2025-05/status", "2025-05"
TASK = f"{MEETING}/001"
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


async def dropped() -> World:
    """A paper for May's meeting, sent by Inger, that differs from the agenda there is."""
    world = await frozen()
    items = (
        AgendaItem(1, ItemKind.PROTOCOLS, "Beslutningsprotokoller og dagsordener (borgmester deltager ikke)"),
        AgendaItem(2, ItemKind.TIMETABLE, "Sager til behandling og tidsplan"),
        AgendaItem(3, ItemKind.POINT, "Lokaleplanen"),
        AgendaItem(4, ItemKind.POINT, "Afskedigelse", closed=True),
        AgendaItem(5, ItemKind.POINT, "Ny skole"),
    )
    slots = tuple(
        Slot(SlotKind.ITEM, str(number), start=start, minutes=30)
        for number, start in ((1, time(10)), (3, time(10, 30)), (5, time(11)), (4, time(11, 30)))
    )
    warned = (PaperWarning("item-without-row", "2"), PaperWarning("dates-disagree", "2025-05-27"))
    paper = FoundPaper(PaperKind.AGENDA, date(2025, 5, 28), items=items, slots=slots, warnings=warned)
    await world.put(
        FILES,
        DroppedFile(
            "f1",
            INGER.key,
            "Dagsorden 28-05-2025.docx",
            world.now,
            DroppedState.READ,
            sha="a",
            pages=3,
            pictures=(2,),
            tracked=2,
            paper=paper,
        ),
    )
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


async def posted_too(world: World) -> World:
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MEETING, 1))
    await world.post_out()
    return world


async def rewritten() -> World:
    """Mette's text was edited before the opgørelse, and she has written anew since."""
    world = await answered()
    await edit(world)
    await world.answer(METTE, "i01", red("Udbuddet er gået om igen.", "Et fælles udbud."))
    return world


async def posted() -> World:
    world = await frozen()
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MEETING, 1))
    await world.post_out()
    return world


async def _decide(world: World, text: str) -> None:
    await world.do(
        lambda tx: record_decision(
            tx, world.board, world.now, INGER, MEETING, "plan", text, initiatives=["i01"]
        )
    )


async def decided() -> World:
    """28 May at 13: point 3 is decided with a follow-up in it and corrected since, the board sees i01 otherwise."""
    world = await frozen()
    world.it_is("2025-05-28 13:00")
    board, now = world.board, world.now
    await _decide(world, "Indsats i01 sættes i bero.")
    await _decide(world, "Indsats i01 fremskyndes.\nMette følger op inden 12. juni.")
    await world.do(
        lambda tx: rate_initiative(
            tx, board, now, INGER, MEETING, "i01", Colour.YELLOW, "Udbuddet er reddet."
        )
    )
    return world


async def told() -> World:
    """Point 3 is told to the chiefs."""
    world = await decided()
    await world.do(lambda tx: release_decision(tx, world.board, world.now, INGER, MEETING, "plan"))
    return world


async def minutes_sent() -> World:
    """Version 1 is approved by Torben, Signe has a remark."""
    world = await told()
    world.it_is("2025-05-28 14:00")
    board, now = world.board, world.now
    await world.do(lambda tx: send_for_approval(tx, board, now, INGER, MEETING))
    await world.do(lambda tx: answer_minutes(tx, board, now, TORBEN, MEETING, 1, Approval.APPROVED))
    await world.do(lambda tx: remark_on_minutes(tx, board, now, SIGNE, MEETING, 1, "Det var først i juli."))
    return world


WRITTEN = "Sagen fremsendes til direktionen for en sidste skriftlig kvalificering med henblik på godkendelse."


async def in_writing() -> World:
    """Point 3 is to be approved in writing: the text has been asked about, Torben has approved it, Signe a remark."""
    world = await frozen()
    world.it_is("2025-05-28 13:00")
    board, now = world.board, world.now
    await _decide(world, WRITTEN)
    await world.do(
        lambda tx: ask_in_writing(tx, board, now, INGER, MEETING, "plan", "Planen\nBilag 1: Udkast")
    )
    await world.do(lambda tx: approve_in_writing(tx, board, now, TORBEN, MEETING, "plan", 1))
    await world.do(
        lambda tx: remark_in_writing(tx, board, now, SIGNE, MEETING, "plan", 1, "Bilaget mangler.")
    )
    return world


async def in_writing_again() -> World:
    world = await in_writing()
    board, now = world.board, world.now
    await world.do(lambda tx: ask_in_writing(tx, board, now, INGER, MEETING, "plan", "Planen med bilag"))
    return world


async def in_writing_ended() -> World:
    world = await in_writing()
    await world.do(lambda tx: end_in_writing(tx, world.board, world.now, INGER, MEETING, "plan"))
    return world


async def _approve(world: World, who: Person) -> None:
    board, now = world.board, world.now
    await world.do(lambda tx: answer_minutes(tx, board, now, who, MEETING, 1, Approval.APPROVED))


async def to_file() -> World:
    """The agenda is posted and the minutes are approved; the agenda alone has been filed."""
    world = await posted()
    world.it_is("2025-05-28 13:00")
    board, now = world.board, world.now
    await world.do(lambda tx: file_meeting(tx, board, now, INGER, MEETING, "50050/25"))
    await _decide(world, "Indsats i01 fremskyndes.")
    await world.do(lambda tx: send_for_approval(tx, board, now, INGER, MEETING))
    await _approve(world, TORBEN)
    await _approve(world, SIGNE)
    return world


async def minutes_approved() -> World:
    world = await minutes_sent()
    await world.do(
        lambda tx: answer_minutes(tx, world.board, world.now, SIGNE, MEETING, 1, Approval.NOT_PRESENT)
    )
    return world


async def minutes_again() -> World:
    """Version 2 says something else."""
    world = await minutes_sent()
    world.it_is("2025-05-30 10:00")
    board, now = world.board, world.now
    text = "Indsats i01 fremskyndes til juli."
    await world.do(lambda tx: record_decision(tx, board, now, INGER, MEETING, "plan", text))
    await world.do(lambda tx: send_for_approval(tx, board, now, INGER, MEETING))
    return world


async def post_refused() -> World:
    world = await posted()
    row = await world.get(OUTBOX, f"post/{MEETING}/agenda")
    await world.put(OUTBOX, replace(row, state=RowState.FAILED, reason="not-installed"))
    return world


async def withdrawn() -> World:
    """26 May at 14: posted, Mette has heard that she is on, and taken back half an hour later."""
    world = await posted()
    (row,) = [row for row in await world.rows(METTE) if row.views[-1].name == "on-agenda"]
    await world.put(OUTBOX, replace(row, state=RowState.SENT))
    world.it_is("2025-05-26 14:35")
    await world.do(lambda tx: withdraw_agenda(tx, world.board, world.now, INGER, MEETING))
    return world


async def draft_sent() -> World:
    """26 May: Signe has a draft with a remark of hers, and the agenda has changed since."""
    world = await frozen()
    world.board = replace(world.board, public_url="https://roedtraad.fjordby.example")
    await world.do(lambda tx: send_draft(tx, world.board, world.now, INGER, MEETING, SIGNE.key, 1))
    world.it_is("2025-05-26 14:30")
    await world.do(
        lambda tx: remark_on_draft(tx, world.board, world.now, SIGNE, f"{MEETING}/1", "Vend 4 og 5.")
    )
    meeting = await world.get(MEETINGS, MEETING)
    await world.put(MEETINGS, replace(meeting, points=meeting.points[1:]))
    await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    return world


async def draft_with_closed() -> World:
    world = await draft_sent()
    world.board = replace(world.board, keeps_closed=True)
    return world


async def wanted_weekly() -> World:
    """16 May: Signe has the overview sent, and there is somewhere to fetch its picture."""
    world = await answered()
    world.board = replace(world.board, public_url="https://roedtraad.fjordby.example")
    await world.do(lambda tx: ask_for_digest(tx, world.board, world.now, SIGNE, 0, time(8)))
    return world


async def with_mayor() -> World:
    world = await frozen()
    world.board = replace(world.board, public_url="https://roedtraad.fjordby.example")
    agenda = await world.get(AGENDAS, MEETING)
    await world.put(AGENDAS, replace(agenda, mayor=("protocols", "P1", "P2")))
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
    await world.post_out()
    return world


async def moved() -> World:
    """The meeting is moved after the agenda was posted."""
    world = await posted()
    day, start = date(2025, 5, 30), time(9)
    await world.do(lambda tx: move_meeting(tx, world.board, world.now, INGER, MEETING, day, start))
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


async def addressed() -> World:
    """As posted, by a service that people's browsers can reach."""
    world = await posted()
    world.board = replace(world.board, public_url="https://roedtraad.fjordby.example")
    return world


async def returned() -> World:
    return await with_returned(await addressed())


async def _agree(world: World, proposal: Proposal) -> None:
    await world.do(lambda tx: agree_follow_up(tx, world.board, world.now, INGER, MEETING, proposal))


async def following_up() -> World:
    """10 June: Mette has a task since the meeting, one with Anna whose deadline is over, a third is nobody's."""
    world = await posted()
    world.it_is("2025-05-28 12:10")
    for text, owner, due in (
        ("Datoen for lederdag reserveres.", Owner((METTE.key,)), date(2025, 6, 6)),
        ("Der laves en oversigt over lokaler", Owner((METTE.key, ANNA.key)), date(2025, 6, 4)),
        ("Kantinen spørges", Owner(), None),
        ("Taget undersøges", Owner((METTE.key,)), None),
    ):
        await _agree(world, Proposal(text, owner, due))
    await world.tick("2025-05-28 12:10")
    later = date(2025, 6, 13)
    await world.do(lambda tx: postpone_follow_up(tx, world.board, world.now, INGER, TASK, later))
    last = f"{MEETING}/004"
    await world.do(lambda tx: finish_follow_up(tx, world.board, world.now, METTE, last))
    world.it_is("2025-06-10 09:00")
    return world


async def edited() -> World:
    """Posted, and then an item has been moved to June."""
    world = await posted()
    world.it_is("2025-05-27 09:40")
    june = date(2025, 6, 25)
    await world.do(lambda tx: move_points(tx, world.board, world.now, INGER, ["P1"], june))
    return world


async def left_out_of_a_closed_item() -> World:
    """Not posted yet; all that is written of item 5 is kept, and Signe may not read it."""
    world = await frozen()
    world.board = replace(world.board, keeps_closed=True)

    def write(agenda: Agenda) -> Agenda:
        agenda = written(agenda, "P2", Section.BACKGROUND, "Samtalen blev holdt den 12. maj.")
        agenda = attached(agenda, "P2", Attachment("Notat fra HR", "50050/25"))
        return read_by(agenda, "P2", Readers(excluded=(SIGNE.key,)))

    await world.do(lambda tx: edit_agenda(tx, world.board, world.now, INGER, MEETING, Did.READERS, write))
    return world


async def given_a_break() -> World:
    """Not posted yet: a break after item 4, which makes it too long."""
    world = await frozen()
    pause = Slot(SlotKind.PAUSE, title="Pause", minutes=20)

    async def put_in(tx: Transaction) -> None:
        await edit_agenda(
            tx, world.board, world.now, INGER, MEETING, Did.PAUSE, lambda a: with_break(a, pause, "P1")
        )

    await world.do(put_in)
    return world


async def took_back() -> World:
    world = await edited()
    await world.do(lambda tx: undo(tx, world.now, INGER))
    return world


async def calendar_sent() -> World:
    """A calendar file from Inger: one meeting is new, one has been moved, one cancelled, one is missing."""
    world = await frozen()
    known = [
        CalendarEvent("a", "Økonomiudvalgsmøde", date(2025, 6, 10), uid="a", source="Politik"),
        CalendarEvent("b", "Erhvervsudvalgsmøde", date(2025, 6, 16), uid="b", source="Politik"),
        CalendarEvent("c", "Hovedudvalgsmøde", date(2025, 6, 12), uid="c", source="Politik"),
    ]
    await world.put(CALENDAR, *known)
    sent = (
        replace(known[0], first=date(2025, 6, 11), sequence=1),
        replace(known[1], cancelled=True, sequence=1),
        CalendarEvent("d", "Kommunalbestyrelsesmøde", date(2025, 6, 17), uid="d", source="Politik"),
        CalendarEvent(
            "e", "Studietur", date(2025, 5, 30), date(2025, 6, 1), purpose="Inspiration til budgettet"
        ),
    )
    calendar = CalendarFile("Politik", sent, private=1, outside=2, unreadable=1)
    file = DroppedFile("f1", INGER.key, "politik.ics", world.now, DroppedState.READ, calendar=calendar)
    await world.put(FILES, file)
    return world


async def calendar_taken() -> World:
    world = await calendar_sent()
    await world.do(lambda tx: use_calendar_file(tx, world.board, world.now, INGER, "f1"))
    return world


async def _propose(world: World, who: Person, point: ForwardPoint, meeting: Meeting) -> None:
    await world.do(lambda tx: propose_point(tx, world.board, world.now, who, point, meeting))


async def proposed() -> World:
    """Freja and Mette have proposed a point each; Mette's has been put on."""
    world = await frozen()
    meeting = await world.get(MEETINGS, MEETING)
    await _propose(world, METTE, ForwardPoint("", "Flere ladestandere", note="1 time"), meeting)
    await _propose(world, FREJA, ForwardPoint("", "Sygemelding i centret", closed=True), meeting)
    await world.do(lambda tx: decide_proposal(tx, world.board, world.now, INGER, "F1", ProposalState.ADDED))
    return world


ROUND = {"round": MAY}
I01, I02, I03 = ({**ROUND, "initiative": key} for key in ("i01", "i02", "i03"))

FROZEN_AT = at("2025-05-26 14:05").isoformat()
PREVIEWS = {
    "calendar-edited": Preview(calendar_taken, INGER, view("calendar-edited", edit=FROZEN_AT)),
    "calendar-file": Preview(
        calendar_sent, INGER, view("calendar-file", act="calendar.take.confirm", file="f1")
    ),
    "political-calendar": Preview(calendar_taken, INGER, view("political-calendar")),
    "appendix-chief": Preview(after(frozen, suggest), KARSTEN, view("appendix-chief", **I01)),
    "appendix-edited": Preview(after(frozen, edit), METTE, view("appendix-edited", **I01)),
    "appendix-form": Preview(after(frozen, edit), KARSTEN, view("appendix-form", **I01)),
    "appendix-list": Preview(after(frozen, edit), KARSTEN, view("appendix-list", round=MAY)),
    "appendix-outdated": Preview(rewritten, KARSTEN, view("appendix-outdated", **I01)),
    "appendix-saved": Preview(after(frozen, edit), KARSTEN, view("appendix-saved", **I01)),
    "appendix-suggest": Preview(after(frozen, edit), METTE, view("appendix-suggest", edit=EDITED)),
    "appendix-suggested": Preview(after(frozen, suggest), KARSTEN, view("appendix-suggested", edit=EDITED)),
    "call-in": Preview(after(frozen, called), METTE, view("call-in", call=CALLED)),
    "call-in-declined": Preview(after(frozen, declined), INGER, view("call-in-declined", call=CALLED)),
    "call-in-done": Preview(after(frozen, called), TORBEN, view("call-in-done", call=CALLED)),
    "called-in": Preview(after(frozen, called), INGER, view("called-in", call=CALLED)),
    "focus-chosen": Preview(after(frozen, focus), INGER, view("focus-chosen", focus=CALLED)),
    "focus-list": Preview(after(frozen, focus), SIGNE, view("focus-list", meeting=MEETING)),
    "focus-saved": Preview(after(frozen, focus), TORBEN, view("focus-saved", focus=CALLED)),
    "obs-changed": Preview(
        posted, None, view("obs-changed", meeting=MEETING, at="2025-05-27T10:00:00+00:00")
    ),
    "obs-flagged": Preview(
        after(frozen, flag), TORBEN, view("obs-flagged", obs=FLAGGED, more="i03", words="Fravær")
    ),
    "obs-form": Preview(after(frozen, flag), TORBEN, view("obs-form", obs=FLAGGED)),
    "obs-list": Preview(after(frozen, flag), INGER, view("obs-list", round=MAY)),
    "obs-locked": Preview(after(frozen, lock), INGER, view("obs-locked", round=MAY)),
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
    "agenda-post": Preview(addressed, None, view("agenda-post", meeting=MEETING)),
    "agenda-preview": Preview(
        changed,
        INGER,
        view("agenda-preview", meeting=MEETING, act="agenda.post.confirm", again="1", version="2"),
    ),
    "agenda-draft-closed": Preview(
        draft_with_closed, SIGNE, view("agenda-draft-closed", draft=f"{MEETING}/1")
    ),
    "agenda-draft": Preview(draft_sent, SIGNE, view("agenda-draft", draft=f"{MEETING}/1")),
    "agenda-taken-back": Preview(
        withdrawn,
        None,
        view("agenda-taken-back", meeting=MEETING, part="post", by=INGER.key, at="2025-05-26T12:35:00+00:00"),
    ),
    "draft-answered": Preview(draft_sent, INGER, view("draft-answered", draft=f"{MEETING}/1", remark="1")),
    "draft-remark-form": Preview(draft_sent, SIGNE, view("draft-remark-form", draft=f"{MEETING}/1")),
    "mayor-edition": Preview(with_mayor, INGER, view("mayor-edition", meeting=MEETING)),
    "off-agenda": Preview(withdrawn, METTE, view("off-agenda", **ROUND)),
    "post-failed": Preview(post_refused, INGER, view("post-failed", row=f"post/{MEETING}/agenda")),
    "answer-which": Preview(overdue, INGER, view("answer-which", chief=ANNA.key, **ROUND)),
    "answer-whom": Preview(overdue, INGER, view("answer-whom", **ROUND)),
    "binding-refused": Preview(opened, INGER, view("binding-refused", person=METTE.key)),
    "by-colour": Preview(answered, SIGNE, view("by-colour", colour="red")),
    "co-draft": Preview(answered, METTE, view("co-draft", by=FREJA.key, **I01)),
    "collecting": Preview(decided, INGER, view("collecting", meeting=MEETING, item="plan")),
    "correction": Preview(frozen, INGER, view("correction", **I01)),
    "deadline-extended": Preview(answered, METTE, view("deadline-extended", **ROUND)),
    "deadline-moved": Preview(opened, METTE, view("deadline-moved", **ROUND)),
    "decision": Preview(decided, INGER, view("decision", meeting=MEETING, item="plan")),
    "decision-release": Preview(
        decided,
        INGER,
        view("decision-release", act="decision.release.confirm", meeting=MEETING, items="plan"),
    ),
    "decisions": Preview(told, SIGNE, view("decisions", meeting=MEETING)),
    "decisions-about": Preview(told, METTE, view("decisions-about", initiative="i01")),
    "done-proposed": Preview(answered, TORBEN, view("done-proposed", **I03)),
    "dropped-file": Preview(dropped, INGER, view("dropped-file", file="f1")),
    "entered-for": Preview(answered, JENS, view("entered-for", **I03)),
    "entered-taken-back": Preview(opened, JENS, view("entered-taken-back", by=INGER.key, **I03)),
    "extend-form": Preview(overdue, INGER, view("extend-form", **ROUND)),
    "fetch-agenda": Preview(addressed, INGER, view("fetch-agenda", meeting=MEETING, draft="1")),
    "fetch-sheet": Preview(addressed, INGER, view("fetch-sheet", document="item", of=f"{MEETING}/plan")),
    "returned-sheet": Preview(returned, INGER, view("returned-sheet", file="f1")),
    "fetch-status": Preview(addressed, SIGNE, view("fetch-status", **ROUND)),
    "follow-up": Preview(following_up, INGER, view("follow-up", follow_up=TASK)),
    "follow-up-answered": Preview(
        following_up, METTE, view("follow-up-answered", follow_up=f"{MEETING}/004", what="done")
    ),
    "follow-up-changed": Preview(
        following_up, METTE, view("follow-up-changed", follow_up=TASK, by=INGER.key, what="postponed")
    ),
    "follow-up-form": Preview(following_up, METTE, view("follow-up-form", follow_up=TASK, asks="due", v="2")),
    "follow-up-told": Preview(
        following_up,
        METTE,
        view("follow-up-told", follow_up=TASK, what="soon", owner=METTE.key, due="2025-06-13"),
    ),
    "follow-up-unplaced": Preview(
        following_up, INGER, view("follow-up-unplaced", follow_up=f"{MEETING}/003", by=JENS.key, why="left")
    ),
    "follow-up-which": Preview(
        following_up, METTE, view("follow-up-which", act="follow_up.done", keys=f"{TASK},{MEETING}/002")
    ),
    "follow-ups": Preview(following_up, INGER, view("follow-ups")),
    "agenda-edited": Preview(
        given_a_break, INGER, view("agenda-edited", meeting=MEETING, did="pause", items="P1", minutes="20")
    ),
    "agenda-item": Preview(left_out_of_a_closed_item, INGER, view("agenda-item", meeting=MEETING, item="P2")),
    "points-moved": Preview(
        edited,
        INGER,
        view("points-moved", meeting=MEETING, to="2025-06", did="moved", codes="P1", number="4"),
    ),
    "proposal-decided": Preview(proposed, METTE, view("proposal-decided", proposal="F1")),
    "proposals": Preview(proposed, INGER, view("proposals", done="F1")),
    "undone": Preview(took_back, INGER, view("undone", meeting=MEETING, did="moved", at="27. maj kl. 9.40")),
    "forward-plan": Preview(frozen, SIGNE, view("forward-plan")),
    "gap": Preview(paused, INGER, view("gap")),
    "help": Preview(opened, INGER, view("help")),
    "line-preview": Preview(
        answered,
        INGER,
        view("line-preview", act="report.for.confirm", chief=JENS.key, rev="1", kept="1", **I03),
    ),
    "meeting-cancelled": Preview(opened, METTE, view("meeting-cancelled", **ROUND)),
    "journal-package": Preview(to_file, INGER, view("journal-package", meeting=MEETING)),
    "meeting-filed": Preview(to_file, INGER, view("meeting-filed", filing=f"{MEETING}/001")),
    "not-filed": Preview(to_file, INGER, view("not-filed")),
    "minutes-overdue": Preview(minutes_sent, INGER, view("minutes-overdue", meeting=MEETING, version="1")),
    "written-asked": Preview(
        in_writing_again, SIGNE, view("written-asked", meeting=MEETING, item="plan", version="2")
    ),
    "written-ended": Preview(in_writing_ended, INGER, view("written-ended", meeting=MEETING, item="plan")),
    "written-form": Preview(in_writing, INGER, view("written-form", meeting=MEETING, item="plan", v="1")),
    "written-overdue": Preview(
        in_writing, INGER, view("written-overdue", meeting=MEETING, item="plan", version="1")
    ),
    "written-remark": Preview(
        in_writing, INGER, view("written-remark", meeting=MEETING, item="plan", version="1", remark="1")
    ),
    "written-remark-form": Preview(
        in_writing, SIGNE, view("written-remark-form", meeting=MEETING, item="plan", version="1")
    ),
    "minutes": Preview(minutes_sent, INGER, view("minutes", meeting=MEETING)),
    "minutes-answered": Preview(
        minutes_approved, INGER, view("minutes-answered", meeting=MEETING, version="1")
    ),
    "minutes-asked": Preview(
        minutes_again, TORBEN, view("minutes-asked", meeting=MEETING, version="2", was="1")
    ),
    "minutes-remark": Preview(
        minutes_sent, INGER, view("minutes-remark", meeting=MEETING, version="1", remark="1")
    ),
    "minutes-send": Preview(decided, INGER, view("minutes-send", meeting=MEETING, number="1")),
    "minutes-undone": Preview(decided, INGER, view("minutes-undone", meeting=MEETING, at="28. maj kl. 13")),
    "my-slot": Preview(posted, METTE, view("my-slot", meeting=MEETING)),
    "next-meeting": Preview(frozen, SIGNE, view("next-meeting", meeting=MEETING)),
    "not-received": Preview(frozen, None, view("not-received")),
    "digest": Preview(wanted_weekly, SIGNE, view("digest")),
    "briefing": Preview(posted, TORBEN, view("briefing", meeting=MEETING)),
    "found": Preview(answered, SIGNE, view("found", colours="red", change="changed")),
    "plan-changes": Preview(opened, SIGNE, view("plan-changes", state="removed", since="2025-04")),
    "goes-to": Preview(opened, SIGNE, view("goes-to", committee="BUU", month="2025-06")),
    "history": Preview(told, METTE, view("history", initiative="i01")),
    "how-long": Preview(answered, SIGNE, view("how-long", initiative="i01", colour="red")),
    "which-area": Preview(
        opened, SIGNE, view("which-area", options="person:mette|committee:BUU", also="i02", colours="red")
    ),
    "not-understood": Preview(opened, INGER, view("not-understood")),
    "help-topic": Preview(
        opened, METTE, view("help-topic", topic="questions", intents="red,status_of,how_long")
    ),
    "offers": Preview(opened, METTE, view("offers", key="did-you-mean", what="", say="hjælp\nstatus")),
    "moved-posted": Preview(moved, INGER, view("moved-posted", meeting=MEETING)),
    "on-agenda": Preview(posted, METTE, view("on-agenda", **ROUND)),
    "one-initiative": Preview(frozen, SIGNE, view("one-initiative", initiative="i01")),
    "outcome": Preview(told, METTE, view("outcome", meeting=MEETING, item="plan")),
    "overview": Preview(wanted_weekly, TORBEN, view("overview")),
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
    "rated": Preview(decided, INGER, view("rated", meeting=MEETING, initiative="i01")),
    "receipt": Preview(answered, ANNA, view("receipt", **ROUND)),
    "red-preview": Preview(frozen, INGER, view("red-preview", act="red.post.confirm", **ROUND)),
    "red-alone": Preview(frozen, None, view("red-alone", **ROUND)),
    "red-reply": Preview(
        after(frozen, flag, edit, focus, posted_too), None, view("red-reply", meeting=MEETING)
    ),
    "red-sent": Preview(answered, TORBEN, view("red-sent", **I01)),
    "remark-form": Preview(minutes_sent, SIGNE, view("remark-form", meeting=MEETING, version="1")),
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
