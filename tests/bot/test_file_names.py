"""The name a document is saved under: whatever it is called, neither a path nor a header comes of it."""

import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from bot.links import disposition


@given(st.text())
def test_any_name_is_one_header_and_no_path(name: str) -> None:
    made = disposition(f"{name}.pdf")
    found = re.fullmatch(r"attachment; filename=\"([^\"]+)\.pdf\"; filename\*=UTF-8''([\w.~%-]+)\.pdf", made)
    assert found
    for shown in (found[1], unquote(found[2])):
        assert not set(shown) & set('/\\:"\r\n\x00')
        assert not shown.startswith(".")


def test_danish_letters_are_kept_where_they_can_be() -> None:
    assert disposition("Økonomi/2025: æ.docx", shown=True) == (
        "inline; filename=\"Oekonomi-2025- ae.docx\"; filename*=UTF-8''%C3%98konomi-2025-%20%C3%A6.docx"
    )
