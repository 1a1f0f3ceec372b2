"""Small forms, one at a time."""

from datetime import date

import pytest

from documents.reading import decode, read
from documents.reading.attachments import split_doc_no
from documents.reading.danish_dates import first_date
from documents.reading.follow_ups import read_follow_ups
from documents.reading.initiatives import read_initiative
from documents.reading.joining import join
from documents.reading.model import Kind, WarningCode
from documents.reading.participants import cut_off, split_participants
from documents.reading.points import split_points
from tests.documents.reading.papers import MINUTES_2025

ITEM = "1.  Titel\n\n      Åben sag\n\nSagsfremstilling\n\n"


@pytest.mark.parametrize("text", ["Møde på Ærø", "\ufeffMøde på Ærø"])
def test_utf_8_with_and_without_mark(text: str) -> None:
    assert decode(text.encode()) == "Møde på Ærø"


def test_windows_1252() -> None:
    assert decode("Møde – Ærø".encode("cp1252")) == "Møde – Ærø"
    assert decode(b"\x81\xe6") == "\ufffdæ"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["med månedlig sta-", "tus på"], "med månedlig status på"),
        (["samt på voksen-", "handicapområdet"], "samt på voksen-handicapområdet"),
        (["til DIR 28-05-", "2025.pdf"], "til DIR 28-05-2025.pdf"),
        (["kl. 8.00-", "16.00"], "kl. 8.00-16.00"),
        (["Direktions-", "og Koncernniveau"], "Direktions- og Koncernniveau"),
        (["oplæg til KCL-", "seminar"], "oplæg til KCL-seminar"),
        (["politikker/", "strategier"], "politikker/strategier"),
        (["Projekt -", "Styrket indsats"], "Projekt - Styrket indsats"),
    ],
)
def test_hyphens_at_line_ends(lines: list[str], joined: str) -> None:
    assert join(lines) == joined


def test_the_document_itself_proves_a_hyphen() -> None:
    assert join(["børne-", "familieområdet"], frozenset({"børne-familieområdet"})) == "børne-familieområdet"
    assert join(["børne-", "familieområdet"]) == "børnefamilieområdet"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Onsdag den 29. januar 2025", date(2025, 1, 29)),
        ("d. 10/6 2025", date(2025, 6, 10)),
        ("28-05-2025", date(2025, 5, 28)),
        ("23. maj", date(2025, 5, 23)),
        ("den 22. Maj", date(2025, 5, 22)),
        ("d. 27.-28. januar", date(2025, 1, 27)),
        ("3. januar", date(2025, 1, 3)),
    ],
)
def test_danish_dates(text: str, day: date) -> None:
    found = first_date(text, date(2025, 5, 28))
    assert found is not None
    assert found.first == day


@pytest.mark.parametrize("text", ["1-3-10", "kl. 8.00-16.00", "0,5 pct.", "00.30.10", "24/7615", "2025-2028"])
def test_not_dates(text: str) -> None:
    assert first_date(text, date(2025, 5, 28)) is None


def test_january_is_next_year_for_a_meeting_in_december() -> None:
    found = first_date("8. januar", date(2024, 12, 18))
    assert found is not None
    assert found.first == date(2025, 1, 8)


@pytest.mark.parametrize(
    ("line", "title", "codes", "flags", "new_from"),
    [
        ("Aktindsigt R001(I)(B)", "Aktindsigt", ("R001",), ("I", "B"), None),
        ("Kloge m2 (fase 2) R001, R002 (B)", "Kloge m2 (fase 2)", ("R001", "R002"), ("B",), None),
        ("Fælles drift R001 og R002", "Fælles drift", ("R001", "R002"), (), None),
        ("Infrastruktur (NY fra april status)", "Infrastruktur", (), (), "2025-04"),
        ("Infrastruktur R412(I) (NY fra juni)", "Infrastruktur", ("R412",), ("I",), "2025-06"),
        ("Infrastruktur (NY fra november status)", "Infrastruktur", (), (), "2024-11"),
    ],
)
def test_initiative_lines(
    line: str, title: str, codes: tuple[str, ...], flags: tuple[str, ...], new_from: str | None
) -> None:
    found = read_initiative(line, date(2025, 5, 28))
    assert (found.title, found.codes, found.flags, found.new_from) == (title, codes, flags, new_from)
    assert found.is_new == (new_from is not None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Baggrund for udvalg 29031/25", ("Baggrund for udvalg", "29031/25")),
        ("Baggrund (29031/25)", ("Baggrund", "29031/25")),
        ("Notat (kort) (17089/24) (H)", ("Notat (kort)", "17089/24")),
        ("Notat () ()", ("Notat", None)),
        ("Plan 2025/26", ("Plan", "2025/26")),
        ("Plan", ("Plan", None)),
    ],
)
def test_document_numbers(text: str, parts: tuple[str, str | None]) -> None:
    assert split_doc_no(text) == parts


