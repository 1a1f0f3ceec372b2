"""Which forum a sentence is about, and which sentences only name one in passing."""

import pytest

from dialogs.understanding import Intent, forum_in, title_and_forum, understand_about
from domain.board import Board
from tests.domain.month import CALENDAR
from tests.forums import FORUMS


@pytest.mark.parametrize(
    ("said", "intent", "forum", "slots"),
    [
        ("lav dagsorden til koncernledelsen", Intent.MAKE_AGENDA, "kcl", {"date": ""}),
        ("Lav dagsorden til KCL den 22. maj", Intent.MAKE_AGENDA, "kcl", {"date": "22. maj"}),
        ("lav dagsorden til direktionen", Intent.MAKE_AGENDA, "direktionen", {"date": ""}),
        ("vis koncernledelsens dagsorden", Intent.SHOW_AGENDA, "kcl", {}),
        ("post dagsorden til KCL", Intent.POST_AGENDA, "kcl", {}),
        ("post dagsorden til direktionen", Intent.POST_AGENDA, "direktionen", {}),
        ("hent dagsordenen til koncernledelsen", Intent.FETCH_AGENDA, "kcl", {}),
        ("næste møde i koncernledelsen?", Intent.NEXT_MEETING, "kcl", {}),
        ("hvornår er næste KCL-møde?", Intent.NEXT_MEETING, "kcl", {}),
        ("hvornår mødes koncernledelsen", Intent.NEXT_MEETING, "kcl", {}),
        ("næste direktionsmøde", Intent.NEXT_MEETING, "direktionen", {}),
        ("arbejd med mødet i koncernledelsen", Intent.WORK_WITH_MEETING, "kcl", {"meeting": ""}),
        ("ekstra møde i koncernledelsen 6. juni", Intent.EXTRA_MEETING, "kcl", {"date": "6. juni"}),
        ("flyt mødet i KCL 22. maj til 23. maj", Intent.MOVE_MEETING, "kcl", {"date": "23. maj"}),
        ("aflys koncernledelsens møde 22. maj", Intent.CANCEL_MEETING, "kcl", {"meeting": "22. maj"}),
        ("flyt P3 til koncernledelsen 22. maj", Intent.MOVE_POINTS, "kcl", {"date": "22. maj"}),
        ("flyt P3 og P7 til koncernledelsen", Intent.MOVE_POINTS, "kcl", {"codes": "P3 og P7", "date": ""}),
        ("flyt punkt 5 til KCL 22. maj", Intent.MOVE_ITEM, "kcl", {"item": "5", "date": "22. maj"}),
        ("portefølje for koncernledelsen", Intent.FORWARD_PLAN, "kcl", {}),
        ("koncernledelsens årsplan", Intent.FORWARD_PLAN, "kcl", {}),
        ("brug denne kanal til koncernledelsen", Intent.BIND_CHANNEL, "kcl", {}),
        ("hvem er i koncernledelsens kanal?", Intent.WHO_IN_CHANNEL, "kcl", {}),
        ("lav referat fra koncernledelsen", Intent.MAKE_MINUTES, "kcl", {}),
        ("vis referatet fra KCL den 22. maj", Intent.SHOW_MINUTES, "kcl", {"meeting": "22. maj"}),
        ("use this channel for the board", Intent.BIND_CHANNEL, "direktionen", {}),
        ("next meeting of KCL", Intent.NEXT_MEETING, "kcl", {}),
        ("make the agenda for Koncernledelsen", Intent.MAKE_AGENDA, "kcl", {}),
        ("aflys mødet 18. juni: koncernledelsen holder seminar", Intent.CANCEL_MEETING, "", {}),
        ("lav dagsorden", Intent.MAKE_AGENDA, "", {}),
    ],
)
def test_the_forum_beside_what_is_asked(said: str, intent: Intent, forum: str, slots: dict[str, str]) -> None:
    understood = understand_about(said, FORUMS)
    assert understood is not None
    assert (understood.intent, understood.slots.get("forum", "")) == (intent, forum)
    assert {name: understood.slots.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("beslutning 3: Behandles i koncernledelsen", Intent.DECISION),
        ("opfølgning: Karen booker koncernledelsen", Intent.AGREE_FOLLOW_UP),
        ("luk punkt Program for koncernledelsen", Intent.CLOSE_ITEM),
        ("hvad er rødt?", Intent.RED),
    ],
)
def test_a_forum_named_in_passing_is_left_where_it_stands(said: str, intent: Intent) -> None:
    understood = understand_about(said, FORUMS)
    assert understood is not None
    assert understood.intent is intent
    assert "forum" not in understood.slots


def test_a_day_with_its_forum() -> None:
    assert forum_in("koncernledelsen den 22. maj", FORUMS) == ("den 22. maj", FORUMS[1])
    assert forum_in("22. maj", FORUMS) == ("22. maj", None)
    assert forum_in("direktionen og koncernledelsen", FORUMS)[1] is None


def test_a_point_for_a_forum() -> None:
    board = Board(CALENDAR, forums=FORUMS)
    assert title_and_forum("Program til koncernledelsen", board) == ("Program", FORUMS[1])
    assert title_and_forum("Tur til Aarhus", board) == ("Tur til Aarhus", None)
    alone = Board(CALENDAR)
    assert title_and_forum("Oplæg til direktionen", alone) == ("Oplæg til direktionen", None)
