"""When an item is closed, drop what stands about it in Word files that have come back (C01, design.md §5)."""

from dataclasses import replace

from domain.agenda import Agenda
from domain.sheets import read_stamp, without_closed
from usecases.collections import FILES
from usecases.ports import Transaction


async def forget_sheets(tx: Transaction, before: Agenda, agenda: Agenda) -> None:
    """Nothing is looked at unless an item has been closed."""
    was = {item.key for item in before.items if item.closed}
    if not any(item.closed and item.key not in was for item in agenda.items):
        return
    for file in await tx.query(FILES):
        stamp = read_stamp(file.stamp)
        if stamp is not None and stamp.meeting == agenda.meeting and file.sheets:
            cut = tuple(without_closed(agenda, sheet)[0] for sheet in file.sheets)
            tx.put(FILES, replace(file, sheets=cut))
