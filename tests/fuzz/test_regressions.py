"""What the fuzz found, each by what went wrong; the bodies were made small by hand."""

import re
from collections.abc import AsyncIterator
from itertools import product
from pathlib import Path

import pytest

import dialogs
from tests.conversations.chat import Town, install_everybody, town
from texts import LANGUAGES, Language, Words

# Numbers a pattern has kept short, or that are ours.
BOUNDED = {
    'wanted = [int(number) for number in re.findall(r"\\d+", numbers[1])]',
    'numbers = {int(n) for n in re.findall(r"\\b[1-4]\\b", text)}',
    'return reader.words.full_clock(time(int(hours), int(minutes))) if point else value or "–"',
}
# More digits than Python takes for a number.
DIGITS = "9" * 5000


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Town]:
    """May's round has just opened; the bot has asked."""
    async with town(tmp_path, "2025-05-13 08:00") as opened:
        await install_everybody(opened)
        await opened.at("2025-05-14 09:00")
        yield opened


@pytest.mark.parametrize("page", ["mail", "-1", "²", DIGITS, ""])
async def test_a_page_that_is_no_number_shows_the_first(here: Town, page: str) -> None:
    assert "Effektiviseringsbidrag" in await here.lone.click({"act": "report.list", "page": page, "v": "1"})


NUMBERS = ("v", "rev", "version", "stored", "count")
ACTS = (
    "report.list",
    "report.edit",
    "report.save",
    "report.annul.confirm",
    "agenda.post.confirm",
    "absence.save",
)


async def test_a_number_with_thousands_of_digits_is_none(here: Town) -> None:
    form = {"colour:i08~1": "yellow", "text:i08~1": "Venter."}
    cards = {
        chat.client.name: next(m for m in chat.messages if m.cards) for chat in (here.anders, here.inger)
    }
    for act, name in product(ACTS, NUMBERS):
        chat = here.inger if act.startswith("agenda") else here.anders
        given = {"act": act, "initiative": "i08", "meeting": "2025-05", name: DIGITS, **form}
        assert await chat.click(given, on=cards[chat.client.name]), (act, name)


def test_what_a_card_says_becomes_a_number_in_one_way_only() -> None:
    """`int` refuses what `isdecimal` lets through when it is long enough."""
    folder = Path(dialogs.__file__).parent
    sources = [path for kind in ("cards", "commands") for path in sorted((folder / kind).glob("*.py"))]
    found = [
        f"{path.name}: {line.strip()}"
        for path in sources
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\bint\(", line) and line.strip() not in BOUNDED
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_longer_than_fluent_likes_is_said_whole(language: Language) -> None:
    """The post in the channel was never sent where the titles of what was not received were long."""
    titles = ", ".join(["Investering i en meget lang titel om kommunens bygninger"] * 60)
    assert titles in Words(language).say("remind-left", titles=titles, left=60)


async def test_a_form_that_cannot_be_kept_is_given_back_however_long(here: Town) -> None:
    heard = await here.anders.click({"act": "report.save", "initiative": "i01", "text:i01~1": "ord " * 2000})
    assert heard.count("ord") >= 2000
