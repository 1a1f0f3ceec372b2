"""What may go wrong between the bot and Teams, planned by a test."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from stage.local_connector.calls import Call

_SERVER_CODES = {500: "InternalServerError", 502: "BadGateway", 503: "ServiceUnavailable"}


class Cut(StrEnum):
    """Ways of giving no answer at all."""

    RESET = "the connection is reset"
    SILENCE = "nothing comes until the caller gives up"


@dataclass(frozen=True, slots=True)
class Fault:
    """With `stored`, the call takes effect first: only its answer is lost or wrong. `delay` holds the answer back by
    so many real seconds; a fault that is nothing else is only slow.
    """

    status: int = 0
    code: str = ""
    retry_after: int | None = None
    cut: Cut | None = None
    stored: bool = False
    delay: float = 0

    @property
    def is_wrong(self) -> bool:
        return bool(self.status or self.cut)

    @classmethod
    def slow(cls, seconds: float) -> Self:
        return cls(delay=seconds, stored=True)

    @classmethod
    def throttled(cls, retry_after: int | None = 1) -> Self:
        return cls(429, "TooManyRequests", retry_after=retry_after)

    @classmethod
    def blocked(cls) -> Self:
        return cls(403, "MessageWritesBlocked")

    @classmethod
    def not_found(cls) -> Self:
        return cls(404, "ConversationNotFound")

    @classmethod
    def broken(cls, status: int = 502, *, stored: bool = False) -> Self:
        return cls(status, _SERVER_CODES.get(status, "Error"), stored=stored)

    @classmethod
    def reset(cls, *, stored: bool = False) -> Self:
        return cls(cut=Cut.RESET, stored=stored)

    @classmethod
    def silence(cls, *, stored: bool = False) -> Self:
        return cls(cut=Cut.SILENCE, stored=stored)


def any_call(_call: Call) -> bool:
    return True


def no_fault(_call: Call) -> Fault | None:
    return None


@dataclass(frozen=True, slots=True)
class _Planned:
    fault: Fault
    left: int | None
    when: Callable[[Call], bool]


class FaultPlan:
    """The first plan whose condition fits a call is used, and used up."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []
        self._by_chance: Callable[[Call], Fault | None] = no_fault

    def plan(self, fault: Fault, *, times: int | None = 1, when: Callable[[Call], bool] = any_call) -> None:
        """`times=None` holds until `clear`."""
        self._planned.append(_Planned(fault, times, when))

    def by_chance(self, choose: Callable[[Call], Fault | None]) -> None:
        """What happens to every call that nothing is planned for, until `clear`."""
        self._by_chance = choose

    def clear(self) -> None:
        self._planned.clear()
        self._by_chance = no_fault

    def next_for(self, call: Call) -> Fault | None:
        for place, planned in enumerate(self._planned):
            if planned.when(call):
                self._use_up(place, planned)
                return planned.fault
        return self._by_chance(call)

    def _use_up(self, place: int, planned: _Planned) -> None:
        if planned.left == 1:
            del self._planned[place]
        elif planned.left is not None:
            self._planned[place] = replace(planned, left=planned.left - 1)
