"""What was written on an old card is shown even where its draft has been used before the card could be sent."""

from dataclasses import dataclass

import pytest

from domain.delivery import view
from domain.reports import Answer, Colour, Draft
from tests.dialogs.previews import APRIL, MAY, Preview, answered
from tests.dialogs.test_golden import as_read, rendered
from tests.usecases.world import METTE, World
from texts import Language
from usecases.collections import DRAFTS


@dataclass(frozen=True, slots=True)
class Kept:
    """The drafts of i01: this month's text, else none."""

    newest: str

    async def __call__(self) -> World:
        world = await answered()
        await world.put(DRAFTS, Draft(APRIL, "i01", METTE.key, Answer(Colour.RED, "Til april."), world.now))
        async with world.store.transaction() as tx:
            for draft in await tx.query(DRAFTS, person=METTE.key, round=MAY):
                tx.delete(DRAFTS, draft.key)
        if self.newest:
            await world.put(DRAFTS, Draft(MAY, "i01", METTE.key, Answer(Colour.RED, self.newest), world.now))
        return world


@pytest.mark.parametrize(
    ("newest", "shown", "button"),
    [("Til maj.", "Til maj.", "Brug teksten i maj"), ("", "Til april.", "Åbn maj")],
)
async def test_the_words_are_there_and_only_a_draft_of_this_month_is_offered(
    newest: str, shown: str, button: str
) -> None:
    stale = view("stale", round=APRIL, initiative="i01", wrote="1")
    message = await rendered(Preview(Kept(newest), METTE, stale), Language.DANISH)
    assert message is not None
    heard = as_read(message)
    assert f"Det, du skrev, er her: ”{shown}”" in heard
    assert heard.splitlines().count(f"[{button}]") == 1
    assert ("[Brug teksten i maj]" in heard) is bool(newest)
