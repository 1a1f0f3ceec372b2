"""What each button and each sentence needs of the person, asked before anything is done (design.md §2)."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from dialogs.turn import Turn
from dialogs.understanding import Intent
from domain.access import OF_AN_INITIATIVE, Action, Target, may
from domain.errors import NotAllowed, UnknownObject
from usecases.collections import INITIATIVES
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
REPORT = (Action.REPORT,)
# The one for one's own, the other where the card names the chief it is for.
ANSWER = (*REPORT, *FOR)
# Of what was entered for a chief, whether it was by this person is looked up where it is done.
TAKE_BACK = (*FOR, *REPORT)
MEETINGS = (Action.MANAGE_MEETINGS,)
POST = (Action.POST,)
ROUND = (Action.MANAGE_ROUND,)
WRITE = (Action.REPORT, Action.WRITE_DRAFT)

ACT_NEEDS: Mapping[str, Need] = {
    "absence.confirm": (Action.REGISTER_ABSENCE, Action.REGISTER_ABSENCE_FOR),
    "absence.decline": Free.OWN,
    "absence.open": ABSENCE,
    "absence.save": ABSENCE,
    "agenda.make": (Action.MAKE_AGENDA,),
    "agenda.post.confirm": POST,
    "agenda.preview": POST,
    "ask.all": Free.SHOWN,
    "ask.colour": Free.SHOWN,
    "ask.one": Free.SHOWN,
    "channel.accept.confirm": (Action.BIND_CHANNEL,),
    "co_author.confirm": (Action.NAME_CO_AUTHOR,),
    "done.confirm": (Action.CONFIRM_DONE,),
    "draft.approve": REPORT,
    "draft.edit": REPORT,
    "entered.ok": REPORT,
    "meeting.cancel.confirm": MEETINGS,
    "meeting.move.confirm": MEETINGS,
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
    Intent.ABSENCE: (Action.REGISTER_ABSENCE, Action.REGISTER_ABSENCE_FOR),
    Intent.AGENDA_CONTENT: (Action.SEE_AGENDA,),
    Intent.ANSWER_FOR: FOR,
    Intent.APPROVE: Free.TALK,
    Intent.AREA: Free.SHOWN,
    Intent.BACK: Free.OWN,
    Intent.BIND_CHANNEL: (Action.BIND_CHANNEL,),
    Intent.CANCEL_MEETING: MEETINGS,
    Intent.CORRECT: REPORT,
    Intent.CO_AUTHOR: (Action.NAME_CO_AUTHOR,),
    Intent.DELETE_OR_PUBLISH: Free.TALK,
    Intent.DONE_ONES: Free.SHOWN,
    Intent.EXTEND: ROUND,
    Intent.FINISHED: Free.TALK,
    Intent.FORWARD_PLAN: (Action.SEE_AGENDA,),
    Intent.GREEN: Free.SHOWN,
    Intent.GREETING: Free.TALK,
    Intent.HELP: Free.TALK,
    Intent.HIDE_INITIATIVE: (Action.HIDE_INITIATIVE,),
    Intent.INCLUDE: (Action.INCLUDE_CORRECTION,),
    Intent.MAKE_AGENDA: (Action.MAKE_AGENDA,),
    Intent.MINE: Free.OWN,
    Intent.MOVE_MEETING: MEETINGS,
    Intent.MY_SLOT: Free.OWN,
    Intent.NEXT_MEETING: Free.SHOWN,
    Intent.NOT_RECEIVED: Free.SHOWN,
    Intent.OPEN_ROUND: ROUND,
    Intent.OVERVIEW: Free.SHOWN,
    Intent.PAUSE: ROUND,
    Intent.POST_AGENDA: POST,
    Intent.POST_RED: POST,
    Intent.PROPOSE_DONE: REPORT,
    Intent.RED: Free.SHOWN,
    Intent.REMIND_NOW: ROUND,
    Intent.REPORT_ONE: WRITE,
    Intent.RESUME: ROUND,
    Intent.SAME_FOR: Free.OWN,
    Intent.SAVE_DRAFT: Free.TALK,
    Intent.SETUP: (Action.SEE_SETUP,),
    Intent.SHOW_AGENDA: (Action.SEE_AGENDA,),
    Intent.SHOW_AS_CHANNEL: POST,
    Intent.SHOW_DRAFT: Free.OWN,
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


async def _require(turn: Turn, need: Need, initiatives: Sequence[str]) -> None:
    if isinstance(need, Free) or (not initiatives and OF_AN_INITIATIVE.intersection(need)):
        return
    for key in initiatives or [""]:
        target = await _target(turn, key)
        if not any(may(turn.person, action, target) for action in need):
            raise NotAllowed(need[0])


async def _target(turn: Turn, key: str) -> Target:
    if not key:
        return Target(stands_in=bool(await stood_in_for(turn.tx, turn.person, turn.now)))
    initiative = await turn.tx.get(INITIATIVES, key)
    if initiative is None:
        raise UnknownObject(key)
    return await target_of(turn.tx, turn.person, initiative, turn.now)
