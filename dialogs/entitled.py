"""What each button and each sentence needs of the person, asked before anything is done (design.md §2)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from dialogs.turn import Turn
from dialogs.understanding import Intent
from domain.access import OF_AN_INITIATIVE, Action, Target, may
from domain.errors import NotAllowed, UnknownObject
from usecases.collections import CO_AUTHORS, FOLLOW_UPS, INITIATIVES
from usecases.open_follow_ups import follow_up_target
from usecases.responsibility import stood_in_for, target_of


class Free(StrEnum):
    """Why no right is asked for."""

    OWN = "own"
    """It works on nothing but what is the person's own."""
    SHOWN = "shown"
    """It shows to each only what they may see."""
    TALK = "talk"
    """It tells and does nothing of anybody's."""


# Any one of the actions is enough.
Need = Free | tuple[Action, ...]

ABSENCE = (Action.REGISTER_ABSENCE,)
FOR = (Action.ANSWER_FOR,)
FOLLOW_UP = (Action.ANSWER_FOLLOW_UP,)
REPORT = (Action.REPORT,)
# The one for one's own, the other where the card names the chief it is for.
ANSWER = (*REPORT, *FOR)
# Of what was entered for a chief, whether it was by this person is looked up where it is done.
TAKE_BACK = (*FOR, *REPORT)
AGENDA = (Action.MAKE_AGENDA,)
MEETINGS = (Action.MANAGE_MEETINGS,)
MINUTES = (Action.MAKE_MINUTES,)
APPROVES = (Action.APPROVE_MINUTES,)
DECISIONS = (Action.SEE_DECISIONS,)
FILING = (Action.FILE_MEETING,)
POST = (Action.POST,)
ROUND = (Action.MANAGE_ROUND,)
WRITE = (Action.REPORT, Action.WRITE_DRAFT)

EDIT_APPENDIX = (Action.EDIT_APPENDIX,)
FLAG = (Action.FLAG_OBS,)
CALL_IN = (Action.CALL_IN,)

