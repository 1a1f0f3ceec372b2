"""Reads the header block and the table of contents' place in it (P15)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from documents.reading.joining import join
from documents.reading.lines import Line, PageHeader
from documents.reading.model import Header
from documents.reading.people import is_role

_LABEL = re.compile(
    r"(?P<label>sted|dato|start kl\.?|slut kl\.?|medlemmer|fraværende)\s?(?P<colon>:?)\s?(?P<value>.*)",
    re.IGNORECASE,
)
_TYPE = re.compile(r"(?:(Direktionen)\s?[-–,]?\s?)?(dagsorden|referat)(?:\s?·.{0,80})?", re.IGNORECASE)
_BODY = re.compile(r"[A-ZÆØÅ][A-ZÆØÅa-zæøå]{1,30}")
_ONE_LINE = {"sted": "place", "dato": "date_raw", "start kl": "start_time", "slut kl": "end_time"}
_NO_ONE = frozenset({"", "-", "–", "ingen", "ingen."})


def read_header(front: Sequence[Line], page_headers: Sequence[PageHeader]) -> Header | None:
    block = _before_contents(front)
    fields = _labelled(block)
    types = [found for line in block if (found := _TYPE.fullmatch(line.text))]
    body = any(line.text == "Direktionen" for line in block) or any(found[1] for found in types)
    if fields or types:
        return Header(
            body="Direktionen" if body else _titled(block),
            document_type=types[0][2].upper() if types else None,
            members=_people(fields["medlemmer"]) if "medlemmer" in fields else None,
            absent=_people(fields["fraværende"]) if "fraværende" in fields else None,
            **{name: join(fields[label]) or None for label, name in _ONE_LINE.items() if label in fields},
        )
    if page_headers:
        return Header(body=page_headers[0].body, date_raw=page_headers[0].date_raw)
    return None


def _titled(block: Sequence[Line]) -> str | None:
    """One word alone above what kind of paper it is: `Koncernledelsen` over `Dagsorden`."""
    above = (line.text for line, kind in pairwise(block) if _TYPE.fullmatch(kind.text))
    return next((text for text in above if _BODY.fullmatch(text)), None)


def _before_contents(front: Sequence[Line]) -> Sequence[Line]:
    for index, line in enumerate(front):
        if line.text.casefold().startswith("indholdsfortegnelse"):
            return front[:index]
    return front


def _labelled(block: Sequence[Line]) -> dict[str, list[str]]:
    """The lines of each label; those without a label belong to the one above."""
    found: dict[str, list[str]] = {}
    label = None
    for line in block:
        match = _LABEL.fullmatch(line.text)
        if match and (
            match["colon"] or not match["value"] or len(line.cells) > 1 or "kl" in match["label"].lower()
        ):
            label = match["label"].lower().rstrip(".")
            found[label] = [match["value"]] if match["value"] else []
        elif label in {"medlemmer", "fraværende"} or (label and not found[label]):
            found[label].append(line.text)
        else:
            label = None
    return found


def _people(lines: Sequence[str]) -> tuple[str, ...]:
    people: list[str] = []
    for line in lines:
        names = [name.strip() for name in re.split(r"[;,] (?=[^,;]{0,80} )", line)]
        if people and not any(is_role(word) for word in names[0].split()) and is_role(people[0].split()[0]):
            people[-1] = f"{people[-1]} {names.pop(0)}"
        people += names
    return tuple(name for name in people if name.lower() not in _NO_ONE)
