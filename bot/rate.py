"""How often somebody may write to us, and how often we may write to Teams (platform.md §2)."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Limit:
    count: int
    seconds: float


PER_TENANT = (Limit(50, 1),)
PER_CONVERSATION = (Limit(7, 1), Limit(8, 2), Limit(60, 30), Limit(1800, 3600))
PER_SENDER = Limit(30, 10)


class SlidingWindow:
    """Counts per key what happened within the limits' windows; `now` is monotonic seconds.

    Keys that have been silent for the longest window are forgotten, and beyond `max_keys` the longest silent one.
    """

    def __init__(self, *limits: Limit, max_keys: int = 10_000) -> None:
        self._limits = limits
        self._most = max(limit.count for limit in limits)
        self._longest = max(limit.seconds for limit in limits)
        self._max_keys = max_keys
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    @property
    def keys_held(self) -> int:
        return len(self._times)

    def wait(self, key: str, now: float) -> float:
        """Seconds until one more fits, 0 when it does now; counts nothing."""
        times = self._times.get(key, ())
        full = (limit for limit in self._limits if len(times) >= limit.count)
        return max([0.0, *(times[-limit.count] + limit.seconds - now for limit in full)])

    def count(self, key: str, now: float) -> None:
        self._times.setdefault(key, deque(maxlen=self._most)).append(now)
        self._times.move_to_end(key)
        self._forget(now)

    def take(self, key: str, now: float) -> float:
        """As `wait`, and counted when it is 0."""
        seconds = self.wait(key, now)
        if not seconds:
            self.count(key, now)
        return seconds

    def _forget(self, now: float) -> None:
        while len(self._times) > self._max_keys or self._oldest() + self._longest <= now:
            self._times.popitem(last=False)

    def _oldest(self) -> float:
        return next(iter(self._times.values()))[-1]


class ConnectorLimit:
    """What Teams allows this process to send; a wait for one limit uses up nothing of the other."""

    def __init__(self) -> None:
        self._tenants = SlidingWindow(*PER_TENANT)
        self._conversations = SlidingWindow(*PER_CONVERSATION)

    def take(self, tenant: str, conversation: str, now: float) -> float:
        """Seconds to wait; 0 means that the request is counted and may go."""
        seconds = max(self._tenants.wait(tenant, now), self._conversations.wait(conversation, now))
        if not seconds:
            self._tenants.count(tenant, now)
            self._conversations.count(conversation, now)
        return seconds

    async def room(
        self, tenant: str, conversation: str, clock: Callable[[], float], longest: float = float("inf")
    ) -> float:
        """Wait until the request may go, and count it: 0. A wait beyond `longest` seconds is returned instead."""
        while seconds := self.take(tenant, conversation, clock()):
            if seconds > longest:
                return seconds
            await asyncio.sleep(seconds)
        return 0.0


class Verdict(StrEnum):
    """`TELL` is the first refusal: one sentence; `IGNORE` are the following ones, until there is room again."""

    ALLOW = "allow"
    TELL = "tell"
    IGNORE = "ignore"


class SenderLimit:
    """How much one sender may write; `None` as limit allows everything (dev)."""

    def __init__(self, limit: Limit | None = PER_SENDER) -> None:
        self._written = SlidingWindow(limit) if limit else None
        self._told = SlidingWindow(Limit(1, limit.seconds)) if limit else None

    def judge(self, sender: str, now: float) -> Verdict:
        if self._written is None or self._told is None or not self._written.take(sender, now):
            return Verdict.ALLOW
        return Verdict.IGNORE if self._told.take(sender, now) else Verdict.TELL
