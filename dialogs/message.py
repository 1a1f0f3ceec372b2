"""A message as the channel adapter gets it: plain text, or a card with a one-line summary."""

import re
from dataclasses import dataclass
from typing import Any

from microsoft_teams.cards import AdaptiveCard

Json = dict[str, Any]
CARD_TYPE = "application/vnd.microsoft.card.adaptive"
# Terminal controls, and marks that turn the direction of the words after them round, a colour's among them.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Adaptive Cards' own functions: Teams on phones works them out in text runs too.
FUNCTION = re.compile(r"\{\{(?=(?:DATE|TIME)\([0-9])")
# What a button or a field sends back is not read by anybody, and must come back as it was.
NOT_READ = frozenset({"data", "value", "id", "type", "url"})


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is the message, or beside a card the line a notification shows. Text is always plain, never Markdown,
    so that nothing a person wrote can become a link, a mention or a heading. `below` is a second card of the same
    message, where one would be too large.
    """

    text: str
    card: AdaptiveCard | None = None
    below: AdaptiveCard | None = None

    def cards_json(self) -> list[Json]:
        cards = (card for card in (self.card, self.below) if card is not None)
        dumped = (card.model_dump(by_alias=True, exclude_none=True, mode="json") for card in cards)
        return [_as_written(card) for card in dumped]


def as_written(text: str) -> str:
    """Text that a client shows and does nothing with (docs/decisions/0005); the word joiner is invisible."""
    return FUNCTION.sub("{\N{WORD JOINER}{", UNSEEN.sub("", text))


def _as_written(node: Any) -> Any:
    if isinstance(node, dict):
        return {name: part if name in NOT_READ else _as_written(part) for name, part in node.items()}
    if isinstance(node, list):
        return [_as_written(part) for part in node]
    return as_written(node) if isinstance(node, str) else node


def activity(messages: list[Message]) -> Json:
    """The activity of one message, or of several bundled ones.

    The buttons of a bundle say so (`keep`), because a tap on one must not replace the others.
    """
    cards = [card for message in messages for card in message.cards_json()]
    if len(messages) > 1:
        _keep(cards)
    texts = [as_written(message.text) for message in messages if message.card is None]
    summary = as_written(messages[0].text).partition("\n")[0]
    result: Json = {"type": "message", "textFormat": "plain", "summary": summary}
    if texts:
        result["text"] = "\n\n".join(texts)
    if cards:
        result["attachments"] = [{"contentType": CARD_TYPE, "content": card} for card in cards]
    return result


def _keep(node: Any) -> None:
    if isinstance(node, dict):
        if node.get("type") == "Action.Submit":
            node["data"]["keep"] = "1"
        for child in node.values():
            _keep(child)
    elif isinstance(node, list):
        for child in node:
            _keep(child)
