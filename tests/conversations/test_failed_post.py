"""What does not reach the channel was never posted: the secretary hears why, and posts it again."""

import pytest

from stage.local_connector import Fault
from stage.local_connector.calls import Call
from tests.conversations.chat import Town

FORBIDDEN = Fault(403, "BotNotInConversationRoster")
WAITING = "er stadig på vej til kanalen"


def _posts(call: Call) -> bool:
    return call.sends and bool(call.body.get("isGroup"))


def _replies(here: Town, call: Call) -> bool:
    return call.sends and call.conversation.startswith(here.room.channel.id) and not _posts(call)


@pytest.fixture
async def settled(here: Town) -> Town:
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")
    await here.at("2025-05-26 09:00")
    here.room.forget()
    return here


async def test_a_post_the_channel_refused_is_told_and_posted_again(settled: Town) -> None:
    here = settled
    here.scene.connector.faults.plan(FORBIDDEN, when=_posts)
    await here.inger.say("post dagsorden")
    heard = await here.inger.say("ja")
    assert "kom ikke i kanalen: jeg har ikke lov til at skrive i kanalen" in heard
    assert "[Prøv igen]" in heard
    assert not here.room.heard
    assert "Sendt ud af" not in await here.inger.say("hvad er på dagsordenen?")
    await here.at("2025-05-26 12:30")
    assert "på som rød indsats" not in here.anders.heard
    assert "Skal jeg sende den ud?" in await here.inger.say("post dagsorden")
    assert "er på vej til kanalen" in await here.inger.say("ja")
    post, reds = here.room.messages[-2:]
    assert reds.root == post.id
    assert "Sendt ud af Inger Damsbo" in await here.inger.say("hvad er på dagsordenen?")
    await here.at("2025-05-27 09:00")
    assert any("på som rød indsats" in str(message.activity) for message in here.anders.messages)


async def test_try_again_shows_the_agenda_again(settled: Town) -> None:
    here = settled
    here.scene.connector.faults.plan(FORBIDDEN, when=_posts)
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    told = next(m for m in here.inger.messages if "[Prøv igen]" in here.inger.now(m))
    assert "Skal jeg sende den ud?" in await here.inger.click("Prøv igen", on=told)


async def test_while_the_post_waits_for_its_retry_it_is_on_its_way(
    settled: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = settled
    monkeypatch.setattr(here.scene.service.dispatcher, "_retry_base", 60.0)
    here.scene.connector.faults.plan(Fault.broken(503), times=None, when=_posts)
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    assert WAITING in await here.inger.say("post dagsorden")
    heard = await here.inger.say("hvad er på dagsordenen?")
    assert WAITING in heard
    assert "Sendt ud af" not in heard
    assert "Dagsorden: Direktionen" not in await here.signe.say("vis dagsorden")


async def test_red_items_refused_alone_are_told_and_sent_again(settled: Town) -> None:
    here = settled
    here.scene.connector.faults.plan(FORBIDDEN, when=lambda call: _replies(here, call))
    await here.inger.say("post dagsorden")
    assert "de røde indsatser kom ikke i tråden" in await here.inger.say("ja")
    assert "Skal jeg sende dem som svar i tråden nu?" in await here.inger.say("post dagsorden")
    assert "på vej til tråden" in await here.inger.say("ja")
    post, reds = here.room.messages[-2:]
    assert reds.root == post.id
    assert "intet er ændret siden" in await here.inger.say("post dagsorden")


async def test_what_is_only_shown_is_not_posted_by_a_yes(settled: Town) -> None:
    here = settled
    for before in ("hej", "post dagsorden"):
        await here.inger.say(before)
        shown = await here.inger.say("vis som kanalen ser det")
        assert "Skal jeg" not in shown
        assert "[Ja, send den ud]" not in shown
        assert "Der er ikke noget, der venter på et ja." in await here.inger.say("ja")
    assert not here.room.heard


async def test_the_preview_answered_in_words_has_no_buttons_left(settled: Town) -> None:
    here = settled
    await here.inger.say("post dagsorden")
    preview = here.inger.last
    await here.inger.say("ja")
    settled_card = here.inger.now(preview)
    assert "Besvaret: Ja" in settled_card
    assert "[" not in settled_card.replace("[Åbn dagsordenen]", "")


async def test_the_preview_speaks_the_language_of_the_channel(settled: Town) -> None:
    here = settled
    await here.inger.say("english")
    preview = await here.inger.say("post agenda")
    await here.inger.say("yes")
    post, reds = here.room.heard.split("\n\n")
    body = [one for one in post.splitlines() if not one.startswith(("Sendt ud af ", "["))]
    assert [one for one in [*body, *reds.splitlines()] if one not in preview] == []
