"""What `hjælp` tells, by topic: every intent is in one of them, new ones under `other` until they are placed."""

from collections.abc import Mapping
from enum import StrEnum

from dialogs.understanding import Intent
from dialogs.understanding.intents import NEVER_SUGGESTED


class Topic(StrEnum):
    QUESTIONS = "questions"
    STATUS = "status"
    ROUND = "round"
    AGENDA = "agenda"
    MEETINGS = "meetings"
    DECISIONS = "decisions"
    FOLLOW_UPS = "follow-ups"
    OBS = "obs"
    OTHER = "other"


# What is made of filters has examples of its own, and courtesies need none.
UNLISTED = NEVER_SUGGESTED | {Intent.FIND, Intent.MORE}

PLACED: Mapping[Topic, tuple[Intent, ...]] = {
    Topic.QUESTIONS: (
        Intent.RED, Intent.YELLOW, Intent.GREEN, Intent.ATTENTION, Intent.DONE_ONES, Intent.NOT_RECEIVED, Intent.STATUS_OF,
        Intent.HOW_LONG, Intent.HISTORY, Intent.OVERVIEW, Intent.DIGEST, Intent.STOP_DIGEST, Intent.BRIEFING,
        Intent.OUTCOME_OF, Intent.NOT_UNDERSTOOD,
    ),
    Topic.STATUS: (
        Intent.START_STATUS, Intent.REPORT_ONE, Intent.UNCHANGED, Intent.SAME_FOR, Intent.CORRECT, Intent.SAVE_DRAFT,
        Intent.SHOW_DRAFT, Intent.PROPOSE_DONE, Intent.MINE, Intent.WHO_SEES, Intent.ABSENCE, Intent.STAND_IN, Intent.BACK,
        Intent.CO_AUTHOR, Intent.SNOOZE, Intent.LONGER_DEADLINE, Intent.ANSWER_FOR,
    ),
    Topic.ROUND: (
        Intent.SHOW_ROUND, Intent.OPEN_ROUND, Intent.EXTEND, Intent.REMIND_NOW, Intent.INCLUDE, Intent.FETCH_STATUS,
        Intent.PAUSE, Intent.RESUME,
    ),
    Topic.AGENDA: (
        Intent.AGENDA_CONTENT, Intent.SHOW_AGENDA, Intent.FETCH_AGENDA, Intent.SHOW_AS_CHANNEL, Intent.MAKE_AGENDA,
        Intent.WORK_WITH_MEETING, Intent.ADD_ITEM, Intent.PROPOSE_ITEM, Intent.REMOVE_ITEM, Intent.MOVE_ITEM,
        Intent.POSTPONE_ITEM, Intent.ITEM_BEFORE, Intent.ITEM_AFTER, Intent.TIMETABLE, Intent.ITEM_MINUTES,
        Intent.ITEM_START, Intent.ITEM_NOTE, Intent.ADD_BREAK, Intent.ADD_LUNCH, Intent.REMOVE_BREAKS, Intent.ATTEND,
        Intent.NOT_ATTEND, Intent.MAYOR_ATTENDS, Intent.MAYOR_ABSENT, Intent.SHOW_OF_ITEM, Intent.HIDE_OF_ITEM, Intent.ATTACH,
        Intent.REMOVE_ATTACHMENT, Intent.CASE_OF_ITEM, Intent.KLE_OF_ITEM, Intent.RENAME_ITEM, Intent.WANTED,
        Intent.WRITE_SECTION, Intent.CLOSE_ITEM, Intent.OPEN_ITEM, Intent.EDIT_PROPOSALS, Intent.POST_AGENDA, Intent.POST_RED,
        Intent.UPDATE_POST, Intent.WITHDRAW, Intent.UNDO,
        Intent.FETCH_ITEM, Intent.SEND_DRAFT, Intent.APPROVE_DRAFT, Intent.REMARK_ON_DRAFT, Intent.MAYOR_EDITION,
        Intent.ADD_ROW, Intent.ADD_PART, Intent.REMOVE_ROW, Intent.START_FROM_LAST, Intent.MEETING_NOTE, Intent.SHOW_ITEM,
        Intent.ONLY_READERS, Intent.EXCLUDE_READERS, Intent.ADMIT_READERS,
    ),
    Topic.MEETINGS: (
        Intent.NEXT_MEETING, Intent.MY_SLOT, Intent.MOVE_MEETING, Intent.CANCEL_MEETING, Intent.EXTRA_MEETING,
        Intent.APOLOGIES, Intent.COMES_AFTER_ALL, Intent.FORWARD_PLAN, Intent.NEW_POINT, Intent.MOVE_POINTS,
        Intent.PARK_POINTS, Intent.DROP_POINTS,
        Intent.POLITICAL_CALENDAR, Intent.ADD_ACTIVITY, Intent.MOVE_ACTIVITY, Intent.REMOVE_ACTIVITY, Intent.RUL,
        Intent.ADD_CASE, Intent.ADD_OTHER_CASE, Intent.REMOVE_CASE, Intent.FETCH_PLAN,
    ),
    Topic.DECISIONS: (
        Intent.DECISIONS_OF, Intent.DECISION, Intent.QUICK_DECISION, Intent.CONCERNS, Intent.REMOVE_DECISION,
        Intent.RELEASE_DECISION, Intent.BOARD_RATES, Intent.MEETING_HELD, Intent.WAS_ABSENT, Intent.WAS_PRESENT,
        Intent.MAKE_MINUTES, Intent.SHOW_MINUTES, Intent.SEND_MINUTES, Intent.APPROVE_MINUTES, Intent.REMARK,
        Intent.WAS_NOT_THERE,
        Intent.FETCH_DECISION_SHEET, Intent.FETCH_MINUTES, Intent.EDIT_MINUTES, Intent.END_MINUTES, Intent.ATTENDED,
        Intent.ASK_WRITTEN, Intent.APPROVE_WRITTEN, Intent.END_WRITTEN, Intent.JOURNAL_PACKAGE, Intent.FILED, Intent.NOT_FILED,
    ),
    Topic.FOLLOW_UPS: (
        Intent.MY_FOLLOW_UPS, Intent.FOLLOW_UPS, Intent.OVERDUE_FOLLOW_UPS, Intent.AGREE_FOLLOW_UP,
        Intent.POSTPONE_FOLLOW_UP, Intent.HAND_OVER_FOLLOW_UP, Intent.NOT_MINE,
        Intent.UNOWNED_FOLLOW_UPS,
    ),
    Topic.OBS: (
        Intent.OBS, Intent.NO_OBS, Intent.SHOW_OBS, Intent.EDIT_OBS, Intent.REMOVE_OBS, Intent.LOCK_OBS, Intent.OPEN_OBS,
        Intent.FOCUS, Intent.SHOW_FOCUS, Intent.DROP_FOCUS, Intent.CALL_IN, Intent.EDIT_APPENDIX, Intent.CHIEFS_TEXT,
    ),
}  # fmt: skip


def intents_of(topic: Topic) -> tuple[Intent, ...]:
    if topic is not Topic.OTHER:
        return PLACED[topic]
    placed = {intent for intents in PLACED.values() for intent in intents}
    return tuple(intent for intent in Intent if intent not in placed | UNLISTED)
