"""A Word file of ours as somebody goes on editing it."""

from io import BytesIO

from docx.document import Document as WordDocument


def saved(document: WordDocument) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def heading(document: WordDocument, *names: str) -> int:
    """Where the heading stands; of several names each is looked for after the one before it."""
    place = 0
    for name in names:
        place = next(
            n
            for n, p in enumerate(document.paragraphs)
            if n >= place and p.text.startswith(name) and p.style and p.style.name.startswith("Heading")
        )
    return place
