"""The Bot Framework connector protocol, as far as the product calls it (interfaces.md §2)."""

import asyncio
import json
import socket
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiohttp import web

from stage.local_connector.calls import Call
from stage.local_connector.conversations import Conversations, Message
from stage.local_connector.faults import Cut, Fault, FaultPlan
from stage.local_connector.tenant import Person, Tenant

LARGEST_MESSAGE = 100 * 1024
"""Bytes; Teams refuses more."""

_PAGE_SIZE = 200
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)

Act = Callable[[web.Request, dict[str, Any]], web.Response]


class Refused(Exception):
    """An answer with Teams' error body; its arguments are the HTTP status and Teams' code."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(status, code)
        self.status = status
        self.code = code


class Protocol:
    """`installed` holds the ids of the conversations the bot may write to: chats and channels."""

    def __init__(self, tenant: Tenant, conversations: Conversations, now: Callable[[], datetime]) -> None:
        self.calls: list[Call] = []
        self.faults = FaultPlan()
        self.installed: set[str] = set()
        self.closing = asyncio.Event()
        self._tenant = tenant
        self._conversations = conversations
        self._now = now

    def routes(self, prefix: str) -> list[web.RouteDef]:
        conversation = prefix + "/v3/conversations/{conversation}"
        activity = conversation + "/activities/{activity}"
        return [
            web.post(prefix + "/v3/conversations", self._handler(self._create)),
            web.post(conversation + "/activities", self._handler(self._send)),
            web.post(activity, self._handler(self._reply)),
            web.put(activity, self._handler(self._replace)),
            web.delete(activity, self._handler(self._delete)),
            web.get(conversation + "/members/{member}", self._handler(self._member)),
            web.get(conversation + "/pagedmembers", self._handler(self._paged_members)),
            web.get(prefix + "/v3/teams/{team}/conversations", self._handler(self._team_conversations)),
            web.route("*", prefix + "/{other:.*}", self._handler(self._unknown)),
        ]

    def _handler(self, act: Act) -> Callable[[web.Request], Any]:
        async def handle(request: web.Request) -> web.StreamResponse:
            raw = await request.read()
            call = self._note(request, raw)
            fault = self.faults.next_for(call)
            if fault is None or fault.stored:
                response = _act(act, request, call, len(raw))
            if fault is not None:
                await asyncio.sleep(fault.delay)
            if fault is not None and fault.is_wrong:
                response = await self._go_wrong(request, fault)
            self.calls[call.number - 1] = replace(call, status=response.status)
            return response

        return handle

    def _note(self, request: web.Request, raw: bytes) -> Call:
        call = Call(
            number=len(self.calls) + 1,
            at=self._now(),
            seconds=asyncio.get_running_loop().time(),
            method=request.method,
            path=request.path,
            conversation=request.match_info.get("conversation", ""),
            body=_object(raw),
            authorization=request.headers.get("Authorization", ""),
        )
        self.calls.append(call)
        return call

    async def _go_wrong(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.cut is Cut.SILENCE:
            await self.closing.wait()
        if fault.cut is not None:
            _reset(request)
            raise asyncio.CancelledError
        headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
        return _error(fault.status, fault.code, headers)

    # What each call does.

    def _create(self, _request: web.Request, body: dict[str, Any]) -> web.Response:
        channel_data = body.get("channelData") or {}
        if body.get("isGroup"):
            return self._create_post((channel_data.get("channel") or {}).get("id", ""), body)
        tenant = body.get("tenantId") or (channel_data.get("tenant") or {}).get("id")
        if tenant != self._tenant.id:
            raise Refused(400, "BadSyntax")
        members = body.get("members") or [{}]
        person = self._tenant.person(members[0].get("id", ""))
        if person is None:
            raise Refused(404, "MemberNotFound")
        self._require_bot_in(person.chat)
        return web.json_response({"id": person.chat}, status=201)

    def _create_post(self, channel_id: str, body: dict[str, Any]) -> web.Response:
        message = self._store(channel_id, body.get("activity") or {})
        return web.json_response({"id": message.thread, "activityId": message.id}, status=201)

    def _send(self, request: web.Request, body: dict[str, Any]) -> web.Response:
        message = self._store(request.match_info["conversation"], body)
        return web.json_response({"id": message.id}, status=201)

    def _reply(self, request: web.Request, body: dict[str, Any]) -> web.Response:
        answered = self._existing(request)
        message = self._store(answered.thread, {**body, "replyToId": answered.id})
        return web.json_response({"id": message.id}, status=201)

    def _replace(self, request: web.Request, body: dict[str, Any]) -> web.Response:
        return web.json_response({"id": self._conversations.replace(self._own(request), body).id})

    def _delete(self, request: web.Request, _body: dict[str, Any]) -> web.Response:
        self._conversations.delete(self._own(request))
        return web.Response()

    def _member(self, request: web.Request, _body: dict[str, Any]) -> web.Response:
        person = self._tenant.person(request.match_info["member"])
        if person is None or person not in self._roster(request):
            raise Refused(404, "MemberNotFoundInConversation")
        return web.json_response(self._account(person))

    def _paged_members(self, request: web.Request, _body: dict[str, Any]) -> web.Response:
        roster = self._roster(request)
        start = int(request.query.get("continuationToken") or 0)
        end = start + int(request.query.get("pageSize") or _PAGE_SIZE)
        page: dict[str, Any] = {"members": [self._account(person) for person in roster[start:end]]}
        if end < len(roster):
            page["continuationToken"] = str(end)
        return web.json_response(page)

    def _team_conversations(self, request: web.Request, _body: dict[str, Any]) -> web.Response:
        team = request.match_info["team"]
        channels = [one for one in self._tenant.channels if one.team_id == team]
        if not channels:
            raise Refused(404, "NotFound")
        named = [{"id": one.id, "name": one.name} for one in channels]
        # The team's own id is its General channel, which Teams lists without a name.
        return web.json_response({"conversations": [{"id": team, "name": None}, *named]})

    def _unknown(self, _request: web.Request, _body: dict[str, Any]) -> web.Response:
        raise Refused(404, "NotFound")

    # What they share.

    def _store(self, conversation: str, activity: dict[str, Any]) -> Message:
        self._require_bot_in(conversation.partition(";")[0])
        threaded = self._tenant.channel_of(conversation) is not None
        return self._conversations.add(conversation, self._tenant.bot.id, activity, threaded=threaded)

    def _require_bot_in(self, conversation: str) -> None:
        if not self._tenant.members_of(conversation):
            raise Refused(404, "ConversationNotFound")
        if conversation not in self.installed:
            raise Refused(403, "BotNotInConversationRoster")

    def _existing(self, request: web.Request) -> Message:
        conversation = request.match_info["conversation"]
        self._require_bot_in(conversation.partition(";")[0])
        message = self._conversations.find(conversation, request.match_info["activity"])
        if message is None:
            raise Refused(404, "ActivityNotFoundInConversation")
        return message

    def _own(self, request: web.Request) -> Message:
        message = self._existing(request)
        if message.who != self._tenant.bot.id:
            raise Refused(403, "MessageNotOwnedByBot")
        return message

    def _roster(self, request: web.Request) -> tuple[Person, ...]:
        conversation = request.match_info["conversation"]
        self._require_bot_in(conversation.partition(";")[0])
        return self._tenant.members_of(conversation)

    def _account(self, person: Person) -> dict[str, Any]:
        given_name, _, surname = person.name.rpartition(" ")
        return {
            "id": person.id,
            "name": person.name,
            "givenName": given_name,
            "surname": surname,
            "objectId": person.aad_object_id,
            "aadObjectId": person.aad_object_id,
            "email": person.email,
            "userPrincipalName": person.upn,
            "tenantId": person.tenant_id or self._tenant.id,
            "userRole": person.user_role,
        }


def _act(act: Act, request: web.Request, call: Call, size: int) -> web.Response:
    if size > LARGEST_MESSAGE:
        return _error(413, "MessageSizeTooBig")
    try:
        return act(request, call.body)
    except Refused as refused:
        return _error(refused.status, refused.code)


def _error(status: int, code: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.json_response({"error": {"code": code, "message": code}}, status=status, headers=headers)


def _object(raw: bytes) -> dict[str, Any]:
    try:
        body = json.loads(raw or b"{}")
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _reset(request: web.Request) -> None:
    transport = request.transport
    if transport is not None:
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        transport.abort()
