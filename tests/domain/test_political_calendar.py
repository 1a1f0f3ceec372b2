"""What item 1 says of committees and activities around a meeting, and what a calendar file changes (A10, K01)."""

from dataclasses import replace
from datetime import date, time

import pytest

from domain.agenda import Agenda
from domain.agenda_changes import ChangeKind, changes
from domain.political_calendar import (
    CalendarEvent,
    CalendarFile,
    PoliticalTemplate,
    compare,
    is_political,
    political_calendar,
)
from tests.domain.month import at

TEMPLATE = PoliticalTemplate()
DAY = date(2025, 5, 28)


def event(title: str, day: str, *, last: str = "", key: str = "") -> CalendarEvent:
    year = date.fromisoformat(f"2025-{day}")
    return CalendarEvent(
        key or f"{title} {day}", title, year, date.fromisoformat(f"2025-{last}") if last else None
    )


JUNE = (
    event("Økonomiudvalgsmøde", "06-10"),
    event("Kommunalbestyrelsestemamøde", "06-17"),
    event("Kommunalbestyrelsesmøde", "06-17"),
    event("Erhvervsudvalgsmøde", "06-16"),
    event("Ekstraordinært Miljø- og Teknikudvalgsmøde", "06-06"),
    event("Gruppeformandsmøde", "06-10"),
    event("Hovedudvalgsmøde", "05-27"),
    event("Studietur", "05-26", last="05-28"),
    event("Kommunalbestyrelsesmøde", "05-20"),
    event("Erhvervsudvalgsmøde", "06-30"),
    event("Workshop", "06-11"),
    event("Sommerfest", "06-20"),
)


def titles(lines: tuple[object, ...]) -> list[str]:
    return [getattr(line, "title", "") for line in lines]


def test_the_rul_says_where_committees_and_activities_belong() -> None:
    found = political_calendar(JUNE, DAY, TEMPLATE, before=date(2025, 5, 21), after=date(2025, 6, 4))
    assert found.rul == (("ØK", date(2025, 6, 10)), ("KB", date(2025, 6, 17)))
    assert titles(found.held) == []
    assert titles(found.coming) == [
        "Ekstraordinært Miljø- og Teknikudvalgsmøde", "Gruppeformandsmøde", "Økonomiudvalgsmøde",
    ]  # fmt: skip
    assert found.weeks == (23, 24)
    assert titles(found.later) == [
        "Erhvervsudvalgsmøde", "Kommunalbestyrelsesmøde", "Kommunalbestyrelsestemamøde",
    ]  # fmt: skip
    assert titles(found.past) == ["Hovedudvalgsmøde"]
    assert titles(found.ahead) == ["Studietur", "Workshop"]


def test_what_was_held_since_the_meeting_before_is_named() -> None:
    found = political_calendar(JUNE, DAY, TEMPLATE, before=date(2025, 5, 14))
    assert titles(found.held) == ["Kommunalbestyrelsesmøde"]


def test_what_ended_earlier_the_same_day_is_held() -> None:
    early = replace(event("Økonomiudvalgsmøde", "05-28"), start=time(8))
    held = political_calendar([early], DAY, TEMPLATE, begins=time(10))
    coming = political_calendar([early], DAY, TEMPLATE, begins=time(8))
    assert (titles(held.held), titles(coming.coming)) == (["Økonomiudvalgsmøde"], ["Økonomiudvalgsmøde"])


def test_without_a_council_meeting_the_next_committee_is_the_rul_alone() -> None:
    found = political_calendar(JUNE[:1], DAY, TEMPLATE)
    assert found.rul == (("ØK", date(2025, 6, 10)),)
    assert found.weeks is None


def test_cancelled_meetings_make_no_rul_and_are_not_named() -> None:
    gone = [replace(one, cancelled=True) for one in JUNE]
    assert not political_calendar(gone, DAY, TEMPLATE).rul
    assert political_calendar([], DAY, TEMPLATE) == political_calendar(gone, DAY, TEMPLATE)


@pytest.mark.parametrize(
    ("title", "political"),
    [
        ("Økonomiudvalget", True),
        ("ØK-møde", True),
        ("Temamøde i KB", True),
        ("EU", True),
        ("EU-projekter: workshop", False),
        ("Hovedudvalgsmøde", False),
        ("Gruppeformandsmøde", True),
    ],
)
def test_a_title_says_what_is_political(title: str, political: bool) -> None:  # noqa: FBT001  a case
    one = event(title, "06-10")
    assert is_political(one, TEMPLATE) is political
    assert is_political(replace(one, political=not political), TEMPLATE) is not political


def test_a_committee_without_a_name_is_called_by_its_code() -> None:
    assert (TEMPLATE.name("ØK"), TEMPLATE.name("XYZ")) == ("Økonomiudvalget", "XYZ")


KNOWN = replace(event("Økonomiudvalgsmøde", "06-10", key="a"), uid="u", sequence=2, source="K")


def file_with(*events: CalendarEvent, name: str = "K") -> CalendarFile:
    return CalendarFile(name, tuple(replace(one, source=name) for one in events))


def test_a_file_brings_new_moved_and_cancelled_meetings_and_nothing_older() -> None:
    fresh = event("Workshop", "06-11", key="b")
    moved = replace(KNOWN, first=date(2025, 6, 11), sequence=3)
    cancelled = replace(KNOWN, cancelled=True, sequence=3)
    assert titles(compare([KNOWN], file_with(KNOWN, fresh)).new) == ["Workshop"]
    assert [now.first.day for _, now in compare([KNOWN], file_with(moved)).changed] == [11]
    gone = compare([KNOWN], file_with(cancelled))
    assert [one.cancelled for one in gone.put] == [True]
    assert compare([KNOWN], file_with(replace(moved, sequence=1))).older == (KNOWN,)
    same = compare([KNOWN], file_with(KNOWN, replace(fresh, cancelled=True)))
    assert (same.same, same.put) == (1, ())


def test_what_was_written_by_hand_becomes_the_files() -> None:
    by_hand = CalendarEvent("h", "økonomiudvalgsmøde", KNOWN.first, purpose="budget", by="inger")
    ((was, now),) = compare([by_hand], file_with(KNOWN)).changed
    assert (was, now.key, now.purpose, now.uid) == (by_hand, "h", "budget", "u")


def test_what_is_missing_from_its_own_calendar_is_named_and_kept() -> None:
    other = replace(KNOWN, key="z", first=date(2025, 6, 12))
    days = file_with(event("A", "06-01"), event("B", "06-30"))
    assert compare([other], days).missing == (other,)
    assert not compare([other], file_with(event("A", "06-01"))).missing
    assert not compare([other], replace(days, name="")).missing
    assert not compare([replace(other, cancelled=True)], days).missing
    assert not compare([other], file_with()).missing


def test_a_change_of_the_calendar_or_its_cases_is_told() -> None:
    agenda = Agenda("m", 1, (), time(12), at("2025-05-23 13:00"), "inger")
    shown = political_calendar(JUNE, DAY, TEMPLATE)
    for changed in (replace(agenda, calendar=shown), replace(agenda, cases=("Reformen",))):
        assert [change.kind for change in changes(agenda, changed)] == [ChangeKind.CALENDAR]
