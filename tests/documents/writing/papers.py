"""A paper with every kind of block and every kind of mark in it."""

from datetime import UTC, datetime

from documents.writing.paper import (
    Bullets,
    Chart,
    Coloured,
    Contents,
    Facts,
    Heading,
    Mark,
    NewPage,
    Paper,
    Paragraph,
    Signatures,
    Span,
    Table,
    bold,
    cell,
    text,
)

RED, GREEN = Coloured("red", "■", "R", "Rød"), Coloured("green", "●", "Gr", "Grøn")
NOT_RECEIVED = Coloured("not-received", letter="–", word="Ikke modtaget")
HOSTILE = 'emoji 😀 lås 🔒 漢字 \x00 #strong[x] $a$ <b>b</b> **c** |d| "e" \u202e\U000e0041'


def paper(words: str = "Udbuddet er i gang.") -> Paper:
    """`words` stand in every place a person can write in."""
    return Paper(
        title="Direktionen",
        above="Fjordby Kommune",
        subtitle="Dagsorden",
        name="Dagsorden Direktionen 28-05-2025",
        running="Direktionen 28-05-2025",
        author="Fjordby Kommune",
        made_at=datetime(2025, 5, 26, 12, tzinfo=UTC),
        stamp="2025-05 7",
        blocks=(
            Facts((("Sted", text(words)), ("Start kl.", text("10.00")))),
            Contents("Indholdsfortegnelse"),
            NewPage(),
            Heading(1, f"1. {words}"),
            Heading(2, "Sagsfremstilling"),
            Paragraph(text("Status er ", bold("opgjort"), " den 23. maj: ", Span(words, Mark.ITALIC))),
            Bullets((text(words), text("Økonomiudvalgsmøde d. 13. maj"))),
            Table(
                ("Indsats", "Status"),
                (
                    (cell("Flådestyring", words), cell(text(Span("■ Rød, OBS", Mark.OBS)))),
                    (
                        (Bullets((text(words), text("Ét punkt til"))),),
                        cell(text(Span("udgår: gammel", Mark.REMOVED), " ", Span("ny: fersk", Mark.ADDED))),
                    ),
                ),
                (3, 1),
            ),
            Heading(1, "2. Underskriftsside"),
            Chart(
                ("Indsats", "apr.", "maj"),
                ((words[:90], (GREEN, NOT_RECEIVED)), ("Flådestyring", (Coloured("not-asked"), RED))),
                (RED, GREEN, NOT_RECEIVED),
            ),
            Signatures((text("Christian Vad, kommunaldirektør"),)),
        ),
    )
