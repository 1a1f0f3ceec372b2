"""One person for every way of standing to an initiative, and secrets that can be recognised wherever they turn up."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from domain.access import Action, Target, may
from domain.agenda import AgendaItem, ItemKind
from domain.dropped import DroppedFile, DroppedState, FoundPaper, PaperKind
from domain.follow_ups import Proposal
from domain.meetings import ForwardPoint
from domain.minutes import Approval
from domain.obs import Said
from domain.owners import Owner
from domain.people import Person, Role
from domain.plan import Initiative
from domain.political_calendar import CalendarEvent, CalendarFile
from domain.proposals import ProposedPoint
from domain.reports import Answer, Colour
from domain.rounds import RoundState
from domain.timetable import Slot, SlotKind
from tests.usecases.world import DONE, INGER, KARSTEN, OSKAR, SIGNE, TORBEN, YELLOW, World, person, red
from usecases.agree_follow_up import agree_follow_up
from usecases.approve_minutes import answer_minutes, send_for_approval
from usecases.ask_in_writing import approve_in_writing, ask_in_writing
from usecases.call_in import call_in
from usecases.choose_focus import choose_focus
from usecases.co_author import name_co_author, write_for_chief
from usecases.collections import (
    AGENDAS,
    CALENDAR,
    FILES,
    MEETINGS,
    PEOPLE,
    POSTED,
    PROPOSALS,
    ROUNDS,
    PostedAgenda,
)
from usecases.edit_appendix import answer_appendix, edit_appendix
from usecases.file_meeting import file_meeting
from usecases.flag_obs import flag_obs
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.lock_obs import lock_obs
from usecases.make_agenda import make_agenda
from usecases.pause_sending import pause_sending
from usecases.ports import Member
from usecases.post_agenda import post_agenda
from usecases.record_decision import record_decision
from usecases.register_absence import register_absence
from usecases.release_decision import release_decision
from usecases.send_draft import send_draft

OWN, OTHER, ENDING, LEFT = "i01", "i02", "i03", "i04"
# The meeting that has minutes, and when what they say was written.
DECIDED, DECIDED_AT = "2025-04", "2025-05-15T08:00:00+00:00"
FILED = f"{DECIDED}/001"
APRIL, MAY, JUNE = "2025-04/status", "2025-05/status", "2025-06/status"
CHIEF = person("mette", Role.CHIEF, director="torben", oid="oid-mette")
WHO: Mapping[str, Person] = {
    "own chief": CHIEF,
    "co-responsible": person("jens", Role.CHIEF, oid="oid-jens"),
    "stand-in": person("sara", Role.CONTRIBUTOR, oid="oid-sara"),
    "co-author": person("carl", Role.CONTRIBUTOR, oid="oid-carl"),
    "other chief": person("anna", Role.CHIEF, oid="oid-anna"),
    "own director": TORBEN,
    "other director": SIGNE,
    "finance": KARSTEN,
    "secretariat": INGER,
    "contributor": person("freja", Role.CONTRIBUTOR, oid="oid-freja"),
    "admin": replace(OSKAR, aad_object_id="oid-oskar"),
    "nobody": person("nils", oid="oid-nils"),
}
PLAN = {
    OWN: Initiative(OWN, "Alfabroen", chiefs=("mette", "jens"), directors=("torben",), order=1),
    OTHER: Initiative(OTHER, "Betaparken", chiefs=("anna",), directors=("signe",), order=2),
    ENDING: Initiative(ENDING, "Gammahuset", chiefs=("mette", "jens"), directors=("torben",), order=3),
    LEFT: Initiative(LEFT, "Deltavejen", chiefs=("mette", "jens"), directors=("torben",), order=4),
}
# Words that stand in what is kept of an initiative, and nowhere else.
SECRETS = {
    OWN: ("alfabroen", "hemalfa"),
    OTHER: ("betaparken", "hembeta"),
    ENDING: ("gammahuset", "hemgamma"),
    LEFT: ("deltavejen", "hemdelta"),
}
CLOSED_TITLE = "Omegasagen"
# Follow-ups of Mette's and of Anna's, agreed at April's meeting.
OWN_TASK, OTHER_TASK = "2025-04/001", "2025-04/002"
TASKS = {OWN_TASK: "alfaopgaven", OTHER_TASK: "betaopgaven"}


def target(who: str, initiative: str = OWN) -> Target:
    """The initiative, and the follow-up beside it, in relation to the person."""
    first = initiative != OTHER
    owner = ("own chief", "stand-in") if first else ("other chief",)
    return Target(
        PLAN[initiative],
        who == "stand-in" and first,
        who == "co-author" and initiative == OWN,
        who in owner,
    )


def sees(who: str, initiative: str) -> bool:
    """A co-author knows what the draft is about, but not how it stands."""
    return may(WHO[who], Action.SEE_STATUS, target(who, initiative))


async def may_town() -> World:
    """Friday 16 May: April is settled, May is open, Deltavejen not answered; Mette is away, Sara stands in for her and Carl writes for her."""
    world = World()
    world.board = replace(world.board, public_url="https://roedtraad.fjordby.example")
    world.it_is("2025-04-01 10:00")
    await world.do(lambda tx: import_people(tx, world.now, WHO.values()))
    await world.do(lambda tx: import_plan(tx, world.now, PLAN.values()))
    await world.put(PEOPLE, replace(TORBEN, title="Kommunaldirektør"))
    await world.tick("2025-04-10 09:00")
    await _april(world)
    await world.tick("2025-05-14 09:00")
    world.it_is("2025-05-15 10:00")
    await world.answer(CHIEF, OWN, red("hemalfa i maj", "hemalfa ønske i maj"), round_key=MAY)
    await world.answer(WHO["other chief"], OTHER, Answer(YELLOW, "hembeta i maj"), round_key=MAY)
    await world.answer(CHIEF, ENDING, Answer(DONE, "hemgamma er færdig"), round_key=MAY)
    await world.do(lambda tx: name_co_author(tx, world.now, INGER, OWN, WHO["co-author"]))
    draft = red("hemalfa kladde", "hemalfa kladdeønske")
    await world.do(lambda tx: write_for_chief(tx, world.board, world.now, WHO["co-author"], MAY, OWN, draft))
    until = world.board.day(world.now).replace(day=30)
    await world.do(lambda tx: register_absence(tx, world.board, world.now, CHIEF, until, "sara"))
    await _agree_follow_ups(world)
    await _decide(world)
    await world.bind()
    world.roster.people = {"29:x": Member("29:x", "Frans Fremmed", "oid-x")}
    await _close_a_point(world)
    await _send_a_file(world)
    await _look_at(world)
    await world.deliver()
    world.it_is("2025-05-16 10:00")
    return world


async def _april(world: World) -> None:
    await world.put(
        ROUNDS, *(replace(r, state=RoundState.OPEN) for r in await world.all(ROUNDS) if r.key == APRIL)
    )
    world.it_is("2025-04-14 10:00")
    await world.answer(CHIEF, OWN, red("hemalfa i april", "hemalfa ønske"), round_key=APRIL)
    await world.answer(WHO["other chief"], OTHER, red("hembeta i april", "hembeta ønske"), round_key=APRIL)
    await world.answer(CHIEF, LEFT, red("hemdelta i april", "hemdelta ønske"), round_key=APRIL)
    await world.answer(CHIEF, ENDING, Answer(Colour.YELLOW, "hemgamma i april"), round_key=APRIL)
    await world.tick("2025-04-25 12:00")
    await world.tick("2025-04-30 12:30")


async def _look_at(world: World) -> None:
    """Torben has flagged Alfabroen, Karsten has edited its text, and Torben has chosen it as focus."""
    board, now = world.board, world.now
    said = Said(initiatives=(OWN,), wanted="hemalfa drøftes")
    await world.do(lambda tx: flag_obs(tx, board, now, TORBEN, said))
    await world.do(lambda tx: edit_appendix(tx, board, now, KARSTEN, MAY, OWN, "hemalfa kort"))
    await world.do(lambda tx: answer_appendix(tx, board, now, CHIEF, f"{MAY}/{OWN}/001", "hemalfa kortere"))
    await world.do(lambda tx: choose_focus(tx, board, now, TORBEN, "2025-05", OWN))


async def _send_a_file(world: World) -> None:
    """An agenda for May's meeting, read and not used yet."""
    (day,) = [meeting.date for meeting in await world.all(MEETINGS) if meeting.month == "2025-05"]
    item = AgendaItem(1, ItemKind.POINT, "Lokaleplan")
    paper = FoundPaper(PaperKind.AGENDA, day, day_stated=True, items=(item,))
    file = DroppedFile("f1", INGER.key, "dagsorden.pdf", world.now, DroppedState.READ, sha="a", paper=paper)
    events = (CalendarEvent("s1", "Studietur", date(2025, 6, 21)),)
    await world.put(FILES, replace(file, calendar=CalendarFile(events=events)))


