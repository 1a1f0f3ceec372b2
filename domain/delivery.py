"""What is to be said to whom: views by name and ids, the outbox row that carries them, and contacts (design.md §9)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class View:
    """A message by intent: the name of its template and ids; it is rendered from current state when it is sent."""

    name: str
    args: tuple[tuple[str, str], ...] = ()

    def arg(self, name: str, default: str = "") -> str:
        return dict(self.args).get(name, default)


def view(name: str, /, **args: str) -> View:
    return View(name, tuple(sorted(args.items())))


class RowState(StrEnum):
    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


FINISHED = frozenset({RowState.SENT, RowState.WITHDRAWN, RowState.FAILED})


class Mode(StrEnum):
    """How a row reaches its conversation: a message, a card replaced in place, a post, a reply in a post's thread,
    an edit of an earlier row's post, or what takes the place of an earlier row's message that must not be read any
    longer (posted nowhere where that has gone).
    """

    SEND = "send"
    REPLACE = "replace"
    POST = "post"
    THREAD = "thread"
    EDIT = "edit"
    RETRACT = "retract"


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """An intent to send. `target` is `person/KEY`, `channel/KEY` or `conversation/ID`.

    `replaces` is the activity a REPLACE puts itself in the place of; `of` the key of the row that made the post a
    THREAD, EDIT or RETRACT belongs to; `after` a row that must be finished first. `order` keeps replies in their order;
    `service_url` is set where only the row knows it; `held` means that it came back with a backup and waits for the
    secretariat's yes, since it may have been sent since.
    """

    key: str
    target: str
    views: tuple[View, ...]
    not_before: datetime
    created_at: datetime
    mode: Mode = Mode.SEND
    order: int = 0
    replaces: str = ""
    of: str = ""
    after: str = ""
    expires_at: datetime | None = None
    state: RowState = RowState.WAITING
    attempts: int = 0
    possibly_repeated: int = 0
    reason: str = ""
    service_url: str = ""
    conversation: str = ""
    activity: str = ""
    sent_at: datetime | None = None
    held: bool = False


class Reach(StrEnum):
    """What we know of reaching a person: proof of delivery for the secretariat."""

    UNKNOWN = "unknown"
    REACHED = "reached"
    NOT_INSTALLED = "not-installed"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Contact:
    """How a person is reached in the channel; `aad_object_id` is the identity bound once (design.md §2).

    `told` is the trouble in reaching them that the admins have heard of.
    """

    person: str
    aad_object_id: str = ""
    member_id: str = ""
    conversation: str = ""
    service_url: str = ""
    tenant: str = ""
    bot: str = ""
    language: str = ""
    locale: str = ""
    reach: Reach = Reach.UNKNOWN
    welcomed: bool = False
    told: Reach = Reach.UNKNOWN

    @property
    def key(self) -> str:
        return self.person


@dataclass(frozen=True, slots=True)
class Stranger:
    """A member of a bound channel who is nobody we know; the name is only for the secretariat to recognise."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class BoundChannel:
    """A channel the secretariat bound to a forum; `accepted` are member ids of strangers it has confirmed.

    While there are `strangers`, as the channel was last read, nothing is said there.
    """

    key: str
    conversation: str
    service_url: str
    tenant: str
    bot: str
    bound_by: str
    bound_at: datetime
    team: str = ""
    accepted: tuple[str, ...] = ()
    strangers: tuple[Stranger, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceState:
    """The service's own memory; there is one record, keyed `service`.

    `first_import` is when the first plan came in, `alive_at` the last tick, `paused` the reason nothing unprompted is
    sent (empty: sending), `service_url` and `bot` where the tenant was last heard from, `virtual_now` the virtual clock,
    `restored` that a backup has been brought back and the service has not started since.
    """

    key: str = "service"
    first_import: datetime | None = None
    alive_at: datetime | None = None
    paused: str = ""
    service_url: str = ""
    bot: str = ""
    tenant: str = ""
    virtual_now: datetime | None = None
    restored: bool = False


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """An applied activity, so that the same one sent again changes nothing; kept 24 h (design.md §9)."""

    key: str
    at: datetime
    response: str = ""
