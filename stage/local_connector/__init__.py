"""A connector on loopback that stands in for Teams: it keeps the conversations, and plays the people in them."""

from stage.local_connector.answers import Answer
from stage.local_connector.calls import Call
from stage.local_connector.connector import LocalConnector, Where
from stage.local_connector.conversations import Message
from stage.local_connector.faults import Fault, FaultPlan
from stage.local_connector.tenant import Bot, Channel, Person, Tenant

__all__ = [
    "Answer",
    "Bot",
    "Call",
    "Channel",
    "Fault",
    "FaultPlan",
    "LocalConnector",
    "Message",
    "Person",
    "Tenant",
    "Where",
]
