"""Understand what came in and find what to do with it: a card's act, the open dialog, or a sentence."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from dialogs.commands import (
    agendas,
    answering_for,
    asking,
    away,
    meetings,
    one_line,
    reporting,
    rounds,
    setting_up,
    shared_work,
    talking,
)
from dialogs.commands.reporting import Slots
from dialogs.entitled import require_act, require_intent
from dialogs.turn import Incoming, Reply, Turn, say, tell
from dialogs.understanding import (
    CHANGES,
    Intent,
    StageWord,
    Understood,
    read_source,
    read_stage_word,
    suggestions,
    understand,
)
from domain.access import Action, may
from domain.conversation import Stage
from domain.reports import has_personal_number
from usecases.collections import CONVERSATIONS

Command = Callable[[Turn, Slots], Awaitable[list[Reply]]]

ACTS: Mapping[str, Command] = {
    "absence.confirm": away.confirmed,
    "absence.decline": away.decline,
    "absence.open": away.open_form,
    "absence.save": away.save,
    "agenda.make": agendas.make_for,
    "agenda.post.confirm": agendas.post,
    "agenda.preview": agendas.preview_for,
    "ask.all": asking.everything,
    "ask.colour": asking.again,
    "ask.one": asking.one_by_key,
    "channel.accept.confirm": setting_up.accept_confirmed,
    "co_author.confirm": shared_work.co_author_confirmed,
    "done.confirm": rounds.done_confirmed,
    "draft.approve": shared_work.approve,
    "draft.edit": shared_work.edit_draft,
    "entered.ok": answering_for.entered_ok,
    "meeting.cancel.confirm": meetings.cancel_confirmed,
    "meeting.move.confirm": meetings.move_confirmed,
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
}

INTENTS: Mapping[Intent, Command] = {
    Intent.ABSENCE: away.say_away,
    Intent.AGENDA_CONTENT: agendas.show,
    Intent.ANSWER_FOR: answering_for.answer_for,
    Intent.APPROVE: setting_up.nothing_to_approve,
    Intent.AREA: asking.area,
    Intent.BACK: away.back,
    Intent.BIND_CHANNEL: setting_up.bind,
    Intent.CANCEL_MEETING: meetings.ask_cancel,
    Intent.CORRECT: reporting.correct,
    Intent.CO_AUTHOR: shared_work.co_author,
    Intent.DELETE_OR_PUBLISH: setting_up.never_acts,
    Intent.DONE_ONES: asking.completed,
    Intent.EXTEND: rounds.say_extend,
    Intent.FINISHED: setting_up.nothing_going_on,
    Intent.FORWARD_PLAN: agendas.forward_plan,
    Intent.GREEN: asking.green,
    Intent.GREETING: setting_up.greeting,
    Intent.HELP: setting_up.show_help,
    Intent.HIDE_INITIATIVE: shared_work.ask_hide,
    Intent.INCLUDE: rounds.include,
    Intent.MAKE_AGENDA: agendas.make,
    Intent.MINE: asking.mine,
    Intent.MOVE_MEETING: meetings.ask_move,
    Intent.MY_SLOT: asking.my_slot,
    Intent.NEXT_MEETING: asking.meeting,
    Intent.NOT_RECEIVED: asking.not_received,
    Intent.OPEN_ROUND: rounds.ask_open,
    Intent.OVERVIEW: asking.everything,
    Intent.PAUSE: rounds.ask_pause,
    Intent.POST_AGENDA: agendas.preview,
    Intent.POST_RED: agendas.ask_post_red,
    Intent.PROPOSE_DONE: one_line.propose_done,
    Intent.RED: asking.red,
    Intent.REMIND_NOW: rounds.ask_remind,
    Intent.REPORT_ONE: one_line.one_liner,
    Intent.RESUME: rounds.ask_resume,
    Intent.SAME_FOR: one_line.same_for,
    Intent.SAVE_DRAFT: reporting.how_to_draft,
    Intent.SETUP: setting_up.setup,
    Intent.SHOW_AGENDA: agendas.show,
    Intent.SHOW_AS_CHANNEL: agendas.preview,
    Intent.SHOW_DRAFT: reporting.show_drafts,
    Intent.SHOW_ROUND: asking.round_progress,
    Intent.SNOOZE: away.say_snooze,
    Intent.STAND_IN: away.stand_in,
    Intent.START_STATUS: talking.start,
    Intent.STATUS_OF: asking.one_initiative,
    Intent.STOP: setting_up.nothing_going_on,
    Intent.THANKS: setting_up.thanks,
    Intent.TO_DANISH: setting_up.to_danish,
    Intent.TO_ENGLISH: setting_up.to_english,
    Intent.UNCHANGED: reporting.say_unchanged,
    Intent.UNDO: reporting.undo,
    Intent.UPDATE_POST: agendas.preview,
    Intent.WHO_IN_CHANNEL: setting_up.who_is_in_channel,
    Intent.WHO_SEES: asking.who_sees_it,
    Intent.WORK_WITH_MEETING: agendas.which_meeting,
    Intent.YELLOW: asking.yellow,
}

# What a channel is answered, where everybody reads along; the rest belongs in the private chat.
IN_CHANNEL = frozenset(
    {
        Intent.AGENDA_CONTENT,
        Intent.AREA,
        Intent.BIND_CHANNEL,
        Intent.DONE_ONES,
        Intent.GREEN,
        Intent.GREETING,
        Intent.HELP,
        Intent.NEXT_MEETING,
        Intent.NOT_RECEIVED,
        Intent.OVERVIEW,
        Intent.RED,
        Intent.SHOW_AGENDA,
        Intent.STATUS_OF,
        Intent.THANKS,
        Intent.YELLOW,
    }
)
LONGEST_UNDERSTOOD = 5000
INTERROGATIVES = ("hvad", "hvem", "hvor", "hvilke", "what", "who", "when", "where", "how")


async def converse(turn: Turn) -> list[Reply]:
    """What to answer; a person in a channel is answered only what a channel may hear."""
    act = turn.incoming.values.get("act", "")
    if _holds_personal_number(turn.incoming):
        return tell("need-personal-number")
    if act:
        return await _act(turn, act)
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
    return await command(turn, turn.incoming.values)


async def _in_channel(turn: Turn) -> list[Reply]:
    understood = understand(turn.incoming.text)
    if understood is None:
        return tell("channel-not-understood")
    if understood.intent not in IN_CHANNEL:
        return tell("private-please")
    if understood.intent is Intent.HELP:
        return say("help")
    return await _do(turn, understood)


async def _in_private(turn: Turn) -> list[Reply]:
    """The open dialog has the word, but a question in the middle is answered and the dialog goes on."""
    understood = understand(turn.incoming.text)
    talk = await talking.current(turn)
    if talk is not None:
        if understood is None or not _interrupts(turn.incoming.text, understood, talk.stage):
            return await talking.go_on(turn, talk)
        return [*await _do(turn, understood), *say("talk", event="asked")]
    if (confirmed := await _in_other_words(turn)) is not None:
        return confirmed
    if understood is None:
        return await _not_understood(turn)
    return await _do(turn, understood)


def _interrupts(text: str, understood: Understood, stage: Stage) -> bool:
    """Only a question interrupts; where words are asked for, only what clearly is one."""
    if understood.intent is Intent.THANKS:
        return stage in {Stage.COLOUR, Stage.BACKGROUND, Stage.SUMMARY}
    if understood.intent in CHANGES or understood.intent not in INTENTS or not understood.exact:
        return False
    if stage is Stage.COLOUR and len(text.split()) == 1:
        return False
    return text.strip().endswith("?") or text.strip().casefold().startswith(INTERROGATIVES)


async def _do(turn: Turn, understood: Understood) -> list[Reply]:
    if understood.intent is Intent.YES:
        return await _yes(turn)
    if understood.intent is Intent.NO:
        return await _no(turn)
    if understood.intent in INTENTS and turn.incoming.is_personal:
        await require_intent(turn, understood.intent)
    if (
        understood.intent is Intent.START_STATUS
        and turn.incoming.text.strip().casefold().rstrip(".?! ") == "status"
    ):
        return await _bare_status(turn, understood)
    command = INTENTS.get(understood.intent, setting_up.not_yet)
    return await command(turn, understood.slots)


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
    kept = question.act in {one_line.OWN, one_line.FOR}
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
    if answered := await asking.title_alone(turn):
        return answered
    nearest = suggestions(turn.incoming.text, turn.words.language)
    if not nearest:
        return tell("not-understood")
    return say("offers", key="did-you-mean", what="", say="\n".join(nearest))
