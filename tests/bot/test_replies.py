"""Direct answers: somebody who asks faster than Teams lets us answer does not fill the memory."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from bot.alerts import Alerts
from bot.background import Background
from bot.clock import SystemClock
from bot.connector import Connector, Delivery, Sent
from bot.envelope import parse
from bot.metrics import Metrics
from bot.rate import ConnectorLimit
from bot.replies import MOST_WAITING, Replies
from dialogs.message import Message
from dialogs.turn import tell
from tests.bot.test_envelope import activity as made_up


class SlowConnector(Connector):
    """Answers nothing before `open` is set."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.sent: list[str] = []

    async def send(self, service_url: str, conversation_id: str, activity: Mapping[str, Any]) -> Delivery:  # noqa: ARG002  the real signature
        await self.open.wait()
        self.sent.append(conversation_id)
        return Sent("1", conversation_id)


async def test_more_than_a_few_answers_do_not_wait_in_one_conversation() -> None:
    metrics, slow = Metrics(), SlowConnector()
    background = Background(metrics, Alerts(SystemClock(), lambda: 0))
    replies = Replies(slow, ConnectorLimit(), background, metrics, retry_base=0.01)
    asked, other = (
        parse(json.dumps(made_up(conversation={"id": name})).encode()) for name in ("a:asked", "a:other")
    )
    answer = ((tell("thanks")[0], Message("Selv tak.")),)
    for _ in range(1000):
        replies.start(asked, answer)
    replies.start(other, answer)
    assert len(background._tasks) == MOST_WAITING + 1  # noqa: SLF001  what would be in memory
    assert metrics.registry.get_sample_value("roedtraad_replies_total", {"outcome": "dropped"}) == 970
    await background.close()
    await asyncio.sleep(0)
    replies.start(asked, answer)
    slow.open.set()
    await replies.sent()
    assert slow.sent == ["a:asked"]
