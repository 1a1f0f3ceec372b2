"""One button pressed or one sentence said by somebody, undone again: what they read and what it would have written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.converse import converse
from dialogs.message import activity
from dialogs.refusals import refusal
from dialogs.turn import Incoming, Reply, Turn
from dialogs.views import render
from domain.access import CHANNEL
from domain.errors import DomainError, NotAllowed
from domain.people import Person
from storage.state import Write
from storage.transaction import OptimisticTransaction
from tests.usecases.world import TENANT, World
from texts import Words
from usecases.bind_channel import Place
from usecases.ports import Transaction
from usecases.responsibility import audience_of

# Sentences that refuse or find nothing the person may touch, besides those that begin with "refused".
NO = frozenset({"initiative-unknown", "nothing-asked", "impossible-nothing-asked", "gone"})
# Not about the person.
NOT_NO = frozenset({"refused-no-channel", "refused-no-roster"})
BOARD_ROOM = Place("19:direktionen", "https://smba.example", TENANT, "bot")


@dataclass(frozen=True, slots=True)
class Seen:
    """`read` is all the person gets to see, in small letters; `writes` is what would be stored."""

    replies: list[Reply]
    read: str
    writes: list[Write] = field(default_factory=list)
    error: DomainError | None = None

    @property
    def keys(self) -> list[str]:
        """The sentences by key; the name of the view of anything else."""
        return [r.view.arg("key") if r.view.name == "sentence" else f"<{r.view.name}>" for r in self.replies]

    @property
    def is_refused(self) -> bool:
        first = self.keys[0] if self.keys else ""
        return isinstance(self.error, NotAllowed) or (
            (first.startswith("refused") or first in NO) and first not in NOT_NO
        )

    @property
    def works(self) -> bool:
        return self.error is None and not self.is_refused and bool(self.read)


async def press(world: World, who: Person, values: Mapping[str, str], *, place: Place | None = None) -> Seen:
    return await _take(
        world, who, Incoming(values=values, is_personal=place is None, card="card", place=place)
    )


async def say(world: World, who: Person, text: str, *, place: Place | None = None) -> Seen:
    return await _take(world, who, Incoming(text=text, is_personal=place is None, place=place))


async def _take(world: World, who: Person, incoming: Incoming) -> Seen:
    """As `bot/turns.py` does it: a rule that says no undoes everything, and its sentence is the answer."""
    tx = _undone(world)
    turn = await _turn(world, tx, who, incoming)
    try:
        replies = await converse(turn)
    except DomainError as error:
        refused = await refusal(turn, error)
        return Seen(refused, await _read(turn, refused), error=error)
    read = await _read(turn, replies)
    return Seen(replies, read, [change for change in tx.changes if isinstance(change, Write)])


def _undone(world: World) -> OptimisticTransaction:
    """One that nobody ever commits."""

    async def discard(_: OptimisticTransaction) -> None: ...

    return OptimisticTransaction(world.store._state, discard)  # noqa: SLF001  a store has no transactions without commit


async def _turn(world: World, tx: Transaction, who: Person, incoming: Incoming) -> Turn:
    audience = await audience_of(tx, who, world.now) if incoming.is_personal else CHANNEL
    return Turn(tx, world.board, world.now, who, Words(), world.roster, incoming, audience)


async def _read(turn: Turn, replies: list[Reply]) -> str:
    messages = [await render(turn.reader, reply.view) for reply in replies]
    return str([activity([m]) for m in messages if m is not None]).casefold() if any(messages) else ""
