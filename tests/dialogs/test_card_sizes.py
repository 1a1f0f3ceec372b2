"""No card is larger than old clients take, however much people have written (design.md §3, platform.md §2)."""

from dataclasses import replace

import orjson
import pytest

from dialogs.message import Json
from dialogs.reader import Reader
from dialogs.views import render
from domain.access import CHANNEL
from domain.delivery import View, view
from domain.items import Attachment, Content, Participant
from domain.meetings import ForwardPoint
from domain.people import Person
from domain.reports import Answer, Background
from tests.domain.month import initiative
from tests.usecases.world import ANNA, INGER, MAY_ROUND, METTE, PEOPLE_OF_TOWN, RED, SIGNE, World
from texts import LANGUAGES, Language, Words
from usecases.collections import MEETINGS, POSTED
from usecases.import_people import import_people
from usecases.import_plan import import_plan
from usecases.make_agenda import make_agenda
from usecases.post_agenda import post_agenda
from usecases.responsibility import audience_of

LARGEST_CARD = 24 * 1024
LONG_TITLE = "Investering i fraværsindsatsen på børne- og ungeområdet – besparelser på forsørgelse og anbringelser nr. "
WORDY = Answer(
    RED, "ø" * 1000, (Background.STALLED, Background.COORDINATION, Background.OBSTACLES), "å" * 500
)
MEETING = "2025-05"
ROUND = {"round": MAY_ROUND}


async def crowded() -> World:
    """40 initiatives with long titles; 20 of them are red with all the words there is room for."""
    world = World()
    plan = [
        replace(initiative(f"i{n:02}", ("anna",), ("signe",)), title=f"{LONG_TITLE}{n}", order=n)
        for n in range(40)
    ]
    await world.do(lambda tx: import_people(tx, world.now, PEOPLE_OF_TOWN))
    await world.do(lambda tx: import_plan(tx, world.now, plan))
    await world.bind()
    await world.tick("2025-05-14 09:00")
    for one in plan[:20]:
        await world.answer(ANNA, one.key, WORDY)
    return world


async def overdue() -> World:
    world = await crowded()
    await world.tick("2025-05-22 09:00")
    return world


async def posted() -> World:
    """The opgørelse is made, half the initiatives are corrected, and the agenda has 30 items more."""
    world = await crowded()
    await world.tick("2025-05-23 12:00")
    world.it_is("2025-05-26 10:00")
    for n in range(20, 30):
        await world.answer(ANNA, f"i{n:02}", WORDY)
    meeting = await world.get(MEETINGS, MEETING)
    people = tuple(Participant(f"Birgitte Marie Lyngholm {n}", title="Sundhedschef") for n in range(6))
    files = tuple(Attachment(f"{LONG_TITLE}{n}.pdf", f"{n}/25") for n in range(6))
    content = Content(participants=people, attachments=files, wanted=LONG_TITLE)
    points = tuple(ForwardPoint(f"P{n}", f"{LONG_TITLE}{n}", content=content) for n in range(30))
    await world.put(MEETINGS, replace(meeting, points=points))
    agenda = await world.do(lambda tx: make_agenda(tx, world.board, world.now, INGER, MEETING))
    await world.do(lambda tx: post_agenda(tx, world.board, world.now, INGER, MEETING, agenda.version))
    await world.post_out()
    return world


async def unposted() -> World:
    world = await posted()
    for row in await world.all(POSTED):
        async with world.store.transaction() as tx:
            tx.delete(POSTED, row.key)
    return world


SEEN = {
    "red": (crowded, SIGNE, view("by-colour", colour="red")),
    "red, everything": (crowded, SIGNE, view("by-colour", colour="red", all="1")),
    "red, in the channel": (posted, None, view("by-colour", colour="red", all="1")),
    "overview": (posted, SIGNE, view("overview-list")),
    "not received": (crowded, SIGNE, view("not-received")),
    "one": (posted, SIGNE, view("one-initiative", initiative="i21")),
    "the secretariat's list": (overdue, INGER, view("step-due", all="1", **ROUND)),
    "to the director": (overdue, SIGNE, view("step-escalate", **ROUND)),
    "to the chief": (overdue, ANNA, view("step-escalate", **ROUND)),
    "whom": (overdue, INGER, view("answer-whom", **ROUND)),
    "which": (overdue, INGER, view("answer-which", chief=ANNA.key, **ROUND)),
    "more time": (overdue, INGER, view("extend-form", **ROUND)),
    "settled": (posted, INGER, view("step-freeze", **ROUND)),
    "agenda": (posted, INGER, view("agenda", meeting=MEETING, real="1")),
    "post": (posted, None, view("agenda-post", meeting=MEETING)),
    "red reply": (posted, None, view("red-reply", meeting=MEETING)),
    "red alone": (posted, None, view("red-alone", **ROUND)),
    "preview": (unposted, INGER, view("agenda-preview", meeting=MEETING, act="agenda.post.confirm")),
    "next meeting": (posted, SIGNE, view("next-meeting", meeting=MEETING)),
    "forward plan": (posted, SIGNE, view("forward-plan")),
    "chief's list": (crowded, ANNA, view("status-list", **ROUND)),
    "receipt": (crowded, ANNA, view("receipt", **ROUND)),
    "nobody's": (crowded, METTE, view("by-colour", colour="red", scope="mine")),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SEEN)
async def test_no_card_is_too_large(name: str, language: Language) -> None:
    stand, person, what = SEEN[name]
    cards = await _cards(await stand(), person, what, language)
    assert all(len(orjson.dumps(card)) <= LARGEST_CARD for card in cards)
    assert cards or name == "nobody's"


async def _cards(world: World, person: Person | None, what: View, language: Language) -> list[Json]:
    async with world.store.transaction() as tx:
        audience = await audience_of(tx, person, world.now) if person else CHANNEL
        message = await render(Reader(tx, world.board, world.now, Words(language), audience), what)
    assert message is not None
    return message.cards_json()
