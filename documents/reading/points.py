"""Splits the points that a tab-separated table runs together in one cell (P18)."""

import re

from documents.reading.normalise import BULLET

_STARTERS = re.compile(
    r"(?:forberedelse|opsamling|opfølgning|evaluering|budget\w*|udmøntningsplan\w*|sundheds\w+|status|regnskab|"
    r"koncernledelsesseminar\w*|drøftelse|orientering|gennemgang|projekt\w*|fælles|intern|ekstern|ny|nyt|nye|format|"
    r"plan|input|besøg|visning|forslag|godkendelse|aftalestyring\w*|kommunikations\w+|bi-\w+|tema\w*|strategisk\w*|"
    r"prioriterede|psykiatriplan\w*|årshjul|oplæg|kvalificering|lønpolitik|organisering|proces)",
    re.IGNORECASE,
)
# After these a capital letter goes on with the same point.
_RUNS_ON = frozenset(
    {
        "-", "–", "/", "og", "eller", "samt", "i", "på", "af", "fra", "for", "til", "om", "med", "ved", "vedr.", "vedr",
        "pr.", "den", "d.", "det", "de", "en", "et", "under", "efter", "før", "mellem", "inkl.", "ift.", "uge", "kl.",
    }
)  # fmt: skip
_MONTHS = re.compile(
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b",
    re.IGNORECASE,
)


def split_points(cell: str) -> list[str]:
    if BULLET in cell:
        return [point.strip() for point in cell.split(BULLET) if point.strip()]
    points: list[list[str]] = []
    depth = 0
    for word in cell.split():
        if not points or (depth == 0 and _begins_point(word, points[-1])):
            points.append([])
        points[-1].append(word)
        depth = max(0, depth + word.count("(") - word.count(")"))
    return [" ".join(words) for words in points]


def _begins_point(word: str, before: list[str]) -> bool:
    last = before[-1]
    if not word[:1].isupper() or last.casefold() in _RUNS_ON or last.endswith((",", ":", "-", "/", "(")):
        return False
    if last[:1].isdigit() and (last.endswith(".") and _MONTHS.match(word)):
        return False
    if _STARTERS.fullmatch(word.rstrip(".,:")):
        return True
    return _is_capitalised(word) and not last[:1].isupper()


def _is_capitalised(word: str) -> bool:
    """Whether it is one: "Intern" is, "KCL" and "BI-Udvalget" are not: an abbreviation mostly goes on with the sentence."""
    return word[1:2].islower()
