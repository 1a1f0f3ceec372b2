"""The secretariat's hand on the round: open it, remind, give time, take corrections in, pause and resume sending."""

from datetime import datetime

from dialogs.cards.round_forms import answerable
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_person, read_date
from domain.access import Action, Target, may, require, sees_everything
from domain.errors import NotAllowed, NotPossible, Outdated, UnknownObject
from domain.people import Person
from domain.rounds import Round, Step
from usecases.collections import INITIATIVES, PEOPLE
from usecases.confirm_done import confirm_done
from usecases.edit_appendix import tell_all_outdated
from usecases.extend_deadline import (
    extend_deadline,
    refuse_extension,
    remind_now,
    reminder_waiting,
    unfinished,
)
from usecases.open_round import include_corrections, open_round, round_to_open
from usecases.pause_sending import pause_sending, resume_sending, service_state
from usecases.round_status import latest_round, latest_snapshot


async def ask_open(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_ROUND)
    round_ = await round_to_open(turn.tx, turn.now)
    return await turn.ask(
        "round.open.confirm",
        "ask-open-round",
        round=round_.key,
        month=round_.month,
        due=round_.due.isoformat(),
        asked=await _when_asked(turn),
    )


async def _when_asked(turn: Turn) -> str:
    """When the chiefs would hear of a round opened now."""
    if (await service_state(turn.tx)).paused:
        return turn.words.say("asked-resumed")
    calendar = turn.board.calendar
    return (
        calendar.next_loud(turn.now).isoformat()
        if calendar.is_quiet(turn.now)
        else turn.words.say("asked-now")
    )


async def open_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await open_round(turn.tx, turn.board, turn.now, turn.person, slots.get("round", ""))
    return tell("round-opened", month=turn.reader.month(round_.month))


async def include(turn: Turn, slots: Slots) -> list[Reply]:
    """[Tag med] or "tag med": a new opgørelse with a new time; says what is in it that was not."""
    round_ = await latest_round(turn.tx)
    key = slots.get("round", "") or (round_.key if round_ else "")
    before = await _settled(turn, key)
    snapshot = await include_corrections(turn.tx, turn.now, turn.person, key)
    await tell_all_outdated(turn.tx, turn.board, turn.now, snapshot)
    new = [e.initiative for e in snapshot.entries if e.revision != before.get(e.initiative)]
    found = [await turn.tx.get(INITIATIVES, one) for one in new]
    titles = turn.words.listing([one.title for one in found if one is not None])
    at = turn.reader.short_moment(snapshot.at)
    return turn.on_card("sentence", key="included", at=at, titles=titles, count=str(len(new)))


async def _settled(turn: Turn, round_key: str) -> dict[str, int | None]:
    """The revision of each initiative in the latest opgørelse."""
    snapshot = await latest_snapshot(turn.tx, round_key)
    return {e.initiative: e.revision for e in snapshot.entries} if snapshot else {}


async def ask_pause(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_ROUND)
    return await turn.ask("sending.pause.confirm", "ask-pause")


async def pause_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    await pause_sending(turn.tx, turn.now, turn.person)
    return tell("paused")


async def ask_resume(turn: Turn, slots: Slots) -> list[Reply]:
    """Shows what would be sent, and asks."""
    require(turn.person, Action.MANAGE_ROUND)
    if not (await service_state(turn.tx)).paused:
        raise NotPossible("not-paused")
    await turn.expect("sending.resume.confirm")
    return say("gap")


async def resume_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    await resume_sending(turn.tx, turn.board, turn.now, turn.person)
    return turn.on_card("sentence", key="resumed")


async def done_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    initiative = await confirm_done(turn.tx, turn.now, turn.person, slots.get("initiative", ""))
    return turn.on_card("sentence", key="done-confirmed", title=initiative.title)


async def _current(turn: Turn, slots: Slots) -> Round:
    """The latest round; a button that stands on an older one's card changes nothing."""
    round_ = await latest_round(turn.tx)
    if round_ is None or not round_.is_open:
        raise NotPossible("no-open-round")
    if slots.get("round", round_.key) != round_.key:
        raise Outdated(slots["round"], "")
    return round_


async def answer_whom(turn: Turn, slots: Slots) -> list[Reply]:
    """[Svar for en chef]: which; where there is only one, straight to what is left."""
    round_ = await _current(turn, slots)
    chiefs = {s.initiative.chief for s in await answerable(turn.reader, round_)}
    if not chiefs and not sees_everything(turn.person):
        raise NotAllowed(Action.ANSWER_FOR)
    if len(chiefs) == 1:
        return say("answer-which", round=round_.key, chief=chiefs.pop())
    return say("answer-whom", round=round_.key)


