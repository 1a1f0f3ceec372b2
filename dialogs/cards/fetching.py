"""Where a Word file to work on can be fetched, and what to do with it then."""

from dialogs.cards.documents import minutes_links
from dialogs.cards.parts import card, line, link
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.delivery import View
from domain.links import Document, Wanted
from domain.printed import Format
from usecases.collections import AGENDAS, MEETINGS, MINUTES
from usecases.open_link import may_open

OFFERED = frozenset(
    {
        Document.ITEM,
        Document.DECISION_SHEET,
        Document.FORWARD_PLAN,
        Document.MINUTES,
        Document.MINUTES_DRAFT,
    }
)


async def fetch_sheet(reader: Reader, args: View) -> Message | None:
    """Only to whom the link would open."""
    if args.arg("document") not in OFFERED:
        return None
    wanted = Wanted(Document(args.arg("document")), args.arg("of"), Format.WORD)
    if not await may_open(reader.tx, wanted, reader.person):
        return None
    if wanted.document in {Document.MINUTES, Document.MINUTES_DRAFT}:
        return await _minutes(reader, wanted)
    opening = await _opening(reader, wanted)
    body = [line(opening), line(reader.say("fetch-for-days"), subtle=True)]
    return Message(opening, card(body, [link(reader.say("button-word"), reader.link_to(wanted))]))


async def _opening(reader: Reader, wanted: Wanted) -> str:
    if wanted.document is Document.FORWARD_PLAN:
        return reader.say("fetch-plan")
    key, _, item = wanted.of.rpartition("/") if wanted.document is Document.ITEM else (wanted.of, "", "")
    meeting, agenda = await reader.tx.get(MEETINGS, key), await reader.tx.get(AGENDAS, key)
    day = reader.meeting_day(meeting) if meeting else ""
    found = agenda.item(item) if agenda else None
    if found is None or agenda is None:
        return reader.say("fetch-decision-sheet", day=day)
    return reader.say(
        "fetch-item", number=found.number, title=found.title, day=day, version=str(agenda.version)
    )


async def _minutes(reader: Reader, wanted: Wanted) -> Message | None:
    """PDF and Word."""
    is_draft = wanted.document is Document.MINUTES_DRAFT
    key, _, number = (wanted.of, "", "0") if is_draft else wanted.of.rpartition("/")
    meeting, kept = await reader.tx.get(MEETINGS, key), await reader.tx.get(MINUTES, key)
    edition = kept.edition(number_in(number)) if kept else None
    agenda = edition.agenda if edition else await reader.tx.get(AGENDAS, key)
    if meeting is None or kept is None or agenda is None or (edition is None) is not is_draft:
        return None
    day = reader.meeting_day(meeting)
    said = {"day": day} if is_draft else {"day": day, "number": number}
    opening = reader.say("fetch-minutes-draft" if is_draft else "fetch-minutes", **said)
    body = [line(opening), line(reader.say("fetch-for-days"), subtle=True)]
    return Message(opening, card(body, minutes_links(reader, agenda, number_in(number))))
