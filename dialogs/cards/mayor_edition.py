"""Where the mayor's edition can be fetched, and what is in it."""

from dialogs.cards.documents import OPEN
from dialogs.cards.parts import card, line, link
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import may
from domain.delivery import View
from domain.links import Document, Wanted
from usecases.collections import MEETINGS
from usecases.mayors_agenda import mayors_agenda
from usecases.open_link import NEEDS


async def mayor_edition(reader: Reader, args: View) -> Message | None:
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    found = await mayors_agenda(reader.tx, args.arg("meeting"))
    if meeting is None or found is None or not may(reader.person, NEEDS[Document.MAYOR]):
        return None
    opening = reader.say(
        "fetch-mayor" if found.is_posted else "fetch-mayor-draft",
        day=reader.meeting_day(meeting),
        count=len(found.items),
        items=reader.words.listing([str(item.number) for item in found.items]),
    )
    body = [line(opening)]
    if found.closed:
        numbers = reader.words.listing([str(item.number) for item in found.closed])
        body.append(line(reader.say("fetch-mayor-closed", count=len(found.closed), numbers=numbers)))
    body.append(line(reader.say("fetch-for-days"), subtle=True))
    wanted = [Wanted(Document.MAYOR, found.of, format_) for format_ in OPEN]
    return Message(opening, card(body, [link(reader.say(OPEN[w.format]), reader.link_to(w)) for w in wanted]))
