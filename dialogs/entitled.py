"""What each button and each sentence needs of the person, asked before anything is done (design.md §2)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from dialogs.turn import Turn
from dialogs.understanding import Intent
from domain.access import OF_AN_INITIATIVE, Action, Target, may
from domain.errors import NotAllowed, UnknownObject
from usecases.collections import FOLLOW_UPS, INITIATIVES
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
POST = (Action.POST,)
ROUND = (Action.MANAGE_ROUND,)
WRITE = (Action.REPORT, Action.WRITE_DRAFT)

ACT_NEEDS: Mapping[str, Need] = {
    "agenda.close.confirm": AGENDA,
    "agenda.open.confirm": AGENDA,
    "agenda.remove.confirm": AGENDA,
    "agenda.show": AGENDA,
    "agenda.show.confirm": AGENDA,
    "agenda.undo": AGENDA,
    "proposal.decide": AGENDA,
    "absence.confirm": (Action.REGISTER_ABSENCE, Action.REGISTER_ABSENCE_FOR),
    "absence.decline": Free.OWN,
    "absence.open": ABSENCE,
    "absence.save": ABSENCE,
    "agenda.make": (Action.MAKE_AGENDA,),
    "agenda.post.confirm": POST,
    "agenda.preview": POST,
    "agenda.reds.confirm": POST,
    "ask.all": Free.SHOWN,
    "ask.colour": Free.SHOWN,
    "ask.one": Free.SHOWN,
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
    "file.use": (Action.MAKE_AGENDA,),
    "meeting.cancel.confirm": MEETINGS,
    "meeting.move.confirm": MEETINGS,
    "minutes.approve": APPROVES,
    "minutes.approve.confirm": APPROVES,
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
}

INTENT_NEEDS: Mapping[Intent, Need] = {
    Intent.ADD_BREAK: AGENDA,
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
    Intent.AREA: Free.SHOWN,
    Intent.ATTENTION: Free.SHOWN,
    Intent.BACK: Free.OWN,
    Intent.BIND_CHANNEL: (Action.BIND_CHANNEL,),
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
    Intent.FINISHED: Free.OWN,
    Intent.FOLLOW_UPS: Free.SHOWN,
    Intent.FORWARD_PLAN: (Action.SEE_AGENDA,),
    Intent.GREEN: Free.SHOWN,
    Intent.GREETING: Free.TALK,
    Intent.HAND_OVER_FOLLOW_UP: Free.OWN,
    Intent.HELP: Free.TALK,
    Intent.HIDE_INITIATIVE: (Action.HIDE_INITIATIVE,),
    Intent.INCLUDE: (Action.INCLUDE_CORRECTION,),
    Intent.LONGER_DEADLINE: Free.TALK,
    Intent.MAKE_AGENDA: (Action.MAKE_AGENDA,),
    Intent.MAKE_MINUTES: MINUTES,
    Intent.MEETING_HELD: MINUTES,
    Intent.MINE: Free.OWN,
    Intent.MOVE_MEETING: MEETINGS,
    Intent.MY_FOLLOW_UPS: Free.OWN,
    Intent.MY_SLOT: Free.OWN,
    Intent.NEXT_MEETING: Free.SHOWN,
    Intent.NOT_MINE: Free.OWN,
    Intent.NOT_RECEIVED: Free.SHOWN,
    Intent.OPEN_ROUND: ROUND,
    Intent.OUTCOME_OF: Free.SHOWN,
    Intent.OVERDUE_FOLLOW_UPS: Free.SHOWN,
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
    Intent.SHOW_AS_CHANNEL: POST,
    Intent.SHOW_DRAFT: Free.OWN,
    Intent.SHOW_MINUTES: DECISIONS,
    Intent.SHOW_ROUND: Free.SHOWN,
    Intent.SNOOZE: Free.OWN,
    Intent.STAND_IN: ABSENCE,
    Intent.START_STATUS: Free.OWN,
    Intent.STATUS_OF: Free.SHOWN,
    Intent.STOP: Free.TALK,
    Intent.THANKS: Free.TALK,
    Intent.TO_DANISH: Free.OWN,
    Intent.TO_ENGLISH: Free.OWN,
    Intent.UNCHANGED: Free.OWN,
    Intent.UNDO: Free.OWN,
    Intent.UPDATE_POST: POST,
    Intent.WAS_ABSENT: MINUTES,
    Intent.WAS_NOT_THERE: APPROVES,
    Intent.WAS_PRESENT: MINUTES,
    Intent.WHO_IN_CHANNEL: (Action.SEE_SETUP,),
    Intent.WHO_SEES: Free.OWN,
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
    initiatives = await turn.tx.query(INITIATIVES)
    if intent in OF_THE_ASKED:
        need = REPORT
    if need is None or isinstance(need, Free):
        return need is not None
    if not OF_AN_INITIATIVE.intersection(need):
        target = await _target(turn, "")
        return any(may(turn.person, action, target) for action in need)
    targets = [await _target(turn, initiative.key) for initiative in initiatives]
    return any(may(turn.person, action, target) for action in need for target in targets)


async def _require(turn: Turn, need: Need, initiatives: Sequence[str]) -> None:
    if isinstance(need, Free) or (not initiatives and OF_AN_INITIATIVE.intersection(need)):
        return
    for key in initiatives or [""]:
        target = await _target(turn, key)
        if not any(may(turn.person, action, target) for action in need):
            raise NotAllowed(need[0])


async def _target(turn: Turn, key: str) -> Target:
    owns = await _owns(turn)
    if not key:
        stands_in = bool(await stood_in_for(turn.tx, turn.person, turn.now))
        return Target(stands_in=stands_in, owns=owns)
    initiative = await turn.tx.get(INITIATIVES, key)
    if initiative is None:
        raise UnknownObject(key)
    return replace(await target_of(turn.tx, turn.person, initiative, turn.now), owns=owns)


async def _owns(turn: Turn) -> bool:
    """Whether the follow-up the card names is the person's, or of somebody they stand in for."""
    follow_up = await turn.tx.get(FOLLOW_UPS, turn.incoming.values.get("follow_up", ""))
    return follow_up is not None and (await follow_up_target(turn.tx, turn.person, follow_up, turn.now)).owns
