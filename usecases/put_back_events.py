"""Put events of the political calendar back as they were before a change that is taken back."""

from collections.abc import Iterable

from domain.political_calendar import CalendarEvent
from usecases.collections import CALENDAR
from usecases.ports import Transaction


async def put_events_back(
    tx: Transaction, before: Iterable[CalendarEvent], after: Iterable[CalendarEvent]
) -> None:
    """As it was before a change that is taken back; what the change brought goes."""
    there = {event.key: event for event in before}
    for event in after:
        if event.key not in there:
            tx.delete(CALENDAR, event.key)
    for event in there.values():
        tx.put(CALENDAR, event)


async def events_are_as_left(tx: Transaction, after: Iterable[CalendarEvent]) -> bool:
    return all([await tx.get(CALENDAR, event.key) == event for event in after])
