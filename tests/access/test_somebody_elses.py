"""Somebody else's question and somebody else's card, used from one's own chat over HTTP."""

from pathlib import Path

from domain.conversation import Conversation, OpenQuestion
from stage.local_connector import activities
from tests.access.town import WHO, may_town
from tests.access.walk import say
from tests.conversations.chat import install_everybody, shown, town
from usecases.collections import CONVERSATIONS


async def test_somebody_elses_question_cannot_be_confirmed() -> None:
    world = await may_town()
    asked = OpenQuestion("meeting.cancel.confirm", (("meeting", "2025-05"),), world.now)
    await world.put(CONVERSATIONS, Conversation("inger", asked))
    for who in WHO:
        seen = await say(world, WHO[who], "ja")
        assert (seen.keys == ["nothing-to-confirm"]) == (who != "secretariat"), who


async def test_a_right_that_is_lost_between_question_and_yes_is_lost() -> None:
    world = await may_town()
    asked = OpenQuestion("meeting.cancel.confirm", (("meeting", "2025-05"),), world.now)
    await world.put(CONVERSATIONS, Conversation("freja", asked))
    seen = await say(world, WHO["contributor"], "ja")
    assert (seen.keys, seen.writes) == (["refused-manage-meetings"], [])


async def test_somebody_elses_card_stays_as_it_is(tmp_path: Path) -> None:
    """The answer is put in one's own chat, whichever message the button says it sat on."""
    async with town(tmp_path) as here:
        await install_everybody(here)
        await here.at("2025-05-14 09:30")
        card = [message for message in here.lone.messages if message.cards][-1]
        before = shown(card)
        anders = here.scene.connector._at(here.anders.client, here.anders.last)  # noqa: SLF001  the chat it comes from
        here.anders.forget()
        for values in ({"act": "report.list"}, {"act": "report.edit", "initiative": "i01"}):
            pressed = activities.submit(anders, values["act"], here.scene.now, card.id, values)
            assert (await here.scene.connector.post(pressed)).status == 200
            await here.scene.settled()
        assert "Flådestyring" in here.anders.heard
        assert "ikke som ansvarlig" in here.anders.text
        assert shown([message for message in here.lone.messages if message.cards][-1]) == before