ACT_NEEDS: Mapping[str, Need] = {
    "appendix.chief": EDIT_APPENDIX,
    "appendix.form": EDIT_APPENDIX,
    "appendix.ok": REPORT,
    "appendix.reset": EDIT_APPENDIX,
    "appendix.save": EDIT_APPENDIX,
    "appendix.suggest": REPORT,
    "appendix.suggest.save": REPORT,
    "appendix.take": EDIT_APPENDIX,
    "appendix.undo": EDIT_APPENDIX,
    "call_in.answer": Free.OWN,
    "call_in.ask": CALL_IN,
    "call_in.confirm": CALL_IN,
    "focus.confirm": CALL_IN,
    "focus.drop": CALL_IN,
    "obs.channel.confirm": POST,
    "obs.form": FLAG,
    "obs.lock": (Action.LOCK_OBS,),
    "obs.none": FLAG,
    "obs.open": (Action.LOCK_OBS,),
    "obs.remove": FLAG,
    "obs.save": FLAG,
    "obs.show": (Action.SEE_OBS,),
    "obs.undo": FLAG,
    "agenda.close.confirm": AGENDA,
    "agenda.open.confirm": AGENDA,
    "agenda.readers.confirm": AGENDA,
    "agenda.remove.confirm": AGENDA,
    "agenda.show": AGENDA,
    "agenda.show.confirm": AGENDA,
    "agenda.undo": AGENDA,
    "calendar.take.confirm": AGENDA,
    "meeting.extra.confirm": MEETINGS,
    "agenda.draft.approve": Free.OWN,
    "agenda.draft.approve.confirm": Free.OWN,
    "agenda.draft.confirm": AGENDA,
    "agenda.draft.closed": Free.OWN,
    "agenda.draft.remark": Free.OWN,
    "agenda.draft.remark.save": Free.OWN,
    "agenda.withdraw": POST,
    "agenda.withdraw.confirm": POST,
    "proposal.decide": AGENDA,
    "absence.confirm": (Action.REGISTER_ABSENCE, Action.REGISTER_ABSENCE_FOR),
    "absence.decline": Free.OWN,
    "absence.open": ABSENCE,
    "absence.save": ABSENCE,
    "agenda.make": (Action.MAKE_AGENDA,),
    "agenda.make.confirm": AGENDA,
    "agenda.post.confirm": POST,
    "agenda.preview": POST,
    "agenda.reds.confirm": POST,
    "ask.all": Free.SHOWN,
    "ask.colour": Free.SHOWN,
    "ask.history": Free.SHOWN,
    "ask.how_long": Free.SHOWN,
    "ask.one": Free.SHOWN,
    "ask.page": Free.SHOWN,
    "ask.whose": Free.SHOWN,
    "help.topic": Free.TALK,
    "channel.accept.confirm": (Action.BIND_CHANNEL,),
    "co_author.confirm": (Action.NAME_CO_AUTHOR,),
    "decision.about": Free.SHOWN,
    "decision.follow_up": (Action.AGREE_FOLLOW_UP,),
    "decision.release": MINUTES,
    "decision.release.confirm": MINUTES,
    "done.confirm": (Action.CONFIRM_DONE,),
    "draft.approve": REPORT,
    "draft.edit": REPORT,
    "entered.ok": REPORT,
    "follow_up.agree.confirm": (Action.AGREE_FOLLOW_UP,),
    "follow_up.all": Free.SHOWN,
    "follow_up.done": FOLLOW_UP,
    "follow_up.done.confirm": FOLLOW_UP,
    "follow_up.drop": (Action.AGREE_FOLLOW_UP,),
    "follow_up.drop.confirm": (Action.AGREE_FOLLOW_UP,),
    "follow_up.give": FOLLOW_UP,
    "follow_up.give.confirm": FOLLOW_UP,
    "follow_up.later": FOLLOW_UP,
    "follow_up.not_mine": FOLLOW_UP,
    "follow_up.open": (Action.SEE_FOLLOW_UPS, Action.ANSWER_FOLLOW_UP),
    "follow_up.reopen": FOLLOW_UP,
    "file.post": POST,
    "file.read": Free.SHOWN,
    "file.save.confirm": AGENDA,
    "file.send": Free.OWN,
    "file.use": (Action.MAKE_AGENDA,),
    "meeting.cancel.confirm": MEETINGS,
    "meeting.move.confirm": MEETINGS,
    "minutes.approve": APPROVES,
    "minutes.approve.confirm": APPROVES,
    "minutes.end": MINUTES,
    "minutes.end.confirm": MINUTES,
    "minutes.not_there": APPROVES,
    "minutes.open": DECISIONS,
    "minutes.remark": APPROVES,
    "minutes.remark.save": APPROVES,
    "minutes.send": MINUTES,
    "minutes.send.confirm": MINUTES,
    "plan.hide.confirm": (Action.HIDE_INITIATIVE,),
    "red.post.confirm": POST,
    "report.annul": TAKE_BACK,
    "report.annul.confirm": TAKE_BACK,
    "report.done.confirm": REPORT,
    "report.draft": ANSWER,
    "report.edit": ANSWER,
    "report.for": FOR,
    "report.for.confirm": FOR,
    "report.fresh": ANSWER,
    "report.line": WRITE,
    "report.line.confirm": REPORT,
    "report.list": Free.SHOWN,
    "report.same": REPORT,
    "report.same_for": REPORT,
    "report.same_for.confirm": REPORT,
    "report.need": ANSWER,
    "report.save": ANSWER,
    "report.unchanged": Free.OWN,
    "report.unchanged.confirm": Free.OWN,
    "round.answer": Free.SHOWN,
    "round.answer.chief": Free.SHOWN,
    "round.extend": ROUND,
    "round.extend.ask": ROUND,
    "round.extend.confirm": ROUND,
    "round.include": (Action.INCLUDE_CORRECTION,),
    "round.missing": Free.SHOWN,
    "round.open.confirm": ROUND,
    "round.remind": ROUND,
    "round.remind.confirm": ROUND,
    "sending.pause.confirm": ROUND,
    "sending.resume": ROUND,
    "sending.resume.confirm": ROUND,
    "snooze.open": Free.OWN,
    "snooze.set": Free.OWN,
    "journal.file": FILING,
    "journal.package": FILING,
    "journal.undo": FILING,
    "written.approve": APPROVES,
    "written.approve.confirm": APPROVES,
    "written.end": MINUTES,
    "written.end.confirm": MINUTES,
    "written.form": MINUTES,
    "written.remark": APPROVES,
    "written.remark.save": APPROVES,
    "written.send.confirm": MINUTES,
}

