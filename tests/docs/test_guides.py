"""What the guides tell people to write is understood and done, and their buttons exist."""

import re

import pytest

from dialogs.converse import INTENTS
from dialogs.understanding import Intent, read_stage_word, understand_about
from tests.docs.pages import GUIDES, ROOT, code_in, page
from tests.forums import FORUMS

CONFIRMING = {Intent.YES, Intent.NO}
_BUTTON = re.compile(r"\[([^\]]+)\](?!\()")
_TITLE = re.compile(r"^button-[\w-]+ = (.+)$", re.MULTILINE)
_PLACEABLE = re.compile(r"\{ \$\w+ \}")


def guide(name: str) -> str:
    return page(f"docs/guides/{name}.md")


def quoted() -> list[tuple[str, str]]:
    return [(name, phrase) for name in GUIDES for phrase in dict.fromkeys(code_in(guide(name)))]


@pytest.mark.parametrize(("name", "phrase"), quoted())
def test_a_quoted_phrase_is_understood_and_does_something(name: str, phrase: str) -> None:  # noqa: ARG001  in the test's id
    understood = understand_about(phrase, FORUMS)
    is_done = understood is not None and understood.exact and understood.intent in {*INTENTS, *CONFIRMING}
    assert is_done or read_stage_word(phrase)


@pytest.mark.parametrize("name", GUIDES)
def test_every_button_of_a_guide_exists(name: str) -> None:
    assert {button for button in _BUTTON.findall(guide(name)) if button not in buttons()} == set()


def buttons() -> set[str]:
    """Danish titles; what is filled in is written `…`."""
    catalogue = (ROOT / "texts/da.ftl").read_text(encoding="utf-8")
    return {_PLACEABLE.sub("…", title) for title in _TITLE.findall(catalogue)}
