"""An initiative is found by code, title, part of it or alias; in doubt nobody guesses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import find_initiative
from domain.plan import Initiative

CODED = {
    "Skriftlige fremstillinger": "R101",
    "Aktindsigt": "R001",
    "AI-hjælpeværktøj til skriftlig fremstilling": "R002",
    "Flådestyring": "R003",
    "Investering i fraværsindsatsen på BUU - besparelser på forsørgelsesudgifter": "R307",
    "Investering i fraværsindsatsen - besparelser på sociale indsatser og anbringelser": "R307",
    "Samling af demensindsatsen i Glesborg": "R706",
}
UNCODED = [
    "Effektiviseringsbidrag og novembergreb",
    "Aktiv/helhedsorienteret indsats målrettet sygefravær generelt i kommunen",
    "Ledelsesinformation generelt på hele kommunen",
    "Indfasning BDO styringsanalyse på voksen- og handicapområdet",
    "Bosætningskampagne",
    "Arbejde med kloge m2",
    "Investering i analyse til brug for optimering af anvendelsen af kommunens bygninger",
    "Økonomisk prognose på myndighedsdelen på børneområdet samt på voksen-handicapområdet",
    "De nationale reformer skal lande godt i Norddjurs",
    "Norddjurs i bevægelse",
    "Fjellerup Udvikling",
    "Pulje til udvikling og velfærdsteknologi",
    "Infrastruktur",
]
BUU, PLACEMENTS = [title for title, code in CODED.items() if code == "R307"]
PLAN = [
    Initiative(f"i{number:02}", title, codes=(CODED[title],) if title in CODED else ())
    for number, title in enumerate([*CODED, *UNCODED])
]


def titles(words: str, plan: list[Initiative] = PLAN) -> tuple[str | None, set[str]]:
    found = find_initiative(words, plan)
    return found.one.title if found.one else None, {one.title for one in found.many}


@pytest.mark.parametrize(
    ("words", "title"),
    [
        *((title, title) for title in [*CODED, *UNCODED]),
        *((title.lower(), title) for title in [*CODED, *UNCODED]),
        ("i03", "Flådestyring"),
        ("R003", "Flådestyring"),
        ("r003", "Flådestyring"),
        ("r 3", "Flådestyring"),
        ("R003(I)(B)", "Flådestyring"),
        ("R003 Flådestyring", "Flådestyring"),
        ("flådestyringen", "Flådestyring"),
        ("flaadestyring", "Flådestyring"),
        ("flådestyrring", "Flådestyring"),
        ("Flådestyring:", "Flådestyring"),
        ("flåde", "Flådestyring"),
        ("demens", "Samling af demensindsatsen i Glesborg"),
        ("demensindsatsen", "Samling af demensindsatsen i Glesborg"),
        ("den med demens", "Samling af demensindsatsen i Glesborg"),
        ("demens i Glesborg", "Samling af demensindsatsen i Glesborg"),
        ("skriftlig fremstilling", "Skriftlige fremstillinger"),
        ("de skriftlige fremstillinger", "Skriftlige fremstillinger"),
        ("skriftlige fremstilinger", "Skriftlige fremstillinger"),
        ("AI-hjælpeværktøjet", "AI-hjælpeværktøj til skriftlig fremstilling"),
        ("AI", "AI-hjælpeværktøj til skriftlig fremstilling"),
        ("aktinsigt", "Aktindsigt"),
        ("R307 BUU", BUU),
        ("fraværsindsatsen på BUU", BUU),
        ("R307 anbringelser", PLACEMENTS),
        ("sygefraværet", "Aktiv/helhedsorienteret indsats målrettet sygefravær generelt i kommunen"),
        ("klog m2", "Arbejde med kloge m2"),
        ("bosætning", "Bosætningskampagne"),
        ("bosaetningskampagnen", "Bosætningskampagne"),
        ("fjellerup", "Fjellerup Udvikling"),
        ("fjelerup", "Fjellerup Udvikling"),
        ("reformerne", "De nationale reformer skal lande godt i Norddjurs"),
        ("ledelsesinfo", "Ledelsesinformation generelt på hele kommunen"),
        ("velfærdsteknologi", "Pulje til udvikling og velfærdsteknologi"),
    ],
)
def test_found(words: str, title: str) -> None:
    assert titles(words) == (title, set())


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("R307", {BUU, PLACEMENTS}),
        ("R307 fravær", {BUU, PLACEMENTS}),
        ("fraværsindsatsen", {BUU, PLACEMENTS}),
        ("norddjurs", {"Norddjurs i bevægelse", "De nationale reformer skal lande godt i Norddjurs"}),
        ("udvikling", {"Fjellerup Udvikling", "Pulje til udvikling og velfærdsteknologi"}),
        (
            "skriftlig fremstilling AI",
            {"Skriftlige fremstillinger", "AI-hjælpeværktøj til skriftlig fremstilling"},
        ),
        ("fremstilling", {"Skriftlige fremstillinger", "AI-hjælpeværktøj til skriftlig fremstilling"}),
    ],
)
def test_asked_about(words: str, asked: set[str]) -> None:
    assert titles(words) == (None, asked)


def test_absence_may_be_either_r307_or_sick_leave() -> None:
    one, many = titles("fravær")
    assert one is None
    assert {BUU, PLACEMENTS} <= many


@pytest.mark.parametrize("words", ["", "?", "🙂", "x", "R999", "svømmehallen", "den", "x" * 10_000])
def test_not_found(words: str) -> None:
    assert titles(words) == (None, set())


def test_half_right_is_no_hit_but_the_nearest_are_named() -> None:
    assert titles("udvikling af borgerservice") == (
        None,
        {"Fjellerup Udvikling", "Pulje til udvikling og velfærdsteknologi"},
    )


def test_an_alias_is_a_name() -> None:
    fleet = Initiative("fleet", "Flådestyring", aliases=("fleet", "biler"))
    other = Initiative("other", "Bilernes parkering")
    assert titles("fleet", [fleet, other])[0] == "Flådestyring"
    assert titles("Biler", [other, fleet])[0] == "Flådestyring"


def test_a_title_that_occurs_twice_is_asked_about() -> None:
    twice = [Initiative("a", "Infrastruktur"), Initiative("b", "Infrastruktur")]
    found = find_initiative("infrastruktur", twice)
    assert found.one is None
    assert found.many == tuple(twice)


def test_among_few_the_same_words_may_be_enough() -> None:
    mine = [one for one in PLAN if one.title in {BUU, "Flådestyring"}]
    assert titles("fravær", mine)[0] == BUU


@given(st.text(max_size=250))
def test_any_words_end_in_one_or_some(words: str) -> None:
    found = find_initiative(words, PLAN)
    assert found.one is None or not found.many
