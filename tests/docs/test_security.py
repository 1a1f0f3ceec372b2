"""docs/security.md names tests and modules that exist."""

import re

from tests.docs.pages import ROOT, page


def test_every_file_it_points_to_exists() -> None:
    named = set(re.findall(r"`([a-z_]+/[a-z_/]+\.py)`", page("docs/security.md")))
    assert named
    assert not [path for path in sorted(named) if not (ROOT / path).is_file()]
