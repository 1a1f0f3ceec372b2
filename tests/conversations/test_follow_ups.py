"""Follow-ups as they are lived: the secretary agrees, the owners are told, reminded, asked, and answer (F01–F08)."""

from dataclasses import replace

import pytest

from domain.agenda import Agenda, AgendaItem, ItemKind
from stage.local_connector import Message
from tests.conversations.chat import Chat, Town, local, shown
from usecases.collections import AGENDAS, MEETINGS, PEOPLE
from usecases.ports import Transaction

TASK = "opfølgning: Anders booker dato for lederdag, frist 13. juni"
QUOTED = "”Booker dato for lederdag”"
DAY = "2025-05-28"


@pytest.fixture
async def met(here: Town) -> Town:
    """Wednesday 28 May, a quarter past twelve: the meeting is over, and everybody has heard all else."""
    await here.at(f"{DAY} 12:15")
    for chat in here.chats.values():
        chat.forget()
    return here


async def agree(here: Town, words: str = TASK) -> None:
    await here.inger.say(words)
    await here.inger.say("ja")


async def wait_until(here: Town, words: str) -> None:
    """As `at`, with what comes meanwhile still to be heard."""
    await here.scene.move_to(local(words))
    await here.scene.settled()


def told(chat: Chat) -> list[Message]:
    """What one was told of follow-ups unasked."""
    return [m for m in chat.messages if "lederdag" in shown(m) and "Hej " in shown(m)]


def reminder(chat: Chat) -> Message:
    return told(chat)[-1]


async def test_the_secretary_sees_how_it_was_understood_before_anybody_is_told(met: Town) -> None:
    heard = await met.inger.say(TASK)
    assert f"direktionens møde den 28. maj?\n{QUOTED}\nAnsvarlig: Anders Tranekilde" in heard
    assert "frist fredag den 13. juni. De ansvarlige får besked." in heard
    await wait_until(met, f"{DAY} 12:20")
    assert not met.anders.heard
    heard = await met.inger.say("ja")
    assert heard.startswith(f"Noteret: {QUOTED} · Anders Tranekilde · frist fredag den 13. juni.")


async def test_minutes_written_late_may_name_a_deadline_that_has_passed(met: Town) -> None:
    await met.at("2025-06-10 10:00")
    await agree(met, TASK.replace("13. juni", "4. juni 2025"))
    await wait_until(met, "2025-06-10 12:00")
    assert f"{QUOTED}. Det er aftalt, at du følger op. Fristen var onsdag den 4. juni." in met.anders.text
    heard = await met.inger.say(TASK.replace("13. juni", "20. maj 2025"))
    assert "Den frist er forbi." in (await met.inger.say("ja") if "?" in heard else heard)


async def test_no_means_no(met: Town) -> None:
    await met.inger.say(TASK)
    await met.inger.say("nej")
    assert await met.inger.say("åbne opfølgninger") == "Der er ingen åbne opfølgninger."


async def test_a_chief_is_told_reminded_and_asked_and_then_left_alone(met: Town) -> None:
    await agree(met)
    await wait_until(met, f"{DAY} 12:20")
    agreed = f"Hej Anders. Fra Direktionens møde den 28. maj: {QUOTED}. Det er aftalt, at du følger op."
    buttons = "\n[Færdig]\n[Ny frist]\n[Giv videre]\n[Ikke min opgave]"
    assert f"{agreed} Fristen er fredag den 13. juni.{buttons}" in met.anders.heard
    await met.at("2025-06-10 08:59")
    await wait_until(met, "2025-06-10 09:00")
    assert f"{agreed} Fristen er fredag den 13. juni, om 3 arbejdsdage.{buttons}" in met.anders.heard
    await met.at("2025-06-16 08:59")
    await wait_until(met, "2025-06-16 09:00")
    assert f"Fristen for {QUOTED} var fredag den 13. juni. Hvordan ser det ud?" in met.anders.heard
    assert len(told(met.anders)) == 3
    await met.at("2025-06-25 16:00")
    assert len(told(met.anders)) == 3


