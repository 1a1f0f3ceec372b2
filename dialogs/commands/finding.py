"""Questions made of filters, and those that lean on the answer before them (S06, S10, S18; design.md §4)."""

from collections.abc import Mapping
from datetime import date, timedelta

from dialogs.cards.narrowing import ALL_OF
from dialogs.commands.reporting import Slots, unknown_initiative
from dialogs.commands.visible import sees_all, visible_initiatives
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_initiative, read_colour
from dialogs.understanding.initiatives import is_called
from dialogs.understanding.past_times import (
    read_asked_day,
    read_coming_month,
    read_past_month,
    read_since,
    time_meant,
)
from dialogs.understanding.question_words import counts, tokens_of
from dialogs.understanding.questions import SEVERAL, TIMES, as_slots, read_asked
from dialogs.understanding.whose import Kind, Known, Whose, find_named, find_whose
from usecases.collections import PEOPLE
from usecases.round_status import rounds_by_date

CHANGES = ("worse", "better", "became", "unchanged", "changed")
# Views about one initiative, and those whose filters another question can change.
OF_ONE = frozenset({"one-initiative", "how-long", "decisions-about", "history"})
OF_MANY = frozenset(
    {"by-colour", "found", "overview", "overview-list", "not-received", "plan-changes", "goes-to"}
)
PAGED = OF_MANY
# With these "status på de røde" is no name of an initiative.
_FILTERING = frozenset({"colour", "changed", "unchanged", "became", "worse", "better", "missing"})
Filters = dict[str, str]


async def find(turn: Turn, slots: Slots) -> list[Reply]:
    """A question of filters, such as "røde for Velfærd i april"; with nothing but a name it is about that."""
    if slots.keys() == {"day"} and not await month_asked(turn, slots["day"]):
        # "på onsdag" alone is about the meeting, if anything.
        return tell("not-understood")
    several = _each(slots)
    if several[1:]:
        return [reply for one in several for reply in await find(turn, one)]
    if slots.keys() == {"part", "month"} and await _is_to_come(turn, slots["month"]):
        slots = {"goes": slots["part"], "month": slots["month"]}
    if set(slots) <= {"where", *TIMES} and len(names := _several(slots, "where")) == 1:
        return await _just_a_name(turn, names[0], slots)
    read = await look_up(turn, slots)
    return read if isinstance(read, list) else await answer(turn, read)


def _each(slots: Slots) -> list[Slots]:
    """A question per committee and per month: "hvad skal i ØK og BUU", "hvad var rødt i april og maj"."""
    months = [w for w in _several(slots, "month") if time_meant(w) not in {"now", "coming_meeting"}]
    committees = [*_several(slots, "goes"), *_several(slots, "part")] if slots.get("goes") else []
    when = {"month": slots["month"]} if slots.get("month") else {}
    if committees[1:]:
        return [{"goes": name, **when} for name in committees]
    return [{**slots, "month": month} for month in months] if months[1:] else [slots]


async def _is_to_come(turn: Turn, words: str) -> bool:
    """The words "KB i juni" ask what is to be decided, where no June has a status yet."""
    today, known = turn.board.day(turn.now), {r.month for r in await rounds_by_date(turn.tx)}
    coming, past = read_coming_month(words, today), read_past_month(words, today)
    return bool(coming) and known.isdisjoint({coming, past})


async def _just_a_name(turn: Turn, words: str, slots: Slots) -> list[Reply]:
    looked_up = await _times(turn, slots, turn.board.day(turn.now), {})
    if isinstance(looked_up, list):
        return looked_up
    if slots.get("since"):
        return await _since_then(turn, words, looked_up)
    return await about(turn, words, looked_up.get("month", ""))


async def _since_then(turn: Turn, words: str, times: Filters) -> list[Reply]:
    """The words "demens siden februar": how one has gone, or what has changed of theirs."""
    found = find_initiative(words, await visible_initiatives(turn))
    if found.one is not None and not await whose_by_name(turn, words):
        return say("history", initiative=found.one.key)
    read = await _whose(turn, [words], {"change": "changed", **times})
    return read if isinstance(read, list) else await answer(turn, read)


