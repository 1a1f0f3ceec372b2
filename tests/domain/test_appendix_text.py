"""Which text the board reads of a report (design.md §3, bilagstekst)."""

from dataclasses import replace

import pytest

from domain.appendix_text import AppendixText, checked, edit_of, is_outdated
from domain.errors import NotPossible
from domain.reports import TEXT_LIMIT, Colour, Report
from domain.standing import Settled, Standing, Visibility
from tests.domain.month import at, initiative

REPORT = Report(
    "2025-05/status", "i01", 2, Colour.RED, "Meget langt.", "mette", "mette", at("2025-05-20 10:00")
)
EDIT = AppendixText("2025-05/status", "i01", 1, 2, REPORT.text, "Kort.", "karsten", at("2025-05-23 13:00"))
BACK = replace(EDIT, number=2, was=EDIT.text, text=REPORT.text)


def test_the_board_reads_the_newest_edit_of_the_very_report() -> None:
    again = replace(EDIT, number=2, text="Kortere.")
    assert edit_of(REPORT, [again, EDIT]) == again
    assert edit_of(REPORT, []) is edit_of(None, [EDIT]) is None


def test_an_edit_of_an_earlier_report_is_outdated() -> None:
    newer = replace(REPORT, revision=3)
    assert edit_of(newer, [EDIT]) is None
    assert is_outdated(newer, [EDIT])
    assert not is_outdated(REPORT, [EDIT])
    assert not is_outdated(REPORT, [])


def test_the_chiefs_own_words_take_an_edit_back() -> None:
    assert edit_of(REPORT, [EDIT, BACK]) is None
    assert [EDIT.key, BACK.key] == ["2025-05/status/i01/001", "2025-05/status/i01/002"]


@pytest.mark.parametrize(("text", "reason"), [("  ", "empty"), ("x" * (TEXT_LIMIT + 1), "too-long")])
def test_a_text_says_something_and_fits(text: str, reason: str) -> None:
    assert checked(" Kort. ") == "Kort."
    with pytest.raises(NotPossible) as refused:
        checked(text)
    assert refused.value.reason == f"appendix-{reason}"


def test_what_stands_in_the_paper_is_the_edited_text_and_only_for_who_sees_the_report() -> None:
    standing = Standing(initiative("i01", ("mette",), ("torben",)), REPORT, edit=EDIT)
    assert standing.text == "Kort."
    assert replace(standing, edit=None).text == "Meget langt."
    assert replace(standing, visibility=Visibility.RECEIVED_ONLY).text == ""
    texts = [Settled("2025-04", *what).text for what in ((REPORT, EDIT), (REPORT,), (None,))]
    assert texts == ["Kort.", "Meget langt.", ""]