INTENT_NEEDS: Mapping[Intent, Need] = {
    Intent.OBS: FLAG,
    Intent.NO_OBS: FLAG,
    Intent.SHOW_OBS: (Action.SEE_OBS,),
    Intent.EDIT_OBS: FLAG,
    Intent.REMOVE_OBS: FLAG,
    Intent.LOCK_OBS: (Action.LOCK_OBS,),
    Intent.OPEN_OBS: (Action.LOCK_OBS,),
    Intent.EDIT_APPENDIX: EDIT_APPENDIX,
    Intent.CHIEFS_TEXT: EDIT_APPENDIX,
    Intent.FOCUS: CALL_IN,
    Intent.SHOW_FOCUS: CALL_IN,
    Intent.DROP_FOCUS: CALL_IN,
    Intent.CALL_IN: CALL_IN,
    Intent.ADD_BREAK: AGENDA,
    Intent.ADD_ACTIVITY: AGENDA,
    Intent.MOVE_ACTIVITY: AGENDA,
    Intent.REMOVE_ACTIVITY: AGENDA,
    Intent.RUL: AGENDA,
    Intent.ADD_CASE: AGENDA,
    Intent.ADD_OTHER_CASE: AGENDA,
    Intent.REMOVE_CASE: AGENDA,
    Intent.ADD_ROW: AGENDA,
    Intent.ADD_PART: AGENDA,
    Intent.REMOVE_ROW: AGENDA,
    Intent.START_FROM_LAST: AGENDA,
    Intent.MEETING_NOTE: AGENDA,
    Intent.EXTRA_MEETING: MEETINGS,
    Intent.POLITICAL_CALENDAR: (Action.SEE_AGENDA,),
    Intent.ADD_ITEM: AGENDA,
    Intent.ADD_LUNCH: AGENDA,
    Intent.APOLOGIES: AGENDA,
    Intent.ATTACH: AGENDA,
    Intent.ATTEND: AGENDA,
    Intent.CASE_OF_ITEM: AGENDA,
    Intent.CLOSE_ITEM: AGENDA,
    Intent.COMES_AFTER_ALL: AGENDA,
    Intent.DROP_POINTS: AGENDA,
    Intent.EDIT_PROPOSALS: AGENDA,
    Intent.HIDE_OF_ITEM: AGENDA,
    Intent.ONLY_READERS: AGENDA,
    Intent.EXCLUDE_READERS: AGENDA,
    Intent.ADMIT_READERS: AGENDA,
    Intent.SHOW_ITEM: Free.SHOWN,
    Intent.ITEM_AFTER: AGENDA,
    Intent.ITEM_BEFORE: AGENDA,
    Intent.ITEM_MINUTES: AGENDA,
    Intent.ITEM_NOTE: AGENDA,
    Intent.ITEM_START: AGENDA,
    Intent.KLE_OF_ITEM: AGENDA,
    Intent.MAYOR_ABSENT: AGENDA,
    Intent.MAYOR_ATTENDS: AGENDA,
    Intent.MOVE_ITEM: AGENDA,
    Intent.MOVE_POINTS: AGENDA,
    Intent.NEW_POINT: AGENDA,
    Intent.NOT_ATTEND: AGENDA,
    Intent.OPEN_ITEM: AGENDA,
    Intent.PARK_POINTS: AGENDA,
    Intent.POSTPONE_ITEM: AGENDA,
    Intent.PROPOSE_ITEM: (Action.PROPOSE_POINT,),
    Intent.REMOVE_ATTACHMENT: AGENDA,
    Intent.REMOVE_BREAKS: AGENDA,
    Intent.REMOVE_ITEM: AGENDA,
    Intent.RENAME_ITEM: AGENDA,
    Intent.SHOW_OF_ITEM: AGENDA,
    Intent.TIMETABLE: AGENDA,
    Intent.WANTED: AGENDA,
    Intent.WRITE_SECTION: AGENDA,
    Intent.ABSENCE: (Action.REGISTER_ABSENCE, Action.REGISTER_ABSENCE_FOR),
    Intent.AGENDA_CONTENT: (Action.SEE_AGENDA,),
    Intent.AGREE_FOLLOW_UP: (Action.AGREE_FOLLOW_UP,),
    Intent.ANSWER_FOR: FOR,
    Intent.APPROVE: Free.OWN,
    Intent.APPROVE_MINUTES: APPROVES,
    Intent.ATTENTION: Free.SHOWN,
    Intent.BACK: Free.OWN,
    Intent.BIND_CHANNEL: (Action.BIND_CHANNEL,),
    Intent.UNBIND_CHANNEL: (Action.BIND_CHANNEL,),
    Intent.BOARD_RATES: MINUTES,
    Intent.CANCEL_MEETING: MEETINGS,
    Intent.CONCERNS: MINUTES,
    Intent.CORRECT: REPORT,
    Intent.CO_AUTHOR: (Action.NAME_CO_AUTHOR,),
    Intent.DECISION: MINUTES,
    Intent.DECISIONS_OF: Free.SHOWN,
    Intent.DELETE_OR_PUBLISH: Free.TALK,
    Intent.DONE_ONES: Free.SHOWN,
    Intent.EXTEND: ROUND,
    Intent.FIND: Free.SHOWN,
    Intent.FINISHED: Free.OWN,
    Intent.FOLLOW_UPS: Free.SHOWN,
    Intent.FORWARD_PLAN: (Action.SEE_AGENDA,),
    Intent.GREEN: Free.SHOWN,
    Intent.GREETING: Free.TALK,
    Intent.HAND_OVER_FOLLOW_UP: Free.OWN,
    Intent.HELP: Free.TALK,
    Intent.HOW_LONG: Free.SHOWN,
    Intent.HIDE_INITIATIVE: (Action.HIDE_INITIATIVE,),
    Intent.INCLUDE: (Action.INCLUDE_CORRECTION,),
    Intent.LONGER_DEADLINE: Free.TALK,
    Intent.MAKE_AGENDA: (Action.MAKE_AGENDA,),
    Intent.MAKE_MINUTES: MINUTES,
    Intent.MEETING_HELD: MINUTES,
    Intent.MINE: Free.OWN,
    Intent.MOVE_MEETING: MEETINGS,
    Intent.MORE: Free.SHOWN,
    Intent.MY_FOLLOW_UPS: Free.OWN,
    Intent.MY_SLOT: Free.OWN,
    Intent.NEXT_MEETING: Free.SHOWN,
    Intent.NOT_MINE: Free.OWN,
    Intent.NOT_RECEIVED: Free.SHOWN,
    Intent.NOT_UNDERSTOOD: ROUND,
    Intent.OPEN_ROUND: ROUND,
    Intent.OUTCOME_OF: Free.SHOWN,
    Intent.OVERDUE_FOLLOW_UPS: Free.SHOWN,
    Intent.UNOWNED_FOLLOW_UPS: Free.SHOWN,
    Intent.OVERVIEW: Free.SHOWN,
    Intent.PAUSE: ROUND,
    Intent.POSTPONE_FOLLOW_UP: Free.OWN,
    Intent.POST_AGENDA: POST,
    Intent.POST_RED: POST,
    Intent.PROPOSE_DONE: REPORT,
    Intent.QUICK_DECISION: MINUTES,
    Intent.RED: Free.SHOWN,
    Intent.RELEASE_DECISION: MINUTES,
    Intent.REMARK: APPROVES,
    Intent.REMOVE_DECISION: MINUTES,
    Intent.REMIND_NOW: ROUND,
    Intent.REPORT_ONE: WRITE,
    Intent.RESUME: ROUND,
    Intent.SAME_FOR: Free.OWN,
    Intent.SAVE_DRAFT: Free.TALK,
    Intent.SEND_MINUTES: MINUTES,
    Intent.SETUP: (Action.SEE_SETUP,),
    Intent.SHOW_AGENDA: (Action.SEE_AGENDA,),
    Intent.FETCH_AGENDA: (Action.SEE_AGENDA,),
    Intent.FETCH_STATUS: (Action.SEE_ROUND,),
    Intent.FETCH_DECISION_SHEET: MINUTES,
    Intent.FETCH_ITEM: Free.OWN,
    Intent.FETCH_MINUTES: DECISIONS,
    Intent.FETCH_PLAN: (Action.SEE_AGENDA,),
    Intent.SHOW_AS_CHANNEL: POST,
    Intent.SHOW_DRAFT: Free.OWN,
    Intent.SHOW_MINUTES: DECISIONS,
    Intent.SHOW_ROUND: Free.SHOWN,
    Intent.SNOOZE: Free.OWN,
    Intent.STAND_IN: ABSENCE,
    Intent.START_STATUS: Free.OWN,
    Intent.STATUS_OF: Free.SHOWN,
    Intent.STOP: Free.OWN,
    Intent.HISTORY: Free.SHOWN,
    Intent.DIGEST: (Action.GET_DIGEST,),
    Intent.STOP_DIGEST: Free.OWN,
    Intent.BRIEFING: (Action.GET_DIGEST,),
    Intent.THANKS: Free.TALK,
    Intent.TO_DANISH: Free.OWN,
    Intent.TO_ENGLISH: Free.OWN,
    Intent.UNCHANGED: Free.OWN,
    Intent.UNDO: Free.OWN,
    Intent.UPDATE_POST: POST,
    Intent.WAS_ABSENT: MINUTES,
    Intent.WAS_NOT_THERE: APPROVES,
    Intent.WAS_PRESENT: MINUTES,
    Intent.EDIT_MINUTES: MINUTES,
    Intent.END_MINUTES: MINUTES,
    Intent.ATTENDED: MINUTES,
    Intent.ASK_WRITTEN: MINUTES,
    Intent.APPROVE_WRITTEN: APPROVES,
    Intent.END_WRITTEN: MINUTES,
    Intent.JOURNAL_PACKAGE: FILING,
    Intent.FILED: FILING,
    Intent.NOT_FILED: FILING,
    Intent.WHO_IN_CHANNEL: (Action.SEE_SETUP,),
    Intent.WHO_SEES: Free.OWN,
    Intent.WITHDRAW: POST,
    Intent.SEND_DRAFT: AGENDA,
    Intent.APPROVE_DRAFT: (Action.SEE_CLOSED,),
    Intent.REMARK_ON_DRAFT: (Action.SEE_CLOSED,),
    Intent.MAYOR_EDITION: AGENDA,
    Intent.WORK_WITH_MEETING: (Action.MAKE_AGENDA,),
    Intent.YELLOW: Free.SHOWN,
}


