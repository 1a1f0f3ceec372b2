"""What leans on the answer before: "og i april?", "kun Teknik", "hvor længe har den været rød" (design.md §4)."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.commands import finding
from dialogs.commands.finding import FILTERS, OF_MANY, OF_ONE, Filters
from dialogs.commands.reporting import Slots
from dialogs.commands.visible import pronoun_meant, visible_initiatives
from dialogs.turn import Reply, Turn, say
from dialogs.understanding import Understood, find_initiative
from dialogs.understanding.intents import ABOUT_ONE, Intent
from dialogs.understanding.moods import asks, holds_pronoun, is_pronoun
from dialogs.understanding.question_words import is_colour, tokens_of
from dialogs.understanding.questions import TIMES, split_when
from dialogs.understanding.whose import Kind, read_whose
from domain.delivery import View
from usecases.not_understood import count_not_understood

# A fragment of at most so many words goes on from the last answer.
_BARE = 2
_COLOURS = frozenset({Intent.RED, Intent.YELLOW, Intent.GREEN})


def remember(turn: Turn, replies: Sequence[Reply]) -> None:
    """The first answer about the plan among the replies; anything else leaves the one before in place."""
    shown = (View("not-received") if reply.view.name == "step-due" else reply.view for reply in replies)
    answer = next((view for view in shown if view.name in OF_ONE | OF_MANY), None)
    if answer is not None:
        turn.keep_answer(answer)


def follow_up(turn: Turn, understood: Understood) -> Understood:
    """The words "april?" and "gule?" alone, just after an answer, are about what that was about."""
    last, said = turn.last_answer(), tokens_of(turn.incoming.text)
    if last is None or len(said) > _BARE:
        return understood
    colour = next((word for word in said if is_colour(word)), "")
    is_narrowed = any(last.arg(name) for name in ("where", "scope", "month"))
    if understood.intent in _COLOURS and colour and is_narrowed and asks(turn.incoming.text):
        return replace(understood, intent=Intent.MORE, slots={"colours": colour})
    is_time = understood.intent is Intent.FIND and understood.slots.keys() <= TIMES
    return replace(understood, intent=Intent.MORE) if is_time else understood


async def with_the_one_meant(turn: Turn, understood: Understood) -> Understood | None:
    """The same with the initiative that "den" is; None where nothing was talked about that it could be."""
    if understood.intent is Intent.FIND and understood.slots.keys() <= TIMES:
        meant = await pronoun_meant(turn) if holds_pronoun(turn.incoming.text) else ""
        return replace(understood, slots={**understood.slots, "where": meant}) if meant else understood
    words = understood.slots.get("initiative", "")
    name = words and split_when(words)[0]
    if understood.intent not in ABOUT_ONE or not is_pronoun(name):
        return understood
    meant = await pronoun_meant(turn)
    named = f"{meant} {words.removeprefix(name)}".strip()
    return replace(understood, slots={**understood.slots, "initiative": named}) if meant else None


async def more(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "og i april?", "og de gule?", "hvad med Teknik?": the last question with this in it."""
    last = turn.last_answer()
    if slots.get("name"):
        return await _named(turn, last, slots["name"])
    if last is None:
        is_whole = set(slots) - TIMES
        return (
            await finding.find(turn, slots)
            if is_whole
            else say("offers", key="lean-on-what", what="", say=_whole(turn, slots))
        )
    read = await finding.look_up(turn, slots)
    if isinstance(read, list):
        return read
    if last.name in OF_ONE and set(read) <= {"month"}:
        return say(last.name, **finding.given(**{**_args(last), **read}))
    replies = await finding.answer(turn, _going_on(last, read))
    return as_pictures(replies) if last.name == "overview" else replies


def _going_on(last: View, read: Filters) -> Filters:
    """The last question with this in it; whose they are now takes the place of whose they were."""
    kept = _filters(last) if last.name in OF_MANY else {}
    whose = read_whose(read.get("where", ""))
    if kept.get("committee") and whose and whose.kind is Kind.COMMITTEE:
        return {**kept, "committee": whose.name}
    if read.keys() & {"where", "scope"}:
        kept = {name: value for name, value in kept.items() if name not in {"where", "scope"}}
    if read.keys() & {"colours", "change"}:
        kept.pop("missing", None)
    # "og maj?" of the latest round says no month.
    return {name: value for name, value in {**kept, **read}.items() if value}


def _whole(turn: Turn, slots: Slots) -> str:
    when = next(iter(slots.values()), "")
    return turn.words.say("lean-red-in", when=when)


async def _named(turn: Turn, last: View | None, words: str) -> list[Reply]:
    """The words "hvad med demens": an initiative, else whose."""
    found = find_initiative(words, await visible_initiatives(turn))
    if found.one and last is not None and last.name in OF_ONE:
        return say(last.name, **{**_args(last), "initiative": found.one.key})
    whose = await finding.whose_is(turn, words)
    if found.one and not whose:
        return say("one-initiative", initiative=found.one.key)
    if last is not None and last.name in OF_MANY and whose:
        return await finding.answer(turn, _going_on(last, finding.as_filter(whose)))
    return await finding.about(turn, words)


def _filters(last: View) -> Filters:
    args = _args(last)
    if args.get("colour"):
        args["colours"] = args.pop("colour")
    if last.name == "not-received":
        args["missing"] = "1"
    return {name: value for name, value in args.items() if name in FILTERS}


def _args(last: View) -> Filters:
    return {name: value for name, value in last.args if name not in {"page", "all"}}


def as_pictures(replies: list[Reply]) -> list[Reply]:
    """The overview as a picture where it would be a list."""
    return [
        replace(r, view=View("overview", r.view.args)) if r.view.name == "overview-list" else r
        for r in replies
    ]


async def count(turn: Turn) -> list[Reply]:
    """One more that was not understood; there is nothing to answer."""
    await count_not_understood(turn.tx, turn.board, turn.board.day(turn.now), turn.incoming.text)
    return []
