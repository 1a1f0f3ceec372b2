"""docs/access.md says what the rules say."""

from domain.access import Action
from tests.docs.access_table import MEANING, PAGE, access_page
from tests.docs.pages import page


def test_the_page_is_what_the_rules_say() -> None:
    assert page(PAGE) == access_page(), "run python -m tests.docs.access_table, and read what has changed"


def test_every_action_is_explained() -> None:
    assert set(MEANING) == set(Action)
