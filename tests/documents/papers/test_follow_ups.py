"""Item 1 of the agenda sums up what is open since the meetings before (A10, F08)."""

from dataclasses import replace
from datetime import date

from documents.papers.agenda import agenda_paper
from documents.papers.follow_ups import TITLE, follow_ups
from documents.writing.markdown import as_markdown
from domain.follow_ups import Listed
from tests.documents.papers.meeting import source

AGREED = date(2025, 4, 30)
LISTED = (
    Listed("datoen for lederdag reserveres", ("Karen Holm", "Bo Lind"), date(2025, 6, 13), AGREED),
    Listed("", ("Løn",), None, AGREED),
    Listed("Der laves en oversigt.", (), None, AGREED),
    Listed("Lokaleplan", (), None, AGREED, (0, 0)),
    Listed("Fraværspolitik", (), None, AGREED, (2, 3)),
    Listed("Budgetproces", (), date(2025, 5, 6), AGREED, (3, 3)),
)


def test_each_says_who_and_by_when_and_a_closed_one_nothing_else() -> None:
    written = as_markdown(agenda_paper(replace(source(), follow_ups=LISTED))).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert TITLE in written
    for line in (
        "Datoen for lederdag reserveres. Karen Holm og Bo Lind, frist 13. juni (aftalt 30. april).",
        "Lukket sag. Løn (aftalt 30. april).",
        "Der laves en oversigt. Ansvarlig mangler (aftalt 30. april).",
        "Skriftlig godkendelse af Lokaleplan: afventer udsendelse (besluttet 30. april).",
        "Skriftlig godkendelse af Fraværspolitik: 2 af 3 har godkendt (besluttet 30. april).",
        "Skriftlig godkendelse af Budgetproces: godkendt 6. maj af 3 af 3 (besluttet 30. april).",
    ):
        assert line in written


def test_where_nothing_is_open_nothing_is_said() -> None:
    assert follow_ups(()) == []
    assert TITLE not in as_markdown(agenda_paper(source()))
