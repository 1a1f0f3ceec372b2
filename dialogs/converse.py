"""Understand what came in and find what to do with it: a card's act, the open dialog, or a sentence."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from dialogs.commands import (
    agenda_closing,
    agenda_drafts,
    agenda_editing,
    agenda_people,
    agenda_rows,
    agenda_times,
    agendas,
    answering_for,
    appendix_text,
    asking,
    away,
    closed_readers,
    decisions,
    documents,
    dropped_files,
    ending_minutes,
    extra_meeting,
    fetching,
    finding,
    focus,
    follow_ups,
    forward_points,
    helping,
    history,
    journal,
    leaning,
    mayor_edition,
    meetings,
    minutes,
    obs,
    one_line,
    political_calendar,
    proposals,
    reporting,
    rounds,
    setting_up,
    shared_work,
    sheets,
    spotting,
    talking,
    undoing,
    withdrawing,
    written_approvals,
)
from dialogs.commands.reporting import Slots
from dialogs.entitled import is_entitled, require_act, require_intent
from dialogs.turn import Incoming, Reply, Turn, say, tell
from dialogs.understanding import (
    CHANGES,
    Intent,
    StageWord,
    Understood,
    as_question,
    find_initiative,
    read_source,
    read_stage_word,
    suggestions,
    understand,
    understand_about,
)
from dialogs.understanding.folding import PUNCTUATION, fold
from dialogs.understanding.moods import asks, asks_outright
from dialogs.understanding.questions import is_misspelt
from domain.access import Action, may
from domain.conversation import Collecting, Stage, Talk
from domain.reports import has_personal_number
from usecases.collections import CONVERSATIONS, INITIATIVES

Command = Callable[[Turn, Slots], Awaitable[list[Reply]]]

ACTS: Mapping[str, Command] = {
    "agenda.close.confirm": agenda_closing.closed,
    "agenda.readers.confirm": closed_readers.confirmed,
    "agenda.open.confirm": agenda_closing.opened,
    "agenda.remove.confirm": agenda_editing.removed,
    "agenda.show": agendas.show_for,
    "agenda.show.confirm": agenda_closing.shown,
    "agenda.undo": undoing.undo_on_card,
    "calendar.take.confirm": political_calendar.take,
    "meeting.extra.confirm": extra_meeting.extra_confirmed,
    "agenda.draft.approve": agenda_drafts.approve,
    "agenda.draft.approve.confirm": agenda_drafts.approve,
    "agenda.draft.confirm": agenda_drafts.send_confirmed,
    "agenda.draft.closed": agenda_drafts.closed_link,
    "agenda.draft.remark": agenda_drafts.remark_form,
    "agenda.draft.remark.save": agenda_drafts.save_remark,
    "agenda.withdraw": withdrawing.ask_for,
    "agenda.withdraw.confirm": withdrawing.withdrawn,
    "proposal.decide": proposals.decide,
    "absence.confirm": away.confirmed,
    "absence.decline": away.decline,
    "absence.open": away.open_form,
    "absence.save": away.save,
    "agenda.make": agendas.make_for,
    "agenda.make.confirm": agendas.make_anyway,
    "agenda.post.confirm": agendas.post,
    "agenda.preview": agendas.preview_for,
    "agenda.reds.confirm": agendas.post_reds,
    "appendix.chief": appendix_text.chief,
    "appendix.form": appendix_text.form,
    "appendix.ok": appendix_text.agree,
    "appendix.reset": appendix_text.reset,
    "appendix.save": appendix_text.save,
    "appendix.suggest": appendix_text.suggest,
    "appendix.suggest.save": appendix_text.suggest_save,
    "appendix.take": appendix_text.take,
    "appendix.undo": appendix_text.undo_on_card,
    "ask.all": asking.everything,
    "ask.history": history.history_by_key,
    "ask.colour": asking.again,
    "ask.how_long": asking.how_long_by_key,
    "ask.one": asking.one_by_key,
    "ask.page": finding.page,
    "ask.whose": finding.one_of_several,
    "help.topic": helping.show_topic,
    "call_in.answer": focus.answer,
    "call_in.ask": focus.ask_on_card,
    "call_in.confirm": focus.call_in_confirmed,
    "channel.accept.confirm": setting_up.accept_confirmed,
    "co_author.confirm": shared_work.co_author_confirmed,
    "decision.about": decisions.about,
    "decision.follow_up": decisions.agree_proposed,
    "decision.release": decisions.release_one,
    "decision.release.confirm": decisions.release_confirmed,
    "done.confirm": rounds.done_confirmed,
    "draft.approve": shared_work.approve,
    "draft.edit": shared_work.edit_draft,
    "entered.ok": answering_for.entered_ok,
    "focus.confirm": focus.focus_confirmed,
    "focus.drop": focus.drop_on_card,
    "follow_up.agree.confirm": follow_ups.agreed,
    "follow_up.all": follow_ups.everything,
    "follow_up.done": follow_ups.done,
    "follow_up.done.confirm": follow_ups.done,
    "follow_up.drop": follow_ups.ask_drop,
    "follow_up.drop.confirm": follow_ups.dropped,
    "follow_up.give": follow_ups.give,
    "follow_up.give.confirm": follow_ups.given,
    "follow_up.later": follow_ups.later,
    "follow_up.not_mine": follow_ups.hand_back,
    "follow_up.open": follow_ups.open_one,
    "follow_up.reopen": follow_ups.reopen,
    "file.post": dropped_files.use_and_post,
    "file.read": sheets.read_as,
    "file.save.confirm": sheets.save,
    "file.send": sheets.hand_on,
    "file.use": dropped_files.use,
    "meeting.cancel.confirm": meetings.cancel_confirmed,
    "meeting.move.confirm": meetings.move_confirmed,
    "minutes.approve": minutes.approve,
    "minutes.approve.confirm": minutes.approve,
    "minutes.end": ending_minutes.end_one,
    "minutes.end.confirm": ending_minutes.ended,
    "minutes.not_there": minutes.not_present,
    "minutes.open": minutes.open_version,
    "minutes.remark": minutes.remark_form,
    "minutes.remark.save": minutes.save_remark,
    "minutes.send": minutes.send_for,
    "minutes.send.confirm": minutes.send_confirmed,
    "obs.channel.confirm": obs.in_channel,
    "obs.form": obs.form,
    "obs.lock": obs.lock,
    "obs.none": obs.nothing,
    "obs.open": obs.open_again,
    "obs.remove": obs.remove_on_card,
    "obs.save": obs.save,
    "obs.show": obs.show,
    "obs.undo": obs.undo_on_card,
    "plan.hide.confirm": shared_work.hide_confirmed,
    "red.post.confirm": agendas.post_red_confirmed,
    "report.annul": reporting.annul,
    "report.annul.confirm": reporting.annul_confirmed,
    "report.done.confirm": one_line.propose_done_confirmed,
    "report.draft": reporting.draft,
    "report.edit": reporting.edit,
    "report.for": answering_for.for_key,
    "report.for.confirm": answering_for.send_for,
    "report.fresh": reporting.fresh,
    "report.line": one_line.line_for_key,
    "report.line.confirm": one_line.send_line,
    "report.list": reporting.show_list,
    "report.same": reporting.same_need,
    "report.same_for": one_line.same_for_key,
    "report.same_for.confirm": one_line.same_for_confirmed,
    "report.need": one_line.still_needed,
    "report.save": reporting.save,
    "report.unchanged": reporting.unchanged,
    "report.unchanged.confirm": reporting.unchanged,
    "round.answer": rounds.answer_whom,
    "round.answer.chief": rounds.answer_which,
    "round.extend": rounds.extend_form,
    "round.extend.ask": rounds.ask_extend,
    "round.extend.confirm": rounds.extend_confirmed,
    "round.include": rounds.include,
    "round.missing": asking.missing,
    "round.open.confirm": rounds.open_confirmed,
    "round.remind": rounds.ask_remind,
    "round.remind.confirm": rounds.remind_confirmed,
    "sending.pause.confirm": rounds.pause_confirmed,
    "sending.resume": rounds.resume_confirmed,
    "sending.resume.confirm": rounds.resume_confirmed,
    "snooze.open": away.open_snooze,
    "snooze.set": away.snooze,
    "journal.file": journal.filed_on_card,
    "journal.package": journal.open_package,
    "journal.undo": journal.take_back,
    "written.approve": written_approvals.approve,
    "written.approve.confirm": written_approvals.approve,
    "written.end": written_approvals.end_one,
    "written.end.confirm": written_approvals.ended,
    "written.form": written_approvals.form,
    "written.remark": written_approvals.remark_form,
    "written.remark.save": written_approvals.save_remark,
    "written.send.confirm": written_approvals.send,
}

INTENTS: Mapping[Intent, Command] = {
    Intent.ADD_BREAK: agenda_times.pause,
    Intent.ADD_ACTIVITY: political_calendar.add,
    Intent.MOVE_ACTIVITY: political_calendar.move,
    Intent.REMOVE_ACTIVITY: political_calendar.remove,
    Intent.RUL: political_calendar.rul,
    Intent.ADD_CASE: political_calendar.case,
    Intent.ADD_OTHER_CASE: political_calendar.other_case,
    Intent.REMOVE_CASE: political_calendar.remove_case,
    Intent.ADD_ROW: agenda_rows.free_row,
    Intent.ADD_PART: agenda_rows.part,
    Intent.REMOVE_ROW: agenda_rows.remove_row,
    Intent.START_FROM_LAST: agenda_rows.from_last,
    Intent.MEETING_NOTE: agenda_rows.meeting_note,
    Intent.EXTRA_MEETING: extra_meeting.ask_extra,
    Intent.POLITICAL_CALENDAR: political_calendar.show,
    Intent.ADD_ITEM: agenda_editing.add,
    Intent.ADD_LUNCH: agenda_times.lunch,
    Intent.APOLOGIES: agenda_people.apologies,
    Intent.ATTACH: agenda_editing.attach,
    Intent.ATTEND: agenda_people.attend,
    Intent.CASE_OF_ITEM: agenda_editing.file_under,
    Intent.CLOSE_ITEM: agenda_closing.ask_close,
    Intent.COMES_AFTER_ALL: agenda_people.comes,
    Intent.DROP_POINTS: forward_points.drop,
    Intent.EDIT_PROPOSALS: proposals.show,
    Intent.HIDE_OF_ITEM: agenda_closing.hide,
    Intent.ONLY_READERS: closed_readers.ask_only,
    Intent.EXCLUDE_READERS: closed_readers.exclude,
    Intent.ADMIT_READERS: closed_readers.ask_admit,
    Intent.SHOW_ITEM: closed_readers.show,
    Intent.ITEM_AFTER: agenda_editing.after,
    Intent.ITEM_BEFORE: agenda_editing.before,
    Intent.ITEM_MINUTES: agenda_editing.minutes_of,
    Intent.ITEM_NOTE: agenda_editing.note,
    Intent.ITEM_START: agenda_times.start,
    Intent.KLE_OF_ITEM: agenda_editing.file_under,
    Intent.MAYOR_ABSENT: agenda_people.mayor_absent,
    Intent.MAYOR_ATTENDS: agenda_people.mayor_attends,
    Intent.MOVE_ITEM: forward_points.move_item,
    Intent.MOVE_POINTS: forward_points.move,
    Intent.NEW_POINT: forward_points.add,
    Intent.NOT_ATTEND: agenda_people.not_attend,
    Intent.OPEN_ITEM: agenda_closing.ask_open,
    Intent.PARK_POINTS: forward_points.park,
    Intent.POSTPONE_ITEM: forward_points.postpone_item,
    Intent.PROPOSE_ITEM: proposals.propose,
    Intent.REMOVE_ATTACHMENT: agenda_editing.detach,
    Intent.REMOVE_BREAKS: agenda_times.no_breaks,
    Intent.REMOVE_ITEM: agenda_editing.ask_remove,
    Intent.RENAME_ITEM: agenda_editing.rename,
    Intent.SHOW_OF_ITEM: agenda_closing.ask_show,
    Intent.TIMETABLE: agenda_times.set_timetable,
    Intent.WANTED: agenda_editing.want,
    Intent.WRITE_SECTION: agenda_editing.write,
    Intent.ABSENCE: away.say_away,
    Intent.AGENDA_CONTENT: agendas.show,
    Intent.AGREE_FOLLOW_UP: follow_ups.agree,
    Intent.ANSWER_FOR: answering_for.answer_for,
    Intent.APPROVE: minutes.bare_approve,
    Intent.APPROVE_MINUTES: minutes.ask_approve,
    Intent.ATTENTION: asking.attention,
    Intent.BACK: away.back,
    Intent.BIND_CHANNEL: setting_up.bind,
    Intent.UNBIND_CHANNEL: setting_up.unbind,
    Intent.BOARD_RATES: decisions.rates,
    Intent.CANCEL_MEETING: meetings.ask_cancel,
    Intent.CONCERNS: decisions.concerns,
    Intent.CORRECT: reporting.correct,
    Intent.CO_AUTHOR: shared_work.co_author,
    Intent.DECISION: decisions.decision,
    Intent.DECISIONS_OF: decisions.decisions_of,
    Intent.DELETE_OR_PUBLISH: setting_up.never_acts,
    Intent.DONE_ONES: asking.completed,
    Intent.EXTEND: rounds.say_extend,
    Intent.FIND: finding.find,
    Intent.FINISHED: follow_ups.finished,
    Intent.FOLLOW_UPS: follow_ups.ask,
    Intent.FORWARD_PLAN: agendas.forward_plan,
    Intent.GREEN: asking.green,
    Intent.GREETING: setting_up.greeting,
    Intent.HAND_OVER_FOLLOW_UP: follow_ups.hand_over,
    Intent.HELP: helping.show_help,
    Intent.HOW_LONG: asking.how_long,
    Intent.HIDE_INITIATIVE: shared_work.ask_hide,
    Intent.INCLUDE: rounds.include,
    Intent.LONGER_DEADLINE: setting_up.longer_deadline,
    Intent.MAKE_AGENDA: agendas.make,
    Intent.MAKE_MINUTES: minutes.make,
    Intent.MEETING_HELD: minutes.is_held,
    Intent.MINE: asking.mine,
    Intent.MORE: leaning.more,
    Intent.MOVE_MEETING: meetings.ask_move,
    Intent.MY_FOLLOW_UPS: follow_ups.mine,
    Intent.MY_SLOT: asking.my_slot,
    Intent.NEXT_MEETING: asking.meeting,
    Intent.NOT_MINE: follow_ups.not_mine,
    Intent.NOT_UNDERSTOOD: setting_up.not_understood,
    Intent.NOT_RECEIVED: asking.not_received,
    Intent.OPEN_ROUND: rounds.ask_open,
    Intent.OUTCOME_OF: decisions.outcome_of,
    Intent.OVERDUE_FOLLOW_UPS: follow_ups.overdue,
    Intent.UNOWNED_FOLLOW_UPS: follow_ups.unowned,
    Intent.OVERVIEW: history.overview,
    Intent.HISTORY: history.history,
    Intent.DIGEST: history.ask_digest,
    Intent.STOP_DIGEST: history.no_digest,
    Intent.BRIEFING: history.briefing,
    Intent.PAUSE: rounds.ask_pause,
    Intent.POSTPONE_FOLLOW_UP: follow_ups.postpone,
    Intent.POST_AGENDA: agendas.preview,
    Intent.POST_RED: agendas.ask_post_red,
    Intent.PROPOSE_DONE: one_line.propose_done,
    Intent.QUICK_DECISION: decisions.quick,
    Intent.RED: asking.red,
    Intent.RELEASE_DECISION: decisions.ask_release,
    Intent.REMARK: minutes.say_remark,
    Intent.REMOVE_DECISION: decisions.remove,
    Intent.REMIND_NOW: rounds.ask_remind,
    Intent.REPORT_ONE: one_line.one_liner,
    Intent.RESUME: rounds.ask_resume,
    Intent.SAME_FOR: one_line.same_for,
    Intent.SAVE_DRAFT: reporting.how_to_draft,
    Intent.SEND_MINUTES: minutes.ask_send,
    Intent.SETUP: setting_up.setup,
    Intent.SHOW_AGENDA: agendas.show,
    Intent.FETCH_AGENDA: documents.fetch_agenda,
    Intent.FETCH_STATUS: documents.fetch_status,
    Intent.FETCH_DECISION_SHEET: fetching.fetch_decision_sheet,
    Intent.FETCH_ITEM: fetching.fetch_item,
    Intent.FETCH_MINUTES: fetching.fetch_minutes,
    Intent.FETCH_PLAN: fetching.fetch_plan,
    Intent.SHOW_AS_CHANNEL: agendas.show_as_channel,
    Intent.SHOW_DRAFT: reporting.show_drafts,
    Intent.SHOW_MINUTES: minutes.show,
    Intent.SHOW_ROUND: asking.round_progress,
    Intent.SNOOZE: away.say_snooze,
    Intent.STAND_IN: away.stand_in,
    Intent.START_STATUS: talking.start,
    Intent.STATUS_OF: asking.one_initiative,
    Intent.STOP: history.bare_stop,
    Intent.THANKS: setting_up.thanks,
    Intent.TO_DANISH: setting_up.to_danish,
    Intent.TO_ENGLISH: setting_up.to_english,
    Intent.UNCHANGED: reporting.say_unchanged,
    Intent.UNDO: undoing.undo,
    Intent.UPDATE_POST: agendas.preview,
    Intent.WAS_ABSENT: minutes.was_absent,
    Intent.WAS_NOT_THERE: minutes.say_not_present,
    Intent.WAS_PRESENT: minutes.was_present,
    Intent.EDIT_MINUTES: minutes.edit,
    Intent.END_MINUTES: ending_minutes.ask_end,
    Intent.ATTENDED: minutes.attended,
    Intent.ASK_WRITTEN: written_approvals.ask,
    Intent.APPROVE_WRITTEN: written_approvals.ask_approve,
    Intent.END_WRITTEN: written_approvals.ask_end,
    Intent.JOURNAL_PACKAGE: journal.package,
    Intent.FILED: journal.filed,
    Intent.NOT_FILED: journal.what_is_not_filed,
    Intent.WHO_IN_CHANNEL: setting_up.who_is_in_channel,
    Intent.WITHDRAW: withdrawing.ask,
    Intent.SEND_DRAFT: agenda_drafts.ask_send,
    Intent.APPROVE_DRAFT: agenda_drafts.say_approve,
    Intent.REMARK_ON_DRAFT: agenda_drafts.say_remark,
    Intent.MAYOR_EDITION: mayor_edition.fetch,
    Intent.WHO_SEES: asking.who_sees_it,
    Intent.WORK_WITH_MEETING: agendas.which_meeting,
    Intent.YELLOW: asking.yellow,
    Intent.OBS: obs.flag,
    Intent.NO_OBS: obs.nothing,
    Intent.SHOW_OBS: obs.show,
    Intent.EDIT_OBS: obs.edit,
    Intent.REMOVE_OBS: obs.remove,
    Intent.LOCK_OBS: obs.lock,
    Intent.OPEN_OBS: obs.open_again,
    Intent.EDIT_APPENDIX: appendix_text.edit,
    Intent.CHIEFS_TEXT: appendix_text.chiefs_text,
    Intent.FOCUS: focus.ask_focus,
    Intent.SHOW_FOCUS: focus.show_focus,
    Intent.DROP_FOCUS: focus.drop,
    Intent.CALL_IN: focus.ask_call_in,
}

# What a channel is answered, where everybody reads along; the rest belongs in the private chat.
IN_CHANNEL = frozenset(
    {
        Intent.AGENDA_CONTENT,
        Intent.FIND,
        Intent.HOW_LONG,
        Intent.MORE,
        Intent.ATTENTION,
        Intent.BIND_CHANNEL,
        Intent.UNBIND_CHANNEL,
        Intent.DECISIONS_OF,
        Intent.DONE_ONES,
        Intent.FOLLOW_UPS,
        Intent.GREEN,
        Intent.GREETING,
        Intent.HELP,
        Intent.HISTORY,
        Intent.NEXT_MEETING,
        Intent.NOT_RECEIVED,
        Intent.OUTCOME_OF,
        Intent.OVERDUE_FOLLOW_UPS,
        Intent.UNOWNED_FOLLOW_UPS,
        Intent.OVERVIEW,
        Intent.RED,
        Intent.SHOW_AGENDA,
        Intent.STATUS_OF,
        Intent.THANKS,
        Intent.YELLOW,
    }
)
LONGEST_UNDERSTOOD = 5000
OFFERED = 3


async def converse(turn: Turn) -> list[Reply]:
    """What to answer; a person in a channel is answered only what a channel may hear."""
    replies = await _answered(turn)
    leaning.remember(turn, replies)
    return replies


async def _answered(turn: Turn) -> list[Reply]:
    act = turn.incoming.values.get("act", "")
    if _holds_personal_number(turn.incoming):
        return tell("need-personal-number")
    if act:
        return await _act(turn, act)
    if turn.incoming.files:
        return await dropped_files.receive(turn)
    if not turn.incoming.text.strip():
        return tell("empty")
    if len(turn.incoming.text) > LONGEST_UNDERSTOOD:
        return tell("too-long", limit=str(LONGEST_UNDERSTOOD))
    return await (_in_private(turn) if turn.incoming.is_personal else _in_channel(turn))


def _holds_personal_number(incoming: Incoming) -> bool:
    """Whatever field it was written in: it goes no further, into no record, answer or log (design.md §10).

    A form stays as it was filled in, so that only the number need be taken out.
    """
    return any(has_personal_number(text) for text in (incoming.text, *incoming.values.values()))


async def _act(turn: Turn, act: str) -> list[Reply]:
    """A button; one that only stands for words is answered as if they had been written."""
    if not turn.incoming.is_personal:
        return tell("private-please")
    if act == "say":
        spoken = replace(turn, incoming=replace(turn.incoming, text=turn.value("text"), values={}))
        return await converse(spoken)
    if act == "question.no":
        return await _no(turn, turn.incoming.values.get("of", ""))
    command = ACTS.get(act)
    if command is None:
        return tell("gone")
    await require_act(turn, act)
    if act.endswith(".confirm"):
        await turn.settle_question(act)
    if act.startswith("report."):
        # Any button of the answer takes over from what could be typed instead.
        await turn.settle_question(reporting.SAME)
        await turn.settle_question(reporting.NEED)
    return await command(turn, turn.incoming.values)


async def _in_channel(turn: Turn) -> list[Reply]:
    understood = understand_about(turn.incoming.text, turn.board.forums)
    if understood is None:
        return await _read_in_part(turn) or tell("channel-not-understood")
    if understood.intent not in IN_CHANNEL:
        return tell("private-please")
    if understood.intent is Intent.HELP:
        return say("help")
    return await _do(turn, understood)


async def _in_private(turn: Turn) -> list[Reply]:
    """The open dialog has the word, but a question in the middle is answered and the dialog goes on."""
    understood = understand_about(turn.incoming.text, turn.board.forums)
    talk = await talking.current(turn)
    if talk is not None:
        return await _in_dialog(turn, talk, understood)
    if (confirmed := await _in_other_words(turn)) is not None:
        return confirmed
    if (taken := await _answer_to_red(turn, understood)) is not None:
        return taken
    collecting = (await turn.conversation()).collecting
    if collecting is not None:
        return await _while_collecting(turn, collecting, understood)
    if understood is None:
        return await _not_understood(turn)
    return await _do(turn, understood)


async def _in_dialog(turn: Turn, talk: Talk, understood: Understood | None) -> list[Reply]:
    if other := await talking.for_another(turn, talk, understood):
        return other
    if understood is None or not _interrupts(turn.incoming.text, understood, talk.stage):
        return await talking.go_on(turn, talk)
    return [*await _do(turn, understood), *say("talk", event="asked")]


async def _answer_to_red(turn: Turn, understood: Understood | None) -> list[Reply] | None:
    """While a red's card waits for its background and wish, what is typed is taken as one of them."""
    question = (await turn.conversation()).question
    if question is None or question.act != reporting.NEED or not question.is_open(turn.now):
        return None
    if understood is not None and understood.exact:
        return None
    answered = replace(turn, incoming=replace(turn.incoming, values=dict(question.args)))
    await require_act(answered, question.act)
    return await one_line.take_need(turn, dict(question.args), turn.incoming.text)


