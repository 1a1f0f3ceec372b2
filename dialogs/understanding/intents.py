"""What a person may want, and which of it changes something (design.md §4)."""

from enum import StrEnum


class Intent(StrEnum):
    START_STATUS = "start_status"
    REPORT_ONE = "report_one"
    UNCHANGED = "unchanged"
    SAME_FOR = "same_for"
    CORRECT = "correct"
    SAVE_DRAFT = "save_draft"
    SHOW_DRAFT = "show_draft"
    PROPOSE_DONE = "propose_done"
    ABSENCE = "absence"
    STAND_IN = "stand_in"
    BACK = "back"
    CO_AUTHOR = "co_author"
    SNOOZE = "snooze"
    ANSWER_FOR = "answer_for"
    WHO_SEES = "who_sees"
    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    DONE_ONES = "done_ones"
    BECAME_RED = "became_red"
    CHANGED_SINCE = "changed_since"
    STATUS_OF = "status_of"
    HISTORY = "history"
    NOT_RECEIVED = "not_received"
    MINE = "mine"
    AREA = "area"
    OVERVIEW = "overview"
    COMMITTEE = "committee"
    AGENDA_CONTENT = "agenda_content"
    NEXT_MEETING = "next_meeting"
    MY_SLOT = "my_slot"
    OPEN_ROUND = "open_round"
    SHOW_ROUND = "show_round"
    EXTEND = "extend"
    REMIND_NOW = "remind_now"
    INCLUDE = "include"
    PAUSE = "pause"
    RESUME = "resume"
    WORK_WITH_MEETING = "work_with_meeting"
    MAKE_AGENDA = "make_agenda"
    SHOW_AGENDA = "show_agenda"
    SHOW_AS_CHANNEL = "show_as_channel"
    POST_AGENDA = "post_agenda"
    POST_RED = "post_red"
    UPDATE_POST = "update_post"
    WITHDRAW = "withdraw"
    MOVE_MEETING = "move_meeting"
    CANCEL_MEETING = "cancel_meeting"
    EXTRA_MEETING = "extra_meeting"
    FORWARD_PLAN = "forward_plan"
    CLOSE_ITEM = "close_item"
    OPEN_ITEM = "open_item"
    HIDE_INITIATIVE = "hide_initiative"
    SETUP = "setup"
    BIND_CHANNEL = "bind_channel"
    WHO_IN_CHANNEL = "who_in_channel"
    UNDO = "undo"
    HELP = "help"
    TO_ENGLISH = "to_english"
    TO_DANISH = "to_danish"
    YES = "yes"
    NO = "no"
    THANKS = "thanks"
    GREETING = "greeting"
    DELETE_OR_PUBLISH = "delete_or_publish"
    FINISHED = "finished"
    APPROVE = "approve"
    STOP = "stop"


# What stored entries, sending or a confirmation hang on. Forms, language and the meeting in hand are not among them.
CHANGES = frozenset(
    {
        Intent.REPORT_ONE,
        Intent.UNCHANGED,
        Intent.SAME_FOR,
        Intent.SAVE_DRAFT,
        Intent.PROPOSE_DONE,
        Intent.ABSENCE,
        Intent.STAND_IN,
        Intent.BACK,
        Intent.CO_AUTHOR,
        Intent.SNOOZE,
        Intent.ANSWER_FOR,
        Intent.OPEN_ROUND,
        Intent.EXTEND,
        Intent.REMIND_NOW,
        Intent.INCLUDE,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.MAKE_AGENDA,
        Intent.POST_AGENDA,
        Intent.POST_RED,
        Intent.UPDATE_POST,
        Intent.WITHDRAW,
        Intent.MOVE_MEETING,
        Intent.CANCEL_MEETING,
        Intent.EXTRA_MEETING,
        Intent.CLOSE_ITEM,
        Intent.OPEN_ITEM,
        Intent.HIDE_INITIATIVE,
        Intent.BIND_CHANNEL,
        Intent.UNDO,
        Intent.YES,
        Intent.FINISHED,
        Intent.APPROVE,
        Intent.STOP,
    }
)

# A report is never read out of a question, however politely it is put.
REPORTS = frozenset({Intent.REPORT_ONE, Intent.ANSWER_FOR, Intent.PROPOSE_DONE})

# Only these may be recognised from a misspelling.
QUESTIONS = frozenset(
    {
        Intent.SHOW_DRAFT,
        Intent.WHO_SEES,
        Intent.RED,
        Intent.YELLOW,
        Intent.GREEN,
        Intent.DONE_ONES,
        Intent.BECAME_RED,
        Intent.CHANGED_SINCE,
        Intent.HISTORY,
        Intent.NOT_RECEIVED,
        Intent.MINE,
        Intent.AREA,
        Intent.OVERVIEW,
        Intent.AGENDA_CONTENT,
        Intent.NEXT_MEETING,
        Intent.MY_SLOT,
        Intent.SHOW_ROUND,
        Intent.SHOW_AGENDA,
        Intent.SHOW_AS_CHANNEL,
        Intent.FORWARD_PLAN,
        Intent.WHO_IN_CHANNEL,
        Intent.HELP,
    }
)

# Answers and courtesies: nothing to suggest to somebody who was not understood.
NEVER_SUGGESTED = frozenset(
    {
        Intent.YES,
        Intent.NO,
        Intent.THANKS,
        Intent.GREETING,
        Intent.DELETE_OR_PUBLISH,
        Intent.FINISHED,
        Intent.APPROVE,
        Intent.STOP,
    }
)
