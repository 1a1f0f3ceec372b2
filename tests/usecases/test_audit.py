"""The audit: everything that changes is noted, by numbers and keys only, and stays whole when a person is erased."""

import ast
import json
from dataclasses import replace
from pathlib import Path

import pytest

from domain.audit import AuditAction, AuditEntry, verify
from domain.delivery import Contact
from domain.meetings import ForwardPoint
from domain.people import Person
from tests.domain.month import at
from tests.usecases.world import (
    ANNA,
    INGER,
    JENS,
    KARSTEN,
    MAY_ROUND,
    METTE,
    PEOPLE_OF_TOWN,
    PLAN,
    RED,
    TENANT,
    World,
    founded,
    frozen,
    opened,
    red,
)
from usecases import seal_audit as sealing
from usecases.annul_report import annul_report
from usecases.audit import forget_name, note
from usecases.bind_channel import accept_strangers
from usecases.collections import AUDIT, AUDIT_HEAD, AUDIT_NAMES, CONTACTS, MEETINGS, SEALS
from usecases.extend_deadline import extend_deadline
from usecases.identify import Sender, identify
from usecases.import_people import import_people
from usecases.make_agenda import make_agenda
from usecases.pause_sending import pause_sending
from usecases.ports import Member
from usecases.post_agenda import post_agenda
from usecases.register_absence import end_absence, register_absence
from usecases.seal_audit import seal_audit

USECASES = Path(__file__).parents[2] / "usecases"
KEY = b"key"
# What changes without an entry of its own, and why.
UNNOTED = {
    "alert_admins.tell_unreached": "what was said of whom; nothing happens",
    "audit._number": "is the audit",
    "audit.note": "is the audit",
    "audit.forget_name": "erase_person notes it",
    "bind_channel.watch_channel": "who sits there, as it was read; nobody decided it",
    "call_in._tell": "call_in and tell_called_in note it",
    "edit_appendix.undo_appendix": "edit_appendix notes it",
    "flag_obs._write": "what it puts there is noted with it",
    "obs_list.place_in_plan": "the point itself is noted",
    "co_author.approve_draft": "submit_report notes it",
    "erase_person._take_out": "erase_person notes it",
    "dropped_files.file_was_read": "receive_file notes that it came",
    "dropped_files.forget_files": "it was never used",
    "dropped_files.use_file": "edit_agenda notes it",
    "forget_sheets.forget_sheets": "whoever closes the item is noted",
    "sheets.expect_yes": "a question, answered or not",
    "sheets.sheet_is_used": "edit_agenda and record_decision note it",
    "import_calendar.expect_yes_to_calendar": "a question, answered or not",
    "import_calendar.use_calendar_file": "store_events notes it",
    "put_back_events.put_events_back": "undo notes it",
    "forward_plan._put": "add_point and move_points note it",
    "forward_plan._take_out": "move_points and drop_points note it",
    "forward_plan._keep_without": "move_points and drop_points note it",
    "forward_plan.new_point": "whoever adds it notes it",
    "forget_decision.forget_decisions": "whoever closes the item is noted",
    "forget_decision._forget_written": "whoever closes the item is noted",
    "freeze_round.freeze_round": "those who call it note the step or the person's wish",
    "import_people._forget_somebody_else": "import_people notes it",
    "identify._keep_contact": "an address, not a decision",
    "import_meetings._follow": "import_meetings notes it",
    "import_plan._start_schedule": "import_plan notes it",
    "issue_link.issue_link": "opening it is noted",
    "minutes_of.keep": "those who call it note it",
    "move_meeting.end_round": "whoever cancelled the meeting is noted",
    "notify.keep_only": "a consequence of what is noted",
    "notify.notify": "a consequence of what is noted",
    "pause_sending._let_go": "resume_sending notes it",
    "plan_meetings._plan_again": "follows the configuration; nobody has decided anything",
    "postpone_decided._plan": "the decision is noted with it",
    "post_agenda._close_rounds": "post_agenda notes it",
    "points_of_paper.point_titled": "whoever uses the paper is noted",
    "post_agenda._edit": "post_agenda notes it",
    "post_agenda._first": "post_agenda notes it",
    "post_agenda._post_reds": "post_agenda notes it",
    "post_agenda.failed_to_go_out": "a consequence of what is noted",
    "post_agenda.went_out": "post_agenda notes it",
    "post_agenda.tell_cancelled": "whoever cancelled the meeting is noted",
    "run_schedule._system_step": "run_schedule notes the step",
    "run_schedule._without_unexplained": "a hint to the secretariat; nothing happens",
    "save_draft.save_draft": "only the writer sees it",
    "digest.send_digests": "asking for it is noted; each row names a view that is checked when it is sent",
    "not_understood.count_not_understood": "a number a week, without who",
    "seal_audit.seal_audit": "is the audit",
    "send_draft._tell_sender": "the answer itself is noted",
    "show_obs._print_the_same": "show_obs notes it",
    "take_back.put_in_place": "whoever withdraws it or closes the item is noted",
    "take_back.revoke_links": "whoever withdraws it or closes the item is noted",
    "take_back.take_back": "whoever withdraws it or closes the item is noted",
    "seal_audit.work": "is the audit",
    "undo.remember": "the change itself is noted",
    "undo.remember_as_one": "the changes themselves are noted",
    "welcome_person.welcome_person": "a greeting",
    "withdraw_agenda._reopen": "withdraw_agenda notes it",
    "withdraw_agenda._take_back": "withdraw_agenda notes it",
}


