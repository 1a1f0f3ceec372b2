"""Remembers what was answered for a few minutes, and puts it in for "den"."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.commands.finding import OF_MANY, OF_ONE
from dialogs.commands.visible import pronoun_meant
from dialogs.turn import Reply, Turn
from dialogs.understanding import Understood
from dialogs.understanding.intents import ABOUT_ONE
from dialogs.understanding.understand import is_pronoun
from usecases.not_understood import count_not_understood


def remember(turn: Turn, replies: Sequence[Reply]) -> None:
    """The first answer about the plan among the replies; anything else leaves the one before in place."""
    answer = next((reply.view for reply in replies if reply.view.name in OF_ONE | OF_MANY), None)
    if answer is not None:
        turn.keep_answer(answer)


def with_the_one_meant(turn: Turn, understood: Understood) -> Understood | None:
    """The same with the initiative that "den" is; None where nothing was talked about that it could be."""
    words = understood.slots.get("initiative", "")
    if understood.intent not in ABOUT_ONE or not is_pronoun(words):
        return understood
    meant = pronoun_meant(turn)
    return replace(understood, slots={**understood.slots, "initiative": meant}) if meant else None


async def count(turn: Turn) -> None:
    """One more that was not understood; an offer is still an answer."""
    await count_not_understood(turn.tx, turn.board, turn.board.day(turn.now), turn.incoming.text)
