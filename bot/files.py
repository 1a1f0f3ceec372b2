"""Files sent to the bot: fetched and read one after the other, after the turn that told of them."""

import asyncio
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

import structlog

from bot.background import Background
from bot.clock import Clock
from bot.fetch_file import Downloads, NotFetched
from bot.outbox import Dispatcher
from bot.read_apart import read_apart
from bot.shelf import Shelf
from documents.extracting import Unreadable
from documents.found_paper import found_paper
from domain.dropped import DroppedFile
from usecases.dropped_files import (
    PERSONAL_NUMBER,
    file_was_read,
    files_in_use,
    forget_files,
    keeps_bytes,
    waiting_files,
)
from usecases.ports import Store, transact
from usecases.sheets import stamp_of

log = structlog.get_logger()


class Files:
    """What waits is found in the store: a file that was being read when the service died is read at the next start."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        downloads: Downloads,
        shelf: Shelf,
        background: Background,
        dispatcher: Dispatcher,
    ) -> None:
        self._store = store
        self._clock = clock
        self._downloads = downloads
        self._shelf = shelf
        self._background = background
        self._dispatcher = dispatcher
        self._reading: asyncio.Task[None] | None = None
        self._more = False
        self._room = asyncio.Lock()

    def look(self) -> None:
        """Read what waits, if that is not being done already."""
        self._more = True
        if self._reading is None or self._reading.done():
            self._reading = self._background.start(self._read_all(), "files")

    async def read(self) -> None:
        """Until everything that waits has been read."""
        while self._reading is not None and not self._reading.done():
            await asyncio.wait([self._reading])

    async def _read_all(self) -> None:
        while self._more:
            self._more = False
            for file in await transact(self._store, waiting_files):
                await self._background.guarded(self._read_one(file), "file", file=file.key)

    async def tidy(self, now: datetime) -> None:
        """The night's job: what was never used is forgotten, and bytes nobody needs any more are removed."""
        async with self._room:
            forgotten = await transact(self._store, lambda tx: forget_files(tx, now))
            used = await transact(self._store, files_in_use)
            removed = await asyncio.to_thread(self._shelf.keep_only, used)
        if forgotten or removed:
            log.info("files tidied", forgotten=forgotten, removed=removed)

    async def _read_one(self, file: DroppedFile) -> None:
        async with self._room:
            found = await self._found(file)
            await transact(self._store, lambda tx: file_was_read(tx, self._clock.now(), found))
        log.info("file read", file=file.key, reason=found.reason, pages=found.pages)
        await self._dispatcher.wake()

    async def _found(self, file: DroppedFile) -> DroppedFile:
        try:
            data = await self._downloads.fetch(file.url)
            read = await read_apart(data, self._clock.now().date())
        except (NotFetched, Unreadable) as refused:
            return replace(file, reason=refused.reason)
        if read.personal_number:
            return replace(file, reason=PERSONAL_NUMBER)
        sha = await asyncio.to_thread(lambda: sha256(data).hexdigest())
        if read.calendar is not None:
            return replace(file, sha=sha, calendar=read.calendar)
        file = replace(file, stamp=read.file.stamp, comments=read.file.comments, sheets=read.sheets)
        paper = None if stamp_of(file) else found_paper(read.reading)
        if (
            paper
            and not paper.closed_content
            and await transact(self._store, lambda tx: keeps_bytes(tx, file))
        ):
            await asyncio.to_thread(self._shelf.put, data)
        return replace(
            file,
            sha=sha,
            pages=read.file.pages,
            pictures=read.file.pictures,
            tracked=read.file.tracked,
            paper=paper,
        )
