"""Who sits in a conversation, asked of the connector."""

from bot.connector import Connector
from bot.connector import Member as Found
from usecases.ports import Member, RosterUnavailable


class ConnectorRoster:
    """The port `Roster` over the connector's member calls."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def members(self, service_url: str, conversation: str) -> list[Member]:
        found = await self._connector.members(service_url, conversation)
        if not isinstance(found, tuple):
            raise RosterUnavailable(conversation)
        return [_member(member) for member in found]

    async def member(self, service_url: str, conversation: str, member: str) -> Member:
        found = await self._connector.member(service_url, conversation, member)
        if not isinstance(found, Found):
            raise RosterUnavailable(conversation)
        return _member(found)


def _member(found: Found) -> Member:
    return Member(
        id=found.id,
        name=found.name or "",
        aad_object_id=found.aad_object_id or "",
        upn=found.user_principal_name or found.email or "",
        tenant=found.tenant_id or "",
        guest=found.user_role == "guest",
    )
