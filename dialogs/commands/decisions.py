"""Decisions in chat: written in one message or several, by a quick verb, corrected, and told to the chiefs."""

from dataclasses import replace

from dialogs.cards.decisions import proposed
from dialogs.commands.editing import InHand
from dialogs.commands.meeting_in_hand import forum_said
from dialogs.commands.reporting import Slots, pick_one, unknown_initiative
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import (
    Intent,
    StageWord,
    Understood,
    find_initiatives,
    mentioned,
    read_colour,
    read_date,
    read_stage_word,
    read_verdict,
    said_to_concern,
)
from dialogs.understanding.agenda_items import split_meeting
from dialogs.understanding.past_times import ENDED, is_on_day, time_meant
from dialogs.understanding.verdicts import says_postponed
from domain.access import Action, Target, may, require
from domain.agenda import AgendaItem
from domain.closed import as_read_by, reads
from domain.conversation import Collecting
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting
from domain.minutes import Decision, Formula
from domain.plan import Initiative, InitiativeState
from usecases.agree_follow_up import agree_follow_up
from usecases.collections import AGENDAS, CONVERSATIONS, EDITS, INITIATIVES, MEETINGS
from usecases.minutes_of import Held, held
from usecases.move_meeting import meeting_on
from usecases.outcomes import outcomes
from usecases.postpone_decided import postpone_decided
from usecases.rate_initiative import rate_initiative
from usecases.record_decision import concern_initiatives, record_decision, remove_decision
from usecases.release_decision import concerned, release_decision
from usecases.undo import remember_as_one

# What is written while a decision is being collected ends it, and is then done itself.
ENDING = frozenset(
    {
        Intent.DECISION,
        Intent.QUICK_DECISION,
        Intent.CONCERNS,
        Intent.REMOVE_DECISION,
        Intent.RELEASE_DECISION,
        Intent.BOARD_RATES,
        Intent.WAS_ABSENT,
        Intent.WAS_PRESENT,
        Intent.MEETING_HELD,
        Intent.MAKE_MINUTES,
        Intent.SHOW_MINUTES,
        Intent.SEND_MINUTES,
    }
)
# What [Ja, alle], or "ja alle", agrees: the follow-ups that a decision's text proposes.
AGREE = "decision.follow_up"
SMALL_TALK = frozenset({Intent.THANKS, Intent.YES, Intent.NO, Intent.GREETING})


async def held_meeting(turn: Turn, slots: Slots) -> Meeting:
    """The meeting a card or the sentence names, else the one being worked on, else the last one with an agenda.

    Raises:
        NotPossible: no meeting with an agenda has begun.
    """
    if slots.get("meeting_key"):
        return await _known(turn, slots["meeting_key"])
    forum = forum_said(turn, slots)
    begun = [m for m in await _begun(turn) if forum is None or forum.has(m)]
    # A meeting of the first forum before those of others.
    ours_first = sorted(begun, key=lambda m: not (forum or turn.board.first).has(m))
    if (words := slots.get("meeting")) and time_meant(words) in ENDED and ours_first:
        return ours_first[0]
    if words:
        return await _of_day(turn, begun, words)
    in_hand = (await turn.conversation()).meeting
    for meeting in begun:
        if meeting.key == in_hand:
            return meeting
    for meeting in ours_first:
        if await turn.tx.get(AGENDAS, meeting.key) is not None:
            return meeting
    coming = [m for m in await turn.tx.query(MEETINGS) if m.is_on and m not in begun]
    has_agenda = [m for m in coming if await turn.tx.get(AGENDAS, m.key) is not None]
    raise NotPossible("minutes-not-held-yet" if has_agenda or not begun else "minutes-without-agenda")


async def _of_day(turn: Turn, begun: list[Meeting], words: str) -> Meeting:
    """The newest; it is asked whose where two forums met that day."""
    today = turn.board.day(turn.now)
    found = [m for m in begun if is_on_day(words, m.date, today)]
    if not found:
        said = read_date(words, today)
        is_coming = said and await meeting_on(turn.tx, said, forum=turn.audience.forum)
        raise NotPossible("meeting-not-held-yet" if is_coming else "no-meeting-on", words=words)
    names = sorted({m.forum for m in found if m.date == found[0].date})
    if len(names) > 1:
        day = found[0].date.isoformat()
        raise NotPossible("which-forum", date=day, forums=", ".join(names), forum=names[0])
    return found[0]


async def _known(turn: Turn, key: str) -> Meeting:
    meeting = await turn.tx.get(MEETINGS, key)
    if meeting is None:
        raise UnknownObject(key)
    return meeting


