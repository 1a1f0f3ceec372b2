"""Every sentence that is understood, said by everybody, in private and in the board's channel."""

import asyncio
import re
from collections.abc import Mapping

import pytest

from dialogs.converse import IN_CHANNEL, INTENTS
from dialogs.entitled import INTENT_NEEDS, Free
from dialogs.understanding import Intent, understand
from domain.access import Action, may
from domain.links import Document, Link
from storage.state import Write
from tests.access.test_acts import TOWNS
from tests.access.town import CLOSED_TITLE, SECRETS, WHO, target
from tests.access.walk import BOARD_ROOM, press, say
from tests.access.written import assert_nothing_of_others_is_read, assert_only_own_is_written

# One sentence per intent, about somebody else's initiative where it names one and may be refused.
SAID: Mapping[Intent, str] = {
    Intent.ADD_BREAK: "Pause 10 min efter punkt 1",
    Intent.ADD_ITEM: "Tilføj punkt: Nye lokaler",
    Intent.ADD_ACTIVITY: "Aktivitet: Seminar 28. maj",
    Intent.MOVE_ACTIVITY: "Flyt aktivitet Workshop til 2. juni",
    Intent.REMOVE_ACTIVITY: "Fjern aktivitet Workshop",
    Intent.RUL: "Rul juni: ØK 17/6, KB 24/6",
    Intent.POLITICAL_CALENDAR: "Politisk kalender",
    Intent.ADD_CASE: "Aktuel sag: Sundhedsreformen",
    Intent.ADD_OTHER_CASE: "Øvrig sag: Ferielukning",
    Intent.REMOVE_CASE: "Fjern aktuel sag 1",
    Intent.ADD_ROW: "Række 10 min efter punkt 3: Besøg",
    Intent.ADD_PART: "Underpunkt 10 min på punkt 3: Grøn Trepart",
    Intent.REMOVE_ROW: "Fjern rækken Besøg",
    Intent.START_FROM_LAST: "Brug sidste dagsorden",
    Intent.MEETING_NOTE: "Note på mødet 28. maj: inklusiv frokost",
    Intent.EXTRA_MEETING: "Ekstra møde 6. juni",
    Intent.ADD_LUNCH: "Frokost 30 min efter punkt 1",
    Intent.APOLOGIES: "Torben har afbud",
    Intent.ATTACH: "Bilag 3: Evaluering 29036/25",
    Intent.ATTEND: "Mette deltager i punkt 3",
    Intent.CASE_OF_ITEM: "Sag 24/7615 på punkt 3",
    Intent.CLOSE_ITEM: "Luk punkt 3",
    Intent.COMES_AFTER_ALL: "Torben kommer alligevel",
    Intent.DROP_POINTS: "Fjern P1",
    Intent.EDIT_PROPOSALS: "Vis forslag",
    Intent.HIDE_OF_ITEM: "Skjul titlen på punkt 4",
    Intent.ONLY_READERS: "Kun Torben må se punkt 4",
    Intent.EXCLUDE_READERS: "Torben må ikke se punkt 4",
    Intent.ADMIT_READERS: "Torben må gerne se punkt 4",
    Intent.SHOW_ITEM: "Vis punkt 4",
    Intent.ITEM_AFTER: "Punkt 3 efter punkt 4",
    Intent.ITEM_BEFORE: "Punkt 4 før punkt 3",
    Intent.ITEM_MINUTES: "Punkt 3: 40 min",
    Intent.ITEM_NOTE: "5 minutters oplæg på punkt 3",
    Intent.ITEM_START: "Punkt 3 kl. 11.00",
    Intent.KLE_OF_ITEM: "KLE 00.30.10 på punkt 3",
    Intent.MAYOR_ABSENT: "Borgmesteren deltager ikke",
    Intent.MAYOR_ATTENDS: "Borgmesteren deltager",
    Intent.MOVE_ITEM: "Flyt punkt 4 til 25. juni",
    Intent.MOVE_POINTS: "Flyt P1 til 25. juni",
    Intent.NEW_POINT: "Nyt portefølje-punkt: Nye lokaler",
    Intent.NOT_ATTEND: "Mette deltager ikke i punkt 3",
    Intent.OPEN_ITEM: "Åbn punkt 4",
    Intent.PARK_POINTS: "Udsæt P1",
    Intent.POSTPONE_ITEM: "Udsæt punkt 4",
    Intent.PROPOSE_ITEM: "Foreslå punkt: Nye lokaler",
    Intent.REMOVE_ATTACHMENT: "Fjern bilag 1 på punkt 3",
    Intent.REMOVE_BREAKS: "Fjern pausen",
    Intent.REMOVE_ITEM: "Fjern punkt 3",
    Intent.RENAME_ITEM: "Omdøb punkt 3 til Planen",
    Intent.SHOW_OF_ITEM: "Vis titlen på punkt 4",
    Intent.TIMETABLE: "Tidsplan: 10.00 Protokoller",
    Intent.WANTED: "Ønsket beslutning 3: Godkend",
    Intent.WRITE_SECTION: "Indstilling 3: At planen godkendes",
    Intent.ABSENCE: "Jeg er væk til 28. maj",
    Intent.AGENDA_CONTENT: "Hvad er på dagsordenen?",
    Intent.ATTENTION: "Er der noget galt?",
    Intent.LONGER_DEADLINE: "Kan jeg få længere frist?",
    Intent.AGREE_FOLLOW_UP: "Opfølgning: Mette booker en dato, frist 20. juni",
    Intent.ANSWER_FOR: "For Mette: Alfabroen gul: Det går.",
    Intent.APPROVE: "godkend",
    Intent.APPROVE_MINUTES: "godkend referatet",
    Intent.FIND: "Torbens område",
    Intent.MORE: "og de gule?",
    Intent.HISTORY: "historik for Flådestyring",
    Intent.DIGEST: "send mig overblik hver mandag kl. 8",
    Intent.STOP_DIGEST: "stop overblik",
    Intent.BRIEFING: "forbered mig til mødet",
    Intent.HOW_LONG: "hvor længe har Flådestyring været rød?",
    Intent.NOT_UNDERSTOOD: "hvor meget forstod du ikke?",
    Intent.BACK: "Jeg er tilbage",
    Intent.UNBIND_CHANNEL: "brug ikke denne kanal mere",
    Intent.BIND_CHANNEL: "Brug denne kanal til direktionen",
    Intent.BOARD_RATES: "direktionen vurderer Alfabroen gul: Det går.",
    Intent.CANCEL_MEETING: "Aflys mødet 28. maj",
    Intent.CONCERNS: "beslutning 3 gælder Alfabroen",
    Intent.CORRECT: "Ret mit svar om Alfabroen",
    Intent.CO_AUTHOR: "Freja skriver for mig på Alfabroen",
    Intent.DECISION: "beslutning 1: Godkendt.",
    Intent.DECISIONS_OF: "beslutninger",
    Intent.DELETE_OR_PUBLISH: "slet alt",
    Intent.DONE_ONES: "Hvad er afsluttet?",
    Intent.EXTEND: "Giv Mette frist til 22. maj",
    Intent.FINISHED: "færdig",
    Intent.FOLLOW_UPS: "Mettes opfølgninger",
    Intent.FORWARD_PLAN: "Vis porteføljen",
    Intent.GREEN: "Hvad er grønt?",
    Intent.GREETING: "hej",
    Intent.HAND_OVER_FOLLOW_UP: "giv videre til Anna",
    Intent.HELP: "hjælp",
    Intent.HIDE_INITIATIVE: "Vis ikke Alfabroen i juni",
    Intent.INCLUDE: "tag med",
    Intent.MAKE_AGENDA: "Lav dagsorden",
    Intent.MAKE_MINUTES: "lav referat",
    Intent.MEETING_HELD: "mødet er holdt",
    Intent.MINE: "Mine indsatser",
    Intent.MOVE_MEETING: "Flyt mødet 28. maj til 27. maj kl. 9",
    Intent.MY_FOLLOW_UPS: "mine opfølgninger",
    Intent.MY_SLOT: "Hvornår er jeg på?",
    Intent.NEXT_MEETING: "Næste møde",
    Intent.NOT_MINE: "ikke min opgave",
    Intent.NOT_RECEIVED: "Hvem mangler?",
    Intent.OPEN_ROUND: "Åbn runden",
    Intent.OVERDUE_FOLLOW_UPS: "hvad er over fristen?",
    Intent.UNOWNED_FOLLOW_UPS: "opfølgninger uden ansvarlig",
    Intent.OUTCOME_OF: "Hvad blev besluttet om Alfabroen",
    Intent.OVERVIEW: "Vis alle indsatser",
    Intent.PAUSE: "stop udsendelser",
    Intent.POSTPONE_FOLLOW_UP: "udskyd til 20. juni",
    Intent.POST_AGENDA: "Post dagsorden",
    Intent.POST_RED: "post røde",
    Intent.PROPOSE_DONE: "Alfabroen er afsluttet",
    Intent.QUICK_DECISION: "punkt 1 godkendt",
    Intent.RED: "Hvad er rødt?",
    Intent.RELEASE_DECISION: "send beslutning 3 til fagcheferne",
    Intent.REMARK: "jeg har en bemærkning: Nej.",
    Intent.REMOVE_DECISION: "fjern beslutning 3",
    Intent.REMIND_NOW: "send påmindelse",
    Intent.REPORT_ONE: "Alfabroen gul: Det går.",
    Intent.RESUME: "genoptag udsendelser",
    Intent.SAME_FOR: "gælder også Deltavejen",
    Intent.SAVE_DRAFT: "gem kladde",
    Intent.SEND_MINUTES: "send referatet til godkendelse",
    Intent.SETUP: "opsætning",
    Intent.SHOW_AGENDA: "Vis dagsorden",
    Intent.FETCH_AGENDA: "Hent dagsorden",
    Intent.FETCH_STATUS: "Hent status",
    Intent.FETCH_DECISION_SHEET: "Hent beslutningsark",
    Intent.FETCH_ITEM: "Hent punkt 3",
    Intent.FETCH_MINUTES: "Hent referat",
    Intent.FETCH_PLAN: "Hent årsplan",
    Intent.SHOW_AS_CHANNEL: "Vis som kanalen ser det",
    Intent.SHOW_DRAFT: "vis min kladde",
    Intent.SHOW_MINUTES: "vis referat",
    Intent.SHOW_ROUND: "Hvordan står runden?",
    Intent.SNOOZE: "Mind mig mandag kl. 9",
    Intent.STAND_IN: "Anna er min stedfortræder",
    Intent.START_STATUS: "status",
    Intent.STATUS_OF: "Status på Alfabroen",
    Intent.STOP: "stop",
    Intent.THANKS: "tak",
    Intent.TO_DANISH: "dansk",
    Intent.TO_ENGLISH: "english",
    Intent.UNCHANGED: "uændret",
    Intent.UNDO: "fortryd",
    Intent.UPDATE_POST: "opdater opslaget",
    Intent.WITHDRAW: "Træk dagsordenen for 25. juni tilbage",
    Intent.SEND_DRAFT: "Send udkast til kommunaldirektøren",
    Intent.APPROVE_DRAFT: "Godkend udkastet",
    Intent.REMARK_ON_DRAFT: "Bemærkning til udkastet: Vend punkt 3",
    Intent.MAYOR_EDITION: "Hent borgmesterudgave",
    Intent.WAS_ABSENT: "Torben havde afbud",
    Intent.WAS_NOT_THERE: "jeg var ikke til stede",
    Intent.WAS_PRESENT: "Torben var til stede",
    Intent.EDIT_MINUTES: "ret referatet",
    Intent.END_MINUTES: "afslut godkendelsen af referatet",
    Intent.ATTENDED: "Mette var med til punkt 3",
    Intent.ASK_WRITTEN: "send punkt 3 til skriftlig godkendelse",
    Intent.APPROVE_WRITTEN: "godkend punkt 3",
    Intent.END_WRITTEN: "afslut skriftlig godkendelse af punkt 3",
    Intent.JOURNAL_PACKAGE: "journalpakke",
    Intent.FILED: "journaliseret 50050/25",
    Intent.NOT_FILED: "hvad er ikke journaliseret?",
    Intent.WHO_IN_CHANNEL: "Hvem er i kanalen?",
    Intent.WHO_SEES: "Hvem ser mit svar?",
    Intent.WORK_WITH_MEETING: "arbejd med mødet 28. maj",
    Intent.YELLOW: "Hvad er gult?",
    Intent.OBS: "OBS på Alfabroen: Drøftes",
    Intent.NO_OBS: "intet OBS fra mig",
    Intent.SHOW_OBS: "vis OBS-listen",
    Intent.EDIT_OBS: "ret OBS 1: Drøftes",
    Intent.REMOVE_OBS: "fjern OBS 1",
    Intent.LOCK_OBS: "lås OBS-listen",
    Intent.OPEN_OBS: "åbn OBS-listen",
    Intent.EDIT_APPENDIX: "ret bilagstekst Alfabroen: Kort.",
    Intent.CHIEFS_TEXT: "vis chefens tekst for Alfabroen",
    Intent.FOCUS: "fokus på Alfabroen den 28. maj",
    Intent.SHOW_FOCUS: "vis fokus",
    Intent.DROP_FOCUS: "fjern fokus på Alfabroen",
    Intent.CALL_IN: "indkald Mette til punkt 3",
}
EXACTLY: Mapping[Intent, set[str]] = {
    Intent.ABSENCE: {who for who in WHO if may(WHO[who], Action.REGISTER_ABSENCE, target(who))},
}
# Said in private they are no use to anybody; in the channel they are.
# Every link to the same picture has a token of its own.
TOKEN = re.compile(r"(?<=/d/)[\w-]+")
ONLY_IN_CHANNEL = {Intent.BIND_CHANNEL, Intent.UNBIND_CHANNEL}


