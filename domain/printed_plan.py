"""What the forward plan is printed from, gathered beforehand (A13, F04)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.board import Board
from domain.meetings import ForwardPoint, Meeting


@dataclass(frozen=True, slots=True)
class PlanSource:
    """`meetings` are those from `day` on, in their order; `waiting` has no date."""

    board: Board
    meetings: tuple[Meeting, ...]
    waiting: tuple[ForwardPoint, ...]
    day: date
    at: datetime
