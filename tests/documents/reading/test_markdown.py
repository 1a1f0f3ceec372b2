"""What we write as Markdown is read back as it was, whatever is in it."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from documents.reading.markdown import unmarked
from documents.writing.markdown import as_markdown
from documents.writing.paper import Bullets, Facts, Heading, Paper, Paragraph, Table, cell, text

NOW = datetime(2025, 5, 28, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))).filter(str.strip)


def words_of(written: str) -> list[str]:
    return [
        " ".join(line.removeprefix("- ").removeprefix("• ").split())
        for line in unmarked(written).splitlines()
    ]


@given(WORDS)
def test_any_text_is_a_line_of_its_own(words: str) -> None:
    plain = " ".join(words.split())
    blocks = (
        Heading(1, words),
        Paragraph(text(words)),
        Bullets((text(words),)),
        Facts((("Sted:", text(words)),)),
        Table(("Tid", "Punkt"), ((cell("10.00"), (*cell(words), Bullets((text(words),)))),), (1, 5)),
    )
    found = words_of(as_markdown(Paper("Titel", blocks, NOW)))
    bare = plain.removeprefix("- ").removeprefix("• ")
    assert [line.removeprefix("- ").removeprefix("• ") for line in found] == [
        "Titel", bare, bare, bare, f"Sted: {plain}", "Tid Punkt", "10.00", bare, bare,
    ]  # fmt: skip


def test_what_is_not_markdown_is_left_alone() -> None:
    for given_text in ("1.  Budget **2026**\n\n   Åben sag", "", "#hashtag", "| a | b |"):
        assert unmarked(given_text) == given_text
