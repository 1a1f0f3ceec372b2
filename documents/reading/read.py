"""Reads a whole document (P25: whatever it is, there is a reading)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from documents.reading.cases import Case, Parts, split_parts
from documents.reading.consistency import check
from documents.reading.follow_ups import read_follow_ups
from documents.reading.header import read_header
from documents.reading.initiatives import read_initiatives
from documents.reading.items import read_item
from documents.reading.joining import blocks
from documents.reading.kind import body_of, kind_of
from documents.reading.lines import Text, split_lines
from documents.reading.links import link
from documents.reading.markdown import unmarked
from documents.reading.meeting_date import first_full_date, inferred_date, stated_dates
from documents.reading.model import FollowUp, Header, Item, OverviewEntry, Reading, RowKind, TimetableRow
from documents.reading.overview import read_overview
from documents.reading.political_calendar import read_political_calendar, rul_date
from documents.reading.portfolio import read_portfolio
from documents.reading.sections import DECISION, Section, split_sections
from documents.reading.signatures import read_signatures
from documents.reading.timetable import read_timetable


def read(text: str, *, wrapped: bool | None = None) -> Reading:
    """Never raises for what the text says; what is missing or contradictory is in `warnings`.

    `wrapped` says, where it is known, whether a line is one of a page's or a whole paragraph.
    """
    plain = unmarked(text)
    cut = split_lines(plain, wrapped=wrapped if plain == text else False)
    parts = split_parts(cut)
    header = read_header(parts.front, cut.page_headers)
    decisions = _decisions(parts)
    sections = [section for _, section in decisions]
    items = tuple(read_item(case, cut) for case in parts.cases)
    overview = read_overview(parts.overview or (), _titles(items), cut.words)
    stated = stated_dates(header, sections, cut)
    day = stated[0].day if stated else None
    inferred = day or inferred_date(_attachment_titles(items, overview), cut)
    near = inferred or rul_date(cut) or first_full_date(cut)
    rows = link(read_timetable(cut.lines, cut, list(_titles(items).values())), items)
    start_time, end_time = _times(header, rows)
    reading = Reading(
        kind=kind_of(header, parts, sections),
        body=body_of(header, sections, cut),
        meeting_date=day,
        meeting_date_inferred=inferred,
        start_time=start_time,
        end_time=end_time,
        header=header,
        items=items,
        timetable=rows,
        initiatives=read_initiatives(cut, near),
        upcoming_meetings=read_portfolio(cut.lines, cut, near),
        political_calendar=read_political_calendar(cut, near),
        follow_ups=tuple(_follow_ups(decisions, cut)),
        signatures=read_signatures(parts.signatures),
        attachment_overview=overview,
    )
    return replace(reading, warnings=check(reading, stated))


def _decisions(parts: Parts) -> list[tuple[Case, Section]]:
    return [
        (case, section)
        for case in parts.cases
        for section in split_sections(case.body)[1]
        if section.name == DECISION
    ]


def _titles(items: Iterable[Item]) -> dict[int, str]:
    return {item.number: item.title for item in items if item.number is not None and item.title}


def _attachment_titles(items: Iterable[Item], overview: Iterable[OverviewEntry]) -> list[str]:
    lists = [*(item.attachments for item in items), *(entry.attachments for entry in overview)]
    return [each.title for found in lists for each in found if each.title]


def _times(header: Header | None, rows: Sequence[TimetableRow]) -> tuple[str | None, str | None]:
    start = (header.start_time if header else None) or (rows[0].time if rows else None)
    last = next((row.time for row in reversed(rows) if row.kind is RowKind.END), None)
    end = (header.end_time if header else None) or last
    return _dotted(start), _dotted(end)


def _dotted(time: str | None) -> str | None:
    return time.replace(":", ".") if time else None


def _follow_ups(decisions: Iterable[tuple[Case, Section]], text: Text) -> Iterator[FollowUp]:
    for case, section in decisions:
        found = blocks(section.lines, reflowed=text.reflowed, words=text.words)
        yield from read_follow_ups([block.text for block in found], case.number)
