"""The few building blocks all cards are made of; people's own words only ever stand in text runs."""

from collections.abc import Sequence

from microsoft_teams.cards import (
    Action,
    ActionSet,
    AdaptiveCard,
    CardElement,
    Choice,
    ChoiceSetInput,
    Column,
    ColumnSet,
    Container,
    DateInput,
    OpenUrlAction,
    RichTextBlock,
    SubmitAction,
    TextInput,
    TextRun,
    ToggleInput,
)

from domain.plan import Initiative
from domain.reports import Report
from texts import Words

FIRST_LINE = 80
# Bytes of JSON for what people wrote on one card: with all else on it a card stays under 24 KB (design.md §3).
ROOM = 11_000


def card(body: Sequence[CardElement], actions: Sequence[Action] = ()) -> AdaptiveCard:
    return AdaptiveCard(version="1.5", body=list(body), actions=list(actions) or None)


def _runs(*runs: CardElement) -> RichTextBlock:
    return RichTextBlock(inlines=list(runs))


def heading(text: str) -> RichTextBlock:
    return _runs(TextRun(text=text, weight="Bolder", size="Medium"))


def line(text: str, *, subtle: bool = False, bold: bool = False) -> RichTextBlock:
    """Text as it is, with no Markdown read into it."""
    run = TextRun(text=text, weight="Bolder" if bold else None, is_subtle=subtle or None)
    return _runs(run)


def paragraphs(text: str) -> list[CardElement]:
    return [line(part) for part in text.splitlines() if part.strip()]


def labelled(label: str, text: str) -> RichTextBlock:
    return _runs(TextRun(text=f"{label} ", weight="Bolder"), TextRun(text=text))


def warning(text: str) -> RichTextBlock:
    """One of our own sentences that must be seen before going on."""
    return _runs(TextRun(text=text, weight="Bolder", color="Attention"))


def section(*elements: CardElement) -> Container:
    return Container(items=list(elements), separator=True, spacing="Medium")


def beside(left: str, *right: CardElement) -> ColumnSet:
    """A row whose narrow first column stays aligned with that of the rows around it."""
    narrow = Column(items=[line(left, subtle=True)] if left else [], width="56px")
    return ColumnSet(columns=[narrow, Column(items=list(right), width="stretch")], spacing="Small")


def weight(*elements: CardElement) -> int:
    """Bytes of JSON."""
    return sum(len(e.model_dump_json(by_alias=True, exclude_none=True).encode()) for e in elements)


def fitting(
    sections: Sequence[tuple[CardElement, CardElement]], room: int = ROOM
) -> tuple[list[CardElement], int]:
    """Each in full as long as there is room, then in short; and how many are in short."""
    shown: list[CardElement] = []
    used = shortened = 0
    for full, short in sections:
        used += weight(full)
        shortened += used > room
        shown.append(full if used <= room else short)
    return shown, shortened


def buttons(*actions: Action) -> ActionSet:
    return ActionSet(actions=list(actions))


def button(title: str, act: str, /, **data: str) -> SubmitAction:
    return SubmitAction(title=title, data={"act": act, **data})


def primary(title: str, act: str, /, **data: str) -> SubmitAction:
    """The one button of a card that does what the card is about."""
    return SubmitAction(title=title, data={"act": act, **data}, style="positive")


def link(title: str, url: str) -> OpenUrlAction:
    return OpenUrlAction(title=title, url=url)


def choices(
    key: str, label: str, options: Sequence[tuple[str, str]], value: str = "", *, many: bool = False
) -> ChoiceSetInput:
    """`options` are (value, title); several chosen values come back as "a,b"."""
    return ChoiceSetInput(
        id=key,
        label=label,
        choices=[Choice(title=title, value=chosen) for chosen, title in options],
        value=value or None,
        is_multi_select=many or None,
        style="expanded",
        wrap=True,
    )


def pick(key: str, label: str, options: Sequence[tuple[str, str]], value: str = "") -> ChoiceSetInput:
    """One of many, folded together."""
    return ChoiceSetInput(
        id=key,
        label=label,
        choices=[Choice(title=title, value=chosen) for chosen, title in options],
        value=value or None,
        style="compact",
    )


def text_input(key: str, label: str, value: str, limit: int, placeholder: str = "") -> TextInput:
    return TextInput(
        id=key,
        label=label,
        value=value or None,
        is_multiline=True,
        max_length=limit,
        placeholder=placeholder or None,
    )


def toggle(key: str, title: str) -> ToggleInput:
    return ToggleInput(id=key, title=title, value="false", wrap=True)


def date_input(key: str, label: str) -> DateInput:
    return DateInput(id=key, label=label)


def title_of(initiative: Initiative) -> str:
    """`Flådestyring (R003)`."""
    codes = ", ".join(initiative.codes)
    return f"{initiative.title} ({codes})" if codes else initiative.title


def first_line(report: Report, words: Words) -> str:
    """The beginning of a report's text, in quotation marks, or nothing where it has none."""
    text = " ".join(report.text.split())
    if not text:
        return ""
    return words.quoted(text if len(text) <= FIRST_LINE else f"{text[: FIRST_LINE - 2].rstrip()} …")


def new_mark(initiative: Initiative, words: Words) -> str:
    """`NY fra april` where the plan says so (S10)."""
    return words.say("new-from", month=words.month(initiative.new_from)) if initiative.new_from else ""