async def require_act(turn: Turn, act: str) -> None:
    """A card can be replayed or forged: the right is looked up each time, for every initiative the card names.

    Raises:
        NotAllowed
        UnknownObject: no such initiative.
        KeyError: nobody has said above what the button needs, so nobody may use it.
    """
    values = turn.incoming.values
    need = ACT_NEEDS[act]
    if need == ANSWER:
        need = FOR if values.get("chief") else REPORT
    named = [values.get("initiative", ""), values.get("of", ""), *values.get("keys", "").split(",")]
    await _require(turn, need, [key for key in named if key])


async def require_intent(turn: Turn, intent: Intent) -> None:
    """Raises as `require_act` does; an initiative is still words here, and looked for among those it may be done to."""
    await _require(turn, INTENT_NEEDS[intent], [])


# Free for all, but of use only to who is asked for status.
OF_THE_ASKED = frozenset(
    {Intent.UNCHANGED, Intent.SAME_FOR, Intent.START_STATUS, Intent.SNOOZE, Intent.WHO_SEES}
)


async def is_entitled(turn: Turn, intent: Intent) -> bool:
    """Whether the person could use it at all, so that it is worth offering."""
    need = INTENT_NEEDS.get(intent)
    if intent in OF_THE_ASKED:
        need = REPORT
    if need is None or isinstance(need, Free):
        return need is not None
    if not OF_AN_INITIATIVE.intersection(need):
        target = await _target(turn, "")
        return any(may(turn.person, action, target) for action in need)
    targets = await _targets(turn)
    return any(may(turn.person, action, target) for action in need for target in targets)


