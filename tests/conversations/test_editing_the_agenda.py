"""The agenda edited in chat: every change says which meeting, and can be taken back (design.md §5)."""

from datetime import time

import pytest

from domain.meetings import ForwardPoint
from tests.conversations.chat import Town
from usecases.collections import AUDIT

SECRET = "Afskedigelse af afdelingslederen"
POINTS = (
    ForwardPoint("P1", "Lokaleplan for havnen"),
    ForwardPoint("P2", "Budget 2026"),
    ForwardPoint("P3", SECRET, closed=True),
)
HEAD = "Dagsorden 28. maj · "


@pytest.fixture
async def desk(here: Town) -> Town:
    """Monday 26 May: items 4, 5 and 6 are the harbour, the budget and a closed one; 7 is the portfolio."""
    await here.meeting_has(points=POINTS, end=time(14))
    await here.at("2025-05-26 09:00")
    await here.inger.say("lav dagsorden")
    here.room.forget()
    return here


async def items(here: Town) -> list[str]:
    """The agenda as the secretary reads it, without the portfolio."""
    shown = await here.inger.say("vis dagsorden")
    return shown.partition("\nKommende møder")[0].splitlines()[1:]


async def confirmed(here: Town, text: str) -> str:
    """What is asked first, and what is answered to yes."""
    asked = await here.inger.say(text)
    return f"{asked}\n{await here.inger.say('ja')}"


CHANGES = (
    ("tilføj punkt: Nye lokaler (1 time)", "punkt 7 (Nye lokaler) er kommet på."),
    ("nyt punkt: Nye lokaler", "punkt 7 (Nye lokaler) er kommet på."),
    ("add item: New premises", "punkt 7 (New premises) er kommet på."),
    ("flyt punkt 5 til 25. juni", "punkt 5 (Budget 2026) er flyttet til onsdag den 25. juni."),
    ("move item 5 to 25 June", "punkt 5 (Budget 2026) er flyttet til onsdag den 25. juni."),
    ("udsæt punkt 5", "punkt 5 (Budget 2026) venter nu på en dato."),
    ("punkt 5 før punkt 4", "punkt 4 (Budget 2026) har fået ny plads."),
    ("item 5 before item 4", "punkt 4 (Budget 2026) har fået ny plads."),
    ("flyt punkt 4 efter punkt 5", "punkt 5 (Lokaleplan for havnen) har fået ny plads."),
    ("punkt 5: 45 min", "punkt 5 (Budget 2026) varer 45 minutter."),
    ("punkt 5: en halv time", "sådan er det allerede"),
    ("punkt Budget: 1,5 time", "punkt 5 (Budget 2026) varer 90 minutter."),
    ("punkt 5 Budget: 20 min", "punkt 5 (Budget 2026) varer 20 minutter."),
    ("punkt 5 kl. 11.30", "punkt 5 (Budget 2026) begynder kl. 11.30."),
    ("item 5 at 11:30", "punkt 5 (Budget 2026) begynder kl. 11.30."),
    ("pause 10 min efter punkt 4", "pause på 10 minutter efter punkt 4 (Lokaleplan for havnen)."),
    ("break 15 min after item 4", "pause på 15 minutter efter punkt 4 (Lokaleplan for havnen)."),
    ("frokost efter punkt 4", "frokost på 30 minutter efter punkt 4 (Lokaleplan for havnen)."),
    ("Signe deltager i punkt 4", "Signe Klitholm deltager i punkt 4 (Lokaleplan for havnen)."),
    ("Signe deltager via Teams i punkt 4 og 5", "Signe Klitholm deltager via Teams i punkt 4"),
    (
        "Signe attends items 4 and 5",
        "Signe Klitholm deltager i punkt 4 (Lokaleplan for havnen) og punkt 5",
    ),
    ("Signe har afbud", "Signe Klitholm har afbud."),
    ("borgmesteren er med til punkt 1 og 5", "borgmesteren deltager i punkt 1 (Beslutningsprotokoller"),
    ("borgmesteren deltager", "borgmesteren deltager i punkt 1"),
    ("bilag 5: Evaluering 29036/25", "bilaget Evaluering 29036/25 er sat på punkt 5 (Budget 2026)."),
    ("bilag 3: 50050/25", "- Status på tværgående til DIR 28-05-2025 50050/25 er sat på punkt 3"),
    ("lukket bilag 5: Personsag", "Dokumentnummeret er ikke skrevet endnu."),
    ("sag 24/7615 på punkt 5", "punkt 5 (Budget 2026) har nu 24/7615."),
    ("KLE 00.30.10.S00 på punkt 5", "punkt 5 (Budget 2026) har nu KLE 00.30.10.S00."),
    ("5 minutters oplæg på punkt 5", "punkt 5 (Budget 2026) er 5 minutters oplæg."),
    ("omdøb punkt 5 til Budget 2027", "punkt 5 (Budget 2027) har fået ny titel."),
    ("ønsket beslutning 5: At budgettet godkendes", "den ønskede beslutning er skrevet på punkt 5"),
    ("indstilling 5: Det indstilles, at budgettet godkendes", "teksten er skrevet på punkt 5"),
    ("skjul titlen på punkt 6", "sådan er det allerede"),
)


