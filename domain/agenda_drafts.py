"""A draft of an agenda as it was sent to the chief executive, and what was answered to exactly that version (§5)."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.agenda import Agenda
from domain.errors import NotPossible
from domain.frozen import Frozen


@dataclass(frozen=True, slots=True)
class DraftRemark:
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SentDraft:
    """`number` counts what has been sent for the meeting; `frozen` is what its paper is printed from. Sent by `by` to
    `approver`.
    """

    meeting: str
    number: int
    agenda: Agenda
    approver: str
    by: str
    at: datetime
    frozen: Frozen | None = None
    approved_at: datetime | None = None
    remarks: tuple[DraftRemark, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.number}"

    @property
    def is_answered(self) -> bool:
        return self.approved_at is not None or bool(self.remarks)

    def is_of(self, agenda: Agenda) -> bool:
        """Whether the agenda still says what was sent; who made it when makes no difference."""
        sent = self.agenda
        same = replace(agenda, version=sent.version, made_at=sent.made_at, made_by=sent.made_by)
        return same == sent


def approve(draft: SentDraft, at: datetime) -> SentDraft:
    """Raises:
    NotPossible: it has been approved already.
    """
    if draft.approved_at is not None:
        raise NotPossible(
            "draft-approved", version=str(draft.agenda.version), when=draft.approved_at.isoformat()
        )
    return replace(draft, approved_at=at)


def remark(draft: SentDraft, text: str, at: datetime) -> SentDraft:
    """Raises:
    NotPossible: there is nothing in it.
    """
    if not text.strip():
        raise NotPossible("remark-empty")
    return replace(draft, remarks=(*draft.remarks, DraftRemark(text.strip(), at)))
