"""What the paper of an agenda was printed from when it was posted, kept so that its link always opens the same document."""

from dataclasses import dataclass, field, replace

from domain.agenda import Agenda, AgendaTemplate
from domain.board import Board
from domain.follow_ups import Listed
from domain.formulae import Formulae
from domain.meetings import Meeting
from domain.people import Person
from domain.printed import AgendaSource, ObsPoint
from domain.reports import Colour
from domain.standing import RoundStatus


@dataclass(frozen=True, slots=True)
class Wordings:
    """What the paper takes from the configuration; `legend` is the Danish meaning of each colour."""

    organisation: str = ""
    period: str = ""
    template: AgendaTemplate = field(default_factory=AgendaTemplate)
    formulae: Formulae = field(default_factory=Formulae)
    legend: tuple[tuple[Colour, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Frozen:
    """All of an `AgendaSource` but the agenda itself. Of the meeting nothing but when, where and whose it is, of
    people only what is printed, and of the status no history.
    """

    wordings: Wordings
    meeting: Meeting
    status: RoundStatus | None = None
    members: tuple[Person, ...] = ()
    absent: tuple[Person, ...] = ()
    follow_ups: tuple[Listed, ...] = ()
    obs: tuple[ObsPoint, ...] = ()
    focus: tuple[str, ...] = ()


def freeze(source: AgendaSource) -> Frozen:
    board = source.board
    legend = tuple((colour, meaning["da"]) for colour, meaning in board.legend.items())
    return Frozen(
        Wordings(board.organisation, board.period, board.agenda, board.formulae, legend),
        replace(source.meeting, points=(), timetable=(), reason="", note=""),
        _without_history(source.status) if source.status else None,
        tuple(map(_printed, source.members)),
        tuple(map(_printed, source.absent)),
        source.follow_ups,
        source.obs,
        source.focus,
    )


def thawed(frozen: Frozen, board: Board, agenda: Agenda) -> AgendaSource:
    """The source as it was; `board` gives the calendar alone."""
    said = frozen.wordings
    words = replace(
        board,
        organisation=said.organisation,
        period=said.period,
        agenda=said.template,
        formulae=said.formulae,
        legend={colour: {"da": meaning} for colour, meaning in said.legend},
    )
    return AgendaSource(
        words,
        frozen.meeting,
        agenda,
        frozen.status,
        frozen.members,
        frozen.absent,
        frozen.follow_ups,
        frozen.obs,
        frozen.focus,
    )


def _without_history(status: RoundStatus) -> RoundStatus:
    return replace(status, standings=tuple(replace(one, history=()) for one in status.standings))


def _printed(person: Person) -> Person:
    return Person("", person.name, title=person.title)
