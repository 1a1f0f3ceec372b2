"""The text dialog `status`, initiative by initiative, as a pure state machine (design.md §3, answering by text).

Its diagram in docs/report_talk.md is generated from TRANSITIONS.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.conversation import Stage, Talk
from domain.reports import Answer, Background, Colour, Report, guards


class Word(StrEnum):
    """The words that steer the dialog, whatever it has asked."""

    BACK = "back"
    SKIP = "skip"
    UNCHANGED = "unchanged"
    CANCEL = "cancel"
    SEND = "send"
    END = "end"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Said:
    """What the person wrote: the text, and what it means as a colour, as backgrounds, or as a steering word."""

    text: str
    colour: Colour | None = None
    backgrounds: tuple[Background, ...] = ()
    word: Word | None = None


class Event(StrEnum):
    """What the dialog did with it; each is one thing to say besides the next prompt."""

    ASKED = "asked"
    KEPT = "kept"
    NOT_A_COLOUR = "not-a-colour"
    NOT_A_BACKGROUND = "not-a-background"
    NEEDS_MORE = "needs-more"
    NOTHING_LAST_MONTH = "nothing-last-month"
    CANCELLED = "cancelled"
    SENT = "sent"
    FINISH_FIRST = "finish-first"


@dataclass(frozen=True, slots=True)
class Step:
    """The next state (None: the dialog is over), what happened, and the finished answer to keep as a draft."""

    talk: Talk | None
    event: Event
    kept: Answer | None = None
    need: str = ""


TRANSITIONS = (
    (Stage.COLOUR, "colour", Stage.TEXT),
    (Stage.COLOUR, "unchanged", Stage.COLOUR),
    (Stage.TEXT, "text, not red", Stage.COLOUR),
    (Stage.TEXT, "text, red", Stage.BACKGROUND),
    (Stage.BACKGROUND, "reasons", Stage.ASK),
    (Stage.ASK, "wish", Stage.COLOUR),
    (Stage.COLOUR, "last one answered", Stage.SUMMARY),
    (Stage.SUMMARY, "back", Stage.COLOUR),
    (Stage.SUMMARY, "send", None),
)


def advance(talk: Talk, said: Said, previous: Report | None) -> Step:  # noqa: PLR0911  one line per word
    """One message further; `previous` is the last settled report of the initiative in front of it."""
    if said.word is Word.CANCEL:
        return Step(None, Event.CANCELLED)
    if said.word is Word.BACK:
        return Step(_back(talk), Event.ASKED)
    if talk.stage is Stage.SUMMARY:
        return Step(None, Event.SENT) if said.word in {Word.SEND, Word.END} else Step(talk, Event.ASKED)
    if said.word in {Word.SEND, Word.END}:
        return _finish_early(talk)
    if said.word is Word.SKIP:
        return Step(_next(talk), Event.ASKED)
    if said.word is Word.UNCHANGED:
        return _unchanged(talk, previous)
    return _take(talk, said, previous)


def _take(talk: Talk, said: Said, previous: Report | None) -> Step:  # noqa: PLR0911  one case per stage
    if talk.stage is Stage.COLOUR:
        if said.colour is None:
            return Step(talk, Event.NOT_A_COLOUR)
        return Step(replace(talk, stage=Stage.TEXT, answer=Answer(said.colour)), Event.ASKED)
    if talk.stage is Stage.BACKGROUND:
        if not said.backgrounds:
            return Step(talk, Event.NOT_A_BACKGROUND)
        return Step(
            replace(talk, stage=Stage.ASK, answer=replace(talk.answer, backgrounds=said.backgrounds)),
            Event.ASKED,
        )
    if talk.stage is Stage.TEXT:
        answer = replace(talk.answer, text=said.text)
        if answer.colour is Colour.RED and not _blocking(answer, previous):
            return Step(replace(talk, stage=Stage.BACKGROUND, answer=answer), Event.ASKED)
        return _keep(talk, answer, previous)
    return _keep(talk, replace(talk.answer, ask=said.text), previous)


def _blocking(answer: Answer, previous: Report | None) -> list[str]:
    """What is missing besides the two questions a red is asked next."""
    return [guard for guard in guards(answer, previous) if not guard.startswith("red-")]


def _keep(talk: Talk, answer: Answer, previous: Report | None) -> Step:
    """The answer is complete, or the same question is asked again saying why."""
    missing = guards(answer, previous)
    if missing:
        return Step(talk, Event.NEEDS_MORE, need=missing[0])
    done = (*(key for key in talk.done if key != talk.initiative), talk.initiative)
    return Step(_next(replace(talk, done=done)), Event.KEPT, kept=answer)


def _unchanged(talk: Talk, previous: Report | None) -> Step:
    """At the colour: all of last month's answer; later: last month's words for this question."""
    if previous is None or previous.colour is Colour.DONE:
        return Step(talk, Event.NOTHING_LAST_MONTH)
    if talk.stage is Stage.COLOUR:
        return _keep(talk, previous.answer, previous)
    said = {
        Stage.TEXT: Said(previous.text),
        Stage.BACKGROUND: Said("", backgrounds=previous.backgrounds),
        Stage.ASK: Said(previous.ask),
    }[talk.stage]
    return _take(talk, said, previous)


def _next(talk: Talk) -> Talk:
    position = talk.position + 1
    stage = Stage.COLOUR if position < len(talk.queue) else Stage.SUMMARY
    return replace(talk, position=position, stage=stage, answer=Answer())


def _finish_early(talk: Talk) -> Step:
    """`send` before the end goes to the summary of what has been answered; with nothing answered it goes on asking."""
    if not talk.done:
        return Step(talk, Event.FINISH_FIRST)
    return Step(replace(talk, position=len(talk.queue), stage=Stage.SUMMARY, answer=Answer()), Event.ASKED)


EARLIER = {Stage.TEXT: Stage.COLOUR, Stage.BACKGROUND: Stage.TEXT, Stage.ASK: Stage.BACKGROUND}


def _back(talk: Talk) -> Talk:
    """One question back; from the first question of an initiative to the one before."""
    if talk.stage in EARLIER:
        return replace(talk, stage=EARLIER[talk.stage])
    return replace(talk, position=max(0, talk.position - 1), stage=Stage.COLOUR, answer=Answer())
