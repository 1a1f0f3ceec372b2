"""The short version of `make fuzz`, and activities as Hypothesis makes them up."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.edge import _invoke_response
from bot.envelope import BadEnvelope, Envelope, parse, to_activity
from bot.turns import dedupe_key, incoming_of, sender_of
from tests.bot.test_envelope import activity
from tests.fuzz.mutate import mutated
from tests.fuzz.run import fuzz, unexpected

SEED = 1
RUNS = 200

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
fields = st.sampled_from(
    ["type", "id", "timestamp", "channelId", "serviceUrl", "from", "conversation", "recipient", "text", "value", "name",
     "action", "channelData", "entities", "attachments", "membersAdded", "replyToId", "locale"]
)  # fmt: skip
activities = st.dictionaries(fields, json_values, max_size=4).map(lambda odd: activity(**odd))


async def test_hostile_activities_are_answered_as_designed(tmp_path: Path) -> None:
    result = await fuzz(tmp_path, RUNS, SEED)
    assert result.breaches == ()
    assert int(str(result.figures["activities"])) >= RUNS


@given(activities)
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_activity_becomes_what_a_turn_takes_or_is_refused(odd: dict[str, Any]) -> None:
    try:
        envelope = parse(json.dumps(odd).encode())
    except BadEnvelope:
        return
    assert isinstance(to_activity(envelope).type, str)
    assert isinstance(dedupe_key(envelope), str)
    assert sender_of(envelope).member
    assert all(isinstance(value, str) for value in incoming_of(envelope).values.values())


@pytest.mark.parametrize("seed", range(20))
def test_mutated_activities_are_read_or_refused(seed: int) -> None:
    dice = Random(seed)  # noqa: S311  repeatable, guards nothing
    for _ in range(100):
        body = mutated(
            dice, activity(entities=[{"type": "mention"}], value={"act": "x", "list": [1, "a"]}), ("i08",)
        )
        try:
            assert isinstance(parse(body), Envelope)
        except BadEnvelope:
            continue


def test_the_oracle_knows_what_is_designed() -> None:
    invoked = json.dumps(_invoke_response("")).encode()
    assert (unexpected(200, b""), unexpected(400, b""), unexpected(413, b""), unexpected(200, invoked)) == (
        "",
    ) * 4
    assert unexpected(500, b"")
    assert unexpected(400, b"why")
    assert unexpected(200, b"{}")
