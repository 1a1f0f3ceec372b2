"""Decisions with their history, versions sent for approval, and what is told of them to whom."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.board import Board
from domain.errors import NotPossible
from domain.items import Content, Section
from domain.minutes import (
    LONGEST_DECISION,
    Approval,
    Decision,
    Difference,
    Edition,
    Formula,
    Minutes,
    MinutesTemplate,
    Rating,
    Remark,
    Response,
    Wording,
    answer,
    concern,
    decide,
    differences,
    differs,
    end_approval,
    last_edition_known,
    nudged,
    of_open_items,
    rate,
    release,
    remark,
    send,
    undecide,
    without_closed,
)
from domain.people import Person
from domain.printed import AgendaSource
from domain.printed_minutes import MinutesSource, corrections
from domain.reply_times import Nudge
from domain.reports import Colour
from domain.undo import minutes_put_back
from tests.domain.month import CALENDAR, MAY

NOW = datetime(2025, 5, 28, 11, tzinfo=UTC)
LATER = datetime(2025, 5, 30, 11, tzinfo=UTC)
BOARD = Board(CALENDAR)
SECRET = Content(sections=((Section.BACKGROUND, "Hemmeligt"),))


def agenda(*, closed: bool = False) -> Agenda:
    items = (
        AgendaItem(1, ItemKind.POINT, "Havnen", key="P1"),
        AgendaItem(2, ItemKind.POINT, "" if closed else "Personsag", "Lukket punkt", closed, key="P2",
                   content=Content() if closed else SECRET),
    )  # fmt: skip
    return Agenda("m", 1, items, time(12), NOW, "ida", day=date(2025, 5, 28))


def decision(item: str = "P1", text: str = "Godkendt.", **more: Any) -> Decision:
    return Decision(item, text, "ida", NOW, **more)


def edition(*made: Decision, of: Agenda | None = None, **more: Any) -> Edition:
    asked = {"approvers": ("lars", "kim"), "ratings": (), "absent": (), **more}
    return Edition(0, of or agenda(), made, by="ida", at=NOW, **asked)


def sent(*made: Decision, **more: Any) -> Minutes:
    decisions = made or (decision(),)
    return send(Minutes("m", decisions), edition(*decisions, **more))


def approved(minutes: Minutes) -> Minutes:
    for person in ("lars", "kim"):
        minutes = answer(
            minutes, len(minutes.editions), Response(person, Approval.APPROVED, NOW), changing=False
        )
    return minutes


def test_a_new_wording_keeps_the_earlier_ones_and_adds_whom_it_concerns() -> None:
    first = decide(Minutes("m"), decision(initiatives=("i1",), formula=Formula.APPROVED))
    again = decide(first, replace(decision(text=" Udsat. ", initiatives=("i2",)), by="ole", at=LATER))
    made = again.decision("P1")
    assert made is not None
    assert (made.text, made.by, made.at, made.formula) == ("Udsat.", "ole", LATER, None)
    assert made.initiatives == ("i1", "i2")
    assert made.earlier == (Wording("Godkendt.", "ida", NOW),)
    assert len(again.decisions) == 1


def test_the_same_wording_again_is_no_correction() -> None:
    again = decide(decide(Minutes("m"), decision()), decision(initiatives=("i1",)))
    assert again.decisions == (decision(initiatives=("i1",)),)


@pytest.mark.parametrize(
    ("text", "reason"), [(" \n", "decision-empty"), ("x" * (LONGEST_DECISION + 1), "decision-too-long")]
)
def test_nothing_and_too_much_are_refused(text: str, reason: str) -> None:
    with pytest.raises(NotPossible, match=reason):
        decide(Minutes("m"), decision(text=text))


def test_a_decision_is_taken_out_unless_the_chiefs_know_it() -> None:
    minutes = Minutes("m", (decision(initiatives=("i1",)), decision("P2")))
    assert [d.item for d in undecide(minutes, "P1").decisions] == ["P2"]
    with pytest.raises(NotPossible, match="decision-is-released"):
        undecide(release(minutes, "P1", NOW), "P1")
    with pytest.raises(NotPossible, match="nothing-decided-there"):
        undecide(minutes, "P9")


def test_the_chiefs_are_told_each_wording_once() -> None:
    minutes = concern(Minutes("m", (decision(),)), "P1", ["i1", "i1"])
    told = release(minutes, "P1", NOW)
    made = told.decision("P1")
    assert made is not None
    assert (made.initiatives, made.is_told, made.released_at) == (("i1",), True, NOW)
    with pytest.raises(NotPossible, match="decision-already-told"):
        release(told, "P1", NOW)
    corrected = decide(told, decision(text="Rettet.")).decision("P1")
    assert corrected is not None
    assert corrected.is_released
    assert not corrected.is_told
    with pytest.raises(NotPossible, match="decision-concerns-nobody"):
        release(Minutes("m", (decision(),)), "P1", NOW)


def test_the_boards_own_colour_is_kept_once_per_initiative() -> None:
    first, second = (Rating("i1", colour, "", "ida", NOW) for colour in (Colour.RED, Colour.YELLOW))
    other = Rating("i2", Colour.GREEN, "", "ida", NOW)
    assert rate(rate(rate(Minutes("m"), first), other), second).ratings == (other, second)


def test_of_a_closed_item_no_word_stays_in_any_version() -> None:
    minutes = sent(decision(), decision("P2", "Afskediges."))
    left = without_closed(minutes, agenda(closed=True))
    assert "Afskediges" not in repr(left)
    assert "Hemmeligt" not in repr(left)
    assert "Personsag" not in repr(left)
    assert [d.item for d in left.decisions] == ["P1"]
    assert without_closed(minutes, agenda()) == minutes
    shown = of_open_items(minutes.decisions, agenda(closed=True))
    assert [item.key for item, _ in shown] == ["P1"]


def test_decisions_stand_in_the_agendas_order() -> None:
    shown = of_open_items((decision("P2"), decision("P1"), decision("gone")), agenda())
    assert [item.number for item, _ in shown] == [1, 2]


def test_a_version_is_numbered_and_never_changes() -> None:
    minutes = sent()
    changed = decide(minutes, decision(text="Rettet."))
    again = send(changed, edition(*changed.decisions))
    assert [e.number for e in again.editions] == [1, 2]
    assert again.editions[0] == minutes.editions[0]
    assert again.latest == again.editions[1]
    assert again.edition(1) == minutes.latest
    assert again.edition(3) is None


def test_nothing_is_sent_twice_empty_or_to_nobody() -> None:
    with pytest.raises(NotPossible, match="minutes-empty"):
        send(Minutes("m"), edition())
    with pytest.raises(NotPossible, match="minutes-no-approvers"):
        send(Minutes("m", (decision(),)), edition(decision(), approvers=()))
    with pytest.raises(NotPossible, match="minutes-unchanged"):
        send(sent(), edition(decision()))


def test_a_judgement_alone_can_be_sent() -> None:
    rating = Rating("i1", Colour.RED, "", "ida", NOW)
    assert send(Minutes("m", ratings=(rating,)), edition(ratings=(rating,))).latest is not None


@pytest.mark.parametrize(
    ("changed", "absent"),
    [
        (decide(sent(), decision(text="Rettet.")), ()),
        (rate(sent(), Rating("i1", Colour.RED, "", "ida", NOW)), ()),
        (sent(), ("kim",)),
        (Minutes("m"), ()),
    ],
)
def test_the_working_text_differs(changed: Minutes, absent: tuple[str, ...]) -> None:
    assert differs(changed, agenda(), absent)
    assert not differs(sent(), agenda(), ())


def test_approval_belongs_to_the_version_and_needs_everybody_asked() -> None:
    minutes = answer(sent(), 1, Response("lars", Approval.APPROVED, NOW), changing=False)
    assert minutes.approved is None
    assert minutes.editions[0].waiting_for == ("kim",)
    done = answer(minutes, 1, Response("kim", Approval.NOT_PRESENT, NOW), changing=False)
    assert done.approved == done.editions[0]


def test_nobody_there_approves_nothing() -> None:
    minutes = sent()
    for person in ("lars", "kim"):
        minutes = answer(minutes, 1, Response(person, Approval.NOT_PRESENT, NOW), changing=False)
    assert minutes.approved is None
    assert not minutes.editions[0].waiting_for


def test_what_follows_an_approved_version_is_a_numbered_correction() -> None:
    minutes = approved(sent())
    changed = decide(minutes, decision(text="Rettet."))
    again = send(changed, edition(*changed.decisions))
    assert again.editions[1].correction == 1
    assert again.approved == minutes.editions[0]
    assert approved(again).approved == approved(again).editions[1]


@pytest.mark.parametrize(
    ("person", "number", "changing", "reason"),
    [
        ("lars", 1, False, "minutes-answered"),
        ("kim", 2, False, "minutes-superseded"),
        ("ole", 1, False, "minutes-not-asked"),
        ("kim", 1, True, "minutes-changing"),
    ],
)
def test_an_answer_is_refused(person: str, number: int, changing: bool, reason: str) -> None:  # noqa: FBT001  a table
    minutes = answer(sent(), 1, Response("lars", Approval.APPROVED, NOW), changing=False)
    with pytest.raises(NotPossible, match=reason):
        answer(minutes, number, Response(person, Approval.APPROVED, NOW), changing=changing)


def test_nothing_can_be_answered_before_anything_is_sent() -> None:
    with pytest.raises(NotPossible, match="minutes-superseded"):
        answer(Minutes("m"), 1, Response("lars", Approval.APPROVED, NOW), changing=False)


def test_a_remark_is_kept_with_its_version_also_after_an_answer() -> None:
    made = Remark("lars", "Forkert dato.", NOW)
    minutes = remark(approved(sent()), 1, made)
    assert minutes.editions[0].remarks == (made,)
    with pytest.raises(NotPossible, match="remark-empty"):
        remark(minutes, 1, replace(made, text=" "))


def test_a_reader_is_shown_what_is_new_since_what_they_know() -> None:
    minutes = answer(sent(), 1, Response("lars", Approval.APPROVED, NOW), changing=False)
    for text in ("Anden.", "Tredje."):
        changed = decide(minutes, decision(text=text))
        minutes = send(changed, edition(*changed.decisions))
    assert last_edition_known(minutes, "lars") == minutes.editions[0]
    assert last_edition_known(minutes, "kim") == minutes.editions[1]
    assert last_edition_known(minutes, "ole") is None
    assert last_edition_known(Minutes("m"), "lars") is None


def test_the_differences_are_by_item_in_the_agendas_order() -> None:
    was = edition(decision("P2", "Før."), decision("P1", "Ens."), decision("gone", "Væk."))
    now = edition(decision("P1", "Ens."), decision("P2", "Nu."))
    assert list(differences(was, now)) == [Difference("P2", "Før.", "Nu.")]
    assert list(differences(edition(), now)) == [Difference("P1", "", "Ens."), Difference("P2", "", "Nu.")]
    without = replace(now, agenda=replace(agenda(), items=agenda().items[:1]))
    assert list(differences(was, without)) == [Difference("P2", "Før.", "")]


def test_the_fixed_wordings_name_the_board() -> None:
    template = MinutesTemplate()
    assert template.says(Formula.APPROVED, "Direktionen") == "Direktionen godkendte indstillingen."
    assert "til direktionen for en" in template.says(Formula.IN_WRITING, "Direktionen")
    assert {formula for formula, _ in template.formulae} == set(Formula)


def test_minutes_are_kept_by_their_meeting() -> None:
    assert Minutes("m").key == "m"
    assert Minutes("m").decision("P1") is None


def test_undoing_puts_back_the_text_but_not_what_was_sent() -> None:
    before, current = Minutes("m", (decision(),)), decide(sent(), decision(text="Rettet."))
    back = minutes_put_back(current, before)
    assert back.decisions == before.decisions
    assert back.editions == current.editions


def test_unsent_minutes_are_printed_as_a_draft() -> None:
    printed = MinutesSource(
        AgendaSource(BOARD, MAY, agenda()), (decision(),), (), {}, ((Person("lars", "Lars"), None),)
    )
    assert (printed.number, printed.is_approved) == (0, False)


def test_whoever_was_away_may_answer_but_is_not_waited_for() -> None:
    edition = Edition(1, agenda(), (), (), ("kim",), "ida", NOW, ("lars", "kim"))
    assert (edition.waiting_for, edition.unanswered) == (("lars",), ("lars", "kim"))
    approved = replace(edition, replies=(Response("lars", Approval.APPROVED, NOW),))
    assert approved.is_approved
    kept = answer(
        Minutes("m", editions=(approved,)), 1, Response("kim", Approval.NOT_PRESENT, LATER), changing=False
    )
    assert kept.editions[0].unanswered == ()


def test_being_reminded_is_kept_on_the_version() -> None:
    edition = Edition(1, agenda(), (), (), (), "ida", NOW, ("lars",))
    assert nudged(Minutes("m", editions=(edition,)), Nudge.SOON).editions[0].told == (Nudge.SOON,)


def test_corrections_are_what_approved_minutes_say_otherwise() -> None:
    """A version that was never approved is no correction, but for the one that is being printed."""

    def version(number: int, text: str, *, correction: int, approved: bool) -> Edition:
        made = Decision("P1", text, "ida", NOW)
        yes = (Response("lars", Approval.APPROVED, NOW),) if approved else ()
        return Edition(number, agenda(), (made,), (), (), "ida", NOW, ("lars",), correction, yes)

    editions = (
        version(1, "Ja.", correction=0, approved=True),
        version(2, "Nej.", correction=1, approved=False),
        version(3, "Nja.", correction=1, approved=True),
        version(4, "Jo.", correction=2, approved=False),
    )
    found = [(made.number, made.changes) for made in corrections(editions)]
    assert found == [(1, (Difference("P1", "Ja.", "Nja."),)), (2, (Difference("P1", "Nja.", "Jo."),))]
    assert not list(corrections(editions[:1]))


def test_the_approval_is_ended_where_somebody_never_answers() -> None:
    edition = Edition(1, agenda(), (), (), (), "ida", NOW, ("lars", "kim"))
    minutes = Minutes("m", editions=(edition,))
    for asked in (Minutes("m"), minutes):
        with pytest.raises(NotPossible, match="minutes-superseded"):
            end_approval(asked, 2, "ida", NOW)
    away = answer(minutes, 1, Response("lars", Approval.NOT_PRESENT, NOW), changing=False)
    with pytest.raises(NotPossible, match="minutes-nobody-approved"):
        end_approval(away, 1, "ida", NOW)
    approved = answer(minutes, 1, Response("lars", Approval.APPROVED, NOW), changing=False)
    ended = end_approval(approved, 1, "ida", LATER)
    assert ended.approved == ended.latest
    assert ended.editions[0].waiting_for == ("kim",)
    with pytest.raises(NotPossible, match="minutes-approved-already"):
        end_approval(ended, 1, "ida", LATER)
