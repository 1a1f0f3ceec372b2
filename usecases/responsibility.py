"""Who answers for an initiative right now: its chiefs, and whoever stands in for them (design.md §2, §3)."""

from datetime import datetime

from domain.access import Audience, Target
from domain.board import Board
from domain.people import Person
from domain.plan import Initiative
from domain.working_days import COPENHAGEN
from usecases.collections import CO_AUTHORS, INITIATIVES, PEOPLE
from usecases.ports import Transaction
from usecases.round_status import reportable
from usecases.schedule_state import absences


async def target_of(tx: Transaction, person: Person, initiative: Initiative, now: datetime) -> Target:
    """The initiative as an object of access; a stand-in is one named in people.csv or for an absence."""
    stands_in = initiative.key in await stood_in_for(tx, person, now)
    writes = any(c.initiative == initiative.key for c in await tx.query(CO_AUTHORS, person=person.key))
    return Target(initiative, stands_in, writes)


async def stood_in_for(tx: Transaction, person: Person, now: datetime) -> frozenset[str]:
    """The initiatives the person may answer as a stand-in."""
    chiefs = await stands_in_for(tx, person, now)
    return frozenset(i.key for i in await tx.query(INITIATIVES) if i.chief in chiefs)


async def stands_in_for(tx: Transaction, person: Person, now: datetime) -> frozenset[str]:
    """The people the person may answer for; for an absence only while it lasts."""
    day = now.astimezone(COPENHAGEN).date()
    people = {p.key for p in await tx.query(PEOPLE) if p.active and p.stand_in == person.key}
    known = (await absences(tx)).known
    people |= {a.person for a in known if a.stand_in == person.key and not a.declined and a.covers(day)}
    return frozenset(people)


async def audience_of(tx: Transaction, person: Person, now: datetime) -> Audience:
    return Audience(person, await stood_in_for(tx, person, now))


async def asked_of(
    tx: Transaction, board: Board, now: datetime, person: Person, month: str
) -> list[Initiative]:
    """The initiatives the person is asked about today: own and co-responsible, and those of chiefs who are away.

    Somebody who has none of these but is a standing stand-in gets the chiefs' initiatives, to be able to help.
    """
    initiatives = await reportable(tx, month)
    away = await absences(tx)
    day = board.day(now)
    own = [
        i for i in initiatives if person.key in i.chiefs or away.respondent(i.chief, day).person == person.key
    ]
    standing = await stood_in_for(tx, person, now)
    return own or [i for i in initiatives if i.key in standing]
