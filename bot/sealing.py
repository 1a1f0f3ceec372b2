"""Seal the audit again and again, and write each new head to the log, where it stands outside the data folder."""

import asyncio

import structlog

from bot.background import Background
from usecases.ports import Store
from usecases.seal_audit import seal_audit

log = structlog.get_logger()
SECONDS = 20.0


class Sealing:
    """In real time, whatever the schedule's clock says."""

    def __init__(self, store: Store, background: Background, audit_key: bytes) -> None:
        self._store = store
        self._background = background
        self._audit_key = audit_key

    async def run(self) -> None:
        while True:
            await self.once()
            await asyncio.sleep(SECONDS)

    async def once(self) -> None:
        """What fails is tried again, and nothing is lost by it."""
        await self._background.guarded(self._seal(), "seal")

    async def _seal(self) -> None:
        if head := await seal_audit(self._store, self._audit_key):
            log.info("audit sealed", head=str(head))
