"""What there must be in the end, held against what the store and Teams have: every breach of a promise by name."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.delivery import OutboxRow, RowState
from domain.people import Role
from domain.reports import Report
from domain.rounds import Round, Step
from domain.schedule import SYSTEM, SYSTEM_STEPS, Outcome, StepRecord
from tests.chaos.municipality import SECRETARIAT, Municipality
from tests.chaos.stage import CHANNEL, Stage
from tests.conversations.chat import shown
from texts import Words
from usecases.collections import OUTBOX, REPORTS, ROUNDS, STEPS
from usecases.ports import Store

GIVEN_BACK = Words().say("stale-you-wrote")
FLAGGING = frozenset({Role.DIRECTOR, Role.FINANCE})
OPEN = frozenset({RowState.WAITING, RowState.CLAIMED})


@dataclass(slots=True)
class Books:
    """All of the store that is accounted for, as it was last seen: delivery data is deleted some time after a round."""

    _reports: dict[str, Report] = field(default_factory=dict)
    _rounds: dict[str, Round] = field(default_factory=dict)
    _steps: dict[str, StepRecord] = field(default_factory=dict)
    _rows: dict[str, OutboxRow] = field(default_factory=dict)

    async def note(self, store: Store) -> None:
        async with store.transaction() as tx:
            self._reports |= {report.key: report for report in await tx.query(REPORTS)}
            self._rounds |= {round_.key: round_ for round_ in await tx.query(ROUNDS)}
            self._steps |= {step.key: step for step in await tx.query(STEPS)}
            self._rows |= {row.key: row for row in await tx.query(OUTBOX)}

    @property
    def reports(self) -> list[Report]:
        return list(self._reports.values())

    @property
    def rounds(self) -> list[Round]:
        return list(self._rounds.values())

    @property
    def steps(self) -> list[StepRecord]:
        return list(self._steps.values())

    @property
    def rows(self) -> list[OutboxRow]:
        return list(self._rows.values())

    def row(self, key: str) -> OutboxRow | None:
        return self._rows.get(key)

    def in_state(self, state: RowState) -> list[OutboxRow]:
        return [row for row in self.rows if row.state is state]

    @property
    def possibly_repeated(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for row in self.rows:
            found[place_of(row)] += row.possibly_repeated
        return found


def place_of(row: OutboxRow) -> str:
    """A person's key, or the channel."""
    kind, _, key = row.target.partition("/")
    return key if kind == "person" else CHANNEL


def lost(books: Books, taken: Iterable[str], given_back: Collection[str] = ()) -> list[str]:
    """The answers that are not in the store, nor given back in words because their round was over."""
    written = {report.text for report in books.reports}
    return [words for words in taken if words not in written and words not in given_back]


def applied_twice(books: Books) -> list[str]:
    written = Counter(report.text for report in books.reports)
    return [f"answer applied {times} times: {words}" for words, times in written.items() if times > 1]


def given_back(stage: Stage, taken: Iterable[str]) -> list[str]:
    """The answers that a person was told are not stored, with what they wrote."""
    refused = [text for person in stage.clients for text in told(stage, person) if GIVEN_BACK in text]
    return [words for words in taken if any(words in text for text in refused)]


def told(stage: Stage, person: str) -> list[str]:
    """All that has ever stood in the chat, replaced cards too, in the order of their first places."""
    return [shown(replace(m, activity=a)) for m in stage.heard(person) for a in (*m.before, m.activity)]


def around(stage: Stage, words: str) -> str:
    """What was told from the first mention of an answer on: why it is not in the store."""
    for person in stage.clients:
        heard = told(stage, person)
        if at := next((n for n, text in enumerate(heard) if words in text), None):
            return f"{person} was told {heard[at : at + 5]!r}"
    return "nobody was told of it"


