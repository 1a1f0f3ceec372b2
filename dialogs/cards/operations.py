"""What the admins hear of the service itself, and the secretariat of strangers in the channel; no content of reports."""

from datetime import datetime

from dialogs.cards.parts import button, card, heading, line
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import Action, may
from domain.delivery import Reach, View
from usecases.alert_admins import OUT_OF_REACH
from usecases.collections import CHANNELS, CONTACTS, PEOPLE

# Each has a sentence of its own; anything else is the name of a job.
KINDS = frozenset({"delivery", "outbox", "seal", "snapshot", "store", "tick", "turn"})


async def alert(reader: Reader, args: View) -> Message | None:
    kind, count = args.arg("kind"), number_in(args.arg("count"), 1)
    first, last = (reader.short_moment(datetime.fromisoformat(args.arg(name))) for name in ("first", "last"))
    key = f"alert-{kind}" if kind in KINDS else "alert-job"
    return Message(reader.say(key, count=count, first=first, last=last, job=kind))


async def unreached(reader: Reader, args: View) -> Message | None:
    """Those of the named who still cannot be reached."""
    lines = []
    for key in args.arg("people").split(","):
        contact, person = await reader.tx.get(CONTACTS, key), await reader.tx.get(PEOPLE, key)
        if contact and person and person.active and contact.reach in OUT_OF_REACH:
            lines.append(f"– {person.name}: {_why(reader, contact.reach)}")
    if not lines:
        return None
    opening = reader.say("unreached", count=len(lines))
    return Message(opening, card([heading(opening), *(line(text) for text in sorted(lines))]))


def _why(reader: Reader, reach: Reach) -> str:
    return reader.say(f"reach-{reach}")


async def strangers(reader: Reader, args: View) -> Message | None:
    """Named to the secretariat, which lets them read along; withdrawn where they have left or are confirmed.

    `names` are all who are in the channel, where that was asked.
    """
    channel = await reader.tx.get(CHANNELS, args.arg("channel"))
    if channel is None or not channel.strangers or not may(reader.person, Action.BIND_CHANNEL):
        return None
    names = reader.words.listing([stranger.name for stranger in channel.strangers])
    forum = next((f for f in reader.board.forums if f.key == channel.key), reader.board.first)
    owner = reader.words.owner(reader.forum(forum))
    opening = reader.say("strangers", count=len(channel.strangers), names=names, owner=owner)
    if args.arg("names"):
        opening = reader.say("in-channel-strangers", names=args.arg("names"), strangers=names, owner=owner)
    members = ",".join(stranger.id for stranger in channel.strangers)
    confirm = button(
        reader.say("button-let-in"), "channel.accept.confirm", members=members, channel=channel.key
    )
    return Message(opening, card([line(opening)], [confirm]))
