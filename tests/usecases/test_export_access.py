"""An access request gets what was sent and settled, and nothing that was closed, unsent or personal."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from documents.access_request import as_data, as_paper
from documents.writing.markdown import as_markdown
from domain.errors import UnknownObject
from domain.meetings import ForwardPoint
from domain.reports import Answer, Draft, Source
from domain.working_days import COPENHAGEN
from tests.domain.month import at
from tests.usecases.world import (
    ANNA,
    GREEN,
    INGER,
    JENS,
    KARSTEN,
    MAY_ROUND,
    METTE,
    YELLOW,
    World,
    opened,
    red,
)
from usecases.annul_report import annul_report
from usecases.collections import DRAFTS, MEETINGS, PEOPLE
from usecases.export_access import RoundRecord, Scope, State, export_access
from usecases.open_round import include_corrections


async def export(world: World, scope: Scope | None = None) -> list[RoundRecord]:
    return await world.do(lambda tx: export_access(tx, scope or Scope()))


async def may() -> World:
    """i01: replaced, settled, then corrected; i02: taken back and not received; i03: nothing but a draft."""
    world = await opened()
    await world.answer(METTE, "i01", Answer(YELLOW, "Første *udgave*"))
    await world.answer(KARSTEN, "i01", red("Anden udgave", "Hjælp os"), source=Source.PHONE)
    await world.answer(ANNA, "i02", Answer(GREEN, "En fejl"))
    await world.do(lambda tx: annul_report(tx, world.board, world.now, ANNA, MAY_ROUND, "i02"))
    await world.put(DRAFTS, Draft(MAY_ROUND, "i03", "jens", Answer(GREEN, "Hemmelig kladde"), world.now))
    meeting = await world.get(MEETINGS, "2025-05")
    closed = ForwardPoint("P1", "Afskedigelse af en chef", closed=True)
    await world.put(MEETINGS, replace(meeting, points=(closed,)))
    await world.tick("2025-05-23 12:00")
    world.it_is("2025-05-26 09:00")
    await world.answer(METTE, "i01", Answer(GREEN, "Er løst nu"))
    return world


def markdown(records: list[RoundRecord]) -> str:
    return as_markdown(as_paper(records, "Alle indsatser", datetime(2025, 6, 1, 12, tzinfo=UTC), COPENHAGEN))


async def test_every_report_that_was_sent_and_what_became_of_it() -> None:
    (record,) = await export(await may())
    sent = {a.initiative.key: [s.state for s in a.sent] for a in record.answered}
    assert sent == {
        "i01": [State.REPLACED, State.SETTLED, State.CORRECTION],
        "i02": [State.TAKEN_BACK],
        "i03": [],
    }
    assert [a.settled for a in record.answered] == [((1, 2),), ((1, None),), ((1, None),)]
    assert record.answered[0].sent[1].by == "Karsten Jensen"


async def test_a_correction_taken_in_is_settled_too() -> None:
    world = await may()
    await world.do(lambda tx: include_corrections(tx, world.now, INGER, MAY_ROUND))
    (record,) = await export(world)
    states = [s.state for s in record.answered[0].sent]
    assert states == [State.REPLACED, State.SETTLED, State.SETTLED]
    assert record.answered[0].settled == ((1, 2), (2, 3))


async def test_before_the_freeze_it_is_preliminary() -> None:
    world = await opened()
    await world.answer(METTE, "i01", Answer(GREEN, "x"))
    (record,) = await export(world)
    assert [(a.initiative.key, [s.state for s in a.sent]) for a in record.answered] == [
        ("i01", [State.PRELIMINARY])
    ]


async def test_the_paper_reads_well_and_says_what_is_left_out() -> None:
    told = markdown(await export(await may()))
    for line in (
        "# Udtræk til aktindsigt",
        "## Status for maj 2025",
        "- **Opgjort:** fredag den 23. maj 2025 kl. 12",
        "### Indsats i01",
        "Karsten Jensen for Mette Jensen (telefon)",
        "- **Ønske til direktionen:** Hjælp os",
        "**● Grøn** – rettelse efter opgørelsen. Sendt mandag den 26. maj 2025 kl. 9 af Mette Jensen.",
        "Første \\*udgave\\*",
        "- **Trukket tilbage:** fredag den 16. maj 2025 kl. 10",
        "Status ikke modtaget ved opgørelsen.",
        "Ikke med: dagsordener og lukkede punkter, kladder",
    ):
        assert line in told


async def test_nothing_closed_unsent_or_personal_is_in_it() -> None:
    world = await may()
    records = await export(world)
    told = markdown(records) + str(as_data(records))
    people = await world.all(PEOPLE)
    secrets = ["Hemmelig", "Afskedigelse", "Lukket punkt", *(p.email for p in people)]
    secrets += [p.aad_object_id for p in people if p.aad_object_id]
    assert [secret for secret in secrets if secret in told] == []


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        (Scope("i02"), ["i02"]),
        (Scope(first=date(2025, 5, 28), last=date(2025, 5, 28)), ["i01", "i02", "i03"]),
        (Scope(first=date(2025, 5, 29)), []),
        (Scope("i01", last=date(2025, 5, 27)), []),
    ],
)
async def test_only_what_was_asked_for(scope: Scope, found: list[str]) -> None:
    records = await export(await may(), scope)
    assert [a.initiative.key for record in records for a in record.answered] == found


async def test_an_initiative_that_is_not_there() -> None:
    world = await may()
    with pytest.raises(UnknownObject):
        await export(world, Scope("i99"))


async def test_nothing_found_is_said() -> None:
    assert "Der er intet gemt, som svarer til det." in markdown([])


async def test_who_answered_is_told_by_name_whoever_is_chief_now() -> None:
    world = await may()
    await world.put(PEOPLE, JENS)
    (record,) = await export(world, Scope("i01"))
    assert (record.answered[0].chiefs, record.answered[0].directors) == (
        ("Mette Jensen",),
        ("Torben Jensen",),
    )
    assert record.answered[0].sent[0].report.at == at("2025-05-16 10:00")
