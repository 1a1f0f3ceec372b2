"""Reads made-up papers in the forms of 2025 (header, contents, tabs) and of 2024 (one case)."""

from dataclasses import replace
from datetime import date

import pytest

from documents.reading import as_json, read
from documents.reading.model import Access, Kind, MeetingStatus, Reading, RowKind, WarningCode
from tests.documents.reading.papers import MINUTES_2024, MINUTES_2025


@pytest.fixture(scope="module")
def full() -> Reading:
    return read(MINUTES_2025)


@pytest.fixture(scope="module")
def old() -> Reading:
    return read(MINUTES_2024)


def test_header_block(full: Reading) -> None:
    assert full.kind is Kind.MINUTES
    assert full.meeting_date == date(2025, 2, 5)
    assert (full.start_time, full.end_time) == ("9.00", "13.00")
    assert full.header is not None
    assert full.header.document_type == "REFERAT"
    assert full.header.place == "Mødelokale 3, rådhuset"
    assert full.header.members == (
        "Kommunaldirektør Asta Holm", "Velfærdsdirektør Bo Lindal", "Fællesforvaltningsdirektør Carla Munk",
    )  # fmt: skip
    assert full.header.absent == ()


def test_json_has_the_times_as_printed(full: Reading) -> None:
    assert as_json(full)["start_time"] == "9:00"


def test_contents_and_overview_are_not_items(full: Reading) -> None:
    assert [item.number for item in full.items] == [1, 2, 3, 4, 5, 6]
    assert {item.open_closed for item in full.items} == {Access.OPEN}


def test_kle_and_case_number_on_lines_of_their_own(full: Reading) -> None:
    assert [(item.kle, item.case_no) for item in full.items[3:5]] == [
        ("00.30.10.S00", "24/7615"), ("00.01.00.000", "25/88"),
    ]  # fmt: skip


def test_responsible_under_sagsgang_unless_it_lists_bodies(full: Reading) -> None:
    assert full.items[3].responsible == "Carla Munk, Fællesforvaltningsdirektør og Gro Holt, Økonomichef"
    assert full.items[0].responsible is None
    assert full.items[0].sagsgang == "DIR"


def test_participants_run_together_with_the_title(full: Reading) -> None:
    rows = {row.time: (row.title, row.notes) for row in full.timetable}
    assert rows["9.45"] == (
        "Evaluering af vinterlejr",
        "Velfærdsdirektør Bo Lindal og konsulent Eva Krag (HR) deltager under behandlingen.",
    )
    assert rows["11.30"] == ("Aftalestyringsstyring", "Stabschef Frida Mose faciliterer.")


def test_rows_are_linked_by_likeness(full: Reading) -> None:
    assert [row.item_number for row in full.timetable] == [1, 3, None, 4, 5, None, 6, None]
    assert [row.kind for row in full.timetable if row.item_number is None] == [
        RowKind.BREAK, RowKind.BREAK, RowKind.END,
    ]  # fmt: skip


def test_a_new_initiative_of_december_is_last_years(full: Reading) -> None:
    assert [initiative.codes for initiative in full.initiatives] == [("R012",), (), ("R307",), ("R307",)]
    assert full.initiatives[3].is_new
    assert full.initiatives[3].new_from == "2024-12"


def test_points_run_together_in_a_cell(full: Reading) -> None:
    assert full.upcoming_meetings[1].points == (
        "Strategi 1-3-10", "Budgetopfølgning pr. januar", "Forberedelse af program KCL den 24. april",
    )  # fmt: skip
    assert full.upcoming_meetings[1].note == "(kl. 8.00-10.00)"
    assert [meeting.status for meeting in full.upcoming_meetings] == [
        MeetingStatus.HOLIDAY, MeetingStatus.PLANNED, MeetingStatus.PLANNED, MeetingStatus.CANCELLED,
    ]  # fmt: skip


