"""Any bytes become one understood activity or one refusal, never another error."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.envelope import MAX_BYTES, BadEnvelope, Envelope, EnvelopeTooLarge, parse, to_activity

Json = dict[str, Any]
BOT = {"id": "28:bot", "name": "Rød Tråd"}
REQUIRED = ["type", "channelId", "serviceUrl", "conversation", "from"]


def activity(**fields: Any) -> Json:
    return {
        "type": "message",
        "id": "1485983408511",
        "timestamp": "2025-05-14T07:00:00.123Z",
        "channelId": "msteams",
        "serviceUrl": "https://smba.example.com/emea/",
        "from": {"id": "29:mette", "name": "Mette", "aadObjectId": "oid-mette"},
        "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": "tenant-fallback"},
        "recipient": BOT,
        "text": "hvad er rødt?",
        "channelData": {"tenant": {"id": "tenant-1"}},
        **fields,
    }


def read(**fields: Any) -> Envelope:
    return parse(json.dumps(activity(**fields)).encode())


def mention(text: str = "<at>Rød Tråd</at>", of: Json | None = None) -> Json:
    return {"type": "mention", "text": text, "mentioned": BOT if of is None else of}


def test_a_message_is_read_whole() -> None:
    envelope = read(
        locale="da-DK",
        replyToId="7",
        value={"act": "report.edit", "initiative": "i08"},
        attachments=[
            {"contentType": "application/pdf", "contentUrl": "https://x.sharepoint.com/a", "name": "a.pdf"}
        ],
    )
    assert envelope.sender.aad_object_id == "oid-mette"
    assert envelope.tenant_id == "tenant-1"
    assert envelope.value == {"act": "report.edit", "initiative": "i08"}
    assert envelope.attachments[0].content_url == "https://x.sharepoint.com/a"
    assert (envelope.locale, envelope.reply_to_id) == ("da-DK", "7")
    assert envelope.is_personal
    assert not envelope.mentions_bot


def test_the_tenant_falls_back_to_the_conversation() -> None:
    assert read(channelData={}).tenant_id == "tenant-fallback"


def test_an_update_names_who_came_and_went() -> None:
    envelope = read(
        type="conversationUpdate",
        membersAdded=[{"id": "28:bot"}, {"id": "29:a", "userRole": "guest"}],
        membersRemoved=[{"id": "29:b"}],
        channelData={"tenant": {"id": "t"}, "team": {"id": "19:team"}, "eventType": "channelDeleted"},
    )
    assert [member.id for member in envelope.members_added] == ["28:bot", "29:a"]
    assert envelope.members_added[1].user_role == "guest"
    assert [member.id for member in envelope.members_removed] == ["29:b"]
    assert envelope.channel_data.event_type == "channelDeleted"
    assert envelope.channel_data.team.id == "19:team"


@pytest.mark.parametrize(
    "fields",
    [
        {"conversation": {"id": "19:abc@thread.tacv2", "conversationType": "personal"}},
        {"conversation": {"id": "a:1", "isGroup": True}},
        {"conversation": {"id": "a:1", "conversationType": "groupChat"}},
        {"conversation": {"id": "a:1"}, "channelData": {"channel": {"id": "19:c"}}},
        {"conversation": {"id": "a:1"}, "channelData": {"team": {"id": "19:t"}}},
    ],
)
def test_any_sign_of_others_makes_it_not_personal(fields: Json) -> None:
    assert not read(**fields).is_personal


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<at>Rød Tråd</at> hvad er rødt?", "hvad er rødt?"),
        ("<at>Rød Tråd</at>&nbsp;hvad er rødt?", "hvad er rødt?"),
        ("hvad <at>Rød Tråd</at>\u00a0er rødt?", "hvad  er rødt?"),
        ("<at>Rød Tråd</at> tidsplan\n9.00 Pause", "tidsplan\n9.00 Pause"),
        ("<at>Rød Tråd</at> spørg <at>Mette</at>", "spørg <at>Mette</at>"),
        ("<at>Rød Tråd</at>", ""),
    ],
)
def test_only_the_bots_own_mention_is_cut_out(text: str, left: str) -> None:
    mette = mention("<at>Mette</at>", {"id": "29:mette", "name": "Mette"})
    envelope = read(text=text, entities=[{"type": "clientInfo"}, mention(), mette])
    assert envelope.mentions_bot
    assert envelope.text == left


def test_a_mention_without_its_text_is_found_by_name() -> None:
    assert read(text="<at>Rød Tråd</at> hjælp", entities=[mention("")]).text == "hjælp"


@pytest.mark.parametrize(
    "entity", [mention(of={"id": "29:other"}), mention(of={}), {"mentioned": BOT}, "mention"]
)
def test_another_mention_is_not_ours(entity: Any) -> None:
    envelope = read(text="<at>Rød Tråd</at> hjælp", entities=[entity])
    assert not envelope.mentions_bot
    assert envelope.text == "<at>Rød Tråd</at> hjælp"


def test_without_a_recipient_nothing_is_our_mention() -> None:
    assert not read(recipient=None, entities=[mention(of={"id": ""})]).mentions_bot


@pytest.mark.parametrize("missing", REQUIRED)
@pytest.mark.parametrize("odd", [None, 7, "", [], {}, {"id": ""}, {"id": 7}, "x" * 3000, {"id": "x" * 3000}])
def test_what_an_answer_needs_must_be_right(missing: str, odd: Any) -> None:
    with pytest.raises(BadEnvelope, match=missing):
        read(**{missing: odd})
    left = {name: value for name, value in activity().items() if name != missing}
    with pytest.raises(BadEnvelope, match=missing):
        parse(json.dumps(left).encode())


@pytest.mark.parametrize(
    "name", [*sorted(set(activity()) - set(REQUIRED)), "value", "entities", "attachments"]
)
@pytest.mark.parametrize("odd", [None, 7, 1.5, [], [7], ["x"], {"id": 7, "tenant": 7}, True])
def test_an_odd_optional_field_counts_as_absent(name: str, odd: Any) -> None:
    envelope = read(**{name: odd})
    assert envelope.sender.name == "Mette"
    to_activity(envelope)


def test_good_elements_survive_odd_neighbours() -> None:
    files: list[Any] = [None, {"contentType": 7, "name": "a.docx"}, "x", {"name": ["x"]}]
    assert [a.name for a in read(attachments=files).attachments] == ["a.docx", ""]


def test_names_of_our_own_are_not_read_from_outside() -> None:
    with pytest.raises(BadEnvelope):
        parse(json.dumps({**activity(), "from": None, "sender": {"id": "29:forged"}}).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nonsense",
        b"[]",
        b'"x"',
        b"7",
        b"null",
        b"\xff\xfe",
        b'{"type": "\xed\xa0\x80"}',
        b"{} {}",
        b'{"a": NaN}',
    ],
)
def test_what_is_no_json_object_is_refused(data: bytes) -> None:
    with pytest.raises(BadEnvelope):
        parse(data)


@pytest.mark.parametrize("depth", [65, 500, 5000, 60_000])
def test_deep_nesting_is_refused_without_recursion(depth: int) -> None:
    nested = b'{"a":' * depth + b"1" + b"}" * depth
    with pytest.raises(BadEnvelope):
        parse(json.dumps(activity()).encode()[:-1] + b', "value": ' + nested[:200_000] + b"}")


def test_a_card_as_deep_as_they_come_is_read() -> None:
    value: Any = 1
    for _ in range(40):
        value = {"a": value}
    assert read(value=value).value == value


def test_more_than_256_kib_is_too_large() -> None:
    filled = json.dumps(activity(text="x" * MAX_BYTES)).encode()
    with pytest.raises(EnvelopeTooLarge):
        parse(filled)
    short = MAX_BYTES - len(json.dumps(activity(text="")).encode())
    assert len(read(text="x" * short).text) == short


@pytest.mark.parametrize(
    ("escaped", "read_as"),
    [
        (r"a\u0000b", "a\ufffdb"),
        (r"a\ud83d b", "a\ufffd b"),
        (r"a\udd34b", "a\ufffdb"),
        (r"\ud83d\ud83d\udd34", "\ufffd🔴"),
        (r"\uD83D\uDD34", "🔴"),
        (r"\\u0000", r"\u0000"),
        (r"\\ud83d", r"\ud83d"),
        (r"\\\u0000", "\\\ufffd"),
        (r"\u00e6\u00f8\u00e5", "æøå"),
    ],
)
def test_what_no_store_takes_is_replaced(escaped: str, read_as: str) -> None:
    raw = json.dumps(activity(text="TEXT")).replace("TEXT", escaped).encode()
    assert parse(raw).text == read_as


def test_many_mentions_cost_no_time() -> None:
    entities = [mention(f"<at>{n}</at>") for n in range(1500)]
    assert read(text="x" * 10_000, entities=entities).mentions_bot


def test_the_sdk_gets_the_same_activity() -> None:
    converted = to_activity(
        read(text="<at>Rød Tråd</at> hjælp", entities=[mention()], value={"act": "x"}, name="n")
    )
    assert (converted.type, converted.text, converted.value, converted.name) == (
        "message",
        "hjælp",
        {"act": "x"},
        "n",
    )
    assert converted.from_property.aad_object_id == "oid-mette"
    assert converted.conversation.id == "a:1"
    assert converted.service_url == "https://smba.example.com/emea/"
    assert converted.channel_data == {"tenant": {"id": "tenant-1"}}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["value", "entities", "membersAdded", "attachments", "locale", "action", *activity()]


@given(st.dictionaries(st.sampled_from(FIELDS), JSON_VALUES, max_size=4))
def test_any_json_is_read_or_refused(odd: Json) -> None:
    data = json.dumps({**activity(), **odd}).encode()
    try:
        envelope = parse(data)
    except BadEnvelope:
        return
    orjson.dumps(envelope.model_dump())
    to_activity(envelope)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(BadEnvelope):
        parse(data)


OFFER = "application/vnd.microsoft.teams.file.download.info"


def offer(url: Any, kind: str = OFFER, **more: Any) -> Json:
    return {"contentType": kind, "name": "a.pdf", "content": {"downloadUrl": url, **more}}


def test_files_dropped_in_the_chat_have_a_name_and_an_address() -> None:
    files = [offer("https://x.sharepoint.com/a"), offer("https://x/b", "text/html")]
    assert read(attachments=files).files == (("a.pdf", "https://x.sharepoint.com/a"),)


@pytest.mark.parametrize("url", [None, 5, [], {"a": 1}, "", "x" * 9000])
def test_an_odd_address_is_no_file(url: Any) -> None:
    assert read(attachments=[offer(url)]).files == ()
    assert read(attachments=[{"contentType": OFFER, "name": "a.pdf", "content": url}]).files == ()


def test_a_name_may_be_long() -> None:
    (file,) = read(attachments=[{**offer("https://x/a"), "name": "n" * 5000}]).files
    assert len(file[0]) == 400
