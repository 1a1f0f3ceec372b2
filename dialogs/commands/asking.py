"""Questions: red, yellow, green, not received, one initiative, mine, an area, who sees my answer (S06)."""

from datetime import timedelta

from dialogs.cards.receipt import who_sees
from dialogs.commands import agendas
from dialogs.commands.reporting import Slots, pick_one, unknown_initiative
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_initiative, find_person
from domain.access import Action, is_chief_of, is_director_of, may, sees_everything
from domain.access import Target as Object
from domain.meetings import Meeting
from domain.people import Person, Role
from domain.plan import Initiative
from usecases.collections import INITIATIVES, PEOPLE
from usecases.move_meeting import next_meeting
from usecases.responsibility import target_of
from usecases.round_status import latest_round, round_status


def _scope(turn: Turn) -> dict[str, str]:
    """A chief asks about own initiatives; everybody in a channel asks about all."""
    return {} if _sees_all(turn) else {"scope": "mine"}


def _sees_all(turn: Turn) -> bool:
    return turn.audience.person is None or sees_everything(turn.person)


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
    if slots.get("area") and not _sees_all(turn):
        return [*tell("only-own"), *say("by-colour", colour=colour, **_scope(turn))]
    if slots.get("area"):
        narrowed = await _area(turn, slots["area"])
        if isinstance(narrowed, list):
            return narrowed
        return say("by-colour", colour=colour, **narrowed)
    return say("by-colour", colour=colour, **_scope(turn))


async def again(turn: Turn, slots: Slots) -> list[Reply]:
    """[Vis alle] under an answer: the same question with everything shown."""
    asked = {name: slots[name] for name in ("only", "label") if slots.get(name)}
    colour = slots.get("colour", "red")
    allowed = colour if colour in {"red", "yellow", "green", "done"} else "red"
    return turn.on_card("by-colour", colour=allowed, all="1", **_scope(turn), **asked)


async def everything(turn: Turn, slots: Slots) -> list[Reply]:
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
    if turn.audience.person is not None and not may(turn.person, Action.SEE_NOT_RECEIVED):
        return await mine(turn, slots)
    round_ = await latest_round(turn.tx)
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


async def one_initiative(turn: Turn, slots: Slots) -> list[Reply]:
    """By name only with a clear margin, searching only what the person may see."""
    seen = await _visible_initiatives(turn)
    nearest = unknown_initiative(turn, slots.get("initiative", ""))
    initiative = await pick_one(turn, slots.get("initiative", ""), seen, "ask.one", otherwise=nearest)
    if isinstance(initiative, list):
        return initiative
    return say("one-initiative", initiative=initiative.key)


async def title_alone(turn: Turn) -> list[Reply]:
    """The words "Flådestyring" or "R003" and nothing else, where they mean one initiative the person may see."""
    found = find_initiative(turn.incoming.text, await _visible_initiatives(turn))
    return say("one-initiative", initiative=found.one.key) if found.one else []


async def one_by_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?": access is checked again."""
    seen = {i.key for i in await _visible_initiatives(turn)}
    if slots.get("initiative") not in seen:
        return tell("initiative-unknown", words="")
    return say("one-initiative", initiative=slots["initiative"])


async def _visible_initiatives(turn: Turn) -> list[Initiative]:
    initiatives = await turn.tx.query(INITIATIVES)
    if turn.audience.person is None:
        return initiatives
    return [
        i
        for i in initiatives
        if may(turn.person, Action.SEE_STATUS, await target_of(turn.tx, turn.person, i, turn.now))
    ]


async def area(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Velfærds område", "Kims indsatser", "mit område", which is nobody's in a channel."""
    words = slots.get("area") or slots.get("person") or ""
    if words and not _sees_all(turn) and find_person(words, [turn.person]).one is None:
        return [*tell("only-own"), *say("overview-list", scope="mine")]
    if not _sees_all(turn):
        return await mine(turn, slots)
    if not words:
        return tell("private-please") if turn.audience.person is None else say("overview-list", scope="mine")
    narrowed = await _area(turn, words)
    return narrowed if isinstance(narrowed, list) else say("overview-list", **narrowed)


async def _area(turn: Turn, words: str) -> dict[str, str] | list[Reply]:
    """The initiatives of a person, or of everybody in an area of that name."""
    people = [p for p in await turn.tx.query(PEOPLE) if p.active]
    folded = words.casefold().removesuffix("s").strip()
    same_area = [p for p in people if p.area and (folded in p.area.casefold() or p.area.casefold() in folded)]
    found = find_person(words, people)
    members: list[Person] = [found.one] if found.one else same_area
    if not members:
        return tell("area-unknown" if turn.audience.person else "unknown-here", words=words)
    initiatives = [i for i in await turn.tx.query(INITIATIVES) if any(_belongs(p, i) for p in members)]
    label = _label(turn, found.one) if found.one else members[0].area
    if not initiatives:
        return tell("area-empty", label=label)
    return {"only": ",".join(i.key for i in initiatives), "label": label}


def _label(turn: Turn, person: Person) -> str:
    """`Torben Ellegårds område`, `Anders Tranekildes indsatser`."""
    key = "scope-area-of" if person.has(Role.DIRECTOR) else "scope-initiatives-of"
    return turn.words.say(key, owner=turn.words.owner(person.name))


def _belongs(person: Person, initiative: Initiative) -> bool:
    return is_chief_of(person, Object(initiative)) or is_director_of(person, initiative)


async def meeting(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Næste møde"; chiefs and contributors hear when, not what is on it."""
    coming = await _next(turn)
    if coming is None:
        return tell("no-meeting")
    if turn.audience.person is not None and not may(turn.person, Action.SEE_AGENDA):
        day = turn.words.day(coming.date)
        return tell(
            "next-meeting-when", forum=coming.forum, day=day, span=turn.words.span(coming.start, coming.end)
        )
    return say("next-meeting", meeting=coming.key)


async def _next(turn: Turn) -> Meeting | None:
    """Today's meeting until it has ended."""
    today = turn.board.day(turn.now)
    coming = await next_meeting(turn.tx, today)
    if coming and turn.board.calendar.instant(coming.date, coming.end) <= turn.now:
        return await next_meeting(turn.tx, coming.date + timedelta(days=1))
    return coming


async def my_slot(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hvornår er jeg på?"; whoever sits in the meeting or prepares it is shown the agenda."""
    if may(turn.person, Action.SEE_AGENDA):
        return await agendas.show(turn, slots)
    coming = await _next(turn)
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
    if not may(turn.person, Action.SEE_ROUND):
        return say("overview-list", scope="mine")
    return say("round-progress")
