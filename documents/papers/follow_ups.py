"""What is still to be done since the earlier meetings, as item 1 of the agenda lists it (A10, F08)."""

from collections.abc import Iterable

from documents.papers.danish import WORDS, printed, sentence
from documents.writing.paper import Block, Bullets, Paragraph, Text, bold
from domain.follow_ups import Listed

TITLE = "Åbne opfølgninger"
CLOSED = "Lukket sag"
NO_OWNER = "ansvarlig mangler"
IN_WRITING = "Skriftlig godkendelse"


def follow_ups(listed: Iterable[Listed]) -> list[Block]:
    """The open variant; nothing where nothing is open."""
    lines = tuple(_line(one) for one in listed)
    return [Paragraph((bold(TITLE),)), Bullets(lines)] if lines else []


def _line(one: Listed) -> Text:
    """`Datoen for lederdag reserveres. Karen Holm, frist 13. juni (aftalt 28. maj).`"""
    if one.approved is not None:
        return printed(_in_writing(one, *one.approved))
    who = WORDS.listing(one.who) or NO_OWNER
    due = f", frist {WORDS.short_day(one.due)}" if one.due else ""
    agreed = f"(aftalt {WORDS.short_day(one.agreed_on)})"
    return printed(f"{sentence(one.text or CLOSED)} {sentence(f'{who}{due} {agreed}')}")


def _in_writing(one: Listed, done: int, count: int) -> str:
    """`Skriftlig godkendelse af Lokaleplan for havnen: 2 af 3 har godkendt (besluttet 28. maj).` (F05)"""
    state = f"{done} af {count} har godkendt" if count else "afventer udsendelse"
    if one.due is not None:
        state = f"godkendt {WORDS.short_day(one.due)} af {done} af {count}"
    decided = f"(besluttet {WORDS.short_day(one.agreed_on)})"
    return sentence(f"{IN_WRITING} af {one.text}: {state} {decided}")
