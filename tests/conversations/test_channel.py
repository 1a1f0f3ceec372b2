"""In the board's channel: the open variant, whoever asks, and only when mentioned."""

from pathlib import Path

from tests.conversations.chat import INTRUDER, Town, install_everybody, may, town

CHIEFS = ("Anders Tranekilde", "Birgitte Hedelund", "Lone Fredsholt", "Rasmus Holmboe", "Jørgen Vestermark")
PRIVATE = "Det klarer vi i den private chat."
PRIVATE_WORDS = (
    "mine indsatser",
    "mit område",
    "Flådestyring gul: hej",
    "uændret",
    "status",
    "hvem ser mit svar?",
    "opsætning",
    "post dagsorden",
    "lav dagsorden",
    "jeg er væk til 23. maj",
    "for Anders: kloge m2 gul: hej",
    "ja",
)


async def test_before_the_freeze_no_colour_is_told(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Hjælp.")
    for question in (
        "hvad er rødt?",
        "status på Flådestyring",
        "hvad er gult?",
        "Signes indsatser",
    ):
        heard = await here.room.hear(here.signe, question)
        assert heard == (
            "1 af 19 er modtaget for maj. Farverne vises her, når status er gjort op fredag den 23. maj kl. 12."
        )
    heard = await here.room.hear(here.signe, "vis overblik")
    assert heard.startswith(
        "Status for april: alle indsatser\n1 af 19 er modtaget for maj. Farverne vises her"
    )
    assert "Flådestyring (R003): april gul." in heard
    assert "Udbud i stå" not in await here.room.hear(here.signe, "historik for Flådestyring")


async def test_without_a_mention_the_bot_says_nothing(here: Town) -> None:
    assert not await here.room.hear(here.signe, "hvad er rødt?", mention=False)


async def test_after_the_freeze_exactly_the_reds_and_what_is_not_received(here: Town) -> None:
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Hjælp.")
    await here.lone.say("uændret")
    await here.lone.say("ja")
    await here.at("2025-05-23 12:30")
    heard = await here.room.hear(here.signe, "hvad er rødt?")
    assert [one for one in heard.splitlines() if one.startswith("■ Rød")] == ["■ Rød · Flådestyring (R003)"]
    assert "Opgjort 23. maj kl. 12" in heard
    assert "Ikke modtaget (12)" in heard
    assert sum(one.startswith("– ") for one in heard.splitlines()) == 12  # there is no button to see the rest
    assert "Infrastruktur · april: ● Grøn" in await here.room.hear(here.signe, "hvad er ikke modtaget?")


async def test_the_names_of_chiefs_who_have_not_answered_never_go_there(here: Town) -> None:
    await here.at("2025-05-23 12:30")
    for question in (
        "hvem mangler?",
        "hvad er rødt?",
        "vis overblik",
        "status på Flådestyring",
        "status på demens",
    ):
        heard = await here.room.hear(here.inger, question)
        assert heard
        assert not any(name in heard for name in CHIEFS)


async def test_what_is_private_is_kept_for_the_private_chat(here: Town) -> None:
    for words in PRIVATE_WORDS:
        assert (await here.room.hear(here.inger, words)).startswith(PRIVATE)


async def test_everything_else_is_answered(here: Town) -> None:
    for words in ("hjælp", "hej", "tak", "næste møde", "hvad er på dagsordenen?", "sludder og vrøvl"):
        heard = await here.room.hear(here.signe, words)
        assert heard
        assert "Der skete en fejl" not in heard


async def test_another_channel_gets_one_sentence(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await install_everybody(here)
        assert "Jeg svarer kun i den kanal" in await here.room.hear(here.signe, "hvad er rødt?")
        assert "kanalen sættes op af Ledelsessekretariatet" in await here.room.hear(
            here.signe, "brug denne kanal til direktionen"
        )
        assert "Denne kanal er nu direktionens kanal" in await here.bind()


async def test_a_stranger_in_the_channel_holds_the_agenda_back(after_april: Path, tmp_path: Path) -> None:
    async with may(after_april, tmp_path, "2025-05-26 09:00", more=[INTRUDER]) as here:
        heard = await here.inger.say("post dagsorden")
        assert "Én i kanalen kender jeg ikke: Gitte Gæst." in heard
        assert "Jeg kender ikke: Gitte Gæst." in await here.inger.say("hvem er i kanalen?")
        assert "Noteret." in await here.inger.say("ja")
        assert "Dagsorden:" not in here.room.everything
        assert "Skal jeg sende den ud?" in await here.inger.say("post dagsorden")
        await here.inger.say("ja")
        assert "Dagsorden: Direktionen" in here.room.everything
        assert not await here.room.hear(here.gaest, "hvad er rødt?")


async def test_no_message_in_the_channel_is_longer_than_teams_takes(here: Town) -> None:
    await here.at("2025-05-23 12:30")
    await here.room.hear(here.signe, "vis overblik")
    assert len(str(here.room.messages[-1].activity)) < 24 * 1024


async def test_a_stranger_there_at_binding_is_named_to_the_secretary_in_private(tmp_path: Path) -> None:
    async with town(tmp_path, more=[INTRUDER]) as here:
        await install_everybody(here)
        here.inger.forget()
        assert "Gitte" not in await here.bind()
        assert "jeg ikke kender: Gitte Gæst." in here.inger.heard
        assert "Noteret." in await here.inger.click("Må læse med")
        assert await here.room.hear(here.signe, "hej")


async def test_who_is_in_the_channel_can_be_let_in_from_the_answer(after_april: Path, tmp_path: Path) -> None:
    async with may(after_april, tmp_path, "2025-05-26 09:00", more=[INTRUDER]) as here:
        assert "[Må læse med]" in await here.inger.say("hvem er i kanalen?")
        assert "Noteret." in await here.inger.click("Må læse med")
        assert "Jeg kender ikke" not in await here.inger.say("hvem er i kanalen?")


async def test_what_was_asked_is_not_said_again_in_the_channel(here: Town) -> None:
    for question in ("status på Afskedigelse af lederen", "hvad blev besluttet om Afskedigelse af lederen?"):
        heard = await here.room.hear(here.signe, question)
        assert heard
        assert "Afskedigelse" not in heard
