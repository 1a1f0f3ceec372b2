"""Narrows a round to what was asked about: own, a person's, an area's, a committee's (S06, S18); with the words for it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogs.reader import Reader
from dialogs.understanding.whose import Kind, Whose, belonging, read_whose
from domain.access import is_director_of
from domain.delivery import View
from domain.people import Person, Role
from domain.plan import Initiative
from domain.standing import RoundStatus
from usecases.collections import PEOPLE
from usecases.responsibility import asked_of

ALL_OF = "|"


async def narrowed(reader: Reader, status: RoundStatus, args: View) -> tuple[RoundStatus, str]:
    """What is left of the round, and the words for the part it is: empty where it is all."""
    words: list[str] = []
    if args.arg("scope") == "mine":
        words.append(reader.say("scope-area" if reader.person.has(Role.DIRECTOR) else "scope-mine"))
        status = status.only(await _mine(reader, status))
    people = await reader.tx.query(PEOPLE)
    is_theirs = _theirs(args, people)
    status = replace(status, standings=tuple(s for s in status.standings if is_theirs(s.initiative)))
    words += [label_of(reader, whose, people) for whose in whose_of(args)]
    return status, ", ".join(words)


async def of_those(reader: Reader, initiatives: Sequence[Initiative], args: View) -> list[Initiative]:
    """The same for initiatives that need not be in any round."""
    people = await reader.tx.query(PEOPLE)
    is_theirs = _theirs(args, people)
    found = [i for i in initiatives if is_theirs(i)]
    if args.arg("scope") != "mine":
        return found
    return [i for i in found if reader.person.key in (*i.chiefs, *i.directors)]


def _theirs(args: View, people: Sequence[Person]) -> Callable[[Initiative], bool]:
    """Of several of one kind any ("Torbens og Signes"), of several kinds all ("Torbens i BUU")."""
    kinds: dict[Kind, list[Callable[[Initiative], bool]]] = {}
    for whose in whose_of(args):
        kinds.setdefault(whose.kind, []).append(belonging(whose, people))
    return lambda i: all(any(is_theirs(i) for is_theirs in of_kind) for of_kind in kinds.values())


def whose_of(args: View) -> list[Whose]:
    read = (read_whose(one) for one in args.arg("where").split(ALL_OF))
    return [whose for whose in read if whose is not None]


def label_of(reader: Reader, whose: Whose, people: Sequence[Person]) -> str:
    """`Torben Ellegårds område`, `Anders Tranekildes indsatser`, `BUU`."""
    person = next((p for p in people if p.key == whose.name), None) if whose.kind is Kind.PERSON else None
    if person is None:
        return whose.name
    key = "scope-area-of" if person.has(Role.DIRECTOR) else "scope-initiatives-of"
    return reader.say(key, owner=reader.words.owner(person.name))


async def _mine(reader: Reader, status: RoundStatus) -> set[str]:
    """What the person is asked about today, and a director's own area."""
    asked = await asked_of(reader.tx, reader.board, reader.now, reader.person, status.round.month)
    area = {s.initiative.key for s in status.standings if is_director_of(reader.person, s.initiative)}
    own = {s.initiative.key for s in status.standings if reader.person.key in s.initiative.chiefs}
    return {i.key for i in asked} | area | own
