"""Look up a sentence in a language; write dates, times and lists the way that language does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource, resolver

# A guard against sentences that expand one another, which ours do not; a list of long titles is longer than it was.
resolver.MAX_PART_LENGTH = 1_000_000


class Language(StrEnum):
    DANISH = "da"
    ENGLISH = "en"


LANGUAGES = tuple(Language)


class MissingText(Exception):
    """A sentence or one of its variables is not there: a mistake in the product, never in what a person did."""


@cache
def bundle(language: Language) -> FluentBundle:
    """The sentences of a language, compiled once."""
    source = files("texts").joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    compiled = FluentBundle([language], use_isolating=False)
    compiled.add_resource(FluentResource(source))
    return compiled


@dataclass(frozen=True, slots=True)
class Words:
    """One language's way of saying things. Datetimes must already be local."""

    language: Language = Language.DANISH

    def say(self, key: str, /, **values: str | int) -> str:
        """Raises `MissingText` when the sentence or a variable is missing."""
        message = bundle(self.language).get_message(key) if bundle(self.language).has_message(key) else None
        if message is None or message.value is None:
            raise MissingText(f"{self.language}: {key}")
        text, errors = bundle(self.language).format_pattern(message.value, values)
        if errors:
            raise MissingText(f"{self.language}: {key}: {errors}")
        return str(text)

    def day(self, day: date) -> str:
        """`onsdag den 21. maj` / `Wednesday 21 May`."""
        pattern = "EEEE 'den' d. MMMM" if self.language is Language.DANISH else "EEEE d MMMM"
        return str(format_date(day, pattern, locale=self.language))

    def full_day(self, day: date) -> str:
        """`onsdag den 21. maj 2025`."""
        return f"{self.day(day)} {day.year}"

    def short_day(self, day: date) -> str:
        """`21. maj` / `21 May`."""
        pattern = "d. MMMM" if self.language is Language.DANISH else "d MMMM"
        return str(format_date(day, pattern, locale=self.language))

    def clock(self, at: time | datetime) -> str:
        """`12` on the hour and else `10.42` in Danish; `12:00` in English."""
        if self.language is Language.ENGLISH:
            return f"{at.hour}:{at.minute:02}"
        return f"{at.hour}.{at.minute:02}" if at.minute else f"{at.hour}"

    def full_clock(self, at: time) -> str:
        """`10.00` / `10:00`, as in a timetable."""
        return f"{at.hour}{'.' if self.language is Language.DANISH else ':'}{at.minute:02}"

    def quoted(self, text: str) -> str:
        """`”…”` / `“…”`."""
        return f"\u201d{text}\u201d" if self.language is Language.DANISH else f"\u201c{text}\u201d"

    def span(self, start: time, end: time) -> str:
        """`10.00–12.00`."""
        return f"{self.full_clock(start)}–{self.full_clock(end)}"

    def moment(self, at: datetime) -> str:
        """`onsdag den 21. maj kl. 12`."""
        return f"{self.day(at.date())} {self.at(at)}"

    def short_moment(self, at: datetime) -> str:
        """`21. maj kl. 12`."""
        return f"{self.short_day(at.date())} {self.at(at)}"

    def at(self, at: time | datetime) -> str:
        return f"{'kl.' if self.language is Language.DANISH else 'at'} {self.clock(at)}"

    def month(self, month: str, beside: str = "") -> str:
        """`maj` for `2025-05`; with the year when it is not that of the month `beside`."""
        name = str(format_date(date.fromisoformat(f"{month}-01"), "MMMM", locale=self.language))
        return name if month[:4] == (beside or month)[:4] else f"{name} {month[:4]}"

    def short_month(self, month: str, beside: str) -> str:
        """`apr.` for `2025-04`; with two digits of the year when it is not that of the month `beside`: `dec. ’24`."""
        name = str(format_date(date.fromisoformat(f"{month}-01"), "MMM", locale=self.language))
        return name if month[:4] == beside[:4] else f"{name} \u2019{month[2:4]}"

    def weekday(self, number: int) -> str:
        """`mandag` for 0."""
        monday = date(2024, 1, 1)
        return str(format_date(monday + timedelta(days=number), "EEEE", locale=self.language))

    def owner(self, name: str) -> str:
        """`Signes`, `Anders'` / `Signe's`."""
        if self.language is Language.ENGLISH:
            return f"{name}\u2019s"
        return f"{name}\u2019" if name.endswith(("s", "x", "z")) else f"{name}s"

    def listing(self, parts: Sequence[str]) -> str:
        """`A, B og C`; Danish writes no comma before *og*."""
        if len(parts) < 2:  # noqa: PLR2004  two is what a list begins with
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {'og' if self.language is Language.DANISH else 'and'} {parts[-1]}"


def words_in(language: str) -> Words:
    """The words of a language tag such as `da-DK`; Danish for any language we do not speak."""
    tag = language.lower().partition("-")[0]
    return Words(Language.ENGLISH if tag == "en" else Language.DANISH)