def expected_steps(round_: Round, town: Municipality, now: datetime) -> set[tuple[str, Step, str]]:
    """Design.md §3's table for one round, when nobody is away."""
    leads = {i.chief for i in town.plan}
    stand_ins = {p.stand_in for p in town.people if p.key in leads and p.stand_in}
    audience: dict[Step, set[str]] = {
        Step.OPEN: leads,
        Step.REMIND_1: leads,
        Step.REMIND_2: leads,
        Step.ESCALATE: leads | stand_ins | {i.director for i in town.plan},
        Step.DUE: set(SECRETARIAT),
        # Directors and finance are asked for what the board should see in particular.
        Step.FREEZE: set(SECRETARIAT) | {p.key for p in town.people if p.roles & FLAGGING},
    }
    for step in SYSTEM_STEPS:
        audience[step] = audience.get(step, set()) | {SYSTEM}
    return {
        (round_.key, step, who)
        for step, everybody in audience.items()
        if round_.at(step) <= now
        for who in everybody
    }


def steps(books: Books, town: Municipality, now: datetime) -> list[str]:
    """Each step of each round that has opened is decided, no other is, and what was to be said has come to its end."""
    opened = [r for r in books.rounds if r.opened_at is not None]
    due = set().union(*(expected_steps(r, town, now) for r in opened))
    # A round is closed when its agenda is posted, at the latest at the meeting's start.
    early = {(r.key, Step.CLOSED, SYSTEM) for r in opened}
    decided = {(s.round, s.step, s.person) for s in books.steps}
    ended = {row.key for row in books.rows if row.state not in OPEN}
    said = [s for s in books.steps if s.outcome is Outcome.SENT and s.person != SYSTEM]
    return [
        *(f"step lost: {'/'.join(step)}" for step in sorted(due - decided)),
        *(f"step nobody is owed: {'/'.join(step)}" for step in sorted(decided - due - early)),
        *(f"step decided and not ended: {s.key} in {s.row}" for s in said if s.row not in ended),
    ]


def deliveries(books: Books, stage: Stage, directly: frozenset[str]) -> list[str]:
    """What the store says was sent, Teams has; what Teams has beyond that, a lost answer accounts for."""
    breaches = [f"not ended: {row.key} {row.state} {row.reason}" for row in books.rows if row.state in OPEN]
    possibly, put_again = books.possibly_repeated, _put_again(stage)
    for place in (*stage.clients, CHANNEL):
        sent = [r for r in books.in_state(RowState.SENT) if place_of(r) == place]
        there = {m.id for m in stage.heard(place)}
        breaches += [f"sent, but not there: {row.key}" for row in sent if row.activity not in there]
        extra = shown_in(stage, place) - len(sent)
        if place not in directly and not 0 <= extra <= possibly[place] + put_again[place]:
            breaches.append(
                f"{place}: {extra} more than sent, {possibly[place]} possibly repeated{_unsent(stage, place, sent)}"
            )
    return breaches


def _put_again(stage: Stage) -> Counter[str]:
    """Cards whose replacement was not answered: over a connection used before, aiohttp itself puts the same card in
    the same place again (PUT is idempotent). Nobody sees that, and nobody is told twice.
    """
    chats = {client.chat: key for key, client in stage.clients.items()}
    unanswered = (c for c in stage.teams.calls if c.method == "PUT" and c.status is None)
    return Counter(chats.get(call.conversation, CHANNEL) for call in unanswered)


def _unsent(stage: Stage, place: str, sent: list[OutboxRow]) -> str:
    """What was shown there and no row was settled with: the repeats, if all is well."""
    known = {row.activity for row in sent}
    summaries = [m.activity.get("summary", "")[:80] for m in stage.heard(place) if m.id not in known]
    return "".join(f"; {summary!r}" for summary in summaries)


def shown_in(stage: Stage, place: str) -> int:
    """How often something was shown there: messages, and replacements of messages."""
    return sum(1 + len(m.before) for m in stage.heard(place))


def repeated(books: Books, stage: Stage, directly: frozenset[str]) -> int:
    sent = Counter(place_of(row) for row in books.in_state(RowState.SENT))
    places = {*stage.clients, CHANNEL} - directly
    return sum(shown_in(stage, place) - sent[place] for place in places)
