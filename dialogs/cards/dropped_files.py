"""What was read in a file somebody sent: what it is, what to look at, and what it would change."""

import re
from collections.abc import Iterator
from datetime import date

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.agenda_post import change_line, item_lines
from dialogs.cards.own_warnings import paper_warnings
from dialogs.cards.parts import button, card, heading, line, primary, section, warning
from dialogs.cards.sheets import sheet
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.agenda_changes import ChangeKind
from domain.delivery import View
from domain.dropped import DroppedFile, DroppedState, FoundPaper, PaperKind, PaperWarning
from usecases.collections import CONVERSATIONS, FILES, MEETINGS
from usecases.dropped_files import Compared, compare_file, is_over
from usecases.sheets import stamp_of

# What is told of a paper and a difference; a card holds no more.
MOST_LINES = 20
NO_DATE = "no-meeting-date"
NO_MARK = "no-open-closed-mark"
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


async def dropped_file(reader: Reader, args: View) -> Message | None:
    """As things are when it is shown; to somebody who may not make agendas nothing of it."""
    file = await reader.tx.get(FILES, args.arg("file"))
    person = reader.audience.person
    if file is None or person is None:
        return None
    makes = may(person, Action.MAKE_AGENDA)
    if file.state is DroppedState.REFUSED:
        told = Message(reader.say(f"file-unreadable-{file.reason}", name=file.name))
        return told if makes or file.person == person.key else None
    if stamp_of(file) is not None:
        return await sheet(reader, file, args)
    return await _paper(reader, file, file.paper) if makes and file.paper else None


async def _paper(reader: Reader, file: DroppedFile, paper: FoundPaper) -> Message:
    compared = await compare_file(reader.tx, reader.board, file)
    opening = _opening(reader, paper)
    body: list[CardElement] = [heading(opening), line(_read(reader, file), subtle=True)]
    body += [
        warning(text)
        for text in [*_of_the_file(reader, file), *await _of_the_meeting(reader, file, compared)]
    ]
    body += _some(reader, [_warned(reader, one) for one in _warnings(paper)])
    if compared.made is None:
        return Message(opening, card(body))
    if compared.meeting is not None:
        body += _some(reader, await paper_warnings(reader, compared.meeting, compared.made))
    body.append(section(*item_lines(reader, compared.made)))
    body.append(section(*await _differences(reader, compared)))
    return Message(opening, card(body, _buttons(reader, file, compared)))


def _opening(reader: Reader, paper: FoundPaper) -> str:
    day = reader.words.full_day(paper.day) if paper.day else ""
    key = f"file-is-{paper.kind}" if day else f"file-is-{paper.kind}-undated"
    return reader.say(key, day=day, count=len(paper.items))


def _read(reader: Reader, file: DroppedFile) -> str:
    if not file.pages:
        return reader.say("file-read", name=file.name)
    return reader.say("file-read-pages", name=file.name, count=file.pages)


def _of_the_file(reader: Reader, file: DroppedFile) -> Iterator[str]:
    if file.tracked:
        yield reader.say("file-tracked", count=file.tracked)
    if file.pictures:
        pages = reader.words.listing([str(page) for page in file.pictures[:MOST_LINES]])
        yield reader.say("file-pictures", count=len(file.pictures), pages=pages)
    paper = file.paper
    if paper is not None and paper.closed_content:
        yield reader.say("file-closed-content")
    elif paper is not None and paper.kind is PaperKind.AGENDA:
        titled = [item for item in paper.closed if item.title != reader.board.agenda.closed_title]
        if titled:
            yield reader.say("file-closed-titles", count=len(titled))


async def _of_the_meeting(reader: Reader, file: DroppedFile, compared: Compared) -> list[str]:
    paper, meeting = file.paper, compared.meeting
    if paper is None or paper.kind is not PaperKind.AGENDA:
        return []
    if paper.day is None:
        return [reader.say("file-no-date")]
    if meeting is None:
        return [reader.say("file-no-meeting", day=reader.words.day(paper.day))]
    told = [] if paper.day_stated else [reader.say("file-date-inferred", day=reader.words.day(paper.day))]
    conversation = await reader.tx.get(CONVERSATIONS, reader.person.key)
    other = (
        await reader.tx.get(MEETINGS, conversation.meeting) if conversation and conversation.meeting else None
    )
    if other is not None and other.key != meeting.key:
        days = {"day": reader.meeting_day(meeting), "other": reader.words.day(other.date)}
        told.append(reader.say("file-other-meeting", **days))
    if is_over(reader.board, reader.now, meeting):
        told.append(reader.say("file-meeting-over", day=reader.meeting_day(meeting)))
    return told


def _warnings(paper: FoundPaper) -> Iterator[PaperWarning]:
    """Where the date is taken from elsewhere, that has been said already."""
    return (one for one in paper.warnings if one.code != NO_DATE or paper.day is None)


def _warned(reader: Reader, one: PaperWarning) -> str:
    about = one.about
    if ISO_DAY.fullmatch(about):
        about = reader.words.day(date.fromisoformat(about))
    if one.code == NO_MARK and not about:
        return reader.say("read-no-open-closed-mark-case")
    return reader.say(f"read-{one.code}", about=about)


def _some(reader: Reader, texts: list[str]) -> list[CardElement]:
    """As many as a card holds, and how many there are besides."""
    shown: list[CardElement] = [line(f"– {text}") for text in texts[:MOST_LINES]]
    more = len(texts) - len(shown)
    return [*shown, line(reader.say("file-more", count=more), subtle=True)] if more > 0 else shown


async def _differences(reader: Reader, compared: Compared) -> list[CardElement]:
    told = [line(text) for text in await _met_before(reader, compared)]
    if compared.agenda is None:
        return [*told, line(reader.say("file-no-agenda-yet"))]
    version = str(compared.agenda.version)
    if not compared.changes:
        return [*told, line(reader.say("file-nothing-new", version=version))]
    texts = [change_line(reader, change) for change in compared.changes]
    leaves = any(c.kind is ChangeKind.REMOVED for c in compared.changes)
    waits = [line(reader.say("file-leaves-out"), subtle=True)] if leaves else []
    return [
        *told,
        line(reader.say("file-compared", version=version), bold=True),
        *_some(reader, texts),
        *waits,
    ]


async def _met_before(reader: Reader, compared: Compared) -> list[str]:
    """That the same file came before, and whether it has been the agenda."""
    same = compared.same
    if same is None:
        return []
    at = reader.short_moment(same.used_at or same.at)
    is_now = compared.agenda is not None and compared.agenda.document == same.sha
    key = "file-same-sent" if not same.meeting else "file-same-now" if is_now else "file-same-before"
    return [reader.say(key, at=at, by=await reader.name(same.person))]


def _buttons(reader: Reader, file: DroppedFile, compared: Compared) -> list[ActionElement]:
    meeting, agenda = compared.meeting, compared.agenda
    if meeting is None or compared.made is None or is_over(reader.board, reader.now, meeting):
        return []
    is_the_agenda = agenda is not None and agenda.document == compared.made.document and not compared.changes
    if is_the_agenda:
        return [primary(reader.say("button-see-post"), "agenda.preview", meeting=meeting.key)]
    data = {"file": file.key, "version": str(agenda.version if agenda else 0)}
    return [
        primary(reader.say("button-use-file"), "file.use", **data),
        button(reader.say("button-use-and-post"), "file.post", **data),
    ]
