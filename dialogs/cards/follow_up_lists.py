"""The follow-ups that are open: as asked for, to pick one of, and as the next agenda will list them (F08, A10)."""

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.follow_ups import about, facts_of, may_answer_it, shortened, when
from dialogs.cards.parts import beside, button, buttons, card, heading, line, section
from dialogs.cards.written_approvals import listed
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import may
from domain.delivery import View
from domain.follow_ups import FollowUp, Listed
from domain.meetings import Meeting
from usecases.collections import FOLLOW_UPS, MEETINGS
from usecases.open_follow_ups import as_read_by, follow_ups_to_list, open_follow_ups

SHOWN = 8
MOST_SHOWN = 30
BUTTON_LENGTH = 40
LINE_LENGTH = 160


async def listing(reader: Reader, args: View) -> Message | None:
    """What is open: a person's, a unit's, a meeting's or all; in a channel what a channel may see."""
    found, today = await _heard(reader, await _asked(reader, args)), reader.board.day(reader.now)
    over = [f for f in found if f.is_overdue(today)]
    if args.arg("overdue"):
        found = over
    opening = await _opening(reader, args, len(found), len(over))
    written = await _in_writing(reader, args)
    if not found:
        return Message(opening, card([heading(opening), *written]) if written else None)
    shown = found[: MOST_SHOWN if args.arg("all") else SHOWN]
    rows: list[CardElement] = [
        await _row(reader, follow_up, with_button=len(shown) <= SHOWN) for follow_up in shown
    ]
    more = _more(reader, args, len(found), len(shown))
    if len(found) > len(shown) and not more:
        rows.append(line(reader.say("follow-ups-more", count=len(found) - len(shown)), subtle=True))
    return Message(opening, card([heading(opening), *rows, *written], more))


async def _in_writing(reader: Reader, args: View) -> list[CardElement]:
    """What is to be approved in writing is open too: all of it in a list of all or of a meeting, own in one's own (F05)."""
    if any(args.arg(name) for name in ("overdue", "nobody", "people", "unit")):
        return []
    return await listed(reader, meeting=args.arg("meeting"), mine=_is_own(reader, args))


def _is_own(reader: Reader, args: View) -> bool:
    sees_all = reader.audience.person is None or may(reader.person, Doing.SEE_FOLLOW_UPS)
    return reader.audience.person is not None and (bool(args.arg("mine")) or not sees_all)


def _more(reader: Reader, args: View, count: int, shown: int) -> list[Action]:
    if count == shown or args.arg("all") or reader.audience.person is None:
        return []
    asked = {name: value for name, value in args.args if value}
    return [button(reader.say("button-show-all", count=count), "follow_up.all", **asked)]


async def _asked(reader: Reader, args: View) -> list[FollowUp]:
    """Whatever the card says, somebody who does not see all sees their own."""
    person = reader.audience.person
    meeting = args.arg("meeting")
    if person and _is_own(reader, args):
        return await open_follow_ups(reader.tx, people=[person.key], meeting=meeting, reader=person)
    if args.arg("nobody"):
        return [f for f in await open_follow_ups(reader.tx, reader=person) if not f.has_owner]
    keys = [key for key in args.arg("people").split(",") if key]
    return await open_follow_ups(
        reader.tx, people=keys or None, unit=args.arg("unit"), meeting=meeting, reader=person
    )


async def _heard(reader: Reader, found: list[FollowUp]) -> list[FollowUp]:
    """A forum's channel hears of what was agreed at its own meetings."""
    if reader.audience.forum is None:
        return found
    meetings = {m.key for m in await reader.tx.query(MEETINGS) if reader.audience.hears_of(m)}
    return [follow_up for follow_up in found if follow_up.meeting in meetings]


async def _opening(reader: Reader, args: View, count: int, over: int) -> str:
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting")) if args.arg("meeting") else None
    own = _is_own(reader, args)
    if args.arg("nobody") and not own:
        return reader.say("follow-ups-nobodys", count=count)
    if args.arg("overdue"):
        return reader.say("follow-ups-overdue", count=count, own="yes" if own else "no")
    if own:
        text = reader.say("follow-ups-own", count=count)
    elif args.arg("label"):
        text = reader.say("follow-ups-of", count=count, label=args.arg("label"))
    elif meeting:
        day = reader.words.short_day(meeting.date)
        text = reader.say("follow-ups-from", count=count, forum=meeting.forum, day=day)
    else:
        text = reader.say("follow-ups-all", count=count)
    return f"{text} {reader.say('follow-ups-of-which', count=over)}" if over else text


async def _row(reader: Reader, follow_up: FollowUp, *, with_button: bool) -> CardElement:
    meeting = await reader.tx.get(MEETINGS, follow_up.meeting)
    is_over = follow_up.is_overdue(reader.board.day(reader.now))
    facts = await facts_of(reader, follow_up, meeting)
    what = about(reader, follow_up, LINE_LENGTH)
    rows: list[CardElement] = [line(what, bold=is_over), line(facts, subtle=True)]
    if with_button and reader.audience.person and await may_answer_it(reader, follow_up):
        rows.append(buttons(button(reader.say("button-answer"), "follow_up.open", follow_up=follow_up.key)))
    return section(*rows)


async def which(reader: Reader, args: View) -> Message | None:
    """Several are open: which one? The button goes on with what was being done."""
    text = reader.say("follow-up-which")
    passed = {name: value for name, value in args.args if name not in {"act", "keys"} and value}
    actions: list[Action] = []
    for key in args.arg("keys").split(",")[:SHOWN]:
        follow_up = await reader.tx.get(FOLLOW_UPS, key)
        if follow_up is not None and follow_up.is_open and await may_answer_it(reader, follow_up):
            title = about(
                reader, await as_read_by(reader.tx, follow_up, reader.audience.person), BUTTON_LENGTH
            )
            actions.append(button(title, args.arg("act"), follow_up=key, **passed))
    return Message(text, card([line(text)], actions))


async def on_agenda(reader: Reader, meeting: Meeting) -> list[CardElement]:
    """What item 1 of the agenda will list as *Opsamling* (A10), for the secretariat's card."""
    found = await follow_ups_to_list(reader.tx, meeting)
    if not found:
        return []
    shown = [beside("–", line(_as_listed(reader, one))) for one in found[:SHOWN]]
    more = (
        [line(reader.say("follow-ups-more", count=len(found) - SHOWN), subtle=True)] if found[SHOWN:] else []
    )
    return [section(line(reader.say("follow-ups-on-agenda", count=len(found)), bold=True), *shown, *more)]


def _as_listed(reader: Reader, one: Listed) -> str:
    if one.approved is not None:
        return _as_approved(reader, one, *one.approved)
    what = shortened(one.text.rstrip(" ."), LINE_LENGTH) or reader.say("follow-up-closed")
    return " · ".join(
        [what, reader.words.listing(one.who) or reader.say("follow-up-no-owner"), when(reader, one.due)]
    )


def _as_approved(reader: Reader, one: Listed, done: int, count: int) -> str:
    title = reader.words.quoted(one.text)
    if one.due is not None:
        day = reader.words.short_day(one.due)
        return f"{title} · {reader.say('written-is-ended', day=day, done=done, count=count)}"
    state = reader.say("written-so-far", done=done, count=count) if count else reader.say("written-not-asked")
    return f"{title} · {state}"
