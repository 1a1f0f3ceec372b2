"""Calendar files, as Outlook and other calendars write them (A10)."""

from datetime import date, time

import pytest

from documents.calendar_file import MAX_BYTES, MAX_EVENTS, is_calendar, read_calendar
from documents.extracting import Reason, Unreadable
from domain.political_calendar import CalendarEvent, CalendarFile
from tests.documents.calendars import calendar, event

TODAY = date(2025, 5, 16)


def read(*events: str, method: str = "") -> CalendarFile:
    return read_calendar(calendar(*events, method=method), TODAY)


def days(found: CalendarFile) -> list[str]:
    return [f"{e.first:%d/%m}" for e in found.events]


@pytest.mark.parametrize(
    ("times", "first", "last", "start"),
    [
        ("DTSTART:20250610T220000Z\nDTEND:20250610T233000Z", date(2025, 6, 11), None, time(0)),
        ("DTSTART;TZID=Europe/Copenhagen:20250610T143000", date(2025, 6, 10), None, time(14, 30)),
        ("DTSTART;TZID=Romance Standard Time:20250610T143000", date(2025, 6, 10), None, time(14, 30)),
        ("DTSTART:20250610T143000\nDURATION:PT2H", date(2025, 6, 10), None, time(14, 30)),
        ("DTSTART;VALUE=DATE:20250610", date(2025, 6, 10), None, None),
        ("DTSTART;VALUE=DATE:20250610\nDTEND;VALUE=DATE:20250611", date(2025, 6, 10), None, None),
        (
            "DTSTART;VALUE=DATE:20250610\nDTEND;VALUE=DATE:20250612",
            date(2025, 6, 10),
            date(2025, 6, 11),
            None,
        ),
        ("DTSTART:20250610T180000\nDTEND:20250611T000000", date(2025, 6, 10), None, time(18)),
    ],
)
def test_an_event_is_on_its_local_days(
    times: str, first: date, last: date | None, start: time | None
) -> None:
    (found,) = read(event("Økonomiudvalgsmøde", times)).events
    assert (found.first, found.last, found.start) == (first, last, start)


def test_a_series_is_read_one_by_one_across_summer_time() -> None:
    found = read(
        event(
            "Gruppeformandsmøde",
            "DTSTART;TZID=Europe/Copenhagen:20250318T233000\nRRULE:FREQ=MONTHLY;BYDAY=3TU;UNTIL=20250731T220000Z\n"
            "EXDATE;TZID=Europe/Copenhagen:20250617T233000",
            uid="g",
        ),
        event(
            "Gruppeformandsmøde",
            "RECURRENCE-ID;TZID=Europe/Copenhagen:20250415T233000\nDTSTART;TZID=Europe/Copenhagen:20250416T100000",
            uid="g",
        ),
    )
    assert days(found) == ["18/03", "16/04", "20/05", "15/07"]
    assert len({e.key for e in found.events}) == 4


def test_an_endless_series_ends_where_we_stop_looking() -> None:
    found = read(event("Chefmøde", "DTSTART;VALUE=DATE:20150105\nRRULE:FREQ=WEEKLY"))
    assert (found.events[0].first, found.events[-1].first) == (date(2025, 2, 17), date(2026, 8, 17))


def test_what_is_cancelled_says_so_in_one_of_three_ways() -> None:
    whens = "DTSTART;VALUE=DATE:20250610"
    assert read(event("Møde", f"{whens}\nSTATUS:CANCELLED")).events[0].cancelled
    assert read(event("Møde", whens), method="CANCEL").events[0].cancelled
    outlook = read(event("Aflyst: Møde", whens)).events[0]
    assert (outlook.cancelled, outlook.title) == (True, "Møde")


def test_the_latest_of_two_versions_counts() -> None:
    early = event("Møde", "DTSTART;VALUE=DATE:20250610\nSEQUENCE:2", uid="m")
    late = event("Møde", "DTSTART;VALUE=DATE:20250612\nSEQUENCE:3", uid="m")
    assert days(read(late, early)) == ["12/06"]


@pytest.mark.parametrize(
    ("description", "purpose"),
    [
        ("Formål: Fælles linje i budgettet", "Fælles linje i budgettet"),
        ("Fælles linje", "Fælles linje"),
        ("________________\\nMicrosoft Teams-møde\\nhttps://teams.example", ""),
        ("Dagsorden følger\\nFormål: Godkende planen", "Godkende planen"),
    ],
)
def test_a_purpose_is_said_or_is_the_first_line(description: str, purpose: str) -> None:
    found = read(event("Workshop", f"DTSTART;VALUE=DATE:20250610\nDESCRIPTION:{description}"))
    assert found.events[0].purpose == purpose


def test_categories_say_what_is_political() -> None:
    whens = "DTSTART;VALUE=DATE:20250610"
    found = [read(event("Møde", f"{whens}{more}")).events[0].political for more in (
        "\nCATEGORIES:Politiske møder", "\nCATEGORIES:Aktivitet", "",
    )]  # fmt: skip
    assert found == [True, False, None]


def test_what_is_left_out_is_counted() -> None:
    found = read(
        event("Lægebesøg", "DTSTART;VALUE=DATE:20250610\nCLASS:PRIVATE"),
        event("For længst", "DTSTART;VALUE=DATE:20200610"),
        event("", "DTSTART;VALUE=DATE:20250610"),
        event("Uden dag", ""),
        event("Hvert sekund", "DTSTART:20250610T100000\nRRULE:FREQ=SECONDLY"),
    )
    assert found == CalendarFile(name="Politisk kalender", private=1, outside=1, unreadable=3)


def test_a_calendar_is_told_by_its_first_line() -> None:
    assert is_calendar(b"\xef\xbb\xbf\r\nbegin:vcalendar\r\n")
    assert not is_calendar(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"BEGIN:VCALENDAR" + b" " * MAX_BYTES, Reason.LARGE_CALENDAR),
        (calendar(*[event("M", "DTSTART;VALUE=DATE:20250610")] * (MAX_EVENTS + 1)), Reason.LARGE_CALENDAR),
        (b"BEGIN:VCALENDAR\nnonsense\xff\n", Reason.DAMAGED),
        (b"BEGIN:VCALENDAR", Reason.DAMAGED),
        (b"BEGIN:VCALENDAR\nEND:VEVENT\n", Reason.DAMAGED),
    ],
    ids=["bytes", "events", "nonsense", "cut", "crossed"],
)
def test_garbage_is_refused_with_a_reason(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as refused:
        read_calendar(data, TODAY)
    assert refused.value.reason is reason


def test_titles_are_plain_and_short() -> None:
    (found,) = read(event("A\\nB\u202e" + "x" * 300, "DTSTART;VALUE=DATE:20250610")).events
    assert found.title.startswith("A B x")
    assert len(found.title) == 200
    assert isinstance(found, CalendarEvent)
