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
    """As it was posted: `of` is the key of the posted version, such as `2025-05/0003`, or of the meeting."""
    DRAFT = "draft"
    STATUS = "status"
    MINUTES = "minutes"
    """A version as it was sent: `of` is meeting and number, such as `2025-05/1`."""
    MINUTES_DRAFT = "minutes-draft"
    ITEM = "item"
    """One item to write on: `of` is meeting and item, such as `2025-05/P4`."""
    DECISION_SHEET = "decision-sheet"
    FORWARD_PLAN = "forward-plan"
    """Of the meetings to come; `of` is the day from which, such as `2025-05-26`."""
    SENT_DRAFT = "sent-draft"
    """A draft as it was sent: `of` is meeting and number, such as `2025-05/1`."""
    MAYOR = "mayor"
    """The mayor's edition of a posted version, or with the key of its meeting of the agenda being worked on."""
    INVITATION = "invitation"
    """Somebody's part of a meeting for their calendar: `of` is the key of the call."""
    OVERVIEW = "overview"
    """A picture of initiatives by month: `of` is round, language and the keys of the initiatives, with `|` between."""
    JOURNAL = "journal"
    """The papers of the meeting `of` in one package."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document: `of` is the key of its meeting or round, `closed` the variant with everything in it."""

    document: Document
    of: str
    format: Format
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """`key` is the hash of the token; `person` whom it was given to, empty for everybody in the board's channel;
    `revoked` what it opened has been taken back.
    """

    key: str
    wanted: Wanted
    issued_at: datetime
    person: str = ""
    used: bool = False
    revoked: bool = False

    @property
    def expires_at(self) -> datetime:
        return self.issued_at + (CLOSED_FOR if self.wanted.closed else OPEN_FOR)

    def opens(self, now: datetime) -> bool:
        return not (self.used or self.revoked) and self.issued_at <= now < self.expires_at


def hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