def changing(module: Path) -> set[str]:
    """Every function of the module that changes the store and notes nothing."""
    found = set()
    for function in ast.walk(ast.parse(module.read_text())):
        if isinstance(function, ast.AsyncFunctionDef | ast.FunctionDef):
            calls = {ast.unparse(call.func) for call in ast.walk(function) if isinstance(call, ast.Call)}
            if calls & {"tx.put", "tx.delete", "tx.append"} and "note" not in calls and "_note" not in calls:
                found.add(f"{module.stem}.{function.name}")
    return found


def test_every_change_is_noted_or_says_why_not() -> None:
    found = {name for module in USECASES.glob("*.py") for name in changing(module)}
    assert {name for name in found if name not in UNNOTED} == set()
    assert UNNOTED.keys() <= found, "an exception that is not needed any more"


def test_every_action_is_used() -> None:
    """Those of later parts are named here until their use case is there."""
    later = {AuditAction.DOWNLOAD}
    text = "".join(p.read_text() for p in (*USECASES.glob("*.py"), *(USECASES.parent / "bot").glob("*.py")))
    assert {a for a in AuditAction if f"AuditAction.{a.name}" not in text} <= later


async def actions(world: World) -> list[str]:
    return [entry.action for _, entry in await world.store.entries(AUDIT)]


async def last(world: World) -> AuditEntry:
    return (await world.store.entries(AUDIT))[-1][1]


async def number_of(world: World, person: Person) -> int:
    (name,) = [name for name in await world.all(AUDIT_NAMES) if name.person == person.key]
    return name.number


async def noted(world: World, who: Person) -> AuditEntry:
    await world.do(lambda tx: note(tx, world.now, who, AuditAction.PAUSE))
    return await last(world)


async def test_a_person_keeps_the_number_and_nobody_else_has_it() -> None:
    world = World()
    numbers = [(await noted(world, who)).actor for who in (METTE, ANNA, METTE, INGER, ANNA)]
    assert numbers == [1, 2, 1, 3, 2]
    await world.do(lambda tx: note(tx, world.now, "", AuditAction.PAUSE, person=METTE))
    assert ((await last(world)).actor, (await last(world)).person) == (0, 1)


async def test_a_key_that_passes_to_somebody_else_gets_a_number_of_its_own() -> None:
    world = await founded()
    await world.put(CONTACTS, Contact("mette", aad_object_id="oid-mette"))
    first = (await noted(world, METTE)).actor
    successor = replace(METTE, name="Maja Holm", email="maja@fjordby.example", aad_object_id="oid-maja")
    await world.do(lambda tx: import_people(tx, world.now, [successor, *PEOPLE_OF_TOWN[1:]]))
    assert (await noted(world, successor)).actor != first
    assert (await world.get(AUDIT_NAMES, str(first))).person == ""


async def test_erasing_a_person_leaves_the_chain_whole_and_the_number_unused() -> None:
    world = World()
    for who in (METTE, ANNA, METTE):
        await noted(world, who)
    await seal_audit(world.store, KEY)
    await world.do(lambda tx: forget_name(tx, "anna"))
    assert (await noted(world, ANNA)).actor == 3, "who comes back is somebody new"
    await seal_audit(world.store, KEY)
    entries = [e for _, e in await world.store.entries(AUDIT)]
    seals = [s for _, s in await world.store.entries(SEALS)]
    assert verify(entries, seals, [await world.get(AUDIT_HEAD, "head")], KEY) == []
    assert [n.person for n in await world.all(AUDIT_NAMES)] == ["mette", "", "anna"]


