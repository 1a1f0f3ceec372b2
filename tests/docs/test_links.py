"""Links between the pages lead somewhere."""

from pathlib import Path

import pytest

from tests.docs.pages import ROOT, anchors_of, links_in, pages


@pytest.mark.parametrize("page", pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_resolves(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    broken = [link for link in links_in(text) if "://" not in link and not _resolves(page, link)]
    assert not broken


def _resolves(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists():
        return False
    return not anchor or anchor in anchors_of(target.read_text(encoding="utf-8"))


def test_every_decision_is_in_the_list() -> None:
    records = {path.name for path in (ROOT / "docs/decisions").glob("[0-9]*.md")}
    assert set(links_in((ROOT / "docs/decisions/README.md").read_text(encoding="utf-8"))) == records


def test_every_decision_has_context_decision_and_costs() -> None:
    for path in (ROOT / "docs/decisions").glob("[0-9]*.md"):
        text = path.read_text(encoding="utf-8")
        assert [mark in text for mark in ("**Context.**", "**Decision.**", "**Costs.**")] == [True] * 3, (
            path.name
        )
        assert text.startswith(f"# {path.name[:4]} "), path.name
