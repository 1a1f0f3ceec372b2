"""The status attachment: its title, red before the others, corrections marked, and nothing told by colour alone (A12, N01)."""

from dataclasses import replace

import pypdfium2

from documents.papers.status import status_paper
from documents.writing.markdown import as_markdown
from documents.writing.paper import Heading, name_of, texts_of
from documents.writing.pdf import as_pdf
from domain.printed import ObsPoint, StatusSource
from domain.reports import Colour
from domain.standing import RoundStatus
from tests.documents.papers.meeting import BOARD, CHIEF, DAY, MEMBERS, SETTLED_AT, status

OBS = ObsPoint(("Fravær", "Flådestyring"), "Koncernledelsen", "Drøftes på næste møde.", "Lars Holm")


def source(found: RoundStatus | None = None, *obs: ObsPoint) -> StatusSource:
    people = {person.key: person for person in (*MEMBERS, CHIEF)}
    return StatusSource(BOARD, "Direktionen", DAY, found or status(), people, obs)


def written(found: RoundStatus | None = None, *obs: ObsPoint) -> str:
    return as_markdown(status_paper(source(found, *obs), SETTLED_AT)).replace("\xa0", " ")


def test_the_title_is_the_one_it_is_filed_under() -> None:
    assert name_of(status_paper(source(), SETTLED_AT)) == (
        "Udmøntningsplan 2025-2028 - Status på tværgående til DIR 28-05-2025"
    )


def test_what_the_board_is_asked_about_comes_first() -> None:
    blocks = status_paper(source(None, OBS), SETTLED_AT).blocks
    assert [block.text for block in blocks if isinstance(block, Heading) and block.level == 1] == [
        "OBS-punkter", "■ Rød (1)", "▲ Gul (1)", "● Grøn (1)", "– Ikke modtaget (1)", "✕ Afsluttet (1)",
        "Måned for måned",
    ]  # fmt: skip


def test_every_initiative_stands_there_once() -> None:
    for standing in status().standings:
        assert written().partition("## Måned for måned")[0].count(standing.initiative.title) == 1


def test_the_months_stand_side_by_side_by_sign_and_letter() -> None:
    chart = written().partition("## Måned for måned")[2]
    assert "| Indsats | mar. | apr. | maj |" in chart
    assert "| Flådestyring (R003) | ■ R | ■ R | ■ R |" in chart
    row = next(line for line in chart.splitlines() if "Havnens udvikling" in line)
    assert row.endswith("|  | ▲ Gu | – |")
    assert "– Ikke modtaget" in chart
    first = replace(status(), standings=(replace(status().standings[0], history=()),))
    assert "Måned for måned" not in written(first)


def test_a_red_says_since_when_why_and_what_is_wanted() -> None:
    told = written().partition("Flådestyring")[2].partition("## ")[0]
    assert "Udbuddet er gået om, og planen skrider." in told
    assert "- **Status:** ■ Rød siden marts" in told
    assert "- **Baggrund:** tværfaglig koordination eller opbakning og gået i stå" in told
    assert "- **Ønske:** At løsningen købes fælles med nabokommunerne." in told
    assert "- **Sidste måned:** ■ Rød (april): Leverandøren er gået konkurs." in told
    assert "- **Ansvarlige:** Vejchef Mette Krag, Direktør for Teknik og Miljø Lars Holm" in told


def test_a_correction_stands_beside_what_was_settled() -> None:
    assert (
        "Opgjort 23. maj kl. 12: 1 rød, 1 gul, 1 grøn, 1 afsluttet og 1 ikke modtaget. 1 rettet siden"
        in written()
    )
    assert "Rettet 25. maj kl. 10.30: ~~● Grøn~~ → **■ Rød**: …" in written()


def test_an_answer_taken_back_is_marked() -> None:
    found = status()
    taken = replace(found.standings[1], report=None)
    changed = replace(found, standings=(found.standings[0], taken, *found.standings[2:]))
    assert "**Rettelse:** Trukket tilbage efter opgørelsen: ~~▲ Gul~~" in written(changed)


def test_what_is_not_received_never_has_a_colour_of_its_own() -> None:
    row = next(line for line in written().splitlines() if "Havnens udvikling" in line)
    assert row.split(" | ")[1:3] == ["ikke modtaget", "▲ Gul (april)"]


def test_no_reds_is_said() -> None:
    found = status()
    calm = replace(found, standings=found.standings[1:])
    assert "Ingen indsatser er røde." in written(calm)
    assert "Opgjort 23. maj kl. 12: 0 røde" in written(calm)


def test_obs_is_a_word_and_not_the_colour() -> None:
    assert "| **OBS · Koncernledelsen** | Fravær og Flådestyring<br>Drøftes på næste møde.<br>Fremhævet af Lars Holm. |" in written(None, OBS)  # fmt: skip
    assert "OBS" not in written()


def test_without_a_legend_no_meaning_is_made_up() -> None:
    bare = replace(source(), board=replace(BOARD, legend={}))
    assert "kræver opmærksomhed" not in as_markdown(status_paper(bare, SETTLED_AT))
    assert Colour.YELLOW in BOARD.colours


def test_the_pdf_holds_every_word() -> None:
    paper = status_paper(source(None, OBS), SETTLED_AT)
    pages = pypdfium2.PdfDocument(as_pdf(paper))
    shown = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pages)
    for words in texts_of(paper):
        assert "".join(words.split()) in shown
