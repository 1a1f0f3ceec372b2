"""An access-request export (aktindsigt) as a paper to read and as data; Danish, as all documents are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from documents.writing.paper import Block, Facts, Heading, Paper, Paragraph, bold, text
from texts import Words
from usecases.export_access import Answered, RoundRecord, Sent, State

DANISH = Words()
SAYS = {
    State.SETTLED: "gjort op",
    State.CORRECTION: "rettelse efter opgørelsen",
    State.REPLACED: "erstattet af en senere status",
    State.PRELIMINARY: "foreløbig, ikke gjort op",
    State.TAKEN_BACK: "trukket tilbage",
}
READ_FIRST = (
    "Udtrækket er lavet af Rød Tråd af det, der er gemt. Det er ikke vurderet, om noget skal undtages; "
    "gennemgå det, før det udleveres."
)
LEFT_OUT = (
    "Ikke med: dagsordener og lukkede punkter, kladder, beskeder og leveringsoplysninger, samtaler og "
    "kontaktoplysninger."
)


def as_paper(records: Sequence[RoundRecord], what: str, made_at: datetime, zone: ZoneInfo) -> Paper:
    """`what` says in Danish what was asked for."""
    blocks: list[Block] = [Paragraph(text(READ_FIRST)), Paragraph(text(LEFT_OUT))]
    if not records:
        blocks.append(Paragraph(text("Der er intet gemt, som svarer til det.")))
    for record in records:
        blocks += _round(record, zone)
    made = f"Udtrukket {DANISH.full_day(made_at.astimezone(zone).date())}"
    return Paper("Udtræk til aktindsigt", tuple(blocks), made_at, subtitle=f"{what}. {made}.")


def _round(record: RoundRecord, zone: ZoneInfo) -> list[Block]:
    meeting = DANISH.full_day(record.round.meeting_date)
    blocks: list[Block] = [
        Heading(1, f"Status for {DANISH.month(record.round.month)} {record.round.month[:4]}"),
        Facts((("Møde:", text(meeting)), ("Opgjort:", text(_settled_at(record, zone))))),
    ]
    for answered in record.answered:
        blocks += _answered(answered, zone)
    return blocks


def _settled_at(record: RoundRecord, zone: ZoneInfo) -> str:
    return DANISH.listing([_moment(s.at, zone) for s in record.snapshots]) or "ikke gjort op"


def _answered(answered: Answered, zone: ZoneInfo) -> list[Block]:
    initiative = answered.initiative
    codes = f" ({', '.join(initiative.codes)})" if initiative.codes else ""
    blocks: list[Block] = [
        Heading(2, f"{initiative.title}{codes}"),
        Facts(
            (
                ("Chefansvarlig nu:", text(DANISH.listing(answered.chiefs))),
                ("Direktionsansvarlig nu:", text(DANISH.listing(answered.directors) or "–")),
            )
        ),
    ]
    if not answered.sent or (answered.settled and answered.settled[-1][1] is None):
        when = " ved opgørelsen" if answered.settled else ""
        blocks.append(Paragraph(text(f"Status ikke modtaget{when}.")))
    return blocks + [block for sent in answered.sent for block in _sent(sent, zone)]


def _sent(sent: Sent, zone: ZoneInfo) -> list[Block]:
    report = sent.report
    what = bold(DANISH.say(f"colour-{report.colour}"))
    when = f" – {SAYS[sent.state]}. Sendt {_moment(report.at, zone)} af {_sender(sent)}."
    rows = []
    if report.text:
        rows.append(("Tekst:", text(report.text)))
    if report.backgrounds:
        named = [DANISH.say(f"background-{b}") for b in report.backgrounds]
        rows.append(("Baggrund:", text(DANISH.listing(named))))
    if report.ask:
        rows.append(("Ønske til direktionen:", text(report.ask)))
    if sent.taken_back:
        rows.append(("Trukket tilbage:", text(_moment(sent.taken_back, zone))))
    return [Paragraph(text(what, when)), *([Facts(tuple(rows))] if rows else [])]


def _sender(sent: Sent) -> str:
    if sent.report.source is None:
        return sent.by
    return f"{sent.by} for {sent.chief} ({DANISH.say(f'source-{sent.report.source}')})"


def _moment(at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{DANISH.full_day(local.date())} {DANISH.at(local)}"


def as_data(records: Sequence[RoundRecord]) -> list[dict[str, Any]]:
    """The same for a machine, every field named."""
    return [
        {
            "month": record.round.month,
            "meeting_date": record.round.meeting_date,
            "settled_at": [s.at for s in record.snapshots],
            "initiatives": [_data(answered) for answered in record.answered],
        }
        for record in records
    ]


def _data(answered: Answered) -> dict[str, Any]:
    return {
        "key": answered.initiative.key,
        "title": answered.initiative.title,
        "codes": answered.initiative.codes,
        "chiefs": answered.chiefs,
        "directors": answered.directors,
        "settled_revisions": [revision for _, revision in answered.settled],
        "reports": [_report(sent) for sent in answered.sent],
    }


def _report(sent: Sent) -> dict[str, Any]:
    report = sent.report
    return {
        "revision": report.revision,
        "state": sent.state,
        "at": report.at,
        "colour": report.colour,
        "text": report.text,
        "backgrounds": report.backgrounds,
        "ask": report.ask,
        "by": sent.by,
        "chief": sent.chief,
        "source": report.source,
        "taken_back_at": sent.taken_back,
    }
