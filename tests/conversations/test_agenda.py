"""The agenda: made, shown, previewed, posted, edited; closed items keep their titles to themselves."""

from datetime import time

import pytest

from domain.meetings import ForwardPoint, TimetableRow
from tests.conversations.chat import Town, shown

SECRET = "Afskedigelse af afdelingslederen"
POINTS = (ForwardPoint("P1", "Lokaleplan for havnen"), ForwardPoint("P2", SECRET, closed=True))


@pytest.fixture
async def settled_town(here: Town) -> Town:
    """Monday 26 May: a red is settled, and the meeting has an open and a closed point."""
    await here.meeting_has(points=POINTS, place="Byrådssalen")
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")
    await here.at("2025-05-26 09:00")
    here.room.forget()
    return here


async def test_the_preview_is_what_the_channel_gets(settled_town: Town) -> None:
    here = settled_town
    preview = await here.inger.say("post dagsorden")
    assert preview.startswith("Sådan kommer dagsordenen for onsdag den 28. maj til at stå i kanalen.")
    assert not here.room.heard
    assert "er på vej til kanalen" in await here.inger.say("ja")
    post, reds = here.room.heard.split("\n\n")
    body = [one for one in post.splitlines() if not one.startswith("Sendt ud af ")]
    assert all(line in preview for line in [*body, *reds.splitlines()])
    assert "Dagsorden: Direktionen, onsdag den 28. maj 2025 kl. 10.00–12.00" in post
    assert "Byrådssalen · Borgmesteren deltager ikke" in post
    assert "2. Sager til behandling og tidsplan" in post
    assert "5. Lukket punkt 🔒 Lukket sag" in post
    assert "opgjort 23. maj kl. 12: 1 rød · 0 gule · 0 grønne · 18 ikke modtaget" in post
    assert "Sendt ud af Inger Damsbo den 26. maj kl. 9" in post
    assert "■ Rød · Flådestyring (R003)\nUdbud i stå." in reds


