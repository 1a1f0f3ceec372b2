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
    STATUS_OF = "status_of"
    HISTORY = "history"
    DIGEST = "digest"
    STOP_DIGEST = "stop_digest"
    BRIEFING = "briefing"
    HOW_LONG = "how_long"
    FIND = "find"
    MORE = "more"
    NOT_UNDERSTOOD = "not_understood"
    NOT_BUILT = "not_built"
    NOT_RECEIVED = "not_received"
    MINE = "mine"
    OVERVIEW = "overview"
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
    FETCH_ITEM = "fetch_item"
    FETCH_DECISION_SHEET = "fetch_decision_sheet"
    FETCH_MINUTES = "fetch_minutes"
    FETCH_PLAN = "fetch_plan"
    SHOW_AS_CHANNEL = "show_as_channel"
    POST_AGENDA = "post_agenda"
    POST_RED = "post_red"
    UPDATE_POST = "update_post"
    WITHDRAW = "withdraw"
    SEND_DRAFT = "send_draft"
    APPROVE_DRAFT = "approve_draft"
    REMARK_ON_DRAFT = "remark_on_draft"
    MAYOR_EDITION = "mayor_edition"
    MOVE_MEETING = "move_meeting"
    CANCEL_MEETING = "cancel_meeting"
    EXTRA_MEETING = "extra_meeting"
    FORWARD_PLAN = "forward_plan"
    POLITICAL_CALENDAR = "political_calendar"
    ADD_ACTIVITY = "add_activity"
    MOVE_ACTIVITY = "move_activity"
    REMOVE_ACTIVITY = "remove_activity"
    RUL = "rul"
    ADD_CASE = "add_case"
    ADD_OTHER_CASE = "add_other_case"
    REMOVE_CASE = "remove_case"
    ADD_ROW = "add_row"
    ADD_PART = "add_part"
    REMOVE_ROW = "remove_row"
    START_FROM_LAST = "start_from_last"
    MEETING_NOTE = "meeting_note"
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
    SHOW_ITEM = "show_item"
    ONLY_READERS = "only_readers"
    EXCLUDE_READERS = "exclude_readers"
    ADMIT_READERS = "admit_readers"
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
    UNBIND_CHANNEL = "unbind_channel"
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
    EDIT_MINUTES = "edit_minutes"
    END_MINUTES = "end_minutes"
    ATTENDED = "attended"
    ASK_WRITTEN = "ask_written"
    APPROVE_WRITTEN = "approve_written"
    END_WRITTEN = "end_written"
    JOURNAL_PACKAGE = "journal_package"
    FILED = "filed"
    NOT_FILED = "not_filed"
    OUTCOME_OF = "outcome_of"
    DECISIONS_OF = "decisions_of"
    MY_FOLLOW_UPS = "my_follow_ups"
    FOLLOW_UPS = "follow_ups"
    OVERDUE_FOLLOW_UPS = "overdue_follow_ups"
    UNOWNED_FOLLOW_UPS = "unowned_follow_ups"
    AGREE_FOLLOW_UP = "agree_follow_up"
    POSTPONE_FOLLOW_UP = "postpone_follow_up"
    HAND_OVER_FOLLOW_UP = "hand_over_follow_up"
    NOT_MINE = "not_mine"
    OBS = "obs"
    NO_OBS = "no_obs"
    SHOW_OBS = "show_obs"
    EDIT_OBS = "edit_obs"
    REMOVE_OBS = "remove_obs"
    LOCK_OBS = "lock_obs"
    OPEN_OBS = "open_obs"
    EDIT_APPENDIX = "edit_appendix"
    CHIEFS_TEXT = "chiefs_text"
    FOCUS = "focus"
    SHOW_FOCUS = "show_focus"
    DROP_FOCUS = "drop_focus"
    CALL_IN = "call_in"
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
        Intent.SEND_DRAFT,
        Intent.APPROVE_DRAFT,
        Intent.REMARK_ON_DRAFT,
        Intent.MOVE_MEETING,
        Intent.CANCEL_MEETING,
        Intent.EXTRA_MEETING,
        Intent.ADD_ACTIVITY,
        Intent.MOVE_ACTIVITY,
        Intent.REMOVE_ACTIVITY,
        Intent.RUL,
        Intent.ADD_CASE,
        Intent.ADD_OTHER_CASE,
        Intent.REMOVE_CASE,
        Intent.ADD_ROW,
        Intent.ADD_PART,
        Intent.REMOVE_ROW,
        Intent.START_FROM_LAST,
        Intent.MEETING_NOTE,
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
        Intent.ONLY_READERS,
        Intent.EXCLUDE_READERS,
        Intent.ADMIT_READERS,
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
        Intent.EDIT_MINUTES,
        Intent.END_MINUTES,
        Intent.ATTENDED,
        Intent.ASK_WRITTEN,
        Intent.APPROVE_WRITTEN,
        Intent.END_WRITTEN,
        Intent.FILED,
        Intent.BIND_CHANNEL,
        Intent.UNBIND_CHANNEL,
        Intent.OBS,
        Intent.NO_OBS,
        Intent.EDIT_OBS,
        Intent.REMOVE_OBS,
        Intent.LOCK_OBS,
        Intent.OPEN_OBS,
        Intent.EDIT_APPENDIX,
        Intent.FOCUS,
        Intent.DROP_FOCUS,
        Intent.CALL_IN,
        Intent.UNDO,
        Intent.YES,
        Intent.AGREE_FOLLOW_UP,
        Intent.POSTPONE_FOLLOW_UP,
        Intent.HAND_OVER_FOLLOW_UP,
        Intent.NOT_MINE,
        Intent.FINISHED,
        Intent.APPROVE,
        Intent.DIGEST,
        Intent.STOP_DIGEST,
        Intent.STOP,
    }
)

# A report is never read out of a question, however politely it is put.
REPORTS = frozenset({Intent.REPORT_ONE, Intent.ANSWER_FOR, Intent.PROPOSE_DONE})

# Questions about one initiative, where "den" means the one talked about.
ABOUT_ONE = frozenset({Intent.STATUS_OF, Intent.HISTORY, Intent.HOW_LONG, Intent.OUTCOME_OF})

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
        Intent.HISTORY,
        Intent.NOT_UNDERSTOOD,
        Intent.NOT_RECEIVED,
        Intent.MINE,
        Intent.OVERVIEW,
        Intent.AGENDA_CONTENT,
        Intent.NEXT_MEETING,
        Intent.MY_SLOT,
        Intent.SHOW_ROUND,
        Intent.SHOW_AGENDA,
        Intent.FETCH_AGENDA,
        Intent.FETCH_STATUS,
        Intent.MAYOR_EDITION,
        Intent.SHOW_AS_CHANNEL,
        Intent.SHOW_OBS,
        Intent.POLITICAL_CALENDAR,
        Intent.FORWARD_PLAN,
        Intent.SHOW_MINUTES,
        Intent.NOT_FILED,
        Intent.DECISIONS_OF,
        Intent.MY_FOLLOW_UPS,
        Intent.FOLLOW_UPS,
        Intent.OVERDUE_FOLLOW_UPS,
        Intent.UNOWNED_FOLLOW_UPS,
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
        Intent.STOP_DIGEST,
    }
)
