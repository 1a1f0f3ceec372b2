"""The facts of the shared agendas, put into an agenda of ours, printed and read back: the same facts."""

import json
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from documents.papers.agenda import agenda_paper
from documents.reading import as_json, read
from documents.writing.markdown import as_markdown
from domain.agenda import Agenda, AgendaItem, ItemKind, PortfolioRow
from domain.board import Board
from domain.formulae import Formulae
from domain.items import Attachment, Content, Section, Shown
from domain.meetings import Meeting
from domain.people import Person
from domain.plan import Initiative
from domain.printed import AgendaSource
from domain.rounds import Round, RoundState
from domain.standing import RoundStatus, Standing
from domain.timetable import Slot, SlotKind
from tests.documents.papers.meeting import BOARD, SETTLED_AT

SHARED = Path(__file__).parents[4] / "shared" / "real"
ITEM = ("number", "title", "open_closed", "kle", "case_no", "responsible", "sections_present", "attachments", "mayor_attends")  # fmt: skip
ROW = ("time", "title", "notes", "item_number", "kind")
MEETING = ("date", "date_raw", "status", "note", "points")
# The first and last items, and the timetable: what kind they are goes by their place.
STANDING = {1: ItemKind.PROTOCOLS, 2: ItemKind.TIMETABLE, -1: ItemKind.PORTFOLIO}

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the shared documents lie beside the repository")


@pytest.fixture(params=["000", "002"])
def want(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SHARED / f"{request.param}.expected.json").read_text("utf-8"))
    return found


def test_what_is_printed_reads_as_the_real_agenda_does(want: dict[str, Any]) -> None:
    got = json.loads(json.dumps(as_json(read(as_markdown(agenda_paper(agenda_of(want)))))))
    _without_closed(got, want)
    for name, keys in (("items", ITEM), ("timetable", ROW), ("upcoming_meetings", MEETING)):
        assert _cut(got[name], keys) == _cut(_agenda_only(want[name]), keys), name
    assert got["meeting_date"] == want["meeting_date_inferred"]
    assert _cut(got["initiatives"], ("title", "codes", "flags", "is_new")) == _cut(
        want["initiatives"], ("title", "codes", "flags", "is_new")
    )
    assert got["attachment_overview"] == want["attachment_overview"]
    assert got["signatures"] == want["signatures"]
    for read_item, item in zip(got["items"], want["items"], strict=True):
        start = item["recommendation_start"]
        assert (read_item["recommendation_start"] or "")[: len(start or "")] == (start or "")
        assert read_item["recommendation_points"] == item.get("recommendation_points", [])


def _without_closed(*readings: dict[str, Any]) -> None:
    """The row of a closed item shows its public title and nobody, which the real agendas did not keep to (C02)."""
    closed = {item["number"] for item in readings[0]["items"] if item["open_closed"] == "closed"}
    for row in (row for reading in readings for row in reading["timetable"]):
        if row["item_number"] in closed:
            row.update(title=None, notes=None)


