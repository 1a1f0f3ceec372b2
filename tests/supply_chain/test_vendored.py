"""What is bundled from others is what its makers gave out, with their licence beside it."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, page

FONTS = ROOT / "documents" / "writing" / "fonts"
RENDERER = ROOT / "stage" / "page" / "vendor"
# Renewed by hand, and only together with what is said of where it came from.
HASHES = {
    RENDERER / "adaptivecards.min.js": "5e7c13f3300ae7b89b34703501e08d709fbb6635f1c6755b92495577a77344f2",
    FONTS / "Carlito-Bold.ttf": "0f62ab34ad5d079a0a28fac01bcf7c7a724a4db4d6cb99cab9cabff382fbb80f",
    FONTS / "Carlito-Italic.ttf": "718a0663864d37a4868220a19b9668a5fe10a46197f6df367b4c2c30c04c026c",
    FONTS / "Carlito-Regular.ttf": "b4ff23ba370cc95a3c349336b73f9c28514a1371210f89832efc85c4b1ea7131",
    FONTS
    / "NotoSansSymbols2-Regular.ttf": "876598db5f1e3bef2bc77c4d94c5b0d5d2c1620be4878a06f18fb5434e331688",
}


@pytest.mark.parametrize("path", HASHES, ids=lambda path: path.name)
def test_it_is_unchanged(path: Path) -> None:
    assert sha256(path.read_bytes()).hexdigest() == HASHES[path]


def test_nothing_else_is_bundled() -> None:
    texts = {".txt", ".md", ".LICENSE"}
    bundled = {path for folder in (FONTS, RENDERER) for path in folder.iterdir() if path.suffix not in texts}
    assert bundled == set(HASHES)


def test_each_has_its_licence() -> None:
    fonts, renderer = (FONTS / "LICENSE.txt").read_text(), (RENDERER / "adaptivecards.LICENSE").read_text()
    assert "SIL OPEN FONT LICENSE Version 1.1" in fonts
    assert all(path.name.partition("-")[0] in fonts for path in HASHES if path.parent == FONTS)
    assert "MIT License" in renderer
    assert "Microsoft" in renderer


def test_the_page_beside_the_renderer_says_the_same() -> None:
    assert HASHES[RENDERER / "adaptivecards.min.js"] in page("stage/page/vendor/README.md")
