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
# Written one after the other without a look at the phrases; what each passed on first contact stands at its head.
PASSES_INDEPENDENT = 0.95
NOT_RECEIVED = "i18"


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance and what its answer must name, where known; `open` answers also tell what is not received."""

    text: str
    names: frozenset[str] | None
    open: bool = False
    says: str = ""

    def is_answered_by(self, answer: str, found: frozenset[str]) -> bool:
        names = found if self.names is None else self.names
        allowed = names | ({NOT_RECEIVED} if self.open else frozenset())
        return names <= found <= allowed and self.says in answer


@dataclass(slots=True)
class Score:
    asked: int = 0
    missed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


def said(entry: dict[str, Any], text: str) -> Said:
    names = frozenset(entry["names"]) if "names" in entry else None
    return Said(text, names, entry.get("open", False), entry.get("says", ""))


def conversations(name: str) -> Iterator[tuple[str, list[Said]]]:
    """Who asks, and what: alone, or one after the other."""
    corpus = tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))
    for entry in corpus["ask"]:
        for text in entry["say"]:
            yield entry.get("who", "signe"), [said(entry, text)]
    for talk in corpus.get("talk", []):
        yield talk.get("who", "signe"), [said(entry, entry["text"]) for entry in talk["say"]]


def named(answer: str, initiatives: list[Initiative]) -> frozenset[str]:
    """A title within another does not count."""
    left, found = answer, set()
    for initiative in sorted(initiatives, key=lambda i: -len(i.title)):
        if initiative.title in left:
            found.add(initiative.key)
            left = left.replace(initiative.title, "")
    return frozenset(found)


async def score(store: Store, corpus: str, language: Language) -> Score:
    result, initiatives = Score(), plan()
    for who, turns in conversations(corpus):
        asker = Asker(store, who, language)
        for one in turns:
            answer = await asker.ask(one.text)
            result.asked += 1
            found = named(answer, initiatives)
            if asker.changed:
                result.changed.append(one.text)
            if not one.is_answered_by(answer, found):
                head, names = answer.replace("\n", " / ")[:150], sorted(one.names or [])
                result.missed.append(f"{one.text!r}: {names} not {sorted(found)} in {asker.views}: {head}")
    return result


@pytest.mark.parametrize(
    ("corpus", "language", "at_least", "passes"),
    [
        ("da", Language.DANISH, 150, PASSES),
        ("en", Language.ENGLISH, 100, PASSES),
        ("independent_da", Language.DANISH, 130, PASSES_INDEPENDENT),
        ("independent_more_da", Language.DANISH, 90, PASSES_INDEPENDENT),
        ("independent_en", Language.ENGLISH, 90, PASSES_INDEPENDENT),
        *((f"independent_{n}_da", Language.DANISH, 130, PASSES_INDEPENDENT) for n in range(2, 10)),
        *((f"independent_{n}_en", Language.ENGLISH, 70, PASSES_INDEPENDENT) for n in range(2, 10)),
    ],
)
async def test_the_corpus_is_understood_and_nothing_is_taken_as_a_change(
    corpus: str, language: Language, at_least: int, passes: float
) -> None:
    result = await score(await founded(), corpus, language)
    assert result.asked >= at_least
    assert not result.changed
    share = 1 - len(result.missed) / result.asked
    assert share >= passes, "\n".join([f"{share:.1%} of {result.asked}", *result.missed])