async def test_each_change_says_what_it_did_to_which_meeting(desk: Town) -> None:
    before = await items(desk)
    for said, told in CHANGES:
        answer = await desk.inger.say(said)
        assert answer.startswith(HEAD), said
        assert told in answer
        if "sådan er det allerede" not in told:
            assert "[Fortryd]" in answer, said
            assert (await desk.inger.say("fortryd")).startswith(
                f"{HEAD}ændringen fra 26. maj kl. 9 er taget tilbage."
            ), said
        assert await items(desk) == before, said


async def test_the_day_in_the_sentence_wins_then_the_meeting_chosen_then_the_next(desk: Town) -> None:
    assert (await desk.inger.say("Signe har afbud til mødet 25. juni")).startswith("Dagsorden 25. juni · ")
    assert (await desk.inger.say("punkt 3: 30 min")).startswith(HEAD)
    assert "Vi arbejder nu med mødet onsdag den 25. juni." in await desk.inger.say(
        "arbejd med mødet 25. juni"
    )
    assert "Vi arbejder med mødet onsdag den 25. juni." in await desk.inger.say("hvilket møde?")
    assert (await desk.inger.say("punkt 3: 30 min")).startswith("Dagsorden 25. juni · ")
    assert (await desk.inger.say("Signe deltager i punkt 3 på mødet 28. maj")).startswith(HEAD)


async def test_the_buttons_of_a_change_undo_it_once_and_only_the_latest(desk: Town) -> None:
    await desk.inger.say("punkt 5: 45 min")
    first = desk.inger.last
    await desk.at("2025-05-26 09:05")
    await desk.inger.say("punkt 4: 45 min")
    assert "Det er ikke din seneste ændring" in await desk.inger.click("Fortryd", on=first)
    assert "er taget tilbage" in await desk.inger.click("Fortryd")
    assert "10.50  4. Lokaleplan for havnen" in await items(desk)


async def test_removing_and_opening_are_asked_first(desk: Town) -> None:
    asked = await desk.inger.say("fjern punkt 5")
    assert asked.startswith("Skal punkt 5 (Budget 2026) tages af dagsordenen 28. maj?")
    assert "Intet er ændret." in await desk.inger.say("nej")
    assert "punkt 5 (Budget 2026) er taget af." in await confirmed(desk, "fjern punkt 5")
    asked = await desk.inger.say("åbn punkt 5")
    assert f"alle kan læse titlen: ”{SECRET}”" in asked
    assert "nu en åben sag" in await desk.inger.say("ja")


async def test_what_was_removed_does_not_come_back(desk: Town) -> None:
    await confirmed(desk, "fjern punkt 3")
    made = await desk.inger.say("lav dagsorden")
    assert "Udmøntningsplan 2025 - Strategiske" not in made


async def test_closing_says_what_goes_and_keeps_it_from_everybody(desk: Town) -> None:
    await desk.inger.say("indstilling 5: Det indstilles, at budgettet godkendes")
    await desk.inger.say("bilag 5: Evaluering 29036/25")
    asked = await desk.inger.say("luk punkt 5")
    assert "så teksten og bilagene slettes" in asked
    assert "er nu en lukket sag" in await desk.inger.say("ja")
    preview = await desk.inger.say("vis som kanalen ser det")
    assert "5. Lukket punkt 🔒 Lukket sag" in preview
    assert "Budget" not in preview
    assert "dem gemmer jeg ikke indhold på" in await desk.inger.say("bilag 5: Evaluering 29036/25")
    shown = await desk.inger.say("vis titlen på punkt 5")
    assert "5. Budget 2026" in shown
    await desk.inger.say("ja")
    assert "5. Budget 2026 🔒 Lukket sag" in await desk.inger.say("vis som kanalen ser det")


