"""`hjælp`: what this person can write, a topic at a time, each with an example."""

from collections.abc import Iterable

from dialogs.commands.reporting import Slots
from dialogs.entitled import entitled_among
from dialogs.help_topics import Topic, intents_of
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import Intent


async def show_help(turn: Turn, slots: Slots) -> list[Reply]:
    """The most needed, with a button for every topic that has something for the person."""
    if not turn.incoming.is_personal:
        return say("help")
    allowed = await _usable(turn, [intent for topic in Topic for intent in intents_of(topic)])
    topics = [topic for topic in Topic if not allowed.isdisjoint(intents_of(topic))]
    return say("help", topics=",".join(topics))


async def _usable(turn: Turn, intents: Iterable[Intent]) -> frozenset[Intent]:
    """Who only registers others' absence is not shown how to say their own."""
    allowed = await entitled_among(turn, intents)
    return allowed if Intent.STAND_IN in allowed else allowed - {Intent.ABSENCE}


async def show_topic(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of a topic, and of its next page."""
    topic = slots.get("topic", "")
    if topic not in list(Topic):
        return tell("gone")
    intents = intents_of(Topic(topic))
    allowed = await _usable(turn, intents)
    page = {"page": slots["page"]} if slots.get("page") else {}
    return say("help-topic", topic=topic, intents=",".join(i for i in intents if i in allowed), **page)
