"""Reads a question about the plan as filters in any order: colour, whose, where, when, changed, for how long (design.md §4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from dialogs.understanding.colours import colour_of_word
from dialogs.understanding.covering import Covered, Filter, Words, cover, is_name
from dialogs.understanding.folding import fold
from dialogs.understanding.names import Names
from dialogs.understanding.question_words import (
    LONGEST_NAME,
    TOPIC,
    Lexicon,
    fillers,
    is_colour,
    lexicon,
    starts,
    tokens_of,
    verbs,
    words_for,
    words_of,
)
from dialogs.understanding.vocabulary import LANGUAGES, Language, vocabulary

_MOST_WORDS, _LONGEST_LEAN = 30, 120
# "unchangd" alone may be an order.
_FEWEST_MISSPELT = 3
SEVERAL = "|"
# What says when: a month or a day, and what is looked back to.
TIMES = frozenset({"month", "day", "since"})
# A word is misspelt where it is this near to one of the files' and no other is nearly as near.
_SIMILAR, _SIMILAR_COLOUR, _CLEAR, _SHORTEST = 80, 85, 4, 4
_SHORTEST_CUT = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A whole question; not `exact` is a recognised misspelling."""

    filters: tuple[Filter, ...]
    language: Language
    exact: bool = True

    @property
    def topics(self) -> frozenset[str]:
        """What it is about, where that is not how it stands: names in `[questions.topics]`."""
        return frozenset(one.kind.removeprefix(TOPIC) for one in self.filters if one.kind.startswith(TOPIC))


def read_asked(text: str, *, asks: bool, misspelt: bool = False) -> Asked | None:
    """The filters of a message that is nothing but a question; `asks` says that it ends as one."""
    return _nearest(text, lambda said, words: _questioned(said, words, asks=asks), misspelt=misspelt)


def read_leaning(text: str) -> Asked | None:
    """The filters after "og" or "hvad med", which continue the last answer."""
    return _nearest(text, _leaning)


def named_after_lean(text: str, *, asks: bool) -> str:
    """The name in "hvad med Teknik", after a mere "og" where it ends as a question or is one word; else empty."""
    said = _words(text if len(text) <= _LONGEST_LEAN else "")
    for language in LANGUAGES:
        lean = _lean(said, lexicon(language))
        rest = said[len(lean) :]
        is_short = asks or len(lean) > 1 or len(rest.folded) == 1
        if lean and 0 < len(rest.folded) <= LONGEST_NAME and is_short and is_name(rest.folded):
            return " ".join(rest.typed)
    return ""


@dataclass(frozen=True, slots=True)
class Spotted:
    """What of a message asks about the plan: `said` are those words, `others` those that are neither known nor idle."""

    asked: Asked
    said: str
    others: tuple[str, ...]


def spot(text: str, names: Names) -> Spotted | None:
    """The filters within a message that also says something else; the names there are decide what is a name."""
    said = _words(text)
    best: tuple[float, Spotted] | None = None
    for language in LANGUAGES if 0 < len(said.folded) <= _MOST_WORDS else ():
        words = lexicon(language)
        mended = _mended(said, language).folded
        spelt = (
            word if names.has((word,)) else meant if meant in words.known else names.spelt(word)
            for word, meant in zip(said.folded, mended, strict=True)
        )
        read = cover(Words(tuple(spelt), said.typed), words, names)
        if read is None or not read.filters or _names_another(said, read, words):
            continue
        kept = " ".join(said.typed[at] for at in read.kept).rstrip(".")
        others = tuple(said.folded[at] for at in read.passed)
        found = Spotted(Asked(read.filters, language, exact=False), kept, others)
        if best is None or read.cost < best[0]:
            best = (read.cost, found)
    return best[1] if best else None


def _names_another(said: Words, read: Covered, words: Lexicon) -> bool:
    """Whether a word stands or is written as a name, but is none of those there are: "røde for Ministeriet"."""
    is_about_other = any(one.kind.startswith(TOPIC) for one in read.filters)
    return not is_about_other and any(
        at and (said.folded[at - 1] in words.before_names or said.typed[at][:1].isupper())
        for at in read.passed
    )


def begins_as_question(text: str) -> bool:
    said = _words(text)
    return not starts().isdisjoint(said.folded[:1]) and not _states(said)


def split_when(text: str) -> tuple[str, dict[str, str]]:
    """`("Flådestyring", {"month": "april"})` of "Flådestyring i april"; nothing where no time is said at the end."""
    said = _words(text)
    for at in range(len(said.folded)):
        for language in LANGUAGES:
            read = cover(said[at:], lexicon(language))
            if read and read.filters and {one.kind for one in read.filters} <= TIMES:
                return " ".join(said.typed[:at]), as_slots(read.filters)
    return text, {}


def named_alone(text: str) -> str:
    """What is left of "vis mig R003 tak" and "R003 status": empty where nothing or a colour is."""
    said = _words(text if len(text) <= _LONGEST_LEAN else "")
    says_nothing = fillers() | _thanks()
    while said.folded and said.folded[0] in says_nothing:
        said = said[1:]
    while said.folded and said.folded[-1] in says_nothing:
        said = said[:-1]
    return "" if any(is_colour(word) for word in said.folded) else " ".join(said.typed)


@cache
def _thanks() -> frozenset[str]:
    return frozenset(fold(word) for language in LANGUAGES for word in vocabulary(language).polite["after"])


def _kind_of(kind: str, slot: str) -> str:
    """A colour is one in every filter, and of "røde i april og gule nu" the month is what is compared with."""
    return "since" if (kind, slot) == ("left", "when") else slot if slot == "colours" else kind


