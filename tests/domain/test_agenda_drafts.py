"""An answer is to the version of the draft that was sent, and to no other."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from domain.agenda import Agenda, AgendaItem, ItemKind
from domain.agenda_drafts import SentDraft, approve, remark
from domain.errors import NotPossible

NOW = datetime(2025, 5, 26, 9, tzinfo=UTC)
AGENDA = Agenda("m", 3, (AgendaItem(1, ItemKind.POINT, "Budget", key="P1"),), time(12), NOW, "inger")
DRAFT = SentDraft("m", 1, AGENDA, "henriette", "inger", NOW)


def test_it_is_of_the_agenda_as_long_as_that_says_the_same() -> None:
    assert DRAFT.key == "m/1"
    assert DRAFT.is_of(replace(AGENDA, version=7, made_by="nikolaj"))
    assert not DRAFT.is_of(replace(AGENDA, end=time(13)))


def test_it_is_approved_once_and_remarked_on_as_often_as_wanted() -> None:
    assert not DRAFT.is_answered
    remarked = remark(remark(DRAFT, " Vend punkt 3. ", NOW), "Og 4.", NOW)
    assert [one.text for one in remarked.remarks] == ["Vend punkt 3.", "Og 4."]
    assert remarked.is_answered
    approved = approve(remarked, NOW)
    assert approved.approved_at == NOW
    assert approve(DRAFT, NOW).is_answered
    with pytest.raises(NotPossible, match="draft-approved"):
        approve(approved, NOW)
    with pytest.raises(NotPossible, match="remark-empty"):
        remark(DRAFT, "  ", NOW)
