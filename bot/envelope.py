"""What arrives from the Bot Framework: bytes become one typed activity, or are refused as a whole."""

import re
from collections.abc import Collection, Iterable
from itertools import islice
from typing import Annotated, Any, Self, TypeVar

import orjson
from botbuilder.schema import Activity
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic.alias_generators import to_camel

MAX_BYTES = 256 * 1024
# What comes after this may recurse safely.
MAX_DEPTH = 64
# Ids become database keys.
MAX_ID = 512
# A message mentions the bot once or twice; the rest would only cost time before anybody has shown a token.
MAX_OWN_MENTIONS = 5
# A SharePoint address with its token in it is some 1,500 characters long.
MAX_URL = 8192
MAX_NAME = 400
FILE_OFFER = "application/vnd.microsoft.teams.file.download.info"

# Every escape in turn, so that a backslash before "u" is never misread; a pair of surrogates is one character.
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u(?P<unstorable>0000|[dD][89a-fA-F][\da-fA-F]{2})"
    rb"|(?P<control>[bf]|u00(?:0[1-8bBcCeEfF]|1[\da-fA-F]|7[fF]|[89][\da-fA-F]))|.)|(?P<raw>\x7f|\xc2[\x80-\x9f])",
    re.DOTALL,
)
T = TypeVar("T")


class BadEnvelope(Exception):
    """The bytes are no activity that could be answered (400)."""


class EnvelopeTooLarge(BadEnvelope):
    """More than 256 KiB (413)."""


