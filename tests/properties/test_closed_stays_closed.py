"""No message built for a conversation contains closed text that one of its members may not see (C01)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.message import activity
from dialogs.reader import Reader
from dialogs.views import VIEWS, render
from domain.access import CHANNEL, Audience
from domain.agenda import AgendaTemplate
from domain.board import Board
from domain.delivery import view
from domain.errors import DomainError
from domain.items import Attachment, Content, Participant, Section
from domain.meetings import ForwardPoint, Meeting, MeetingState
from domain.people import Person, Role
from domain.proposals import ProposedPoint
from domain.working_days import WorkCalendar
from storage import MemoryStore
from texts import LANGUAGES, Words
from usecases.collections import AGENDAS, MEETINGS, PEOPLE, POSTED, PROPOSALS, PostedAgenda
from usecases.make_agenda import make_agenda
from usecases.ports import Transaction

NOW = datetime(2025, 5, 26, 12, tzinfo=UTC)
MARKER = "HEMMELIG-SAG-"
SECRETARY = Person("ida", "Ida Krogh", frozenset({Role.SECRETARIAT}))
READERS = (
    CHANNEL,
    Audience(Person("mette", "Mette Holm", frozenset({Role.CHIEF}))),
    Audience(Person("freja", "Freja Lund", frozenset({Role.CONTRIBUTOR}))),
    Audience(Person("oskar", "Oskar Ny", frozenset({Role.ADMIN}))),
)
BOARD = Board(WorkCalendar(frozenset()), agenda=AgendaTemplate())

points = st.lists(
    st.tuples(st.booleans(), st.text(st.characters(categories=("L", "N")), max_size=12)),
    min_size=1,
    max_size=6,
)


def _point(code: str, text: str, *, closed: bool) -> ForwardPoint:
    """A closed one with everything on it marked, as where closed content is stored; an open one has a closed
    attachment.
    """
    secret = Attachment(f"{MARKER}bilag {text}", f"{MARKER}nr", closed=True)
    if not closed:
        return ForwardPoint(code, f"Åbent {text}", content=Content(attachments=(secret,)))
    content = Content(
        f"{MARKER}kle",
        f"{MARKER}sag",
        ((Section.BACKGROUND, f"{MARKER}tekst"),),
        (secret,),
        (Participant(f"{MARKER}navn", "freja"),),
        f"{MARKER}ønske",
    )
    return ForwardPoint(code, f"{MARKER}{text}", True, f"{MARKER}note", content=content)  # noqa: FBT003  closed


def meeting(key: str, day: date, drawn: list[tuple[bool, str]], state: MeetingState) -> Meeting:
    made = tuple(_point(f"P{n}", text, closed=closed) for n, (closed, text) in enumerate(drawn, 1))
    return Meeting(key, "Direktionen", day, time(10), time(12), state=state, points=made)


async def prepare(tx: Transaction, drawn: list[tuple[bool, str]]) -> None:
    """A posted agenda, an edited one after it, and a coming meeting in its portfolio."""
    tx.put(PEOPLE, SECRETARY)
    tx.put(MEETINGS, meeting("m", date(2025, 5, 28), drawn, MeetingState.POSTED))
    tx.put(MEETINGS, meeting("next", date(2025, 6, 4), drawn, MeetingState.PLANNED))
    first = await make_agenda(tx, BOARD, NOW, SECRETARY, "m")
    tx.put(POSTED, PostedAgenda("m", first, "post/m/agenda", NOW, SECRETARY.key))
    turned = [(not closed, text) for closed, text in drawn]
    second = replace(first, version=2, items=tuple(reversed(first.items)))
    tx.put(POSTED, PostedAgenda("m", second, "post/m/agenda", NOW, SECRETARY.key))
    tx.put(MEETINGS, meeting("other", date(2025, 6, 11), turned, MeetingState.PLANNED))
    tx.put(AGENDAS, second)
    tx.put(PROPOSALS, ProposedPoint(1, SECRETARY.key, NOW, "m", _point("", "forslag", closed=True)))


@settings(max_examples=25, deadline=None)
@given(drawn=points)
async def test_no_view_shows_closed_text_to_those_who_may_not_see_it(drawn: list[tuple[bool, str]]) -> None:
    store = MemoryStore()
    args = {"meeting": "m", "real": "1", "was": "m/0001", "now": "m/0002", "key": "all-right"}
    args |= {"did": "moved", "codes": "P1,P2", "items": "P1,P2", "to": "next", "proposal": "F1", "item": "P1"}
    async with store.transaction() as tx:
        await prepare(tx, drawn)
        for name in VIEWS:
            for key in ("m", "next", "other"):
                for audience in READERS:
                    for language in LANGUAGES:
                        reader = Reader(tx, BOARD, NOW, Words(language), audience)
                        try:
                            shown = await render(reader, view(name, **{**args, "meeting": key}))
                        except (LookupError, DomainError, ValueError):
                            continue  # a private view is refused in a channel, and some views need other ids
                        if shown is not None:
                            assert MARKER not in orjson.dumps(activity([shown])).decode()
