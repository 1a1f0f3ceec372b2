"""What a file sent to us says: its text, read as an agenda, as minutes or as a case, or a calendar's events."""

from dataclasses import dataclass
from datetime import date

from documents.calendar_file import is_calendar, read_calendar
from documents.extracting import Extracted, Format, Reason, Unreadable, extract
from documents.reading import read
from documents.reading.model import Reading
from documents.sheet_reading import read_sheet
from domain.political_calendar import CalendarFile
from domain.reports import has_personal_number
from domain.sheets import COMES_BACK, Written, read_stamp


@dataclass(frozen=True, slots=True)
class FileReading:
    """`file` is without its text; `personal_number` says that something in it looks like a CPR number; `calendar` is there
    for a calendar file alone, which says nothing else. `sheets` is what stands in one of our own Word documents, and
    again as if its tracked changes were refused.
    """

    file: Extracted
    reading: Reading
    personal_number: bool
    calendar: CalendarFile | None = None
    sheets: tuple[tuple[Written, ...], ...] = ()


def read_file(data: bytes, today: date | None = None) -> FileReading:
    """`today` is what a calendar file is read around; without it there is none to read.

    Raises:
        Unreadable: see `extract` for how long it may take.
    """
    if is_calendar(data):
        if today is None:
            raise Unreadable(Reason.OTHER_KIND)
        return _calendar(read_calendar(data, today))
    found = extract(data)
    reading = read(found.text, wrapped=found.wrapped)
    words = (found.text, *(line.text for line in found.rejected))
    personal_number = any(map(has_personal_number, words))
    return FileReading(found.without_text(), reading, personal_number, sheets=_sheets(found))


def _calendar(found: CalendarFile) -> FileReading:
    words = (found.name, *(text for event in found.events for text in (event.title, event.purpose)))
    return FileReading(Extracted(Format.TEXT, ""), read(""), any(map(has_personal_number, words)), found)


def _sheets(found: Extracted) -> tuple[tuple[Written, ...], ...]:
    stamp = read_stamp(found.stamp)
    if stamp is None or stamp.made not in COMES_BACK:
        return ()
    return tuple(read_sheet(lines, stamp) for lines in (found.lines, found.rejected) if lines)
