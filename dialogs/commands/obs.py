"""The OBS list in words and by card: put a point there, change, remove, show, lock (users.md: OBS)."""

from collections.abc import Sequence

from dialogs.cards.status_form import next_version
from dialogs.commands.reporting import Slots
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_initiative, find_initiatives, mentioned
from dialogs.understanding.folding import fold
from domain.access import Action, require
from domain.errors import NotPossible, UnknownObject
from domain.forums import Level
from domain.obs import Obs, Said
from domain.plan import Initiative, InitiativeState
from usecases.collections import EDITS, INITIATIVES, OBS
from usecases.flag_obs import edit_obs, flag_obs, no_obs, own_point, remove_obs, undo_obs
from usecases.lock_obs import lock_obs, open_obs
from usecases.obs_list import coming_round, open_list, points_on
from usecases.show_obs import lacks_obs, show_obs

SHORTEST_TO_SUGGEST = 4
MOST_SUGGESTED = 8
OF_FORM = ("obs-about-nothing", "obs-too-long")


async def flag(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "OBS på Flådestyring: …" and "gør fravær til OBS for koncernledelsen"."""
    require(turn.person, Action.FLAG_OBS)
    await open_list(turn.tx, turn.now)
    words, text, level = (
        slots.get("initiative", ""),
        slots.get("text", ""),
        level_said(slots.get("level", "")),
    )
    active = await _active(turn)
    if not words:
        named = mentioned(text, active)
        if not named:
            return say(
                "obs-form",
                subject=text if len(text) <= SHORT else "",
                wanted=text if len(text) > SHORT else "",
            )
        return await _flagged(turn, Said(initiatives=tuple(i.key for i in named), level=level, wanted=text))
    found, unknown = find_initiatives(words, active)
    if found and not unknown:
        more = _others(words, found, active)
        said = Said(initiatives=tuple(i.key for i in found), level=level, wanted=text)
        return await _flagged(turn, said, _as_title(words), more)
    several = find_initiative(words, active).many
    if several and _is_code(words, several):
        among = ",".join(i.key for i in several)
        return say("obs-form", among=among, level=level, wanted=text)
    more = _others(words, [], active)
    return await _flagged(turn, Said(_as_title(words), level=level, wanted=text), _as_title(words), more)


SHORT = 120


def level_said(words: str) -> Level:
    """The board's own, unless the other forum is named."""
    folded = fold(words)
    is_group = any(name in folded for name in ("koncern", "kcl", "group"))
    return Level.KONCERNLEDELSE if is_group else Level.DIREKTION


async def _active(turn: Turn) -> list[Initiative]:
    return [i for i in await turn.tx.query(INITIATIVES) if i.state is InitiativeState.ACTIVE]


def _is_code(words: str, several: Sequence[Initiative]) -> bool:
    """Whether the words are what several initiatives are filed under, so that it must be asked which."""
    return any(fold(code) in fold(words) for one in several for code in one.codes)


def _as_title(words: str) -> str:
    return words[:1].upper() + words[1:]


def _others(words: str, found: Sequence[Initiative], active: Sequence[Initiative]) -> list[Initiative]:
    """Those that are about the same word, to be asked about and never taken by themselves."""
    said = fold(words)
    if len(said) < SHORTEST_TO_SUGGEST or " " in said:
        return []
    about = [i for i in active if any(said in fold(name) for name in (i.title, *i.aliases))]
    return [i for i in about if i not in found][:MOST_SUGGESTED]


async def _flagged(turn: Turn, said: Said, words: str = "", more: Sequence[Initiative] = ()) -> list[Reply]:
    point = await flag_obs(turn.tx, turn.board, turn.now, turn.person, said)
    keys = ",".join(i.key for i in more)
    return say("obs-flagged", obs=point.key, did="flagged", more=keys, words=words)


async def nothing(turn: Turn, slots: Slots) -> list[Reply]:
    """[Intet OBS fra mig]."""
    round_ = await no_obs(turn.tx, turn.now, turn.person)
    return turn.on_card("sentence", key="obs-none", day=turn.words.day(round_.meeting_date))


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.SEE_OBS)
    round_ = await coming_round(turn.tx, turn.now)
    return turn.on_card("obs-list", round=round_.key)


async def form(turn: Turn, slots: Slots) -> list[Reply]:
    """[Tilføj OBS], or [Ret] of an own point."""
    require(turn.person, Action.FLAG_OBS)
    await open_list(turn.tx, turn.now)
    obs = slots.get("obs", "")
    if obs:
        await own_point(turn.tx, turn.now, turn.person, obs)
    version = next_version(slots.get("v", "0"))
    return turn.on_card("obs-form", v=version, **({"obs": obs} if obs else {}))


