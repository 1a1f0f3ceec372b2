"""Where one person is found in the records, and the records without them: what export and erasure share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from domain.delivery import OutboxRow, TurnRecord
from domain.people import Person
from usecases.collections import AUDIT_NAMES, COLLECTIONS, CONTACTS, PEOPLE
from usecases.ports import Collection, Record, T, Transaction

# The fields of records, and the arguments of views and questions, whose value is the key of a person.
NAMING = frozenset(
    {
        "person",
        "stand_in",
        "named_by",
        "director",
        "directors",
        "chief",
        "chiefs",
        "by",
        "bound_by",
        "ended_by",
        "made_by",
        "former",
        "given_by",
        "owner",
        "owners",
        "absent",
        "approver",
        "approvers",
        "only",
        "excluded",
    }
)
# The arguments that hold several such keys, joined by commas.
LISTING = frozenset({"people"})
# The arguments whose value begins with such a key and a slash.
BEGINNING = frozenset({"absence"})
# The audit's numbers are looked after by `usecases.audit`.
SEARCHED: tuple[Collection[Any], ...] = tuple(c for c in COLLECTIONS if c is not AUDIT_NAMES)


@dataclass(frozen=True, slots=True)
class Traces:
    """How one person is told apart: the key where people are named, `words` in any text at all.

    `words` are name, e-mail and the channel's ids; not the name where somebody else has the same.
    """

    person: Person
    words: re.Pattern[str]
    conversation: str = ""

    def is_own(self, record: Record) -> bool:
        """Whether the record is about this person alone, as contact, draft, absence or message are."""
        key = self.person.key
        if isinstance(record, OutboxRow):
            return record.target == f"person/{key}"
        if isinstance(record, TurnRecord):
            return bool(self.conversation) and f"/{self.conversation}/" in record.key
        return getattr(record, "person", None) == key

    def are_in(self, record: Record) -> bool:
        return self.is_own(record) or self.without(record, Person("", "")) != record

    def without(self, record: T, instead: Person) -> T:
        """The record as it would be had `instead` been there in the person's place."""
        changed: T = self._without(record, "", instead)
        return changed

    def _without(self, value: Any, field: str, instead: Person) -> Any:
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return self._text(value, field, instead)
        if isinstance(value, tuple) and field == "args":
            return tuple((name, self._text(text, name, instead)) for name, text in value)
        if isinstance(value, tuple):
            return tuple(self._without(part, field, instead) for part in value)
        if is_dataclass(value) and not isinstance(value, type):
            parts = {f.name: self._without(getattr(value, f.name), f.name, instead) for f in fields(value)}
            return replace(value, **parts)
        return value

    def _text(self, text: str, field: str, instead: Person) -> str:
        key = self.person.key
        if field in NAMING and text == key:
            return instead.key
        if field in LISTING:
            return ",".join(instead.key if part == key else part for part in text.split(","))
        if field in BEGINNING and text.startswith(f"{key}/"):
            return instead.key + text.removeprefix(key)
        return self.words.sub(lambda found: found[0] if found["other"] else instead.name, text)


async def traces_of(tx: Transaction, person: Person) -> Traces:
    contact = await tx.get(CONTACTS, person.key)
    others = [p.name for p in await tx.query(PEOPLE) if p.key != person.key]
    ids = [person.email, person.aad_object_id]
    if contact is not None:
        ids += [contact.aad_object_id, contact.member_id, contact.conversation]
    return Traces(person, _words(person.name, ids, others), contact.conversation if contact else "")


def has_namesake(person: Person, people: Iterable[Person]) -> bool:
    return any(p.key != person.key and _folded(p.name) == _folded(person.name) for p in people)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _words(name: str, ids: Iterable[str], others: Iterable[str]) -> re.Pattern[str]:
    """Whole words in any case, also with the genitive's s; a longer name that holds this one is somebody else's."""
    longer = [other for other in others if _folded(name) in _folded(other)]
    named = [name] if not any(_folded(other) == _folded(name) for other in longer) else []
    other = "|".join(_spaced(o) for o in sorted(longer, key=len, reverse=True)) or "(?!)"
    own = "|".join(_spaced(word) for word in sorted({*named, *ids} - {""}, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<!\w)(?<!\w[-.])(?:(?P<other>{other})|{own})(?=s?(?!\w))", re.IGNORECASE)


def _spaced(words: str) -> str:
    """However the words are spaced."""
    return r"\s+".join(map(re.escape, words.split()))


async def person_called(tx: Transaction, words: str) -> list[Person]:
    """Everybody the words may mean: the one with that key or e-mail, else those of that name, else of part of it."""
    people = await tx.query(PEOPLE)
    asked = _folded(words)
    if exact := [p for p in people if p.key == words or (p.email and p.email.casefold() == asked)]:
        return exact
    named = [p for p in people if _folded(p.name) == asked]
    return named or [p for p in people if asked and set(asked.split()) <= set(_folded(p.name).split())]
