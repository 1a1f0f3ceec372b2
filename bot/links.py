"""`/d/{token}`: documents by link, made when they are asked for; whoever only looks consumes nothing (design.md §10)."""

import asyncio
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html import escape
from http import HTTPStatus
from urllib.parse import quote

import structlog
from aiohttp import web

from bot.clock import Clock
from bot.metrics import Metrics
from bot.pictures import overview_picture
from bot.shelf import Shelf, format_of
from documents.journal_package import Package, as_zip, journal_package
from documents.papers.agenda import agenda_paper
from documents.papers.decision_sheet import decision_sheet
from documents.papers.forward_plan import forward_plan_paper
from documents.papers.item_sheet import item_sheet
from documents.papers.mayor import mayor_paper, mayors_items
from documents.papers.minutes import minutes_paper
from documents.papers.status import status_paper
from documents.writing.calendar import Entry, as_calendar
from documents.writing.markdown import as_markdown
from documents.writing.paper import Paper, name_of
from documents.writing.pdf import as_pdf
from documents.writing.picture import Picture, as_png
from documents.writing.word import as_word
from domain.board import Board
from domain.errors import LinkRefused
from domain.links import Document, Link, Wanted
from domain.printed import AgendaSource, Format
from domain.printed_minutes import MinutesSource
from texts import LANGUAGES, Words
from usecases.collections import CALL_INS, MEETINGS, PEOPLE
from usecases.dropped_files import kept_document
from usecases.gather_journal import journal_of
from usecases.gather_minutes import minutes_of
from usecases.gather_papers import draft_agenda, mayors_source, posted_agenda, sent_draft, settled_status
from usecases.gather_sheets import decisions_to_write, forward_plan_from
from usecases.open_link import open_link, reveals, use_link
from usecases.ports import Store, Transaction, transact
from usecases.post_agenda import last_posted

Made = Paper | Package | Entry | Picture

log = structlog.get_logger()
PATH = "/d/{token}"
# Documents made at the same time; the others wait, so that many readers do not slow down everybody else.
AT_ONCE = 2
NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f"%\'*/:;<>?\\|]+')
LONGEST_NAME = 120

STYLE = (
    "body{font:1.05rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.2rem;color:#1b1b1b}"
    "h1{font-size:1.3rem}p[lang=en]{color:#555}"
    "button{font:inherit;padding:.6rem 1.4rem;border:0;border-radius:.3rem;background:#1f4e79;color:#fff}"
)
_STYLE_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
SAFE: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Resource-Policy": "same-origin",
}
PAGE_POLICY = f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
# What a browser shows a PDF with is its own plug-in and style.
FILE_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

TYPES: Mapping[Format, str] = {
    Format.PDF: "application/pdf",
    Format.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.MARKDOWN: "text/markdown; charset=utf-8",
    Format.ZIP: "application/zip",
    Format.CALENDAR: "text/calendar; charset=utf-8",
    Format.PICTURE: "image/png",
}
OF_AN_AGENDA = frozenset({Document.AGENDA, Document.DRAFT, Document.SENT_DRAFT, Document.MAYOR})
WRITERS: Mapping[Format, Callable[[Paper], bytes]] = {
    Format.PDF: as_pdf,
    Format.WORD: as_word,
    Format.MARKDOWN: lambda paper: as_markdown(paper).encode(),
}


