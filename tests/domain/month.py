"""A made-up May 2025: the calendar, the meeting, its round and small records to state rules with."""

from datetime import UTC, date, datetime, time

import holidays

from domain.meetings import Meeting
from domain.plan import Initiative
from domain.reports import Background, Colour, Report, Source
from domain.rounds import Round, RoundState, RoundTemplate, plan_round
from domain.working_days import COPENHAGEN, WorkCalendar

CALENDAR = WorkCalendar(holidays.country_holidays("DK"))
MAY = Meeting("2025-05", "Direktionen", date(2025, 5, 28), time(10), time(12), plan_point=True)


def at(words: str) -> datetime:
    """The UTC instant of `2025-05-21 12:00` on a clock in Denmark."""
    return datetime.fromisoformat(words).replace(tzinfo=COPENHAGEN).astimezone(UTC)


def round_of(
    meeting: Meeting = MAY, state: RoundState = RoundState.PLANNED, opened_at: datetime | None = None
) -> Round:
    planned = plan_round(meeting, RoundTemplate(), CALENDAR)
    return Round(
        planned.key,
        planned.meeting,
        planned.month,
        planned.meeting_date,
        planned.instants,
        state,
        opened_at,
    )


def initiative(
    key: str = "i01", chiefs: tuple[str, ...] = ("mette",), directors: tuple[str, ...] = ("torben",)
) -> Initiative:
    return Initiative(key, f"Indsats {key}", chiefs=chiefs, directors=directors)


def report(
    colour: Colour = Colour.GREEN,
    revision: int = 1,
    *,
    text: str = "",
    annuls: int = 0,
    source: Source | None = None,
) -> Report:
    red = colour is Colour.RED
    return Report(
        round="2025-05/status",
        initiative="i01",
        revision=revision,
        colour=colour,
        text=text,
        by="mette",
        chief="mette",
        at=at("2025-05-19 10:00"),
        backgrounds=(Background.STALLED,) if red else (),
        ask="Beslut rækkefølgen" if red else "",
        source=source,
        annuls=annuls,
    )
