"""Limits by a given time: nobody waits longer than the limit asks, and memory stays bounded."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rate import PER_CONVERSATION, ConnectorLimit, Limit, SenderLimit, SlidingWindow, Verdict


def test_up_to_the_limit_nobody_waits_and_then_until_the_first_has_left() -> None:
    window = SlidingWindow(Limit(2, 10))
    assert [window.take("a", now) for now in (0.0, 4.0)] == [0, 0]
    assert window.take("a", 5.0) == 5.0
    assert window.take("a", 10.0) == 0
    assert window.take("a", 11.0) == 3.0


def test_keys_do_not_share_a_window() -> None:
    window = SlidingWindow(Limit(1, 10))
    assert (window.take("a", 0), window.take("b", 0)) == (0, 0)


def test_asking_counts_nothing() -> None:
    window = SlidingWindow(Limit(1, 10))
    assert [window.wait("a", 0) for _ in range(3)] == [0, 0, 0]


def test_silent_keys_are_forgotten_and_many_keys_are_bounded() -> None:
    window = SlidingWindow(Limit(1, 10), max_keys=3)
    for number in range(100):
        window.take(str(number), 0.0)
    assert window.keys_held == 3
    window.take("late", 10.0)
    assert window.keys_held == 1


@given(st.lists(st.floats(0, 3), max_size=200))
def test_no_window_ever_holds_more_than_its_limit(pauses: list[float]) -> None:
    window, now, sent = SlidingWindow(*PER_CONVERSATION), 0.0, []
    for pause in pauses:
        now += pause
        if not window.take("a", now):
            sent.append(now)
    for limit in PER_CONVERSATION:
        for first, too_late in zip(sent, sent[limit.count :], strict=False):
            assert too_late - first >= limit.seconds - 1e-6


def test_waiting_as_told_is_enough() -> None:
    window, now, sent = SlidingWindow(*PER_CONVERSATION), 0.0, 0
    while sent < 2000:
        seconds = window.take("a", now)
        now += seconds + 1e-9 if seconds else 0.0
        sent += not seconds
    assert 3600 < now < 3700


def test_a_conversation_may_get_7_a_second_and_8_in_two() -> None:
    limit = ConnectorLimit()
    assert [limit.take("t", "c", 0.0) for _ in range(7)] == [0.0] * 7
    assert limit.take("t", "c", 0.25) == 0.75
    assert limit.take("t", "c", 1.0) == 0
    assert limit.take("t", "c", 1.5) == 0.5


def test_a_tenant_may_send_50_a_second() -> None:
    limit = ConnectorLimit()
    assert [limit.take("t", str(n), 0.0) for n in range(50)] == [0.0] * 50
    assert limit.take("t", "another", 0.75) == 0.25
    assert limit.take("u", "another", 0.75) == 0


def test_a_full_conversation_uses_up_nothing_of_the_tenant() -> None:
    limit = ConnectorLimit()
    for _ in range(100):
        limit.take("t", "full", 0.0)
    assert [limit.take("t", str(n), 0.0) for n in range(43)] == [0.0] * 43
    assert limit.take("t", "last", 0.0) == 1.0


def test_a_sender_over_the_limit_is_told_once() -> None:
    limit = SenderLimit()
    assert {limit.judge("a", 0.0) for _ in range(30)} == {Verdict.ALLOW}
    assert [limit.judge("a", now) for now in (1.0, 2.0, 9.0)] == [
        Verdict.TELL,
        Verdict.IGNORE,
        Verdict.IGNORE,
    ]
    assert limit.judge("b", 9.0) is Verdict.ALLOW
    assert limit.judge("a", 10.0) is Verdict.ALLOW


def test_in_dev_nobody_is_limited() -> None:
    limit = SenderLimit(None)
    assert {limit.judge("a", 0.0) for _ in range(100)} == {Verdict.ALLOW}
