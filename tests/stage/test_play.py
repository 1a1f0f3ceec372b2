"""What somebody finds who has just typed `make play`."""

import re
from datetime import timedelta

from domain.rounds import Step
from stage import town
from stage.demo import month_of
from stage.play import TO_TRY, eve_of_the_round

NO_ANSWER = re.compile("forstod jeg ikke|kan jeg ikke|ikke gemt noget")


async def test_the_stage_is_set_an_hour_before_the_round_opens() -> None:
    async with eve_of_the_round() as on_stage:
        async with on_stage.session.get(on_stage.connector.url + "/stage/state") as answer:
            state = await answer.json()
        opens = month_of(None, on_stage.service.board).round.at(Step.OPEN)

        assert on_stage.now == opens - timedelta(hours=1)
        assert state["clock"]["next"] == opens.isoformat()
        assert all(person["installed"] and person["examples"] for person in state["people"])
        welcomed = {one["conversation"] for one in state["messages"] if one["who"] == state["bot"]["id"]}
        assert {person["chat"] for person in state["people"]} <= welcomed
        assert any(
            "nu direktionens kanal" in one.text for one in on_stage.connector.messages(on_stage.channel)
        )


async def test_every_example_is_answered() -> None:
    async with eve_of_the_round() as on_stage:
        await on_stage.move_to(on_stage.now + timedelta(hours=1))
        for role, texts in TO_TRY.items():
            who = next(person for person in town.people() if person.has(role))
            for text in texts:
                client = on_stage.clients[who.key]
                answer = await on_stage.connector.ask(client, text)
                assert not NO_ANSWER.search(str(answer.activity)), (role, text, answer.text)
                await on_stage.connector.say(client, "afbryd")
                await on_stage.settled()
