"""The activities Teams sends to a bot's `/api/messages`, as plain JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from stage.local_connector.tenant import Bot, Channel, Person, Tenant, made_up_guid

Activity = dict[str, Any]

_ZONE = "Europe/Copenhagen"
_LOCALE = "da-DK"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is when writing; `channel` is None in the personal chat."""

    tenant: Tenant
    service_url: str
    person: Person
    channel: Channel | None
    conversation: str

    @property
    def tenant_id(self) -> str:
        return self.person.tenant_id or self.tenant.id

    @property
    def bot_account(self) -> Activity:
        return {"id": self.tenant.bot.id, "name": self.tenant.bot.name}

    @property
    def person_account(self) -> Activity:
        return {"id": self.person.id, "name": self.person.name, "aadObjectId": self.person.aad_object_id}


def message(place: Place, activity_id: str, at: datetime, text: str, *, mention: bool) -> Activity:
    """With `mention`, the text begins with the bot's name, as it must in a channel to be heard."""
    said = envelope(place, "message", activity_id, at)
    said |= {"text": text, "textFormat": "plain", "attachments": [_html(escape(text))]}
    if mention:
        said |= _mentioning(place.tenant.bot, text)
        said["entities"] = [*said["entities"], _client_info()]
    else:
        said["entities"] = [_client_info()]
    return said


def dropped(place: Place, activity_id: str, at: datetime, files: Sequence[tuple[str, str]]) -> Activity:
    """Files put into the personal chat, each with its name and the address it can be fetched from for a while."""
    said = envelope(place, "message", activity_id, at)
    said["attachments"] = [_download(name, url) for name, url in files]
    said["entities"] = [_client_info()]
    return said


def _download(name: str, url: str) -> Activity:
    return {
        "contentType": "application/vnd.microsoft.teams.file.download.info",
        "contentUrl": f"https://town.sharepoint.com/personal/documents/{name}",
        "name": name,
        "content": {
            "downloadUrl": url,
            "uniqueId": made_up_guid(url),
            "fileType": name.rpartition(".")[2],
        },
    }


def submit(place: Place, activity_id: str, at: datetime, card_id: str, value: Any) -> Activity:
    """A press of an `Action.Submit` on the card in the message `card_id`."""
    pressed = envelope(place, "message", activity_id, at)
    pressed |= {"value": value, "replyToId": card_id, "entities": [_client_info()]}
    pressed["channelData"] |= {"source": {"name": "message"}, "legacy": {"replyToId": card_id}}
    return pressed


def execute(place: Place, activity_id: str, at: datetime, card_id: str, verb: str, data: Any) -> Activity:
    """A press of an `Action.Execute`; Teams waits for the answer to this invoke."""
    invoked = envelope(place, "invoke", activity_id, at)
    action = {"type": "Action.Execute", "id": "", "verb": verb, "data": data}
    invoked |= {"name": "adaptiveCard/action", "value": {"action": action, "trigger": "manual"}}
    invoked["replyToId"] = card_id
    invoked["channelData"] |= {"source": {"name": "message"}, "legacy": {"replyToId": card_id}}
    return invoked


def edited(place: Place, activity_id: str, at: datetime, text: str, *, mention: bool) -> Activity:
    changed = message(place, activity_id, at, text, mention=mention) | {"type": "messageUpdate"}
    changed["channelData"]["eventType"] = "editMessage"
    return changed


def removed(place: Place, activity_id: str, at: datetime) -> Activity:
    deleted = envelope(place, "messageDelete", activity_id, at)
    deleted["channelData"]["eventType"] = "softDeleteMessage"
    return deleted


def installation(place: Place, activity_id: str, at: datetime, action: str) -> Activity:
    """`action` is `add` or `remove`."""
    installed = envelope(place, "installationUpdate", activity_id, at) | {"action": action}
    installed["channelData"]["settings"] = {"selectedChannel": {"id": place.conversation}}
    return installed


def bot_membership(place: Place, activity_id: str, at: datetime, action: str) -> Activity:
    """The `conversationUpdate` that goes with an installation; `action` is `add` or `remove`."""
    updated = envelope(place, "conversationUpdate", activity_id, at)
    updated["membersAdded" if action == "add" else "membersRemoved"] = [place.bot_account]
    if place.channel is not None:
        updated["channelData"]["eventType"] = "teamMemberAdded" if action == "add" else "teamMemberRemoved"
    return updated


def envelope(place: Place, kind: str, activity_id: str, at: datetime) -> Activity:
    utc = at.astimezone(UTC)
    return {
        "type": kind,
        "id": activity_id,
        "timestamp": utc.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "localTimestamp": at.astimezone(ZoneInfo(_ZONE)).isoformat(timespec="milliseconds"),
        "localTimezone": _ZONE,
        "locale": _LOCALE,
        "channelId": "msteams",
        "serviceUrl": place.service_url,
        "from": place.person_account,
        "recipient": place.bot_account,
        "conversation": _conversation(place),
        "channelData": _channel_data(place),
    }


def _conversation(place: Place) -> Activity:
    conversation: Activity = {"id": place.conversation, "tenantId": place.tenant_id}
    if place.channel is None:
        return conversation | {"conversationType": "personal"}
    return conversation | {"conversationType": "channel", "isGroup": True}


def _channel_data(place: Place) -> Activity:
    tenant = {"tenant": {"id": place.tenant_id}}
    if place.channel is None:
        return tenant
    return {
        "teamsChannelId": place.channel.id,
        "teamsTeamId": place.channel.team_id,
        "channel": {"id": place.channel.id, "name": place.channel.name},
        "team": {
            "id": place.channel.team_id,
            "name": place.channel.team_name,
            "aadGroupId": place.channel.team_aad_group_id,
        },
        **tenant,
    }


def _mentioning(bot: Bot, text: str) -> Activity:
    name = f"<at>{bot.name}</at>"
    span = (
        f'<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">{escape(bot.name)}</span>'
    )
    return {
        "text": f"{name} {text}",
        "attachments": [_html(f"{span}&nbsp;{escape(text)}")],
        "entities": [{"type": "mention", "mentioned": {"id": bot.id, "name": bot.name}, "text": name}],
    }


def _html(inner: str) -> Activity:
    return {"contentType": "text/html", "content": f"<p>{inner}</p>"}


def _client_info() -> Activity:
    return {
        "type": "clientInfo",
        "locale": _LOCALE,
        "country": "DK",
        "platform": "Web",
        "timezone": _ZONE,
    }