class _Tolerant(BaseModel):
    """An unknown field is ignored and an odd optional one counts as absent; only required fields must be right."""

    model_config = ConfigDict(frozen=True, extra="ignore", alias_generator=to_camel)

    @model_validator(mode="wrap")
    @classmethod
    def _without_odd_fields(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return handler(data)
        except ValidationError as odd:
            if not isinstance(data, dict):
                raise
            names = {error["loc"][0] for error in odd.errors(include_input=False, include_url=False)}
            return handler({name: value for name, value in data.items() if name not in names})


def _objects(value: Any) -> Any:
    return [element for element in value if isinstance(element, dict)] if isinstance(value, list) else value


RequiredId = Annotated[str, Field(min_length=1, max_length=MAX_ID)]
OptionalId = Annotated[str, Field(max_length=MAX_ID)]
Objects = Annotated[tuple[T, ...], BeforeValidator(_objects)]


class Account(_Tolerant):
    """A person or a bot; `role` is empty in Teams, `user_role` may say `guest`."""

    id: OptionalId = ""
    name: str = ""
    aad_object_id: OptionalId = ""
    role: str = ""
    user_role: str = ""


class Sender(Account):
    id: RequiredId


class Conversation(_Tolerant):
    """`conversation_type` is `personal`, `channel` or `groupChat` in Teams."""

    id: RequiredId
    is_group: bool = False
    conversation_type: str = ""
    tenant_id: OptionalId = ""
    name: str = ""


class Named(_Tolerant):
    id: OptionalId = ""
    name: str = ""


class ChannelData(_Tolerant):
    """What Teams adds; `event_type` tells e.g. `channelDeleted` or `editMessage` apart."""

    tenant: Named = Named()
    team: Named = Named()
    channel: Named = Named()
    event_type: str = ""


class Entity(_Tolerant):
    """Mentions, and others that are not read."""

    type: str = ""
    mentioned: Named = Named()
    text: str = ""


class Attachment(_Tolerant):
    content_type: str = ""
    content_url: str = ""
    name: str = ""
    content: dict[str, Any] = {}


class OfferedFile(_Tolerant):
    """A file in a personal chat; it may be fetched from `download_url` for a few minutes, without our token."""

    download_url: Annotated[str, Field(max_length=MAX_URL)] = ""
    file_type: str = ""


class Envelope(_Tolerant):
    """One activity. In `text` the bot's own mention is cut out already; `value` is what a card or invoke holds."""

    type: RequiredId
    channel_id: RequiredId
    service_url: Annotated[str, Field(min_length=1, max_length=2048)]
    conversation: Conversation
    sender: Sender = Field(alias="from")
    recipient: Account = Account()
    id: OptionalId = ""
    timestamp: str = ""
    locale: str = ""
    text: str = ""
    text_format: str = ""
    value: dict[str, Any] | None = None
    name: str = ""
    action: str = ""
    reply_to_id: OptionalId = ""
    channel_data: ChannelData = ChannelData()
    entities: Objects[Entity] = ()
    attachments: Objects[Attachment] = ()
    members_added: Objects[Account] = ()
    members_removed: Objects[Account] = ()

    @property
    def tenant_id(self) -> str:
        """Empty where the activity names none."""
        return self.channel_data.tenant.id or self.conversation.tenant_id

    @property
    def is_personal(self) -> bool:
        """Fails closed: any sign of a team or a group chat makes it a conversation that others read."""
        place = self.channel_data
        shared = self.conversation.is_group or place.team.id or place.channel.id
        kind, thread = self.conversation.conversation_type, self.conversation.id.startswith("19:")
        return not (shared or thread) and kind in {"", "personal"}

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Name and address of each file that was dropped in the chat."""
        offers = [a for a in self.attachments if a.content_type == FILE_OFFER]
        found = [(a.name[:MAX_NAME], OfferedFile.model_validate(a.content).download_url) for a in offers]
        return tuple((name, url) for name, url in found if url)

    @property
    def mentions_bot(self) -> bool:
        return any(True for _ in self._own_mentions())

    def without_own_mention(self) -> Self:
        text = self.text
        written = dict.fromkeys(e.text or f"<at>{e.mentioned.name}</at>" for e in self._own_mentions())
        for mention in islice(written, MAX_OWN_MENTIONS):
            text = _cut(text, mention)
        return self if text == self.text else self.model_copy(update={"text": text.strip()})

    def _own_mentions(self) -> Iterable[Entity]:
        me = self.recipient.id
        return (e for e in self.entities if e.type == "mention" and me and e.mentioned.id == me)


def _cut(text: str, mention: str) -> str:
    """Teams puts a no-break space, sometimes written as an entity, after a mention."""
    return re.sub(re.escape(mention) + r"(?:&nbsp;|[^\S\n])*", " ", text)


def parse(data: bytes) -> Envelope:
    """The activity in a request body; NUL and unpaired surrogates, which no store takes, become U+FFFD, and other
    controls, which a terminal would obey, spaces.

    Raises:
        EnvelopeTooLarge: more than 256 KiB.
        BadEnvelope: not JSON, not an object, too deep, or without what an answer needs.

    """
    try:
        return Envelope.model_validate(_document(data)).without_own_mention()
    except ValidationError as wrong:
        names = {".".join(str(part) for part in error["loc"]) for error in wrong.errors(include_input=False)}
        raise BadEnvelope(f"missing or not understood: {', '.join(sorted(names))}") from None


def _document(data: bytes) -> dict[str, Any]:
    if len(data) > MAX_BYTES:
        raise EnvelopeTooLarge(f"{len(data)} bytes")
    try:
        document = orjson.loads(_ESCAPE.sub(_storable, data))
    except orjson.JSONDecodeError as malformed:
        raise BadEnvelope("not JSON") from malformed
    if not isinstance(document, dict):
        raise BadEnvelope("not an object")
    if _is_deeper_than(MAX_DEPTH, document):
        raise BadEnvelope("nested too deep")
    return document


def _storable(escape: re.Match[bytes]) -> bytes:
    if escape["control"] or escape["raw"]:
        return b" "
    return rb"\ufffd" if escape["unstorable"] else escape[0]


def _is_deeper_than(limit: int, document: Any) -> bool:
    """Level by level: a recursive walk would be the very thing that is to be prevented."""
    level = [document]
    for _ in range(limit):
        level = [child for node in level for child in _children(node)]
    return bool(level)


def _children(node: Any) -> Collection[Any]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()


def to_activity(envelope: Envelope) -> Activity:
    """The same for the SDK's turn; without the timestamp, which the SDK fails on when it is odd."""
    fields = envelope.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"timestamp"})
    return Activity.deserialize(fields)
