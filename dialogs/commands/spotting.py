"""A question within a message that is not wholly known: what of it is answered, and said to be (docs/decisions/0030)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dialogs.commands import finding
from dialogs.commands.reporting import may_report_on
from dialogs.commands.visible import visible_initiatives
from dialogs.turn import Reply, Turn, tell
from dialogs.understanding import Intent, Understood, understand
from dialogs.understanding.initiatives import mentioned
from dialogs.understanding.intents import ABOUT_ONE, QUESTIONS
from dialogs.understanding.moods import (
    LONGEST_QUESTION,
    asks,
    denies,
    excepts,
    interrogates,
    orders,
    states,
    tells_colour,
)
from dialogs.understanding.names import Names, names_of
from dialogs.understanding.politeness import readings
from dialogs.understanding.questions import SEVERAL, TIMES, Spotted, spot, without_lean
from dialogs.understanding.topics import question_of

_BETWEEN = re.compile(r"[,;.!?]\s+|\s[-–—]\s")
# Words that may be passed over in a short question; of a long one every third.
_MOST_UNKNOWN = 2
_ASKING = QUESTIONS | ABOUT_ONE | {Intent.FIND}


async def spotted(turn: Turn) -> tuple[Understood | None, list[Reply]]:
    """What the message mostly asks, and what is said before the answer where it says something else besides."""
    said = turn.incoming.text
    if len(said) > LONGEST_QUESTION or orders(said) or tells_colour(said):
        return None, []
    names = names_of(await finding.known(turn))
    if alone := _asked_alone(turn.incoming.text, names):
        return alone, []
    text = tuple(readings(turn.incoming.text))[-1].whole
    leant = without_lean(text) if turn.last_answer() else ""
    within = spot(leant or text, names)
    meant = question_of(within.asked) if within else None
    if within is None or meant is None or not await _is_asked(turn, text, within, *meant):
        return None, []
    intent, slots = meant
    read_as = Intent.MORE if leant and intent is Intent.FIND else intent
    understood = Understood(read_as, slots, within.asked.language, exact=False, spotted=True)
    return understood, _lead(within, intent, slots)


def _asked_alone(text: str, names: Names) -> Understood | None:
    """The only part of a message that says anything of the plan: "jeg skal til møde nu, hvilke er røde?"."""
    parts = [part for part in _BETWEEN.split(text) if _tells(spot(part, names))]
    understood = understand(parts[0]) if len(parts) == 1 and parts[0] != text and asks(parts[0]) else None
    is_asked = understood and understood.exact and understood.intent in _ASKING
    return replace(understood, spotted=True) if understood and is_asked else None


def _tells(within: Spotted | None) -> bool:
    return within is not None and not {one.kind for one in within.asked.filters} <= {*TIMES, "mine"}


async def _is_asked(turn: Turn, text: str, within: Spotted, intent: Intent, slots: Mapping[str, str]) -> bool:
    """Not where the other words may turn it round, nor where it rather tells than asks."""
    is_put = asks(turn.incoming.text)
    if excepts(text):
        return False
    if within.others:
        few = len(within.others) <= max(_MOST_UNKNOWN, len(text.split()) / 3)
        return is_put and few and not denies(text) and not _says_little(intent, slots)
    goes_on = turn.last_answer() is not None and slots.keys() <= TIMES
    is_told = (states(text) and not interrogates(text)) or await _may_be_report(turn, slots)
    return (is_put or not is_told) and (goes_on or not _says_little(intent, slots))


async def _may_be_report(turn: Turn, slots: Mapping[str, str]) -> bool:
    """Of whoever may report on it, "Flådestyring uændret" is no question."""
    if slots.keys().isdisjoint({"colours", "unchanged", "missing"}):
        return False
    return any([await may_report_on(turn, name) for name in slots.get("where", "").split(SEVERAL) if name])


def _says_little(intent: Intent, slots: Mapping[str, str]) -> bool:
    """A time or whose it is alone asks nothing."""
    said = {name for name, words in slots.items() if words}
    return intent in ABOUT_ONE | {Intent.FIND} and said <= {*TIMES, "mine", "unchanged"}


def _lead(within: Spotted, intent: Intent, slots: Mapping[str, str]) -> list[Reply]:
    if not within.others:
        return []
    if intent is Intent.FIND and slots.keys() <= {"where", *TIMES}:
        return tell("asked-about-one")
    return tell("asked-in-part", words=within.said)


async def questions_within(turn: Turn) -> list[str]:
    """What may be meant by a message that tells: "status på demens", "røde i april"; to be offered as buttons."""
    named = mentioned(turn.incoming.text, await visible_initiatives(turn))
    about = [turn.words.say("say-status-of", initiative=named)] if named else []
    if denies(turn.incoming.text):
        return about
    within = spot(turn.incoming.text, names_of(await finding.known(turn)))
    ways = (within.said, turn.words.say("question-of", words=within.said)) if within else ()
    asked = [words for words in ways if (meant := understand(words)) and _may_be_offered(meant)]
    return [*about, *asked[:1]]


def _may_be_offered(meant: Understood) -> bool:
    return meant.intent in QUESTIONS | {Intent.FIND} and not _says_little(meant.intent, meant.slots)
