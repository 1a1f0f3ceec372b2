"""The minutes in chat: the working text, the version to approve with what is new in it, remarks and answers."""

from collections.abc import Sequence

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.decisions import about, minutes_at, rating_lines
from dialogs.cards.documents import minutes_links
from dialogs.cards.parts import (
    button,
    card,
    fitting,
    heading,
    line,
    paragraphs,
    primary,
    section,
    text_input,
    warning,
)
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import Target, may
from domain.agenda import Agenda
from domain.closed import readable
from domain.delivery import View
from domain.meetings import Meeting
from domain.minutes import (
    Approval,
    Decision,
    Edition,
    Minutes,
    Rating,
    differences,
    differs,
    of_open_items,
    without_closed,
)
from domain.people import Person
from usecases.approve_minutes import LONGEST_REMARK, approvers
from usecases.collections import AGENDAS, MEETINGS, MINUTES
from usecases.minutes_of import Held
from usecases.remind_approvals import edition_due


async def minutes(reader: Reader, args: View) -> Message | None:
    """With a version that version as it was sent, else the working text, which is the secretariat's alone."""
    if args.arg("version"):
        return await _version(reader, args)
    found = await minutes_at(reader, args.arg("meeting"))
    if found is None:
        return None
    opening = f"{about(reader, found)} · {reader.say('minutes-working')}"
    body: list[CardElement] = [heading(opening), *await _absent(reader, found.meeting.absent)]
    body += await _said(reader, found.agenda, found.minutes.decisions, found.minutes.ratings)
    if undecided := _undecided(found):
        body.append(
            line(reader.say("minutes-undecided", numbers=reader.words.listing(undecided)), subtle=True)
        )
    body += await _stands(reader, found)
    return Message(opening, card(body, _working_buttons(reader, found)))


def _undecided(found: Held) -> list[str]:
    made = {d.item for d in found.minutes.decisions}
    return [str(i.number) for i in found.agenda.items if i.key not in made and not i.closed]


async def _absent(reader: Reader, keys: tuple[str, ...]) -> list[CardElement]:
    if not keys:
        return []
    return [line(reader.say("minutes-absent", names=await _names(reader, keys)))]


async def _said(
    reader: Reader, agenda: Agenda, decisions: tuple[Decision, ...], ratings: tuple[Rating, ...]
) -> list[CardElement]:
    """The decisions under their items, those of closed items to their readers alone; in short where there is no room."""
    pairs: list[tuple[CardElement, CardElement]] = []
    for item, made in of_open_items(decisions, agenda, _revealed(reader, agenda)):
        label = reader.say("item-label", number=item.number, title=item.title)
        pairs.append((section(line(label, bold=True), *paragraphs(made.text)), line(label)))
    shown, shortened = fitting(pairs)
    if shortened:
        shown.append(line(reader.say("shown-in-short", count=shortened), subtle=True))
    return [*shown, *await rating_lines(reader, ratings)]


async def _stands(reader: Reader, found: Held) -> list[CardElement]:
    """How far the approval is, and whether the text has moved on since."""
    latest = found.minutes.latest
    if latest is None:
        return []
    lines: list[CardElement] = [section(line(await standing_of(reader, latest), subtle=True))]
    for remark in latest.remarks:
        by = await reader.name(remark.person)
        lines.append(line(reader.say("remark-by", name=by, text=reader.words.quoted(remark.text))))
    if differs(found.minutes, found.agenda, found.meeting.absent):
        key = "minutes-changed-approved" if latest.is_approved else "minutes-changed"
        lines.append(warning(reader.say(key, number=latest.number)))
    return lines


async def standing_of(reader: Reader, edition: Edition) -> str:
    """`Version 1 er sendt 28. maj kl. 14. Godkendt af Lars. Afventer Kim.`"""
    replied = {a: [r.person for r in edition.replies if r.approval is a] for a in Approval}
    approved = await _names(reader, replied[Approval.APPROVED])
    away = await _names(reader, replied[Approval.NOT_PRESENT])
    waiting = await _names(reader, edition.waiting_for)
    parts = [reader.say("version-sent", number=edition.number, at=reader.short_moment(edition.at))]
    parts += [reader.say("approved-by", names=approved)] if approved else []
    parts += [reader.say("not-there", names=away)] if away else []
    missing = "not-answered" if edition.ended_at else "awaits"
    parts += [reader.say(missing, names=waiting)] if waiting else []
    return " ".join(parts)


async def _names(reader: Reader, keys: Sequence[str]) -> str:
    return reader.words.listing([await reader.name(key) for key in keys])


def _working_buttons(reader: Reader, found: Held) -> list[Action]:
    data = {"meeting": found.meeting.key}
    has_text = bool(found.minutes.decisions or found.minutes.ratings)
    actions: list[Action] = []
    if has_text and differs(found.minutes, found.agenda, found.meeting.absent):
        actions.append(primary(reader.say("button-send-minutes"), "minutes.send", **data))
    if has_text:
        actions += minutes_links(reader, found.agenda)
    if any(d.initiatives and not d.is_told for d in found.minutes.decisions):
        actions.append(button(reader.say("button-release-all"), "say", text=reader.say("say-release-all")))
    return actions