def test_political_calendar_with_ranges_and_sub_headings(full: Reading) -> None:
    assert [(entry.committee, str(entry.date), entry.section) for entry in full.political_calendar] == [
        ("Økonomiudvalget (ØK)", "2025-02-11", "rul"),
        ("Kommunalbestyrelsen (KB)", "2025-02-25", "rul"),
        ("Arbejdsmarkedsudvalgsmøde", "2025-01-28", "Uge 5"),
        ("Temadag for byrådet", "2025-01-27", "Uge 5"),
        ("Økonomiudvalgsmøde", "2025-02-11", "kommende udvalgsmøder"),
        ("Kommunalbestyrelsesmøde", "2025-02-25", "Kommende politiske møder"),
        ("Kontaktudvalgsmøde", "2025-01-31", "Kommende politiske møder"),
    ]
    assert full.political_calendar[3].date_end == date(2025, 1, 28)


def test_closed_attachments_and_wrapped_signature(full: Reading) -> None:
    assert [(each.n, each.open_closed, each.title) for each in full.items[2].attachments] == [
        (1, Access.CLOSED, None), (2, Access.CLOSED, None),
    ]  # fmt: skip
    assert full.signatures[1] == "Velfærdsdirektør Bo Lindal"


def test_follow_ups_name_an_actor_or_say_that_nobody_does(full: Reading) -> None:
    assert [(each.who, each.what) for each in full.follow_ups] == [
        (None, "laves et oplæg til næste år"),
        ("Økonomiafdelingen", "indskriver direktionsansvarlig på listen"),
        (None, "Sagen udsættes til et senere møde"),
    ]


def test_warnings(full: Reading) -> None:
    assert [warning.code for warning in full.warnings] == [
        WarningCode.OWNER_MISSING,
        WarningCode.UNPLACED,
        WarningCode.CUT_OFF,
        WarningCode.MALFORMED_KLE,
        WarningCode.OPEN_LISTED_CLOSED,
    ]
    cut = next(warning for warning in full.warnings if warning.code is WarningCode.CUT_OFF)
    assert cut.line is not None
    assert "12.30" in MINUTES_2025.splitlines()[cut.line - 1]


def test_the_2024_form_is_one_case_with_a_title(old: Reading) -> None:
    (item,) = old.items
    assert (old.kind, item.number, item.title) == (Kind.MINUTES, None, "Direktionens punkter i uge 4")
    assert item.open_closed is Access.OPEN
    assert item.sections_present == ("Sagsgang", "Sagsfremstilling", "Indstilling", "Beslutning", "Bilag")
    assert [(each.title, each.doc_no) for each in item.attachments] == [
        ("Oplæg til borgermøde om havnen og dens fremtid.pdf", "17089/24"), ("Økonomi for havnen", None),
    ]  # fmt: skip


def test_a_time_in_a_wrapped_line_is_no_row(old: Reading) -> None:
    assert [row.time for row in old.timetable] == ["09.45", "10.30", "10.45"]
    assert (old.start_time, old.end_time) == ("09.45", None)


def test_follow_ups_of_2024(old: Reading) -> None:
    assert [each.who for each in old.follow_ups] == [
        "Ledelsessekretariatet",
        ("Stabschef Frida Mose", "Ledelsessekretariatet"),
        "Ledelsessekretariatet",
        "Stabschef Frida Mose",
        None,
    ]
    assert [each.due for each in old.follow_ups[:2]] == ["den 6. februar", "slutningen af februar"]


def test_a_wrapped_text_without_blank_lines_between(old: Reading) -> None:
    tight = read(MINUTES_2024.replace("\n\n", "\n"))
    assert (tight.items, tight.timetable) == (
        tuple(replace(item, line=tight.items[0].line) for item in old.items),
        tuple(
            replace(row, line=found.line) for row, found in zip(old.timetable, tight.timetable, strict=True)
        ),
    )