async def _begun(turn: Turn) -> list[Meeting]:
    """Newest first."""
    today = turn.board.day(turn.now)
    begun = [m for m in await turn.tx.query(MEETINGS) if m.is_on and m.date <= today]
    return sorted(begun, key=lambda m: (m.date, m.start), reverse=True)


async def _held(turn: Turn, slots: Slots) -> tuple[Held, Slots]:
    """The meeting, and what the sentence says without the day in it ("punkt 3 på mødet 28. maj godkendt")."""
    require(turn.person, Action.MAKE_MINUTES)
    rest, day = split_meeting(slots.get("item", ""))
    said = {**slots, "item": rest, "meeting": day} if day else slots
    meeting = await held_meeting(turn, said)
    return await held(turn.tx, turn.board, turn.now, meeting.key), said


async def decided_item(turn: Turn, slots: Slots) -> tuple[Held, AgendaItem]:
    """The meeting that has begun and the item a sentence names; raises as `held_meeting` does."""
    found, said = await _held(turn, slots)
    return found, _item(turn, found, said)


def _item(turn: Turn, found: Held, slots: Slots) -> AgendaItem:
    """Raises `NotPossible` where there is no such item, or several; a closed one has the title the person may read."""
    return _hand(turn, found, slots).item()


def _hand(turn: Turn, found: Held, slots: Slots) -> InHand:
    return InHand(found.meeting, as_read_by(found.agenda, turn.person), slots)


def _decidable(turn: Turn, found: Held, key: str) -> AgendaItem:
    return found.decidable(key, turn.person, keeps_closed=turn.board.keeps_closed)