async def _while_collecting(turn: Turn, collecting: Collecting, understood: Understood | None) -> list[Reply]:
    """A decision being written in several messages takes what is said, but for questions and what ends it."""
    kept = await decisions.go_on(turn, collecting, understood)
    if kept is not None or understood is None:
        return kept or []
    if understood.intent in decisions.ENDING:
        return [*await decisions.finish(turn, collecting), *await _do(turn, understood)]
    return [*await _do(turn, understood), *tell("collecting-still")]


def _interrupts(text: str, understood: Understood, stage: Stage) -> bool:
    """Only a question interrupts; where words are asked for, only what clearly is one."""
    if understood.intent is Intent.THANKS:
        return True
    if understood.intent in CHANGES or understood.intent not in INTENTS or not understood.exact:
        return False
    if stage is Stage.COLOUR and len(text.split()) == 1:
        return False
    return text.strip().endswith("?") or asks_outright(text)


async def _do(turn: Turn, understood: Understood) -> list[Reply]:
    if understood.intent is Intent.YES:
        return await _yes(turn)
    if understood.intent is Intent.NO:
        return await _no(turn)
    if (question := await _question_instead(turn, understood)) is not None:
        understood = question
    about = await leaning.with_the_one_meant(turn, leaning.follow_up(turn, understood))
    if about is None:
        return tell("lean-on-which")
    several = await asking.several(turn, about)
    replies = [reply for one in several for reply in await _done(turn, one)]
    if about.intent in CHANGES or about.spotted or not _is_misread(replies):
        return replies
    return await _spotted(turn) or replies