async def test_sealing_goes_on_where_it_stopped_and_does_nothing_when_nothing_is_new(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sealing, "SEALED_AT_ONCE", 2)
    world = World()
    assert await seal_audit(world.store) is None
    for _ in range(5):
        await noted(world, METTE)
    heads = [await seal_audit(world.store, KEY) for _ in range(4)]
    assert [head.number if head else 0 for head in heads] == [2, 4, 5, 0]
    assert len(await world.store.entries(SEALS)) == 5
    assert all(seal.mark for _, seal in await world.store.entries(SEALS))


async def test_the_steps_of_the_schedule_are_noted_as_the_services_own() -> None:
    world = await founded()
    await world.tick("2025-05-14 09:00")
    steps = [e for _, e in await world.store.entries(AUDIT) if e.action is AuditAction.STEP]
    assert [(e.subject, e.actor, e.person) for e in steps] == [(f"{MAY_ROUND}/open", 0, 0)]
    before = len(steps)
    await world.tick("2025-05-14 09:00")
    assert [e.action for _, e in await world.store.entries(AUDIT)].count(AuditAction.STEP) == before


async def test_a_report_for_somebody_names_both() -> None:
    world = await opened()
    await world.answer(METTE, "i01", red())
    assert (await last(world)).person == 0


async def test_who_is_bound_and_who_is_refused_is_noted() -> None:
    world = await founded()
    world.roster.people = {m: Member(m, upn=f"{m}@fjordby.example", tenant=TENANT) for m in ("anna", "inger")}

    async def writes(member: str, oid: str) -> None:
        sender = Sender(oid, member, f"a:{member}", "https://smba.example", TENANT, "bot")
        await world.do(lambda tx: identify(tx, world.board, world.now, world.roster, sender))

    await writes("anna", "oid-anna")
    entry = await last(world)
    assert (entry.action, entry.person) == (AuditAction.BIND_PERSON, await number_of(world, ANNA))
    await writes("anna", "oid-somebody")
    await writes("inger", "oid-somebody")
    refused = [e.person for _, e in await world.store.entries(AUDIT) if e.action is AuditAction.BIND_REFUSED]
    assert refused == [await number_of(world, ANNA), await number_of(world, INGER)]


async def test_the_whole_month_is_noted_without_a_name_a_title_or_a_text() -> None:
    secret = "Personalesag om Ib Lukketsen"
    world = await frozen((METTE, "i01", red(secret, secret)), (ANNA, "i02", red(secret, secret)))
    now = world.now
    await world.answer(JENS, "i03", replace(red(secret, secret), colour=RED))
    await world.do(lambda tx: annul_report(tx, world.board, now, JENS, MAY_ROUND, "i03"))
    channel = await world.bind()
    meeting = await world.get(MEETINGS, "2025-05")
    await world.put(MEETINGS, replace(meeting, points=(ForwardPoint("P1", secret, closed=True),)))
    await world.do(lambda tx: accept_strangers(tx, now, INGER, channel, ("29:stranger",)))
    await world.do(lambda tx: make_agenda(tx, world.board, now, INGER, "2025-05"))
    await world.do(lambda tx: post_agenda(tx, world.board, now, INGER, "2025-05", 1))
    absent = at("2025-06-30 12:00").date()
    await world.do(lambda tx: register_absence(tx, world.board, now, METTE, absent, "anna"))
    await world.do(lambda tx: end_absence(tx, world.board, now, METTE))
    await world.do(lambda tx: pause_sending(tx, now, INGER))
    text = json.dumps([repr(e) for _, e in await world.store.entries(AUDIT)], ensure_ascii=False)
    words = {secret, "Ib", "29:stranger", "oid-"} | {w for i in PLAN for w in (i.title,)}
    words |= {w for p in PEOPLE_OF_TOWN for w in (p.key, p.name, p.email)}
    assert {word for word in words if word in text} == set()
    wanted = {"report", "annul", "bind-channel", "accept-members", "make-agenda", "post-agenda", "absence"}
    assert wanted | {"absence-ended", "pause", "step", "plan-round"} <= set(await actions(world))


async def test_a_longer_deadline_names_the_chief_by_number() -> None:
    world = await opened()
    until = at("2025-05-22 12:00")
    await world.do(lambda tx: extend_deadline(tx, world.board, world.now, INGER, METTE, until))
    entries = [e for _, e in await world.store.entries(AUDIT) if e.action is AuditAction.EXTEND]
    assert [(e.subject, e.person) for e in entries] == [(MAY_ROUND, await number_of(world, METTE))]
    assert KARSTEN.key not in repr(entries)
