"""Decisions in chat: written, collected, corrected, told to the chiefs; nothing of a closed item anywhere."""

from dataclasses import replace

import pytest

from domain.meetings import ForwardPoint
from domain.minutes import Decision
from tests.conversations.chat import Town, shown
from usecases.collections import AGENDAS, MINUTES
from usecases.ports import Transaction

SECRET = "Afskedigelse af afdelingslederen"
POINTS = (ForwardPoint("P1", "Lokaleplan for havnen"), ForwardPoint("P2", SECRET, closed=True))
PLAN = "Udmøntningsplan 2025 - Strategiske og tværgående indsatser"


@pytest.fixture
async def held(here: Town) -> Town:
    """28 May at 13: the meeting is over; Flådestyring was red, point 4 open and point 5 closed."""
    await here.meeting_has(points=POINTS)
    await here.anders.say("Flådestyring rød: Udbud i stå.")
    await here.anders.click("Send", reasons="stalled", ask="Et fælles udbud.")
    await here.at("2025-05-26 09:00")
    await here.inger.say("post dagsorden")
    await here.inger.say("ja")
    return await here.at("2025-05-28 13:00")


async def test_before_the_meeting_nothing_is_written(here: Town) -> None:
    await here.inger.say("lav dagsorden")
    assert "Mødet er ikke holdt endnu" in await here.inger.say("beslutning 3: For tidligt.")


async def test_a_meeting_without_an_agenda_has_no_minutes(here: Town) -> None:
    await here.at("2025-05-28 13:00")
    assert "Der er ingen dagsorden for det møde" in await here.inger.say("beslutning 3: Godkendt.")


async def test_one_message_is_a_decision_with_whom_it_concerns(held: Town) -> None:
    heard = await held.inger.say("beslutning 3: Flådestyring får et fælles udbud.")
    assert heard.splitlines()[:3] == [
        f"Referat 28. maj · punkt 3, {PLAN}: beslutningen er skrevet",
        "Flådestyring får et fælles udbud.",
        "Gælder Flådestyring (R003).",
    ]
    heard = await held.inger.say("beslutning 3: Udbuddet venter. (gælder Flådestyring og Bosætningskampagne)")
    assert "Udbuddet venter.\nGælder Flådestyring (R003) og Bosætningskampagne." in heard
    assert "Før: ”Flådestyring får et fælles udbud.”" in heard
    assert "Gælder Aktindsigt (R001)." in await held.inger.say("beslutning 3 gælder R001")
    assert "”Månen”" in await held.inger.say("beslutning 3 gælder R001 og Månen")


async def test_collecting_takes_several_messages_and_lets_questions_through(held: Town) -> None:
    heard = await held.inger.say("beslutning 3")
    assert heard.startswith(f"Referat 28. maj · Skriv beslutningen til punkt 3, {PLAN}, i så mange beskeder")
    assert await held.inger.say("Direktionen drøftede status.") == "Noteret. Skriv videre, eller ”slut”."
    assert "Noteret, 2 dele." in await held.inger.say("Punkt fire er svært.")
    heard = await held.inger.say("hvad er rødt?")
    assert "1 indsats er rød i maj" in heard
    assert "Du er stadig ved at skrive en beslutning." in heard
    assert "Du er ved at skrive en beslutning (2 dele indtil nu)" in await held.inger.say("tak")
    assert "Det sidste er taget ud: ”Punkt fire er svært.”" in await held.inger.say("fortryd")
    await held.inger.say("Der laves et fælles udbud.")
    heard = await held.inger.say("slut")
    assert "Direktionen drøftede status.\nDer laves et fælles udbud." in heard
    assert "Punkt fire" not in heard


async def test_collecting_can_be_dropped_and_ends_with_the_next_decision(held: Town) -> None:
    await held.inger.say("beslutning 3")
    assert "Du havde ikke skrevet noget endnu" in await held.inger.say("slut")
    await held.inger.say("beslutning 3")
    await held.inger.say("Noget.")
    assert "Jeg har ikke gemt beslutningen. Du havde skrevet: Noget." in await held.inger.say("afbryd")
    await held.inger.say("beslutning 3")
    await held.inger.say("Direktionen drøftede status.")
    heard = await held.inger.say("punkt 4 godkendt")
    assert "punkt 3" in heard
    assert "punkt 4, Lokaleplan for havnen: beslutningen er skrevet\nDirektionen godkendte" in heard