async def _decide(world: World) -> None:
    """April's meeting decided something on Alfabroen, which is told to nobody yet."""
    board, now = world.board, world.now
    await world.do(lambda tx: make_agenda(tx, board, now, INGER, DECIDED))
    text = "hemalfa besluttes.\nSara følger op inden 12. juni."
    await world.do(
        lambda tx: record_decision(tx, board, now, INGER, DECIDED, "plan", text, initiatives=[OWN])
    )


async def _send_minutes(world: World) -> None:
    """It is told to the chiefs, and the minutes are sent to be approved, which one director has done."""
    board, now = world.board, world.now
    await world.do(lambda tx: release_decision(tx, board, now, INGER, DECIDED, "plan"))
    await world.do(lambda tx: send_for_approval(tx, board, now, INGER, DECIDED))
    answered = Approval.APPROVED
    await world.do(lambda tx: answer_minutes(tx, board, now, TORBEN, DECIDED, 1, answered))
    await _ask_in_writing(world)
    await _post_and_file(world)


async def _ask_in_writing(world: World) -> None:
    """One director has approved it already."""
    board, now = world.board, world.now
    await world.do(lambda tx: ask_in_writing(tx, board, now, INGER, DECIDED, "plan", "Planen"))
    await world.do(lambda tx: approve_in_writing(tx, board, now, TORBEN, DECIDED, "plan", 1))


