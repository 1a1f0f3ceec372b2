"""The draft of an agenda to the chief executive, the answer to it, and what the sender hears."""

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.agenda_post import change_line, item_lines
from dialogs.cards.documents import draft_links
from dialogs.cards.parts import button, card, heading, line, primary, section, text_input, warning
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import Action, may
from domain.agenda_changes import changes
from domain.agenda_drafts import SentDraft
from domain.closed import as_read_by
from domain.delivery import View
from domain.meetings import Meeting
from usecases.closed_readers import as_closed_now
from usecases.collections import AGENDAS, MEETINGS, SENT_DRAFTS
from usecases.post_agenda import last_posted
from usecases.send_draft import LONGEST_REMARK, latest_draft


async def agenda_draft(reader: Reader, args: View) -> Message | None:
    """To whom it was sent: this version, what has changed since, and the buttons while it waits for an answer."""
    found = await _draft(reader, args)
    if found is None or found[0].approver != reader.person.key:
        return None
    draft, meeting = found
    opening = await _opening(reader, draft, meeting)
    agenda = as_read_by(await as_closed_now(reader.tx, draft.agenda), reader.person)
    body: list[CardElement] = [heading(opening), section(*item_lines(reader, agenda))]
    body += await _since(reader, draft)
    body += [line(reader.say("you-remarked", text=reader.words.quoted(one.text))) for one in draft.remarks]
    if draft.approved_at is not None:
        at = reader.short_moment(draft.approved_at)
        body.append(line(reader.say("draft-you-approved", version=draft.agenda.version, at=at), bold=True))
    links = await draft_links(reader, draft)
    return Message(opening, card(body, [*links, *await _buttons(reader, draft)]))


async def _draft(reader: Reader, args: View) -> tuple[SentDraft, Meeting] | None:
    draft = await reader.tx.get(SENT_DRAFTS, args.arg("draft"))
    meeting = await reader.tx.get(MEETINGS, draft.meeting) if draft else None
    return (draft, meeting) if draft and meeting and meeting.is_on else None


async def _opening(reader: Reader, draft: SentDraft, meeting: Meeting) -> str:
    return reader.say(
        "draft-asked",
        name=reader.person.first_name,
        by=await reader.name(draft.by),
        forum=meeting.forum,
        day=reader.words.full_day(meeting.date),
        version=draft.agenda.version,
    )


async def _since(reader: Reader, draft: SentDraft) -> list[CardElement]:
    """An answer is to the version shown, so whoever reads it must know that it is not the newest."""
    agenda = await reader.tx.get(AGENDAS, draft.meeting)
    if agenda is None or draft.is_of(agenda) or await _is_over(reader, draft):
        return []
    told = [line(f"– {change_line(reader, one)}") for one in changes(draft.agenda, agenda)]
    return [warning(reader.say("draft-changed-for-you", version=agenda.version)), *told]


async def _is_over(reader: Reader, draft: SentDraft) -> bool:
    """Whether it is posted, or a newer one was sent."""
    posted, newest = await last_posted(reader.tx, draft.meeting), await latest_draft(reader.tx, draft.meeting)
    overtaken = newest is not None and newest.number != draft.number
    return overtaken or (posted is not None and posted.at >= draft.at)


async def _buttons(reader: Reader, draft: SentDraft) -> list[ActionElement]:
    if await _is_over(reader, draft):
        return []
    remark = button(reader.say("button-draft-remark"), "agenda.draft.remark", draft=draft.key)
    if draft.approved_at is not None:
        return [remark]
    return [primary(reader.say("button-approve-draft"), "agenda.draft.approve", draft=draft.key), remark]


async def remark_form(reader: Reader, args: View) -> Message | None:
    found = await _draft(reader, args)
    if found is None or found[0].approver != reader.person.key:
        return None
    draft, meeting = found
    text = reader.say("draft-remark-form", day=reader.meeting_day(meeting), version=draft.agenda.version)
    field = text_input("remark", reader.say("label-remark"), "", LONGEST_REMARK)
    save = primary(reader.say("button-send"), "agenda.draft.remark.save", draft=draft.key)
    return Message(text, card([line(text), field], [save]))


async def draft_answered(reader: Reader, args: View) -> Message | None:
    """To the secretary who sent it: approved, or the remark with the given number; and how to go on."""
    found = await _draft(reader, args)
    if found is None or not may(reader.person, Action.MAKE_AGENDA):
        return None
    draft, meeting = found
    place, said = (
        number_in(args.arg("remark")),
        {
            "name": await reader.name(draft.approver),
            "day": reader.meeting_day(meeting),
            "version": str(draft.agenda.version),
        },
    )
    show = button(reader.say("button-show-agenda"), "agenda.show", meeting=meeting.key)
    if 0 < place <= len(draft.remarks):
        text = reader.say("draft-remarked", text=reader.words.quoted(draft.remarks[place - 1].text), **said)
        return Message(text, card([line(text)], [show]))
    if draft.approved_at is None:
        return None
    agenda = await reader.tx.get(AGENDAS, draft.meeting)
    is_same = agenda is not None and draft.is_of(agenda)
    text = reader.say("draft-approved" if is_same else "draft-approved-changed", **said)
    post = primary(reader.say("button-post-agenda"), "agenda.preview", meeting=meeting.key)
    return Message(text, card([line(text)], [show] if not is_same else [post, show]))
