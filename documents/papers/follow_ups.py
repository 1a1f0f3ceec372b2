"""What is still to be done since the earlier meetings, as item 1 of the agenda lists it (A10, F08)."""

from collections.abc import Iterable

from documents.papers.danish import WORDS, printed, sentence
from documents.writing.paper import Block, Bullets, Paragraph, Text, bold
from domain.follow_ups import Listed

TITLE = "Opsamling på forudgående møder"
CLOSED = "Lukket sag"
NO_OWNER = "ansvarlig mangler"


def follow_ups(listed: Iterable[Listed]) -> list[Block]:
    """The open variant; nothing where nothing is open."""
    lines = tuple(_line(one) for one in listed)
    return [Paragraph((bold(TITLE),)), Bullets(lines)] if lines else []


def _line(one: Listed) -> Text:
    """`Datoen for lederdag reserveres. Karen Holm, frist 13. juni (aftalt 28. maj).`"""
    who = WORDS.listing(one.who) or NO_OWNER
    due = f", frist {WORDS.short_day(one.due)}" if one.due else ""
    agreed = f"(aftalt {WORDS.short_day(one.agreed_on)})"
    return printed(f"{sentence(one.text or CLOSED)} {sentence(f'{who}{due} {agreed}')}")
