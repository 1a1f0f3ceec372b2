"""`/d/{token}`: documents by link, made when they are asked for; whoever only looks consumes nothing (design.md §10)."""

import asyncio
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from html import escape
from http import HTTPStatus
from urllib.parse import quote

import structlog
from aiohttp import web

from bot.clock import Clock
from bot.metrics import Metrics
from bot.shelf import Shelf, format_of
from documents.papers.agenda import agenda_paper
from documents.papers.minutes import minutes_paper
from documents.papers.status import status_paper
from documents.writing.markdown import as_markdown
from documents.writing.paper import Paper, name_of
from documents.writing.pdf import as_pdf
from documents.writing.word import as_word
from domain.board import Board
from domain.errors import LinkRefused
from domain.links import Document, Link, Wanted
from domain.printed import AgendaSource, Format
from domain.printed_minutes import MinutesSource
from texts import LANGUAGES, Words
from usecases.dropped_files import kept_document
from usecases.gather_minutes import minutes_of
from usecases.gather_papers import draft_agenda, posted_agenda, settled_status
from usecases.open_link import open_link, use_link
from usecases.ports import Store, Transaction, transact

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
}
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

    async def _kept(self, paper: Paper, wanted: Wanted) -> web.Response | None:
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

    async def _found(self, request: web.Request) -> tuple[Link, Paper]:
        async def work(tx: Transaction) -> tuple[Link, Paper]:
            link = await open_link(tx, self._clock.now(), request.match_info["token"])
            return link, await paper_of(tx, self._board, link.wanted)

        return await transact(self._store, work)

    async def _file(self, paper: Paper, wanted: Wanted) -> web.Response:
        async with self._room:
            made = await asyncio.to_thread(WRITERS[wanted.format], paper)
        self._metrics.documents.labels(document=wanted.document, outcome="made").inc()
        log.info("document made", document=wanted.document, of=wanted.of, format=wanted.format)
        return web.Response(body=made, headers=_file_headers(paper, wanted))

    def _refuse(self) -> web.Response:
        self._metrics.documents.labels(document="", outcome="refused").inc()
        return _page("link-refused-title", "link-refused", HTTPStatus.NOT_FOUND)


async def paper_of(tx: Transaction, board: Board, wanted: Wanted) -> Paper:
    """From what is true now.

    Raises:
        LinkRefused: there is no such document any more.
    """
    match wanted.document:
        case Document.AGENDA:
            return _agenda(await posted_agenda(tx, board, wanted.of), wanted)
        case Document.DRAFT:
            return _agenda(await draft_agenda(tx, board, wanted.of), wanted)
        case Document.STATUS:
            status = await settled_status(tx, board, wanted.of)
            if status is None or status.status.snapshot is None:
                raise LinkRefused
            return status_paper(status, status.status.snapshot.at)
        case Document.MINUTES:
            meeting, _, number = wanted.of.rpartition("/")
            return _minutes(await minutes_of(tx, board, meeting, int(number)))
        case Document.MINUTES_DRAFT:
            return _minutes(await minutes_of(tx, board, wanted.of))


def _minutes(source: MinutesSource | None) -> Paper:
    if source is None:
        raise LinkRefused
    return minutes_paper(source)


def _agenda(source: AgendaSource | None, wanted: Wanted) -> Paper:
    if source is None:
        raise LinkRefused
    return agenda_paper(
        source, frozenset(i.key for i in source.agenda.items) if wanted.closed else frozenset()
    )


def _file_headers(paper: Paper, wanted: Wanted) -> dict[str, str]:
    """An open PDF is shown, anything else saved."""
    is_shown = wanted.format is Format.PDF and not wanted.closed
    return {
        **SAFE,
        "Content-Type": TYPES[wanted.format],
        "Content-Disposition": disposition(f"{name_of(paper)}.{wanted.format}", shown=is_shown),
        "Content-Security-Policy": FILE_POLICY,
    }


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