async def save(turn: Turn, slots: Slots) -> list[Reply]:
    """[Gem] of the form, and the offer to take in more initiatives; what will not do comes back as it was written."""
    obs = slots.get("obs", "")
    before = await own_point(turn.tx, turn.now, turn.person, obs) if obs else None
    said = _said(turn, before)
    try:
        if before is None:
            point = await flag_obs(turn.tx, turn.board, turn.now, turn.person, said)
        else:
            point = await edit_obs(turn.tx, turn.board, turn.now, turn.person, obs, said)
    except NotPossible as refused:
        if refused.reason not in OF_FORM:
            raise
        filled = {"subject": said.subject, "initiatives": ",".join(said.initiatives), "wanted": said.wanted}
        kept = {name: value for name, value in {**filled, "obs": obs}.items() if value}
        version = next_version(slots.get("v", "0"))
        return turn.on_card("obs-form", need=refused.reason, v=version, level=said.level, **kept)
    return turn.on_card("obs-flagged", obs=point.key, did="changed" if before else "flagged")


def _said(turn: Turn, before: Obs | None) -> Said:
    """A button that only adds initiatives has no field for the level and the wish: they stay."""
    level, is_form = turn.value("level"), any(key.startswith("level") for key in turn.incoming.values)
    initiatives = tuple(key.strip() for key in turn.value("initiatives").split(",") if key.strip())
    chosen = Level(level) if level in set(Level) else before.level if before else Level.DIREKTION
    wanted = turn.value("wanted") if is_form or before is None else before.wanted
    return Said(turn.value("subject"), initiatives, chosen, wanted)


async def edit(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "ret OBS 2: …": another wish; without one the form."""
    point = await _named(turn, slots)
    text = slots.get("text", "")
    if not text:
        await own_point(turn.tx, turn.now, turn.person, point.key)
        return say("obs-form", obs=point.key)
    said = Said(point.subject, point.initiatives, point.level, text)
    changed = await edit_obs(turn.tx, turn.board, turn.now, turn.person, point.key, said)
    return say("obs-flagged", obs=changed.key, did="changed")


async def remove(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "fjern OBS 2" or "fjern OBS på Flådestyring"."""
    point = await _named(turn, slots)
    await remove_obs(turn.tx, turn.board, turn.now, turn.person, point.key)
    return say("obs-flagged", obs=point.key, did="removed")


async def remove_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    point = await remove_obs(turn.tx, turn.board, turn.now, turn.person, slots.get("obs", ""))
    return turn.on_card("obs-flagged", obs=point.key, did="removed")


async def _named(turn: Turn, slots: Slots) -> Obs:
    """By number or by what it is about; one's own where several fit.

    Raises:
        NotPossible: there is none, or several fit.
    """
    require(turn.person, Action.FLAG_OBS)
    round_ = await open_list(turn.tx, turn.now)
    points = await points_on(turn.tx, round_.meeting)
    number, words = slots.get("number", ""), slots.get("initiative", "")
    fitting = [p for p in points if number and p.number == number_in(number)] if number else []
    if not number:
        found = find_initiative(words, await _active(turn)).one
        fitting = [p for p in points if found and found.key in p.initiatives]
        fitting = fitting or [p for p in points if p.subject and fold(p.subject) == fold(words)]
    own = [p for p in fitting if p.by == turn.person.key] or fitting
    if len(own) != 1:
        raise NotPossible("obs-which" if own else "obs-no-such", words=number or words)
    return own[0]


async def lock(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await lock_obs(turn.tx, turn.now, turn.person)
    return turn.on_card("obs-list", round=round_.key, did="locked")


async def open_again(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await open_obs(turn.tx, turn.now, turn.person)
    return turn.on_card("obs-list", round=round_.key, did="opened")


async def undo_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    """[Fortryd] takes back the change its card tells of, not a later one."""
    edit = await turn.tx.get(EDITS, turn.person.key)
    if edit is None or not edit.after.obs or edit.at.isoformat() != slots.get("edit", ""):
        return tell("undo-not-last")
    point = await undo_obs(turn.tx, turn.board, turn.now, turn.person, edit)
    return turn.on_card("obs-flagged", obs=point.key, did=undone_to(point))


def undone_to(point: Obs) -> str:
    """What taking back has come to."""
    return "removed" if point.removed else "undone"


async def in_channel(turn: Turn, slots: Slots) -> list[Reply]:
    """[Vis i kanalen]."""
    meeting = slots.get("meeting", "")
    if not await turn.tx.query(OBS, meeting=meeting):
        raise UnknownObject(meeting)
    if not await lacks_obs(turn.tx, meeting):
        return tell("impossible-obs-shown-already")
    await show_obs(turn.tx, turn.board, turn.now, turn.person, meeting)
    return turn.on_card("sentence", key="obs-channel-shown")
