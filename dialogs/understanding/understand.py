"""What a person wants, read out of free text without guessing (design.md §4)."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.understanding.calendar_words import month_named, weekday_named
from dialogs.understanding.colours import read_colour
from dialogs.understanding.folding import PUNCTUATION, as_typed, fold_words
from dialogs.understanding.intents import ABOUT_ONE, CHANGES, REPORTS, Intent
from dialogs.understanding.misspelling import nearest_question
from dialogs.understanding.pattern import PERSONS
from dialogs.understanding.phrases import Phrase, phrases, slots_of, text_phrases
from dialogs.understanding.politeness import Reading, is_question, readings
from dialogs.understanding.question_words import verbs, words_for
from dialogs.understanding.questions import (
    Asked,
    as_slots,
    begins_as_question,
    named_after_lean,
    read_asked,
    read_leaning,
)
from dialogs.understanding.topics import question_of
from dialogs.understanding.vocabulary import Language

# A text of 4000 characters and the words before it; the cap keeps hostile messages cheap.
LONGEST = 4300
LONGEST_WITHOUT_TEXT = 300
_NAMES = ("initiative", "area", "people", *PERSONS)
_LONGEST_WORD = 40
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
    asked = read_leaning(said) if len(said) <= LONGEST_WITHOUT_TEXT else None
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
    said = as_typed(text) if len(text) <= LONGEST_WITHOUT_TEXT else ""
    if tells_colour(said) or orders(said):
        return None
    for reading in tuple(readings(said))[::-1] if said else ():
        asked = read_asked(reading.core, asks=reading.asks, misspelt=misspelt)
        if asked and (about := _about(asked)):
            return about
    return None


def as_question(text: str) -> Understood | None:
    """The question a message nearly is, whatever else it may be taken for."""
    said = as_typed(text) if len(text) <= LONGEST_WITHOUT_TEXT else ""
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
    only_text = len(within) > LONGEST_WITHOUT_TEXT or "?" in within
    first = fold_words(within[:_LONGEST_WORD])[:1]
    may_be_named = not first or first[0] not in words_for("never_first")
    return _phrases(only_text, may_be_named)


@cache
def _phrases(only_text: bool, may_be_named: bool) -> tuple[Phrase, ...]:  # noqa: FBT001  a cache has no names
    """Most of what people write begins as no name does: then phrases that begin with one need not be tried."""
    every = text_phrases() if only_text else phrases()
    names = tuple(f"{{{name}}}" for name in _NAMES)
    return tuple(phrase for phrase in every if may_be_named or not phrase.source.startswith(names))


def asks_outright(text: str) -> bool:
    """Whether it is a question by its order of words: "hvad mangler", not "hvad vi mangler er svar"."""
    second = fold_words(text[:LONGEST_WITHOUT_TEXT])[1:2]
    return begins_with_interrogative(text) and words_for("subjects").isdisjoint(second)


def begins_with_interrogative(text: str) -> bool:
    return not words_for("interrogatives").isdisjoint(fold_words(text[:_LONGEST_WORD])[:1])


def _fit(phrase: Phrase, reading: Reading) -> _Fit | None:
    said = reading.whole if phrase.takes_text else reading.core
    match = phrase.pattern.fullmatch(said)
    if match is None:
        return None
    slots = {name: value for name, value in match.groupdict().items() if value}
    if begins_with_interrogative(slots.get("when", "")):
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
        return not _doubts(reading.core)
    return reading.requests and intent not in REPORTS


def _doubts(said: str) -> bool:
    """Whether it begins as what is not sure does: "hvem deltager", "does Anders attend", "hvis borgmesteren"."""
    return not (words_for("interrogatives") | words_for("doubts")).isdisjoint(
        fold_words(said[:_LONGEST_WORD])[:1]
    )


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


def asks(text: str) -> bool:
    """Whether a message is put as a question, also without its mark."""
    said = as_typed(text) if len(text) <= LONGEST_WITHOUT_TEXT else ""
    return bool(said) and any(
        one.asks or one.requests or one.wishes or begins_as_question(one.core) for one in readings(said)
    )


def states(words: str) -> bool:
    """Whether words say how something is: "alle er grønne" is no question."""
    return not verbs().isdisjoint(fold_words(words))


def tells_colour(text: str) -> bool:
    """The words "gul: vi venter på svar" tell, of what is not said."""
    before, colon, _ = text.partition(":")
    return bool(colon) and read_colour(before) is not None


def orders(text: str) -> bool:
    """Whether it begins as an order, but for what asks to be shown something: "giv mig de røde"."""
    first, *rest = fold_words(text[:LONGEST_WITHOUT_TEXT])[:2] or [""]
    return first in words_for("acts") and words_for("receivers").isdisjoint(rest)


def interrogates(words: str) -> bool:
    """Whether a word asks, wherever it stands: "teknik: hvad er ændret"."""
    return not words_for("interrogatives").isdisjoint(fold_words(words))


def denies(words: str) -> bool:
    """Whether words say that something is not so or is left out, which makes a question another one."""
    return excepts(words) or not words_for("negations").isdisjoint(fold_words(words))


def excepts(words: str) -> bool:
    """Whether something is left out: "røde ud over flådestyring"."""
    said = f" {' '.join(fold_words(words))} "
    return any(f" {exception} " in said for exception in words_for("exceptions"))


def holds_pronoun(text: str) -> bool:
    """Whether "den" stands in a question, other than before a day."""
    words = fold_words(text[:LONGEST_WITHOUT_TEXT])
    return any(
        word in words_for("within") and not "".join(words[at + 1 : at + 2]).isdigit()
        for at, word in enumerate(words)
    )


def _is_time(words: str) -> bool:
    """No initiative is called "marts" or "onsdag", though a person may be."""
    first = fold_words(words)[0]
    return month_named(first) is not None or weekday_named(first) is not None


def is_pronoun(words: str) -> bool:
    return " ".join(fold_words(words)) in words_for("pronouns")


def _misspelt(read: tuple[Reading, ...]) -> Understood | None:
    near = nearest_question(read[0].core) if read else None
    if near is None or (denies(read[0].core) and not denies(near.text)):
        return None
    return Understood(near.intent, dict.fromkeys(slots_of(near.intent), ""), near.language, exact=False)
