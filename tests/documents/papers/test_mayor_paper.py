"""The mayor's edition: the open items the mayor takes part in, and nothing of any other, not even in the file's data."""

from dataclasses import replace
from io import BytesIO

from docx import Document

from documents.papers.mayor import mayor_paper
from documents.writing.markdown import as_markdown
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.agenda import Agenda, ItemKind
from domain.printed import AgendaSource
from tests.documents.papers.meeting import source


def of_items(*keys: str) -> AgendaSource:
    whole = source()
    return replace(whole, agenda=replace(whole.agenda, mayor=keys))


def points(agenda: Agenda) -> tuple[str, str, str]:
    """An open item, another, and a closed one."""
    closed = [item.key for item in agenda.items if item.closed]
    return "P1", ItemKind.PLAN.value, closed[0]


def test_it_holds_the_open_items_and_no_other() -> None:
    mine, other, closed = points(source().agenda)
    whole = of_items(mine, closed)
    text = as_markdown(mayor_paper(whole))
    titles = {item.key: item.title for item in whole.agenda.items}
    assert titles[mine] in text
    assert titles[other] not in text
    assert titles[closed] not in text
    assert "Lukket punkt" not in text
    assert not any(member.name in text for member in whole.members)


def test_the_timetable_of_the_meeting_is_cut_to_them() -> None:
    mine, other, _ = points(source().agenda)
    whole = of_items(ItemKind.TIMETABLE.value, mine)
    text = as_markdown(mayor_paper(whole))
    titles = {item.key: item.title for item in whole.agenda.items}
    assert text.count(titles[mine]) >= 2
    assert titles[other] not in text


def test_nothing_is_hidden_in_the_files() -> None:
    mine, other, _ = points(source().agenda)
    paper = mayor_paper(of_items(mine))
    title = next(item.title for item in source().agenda.items if item.key == other)
    assert paper.stamp == ""
    word = as_word(paper)
    properties = Document(BytesIO(word)).core_properties
    assert title not in f"{properties.title} {properties.subject} {properties.keywords} {properties.comments}"
    assert title.encode() not in word + as_pdf(paper)
