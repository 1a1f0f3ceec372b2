"""What a client sends when a button on an Adaptive Card is pressed."""

from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]

_DEFAULTS = {"Input.Toggle": "false"}


def pressed(cards: list[Json], title: str, typed: Mapping[str, object]) -> Any:
    """The button's data with the card's inputs, prefilled unless `typed` says otherwise.

    Raises LookupError, naming the buttons there are.
    """
    found = [pair for card in cards for pair in buttons(card)]
    for button, prefilled in found:
        if button.get("title") == title and button["type"] in {"Action.Submit", "Action.Execute"}:
            inputs = {} if button.get("associatedInputs") == "none" else {**prefilled, **typed}
            return submitted(button.get("data"), inputs)
    raise LookupError(title, [button.get("title") for button, _ in found])


def submitted(data: Any, inputs: Mapping[str, object]) -> Any:
    """`data` merged with input values as clients send them: strings, lists "a,b", empty ones missing."""
    if not isinstance(data, dict | None):
        return data
    values = {key: _as_sent(value) for key, value in inputs.items()}
    return {**(data or {}), **{key: value for key, value in values.items() if value}}


def buttons(
    card: Json, around: Mapping[str, object] | None = None
) -> Iterator[tuple[Json, dict[str, object]]]:
    """Every action with the inputs it sends: its own card's, and those of the cards around it."""
    nodes = list(_nodes(card))
    inputs = {**(around or {}), **{node["id"]: _prefilled(node) for node in nodes if _is_input(node)}}
    for node in nodes:
        if str(node.get("type", "")).startswith("Action."):
            yield node, inputs
        if node.get("type") == "Action.ShowCard":
            yield from buttons(node["card"], inputs)


def _nodes(node: Any) -> Iterator[Json]:
    """The objects of one card; an `Action.ShowCard` opens another card and a button's data is not card."""
    if isinstance(node, list):
        for one in node:
            yield from _nodes(one)
    elif isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key not in {"card", "data"}:
                yield from _nodes(value)


def _is_input(node: Json) -> bool:
    return str(node.get("type", "")).startswith("Input.") and "id" in node


def _prefilled(node: Json) -> object:
    return node.get("value", _DEFAULTS.get(node["type"]))


def _as_sent(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ",".join(str(one) for one in value)
    return str(value)