def is_open_picture(write: Write) -> bool:
    """The link a card in the channel shows its picture by; it belongs to nobody and opens no more than the channel sees."""
    link = write.record
    return (
        isinstance(link, Link)
        and link.wanted.document is Document.OVERVIEW
        and not (link.wanted.closed or link.person)
    )


def entitled(intent: Intent) -> set[str]:
    need = INTENT_NEEDS[intent]
    assert not isinstance(need, Free)
    return {who for who, p in WHO.items() if any(may(p, action, target(who)) for action in need)}


def test_for_every_sentence_it_is_said_what_it_needs() -> None:
    assert set(INTENTS) == set(INTENT_NEEDS) == set(SAID)


@pytest.mark.parametrize("intent", SAID)
def test_it_is_understood(intent: Intent) -> None:
    understood = understand(SAID[intent])
    assert understood is not None
    assert understood.intent is intent


@pytest.mark.parametrize("intent", [i for i in SAID if not isinstance(INTENT_NEEDS.get(i, Free.TALK), Free)])
def test_exactly_the_entitled_may(intent: Intent) -> None:
    allowed, working = EXACTLY.get(intent, entitled(intent)), set()
    for town in TOWNS.values():
        world = town()
        for who, person in WHO.items():
            seen = asyncio.run(say(world, person, SAID[intent]))
            if who in allowed:
                assert not seen.is_refused, (who, seen.keys)
            else:
                assert seen.is_refused, (who, seen.keys, seen.read)
                assert len(seen.replies) == 1, (who, seen.keys)
                assert not seen.writes, who
            working |= {who} if seen.works else set()
    assert working or intent in ONLY_IN_CHANNEL, "nobody could do it, so the test shows nothing"


