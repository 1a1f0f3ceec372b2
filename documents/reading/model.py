"""What a reading of an agenda, of minutes or of a case consists of (interfaces.md §6)."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    AGENDA = "agenda"
    MINUTES = "minutes"
    CASE = "case"


class Access(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class RowKind(StrEnum):
    ITEM = "item"
    BREAK = "break"
    END = "end"
    CLOSED_WITHOUT_ITEM = "closed_without_item"


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"
    HOLIDAY = "holiday"


class WarningCode(StrEnum):
    """What a warning is about; the requirement stands beside it."""

    NOTHING_READ = "nothing-read"  # P25
    NO_MEETING_DATE = "no-meeting-date"  # P02
    DATES_DISAGREE = "dates-disagree"  # P02
    NOT_WEDNESDAY = "not-wednesday"  # K02
    UNREADABLE_DATE = "unreadable-date"  # P18, P20
    NO_MARK = "no-open-closed-mark"  # P04
    MALFORMED_KLE = "malformed-kle"  # P05, X06
    ITEM_NUMBERS = "item-numbers"  # P03
    MAYOR = "mayor-disagrees"  # X01
    ROW_WITHOUT_ITEM = "row-without-item"  # X02
    ITEM_WITHOUT_ROW = "item-without-row"  # X02
    OVERVIEW_DIFFERS = "overview-differs"  # P14
    OPEN_LISTED_CLOSED = "open-item-listed-closed"  # X03
    TIMES_NOT_RISING = "times-not-rising"  # X08
    NO_BREAK = "no-break"  # X08
    END_DIFFERS = "end-differs"  # X08
    START_DIFFERS = "start-differs"  # X08
    CUT_OFF = "cut-off-participants"  # X09
    UNPLACED = "undated-item"  # F04
    OWNER_MISSING = "owner-missing"  # F06


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """`line` counts from 1 in the text as given; None when the warning is about the whole document.

    `about` is the number, time, date or title it is about, for whoever says it in another language.
    """

    code: WarningCode
    line: int | None
    message: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """P15. `start_time` and `end_time` as printed; `absent` is None when the heading itself is missing."""

    body: str | None = None
    document_type: str | None = None
    place: str | None = None
    date_raw: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    members: tuple[str, ...] | None = None
    absent: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """P13. A closed attachment may have no title and no document number."""

    n: int | None
    open_closed: Access | None
    title: str | None
    doc_no: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item, or the single case of a document without numbers. `*_start` is a whole paragraph."""

    number: int | None = None
    title: str | None = None
    open_closed: Access | None = None
    kle: str | None = None
    case_no: str | None = None
    sagsgang: str | None = None
    responsible: str | None = None
    sections_present: tuple[str, ...] = ()
    recommendation_start: str | None = None
    recommendation_points: tuple[str, ...] = ()
    decision_start: str | None = None
    attachments: tuple[Attachment, ...] = ()
    mayor_attends: bool | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class TimetableRow:
    """P11. `time` as printed ("9.00")."""

    time: str
    title: str
    notes: str | None
    item_number: int | None
    kind: RowKind
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Initiative:
    """P17. `new_from` is the month "YYYY-MM" of "(NY fra april status)", its year from the meeting date."""

    title: str
    codes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    is_new: bool = False
    new_from: str | None = None


@dataclass(frozen=True, slots=True)
class UpcomingMeeting:
    """P18, P19. `date` is None when the year cannot be told; `note` carries brackets, times and reasons."""

    date: dt.date | None
    date_raw: str
    status: MeetingStatus
    note: str | None
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """P20. `date_end` is set for a range; `section` is "rul", "afholdt" or the sub-heading it stands under."""

    committee: str
    date: dt.date | None
    date_end: dt.date | None
    section: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """F01-F07. `who` is one name, several, or None when nobody is named; `due` as printed."""

    who: str | tuple[str, ...] | None
    what: str
    due: str | None
    item: int | None = None


@dataclass(frozen=True, slots=True)
class OverviewEntry:
    """One item of Bilagsoversigt (P14); `label` is what stands before the title ("Lukket punkt")."""

    item: int | None
    title: str
    label: str | None
    attachments: tuple[Attachment, ...]
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """`meeting_date` only when stated; `meeting_date_inferred` is the stated one or else the likely one (P02).

    `start_time` and `end_time` are "H.MM" or "HH.MM", whatever separator is printed.
    """

    kind: Kind
    body: str | None = None
    meeting_date: dt.date | None = None
    meeting_date_inferred: dt.date | None = None
    start_time: str | None = None
    end_time: str | None = None
    header: Header | None = None
    items: tuple[Item, ...] = ()
    timetable: tuple[TimetableRow, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    upcoming_meetings: tuple[UpcomingMeeting, ...] = ()
    political_calendar: tuple[CalendarEntry, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    signatures: tuple[str, ...] = ()
    attachment_overview: tuple[OverviewEntry, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()

    @property
    def meeting_date_stated(self) -> bool:
        return self.meeting_date is not None
