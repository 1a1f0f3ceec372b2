"""The minutes in chat: made, shown, sent to be approved, approved by the version that was read, remarked on."""

from collections.abc import Sequence

from dialogs.commands import agenda_drafts, agenda_people, written_approvals
from dialogs.commands.decisions import held_meeting
from dialogs.commands.meeting_in_hand import choose, forum_said
from dialogs.commands.reporting import Slots
from dialogs.commands.shared_work import person_named
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding.agenda_items import split_meeting
from domain.access import Action, Target, may, require
from domain.errors import NotPossible, UnknownObject
from domain.meetings import Meeting
from domain.minutes import Approval, Edition, Minutes, differs, last_edition_known
from domain.people import Person
from usecases.approve_minutes import (
    answer_minutes,
    approvers,
    remark_on_minutes,
    send_for_approval,
    waiting_for,
)
from usecases.collections import MEETINGS, MINUTES, PEOPLE
from usecases.minutes_of import held
from usecases.note_attendance import hold_meeting, note_attendance
from usecases.open_written_approvals import InWriting, written_waiting_for
from usecases.send_draft import drafts_waiting_for

SEND = "minutes.send.confirm"
APPROVE = "minutes.approve.confirm"


async def make(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "lav referat": the meeting is held, and what is decided so far is shown."""
    require(turn.person, Action.MAKE_MINUTES)
    meeting = await held_meeting(turn, slots)
    if slots.get("forum"):
        await choose(turn, meeting)
    await hold_meeting(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    return say("minutes", meeting=meeting.key)


async def edit(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "ret referatet": how it stands, and how to correct it."""
    require(turn.person, Action.MAKE_MINUTES)
    meeting = await held_meeting(turn, slots)
    found = await held(turn.tx, turn.board, turn.now, meeting.key)
    approved = found.minutes.approved
    key = "how-to-correct" if approved else "how-to-edit-minutes"
    corrections = str(sum(edition.is_approved for edition in found.minutes.editions))
    day = turn.reader.short_meeting_day(meeting)
    told = tell(key, day=day, number=str(approved.number if approved else 0), correction=corrections)
    return [*say("minutes", meeting=meeting.key), *told]


async def attended(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Lone var med til punkt 3": at the meeting that was held, on the item's paper."""
    require(turn.person, Action.MAKE_MINUTES)
    rest, day = split_meeting(slots.get("item", ""))
    meeting = await held_meeting(turn, {"meeting": day})
    await held(turn.tx, turn.board, turn.now, meeting.key)
    return await agenda_people.attend(turn, {**slots, "item": rest, "meeting_key": meeting.key})


async def is_held(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "mødet er holdt"."""
    return await make(turn, slots)


async def show(turn: Turn, slots: Slots) -> list[Reply]:
    """The secretariat sees the working text, directors and finance the version that was sent last."""
    require(turn.person, Action.SEE_DECISIONS, turn.as_member())
    if may(turn.person, Action.MAKE_MINUTES):
        meeting = await held_meeting(turn, slots)
        await held(turn.tx, turn.board, turn.now, meeting.key)
        return say("minutes", meeting=meeting.key)
    sent = await _sent(turn, slots)
    return say("minutes", meeting=sent.meeting, version=str(len(sent.editions)))


async def _sent(turn: Turn, slots: Slots) -> Minutes:
    """The minutes of the meeting named, else the last that were sent.

    Raises:
        NotPossible: they have not been sent.
    """
    if slots.get("meeting"):
        meeting = await held_meeting(turn, slots)
        minutes = await turn.tx.get(MINUTES, meeting.key)
        require(turn.person, Action.SEE_DECISIONS, turn.as_member(meeting))
        if minutes is None or not minutes.editions:
            raise NotPossible("minutes-not-sent", day=turn.reader.meeting_day(meeting))
        return minutes
    sent = [m for m in await turn.tx.query(MINUTES) if m.editions and await _may_read(turn, m, slots)]
    if not sent:
        raise NotPossible("no-minutes-sent")
    return max(sent, key=lambda m: m.editions[-1].at)


async def _may_read(turn: Turn, minutes: Minutes, slots: Slots) -> bool:
    """Of the forum named, and one the person may read the minutes of."""
    meeting, forum = await turn.tx.get(MEETINGS, minutes.meeting), forum_said(turn, slots)
    is_meant = meeting is not None and (forum is None or forum.has(meeting))
    return is_meant and may(turn.person, Action.SEE_DECISIONS, turn.as_member(meeting))


async def open_version(turn: Turn, slots: Slots) -> list[Reply]:
    """[Åbn referatet]: the version on the card, or the newest where it has been overtaken."""
    meeting = await turn.tx.get(MEETINGS, slots.get("meeting", ""))
    require(turn.person, Action.SEE_DECISIONS, turn.as_member(meeting) if meeting else Target())
    return say("minutes", meeting=slots.get("meeting", ""), version=slots.get("version", ""))


async def ask_send(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "send referatet til godkendelse": to whom, until when, and what is still without a decision."""
    require(turn.person, Action.MAKE_MINUTES)
    meeting = await held_meeting(turn, slots)
    found = await held(turn.tx, turn.board, turn.now, meeting.key)
    if not found.minutes.decisions and not found.minutes.ratings:
        raise NotPossible("minutes-empty")
    if not differs(found.minutes, found.agenda, found.meeting.absent):
        raise NotPossible("minutes-unchanged", number=str(len(found.minutes.editions)))
    if not await approvers(turn.tx, turn.board, meeting):
        raise NotPossible("minutes-no-approvers")
    asked = {"meeting": meeting.key, "number": str(len(found.minutes.editions) + 1)}
    await turn.expect(SEND, **asked)
    return say("minutes-send", act=SEND, **asked)


async def send_for(turn: Turn, slots: Slots) -> list[Reply]:
    """[Send til godkendelse]: shown first, like the words."""
    return await ask_send(turn, {"meeting_key": slots.get("meeting", "")})


async def send_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    edition = await send_for_approval(turn.tx, turn.board, turn.now, turn.person, slots.get("meeting", ""))
    asked = [await turn.tx.get(PEOPLE, key) for key in edition.approvers]
    names = [person.name for person in asked if person is not None]
    return turn.on_card(
        "sentence",
        key="minutes-sent",
        number=str(edition.number),
        names=turn.words.listing(names),
        count=str(len(names)),
    )


async def _asked(turn: Turn, slots: Slots) -> tuple[Meeting, Edition]:
    """What the person is asked to approve: of the meeting named, else the only one that waits.

    Raises:
        NotPossible: nothing waits, or several do.
    """
    waiting = [(key, edition) for key, edition in await waiting_for(turn.tx, turn.person)]
    if slots.get("meeting"):
        wanted = await held_meeting(turn, slots)
        waiting = [(key, edition) for key, edition in waiting if key == wanted.key]
    if not waiting:
        raise await _nothing_waits(turn)
    if len(waiting) > 1:
        raise NotPossible("several-to-approve")
    meeting = await turn.tx.get(MEETINGS, waiting[0][0])
    if meeting is None:
        raise UnknownObject(waiting[0][0])
    return meeting, waiting[0][1]


async def _nothing_waits(turn: Turn) -> NotPossible:
    """Whoever has answered is told so."""
    sent = [m.latest for m in await turn.tx.query(MINUTES) if m.latest]
    answered = [e for e in sent if e.reply_of(turn.person.key) is not None]
    if not answered:
        return NotPossible("nothing-to-approve")
    newest = max(answered, key=lambda e: e.at)
    return NotPossible("minutes-answered", number=str(newest.number))


async def ask_approve(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "godkend referatet": which version, with what is new in it, then yes."""
    require(turn.person, Action.APPROVE_MINUTES, turn.as_member())
    meeting, edition = await _asked(turn, slots)
    version = {"meeting": meeting.key, "version": str(edition.number)}
    day = turn.reader.meeting_day(meeting)
    return [
        *await _what_is_new(turn, version),
        *await turn.ask(APPROVE, "ask-approve-minutes", day=day, **version),
    ]


async def _what_is_new(turn: Turn, version: dict[str, str]) -> list[Reply]:
    """The message about a changed text may still be on its way."""
    minutes = await turn.tx.get(MINUTES, version["meeting"])
    before = last_edition_known(minutes, turn.person.key) if minutes else None
    return say("minutes-asked", was=str(before.number), **version) if before else []


async def bare_approve(turn: Turn, slots: Slots) -> list[Reply]:
    """The word "godkend" alone: only with exactly one thing that waits (users.md)."""
    if not may(turn.person, Action.APPROVE_MINUTES, turn.as_member()):
        return tell("approve-what")
    waiting, written = (
        await waiting_for(turn.tx, turn.person),
        await written_waiting_for(turn.tx, turn.person),
    )
    drafts = await drafts_waiting_for(turn.tx, turn.person)
    if len(waiting) + len(written) + len(drafts) > 1:
        titles = [
            await _titles(turn, waiting, written),
            *(turn.words.say("approve-draft-of") for _ in drafts),
        ]
        return tell("approve-which", titles=turn.words.listing([title for title in titles if title]))
    if drafts:
        return await agenda_drafts.say_approve(turn, slots)
    if written:
        return await written_approvals.confirm(turn, written[0])
    return await ask_approve(turn, slots) if waiting else tell("approve-what")


async def _titles(turn: Turn, waiting: Sequence[tuple[str, Edition]], written: Sequence[InWriting]) -> str:
    meetings = [await turn.tx.get(MEETINGS, key) for key, _ in waiting]
    minutes = [
        turn.words.say("approve-of-meeting", day=turn.words.short_day(m.date))
        for m in meetings
        if m is not None
    ]
    return turn.words.listing([*minutes, *(turn.words.quoted(one.item.title) for one in written)])


async def approve(turn: Turn, slots: Slots) -> list[Reply]:
    """[Godkend]: the version that is on the card and no other."""
    return await _answer(turn, slots, Approval.APPROVED)


async def not_present(turn: Turn, slots: Slots) -> list[Reply]:
    return await _answer(turn, slots, Approval.NOT_PRESENT)


async def _answer(turn: Turn, slots: Slots, approval: Approval) -> list[Reply]:
    key, number = slots.get("meeting", ""), _number(slots.get("version", ""))
    minutes = await turn.tx.get(MINUTES, key)
    latest = minutes.latest if minutes else None
    if latest is not None and latest.number != number and turn.person.key in latest.approvers:
        shown = turn.on_card("minutes-asked", meeting=key, version=str(latest.number), was=str(number))
        return [*tell("minutes-newer-version", number=str(latest.number)), *shown]
    await answer_minutes(turn.tx, turn.board, turn.now, turn.person, key, number, approval)
    return turn.on_card("minutes-asked", meeting=key, version=str(number))


def _number(words: str) -> int:
    number = number_in(words)
    if not number:
        raise UnknownObject("version")
    return number


async def say_not_present(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "jeg var ikke til stede": stands on the signature page instead of an approval."""
    require(turn.person, Action.APPROVE_MINUTES, turn.as_member())
    meeting, edition = await _asked(turn, slots)
    return await _answer(turn, {"meeting": meeting.key, "version": str(edition.number)}, Approval.NOT_PRESENT)


async def remark_form(turn: Turn, slots: Slots) -> list[Reply]:
    """[Jeg har en bemærkning]."""
    require(turn.person, Action.APPROVE_MINUTES, turn.as_member())
    return say("remark-form", meeting=slots.get("meeting", ""), version=slots.get("version", ""))


async def say_remark(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "jeg har en bemærkning: …", or the form where there is no text yet."""
    require(turn.person, Action.APPROVE_MINUTES, turn.as_member())
    written = await written_waiting_for(turn.tx, turn.person)
    if len(written) == 1 and not await waiting_for(turn.tx, turn.person):
        return await _remark_on_written(turn, written[0], slots.get("text", ""))
    if not await waiting_for(turn.tx, turn.person) and await drafts_waiting_for(turn.tx, turn.person):
        return await agenda_drafts.say_remark(turn, slots)
    meeting, number = await _remarked(turn)
    if not slots.get("text"):
        return say("remark-form", meeting=meeting, version=str(number))
    return await _remark(turn, meeting, number, slots["text"])


async def _remark_on_written(turn: Turn, found: InWriting, text: str) -> list[Reply]:
    asked = found.approval.latest
    number = asked.number if asked else 0
    if text:
        return await written_approvals.remark(turn, found, number, text)
    named = {"meeting": found.meeting.key, "item": found.item.key, "version": str(number)}
    return say("written-remark-form", **named)


async def _remarked(turn: Turn) -> tuple[str, int]:
    """One may also have a remark on what one has approved: the version sent last."""
    sent = [m for m in await turn.tx.query(MINUTES) if m.latest and turn.person.key in m.latest.approvers]
    if not sent:
        raise NotPossible("nothing-to-approve")
    newest = max(sent, key=lambda m: m.editions[-1].at)
    return newest.meeting, len(newest.editions)


async def save_remark(turn: Turn, slots: Slots) -> list[Reply]:
    number = _number(slots.get("version", ""))
    return await _remark(turn, slots.get("meeting", ""), number, turn.value("remark"))


async def _remark(turn: Turn, meeting: str, number: int, text: str) -> list[Reply]:
    await remark_on_minutes(turn.tx, turn.board, turn.now, turn.person, meeting, number, text)
    secretariat = turn.board.secretariat
    return turn.on_card("sentence", key="remark-received", text=text.strip(), secretariat=secretariat)


async def was_absent(turn: Turn, slots: Slots) -> list[Reply]:
    return await _attendance(turn, slots, present=False)


async def was_present(turn: Turn, slots: Slots) -> list[Reply]:
    return await _attendance(turn, slots, present=True)


async def _attendance(turn: Turn, slots: Slots, *, present: bool) -> list[Reply]:
    require(turn.person, Action.MAKE_MINUTES)
    meeting = await held_meeting(turn, slots)
    person: Person = await person_named(turn, slots.get("person", ""))
    meeting = await note_attendance(
        turn.tx, turn.board, turn.now, turn.person, meeting.key, person, present=present
    )
    day = turn.reader.short_meeting_day(meeting)
    key = "attendance-present" if present else "attendance-absent"
    names = [p.name for p in [await turn.tx.get(PEOPLE, k) for k in meeting.absent] if p is not None]
    absent = turn.words.listing(names) or turn.reader.say("nobody")
    return tell(key, day=day, name=person.name, absent=absent)