@pytest.mark.parametrize(
    ("cell", "points"),
    [
        ("Budget 2026 (1 time) Intern kommunikation", ["Budget 2026 (1 time)", "Intern kommunikation"]),
        ("Regnskab - Overførsler fra 2024 – drift", ["Regnskab - Overførsler fra 2024 – drift"]),
        ("Dialog om Grøn Trepart Besøg på havnen", ["Dialog om Grøn Trepart", "Besøg på havnen"]),
        ("Skal på KCL den 22. Maj", ["Skal på KCL den 22. Maj"]),
        ("\uf0b7 Et \uf0b7 To", ["Et", "To"]),
    ],
)
def test_points_in_one_cell(cell: str, points: list[str]) -> None:
    assert split_points(cell) == points


@pytest.mark.parametrize(
    ("cell", "title", "notes"),
    [
        ("Pause", "Pause", ""),
        ("Punkter (borgmester deltager)", "Punkter (borgmester deltager)", ""),
        (
            "Sager i Vestby Økonomichef Bo Lind deltager via teams.",
            "Sager i Vestby",
            "Økonomichef Bo Lind deltager via teams.",
        ),
        ("Fælles strategi Eva Krag Lind", "Fælles strategi", "Eva Krag Lind"),
    ],
)
def test_title_and_participants(cell: str, title: str, notes: str) -> None:
    assert split_participants(cell, ["Fælles strategi"]) == (title, notes)


@pytest.mark.parametrize(
    "notes", ["Eva Krag deltager un", "Eva Krag (HR deltager", "Eva Krag og", "Eva Krag Lind"]
)
def test_cut_off_participants(notes: str) -> None:
    assert cut_off(notes)


@pytest.mark.parametrize(
    "notes",
    [
        "Eva Krag deltager under behandlingen",
        "Eva Krag deltager.",
        "Eva (HR) deltager via teams.",
        "Eva faciliterer.",
    ],
)
def test_whole_participants(notes: str) -> None:
    assert not cut_off(notes)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Stabschef Bo Lind følger op.", "Stabschef Bo Lind"),
        ("Oplægget rettes til, og HR og Ledelsessekretariatet følger op.", ("HR", "Ledelsessekretariatet")),
        ("Notatet gøres færdigt (Økonomichef Eva Krag følger op)", "Økonomichef Eva Krag"),
        (
            "Chef for Borgerservice, IT og Digitalisering udarbejder et oplæg.",
            "Chef for Borgerservice, IT og Digitalisering",
        ),
        ("Der inviteres til et møde.", None),
    ],
)
def test_who_follows_up(sentence: str, who: str | tuple[str, ...] | None) -> None:
    (found,) = read_follow_ups([sentence], 1)
    assert found.who == who


@pytest.mark.parametrize(
    "sentence",
    [
        "Bo Lind fulgte op på sagen.",
        "Direktionen gennemgik punkter.",
        "Direktionen drøftede sagen.",
        "Der er gang i det.",
    ],
)
def test_no_follow_up(sentence: str) -> None:
    assert not list(read_follow_ups([sentence], 1))


def test_a_written_approval_stays_open() -> None:
    sentence = "Skabelonen fremsendes til direktionen for en sidste skriftlig kvalificering med henblik på godkendelse."
    (found,) = read_follow_ups([sentence], 4)
    assert found.who is None
    assert "skriftlig kvalificering" in found.what


def test_kinds() -> None:
    assert read(ITEM).kind is Kind.AGENDA
    assert read("REFERAT\n\n" + ITEM).kind is Kind.MINUTES
    assert read("Sagsgang\n\nDIR\n\nIndstilling\n\nNoget.").kind is Kind.CASE
    assert read("Hej").warnings[0].code is WarningCode.NOTHING_READ


def test_a_missing_mark_is_never_open() -> None:
    (item,) = read(ITEM.replace("      Åben sag\n\n", "")).items
    assert item.open_closed is None


def test_a_numbered_list_in_a_case_is_no_item() -> None:
    found = read(ITEM + "1.  Først\n\n2.  Så\n\nIndstilling\n\nNoget.\n 2.  Næste\n\n      Lukket Sag\n")
    assert [item.title for item in found.items] == ["Titel", "Næste"]


def test_title_and_timetable_disagree_about_the_mayor() -> None:
    text = MINUTES_2025.replace("Borgmester deltager under", "Borgmester deltager ikke under")
    assert WarningCode.MAYOR in {warning.code for warning in read(text).warnings}


def test_times_end_and_weekday_are_checked() -> None:
    text = (
        MINUTES_2025.replace("10.30\t", "9.30\t")
        .replace("13:00", "12:45")
        .replace("5. februar 2025", "6. februar 2025")
    )
    codes = {warning.code for warning in read(text).warnings}
    assert {
        WarningCode.TIMES_NOT_RISING, WarningCode.END_DIFFERS, WarningCode.NOT_WEDNESDAY, WarningCode.DATES_DISAGREE,
    } <= codes  # fmt: skip


def test_overview_is_checked_against_the_items() -> None:
    codes = {warning.code for warning in read(MINUTES_2025.replace("(70001/25)", "(70002/25)")).warnings}
    assert WarningCode.OVERVIEW_DIFFERS in codes


def test_items_and_rows_without_each_other() -> None:
    text = MINUTES_2025.replace("11.30\tAftalestyringsstyring", "11.30\tIndkøb af biler")
    codes = {warning.code for warning in read(text).warnings}
    assert {WarningCode.ROW_WITHOUT_ITEM, WarningCode.ITEM_WITHOUT_ROW} <= codes
