"""What a secretary does to a Word file of ours before sending it back."""

from copy import deepcopy
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from tests.conversations.chat import Chat
from tests.conversations.test_documents import fetched, links
from tests.documents.edited import heading, saved

__all__ = [
    "everything_in",
    "got",
    "heading",
    "insert_tracked",
    "replace_under",
    "saved",
    "with_stamp_of",
    "write",
]


async def got(chat: Chat, words: str) -> WordDocument:
    """The Word file that what is said offers."""
    await chat.say(words)
    _, data, _ = await fetched(links(chat.last)["Word"])
    return Document(BytesIO(data))


def write(document: WordDocument, *names: str, text: str) -> Paragraph:
    """A paragraph right under the heading."""
    return document.paragraphs[heading(document, *names) + 1].insert_paragraph_before(text)


def replace_under(document: WordDocument, *names: str, text: str) -> None:
    document.paragraphs[heading(document, *names) + 1].text = text


def insert_tracked(document: WordDocument, *names: str, text: str) -> None:
    """As Word does while it tracks changes."""
    xml = f"<w:ins {nsdecls('w')} w:id='90' w:author='I'><w:r><w:t>{text}</w:t></w:r></w:ins>"
    write(document, *names, text="")._p.append(parse_xml(xml))  # noqa: SLF001  python-docx cannot write these


def with_stamp_of(document: WordDocument, stamp: str) -> WordDocument:
    forged = deepcopy(document)
    forged.core_properties.category = f"roedtraad {stamp}"
    return forged


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
