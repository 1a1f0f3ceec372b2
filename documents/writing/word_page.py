"""The page and the styles of our Word files: everything looks as it does by style, so that a secretary can change it."""

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from documents.writing.paper import Paper, name_of
from documents.writing.word_xml import element, field, rules, xml_text

BLACK = RGBColor(0, 0, 0)
GREY = RGBColor(0x55, 0x55, 0x55)
TEXT_WIDTH_CM = 16
LANGUAGE = "da-DK"
FONT = "Calibri"
SIZES = {"Title": 20, "Subtitle": 13, "Heading 1": 14, "Heading 2": 11, "Header": 9, "Footer": 9}
# Points before and after; what is not named has 0 before and 6 after.
SPACES = {
    "Title": (0, 4),
    "Subtitle": (0, 6),
    "Heading 1": (20, 6),
    "Heading 2": (10, 3),
    "List Bullet": (0, 3),
    "Header": (0, 0),
    "Footer": (0, 0),
    "Tabeltekst": (2, 2),
    "Oplysninger": (0, 3),
    "Underskrift": (44, 0),
    "toc 1": (0, 1),
}
OWN_STYLES = ("Tabeltekst", "Oplysninger", "Underskrift", "toc 1")
STAMP = "roedtraad "
# The most characters Word takes in one.
PROPERTY = 255
# What Word since 2013 writes in; below it says "compatibility mode" over the file.
COMPATIBLE_WITH = "15"


def set_up(document: WordDocument, paper: Paper) -> None:
    properties = document.core_properties
    properties.title, properties.author = (xml_text(w)[:PROPERTY] for w in (name_of(paper), paper.author))
    properties.language = LANGUAGE
    properties.created = properties.modified = paper.made_at.replace(tzinfo=None)
    properties.comments = ""
    properties.category = f"{STAMP}{paper.stamp}" if paper.stamp else ""
    _settings(document.settings.element)
    _styles(document)
    _page(document, paper)


def _settings(settings: Any) -> None:
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), COMPATIBLE_WITH)
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)


def _page(document: WordDocument, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.4)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].add_run(xml_text(paper.running))
    for footer in (section.footer, section.first_page_footer):
        _page_number(footer.paragraphs[0])


def _page_number(paragraph: WordParagraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for words, name in (("Side ", "PAGE"), (" af ", "NUMPAGES")):
        paragraph.add_run(words)
        field(paragraph, name, "1")


def _styles(document: WordDocument) -> None:
    for name in OWN_STYLES:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style_of(document, name).base_style = style_of(document, "Normal")
    for name in ("Normal", "List Bullet", *OWN_STYLES, *SIZES):
        _style(style_of(document, name), name)
    for defaults in document.styles.element.iter(qn("w:rPrDefault")):
        for language in defaults.iter(qn("w:lang")):
            language.set(qn("w:val"), LANGUAGE)
    language = element("w:lang", val=LANGUAGE)
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    contents = style_of(document, "toc 1").paragraph_format.tab_stops
    contents.add_tab_stop(Cm(TEXT_WIDTH_CM), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    rules(style_of(document, "Header").element.get_or_add_pPr(), ["bottom"], "999999", 4)
    signature = style_of(document, "Underskrift")
    signature.paragraph_format.right_indent = Cm(TEXT_WIDTH_CM / 2)
    signature.paragraph_format.keep_together = True
    # Word takes rules of neighbours for one, but for what is between them.
    rules(signature.element.get_or_add_pPr(), ["top", "between"], "000000", 4)
    for border in document.styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for side in border:
            side.set(qn("w:color"), "A6A6A6")


def style_of(document: WordDocument, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    return style


def _style(style: ParagraphStyle, name: str) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    _without_ornaments(style)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    style.font.color.rgb = GREY if name in {"Header", "Footer"} else BLACK
    style.font.size = Pt(SIZES.get(name, 11))
    style.font.bold = name.startswith("Heading") or name == "Title"
    style.font.italic = False
    before, after = SPACES.get(name, (0, 6))
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _without_ornaments(style: ParagraphStyle) -> None:
    """Without the default template's rule under a title and its spaced-out letters."""
    for ornament in (*style.element.iter(qn("w:pBdr")), *style.element.iter(qn("w:spacing"))):
        if ornament.tag == qn("w:pBdr") or ornament.getparent().tag == qn("w:rPr"):
            ornament.getparent().remove(ornament)