class Links:
    """An open variant is given at once; a closed one after a button, once, and noted with who it was."""

    def __init__(self, store: Store, board: Board, clock: Clock, metrics: Metrics, shelf: Shelf) -> None:
        self._shelf = shelf
        self._store = store
        self._board = board
        self._clock = clock
        self._metrics = metrics
        self._room = asyncio.Semaphore(AT_ONCE)

    def routes(self) -> list[web.RouteDef]:
        return [web.get(PATH, self.look), web.post(PATH, self.take)]

    async def look(self, request: web.Request) -> web.Response:
        """GET and HEAD: the document itself only where it is open to whoever holds the link."""
        try:
            link, paper = await self._found(request)
        except LinkRefused:
            return self._refuse()
        if link.wanted.closed:
            return _page("link-once-title", "link-once", HTTPStatus.OK, button=True)
        if (kept := await self._kept(paper, link.wanted)) is not None:
            return kept
        if request.method == "HEAD":
            return web.Response(headers=_file_headers(paper, link.wanted))
        return await self._file(paper, link.wanted)

    async def _kept(self, paper: Made, wanted: Wanted) -> web.Response | None:
        """The very document the agenda was taken over from, where it is one of that format (ESDH leads)."""
        sha = await transact(self._store, lambda tx: kept_document(tx, wanted))
        data = await asyncio.to_thread(self._shelf.get, sha) if sha else None
        format_ = format_of(data) if data is not None else None
        if data is None or format_ is None or wanted.format not in {format_, Format.PDF}:
            return None
        self._metrics.documents.labels(document=wanted.document, outcome="kept").inc()
        return web.Response(body=data, headers=_file_headers(paper, replace(wanted, format=format_)))

    async def take(self, request: web.Request) -> web.Response:
        """POST: it is made first, so that a link is not used up for nothing."""
        token = request.match_info["token"]
        try:
            link, paper = await self._found(request)
            made = await self._file(paper, link.wanted)
            if link.wanted.closed:
                await transact(self._store, lambda tx: use_link(tx, self._clock.now(), token))
        except LinkRefused:
            return self._refuse()
        return made

    async def _found(self, request: web.Request) -> tuple[Link, Made]:
        async def work(tx: Transaction) -> tuple[Link, Made]:
            now = self._clock.now()
            link = await open_link(tx, now, request.match_info["token"])
            if link.wanted.document is Document.OVERVIEW:
                theme = request.query.get("theme", "")
                return link, await overview_picture(tx, self._board, now, link, theme)
            return link, await made_of(
                tx,
                self._board,
                link.wanted,
                await reveals(tx, link.wanted, await tx.get(PEOPLE, link.person)),
            )

        return await transact(self._store, work)

    async def _file(self, paper: Made, wanted: Wanted) -> web.Response:
        async with self._room:
            made = await asyncio.to_thread(written, paper, wanted.format, self._shelf.get)
        self._metrics.documents.labels(document=wanted.document, outcome="made").inc()
        log.info("document made", document=wanted.document, of=wanted.of, format=wanted.format)
        return web.Response(body=made, headers=_file_headers(paper, wanted))

    def _refuse(self) -> web.Response:
        self._metrics.documents.labels(document="", outcome="refused").inc()
        return _page("link-refused-title", "link-refused", HTTPStatus.NOT_FOUND)


def written(made: Made, format_: Format, fetch: Callable[[str], bytes | None]) -> bytes:
    """Blocks; `fetch` gives the kept files that were posted in a paper's place."""
    if isinstance(made, Entry):
        return made.data
    if isinstance(made, Picture):
        return as_png(made)
    return as_zip(made, fetch) if isinstance(made, Package) else WRITERS[format_](made)


async def paper_of(
    tx: Transaction, board: Board, wanted: Wanted, reveal: frozenset[str] = frozenset()
) -> Paper:
    """From what is true now; the items of the keys `reveal` are shown whole, to a reader of theirs.

    Raises:
        LinkRefused: there is no such document any more.
    """
    if wanted.document in OF_AN_AGENDA:
        return await agenda_of(tx, board, wanted, reveal)
    match wanted.document:
        case Document.STATUS:
            status = await settled_status(tx, board, wanted.of)
            if status is None or status.status.snapshot is None:
                raise LinkRefused
            return status_paper(status, status.status.snapshot.at)
        case Document.MINUTES:
            meeting, _, number = wanted.of.rpartition("/")
            return _minutes(await minutes_of(tx, board, meeting, int(number), reveal), reveal)
        case Document.MINUTES_DRAFT:
            return _minutes(await minutes_of(tx, board, wanted.of, reveal=reveal), reveal)
        case Document.ITEM | Document.DECISION_SHEET | Document.FORWARD_PLAN:
            return await sheet_of(tx, board, wanted)
        case _:
            raise LinkRefused


async def agenda_of(tx: Transaction, board: Board, wanted: Wanted, reveal: frozenset[str]) -> Paper:
    """Raises as `paper_of` does."""
    match wanted.document:
        case Document.SENT_DRAFT:
            return _sent_draft(await sent_draft(tx, board, wanted.of), reveal)
        case Document.MAYOR:
            return _mayor(await mayors_source(tx, board, wanted.of))
        case Document.DRAFT:
            source = await draft_agenda(tx, board, wanted.of)
            posted = await last_posted(tx, wanted.of)
            is_posted = source and posted and posted.agenda.version == source.agenda.version
            return _agenda(source, reveal) if is_posted else _draft(source, reveal)
        case _:
            return _agenda(await posted_agenda(tx, board, wanted.of), reveal)


