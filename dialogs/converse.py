"""Understand what came in and find what to do with it: a card's act, the open dialog, or a sentence."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from dialogs.commands import (
    agendas,
    asking,
    away,
    meetings,
    reporting,
    rounds,
    setting_up,
    shared_work,
    talking,
)
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import CHANGES, Intent, Understood, suggestions, understand
from domain.access import Action, may
from domain.conversation import Stage
from usecases.collections import CONVERSATIONS

Command = Callable[[Turn, Slots], Awaitable[list[Reply]]]

ACTS: Mapping[str, Command] = {
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
    "done.confirm": rounds.done_confirmed,
    "draft.approve": shared_work.approve,
    "entered.ok": reporting.entered_ok,
    "meeting.cancel.confirm": meetings.cancel_confirmed,
    "meeting.move.confirm": meetings.move_confirmed,
    "plan.hide.confirm": shared_work.hide_confirmed,
    "red.post.confirm": agendas.post_red_confirmed,
    "report.annul": reporting.annul,
    "report.annul.confirm": reporting.annul_confirmed,
    "report.done.confirm": reporting.propose_done_confirmed,
    "report.draft": reporting.draft,
    "report.edit": reporting.edit,
    "report.for": reporting.choose_for,
    "report.fresh": reporting.fresh,
    "report.line": reporting.line_for_key,
    "report.list": reporting.show_list,
    "report.same": reporting.same_need,
    "report.save": reporting.save,
    "report.unchanged": reporting.unchanged,
    "report.unchanged.confirm": reporting.unchanged,
    "round.include": rounds.include,
    "round.missing": asking.missing,
    "round.open.confirm": rounds.open_confirmed,
    "round.remind": shared_work.ask_remind,
    "round.remind.confirm": shared_work.remind_confirmed,
    "sending.pause.confirm": rounds.pause_confirmed,
    "sending.resume": rounds.resume_confirmed,
    "sending.resume.confirm": rounds.resume_confirmed,
    "snooze.open": away.open_snooze,
    "snooze.set": away.snooze,
}

INTENTS: Mapping[Intent, Command] = {
    Intent.ABSENCE: away.say_away,
    Intent.AGENDA_CONTENT: agendas.show,
    Intent.ANSWER_FOR: reporting.answer_for,
    Intent.AREA: asking.area,
    Intent.BACK: away.back,
    Intent.BIND_CHANNEL: setting_up.bind,
    Intent.CANCEL_MEETING: meetings.ask_cancel,
    Intent.CORRECT: reporting.correct,
    Intent.CO_AUTHOR: shared_work.co_author,
    Intent.DELETE_OR_PUBLISH: setting_up.never_acts,
    Intent.DONE_ONES: asking.completed,
    Intent.EXTEND: shared_work.extend,
    Intent.GREEN: asking.green,
    Intent.GREETING: setting_up.greeting,
    Intent.HELP: setting_up.show_help,
    Intent.HIDE_INITIATIVE: shared_work.ask_hide,
    Intent.INCLUDE: rounds.include,
    Intent.MAKE_AGENDA: agendas.make,
    Intent.MINE: asking.mine,
    Intent.MOVE_MEETING: meetings.ask_move,
    Intent.NEXT_MEETING: asking.meeting,
    Intent.NOT_RECEIVED: asking.not_received,
    Intent.OPEN_ROUND: rounds.ask_open,
    Intent.OVERVIEW: asking.everything,
    Intent.PAUSE: rounds.ask_pause,
    Intent.POST_AGENDA: agendas.preview,
    Intent.POST_RED: agendas.ask_post_red,
    Intent.PROPOSE_DONE: reporting.propose_done,
    Intent.RED: asking.red,
    Intent.REMIND_NOW: shared_work.ask_remind,
    Intent.REPORT_ONE: reporting.one_liner,
    Intent.RESUME: rounds.ask_resume,
    Intent.SETUP: setting_up.setup,
    Intent.SHOW_AGENDA: agendas.show,
    Intent.SHOW_AS_CHANNEL: agendas.preview,
    Intent.SHOW_ROUND: asking.round_progress,
    Intent.SNOOZE: away.say_snooze,
    Intent.START_STATUS: talking.start,
    Intent.STATUS_OF: asking.one_initiative,
    Intent.THANKS: setting_up.thanks,
    Intent.TO_DANISH: setting_up.to_danish,
    Intent.TO_ENGLISH: setting_up.to_english,
    Intent.UNCHANGED: reporting.say_unchanged,
    Intent.UPDATE_POST: agendas.preview,
    Intent.WHO_IN_CHANNEL: setting_up.who_is_in_channel,
    Intent.WHO_SEES: asking.who_sees_it,
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
    if act:
        return await _act(turn, act)
    if not turn.incoming.text.strip():
        return tell("empty")
    if len(turn.incoming.text) > LONGEST_UNDERSTOOD:
        return tell("too-long", limit=str(LONGEST_UNDERSTOOD))
    return await (_in_private(turn) if turn.incoming.is_personal else _in_channel(turn))


async def _act(turn: Turn, act: str) -> list[Reply]:
    """A button; one that only stands for words is answered as if they had been written."""
    if not turn.incoming.is_personal:
        return tell("private-please")
    if act == "say":
        spoken = replace(turn, incoming=replace(turn.incoming, text=turn.value("text"), values={}))
        return await converse(spoken)
    if act == "question.no":
        return await _no(turn)
    command = ACTS.get(act)
    if command is None:
        return tell("gone")
    if act.endswith(".confirm"):
        await turn.settle_question()
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
    talk = (await turn.conversation()).talk
    if talk is not None:
        if understood is None or not _interrupts(turn.incoming.text, understood, talk.stage):
            return await talking.go_on(turn, talk)
        return [*await _do(turn, understood), *say("talk", event="asked")]
    if understood is None:
        return await _not_understood(turn)
    return await _do(turn, understood)


def _interrupts(text: str, understood: Understood, stage: Stage) -> bool:
    """Only a question interrupts; where words are asked for, only what clearly is one."""
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


async def _yes(turn: Turn) -> list[Reply]:
    """The words "ja" and "ok" count only for the latest open question, and only for a quarter of an hour (design.md §4)."""
    question = (await turn.conversation()).question
    if question is None:
        return tell("nothing-to-confirm")
    await turn.settle_question()
    if not question.is_open(turn.now):
        return tell("question-too-old")
    answered = replace(turn, incoming=replace(turn.incoming, values=dict(question.args), card=""))
    return await ACTS[question.act](answered, dict(question.args))


async def _no(turn: Turn) -> list[Reply]:
    conversation = await turn.conversation()
    if conversation.question is None:
        return turn.on_card("sentence", key="all-right")
    turn.tx.put(CONVERSATIONS, replace(conversation, question=None))
    return turn.on_card("sentence", key="nothing-done")


async def _not_understood(turn: Turn) -> list[Reply]:
    """The nearest offers as buttons; never a guess that changes data."""
    nearest = suggestions(turn.incoming.text, turn.words.language)
    if not nearest:
        return tell("not-understood")
    return say("offers", key="did-you-mean", what="", say="\n".join(nearest))
