"""The minutes printed and read back: the agenda with exactly the decisions that were made, and who approved them."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from documents.papers.agenda import agenda_paper
from documents.papers.minutes import minutes_paper
from documents.reading import as_json, read
from documents.reading.model import Kind
from documents.writing.markdown import as_markdown
from documents.writing.paper import Heading, texts_of
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.minutes import Approval, Decision, Difference, Rating, Response
from domain.printed_minutes import Corrected, MinutesSource
from domain.reports import Colour
from tests.documents.papers.meeting import MEMBERS, SECRET, source
from tests.documents.papers.test_real_agendas import SHARED, agenda_of

AT = datetime(2025, 6, 2, 8, 15, tzinfo=UTC)
HEADING = "Beslutning i Direktionen den 28-05-2025"
PLAN_ITEM = "3. Udmøntningsplan 2025-2028 - Strategiske og tværgående indsatser"


def decided(item: str, text: str) -> Decision:
    return Decision(item, text, "ik", AT)


def minutes(**changes: Any) -> MinutesSource:
    made = (
        decided("plan", "Direktionen drøftede status.\nDer laves et fælles udbud.\n- Én puljeordning\n- Ét udbud"),
        decided("P1", "Direktionen godkendte indstillingen."),
        decided("P2", f"Skrevet, mens punktet var åbent: {SECRET}"),
    )  # fmt: skip
    rating = Rating("i1", Colour.YELLOW, "Udbuddet er på vej.", "ik", AT)
    signers = ((MEMBERS[0], Response("cv", Approval.APPROVED, AT)), (MEMBERS[1], None))
    standing = MinutesSource(source(), made, (rating,), {"i1": "Flådestyring"}, signers, 2)
    return replace(standing, **changes)


def blocks_under(item: str) -> list[str]:
    """The text of an item's last section on the page."""
    paper = minutes_paper(minutes())
    first = next(n for n, b in enumerate(paper.blocks) if isinstance(b, Heading) and b.text == item)
    rest = paper.blocks[first + 1 :]
    length = next(n for n, b in enumerate(rest) if isinstance(b, Heading) and b.level == 1)
    own = rest[:length]
    start = next(n for n, b in enumerate(own) if isinstance(b, Heading) and b.text == HEADING)
    return [t for block in own[start:] for t in texts_of(replace(paper, title="", subtitle="", running="", above="", blocks=(block,))) if t]  # fmt: skip


def test_it_is_the_agenda_with_the_decisions_last_under_their_items() -> None:
    agenda, paper = agenda_paper(source()), minutes_paper(minutes())
    added = [b for b in paper.blocks if b not in agenda.blocks]
    assert [b.text for b in added if isinstance(b, Heading)] == [HEADING, HEADING]
    assert paper.subtitle == "Referat · version 2 · ikke godkendt"
    assert blocks_under(PLAN_ITEM) == [
        HEADING,
        "Direktionen drøftede status.",
        "Der laves et fælles udbud.",
        "Én puljeordning",
        "Ét udbud",
        "Direktionen vurderer Flådestyring som ▲\N{NO-BREAK SPACE}Gul: Udbuddet er på vej.",
    ]


def test_an_item_without_a_decision_has_no_empty_heading() -> None:
    paper = minutes_paper(minutes(decisions=(), ratings=()))
    assert HEADING not in list(texts_of(paper))


def test_a_judgement_without_a_reason_and_of_an_initiative_that_has_gone() -> None:
    rating = Rating("i9", Colour.RED, "", "ik", AT)
    words = list(texts_of(minutes_paper(minutes(ratings=(rating,)))))
    assert "Direktionen vurderer i9 som ■\N{NO-BREAK SPACE}Rød." in words


def test_nothing_of_a_closed_item_whatever_was_written_while_it_was_open() -> None:
    for written in (as_markdown(minutes_paper(minutes())), *texts_of(minutes_paper(minutes()))):
        assert SECRET not in written


def test_it_reads_back_as_minutes_with_the_same_decisions() -> None:
    reading = read(as_markdown(minutes_paper(minutes())))
    assert reading.kind is Kind.MINUTES
    assert {i.number: i.decision_start for i in reading.items if i.decision_start} == {
        3: "Direktionen drøftede status.",
        4: "Direktionen godkendte indstillingen.",
    }
    assert [f.what for f in reading.follow_ups] == ["laves et fælles udbud"]
    assert reading.meeting_date == source().day


def test_the_signature_page_says_who_approved_when() -> None:
    names = read(as_markdown(minutes_paper(minutes()))).signatures
    assert names == (
        "Kommunaldirektør Christian Vad, godkendt den 2. juni 2025 kl. 10.15",
        "Direktør for Teknik og Miljø Lars Holm, ikke til stede",
    )
    away = ((MEMBERS[1], Response("lh", Approval.NOT_PRESENT, AT)),)
    names = read(as_markdown(minutes_paper(minutes(signers=away)))).signatures
    assert names == ("Direktør for Teknik og Miljø Lars Holm, ikke til stede",)
    assert not read(as_markdown(minutes_paper(minutes(signers=())))).signatures


def test_a_correction_says_what_the_approved_minutes_said() -> None:
    made = Corrected(1, AT, (Difference("P1", "", "Direktionen godkendte indstillingen."),))
    written = as_markdown(minutes_paper(minutes(corrections=(made, Corrected(2, AT, ())))))
    found = written.replace("\N{NO-BREAK SPACE}", " ").partition("# Rettelser")[2]
    assert "Rettelse 1, den 2. juni 2025" in found
    assert "Før: ingen beslutning\n\nNu: Direktionen godkendte indstillingen." in found
    assert "Punkternes titler, fremmødet eller vurderingerne er ændret." in found


@pytest.mark.parametrize(
    ("changes", "running"),
    [
        ({"number": 0}, "Direktionen 28-05-2025 · udkast · ikke godkendt"),
        ({}, "Direktionen 28-05-2025 · version 2 · ikke godkendt"),
        ({"is_approved": True}, "Direktionen 28-05-2025 · version 2"),
        (
            {"number": 3, "correction": 1, "is_approved": True},
            "Direktionen 28-05-2025 · version 3 · rettelse 1",
        ),
    ],
)
def test_every_page_says_which_version_it_is(changes: dict[str, Any], running: str) -> None:
    assert minutes_paper(minutes(**changes)).running == running


def test_it_can_be_written_as_pdf_and_word() -> None:
    paper = minutes_paper(minutes())
    assert as_pdf(paper).startswith(b"%PDF")
    assert as_word(paper).startswith(b"PK")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents lie beside the repository")
def test_the_facts_of_real_minutes_read_back_as_they_were() -> None:
    want: dict[str, Any] = json.loads((SHARED / "002.expected.json").read_text("utf-8"))
    printed = agenda_of(want)
    made = tuple(decided(str(i["number"]), i["decision_start"]) for i in want["items"] if i["decision_start"])
    signers = tuple((person, None) for person in printed.members)
    paper = minutes_paper(MinutesSource(printed, made, (), {}, signers, 1, is_approved=True))
    got = json.loads(json.dumps(as_json(read(as_markdown(paper)))))
    assert got["kind"] == want["kind"]
    assert got["meeting_date"] == want["meeting_date"]
    assert [i["sections_present"] for i in got["items"]] == [i["sections_present"] for i in want["items"]]
    for ours, theirs in zip(got["items"], want["items"], strict=True):
        start = theirs["decision_start"] or ""
        assert (ours["decision_start"] or "")[: len(start)] == start
        assert bool(ours["decision_start"]) == bool(start)
    assert got["signatures"] == want["signatures"]
