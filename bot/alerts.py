"""What has gone wrong in the service, until an admin has been told in chat."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from domain.board import Board
from domain.delivery import View, view
from usecases.alert_admins import tell_admins, tell_unreached
from usecases.ports import Store, StoreUnwritable, Transaction, transact

# A single tick may fail and the next does its work; these in a row do not mend themselves.
PATIENCE = {"tick": 3, "outbox": 3, "seal": 3}
# Each row that cannot be sent is told when it is given up; until then it is only tried again.
NOT_TOLD = frozenset({"send", "alerts"})
# The same trouble again is told in one sum.
TOLD_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Trouble:
    """`kind` names its sentence; `first` and `last` are when it was seen."""

    kind: str
    count: int
    first: datetime
    last: datetime

    @property
    def view(self) -> View:
        first, last = self.first.isoformat(), self.last.isoformat()
        return view("alert", kind=self.kind, count=str(self.count), first=first, last=last)


class Alerts:
    """Kept in memory: the store may be the very thing that fails, and is told of when it can write again."""

    def __init__(self, clock: Clock, failed_snapshots: Callable[[], int]) -> None:
        self._clock = clock
        self._failed_snapshots = failed_snapshots
        self._snapshots_seen = failed_snapshots()
        self._in_a_row: dict[str, Trouble] = {}
        self._untold: dict[str, Trouble] = {}
        self._told_at: dict[str, datetime] = {}

    def failed(self, job: str, error: Exception) -> None:
        """`job` as a job's name begins: `tick`, `outbox`, `send`, or another one."""
        if isinstance(error, StoreUnwritable):
            self.note("store")
        elif job not in NOT_TOLD:
            self._in_a_row[job] = streak = self._one_more(self._in_a_row.get(job), job)
            if streak.count >= PATIENCE.get(job, 1):
                self._untold[job] = streak

    def went_well(self, job: str) -> None:
        self._in_a_row.pop(job, None)

    def note(self, kind: str) -> None:
        self._untold[kind] = self._one_more(self._untold.get(kind), kind)

    def _one_more(self, before: Trouble | None, kind: str) -> Trouble:
        now = self._clock.now()
        if before is None:
            return Trouble(kind, 1, now, now)
        return replace(before, count=before.count + 1, last=now)

    async def tell(self, store: Store, board: Board) -> None:
        """Put what is not told yet, and who cannot be reached any more, into the admins' next notice.

        Raises:
            StoreError: it is told the next time.
        """
        now = self._clock.now()
        self._look_at_snapshots()
        ripe = {kind: trouble for kind, trouble in self._untold.items() if self._may_be_told(kind, now)}

        async def work(tx: Transaction) -> None:
            for trouble in ripe.values():
                await tell_admins(tx, board, now, trouble.view)
            await tell_unreached(tx, board, now)

        await transact(store, work)
        for kind, trouble in ripe.items():
            self._told_at[kind] = now
            if self._untold.get(kind) == trouble:
                del self._untold[kind]

    def _look_at_snapshots(self) -> None:
        if (failed := self._failed_snapshots()) > self._snapshots_seen:
            self._snapshots_seen = failed
            self.note("snapshot")

    def _may_be_told(self, kind: str, now: datetime) -> bool:
        told = self._told_at.get(kind)
        return told is None or now - told >= TOLD_EVERY
