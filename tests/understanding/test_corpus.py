"""What people type names exactly the initiatives it should, and is never taken as a change to data."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from domain.plan import Initiative
from tests.understanding.town import Asker, founded, plan
from texts import Language
from usecases.ports import Store

CORPUS = Path(__file__).parent / "corpus"
# Of all utterances together; what does not pass is listed when the test fails.
PASSES = 0.98
NOT_RECEIVED = "i18"


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance and what its answer must name; `open` answers also tell what is not received."""

    text: str
    names: frozenset[str]
    open: bool = False
    says: str = ""


@dataclass(slots=True)
class Score:
    asked: int = 0
    missed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


def said(entry: dict[str, Any], text: str) -> Said:
    return Said(text, frozenset(entry["names"]), entry.get("open", False), entry.get("says", ""))


def conversations(language: str) -> Iterator[tuple[str, list[Said]]]:
    """Who asks, and what: alone, or one after the other."""
    corpus = tomllib.loads((CORPUS / f"{language}.toml").read_text(encoding="utf-8"))
    for entry in corpus["ask"]:
        for text in entry["say"]:
            yield entry.get("who", "signe"), [said(entry, text)]
    for talk in corpus["talk"]:
        yield talk.get("who", "signe"), [said(entry, entry["text"]) for entry in talk["say"]]


def named(answer: str, initiatives: list[Initiative]) -> frozenset[str]:
    """A title within another does not count."""
    left, found = answer, set()
    for initiative in sorted(initiatives, key=lambda i: -len(i.title)):
        if initiative.title in left:
            found.add(initiative.key)
            left = left.replace(initiative.title, "")
    return frozenset(found)


async def score(store: Store, language: str) -> Score:
    result, initiatives = Score(), plan()
    for who, turns in conversations(language):
        asker = Asker(store, who, Language.ENGLISH if language == "en" else Language.DANISH)
        for one in turns:
            answer = await asker.ask(one.text)
            result.asked += 1
            found = named(answer, initiatives)
            if asker.changed:
                result.changed.append(one.text)
            allowed = one.names | ({NOT_RECEIVED} if one.open else frozenset())
            if not (one.names <= found <= allowed) or one.says not in answer:
                head = answer.replace("\n", " / ")[:150]
                result.missed.append(
                    f"{one.text!r}: {sorted(one.names)} not {sorted(found)} in {asker.views}: {head}"
                )
    return result


@pytest.mark.parametrize(("language", "at_least"), [("da", 150), ("en", 100)])
async def test_the_corpus_is_understood_and_nothing_is_taken_as_a_change(
    language: str, at_least: int
) -> None:
    result = await score(await founded(), language)
    assert result.asked >= at_least
    assert not result.changed
    share = 1 - len(result.missed) / result.asked
    assert share >= PASSES, "\n".join([f"{share:.1%} of {result.asked}", *result.missed])
