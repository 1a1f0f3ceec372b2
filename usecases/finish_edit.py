"""Number and time an edited agenda, and count its version up where it differs."""

from dataclasses import replace
from datetime import datetime

from domain.agenda import Agenda, numbered, with_starts
from domain.people import Person
from usecases.ports import Transaction
from usecases.post_agenda import last_posted


async def finished(tx: Transaction, now: datetime, actor: Person, before: Agenda, edited: Agenda) -> Agenda:
    """Numbered and timed; a new version where it differs."""
    locked = await last_posted(tx, before.meeting) is not None
    made = with_starts(replace(edited, items=numbered(edited.items, locked=locked)))
    if made == before:
        return before
    return replace(made, version=before.version + 1, made_at=now, made_by=actor.key)