async def decision(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "beslutning 3: …", or without a text the opening of a decision in several messages."""
    found, slots = await _held(turn, slots)
    item = _item(turn, found, slots)
    if slots.get("text"):
        return await _record(turn, found, item, slots["text"])
    _decidable(turn, found, item.key)
    collecting = Collecting(found.meeting.key, item.key)
    turn.tx.put(CONVERSATIONS, replace(await turn.conversation(), collecting=collecting))
    return say("collecting", meeting=found.meeting.key, item=item.key)


async def _record(
    turn: Turn, found: Held, item: AgendaItem, text: str, formula: Formula | None = None
) -> list[Reply]:
    known = await _active(turn)
    said, named = said_to_concern(text.strip(), known)
    both = [*named, *mentioned(said, known)]
    minutes = await record_decision(
        turn.tx,
        turn.board,
        turn.now,
        turn.person,
        found.meeting.key,
        item.key,
        said,
        formula=formula,
        initiatives=[i.key for i in both],
    )
    made = minutes.decision(item.key)
    if made is None:
        raise UnknownObject(item.key)
    shown = {"meeting": found.meeting.key, "item": item.key, "at": made.at.isoformat()}
    if any(not is_agreed for _, is_agreed in await proposed(turn.reader, found, made)):
        await turn.expect(AGREE, place="all", **shown)
    words = None if formula else says_postponed(made.text)
    postponed = await _postpone_said(turn, found, item, words) if words is not None else []
    return [*say("decision", **shown), *postponed]


async def _postpone_said(turn: Turn, found: Held, item: AgendaItem, words: str) -> list[Reply]:
    """What a decision says in its own words; a day without a meeting leaves it awaiting one (F04)."""
    said = words.split()
    beginnings = [" ".join(said[:count]) for count in range(len(said), 0, -1)]
    coming = {m.date for m in await turn.tx.query(MEETINGS) if m.is_on and m.date > turn.board.day(turn.now)}
    days = (part for part in beginnings if read_date(part, found.meeting.date) in coming)
    return await _postpone(turn, found, item, next(days, ""))


async def _active(turn: Turn) -> list[Initiative]:
    return [i for i in await turn.tx.query(INITIATIVES) if i.state is not InitiativeState.REMOVED]


async def quick(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "punkt 3 godkendt": the fixed wording, for one item or several."""
    found, slots = await _held(turn, slots)
    formula = read_verdict(slots.get("verdict", ""))
    if formula is None:
        raise UnknownObject("verdict")
    items = _hand(turn, found, slots).items()
    for item in items:
        _decidable(turn, found, item.key)
    text = turn.board.minutes.says(formula, found.meeting.forum)
    replies: list[Reply] = []
    edits = []
    for item in items:
        replies += await _record(turn, found, item, text, formula)
        if formula is Formula.POSTPONED:
            replies += await _postpone(turn, found, item, slots.get("date", ""))
        edits.append(await turn.tx.get(EDITS, turn.person.key))
    remember_as_one(turn.tx, edits)
    if len(items) > 1:
        shown = [reply for reply in replies if reply.view.name != "decision"]
        numbers = turn.words.listing([str(item.number) for item in items])
        day = turn.reader.short_meeting_day(found.meeting)
        return [*tell("decisions-written", day=day, numbers=numbers, text=text), *shown]
    return replies


async def _postpone(turn: Turn, found: Held, item: AgendaItem, words: str) -> list[Reply]:
    day = read_date(words, turn.board.day(turn.now)) if words else None
    if words and day is None:
        raise NotPossible("date-unknown", words=words)
    if item.is_standing:
        return []
    target = await postpone_decided(
        turn.tx, turn.board, turn.now, turn.person, found.meeting.key, item.key, day
    )
    if target is None:
        return tell("postponed-awaiting", title=item.title, code=item.key)
    return tell("postponed-to", title=item.title, code=item.key, day=turn.reader.meeting_day(target))


async def concerns(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "beslutning 3 gælder Flådestyring og R003"."""
    found, slots = await _held(turn, slots)
    item = _item(turn, found, slots)
    initiatives, unknown = find_initiatives(slots.get("initiative", ""), await _active(turn))
    if unknown:
        raise NotPossible("initiative-unclear", words=unknown)
    keys = [i.key for i in initiatives]
    await concern_initiatives(turn.tx, turn.board, turn.now, turn.person, found.meeting.key, item.key, keys)
    return say("decision", meeting=found.meeting.key, item=item.key)


async def remove(turn: Turn, slots: Slots) -> list[Reply]:
    found, slots = await _held(turn, slots)
    item = _item(turn, found, slots)
    was = found.minutes.decision(item.key)
    await remove_decision(turn.tx, turn.board, turn.now, turn.person, found.meeting.key, item.key)
    day = turn.reader.short_meeting_day(found.meeting)
    return tell("decision-removed", day=day, number=str(item.number), text=was.text if was else "")


async def rates(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "direktionen vurderer Flådestyring gul: …": beside the chief's colour, never instead of it."""
    found, slots = await _held(turn, slots)
    colour = read_colour(slots.get("colour", ""))
    if colour is None:
        raise UnknownObject("colour")
    words = slots.get("initiative", "")
    unknown = tell("initiative-unknown", words=words)
    initiative = await pick_one(turn, words, await _active(turn), "ask.one", otherwise=unknown)
    if isinstance(initiative, list):
        return initiative
    await rate_initiative(
        turn.tx,
        turn.board,
        turn.now,
        turn.person,
        found.meeting.key,
        initiative.key,
        colour,
        slots.get("text", ""),
    )
    return say("rated", meeting=found.meeting.key, initiative=initiative.key)


async def agree_proposed(turn: Turn, slots: Slots) -> list[Reply]:
    """[Ja, alle] and [Notér]: what the text proposes, as long as it is the text that was shown."""
    found, _ = await _held(turn, {"meeting_key": slots.get("meeting", "")})
    item = _decidable(turn, found, slots.get("item", ""))
    made = found.minutes.decision(item.key)
    shown = turn.on_card("decision", meeting=found.meeting.key, item=item.key)
    await turn.settle_question(AGREE)
    if made is None or made.at.isoformat() != slots.get("at"):
        return shown
    every = await proposed(turn.reader, found, made)
    for place, (proposal, is_agreed) in enumerate(every):
        if not is_agreed and slots.get("place") in {"all", str(place)}:
            await agree_follow_up(turn.tx, turn.board, turn.now, turn.person, found.meeting.key, proposal)
    return shown


async def ask_release(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "send beslutning 3 til fagcheferne": who hears what, then yes; without a number all that wait."""
    found, slots = await _held(turn, slots)
    if slots.get("item"):
        items = [found.open_item(_item(turn, found, slots).key)]
    else:
        items = [i for i in found.agenda.items if not i.closed and _waits(found.minutes.decision(i.key))]
    if not items:
        raise NotPossible("nothing-to-release")
    for item in items:
        await _refuse_release(turn, found, item)
    keys = ",".join(item.key for item in items)
    await turn.expect("decision.release.confirm", meeting=found.meeting.key, items=keys)
    return say("decision-release", act="decision.release.confirm", meeting=found.meeting.key, items=keys)


def _waits(made: Decision | None) -> bool:
    return made is not None and bool(made.initiatives) and not made.is_told


async def _refuse_release(turn: Turn, found: Held, item: AgendaItem) -> None:
    made = found.minutes.decision(item.key)
    if made is None:
        raise NotPossible("nothing-decided-there")
    if not made.initiatives:
        raise NotPossible("decision-concerns-none", number=str(item.number))
    if made.is_told:
        raise NotPossible("decision-already-told")
    if not await concerned(turn.tx, made):
        raise NotPossible("decision-nobody-to-tell")


async def release_one(turn: Turn, slots: Slots) -> list[Reply]:
    """[Send til fagcheferne] under a decision: shown first, like the words."""
    found, _ = await _held(turn, {"meeting_key": slots.get("meeting", "")})
    number = str(found.item(slots.get("item", "")).number)
    return await ask_release(turn, {"meeting_key": found.meeting.key, "item": number})


async def release_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    told: dict[str, str] = {}
    for item in filter(None, slots.get("items", "").split(",")):
        people = await release_decision(
            turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""), item
        )
        told |= {person.key: person.name for person in people}
    names = turn.words.listing(list(told.values()))
    return turn.on_card("sentence", key="released", names=names, count=str(len(told)))


async def go_on(turn: Turn, collecting: Collecting, understood: Understood | None) -> list[Reply] | None:
    """What is written while a decision is being collected; None where it is to be done as if nothing were.

    A question in the middle is answered, and the collecting goes on (design.md §3).
    """
    word = read_stage_word(turn.incoming.text)
    if word is StageWord.END:
        return await finish(turn, collecting)
    if word is StageWord.CANCEL:
        await _keep(turn, None)
        return tell("collecting-dropped", text="\n".join(collecting.lines) or "–")
    intent = understood.intent if understood is not None else None
    if word is StageWord.HELP or intent in SMALL_TALK:
        return tell("collecting-help", count=str(len(collecting.lines)))
    if intent is Intent.UNDO and collecting.lines:
        return await _take_back(turn, collecting)
    return None if _interrupts(turn, understood) else await _note(turn, collecting)


def _interrupts(turn: Turn, understood: Understood | None) -> bool:
    """A question, or what else is said of the minutes."""
    if understood is None or not understood.exact:
        return False
    return understood.intent in ENDING or turn.incoming.text.strip().endswith("?")


async def _note(turn: Turn, collecting: Collecting) -> list[Reply]:
    await _keep(turn, replace(collecting, lines=(*collecting.lines, turn.incoming.text.strip())))
    return tell("collecting-noted", count=str(len(collecting.lines) + 1))


async def _take_back(turn: Turn, collecting: Collecting) -> list[Reply]:
    await _keep(turn, replace(collecting, lines=collecting.lines[:-1]))
    return tell("collecting-line-gone", text=collecting.lines[-1])


async def _keep(turn: Turn, collecting: Collecting | None) -> None:
    turn.tx.put(CONVERSATIONS, replace(await turn.conversation(), collecting=collecting))


async def finish(turn: Turn, collecting: Collecting) -> list[Reply]:
    """What has been written becomes the decision; what cannot be kept is given back."""
    await _keep(turn, None)
    if not collecting.lines:
        return tell("collecting-empty")
    found = await held(turn.tx, turn.board, turn.now, collecting.meeting)
    item = found.item(collecting.item)
    text = "\n".join(collecting.lines)
    if item.closed and not (turn.board.keeps_closed and reads(turn.person, item)):
        return tell("collecting-closed", number=str(item.number), text=text)
    return await _record(turn, found, item, text)


async def decisions_of(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "beslutninger 28. maj": what the reader may know of the meeting's, or of the last with any."""
    if slots.get("meeting") or slots.get("forum"):
        meeting = await held_meeting(turn, slots)
        return say("decisions", meeting=meeting.key)
    known = await outcomes(turn.tx, turn.audience, keeps_closed=turn.board.keeps_closed)
    if not known:
        return tell("no-decisions-yet")
    return say("decisions", meeting=known[0].meeting.key)


async def outcome_of(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "hvad blev besluttet om Flådestyring?", searched only among what the person may see."""
    words = slots.get("initiative", "")
    if read_date(words, turn.board.day(turn.now)) is not None:
        return await decisions_of(turn, {"meeting": words})
    seen = [i for i in await turn.tx.query(INITIATIVES) if _may_see(turn, i)]
    nearest = unknown_initiative(turn, words)
    initiative = await pick_one(turn, words, seen, "decision.about", otherwise=nearest)
    if isinstance(initiative, list):
        return initiative
    return say("decisions-about", initiative=initiative.key)


async def about(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?"."""
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None or not _may_see(turn, initiative):
        return tell("initiative-unknown", words="")
    return say("decisions-about", initiative=initiative.key)


def _may_see(turn: Turn, initiative: Initiative) -> bool:
    person = turn.audience.person
    if person is None:
        return True
    target = Target(initiative, stands_in=initiative.key in turn.audience.stands_in)
    return may(person, Action.SEE_STATUS, target)
