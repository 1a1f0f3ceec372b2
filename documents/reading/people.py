"""Knows a title, a name or an office when it sees one: who takes part, who follows up, who signs."""

import re

_ROLE_STEM = (
    r"direktør|chef|konsulent|leder|koordinator|medarbejder|sekretær|sekretariat|formand|borgmester|"
    r"sagsbehandler|tovholder|jurist|økonom|kommunikatør|rådgiver|specialist|analytiker|planlægger"
)
ROLE = re.compile(rf"(?:HR-|IT-|BI-)?(?:\w{{0,40}}-?)(?:{_ROLE_STEM})(?:e|en|er|et|erne|ne)?", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:\w{0,40}(?:sekretariatet|afdelingen|forvaltningen|gruppen|ledelsen|udvalget|udvalg|staben)"
    r"|direktionen|direktørerne|økonomi|hr|it|fagcheferne|cheferne|kommunikation|personale)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-ZÆØÅ][\w'’-]{0,40}|[A-ZÆØÅ]\.)")
# Names and titles hang together with these ("Chef for Borgerservice", "HR- og arbejdsmiljøkonsulent").
_INNER = frozenset({"og", "for", "i", "af", "samt", "von", "van", "de"})


def is_role(word: str) -> bool:
    return bool(ROLE.fullmatch(_bare(word)))


def is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(_bare(word)))


def is_office(word: str) -> bool:
    return bool(_OFFICE.fullmatch(_bare(word)))


def is_person_word(word: str) -> bool:
    return is_role(word) or is_name(word) or is_office(word) or word.startswith("HR-")


def names_someone(phrase: str) -> bool:
    """Whether every word of it can be part of a person, a title or an office, and one surely is."""
    words = phrase.split()
    known = [word for word in words if is_role(word) or is_office(word)]
    full_name = len([word for word in words if is_name(word)]) > 1
    return bool(known or full_name) and all(is_person_word(word) or word in _INNER for word in words)


def trailing_person(phrase: str) -> str:
    """The longest end of the phrase that can be people: "… tages op, og HR og Bo Lind" gives "HR og Bo Lind"."""
    words = phrase.split()
    start = len(words)
    while start and (is_person_word(words[start - 1]) or words[start - 1] in _INNER):
        if words[start - 1].endswith((",", ";", ":", ".")) and start < len(words):
            break
        start -= 1
    while start < len(words) and words[start] in _INNER:
        start += 1
    return " ".join(words[start:])


def _bare(word: str) -> str:
    return word.strip("().,;:")