async def test_collecting_survives_a_restart_of_the_thought(held: Town) -> None:
    """What was written first is shown when the decision is begun again."""
    await held.inger.say("beslutning 4: Godkendt.")
    heard = await held.inger.say("beslutning 4")
    assert "Nu står der: ”Godkendt.” Det, du skriver, kommer i stedet." in heard


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("punkt 4 godkendt", "Direktionen godkendte indstillingen."),
        ("pkt. 4 er drøftet", "Direktionen drøftede sagen."),
        ("punkt 4 taget til efterretning", "Direktionen tog orienteringen til efterretning."),
        ("punkt 4 udsat", "Sagen udsættes til et senere møde."),
        ("punkt 4 til skriftlig godkendelse", "Sagen fremsendes til direktionen for en sidste skriftlig"),
        ("item 4 noted", "Direktionen tog orienteringen til efterretning."),
    ],
)
async def test_a_quick_verb_is_the_fixed_wording(held: Town, said: str, text: str) -> None:
    assert f"Lokaleplan for havnen: beslutningen er skrevet\n{text}" in await held.inger.say(said)


async def test_one_verb_for_several_items_is_undone_as_one(held: Town) -> None:
    heard = await held.inger.say("punkt 1, 2 og 4 drøftet")
    assert heard == "Referat 28. maj · punkt 1, 2 og 4: Direktionen drøftede sagen."
    assert "er taget tilbage" in await held.inger.say("fortryd")
    assert "ingen beslutninger, jeg kan vise dig" in await held.inger.say("beslutninger 28. maj")


async def test_a_postponed_case_awaits_a_date_or_goes_to_its_meeting(held: Town) -> None:
    heard = await held.inger.say("punkt 4 udsat")
    assert "Lokaleplan for havnen ligger nu i porteføljen som P1 uden dato." in heard
    heard = await held.inger.say("punkt 4 udsat til 25. juni")
    assert "Lokaleplan for havnen (P1) er sat på mødet onsdag den 25. juni." in heard
    assert "Punkt 4, Lokaleplan for havnen" in await held.inger.say("beslutninger 28. maj")
    assert "25/6  Udmøntningsplan, månedlig status; " in await held.inger.say("portefølje")
    assert "Lokaleplan for havnen" in held.inger.text


async def test_a_decision_is_removed_until_the_chiefs_know_it(held: Town) -> None:
    await held.inger.say("beslutning 3: Flådestyring fremskyndes.")
    assert "Der stod: Flådestyring fremskyndes." in await held.inger.say("fjern beslutning 3")
    assert "Der er ikke skrevet nogen beslutning" in await held.inger.say("fjern beslutning 3")
    await held.inger.say("beslutning 3: Flådestyring fremskyndes.")
    await held.inger.say("send beslutning 3 til fagcheferne")
    await held.inger.say("ja")
    assert "så jeg fjerner den ikke" in await held.inger.say("fjern beslutning 3")
    assert "er taget tilbage" not in await held.inger.say("fortryd")


async def test_the_boards_own_colour_stands_beside_the_chiefs(held: Town) -> None:
    heard = await held.inger.say("direktionen vurderer Flådestyring gul: Udbuddet er på vej.")
    assert heard == (
        "Referat 28. maj · Direktionens vurdering af Flådestyring (R003): ▲ Gul. Udbuddet er på vej."
    )
    heard = await held.signe.say("status på Flådestyring")
    assert heard.startswith("■ Rød · Flådestyring (R003)")
    assert "Direktionens vurdering 28. maj: ▲ Gul. Udbuddet er på vej." in heard
    assert "Direktionens vurdering" not in await held.anders.say("status på Flådestyring")
    assert "ikke en vurdering" in await held.inger.say("direktionen vurderer Flådestyring afsluttet")


