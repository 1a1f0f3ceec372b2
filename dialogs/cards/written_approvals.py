"""Written approvals in chat: what is to be approved, how far it is, remarks, and what the secretariat hears (F05)."""

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.follow_ups import shortened
from dialogs.cards.parts import (
    button,
    buttons,
    card,
    date_input,
    heading,
    line,
    paragraphs,
    primary,
    section,
    text_input,
)
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import may
from domain.agenda import AgendaItem
from domain.delivery import View
from domain.minutes import LONGEST_DECISION
from domain.written_approvals import Asking, WrittenApproval
from usecases.approve_minutes import LONGEST_REMARK, approvers
from usecases.ask_in_writing import due_of
from usecases.collections import MINUTES
from usecases.open_written_approvals import InWriting, written_approvals, written_of, written_waiting_for

# So much of what was said before is repeated beside what is asked now.
REPEATED = 300


async def written_state(reader: Reader, meeting: str, item: str) -> list[CardElement]:
    """One line under a decision that is to be approved in writing."""
    found = await written_of(reader.tx, meeting, item)
    return [line(state_of(reader, found.approval), subtle=True)] if found else []


def state_of(reader: Reader, approval: WrittenApproval) -> str:
    """`Skriftlig godkendelse: 1 af 3 har godkendt, svar ønskes senest 4. juni kl. 12.`"""
    asked = approval.latest
    if asked is None:
        return reader.say("written-not-asked")
    counts = {"done": len(asked.replies), "count": len(asked.approvers)}
    if approval.ended_at is not None:
        day = reader.words.short_day(reader.board.day(approval.ended_at))
        return reader.say("written-is-ended", day=day, **counts)
    return reader.say("written-is-asked", due=reader.short_moment(asked.due), **counts)


def _data(found: InWriting, asked: Asking | None = None) -> dict[str, str]:
    version = {"version": str(asked.number)} if asked else {}
    return {"meeting": found.meeting.key, "item": found.item.key, **version}


async def _found(reader: Reader, args: View) -> InWriting | None:
    return await written_of(reader.tx, args.arg("meeting"), args.arg("item"))


async def _for_secretary(reader: Reader, args: View) -> InWriting | None:
    person = reader.audience.person
    return await _found(reader, args) if person and may(person, Doing.MAKE_MINUTES) else None


async def written_form(reader: Reader, args: View) -> Message | None:
    """To the secretary: what is to be approved, by when, and who is asked."""
    found = await _for_secretary(reader, args)
    if found is None:
        return None
    version, before = args.arg("v", "1"), found.approval.latest
    day, number, title = reader.short_meeting_day(found.meeting), found.item.number, found.item.title
    opening = reader.say("written-form", day=day, number=number, title=title)
    names = reader.words.listing(
        [person.name for person in await approvers(reader.tx, reader.board, found.meeting)]
    )
    due = reader.moment(due_of(reader.board, reader.now))
    body: list[CardElement] = [heading(opening), line(reader.say("written-form-how", names=names, due=due))]
    if before is not None:
        body.append(line(reader.say("written-form-again"), subtle=True))
    text = args.arg("text") or (before.text if before else _proposed(reader, found.item))
    body.append(text_input(f"text~{version}", reader.say("written-text"), text, LONGEST_DECISION))
    body.append(date_input(f"until~{version}", reader.say("written-until")))
    if args.arg("answered"):
        said = reader.say("answered", answer=reader.say(args.arg("answered")))
        return Message(opening, card([*body[:2], *paragraphs(text), line(said, subtle=True)]))
    send = primary(reader.say("button-written-send"), "written.send.confirm", v=version, **_data(found))
    return Message(
        opening,
        card(body, [send, button(reader.say("button-not-now"), "question.no", of="written.send.confirm")]),
    )


def _proposed(reader: Reader, item: AgendaItem) -> str:
    """The case with its open attachments, to be written on."""
    attached = [
        reader.say("written-attachment", number=number, title=a.title, doc=a.doc_no or "–")
        for number, a in enumerate(item.content.attachments, 1)
        if not a.closed
    ]
    return "\n".join([item.title, *attached])


async def written_asked(reader: Reader, args: View) -> Message | None:
    """To a member: the text, until when, and the answer once it is given; nothing of a text that is overtaken."""
    found = await _found(reader, args)
    asked = found.approval.latest if found else None
    if found is None or asked is None or asked.number != number_in(args.arg("version")):
        return None
    if reader.audience.person is None or reader.person.key not in asked.approvers:
        return None
    is_reminder, waits = bool(args.arg("occasion")), reader.person.key in asked.waiting_for
    if is_reminder and not (waits and found.approval.is_open):
        return None
    opening = _opening(reader, found, asked, is_reminder=is_reminder)
    remark = button(reader.say("button-remark"), "written.remark", **_data(found, asked))
    if not waits or not found.approval.is_open:
        said = _answer(reader, found.approval, asked)
        return Message(
            said, card([line(opening), line(said, bold=True)], [remark] if found.approval.is_open else [])
        )
    body = [line(opening), *await _text(reader, found, asked)]
    yes = primary(reader.say("button-approve-minutes"), "written.approve", **_data(found, asked))
    return Message(opening, card(body, [yes, remark]))


def _opening(reader: Reader, found: InWriting, asked: Asking, *, is_reminder: bool) -> str:
    key = (
        "written-asked-remind"
        if is_reminder
        else "written-asked-again"
        if asked.number > 1
        else "written-asked"
    )
    return reader.say(
        key,
        name=reader.person.first_name,
        day=reader.meeting_day(found.meeting),
        title=reader.words.quoted(found.item.title),
        number=found.item.number,
        due=reader.moment(asked.due),
    )