def _is_misread(replies: list[Reply]) -> bool:
    """Whether several words were taken for a name that nobody knows, or fit many; one word may well be a name."""
    view = replies[0].view if len(replies) == 1 else None
    if view is None or view.arg("key") not in _NO_SUCH_NAME:
        return view is not None and view.name == "pick-initiative"
    return " " in view.arg("words") or is_misspelt(view.arg("words"))


_NO_SUCH_NAME = frozenset({"area-unknown", "initiative-unknown", "unknown-here"})


async def _done(turn: Turn, understood: Understood) -> list[Reply]:
    if understood.intent in INTENTS and turn.incoming.is_personal:
        await require_intent(turn, understood.intent)
    if (
        understood.intent is Intent.START_STATUS
        and turn.incoming.text.strip().casefold().rstrip(".?! ") == "status"
    ):
        return await _bare_status(turn, understood)
    command = INTENTS.get(understood.intent, setting_up.not_yet)
    before = (await turn.conversation()).question
    replies = await command(turn, understood.slots)
    # "gem som kladde" is about what is being asked, anything else that is ordered is not.
    if understood.intent in CHANGES - {Intent.SAVE_DRAFT}:
        await turn.drop_question(before)
    return replies


async def _question_instead(turn: Turn, understood: Understood) -> Understood | None:
    """The words "hvd er rødt" are no report on an initiative "hvd", which nobody knows, but a misspelt question.

    Nor are "teknik rød" and "april rød", where no initiative is called so.
    """
    if understood.intent is Intent.DECISION and not may(turn.person, Action.MAKE_MINUTES):
        about, text = understood.slots["item"], understood.slots["text"]
        if text or about[0].isdigit():
            return None
        return replace(understood, intent=Intent.OUTCOME_OF, slots={"initiative": about})
    if understood.intent is not Intent.REPORT_ONE:
        return None
    words, colour = understood.slots["initiative"], understood.slots["colour"]
    is_bare = not understood.slots["text"] and fold(turn.incoming.text) == fold(f"{words} {colour}")
    if is_bare and (asked := await finding.named(turn, words.removesuffix(" i"))):
        return replace(understood, intent=Intent.FIND, slots={**asked, "colours": colour})
    if understood.slots["text"] and not await reporting.may_report_on(turn, words):
        asked_instead, lead = await spotting.spotted(turn)
        is_whole = asked_instead and not lead and ":" not in turn.incoming.text
        if asked_instead and is_whole and asked_instead.slots.keys() - {"where", "colours"}:
            return asked_instead
    found = find_initiative(words, await turn.tx.query(INITIATIVES))
    return None if found.one or found.many else as_question(turn.incoming.text)