async def test_the_chiefs_hear_the_outcome_the_same_day(held: Town) -> None:
    await held.inger.say("beslutning 3: Flådestyring får et fælles udbud.\nAnders følger op inden 12. juni.")
    assert "Fælles udbud" not in await held.anders.say("hvad blev besluttet om Flådestyring?")
    assert "Jeg har ingen beslutninger" in held.anders.text
    heard = await held.inger.click("Notér")
    assert "✔ ”Flådestyring får et fælles udbud” · Anders Tranekilde · frist torsdag den 12. juni" in heard
    heard = await held.inger.click("Send til fagcheferne")
    assert "Punkt 3 · til Anders Tranekilde og Signe Klitholm" in heard
    assert "er på vej til Anders Tranekilde og Signe Klitholm" in await held.inger.say("ja")
    await held.at("2025-05-28 13:05")
    assert held.signe.text.startswith("Hej Signe. Direktionen behandlede Flådestyring (R003) i dag.")
    told = next(text for m in held.anders.messages if "behandlede" in (text := shown(m)))
    assert told.splitlines() == [
        "Hej Anders. Direktionen behandlede Flådestyring (R003) i dag.",
        "Beslutning",
        "Flådestyring får et fælles udbud.",
        "Anders følger op inden 12. juni.",
        "Opfølgning: ”Flådestyring får et fælles udbud” · Anders Tranekilde · frist torsdag den 12. juni",
    ]
    heard = await held.anders.say("hvad blev besluttet om Flådestyring?")
    assert heard.splitlines()[:2] == [
        "Besluttet om Flådestyring (R003)",
        f"onsdag den 28. maj 2025 · Punkt 3, {PLAN}",
    ]
    assert "Fagcheferne har allerede fået" in await held.inger.say("send beslutning 3 til fagcheferne")


async def test_a_corrected_decision_is_told_again_and_the_old_wording_stands_till_then(held: Town) -> None:
    await held.inger.say("beslutning 3: Flådestyring fremskyndes.")
    await held.inger.say("send beslutning 3 til fagcheferne")
    await held.inger.say("ja")
    heard = await held.inger.say("beslutning 3: Flådestyring venter.")
    assert "Fagcheferne har fået den tidligere ordlyd." in heard
    assert "Flådestyring fremskyndes." in await held.anders.say("hvad blev besluttet om Flådestyring?")
    assert "Flådestyring venter." in await held.signe.say("hvad blev besluttet om Flådestyring?")
    await held.inger.say("send beslutning 3 til fagcheferne")
    await held.inger.say("ja")
    assert "Flådestyring venter." in await held.anders.say("hvad blev besluttet om Flådestyring?")


async def test_next_months_question_repeats_the_decision(held: Town) -> None:
    await held.inger.say("beslutning 3: Flådestyring får et fælles udbud.")
    await held.inger.say("send beslutning 3 til fagcheferne")
    await held.inger.say("ja")
    await held.at("2025-06-11 09:30")
    assert "Direktionen besluttede 28. maj: ”Flådestyring får et fælles udbud.”" in held.anders.text


async def test_others_and_the_channel_hear_only_what_has_been_told(held: Town) -> None:
    await held.inger.say("beslutning 3: Flådestyring fremskyndes.")
    await held.inger.say("punkt 4 godkendt")
    question = "hvad blev besluttet på mødet 28. maj?"
    for chat in (held.rasmus, held.freja, held.oskar):
        assert "fremskyndes" not in await chat.say(question)
        assert "godkendte" not in chat.text
    assert "fremskyndes" not in await held.room.hear(held.signe, question)
    await held.inger.say("send beslutning 3 til fagcheferne")
    await held.inger.say("ja")
    heard = await held.room.hear(held.signe, question)
    assert "Flådestyring fremskyndes." in heard
    assert "godkendte indstillingen" not in heard
    assert "fremskyndes" not in await held.rasmus.say(question)
    assert "jeg kender ingen indsats" in (await held.rasmus.say("hvad blev besluttet om R003?")).casefold()