async def test_an_item_the_channel_has_seen_open_cannot_be_unseen(desk: Town) -> None:
    await confirmed(desk, "post dagsorden")
    assert "5. Budget 2026" in desk.room.everything
    asked = await desk.inger.say("luk punkt 5")
    assert "Det har stået åbent i kanalen siden 26. maj kl. 9: kanalens 6 medlemmer (" in asked
    desk.room.forget()
    told = await desk.inger.say("ja")
    assert "At det er set, kan ikke gøres om; det er noteret." in told
    assert "punkt 5 er blevet en lukket sag" in desk.room.heard
    assert "Budget 2026" not in desk.room.everything
    noted = [entry for _, entry in await desk.scene.service.store.entries(AUDIT)]
    assert [(e.subject, e.detail) for e in noted if e.action == "close-item"] == [("2025-05", "P2 seen-open")]


async def test_once_posted_the_numbers_stand(desk: Town) -> None:
    await confirmed(desk, "post dagsorden")
    moved = await desk.inger.say("flyt punkt 4 til 25. juni")
    assert "så de andre punkter beholder deres numre" in moved
    placed = await desk.inger.say("punkt 6 før punkt 5")
    assert "Dagsordenen er sendt ud, så numrene står fast. punkt 6" in placed.replace("Punkt", "punkt")
    shown = await items(desk)
    assert [line.split()[1] for line in shown if line[:2].isdigit()][:5] == ["1.", "3.", "6.", "5.", "7."]
    undone = await desk.inger.say("fortryd")
    assert "Kanalen viser stadig det, der er sendt ud." in undone


async def test_a_second_secretary_is_told_and_does_not_undo_the_first(desk: Town) -> None:
    await desk.inger.say("punkt 5: 45 min")
    assert "Den foregående ændring er lavet af Inger Damsbo." in await desk.nikolaj.say("punkt 4: 10 min")
    refused = await desk.inger.say("fortryd")
    assert "har ændret dagsordenen 26. maj kl. 9, altså efter din ændring" in refused
    assert "er taget tilbage" in await desk.nikolaj.say("fortryd")


IMPOSSIBLE = (
    ("flyt punkt 17 til 25. juni", "Der er ikke noget punkt ”17”; dagsordenen går til punkt 7."),
    ("flyt punkt 5 til 29. maj", "Den dag er en helligdag eller fridag"),
    ("flyt punkt 5 til 3. juni", "Der er ikke noget møde den dag."),
    ("flyt punkt 1 til 25. juni", "er et fast punkt og bliver stående"),
    ("flyt punkt 5 til 28. maj", "er allerede på det møde"),
    ("fjern punkt 7", "er et fast punkt og bliver stående"),
    ("punkt 5 Havnen: 30 min", "Flere punkter passer"),
    ("punkt 5 kl. 27.00", "som et klokkeslæt"),
    ("Mette deltager i punkt 3", "Jeg kender ingen, der hedder ”Mette”."),
    ("tidsplan\nhvad vi nu når", "Jeg kan ikke finde rækker med tidspunkter i det."),
    ("tidsplan\n10.00 Protokoller\n09.30 Budget\n12.00 Mødet afsluttes", "Tiden 9.30 kommer ikke efter"),
    ("flyt P17 til 25. juni", "Der er ikke noget P17 i porteføljen."),
    ("åbn punkt 5", "Punkt 5 er allerede en åben sag."),
    ("bilag 5: 29036/25", "Skriv også, hvad bilaget hedder"),
)


async def test_what_cannot_be_done_is_said_and_nothing_is_changed(desk: Town) -> None:
    before = await items(desk)
    for said, told in IMPOSSIBLE:
        assert told in await desk.inger.say(said), said
    assert await items(desk) == before


async def test_times_that_overrun_are_pointed_out(desk: Town) -> None:
    told = await desk.inger.say("punkt 5: 3 timer")
    assert "Tidsplanen slutter kl. 15, men mødet slutter kl. 14." in told


