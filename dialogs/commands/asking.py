"""Questions: red, yellow, green, not received, one initiative, mine, an area, who sees my answer (S06)."""

from dataclasses import replace
from datetime import timedelta

from dialogs.cards.receipt import who_sees
from dialogs.cards.status_form import due_of
from dialogs.commands import agendas, finding
from dialogs.commands.meeting_in_hand import forum_said, meeting_asked_about, no_meeting
from dialogs.commands.reporting import Slots, pick_one, unknown_initiative
from dialogs.commands.visible import pronoun_meant, sees_all, visible_initiatives
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import Understood, find_initiative, find_initiatives, read_colour
from dialogs.understanding.initiatives import is_called, is_code
from dialogs.understanding.intents import ABOUT_ONE
from dialogs.understanding.questions import (
    named_alone,
    split_when,
)
from domain.access import Action, may
from domain.forums import Forum
from domain.meetings import Meeting
from domain.people import Role
from domain.reports import Colour
from domain.rounds import Round
from usecases.collections import INITIATIVES
from usecases.move_meeting import next_meeting
from usecases.round_status import latest_round, round_status


def _scope(turn: Turn) -> dict[str, str]:
    """A chief asks about own initiatives; everybody in a channel asks about all."""
    return {} if sees_all(turn) else {"scope": "mine"}


async def red(turn: Turn, slots: Slots) -> list[Reply]:
    return await _colour(turn, slots, "red")


async def yellow(turn: Turn, slots: Slots) -> list[Reply]:
    return await _colour(turn, slots, "yellow")


async def green(turn: Turn, slots: Slots) -> list[Reply]:
    return await _colour(turn, slots, "green")


