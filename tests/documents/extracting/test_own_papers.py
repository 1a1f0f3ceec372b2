"""What we print ourselves we read back: the same items, timetable, attachments and coming meetings."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from documents.file_reading import read_file
from documents.reading.model import Access, Kind, MeetingStatus, Reading, RowKind
from documents.writing.paper import (
    Block,
    Bullets,
    Cell,
    Contents,
    Facts,
    Heading,
    NewPage,
    Paper,
    Paragraph,
    Signatures,
    Table,
    text,
)
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word

LONG = "Direktionen gennemgår status på de tværgående indsatser og drøfter punkter, som har rød markering. "


def item(title: str, mark: str, *blocks: Block) -> tuple[Block, ...]:
    return (Heading(1, title), Paragraph(text(mark)), *blocks)


def row(*parts: str | Paragraph | Bullets) -> tuple[Cell, ...]:
    """Words are a cell of their own; paragraphs and bullets stand together in the last."""
    words = [(Paragraph(text(part)),) for part in parts if isinstance(part, str)]
    last = tuple(part for part in parts if not isinstance(part, str))
    return (*words, last) if last else tuple(words)


AGENDA = Paper(
    title="Dagsorden",
    running="Direktionen 28-05-2025",
    made_at=datetime(2025, 5, 26, 12, tzinfo=UTC),
    stamp="2025-05 7",
    blocks=(
        Facts(
            (
                ("Sted", text("Mødelokale 250, rådhuset")),
                ("Dato", text("Onsdag den 28. maj 2025")),
                ("Start kl.", text("10.00")),
                ("Slut kl.", text("12.00")),
            )
        ),
        Contents("Indholdsfortegnelse"),
        NewPage(),
        *item(
            "1. Beslutningsprotokoller og dagsordener (borgmester deltager ikke)",
            "Åben sag",
            Heading(2, "Sagsgang"),
            Paragraph(text("DIR")),
            Heading(2, "Indstilling"),
            Paragraph(text("Det indstilles, at direktionen:")),
            Bullets((text("gennemgår dagsordenerne"), text(f"drøfter dem. {LONG}"))),
        ),
        *item(
            "2. Sager til behandling og tidsplan",
            "Åben sag",
            Heading(2, "Sagsfremstilling"),
            Table(
                ("Tid", "Punkt"),
                (
                    row("10.00", "Beslutningsprotokoller og dagsordener"),
                    row(
                        "10.30",
                        Paragraph(text("Udmøntningsplan 2025-2028 – Tværgående indsatser")),
                        Paragraph(text("Gro Holt deltager under behandlingen.")),
                    ),
                    row("11.00", "Pause"),
                    row("11.10", "Lukket punkt"),
                    row("11.40", "Gennemgang af portefølje og kommende møder"),
                    row("12.00", "Mødet afsluttes"),
                ),
                (1, 6),
            ),
        ),
        *item(
            "3. Udmøntningsplan 2025-2028 – Tværgående indsatser",
            "Åben sag 00.30.10.S00 24/7615",
            Heading(2, "Sagsfremstilling"),
            *(Paragraph(text(LONG * 5)) for _ in range(12)),
            Heading(2, "Bilag"),
            Table(
                ("Nr.", "", "Titel", "Dokumentnr."),
                (row("1", "Åben", "Status på tværgående til DIR 28-05-2025.pdf", "50050/25"),),
                (1, 2, 8, 2),
            ),
        ),
        *item("4. Lukket punkt", "Lukket sag"),
        *item(
            "5. Gennemgang af portefølje og tre næstkommende møder",
            "Åben sag",
            Heading(2, "Sagsfremstilling"),
            Table(
                ("Dato", "Punkter"),
                (
                    row(
                        "4. juni (Bo Lindal deltager ikke på mødet)",
                        Bullets((text("Visning af system"), text("Budget 2026"))),
                    ),
                    row("18. juni", "Aflyst pga. fælles lederdag"),
                ),
                (1, 3),
            ),
        ),
        Heading(1, "Underskriftsside"),
        Signatures((text("Asta Holm, kommunaldirektør"),)),
    ),
)  # fmt: skip


@pytest.fixture(params=[as_pdf, as_word], ids=["pdf", "word"], scope="module")
def found(request: pytest.FixtureRequest) -> Reading:
    write: Callable[[Paper], bytes] = request.param
    return read_file(write(AGENDA)).reading


def test_the_meeting(found: Reading) -> None:
    assert (found.kind, found.meeting_date) == (Kind.AGENDA, date(2025, 5, 28))
    assert (found.start_time, found.end_time) == ("10.00", "12.00")
    assert found.header is not None
    assert found.header.place == "Mødelokale 250, rådhuset"


def test_the_items(found: Reading) -> None:
    assert [(item.number, item.title, item.open_closed) for item in found.items] == [
        (1, "Beslutningsprotokoller og dagsordener (borgmester deltager ikke)", Access.OPEN),
        (2, "Sager til behandling og tidsplan", Access.OPEN),
        (3, "Udmøntningsplan 2025-2028 – Tværgående indsatser", Access.OPEN),
        (4, "Lukket punkt", Access.CLOSED),
        (5, "Gennemgang af portefølje og tre næstkommende møder", Access.OPEN),
    ]
    assert found.items[0].recommendation_points == ("gennemgår dagsordenerne", f"drøfter dem. {LONG}".strip())
    assert (found.items[2].kle, found.items[2].case_no) == ("00.30.10.S00", "24/7615")
    (attachment,) = found.items[2].attachments
    assert (attachment.title, attachment.doc_no) == (
        "Status på tværgående til DIR 28-05-2025.pdf",
        "50050/25",
    )


def test_the_timetable(found: Reading) -> None:
    assert [(row.time, row.item_number, row.kind) for row in found.timetable] == [
        ("10.00", 1, RowKind.ITEM),
        ("10.30", 3, RowKind.ITEM),
        ("11.00", None, RowKind.BREAK),
        ("11.10", 4, RowKind.ITEM),
        ("11.40", 5, RowKind.ITEM),
        ("12.00", None, RowKind.END),
    ]
    assert found.timetable[1].notes == "Gro Holt deltager under behandlingen."


def test_the_coming_meetings(found: Reading) -> None:
    assert [(meeting.date, meeting.status, meeting.points) for meeting in found.upcoming_meetings] == [
        (date(2025, 6, 4), MeetingStatus.PLANNED, ("Visning af system", "Budget 2026")),
        (date(2025, 6, 18), MeetingStatus.CANCELLED, ()),
    ]
    assert found.upcoming_meetings[0].note == "(Bo Lindal deltager ikke på mødet)"


def test_nothing_is_warned_of(found: Reading) -> None:
    assert found.warnings == ()


def test_the_stamp_of_our_own_word_document() -> None:
    assert read_file(as_word(AGENDA)).file.stamp == "2025-05 7"
