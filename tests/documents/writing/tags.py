"""The tags of a PDF as a screen reader goes through them: their kinds and the text under each, in their order."""

import ctypes
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

# Characters of a piece of text.
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Tag:
    """`text` is all that stands under it, in the order it is read."""

    kind: str
    text: str
    alt: str = ""
    under: tuple["Tag", ...] = ()

    def everything(self) -> Iterator["Tag"]:
        yield self
        for tag in self.under:
            yield from tag.everything()


def tags_of(data: bytes) -> list[Tag]:
    """The outermost ones, page by page."""
    return [tag for page in pypdfium2.PdfDocument(data) for tag in _of_page(page)]


def _of_page(page: Any) -> list[Tag]:
    texts, tree = _texts(page), pdfium.FPDF_StructTree_GetForPage(page)
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    found = [_tag(pdfium.FPDF_StructTree_GetChildAtIndex(tree, n), texts) for n in range(count)]
    pdfium.FPDF_StructTree_Close(tree)
    return [tag for tag in found if tag is not None]


def _texts(page: Any) -> Mapping[int, str]:
    """What each piece of marked content says, by its number."""
    textpage, found = page.get_textpage(), defaultdict[int, str](str)
    for shown in page.get_objects():
        number = pdfium.FPDFPageObj_GetMarkedContentID(shown)
        # What is in no tag, such as the running header, is not read aloud.
        if number >= 0 and shown.type == pdfium.FPDF_PAGEOBJ_TEXT:
            found[number] += _said(pdfium.FPDFTextObj_GetText, shown, textpage)
    return found


def _tag(element: Any, texts: Mapping[int, str]) -> Tag | None:
    if not element:
        return None
    text, under = "", list[Tag]()
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = _tag(pdfium.FPDF_StructElement_GetChildAtIndex(element, number), texts)
        if child is not None:
            under.append(child)
            text += child.text
        else:
            text += texts.get(pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number), "")
    kind, alt = (
        _said(ask, element)
        for ask in (pdfium.FPDF_StructElement_GetType, pdfium.FPDF_StructElement_GetAltText)
    )
    return Tag(kind, text, alt, tuple(under))


def _said(ask: Callable[..., int], *of: Any) -> str:
    """UTF-16, its length in bytes given back."""
    room = (ctypes.c_ushort * LONGEST)()
    length = ask(*of, room, ctypes.sizeof(room))
    return bytes(room)[:length].decode("utf-16-le").rstrip("\0")
