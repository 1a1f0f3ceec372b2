"""Who and what there is in the made-up Teams tenant: the bot, the people, the channel, with ids as Teams gives them."""

from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import NAMESPACE_DNS, uuid5


def made_up_guid(name: str) -> str:
    """The same name gives the same id, so that a conversation can be compared with yesterday's."""
    return str(uuid5(NAMESPACE_DNS, name))


def _scrambled(name: str, length: int) -> str:
    return urlsafe_b64encode(sha256(name.encode()).digest() * 2).decode()[:length]


@dataclass(frozen=True, slots=True)
class Bot:
    name: str = "Rød Tråd"
    id: str = "28:" + made_up_guid("roedtraad")


@dataclass(frozen=True, slots=True)
class Person:
    """`role` is only a label for the stage; `user_role` is Teams' `user` or `guest`."""

    name: str
    upn: str
    aad_object_id: str
    id: str
    email: str
    role: str = ""
    user_role: str = "user"
    tenant_id: str | None = None

    @classmethod
    def named(
        cls,
        name: str,
        upn: str,
        *,
        aad_object_id: str | None = None,
        role: str = "",
        user_role: str = "user",
        tenant_id: str | None = None,
    ) -> "Person":
        """Leave out `aad_object_id` to have one made up; without `tenant_id` it is the town's own tenant."""
        return cls(
            name=name,
            upn=upn,
            aad_object_id=aad_object_id or made_up_guid(upn),
            id="29:1" + _scrambled(upn, 72),
            email=upn,
            role=role,
            user_role=user_role,
            tenant_id=tenant_id,
        )

    @property
    def chat(self) -> str:
        """The id of the person's 1:1 conversation with the bot."""
        return "a:1" + _scrambled("chat with " + self.id, 72)


@dataclass(frozen=True, slots=True)
class Channel:
    """A standard channel; `members` are `Person.id`s."""

    name: str
    team_name: str
    members: tuple[str, ...]
    id: str
    team_id: str
    team_aad_group_id: str

    @classmethod
    def named(cls, name: str, team_name: str, members: Sequence[Person]) -> "Channel":
        return cls(
            name=name,
            team_name=team_name,
            members=tuple(person.id for person in members),
            id=f"19:{_scrambled(f'{team_name}/{name}', 43)}@thread.tacv2",
            team_id=f"19:{_scrambled(team_name, 43)}@thread.tacv2",
            team_aad_group_id=made_up_guid(team_name),
        )

    def thread(self, root: str) -> str:
        return f"{self.id};messageid={root}"


@dataclass(frozen=True, slots=True)
class Tenant:
    """Everybody the connector knows; a person in no channel and with no installation is still in the directory."""

    people: tuple[Person, ...]
    channels: tuple[Channel, ...] = ()
    bot: Bot = Bot()
    id: str = made_up_guid("made-up tenant")

    def person(self, some_id: str) -> Person | None:
        """By `29:` id or, as the connector's calls allow, by Entra object id."""
        return next((one for one in self.people if some_id in {one.id, one.aad_object_id}), None)

    def channel_of(self, conversation: str) -> Channel | None:
        """By channel id or the id of one of its threads."""
        channel_id = conversation.partition(";")[0]
        return next((one for one in self.channels if one.id == channel_id), None)

    def owner_of(self, chat: str) -> Person | None:
        return next((one for one in self.people if one.chat == chat), None)

    def members_of(self, conversation: str) -> tuple[Person, ...]:
        channel = self.channel_of(conversation)
        if channel is not None:
            return tuple(one for one in self.people if one.id in channel.members)
        owner = self.owner_of(conversation)
        return (owner,) if owner else ()
