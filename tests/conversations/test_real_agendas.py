"""Real agendas made in chat from their forward plan and a pasted timetable, in few messages (issue 4)."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from documents.file_reading import read_file
from documents.papers.agenda import agenda_paper
from documents.papers.agenda_reading import agenda_reading
from documents.reading import as_json, read
from documents.writing.markdown import as_markdown
from documents.writing.word import as_word
from domain.agenda import Agenda, ItemKind, open_variant
from domain.meetings import ForwardPoint, Meeting, MeetingState
from domain.people import Person
from domain.printed import AgendaSource
from domain.timetable import SlotKind
from tests.conversations.chat import Town
from tests.documents.calendars import calendar, event
from usecases.collections import AGENDAS, MEETINGS, PEOPLE
from usecases.gather_papers import draft_agenda
from usecases.ports import Transaction

REAL = Path(__file__).parents[3] / "shared" / "real"
PLAN = "Tværgående emner"
MOST = 15
# The meeting of 5 March 2025 is held on 28 May, twelve weeks later.
LATER = 84

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real documents are not here")


@dataclass(slots=True)
class Desk:
    """The secretary's chat; every message counts, a tap on a button too."""

    town: Town
    said: int = 0

    async def say(self, text: str) -> str:
        self.said += 1
        return await self.town.inger.say(text)

    async def agenda(self, key: str) -> Agenda:
        found: list[Agenda] = []

        async def read(tx: Transaction) -> None:
            found.extend([agenda for agenda in await tx.query(AGENDAS) if agenda.meeting == key])

        await self.town.change(read)
        return found[0]


def expected(number: str) -> Mapping[str, Any]:
    facts: Mapping[str, Any] = json.loads((REAL / f"{number}.expected.json").read_text("utf-8"))
    return facts


def pasted(number: str) -> str:
    """The timetable as it stands in the document."""
    text = (REAL / f"{number}.txt").read_text("utf-8")
    start = text.index("Tid Punkt")
    return text[start : text.index("Indstilling", start)].strip()


def clock(printed: str) -> time:
    hour, minute = printed.split(".")
    return time(int(hour), int(minute))


def same(text: str) -> str:
    """A dash is a hyphen, and a number of hours is written in one way."""
    return re.sub(r"[–—]", "-", text).replace("1time", "1 time").casefold().strip(" .")


async def prepare(
    tx: Transaction, facts: Mapping[str, Any], day: date, points: tuple[ForwardPoint, ...]
) -> None:
    """The forward plan as it stood: the meeting with its points, and the coming ones."""
    for meeting in await tx.query(MEETINGS):
        tx.delete(MEETINGS, meeting.key)
    hours = clock(facts["start_time"]), clock(facts["end_time"])
    plan = any(item["kle"] == "00.30.10.S00" for item in facts["items"])
    tx.put(MEETINGS, Meeting("m", "Direktionen", day, *hours, plan_point=plan, points=points))
    code = len(points)
    for coming in facts["upcoming_meetings"]:
        titles = [title for title in coming["points"] if PLAN not in title]
        theirs = tuple(ForwardPoint(f"P{code + n}", title) for n, title in enumerate(titles, 1))
        code += len(titles)
        state = MeetingState.PLANNED if coming["status"] == "planned" else MeetingState.CANCELLED
        when = date.fromisoformat(coming["date"])
        meeting = Meeting(f"{when}", "Direktionen", when, *hours, state=state, points=theirs)
        is_plan = len(titles) != len(coming["points"])
        tx.put(MEETINGS, replace(meeting, reason=coming["note"] or "", plan_point=is_plan))
    tx.put(PEOPLE, Person("bettina", "Bettina Andersen", title="Økonomichef"))


def items_of(agenda: Agenda) -> list[tuple[int, str, str, str | None, str | None]]:
    return [
        (
            item.number,
            same(item.title),
            "closed" if item.closed else "open",
            item.content.kle or None,
            item.content.case_no or None,
        )
        for item in agenda.items
    ]


def rows_of(agenda: Agenda) -> list[tuple[str, str, int | None]]:
    rows = []
    for row in agenda.rows():
        item = agenda.item(row.slot.item)
        title = row.slot.title or (item.title if item else "")
        rows.append((f"{row.start.hour}.{row.start.minute:02}", same(title), item.number if item else None))
    return [*rows, (f"{agenda.end.hour}.{agenda.end.minute:02}", same("Mødet afsluttes"), None)]


def assert_as_expected(agenda: Agenda, facts: Mapping[str, Any]) -> None:
    assert items_of(agenda) == [
        (i["number"], same(i["title"]), i["open_closed"], i["kle"], i["case_no"]) for i in facts["items"]
    ]
    assert rows_of(agenda) == [
        (row["time"], same(row["title"]), row["item_number"]) for row in facts["timetable"]
    ]
    for item, theirs in zip(agenda.items, facts["items"], strict=True):
        assert [(a.title, a.doc_no) for a in item.content.attachments] == [
            (a["title"], a["doc_no"]) for a in theirs["attachments"]
        ]
    coming = facts["upcoming_meetings"][: len(agenda.portfolio)]
    assert [row.date.isoformat() for row in agenda.portfolio] == [row["date"] for row in coming]
    assert [bool(row.cancelled) for row in agenda.portfolio] == [r["status"] != "planned" for r in coming]
    for row, theirs in zip(agenda.portfolio, coming, strict=True):
        assert sorted(map(same, row.points)) == sorted(map(same, theirs["points"]))


