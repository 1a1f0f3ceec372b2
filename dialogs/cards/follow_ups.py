"""One follow-up: its words for a reader, its buttons and the forms they open."""

from collections.abc import Iterable, Sequence
from datetime import date

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, date_input, heading, line, pick, primary, warning
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import may
from domain.delivery import View
from domain.follow_ups import LONGEST, FollowUp
from domain.meetings import Meeting
from domain.people import Person
from usecases.collections import FOLLOW_UPS, MEETINGS, PEOPLE
from usecases.open_follow_ups import as_read_by, follow_up_target
from usecases.ports import Transaction


def about(reader: Reader, follow_up: FollowUp, longest: int = LONGEST) -> str:
    """Its words in quotation marks, cut to `longest`; of a closed item only that it is one.

    `follow_up` is as the reader may read it (`as_read_by`, C01).
    """
    text = follow_up.text.rstrip(" .")
    return reader.words.quoted(shortened(text, longest)) if text else reader.say("follow-up-closed")


def shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 2].rstrip()} …"


def when(reader: Reader, due: date | None) -> str:
    return reader.say("follow-up-due", due=due_day(reader, due)) if due else reader.say("follow-up-no-due")


def due_day(reader: Reader, due: date) -> str:
    """With the year where it is not this one: "frist 1. maj" said in June is next year's."""
    is_this_year = due.year == reader.board.day(reader.now).year
    return reader.words.day(due) if is_this_year else reader.words.full_day(due)


async def owners_of(reader: Reader, people: Iterable[str], unit: str) -> str:
    """The unit as it was written, else the people; *ansvarlig mangler* where there is neither (F06)."""
    names = [await reader.name(key) for key in people]
    return unit or reader.words.listing(names) or reader.say("follow-up-no-owner")


async def found_in(reader: Reader, args: View) -> tuple[FollowUp, Meeting] | None:
    follow_up = await reader.tx.get(FOLLOW_UPS, args.arg("follow_up"))
    meeting = await reader.tx.get(MEETINGS, follow_up.meeting) if follow_up else None
    return (
        (await as_read_by(reader.tx, follow_up, reader.audience.person), meeting)
        if follow_up and meeting
        else None
    )


async def may_answer_it(reader: Reader, follow_up: FollowUp) -> bool:
    target = await follow_up_target(reader.tx, reader.person, follow_up, reader.now)
    return may(reader.person, Doing.ANSWER_FOLLOW_UP, target)


async def answers(reader: Reader, follow_up: FollowUp) -> list[Action]:
    """What the reader may do: the owner answers, the secretariat may also place it, or drop it."""
    key = {"follow_up": follow_up.key}
    done = primary(reader.say("button-done"), "follow_up.done", **key)
    later = button(reader.say("button-new-deadline"), "follow_up.later", **key)
    give = "button-give-on" if follow_up.owners else "button-choose-owner"
    actions: list[Action] = [done, later, button(reader.say(give), "follow_up.give", **key)]
    if await _is_own(reader, follow_up):
        actions.append(button(reader.say("button-not-mine"), "follow_up.not_mine", **key))
    if may(reader.person, Doing.AGREE_FOLLOW_UP):
        actions.append(button(reader.say("button-drop"), "follow_up.drop", **key))
    return actions


async def _is_own(reader: Reader, follow_up: FollowUp) -> bool:
    return (await follow_up_target(reader.tx, reader.person, follow_up, reader.now)).owns


async def one(reader: Reader, args: View) -> Message | None:
    """One follow-up with its buttons; one that has ended says how, for those who may know."""
    found = await found_in(reader, args)
    if found is None or not (
        may(reader.person, Doing.SEE_FOLLOW_UPS) or await may_answer_it(reader, found[0])
    ):
        return Message(reader.say("gone"))
    follow_up, meeting = found
    may_answer = await may_answer_it(reader, follow_up)
    if not follow_up.is_open:
        return await _ended(reader, follow_up, may_answer=may_answer)
    body: list[CardElement] = [
        heading(about(reader, follow_up)),
        line(await facts_of(reader, follow_up, meeting)),
    ]
    return Message(
        about(reader, follow_up), card(body, await answers(reader, follow_up) if may_answer else [])
    )


async def _ended(reader: Reader, follow_up: FollowUp, *, may_answer: bool) -> Message:
    day = reader.words.day(reader.board.day(follow_up.ended_at)) if follow_up.ended_at else ""
    text = reader.say(f"follow-up-ended-{follow_up.state}", what=about(reader, follow_up), day=day)
    undo = button(reader.say("button-undo"), "follow_up.reopen", follow_up=follow_up.key)
    return Message(text, card([line(text)], [undo] if may_answer else []))


async def facts_of(reader: Reader, follow_up: FollowUp, meeting: Meeting | None) -> str:
    """`Karen Holm · frist fredag den 13. juni (før 6. juni) · Direktionen 28. maj`."""
    parts = [
        await owners_of(reader, follow_up.owners, follow_up.unit),
        due_in_short(reader, follow_up),
    ]
    if meeting:
        parts.append(f"{meeting.forum} {reader.words.short_day(meeting.date)}")
    return " · ".join(parts)


def due_in_short(reader: Reader, follow_up: FollowUp) -> str:
    if follow_up.due is None:
        return reader.say("follow-up-no-due")
    over = follow_up.is_overdue(reader.board.day(reader.now))
    day = due_day(reader, follow_up.due)
    said = reader.say("follow-up-due-was", due=day) if over else reader.say("follow-up-due", due=day)
    if follow_up.first_due is None or follow_up.first_due == follow_up.due:
        return said
    first = reader.words.short_day(follow_up.first_due)
    return f"{said} {reader.say('follow-up-first-due', due=first)}"


async def form(reader: Reader, args: View) -> Message | None:
    """[Ny frist] asks for a day, [Giv videre] for somebody."""
    found = await found_in(reader, args)
    if found is None or not await may_answer_it(reader, found[0]):
        return Message(reader.say("gone"))
    follow_up, version = found[0], args.arg("v", "1")
    key = {"follow_up": follow_up.key, "v": version}
    back = button(reader.say("button-back"), "follow_up.open", follow_up=follow_up.key)
    if args.arg("asks") == "due":
        text = reader.say(
            "follow-up-form-due", what=about(reader, follow_up), now=when(reader, follow_up.due)
        )
        field: CardElement = date_input(f"until~{version}", reader.say("follow-up-until"))
        save = primary(reader.say("button-keep-deadline"), "follow_up.later", **key)
        return Message(text, card([line(text), field], [save, back]))
    text = reader.say("follow-up-form-owner", what=about(reader, follow_up))
    need = [warning(reader.say("follow-up-no-name"))] if args.arg("need") else []
    options = [(p.key, p.name) for p in await _colleagues(reader.tx, follow_up)]
    field = pick(f"to~{version}", reader.say("follow-up-to"), options)
    give = "button-give-on" if follow_up.owners else "button-choose-owner"
    save = primary(reader.say(give), "follow_up.give.confirm", **key)
    return Message(text, card([line(text), *need, field], [save, back]))


async def _colleagues(tx: Transaction, follow_up: FollowUp) -> Sequence[Person]:
    active = [p for p in await tx.query(PEOPLE) if p.active and p.key not in follow_up.owners]
    return sorted(active, key=lambda p: p.name)