def _answer(reader: Reader, approval: WrittenApproval, asked: Asking) -> str:
    mine = next((r for r in asked.replies if r.person == reader.person.key), None)
    said = [reader.say("written-you-approved", at=reader.short_moment(mine.at))] if mine else []
    return " ".join([*said, *([] if approval.is_open and said else [state_of(reader, approval)])])


async def _text(reader: Reader, found: InWriting, asked: Asking) -> list[CardElement]:
    """What is to be approved, under what was decided; of a changed text also what it was."""
    minutes = await reader.tx.get(MINUTES, found.meeting.key)
    made = minutes.decision(found.item.key) if minutes else None
    decided = (
        reader.say("written-decided", text=reader.words.quoted(shortened(made.text, REPEATED)))
        if made
        else ""
    )
    before = found.approval.asking(asked.number - 1)
    was = (
        [line(reader.say("was", text=reader.words.quoted(shortened(before.text, REPEATED))), subtle=True)]
        if before
        else []
    )
    shown = section(line(reader.say("written-to-approve"), bold=True), *paragraphs(asked.text), *was)
    return [*([line(decided, subtle=True)] if decided else []), shown]


async def written_remark_form(reader: Reader, args: View) -> Message | None:
    found = await _found(reader, args)
    asked = found.approval.latest if found else None
    if found is None or asked is None:
        return None
    text = reader.say("written-remark-form", title=reader.words.quoted(found.item.title))
    field = text_input("remark", reader.say("label-remark"), "", LONGEST_REMARK)
    data = {**_data(found), "version": args.arg("version")}
    return Message(
        text, card([line(text), field], [primary(reader.say("button-send"), "written.remark.save", **data)])
    )


async def written_remark(reader: Reader, args: View) -> Message | None:
    """To the secretariat: what a member has remarked."""
    found = await _for_secretary(reader, args)
    asked = found.approval.asking(number_in(args.arg("version"))) if found else None
    place = number_in(args.arg("remark"))
    if found is None or asked is None or not 0 < place <= len(asked.remarks):
        return None
    remark = asked.remarks[place - 1]
    title = reader.words.quoted(found.item.title)
    opening = reader.say("written-remark-came", name=await reader.name(remark.person), title=title)
    again = button(reader.say("button-written-again"), "written.form", **_data(found))
    return Message(opening, card([line(opening), line(reader.words.quoted(remark.text))], [again]))


async def written_ended(reader: Reader, args: View) -> Message | None:
    """To the secretariat: it is approved, or ended with how many."""
    found = await _for_secretary(reader, args)
    if found is None or found.approval.is_open:
        return None
    title, number = reader.words.quoted(found.item.title), found.item.number
    day = reader.short_meeting_day(found.meeting)
    told = reader.say("written-ended", day=day, title=title, number=number)
    return Message(f"{told} {state_of(reader, found.approval)}")


async def written_overdue(reader: Reader, args: View) -> Message | None:
    """To the secretariat: the time is up, and who has not answered."""
    found = await _for_secretary(reader, args)
    asked = found.approval.latest if found else None
    if found is None or asked is None or not found.approval.is_open or not asked.waiting_for:
        return None
    if str(asked.number) != args.arg("version"):
        return None
    names = reader.words.listing([await reader.name(key) for key in asked.waiting_for])
    title = reader.words.quoted(found.item.title)
    opening = reader.say("written-overdue", title=title, due=reader.short_moment(asked.due))
    body = [line(opening), line(state_of(reader, found.approval)), line(reader.say("awaits", names=names))]
    return Message(opening, card(body, _secretary_buttons(reader, found)))


def _secretary_buttons(reader: Reader, found: InWriting) -> list[Action]:
    asked = found.approval.latest
    if asked is None:
        return [button(reader.say("button-written-form"), "written.form", **_data(found))]
    again = button(reader.say("button-written-again"), "written.form", **_data(found))
    end = button(reader.say("button-written-end"), "written.end", **_data(found))
    return [end, again] if asked.replies else [again]


async def listed(reader: Reader, *, meeting: str = "", mine: bool = False) -> list[CardElement]:
    """Among the open follow-ups: what is to be approved in writing, with what the reader may do about it."""
    if mine:
        found: Sequence[InWriting] = await written_waiting_for(reader.tx, reader.person)
    else:
        found = await written_approvals(reader.tx, meeting=meeting)
    return [_row(reader, one) for one in found]


def _row(reader: Reader, found: InWriting) -> CardElement:
    day = reader.short_meeting_day(found.meeting)
    label = reader.say(
        "written-row", title=reader.words.quoted(found.item.title), forum=found.meeting.forum, day=day
    )
    actions = _may_do(reader, found)
    return section(
        line(label),
        line(state_of(reader, found.approval), subtle=True),
        *([buttons(*actions)] if actions else []),
    )


def _may_do(reader: Reader, found: InWriting) -> list[Action]:
    person, asked = reader.audience.person, found.approval.latest
    if person is None:
        return []
    if may(person, Doing.MAKE_MINUTES):
        return _secretary_buttons(reader, found)
    if asked is None or person.key not in asked.waiting_for:
        return []
    return [
        button(reader.say("button-approve-minutes"), "written.approve", **_data(found, asked)),
        button(reader.say("button-remark"), "written.remark", **_data(found, asked)),
    ]
