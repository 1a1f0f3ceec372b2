"""How many messages were not understood in a week, and by choice which."""

from dataclasses import dataclass
from datetime import date

MOST_TEXTS = 50


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """`week` is an ISO week, `2025-W21`; `texts` stays empty unless the municipality keeps them. Nobody is named."""

    week: str
    count: int = 0
    texts: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.week


def week_of(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
