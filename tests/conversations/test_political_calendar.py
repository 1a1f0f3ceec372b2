"""The political calendar in chat: a calendar file taken over, activities and the rul by hand, each undone (A10, K01)."""

from datetime import date, time

from domain.agenda import Agenda, PortfolioRow
from domain.meetings import Meeting
from tests.conversations.chat import Town
from tests.conversations.test_dropped_files import AGENDA
from tests.documents.calendars import calendar, event
from usecases.collections import MEETINGS, POSTED, PostedAgenda
from usecases.ports import Transaction

JUNE = (
    event("Økonomiudvalgsmøde", "DTSTART;TZID=Europe/Copenhagen:20250610T143000", uid="ok"),
    event("Kommunalbestyrelsesmøde", "DTSTART:20250617T160000Z", uid="kb"),
    event("Hovedudvalgsmøde", "DTSTART;VALUE=DATE:20250527", uid="hu"),
    event("Lægebesøg", "DTSTART;VALUE=DATE:20250527\nCLASS:PRIVATE", uid="l"),
)


async def test_a_calendar_file_is_shown_before_it_is_taken_over(here: Town) -> None:
    await here.at("2025-05-26 09:00")
    await here.inger.say("lav dagsorden")
    asked = await here.inger.drop(("politik.ics", calendar(*JUNE)))
    assert "politik.ics: 3 møder og aktiviteter" in asked
    assert "Nye: 3" in asked
    assert "– Økonomiudvalgsmøde, 10. juni" in asked
    assert "1 privat aftale er ikke taget med." in asked
    assert "Lægebesøg" not in asked
    taken = await here.inger.say("ja")
    assert "Politisk kalender · 3 ændringer." in taken
    assert "Punkt 1 på dagsordenen 28. maj er ændret." in taken
    shown = await here.inger.say("politisk kalender")
    assert "Rul: ØK 10. juni, KB 17. juni" in shown
    again = await here.inger.drop(("politik.ics", calendar(*JUNE)))
    assert "Der er ikke noget nyt i den." in again
    moved = (event("Økonomiudvalgsmøde", "DTSTART;VALUE=DATE:20250611\nSEQUENCE:1", uid="ok"), JUNE[1])
    assert "Økonomiudvalgsmøde er flyttet fra 10. juni til 11. juni." in await here.inger.drop(
        ("politik.ics", calendar(*moved))
    )
    assert (
        "står i kalenderen, men ikke i filen"
        not in (await here.inger.click("Tag med i kalenderen")).casefold()
    )
    assert "Rul: ØK 11. juni" in await here.inger.say("rul")
    assert "Fortrudt" in await here.inger.say("fortryd") or "taget tilbage" in here.inger.heard
    assert "Rul: ØK 10. juni" in await here.inger.say("rul")


async def test_a_calendar_that_cannot_be_read_is_refused_with_a_sentence(here: Town) -> None:
    await here.at("2025-05-26 09:00")
    assert "beskadiget" in await here.inger.drop(("politik.ics", b"BEGIN:VCALENDAR\nnoget andet"))
    assert "i kalenderen" not in await here.anders.drop(("politik.ics", calendar(*JUNE)))


async def test_activities_and_the_rul_are_written_by_hand_and_taken_back(here: Town) -> None:
    await here.at("2025-05-26 09:00")
    await here.inger.say("lav dagsorden")
    added = await here.inger.say("aktivitet: Workshop om erhvervspolitik d. 28. maj: fælles linje")
    assert "Workshop om erhvervspolitik, 28. maj: fælles linje er skrevet ind." in added
    assert "Punkt 1 på dagsordenen 28. maj er ændret." in added
    assert "står allerede" in await here.inger.say("aktivitet: workshop om erhvervspolitik 28. maj")
    moved = await here.inger.say("flyt aktivitet workshop til 2. juni")
    assert "er flyttet fra 28. maj til 2. juni" in moved
    rul = await here.inger.say("rul juni: ØK 17/6, KB 24/6")
    assert "Økonomiudvalgsmøde, 17. juni er skrevet ind." in rul
    assert "Kommunalbestyrelsesmøde, 24. juni" in rul
    assert "KB 24. juni" in await here.inger.say("politisk kalender")
    assert "er flyttet fra 17. juni til 18. juni" in await here.inger.say("rul juni: ØK 18/6, KB 24/6")
    await here.inger.click("Fortryd")
    assert "Rul: ØK 17. juni" in await here.inger.say("politisk kalender")
    assert "er taget ud" in await here.inger.say("fjern aktivitet workshop")
    assert "Workshop" not in await here.inger.say("politisk kalender")
    assert "Jeg finder ikke" in await here.inger.say("fjern aktivitet workshop")
    assert "Jeg kan ikke læse rullet" in await here.inger.say("rul: XX 17/6")
    assert "hvilken dag" in await here.inger.say("aktivitet: Workshop")
    case = await here.inger.say("aktuel sag: Sundhedsreformen (15 min)")
    assert "i punkt 1 står nu sagen ”Sundhedsreformen (15 min)”." in case
    assert "er taget ud af punkt 1" in await here.inger.say("fjern aktuel sag 1")


