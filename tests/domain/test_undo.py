"""A change is put back as a new version, and nothing but what was edited goes back with it (design.md §5)."""

from dataclasses import replace
from datetime import time

import pytest

from domain.agenda import AgendaTemplate
from domain.agenda_making import compile_agenda
from domain.errors import NotPossible
from domain.meetings import Awaiting, ForwardPlan, ForwardPoint, MeetingState
from domain.proposals import ProposalState, ProposedPoint, decide
from domain.undo import Did, Edit, Records, is_as_left, meeting_put_back, merged, plan_put_back, put_back
from tests.domain.month import MAY, at

NOW = at("2025-05-26 09:00")
BUDGET = ForwardPoint("P1", "Budget")


def test_an_agenda_put_back_is_a_new_version() -> None:
    before = compile_agenda(MAY, AgendaTemplate(), "2025", at("2025-05-23 13:00"), "inger")
    again = put_back(replace(before, version=7, end=time(13)), before, NOW, "ida")
    assert again == replace(before, version=8, made_at=NOW, made_by="ida")


def test_a_meeting_put_back_keeps_what_became_of_it() -> None:
    now = replace(MAY, state=MeetingState.POSTED, place="Byrådssalen", points=(BUDGET,), mayor=True)
    again = meeting_put_back(now, MAY)
    assert again == replace(MAY, state=MeetingState.POSTED, place="Byrådssalen")
    assert not is_as_left(now, MAY)
    assert is_as_left(again, MAY)


def test_codes_are_not_given_again() -> None:
    plan = ForwardPlan(7, (Awaiting("Direktionen", BUDGET),))
    assert plan_put_back(plan, ()) == ForwardPlan(7)


def test_there_is_one_change_to_take_back_per_person() -> None:
    assert Edit("ida", NOW, Did.MOVED, "m", Records(), Records()).key == "ida"


def test_a_proposal_is_decided_once() -> None:
    proposal = ProposedPoint(3, "mette", NOW, "m", BUDGET)
    added = decide(proposal, ProposalState.ADDED, "P7")
    assert (proposal.key, added.code, added.is_open) == ("F3", "P7", False)
    with pytest.raises(NotPossible):
        decide(added, ProposalState.LATER)


def test_two_changes_are_taken_back_as_one() -> None:
    waiting, moved = (Awaiting("Direktionen", BUDGET),), replace(MAY, mayor=True)
    first = Edit("ida", NOW, Did.DECIDED, "m", Records(awaiting=()), Records(awaiting=waiting))
    before, after = (
        Records(meetings=(MAY,), awaiting=waiting),
        Records(meetings=(moved,), awaiting=()),
    )
    one = merged(first, Edit("ida", NOW, Did.MOVED, "m", before, after))
    assert (one.what, one.before.awaiting, one.after.awaiting) == (Did.DECIDED, (), ())
    assert (one.before.meetings, one.after.meetings) == ((MAY,), (moved,))
    again = merged(one, replace(first, before=Records(), after=Records(meetings=(MAY,))))
    assert (again.before, again.after.meetings, again.after.awaiting) == (one.before, (MAY,), ())