async def entitled_among(turn: Turn, intents: Iterable[Intent]) -> frozenset[Intent]:
    """Those the person could use, each need looked up once."""
    known: dict[tuple[Need | None, bool], bool] = {}
    allowed = set()
    for intent in intents:
        need = (INTENT_NEEDS.get(intent), intent in OF_THE_ASKED)
        if need not in known:
            known[need] = await is_entitled(turn, intent)
        if known[need]:
            allowed.add(intent)
    return frozenset(allowed)


async def _targets(turn: Turn) -> list[Target]:
    """Every initiative as an object of access, looked up all at once."""
    stands_in = await stood_in_for(turn.tx, turn.person, turn.now)
    writes = {c.initiative for c in await turn.tx.query(CO_AUTHORS, person=turn.person.key)}
    owns, member = await _owns(turn), turn.board.is_member(turn.person)
    plan = await turn.tx.query(INITIATIVES)
    return [Target(i, i.key in stands_in, i.key in writes, owns, member) for i in plan]


async def _require(turn: Turn, need: Need, initiatives: Sequence[str]) -> None:
    if isinstance(need, Free) or (not initiatives and OF_AN_INITIATIVE.intersection(need)):
        return
    for key in initiatives or [""]:
        target = await _target(turn, key)
        if not any(may(turn.person, action, target) for action in need):
            raise NotAllowed(need[0])


async def _target(turn: Turn, key: str) -> Target:
    owns, member = await _owns(turn), turn.board.is_member(turn.person)
    if not key:
        stands_in = bool(await stood_in_for(turn.tx, turn.person, turn.now))
        return Target(stands_in=stands_in, owns=owns, member=member)
    initiative = await turn.tx.get(INITIATIVES, key)
    if initiative is None:
        raise UnknownObject(key)
    return replace(await target_of(turn.tx, turn.person, initiative, turn.now), owns=owns, member=member)


async def _owns(turn: Turn) -> bool:
    """Whether the follow-up the card names is the person's, or of somebody they stand in for."""
    follow_up = await turn.tx.get(FOLLOW_UPS, turn.incoming.values.get("follow_up", ""))
    return follow_up is not None and (await follow_up_target(turn.tx, turn.person, follow_up, turn.now)).owns