async def sheet_of(tx: Transaction, board: Board, wanted: Wanted) -> Paper:
    """Raises as `paper_of` does."""
    if wanted.document is Document.FORWARD_PLAN:
        return forward_plan_paper(await forward_plan_from(tx, board, date.fromisoformat(wanted.of)))
    if wanted.document is Document.DECISION_SHEET:
        found = await decisions_to_write(tx, board, wanted.of)
        sheet = decision_sheet(*found) if found else None
    else:
        meeting, _, key = wanted.of.rpartition("/")
        source = await draft_agenda(tx, board, meeting)
        sheet = item_sheet(source, key) if source else None
    if sheet is None:
        raise LinkRefused
    return sheet


async def made_of(tx: Transaction, board: Board, wanted: Wanted, reveal: frozenset[str]) -> Made:
    """Raises as `paper_of` does."""
    if wanted.document is Document.INVITATION:
        return await _entry(tx, board, wanted.of)
    if wanted.document is not Document.JOURNAL:
        return await paper_of(tx, board, wanted, reveal)
    source = await journal_of(tx, board, wanted.of, reveal)
    if source is None:
        raise LinkRefused
    return journal_package(source, board, reveal)


async def _entry(tx: Transaction, board: Board, key: str) -> Entry:
    """As the person has been told last, whatever the agenda says since."""
    call = await tx.get(CALL_INS, key)
    meeting = await tx.get(MEETINGS, call.meeting) if call else None
    if call is None or call.told is None:
        raise LinkRefused
    return as_calendar(board, meeting.forum if meeting else board.forum, call, call.told, call.at)


def _minutes(source: MinutesSource | None, reveal: frozenset[str]) -> Paper:
    if source is None:
        raise LinkRefused
    return minutes_paper(source, reveal)


def _draft(source: AgendaSource | None, reveal: frozenset[str]) -> Paper:
    """Every page says that it is none that has been posted."""
    paper = _agenda(source, reveal)
    return replace(paper, subtitle=f"{paper.subtitle} · udkast", running=f"{paper.running} · udkast")


def _sent_draft(source: AgendaSource | None, reveal: frozenset[str]) -> Paper:
    paper = _draft(source, reveal)
    return replace(paper, name=f"{name_of(paper)} udkast", stamp="")


def _mayor(source: AgendaSource | None) -> Paper:
    if source is None or not mayors_items(source.agenda):
        raise LinkRefused
    return mayor_paper(source)


def _agenda(source: AgendaSource | None, reveal: frozenset[str]) -> Paper:
    if source is None:
        raise LinkRefused
    return agenda_paper(source, reveal)


def _file_headers(paper: Made, wanted: Wanted) -> dict[str, str]:
    """An open PDF and a picture are shown, anything else saved; a picture also on the page of a card."""
    is_shown = wanted.format in {Format.PDF, Format.PICTURE} and not wanted.closed
    on_cards = {"Cross-Origin-Resource-Policy": "cross-origin"} if isinstance(paper, Picture) else {}
    return {
        **SAFE,
        **on_cards,
        "Content-Type": TYPES[wanted.format],
        "Content-Disposition": disposition(f"{_name(paper)}.{wanted.format}", shown=is_shown),
        "Content-Security-Policy": FILE_POLICY,
    }


def _name(paper: Made) -> str:
    if isinstance(paper, Picture):
        return paper.title
    return paper.name if isinstance(paper, Package | Entry) else name_of(paper)


def disposition(name: str, *, shown: bool = False) -> str:
    """For any name: without what a path or a header could be made of, and as RFC 5987 writes it."""
    stem, dot, ending = " ".join(NOT_IN_NAMES.sub("-", name).split()).rpartition(".")
    safe = f"{stem[:LONGEST_NAME].strip(' .-') or 'dokument'}{dot}{ending}"
    plain = safe.translate(DANISH).encode("ascii", "replace").decode().replace("?", "-")
    kind = "inline" if shown else "attachment"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(safe, safe='')}"


DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})


def _page(title: str, key: str, status: HTTPStatus, *, button: bool = False) -> web.Response:
    """The same sentence in each language; nothing of the document, and nothing of why."""
    paragraphs = "".join(
        f'<p lang="{language}">{escape(Words(language).say(key))}</p>' for language in LANGUAGES
    )
    danish = Words()
    form = f'<form method="post"><button>{escape(danish.say("button-download"))}</button></form>'
    heading = escape(danish.say(title))
    body = (
        f'<!doctype html><html lang="da"><head><meta charset="utf-8"><title>{heading}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{STYLE}</style></head><body><h1>{heading}</h1>{paragraphs}{form if button else ''}</body></html>"
    )
    headers = {**SAFE, "Content-Security-Policy": PAGE_POLICY}
    return web.Response(text=body, content_type="text/html", charset="utf-8", status=status, headers=headers)
