"""One turn: what came in, for whom, and what is answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from dialogs.reader import Reader
from dialogs.recall import Recall
from domain.access import Audience, Target
from domain.board import Board
from domain.conversation import Conversation, OpenQuestion
from domain.delivery import OutboxRow, View, view
from domain.meetings import Meeting
from domain.people import Person
from texts import Words
from usecases.bind_channel import Place
from usecases.collections import CONVERSATIONS, OUTBOX
from usecases.ports import Roster, Transaction


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file dropped in the chat: what it is called, and where it can be fetched for a while."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text, the values of a card (`act` among them) or files. `card` is the activity the button sat on."""

    text: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    is_personal: bool = True
    card: str = ""
    place: Place | None = None
    files: tuple[IncomingFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """`replace` puts the message in the place of the card that was used, `card` in that of the activity it names."""

    view: View
    replace: bool = False
    card: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """`audience` is the person in private, the channel otherwise, whoever asks there."""

    tx: Transaction
    board: Board
    now: datetime
    person: Person
    words: Words
    roster: Roster
    incoming: Incoming
    audience: Audience
    recall: Recall = field(default_factory=Recall)

    def last_answer(self) -> View | None:
        """What this person was last answered in this conversation, for a few minutes."""
        return self.recall.last(self.person.key, self._place, self.now)

    def keep_answer(self, view: View) -> None:
        self.recall.keep(self.person.key, self._place, self.now, view)

    @property
    def _place(self) -> str:
        place = self.incoming.place
        return place.conversation if place else ""

    @property
    def reader(self) -> Reader:
        return Reader(self.tx, self.board, self.now, self.words, self.audience)

    def as_member(self, meeting: Meeting | None = None) -> Target:
        """What belongs to the meeting's forum, or without one to any the person may be a member of."""
        return Target(member=self.board.is_member(self.person, meeting))

    def value(self, name: str) -> str:
        """A field of the card, without regard to the version in its id; empty where it is missing."""
        values = self.incoming.values
        return next((v for key, v in values.items() if key.partition("~")[0] == name), "")

    async def conversation(self) -> Conversation:
        return await self.tx.get(CONVERSATIONS, self.person.key) or Conversation(self.person.key)

    async def ask(self, act: str, key: str, /, **args: str) -> list[Reply]:
        """Ask a question that a tap or "ja" confirms; it takes the place of an earlier one."""
        opened = OpenQuestion(act, tuple(sorted(args.items())), self.now)
        self.tx.put(CONVERSATIONS, replace(await self.conversation(), question=opened))
        return say("question", act=act, key=key, **args)

    async def expect(self, act: str, /, **args: str) -> None:
        """Let "ja" do the same as the confirming button of the card that is about to be shown."""
        opened = OpenQuestion(act, tuple(sorted(args.items())), self.now)
        self.tx.put(CONVERSATIONS, replace(await self.conversation(), question=opened))

    async def settle_question(self, act: str) -> None:
        """The open question is answered, if `act` is what it asks about: an old button settles only its own."""
        conversation = await self.conversation()
        if conversation.question is not None and conversation.question.act == act:
            self.tx.put(CONVERSATIONS, replace(conversation, question=None))

    async def drop_question(self, question: OpenQuestion | None) -> None:
        """Nothing was asked since `question`, and something else was ordered: a "ja" is not about it any more."""
        conversation = await self.conversation()
        if question is not None and conversation.question == question:
            self.tx.put(CONVERSATIONS, replace(conversation, question=None))

    async def answered_cards(self, question: OpenQuestion, answer: str) -> list[Reply]:
        """The cards of a question answered in words, without their buttons and with the `answer` given."""
        rows = await self.tx.query(OUTBOX, target=f"person/{self.person.key}")
        return [
            Reply(View(one.name, (*one.args, ("answered", answer))), card=row.activity)
            for row in rows
            if row.created_at == question.asked_at and row.activity and not _is_replaced(row, rows)
            for one in row.views
            if not one.arg("answered") and {("act", question.act), *question.args} <= set(one.args)
        ]

    def on_card(self, name: str, /, **args: str) -> list[Reply]:
        """Answer in the place of the card that was used; a bundled card stays where it is."""
        is_alone = bool(self.incoming.card) and not self.incoming.values.get("keep")
        return [Reply(view(name, **args), replace=is_alone)]


def _is_replaced(row: OutboxRow, rows: Iterable[OutboxRow]) -> bool:
    """Whether a later message stands in the place of this one: the card of a question asked before and answered."""
    return any(
        other.replaces == row.activity and other.key != row.key and other.created_at >= row.created_at
        for other in rows
    )


def say(name: str, /, **args: str) -> list[Reply]:
    return [Reply(view(name, **args))]


def tell(key: str, /, **args: str) -> list[Reply]:
    """A single sentence of the catalogue."""
    return say("sentence", key=key, **args)
