"""The diary of every call the bot made, refused ones too."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """`at` is the stage's time; `seconds` real, monotonic seconds, for what counts calls per second.
    `status` stays None while the call is in flight and when it was never answered.
    """

    number: int
    at: datetime
    seconds: float
    method: str
    path: str
    conversation: str
    body: dict[str, Any]
    authorization: str = ""
    status: int | None = None

    @property
    def sends(self) -> bool:
        """Whether the call makes a new message (not: opens a 1:1 conversation, replaces, deletes or reads)."""
        return self.method == "POST" and ("/activities" in self.path or "activity" in self.body)