def as_slots(filters: Sequence[Filter]) -> dict[str, str]:
    """The words of the filters by their kind, several of one kind parted by `SEVERAL`; `yes` where it has no words."""
    slots: dict[str, list[str]] = {}
    for one in filters:
        said = [(_kind_of(one.kind, slot), words) for slot, words in one.said]
        for kind, words in said or [(one.kind, "yes")]:
            slots.setdefault(kind, []).append(words)
        if one.kind not in dict(said) and one.kind != "colour":
            slots.setdefault(one.kind, []).append("yes")
    return {kind: SEVERAL.join(dict.fromkeys(words)) for kind, words in slots.items()}


def _words(text: str) -> Words:
    folded, typed = tokens_of(text), words_of(text)
    return Words(tuple(folded), tuple(typed if len(typed) == len(folded) else folded))


_Way = Callable[[Words, Lexicon], Covered | None]


def _nearest(text: str, way: _Way, *, misspelt: bool = False) -> Asked | None:
    """In the language whose words fit it best."""
    said = _words(text)
    found: list[tuple[float, Asked]] = []
    for language in LANGUAGES if 0 < len(said.folded) <= _MOST_WORDS else ():
        meant = _mended(said, language) if misspelt else said
        is_mended = meant != said and len(said.folded) >= _FEWEST_MISSPELT
        read = way(meant, lexicon(language)) if is_mended or not misspelt else None
        if read and read.filters:
            found.append((read.cost, Asked(read.filters, language, exact=not misspelt)))
    return min(found, key=lambda one: one[0])[1] if found else None


def _questioned(said: Words, words: Lexicon, *, asks: bool) -> Covered | None:
    read = cover(said, words)
    if read is None or not read.filters:
        return None
    return read if asks or (_begins(said, words, read.filters) and not _states(said)) else None


def _states(said: Words) -> bool:
    """The words "de er røde" and "mine er grønne" tell, where "er de røde" asks."""
    asking = words_for("interrogatives") | words_for("orders") | verbs()
    verb = next((at for at, word in enumerate(said.folded) if word in verbs()), 0)
    is_within = not words_for("relatives").isdisjoint(said.folded[:verb])
    return asking.isdisjoint(said.folded[:1]) and verb > 0 and not is_within


def _leaning(said: Words, words: Lexicon) -> Covered | None:
    lean = _lean(said, words)
    return cover(said[len(lean) :], words) if lean else None


def without_lean(text: str) -> str:
    """What follows "og kun" or "hvilke af dem"; empty where nothing leans."""
    said = _words(text if len(text) <= _LONGEST_LEAN else "")
    leans = (_lean(said, lexicon(language)) for language in LANGUAGES)
    return next((" ".join(said.typed[len(lean) :]) for lean in leans if lean), "")


def _lean(said: Words, words: Lexicon) -> tuple[str, ...]:
    return next((lean for lean in words.leans if said.folded[: len(lean)] == lean), ())


def _begins(said: Words, words: Lexicon, filters: tuple[Filter, ...]) -> bool:
    """Whose it is may begin a question too ("Torbens område", "ØK røde"), a topic, and a month where a colour follows."""
    first, kinds = filters[0], {one.kind for one in filters}
    is_whose = dict(first.said).get("owner", "").startswith(said.typed[0]) or first.kind == "part"
    is_month = first.kind == "month" and "colour" in kinds
    is_topic = first.kind.startswith(TOPIC) and said.folded[0] not in words.fillers
    begins = said.folded[0] in words.starts or is_colour(fold(said.typed[0]))
    return begins or is_whose or is_month or is_topic


@cache
def _choices(language: Language) -> tuple[str, ...]:
    known = {word for word in lexicon(language).known if len(word) >= _SHORTEST - 1 and word.isalpha()}
    return tuple(sorted(known))


def _mended(said: Words, language: Language) -> Words:
    spelt = (
        _whole(word, language) if typed.endswith(".") else _spelt(word, language)
        for word, typed in zip(said.folded, said.typed, strict=True)
    )
    return Words(tuple(spelt), said.typed)


def is_misspelt(word: str) -> bool:
    """Whether a word that is no name is nearly one of the files': "apirl"."""
    said = _words(word)
    return any(_mended(said, language) != said for language in LANGUAGES)


def _whole(word: str, language: Language) -> str:
    """The word that "afsl." is short for, where the files have one."""
    words = lexicon(language)
    if len(word) < _SHORTEST_CUT or word in words.known or is_colour(word):
        return word
    return min((known for known in words.known if known.startswith(word)), key=len, default=word)


def _spelt(word: str, language: Language) -> str:
    """The word of the files that is meant, where it is clear; else the word as it is, which may be a name."""
    words = lexicon(language)
    if len(word) < _SHORTEST or word in words.known or is_colour(word) or not word.isalpha():
        return word
    near = process.extract(
        word, _choices(language), scorer=fuzz.ratio, score_cutoff=_SIMILAR - _CLEAR, limit=2
    )
    if not near or near[0][1] < (_SIMILAR_COLOUR if is_colour(near[0][0]) else _SIMILAR):
        return word
    is_clear = len(near) == 1 or near[0][1] - near[1][1] >= _CLEAR or _is_one_colour(near[0][0], near[1][0])
    return near[0][0] if is_clear else word


def _is_one_colour(word: str, other: str) -> bool:
    return is_colour(word) and colour_of_word(word) is colour_of_word(other)