async def _post_and_file(world: World) -> None:
    """The meeting's agenda was posted twice and the first is filed, so that there is something left to file."""
    agenda = await world.get(AGENDAS, DECIDED)
    first = PostedAgenda(DECIDED, agenda, "", world.now, INGER.key)
    await world.put(POSTED, first)
    await world.do(lambda tx: file_meeting(tx, world.board, world.now, INGER, DECIDED))
    await world.put(POSTED, replace(first, agenda=replace(agenda, version=agenda.version + 1)))


async def _cases_and_rows(world: World) -> None:
    """A current case, and a row without an item."""
    agenda = await world.get(AGENDAS, "2025-05")
    slots = (*agenda.slots, Slot(SlotKind.FREE, title="Besøg", minutes=5))
    await world.put(AGENDAS, replace(agenda, cases=("Reformen",), slots=slots))


async def _post_june(world: World) -> None:
    """The agenda of June's meeting stands in the channel."""
    agenda = await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, "2025-06"))
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, "2025-06", agenda.version))
    await world.post_out()


async def _agree_follow_ups(world: World) -> None:
    for owner, word in zip(("mette", "anna"), TASKS.values(), strict=True):
        await _agree(world, Proposal(word, Owner((owner,)), date(2025, 6, 13)))
    await world.tick("2025-05-15 10:00")


async def _agree(world: World, proposal: Proposal) -> None:
    await world.do(lambda tx: agree_follow_up(tx, world.board, world.now, INGER, "2025-04", proposal))


async def _close_a_point(world: World) -> None:
    secret = ForwardPoint("P1", CLOSED_TITLE, closed=True)
    await world.put(MEETINGS, *(replace(m, points=(secret,)) for m in await world.all(MEETINGS)))
    proposed = ForwardPoint("", "Nye lokaler")
    await world.put(PROPOSALS, ProposedPoint(1, "anna", world.now, "2025-05", proposed))


async def settled_town() -> World:
    """Monday 26 May: May is settled and its OBS list locked, Betaparken is corrected, no stranger sits in the channel, sending is paused."""
    world = await may_town()
    await world.tick("2025-05-23 12:00")
    world.it_is("2025-05-26 10:00")
    await world.answer(WHO["other chief"], OTHER, red("hembeta rettet", "hembeta ønske"), round_key=MAY)
    world.roster.people = {}
    await _send_minutes(world)
    await world.put(MEETINGS, replace(await world.get(MEETINGS, "2025-05"), mayor=True))
    await world.put(CALENDAR, CalendarEvent("w1", "Workshop", date(2025, 6, 20)))
    await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, "2025-05"))
    await _cases_and_rows(world)
    await world.do(lambda tx: send_draft(tx, world.board, world.now, INGER, "2025-05", TORBEN.key, 1))
    await _post_june(world)
    await world.do(lambda tx: call_in(tx, world.board, world.now, TORBEN, "2025-05", "plan", CHIEF.key))
    await world.do(lambda tx: lock_obs(tx, world.now, KARSTEN))
    await world.do(lambda tx: pause_sending(tx, world.now, INGER))
    await world.deliver()
    return world
