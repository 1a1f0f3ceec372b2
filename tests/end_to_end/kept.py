"""What a data folder holds in the end, in a form that two runs can be compared by."""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from bot.settings import Flags, load_settings
from domain.delivery import OutboxRow, RowState
from domain.schedule import StepRecord
from storage import open_read_only
from tests.end_to_end.month import COPENHAGEN, Driver
from usecases.collections import (
    COLLECTIONS,
    CONTACTS,
    LOGS,
    MEETINGS,
    OUTBOX,
    POSTED,
    REPORTS,
    ROUNDS,
    SERVICE,
    SNAPSHOTS,
    STEPS,
)
from usecases.ports import Store

LINK = re.compile(rb"http://127\.0\.0\.1:[0-9]+/d/[\w-]+")


@dataclass(frozen=True, slots=True)
class Kept:
    """`same` is what must not differ between a run without and one with kills."""

    same: dict[str, Any]
    steps: tuple[StepRecord, ...]
    rows: tuple[OutboxRow, ...]

    @property
    def possibly_repeated(self) -> int:
        return self.possibly_repeated_in.total()

    @property
    def possibly_repeated_in(self) -> Counter[str]:
        """By place: a person's key, or `channel`."""
        found: Counter[str] = Counter()
        for row in self.rows:
            kind, _, key = row.target.partition("/")
            found[key if kind == "person" else "channel"] += row.possibly_repeated
        return found

    def told(self) -> set[tuple[str, str, str]]:
        """Local time, step and person of everything that the schedule sent."""
        sent = (s for s in self.steps if s.outcome == "sent" and s.person != "-")
        return {(_local(s.at), s.step.value, s.person) for s in sent}


def _local(at: datetime) -> str:
    return f"{at.astimezone(COPENHAGEN):%m-%d %H:%M}"


async def opened(data: Path) -> Store:
    """What a killed process has left, as the next one will find it; fails where that one would refuse to start."""
    organisation = load_settings({}, Flags(dev=True, data=data)).organisation
    return await open_read_only(data, organisation=organisation, collections=COLLECTIONS, logs=LOGS)


@dataclass(slots=True)
class Inquest:
    """Looks at every killed process: which sends it had in hand, by row and attempt. Only their answers are lost."""

    data: Path
    in_hand: set[tuple[str, int]] = field(default_factory=set)
    most_at_once: int = 0

    async def hold(self) -> None:
        async with (await opened(self.data)).transaction() as tx:
            claimed = await tx.query(OUTBOX, state=RowState.CLAIMED)
        self.in_hand |= {(row.key, row.attempts) for row in claimed}
        self.most_at_once = max(self.most_at_once, len(claimed))


async def kept(data: Path) -> Kept:
    store = await opened(data)
    async with store.transaction() as tx:
        rows = tuple(await tx.query(OUTBOX))
        steps = tuple(await tx.query(STEPS))
        same: dict[str, Any] = {
            c.name: await tx.query(c) for c in (REPORTS, SNAPSHOTS, ROUNDS, STEPS, POSTED, MEETINGS)
        }
        same["reach"] = [(c.person, c.reach, c.welcomed) for c in await tx.query(CONTACTS)]
        same["service"] = [(s.paused, s.virtual_now) for s in await tx.query(SERVICE)]
        # Replies are named after the activities they answer, whose ids may differ; the others are not.
        same["outbox"] = [
            (r.key, r.views, r.state, r.sent_at) for r in rows if not r.key.startswith("reply/")
        ]
        same["replies"] = Counter(
            (r.target.partition(";")[0], r.views, r.state, r.sent_at)
            for r in rows
            if r.key.startswith("reply/")
        )
    return Kept(same, steps, rows)


def shown_to(d: Driver) -> Counter[tuple[str, bytes]]:
    """Everything the bot has ever shown, by conversation: also what stood in a card that was replaced.

    A link is another one each time a message is rendered.
    """
    places = {key: d.heard(key) for key in d.clients} | {"channel": d.posted()}
    return Counter(
        (place, LINK.sub(b"/d/", orjson.dumps([content.get("text"), content.get("attachments")])))
        for place, messages in places.items()
        for message in messages
        for content in (*message.before, message.activity)
    )
