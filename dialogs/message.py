"""A message as the channel adapter gets it: plain text, or a card with a one-line summary."""

from dataclasses import dataclass
from typing import Any

from microsoft_teams.cards import AdaptiveCard

Json = dict[str, Any]
CARD_TYPE = "application/vnd.microsoft.card.adaptive"


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
        return [card.model_dump(by_alias=True, exclude_none=True, mode="json") for card in cards]


def activity(messages: list[Message]) -> Json:
    """The activity of one message, or of several bundled ones.

    The buttons of a bundle say so (`keep`), because a tap on one must not replace the others.
    """
    cards = [card for message in messages for card in message.cards_json()]
    if len(messages) > 1:
        _keep(cards)
    texts = [message.text for message in messages if message.card is None]
    summary = messages[0].text.partition("\n")[0]
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
