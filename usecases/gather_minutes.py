"""Gather what minutes are printed from: a version as it was sent, or the text being worked on."""

from dataclasses import replace

from domain.board import Board
from domain.minutes import Edition, Minutes, Response, without_closed
from domain.people import Person
from domain.printed import AgendaSource
from domain.printed_minutes import MinutesSource, corrections
from usecases.approve_minutes import approvers
from usecases.collections import INITIATIVES, MEETINGS, MINUTES, PEOPLE
from usecases.gather_papers import draft_agenda
from usecases.ports import Transaction


async def minutes_of(
    tx: Transaction,
    board: Board,
    meeting_key: str,
    number: int = 0,
    reveal: frozenset[str] = frozenset(),
) -> MinutesSource | None:
    """Version `number`, or with 0 the text being worked on; None where there is no such thing.

    Nothing of an item that is closed by now is in it, whatever was written while it was open (C01), but of those of the
    keys `reveal`, for who may read them.
    """
    source, kept = await draft_agenda(tx, board, meeting_key), await tx.get(MINUTES, meeting_key)
    if source is None or kept is None:
        return None
    kept = without_closed(kept, source.agenda, reveal if board.keeps_closed else frozenset())
    edition = kept.edition(number)
    if edition is None:
        return await _working(tx, source, kept) if not number else None
    titles = await _titles(tx, [r.initiative for r in edition.ratings])
    return MinutesSource(
        replace(source, agenda=edition.agenda, absent=await _people(tx, edition.absent)),
        edition.decisions,
        edition.ratings,
        titles,
        await _signers(tx, edition),
        edition.number,
        edition.correction,
        edition.is_approved,
        tuple(corrections(kept.editions[: edition.number], reveal)),
    )


async def _working(tx: Transaction, source: AgendaSource, kept: Minutes) -> MinutesSource:
    meeting = await tx.get(MEETINGS, kept.meeting)
    absent = await _people(tx, meeting.absent if meeting else ())
    titles = await _titles(tx, [r.initiative for r in kept.ratings])
    signers: list[tuple[Person, Response | None]] = [
        (person, None) for person in await approvers(tx, source.board, source.meeting)
    ]
    return MinutesSource(replace(source, absent=absent), kept.decisions, kept.ratings, titles, tuple(signers))


async def _people(tx: Transaction, keys: tuple[str, ...]) -> tuple[Person, ...]:
    found = [await tx.get(PEOPLE, key) for key in keys]
    return tuple(person for person in found if person is not None)


async def _titles(tx: Transaction, keys: list[str]) -> dict[str, str]:
    found = [await tx.get(INITIATIVES, key) for key in keys]
    return {initiative.key: initiative.title for initiative in found if initiative is not None}


async def _signers(tx: Transaction, edition: Edition) -> tuple[tuple[Person, Response | None], ...]:
    people = await _people(tx, edition.approvers)
    return tuple((person, edition.reply_of(person.key)) for person in people)