async def test_a_walk_of_the_clock_stops_where_something_is_to_be_told(met: Town) -> None:
    await agree(met)
    await met.at("2025-06-25 16:00")
    agreed, soon, overdue = map(shown, told(met.anders))
    assert "Fristen er fredag den 13. juni.\n" in agreed
    assert "om 3 arbejdsdage" in soon, "the walk stopped on 10 June"
    assert "Hvordan ser det ud?" in overdue


async def test_the_day_after_the_deadline_it_was_yesterday(met: Town) -> None:
    await agree(met, TASK.replace("13. juni", "4. juni"))
    # 5 June is no working day.
    await wait_until(met, "2025-06-06 09:00")
    assert "var onsdag den 4. juni." in shown(reminder(met.anders))
    await agree(met, TASK.replace("13. juni", "11. juni"))
    await wait_until(met, "2025-06-12 09:00")
    assert "var i går. Hvordan ser det ud?" in shown(reminder(met.anders))


async def test_done_with_a_thumb_can_be_undone_and_nobody_is_reminded(met: Town) -> None:
    await agree(met)
    await wait_until(met, f"{DAY} 12:20")
    card = reminder(met.anders)
    assert f"Tak. {QUOTED} er noteret som færdig.\n[Fortryd]" in await met.anders.click("Færdig", on=card)
    assert f"{QUOTED} er åben igen." in await met.anders.click("Fortryd")
    await met.anders.say("færdig")
    await met.anders.say("ja")
    await met.at("2025-06-16 09:30")
    assert not [m for m in told(met.anders) if "arbejdsdage" in shown(m) or "Fristen for" in shown(m)]


async def test_the_bare_word_means_the_only_one_and_is_confirmed(met: Town) -> None:
    assert "ikke noget i gang" in await met.anders.say("færdig")
    await agree(met)
    assert f"Skal jeg notere {QUOTED} som færdig?" in await met.anders.say("Færdig.")
    assert "er noteret som færdig" in await met.anders.say("ja")
    assert "ikke noget i gang" in await met.anders.say("færdig")


async def test_of_several_the_words_or_a_tap_say_which(met: Town) -> None:
    await agree(met)
    await agree(met, "opfølgning: Anders og Freja undersøger taget")
    heard = await met.anders.say("udskyd til 20. juni")
    assert heard == f"Hvilken opfølgning?\n[{QUOTED}]\n[”Undersøger taget”]"
    assert f"{QUOTED} har nu frist fredag den 20. juni." in await met.anders.click(QUOTED)
    assert "Skal jeg notere ”Undersøger taget” som færdig?" in await met.anders.say("færdig med taget")
    assert "ingen åben opfølgning om ”kantinen”" in await met.anders.say("færdig med kantinen")
    await met.anders.say("Færdig")
    assert "er noteret som færdig" in await met.anders.click("”Undersøger taget”")


async def test_a_co_owner_hears_that_it_is_done(met: Town) -> None:
    await agree(met, "opfølgning: Anders og Freja undersøger taget")
    await wait_until(met, f"{DAY} 12:20")
    assert "at du og Freja Lykkebæk følger op. Der er ikke aftalt en frist." in met.anders.heard
    await met.freja.say("færdig")
    await met.freja.say("ja")
    await met.at("2025-05-30 07:59")
    await wait_until(met, "2025-05-30 08:00")
    assert "Freja Lykkebæk har noteret ”Undersøger taget” som færdig." in met.anders.heard


async def test_a_new_deadline_by_word_and_by_card(met: Town) -> None:
    await agree(met)
    assert "har nu frist fredag den 20. juni." in await met.anders.say("udskyd til 20. juni")
    assert "Den frist er forbi." in await met.anders.say("udskyd til 1. maj 2025")
    assert "Jeg kan ikke læse ”1. nå”" in await met.anders.say("udskyd til 1. nå")
    await wait_until(met, f"{DAY} 12:20")
    form = await met.anders.click("Ny frist", on=reminder(met.anders))
    assert f"Hvornår kan {QUOTED} være færdig? Nu gælder: frist fredag den 20. juni." in form
    assert "Hvornår kan" in await met.anders.click("Gem fristen")
    heard = await met.anders.click("Gem fristen", until="2025-06-18")
    assert "har nu frist onsdag den 18. juni." in heard
    assert "frist onsdag den 18. juni (oprindelig 13. juni)" in await met.signe.say("åbne opfølgninger")


