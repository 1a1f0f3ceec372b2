"""People, plan and reports as CSV that Danish Excel opens; people and plan as `people` and `plan` read them."""

import csv
import io
from collections.abc import Iterable, Sequence

from documents.tables.people import COLUMNS as PEOPLE_COLUMNS
from documents.tables.plan import COLUMNS as PLAN_COLUMNS
from domain.people import Person
from domain.plan import Initiative
from usecases.export_access import RoundRecord

# What a spreadsheet would take for a formula, also in the wide forms some read the same.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
REPORT_COLUMNS = (
    "month",
    "meeting",
    "key",
    "title",
    "codes",
    "chief",
    "revision",
    "state",
    "colour",
    "text",
    "backgrounds",
    "ask",
    "by",
    "source",
    "at",
)


def people_csv(people: Iterable[Person]) -> bytes:
    """Those in the file now: who has left is not in it, so importing it again changes nothing."""
    rows = [
        (p.key, p.name, p.title, sorted(p.roles), p.email, p.aad_object_id, p.area, p.director, p.stand_in)
        for p in people
        if p.active
    ]
    return _csv([column.name for column in PEOPLE_COLUMNS], rows)


def plan_csv(initiatives: Iterable[Initiative]) -> bytes:
    return _csv(
        [column.name for column in PLAN_COLUMNS],
        [
            (
                i.key,
                i.title,
                i.codes,
                i.flags,
                i.part,
                i.group,
                i.committees,
                "ja" if i.cross_cutting else "nej",
                i.chiefs,
                i.directors,
                i.strategic_effort,
                i.aliases,
                i.new_from,
                i.state,
                [f"{m.date} {m.text}" for m in i.milestones],
            )
            for i in sorted(initiatives, key=lambda i: (i.order, i.key))
        ],
    )


def reports_csv(records: Iterable[RoundRecord]) -> bytes:
    """A line per report that was sent, in the order of rounds and plan; people by name."""
    rows = [
        (
            record.round.month,
            record.round.meeting_date.isoformat(),
            answered.initiative.key,
            answered.initiative.title,
            answered.initiative.codes,
            sent.chief,
            str(sent.report.revision),
            sent.state,
            sent.report.colour,
            sent.report.text,
            sent.report.backgrounds,
            sent.report.ask,
            sent.by,
            sent.report.source or "",
            sent.report.at.isoformat(),
        )
        for record in records
        for answered in record.answered
        for sent in answered.sent
    ]
    return _csv(REPORT_COLUMNS, rows)


def _csv(head: Sequence[str], rows: Iterable[Sequence[str | Sequence[str]]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: str | Sequence[str]) -> str:
    text = value if isinstance(value, str) else " | ".join(value)
    return f"'{text}" if text.startswith(FORMULA) else text
