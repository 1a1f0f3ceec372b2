"""The words of both languages as they stand in `dialogs/phrases/*.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = ("da", "en")


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What questions are made of; `filters` and `topics` are phrases by kind, the last five other names by what they mean."""

    starts: list[str]
    leans: list[str]
    fillers: list[str]
    nouns: list[str]
    examples: list[str]
    filters: Mapping[str, list[str]]
    topics: Mapping[str, list[str]]
    when: Mapping[str, list[str]]
    counts: Mapping[str, list[str]]
    parts: Mapping[str, list[str]]
    areas: Mapping[str, list[str]]
    committees: Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language; the tables are described in da.toml."""

    language: Language
    intents: Mapping[str, list[str]]
    samples: Mapping[str, str]
    samples_for: Mapping[str, Mapping[str, str]]
    colours: Mapping[str, list[str]]
    colours_of_many: Mapping[str, list[str]]
    stage: Mapping[str, list[str]]
    sources: Mapping[str, list[str]]
    verdicts: Mapping[str, list[str]]
    polite: Mapping[str, list[str]]
    names: Mapping[str, list[str]]
    questions: QuestionWords


@cache
def vocabulary(language: Language) -> Vocabulary:
    source = files("dialogs").joinpath("phrases", f"{language}.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(source)
    questions = QuestionWords(**tables.pop("questions"))
    return Vocabulary(language=language, questions=questions, **tables)


def language_of(tag: str) -> Language:
    """Danish for any language we do not speak."""
    return "en" if tag.lower().partition("-")[0] == "en" else "da"