async def test_given_to_a_colleague_who_says_that_it_is_not_theirs(met: Town) -> None:
    await agree(met)
    await wait_until(met, f"{DAY} 12:20")
    assert "videre til Birgitte Hedelund, som så får besked?" in await met.anders.say(
        "giv videre til Birgitte"
    )
    await met.anders.say("ja")
    await wait_until(met, f"{DAY} 12:40")
    assert "Anders Tranekilde har givet opfølgningen videre til dig." in met.birgitte.heard
    heard = await met.birgitte.say("ikke min opgave")
    assert heard == f"Tak for svaret. Ledelsessekretariatet får besked om, at {QUOTED} ikke er din opgave."
    await met.at("2025-05-30 08:00")
    assert f"Birgitte Hedelund svarer ”ikke min opgave” til {QUOTED}." in met.nikolaj.text
    assert "ansvarlig mangler" in await met.signe.say("åbne opfølgninger")
    await met.nikolaj.click("Vælg ansvarlig")
    assert "Vælg, hvem det skal være." in await met.nikolaj.click("Vælg ansvarlig")
    assert "videre til Lone Fredsholt, som får besked." in await met.nikolaj.click(
        "Vælg ansvarlig", to="lone"
    )
    await wait_until(met, "2025-05-30 09:00")
    assert "Nikolaj Brandstrup har givet opfølgningen videre til dig." in met.lone.heard


async def test_the_stand_in_is_reminded_and_answers_while_the_owner_is_away(met: Town) -> None:
    await agree(met)
    await met.at("2025-06-06 10:00")
    await met.anders.say("jeg er væk til 13. juni, Birgitte svarer for mig")
    await met.anders.say("ja")
    await wait_until(met, "2025-06-10 09:00")
    assert "Hej Birgitte. Anders Tranekilde er væk, og du er stedfortræder." in met.birgitte.text
    assert (
        "Det er aftalt, at Anders Tranekilde følger op. Fristen er fredag den 13. juni" in met.birgitte.text
    )
    assert len(told(met.anders)) == 1
    await met.birgitte.say("færdig")
    assert "er noteret som færdig" in await met.birgitte.say("ja")
    await wait_until(met, "2025-06-10 12:00")
    assert f"Birgitte Hedelund har noteret {QUOTED} som færdig." in met.anders.text


async def test_an_old_button_says_how_it_stands_and_does_nothing(met: Town) -> None:
    await agree(met)
    await wait_until(met, f"{DAY} 12:20")
    old = reminder(met.anders)
    await met.anders.say("giv videre til Lone")
    await met.anders.say("ja")
    for title in ("Færdig", "Ny frist", "Giv videre", "Ikke min opgave"):
        assert "Den opfølgning er ikke din" in await met.anders.click(title, on=old)
    await met.lone.say("færdig")
    await met.lone.say("ja")
    assert "blev noteret som færdig onsdag den 28. maj." in await met.inger.click(
        {"act": "follow_up.done", "follow_up": "2025-05/001"}, on=_with_buttons(met.inger)
    )


def _with_buttons(chat: Chat) -> Message:
    return [m for m in chat.messages if "Bortfaldet" in shown(m)][-1]


async def test_whoever_has_left_is_not_given_anything(met: Town) -> None:
    async def anders_leaves(tx: Transaction) -> None:
        anders = await tx.get(PEOPLE, "anders")
        assert anders is not None
        tx.put(PEOPLE, replace(anders, active=False))

    await agree(met)
    await met.change(anders_leaves)
    await wait_until(met, f"{DAY} 12:20")
    heard = met.inger.heard
    assert f"Anders Tranekilde er stoppet, så {QUOTED} er givet videre." in heard
    assert "Birgitte Hedelund · frist fredag den 13. juni" in heard
    assert "Det er aftalt, at du følger op." in met.birgitte.heard
    assert "Anders Tranekilde er stoppet og kan ikke følge op." in await met.inger.say(TASK)


