"""The last answer is remembered for ten minutes, per person and conversation."""

from datetime import timedelta

from dialogs.recall import LIVES, MOST, Recall
from domain.delivery import view
from tests.domain.month import at

NOW = at("2025-05-26 10:00")
RED = view("by-colour", colour="red")


def test_it_is_remembered_for_ten_minutes_by_person_and_conversation() -> None:
    recall = Recall()
    recall.keep("signe", "", NOW, RED)
    assert recall.last("signe", "", NOW + LIVES) == RED
    assert recall.last("signe", "", NOW + LIVES + timedelta(seconds=1)) is None
    assert recall.last("signe", "19:board", NOW) is None
    assert recall.last("torben", "", NOW) is None


def test_the_oldest_are_forgotten() -> None:
    recall = Recall()
    for number in range(MOST + 1):
        recall.keep(f"p{number}", "", NOW, RED)
    assert recall.last("p0", "", NOW) is None
    assert recall.last("p1", "", NOW) == RED
