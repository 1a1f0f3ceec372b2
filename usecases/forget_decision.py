"""When an item is closed, drop what was written of its decision while it was open (C01, design.md §5)."""

from dataclasses import replace

from domain.agenda import Agenda
from domain.minutes import Minutes, without_closed
from usecases.collections import EDITS, MINUTES, WRITTEN
from usecases.ports import Transaction


async def forget_decisions(tx: Transaction, agenda: Agenda, *, keeps: bool = False) -> None:
    """Of every closed item of the agenda: in the minutes, their versions, and what could be undone.

    Where closed content is kept (`keeps`) the decision stays, for its readers.
    """
    await _forget_written(tx, agenda)
    if keeps:
        return
    kept = await tx.get(MINUTES, agenda.meeting)
    if kept is not None and without_closed(kept, agenda) != kept:
        tx.put(MINUTES, without_closed(kept, agenda))
    for edit in await tx.query(EDITS):
        before, after = _cut(edit.before.minutes, agenda), _cut(edit.after.minutes, agenda)
        if (before, after) != (edit.before.minutes, edit.after.minutes):
            records = replace(edit.before, minutes=before), replace(edit.after, minutes=after)
            tx.put(EDITS, replace(edit, before=records[0], after=records[1]))


async def _forget_written(tx: Transaction, agenda: Agenda) -> None:
    """What was to be approved in writing: many were asked, and not all of them read what is closed."""
    closed = {item.key for item in agenda.items if item.closed}
    for written in await tx.query(WRITTEN, meeting=agenda.meeting):
        if written.item in closed:
            tx.delete(WRITTEN, written.key)


def _cut(minutes: tuple[Minutes, ...], agenda: Agenda) -> tuple[Minutes, ...]:
    return tuple(without_closed(kept, agenda) if kept.meeting == agenda.meeting else kept for kept in minutes)