async def _version(reader: Reader, args: View) -> Message | None:
    found = await _edition(reader, args)
    if found is None:
        return None
    meeting, kept, edition = found
    latest = kept.editions[-1]
    day = reader.words.full_day(meeting.date)
    key = "minutes-correction" if latest.correction else "minutes-version"
    opening = reader.say(key, day=day, number=latest.number, correction=latest.correction)
    body: list[CardElement] = [heading(opening)]
    if latest is not edition:
        body.append(line(reader.say("version-overtaken", number=edition.number), subtle=True))
    body += [*await _absent(reader, latest.absent)]
    body += await _said(reader, latest.agenda, latest.decisions, latest.ratings)
    body.append(section(line(await standing_of(reader, latest), subtle=True)))
    links = minutes_links(reader, latest.agenda, latest.number)
    return Message(opening, card(body, [*_answer_buttons(reader, meeting, latest), *links]))


async def _edition(reader: Reader, args: View) -> tuple[Meeting, Minutes, Edition] | None:
    """The version asked for, where the reader may see decisions."""
    person = reader.audience.person
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if person is None or meeting is None or not _may_read(reader, person, meeting):
        return None
    kept = await reader.tx.get(MINUTES, args.arg("meeting"))
    version = args.arg("version")
    kept = await _without_closed(reader, kept) if kept else None
    edition = kept.edition(number_in(version)) if kept else None
    return (meeting, kept, edition) if kept and edition else None


def _may_read(reader: Reader, person: Person, meeting: Meeting) -> bool:
    return may(person, Doing.SEE_DECISIONS, Target(member=reader.board.is_member(person, meeting)))


def _revealed(reader: Reader, agenda: Agenda) -> frozenset[str]:
    """The closed items whose decisions are kept, and are the reader's to read."""
    return readable(agenda, reader.audience.person) if reader.board.keeps_closed else frozenset()


async def _without_closed(reader: Reader, kept: Minutes) -> Minutes:
    """An item may have been closed since the version was sent (C01)."""
    agenda = await reader.tx.get(AGENDAS, kept.meeting)
    return without_closed(kept, agenda, _revealed(reader, agenda)) if agenda else kept


def _answer_buttons(reader: Reader, meeting: Meeting, edition: Edition) -> list[Action]:
    person = reader.person
    if person.key not in edition.approvers:
        return []
    data = {"meeting": meeting.key, "version": str(edition.number)}
    remark = button(reader.say("button-remark"), "minutes.remark", **data)
    if edition.reply_of(person.key) is not None:
        return [remark]
    approve = primary(reader.say("button-approve-minutes"), "minutes.approve", **data)
    return [approve, remark, button(reader.say("button-not-there"), "minutes.not_there", **data)]


async def minutes_asked(reader: Reader, args: View) -> Message | None:
    """To a director: this version, until when, what is new since the one answered; once answered, the answer."""
    found = await _edition(reader, args)
    if found is None or found[1].latest is not found[2]:
        return None
    meeting, kept, edition = found
    reply, is_reminder = edition.reply_of(reader.person.key), bool(args.arg("occasion"))
    if is_reminder and reply is not None:
        return None
    before = kept.edition(number_in(args.arg("was")))
    key = "minutes-asked-again" if before else "minutes-asked"
    key = "minutes-asked-correction" if edition.correction else key
    opening = reader.say(
        "minutes-asked-remind" if is_reminder else key,
        name=reader.person.first_name,
        day=reader.meeting_day(meeting),
        number=edition.number,
        due=reader.moment(edition_due(reader.board, edition)),
    )
    if reply is not None:
        answered = reader.say(
            f"minutes-{reply.approval}", at=reader.short_moment(reply.at), number=edition.number
        )
        return Message(
            answered, card([line(opening), line(answered, bold=True)], _again(reader, meeting, edition))
        )
    body: list[CardElement] = [line(opening)]
    body += _new(reader, before, edition) if before else [line(reader.say("minutes-asked-how"), subtle=True)]
    data = {"meeting": meeting.key, "version": str(edition.number)}
    look = button(reader.say("button-open-minutes"), "minutes.open", **data)
    return Message(opening, card(body, [look, *_answer_buttons(reader, meeting, edition)]))


def _again(reader: Reader, meeting: Meeting, edition: Edition) -> list[Action]:
    data = {"meeting": meeting.key, "version": str(edition.number)}
    look = button(reader.say("button-open-minutes"), "minutes.open", **data)
    return [look, button(reader.say("button-remark"), "minutes.remark", **data)]


