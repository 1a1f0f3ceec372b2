"""Every message renders from preview data, in both languages, as it stands in golden/.

`UPDATE_GOLDEN=1 pytest tests/dialogs/test_golden.py` writes the files anew; read the difference before committing.
"""

import os
from pathlib import Path

import pytest

from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.views import VIEWS, render
from domain.access import CHANNEL
from tests.conversations.chat import read_card, spaced
from tests.dialogs.previews import PREVIEWS, Preview
from texts import LANGUAGES, Language, Words
from usecases.responsibility import audience_of

GOLDEN = Path(__file__).parent / "golden"


def test_every_view_has_a_preview() -> None:
    assert sorted(PREVIEWS) == sorted(VIEWS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(PREVIEWS))
async def test_it_reads_as_in_the_golden_file(name: str, language: Language) -> None:
    message = await rendered(PREVIEWS[name], language)
    assert message is not None
    golden = GOLDEN / f"{name}.{language}.txt"
    written = as_read(message)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


async def rendered(preview: Preview, language: Language) -> Message | None:
    world = await preview.stand()
    async with world.store.transaction() as tx:
        audience = await audience_of(tx, preview.person, world.now) if preview.person else CHANNEL
        reader = Reader(tx, world.board, world.now, Words(language), audience)
        return await render(reader, preview.view)


def as_read(message: Message) -> str:
    """The line a notification shows, and the card under it."""
    return "\n".join([spaced(message.text), "---", *read_card(message.cards_json())]) + "\n"
