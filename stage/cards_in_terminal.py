"""Draws a message with its Adaptive Cards (1.5) readably in a terminal."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

Json = dict[str, Any]

PIXELS_A_CHARACTER = 8
CARD = "application/vnd.microsoft.card.adaptive"

_INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|\[(?P<label>[^\]\n]+)\]\((?P<url>[^)\s]+)\)")
_LIST_ITEM = re.compile(r"^(\s*)[-*] ", re.MULTILINE)
# What a terminal obeys, and what turns the direction of the words after it round.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INDENT = 2
_WIDE = {"medium", "large", "extraLarge", "padding"}


def draw(activity: Json, *, title: str, width: int) -> Panel:
    """One panel per message; `title` says who, where and when, `width` is in columns."""
    cards = [one["content"] for one in activity.get("attachments") or [] if one.get("contentType") == CARD]
    read = _plain if activity.get("textFormat") == "plain" else _markdown
    said = [read(activity["text"])] if activity.get("text") else []
    inside = Group(*_apart([*said, *(_card(card) for card in cards)]))
    return Panel(
        inside, title=_plain(title), title_align="left", width=width, box=box.ROUNDED, padding=(0, 1)
    )


def _card(card: Json) -> RenderableType:
    body = Group(*_elements(card.get("body")))
    buttons = Group(*_buttons(card.get("actions")))
    return Group(*_apart([part for part in (body, buttons) if part.renderables]))


def _elements(elements: Any) -> Iterator[RenderableType]:
    visible = [element for element in elements or [] if element.get("isVisible", True)]
    for place, element in enumerate(visible):
        drawn = _KINDS.get(element.get("type"), _unknown)(element)
        yield _lower(drawn) if place and _begins_something(element) else drawn


def _begins_something(element: Json) -> bool:
    return bool(element.get("separator") or element.get("label") or element.get("spacing") in _WIDE)


def _apart(parts: list[RenderableType]) -> Iterator[RenderableType]:
    for place, part in enumerate(parts):
        yield _lower(part) if place else part


def _lower(part: RenderableType) -> RenderableType:
    return Padding(part, (1, 0, 0, 0))


# Text.


def _plain(text: object) -> Text:
    """People's text is data: neither markup of ours nor the terminal's control sequences."""
    return Text(_CONTROL.sub("", str(text)))


def _markdown(text: object, style: str = "") -> Text:
    """The part of Markdown that messages use: bold, links and lists."""
    source = _LIST_ITEM.sub(r"\1• ", _CONTROL.sub("", str(text)))
    drawn, end = Text(style=style), 0
    for found in _INLINE.finditer(source):
        drawn.append(source[end : found.start()])
        if found["bold"]:
            drawn.append(found["bold"], "bold")
        else:
            drawn.append(found["label"], "underline").append(f" <{found['url']}>", "dim")
        end = found.end()
    return drawn.append(source[end:])


def _text_block(element: Json) -> RenderableType:
    return _markdown(element.get("text", ""), _style(element))


def _rich_text(element: Json) -> RenderableType:
    drawn = Text()
    for run in element.get("inlines") or []:
        run = {"text": run} if isinstance(run, str) else run  # noqa: PLW2901  a bare string is a run too
        drawn.append(_CONTROL.sub("", run.get("text", "")), _style(run))
    return drawn


_COLOURS = {"good": "green", "warning": "yellow", "attention": "red", "accent": "blue"}


def _style(element: Json) -> str:
    large = element.get("size") in {"medium", "large", "extraLarge"} or element.get("style") == "heading"
    bold = large or str(element.get("weight")).lower() == "bolder"
    words = [
        "bold" if bold else "",
        "dim" if element.get("isSubtle") else "",
        "italic" if element.get("italic") else "",
        "strike" if element.get("strikethrough") else "",
        _COLOURS.get(str(element.get("color")).lower(), ""),
    ]
    return " ".join(word for word in words if word)


# Containers.


def _container(element: Json) -> RenderableType:
    return Group(*_elements(element.get("items")))


def _column_set(element: Json) -> RenderableType:
    columns = [column for column in element.get("columns") or [] if column.get("isVisible", True)]
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for column in columns:
        width = str(column.get("width", "stretch"))
        if width.endswith("px"):
            grid.add_column(width=int(width.removesuffix("px")) // PIXELS_A_CHARACTER)
        else:
            grid.add_column(ratio=None if width == "auto" else _ratio(column.get("width")))
    grid.add_row(*(_container(column) for column in columns))
    return grid


def _ratio(width: Any) -> int:
    return width if isinstance(width, int) and width > 0 else 1


def _facts(element: Json) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for fact in element.get("facts") or []:
        grid.add_row(_markdown(fact.get("title", ""), "bold"), _markdown(fact.get("value", "")))
    return grid


def _table(element: Json) -> RenderableType:
    rows = [[_container(cell) for cell in row.get("cells") or []] for row in element.get("rows") or []]
    headed = element.get("firstRowAsHeader", True) and bool(rows)
    drawn = Table(box=box.SIMPLE, show_header=headed, expand=True, pad_edge=False)
    columns = element.get("columns") or [{}] * max(map(len, rows), default=0)
    for place, column in enumerate(columns):
        header = rows[0][place] if headed and place < len(rows[0]) else ""
        drawn.add_column(header, ratio=_ratio(column.get("width")))
    for row in rows[1:] if headed else rows:
        drawn.add_row(*row)
    return drawn


# Inputs, as fields with their prefilled value.


def _field(element: Json, value: Text) -> RenderableType:
    label = element.get("label")
    return Group(_markdown(label, "dim"), value) if label else value


def _text_input(element: Json) -> RenderableType:
    value = element.get("value")
    shown = (
        _plain(value) if value not in {None, ""} else Text(str(element.get("placeholder") or " " * 12), "dim")
    )
    return _field(element, Text("▏") + shown + Text(" ▕"))


def _choices(element: Json) -> RenderableType:
    several = bool(element.get("isMultiSelect"))
    chosen = str(element.get("value") or "").split(",") if several else [str(element.get("value") or "")]
    choices = element.get("choices") or []
    if element.get("style") != "expanded" and not several:
        named = next(
            (one["title"] for one in choices if one["value"] in chosen), element.get("placeholder", "")
        )
        return _field(element, Text("▏") + _plain(named) + Text(" ▾ "))
    marks = ("[x] ", "[ ] ") if several else ("(•) ", "( ) ")
    lines = [Text(marks[one["value"] not in chosen]) + _plain(one["title"]) for one in choices]
    return _field(element, Text("\n").join(lines))


def _toggle(element: Json) -> RenderableType:
    on = element.get("value", "false") == element.get("valueOn", "true")
    return _field(element, Text("[x] " if on else "[ ] ") + _plain(element.get("title", "")))


# Buttons.


def _action_set(element: Json) -> RenderableType:
    return Group(*_buttons(element.get("actions")))


def _buttons(actions: Any) -> Iterator[RenderableType]:
    """All buttons on one line, then the cards that some of them open."""
    actions = actions or []
    if actions:
        yield Text("  ").join(_button(action) for action in actions)
    for action in actions:
        if action.get("type") == "Action.ShowCard":
            opened = Group(Text("↳ ") + _plain(action.get("title", "")), _card(action.get("card") or {}))
            yield Padding(opened, (0, 0, 0, _INDENT))


def _button(action: Json) -> Text:
    # Non-breaking spaces keep a button's words on one line.
    words = f"[ {action.get('title', '')} ]".replace(" ", "\N{NO-BREAK SPACE}")
    drawn = _plain(words)
    drawn.stylize("bold cyan")
    if action.get("type") == "Action.OpenUrl":
        drawn.append_text(Text(" <") + _plain(action.get("url", "")) + Text(">"))
    return drawn


def _picture(element: Json) -> RenderableType:
    """What it shows, in words."""
    return Text.assemble("▦ ", _plain(element.get("altText", "")), style="italic")


def _unknown(element: Json) -> RenderableType:
    return Text(f"<{element.get('type')}>", "dim")


_KINDS: dict[Any, Callable[[Json], RenderableType]] = {
    "TextBlock": _text_block,
    "RichTextBlock": _rich_text,
    "Container": _container,
    "ColumnSet": _column_set,
    "FactSet": _facts,
    "Image": _picture,
    "Table": _table,
    "Input.Text": _text_input,
    "Input.Number": _text_input,
    "Input.Date": _text_input,
    "Input.Time": _text_input,
    "Input.ChoiceSet": _choices,
    "Input.Toggle": _toggle,
    "ActionSet": _action_set,
}
