"""What is said of a follow-up: to its owner when it is agreed, soon due and overdue, to others when it has changed."""

from collections.abc import Mapping
from datetime import date

from microsoft_teams.cards import Action

from dialogs.cards.follow_ups import about, answers, due_day, facts_of, found_in, may_answer_it, when
from dialogs.cards.parts import button, card, line
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import may
from domain.delivery import View
from domain.follow_ups import NOBODY, FollowUp, Told
from domain.meetings import Meeting

# Working days; a deadline further off is not counted down to.
FAR_OFF = 5


async def told(reader: Reader, args: View) -> Message | None:
    """The owner hears what was agreed, is reminded, and is asked when the deadline has passed; nobody who is done is."""
    found = await found_in(reader, args)
    if found is None or not _still_true(found[0], args) or not await may_answer_it(reader, found[0]):
        return None
    (follow_up, meeting), owner = found, args.arg("owner")
    asked = _overdue(reader, follow_up, owner) if args.arg("what") != Told.AGREED else []
    said = asked or await _task(reader, follow_up, meeting, owner)
    opening = " ".join([await _hello(reader, owner), *said])
    return Message(opening, card([line(opening)], await answers(reader, follow_up)))


def _still_true(follow_up: FollowUp, args: View) -> bool:
    """It is open, theirs, and a reminder is of the deadline that still holds."""
    due = follow_up.due.isoformat() if follow_up.due else ""
    same_due = args.arg("what") == Told.AGREED or args.arg("due") == due
    return follow_up.is_open and same_due and args.arg("owner") in (follow_up.owners or (NOBODY,))


async def _hello(reader: Reader, owner: str) -> str:
    name = reader.person.first_name
    if owner in {NOBODY, reader.person.key}:
        return reader.say("follow-up-hello", name=name)
    return reader.say("follow-up-hello-stand-in", name=name, owner=await reader.name(owner))


def _overdue(reader: Reader, follow_up: FollowUp, owner: str) -> list[str]:
    """Empty while the deadline is not over."""
    if follow_up.due is None or not follow_up.is_overdue(reader.board.day(reader.now)):
        return []
    asked = _nobodys(reader, follow_up, owner) or [reader.say("follow-up-how")]
    return [_was_due(reader, follow_up, follow_up.due), *asked]


async def _task(reader: Reader, follow_up: FollowUp, meeting: Meeting, owner: str) -> list[str]:
    source = reader.say(
        "follow-up-from",
        forum=meeting.forum,
        day=reader.words.short_day(meeting.date),
        what=about(reader, follow_up),
    )
    who = _nobodys(reader, follow_up, owner) or [await _agreed(reader, follow_up, owner)]
    ask = reader.say("follow-up-ask-for-text", secretariat=reader.board.secretariat)
    return [source, *who, _deadline(reader, follow_up.due), *([] if follow_up.text else [ask])]


def _was_due(reader: Reader, follow_up: FollowUp, due: date) -> str:
    if (reader.board.day(reader.now) - due).days == 1:
        return reader.say("follow-up-was-due-yesterday", what=about(reader, follow_up))
    return reader.say("follow-up-was-due", what=about(reader, follow_up), due=reader.words.day(due))


def _nobodys(reader: Reader, follow_up: FollowUp, owner: str) -> list[str]:
    if owner != NOBODY:
        return []
    if follow_up.unit:
        return [reader.say("follow-up-unit-unknown", unit=follow_up.unit)]
    return [reader.say("follow-up-nobody")]


async def _agreed(reader: Reader, follow_up: FollowUp, owner: str) -> str:
    """Who follows up, in the second person where it is the reader."""
    others = [await reader.name(key) for key in follow_up.owners if key != reader.person.key]
    if owner == reader.person.key and follow_up.given_by not in {"", owner}:
        return reader.say("follow-up-given-on", by=await reader.name(follow_up.given_by))
    if owner != reader.person.key:
        return reader.say("follow-up-they-do", who=reader.words.listing(others))
    if not others:
        return reader.say("follow-up-you-do")
    you = reader.say("follow-up-you")
    return reader.say("follow-up-they-do", who=reader.words.listing([you, *others]))


def _deadline(reader: Reader, due: date | None) -> str:
    """`Fristen er fredag den 13. juni, om 3 arbejdsdage.`; far off without the days."""
    if due is None:
        return reader.say("follow-up-no-deadline")
    today, day = reader.board.day(reader.now), due_day(reader, due)
    left = reader.board.calendar.working_days_between(today, due) + 1
    if due < today:
        return reader.say("follow-up-deadline-was", due=day)
    if left > FAR_OFF:
        return reader.say("follow-up-deadline", due=day)
    return reader.say("follow-up-deadline-near", due=day, left=left if due > today else 0)


async def answered(reader: Reader, args: View) -> Message | None:
    """What was stored, to whoever did it."""
    return await _change(reader, args, "follow-up-answered", {})


async def changed(reader: Reader, args: View) -> Message | None:
    """What somebody else has done with it, to those who had it."""
    found = await found_in(reader, args)
    if found is None or reader.person.key not in (*found[0].owners, *found[0].former):
        return None
    return await _change(reader, args, "follow-up-changed", {"by": await reader.name(args.arg("by"))})


async def _change(reader: Reader, args: View, key: str, values: Mapping[str, str]) -> Message | None:
    found = await found_in(reader, args)
    if found is None:
        return None
    follow_up, what = found[0], args.arg("what")
    names = [await reader.name(owner) for owner in follow_up.owners]
    text = reader.say(
        f"{key}-{what}",
        what=about(reader, follow_up),
        who=follow_up.unit or reader.words.listing(names) or reader.say("follow-up-no-owner"),
        told="yes" if follow_up.owners else "no",
        due=when(reader, follow_up.due),
        secretariat=reader.board.secretariat,
        **values,
    )
    sentence = text[:1].upper() + text[1:]
    return Message(
        sentence, card([line(sentence)], await _afterwards(reader, follow_up, what, mine=not values))
    )


async def _afterwards(reader: Reader, follow_up: FollowUp, what: str, *, mine: bool) -> list[Action]:
    """What was just agreed can be put right, what was just ended taken up again."""
    if mine and what == "agreed" and follow_up.is_open:
        return (await answers(reader, follow_up))[1:]
    if mine and what in {"done", "dropped"} and not follow_up.is_open:
        return [button(reader.say("button-undo"), "follow_up.reopen", follow_up=follow_up.key)]
    return []


async def unplaced(reader: Reader, args: View) -> Message | None:
    """The secretariat hears that an owner has left or says that it is not theirs; nothing once it is placed."""
    found = await found_in(reader, args)
    if found is None or not found[0].is_open or not may(reader.person, Doing.AGREE_FOLLOW_UP):
        return None
    follow_up, meeting = found
    text = reader.say(
        f"follow-up-unplaced-{args.arg('why')}",
        by=await reader.name(args.arg("by")),
        what=about(reader, follow_up),
    )
    body = [line(text), line(await facts_of(reader, follow_up, meeting), subtle=True)]
    return Message(text, card(body, await answers(reader, follow_up)))
