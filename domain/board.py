"""The board's configuration as the rules need it: calendar, meeting rule, round template, agenda template, legend."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.agenda import AgendaTemplate
from domain.formulae import Formulae
from domain.meetings import MeetingRule
from domain.minutes import MinutesTemplate
from domain.reports import Colour
from domain.rounds import Round, RoundTemplate, Step
from domain.working_days import WorkCalendar

DEADLINES = (Step.DUE, Step.FREEZE)


@dataclass(frozen=True, slots=True)
class Board:
    """`legend` is the meaning of each colour by language; a colour without one is refused (S04).

    `public_url` is where people reach the service's documents, empty where they cannot.
    `delivery_days` is how long it is kept who was sent what, counted from the round's meeting (design.md §10).
    """

    calendar: WorkCalendar
    organisation: str = ""
    forum: str = "Direktionen"
    secretariat: str = "Ledelsessekretariatet"
    period: str = ""
    rule: MeetingRule = field(default_factory=MeetingRule)
    template: RoundTemplate = field(default_factory=RoundTemplate)
    agenda: AgendaTemplate = field(default_factory=AgendaTemplate)
    formulae: Formulae = field(default_factory=Formulae)
    minutes: MinutesTemplate = field(default_factory=MinutesTemplate)
    legend: Mapping[Colour, Mapping[str, str]] = field(default_factory=dict)
    no_deadline_days: frozenset[date] = frozenset()
    public_url: str = ""
    delivery_days: int = 90

    def local(self, instant: datetime) -> datetime:
        return self.calendar.local(instant)

    def day(self, instant: datetime) -> date:
        return self.calendar.local(instant).date()

    @property
    def colours(self) -> tuple[Colour, ...]:
        return tuple(colour for colour in Colour if colour in self.legend)

    def collisions(self, round_: Round) -> list[tuple[Step, date]]:
        """The deadlines of a round that fall on a day without deadlines."""
        days = ((step, self.day(round_.at(step))) for step in DEADLINES)
        return [(step, day) for step, day in days if day in self.no_deadline_days]