async def attention(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hvad er rødt og gult?" and "er der noget galt?": the reds first, then the yellows beside them."""
    yellows = say("by-colour", colour="yellow", also="1", **_scope(turn))
    return [*await _colour(turn, slots, "red"), *yellows]


async def completed(turn: Turn, slots: Slots) -> list[Reply]:
    return await _colour(turn, slots, "done")


async def _colour(turn: Turn, slots: Slots, colour: str) -> list[Reply]:
    return say("by-colour", colour=colour, **_scope(turn))


async def again(turn: Turn, slots: Slots) -> list[Reply]:
    """[Vis alle] under an answer: the same question with everything shown."""
    asked = {name: slots[name] for name in ("where", "month") if slots.get(name)}
    colour = slots.get("colour", "red")
    allowed = colour if colour in {"red", "yellow", "green", "done"} else "red"
    own = {"scope": "mine"} if slots.get("scope") == "mine" else _scope(turn)
    return turn.on_card("by-colour", colour=allowed, all="1", **own, **asked)


async def everything(turn: Turn, slots: Slots) -> list[Reply]:
    if slots.get("area"):
        return await finding.find(turn, {"where": slots["area"]})
    return say("overview-list", **_scope(turn))


async def mine(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Mine indsatser": a chief's list to answer on while the round is open, else how they stand."""
    round_ = await latest_round(turn.tx)
    if round_ is not None and round_.is_open and turn.person.has(Role.CHIEF):
        return say("status-list", round=round_.key)
    if round_ is None and turn.person.has(Role.CHIEF):
        return say("own-initiatives")
    return say("overview-list", scope="mine")


async def not_received(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await latest_round(turn.tx)
    if turn.audience.person is not None and not may(turn.person, Action.SEE_NOT_RECEIVED):
        if round_ is not None and round_.is_open and turn.person.has(Role.CHIEF):
            return say("status-list", round=round_.key, left="1")
        return await mine(turn, slots)
    if round_ is not None and turn.audience.person is not None and may(turn.person, Action.MANAGE_ROUND):
        return say("step-due", round=round_.key)
    return say("not-received")


async def missing(turn: Turn, slots: Slots) -> list[Reply]:
    """[Vis alle] under the secretariat's list: with proof of delivery."""
    if not may(turn.person, Action.SEE_NOT_RECEIVED):
        return say("not-received")
    if may(turn.person, Action.MANAGE_ROUND) and slots.get("round"):
        return turn.on_card("step-due", round=slots["round"], all="1")
    return turn.on_card("not-received", round=slots.get("round", ""), all="1")


async def several(turn: Turn, understood: Understood) -> list[Understood]:
    """The words "status på Flådestyring og demens" ask twice."""
    words = understood.slots.get("initiative", "")
    seen = await visible_initiatives(turn) if words and understood.intent in ABOUT_ONE else []
    found, unknown = find_initiatives(words, seen) if seen and not is_called(words, *seen) else ([], "")
    if unknown or not found[1:]:
        return [understood]
    return [replace(understood, slots={**understood.slots, "initiative": i.key}) for i in found]


async def one_initiative(turn: Turn, slots: Slots) -> list[Reply]:
    """By name only with a clear margin, searching only what the person may see; an area by its name too."""
    words, when = await name_and_when(turn, slots.get("initiative", ""))
    if not when:
        return await finding.about(turn, words)
    return await finding.find(turn, {**when, **({"where": words} if words else {})})


async def how_long(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hvor længe har den været rød?", "hvornår blev R003 gul?"; without a colour the one it has."""
    words = slots.get("initiative", "") or await pronoun_meant(turn)
    if not words:
        return tell("lean-on-which")
    colour = str(read_colour(slots.get("colour", "")) or "")
    nearest = unknown_initiative(turn, words)
    seen = await visible_initiatives(turn)
    found = await pick_one(turn, words, seen, "ask.how_long", otherwise=nearest, colour=colour)
    return found if isinstance(found, list) else say("how-long", initiative=found.key, colour=colour)


async def how_long_by_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?"."""
    seen = {i.key for i in await visible_initiatives(turn)}
    if slots.get("initiative") not in seen or slots.get("colour", "") not in {"", *Colour}:
        return tell("initiative-unknown", words="")
    return say("how-long", initiative=slots["initiative"], colour=slots.get("colour", ""))


async def title_alone(turn: Turn) -> list[Reply]:
    """The words "Flådestyring", "R003 status" or "Teknik" and nothing else, where the person may see what they mean."""
    words, when = await name_and_when(turn, named_alone(turn.incoming.text))
    if not words:
        return []
    found = find_initiative(words, await visible_initiatives(turn))
    if await finding.whose_by_name(turn, words) or (when and found.one):
        return await finding.find(turn, {**when, "where": words})
    if found.many and is_code(words):
        return say("pick-initiative", act="ask.one", keys=",".join(i.key for i in found.many))
    if not found.many and not found.one and is_code(words):
        return unknown_initiative(turn, words.upper())
    return say("one-initiative", initiative=found.one.key) if found.one else []


async def name_and_when(turn: Turn, words: str) -> tuple[str, dict[str, str]]:
    """As `split_when`, without idle words around the name; a title that has such words of its own stays whole."""
    if is_called(words, *await visible_initiatives(turn)):
        return words, {}
    name, when = split_when(words)
    return named_alone(name) or name, when


async def one_by_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?": access is checked again."""
    seen = {i.key for i in await visible_initiatives(turn)}
    if slots.get("initiative") not in seen:
        return tell("initiative-unknown", words="")
    month = {"month": slots["month"]} if slots.get("month") else {}
    return say("one-initiative", initiative=slots["initiative"], **month)


async def meeting(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Næste møde", "hvad tid er mødet på onsdag"; chiefs and contributors hear when, not what is on it."""
    forum = forum_said(turn, slots)
    coming = await coming_meeting(turn, forum or turn.board.first)
    asked = await meeting_asked_about(turn, slots) if slots.get("date") else coming
    if asked is None:
        raise no_meeting(turn, forum)
    if turn.audience.person is not None and not may(turn.person, Action.SEE_AGENDA, turn.as_member(asked)):
        key = "next-meeting-when" if asked == coming else "meeting-when"
        span = turn.words.span(asked.start, asked.end)
        return tell(key, forum=asked.forum, day=turn.words.day(asked.date), span=span)
    return say("next-meeting", meeting=asked.key)


async def coming_meeting(turn: Turn, forum: Forum | None = None) -> Meeting | None:
    """Today's meeting until it has ended; of any forum without one."""
    today = turn.board.day(turn.now)
    coming = await next_meeting(turn.tx, today, forum=forum)
    if coming and turn.board.calendar.instant(coming.date, coming.end) <= turn.now:
        return await next_meeting(turn.tx, coming.date + timedelta(days=1), forum=forum)
    return coming


async def my_slot(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hvornår er jeg på?"; whoever sits in the meeting or prepares it is shown the agenda."""
    if may(turn.person, Action.SEE_AGENDA):
        return await agendas.show(turn, slots)
    coming = await coming_meeting(turn)
    return say("my-slot", meeting=coming.key) if coming else tell("no-meeting")


async def who_sees_it(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Hvem ser mit svar?": by name, and from when."""
    round_ = await latest_round(turn.tx)
    own = [i for i in await turn.tx.query(INITIATIVES) if turn.person.key in i.chiefs]
    if round_ is None or not own:
        return tell("sees-general", secretariat=turn.board.secretariat)
    status = (await round_status(turn.tx, round_)).only(i.key for i in own)
    lines = await who_sees(turn.reader, round_, status.standings)
    return tell("sees-answer", text=" ".join(lines))


async def status_word(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "status" alone: chiefs answer, the others hear how the round stands, who is both chooses (users.md)."""
    follows = may(turn.person, Action.SEE_ROUND)
    round_ = await latest_round(turn.tx)
    if round_ is None:
        return tell("no-round-yet")
    if turn.person.has(Role.CHIEF) and follows:
        both = "\n".join([turn.words.say("say-mine"), turn.words.say("say-show-round")])
        return say("offers", key="status-which", what="", say=both)
    return await round_progress(turn, slots)


async def round_progress(turn: Turn, slots: Slots) -> list[Reply]:
    """Chiefs hear their own deadline."""
    if may(turn.person, Action.SEE_ROUND):
        return say("round-progress")
    round_ = await latest_round(turn.tx)
    return [*(await _own_deadline(turn, round_) if round_ else []), *say("overview-list", scope="mine")]


async def _own_deadline(turn: Turn, round_: Round) -> list[Reply]:
    due = await due_of(turn.reader, round_)
    key = "own-deadline" if turn.now < due else "own-deadline-was"
    return tell(key, month=turn.reader.month(round_.month), due=turn.reader.moment(due))