async def answer_which(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await _current(turn, slots)
    chief = await _of_card(turn)
    theirs = [i for i in await turn.tx.query(INITIATIVES) if i.chief == chief.key]
    if not any(may(turn.person, Action.ANSWER_FOR, Target(i)) for i in theirs):
        raise NotAllowed(Action.ANSWER_FOR)
    return turn.on_card("answer-which", round=round_.key, chief=chief.key)


async def _of_card(turn: Turn) -> Person:
    """The person chosen on a card, or named by its button."""
    person = await turn.tx.get(PEOPLE, turn.value("chief"))
    if person is None:
        raise UnknownObject(turn.value("chief"))
    return person


async def _named(turn: Turn, words: str) -> Person:
    found = find_person(words, [p for p in await turn.tx.query(PEOPLE) if p.active])
    if found.one is None:
        raise NotPossible("person-unknown", words=words)
    return found.one


async def ask_remind(turn: Turn, slots: Slots) -> list[Reply]:
    """[Påmind igen], "send påmindelse" or "påmind Mette": says who will be reminded, and asks."""
    require(turn.person, Action.MANAGE_ROUND)
    round_ = await _current(turn, slots)
    waiting = await unfinished(turn.tx, turn.board, turn.now)
    only = await _named(turn, slots["person"]) if slots.get("person") else None
    reminded = [p.name for p in waiting if only is None or p.key == only.key]
    if only and not reminded:
        return tell("remind-not-needed", name=only.name)
    if not reminded:
        return tell("reminded", count="0")
    if only and (at := await reminder_waiting(turn.tx, round_, only)):
        return tell("remind-waiting", name=only.name, at=turn.reader.moment(at))
    return await turn.ask(
        "round.remind.confirm",
        "ask-remind",
        round=round_.key,
        only=only.key if only else "",
        names=turn.words.listing(reminded),
    )


async def remind_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    await _current(turn, slots)
    told = await remind_now(turn.tx, turn.board, turn.now, turn.person, slots.get("only", ""))
    later = [at for at in told if at > turn.now]
    if not later:
        return turn.on_card("sentence", key="reminded", count=str(len(told)))
    count, left, at = str(len(told)), str(len(later)), turn.reader.moment(max(later))
    key = "reminded-later" if len(later) == len(told) else "reminded-some-later"
    return turn.on_card("sentence", key=key, count=count, left=left, at=at)


async def extend_form(turn: Turn, slots: Slots) -> list[Reply]:
    """[Giv længere frist]: whom, and until when."""
    require(turn.person, Action.MANAGE_ROUND)
    round_ = await _current(turn, slots)
    if round_.is_settled:
        raise NotPossible("extension-settled", freeze=round_.at(Step.FREEZE).isoformat())
    return say("extend-form", round=round_.key)


async def ask_extend(turn: Turn, slots: Slots) -> list[Reply]:
    """The form's choice, shown and asked before anybody is told."""
    require(turn.person, Action.MANAGE_ROUND)
    round_ = await _current(turn, slots)
    return await _ask_extend(turn, round_, await _of_card(turn), _instant(turn.value("until")))


async def say_extend(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "giv Mette frist til fredag": the same hour as the deadline, on another day."""
    require(turn.person, Action.MANAGE_ROUND)
    round_ = await _current(turn, slots)
    chief = await _named(turn, slots.get("person", ""))
    words = slots.get("date", "")
    day = read_date(words, turn.board.day(turn.now))
    if not words:
        return say("extend-form", round=round_.key, chief=chief.key)
    if day is None:
        raise NotPossible("date-unknown", words=words)
    until = turn.board.calendar.instant(day, turn.board.local(round_.due).time())
    return await _ask_extend(turn, round_, chief, until)


async def _ask_extend(turn: Turn, round_: Round, chief: Person, until: datetime) -> list[Reply]:
    """What cannot be is refused before it is asked."""
    await refuse_extension(turn.tx, turn.now, round_, chief, until)
    return await turn.ask(
        "round.extend.confirm",
        "ask-extend",
        round=round_.key,
        chief=chief.key,
        name=chief.name,
        until=until.isoformat(),
        when=until.isoformat(),
    )


async def extend_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    await _current(turn, slots)
    chief, until = await _of_card(turn), _instant(slots.get("until", ""))
    await extend_deadline(turn.tx, turn.board, turn.now, turn.person, chief, until)
    return turn.on_card("sentence", key="extended", name=chief.name, until=turn.reader.moment(until))


def _instant(words: str) -> datetime:
    try:
        instant = datetime.fromisoformat(words)
    except ValueError as wrong:
        raise UnknownObject(words) from wrong
    if instant.tzinfo is None:
        raise UnknownObject(words)
    return instant