@pytest.mark.parametrize("intent", SAID)
@pytest.mark.parametrize("town", sorted(TOWNS))
@pytest.mark.parametrize("title", ["Alfabroen", "Betaparken"])
def test_it_shows_and_stores_nothing_of_others(intent: Intent, town: str, title: str) -> None:
    world, text = TOWNS[town](), SAID[intent].replace("Alfabroen", title)
    for who, person in WHO.items():
        seen = asyncio.run(say(world, person, text))
        assert_nothing_of_others_is_read(who, seen, text, said=text)
        assert_only_own_is_written(who, seen, text)


@pytest.mark.parametrize("intent", SAID)
@pytest.mark.parametrize("town", sorted(TOWNS))
def test_in_the_channel_everybody_hears_the_same_and_nothing_is_stored(intent: Intent, town: str) -> None:
    world, heard = TOWNS[town](), set()
    for person in WHO.values():
        seen = asyncio.run(say(world, person, SAID[intent], place=BOARD_ROOM))
        heard.add(
            seen.read.replace(person.first_name.casefold(), "NAME")
            if intent is Intent.GREETING
            else TOKEN.sub("", seen.read)
        )
        assert CLOSED_TITLE.casefold() not in seen.read
        if intent in ONLY_IN_CHANNEL:
            assert seen.is_refused == (not may(person, Action.BIND_CHANNEL))
            continue
        assert all(is_open_picture(write) for write in seen.writes)
        if intent not in IN_CHANNEL:
            assert seen.keys == ["private-please"]
        if town == "open":
            assert not [word for _, *words in SECRETS.values() for word in words if word in seen.read]
    assert len(heard) == (2 if intent in ONLY_IN_CHANNEL else 1)


@pytest.mark.parametrize("who", WHO)
def test_yes_without_a_question_does_nothing(who: str) -> None:
    for word in ("ja", "ok", "👍"):
        seen = asyncio.run(say(TOWNS["open"](), WHO[who], word))
        assert (seen.keys, seen.writes) == (["nothing-to-confirm"], [])


@pytest.mark.parametrize("who", WHO)
def test_a_button_that_stands_for_words_may_no_more_than_the_words(who: str) -> None:
    seen = asyncio.run(press(TOWNS["settled"](), WHO[who], {"act": "say", "text": "Post dagsorden"}))
    assert seen.is_refused == (not may(WHO[who], Action.POST))