def _new(reader: Reader, before: Edition, now: Edition) -> list[CardElement]:
    """Each decision that reads otherwise, as it was and as it is."""
    lines: list[CardElement] = [line(reader.say("minutes-new-since", number=before.number), bold=True)]
    pairs: list[tuple[CardElement, CardElement]] = []
    for difference in differences(before, now, _revealed(reader, now.agenda)):
        item = now.agenda.item(difference.item) or before.agenda.item(difference.item)
        if item is None:
            continue
        label = reader.say("item-label", number=item.number, title=item.title)
        none = reader.say("no-decision")
        was = reader.say("was", text=reader.words.quoted(difference.was) if difference.was else none)
        is_now = reader.say("is-now", text=reader.words.quoted(difference.now) if difference.now else none)
        pairs.append((section(line(label, bold=True), line(was, subtle=True), line(is_now)), line(label)))
    if not pairs:
        return [*lines, line(reader.say("minutes-new-elsewhere"))]
    shown, shortened = fitting(pairs)
    more = [line(reader.say("shown-in-short", count=shortened), subtle=True)] if shortened else []
    return [*lines, *shown, *more]


async def remark_form(reader: Reader, args: View) -> Message | None:
    found = await _edition(reader, args)
    if found is None:
        return None
    meeting, _, edition = found
    text = reader.say("remark-form", day=reader.meeting_day(meeting), number=edition.number)
    field = text_input("remark", reader.say("label-remark"), "", LONGEST_REMARK)
    data = {"meeting": meeting.key, "version": str(edition.number)}
    save = primary(reader.say("button-send"), "minutes.remark.save", **data)
    return Message(text, card([line(text), field], [save]))


async def minutes_send(reader: Reader, args: View) -> Message | None:
    """What is about to be sent, to whom and until when, and what has no decision."""
    found = await minutes_at(reader, args.arg("meeting"))
    if found is None:
        return None
    names = reader.words.listing(
        [person.name for person in await approvers(reader.tx, reader.board, found.meeting)]
    )
    number = args.arg("number")
    opening = reader.say("ask-send-minutes", about=about(reader, found), number=number, names=names)
    body: list[CardElement] = [line(opening, bold=True), *await _absent(reader, found.meeting.absent)]
    body += await _said(reader, found.agenda, found.minutes.decisions, found.minutes.ratings)
    if undecided := _undecided(found):
        body.append(
            line(reader.say("minutes-undecided", numbers=reader.words.listing(undecided)), subtle=True)
        )
    if args.arg("answered"):
        said = reader.say("answered", answer=reader.say(args.arg("answered")))
        return Message(opening, card([*body, line(said, subtle=True)]))
    data = {"meeting": found.meeting.key, "number": number}
    actions = [
        primary(reader.say("button-send-minutes-yes"), "minutes.send.confirm", **data),
        button(reader.say("button-not-now"), "question.no", of="minutes.send.confirm"),
    ]
    return Message(opening, card(body, actions))


async def minutes_undone(reader: Reader, args: View) -> Message | None:
    """What was written last is taken back."""
    found = await minutes_at(reader, args.arg("meeting"))
    if found is None:
        return None
    return Message(f"{about(reader, found)} · {reader.say('undone', at=args.arg('at'))}")


async def minutes_answered(reader: Reader, args: View) -> Message | None:
    """To the secretariat: the last answer has come."""
    found = await _edition(reader, args)
    if found is None or (found[2].waiting_for and not found[2].is_approved):
        return None
    meeting, _, edition = found
    key = "minutes-are-approved" if edition.is_approved else "minutes-nobody-there"
    told = reader.say(key, day=reader.meeting_day(meeting), number=edition.number)
    return Message(f"{told} {await standing_of(reader, edition)}")


async def minutes_overdue(reader: Reader, args: View) -> Message | None:
    """To the secretariat: the time to answer is up, and who has not; nothing once they have or are asked anew."""
    found = await _edition(reader, args)
    if found is None or found[1].latest is not found[2] or not found[2].waiting_for:
        return None
    if found[2].is_approved:
        return None
    meeting, _, edition = found
    due = reader.short_moment(edition_due(reader.board, edition))
    told = reader.say("minutes-overdue", day=reader.meeting_day(meeting), due=due)
    said = f"{told} {await standing_of(reader, edition)}"
    data = {"meeting": meeting.key, "version": str(edition.number)}
    end = button(reader.say("button-written-end"), "minutes.end", **data)
    has_approved = any(reply.approval is Approval.APPROVED for reply in edition.replies)
    return Message(said, card([line(said)], [end])) if has_approved else Message(said)


async def minutes_remark(reader: Reader, args: View) -> Message | None:
    """To the secretariat: what a director has remarked."""
    found = await _edition(reader, args)
    place = number_in(args.arg("remark"))
    if found is None or not 0 < place <= len(found[2].remarks):
        return None
    meeting, _, edition = found
    remark = edition.remarks[place - 1]
    opening = reader.say(
        "remark-came",
        name=await reader.name(remark.person),
        day=reader.meeting_day(meeting),
        number=edition.number,
    )
    return Message(
        opening,
        card(
            [
                line(opening),
                line(reader.words.quoted(remark.text)),
                line(reader.say("remark-what-now"), subtle=True),
            ]
        ),
    )
