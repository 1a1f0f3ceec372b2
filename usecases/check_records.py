"""Find records that cannot be: they name what is not there, or stand in a state nothing leads to; for operators."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from domain.agenda import Agenda
from domain.delivery import OutboxRow, RowState
from domain.reports import Report
from domain.rounds import RoundState, Snapshot
from domain.schedule import SYSTEM
from usecases.collections import (
    ABSENCES,
    AGENDAS,
    APPENDIX_TEXTS,
    AUDIT_NAMES,
    CALENDAR,
    CALL_INS,
    CHANNELS,
    CO_AUTHORS,
    COLLECTIONS,
    CONTACTS,
    CONVERSATIONS,
    DIGESTS,
    DRAFTS,
    EDITS,
    EXTENSIONS,
    FILES,
    FILINGS,
    FOCUSES,
    FOLLOW_UPS,
    INITIATIVES,
    LINKS,
    MEETINGS,
    MINUTES,
    NO_OBS,
    OBS,
    OUTBOX,
    PEOPLE,
    POSTED,
    PROPOSALS,
    REPORTS,
    ROUNDS,
    SENT_DRAFTS,
    SNAPSHOTS,
    STEPS,
    WRITTEN,
    PostedAgenda,
)
from usecases.ports import Collection, Transaction

Reference = tuple[Collection[Any], str]
Records = Mapping[str, Mapping[str, Any]]
TABLES: tuple[Collection[Any], ...] = COLLECTIONS


class Fault(NamedTuple):
    """`record` is the collection and the key, `what` an English sentence without any text of the record."""

    record: str
    what: str


REFERENCES: tuple[tuple[Collection[Any], Callable[[Any], Iterable[Reference]]], ...] = (
    (PEOPLE, lambda p: [(PEOPLE, p.director), (PEOPLE, p.stand_in)]),
    (INITIATIVES, lambda i: [(PEOPLE, key) for key in (*i.chiefs, *i.directors)]),
    (ABSENCES, lambda a: [(PEOPLE, a.person), (PEOPLE, a.stand_in)]),
    (CO_AUTHORS, lambda c: [(INITIATIVES, c.initiative), (PEOPLE, c.person), (PEOPLE, c.named_by)]),
    (ROUNDS, lambda r: [(MEETINGS, r.meeting)]),
    (EXTENSIONS, lambda e: [(ROUNDS, e.round), (PEOPLE, e.person)]),
    (
        REPORTS,
        lambda r: [(ROUNDS, r.round), (INITIATIVES, r.initiative), (PEOPLE, r.by), (PEOPLE, r.chief)],
    ),
    (APPENDIX_TEXTS, lambda t: [(ROUNDS, t.round), (INITIATIVES, t.initiative), (PEOPLE, t.by)]),
    (OBS, lambda o: [(MEETINGS, o.meeting), (PEOPLE, o.by), *((INITIATIVES, i) for i in o.initiatives)]),
    (NO_OBS, lambda n: [(MEETINGS, n.meeting), (PEOPLE, n.person)]),
    (FOCUSES, lambda f: [(MEETINGS, f.meeting), (INITIATIVES, f.initiative), (PEOPLE, f.by)]),
    (CALL_INS, lambda c: [(MEETINGS, c.meeting), (PEOPLE, c.person), (PEOPLE, c.by)]),
    (DRAFTS, lambda d: [(ROUNDS, d.round), (INITIATIVES, d.initiative), (PEOPLE, d.person)]),
    (SNAPSHOTS, lambda s: [(ROUNDS, s.round), *((INITIATIVES, e.initiative) for e in s.entries)]),
    (STEPS, lambda s: [(ROUNDS, s.round), (PEOPLE, "" if s.person == SYSTEM else s.person)]),
    (AGENDAS, lambda a: [(MEETINGS, a.meeting), (SNAPSHOTS, a.snapshot), (PEOPLE, a.made_by)]),
    (POSTED, lambda p: [(MEETINGS, p.meeting), (OUTBOX, p.row), (PEOPLE, p.by)]),
    (SENT_DRAFTS, lambda d: [(MEETINGS, d.meeting), (PEOPLE, d.approver), (PEOPLE, d.by)]),
    (
        FOLLOW_UPS,
        lambda f: [(MEETINGS, f.meeting), *((PEOPLE, key) for key in (*f.owners, *f.former, f.given_by))],
    ),
    (CALENDAR, lambda e: [(PEOPLE, e.by)]),
    (EDITS, lambda e: [(PEOPLE, e.person), (MEETINGS, e.meeting)]),
    (PROPOSALS, lambda p: [(PEOPLE, p.by), (MEETINGS, p.meeting)]),
    (
        MINUTES,
        lambda m: [(MEETINGS, m.meeting), *((PEOPLE, said.by) for said in (*m.decisions, *m.ratings))],
    ),
    (
        WRITTEN,
        lambda w: [
            (MEETINGS, w.meeting),
            *((PEOPLE, key) for a in w.askings for key in (a.by, *a.approvers)),
        ],
    ),
    (FILINGS, lambda f: [(MEETINGS, f.meeting), (PEOPLE, f.by)]),
    (LINKS, lambda link: [(PEOPLE, link.person)]),
    (OUTBOX, lambda row: [(OUTBOX, row.of), *_receiver(row)]),
    (CONTACTS, lambda c: [(PEOPLE, c.person)]),
    (CHANNELS, lambda c: [(PEOPLE, c.bound_by)]),
    (CONVERSATIONS, lambda c: [(PEOPLE, c.person), *((ROUNDS, t.round) for t in (c.talk, c.paused) if t)]),
    (DIGESTS, lambda d: [(PEOPLE, d.person)]),
    (FILES, lambda f: [(PEOPLE, f.person), (MEETINGS, f.meeting)]),
    (AUDIT_NAMES, lambda n: [(PEOPLE, n.person)]),
)


def _receiver(row: OutboxRow) -> list[Reference]:
    """A channel may be unbound since; a conversation is the channel's own id."""
    kind, _, key = row.target.partition("/")
    return [(PEOPLE, key)] if kind == "person" else []


