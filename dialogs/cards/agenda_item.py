"""One item of an agenda in chat: whole to whoever may read it, else its open variant (A04, C01)."""

from collections.abc import Iterator

from microsoft_teams.cards import CardElement

from dialogs.cards.agenda_post import CLOSED_MARK, participant_shown
from dialogs.cards.parts import card, heading, line, paragraphs, section
from dialogs.message import Message
from dialogs.reader import Reader
from documents.headings import HEADINGS
from domain.access import Action, may
from domain.agenda import Agenda, AgendaItem
from domain.closed import as_read_by, readers_among, reads
from domain.delivery import View
from domain.items import Attachment
from domain.people import Person
from usecases.closed_readers import as_closed_now
from usecases.collections import AGENDAS, MEETINGS, PEOPLE
from usecases.post_agenda import last_seen


async def agenda_item(reader: Reader, args: View) -> Message | None:
    """As it is being worked on for whoever makes the agenda, else as it was posted."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    agenda = await agenda_shown(reader, args.arg("meeting"))
    item = agenda.item(args.arg("item")) if agenda else None
    if meeting is None or agenda is None or item is None or not may_see_item(reader.audience.person, item):
        return None
    day = reader.short_meeting_day(meeting)
    mark = f" {CLOSED_MARK}\N{NO-BREAK SPACE}{reader.say('closed-item')}" if item.closed else ""
    opening = reader.say("agenda-of-day", day=day, text=f"{item.number}. {item.title}{mark}")
    body: list[CardElement] = [heading(opening), *_facts(reader, agenda, item), *_sections(item)]
    if item.closed and reads(reader.audience.person, item):
        names = [person.name for person in readers_among(await reader.tx.query(PEOPLE), item.readers)]
        body.append(section(line(reader.say("item-readers", names=reader.words.listing(names)), subtle=True)))
        body.append(line(reader.say("item-public", title=item.public_title), subtle=True))
    return Message(opening, card(body))


async def agenda_shown(reader: Reader, meeting: str) -> Agenda | None:
    """The agenda somebody asks about, with as much of what is closed as they may read."""
    person = reader.audience.person
    if person is not None and may(person, Action.MAKE_AGENDA):
        agenda = await reader.tx.get(AGENDAS, meeting)
    else:
        posted = await last_seen(reader.tx, meeting)
        agenda = await as_closed_now(reader.tx, posted.agenda) if posted else None
    return as_read_by(agenda, person) if agenda else None


def may_see_item(person: Person | None, item: AgendaItem) -> bool:
    """A channel sees what is posted; who may not see agendas sees the closed items they are named a reader of."""
    if person is None or may(person, Action.SEE_AGENDA):
        return True
    return item.closed and reads(person, item)


def _facts(reader: Reader, agenda: Agenda, item: AgendaItem) -> Iterator[CardElement]:
    content = item.content
    people = reader.words.listing([participant_shown(reader, one) for one in content.participants])
    told = [
        " · ".join(part for part in (content.kle, content.case_no, item.note) if part),
        reader.say("item-people", names=people) if people else "",
        reader.say("item-mayor") if item.key in agenda.mayor else "",
        reader.say("item-wanted", text=content.wanted) if content.wanted else "",
    ]
    yield from (line(text, subtle=True) for text in told if text)
    for number, attachment in enumerate(content.attachments, 1):
        yield line(
            reader.say("item-attachment", number=number, title=_attached(reader, attachment)), subtle=True
        )


def _attached(reader: Reader, attachment: Attachment) -> str:
    shown = " ".join(part for part in (attachment.title, attachment.doc_no) if part)
    return shown or reader.say("item-attachment-closed")


def _sections(item: AgendaItem) -> Iterator[CardElement]:
    for which, text in item.content.sections:
        yield section(line(HEADINGS[which], bold=True), *paragraphs(text))
