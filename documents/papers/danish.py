"""Danish as the papers print it: dates, times and names, with the spaces that must not break."""

import re
from datetime import date

from documents.writing.paper import Span, Text
from domain.items import Participant
from domain.people import Person
from texts import Words

WORDS = Words()
NBSP = "\N{NO-BREAK SPACE}"
_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_TOGETHER = re.compile(
    rf"\b(?:kl\.|nr\.|punkt|DIR) (?=\d)|\b\d{{1,2}}\. (?=(?:{_MONTHS})\b)|[■▲●✕] (?=\w)", re.IGNORECASE
)


def tied(words: str) -> str:
    """With spaces that do not break where a line must not end: "kl. 10", "28. maj", "punkt 4", "■ Rød"."""
    return _TOGETHER.sub(lambda found: f"{found[0][:-1]}{NBSP}", words)


def printed(*parts: str | Span) -> Text:
    spans = [Span(part) if isinstance(part, str) else part for part in parts]
    return tuple(Span(tied(span.text), span.mark) for span in spans if span.text)


def digits(day: date) -> str:
    """`28-05-2025`, as in the running header and the names of files."""
    return f"{day:%d-%m-%Y}"


def dated(day: date) -> str:
    """`Onsdag den 28. maj 2025`, where a line begins with it."""
    words = WORDS.full_day(day)
    return f"{words[:1].upper()}{words[1:]}"


def with_title(person: Person) -> str:
    """`Kommunaldirektør Christian Vad`."""
    return f"{person.title[:1].upper()}{person.title[1:]} {person.name}".strip()


def sentence(words: str) -> str:
    """Begun with a capital letter and ended with a full stop."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?', ':')) else '.'}"


def with_unit(participant: Participant) -> str:
    """`Sarah Waaben (HR)`."""
    unit = f" ({participant.unit})" if participant.unit else ""
    return f"{participant.title} {participant.name}{unit}".strip()
