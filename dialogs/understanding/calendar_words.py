"""The names of months and weekdays in both languages, and the words that dates begin with."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

from dialogs.understanding.folding import fold
from dialogs.understanding.vocabulary import LANGUAGES

_LEADS = (
    "den", "d.", "d", "på", "paa", "om", "i", "til", "næste", "naeste", "kommende", "førstkommende", "foerstkommende",
    "denne", "uge", "ugen", "hele", "resten", "sidst", "sidste", "seneste", "forrige",
    "the", "on", "in", "next", "coming", "this", "week", "today", "tomorrow", "last", "rest",
)  # fmt: skip


@cache
def months() -> Mapping[str, int]:
    """Folded name or abbreviation to 1–12."""
    return _names("months")


def month_named(word: str) -> int | None:
    """1–12; also in the genitive ("aprils") and as its meeting ("februarmødet")."""
    return next(
        (months()[w] for w in _bases(word, ("s", "moedets", "moedet", "moede")) if w in months()), None
    )


def weekday_named(word: str) -> int | None:
    """0–6, Monday first; also in the genitive: "onsdagens"."""
    return next((weekdays()[w] for w in _bases(word, ("ens", "s")) if w in weekdays()), None)


def _bases(word: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    return (word, *(word.removesuffix(ending) for ending in endings))


@cache
def weekdays() -> Mapping[str, int]:
    """Folded name or abbreviation to 0–6, Monday first."""
    return _names("days")


def date_words() -> tuple[str, ...]:
    """Words a date may begin with, longest first."""
    named = {name for table in ("months", "days") for name in _spelt(table)}
    return tuple(sorted({*_LEADS, *named}, key=len, reverse=True))


def _names(table: str) -> Mapping[str, int]:
    return {fold(name): number for name, number in _spelt(table).items()}


def _spelt(table: str) -> Mapping[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES:
        widths = getattr(Locale(language), table)["format"]
        for width in ("wide", "abbreviated"):
            names |= {
                spelling: number
                for number, name in widths[width].items()
                for spelling in (name.lower(), fold(name))
            }
    return names
