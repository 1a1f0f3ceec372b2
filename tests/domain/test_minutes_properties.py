"""Whatever the order of writing, sending and answering: an approval belongs to one version, and versions never change."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.errors import NotPossible
from domain.minutes import (
    Approval,
    Decision,
    Edition,
    Minutes,
    Remark,
    Response,
    answer,
    decide,
    differs,
    remark,
    send,
)

NOW = datetime(2025, 5, 28, 11, tzinfo=UTC)
BOARD = ("lars", "kim")
AGENDA = Agenda(
    "m", 1, (AgendaItem(1, ItemKind.POINT, "Havnen", key="P1"),), time(12), NOW, "ida", day=date(2025, 5, 28)
)
STEPS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(["Ja.", "Nej.", "Måske."])),
    st.tuples(st.just("send"), st.just("")),
    st.tuples(st.sampled_from(["approve", "remark"]), st.sampled_from(BOARD)),
)


def _take(minutes: Minutes, what: str, said: str) -> Minutes:
    if what == "write":
        return decide(minutes, Decision("P1", said, "ida", NOW))
    if what == "send":
        return send(minutes, Edition(0, AGENDA, minutes.decisions, (), (), "ida", NOW, BOARD))
    number = len(minutes.editions)
    if what == "remark":
        return remark(minutes, number, Remark(said, "Hm.", NOW))
    latest = minutes.latest
    changing = latest is not None and not latest.is_approved and differs(minutes, AGENDA, ())
    return answer(minutes, number, Response(said, Approval.APPROVED, NOW), changing=changing)


def _text(edition: Edition) -> Edition:
    return replace(edition, replies=(), remarks=())


@given(st.lists(STEPS, max_size=20))
def test_a_version_sent_never_changes_and_is_approved_by_its_own_readers(
    steps: list[tuple[str, str]],
) -> None:
    minutes = Minutes("m")
    for what, said in steps:
        before = minutes
        try:
            minutes = _take(before, what, said)
        except NotPossible:
            continue
        kept = minutes.editions[: len(before.editions)]
        assert [_text(e) for e in kept] == [_text(e) for e in before.editions]
        assert [e.is_approved for e in kept] >= [e.is_approved for e in before.editions]
        assert [e.number for e in minutes.editions] == list(range(1, len(minutes.editions) + 1))
        if what == "send":
            assert minutes.editions[-1].waiting_for == BOARD
            assert minutes.editions[-1].correction == sum(e.is_approved for e in before.editions)