async def about(turn: Turn, words: str, month: str = "") -> list[Reply]:
    """Whatever it is that is asked about: an initiative by name with a clear margin, else whose they are."""
    if whose_it_is := await whose_by_name(turn, words):
        return await _narrow(turn, [whose_it_is], given(month=month))
    found = find_initiative(words, await visible_initiatives(turn))
    whose = await whose_is(turn, words)
    if found.one is not None and (not whose or is_called(words, found.one)):
        return say("one-initiative", initiative=found.one.key, **given(month=month))
    if whose and found.one is not None:
        return _which(turn, whose, {"month": month}, also=found.one.key)
    if whose:
        return await _narrow(turn, whose, given(month=month))
    if len(found.many) > 1:
        keys = ",".join(i.key for i in found.many)
        return say("pick-initiative", act="ask.one", keys=keys, **given(month=month))
    return await _about_those(turn, words) or unknown_initiative(turn, words)


async def _about_those(turn: Turn, words: str) -> list[Reply]:
    """The words "de røde" of "status på de røde"."""
    asked = read_asked(words, asks=True)
    is_question = asked is not None and _FILTERING & {one.kind for one in asked.filters}
    return await find(turn, as_slots(asked.filters)) if asked is not None and is_question else []


async def one_of_several(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "whose?": the question with what was chosen."""
    chosen = {name: slots[name] for name in FILTERS if slots.get(name)}
    return await answer(turn, chosen)


async def page(turn: Turn, slots: Slots) -> list[Reply]:
    """[Vis de næste]: the same question, another page of it."""
    name = slots.get("view", "")
    if name not in PAGED:
        return tell("gone")
    args = {
        key: slots[key]
        for key in (*FILTERS, "colour", "state", "committee", "page", "round")
        if slots.get(key)
    }
    return say(name, **{**args, **_scope(turn)})


FILTERS = (
    "colours",
    "where",
    "scope",
    "month",
    "since",
    "change",
    "left",
    "months",
    "longest",
    "missing",
    "state",
    "committee",
)


async def look_up(turn: Turn, slots: Slots) -> Filters | list[Reply]:
    """The filters with their words looked up; a reply where that cannot be done."""
    today = turn.board.day(turn.now)
    read: Filters = {}
    if slots.get("colours"):
        named = (read_colour(word) for word in slots["colours"].split(SEVERAL))
        read["colours"] = ",".join(dict.fromkeys(str(colour) for colour in named if colour))
    change = next((name for name in CHANGES if slots.get(name)), "")
    if slots.get("worse") and slots.get("better"):
        change = "changed"
    if change:
        read["change"] = change
    if left := [str(colour) for word in _several(slots, "left") if (colour := read_colour(word))]:
        read |= {"change": "changed", "left": left[0]}
    if slots.get("missing"):
        read["missing"] = "1"
    if change == "unchanged" and _months(slots):
        # "uændret i tre måneder" is the same colour for so long.
        read.pop("change")
    read |= _months(slots) | _state(slots, change)
    if slots.get("mine"):
        read["scope"] = "mine"
    for looked_up in (await _times(turn, slots, today, read), await _committee(turn, slots)):
        if isinstance(looked_up, list):
            return looked_up
        read |= looked_up
    names = [name for kind in ("where", "part") for name in _several(slots, kind)]
    return await _whose(turn, names, read)


def _several(slots: Slots, kind: str) -> list[str]:
    return [words for words in slots.get(kind, "").split(SEVERAL) if words and words != "yes"]


def _months(slots: Slots) -> Filters:
    """The words "mere end to" are at least three, counted in monthly statuses."""
    for kind, more_than in (("longer", 1), ("at_least", 0)):
        for words in _several(slots, kind):
            said = " ".join(tokens_of(words))
            number = number_in(said) if said.isdigit() else counts().get(said, 1)
            return {"months": str(number + more_than)}
    return {"longest": "1"} if slots.get("at_least") else {}


def _state(slots: Slots, change: str) -> Filters:
    """The word "nye" alone means those new in the plan; beside a colour or a change it says only that."""
    if slots.get("removed"):
        return {"state": "removed"}
    return {"state": "new"} if slots.get("new") and not slots.get("colours") and not change else {}


async def _times(turn: Turn, slots: Slots, today: date, read: Filters) -> Filters | list[Reply]:
    found: Filters = {}
    said = [*_several(slots, "day"), *_several(slots, "month")]
    # Of "mødet i april" the month says more.
    when = min(said, key=lambda words: time_meant(words) in {"now", "coming_meeting"}, default="")
    if when and slots.get("goes") and not slots.get("colours"):
        found["month"] = read_coming_month(when, today) or ""
    elif when:
        asked = await month_asked(turn, when)
        if isinstance(asked, list):
            return asked
        found["month"] = asked
    since = await _since(turn, next(iter(_several(slots, "since")), ""), read)
    return since if isinstance(since, list) else {**found, **since}


async def _since(turn: Turn, words: str, read: Filters) -> Filters | list[Reply]:
    """What to compare with, where another time is said than the one before."""
    since = read_since(words, turn.board.day(turn.now)) if words else None
    if since is None:
        return tell("since-unknown", words=words) if words else {}
    if read.get("state"):
        return given(since=f"{since.day:%Y-%m}" if since.day else since.month)
    if not since.day and not since.month:
        return {}
    settled = [r for r in await rounds_by_date(turn.tx) if r.is_settled]
    before = [r for r in settled if (r.meeting_date <= since.day if since.day else r.month <= since.month)]
    return given(since=before[-1].month) if before else tell("since-nothing", words=words)


async def month_asked(turn: Turn, words: str) -> str | list[Reply]:
    """The month of the round that a time means, empty for the latest; of a day the one that was known then."""
    today, meant = turn.board.day(turn.now), time_meant(words)
    month = read_past_month(words, today)
    if meant in {"now", "coming_meeting"}:
        return ""
    if month is not None and meant != "last_meeting":
        return await round_month(turn, month)
    day = today - timedelta(days=1) if meant else read_asked_day(words, today)
    rounds = await rounds_by_date(turn.tx)
    held = [r.month for r in rounds if day and r.meeting_date <= day]
    if day is None or not held:
        return tell("since-nothing", words=words) if rounds else tell("no-round-yet")
    return "" if day >= today or held[-1] == rounds[-1].month else held[-1]


async def round_month(turn: Turn, month: str) -> str | list[Reply]:
    """The month of a round that is asked about, empty for the latest; where there is none, which there are."""
    rounds = await rounds_by_date(turn.tx)
    if not rounds:
        return tell("no-round-yet")
    if not month:
        return rounds[-2].month if rounds[1:] else tell("no-round-in", month="none", known="")
    if month not in {r.month for r in rounds}:
        named = _coming_rather(month, turn.board.day(turn.now))
        return tell("no-round-in", month=turn.reader.month(named), known=turn.reader.month(rounds[-1].month))
    return "" if month == rounds[-1].month else month


def _coming_rather(month: str, today: date) -> str:
    """Of a month long past, which has no round, rather the one that is to come soon is meant: "juni" in May."""
    first = date.fromisoformat(f"{month}-01")
    coming = first.replace(year=first.year + 1)
    return f"{coming:%Y-%m}" if abs(coming - today) < abs(first - today) else month


async def _committee(turn: Turn, slots: Slots) -> Filters | list[Reply]:
    words = next(iter(_several(slots, "goes")), "")
    if not words:
        return {}
    found = [one for one in await whose_is(turn, words) if one.kind is Kind.COMMITTEE]
    if not found:
        return tell("committee-unknown", words=words)
    # "hvilke røde skal i KMU" is about how they stand.
    return as_filter(found[:1]) if slots.get("colours") else {"committee": found[0].name}


async def _whose(turn: Turn, names: list[str], read: Filters) -> Filters | list[Reply]:
    """One thing per name; where a name may be several, asks which."""
    chosen: list[Whose] = []
    for words in names:
        found = await whose_is(turn, words)
        if not found and (one := find_initiative(words, await visible_initiatives(turn)).one):
            return say("one-initiative", initiative=one.key, **given(month=read.get("month", "")))
        if not found:
            return tell("area-unknown" if turn.audience.person else "unknown-here", words=words)
        if len(found) > 1:
            return _which(turn, found, read)
        chosen += found
    return {**read, **as_filter(chosen)} if chosen else read


async def whose_is(turn: Turn, words: str) -> list[Whose]:
    """Whose initiatives the words mean, among all there are: nothing of them is told by that."""
    found = find_whose(words, await known(turn))
    return [found.one] if found.one else list(found.many)


async def named(turn: Turn, words: str) -> Filters:
    """The filter that a name before a colour is: of the month, else whose; none where an initiative may be meant."""
    if read_past_month(words, turn.board.day(turn.now)):
        return {"month": words}
    return {"where": words} if await whose_by_name(turn, words) else {}


async def whose_by_name(turn: Turn, words: str) -> Whose | None:
    """The one of that name, or with all the words in it, where no initiative is called just so."""
    if is_called(words, *await visible_initiatives(turn)):
        return None
    return find_named(words, await known(turn)).one


async def known(turn: Turn) -> Known:
    """The names there are: of the plan only what the asker may see."""
    people = tuple(p for p in await turn.tx.query(PEOPLE) if p.active)
    return Known(people, tuple(await visible_initiatives(turn)))


def as_filter(whose: list[Whose]) -> Filters:
    return {"where": ALL_OF.join(map(str, whose))} if whose else {}


def _which(turn: Turn, whose: list[Whose], read: Mapping[str, str], also: str = "") -> list[Reply]:
    options = ALL_OF.join(str(one) for one in whose)
    return say("which-area", options=options, **given(also=also), **given(**read))


async def _narrow(turn: Turn, whose: list[Whose], read: Filters) -> list[Reply]:
    return _which(turn, whose, read) if len(whose) > 1 else await answer(turn, {**read, **as_filter(whose)})


async def answer(turn: Turn, asked: Filters) -> list[Reply]:
    """The view that says it; a person who sees only own initiatives is told so where others' are asked for."""
    args = given(**asked)
    if args.get("scope") and turn.audience.person is None:
        return tell("private-please")
    if not sees_all(turn):
        own = str(Whose(Kind.PERSON, turn.person.key))
        named = [one for one in args.pop("where", "").split(ALL_OF) if one and one != own]
        if any(one.startswith(("area:", "person:")) for one in named):
            return say("offers", key="only-own", what="", say=turn.words.say("say-mine"))
        args |= given(where=ALL_OF.join(named)) | _scope(turn)
    return _view(args)


def _view(args: Filters) -> list[Reply]:
    month = {name: args[name] for name in ("month", "where", "scope") if args.get(name)}
    if args.get("committee"):
        return say("goes-to", committee=args["committee"], **month)
    if args.get("state"):
        return say("plan-changes", state=args["state"], **given(since=args.get("since", "")), **month)
    if args.get("missing"):
        return say("not-received", **month)
    colours = args.get("colours", "")
    if args.get("change") or args.get("months") or args.get("longest") or args.get("since") or "," in colours:
        if args.get("since") and not args.get("change"):
            args = {**args, "change": "unchanged" if colours else "changed"}
        return say("found", **args)
    if colours:
        return say("by-colour", colour=colours, **month)
    return say("overview-list", **month)


def given(**values: str) -> Filters:
    return {name: value for name, value in values.items() if value}


def _scope(turn: Turn) -> Filters:
    return {} if sees_all(turn) else {"scope": "mine"}
