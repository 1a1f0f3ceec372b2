"""The calls we make to the Bot Framework connector, each with one typed outcome (interfaces.md §2)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import quote

import aiohttp
import orjson
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError
from yarl import URL

from bot.settings import is_trusted
from bot.tokens import TokenSource, TokenUnavailable

TIMEOUT_SECONDS = 15.0
CONNECT_SECONDS = 5.0
# Teams gives 500 members a page; a roster that never ends is not read to its end.
PAGE_SIZE = 500
# Teams takes about 100 KB in one message; a margin for what it adds itself.
MAX_BYTES = 80 * 1024
MAX_PAGES = 50
MAX_RETRY_AFTER = 3600.0

# The connector says that it did not take the message, and that it may take it later. 408: the request did not
# arrive whole. 401: our token is the trouble, not the message; the next one may do.
_LATER = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.PRECONDITION_FAILED,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
}

Json = Mapping[str, Any]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Sent:
    """Taken. `activity_id` is empty when no activity was made, or the connector told no id."""

    activity_id: str
    conversation_id: str


@dataclass(frozen=True, slots=True)
class RetryAfter:
    """Certainly not delivered; `seconds` only where the connector named them."""

    seconds: float | None
    status: int


@dataclass(frozen=True, slots=True)
class Uncertain:
    """The answer is lost: it may have been delivered; `cause` is for the log."""

    cause: str
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class NotReached:
    """Certainly not delivered: nothing was sent, for want of a connection or a token."""

    cause: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """Not installed, or blocked by the person (403); final. `code` is the connector's own error code."""

    code: str


@dataclass(frozen=True, slots=True)
class Gone:
    """No such conversation, activity or person (404)."""

    code: str


@dataclass(frozen=True, slots=True)
class TooLarge:
    """Over what Teams takes in one message: it said so (413), or we did not ask."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Not accepted and never will be; status 0: we did not ask, since the host is not on our list."""

    status: int
    code: str = ""


Failure = RetryAfter | Uncertain | NotReached | Blocked | Gone | TooLarge | Refused
Delivery = Sent | Failure


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Member(_Answer):
    """A person as the roster knows them; `user_role` is `guest` for one (design.md §2)."""

    id: str
    name: str | None = None
    aad_object_id: str | None = Field(None, validation_alias=AliasChoices("aadObjectId", "objectId"))
    user_principal_name: str | None = Field(None, validation_alias="userPrincipalName")
    email: str | None = None
    user_role: str | None = Field(None, validation_alias="userRole")
    tenant_id: str | None = Field(None, validation_alias="tenantId")


class Channel(_Answer):
    """The channel that is called General has no name."""

    id: str
    name: str | None = None


class _Created(_Answer):
    id: str = ""
    activity_id: str = Field("", validation_alias="activityId")


class _Page(_Answer):
    members: tuple[Member, ...] = ()
    continuation: str | None = Field(None, validation_alias="continuationToken")


class _Channels(_Answer):
    conversations: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class _Accepted:
    """A 2xx with whatever its body held; None where the body was lost or is not JSON."""

    body: Any