async def _bare_status(turn: Turn, understood: Understood) -> list[Reply]:
    if may(turn.person, Action.SEE_ROUND):
        return await asking.status_word(turn, understood.slots)
    return await talking.start(turn, understood.slots)


async def _yes(turn: Turn, said: Slots | None = None, answer: str = "button-yes") -> list[Reply]:
    """The words "ja" and "ok" count only for the latest open question, and only for a quarter of an hour (design.md §4).

    `said` is what the words add to the question; its card stays without buttons.
    """
    question = (await turn.conversation()).question
    if question is None:
        return tell("nothing-to-confirm")
    await turn.settle_question(question.act)
    if not question.is_open(turn.now):
        return tell("question-too-old")
    args = {**dict(question.args), **(said or {})}
    answered = replace(turn, incoming=replace(turn.incoming, values=args, card=""))
    await require_act(answered, question.act)
    return [*await ACTS[question.act](answered, args), *await turn.answered_cards(question, answer)]


async def _no(turn: Turn, of: str = "") -> list[Reply]:
    """The word "nej" to the open question; the button of an old card (`of` its act) leaves a newer question open."""
    conversation = await turn.conversation()
    question = conversation.question
    if question is None or (of and question.act != of):
        return turn.on_card("sentence", key="all-right")
    turn.tx.put(CONVERSATIONS, replace(conversation, question=None))
    if question.act == reporting.SAME and question.is_open(turn.now):
        return await reporting.not_same_need(turn, dict(question.args))
    kept = question.act in {one_line.OWN, one_line.FOR, reporting.NEED}
    told = turn.on_card("sentence", key="nothing-sent" if kept else "nothing-done")
    return told if turn.incoming.card else [*told, *await turn.answered_cards(question, "button-no")]