async def test_an_extra_meeting_is_asked_about_with_what_speaks_against_it(here: Town) -> None:
    await here.at("2025-05-26 09:00")
    asked = await here.inger.say("ekstra møde 5. juni kl. 9-10")
    assert "Skal jeg oprette et ekstra møde i direktionen torsdag den 5. juni kl. 9.00–10.00?" in asked
    assert "ikke er en arbejdsdag" in asked
    assert "ikke er den ugedag" in await here.inger.say("ekstra møde 6. juni")
    assert "er oprettet" in await here.inger.say("ja")
    assert "allerede mødes den dag" in await here.inger.say("ekstra møde 6. juni kl. 14")
    assert "slutter, før det begynder" in await here.inger.say("ekstra møde 13. juni kl. 10-9")
    assert "Hvilken dag" in await here.inger.say("ekstra møde")


async def test_an_agenda_begins_from_the_last_one(here: Town) -> None:
    await here.at("2025-05-26 09:00")
    assert "ingen tidligere dagsorden" in await here.inger.say("brug sidste dagsorden")
    for said in ("lav dagsorden", "tilføj punkt: Budget 2026 (1 time)", "Anders deltager i punkt budget",
                 "pause 15 min efter punkt 3", "tilføj punkt: Afskedigelse (lukket punkt)"):  # fmt: skip
        await here.inger.say(said)
    await here.inger.say("arbejd med mødet 25. juni")
    await here.inger.say("tilføj punkt: Sommerlukning")
    started = await here.inger.say("brug sidste dagsorden")
    assert "rækkefølge, tider og deltagere er som på dagsordenen 28. maj" in started
    assert "Budget 2026" in started
    assert "1 lukket punkt er ikke taget med." in started
    shown = await here.inger.say("vis dagsorden")
    assert "Anders" in shown
    assert "Afskedigelse" not in shown
    assert "Sommerlukning" in shown
    await here.inger.say("fortryd")
    assert "Budget 2026" not in (await here.inger.say("vis dagsorden")).partition("Portefølje")[0]


async def test_rows_without_an_item_and_parts_of_one(here: Town) -> None:
    await here.at("2025-05-26 09:00")
    await here.inger.say("lav dagsorden")
    assert "underpunkt til punkt 3" in await here.inger.say("underpunkt 15 min på punkt 3: Grøn Trepart")
    assert "rækken ”Besøg af HR” på 30 minutter" in await here.inger.say(
        "række 30 min efter punkt 3: Besøg af HR"
    )
    shown = await here.inger.say("vis dagsorden")
    assert shown.index("Grøn Trepart") < shown.index("Besøg af HR")
    assert "er taget ud af tidsplanen" in await here.inger.say("fjern rækken besøg")
    assert "Jeg finder ikke rækken" in await here.inger.say("fjern rækken Frokost")


async def test_a_paper_is_held_against_what_is_known_already(here: Town) -> None:
    """X04, X05 and X07, which show only beside the plan and the list of people."""
    await here.at("2025-05-26 09:00")

    async def posted_before(tx: Transaction) -> None:
        earlier = Meeting("2025-05-07", "Direktionen", date(2025, 5, 7), time(10), time(12))
        row = PortfolioRow(date(2025, 5, 28), points=("Ny skole",))
        agenda = Agenda(
            earlier.key, 1, (), time(12), here.scene.service.clock.now(), "inger", portfolio=(row,)
        )
        tx.put(MEETINGS, earlier)
        tx.put(POSTED, PostedAgenda(earlier.key, agenda, "", agenda.made_at, "inger"))

    await here.change(posted_before)
    await here.inger.say("Signe har afbud til mødet 28. maj")
    paper = AGENDA.replace(
        "Åben sag\nSagsgang\nDIR\nIndstilling",
        "Åben sag\nSagsansvarlig\nSigne Klit og Direktør for Teknik, Vækst og Klima\nIndstilling",
    )
    shown = await here.inger.drop(("dagsorden.txt", paper.encode()))
    assert "Stod ikke i porteføljen på dagsordenen 7. maj: 4. Lokaleplan for havnen" in shown
    assert "Signe Klitholm er ansvarlig for punkt 4, men deltager ikke i mødet." in shown
    assert "”Signe Klit” er ellers skrevet ”Signe Klitholm”." in shown
