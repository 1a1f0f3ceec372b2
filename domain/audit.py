"""The audit: who did what to which object, by internal ids and opaque numbers of people only, sealed into a chain."""

import hmac
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

SERVICE = 0
HEAD = re.compile(r"([0-9]+):([0-9a-f]{64})(?::([0-9a-f]{64}))?")


class AuditAction(StrEnum):
    """Everything that is noted; `SERVICE` carries out steps, plans meetings and pauses, people do the rest."""

    ABSENCE = "absence"
    ABSENCE_ENDED = "absence-ended"
    ACCEPT_MEMBERS = "accept-members"
    ADD_POINT = "add-point"
    AGREE_FOLLOW_UP = "agree-follow-up"
    ANNUL = "annul"
    ANSWER_DRAFT = "answer-draft"
    ANSWER_FOLLOW_UP = "answer-follow-up"
    ANSWER_MINUTES = "answer-minutes"
    ANSWER_WRITTEN = "answer-written"
    ASK_WRITTEN = "ask-written"
    ATTENDANCE = "attendance"
    APPENDIX_ANSWER = "appendix-answer"
    BIND_CHANNEL = "bind-channel"
    BIND_PERSON = "bind-person"
    BIND_REFUSED = "bind-refused"
    CALL_IN = "call-in"
    CALL_IN_ANSWER = "call-in-answer"
    CANCEL_MEETING = "cancel-meeting"
    CLOSE_ITEM = "close-item"
    CO_AUTHOR = "co-author"
    CO_DRAFT = "co-draft"
    DECISION = "decision"
    DECISION_REMOVED = "decision-removed"
    DECLINE_STAND_IN = "decline-stand-in"
    DECIDE_PROPOSAL = "decide-proposal"
    DIGEST = "digest"
    DONE = "done"
    DOWNLOAD = "download"
    DROP_POINT = "drop-point"
    EDIT_AGENDA = "edit-agenda"
    EDIT_CALENDAR = "edit-calendar"
    EXTRA_MEETING = "extra-meeting"
    EDIT_APPENDIX = "edit-appendix"
    END_MINUTES = "end-minutes"
    END_WRITTEN = "end-written"
    ERASE_PERSON = "erase-person"
    EXTEND = "extend"
    FILE_MEETING = "file-meeting"
    FLAG_OBS = "flag-obs"
    FOCUS = "focus"
    FORGET = "forget-delivery"
    HAND_IN = "hand-in"
    HIDE = "hide"
    HOLD_MEETING = "hold-meeting"
    IMPORT_CALENDAR = "import-calendar"
    IMPORT_MEETINGS = "import-meetings"
    IMPORT_PEOPLE = "import-people"
    IMPORT_PLAN = "import-plan"
    INCLUDE = "include"
    LEAVE = "leave"
    LOCK_OBS = "lock-obs"
    MAKE_AGENDA = "make-agenda"
    MOVE_MEETING = "move-meeting"
    MOVE_POINT = "move-point"
    NO_OBS = "no-obs"
    OPEN_ITEM = "open-item"
    OPEN_OBS = "open-obs"
    OPEN_ROUND = "open-round"
    PAUSE = "pause"
    PLAN_MEETING = "plan-meeting"
    PLAN_ROUND = "plan-round"
    POST_AGENDA = "post-agenda"
    POST_RED = "post-red"
    RATE = "rate"
    RECEIVE_FILE = "receive-file"
    UNFILE_MEETING = "unfile-meeting"
    RELEASE = "release"
    REMARK = "remark"
    PROPOSE_POINT = "propose-point"
    REMIND = "remind"
    REMIND_APPROVAL = "remind-approval"
    REMOVE_OBS = "remove-obs"
    REPORT = "report"
    RESTORE = "restore"
    RESUME = "resume"
    SEND_DRAFT = "send-draft"
    SEND_MINUTES = "send-minutes"
    SET_READERS = "set-readers"
    SHOW = "show"
    STEP = "step"
    TELL_CALLED_IN = "tell-called-in"
    TELL_FOLLOW_UP = "tell-follow-up"
    UNBIND_CHANNEL = "unbind-channel"
    UNDO = "undo"
    WITHDRAW_AGENDA = "withdraw-agenda"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """`actor` did it, to `person` where it concerns one: numbers of `AuditName`, 0 for the service or nobody.

    Subject and detail are keys, versions and days; never a person's key, any text of a report or a closed item.
    """

    at: datetime
    actor: int
    action: AuditAction
    subject: str = ""
    detail: str = ""
    person: int = SERVICE


@dataclass(frozen=True, slots=True)
class AuditName:
    """Whose number it is; after erasure nobody's (`person` empty), and no one else's ever."""

    number: int
    person: str

    @property
    def key(self) -> str:
        return str(self.number)


