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
    ATTENTION = "attention"
    YELLOW = "yellow"
    GREEN = "green"
    DONE_ONES = "done_ones"
    BECAME_RED = "became_red"
    CHANGED_SINCE = "changed_since"
    STATUS_OF = "status_of"
    HISTORY = "history"
    NOT_BUILT = "not_built"
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
    LONGER_DEADLINE = "longer_deadline"
    REMIND_NOW = "remind_now"
    INCLUDE = "include"
    PAUSE = "pause"
    RESUME = "resume"
    WORK_WITH_MEETING = "work_with_meeting"
    MAKE_AGENDA = "make_agenda"
    SHOW_AGENDA = "show_agenda"
    FETCH_AGENDA = "fetch_agenda"
    FETCH_STATUS = "fetch_status"
    SHOW_AS_CHANNEL = "show_as_channel"
    POST_AGENDA = "post_agenda"
    POST_RED = "post_red"
    UPDATE_POST = "update_post"
    WITHDRAW = "withdraw"
    MOVE_MEETING = "move_meeting"
    CANCEL_MEETING = "cancel_meeting"
    EXTRA_MEETING = "extra_meeting"
    FORWARD_PLAN = "forward_plan"
    ADD_ITEM = "add_item"
    PROPOSE_ITEM = "propose_item"
    REMOVE_ITEM = "remove_item"
    MOVE_ITEM = "move_item"
    POSTPONE_ITEM = "postpone_item"
    ITEM_BEFORE = "item_before"
    ITEM_AFTER = "item_after"
    TIMETABLE = "timetable"
    ITEM_MINUTES = "item_minutes"
    ITEM_START = "item_start"
    ITEM_NOTE = "item_note"
    ADD_BREAK = "add_break"
    ADD_LUNCH = "add_lunch"
    REMOVE_BREAKS = "remove_breaks"
    ATTEND = "attend"
    NOT_ATTEND = "not_attend"
    APOLOGIES = "apologies"
    COMES_AFTER_ALL = "comes_after_all"
    MAYOR_ATTENDS = "mayor_attends"
    MAYOR_ABSENT = "mayor_absent"
    SHOW_OF_ITEM = "show_of_item"
    HIDE_OF_ITEM = "hide_of_item"
    ATTACH = "attach"
    REMOVE_ATTACHMENT = "remove_attachment"
    CASE_OF_ITEM = "case_of_item"
    KLE_OF_ITEM = "kle_of_item"
    RENAME_ITEM = "rename_item"
    WANTED = "wanted"
    WRITE_SECTION = "write_section"
    NEW_POINT = "new_point"
    MOVE_POINTS = "move_points"
    PARK_POINTS = "park_points"
    DROP_POINTS = "drop_points"
    EDIT_PROPOSALS = "edit_proposals"
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
    DECISION = "decision"
    QUICK_DECISION = "quick_decision"
    CONCERNS = "concerns"
    REMOVE_DECISION = "remove_decision"
    RELEASE_DECISION = "release_decision"
    BOARD_RATES = "board_rates"
    WAS_ABSENT = "was_absent"
    WAS_PRESENT = "was_present"
    MEETING_HELD = "meeting_held"
    MAKE_MINUTES = "make_minutes"
    SHOW_MINUTES = "show_minutes"
    SEND_MINUTES = "send_minutes"
    APPROVE_MINUTES = "approve_minutes"
    REMARK = "remark"
    WAS_NOT_THERE = "was_not_there"
    OUTCOME_OF = "outcome_of"
    DECISIONS_OF = "decisions_of"
    MY_FOLLOW_UPS = "my_follow_ups"
    FOLLOW_UPS = "follow_ups"
    OVERDUE_FOLLOW_UPS = "overdue_follow_ups"
    AGREE_FOLLOW_UP = "agree_follow_up"
    POSTPONE_FOLLOW_UP = "postpone_follow_up"
    HAND_OVER_FOLLOW_UP = "hand_over_follow_up"
    NOT_MINE = "not_mine"
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
        Intent.ADD_ITEM,
        Intent.PROPOSE_ITEM,
        Intent.REMOVE_ITEM,
        Intent.MOVE_ITEM,
        Intent.POSTPONE_ITEM,
        Intent.ITEM_BEFORE,
        Intent.ITEM_AFTER,
        Intent.TIMETABLE,
        Intent.ITEM_MINUTES,
        Intent.ITEM_START,
        Intent.ITEM_NOTE,
        Intent.ADD_BREAK,
        Intent.ADD_LUNCH,
        Intent.REMOVE_BREAKS,
        Intent.ATTEND,
        Intent.NOT_ATTEND,
        Intent.APOLOGIES,
        Intent.COMES_AFTER_ALL,
        Intent.MAYOR_ATTENDS,
        Intent.MAYOR_ABSENT,
        Intent.SHOW_OF_ITEM,
        Intent.HIDE_OF_ITEM,
        Intent.ATTACH,
        Intent.REMOVE_ATTACHMENT,
        Intent.CASE_OF_ITEM,
        Intent.KLE_OF_ITEM,
        Intent.RENAME_ITEM,
        Intent.WANTED,
        Intent.WRITE_SECTION,
        Intent.NEW_POINT,
        Intent.MOVE_POINTS,
        Intent.PARK_POINTS,
        Intent.DROP_POINTS,
        Intent.CLOSE_ITEM,
        Intent.OPEN_ITEM,
        Intent.HIDE_INITIATIVE,
        Intent.DECISION,
        Intent.QUICK_DECISION,
        Intent.CONCERNS,
        Intent.REMOVE_DECISION,
        Intent.RELEASE_DECISION,
        Intent.BOARD_RATES,
        Intent.WAS_ABSENT,
        Intent.WAS_PRESENT,
        Intent.MEETING_HELD,
        Intent.MAKE_MINUTES,
        Intent.SEND_MINUTES,
        Intent.APPROVE_MINUTES,
        Intent.REMARK,
        Intent.WAS_NOT_THERE,
        Intent.BIND_CHANNEL,
        Intent.UNDO,
        Intent.YES,
        Intent.AGREE_FOLLOW_UP,
        Intent.POSTPONE_FOLLOW_UP,
        Intent.HAND_OVER_FOLLOW_UP,
        Intent.NOT_MINE,
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
        Intent.ATTENTION,
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
        Intent.FETCH_AGENDA,
        Intent.FETCH_STATUS,
        Intent.SHOW_AS_CHANNEL,
        Intent.FORWARD_PLAN,
        Intent.SHOW_MINUTES,
        Intent.DECISIONS_OF,
        Intent.MY_FOLLOW_UPS,
        Intent.FOLLOW_UPS,
        Intent.OVERDUE_FOLLOW_UPS,
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
        Intent.NOT_BUILT,
        Intent.FINISHED,
        Intent.APPROVE,
        Intent.STOP,
    }
)
