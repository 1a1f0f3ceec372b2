"""Messages and cards drawn in a terminal."""

import io
from typing import Any

import pytest
from rich.console import Console

from stage.cards_in_terminal import draw
from tests.stage.fake_bot import STATUS_CARD, with_card

WIDTH = 72


def drawn(activity: dict[str, Any], width: int = WIDTH) -> str:
    console = Console(file=io.StringIO(), width=120, color_system=None)
    console.print(draw(activity, title="Rød Tråd → Mette Holm", width=width))
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def drawn_element(element: dict[str, Any]) -> str:
    return drawn(with_card({"type": "AdaptiveCard", "body": [element]}))


def inside(text: str) -> list[str]:
    return [line.strip("│ ").replace("\N{NO-BREAK SPACE}", " ").rstrip() for line in text.splitlines()[1:-1]]


def block(text: str) -> dict[str, Any]:
    return {"type": "TextBlock", "text": text}


def test_a_form_shows_its_fields_as_they_are_filled_in() -> None:
    assert inside(drawn(with_card(STATUS_CARD, "Status for maj: **1 indsats**."))) == [
        "Status for maj: 1 indsats.",
        "",
        "Flådestyring (R003)",
        "April  ▲ Gul",
        "Frist  onsdag den 21. maj kl. 12",
        "",
        "Farve i maj",
        "( ) ● Grøn",
        "(•) ▲ Gul",
        "( ) ■ Rød",
        "",
        "Kort status",
        "▏Udbud forberedes. ▕",
        "",
        "Baggrund, hvis rød",
        "[ ] Støtte til at fjerne forhindringer",
        "[ ] Gået i stå",
        "[ ] Gælder også R307",
        "",
        "[ Send ]  [ Fortryd ]  [ Jeg er væk ]  [ Se vejledning ]",
        "<https://example.dk/vejledning>",
        "↳ Jeg er væk",
        "Til og med",
        "▏             ▕",
        "",
        "[ Gem fravær ]",
    ]


def test_the_panel_says_who_and_keeps_its_width() -> None:
    lines = drawn({"text": "ord " * 60}, width=40).splitlines()
    assert "Rød Tråd → Mette Holm" in lines[0]
    assert {len(line) for line in lines} == {40}


def test_peoples_text_is_neither_markup_nor_control_sequences() -> None:
    shown = drawn({"text": "[red]rød[/red] \x1b[2J\x07 [bold"})
    assert "[red]rød[/red]" in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_lists_and_links_of_markdown() -> None:
    shown = drawn({"text": "Punkter:\n- et\n- [Åbn](https://x.dk/d/1)"})
    assert inside(shown) == ["Punkter:", "• et", "• Åbn <https://x.dk/d/1>"]


def test_columns_stand_beside_each_other() -> None:
    button = {"type": "ActionSet", "actions": [{"type": "Action.Submit", "title": "Opdater"}]}
    columns = [
        {"width": "stretch", "items": [block("Flådestyring"), block("april: ▲ Gul")]},
        {"width": "auto", "items": [button]},
    ]
    lines = inside(drawn_element({"type": "ColumnSet", "columns": columns}))
    assert lines[0].startswith("Flådestyring")
    assert lines[0].endswith("[ Opdater ]")
    assert lines[1] == "april: ▲ Gul"


@pytest.mark.parametrize("headed", [True, False])
def test_a_table(*, headed: bool) -> None:
    rows = [
        {"cells": [{"items": [block(cell)]} for cell in row]}
        for row in (["Indsats", "Farve"], ["Flåde", "■ Rød"])
    ]
    shown = drawn_element(
        {"type": "Table", "columns": [{"width": 2}, {}], "rows": rows, "firstRowAsHeader": headed}
    )
    assert all(word in shown for word in ("Indsats", "Farve", "Flåde", "■ Rød"))
    assert ("───" in "".join(inside(shown))) is headed


@pytest.mark.parametrize(
    ("element", "line"),
    [
        ({"type": "Input.Text", "id": "a", "placeholder": "Skriv her"}, "▏Skriv her ▕"),
        (
            {"type": "Input.ChoiceSet", "id": "a", "value": "1", "choices": [{"title": "En", "value": "1"}]},
            "▏En ▾",
        ),
        ({"type": "Input.Toggle", "id": "a", "title": "Enig", "value": "true"}, "[x] Enig"),
        ({"type": "RichTextBlock", "inlines": ["var ", {"type": "TextRun", "text": "gul"}]}, "var gul"),
        ({"type": "Container", "items": [block("inde")]}, "inde"),
        ({"type": "Media"}, "<Media>"),
    ],
)
def test_one_element(element: dict[str, Any], line: str) -> None:
    assert line in inside(drawn_element(element))


def test_several_choices_prefilled() -> None:
    choices = [{"title": title, "value": title} for title in ("a", "b", "c")]
    element = {
        "type": "Input.ChoiceSet",
        "id": "x",
        "isMultiSelect": True,
        "value": "a,c",
        "choices": choices,
    }
    assert inside(drawn_element(element)) == ["[x] a", "[ ] b", "[x] c"]


def test_what_is_invisible_is_not_drawn() -> None:
    assert inside(drawn_element(block("skjult") | {"isVisible": False})) == []
