"""Messages that have waited, rendered for somebody who meanwhile may no longer know: nothing is said."""

import asyncio

import pytest

from dialogs.message import activity
from dialogs.reader import Reader
from dialogs.turn import Reply
from dialogs.views import VIEWS, render
from domain.delivery import view
from tests.access.test_acts import TOWNS, payload
from tests.access.town import ENDING, OTHER, OWN, WHO
from tests.access.walk import Seen
from tests.access.written import assert_nothing_of_others_is_read
from tests.usecases.world import World
from texts import Words
from usecases.responsibility import audience_of
from usecases.take_back import Part

# Only ever the answer to a command of the same turn, which has looked up the right; what else there is may wait.
ANSWERS = frozenset(
    {
        "follow-up-answered",
        "line-preview",
        "offers",
        "one-initiative",
        "pick-initiative",
        "question",
        "receipt",
        "sentence",
        "status-form",
    }
)
# What the view says otherwise than the button of the same name.
STORED = {"agenda-taken-back": {"part": Part.POST}}
# Rendered for a channel alone.
POSTS = frozenset({"red-alone"})


@pytest.mark.parametrize("name", sorted(VIEWS.keys() - ANSWERS - POSTS))
@pytest.mark.parametrize("town", sorted(TOWNS))
def test_a_view_tells_nobody_more_than_they_may_know(name: str, town: str) -> None:
    world = TOWNS[town]()
    for who in WHO:
        for initiative in (OWN, OTHER, ENDING):
            args = {**payload(world, "", initiative), "keys": f"{OWN},{OTHER}", "colour": "red"}
            args.pop("act")
            read = asyncio.run(_read(world, who, name, {**args, **STORED.get(name, {})}))
            assert_nothing_of_others_is_read(who, Seen([Reply(view(name))], read), (name, initiative))


async def _read(world: World, who: str, name: str, args: dict[str, str]) -> str:
    async with world.store.transaction() as tx:
        reader = Reader(tx, world.board, world.now, Words(), await audience_of(tx, WHO[who], world.now))
        message = await render(reader, view(name, **args))
        return str(activity([message])).casefold() if message else ""


@pytest.mark.parametrize("name", ["red-sent", "replaced", "co-draft", "follow-up-told", "follow-ups"])
def test_it_tells_somebody_something(name: str) -> None:
    """Else the test above shows nothing."""
    world = TOWNS["open"]()
    args = {**payload(world, "", OWN), "colour": "red"}
    args.pop("act")
    assert [who for who in WHO if asyncio.run(_read(world, who, name, args))]
