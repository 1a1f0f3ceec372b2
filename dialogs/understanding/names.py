"""Every name a question may hold, ready to be found within a message: people, areas, committees and initiatives."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from dialogs.understanding.folding import fold, fold_words
from dialogs.understanding.initiatives import stem
from dialogs.understanding.question_words import area_words, plan_words
from dialogs.understanding.whose import Kind, Known
from domain.people import Person
from domain.plan import Initiative

# A word of a title that stands for it alone is long and in no other title.
_SHORTEST_DISTINCT, _SHORTEST_OF_AREA = 9, 4

_SHORTEST_TO_MISSPELL, _SIMILAR = 6, 86

# People see different parts of a plan.
_MOST_PLANS = 32

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """`whole` are folded words as they stand, `stems` are initiatives' names whatever their endings; `single` are
    those of one word.
    """

    whole: frozenset[Words]
    stems: frozenset[Words]
    single: tuple[str, ...]

    def spelt(self, word: str) -> str:
        """The name of one word that is meant, where the word is clearly misspelt; else the word."""
        if len(word) < _SHORTEST_TO_MISSPELL or self.has((word,)):
            return word
        near = process.extractOne(word, self.single, scorer=fuzz.ratio, score_cutoff=_SIMILAR)
        return near[0] if near else word

    def has(self, held: Words) -> bool:
        """Also in the genitive."""
        last = held[-1].removesuffix("'s") if held[-1].endswith("'s") else held[-1].removesuffix("s")
        return bool({held, (*held[:-1], last)} & self.whole) or tuple(map(stem, held)) in self.stems


@lru_cache(maxsize=_MOST_PLANS)
def names_of(known: Known) -> Names:
    whole = frozenset([*_people(known), *_whose(known)])
    titles = (tuple(map(stem, words)) for i in known.initiatives for words in _called(i))
    stems = frozenset([*titles, *_distinct(known.initiatives)])
    return Names(whole, stems, tuple(sorted(words[0] for words in whole | stems if len(words) == 1)))


def _people(known: Known) -> Iterator[Words]:
    for person in known.people:
        yield from _forms(person)


def _forms(person: Person) -> Iterator[Words]:
    words = tuple(fold(person.name).split())
    yield words
    yield (fold(person.key),)
    yield from ((word,) for word in words)
    # "B. Hedelund"
    yield (words[0][:1], *words[1:])


def _whose(known: Known) -> Iterator[Words]:
    for kind in Kind:
        if kind is not Kind.PERSON:
            yield from (tuple(fold_words(name)) for name in known.names(kind))
    committees = {fold(code) for code in known.names(Kind.COMMITTEE)}
    yield from (tuple(said.split()) for said, meant in plan_words().items() if fold(meant) in committees)
    areas = {word for name in known.names(Kind.AREA) for word in fold_words(name)}
    yield from ((word,) for word in areas if len(word) >= _SHORTEST_OF_AREA)
    yield from (tuple(said.split()) for said, meant in area_words().items() if meant in areas)


def _called(initiative: Initiative) -> Iterator[Words]:
    for name in (initiative.title, *initiative.aliases, *initiative.codes):
        yield tuple(fold_words(name))


def _distinct(initiatives: tuple[Initiative, ...]) -> Iterator[Words]:
    words = Counter(word for i in initiatives for word in {stem(w) for w in fold_words(i.title)})
    yield from ((w,) for w, count in words.items() if count == 1 and len(w) >= _SHORTEST_DISTINCT)
