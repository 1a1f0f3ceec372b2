"""Binding the channel, who sits in it, the set-up, the language, help and small talk."""

from dataclasses import replace

from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, may, require
from domain.delivery import Contact, OutboxRow, view
from domain.errors import NotPossible, UnknownObject
from domain.people import Role
from texts import Language, Words
from usecases.bind_channel import BOARD_CHANNEL, accept_strangers, bind_channel, watch_channel
from usecases.collections import CHANNELS, CONTACTS, OUTBOX, PEOPLE
from usecases.compare_members import tell_of_strangers
from usecases.ports import RosterUnavailable


async def bind(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Brug denne kanal til direktionen", written in the channel; a stranger in it is named to the secretary."""
    require(turn.person, Action.BIND_CHANNEL)
    if turn.incoming.place is None:
        raise NotPossible("bind-in-channel")
    channel = await bind_channel(turn.tx, turn.now, turn.person, turn.incoming.place)
    try:
        unknown = await watch_channel(turn.tx, turn.roster, channel)
    except RosterUnavailable:
        return tell("bound-unread", forum=turn.board.forum)
    if unknown:
        await _name_strangers(turn)
    return tell(
        "bound-with-strangers" if unknown else "bound", forum=turn.board.forum, count=str(len(unknown))
    )


async def _name_strangers(turn: Turn) -> None:
    """In private, and at once to whoever bound the channel: a channel is told no names."""
    key = f"told/strangers/{turn.person.key}/{turn.now.isoformat()}"
    told = (view("strangers", channel=BOARD_CHANNEL),)
    row = OutboxRow(key, f"person/{turn.person.key}", told, not_before=turn.now, created_at=turn.now)
    turn.tx.put(OUTBOX, row)
    await tell_of_strangers(turn.tx, turn.board, turn.now, BOARD_CHANNEL, but=turn.person.key)


async def who_is_in_channel(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.SEE_SETUP)
    channel = await turn.tx.get(CHANNELS, BOARD_CHANNEL)
    if channel is None:
        return tell("refused-no-channel")
    try:
        members = await turn.roster.members(channel.service_url, channel.conversation)
        unknown = await watch_channel(turn.tx, turn.roster, channel)
    except RosterUnavailable:
        return tell("refused-no-roster")
    names = turn.words.listing([m.name or m.id for m in members if m.id != channel.bot])
    if not unknown:
        return tell("in-channel", names=names)
    if may(turn.person, Action.BIND_CHANNEL):
        return say("strangers", channel=BOARD_CHANNEL, names=names)
    outsiders = turn.words.listing([m.name or m.id for m in unknown])
    return tell("in-channel-strangers", names=names, strangers=outsiders)


async def accept_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    """The secretary knows the strangers; only those who were named are accepted."""
    channel = await turn.tx.get(CHANNELS, BOARD_CHANNEL)
    if channel is None:
        raise UnknownObject(BOARD_CHANNEL)
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


async def show_help(turn: Turn, slots: Slots) -> list[Reply]:
    return say("help")


async def thanks(turn: Turn, slots: Slots) -> list[Reply]:
    return tell("you-are-welcome")


async def greeting(turn: Turn, slots: Slots) -> list[Reply]:
    return tell("hello", name=turn.person.first_name)


async def never_acts(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "slet" and "offentliggør" never act but say what is possible (users.md)."""
    return tell("never-acts")


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


async def nothing_to_approve(turn: Turn, slots: Slots) -> list[Reply]:
    return tell("nothing-to-confirm")
