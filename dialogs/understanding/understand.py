"""What a person wants, read out of free text without guessing (design.md §4)."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.understanding.calendar_words import month_named, weekday_named
from dialogs.understanding.folding import PUNCTUATION, as_typed, fold_words
from dialogs.understanding.intents import ABOUT_ONE, CHANGES, REPORTS, Intent
from dialogs.understanding.misspelling import nearest_question
from dialogs.understanding.moods import (
    LONGEST_QUESTION,
    begins_with_interrogative,
    denies,
    doubts,
    first_word,
    is_pronoun,
    orders,
    tells_colour,
)
from dialogs.understanding.pattern import PERSONS
from dialogs.understanding.phrases import Phrase, phrases, slots_of, text_phrases
from dialogs.understanding.politeness import Reading, is_question, readings
from dialogs.understanding.question_words import words_for
from dialogs.understanding.questions import (
    Asked,
    as_slots,
    named_after_lean,
    read_asked,
    read_leaning,
)
from dialogs.understanding.topics import question_of
from dialogs.understanding.vocabulary import Language

# A text of 4000 characters and the words before it; the cap keeps hostile messages cheap.
LONGEST = 4300
_NAMES = ("initiative", "area", "people", *PERSONS)
# What may rather be a misspelling than a name: "hvad er på dagordenen".
_NOTHING_BUT_NAMES = frozenset({"where", "month"})


@dataclass(frozen=True, slots=True)
class Understood:
    """`slots` has every slot of the intent, in the person's own words, empty when not said.

    Not `exact` is a recognised misspelling, which only questions may be; so is what is `spotted` within a message.
    """

    intent: Intent
    slots: Mapping[str, str]
    language: Language
    exact: bool = True
    spotted: bool = False


def understand(text: str) -> Understood | None:
    """The most specific phrase that fits the whole message; None rather than a guess that changes something.

    Where two fit alike, the one with more courtesy taken off, Danish before English.
    """
    said = unicodedata.normalize("NFC", text).strip() if len(text) <= LONGEST else ""
    if leaning := _leaning(said):
        return leaning
    # What was pasted around it is only taken off where nothing else fits: a report keeps its own words.
    for words in dict.fromkeys((said, as_typed(said), _without_courtesy(said))):
        read = tuple(readings(words))[::-1] if words else ()
        if understood := max(_fitting(read), key=lambda fit: fit.literal, default=_NO_FIT).understood:
            return understood
    asked = _asked(text)
    if asked and not asked.slots.keys() <= _NOTHING_BUT_NAMES:
        return asked
    return _named(said) or as_question(text) or asked or _asked(text, misspelt=True)


def _without_courtesy(said: str) -> str:
    """The words "giv venligst Jørgen frist" without the second."""
    kept = [word for word in said.split(" ") if word.casefold().rstrip(",") not in words_for("courtesies")]
    return as_typed(" ".join(kept))


def _leaning(said: str) -> Understood | None:
    """The words "og i april?" continue the last answer."""
    asked = read_leaning(said) if len(said) <= LONGEST_QUESTION else None
    if asked and asked.topics:
        about = _about(asked)
        return about if about and about.intent is not Intent.FIND else None
    return Understood(Intent.MORE, as_slots(asked.filters), asked.language) if asked else None


def _about(asked: Asked) -> Understood | None:
    meant = question_of(asked)
    return Understood(*meant, asked.language, asked.exact) if meant else None


def _named(said: str) -> Understood | None:
    """The words "hvad med Teknik" ask the last question again, or how it stands."""
    name = named_after_lean(said, asks=is_question(said, said.rstrip(PUNCTUATION)))
    return Understood(Intent.MORE, {"name": name}, "da") if name else None


def _asked(text: str, *, misspelt: bool = False) -> Understood | None:
    """A question of filters."""
    said = as_typed(text) if len(text) <= LONGEST_QUESTION else ""
    if tells_colour(said) or orders(said):
        return None
    for reading in tuple(readings(said))[::-1] if said else ():
        asked = read_asked(reading.core, asks=reading.asks, misspelt=misspelt)
        if asked and (about := _about(asked)):
            return about
    return None


def as_question(text: str) -> Understood | None:
    """The question a message nearly is, whatever else it may be taken for."""
    said = as_typed(text) if len(text) <= LONGEST_QUESTION else ""
    return _misspelt(tuple(readings(said))[::-1] if said else ())


@dataclass(frozen=True, slots=True)
class _Fit:
    """`literal` counts the characters that are the phrase's own, not a slot's."""

    literal: int
    understood: Understood | None


_NO_FIT = _Fit(-1, None)


def _fitting(read: tuple[Reading, ...]) -> Iterator[_Fit]:
    for reading in read:
        for phrase in _candidates(reading):
            fit = _fit(phrase, reading)
            if fit and _is_allowed(phrase.intent, reading):
                yield fit


def _candidates(reading: Reading) -> tuple[Phrase, ...]:
    """A question mark or great length in the middle only fits where there is a {text}."""
    within = reading.core
    only_text = len(within) > LONGEST_QUESTION or "?" in within
    may_be_named = first_word(within) not in words_for("never_first")
    return _phrases(only_text, may_be_named)


@cache
def _phrases(only_text: bool, may_be_named: bool) -> tuple[Phrase, ...]:  # noqa: FBT001  a cache has no names
    """Most of what people write begins as no name does: then phrases that begin with one need not be tried."""
    every = text_phrases() if only_text else phrases()
    names = tuple(f"{{{name}}}" for name in _NAMES)
    return tuple(phrase for phrase in every if may_be_named or not phrase.source.startswith(names))


def _fit(phrase: Phrase, reading: Reading) -> _Fit | None:
    said = reading.whole if phrase.takes_text else reading.core
    match = phrase.pattern.fullmatch(said)
    if match is None:
        return None
    slots = {name: value for name, value in match.groupdict().items() if value}
    if begins_with_interrogative(slots.get("when", "")) or denies(slots.get("when", "")):
        return None
    if not all(
        (_may_be_name(slots[name]) and (name in PERSONS or not _is_time(slots[name])))
        or _is_meant(phrase, slots[name])
        for name in _NAMES
        if name in slots
    ):
        return None
    literal = len(said) - sum(map(len, slots.values()))
    every = dict.fromkeys(slots_of(phrase.intent), "") | slots
    return _Fit(literal, Understood(phrase.intent, every, phrase.language))


def _is_allowed(intent: Intent, reading: Reading) -> bool:
    if intent not in CHANGES:
        return True
    if not reading.asks:
        return not doubts(reading.core)
    return reading.requests and intent not in REPORTS


def _is_meant(phrase: Phrase, words: str) -> bool:
    """In a question about one initiative "den" is the one talked about; "den er rød" is none."""
    return phrase.intent in ABOUT_ONE and not phrase.source.startswith("{") and is_pronoun(words)


def _may_be_name(words: str) -> bool:
    """Initiatives and people are not called "hvad" or "den", and no name says that something is not so."""
    folded = fold_words(words)
    return (
        bool(folded)
        and folded[0] not in words_for("never_first")
        and words_for("never_within").isdisjoint(folded)
        and " ".join(folded[:2]) not in words_for("never_begins")
        and " ".join(folded) not in words_for("never_alone")
    )


def _is_time(words: str) -> bool:
    """No initiative is called "marts" or "onsdag", though a person may be."""
    first = fold_words(words)[0]
    return month_named(first) is not None or weekday_named(first) is not None


def _misspelt(read: tuple[Reading, ...]) -> Understood | None:
    near = nearest_question(read[0].core) if read else None
    if near is None or (denies(read[0].core) and not denies(near.text)):
        return None
    return Understood(near.intent, dict.fromkeys(slots_of(near.intent), ""), near.language, exact=False)
