"""Finds the event of the political calendar somebody means, by words of its title and its day."""

from collections.abc import Sequence
from datetime import date

from dialogs.understanding.folding import fold
from dialogs.understanding.found import Found
from documents.reading.danish_dates import first_date
from domain.political_calendar import CalendarEvent


def find_event(words: str, events: Sequence[CalendarEvent], today: date) -> Found[CalendarEvent]:
    """`Hovedudvalgsmøde 27. maj`: every word must stand in the title; among several the one that is to come."""
    said = first_date(words, today)
    name = words[: said.start] + words[said.end :] if said else words
    parts = [
        part
        for part in fold(name).replace("(", " ").replace(")", " ").split()
        if part not in {"den", "d.", "d"}
    ]
    found = [
        event
        for event in events
        if not event.cancelled
        and (said is None or event.first == said.first)
        and all(part in fold(event.title) for part in parts)
    ]
    exact = [event for event in found if fold(event.title) == " ".join(parts)] or found
    if len(exact) > 1:
        coming = [event for event in exact if event.ends >= today]
        exact = coming if len(coming) == 1 else exact
    if not parts and said is None:
        return Found(None, ())
    return Found(exact[0], ()) if len(exact) == 1 else Found(None, tuple(exact))
