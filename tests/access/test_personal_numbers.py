"""A CPR number in any field that anybody can write: one sentence, and nothing of it is kept (design.md §10)."""

import asyncio
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.converse import ACTS
from domain.conversation import Conversation, Stage, Talk
from domain.people import Person
from domain.reports import Answer, Colour
from tests.access.test_acts import TOWNS, payload
from tests.access.test_intents import SAID
from tests.access.town import MAY, OWN, WHO
from tests.access.walk import BOARD_ROOM, Seen, press, say
from tests.usecases.world import World
from usecases.collections import CONVERSATIONS

NUMBER = "010170-1234"
DIALOGS = Path(__file__).parents[2] / "dialogs"
# However a handler asks for a field: by `slots.get("x")`, `slots["x"]`, `turn.value("x")` or `turn.value(f"x:{key}")`.
FIELD = re.compile(r"""(?:slots|values|_?given)(?:\.get\(|\[)f?"([a-z_]+)[":]|value\(f?"([a-z_]+)[":]""")
CARD_FIELDS = ("colour", "text", "reasons", "ask", "same")


def fields() -> set[str]:
    """Every field of a card or sentence that a handler reads, found in the code."""
    found = {
        name for path in DIALOGS.rglob("*.py") for pair in FIELD.findall(path.read_text()) for name in pair
    }
    return found - {"", "act"}


def world() -> World:
    return TOWNS["open"]()


def assert_refused(seen: Seen) -> None:
    assert seen.keys[:1] == ["need-personal-number"], seen.keys
    assert "cpr-nummer" in seen.read
    assert NUMBER not in seen.read
    assert seen.writes == []


def test_the_fields_are_found() -> None:
    assert fields() >= {
        "text",
        "initiative",
        "reason",
        "person",
        "when",
        "until",
        "area",
        "meeting",
        "members",
    }
    assert fields() >= {*CARD_FIELDS}


@pytest.mark.parametrize("act", sorted({*ACTS, "say"}))
def test_no_button_takes_one_in_any_field(act: str) -> None:
    here = world()
    honest = payload(here, act) if act in ACTS else {"act": act, "text": "hej"}
    names = [*sorted(fields() - {*CARD_FIELDS}), *(f"{name}:{OWN}~3" for name in CARD_FIELDS)]
    for name in [*names, "text"]:
        for who in (WHO["own chief"], WHO["secretariat"]):
            values = {**honest, name: f"Borger {NUMBER} klager"}
            assert_refused(asyncio.run(press(here, who, values)))


@pytest.mark.parametrize("text", SAID.values(), ids=SAID.keys())
def test_no_sentence_takes_one(text: str) -> None:
    here = world()
    for place in (None, BOARD_ROOM):
        for who in (WHO["own chief"], WHO["secretariat"]):
            assert_refused(asyncio.run(say(here, who, f"{text} {NUMBER}", place=place)))


@pytest.mark.parametrize("stage", Stage)
def test_no_answer_in_the_dialog_takes_one(stage: Stage) -> None:
    here = world()
    chief: Person = WHO["own chief"]
    talk = Talk(MAY, (OWN,), stage=stage, answer=Answer(Colour.RED, "Står stille"))
    before = asyncio.run(here.all(CONVERSATIONS))
    asyncio.run(here.put(CONVERSATIONS, Conversation(chief.key, talk=talk)))
    try:
        assert_refused(asyncio.run(say(here, chief, f"Borger {NUMBER} klager")))
    finally:
        empty = replace(Conversation(chief.key), question=None)
        asyncio.run(here.put(CONVERSATIONS, *before or [empty]))


@pytest.mark.parametrize(
    "text", ["Mail 010170 1234.", "cpr 0101701234", "010170–1234", "01 01 70 1234", "(010170-1234)"]
)
def test_however_it_is_written(text: str) -> None:
    assert asyncio.run(say(world(), WHO["own chief"], f"Alfabroen gul: {text}")).keys == [
        "need-personal-number"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hvad er rødt?",
        "Flyt mødet 28. maj til 27-05-2025 kl. 9",
        "Alfabroen gul: sag 50050/25, tlf. 12345678",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert "need-personal-number" not in asyncio.run(say(world(), WHO["secretariat"], text)).keys
