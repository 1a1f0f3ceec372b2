"""After each kill: the store opens, and what it holds and the dead process had in hand is noted."""

from dataclasses import dataclass, field
from pathlib import Path

from domain.delivery import RowState
from tests.chaos.accounts import Books
from tests.chaos.stores import Backend
from usecases.collections import OUTBOX


@dataclass(slots=True)
class Inquest:
    """`in_hand` are claimed sends by row and attempt: only of these the answer is lost with the process."""

    backend: Backend
    data: Path
    books: Books
    opened: int = 0
    in_hand: set[tuple[str, int]] = field(default_factory=set)
    most_at_once: int = 0

    async def hold(self) -> None:
        store = await self.backend.read(self.data)
        await self.books.note(store)
        async with store.transaction() as tx:
            claimed = await tx.query(OUTBOX, state=RowState.CLAIMED)
        self.opened += 1
        self.in_hand |= {(row.key, row.attempts) for row in claimed}
        self.most_at_once = max(self.most_at_once, len(claimed))
