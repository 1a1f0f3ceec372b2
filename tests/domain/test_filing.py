"""What of a meeting is not filed as it now stands."""

from datetime import UTC, datetime

from domain.filing import Filing, Part, PartKind, Unfiled, unfiled

NOW = datetime(2025, 6, 10, tzinfo=UTC)
AGENDA = Part(PartKind.AGENDA, "3", NOW)
MINUTES = Part(PartKind.MINUTES, "1", NOW)
CORRECTED = Part(PartKind.MINUTES, "2", NOW, correction=1)


def filing(number: int, *parts: Part) -> Filing:
    return Filing("m", number, "50050/25", "ida", NOW, parts)


def test_nothing_filed_is_all_of_it() -> None:
    assert unfiled("m", [AGENDA, MINUTES], []) == Unfiled("m", (AGENDA, MINUTES))
    assert unfiled("m", [], []) is None


def test_filed_as_it_stands_is_nothing() -> None:
    first = filing(1, AGENDA)
    assert first.key == "m/001"
    assert unfiled("m", [AGENDA, MINUTES], [filing(2, AGENDA, MINUTES), first]) is None


def test_a_later_version_is_to_be_filed_again() -> None:
    last = filing(1, AGENDA, MINUTES)
    assert unfiled("m", [AGENDA, CORRECTED], [last]) == Unfiled("m", (CORRECTED,), last)
