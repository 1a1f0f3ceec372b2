"""Links to documents: what one opens, for whom and until when; its token is told once and never kept (design.md §10)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from domain.printed import Format

OPEN_FOR = timedelta(days=14)
CLOSED_FOR = timedelta(minutes=15)


class Document(StrEnum):
    """What is made when the link is opened, from what is true then; `DRAFT` is the agenda being worked on."""

    AGENDA = "agenda"
    DRAFT = "draft"
    STATUS = "status"
    MINUTES = "minutes"
    """A version as it was sent: `of` is meeting and number, such as `2025-05/1`."""
    MINUTES_DRAFT = "minutes-draft"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document: `of` is the key of its meeting or round, `closed` the variant with everything in it."""

    document: Document
    of: str
    format: Format
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """`key` is the hash of the token; `person` whom it was given to, empty for everybody in the board's channel."""

    key: str
    wanted: Wanted
    issued_at: datetime
    person: str = ""
    used: bool = False

    @property
    def expires_at(self) -> datetime:
        return self.issued_at + (CLOSED_FOR if self.wanted.closed else OPEN_FOR)

    def opens(self, now: datetime) -> bool:
        return not self.used and self.issued_at <= now < self.expires_at


def hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