def political(facts: Mapping[str, Any], *, days: int = 0) -> bytes:
    """The calendar as the facts have it, so many days later, one meeting after the other; the rul is told by them."""
    rows = [r for r in facts["political_calendar"] if r["section"] != "rul"]
    named = [(r["committee"], r["date"]) for r in rows]
    named += [(a["title"], a["date"]) for a in facts["other_activities"]]
    events = []
    for hour, (title, stated) in enumerate(named, 12):
        day = date.fromisoformat(stated) + timedelta(days=days)
        events.append(event(title, f"DTSTART;TZID=Europe/Copenhagen:{day:%Y%m%d}T1200{hour:02}"))
    return calendar(*events)


def calendar_of(
    rows: Iterable[Mapping[str, Any]], *, days: int = 0
) -> list[tuple[str, str, str | None, str]]:
    """As `read --json` has it."""
    return [
        (
            row["committee"],
            f"{date.fromisoformat(row['date']) + timedelta(days=days)}",
            row["date_end"],
            row["section"],
        )
        for row in rows
    ]


async def papers_of(here: Town, key: str) -> list[Mapping[str, Any]]:
    """The JSON of the agenda, and its Markdown and Word read back."""
    found: list[AgendaSource] = []

    async def gather(tx: Transaction) -> None:
        source = await draft_agenda(tx, here.scene.service.board, key)
        assert source is not None
        found.append(source)

    await here.change(gather)
    paper = agenda_paper(found[0])
    read_back = [read(as_markdown(paper)), read_file(as_word(paper)).reading, agenda_reading(found[0])]
    return [as_json(reading) for reading in read_back]


async def test_the_agenda_of_may_takes_few_messages(here: Town) -> None:
    facts, desk = expected("000"), Desk(here)
    points = (
        ForwardPoint("P1", "Projekt - Styrket fremmøde", closed=True),
        ForwardPoint("P2", "Forslag til fremtidig indsats om Den attraktive arbejdsplads", closed=True),
    )
    await here.change(lambda tx: prepare(tx, facts, date(2025, 5, 28), points))
    await here.at("2025-05-26 09:00")
    await here.inger.drop(("politisk.ics", political(facts)))
    await desk.say("ja")
    await desk.say("lav dagsorden")
    set_ = await desk.say(f"tidsplan\n{pasted('000')}")
    assert set_.startswith("Dagsorden 28. maj · tidsplanen er sat: 5 rækker. Mødet slutter kl. 12.")
    await desk.say("omdøb punkt 3 til Udmøntningsplan 2025-2028 - Strategiske og tværgående indsatser")
    await desk.say("sag 24/7615 på punkt 3")
    title = facts["items"][2]["attachments"][0]["title"]
    await desk.say(f"bilag 3: {title} 50050/25")
    await desk.say("Bettina deltager i punkt 3")
    await desk.say("vis titlen og deltagerne på punkt 4 og 5")
    await desk.say("ja")
    await desk.say("post dagsorden")
    await desk.say("ja")
    assert desk.said <= MOST
    assert desk.said == 11
    for paper in await papers_of(here, "m"):
        assert calendar_of(paper["political_calendar"]) == calendar_of(facts["political_calendar"])
    made = open_variant(await desk.agenda("m"))
    assert_as_expected(made, facts)
    assert [one.name for one in made.items[3].content.participants] == [
        "Sarah Waaben",
        "Lene Mehlsen Thomsen",
    ]
    assert [one.via_teams for one in made.items[4].content.participants] == [False, True]
    assert made.slots[0].mayor is False


async def test_the_agenda_of_march_has_a_break_and_a_row_without_an_item(here: Town) -> None:
    facts, desk = expected("002"), Desk(here)
    points = (
        ForwardPoint("P1", "Ledelsesinformation i Norddjurs Kommune"),
        ForwardPoint("P2", "Foreløbigt regnskab 2024", closed=True),
        ForwardPoint("P3", "Evaluering af Nytårskur for ledere 2025"),
    )
    moved = {**facts, "upcoming_meetings": [
        {**row, "date": row["date"].replace("2025-03", "2025-06")} for row in facts["upcoming_meetings"]
    ]}  # fmt: skip
    await here.change(lambda tx: prepare(tx, moved, date(2025, 5, 28), points))
    await here.at("2025-05-26 09:00")
    await desk.say("lav dagsorden")
    await desk.say("borgmesteren deltager")
    set_ = await desk.say(f"tidsplan\n{pasted('002')}")
    assert "Uden eget punkt på dagsordenen: ”Lukket HR-punkt (Materiale sendes per mail)”." in set_
    assert "Titel og tidsplan siger ikke det samme om borgmesteren i punkt 1." in set_
    await desk.say("sag 24/5333 på punkt 4")
    await desk.say("KLE 00.32.10.S00 på punkt 4")
    await desk.say("vis titlen og sagsnummeret på punkt 4")
    await desk.say("ja")
    for number in (3, 5):
        for one in facts["items"][number - 1]["attachments"]:
            await desk.say(f"bilag {number}: {one['title']} {one['doc_no']}")
    await here.inger.drop(("politisk.ics", political(facts, days=LATER)))
    await desk.say("ja")
    for paper in await papers_of(here, "m"):
        wanted = calendar_of(facts["political_calendar"], days=LATER)
        assert calendar_of(paper["political_calendar"]) == wanted
    made = open_variant(await desk.agenda("m"))
    assert_as_expected(made, moved)
    assert [slot.kind for slot in made.slots if not slot.item] == [SlotKind.PAUSE, SlotKind.FREE]
    assert made.items[0].kind is ItemKind.PROTOCOLS
    assert desk.said == 12
