"""What one cell says: each function raises `ValueError` with the reason where it says nothing of the kind."""

import re
from collections.abc import Iterable
from datetime import date

from documents.tables.problem import quoted

_KEY = re.compile(r"\w[\w.-]*")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_DATE = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})")
_DANISH_DATE = re.compile(r"(?P<d>[0-9]{1,2})[-./](?P<m>[0-9]{1,2})[-./](?P<y>[0-9]{4})")
_MONTH = re.compile(r"(?P<y>[0-9]{4})-(?P<m>0?[1-9]|1[0-2])")

_YES = {"ja", "j", "yes", "x", "1", "true", "sand"}
_NO = {"nej", "n", "no", "0", "false", "falsk"}


def as_key(text: str) -> str:
    """Keys go into card inputs behind `:` and before `~`, and into ids with `/`: none of these may be in one."""
    if not _KEY.fullmatch(text):
        raise ValueError(f"{quoted(text)} may only have letters, digits and . _ - and not begin with . or -")
    return text


def as_email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise ValueError(f"{quoted(text)} is not an e-mail address")
    return text


def as_bool(text: str) -> bool:
    word = text.casefold()
    if word not in _YES | _NO:
        raise ValueError(f"{quoted(text)} is neither yes nor no (ja/nej, x, 1/0, true/false)")
    return word in _YES


def as_date(text: str) -> date:
    found = _DATE.fullmatch(text) or _DANISH_DATE.fullmatch(text)
    try:
        if found:
            return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        pass  # the 31st of June is told like any other nonsense
    raise ValueError(f"{quoted(text)} is not a date (YYYY-MM-DD or DD-MM-YYYY)")


def as_month(text: str) -> str:
    """`YYYY-MM`; a whole date counts too, since Excel makes the first of the month out of `2025-04`."""
    if found := _MONTH.fullmatch(text):
        return f"{found['y']}-{int(found['m']):02}"
    try:
        return as_date(text).isoformat()[:7]
    except ValueError:
        raise ValueError(f"{quoted(text)} is not a month (YYYY-MM)") from None


def as_list(text: str) -> tuple[str, ...]:
    """Split at `|` and `;`: where `;` is the file's separator, one inside a cell has been quoted."""
    parts = (" ".join(part.split()) for part in re.split(r"[|;]", text))
    return _words(text, (part for part in parts if part))


def as_marks(text: str) -> tuple[str, ...]:
    """Codes and flags: short words given as `(I)(B)`, `I|B` or `I B`."""
    return _words(text, re.findall(r"[^\s()|;,]+", text))


def _words(text: str, words: Iterable[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(words))
    if not found:
        raise ValueError(f"{quoted(text)} holds nothing but separators")
    return found
