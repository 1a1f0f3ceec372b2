"""The journal package: a meeting's papers as PDF/A and Word in one ZIP, with what an archive has to know of them."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from documents.papers.agenda import agenda_paper
from documents.papers.minutes import minutes_paper
from documents.papers.status import status_paper
from documents.tables.as_csv import FORMULA
from documents.writing.paper import Paper, name_of
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.agenda import Agenda, AgendaItem
from domain.board import Board
from domain.filing import Part, PartKind
from domain.printed import shown
from usecases.gather_journal import JournalSource

KINDS = {PartKind.AGENDA: "Dagsorden", PartKind.MINUTES: "Referat", PartKind.STATUS: "Statusbilag"}
COLUMNS = (
    "Fil",
    "Titel",
    "Dokumenttype",
    "Version",
    "Rettelse",
    "Gældende fra",
    "Møde",
    "Dato",
    "Sag",
    "Åben/lukket",
)
NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]+')
# What a ZIP says files were made, so that the same papers make the same package.
EPOCH = (1980, 1, 1, 0, 0, 0)

Fetch = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Packed:
    """A paper, or the kept file (`original`) that was posted in its place."""

    part: Part
    paper: Paper
    original: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """`facts` are those of the meeting; of a closed package the papers hold what is closed."""

    name: str
    papers: tuple[Packed, ...]
    facts: dict[str, Any]


def journal_package(source: JournalSource, board: Board, reveal: frozenset[str] = frozenset()) -> Package:
    """The open variant, or the papers with the items of the keys `reveal` shown whole (C01)."""
    agenda = source.printed
    day = f"{source.meeting.date:%d-%m-%Y}"
    kind = "lukket" if reveal else "åben"
    return Package(
        f"Journalpakke {source.meeting.forum} {day} ({kind})",
        tuple(_papers(source, reveal)),
        _facts(source, board, shown(agenda, reveal) if agenda else None, kind),
    )


def _papers(source: JournalSource, reveal: frozenset[str]) -> Iterator[Packed]:
    """The status has no closed variant, and stands with the open papers alone."""
    agenda, minutes, status = (
        source.part(kind) for kind in (PartKind.AGENDA, PartKind.MINUTES, PartKind.STATUS)
    )
    if agenda is not None and source.agenda is not None:
        yield Packed(agenda, agenda_paper(source.agenda, reveal), "" if reveal else source.original)
    if minutes is not None and source.minutes is not None:
        yield Packed(minutes, minutes_paper(source.minutes, reveal))
    if status is not None and source.status is not None and not reveal:
        yield Packed(status, status_paper(source.status, status.at))


def _facts(source: JournalSource, board: Board, agenda: Agenda | None, kind: str) -> dict[str, Any]:
    meeting = source.meeting
    items = agenda.items if agenda else ()
    return {
        "organisation": board.organisation,
        "forum": meeting.forum,
        "date": meeting.date.isoformat(),
        "start": f"{meeting.start:%H:%M}",
        "end": f"{meeting.end:%H:%M}",
        "place": meeting.place,
        "open_closed": "closed" if kind == "lukket" else "open",
        "case_nos": sorted({item.content.case_no for item in items if item.content.case_no}),
        "items": [_item(item) for item in items],
    }


def _item(item: AgendaItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "open_closed": "closed" if item.closed else "open",
        "kle": item.content.kle,
        "case_no": item.content.case_no,
        "attachments": [
            {
                "n": n,
                "title": a.title,
                "doc_no": a.doc_no,
                "open_closed": "closed" if a.closed or item.closed else "open",
            }
            for n, a in enumerate(item.content.attachments, 1)
        ],
    }


def as_zip(package: Package, fetch: Fetch) -> bytes:
    """Takes as long as making all its papers: call it in a thread. `fetch` gives the kept files."""
    files: dict[str, bytes] = {}
    documents: list[dict[str, Any]] = []
    for packed in package.papers:
        for name, data in _files(packed, fetch):
            files[name] = data
            documents.append(_document(package, packed, name, data))
    facts = {**package.facts, "documents": documents}
    files["metadata.json"] = json.dumps(facts, ensure_ascii=False, indent=1).encode()
    files["metadata.csv"] = _csv(package, documents)
    return _zipped(files)


def _files(packed: Packed, fetch: Fetch) -> Iterator[tuple[str, bytes]]:
    """The very file that was posted, else the paper in both formats."""
    name = NOT_IN_NAMES.sub("-", name_of(packed.paper)).strip(" .-")
    kept = fetch(packed.original) if packed.original else None
    if kept is not None:
        yield f"{name}.{'docx' if kept.startswith(b'PK') else 'pdf'}", kept
        return
    yield f"{name}.pdf", as_pdf(packed.paper)
    yield f"{name}.docx", as_word(packed.paper)


def _document(package: Package, packed: Packed, name: str, data: bytes) -> dict[str, Any]:
    part = packed.part
    return {
        "file": name,
        "title": name_of(packed.paper),
        "kind": part.kind.value,
        "version": part.version,
        "correction": part.correction,
        "valid_from": part.at.isoformat(),
        "open_closed": package.facts["open_closed"],
        "sha256": sha256(data).hexdigest(),
    }


def _csv(package: Package, documents: list[dict[str, Any]]) -> bytes:
    """As Danish Excel opens it."""
    out, facts = io.StringIO(), package.facts
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in documents:
        row = (
            one["file"],
            one["title"],
            KINDS[PartKind(one["kind"])],
            one["version"],
            one["correction"] or "",
            f"{datetime.fromisoformat(one['valid_from']):%Y-%m-%d}",
            facts["forum"],
            facts["date"],
            ", ".join(facts["case_nos"]),
            "lukket" if one["open_closed"] == "closed" else "åben",
        )
        writer.writerow([_safe(str(value)) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    """No formula, whatever somebody has called a meeting."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
