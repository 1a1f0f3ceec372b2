"""The bullets and numbers that Word works out for the items of a list and does not keep in the text."""

from collections.abc import Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from documents.reading.normalise import BULLET

LEVELS = 9
# What is neither a bullet nor hidden is written in plain figures.
BULLET_FORMAT, NO_FORMAT = "bullet", "none"


class Numbering:
    """Counts the lists of one document; its paragraphs are shown to it in their order."""

    def __init__(self, document: WordDocument) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element}
        root = _numbering_of(document)
        abstract = {each.get(qn("w:abstractNumId")): each for each in _children(root, "w:abstractNum")}
        self._lists: Mapping[str, Any] = {
            each.get(qn("w:numId")): abstract.get(_value(each, "w:abstractNumId"))
            for each in _children(root, "w:num")
        }
        self._counts: dict[str, list[int]] = {}

    def label(self, paragraph: Any) -> str:
        """What Word shows before the paragraph's text, with a space after it; empty where it is in no list."""
        number, level = self._place(paragraph)
        definition = self._lists.get(number)
        if definition is None:
            return ""
        shape = next((each for each in _children(definition, "w:lvl") if _level(each) == level), None)
        if shape is None:
            return ""
        kind = _value(shape, "w:numFmt")
        if kind == BULLET_FORMAT:
            return f"{BULLET} "
        return "" if kind == NO_FORMAT else self._numbered(number, level, shape)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """Its list and level: its own, or those of its style or of the style that one is based on."""
        properties, met = paragraph.find(qn("w:pPr")), set[str]()
        style = _value(properties, "w:pStyle")
        while True:
            list_ = None if properties is None else properties.find(qn("w:numPr"))
            if (number := _value(list_, "w:numId")) or style in met or style not in self._styles:
                return number, min(LEVELS - 1, int(_value(list_, "w:ilvl") or 0))
            met.add(style)
            definition = self._styles[style]
            properties, style = definition.find(qn("w:pPr")), _value(definition, "w:basedOn")

    def _numbered(self, number: str, level: int, shape: Any) -> str:
        counts = self._counts.setdefault(number, [0] * LEVELS)
        start = int(_value(shape, "w:start") or 1)
        counts[level] = counts[level] + 1 if counts[level] else start
        counts[level + 1 :] = [0] * (LEVELS - level - 1)
        shown = _value(shape, "w:lvlText")
        for place, count in enumerate(counts, 1):
            shown = shown.replace(f"%{place}", str(count or 1))
        return f"{shown} "


def _numbering_of(document: WordDocument) -> Any:
    """None where the document has no lists: python-docx cannot make the part."""
    known = {relation.reltype for relation in document.part.rels.values()}
    return document.part.numbering_part.element if RELATIONSHIP_TYPE.NUMBERING in known else None


def _children(node: Any, name: str) -> list[Any]:
    return [] if node is None else node.findall(qn(name))


def _level(shape: Any) -> int:
    return int(shape.get(qn("w:ilvl")) or 0)


def _value(node: Any, name: str) -> str:
    found = None if node is None else node.find(qn(name))
    return "" if found is None else found.get(qn("w:val")) or ""
