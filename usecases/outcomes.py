"""What was decided, as far as somebody may know it: what the board has told, or all of it to those who write it."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.access import Action, Audience, Target, may
from domain.agenda import AgendaItem
from domain.closed import readable
from domain.meetings import Meeting
from domain.minutes import Decision, Minutes, Rating, of_open_items
from domain.people import Person
from usecases.collections import AGENDAS, INITIATIVES, MEETINGS, MINUTES
from usecases.ports import Transaction


@dataclass(frozen=True, slots=True)
class Outcome:
    """One decision with the wording the audience may read; `is_approved` says that the minutes with it are."""

    meeting: Meeting
    item: AgendaItem
    text: str
    initiatives: tuple[str, ...]
    is_approved: bool
    ratings: tuple[Rating, ...] = ()


async def outcomes(
    tx: Transaction,
    audience: Audience,
    *,
    meeting: str = "",
    initiative: str = "",
    keeps_closed: bool = False,
) -> list[Outcome]:
    """Of one meeting or about one initiative, the newest meeting first; of a closed item to its readers
    alone, where closed content is kept (C01).
    """
    found: list[Outcome] = []
    for minutes in await tx.query(MINUTES):
        if not meeting or minutes.meeting == meeting:
            found += await _of(tx, audience, minutes, initiative, keeps_closed=keeps_closed)
    return sorted(found, key=lambda o: (-o.meeting.date.toordinal(), o.item.number))


async def _of(
    tx: Transaction, audience: Audience, minutes: Minutes, initiative: str, *, keeps_closed: bool
) -> list[Outcome]:
    meeting, agenda = await tx.get(MEETINGS, minutes.meeting), await tx.get(AGENDAS, minutes.meeting)
    if meeting is None or agenda is None or not audience.hears_of(meeting):
        return []
    found = []
    reveal = readable(agenda, audience.person) if keeps_closed else frozenset()
    for item, decision in of_open_items(minutes.decisions, agenda, reveal):
        text = wording(minutes, decision, audience)
        if initiative and initiative not in decision.initiatives:
            continue
        if text and await _concerns(tx, audience, item, decision):
            approved = _approved(minutes, decision) == text
            ratings = await _ratings(tx, audience, minutes.ratings, decision)
            found.append(Outcome(meeting, item, text, decision.initiatives, approved, ratings))
    return found


def wording(minutes: Minutes, decision: Decision, audience: Audience) -> str:
    """The words as they now stand to who sees decisions; to others the ones they were told last, empty before that."""
    if audience.person is not None and may(audience.person, Action.SEE_DECISIONS):
        return decision.text
    told, approved = decision.released_at, minutes.approved
    if told is not None and (approved is None or told >= approved.at):
        return decision.released
    return _approved(minutes, decision) or decision.released


def _approved(minutes: Minutes, decision: Decision) -> str:
    edition = minutes.approved
    made = next((d for d in edition.decisions if d.item == decision.item), None) if edition else None
    return made.text if made else ""


async def _concerns(tx: Transaction, audience: Audience, item: AgendaItem, decision: Decision) -> bool:
    """A chief hears of own initiatives, whoever took part in an item of that item; a channel of every open one."""
    person = audience.person
    if person is None or may(person, Action.SEE_DECISIONS):
        return True
    if any(participant.person == person.key for participant in item.content.participants):
        return person.active
    return any([await _reports_on(tx, audience, person, key) for key in decision.initiatives])


async def _reports_on(tx: Transaction, audience: Audience, person: Person, key: str) -> bool:
    initiative = await tx.get(INITIATIVES, key)
    target = Target(initiative, key in audience.stands_in)
    return initiative is not None and may(person, Action.SEE_STATUS, target)


async def _ratings(
    tx: Transaction, audience: Audience, ratings: Iterable[Rating], decision: Decision
) -> tuple[Rating, ...]:
    """Of the decision's initiatives; a chief hears of own ones only, though the decision may concern others' too."""
    person = audience.person
    of_it = [rating for rating in ratings if rating.initiative in decision.initiatives]
    if person is None or may(person, Action.SEE_DECISIONS):
        return tuple(of_it)
    return tuple([one for one in of_it if await _reports_on(tx, audience, person, one.initiative)])


async def latest_rating(
    tx: Transaction, audience: Audience, initiative: str
) -> tuple[Meeting, Rating] | None:
    """The board's newest judgement of the initiative's colour, once the audience may know it."""
    return max(await ratings_of(tx, audience, initiative), key=lambda pair: pair[0].date, default=None)


async def ratings_of(tx: Transaction, audience: Audience, initiative: str) -> list[tuple[Meeting, Rating]]:
    """All of them, each with the meeting it was given at."""
    found: list[tuple[Meeting, Rating]] = []
    for minutes in await tx.query(MINUTES):
        meeting = await tx.get(MEETINGS, minutes.meeting)
        known = _known_ratings(minutes, audience)
        found += [(meeting, r) for r in known if meeting is not None and r.initiative == initiative]
    return [(meeting, r) for meeting, r in found if audience.hears_of(meeting)]


def _known_ratings(minutes: Minutes, audience: Audience) -> tuple[Rating, ...]:
    if audience.person is not None and may(audience.person, Action.SEE_DECISIONS):
        return minutes.ratings
    return minutes.approved.ratings if minutes.approved else ()
