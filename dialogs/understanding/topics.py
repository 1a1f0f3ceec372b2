"""Questions about something else than how it stands: "dagsorden onsdag", "er der truffet beslutning om R003"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.understanding.covering import Filter
from dialogs.understanding.intents import Intent
from dialogs.understanding.phrases import slots_of
from dialogs.understanding.question_words import TOPIC, whens
from dialogs.understanding.questions import SEVERAL, Asked, as_slots


@dataclass(frozen=True, slots=True)
class _Question:
    """`takes` says which slot of the intent a filter's words go to; a question with other filters is another one.

    `needs` is a filter it is only asked with, `passing` are those that change nothing about the answer.
    """

    topic: str
    intent: Intent
    takes: Mapping[str, str] = field(default_factory=dict)
    needs: str = ""
    passing: tuple[str, ...] = ("month", "day", "since", "became", "changed")

    def fits(self, topics: frozenset[str], filters: set[str]) -> bool:
        is_about = self.topic in topics and (not self.needs or self.needs in filters)
        return is_about and filters <= {*self.takes, *self.passing, self.needs}


_TURNED = ("became", "changed", "unchanged", "mine")
_OWN = ("mine", "month", "day")
_MEETING = {"month": "meeting", "day": "meeting"}
_DATE = {"month": "date", "day": "date"}
# The first that fits is meant.
_QUESTIONS = (
    _Question("overdue", Intent.OVERDUE_FOLLOW_UPS),
    _Question("owed", Intent.MY_FOLLOW_UPS, passing=_OWN),
    _Question("follow_ups", Intent.MY_FOLLOW_UPS, needs="mine"),
    _Question("follow_ups", Intent.FOLLOW_UPS, {"where": "person", **_MEETING}),
    _Question("decisions", Intent.OUTCOME_OF, {"where": "initiative"}, needs="where"),
    _Question("decisions", Intent.DECISIONS_OF, _MEETING),
    _Question(
        "history", Intent.HISTORY, {"where": "initiative"}, passing=(*_TURNED, "month", "day", "since")
    ),
    _Question("how_long", Intent.HOW_LONG, {"where": "initiative", "colours": "colour"}, "where", _TURNED),
    _Question("who_sees", Intent.WHO_SEES, passing=_OWN),
    _Question("my_slot", Intent.MY_SLOT, passing=_OWN),
    _Question("agenda", Intent.AGENDA_CONTENT, _DATE),
    _Question("meeting", Intent.NEXT_MEETING, _DATE),
    _Question("when", Intent.NEXT_MEETING, _DATE, needs="month"),
    _Question("when", Intent.NEXT_MEETING, _DATE, needs="day"),
    _Question("deadline", Intent.SHOW_ROUND, passing=_OWN),
    _Question("overview", Intent.OVERVIEW, {"where": "area"}, passing=()),
)


def _is_now(one: Filter) -> bool:
    """Which every question is about that says no other time."""
    return any(whens().get(words) == "now" for _, words in one.said)


# How it stands is an overview too, and "hvornår blev mine røde" is what became red: beside filters they say nothing more.
_SAYS_NOTHING_MORE = frozenset({"overview", "when"})


def question_of(asked: Asked) -> tuple[Intent, dict[str, str]] | None:
    """What is asked, and the words in its slots; None where a topic stands beside what it has nothing to do with."""
    slots = as_slots([one for one in asked.filters if not one.kind.startswith(TOPIC) and not _is_now(one)])
    said = {kind: words for kind, words in slots.items() if words}
    meant = next((one for one in _QUESTIONS if one.fits(asked.topics, set(said))), None)
    if meant is None:
        return (Intent.FIND, said) if said and asked.topics <= _SAYS_NOTHING_MORE else None
    filled = {slot: said[kind].split(SEVERAL)[0] for kind, slot in meant.takes.items() if kind in said}
    return meant.intent, dict.fromkeys(slots_of(meant.intent), "") | filled
