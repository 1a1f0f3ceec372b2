"""What comes in over HTTP holds nothing that a terminal would obey, however it was written in the JSON."""

import json

import pytest

from bot.envelope import parse
from tests.bot.test_envelope import activity
from tests.injection.hostile import HOSTILE

CONTROLS = [chr(n) for n in (*range(1, 9), *range(11, 13), *range(14, 32), *range(127, 160))]


@pytest.mark.parametrize("ascii_only", [True, False])
def test_a_control_character_becomes_a_space(ascii_only: bool) -> None:  # noqa: FBT001  a test's parameter
    for control in CONTROLS:
        said = activity(text=f"a{control}b", value={"text": f"a{control}b"})
        envelope = parse(json.dumps(said, ensure_ascii=ascii_only).encode())
        assert envelope.text == "a b"
        assert envelope.value == {"text": "a b"}


@pytest.mark.parametrize(
    "written", [r"\u001b", r"\u001B", r"\b", r"\f", r"\u0007", r"\u009b", "\x7f", "\x9b"]
)
def test_however_it_is_written(written: str) -> None:
    body = json.dumps(activity(text="@")).replace('"@"', f'"a{written}b"')
    assert parse(body.encode()).text == "a b"


@pytest.mark.parametrize(
    "text", ["a\tb\nc\rd", r"\u001b", r"a\b\f", "å\u00a0ø\u0301 🟥", "\\", '"', "\u202e"]
)
def test_everything_else_stays(text: str) -> None:
    for ascii_only in (True, False):
        assert parse(json.dumps(activity(text=text), ensure_ascii=ascii_only).encode()).text == text


@pytest.mark.parametrize("kind", sorted(set(HOSTILE) - {"terminal"}))
def test_hostile_words_come_in_as_they_were_written(kind: str) -> None:
    assert parse(json.dumps(activity(text=HOSTILE[kind])).encode()).text == HOSTILE[kind]
