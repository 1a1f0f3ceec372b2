"""The Bot Framework SDK's part: an adapter under its TurnContext and a handler that tells activities apart."""

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from bot.connector import Connector, Sent
from bot.envelope import Envelope
from bot.turns import Turns

ENVELOPE = "roedtraad.envelope"
RESPONSE = "roedtraad.response"


class EdgeAdapter(BotAdapter):  # type: ignore[misc]  # the SDK has no types
    """Sends what SDK code sends through our own connector (platform.md §1); our replies go by the outbox."""

    def __init__(self, connector: Connector) -> None:
        super().__init__()
        self._connector = connector

    async def send_activities(
        self, context: TurnContext, activities: list[Activity]
    ) -> list[ResourceResponse]:
        url, conversation = context.activity.service_url, context.activity.conversation.id
        sent = [await self._connector.send(url, conversation, a.serialize()) for a in activities]
        return [ResourceResponse(id=s.activity_id if isinstance(s, Sent) else None) for s in sent]

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        url, conversation = context.activity.service_url, activity.conversation.id
        await self._connector.replace(url, conversation, activity.id, activity.serialize())
        return ResourceResponse(id=activity.id)

    async def delete_activity(
        self,
        context: TurnContext,  # noqa: ARG002  the SDK's signature
        reference: ConversationReference,
    ) -> None:
        url, conversation = reference.service_url, reference.conversation.id
        await self._connector.delete(url, conversation, reference.activity_id)


class Switchboard(TeamsActivityHandler):  # type: ignore[misc]  # the SDK has no types
    """Which activity goes where; types it does not know are ignored (interfaces.md §1)."""

    def __init__(self, turns: Turns) -> None:
        super().__init__()
        self._turns = turns

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context)

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context)

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context)

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        await self._take(turn_context)

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        """Overridden whole: the SDK's own answers an invoke twice (platform.md §1)."""
        await self._take(turn_context)

    async def on_event_activity(self, turn_context: TurnContext) -> None:
        """Overridden whole: the SDK's own fails on events it cannot read; we ignore them all."""

    async def _take(self, turn_context: TurnContext) -> None:
        envelope: Envelope = turn_context.turn_state[ENVELOPE]
        turn_context.turn_state[RESPONSE] = await self._turns.take(envelope)
