"""Which forum a meeting and a name belong to, who its members are, and what a channel hears of."""

from dataclasses import replace

import pytest

from domain.access import Audience
from domain.board import Board
from domain.forums import Forum, Level, Members, key_of
from domain.people import Person, Role
from tests.domain.month import CALENDAR, MAY

FIRST = Forum(called=("direktionsmødet",), alone=False)
KCL = Forum(
    "kcl",
    "Koncernledelsen",
    ("KCL",),
    members=Members(frozenset({Role.DIRECTOR, Role.CHIEF}), frozenset({"inger"})),
    alone=False,
)
BOARD = Board(CALENDAR, forums=(FIRST, KCL))
OF_KCL = replace(MAY, key="kcl-2025-05", forum="kcl")
OF_NOBODY = replace(MAY, key="old", forum="Chefforum")


def test_a_meeting_is_of_the_forum_whose_name_it_has() -> None:
    assert [BOARD.forum_of(m).key for m in (MAY, OF_KCL, OF_NOBODY)] == ["direktionen", "kcl", ""]
    assert [BOARD.carries_rounds(m) for m in (MAY, OF_KCL, OF_NOBODY)] == [True, False, False]
    assert (BOARD.forum, BOARD.rule, BOARD.has_several) == ("Direktionen", FIRST.rule, True)


def test_the_only_forum_has_the_meetings_of_every_name() -> None:
    board = Board(CALENDAR)
    assert board.forum_of(OF_NOBODY) is board.first
    assert not board.has_several
    assert board.first.is_named(MAY)
    assert not board.first.is_named(OF_NOBODY)


@pytest.mark.parametrize(
    ("said", "key"), [("KCL", "kcl"), (" koncernledelsen ", "kcl"), ("direktionen", "direktionen")]
)
def test_a_forum_is_found_by_its_key_and_its_names(said: str, key: str) -> None:
    found = BOARD.forum_called(said)
    assert found is not None
    assert found.key == key
    assert BOARD.forum_called("byrådet") is None


def test_a_point_of_a_level_goes_to_its_forum() -> None:
    assert BOARD.forum_at(Level.DIREKTION) is FIRST
    assert BOARD.forum_at(Level.KONCERNLEDELSE) is KCL, "by its name"
    group = replace(KCL, name="Ledergruppen", called=(), level=Level.KONCERNLEDELSE)
    assert Board(CALENDAR, forums=(FIRST, group)).forum_at(Level.KONCERNLEDELSE) is group
    assert Board(CALENDAR, forums=(FIRST,)).forum_at(Level.KONCERNLEDELSE).name == "Koncernledelsen"


def test_members_have_a_role_or_are_named() -> None:
    chief, secretary = Person("mette", "Mette", frozenset({Role.CHIEF})), Person("inger", "Inger")
    assert [BOARD.is_member(p, OF_KCL) for p in (chief, secretary)] == [True, True]
    assert not BOARD.is_member(chief, MAY)
    assert BOARD.is_member(chief)
    assert not BOARD.is_member(replace(secretary, active=False))
    assert not any(BOARD.is_member(p, OF_NOBODY) for p in (chief, secretary))


def test_a_channel_hears_of_its_own_forum_only() -> None:
    assert [Audience(forum=KCL).hears_of(m) for m in (MAY, OF_KCL)] == [False, True]
    assert Audience().hears_of(MAY)


def test_a_name_as_a_key() -> None:
    assert key_of("Børne- & Skoleledelsen") == "boerne-skoleledelsen"
