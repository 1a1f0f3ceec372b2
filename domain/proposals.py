"""Points that chiefs, directors, finance and contributors propose, until the secretariat has placed them (design.md §2)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.errors import NotPossible
from domain.meetings import ForwardPoint


class ProposalState(StrEnum):
    OPEN = "open"
    ADDED = "added"
    LATER = "later"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class ProposedPoint:
    """`by` proposed it for the meeting with that key; once placed its `code` is that of the forward plan."""

    number: int
    by: str
    at: datetime
    meeting: str
    point: ForwardPoint
    state: ProposalState = ProposalState.OPEN
    code: str = ""

    @property
    def key(self) -> str:
        return f"F{self.number}"

    @property
    def is_open(self) -> bool:
        return self.state is ProposalState.OPEN


def decide(proposal: ProposedPoint, state: ProposalState, code: str = "") -> ProposedPoint:
    """Raises:
    NotPossible: somebody has decided on it already.
    """
    if not proposal.is_open:
        raise NotPossible("proposal-decided")
    return replace(proposal, state=state, code=code)