class Connector:
    """`session` is shared and never closed here; `allowed_hosts` are all that our token may be sent to."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        tokens: TokenSource,
        allowed_hosts: Collection[str],
        *,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        self._session = session
        self._tokens = tokens
        self._hosts = tuple(allowed_hosts)
        self._timeout = aiohttp.ClientTimeout(total=timeout, sock_connect=min(timeout, CONNECT_SECONDS))

    async def create_personal(
        self, service_url: str, bot_id: str, member_id: str, tenant_id: str
    ) -> Delivery:
        """The 1:1 conversation with a person, the existing one if there is one: safe to repeat."""
        conversation = {
            "bot": {"id": bot_id},
            "isGroup": False,
            "members": [{"id": member_id}],
            "tenantId": tenant_id,
            "channelData": {"tenant": {"id": tenant_id}},
        }
        return await self._create(service_url, conversation)

    async def post_to_channel(
        self, service_url: str, bot_id: str, tenant_id: str, channel_id: str, activity: Json
    ) -> Delivery:
        """A new post; the outcome's conversation id is that of its thread."""
        conversation = {
            "bot": {"id": bot_id},
            "isGroup": True,
            "tenantId": tenant_id,
            "channelData": {"channel": {"id": channel_id}, "tenant": {"id": tenant_id}},
            "activity": activity,
        }
        return await self._create(service_url, conversation)

    async def send(self, service_url: str, conversation_id: str, activity: Json) -> Delivery:
        path = _activities(conversation_id)
        return _sent(await self._call("POST", service_url, path, activity), conversation_id)

    async def reply(
        self, service_url: str, conversation_id: str, activity_id: str, activity: Json
    ) -> Delivery:
        path = _activities(conversation_id, activity_id)
        return _sent(await self._call("POST", service_url, path, activity), conversation_id)

    async def replace(
        self, service_url: str, conversation_id: str, activity_id: str, activity: Json
    ) -> Delivery:
        """Safe to repeat. `Gone` means that it must be posted anew."""
        path = _activities(conversation_id, activity_id)
        answer = await self._call("PUT", service_url, path, {**activity, "id": activity_id})
        return _sent(answer, conversation_id, activity_id)

    async def delete(self, service_url: str, conversation_id: str, activity_id: str) -> Delivery:
        path = _activities(conversation_id, activity_id)
        return _sent(await self._call("DELETE", service_url, path), conversation_id, activity_id)

    async def member(self, service_url: str, conversation_id: str, member_id: str) -> Member | Failure:
        path = f"v3/conversations/{_quoted(conversation_id)}/members/{_quoted(member_id)}"
        return _read(Member, await self._call("GET", service_url, path))

    async def members(self, service_url: str, conversation_id: str) -> tuple[Member, ...] | Failure:
        """Everybody, or a failure: never part of a roster."""
        found: list[Member] = []
        continuation: str | None = None
        for _ in range(MAX_PAGES):
            page = await self._members_page(service_url, conversation_id, continuation)
            if not isinstance(page, _Page):
                return page
            found += page.members
            if not page.continuation:
                return tuple(found)
            continuation = page.continuation
        return Uncertain("endless roster")

    async def channels(self, service_url: str, team_id: str) -> tuple[Channel, ...] | Failure:
        answer = _read(
            _Channels, await self._call("GET", service_url, f"v3/teams/{_quoted(team_id)}/conversations")
        )
        return answer.conversations if isinstance(answer, _Channels) else answer

    async def _members_page(
        self, service_url: str, conversation_id: str, continuation: str | None
    ) -> _Page | Failure:
        path = f"v3/conversations/{_quoted(conversation_id)}/pagedmembers"
        query = {"pageSize": str(PAGE_SIZE)} | ({"continuationToken": continuation} if continuation else {})
        return _read(_Page, await self._call("GET", service_url, path, query=query))

    async def _create(self, service_url: str, conversation: Json) -> Delivery:
        created = _read(_Created, await self._call("POST", service_url, "v3/conversations", conversation))
        if not isinstance(created, _Created):
            return created
        return Sent(created.activity_id, created.id) if created.id else Uncertain("no conversation id")

    async def _call(
        self,
        method: str,
        service_url: str,
        path: str,
        body: Json | None = None,
        query: Mapping[str, str] | None = None,
    ) -> _Accepted | Failure:
        if not is_trusted(service_url, self._hosts):
            return Refused(0, "host not allowed")
        try:
            token = await self._tokens.token()
        except TokenUnavailable as unavailable:
            return NotReached(f"token: {unavailable}")
        url = URL(service_url).joinpath(path, encoded=True).update_query(query or {})
        return await self._request(method, url, body, token)

    async def _request(
        self, method: str, url: URL, body: Json | None, token: str | None
    ) -> _Accepted | Failure:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if body is not None:
            headers["Content-Type"] = "application/json; charset=utf-8"
        data = None if body is None else orjson.dumps(body)
        if data is not None and len(data) > MAX_BYTES:
            return TooLarge()
        try:
            async with self._session.request(
                method, url, data=data, headers=headers, allow_redirects=False, timeout=self._timeout
            ) as response:
                return _outcome(response, await _body(response))
        except (
            aiohttp.ClientConnectorError,
            aiohttp.ConnectionTimeoutError,
            aiohttp.InvalidURL,
        ) as unreached:
            return NotReached(type(unreached).__name__)
        except (aiohttp.ClientError, OSError) as lost:
            # The request may have been written before the connection broke or the time (an OSError too) was out.
            return Uncertain(type(lost).__name__)


async def _body(response: aiohttp.ClientResponse) -> Any:
    """None where it is lost or no JSON: the status line has already said what happened."""
    try:
        return orjson.loads(await response.read())
    except (aiohttp.ClientError, OSError, orjson.JSONDecodeError):
        return None


def _outcome(response: aiohttp.ClientResponse, body: Any) -> _Accepted | Failure:
    status, seconds = response.status, _retry_after(response.headers.get("Retry-After", ""))
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return _Accepted(body)
    if status in _LATER:
        return RetryAfter(seconds, status)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        # 500 may come after the message was posted; behind a 502 or 504 the gateway has lost the connector's
        # answer as a time-out would. Only 503 says that nothing was begun.
        return Uncertain(f"status {status}", seconds)
    return _refusal(status, _error_code(body))


def _refusal(status: int, code: str) -> Failure:
    match status:
        case HTTPStatus.FORBIDDEN:
            return Blocked(code)
        case HTTPStatus.NOT_FOUND | HTTPStatus.GONE:
            return Gone(code)
        case HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return TooLarge()
    return TooLarge() if code == "MessageSizeTooBig" else Refused(status, code)


def _retry_after(header: str) -> float | None:
    """Seconds; the connector sends no dates, and a wait beyond an hour is asked again."""
    return min(float(header), MAX_RETRY_AFTER) if header.isascii() and header.isdigit() else None


def _error_code(body: Any) -> str:
    """The code alone: the message beside it may hold what a person wrote."""
    error = body.get("error") if isinstance(body, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return code[:100] if isinstance(code, str) else ""


def _sent(answer: _Accepted | Failure, conversation_id: str, activity_id: str = "") -> Delivery:
    if not isinstance(answer, _Accepted):
        return answer
    told = answer.body.get("id") if isinstance(answer.body, dict) else None
    return Sent(told if isinstance(told, str) and told else activity_id, conversation_id)


def _read(model: type[M], answer: _Accepted | Failure) -> M | Failure:
    if not isinstance(answer, _Accepted):
        return answer
    try:
        return model.model_validate(answer.body)
    except ValidationError:
        return Uncertain("answer not understood")


def _activities(conversation_id: str, activity_id: str | None = None) -> str:
    path = f"v3/conversations/{_quoted(conversation_id)}/activities"
    return path if activity_id is None else f"{path}/{_quoted(activity_id)}"


def _quoted(part: str) -> str:
    return quote(part, safe="")
