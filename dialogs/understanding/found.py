"""The outcome of looking something up by a person's words."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """Either `one`, beyond doubt, or `many` to ask about: those that fit, else the nearest few, else none."""

    one: T | None = None
    many: tuple[T, ...] = ()