async def check_records(tx: Transaction) -> list[Fault]:
    records = {c.name: {r.key: r for r in await tx.query(c)} for c in TABLES}
    return [*_missing(records), *_revisions(records), *_settled(records), *_states(records)]


def _missing(records: Records) -> Iterator[Fault]:
    for collection, references in REFERENCES:
        for key, record in records[collection.name].items():
            for other, wanted in references(record):
                if wanted and wanted not in records[other.name]:
                    yield Fault(
                        f"{collection.name} {key}", f"names {other.name} {wanted}, which is not there"
                    )


def _revisions(records: Records) -> Iterator[Fault]:
    """Reports are append-only: 1, 2, 3 …, and an annulment takes back an earlier one (S03)."""
    written: dict[tuple[str, str], list[Report]] = {}
    for report in records[REPORTS.name].values():
        written.setdefault((report.round, report.initiative), []).append(report)
    for (round_, initiative), reports in written.items():
        revisions = sorted(report.revision for report in reports)
        place = f"{REPORTS.name} {round_}/{initiative}"
        if revisions != list(range(1, len(revisions) + 1)):
            yield Fault(place, f"the revisions are {_list(revisions)}, not 1 to {len(revisions)}")
        for report in reports:
            if report.annuls and report.annuls not in revisions[: revisions.index(report.revision)]:
                yield Fault(
                    f"{REPORTS.name} {report.key}", f"annuls revision {report.annuls}, which is not there"
                )


def _settled(records: Records) -> Iterator[Fault]:
    """Numbered 1, 2, 3 … each later than the one before, and made of revisions that are there."""
    made: dict[str, list[Snapshot]] = {}
    for snapshot in records[SNAPSHOTS.name].values():
        made.setdefault(snapshot.round, []).append(snapshot)
    for round_, snapshots in made.items():
        place = f"{SNAPSHOTS.name} {round_}"
        snapshots.sort(key=lambda s: s.number)
        numbers = [s.number for s in snapshots]
        if numbers != list(range(1, len(numbers) + 1)):
            yield Fault(place, f"the numbers are {_list(numbers)}, not 1 to {len(numbers)}")
        times = [s.at for s in snapshots]
        if times != sorted(times):
            yield Fault(place, "a later opgørelse has an earlier time than the one before it")
    for key, snapshot in records[SNAPSHOTS.name].items():
        for entry in snapshot.entries:
            report = f"{snapshot.round}/{entry.initiative}/{entry.revision or 0:04}"
            if entry.revision and report not in records[REPORTS.name]:
                yield Fault(f"{SNAPSHOTS.name} {key}", f"holds report {report}, which is not there")
    for key, round_ in records[ROUNDS.name].items():
        if round_.state is RoundState.FROZEN and key not in made:
            yield Fault(f"{ROUNDS.name} {key}", "is frozen, but has no opgørelse")


def _states(records: Records) -> Iterator[Fault]:
    for collection in COLLECTIONS:
        for key in records[collection.name]:
            if not key:
                yield Fault(f"{collection.name} {key}", "has no key")
    for key, row in records[OUTBOX.name].items():
        if row.state is RowState.SENT and not (row.activity and row.sent_at):
            yield Fault(f"{OUTBOX.name} {key}", "is sent, but has no activity id or no time of sending")
    for key, posted in records[POSTED.name].items():
        agenda: Agenda | None = records[AGENDAS.name].get(posted.meeting)
        if _is_newer(posted, agenda):
            yield Fault(f"{POSTED.name} {key}", "is a newer version than the agenda itself")
    named = Counter(name.person for name in records[AUDIT_NAMES.name].values() if name.person)
    for person, count in named.items():
        if count > 1:
            yield Fault(f"{AUDIT_NAMES.name} {person}", f"has {count} numbers in the audit")


def _is_newer(posted: PostedAgenda, agenda: Agenda | None) -> bool:
    return agenda is None or posted.agenda.version > agenda.version


def _list(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
