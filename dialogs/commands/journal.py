"""The archive in chat: the package of a meeting, that it is filed, and what is not (design.md §6)."""

import re

from dialogs.commands.decisions import held_meeting
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say
from dialogs.understanding import read_date
from domain.access import Action, require
from domain.errors import NotPossible
from domain.meetings import Meeting
from usecases.collections import MEETINGS
from usecases.file_meeting import file_meeting, meetings_of_case, not_filed, unfile_meeting
from usecases.gather_journal import journal_of

# A document's number is NNNNN/YY, a case's YY/NNNN; "28/5" is a day.
NUMBER = re.compile(r"(?<![\d/])(?:\d{4,6}/\d{2}|\d{2}/\d{3,6})(?![\d/])")
AROUND = re.compile(
    r"\b(?:mødet|direktionens|møde|den|som|på|for|fra|under|sag|sagen|sagsnr|dok|dokument|nr|er|the|meeting|of|on|as|case|document)\b\.?",
    re.IGNORECASE,
)


async def package(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "journalpakke 28. maj", or "journalpakke 24/7615"."""
    require(turn.person, Action.FILE_MEETING)
    number, day = _said(slots.get("meeting", ""))
    meeting = (await _of_case(turn, number)) if number else await held_meeting(turn, {"meeting": day})
    return await _package(turn, meeting.key)


async def open_package(turn: Turn, slots: Slots) -> list[Reply]:
    """[Journalpakke] in the list of what is not filed."""
    return await _package(turn, slots.get("meeting", ""))


async def _package(turn: Turn, meeting: str) -> list[Reply]:
    if not turn.board.public_url:
        raise NotPossible("no-address")
    if await journal_of(turn.tx, turn.board, meeting) is None:
        raise NotPossible("filing-empty")
    return say("journal-package", meeting=meeting)


def _said(words: str) -> tuple[str, str]:
    """The number, and the words for a day."""
    found = NUMBER.search(words)
    rest = NUMBER.sub(" ", words) if found else words
    return (found[0] if found else ""), " ".join(AROUND.sub(" ", rest).split()).strip(" ,:;.")


async def _of_case(turn: Turn, number: str) -> Meeting:
    """Of several meetings the newest that is not filed."""
    found = await meetings_of_case(turn.tx, turn.board, turn.now, number)
    if not found:
        raise NotPossible("filing-no-case", number=number)
    left = {meeting.key for meeting, _ in await not_filed(turn.tx, turn.board, turn.now)}
    return next((meeting for meeting in found if meeting.key in left), found[0])


async def filed(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "journaliseret 50050/25", "journaliseret 28. maj" or "journaliseret 28. maj som 50050/25"."""
    require(turn.person, Action.FILE_MEETING)
    number, day = _said(slots.get("text", ""))
    meeting = await _meant(turn, number, day)
    made = await file_meeting(turn.tx, turn.board, turn.now, turn.person, meeting.key, number)
    return say("meeting-filed", filing=made.key)


async def _meant(turn: Turn, number: str, day: str) -> Meeting:
    """The meeting of the day; else that of the case or document; else the only one that is not filed."""
    today = turn.board.day(turn.now)
    if day:
        if read_date(day, today) is None:
            raise NotPossible("date-unknown", words=day)
        return await held_meeting(turn, {"meeting": day})
    if number and await meetings_of_case(turn.tx, turn.board, turn.now, number):
        return await _of_case(turn, number)
    left = await not_filed(turn.tx, turn.board, turn.now)
    if not left:
        raise NotPossible("filing-none-left")
    if len(left) > 1:
        days = turn.words.listing([turn.reader.short_meeting_day(meeting) for meeting, _ in left])
        raise NotPossible("filing-which", number=number or "–", days=days)
    return left[0][0]


async def filed_on_card(turn: Turn, slots: Slots) -> list[Reply]:
    """[Notér som journaliseret]."""
    key = slots.get("meeting", "")
    made = await file_meeting(turn.tx, turn.board, turn.now, turn.person, key)
    return say("meeting-filed", filing=made.key)


async def take_back(turn: Turn, slots: Slots) -> list[Reply]:
    """[Fortryd] under what was just filed."""
    filing = await unfile_meeting(turn.tx, turn.now, turn.person, slots.get("filing", ""))
    meeting = await turn.tx.get(MEETINGS, filing.meeting)
    day = meeting.date.isoformat() if meeting else ""
    return turn.on_card("sentence", key="meeting-unfiled", day=day)


async def what_is_not_filed(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.FILE_MEETING)
    return say("not-filed")