@dataclass(frozen=True, slots=True)
class Seal:
    """The seal of the entry with its number: `hash` also covers every seal before it.

    `mark` proves that somebody with the audit key made it; it is empty where there was no key.
    """

    hash: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The last seal and its number: who knows it can tell whether anything up to it has changed since."""

    number: int = 0
    hash: str = ""
    mark: str = ""
    key: str = "head"

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}:{self.mark}".rstrip(":")

    @property
    def seal(self) -> Seal:
        return Seal(self.hash, self.mark)


def read_head(text: str) -> Head:
    """As `str` writes it, which logs and backups do.

    Raises:
        ValueError: it is no such text.
    """
    parts = HEAD.fullmatch(text.strip())
    if parts is None:
        raise ValueError(f"{text!r} is not NUMBER:HASH[:MARK]")
    return Head(int(parts[1]), parts[2], parts[3] or "")


def seal(before: Head, entry: AuditEntry, audit_key: bytes = b"") -> Head:
    """The head after one more entry; without a key it carries no mark."""
    number = before.number + 1
    hash_ = _hash(before.hash, number, entry)
    return Head(number, hash_, _mark(number, hash_, audit_key) if audit_key else "")


def _hash(before: str, number: int, entry: AuditEntry) -> str:
    what = [
        before,
        number,
        entry.at.astimezone(UTC).isoformat(),
        entry.actor,
        entry.action,
        entry.subject,
        entry.detail,
        entry.person,
    ]
    return sha256(json.dumps(what, separators=(",", ":")).encode()).hexdigest()


def _mark(number: int, hash_: str, audit_key: bytes) -> str:
    return hmac.digest(audit_key, f"{number}:{hash_}".encode(), sha256).hex()


class Tampering(StrEnum):
    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    SWAPPED = "swapped"
    CUT = "cut"
    WRONG_MARK = "wrong-mark"
    NO_MARK = "no-mark"
    OTHER_HEAD = "other-head"


@dataclass(frozen=True, slots=True)
class Finding:
    """What has been done to the entry `number`; `other` is the last one cut, or the one it was swapped with."""

    what: Tampering
    number: int
    other: int = 0


MANY = 20


def verify(
    entries: Sequence[AuditEntry], seals: Sequence[Seal], heads: Sequence[Head] = (), audit_key: bytes = b""
) -> list[Finding]:
    """The first `MANY` findings; `heads` are known from a log or a backup.

    Entries that are not sealed yet are not looked at: nothing is known about them.
    """
    return [*_Chain(entries, seals).findings(), *_marks(seals, audit_key), *_other_heads(seals, heads)][:MANY]


class _Chain:
    """Each seal tells by itself whether an entry belongs at its number."""

    def __init__(self, entries: Sequence[AuditEntry], seals: Sequence[Seal]) -> None:
        self._entries = entries
        self._seals = seals

    def findings(self) -> list[Finding]:
        """Walk along both; `shift` is how many more entries than seals have been passed."""
        found: list[Finding] = []
        number, shift = 1, 0
        while number <= len(self._seals) and len(found) < MANY:
            if number + shift > len(self._entries):
                return [*found, Finding(Tampering.CUT, number, len(self._seals))]
            swapped = {finding.other for finding in found}
            if not self._fits(number + shift, number) and number not in swapped:
                finding = self._explain(number, shift)
                found.append(finding)
                shift += (finding.what is Tampering.INSERTED) - (finding.what is Tampering.REMOVED)
                number -= finding.what is Tampering.INSERTED
            number += 1
        return found

    def _fits(self, place: int, number: int) -> bool:
        """Whether the entry that stands at `place` is what was sealed as `number`."""
        if not (0 < place <= len(self._entries) and number <= len(self._seals)):
            return False
        before = self._seals[number - 2].hash if number > 1 else ""
        return _hash(before, number, self._entries[place - 1]) == self._seals[number - 1].hash

    def _explain(self, number: int, shift: int) -> Finding:
        here = number + shift
        for other in range(number + 1, len(self._seals) + 1):
            if self._fits(here, other) and self._fits(other + shift, number):
                return Finding(Tampering.SWAPPED, number, other)
        if self._fits(here + 1, number):
            return Finding(Tampering.INSERTED, number)
        if self._fits(here, number + 1):
            return Finding(Tampering.REMOVED, number)
        return Finding(Tampering.CHANGED, number)


def _marks(seals: Sequence[Seal], audit_key: bytes) -> list[Finding]:
    """The first mark that is not of this key; a last seal without one does not prove what stands before it."""
    if not audit_key:
        return []
    for number, made in enumerate(seals, 1):
        if made.mark and not hmac.compare_digest(made.mark, _mark(number, made.hash, audit_key)):
            return [Finding(Tampering.WRONG_MARK, number)]
    last = max((number for number, made in enumerate(seals, 1) if made.mark), default=0)
    return [Finding(Tampering.NO_MARK, last + 1)] if last < len(seals) else []


def _other_heads(seals: Sequence[Seal], heads: Sequence[Head]) -> list[Finding]:
    cut = [h.number for h in heads if h.number > len(seals)]
    wrong = [h.number for h in heads if 0 < h.number <= len(seals) and seals[h.number - 1].hash != h.hash]
    found = [Finding(Tampering.CUT, len(seals) + 1, max(cut))] if cut else []
    return found + [Finding(Tampering.OTHER_HEAD, number) for number in sorted(wrong)]
