"""The architecture page names every folder and the glossary only what the code has."""

import re

from tests.docs.pages import PACKAGES, ROOT, code_in, page, rows_in, source
from tests.docs.report_talk_diagram import PAGE, diagram_page

_NAME = re.compile(r"[A-Za-z_]\w*")


def test_every_folder_is_in_the_table_and_no_other() -> None:
    told = {code for row in rows_in(page("docs/architecture.md")) for code in code_in(row[0])}
    assert told == {*folders(), "tests"}


def folders() -> set[str]:
    """The packages and the folders in them that hold anything of ours."""
    inside = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_dir())
    kept = {path for path in inside if path.name != "__pycache__" and "vendor" not in path.parts}
    return {*PACKAGES, *(path.relative_to(ROOT).as_posix() for path in kept)}


def test_every_code_name_of_the_glossary_exists() -> None:
    names = set(_NAME.findall(source()))
    told = [
        part
        for row in rows_in(page("docs/glossary.md"))
        for code in code_in(row[2])
        for part in code.split(".")
    ]
    assert told
    assert [name for name in told if name not in names] == []


def test_the_files_and_folders_the_pages_name_exist() -> None:
    for name in ("docs/architecture.md", "CONTRIBUTING.md", "docs/dependencies.md"):
        paths = [code for code in code_in(page(name)) if _is_path(code)]
        assert [path for path in paths if not (ROOT / path).exists()] == [], name


def _is_path(code: str) -> bool:
    return code.split("/", maxsplit=1)[0] in {*PACKAGES, "tests", "docs"} and "/" in code and "*" not in code


def test_the_diagram_of_the_text_dialog_is_up_to_date() -> None:
    assert page(PAGE) == diagram_page(), "run python -m tests.docs.report_talk_diagram"
