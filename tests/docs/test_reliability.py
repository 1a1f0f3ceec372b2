"""Every test that the page of reliability names is there."""

import re

import pytest

from tests.docs.pages import ROOT, code_in, page

NAMED = sorted({code for code in code_in(page("docs/reliability.md")) if code.startswith("tests/")})


@pytest.mark.parametrize("name", NAMED)
def test_a_named_test_exists(name: str) -> None:
    path, _, function = name.partition("::")
    text = (ROOT / path).read_text(encoding="utf-8")
    assert not function or re.search(rf"^\s*(async )?def {re.escape(function)}\(", text, re.MULTILINE)
