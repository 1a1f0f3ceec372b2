"""The text dialog `status`, initiative by initiative, as a pure state machine (design.md §3, answering by text).

Its diagram in docs/report_talk.md is generated from TRANSITIONS.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.conversation import Stage, Talk
from domain.reports import Answer, Background, Colour, Report, guards


class Word(StrEnum):
    """The words that steer the dialog, whatever it has asked."""

    BACK = "back"
    SKIP = "skip"
    UNCHANGED = "unchanged"
    REST_UNCHANGED = "rest_unchanged"
    YES = "yes"
    NO = "no"
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
    REST_KEPT = "rest-kept"
    RESUMED = "resumed"
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
    (Stage.COLOUR, "unchanged, not red", Stage.COLOUR),
    (Stage.COLOUR, "unchanged, red", Stage.ASK),
    (Stage.TEXT, "text, not red", Stage.COLOUR),
    (Stage.TEXT, "text, red", Stage.BACKGROUND),
    (Stage.BACKGROUND, "reasons", Stage.ASK),
    (Stage.ASK, "wish", Stage.COLOUR),
    (Stage.ASK, "no, not the same", Stage.BACKGROUND),
    (Stage.COLOUR, "last one answered", Stage.SUMMARY),
    (Stage.COLOUR, "back, to a red", Stage.ASK),
    (Stage.SUMMARY, "back", Stage.COLOUR),
    (Stage.SUMMARY, "back, to a red", Stage.ASK),
    (Stage.SUMMARY, "send", None),
)


def advance(  # noqa: PLR0911  one line per word
    talk: Talk, said: Said, previous: Report | None, before: Answer | None = None
) -> Step:
    """One message further; `previous` is the last settled report of the initiative in front of it, `before` what has
    been answered on the one before.
    """
    if said.word is Word.CANCEL:
        return Step(None, Event.CANCELLED)
    if said.word is Word.BACK:
        return Step(_back(talk, before), Event.ASKED)
    if talk.stage is Stage.SUMMARY:
        return Step(None, Event.SENT) if said.word in {Word.SEND, Word.END} else Step(talk, Event.ASKED)
    if said.word in {Word.SEND, Word.END}:
        return _finish_early(talk)
    if said.word is Word.SKIP:
        return Step(_next(talk), Event.ASKED)
    if said.word is Word.UNCHANGED:
        return _unchanged(talk, previous)
    if said.word in {Word.YES, Word.NO} and asks_same_need(talk, previous):
        return _same_need(talk, previous, same=said.word is Word.YES)
    return _take(talk, said, previous)


def keep_rest(talk: Talk, previous: Mapping[str, Report | None]) -> tuple[Step, dict[str, Answer]]:
    """The words "alle er uændrede" where a colour is asked for: last month's answer for all that are left but the reds, whose
    need is asked, and those without one. `previous` is the last settled report by initiative.
    """
    left = talk.queue[talk.position :]
    kept = {
        key: last.answer
        for key in left
        if (last := previous.get(key)) is not None
        and last.colour not in {Colour.RED, Colour.DONE}
        and not guards(last.answer, last)
    }
    if not kept:
        return _unchanged(talk, previous.get(talk.initiative)), {}
    open_ones = tuple(key for key in left if key not in kept)
    queue = (*talk.queue[: talk.position], *kept, *open_ones)
    done = (*(key for key in talk.done if key not in kept), *kept)
    moved = replace(talk, queue=queue, position=len(queue) - len(open_ones), done=done, answer=Answer())
    if not open_ones:
        return Step(replace(moved, stage=Stage.SUMMARY), Event.REST_KEPT), kept
    at_next = replace(moved, stage=Stage.COLOUR)
    next_one = previous.get(at_next.initiative)
    if next_one is not None and next_one.colour is Colour.RED:
        at_next = _ask_need(at_next, next_one)
    return Step(at_next, Event.REST_KEPT), kept


def _ask_need(talk: Talk, previous: Report) -> Talk:
    """An unchanged red is last month's answer but for the need, which is asked."""
    return replace(talk, stage=Stage.ASK, answer=replace(previous.answer, ask=""))


def asks_same_need(talk: Talk, previous: Report | None) -> bool:
    """Whether the dialog stands at "er behovet det samme?" of an unchanged red."""
    return (
        talk.stage is Stage.ASK
        and previous is not None
        and previous.colour is Colour.RED
        and talk.answer == replace(previous.answer, ask="")
    )


def _same_need(talk: Talk, previous: Report | None, *, same: bool) -> Step:
    if same and previous is not None:
        return _keep(talk, previous.answer, previous)
    return Step(replace(talk, stage=Stage.BACKGROUND), Event.ASKED)


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
    """At the colour: all of last month's answer, but a red's need is asked; later: last month's words for this question."""
    if previous is None or previous.colour is Colour.DONE:
        return Step(talk, Event.NOTHING_LAST_MONTH)
    if talk.stage is Stage.COLOUR and previous.colour is Colour.RED:
        return Step(_ask_need(talk, previous), Event.ASKED)
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


def came_before(talk: Talk) -> str:
    """The initiative before the one in front of it, empty at the first."""
    return talk.queue[talk.position - 1] if talk.position else ""


EARLIER = {Stage.TEXT: Stage.COLOUR, Stage.BACKGROUND: Stage.TEXT, Stage.ASK: Stage.BACKGROUND}


def _back(talk: Talk, before: Answer | None) -> Talk:
    """One question back; from the first question of an initiative to the one before, of a red to its wish."""
    if talk.stage in EARLIER:
        return replace(talk, stage=EARLIER[talk.stage])
    if before is not None and before.colour is Colour.RED and came_before(talk) in talk.done:
        return replace(talk, position=talk.position - 1, stage=Stage.ASK, answer=replace(before, ask=""))
    return replace(talk, position=max(0, talk.position - 1), stage=Stage.COLOUR, answer=Answer())
