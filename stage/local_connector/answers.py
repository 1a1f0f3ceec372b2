"""What the bot answered to an activity."""

import json
from dataclasses import dataclass
from typing import Any

from stage.local_connector.conversations import Message


@dataclass(frozen=True, slots=True)
class Answer:
    """`activity` is what was posted, for `resend`, empty after `raw`; `said` the person's message if it was one."""

    status: int
    body: bytes
    activity: dict[str, Any]
    said: Message | None = None

    @property
    def json(self) -> Any:
        return json.loads(self.body) if self.body else None
