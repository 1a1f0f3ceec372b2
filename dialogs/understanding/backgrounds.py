"""Reads why something is red, by the number of a background or by what it is called for short (S05)."""

import re

from domain.reports import Background

_SHORT = {
    Background.COORDINATION: ("koordin", "opbak", "tværfag", "tvaerfag", "coordinat", "backing"),
    Background.OBSTACLES: ("hindring", "støtte", "stoette", "obstacle", "support"),
    Background.STALLED: ("stå", "staa", "stall", "stuck"),
    Background.OTHER: ("andet", "andre", "other"),
}
_BETWEEN_NUMBERS = {"og", "and", "nr", "nummer", "number"}
_MOST_WORDS = 8


def read_backgrounds(text: str) -> tuple[Background, ...]:
    """Where a background was asked for, and nothing else."""
    numbers = {int(n) for n in re.findall(r"\b[1-4]\b", text)}
    lowered = text.casefold()
    return tuple(
        b for n, b in enumerate(Background, 1) if n in numbers or any(word in lowered for word in _SHORT[b])
    )


def names_backgrounds(text: str) -> tuple[Background, ...]:
    """Where the text may be a wish as well: a few words, and a number only where there is nothing beside it."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) > _MOST_WORDS:
        return ()
    return read_backgrounds(text if _BETWEEN_NUMBERS.issuperset(words) else re.sub(r"\d", " ", text))
