"""History, overview, the weekly overview and the briefing: what directors ask about the plan over time (S03, S06)."""

from dialogs.commands import asking, finding, leaning, setting_up
from dialogs.commands.meeting_in_hand import forum_said, no_meeting
from dialogs.commands.reporting import Slots, pick_one, unknown_initiative
from dialogs.commands.visible import pronoun_meant, visible_initiatives
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_initiative
from dialogs.understanding.initiatives import is_called
from dialogs.understanding.weekly import read_weekly
from domain.access import Action, require
from domain.plan import InitiativeState
from usecases.digest import ask_for_digest, next_of, stop_digest


async def history(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "historik for Flådestyring"; without a name that of the one talked about."""
    words, _ = await asking.name_and_when(turn, slots.get("initiative", ""))
    if not words:
        meant = await pronoun_meant(turn)
        return say("history", initiative=meant) if meant else tell("history-of-which")
    seen = await visible_initiatives(turn)
    if is_called(turn.incoming.text, *seen):
        return await finding.about(turn, turn.incoming.text)
    gone = find_initiative(words, [i for i in seen if i.state is InitiativeState.REMOVED]).one
    nearest = say("history", initiative=gone.key) if gone else unknown_initiative(turn, words)
    found = await pick_one(turn, words, seen, "ask.history", otherwise=nearest)
    return found if isinstance(found, list) else say("history", initiative=found.key)


async def history_by_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?", and [Tidligere]: access is checked again."""
    if slots.get("initiative") not in {i.key for i in await visible_initiatives(turn)}:
        return tell("initiative-unknown", words="")
    asked = {name: slots[name] for name in ("page", "month") if slots.get(name)}
    return say("history", initiative=slots["initiative"], **asked)


async def overview(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "vis overblik" and "overblik for Velfærd"."""
    return leaning.as_pictures(await asking.everything(turn, slots))


async def ask_digest(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "send mig overblik hver mandag kl. 8"; only by the week, since status is asked for by the month."""
    require(turn.person, Action.GET_DIGEST)
    when = read_weekly(slots.get("when", ""))
    if when is None:
        return tell("digest-weekly")
    digest = await ask_for_digest(turn.tx, turn.board, turn.now, turn.person, *when)
    following = next_of(turn.board, turn.now, digest)
    weekday, at = turn.words.weekday(digest.weekday), turn.words.at(digest.at)
    return tell("digest-set", weekday=weekday, clock=at, next=turn.reader.moment(following))


async def no_digest(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "stop overblik"."""
    return await _stopped(turn) or tell("digest-none")


async def bare_stop(turn: Turn, slots: Slots) -> list[Reply]:
    """The word "stop" alone, outside a dialog: the overview, where there is one (users.md)."""
    return await _stopped(turn) or await setting_up.nothing_going_on(turn, slots)


async def _stopped(turn: Turn) -> list[Reply]:
    digest = await stop_digest(turn.tx, turn.now, turn.person)
    if digest is None:
        return []
    weekday, at = turn.words.weekday(digest.weekday), turn.words.at(digest.at)
    return tell("digest-stopped", weekday=weekday, clock=at)


async def briefing(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "forbered mig til mødet"."""
    require(turn.person, Action.GET_DIGEST)
    forum = forum_said(turn, slots)
    coming = await asking.coming_meeting(turn, forum or turn.board.first)
    if coming is None:
        raise no_meeting(turn, forum)
    return say("briefing", meeting=coming.key)
