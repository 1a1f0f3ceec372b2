"""The archive in chat: where a meeting's package can be fetched, that it is filed, and what is not."""

from collections.abc import Iterable

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, buttons, card, heading, line, link, section
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import may
from domain.closed import with_closed_part
from domain.delivery import View
from domain.filing import Filing, Part, PartKind, Unfiled
from domain.links import Document, Wanted
from domain.meetings import Meeting
from domain.printed import Format
from usecases.collections import FILINGS, MEETINGS
from usecases.file_meeting import not_filed
from usecases.gather_journal import JournalSource, journal_of
from usecases.open_link import reveals

SHOWN = 10


def _may_file(reader: Reader) -> bool:
    return reader.audience.person is not None and may(reader.audience.person, Doing.FILE_MEETING)


async def journal_package(reader: Reader, args: View) -> Message | None:
    """What the package holds, what is not in it yet, and the links: open and closed apart."""
    source = await journal_of(reader.tx, reader.board, args.arg("meeting"))
    if source is None or not _may_file(reader):
        return None
    opening = reader.say(
        "journal-package", forum=source.meeting.forum, day=reader.words.full_day(source.meeting.date)
    )
    body: list[CardElement] = [heading(opening), *(line(part_line(reader, part)) for part in source.parts)]
    body += _cases(reader, source)
    if source.part(PartKind.MINUTES) is None:
        body.append(line(reader.say("journal-no-minutes")))
    body += await _filed(reader, source)
    body.append(line(reader.say("fetch-for-days"), subtle=True))
    return Message(opening, card(body, await _links(reader, source)))


def part_line(reader: Reader, part: Part) -> str:
    """`Referat, version 2 (rettelse 1), godkendt 30. maj kl. 12`."""
    key = f"journal-{part.kind}-correction" if part.correction else f"journal-{part.kind}"
    at = reader.short_moment(part.at)
    return reader.say(key, version=part.version, at=at, correction=part.correction)


def _cases(reader: Reader, source: JournalSource) -> list[CardElement]:
    items = source.printed.items if source.printed else ()
    numbers = sorted({item.content.case_no for item in items if item.content.case_no and not item.closed})
    return [line(reader.say("journal-cases", numbers=reader.words.listing(numbers)))] if numbers else []


async def _filed(reader: Reader, source: JournalSource) -> list[CardElement]:
    last = max(
        await reader.tx.query(FILINGS, meeting=source.meeting.key), key=lambda f: f.number, default=None
    )
    if last is None:
        return []
    return [
        line(
            reader.say("journal-filed-at", at=reader.short_moment(last.at), number=last.reference or "–"),
            subtle=True,
        )
    ]


async def _links(reader: Reader, source: JournalSource) -> list[Action]:
    key = source.meeting.key
    actions: list[Action] = [
        link(reader.say("button-journal-open"), reader.link_to(Wanted(Document.JOURNAL, key, Format.ZIP)))
    ]
    closed = Wanted(Document.JOURNAL, key, Format.ZIP, closed=True)
    reveal = await reveals(reader.tx, closed, reader.person)
    if source.printed is not None and with_closed_part(source.printed, reveal):
        actions.append(link(reader.say("button-journal-closed"), reader.link_to(closed)))
    if source.meeting.date <= reader.board.day(reader.now):
        actions.append(button(reader.say("button-journal-filed"), "journal.file", meeting=key))
    return actions


async def meeting_filed(reader: Reader, args: View) -> Message | None:
    """It is ticked off, as it was."""
    filing = await reader.tx.get(FILINGS, args.arg("filing"))
    meeting = await reader.tx.get(MEETINGS, filing.meeting) if filing else None
    if filing is None or meeting is None or not _may_file(reader):
        return None
    day = reader.words.day(meeting.date)
    told = reader.say("meeting-filed", forum=meeting.forum, day=day, number=filing.reference or "–")
    parts = [line(f"– {part_line(reader, part)}", subtle=True) for part in filing.parts]
    missing = [] if _has_minutes(filing.parts) else [line(reader.say("journal-no-minutes"))]
    undo = button(reader.say("button-undo"), "journal.undo", filing=filing.key)
    return Message(told, card([line(told), *parts, *missing], [undo]))


def _has_minutes(parts: Iterable[Part]) -> bool:
    return any(part.kind is PartKind.MINUTES for part in parts)


async def not_filed_list(reader: Reader, args: View) -> Message | None:
    """The held meetings whose papers are not filed as they now stand."""
    if not _may_file(reader):
        return None
    found = await not_filed(reader.tx, reader.board, reader.now)
    if not found:
        return Message(reader.say("not-filed-none"))
    opening = reader.say("not-filed", count=len(found))
    rows = [_row(reader, meeting, left) for meeting, left in found[:SHOWN]]
    more = [line(reader.say("not-filed-more", count=len(found) - SHOWN))] if found[SHOWN:] else []
    return Message(opening, card([heading(opening), *rows, *more]))


def _row(reader: Reader, meeting: Meeting, left: Unfiled) -> CardElement:
    label = f"{meeting.forum} {reader.words.full_day(meeting.date)}"
    since = [line(_changed_since(reader, left.last))] if left.last else []
    parts = [line(f"– {part_line(reader, part)}", subtle=True) for part in left.parts]
    fetch = button(reader.say("button-journal-package"), "journal.package", meeting=meeting.key)
    return section(line(label, bold=True), *since, *parts, buttons(fetch))


def _changed_since(reader: Reader, last: Filing) -> str:
    return reader.say("not-filed-since", at=reader.short_moment(last.at), number=last.reference or "–")