async def test_a_director_asks_by_person_unit_meeting_and_deadline(met: Town) -> None:
    await agree(met)
    await agree(met, "opfølgning: Sekretariatet finder lokaler, senest 4. juni")
    await agree(met, "opfølgning: Kantinen: nye priser")
    assert (await met.signe.say("hvad følger sekretariatet op på?")).startswith(
        "Ledelsessekretariatet har 1 åben opfølgning\n”Finder lokaler”\n"
    )
    for words in ("Anders' opfølgninger", "hvad skal Anders følge op på?", "opfølgninger fra Anders"):
        assert (await met.signe.say(words)).startswith("Anders Tranekilde har 1 åben opfølgning\n")
    assert (await met.signe.say("opfølgninger fra mødet den 28. maj")).startswith(
        "Fra Direktionens møde den 28. maj er der 3 åbne opfølgninger\n"
    )
    assert "Kantinen · uden frist" in await met.signe.say("åbne opfølgninger")
    assert await met.signe.say("hvad er over fristen?") == "Ingen opfølgninger er over fristen."
    assert "hverken en person eller en enhed, der hedder ”Kvantum”" in await met.signe.say(
        "hvad følger Kvantum op på?"
    )
    await met.at("2025-06-10 10:00")
    heard = await met.karsten.say("hvad er over fristen?")
    assert heard.startswith(
        "1 opfølgning er over fristen\n”Finder lokaler”\nLedelsessekretariatet · fristen var"
    )


async def test_the_others_see_their_own_alone(met: Town) -> None:
    await agree(met)
    for chat in (met.lone, met.freja):
        for words in ("åbne opfølgninger", "opfølgninger fra mødet 28. maj", "mine opfølgninger"):
            heard = await chat.say(words)
            assert "lederdag" not in heard
            assert "ingen åbne opfølgninger" in heard
        heard = await chat.say("Anders' opfølgninger")
        assert heard.startswith("Jeg kan kun vise dig dine egne opfølgninger.")
        assert "lederdag" not in heard
    assert "1 åben opfølgning" in await met.anders.say("what do I owe?")
    assert "opfølgninger aftales gennem Ledelsessekretariatet" in await met.lone.say(TASK)
    assert "opfølgninger aftales gennem Ledelsessekretariatet" in await met.signe.say(TASK)


async def test_the_channel_reads_what_is_open_and_nothing_of_a_closed_item(met: Town) -> None:
    await met.change(_with_agenda)
    await agree(met)
    heard = await met.inger.say("opfølgning punkt 2: Anders afskediger Ib, frist 13. juni")
    assert heard.startswith("Punktet er lukket, så jeg gemmer ikke ordlyden.")
    await met.inger.say("ja")
    await agree(met, "opfølgning punkt 1: Freja skriver til Ib, frist 13. juni")
    await met.change(_close_first)
    await wait_until(met, f"{DAY} 12:20")
    heard = await met.room.hear(met.signe, "åbne opfølgninger")
    assert heard.startswith("Der er 3 åbne opfølgninger\n")
    assert heard.count("en opfølgning på en lukket sag") == 2
    assert QUOTED in heard
    assert "så spørg Ledelsessekretariatet om ordlyden" in met.anders.heard
    others = [chat for key, chat in met.chats.items() if key != "inger"]
    everything = "\n".join(shown(m) for chat in others for m in chat.messages) + met.room.everything
    assert "Ib" not in everything
    assert "Skriver til Ib" in await met.signe.say("åbne opfølgninger")
    assert "Ib" not in await met.karsten.say("åbne opfølgninger")


