"""What python-docx does not show: tracked changes, numbers Word works out, content controls, text boxes."""

from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from documents.extracting import Extracted, extract

NAMES = nsdecls("w")
AUTHOR = 'w:id="1" w:author="Ida Krogh" w:date="2025-05-26T12:00:00Z"'


def extracted(document: WordDocument) -> Extracted:
    file = BytesIO()
    document.save(file)
    return extract(file.getvalue())


def lines(document: WordDocument) -> list[str]:
    return extracted(document).text.splitlines()


def put(paragraph: Paragraph, xml: str) -> None:
    paragraph._p.append(parse_xml(xml))  # noqa: SLF001  python-docx cannot write these


@pytest.fixture
def document() -> WordDocument:
    return Document()


def test_tracked_changes_are_read_as_accepted_and_counted(document: WordDocument) -> None:
    paragraph = document.add_paragraph("Fristen er ")
    put(paragraph, f"<w:del {NAMES} {AUTHOR}><w:r><w:delText>12. juni</w:delText></w:r></w:del>")
    put(paragraph, f"<w:ins {NAMES} {AUTHOR}><w:r><w:t>19. juni</w:t></w:r></w:ins>")
    found = extracted(document)
    assert found.text == "Fristen er 19. juni"
    assert found.tracked == 2


def test_a_moved_text_stands_where_it_was_moved_to(document: WordDocument) -> None:
    put(document.add_paragraph(), f"<w:moveFrom {NAMES} {AUTHOR}><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>")
    put(document.add_paragraph("nu "), f"<w:moveTo {NAMES} {AUTHOR}><w:r><w:t>her</w:t></w:r></w:moveTo>")
    assert extracted(document).text.strip() == "nu her"


def test_a_deleted_end_joins_two_paragraphs(document: WordDocument) -> None:
    first = document.add_paragraph("3. Udmøntningsplan ")
    first._p.get_or_add_pPr().append(  # noqa: SLF001  python-docx cannot write these
        parse_xml(f"<w:rPr {NAMES}><w:del {AUTHOR}/></w:rPr>")
    )
    document.add_paragraph("2025-2028")
    assert lines(document) == ["3. Udmøntningsplan 2025-2028"]


def test_a_deleted_row_is_gone(document: WordDocument) -> None:
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, ("10.00 Ud", "10.30 Ind"), strict=True):
        for cell, word in zip(row.cells, words.split(), strict=True):
            cell.text = word
    deleted = parse_xml(f"<w:trPr {NAMES}><w:del {AUTHOR}/></w:trPr>")
    table.rows[0]._tr.insert(0, deleted)  # noqa: SLF001  python-docx cannot write these
    found = extracted(document)
    assert (found.text, found.tracked) == ("10.30\tInd", 1)


def test_bullets_and_numbers_are_written_out(document: WordDocument) -> None:
    for words, style in (
        ("Baggrund", "List Number"),
        ("Fremstilling", "List Number"),
        ("udbud", "List Bullet"),
        ("almindeligt", None),
    ):
        document.add_paragraph(words, style=style)
    assert lines(document) == ["1. Baggrund", "2. Fremstilling", "\uf0b7 udbud", "almindeligt"]


def test_a_second_level_counts_anew_under_each_of_the_first(document: WordDocument) -> None:
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:abstractNum {NAMES} w:abstractNumId="90">'
            '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
            "</w:abstractNum>"
        )
    )
    document.part.numbering_part.element.append(
        parse_xml(f'<w:num {NAMES} w:numId="91"><w:abstractNumId w:val="90"/></w:num>')
    )
    for level, words in ((0, "tre"), (1, "a"), (1, "b"), (0, "fire"), (1, "c")):
        document.add_paragraph(words)._p.get_or_add_pPr().append(  # noqa: SLF001  python-docx cannot write these
            parse_xml(f'<w:numPr {NAMES}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>')
        )
    assert lines(document) == ["3. tre", "3.1 a", "3.2 b", "4. fire", "4.1 c"]


def test_content_controls_and_text_boxes_are_read_once(document: WordDocument) -> None:
    body = document.element.body
    body.insert(
        0,
        parse_xml(
            f"<w:sdt {NAMES}><w:sdtContent><w:p><w:r><w:t>i felt</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = "<w:txbxContent><w:p><w:r><w:t>i ramme</w:t></w:r></w:p></w:txbxContent>"
    put(
        document.add_paragraph("ved siden af"),
        f"<w:r {NAMES} {mc}><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert lines(document) == ["i felt", "ved siden af", "i ramme"]


def test_field_codes_are_not_text(document: WordDocument) -> None:
    paragraph = document.add_paragraph("Side ")
    put(paragraph, f"<w:r {NAMES}><w:instrText> PAGE </w:instrText></w:r>")
    put(paragraph, f"<w:r {NAMES}><w:t>1</w:t></w:r>")
    assert lines(document) == ["Side 1"]


def test_the_page_header_comes_first(document: WordDocument) -> None:
    document.sections[0].header.paragraphs[0].text = "Direktionen 28-05-2025"
    document.add_paragraph("1. Punkt")
    assert lines(document) == ["Direktionen 28-05-2025", "1. Punkt"]


def test_a_row_of_a_table_is_a_line_and_the_last_cell_may_be_several(document: WordDocument) -> None:
    first, second = document.add_table(rows=1, cols=2).rows[0].cells
    first.text = "4. juni\n(Bo er væk)"
    second.text = "Visning"
    second.add_paragraph("Budget", style="List Bullet")
    assert lines(document) == ["4. juni\n(Bo er væk)\tVisning".replace("\n", " "), "\uf0b7 Budget"]


def test_a_table_in_a_table_is_read_once(document: WordDocument) -> None:
    outer = document.add_table(rows=1, cols=1).rows[0].cells[0]
    outer.text = "ude"
    outer.add_table(rows=1, cols=1).rows[0].cells[0].text = "inde"
    assert lines(document) == ["ude", "inde"]
