"""What the board is to approve in writing between meetings: open until everybody asked has, or it is ended (F05)."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from domain.errors import NotPossible
from domain.minutes import LONGEST_DECISION, Decision, Formula, Remark, Response
from domain.reply_times import Nudge

_IN_WRITING = re.compile(
    r"\bskriftlig(?:t|e)?\s(?:(?:og|endelig|sidste)\s)*(?:kvalificering|godkendelse)|\bgodkendes\sskriftligt"
    r"|\bfremsendes\stil\sdirektionen\b.{0,200}\bmed\shenblik\spå\sgodkendelse",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Asking:
    """One text the members have been asked to approve; it never changes, but for the answers to it."""

    number: int
    text: str
    by: str
    at: datetime
    due: datetime
    approvers: tuple[str, ...]
    replies: tuple[Response, ...] = ()
    remarks: tuple[Remark, ...] = ()
    told: tuple[Nudge, ...] = ()

    @property
    def waiting_for(self) -> tuple[str, ...]:
        answered = {reply.person for reply in self.replies}
        return tuple(person for person in self.approvers if person not in answered)


@dataclass(frozen=True, slots=True)
class WrittenApproval:
    """Of the item with the key `item` of one meeting; `ended_by` is empty where everybody has approved."""

    meeting: str
    item: str
    askings: tuple[Asking, ...] = ()
    ended_at: datetime | None = None
    ended_by: str = ""

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.item}"

    @property
    def latest(self) -> Asking | None:
        return self.askings[-1] if self.askings else None

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    def asking(self, number: int) -> Asking | None:
        return next((asking for asking in self.askings if asking.number == number), None)


def says_in_writing(text: str) -> bool:
    """The words "… til en sidste skriftlig kvalificering med henblik på godkendelse"."""
    return _IN_WRITING.search(text) is not None


def is_in_writing(decision: Decision) -> bool:
    return decision.formula is Formula.IN_WRITING or says_in_writing(decision.text)


def ask(approval: WrittenApproval, asking: Asking) -> WrittenApproval:
    """The members are asked about a text, and again about another; its number is given here.

    Raises:
        NotPossible: no text or too long, nobody to ask, no time to answer, or just that text has been asked about.
    """
    text = asking.text.strip()
    if not text:
        raise NotPossible("written-empty")
    if len(text) > LONGEST_DECISION:
        raise NotPossible("decision-too-long", limit=str(LONGEST_DECISION))
    if not asking.approvers:
        raise NotPossible("minutes-no-approvers")
    if asking.due <= asking.at:
        raise NotPossible("written-due-over")
    if approval.latest and approval.latest.text == text:
        raise NotPossible("written-unchanged")
    asked = replace(asking, number=len(approval.askings) + 1, text=text)
    return replace(approval, askings=(*approval.askings, asked), ended_at=None, ended_by="")


def approve(approval: WrittenApproval, number: int, reply: Response) -> WrittenApproval:
    """It ends when everybody asked has approved the same text.

    Raises:
        NotPossible: a newer text is out, it has ended, or the person was not asked or has answered.
    """
    asking = _answerable(approval, number, reply.person)
    if reply.person not in asking.waiting_for:
        raise NotPossible("written-answered")
    answered = replace(asking, replies=(*asking.replies, reply))
    return replace(_with(approval, answered), ended_at=None if answered.waiting_for else reply.at)


def remark(approval: WrittenApproval, number: int, made: Remark) -> WrittenApproval:
    """Raises `NotPossible` as `approve` does, but one may also remark on what one has approved."""
    asking = _answerable(approval, number, made.person)
    if not made.text.strip():
        raise NotPossible("remark-empty")
    return _with(approval, replace(asking, remarks=(*asking.remarks, made)))


def end(approval: WrittenApproval, by: str, at: datetime) -> WrittenApproval:
    """The secretariat ends it with as many as have approved.

    Raises:
        NotPossible: nobody has, or it has ended.
    """
    if not approval.is_open:
        raise NotPossible("written-ended")
    if approval.latest is None or not approval.latest.replies:
        raise NotPossible("written-nobody")
    return replace(approval, ended_at=at, ended_by=by)


def nudged(approval: WrittenApproval, nudge: Nudge) -> WrittenApproval:
    """Somebody has been reminded of the latest text."""
    latest = approval.latest
    return approval if latest is None else _with(approval, replace(latest, told=(*latest.told, nudge)))


def _answerable(approval: WrittenApproval, number: int, person: str) -> Asking:
    latest = approval.latest
    if not approval.is_open:
        raise NotPossible("written-ended")
    if latest is None or latest.number != number:
        raise NotPossible("written-superseded")
    if person not in latest.approvers:
        raise NotPossible("written-not-asked")
    return latest


def _with(approval: WrittenApproval, changed: Asking) -> WrittenApproval:
    askings = (changed if a.number == changed.number else a for a in approval.askings)
    return replace(approval, askings=tuple(askings))
