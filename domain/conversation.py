"""What the service remembers of a person's conversation: the open question and the text dialog (design.md §3, §4)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.reports import Answer

QUESTION_LIVES = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that "ja" or a tap confirms: the act to carry out and its arguments."""

    act: str
    args: tuple[tuple[str, str], ...]
    asked_at: datetime

    def is_open(self, now: datetime) -> bool:
        return now - self.asked_at <= QUESTION_LIVES


class Stage(StrEnum):
    """Where the text dialog stands with the initiative in front of it."""

    COLOUR = "colour"
    TEXT = "text"
    BACKGROUND = "background"
    ASK = "ask"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Talk:
    """The text dialog `status`: the initiatives to go through, which one is next, and what has been said of it.

    `done` are the initiatives answered in this dialog (their answers lie as drafts until `send`).
    """

    round: str
    queue: tuple[str, ...]
    position: int = 0
    stage: Stage = Stage.COLOUR
    answer: Answer = field(default_factory=Answer)
    done: tuple[str, ...] = ()

    @property
    def initiative(self) -> str:
        return self.queue[self.position] if self.position < len(self.queue) else ""


@dataclass(frozen=True, slots=True)
class Collecting:
    """A decision being written in several messages, until `slut`: the agenda item by its meeting and key."""

    meeting: str
    item: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversation:
    """One per person; it follows the person and survives a restart. `paused` is a dialog that was cancelled.

    `meeting` is the key of the one being worked with, empty for the next one.
    """

    person: str
    question: OpenQuestion | None = None
    talk: Talk | None = None
    paused: Talk | None = None
    collecting: Collecting | None = None
    meeting: str = ""

    @property
    def key(self) -> str:
        return self.person
