"""What the secretary should know of the document an agenda's link opens, before it is posted."""

from dialogs.reader import Reader
from domain.agenda import Agenda
from usecases.dropped_files import is_as_document, names_closed


async def document_warnings(reader: Reader, agenda: Agenda) -> list[str]:
    """Nothing where the link opens our own paper."""
    if not agenda.document:
        return []
    titles = [reader.say("warn-document-titles")] if await names_closed(reader.tx, agenda) else []
    as_it_was = bool(titles) or await is_as_document(reader.tx, reader.board, agenda)
    return titles if as_it_was else [*titles, reader.say("warn-document-edited")]
