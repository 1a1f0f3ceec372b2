"""Why no text can be had from a file."""

from enum import StrEnum


class Reason(StrEnum):
    """Each is told in one sentence, with what to do about it."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    SWOLLEN = "swollen"
    """Unpacked it is many times what was sent."""
    TOO_MANY_PAGES = "too-many-pages"
    PASSWORD = "password"  # noqa: S105  a reason, not a secret
    MACRO = "macro"
    OLD_WORD = "old-word"
    OTHER_KIND = "other-kind"
    PICTURES = "pictures"
    """Pages, but no letters: scanned."""
    DAMAGED = "damaged"
    TOO_SLOW = "too-slow"
    LARGE_CALENDAR = "large-calendar"


class Unreadable(Exception):
    """No text can be had; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
