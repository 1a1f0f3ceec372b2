"""A text is approved in writing by exactly those who have read it, and who owes an answer is reminded once (F05)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import NotPossible
from domain.minutes import LONGEST_DECISION, Approval, Decision, Formula, Minutes, Remark, Response
from domain.minutes import nudged as minutes_nudged
from domain.reply_times import Nudge, due_nudge, next_nudge, nudges, reply_due
from domain.written_approvals import (
    Asking,
    WrittenApproval,
    approve,
    ask,
    end,
    is_in_writing,
    nudged,
    remark,
    says_in_writing,
)
from tests.domain.month import CALENDAR

NOW = datetime(2025, 5, 28, 11, tzinfo=UTC)
DUE = datetime(2025, 6, 4, 10, tzinfo=UTC)
BOARD = ("lars", "kim", "eva")
EMPTY = WrittenApproval("m", "P1")


def asking(text: str = "Planen", **more: Any) -> Asking:
    asked: dict[str, Any] = {"number": 0, "by": "ida", "at": NOW, "due": DUE, "approvers": BOARD}
    return Asking(text=text, **{**asked, **more})


def yes(person: str) -> Response:
    return Response(person, Approval.APPROVED, NOW)


def asked(text: str = "Planen") -> WrittenApproval:
    return ask(EMPTY, asking(text))


@pytest.mark.parametrize(
    ("text", "means_it"),
    [
        (
            "Sagen fremsendes til direktionen for en sidste skriftlig kvalificering med henblik på godkendelse.",
            True,
        ),
        ("Planen sendes til skriftlig godkendelse.", True),
        ("Notatet godkendes skriftligt inden mødet.", True),
        ("Materialet fremsendes til direktionen inden mødet med henblik på godkendelse.", True),
        ("Direktionen godkendte indstillingen.", False),
        ("Der gives en skriftlig orientering.", False),
    ],
)
def test_a_decision_says_that_it_is_approved_in_writing(text: str, means_it: bool) -> None:  # noqa: FBT001
    assert says_in_writing(text) is means_it
    assert is_in_writing(Decision("P1", text, "ida", NOW)) is means_it


def test_so_does_the_fixed_wording_whatever_it_is_configured_to() -> None:
    assert is_in_writing(Decision("P1", "Til mailrunden.", "ida", NOW, formula=Formula.IN_WRITING))


def test_it_ends_when_everybody_has_approved_the_same_text() -> None:
    one = asked()
    assert one.latest is not None
    assert (one.key, one.is_open, one.latest.waiting_for) == ("m/P1", True, BOARD)
    for person in BOARD:
        assert one.is_open
        one = approve(one, 1, yes(person))
    assert (one.ended_at, one.ended_by) == (NOW, "")
    with pytest.raises(NotPossible, match="written-ended"):
        approve(one, 1, yes("lars"))


def test_a_changed_text_is_asked_of_everybody_again() -> None:
    one = ask(approve(asked(), 1, yes("lars")), asking("Planen, rettet"))
    assert one.latest is not None
    assert (one.latest.number, one.latest.waiting_for) == (2, BOARD)
    first = one.asking(1)
    assert first is not None
    assert [reply.person for reply in first.replies] == ["lars"]
    with pytest.raises(NotPossible, match="written-superseded"):
        approve(one, 1, yes("kim"))
    ended = end(approve(one, 2, yes("kim")), "ida", NOW)
    again = ask(ended, asking("Planen, rettet igen"))
    assert (again.is_open, again.ended_by, again.asking(9)) == (True, "", None)


@pytest.mark.parametrize(
    ("text", "more", "reason"),
    [
        ("  ", {}, "written-empty"),
        ("x" * (LONGEST_DECISION + 1), {}, "decision-too-long"),
        ("Ny", {"approvers": ()}, "minutes-no-approvers"),
        ("Ny", {"due": NOW}, "written-due-over"),
        (" Planen ", {}, "written-unchanged"),
    ],
)
def test_what_cannot_be_asked(text: str, more: dict[str, Any], reason: str) -> None:
    with pytest.raises(NotPossible, match=reason):
        ask(asked(), asking(text, **more))


def test_who_was_not_asked_or_has_answered_does_not_approve() -> None:
    with pytest.raises(NotPossible, match="written-not-asked"):
        approve(asked(), 1, yes("ida"))
    with pytest.raises(NotPossible, match="written-answered"):
        approve(approve(asked(), 1, yes("lars")), 1, yes("lars"))
    with pytest.raises(NotPossible, match="written-superseded"):
        approve(EMPTY, 1, yes("lars"))


def test_a_remark_leaves_the_answer_open_and_may_follow_it() -> None:
    one = remark(approve(asked(), 1, yes("lars")), 1, Remark("lars", "Kystlinjen.", NOW))
    assert one.latest is not None
    assert [r.text for r in one.latest.remarks] == ["Kystlinjen."]
    with pytest.raises(NotPossible, match="remark-empty"):
        remark(one, 1, Remark("kim", " ", NOW))


def test_the_secretariat_ends_it_with_as_many_as_have_approved() -> None:
    with pytest.raises(NotPossible, match="written-nobody"):
        end(asked(), "ida", NOW)
    with pytest.raises(NotPossible, match="written-nobody"):
        end(EMPTY, "ida", NOW)
    ended = end(approve(asked(), 1, yes("lars")), "ida", NOW)
    assert (ended.ended_by, ended.is_open) == ("ida", False)
    with pytest.raises(NotPossible, match="written-ended"):
        end(ended, "ida", NOW)


@given(st.lists(st.sampled_from([*BOARD, "new text"]), max_size=12))
def test_nothing_is_approved_that_not_everybody_has_said_yes_to(steps: list[str]) -> None:
    """Whatever the order of answers and new texts: an approval belongs to one text, and texts asked never change."""
    one, said = asked(), set[str]()
    for number, step in enumerate(steps):
        before = one.askings
        if step == "new text":
            one, said = ask(one, asking(f"Tekst {number}")), set()
        elif one.is_open and step not in said:
            one, said = approve(one, len(one.askings), yes(step)), said | {step}
        assert one.is_open is (said != set(BOARD))
        kept = [replace(a, replies=()) for a in one.askings[: len(before)]]
        assert kept == [replace(a, replies=()) for a in before]


def test_who_owes_an_answer_is_reminded_the_working_day_before_and_the_secretariat_told_after() -> None:
    due = reply_due(NOW, 4, time(12), CALENDAR)
    assert CALENDAR.local(due).date() == date(2025, 6, 4)
    instants = nudges(NOW, due, CALENDAR)
    assert [CALENDAR.local(at).day for at in instants.values()] == [3, 4]
    soon, over = instants[Nudge.SOON], instants[Nudge.OVER]
    assert due_nudge(instants, (), soon - timedelta(minutes=1)) is None
    assert due_nudge(instants, (), soon) is Nudge.SOON
    assert due_nudge(instants, (Nudge.SOON,), soon) is None
    assert due_nudge(instants, (), over) is Nudge.OVER, "who comes late is not reminded of what is over"
    assert next_nudge(instants, (), NOW) == soon
    assert next_nudge(instants, (Nudge.SOON,), NOW) == over
    assert next_nudge(instants, (), over) is None
    assert list(nudges(soon, over, CALENDAR)) == [Nudge.OVER]


def test_reminding_is_noted_on_the_latest_text_or_version() -> None:
    one = nudged(ask(asked(), asking("Ny")), Nudge.SOON)
    assert [a.told for a in one.askings] == [(), (Nudge.SOON,)]
    assert nudged(EMPTY, Nudge.SOON) == EMPTY
    assert minutes_nudged(Minutes("m"), Nudge.SOON) == Minutes("m")
