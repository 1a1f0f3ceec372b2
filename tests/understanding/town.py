"""Fjordby in four months of 2025, for questions: May has been settled and is asked about on Monday the 26th."""

from dataclasses import dataclass, field, replace
from datetime import date, time

from dialogs.converse import converse
from dialogs.reader import Reader
from dialogs.recall import Recall
from dialogs.refusals import refusal
from dialogs.turn import Incoming, Reply, Turn
from dialogs.views import render
from domain.access import CHANNEL
from domain.board import Board
from domain.errors import DomainError
from domain.meetings import Meeting
from domain.people import Person, Role
from domain.plan import Initiative, InitiativeState
from domain.reports import Background, Colour, Report
from domain.rounds import Round, RoundState, RoundTemplate, Step, plan_round, settle
from stage import town as fjordby
from storage import MemoryStore
from storage.state import Write
from storage.transaction import OptimisticTransaction
from tests.conversations.chat import read_card
from tests.domain.month import CALENDAR, at
from tests.usecases.world import LEGEND, FakeRoster
from texts import Language, Words
from usecases.bind_channel import Place
from usecases.collections import INITIATIVES, MEETINGS, NOT_UNDERSTOOD, PEOPLE, REPORTS, ROUNDS, SNAPSHOTS
from usecases.ports import Store
from usecases.responsibility import audience_of

NOW = at("2025-05-26 10:00")
BOARD = Board(CALENDAR, legend=LEGEND, period="2025")
MEETINGS_HELD = (date(2025, 2, 26), date(2025, 3, 26), date(2025, 4, 30), date(2025, 5, 28))
GONE = Initiative(
    "i22",
    "Fælles indkøb",
    chiefs=("lone",),
    directors=("henriette",),
    part="Råderumsforslag",
    committees=("ØK",),
    state=InitiativeState.REMOVED,
    removed_on="2025-05-02",
    order=22,
)
# The colour of February, March, April and May by its first letter; "-" is not received, "." not part of the round.
COLOURS = {
    "i01": "rggg", "i02": "yyyy", "i03": "gggg", "i04": "ggyg", "i05": "gggg", "i06": "gggg", "i07": "gggg",
    "i08": "yrrr", "i09": "gggg", "i10": "gggd", "i11": "gyyr", "i12": "gggy", "i13": "gggg", "i14": "grry",
    "i15": "gggg", "i16": "ggyy", "i17": "gyrr", "i18": "yyy-", "i19": "..gg", "i22": "ggg.",
}  # fmt: skip
# That a message was not understood is counted.
COUNTED = {NOT_UNDERSTOOD.name}
LETTERS = {"g": Colour.GREEN, "y": Colour.YELLOW, "r": Colour.RED, "d": Colour.DONE}


def plan() -> list[Initiative]:
    return [*fjordby.plan(), GONE]


def rounds() -> list[Round]:
    """The first three over, the last one settled."""
    meetings = [
        Meeting(f"{day:%Y-%m}", "Direktionen", day, time(10), time(12), plan_point=True)
        for day in MEETINGS_HELD
    ]
    planned = [plan_round(meeting, RoundTemplate(), CALENDAR) for meeting in meetings]
    last = len(planned) - 1
    return [
        replace(r, state=RoundState.FROZEN if n == last else RoundState.CLOSED, opened_at=r.at(Step.OPEN))
        for n, r in enumerate(planned)
    ]


def report(round_: Round, initiative: Initiative, colour: Colour) -> Report:
    is_red = colour is Colour.RED
    return Report(
        round_.key,
        initiative.key,
        1,
        colour,
        "Det går, som det står her.",
        initiative.chief,
        initiative.chief,
        round_.at(Step.REMIND_1),
        (Background.STALLED,) if is_red else (),
        "Hjælp til at komme videre." if is_red else "",
    )


async def founded() -> MemoryStore:
    store, initiatives = MemoryStore(), {i.key: i for i in plan()}
    async with store.transaction() as tx:
        for person in fjordby.people():
            tx.put(PEOPLE, person)
        for initiative in initiatives.values():
            tx.put(INITIATIVES, initiative)
        for number, round_ in enumerate(rounds()):
            tx.put(ROUNDS, round_)
            tx.put(MEETINGS, Meeting(round_.meeting, "Direktionen", round_.meeting_date, time(10), time(12)))
            letters = {key: colours[number] for key, colours in COLOURS.items() if colours[number] != "."}
            said = {
                key: report(round_, initiatives[key], LETTERS[letter])
                for key, letter in letters.items()
                if letter in LETTERS
            }
            for one in said.values():
                tx.put(REPORTS, one)
            tx.put(SNAPSHOTS, settle(round_, 1, round_.at(Step.FREEZE), said, letters))
    return store


@dataclass(slots=True)
class Asker:
    """A person (nobody asks for the channel) who asks without HTTP: answers are read as they would be on the phone."""

    store: Store
    key: str = "signe"
    language: Language = Language.DANISH
    board: Board = BOARD
    channel: bool = False
    recall: Recall = field(default_factory=Recall)
    changed: bool = False
    views: list[str] = field(default_factory=list)

    async def ask(self, text: str, **values: str) -> str:
        """Everything that can be read in the answer; `changed` says whether it changed anything that is stored."""
        async with self.store.transaction() as tx:
            person = await tx.get(PEOPLE, self.key)
            assert person is not None
            assert isinstance(tx, OptimisticTransaction)
            audience = CHANNEL if self.channel else await audience_of(tx, person, NOW)
            place = Place("19:board", "", "", "", "") if self.channel else None
            incoming = Incoming(text, values, is_personal=not self.channel, place=place)
            words = Words(self.language)
            turn = Turn(tx, self.board, NOW, person, words, FakeRoster(), incoming, audience, self.recall)
            try:
                replies = await converse(turn)
            except DomainError as refused:
                replies = await refusal(turn, refused)
            written = {change.collection.name for change in tx.changes if isinstance(change, Write)}
            self.changed, self.views = bool(written - COUNTED), [reply.view.name for reply in replies]
            return "\n\n".join([await read(turn.reader, reply) for reply in replies])


async def read(reader: Reader, reply: Reply) -> str:
    message = await render(reader, reply.view)
    if message is None:
        return ""
    body = message.card.model_dump(by_alias=True, exclude_none=True, mode="json") if message.card else {}
    return "\n".join([message.text, *read_card(body)])


def stranger() -> Person:
    return Person("gaest", "Gitte Gæst", frozenset({Role.CONTRIBUTOR}))
