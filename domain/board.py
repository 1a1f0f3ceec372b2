"""The board's configuration as the rules need it: calendar, meeting rule, round template, agenda template, legend."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.agenda import AgendaTemplate
from domain.formulae import Formulae
from domain.forums import Forum, Level, unknown_forum
from domain.meetings import Meeting, MeetingRule
from domain.minutes import MinutesTemplate
from domain.people import Person
from domain.political_calendar import PoliticalTemplate
from domain.reports import Colour
from domain.rounds import Round, RoundTemplate, Step
from domain.working_days import WorkCalendar

KONCERNLEDELSEN = "Koncernledelsen"
DEADLINES = (Step.DUE, Step.FREEZE)


@dataclass(frozen=True, slots=True)
class Board:
    """`legend` is the meaning of each colour by language; a colour without one is refused (S04).

    `public_url` is where people reach the service's documents, empty where they cannot.
    `delivery_days` is how long it is kept who was sent what, counted from the round's meeting (design.md §10).
    `keep_not_understood` says whether the texts of messages that were not understood are kept.
    `keeps_closed` says whether what is written of closed items is kept (design.md §5).
    """

    calendar: WorkCalendar
    organisation: str = ""
    forums: tuple[Forum, ...] = (Forum(),)
    secretariat: str = "Ledelsessekretariatet"
    period: str = ""
    template: RoundTemplate = field(default_factory=RoundTemplate)
    agenda: AgendaTemplate = field(default_factory=AgendaTemplate)
    formulae: Formulae = field(default_factory=Formulae)
    minutes: MinutesTemplate = field(default_factory=MinutesTemplate)
    legend: Mapping[Colour, Mapping[str, str]] = field(default_factory=dict)
    no_deadline_days: frozenset[date] = frozenset()
    public_url: str = ""
    delivery_days: int = 90
    keeps_closed: bool = False
    keep_not_understood: bool = False
    political: PoliticalTemplate = field(default_factory=PoliticalTemplate)
    spellings: Mapping[str, str] = field(default_factory=dict)

    @property
    def first(self) -> Forum:
        """The forum the monthly round belongs to."""
        return self.forums[0]

    @property
    def forum(self) -> str:
        return self.first.name

    @property
    def rule(self) -> MeetingRule:
        return self.first.rule

    @property
    def has_several(self) -> bool:
        """Whether it must be said which forum is meant."""
        return len(self.forums) > 1

    def forum_of(self, meeting: Meeting) -> Forum:
        found = (forum for forum in self.forums if forum.has(meeting))
        return next(found, None) or unknown_forum(meeting.forum)

    def forum_called(self, name: str) -> Forum | None:
        """By its key or any of its names."""
        said = name.strip().casefold()
        return next((f for f in self.forums if said == f.key or said in f.names), None)

    def forum_at(self, level: Level) -> Forum:
        """Where a point of that level is taken up; one of that name where none is configured."""
        if level is Level.DIREKTION:
            return self.first
        found = next((f for f in self.forums[1:] if f.level is level), None)
        return found or self.forum_called(KONCERNLEDELSEN) or unknown_forum(KONCERNLEDELSEN)

    def is_member(self, person: Person, meeting: Meeting | None = None) -> bool:
        """Of the meeting's forum; of any without one."""
        forums = (self.forum_of(meeting),) if meeting else self.forums
        return any(forum.members.include(person) for forum in forums)

    def carries_rounds(self, meeting: Meeting) -> bool:
        """Whether the meeting has a round of its own: it carries the plan point, and is the first forum's."""
        return meeting.plan_point and self.forum_of(meeting).key == self.first.key

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
