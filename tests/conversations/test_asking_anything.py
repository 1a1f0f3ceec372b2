"""Questions of several parts, questions that lean on the answer before, and what was not understood, over HTTP."""

from tests.conversations.chat import Town


async def test_a_question_of_several_parts_and_those_that_lean_on_it(here: Town) -> None:
    heard = await here.signe.say("røde for Teknik i april")
    assert heard.startswith("1 indsats er rød i april (Teknik, vækst og klima)\nOpgjort 25. april kl. 12\n")
    assert "■ Rød · Strandholm Udvikling" in heard
    heard = await here.signe.say("og de gule?")
    assert heard.startswith("1 indsats er gul i april (Teknik, vækst og klima)")
    assert "Flådestyring" in heard
    await here.at("2025-05-14 09:20")
    assert "Hvad vil du vide om det?" in await here.signe.say("og i april?")
    assert "1 indsats er rød i april" in await here.signe.click("hvad var rødt i april")


async def test_a_question_in_other_words_is_answered_as_far_as_it_is_known_and_counted(here: Town) -> None:
    heard = await here.signe.say("Kære Rød Tråd, jeg vil gerne høre om der var noget kritisk rødt i april")
    assert heard.startswith("Jeg forstod ikke det hele, men svarer på ”rødt i april”:\n\n")
    assert "1 indsats er rød i april" in heard
    assert "1 indsats er gul i april (Teknik, vækst og klima)" in await here.signe.say("teknik: gule i april")
    heard = await here.inger.say("hvor meget forstod du ikke?")
    assert heard.startswith("Jeg har ikke forstået 1 besked i denne uge.")


async def test_a_meeting_is_a_time_and_a_topic_is_asked_about_in_any_words(here: Town) -> None:
    assert "1 indsats er rød i april" in await here.signe.say("hvad var rødt ved sidste møde")
    heard = await here.signe.say("hvad skal vi egentlig drøfte den 28. maj")
    assert heard.startswith("Dagsordenen for mødet onsdag den 28. maj er ikke sendt ud endnu.")
    assert "onsdag den 28. maj kl. 10.00–12.00" in await here.anders.say("hvad tid er mødet den 28. maj")
    assert "er ikke holdt endnu" in await here.signe.say("er der besluttet noget den 28. maj")
    heard = await here.signe.say("hvad skal vi drøfte på fredag")
    assert heard == "Jeg kender ikke noget møde ”fredag”. Det næste er onsdag den 28. maj."
    assert "[røde blevet]" not in await here.signe.say("hvilke røde er ikke blevet drøftet")


async def test_an_order_is_never_carried_out_because_a_question_was_spotted(here: Town) -> None:
    heard = await here.inger.say("kan vi mon sende dagsordenen til alle de røde og gule i juni")
    assert "sendt" not in heard
    assert here.room.messages == []


async def test_it_is_the_one_talked_about_by_that_person_in_that_conversation(here: Town) -> None:
    await here.signe.say("status på Strandholm")
    assert "siden april" in await here.signe.say("hvornår blev den rød?")
    assert "Hvilken indsats mener du?" in await here.torben.say("hvornår blev den rød?")
    assert "Hvilken indsats mener du?" in await here.room.hear(here.signe, "hvor længe har den været rød?")


async def test_in_the_channel_another_area_may_be_asked_about_but_own_ones_not(here: Town) -> None:
    await here.at("2025-05-23 12:30")
    assert "Ingen af de modtagne er røde" in await here.room.hear(here.signe, "røde for Velfærd i april")
    assert "Det klarer vi i den private chat" in await here.room.hear(here.signe, "mine røde")


async def test_what_is_ambiguous_is_asked_back_with_buttons(here: Town) -> None:
    asked = await here.signe.say("gule for børn i april")
    assert "[Børn og familier]\n[Børn og velfærd]" in asked
    assert "gule i april (Børn og velfærd)" in await here.signe.click("Børn og velfærd")


async def test_what_was_not_understood_is_counted_without_its_words(here: Town) -> None:
    assert "Det forstod jeg ikke" in await here.signe.say("bla bla kage")
    heard = await here.inger.say("hvor meget forstod du ikke?")
    assert heard.startswith("Jeg har ikke forstået 1 besked i denne uge.")
    assert "kage" not in heard
    assert "kan jeg ikke" in (await here.signe.say("hvor meget forstod du ikke?")).casefold()


async def test_help_is_shown_a_topic_at_a_time(here: Town) -> None:
    await here.rasmus.say("hjælp")
    assert "åbn runden" not in await here.rasmus.click("Runden")
    await here.rasmus.say("hjælp")
    heard = await here.rasmus.click("Svar på status")
    assert "– Flådestyring" not in heard
    assert "– uændret" in heard
