"""What people and files wrote, on the stage page in a real browser: letters, and no elements of their own."""

from pathlib import Path

import pytest

from tests.browser.browser import CHROMIUM, browser
from tests.injection.hostile import MARK
from tests.injection.month import hostile_month

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here (apt-get install chromium)")
PEOPLE = 'document.querySelectorAll("#people button")'
# What hostile words would become if they were read as anything; titles and times are ours, and so are the pictures.
ELEMENTS = (
    "document.querySelectorAll(\".message :is(script, img:not([src^='{ours}']), "
    'iframe, a[href], at, strong, em, s, code, ul)").length'
)


async def test_hostile_words_make_no_elements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with hostile_month(tmp_path / "data", monkeypatch) as here, browser(tmp_path / "browser") as page:
        await page.resize(1280, 860)
        await page.open(here.scene.connector.url)
        ours = f"http://127.0.0.1:{here.scene.service.port}/d/"
        await page.until(f"{PEOPLE}.length")
        for number in range(int(await page.see(f"{PEOPLE}.length"))):
            await page.click(f"{PEOPLE}[{number}]")
            await page.until(
                f'{PEOPLE}[{number}].textContent.includes(document.querySelector("#chat-title").textContent)'
            )
            assert await page.see(ELEMENTS.format(ours=ours)) == 0
        assert MARK in str(await page.see('document.querySelector(".pane.chat").textContent'))
        assert MARK in str(await page.see('document.querySelector(".pane.channel").textContent'))
        # A picture of two weeks ago is not given any more.
        assert [told for told in page.troubles if ours not in told] == []