async def test_nobody_but_the_secretariat_edits(desk: Town) -> None:
    for chat in (desk.signe, desk.anders):
        assert "dagsordenen laves af" in await chat.say("flyt punkt 5 til 25. juni")
        assert "dagsordenen laves af" in await chat.say("luk punkt 5")


async def test_a_timetable_pasted_by_hand_sets_times_breaks_and_people(desk: Town) -> None:
    told = await desk.inger.say(
        "tidsplan\n"
        "10.00 Beslutningsprotokoller og dagsordener\n"
        "10.30 Budget 2026\nSigne Klitholm deltager via Teams\n"
        "11.00 Pause\n"
        "11.10 Udmøntningsplan\n"
        "11.40 Lokaleplan for havnen\nBo Lind (Teknik og Miljø) deltager under behandlingen\n"
        "12.30 Mødet afsluttes"
    )
    assert told.startswith(f"{HEAD}tidsplanen er sat: 5 rækker. Mødet slutter kl. 12.30.")
    assert "Uden tid i tidsplanen: punkt 6" in told
    shown = await items(desk)
    assert "10.30  5. Budget 2026  Deltager: Signe Klitholm via Teams" in shown
    assert "11.00  Pause" in shown
    assert "11.40  4. Lokaleplan for havnen  Deltager: Bo Lind (Teknik og Miljø)" in shown
    assert shown.index("11.00  Pause") < shown.index(
        "11.40  4. Lokaleplan for havnen  Deltager: Bo Lind (Teknik og Miljø)"
    )


async def test_who_is_called_in_hears_the_time_and_nothing_else(desk: Town) -> None:
    await desk.inger.say("Anders deltager i punkt 6")
    await confirmed(desk, "post dagsorden")
    mine = await desk.anders.say("hvornår er jeg på?")
    assert "kl. 11.50" in mine
    assert SECRET not in mine


async def test_points_of_the_forward_plan_have_codes_and_move_with_what_is_on_them(desk: Town) -> None:
    added = await desk.inger.say("nyt portefølje-punkt: Ny partnerskabsmodel (skal på KCL den 22. maj)")
    assert added.startswith("Portefølje · P4 Ny partnerskabsmodel venter nu på en dato.")
    await desk.inger.say("bilag 5: Evaluering 29036/25")
    moved = await desk.inger.say("flyt P2 og P4 til 25. juni")
    assert "P2 Budget 2026 og P4 Ny partnerskabsmodel er flyttet til onsdag den 25. juni." in moved
    plan = await desk.inger.say("portefølje")
    assert "P2 Budget 2026; P4 Ny partnerskabsmodel (skal på KCL den 22. maj)" in plan
    assert "Budget 2026" not in "\n".join(await items(desk))
    june = await desk.inger.say("lav dagsorden 25. juni")
    assert "4. Budget 2026  Bilag: Evaluering 29036/25" in june
    read = await desk.signe.say("portefølje")
    assert "Lukket punkt" in read
    assert SECRET not in read


async def test_a_proposal_is_placed_and_its_proposer_told(desk: Town) -> None:
    thanks = await desk.anders.say("foreslå punkt: Flere ladestandere (30 min)")
    assert "til mødet onsdag den 28. maj videre til" in thanks
    await desk.signe.say("foreslå punkt: Sygemelding, lukket punkt")
    await desk.at("2025-05-26 13:00")
    shown = await desk.inger.say("vis forslag")
    assert "2 punkter er foreslået" in shown
    assert "Sygemelding · foreslået af Signe Klitholm til 28. maj · lukket punkt" in shown
    left = await desk.inger.click({"act": "proposal.decide", "proposal": "F1", "state": "added"})
    assert "”Flere ladestandere” er sat på onsdag den 28. maj (P4)." in left
    assert "Et punkt er foreslået" in left
    assert "Flere ladestandere (30 min)" in await desk.inger.say("portefølje")
    await desk.inger.click(
        {"act": "proposal.decide", "proposal": "F2", "state": "declined"}, on=desk.inger.messages[-2]
    )
    await desk.at("2025-05-27 09:00")
    told = "\n".join(str(m.text) for m in desk.anders.messages)
    assert "Dit forslag ”Flere ladestandere” er sat på direktionens møde onsdag den 28. maj." in told
    assert "kommer ikke på direktionens dagsorden" in "\n".join(str(m.text) for m in desk.signe.messages)