async def _in_other_words(turn: Turn) -> list[Reply] | None:
    """What else confirms the open question than "ja": "send" what was shown, or "mail" for how it was said."""
    question = (await turn.conversation()).question
    word = read_stage_word(turn.incoming.text)
    if question is None or not question.is_open(turn.now):
        return tell("nothing-to-confirm") if word is StageWord.SEND else None
    source = read_source(turn.incoming.text) if question.act == one_line.FOR else None
    if source is not None:
        return await _yes(turn, {"source": source}, f"source-{source}")
    if question.act == one_line.OWN and word is StageWord.SEND:
        return await _yes(turn, answer="button-send")
    return None


async def _not_understood(turn: Turn) -> list[Reply]:
    """The nearest offers as buttons; never a guess that changes data. A title alone is a question about it."""
    if not turn.incoming.text.strip(PUNCTUATION):
        return say("help")
    for way in (one_line.unknown_colour, _order_put_as_question, _read_in_part, reporting.colour_missing):
        if told := await way(turn):
            return told
    is_question = asks(turn.incoming.text)
    nearest = [
        phrase
        for phrase in dict.fromkeys(
            [
                *await spotting.questions_within(turn),
                *suggestions(turn.incoming.text, turn.words.language, limit=12),
            ]
        )
        if (meant := understand(phrase)) and await is_entitled(turn, meant.intent)
        if not (is_question and meant.intent in CHANGES)
    ][:OFFERED]
    if not nearest:
        return tell("not-understood")
    return say("offers", key="did-you-mean", what="", say="\n".join(nearest))


async def _order_put_as_question(turn: Turn) -> list[Reply]:
    """The words "tilføj punkt: Hvem mangler?": nothing is done that a question mark makes doubtful (design.md §4)."""
    unasked = turn.incoming.text.rstrip(PUNCTUATION)
    is_marked = unasked != turn.incoming.text.strip() and asks(turn.incoming.text)
    meant = understand(unasked) if is_marked else None
    if meant is None or meant.intent not in CHANGES or not await is_entitled(turn, meant.intent):
        return []
    return say("offers", key="order-or-question", what="", say=unasked)


async def _read_in_part(turn: Turn) -> list[Reply]:
    """A name alone, or what of a question we do know; what was not wholly understood is counted."""
    if answered := await asking.title_alone(turn):
        return answered
    return await _spotted(turn) or await leaning.count(turn)


async def _spotted(turn: Turn) -> list[Reply]:
    """What of a question we do know, said to be that where it is not all of it; that is counted."""
    understood, lead = await spotting.spotted(turn)
    if lead:
        await leaning.count(turn)
    if understood and not turn.incoming.is_personal and understood.intent not in IN_CHANNEL:
        return tell("private-please")
    return [*lead, *await _do(turn, understood)] if understood else []
