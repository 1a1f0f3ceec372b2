"""Where a document can be fetched: buttons that open links made for whoever reads the message (design.md §10)."""

from dataclasses import replace

from microsoft_teams.cards import Action as ActionElement

from dialogs.cards.parts import button, card, line, link
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import may
from domain.agenda import Agenda
from domain.agenda_drafts import SentDraft
from domain.closed import readable, with_closed_part
from domain.delivery import View
from domain.links import Document, Wanted
from domain.printed import Format
from usecases.closed_readers import reads_more
from usecases.collections import AGENDAS, MEETINGS, SENT_DRAFTS, version_key
from usecases.gather_papers import settled_status
from usecases.open_link import NEEDS
from usecases.post_agenda import last_posted

OPEN = {Format.PDF: "button-pdf", Format.WORD: "button-word"}
CLOSED = {Format.PDF: "button-pdf-closed", Format.WORD: "button-word-closed"}


async def fetch_agenda(reader: Reader, args: View) -> Message | None:
    """The agenda being worked on for whoever works on it, else as it was posted."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    is_draft = bool(args.arg("draft"))
    agenda = await _agenda(reader, args.arg("meeting"), is_draft=is_draft)
    document = Document.DRAFT if is_draft else Document.AGENDA
    if meeting is None or agenda is None or not may(reader.person, NEEDS[document]):
        return None
    day = reader.meeting_day(meeting)
    key = "fetch-agenda" if is_draft else "fetch-agenda-posted"
    said = {"day": day, "version": str(agenda.version)} if is_draft else {"day": day}
    has_closed = await reads_more(reader.tx, agenda, reader.person)
    of = meeting.key if is_draft else version_key(agenda)
    return _offer(reader, reader.say(key, **said), document, of, has_closed=has_closed)


async def _agenda(reader: Reader, meeting: str, *, is_draft: bool) -> Agenda | None:
    if is_draft:
        return await reader.tx.get(AGENDAS, meeting)
    posted = await last_posted(reader.tx, meeting)
    return posted.agenda if posted else None


async def fetch_status(reader: Reader, args: View) -> Message | None:
    source = await settled_status(reader.tx, reader.board, args.arg("round"))
    if source is None or source.status.snapshot is None or not may(reader.person, NEEDS[Document.STATUS]):
        return None
    month = reader.month(source.status.round.month)
    said = reader.say("fetch-status", month=month, at=reader.short_moment(source.status.snapshot.at))
    return _offer(reader, said, Document.STATUS, source.status.round.key)


def _offer(reader: Reader, opening: str, document: Document, of: str, *, has_closed: bool = False) -> Message:
    """PDF and Word; `has_closed` also with what is closed, to a reader of some of it."""
    body = [line(opening), line(reader.say("fetch-for-days"), subtle=True)]
    wanted = [Wanted(document, of, format_) for format_ in OPEN]
    closed = [Wanted(document, of, format_, closed=True) for format_ in CLOSED] if has_closed else []
    if closed:
        body.append(line(reader.say("fetch-closed"), subtle=True))
    return Message(opening, card(body, [_button(reader, w) for w in (*wanted, *closed)]))


def _button(reader: Reader, wanted: Wanted) -> ActionElement:
    titles = CLOSED if wanted.closed else OPEN
    return link(reader.say(titles[wanted.format]), reader.link_to(wanted))


def open_agenda(reader: Reader, agenda: Agenda) -> list[ActionElement]:
    """[Åbn dagsordenen] on the post, where the service has an address: this very version, whatever is posted later."""
    return _opened(reader, Wanted(Document.AGENDA, version_key(agenda), Format.PDF))


def open_draft(reader: Reader, meeting: str) -> list[ActionElement]:
    """The same button on the preview of the post: it opens what the post's will open."""
    return _opened(reader, Wanted(Document.DRAFT, meeting, Format.PDF))


def _opened(reader: Reader, wanted: Wanted) -> list[ActionElement]:
    if not reader.board.public_url:
        return []
    return [link(reader.say("button-open-agenda"), reader.link_to(wanted))]


async def draft_links(reader: Reader, draft: SentDraft) -> list[ActionElement]:
    """The draft as it was sent; to a reader of what is closed in it a button that gives the short-lived link to it
    when it is wanted, whenever the card is read.
    """
    if not reader.board.public_url:
        return []
    opened = link(reader.say("button-open-draft"), reader.link_to(_sent(draft)))
    if not (reader.board.keeps_closed and await reads_more(reader.tx, draft.agenda, reader.person)):
        return [opened]
    return [opened, button(reader.say(CLOSED[Format.PDF]), "agenda.draft.closed", draft=draft.key)]


async def closed_draft(reader: Reader, args: View) -> Message | None:
    """The link to what is closed in a draft, for whom it was sent to."""
    draft = await reader.tx.get(SENT_DRAFTS, args.arg("draft"))
    meeting = await reader.tx.get(MEETINGS, draft.meeting) if draft else None
    if draft is None or meeting is None or draft.approver != reader.person.key:
        return None
    if not (reader.board.keeps_closed and await reads_more(reader.tx, draft.agenda, reader.person)):
        return None
    opening = reader.say("fetch-draft", day=reader.meeting_day(meeting), version=draft.agenda.version)
    body = [line(opening), line(reader.say("fetch-closed"), subtle=True)]
    return Message(opening, card(body, [_button(reader, replace(_sent(draft), closed=True))]))


def _sent(draft: SentDraft) -> Wanted:
    return Wanted(Document.SENT_DRAFT, draft.key, Format.PDF)


def minutes_links(reader: Reader, agenda: Agenda, number: int = 0) -> list[ActionElement]:
    """PDF and Word of a version as it was sent, or with 0 of the text being worked on; with what is kept of closed
    items also for a reader of some of it.
    """
    if not reader.board.public_url:
        return []
    document, of = Document.MINUTES_DRAFT, agenda.meeting
    if number:
        document, of = Document.MINUTES, f"{agenda.meeting}/{number}"
    wanted = [Wanted(document, of, format_) for format_ in OPEN]
    if reader.board.keeps_closed and with_closed_part(agenda, readable(agenda, reader.person)):
        wanted += [Wanted(document, of, format_, closed=True) for format_ in CLOSED]
    return [_button(reader, one) for one in wanted]