def _agenda_only(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without the decisions, which an agenda does not have."""
    return [
        row | {"sections_present": [name for name in row["sections_present"] if name != "Beslutning"]}
        if "sections_present" in row
        else row
        for row in rows
    ]


def _cut(rows: list[dict[str, Any]], keys: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{key: row.get(key) for key in keys} for row in rows]


def agenda_of(want: dict[str, Any]) -> AgendaSource:
    """What a secretary would have entered: titles, rows and numbers as they are, prose as far as it is quoted."""
    day = date.fromisoformat(want["meeting_date_inferred"])
    rows = [row for row in want["timetable"] if row["kind"] != "end"]
    items = tuple(_item(item, len(want["items"])) for item in want["items"])
    agenda = Agenda(
        meeting="m",
        version=1,
        items=items,
        end=_time(want["end_time"]),
        made_at=SETTLED_AT,
        made_by="s",
        day=day,
        start=_time(want["start_time"]),
        portfolio=tuple(map(_coming, want["upcoming_meetings"])),
        slots=tuple(_slot(row, items) for row in rows),
    )
    meeting = Meeting("m", "Direktionen", day, _time(want["start_time"]), _time(want["end_time"]))
    members = tuple(Person(f"s{n}", name) for n, name in enumerate(want["signatures"]))
    return AgendaSource(_board(want), meeting, agenda, _status(want, day), members)


def _board(want: dict[str, Any]) -> Board:
    """The municipality's own formulae, which are configuration."""
    plan: dict[str, Any] = next(
        (item for item in want["items"] if item["title"].startswith("Udmøntningsplan")), {}
    )
    formulae = Formulae(
        protocols_recommendation=want["items"][0]["recommendation_start"],
        plan_recommendation=plan.get("recommendation_start", ""),
        plan_responsible=plan.get("responsible", ""),
    )
    return Board(BOARD.calendar, period="2025-2028", formulae=formulae)


def _item(item: dict[str, Any], count: int) -> AgendaItem:
    number = item["number"]
    kind = STANDING.get(number) or STANDING.get(number - count - 1) or ItemKind.POINT
    kind = ItemKind.PLAN if item["title"].startswith("Udmøntningsplan") else kind
    closed = item["open_closed"] == "closed"
    attachments = tuple(
        Attachment(a["title"] or "", a["doc_no"] or "", a["open_closed"] == "closed") for a in item["attachments"]
    )  # fmt: skip
    sections = tuple((s, text) for s in Section if (text := _text(item, s)))
    content = Content(item["kle"] or "", item["case_no"] or "", sections, attachments)
    return AgendaItem(
        number,
        kind,
        item["title"],
        item["title"] if closed else "",
        closed=closed,
        key=str(number),
        content=content,
        shows=tuple(Shown) if closed else (),
    )


def _text(item: dict[str, Any], section: Section) -> str:
    """As quoted; a section nothing is quoted of holds a line of its own."""
    names = {
        Section.BACKGROUND: "Baggrund",
        Section.PRESENTATION: "Sagsfremstilling",
        Section.RELATIONS: "Sammenhæng til andre politikker/strategier og fagområder",
        Section.FINANCES: "Økonomiske konsekvenser",
    }
    if section is Section.RESPONSIBLE:
        return item["responsible"] or ""
    if section is Section.RECOMMENDATION:
        points = [f"- {point}" for point in item.get("recommendation_points") or []]
        return "\n".join([item["recommendation_start"] or "", *points]).strip()
    return "Som beskrevet i sagen." if names.get(section) in item["sections_present"] else ""


def _slot(row: dict[str, Any], items: tuple[AgendaItem, ...]) -> Slot:
    """Participants as they were pasted: a note of the row."""
    start, note = _time(row["time"]), row["notes"] or ""
    mayor = None if "orgmester" not in note else "ikke" not in note
    if row["kind"] == "break":
        return Slot(SlotKind.PAUSE, title=row["title"], start=start, note=note)
    key = next((i.key for i in items if i.number == row["item_number"]), "")
    return Slot(SlotKind.ITEM if key else SlotKind.FREE, key, row["title"], start, 10, note, mayor=mayor)


def _coming(row: dict[str, Any]) -> PortfolioRow:
    reason = (row["note"] or "").removeprefix("Aflyst pga. ") if row["status"] != "planned" else ""
    note = "" if reason else row["note"] or ""
    return PortfolioRow(date.fromisoformat(row["date"]), reason, note, tuple(row["points"]))


def _status(want: dict[str, Any], day: date) -> RoundStatus | None:
    if not want["initiatives"]:
        return None
    found = (
        Initiative(
            f"i{n}",
            i["title"],
            codes=tuple(i["codes"]),
            flags=tuple(i["flags"]),
            new_from="2025-04" if i["is_new"] else "",
        )
        for n, i in enumerate(want["initiatives"])
    )
    round_ = Round("r", "m", f"{day:%Y-%m}", day, (), RoundState.FROZEN)
    return RoundStatus(round_, tuple(Standing(i, is_frozen=True) for i in found))


def _time(printed: str) -> time:
    hour, _, minute = printed.partition(".")
    return time(int(hour), int(minute))
