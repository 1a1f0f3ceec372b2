"""Finds the initiatives a text names outright, and those a list of names means."""

import re
from collections.abc import Sequence

from dialogs.understanding.folding import fold
from dialogs.understanding.initiatives import find_initiative
from domain.plan import Initiative

_AND = re.compile(r"\s*(?:,|;|\bog\b|\bsamt\b|\band\b)\s*", re.IGNORECASE)
_SAID_AT_END = re.compile(
    r"[\s(]*\b(?:gælder|vedrører|concerns)\b:?\s+(?P<what>[^()\n:]{2,300}?)[\s).]*$", re.IGNORECASE
)
_SHORTEST_ALIAS = 5
_MOST_PARTS = 12


def mentioned(text: str, among: Sequence[Initiative]) -> list[Initiative]:
    """Those whose whole title, longer alias or own code stands in the text; a title within another does not count."""
    left, found = text, set()
    names = [(name, i.key) for i in among for name in (i.title, *i.aliases) if _tells(name, i)]
    for name, key in sorted(names, key=lambda pair: -len(pair[0])):
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        if word.search(left):
            found.add(key)
            left = word.sub("\0", left)
    for code in {code for i in among for code in i.codes}:
        owners = [i.key for i in among if code in i.codes]
        if len(owners) == 1 and re.search(rf"(?<!\w){re.escape(code)}(?!\w)", left, re.IGNORECASE):
            found.add(owners[0])
    return [i for i in among if i.key in found]


def _tells(name: str, initiative: Initiative) -> bool:
    return name == initiative.title or len(name) >= _SHORTEST_ALIAS


def find_initiatives(words: str, among: Sequence[Initiative]) -> tuple[list[Initiative], str]:
    """The initiatives of a list such as "Flådestyring og R003", and the first part that means none or several.

    A title may hold an "og" itself, so the longest run of parts that is one wins.
    """
    parts = [(m.start(), m.end()) for m in _AND.finditer(words)][: _MOST_PARTS - 1]
    starts = [0, *(end for _, end in parts)]
    ends = [*(start for start, _ in parts), len(words)]
    found: list[Initiative] = []
    first = 0
    while first < len(starts):
        runs = [words[starts[first] : end].strip() for end in ends[first:]]
        whole = [_titled(run, among) for run in runs]
        length, one = next(
            ((n, i) for n, i in reversed(list(enumerate(whole, 1))) if i),
            (1, find_initiative(runs[0], among).one),
        )
        if one is None:
            return found, runs[0]
        found.append(one)
        first += length
    return list(dict.fromkeys(found)), ""


def _titled(words: str, among: Sequence[Initiative]) -> Initiative | None:
    """The one with just that title or alias."""
    named = [i for i in among if fold(words) in {fold(name) for name in (i.title, *i.aliases)}]
    return named[0] if len(named) == 1 else None


def said_to_concern(text: str, among: Sequence[Initiative]) -> tuple[str, list[Initiative]]:
    """The text without a "(gælder Flådestyring og R003)" at its end, and those; untouched where that names others."""
    ending = _SAID_AT_END.search(text)
    if ending is None:
        return text, []
    found, unknown = find_initiatives(ending["what"], among)
    return (text, []) if unknown or not found else (text[: ending.start()].rstrip(), found)
