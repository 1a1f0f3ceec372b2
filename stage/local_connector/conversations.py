"""The conversations and their messages, kept in memory, and the wait for the next one."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

T = TypeVar("T")

CARD = "application/vnd.microsoft.card.adaptive"


@dataclass(frozen=True, slots=True)
class Message:
    """`number` counts every message here, `changed` every message, replacement and deletion on the same scale.

    `conversation` has no thread part; in a channel `root` is the id of the thread's first message.
    `before` holds the activities that replacements overwrote, oldest first.
    """

    number: int
    changed: int
    id: str
    conversation: str
    root: str | None
    who: str
    at: datetime
    activity: dict[str, Any]
    before: tuple[dict[str, Any], ...] = ()
    deleted: bool = False

    @property
    def text(self) -> str:
        return self.activity.get("text") or ""

    @property
    def cards(self) -> list[dict[str, Any]]:
        attachments = self.activity.get("attachments") or []
        return [one["content"] for one in attachments if one.get("contentType") == CARD]

    @property
    def thread(self) -> str:
        """The conversation id that an answer to this message goes to."""
        return f"{self.conversation};messageid={self.root}" if self.root else self.conversation


class Conversations:
    """Messages are never dropped: a deleted or replaced one keeps what it was."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._messages: dict[int, Message] = {}
        self._numbers: dict[str, int] = {}
        self._last_change = 0
        self._last_id = 0
        self._changed = asyncio.Event()

    @property
    def last_change(self) -> int:
        return self._last_change

    def in_conversation(self, conversation: str) -> list[Message]:
        """Of a channel all threads, of a thread id only that one."""
        channel, _, root = conversation.partition(";messageid=")
        return [
            one for one in self._messages.values() if one.conversation == channel and root in {"", one.root}
        ]

    def changed_after(self, change: int) -> list[Message]:
        return [one for one in self._messages.values() if one.changed > change]

    def find(self, conversation: str, message_id: str) -> Message | None:
        found = self._messages.get(self._numbers.get(message_id, 0))
        if found is None or found.deleted or found.conversation != conversation.partition(";")[0]:
            return None
        return found

    def add(self, conversation: str, who: str, activity: dict[str, Any], *, threaded: bool) -> Message:
        """In a `threaded` conversation a message without a thread starts one."""
        channel, _, root = conversation.partition(";messageid=")
        message_id = self.new_id()
        number = self._next_change()
        message = Message(
            number=number,
            changed=number,
            id=message_id,
            conversation=channel,
            root=(root or message_id) if threaded else None,
            who=who,
            at=self._now(),
            activity=activity,
        )
        self._numbers[message_id] = number
        return self._put(message)

    def replace(self, old: Message, activity: dict[str, Any]) -> Message:
        current = self._messages[old.number]  # the caller's may be older
        before = (*current.before, current.activity)
        return self._put(replace(current, activity=activity, before=before, changed=self._next_change()))

    def delete(self, old: Message) -> Message:
        return self._put(replace(self._messages[old.number], deleted=True, changed=self._next_change()))

    async def until(self, find: Callable[[], T | None]) -> T:
        """Waits, for ever if need be, until `find` finds something after a change."""
        while (found := find()) is None:
            await self._changed.wait()
        return found

    def _put(self, message: Message) -> Message:
        self._messages[message.number] = message
        self._changed.set()
        self._changed = asyncio.Event()
        return message

    def new_id(self) -> str:
        """Teams' message ids are milliseconds; the stage's clock may stand still, ids may not."""
        self._last_id = max(self._last_id + 1, int(self._now().timestamp() * 1000))
        return str(self._last_id)

    def _next_change(self) -> int:
        self._last_change += 1
        return self._last_change
