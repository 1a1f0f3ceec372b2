"""Binding the channel, who sits in it, the set-up, the language, help and small talk."""

from dataclasses import replace

from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, may, require
from domain.delivery import BoundChannel, Contact, OutboxRow, view
from domain.errors import NotPossible, UnknownObject
from domain.forums import Forum
from domain.people import Role
from texts import Language, Words
from usecases.bind_channel import (
    BOARD_CHANNEL,
    accept_strangers,
    bind_channel,
    channel_of,
    forum_in,
    unbind_channel,
    watch_channel,
)
from usecases.collections import CHANNELS, CONTACTS, OUTBOX, PEOPLE
from usecases.compare_members import tell_of_strangers
from usecases.ports import RosterUnavailable


async def bind(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Brug denne kanal til direktionen", written in the channel; a stranger in it is named to the secretary."""
    require(turn.person, Action.BIND_CHANNEL)
    forum = _forum(turn, slots)
    if turn.incoming.place is None:
        raise NotPossible("bind-in-channel", forum=forum.name)
    if await forum_in(turn.tx, turn.board, turn.incoming.place.conversation) is None:
        # It may have been the channel of a forum that is not configured any more.
        await unbind_channel(turn.tx, turn.now, turn.incoming.place.conversation, turn.person)
    before = await channel_of(turn.tx, forum)
    channel = await bind_channel(turn.tx, turn.now, turn.person, turn.incoming.place, forum)
    moved = before is not None and before.conversation != channel.conversation
    owner = turn.words.owner(turn.reader.forum(forum))
    replies = tell("bound-instead", owner=owner) if moved else []
    try:
        unknown = await watch_channel(turn.tx, turn.roster, channel, forum)
    except RosterUnavailable:
        return [*tell("bound-unread", owner=owner), *replies]
    if unknown:
        await _name_strangers(turn, channel)
    key = "bound-with-strangers" if unknown else "bound"
    return [*tell(key, owner=owner, count=str(len(unknown))), *replies]


def _forum(turn: Turn, slots: Slots) -> Forum:
    """The one named; the only one there is needs no name.

    Raises:
        NotPossible: it must be said which.
    """
    named = turn.board.forum_called(slots.get("forum", ""))
    if named is None and turn.board.has_several:
        names = [turn.reader.forum(forum) for forum in turn.board.forums]
        raise NotPossible("bind-which-forum", forums=turn.words.listing(names), forum=turn.board.forum)
    return named or turn.board.first


async def unbind(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Brug ikke denne kanal mere", written in the channel."""
    require(turn.person, Action.BIND_CHANNEL)
    place = turn.incoming.place
    forum = await forum_in(turn.tx, turn.board, place.conversation) if place else None
    if place is None or forum is None:
        raise NotPossible("unbind-in-channel", forum=turn.board.forum)
    await unbind_channel(turn.tx, turn.now, place.conversation, turn.person)
    return tell("unbound-here", owner=turn.words.owner(turn.reader.forum(forum)))


async def _name_strangers(turn: Turn, channel: BoundChannel) -> None:
    """In private, and at once to whoever bound the channel: a channel is told no names."""
    key = f"told/strangers/{turn.person.key}/{turn.now.isoformat()}"
    told = (view("strangers", channel=channel.key),)
    row = OutboxRow(key, f"person/{turn.person.key}", told, not_before=turn.now, created_at=turn.now)
    turn.tx.put(OUTBOX, row)
    await tell_of_strangers(turn.tx, turn.board, turn.now, channel.key, but=turn.person.key)


async def who_is_in_channel(turn: Turn, slots: Slots) -> list[Reply]:
    """Of the forum named; of every bound channel without one."""
    require(turn.person, Action.SEE_SETUP)
    named = turn.board.forum_called(slots.get("forum", ""))
    bound = [
        (forum, channel)
        for forum in ([named] if named else turn.board.forums)
        if (channel := await channel_of(turn.tx, forum)) is not None
    ]
    if not bound:
        return tell("refused-no-channel", forum=(named or turn.board.first).name)
    return [reply for forum, channel in bound for reply in await _who_is_in(turn, forum, channel)]


async def _who_is_in(turn: Turn, forum: Forum, channel: BoundChannel) -> list[Reply]:
    try:
        members = await turn.roster.members(channel.service_url, channel.conversation)
        unknown = await watch_channel(turn.tx, turn.roster, channel, forum)
    except RosterUnavailable:
        return tell("refused-no-roster")
    names = turn.words.listing([m.name or m.id for m in members if m.id != channel.bot])
    owner = turn.words.owner(turn.reader.forum(forum))
    if not unknown:
        return tell("in-channel", names=names, owner=owner)
    if may(turn.person, Action.BIND_CHANNEL):
        return say("strangers", channel=channel.key, names=names)
    outsiders = turn.words.listing([m.name or m.id for m in unknown])
    return tell("in-channel-strangers", names=names, strangers=outsiders, owner=owner)


async def accept_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    """The secretary knows the strangers; only those who were named are accepted. A card from before there were
    several channels names none.
    """
    key = slots.get("channel") or BOARD_CHANNEL
    channel = await turn.tx.get(CHANNELS, key)
    if channel is None:
        raise UnknownObject(key)
    members = tuple(part for part in slots.get("members", "").split(",") if part)
    await accept_strangers(turn.tx, turn.now, turn.person, channel, members)
    return tell("accepted")


async def setup(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.SEE_SETUP)
    return say("setup")


async def to_english(turn: Turn, slots: Slots) -> list[Reply]:
    return await _speak(turn, Language.ENGLISH)


async def to_danish(turn: Turn, slots: Slots) -> list[Reply]:
    return await _speak(turn, Language.DANISH)


async def _speak(turn: Turn, language: Language) -> list[Reply]:
    contact = await turn.tx.get(CONTACTS, turn.person.key) or Contact(turn.person.key)
    turn.tx.put(CONTACTS, replace(contact, language=language))
    return tell("sentence-as-is", text=Words(language).say("language-chosen"))


async def not_understood(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hvor meget forstod du ikke?"."""
    return say("not-understood")


async def thanks(turn: Turn, slots: Slots) -> list[Reply]:
    return tell("you-are-welcome")


async def greeting(turn: Turn, slots: Slots) -> list[Reply]:
    return tell("hello", name=turn.person.first_name)


async def never_acts(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "slet" and "offentliggør" never act but say what is possible (users.md)."""
    makes_agenda = may(turn.person, Action.MAKE_AGENDA)
    return tell("never-acts-agenda" if makes_agenda else "never-acts")


async def longer_deadline(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "kan jeg få længere frist?": who gives it."""
    if may(turn.person, Action.MANAGE_ROUND):
        chiefs = [p for p in await turn.tx.query(PEOPLE) if p.active and p.has(Role.CHIEF)]
        return tell("longer-deadline-yours", name=chiefs[0].first_name if chiefs else "…")
    return tell("longer-deadline", secretariat=turn.board.secretariat, name=await turn.reader.secretary())


async def not_yet(turn: Turn, slots: Slots) -> list[Reply]:
    """Understood, but not something this version does: said plainly."""
    return tell("not-yet")


async def nothing_going_on(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "stop" and "færdig" outside a dialog: nothing is stopped by guessing what was meant."""
    if may(turn.person, Action.MANAGE_ROUND):
        return say("offers", key="stop-what", what="", say=turn.words.say("say-pause"))
    return tell("nothing-going-on")