@pytest.mark.parametrize("who", ["signe", "karsten", "anders", "freja", "oskar"])
async def test_only_the_secretariat_writes_decisions(held: Town, who: str) -> None:
    chat = held.chats[who]
    for said in (
        "beslutning 3: Flådestyring fremskyndes.",
        "beslutning 3",
        "punkt 4 godkendt",
        "direktionen vurderer Flådestyring gul: …",
        "send beslutning 3 til fagcheferne",
        "Signe havde afbud",
        "lav referat",
        "send referatet til godkendelse",
    ):
        assert "referatet skrives af Ledelsessekretariatet" in await chat.say(said)
    assert "ingen beslutninger" in await held.inger.say("beslutninger 28. maj")


async def test_a_closed_item_takes_no_decision(held: Town) -> None:
    for said in ("beslutning 5: Hun afskediges.", "beslutning 5", "punkt 5 godkendt", "punkt 4 og 5 drøftet"):
        assert "Punkt 5 er en lukket sag, og jeg gemmer ikke indhold" in await held.inger.say(said)
    assert "ingen beslutninger" in await held.inger.say("beslutninger 28. maj")


async def _as_if_written_while_open(tx: Transaction) -> None:
    """As an item that is closed afterwards has it, whatever the closing forgot."""
    agenda = next(a for a in await tx.query(AGENDAS) if a.item("P2"))
    minutes = await tx.get(MINUTES, agenda.meeting)
    assert minutes is not None
    made = Decision("P2", SECRET, "inger", agenda.made_at, ("i07",), released=SECRET)
    tx.put(MINUTES, replace(minutes, decisions=(*minutes.decisions, made)))


async def test_nothing_of_a_closed_items_decision_is_said_anywhere(held: Town) -> None:
    await held.inger.say("punkt 4 godkendt")
    await held.change(_as_if_written_while_open)
    for said in ("send referatet til godkendelse", "ja", "lav referat", "vis referat"):
        await held.inger.say(said)
        assert SECRET not in held.inger.heard
    await held.at("2025-05-30 12:30")
    questions = (
        "beslutninger 28. maj",
        "hvad blev besluttet om Flådestyring?",
        "vis referat",
        "godkend referatet",
        "mine indsatser",
    )
    for chat in (held.signe, held.karsten, held.anders, held.freja, held.oskar, held.inger):
        for question in questions:
            assert SECRET not in await chat.say(question)
    for question in questions[:2]:
        assert SECRET not in await held.room.hear(held.inger, question)
    assert SECRET not in str([m.activity for m in held.room.messages])


async def test_closing_an_item_forgets_its_decision(held: Town) -> None:
    await held.inger.say(f"beslutning 4: {SECRET}.")
    await held.inger.say("send referatet til godkendelse")
    await held.inger.say("ja")
    await held.inger.say("arbejd med mødet 28. maj")
    await held.inger.say("luk punkt 4")
    await held.inger.say("ja")
    async with held.scene.service.store.transaction() as tx:
        assert SECRET not in repr([m.decisions for m in await tx.query(MINUTES)])
        assert SECRET not in repr([e.decisions for m in await tx.query(MINUTES) for e in m.editions])


async def test_it_all_works_in_english(held: Town) -> None:
    await held.inger.say("english")
    heard = await held.inger.say("decision 3: Flådestyring is brought forward.")
    assert heard.startswith(f"Minutes 28 May · item 3, {PLAN}: the decision is written")
    await held.inger.say("decision 4")
    await held.inger.say("The board approved it.")
    assert "The board approved it." in await held.inger.say("end")
    assert "Shall I send this now?" in await held.inger.say("send decision 3 to chiefs")
    assert "on its way to Anders Tranekilde" in await held.inger.say("yes")
    await held.anders.say("english")
    assert "Decided on Flådestyring (R003)" in await held.anders.say("what was decided on R003?")
    assert "Decisions at the meeting on Wednesday 28 May 2025" in await held.inger.say("decisions 28 May")
