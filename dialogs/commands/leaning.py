"""Remembers what was answered for a few minutes, and puts it in for "den"."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.commands.finding import OF_MANY, OF_ONE
from dialogs.commands.visible import pronoun_meant
from dialogs.turn import Reply, Turn
from dialogs.understanding import Understood
from dialogs.understanding.intents import ABOUT_ONE, Intent
from dialogs.understanding.question_words import is_colour, tokens_of
from dialogs.understanding.questions import TIMES, split_when
from dialogs.understanding.understand import asks, holds_pronoun, is_pronoun
from domain.delivery import View
from usecases.not_understood import count_not_understood


def remember(turn: Turn, replies: Sequence[Reply]) -> None:
    """The first answer about the plan among the replies; anything else leaves the one before in place."""
    shown = (View("not-received") if reply.view.name == "step-due" else reply.view for reply in replies)
    answer = next((view for view in shown if view.name in OF_ONE | OF_MANY), None)
    if answer is not None:
        turn.keep_answer(answer)


def follow_up(turn: Turn, understood: Understood) -> Understood:
    """The words "april?" and "gule?" alone, just after an answer, are about what that was about."""
    last, said = turn.last_answer(), tokens_of(turn.incoming.text)
    if last is None or len(said) > _BARE:
        return understood
    colour = next((word for word in said if is_colour(word)), "")
    is_narrowed = any(last.arg(name) for name in ("where", "scope", "month"))
    if understood.intent in _COLOURS and colour and is_narrowed and asks(turn.incoming.text):
        return replace(understood, intent=Intent.MORE, slots={"colours": colour})
    is_time = understood.intent is Intent.FIND and understood.slots.keys() <= TIMES
    return replace(understood, intent=Intent.MORE) if is_time else understood


async def with_the_one_meant(turn: Turn, understood: Understood) -> Understood | None:
    """The same with the initiative that "den" is; None where nothing was talked about that it could be."""
    if understood.intent is Intent.FIND and understood.slots.keys() <= TIMES:
        meant = await pronoun_meant(turn) if holds_pronoun(turn.incoming.text) else ""
        return replace(understood, slots={**understood.slots, "where": meant}) if meant else understood
    words = understood.slots.get("initiative", "")
    name = words and split_when(words)[0]
    if understood.intent not in ABOUT_ONE or not is_pronoun(name):
        return understood
    meant = await pronoun_meant(turn)
    named = f"{meant} {words.removeprefix(name)}".strip()
    return replace(understood, slots={**understood.slots, "initiative": named}) if meant else None


_BARE = 2
_COLOURS = frozenset({Intent.RED, Intent.YELLOW, Intent.GREEN})


async def count(turn: Turn) -> list[Reply]:
    """One more that was not understood; there is nothing to answer."""
    await count_not_understood(turn.tx, turn.board, turn.board.day(turn.now), turn.incoming.text)
    return []