async def _with_agenda(tx: Transaction) -> None:
    meeting = next(m for m in await tx.query(MEETINGS) if f"{m.date}" == DAY)
    items = (
        AgendaItem(1, ItemKind.POINT, "Lokaler", key="P1"),
        AgendaItem(2, ItemKind.POINT, "Personale", "Lukket punkt", closed=True, key="P2"),
    )
    tx.put(AGENDAS, Agenda(meeting.key, 1, items, meeting.end, local(f"{DAY} 08:00"), "inger"))


async def _close_first(tx: Transaction) -> None:
    (agenda,) = [a for a in await tx.query(AGENDAS) if a.item("P1")]
    items = tuple(replace(item, closed=True, public_title="Lukket punkt") for item in agenda.items)
    tx.put(AGENDAS, replace(agenda, items=items))


async def test_the_secretarys_card_shows_what_the_next_agenda_will_list(met: Town) -> None:
    await agree(met)
    await met.at("2025-06-10 10:00")
    heard = await met.inger.say("lav dagsorden")
    assert "Opsamling under punkt 1: 1 åben opfølgning\n–  Booker dato for lederdag · Anders" in heard
    assert "lederdag" not in await met.room.hear(met.signe, "hvad er på dagsordenen?")


async def test_it_belongs_to_the_meeting_in_hand_or_the_last_that_has_been(met: Town) -> None:
    assert "fra direktionens møde den 28. maj?" in await met.inger.say(TASK)
    await met.inger.say("arbejd med mødet 25. juni")
    assert "fra direktionens møde den 28. maj?" in await met.inger.say(TASK), "nothing is agreed there yet"
    await met.at("2025-06-26 10:00")
    assert "fra direktionens møde den 25. juni?" in await met.inger.say(TASK.replace("13. juni", "4. juli"))
    words = TASK.replace("13. juni", "4. juli").replace("opfølgning:", "opfølgning fra mødet 28. maj:")
    assert "fra direktionens møde den 28. maj?" in await met.inger.say(words)


async def test_pausing_holds_it_and_resuming_sends_it(met: Town) -> None:
    await met.inger.say("stop udsendelser")
    await met.inger.say("ja")
    await agree(met)
    await wait_until(met, f"{DAY} 13:00")
    assert not met.anders.heard
    assert "Anders Tranekilde" in await met.inger.say("genoptag udsendelser")
    await met.inger.say("ja")
    assert QUOTED in met.anders.heard


async def test_what_cannot_be_read_is_asked_for(met: Town) -> None:
    for words, answer in (
        ("opfølgning: Anders gør noget, frist efter ferien", "Jeg kan ikke læse ”efter ferien” som en dato."),
        ("opfølgning fra mødet 3. marts: Anders gør noget", "Jeg kender ikke noget møde ”3. marts”."),
        ("opfølgning punkt 9: Anders gør noget", "Dagsordenen har ikke noget punkt 9."),
        (f"opfølgning: Anders {'gør ' * 200}", "Teksten er for lang til en opfølgning (højst 500 tegn)."),
        ("giv videre til Anders", "Du har ingen åbne opfølgninger, det kan gælde"),
        ("giv videre til Kvantum", "Jeg kender ingen, der hedder ”Kvantum”."),
    ):
        heard = await met.inger.say(words)
        if "?" in heard:
            heard = await met.inger.say("ja")
        assert answer in heard, words
    heard = await met.inger.say("opfølgning: Karen laver noget")
    assert "Jeg kunne ikke se, hvem der er ansvarlig" in heard
    assert "[Vælg ansvarlig]" in await met.inger.say("ja")


async def test_everybody_can_be_asked_in_english(met: Town) -> None:
    await met.anders.say("english")
    await agree(met)
    await wait_until(met, f"{DAY} 12:20")
    assert "It was agreed that you follow up. The deadline is Friday 13 June." in met.anders.heard
    assert "is now by Friday 20 June." in await met.anders.say("postpone to 20 June")
    assert "Shall I note" in await met.anders.say("done")
    assert "is noted as done" in await met.anders.say("yes")