async def test_the_red_items_are_a_reply_in_the_thread(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    post, reds = here.room.messages[-2:]
    assert reds.root == post.id


async def test_a_second_yes_posts_nothing(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    preview = here.inger.last
    await here.inger.say("ja")
    posted = len(here.room.messages)
    await here.inger.say("ja")
    await here.inger.click("Ja, send den ud", on=preview)
    await here.nikolaj.say("post dagsorden")
    assert "intet er ændret siden" in here.nikolaj.text
    assert len(here.room.messages) == posted


async def test_no_and_an_old_yes_post_nothing(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    assert "Intet er ændret." in await here.inger.say("nej")
    await here.inger.say("post dagsorden")
    await here.at("2025-05-26 09:30")
    assert "for gammelt" in await here.inger.say("ja")
    assert not here.room.heard


async def test_an_agenda_changed_meanwhile_is_shown_again_instead(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    await here.meeting_has(points=POINTS[:1])
    here.room.forget()
    heard = await here.inger.say("ja")
    assert "Dagsordenen er ændret, siden du så den" in heard
    assert "Skal jeg sende den ud?" in heard
    assert not here.room.heard
    await here.inger.say("ja")
    assert "Dagsorden: Direktionen" in here.room.heard


async def test_a_change_edits_the_post_and_says_what(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    post = here.room.messages[-2]
    heard = await _move(here)
    assert "kanalen viser stadig onsdag den 28. maj kl. 10.\n[Ret opslaget]" in heard
    heard = await here.inger.say("opdatér dagsordenen")
    assert "Dette bliver ændret i opslaget. Skal jeg gøre det?" in heard
    assert "Ændringen er ikke sendt ud endnu" in heard
    here.room.forget()
    await here.inger.click("Ja, ret opslaget")
    edited, told = here.room.heard.split("\n\n")
    assert "kl. 9.00–11.00" in edited
    assert told.startswith("Dagsordenen er ændret 26. maj kl. 9: mødet begynder kl. 9.00 (før kl. 10.00);")
    assert "punkt 1," not in told, "an item that only follows the meeting is not told by itself"
    assert "mødet slutter kl. 11.00 (før kl. 12.00)" in told
    assert [m.id for m in here.room.messages if m.before] == [post.id]


async def test_a_posted_meeting_that_is_cancelled_is_told_in_the_thread(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    here.room.forget()
    assert "det bliver skrevet under dagsordenen i kanalen" in await here.inger.say(
        "aflys mødet 28. maj: fælles lederdag"
    )
    await here.inger.say("ja")
    assert "Mødet onsdag den 28. maj 2025 er aflyst (fælles lederdag)" in here.room.heard
    assert "Dagsordenen gælder ikke længere." in here.room.heard


async def _move(here: Town) -> str:
    assert "Skal jeg flytte mødet onsdag den 28. maj" in await here.inger.say(
        "flyt mødet 28. maj til 28. maj kl. 9"
    )
    return await here.inger.say("ja")


async def test_the_real_title_of_a_closed_item_is_for_the_secretariat_alone(settled_town: Town) -> None:
    here = settled_town
    assert SECRET in await here.inger.say("lav dagsorden")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    for chat in (here.signe, here.karsten, here.anders, here.freja, here.oskar, here.fremmed):
        for question in ("vis dagsorden", "hvad er på dagsordenen?", "næste møde", "hvad er rødt?"):
            assert SECRET not in await chat.say(question)
    for question in ("vis dagsorden", "næste møde"):
        await here.room.hear(here.inger, question)
    assert SECRET not in here.room.everything
    assert SECRET not in str([m.activity for m in here.room.messages])


async def test_the_chief_hears_that_the_red_is_on(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    await here.at("2025-05-26 12:30")
    assert here.anders.text.endswith(
        "Flådestyring er på som rød indsats under punkt 3, onsdag den 28. maj kl. 10.30. Du er ikke indkaldt."
    )
    await _move(here)
    await here.at("2025-05-27 08:05")
    assert "er flyttet. Den er nu på under punkt 3, onsdag den 28. maj kl. 9.30." in here.anders.text


async def test_when_am_i_on_tells_of_the_own_slot_alone(settled_town: Town) -> None:
    here = settled_town
    row = TimetableRow(time(11), SECRET, "Freja Lykkebæk deltager", number=5)
    await here.meeting_has(timetable=(TimetableRow(time(10, 30), "Status", "", 3), row))
    asked = "hvornår er jeg på?"
    assert "onsdag den 28. maj kl. 10.00–12.00 er ikke sendt ud endnu." in await here.anders.say(asked)
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    assert (await here.anders.say(asked)).startswith("Flådestyring er med under punkt 3 kl. 10.30 på mødet")
    assert await here.freja.say(asked) == "Dit navn står på tidsplanen kl. 11 på mødet onsdag den 28. maj."
    assert await here.birgitte.say(asked) == (
        "Du står ikke på dagsordenen for mødet onsdag den 28. maj kl. 10.00–12.00."
    )
    assert "Dagsorden: Direktionen" in await here.signe.say(asked)
    assert "Flådestyring er med under punkt 3" in await here.anders.say("when am I on?")
    assert (await here.room.hear(here.anders, asked)).startswith("Det klarer vi i den private chat.")


async def test_what_is_sent_out_is_not_offered_to_be_sent_again(settled_town: Town) -> None:
    here = settled_town
    assert "[Send dagsordenen ud]" in await here.inger.say("lav dagsorden")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    for words in ("vis dagsorden", "næste møde", "vis runden"):
        heard = await here.inger.say(words)
        assert not any(f"[{button}]" in heard for button in ("Send dagsordenen ud", "Lav dagsorden"))
    await _move(here)
    assert "[Ret opslaget]" in await here.inger.say("lav dagsorden")


async def test_an_agenda_without_status_promises_no_reds(here: Town) -> None:
    await here.inger.say("post dagsorden")
    heard = await here.inger.say("ja")
    assert heard.splitlines()[0] == "Dagsordenen for onsdag den 28. maj er på vej til kanalen."


async def test_the_forward_plan_has_closed_titles_for_the_secretariat_alone(settled_town: Town) -> None:
    for chat in (settled_town.signe, settled_town.karsten):
        heard = await chat.say("portefølje")
        assert "28/5  Udmøntningsplan, månedlig status; Lokaleplan for havnen; Lukket punkt" in heard
        assert SECRET not in heard
    assert f"P1 Lokaleplan for havnen; P2 {SECRET} 🔒" in await settled_town.inger.say("portefølje")
    assert "Dagsordenen kan jeg kun vise direktionen" in await settled_town.anders.say("portefølje")


async def test_which_meeting_is_always_answered(settled_town: Town) -> None:
    assert "Vi arbejder med mødet onsdag den 28. maj." in await settled_town.inger.say("hvilket møde?")
    heard = await settled_town.inger.say("arbejd med mødet 25. juni")
    assert heard.startswith("Vi arbejder nu med mødet onsdag den 25. juni.")
    assert "dagsordenen laves af" in await settled_town.signe.say("hvilket møde?")


@pytest.mark.parametrize("who", ["signe", "karsten", "anders", "freja", "oskar"])
async def test_only_the_secretariat_posts(settled_town: Town, who: str) -> None:
    chat = settled_town.chats[who]
    assert "dagsordenen sendes ud af Ledelsessekretariatet" in await chat.say("post dagsorden")
    assert "dagsordenen sendes ud af Ledelsessekretariatet" in await chat.say("post røde")
    assert "dagsordenen laves af Ledelsessekretariatet" in await chat.say("lav dagsorden")
    await settled_town.inger.say("post dagsorden")
    data = {"act": "agenda.post.confirm", "meeting": "2025-05", "version": "1"}
    await chat.connector.submit(chat.client, settled_town.inger.last, data)
    await settled_town.scene.settled()
    assert not settled_town.room.heard


async def test_the_reds_alone_once_per_opgoerelse(settled_town: Town) -> None:
    here = settled_town
    heard = await here.inger.say("post røde")
    assert heard.startswith("Sådan kommer de røde indsatser til at stå i kanalen.")
    assert "■ Rød · Flådestyring (R003)\nUdbud i stå." in heard
    assert not here.room.heard
    await here.inger.say("ja")
    assert "Røde indsatser i maj (opgjort 23. maj kl. 12)" in here.room.heard
    assert "allerede sendt ud" in await here.inger.say("post røde")


async def test_reds_that_stand_in_the_thread_are_not_sent_again(settled_town: Town) -> None:
    here = settled_town
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    assert "står allerede i tråden under dagsordenen" in await here.inger.say("post røde")


async def test_an_agenda_made_before_the_status_says_what_is_so_after(here: Town) -> None:
    assert "Status er ikke gjort op endnu" in await here.inger.say("lav dagsorden")
    await here.at("2025-05-23 12:05")
    heard = await here.inger.say("vis dagsorden")
    assert "Status er ikke gjort op endnu" not in heard
    assert "Status er gjort op 23. maj kl. 12, men er ikke taget med i dagsordenen endnu." in heard
    assert "Status er gjort op" not in await here.inger.say("lav dagsorden")


async def test_before_the_freeze_the_preview_warns(here: Town) -> None:
    assert "Status er ikke gjort op endnu" in await here.inger.say("post dagsorden")
    heard = await here.inger.say("post røde")
    assert heard == "Status er ikke gjort op endnu, så der er ingen røde indsatser at sende."


async def test_moving_and_cancelling_the_meeting(here: Town) -> None:
    heard = await here.inger.say("flyt mødet 28. maj til 27. maj kl. 9")
    assert "fristen for status så bliver tidligere: tirsdag den 20. maj kl. 12" in heard
    assert "De, der er spurgt, får besked om fristen." in await here.inger.say("ja")
    await here.at("2025-05-14 12:30")
    assert "Fristen er nu tirsdag den 20. maj kl. 12." in here.anders.text
    assert "(fælles lederdag)? Runden, der hører til, slutter" in await here.inger.say(
        "aflys mødet 27. maj: fælles lederdag"
    )
    await here.inger.say("ja")
    await here.at("2025-05-15 09:00")
    assert "er aflyst (fælles lederdag), så jeg spørger ikke mere til status for maj." in here.anders.text
    assert "møderne styres af Ledelsessekretariatet" in await here.signe.say("aflys mødet 25. juni: ferie")


async def test_a_meeting_is_not_moved_so_early_that_the_status_cannot_follow(here: Town) -> None:
    heard = await here.inger.say("flyt mødet til torsdag")
    assert heard == (
        "Jeg har ikke flyttet mødet, fordi status for maj ikke kan nå at blive gjort op inden. "
        "Den første mulige dag er fredag den 16. maj."
    )
    heard = await here.inger.say("flyt mødet til fredag")
    deadline = "torsdag den 15. maj kl. 12"
    assert f"bliver tidligere: {deadline}. Status gøres op {deadline}." in heard
    assert "De, der er spurgt, får besked om fristen." in await here.inger.say("ja")
    await here.at("2025-05-14 12:05")
    assert f"Fristen er nu {deadline}." in here.anders.heard
    assert not any("gjort op" in shown(message) for message in here.inger.messages[-2:])
    await here.at("2025-05-15 12:05")
    assert "Status for maj er gjort op 15. maj kl. 12." in here.inger.heard


async def test_to_which_day_is_asked(here: Town) -> None:
    assert (await here.inger.say("flyt mødet")).startswith("Til hvilken dag? Skriv fx ")


async def test_a_question_shown_again_is_in_one_language(here: Town) -> None:
    assert "den 28. maj (uden begrundelse)?" in await here.inger.say("aflys mødet 28. maj")
    await here.inger.say("english")
    heard = await here.inger.say("no")
    assert "Shall I cancel the meeting on Wednesday 28 May (no reason given)?" in heard


async def test_sending_is_paused_and_resumed(here: Town) -> None:
    await here.inger.say("stop udsendelser")
    assert "Udsendelser er sat på pause." in await here.inger.say("ja")
    await here.at("2025-05-19 09:30")
    assert not here.anders.heard
    heard = await here.inger.say("genoptag udsendelser")
    assert "Siger du ja, sender jeg 8 beskeder:" in heard
    assert "påmindelse:" in heard
    assert "Udsendelser er i gang igen." in await here.inger.say("ja")
    await here.at("2025-05-19 12:30")
    assert "Der er 4 tilbage" in here.anders.text


async def test_nothing_waits(here: Town) -> None:
    await here.inger.say("stop udsendelser")
    await here.inger.say("ja")
    assert "Der er ikke noget, der venter på at blive sendt." in await here.inger.say("genoptag udsendelser")
