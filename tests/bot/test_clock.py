"""The board's clock: real, or standing still until it is set."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SystemClock, VirtualClock, monotonic

START = datetime(2025, 5, 14, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))


def test_the_system_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_monotonic_never_goes_back() -> None:
    assert monotonic() <= monotonic()


def test_a_virtual_clock_gives_utc_and_stands_still() -> None:
    clock = VirtualClock(START)
    assert clock.now() == clock.now() == datetime(2025, 5, 14, 7, 0, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_a_virtual_clock_can_be_set_forward_or_to_the_same_instant() -> None:
    clock = VirtualClock(START)
    clock.set(START)
    clock.set(START + timedelta(hours=1))
    assert clock.now() == START + timedelta(hours=1)


def test_a_virtual_clock_refuses_to_go_back_and_stays() -> None:
    clock = VirtualClock(START)
    with pytest.raises(ValueError, match="before"):
        clock.set(START - timedelta(seconds=1))
    assert clock.now() == START


def test_a_naive_time_is_refused() -> None:
    naive = START.replace(tzinfo=None)
    with pytest.raises(ValueError, match="no time zone"):
        VirtualClock(naive)
    with pytest.raises(ValueError, match="no time zone"):
        VirtualClock(START).set(naive)
