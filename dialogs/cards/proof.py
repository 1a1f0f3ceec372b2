"""Proof of delivery: what a chief has been sent in a round, and why nothing, where it is nothing (design.md §1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from dialogs.reader import Reader
from domain.delivery import OutboxRow, Reach, RowState
from domain.people import Absence
from domain.rounds import Extension, Round, Step
from domain.schedule import Outcome, StepRecord
from usecases.collections import CONTACTS, EXTENSIONS, OUTBOX, STEPS
from usecases.schedule_state import absences

UNREACHED = frozenset({Reach.NOT_INSTALLED, Reach.BLOCKED})


async def unreached_first(reader: Reader, chiefs: Iterable[str]) -> list[str]:
    """Whom no message reaches is what the secretariat must see without asking for more; else in the order given."""
    lost = {c.person for c in await reader.tx.query(CONTACTS) if c.reach in UNREACHED}
    return sorted(chiefs, key=lambda chief: chief not in lost)


@dataclass(frozen=True, slots=True)
class Deliveries:
    """Of the `asked` how many have a message of the round, and who could not be sent one, with why."""

    asked: int
    delivered: int
    trouble: tuple[tuple[str, str], ...]


async def deliveries(reader: Reader, round_: Round, chiefs: Iterable[str]) -> Deliveries:
    asked = delivered = 0
    trouble = []
    for chief in await unreached_first(reader, dict.fromkeys(chiefs)):
        states = {row.state for _, row in await _sent(reader, round_, chief)}
        contact = await reader.tx.get(CONTACTS, chief)
        is_lost = bool(states) and contact is not None and contact.reach in UNREACHED
        is_failed = is_lost or (RowState.FAILED in states and RowState.SENT not in states)
        asked += bool(states)
        delivered += RowState.SENT in states and not is_failed
        if is_failed:
            trouble.append((chief, await proof_for(reader, round_, chief)))
    return Deliveries(asked, delivered, tuple(trouble))


async def proof_for(reader: Reader, round_: Round, chief: str) -> str:
    extension = await extension_of(reader, round_, chief)
    longer = reader.say("proof-extended", until=reader.short_moment(extension.until)) if extension else ""
    return ", ".join(proof for proof in (await _proof(reader, round_, chief), longer) if proof)


async def _proof(reader: Reader, round_: Round, chief: str) -> str:
    absence = (await absences(reader.tx)).of(chief, reader.board.day(reader.now))
    if absence:
        return await absence_proof(reader, round_, absence)
    contact = await reader.tx.get(CONTACTS, chief)
    if contact is not None and contact.reach in UNREACHED:
        return reader.say(f"proof-{contact.reach}")
    sent = await _sent(reader, round_, chief)
    delivered = [(s, row) for s, row in sent if row.state is RowState.SENT]
    if not delivered:
        is_failed = any(row.state is RowState.FAILED for _, row in sent)
        return reader.say("proof-failed" if is_failed else "proof-none")
    days = {s.step: _day(reader, row) for s, row in delivered}
    reminders = [day for step, day in days.items() if step is not Step.OPEN]
    parts = [reader.say("proof-delivered", day=days[Step.OPEN])] if Step.OPEN in days else []
    if reminders:
        parts.append(reader.say("proof-reminded", days=reader.words.listing(reminders)))
    return ", ".join(parts)


async def absence_proof(reader: Reader, round_: Round, absence: Absence) -> str:
    until = reader.words.short_day(absence.last)
    stand_in = (await absences(reader.tx)).respondent(absence.person, reader.board.day(reader.now)).person
    if not stand_in:
        return reader.say("proof-absent", until=until)
    asked = await _was_asked(reader, round_, stand_in, absence)
    key = "proof-absent-asked" if asked else "proof-absent-waiting"
    return reader.say(key, until=until, stand=await reader.name(stand_in))


async def _was_asked(reader: Reader, round_: Round, stand_in: str, absence: Absence) -> bool:
    """Whether the stand-in has been told of the absence, or asked about the round since it began.

    Who is told of it on its first day may have been asked only about own initiatives earlier that day.
    """
    rows = await reader.tx.query(OUTBOX, target=f"person/{stand_in}")
    told = [row for row in rows if any(v.arg("absence") == absence.key for v in row.views)]
    since = absence.first + timedelta(days=bool(told))
    asked = [row for row in rows if any(v.arg("round") == round_.key for v in row.views)]
    asked = [row for row in asked if row.sent_at and reader.board.day(row.sent_at) >= since]
    return any(row.state is RowState.SENT for row in (*told, *asked))


async def is_reached(reader: Reader, person: str) -> bool:
    contact = await reader.tx.get(CONTACTS, person)
    return contact is not None and contact.reach is Reach.REACHED


async def _sent(reader: Reader, round_: Round, person: str) -> list[tuple[StepRecord, OutboxRow]]:
    steps = [s for s in await reader.tx.query(STEPS, round=round_.key) if s.person == person]
    order = {step: n for n, step in enumerate(Step)}
    sent = sorted((s for s in steps if s.outcome is Outcome.SENT), key=lambda s: order[s.step])
    rows = [(s, await reader.tx.get(OUTBOX, s.row)) for s in sent]
    return [(s, row) for s, row in rows if row is not None]


def _day(reader: Reader, row: OutboxRow) -> str:
    day = reader.board.day(row.sent_at or row.created_at)
    return f"{day.day}/{day.month}"


async def extension_of(reader: Reader, round_: Round, chief: str) -> Extension | None:
    return await reader.tx.get(EXTENSIONS, Extension(round_.key, chief, reader.now).key)
