"""`roedtraad export`: what the store holds, as files; only read, so also beside a running service."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from bot.board import board_of
from bot.console import SYSTEM_CLOCK, Config, Data, Refusal, guarded, looked_into, period, settings_of
from documents.access_request import DANISH, as_data, as_paper
from documents.papers.agenda_files import agenda_files
from documents.tables.as_csv import people_csv, plan_csv, reports_csv
from documents.writing.markdown import as_markdown
from domain.errors import NotPossible
from domain.printed import AgendaSource
from usecases.collections import INITIATIVES, PEOPLE
from usecases.export_access import RoundRecord, Scope, export_access
from usecases.gather_papers import posted_agenda
from usecases.move_meeting import meeting_on
from usecases.ports import Collection, T

exports = typer.Typer(
    no_args_is_help=True, help="Write people, plan, reports, an agenda or an access request to files."
)
Out = Annotated[Path | None, typer.Option(help="the file; else standard output")]
DATE_FORMAT = ["%Y-%m-%d"]
_NOT_FIT = re.compile(r"[^\w.-]+")


def write_out(content: bytes, out: Path | None) -> None:
    """A file is readable by its owner only, whatever was there before."""
    if out is None:
        typer.echo(content.decode("utf-8-sig"), nl=False)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    out.touch(mode=0o600)
    out.chmod(0o600)
    out.write_bytes(content)
    typer.echo(str(out), err=True)


async def _all(data: Path, config: Path | None, collection: Collection[T]) -> list[T]:
    async with (await looked_into(data, config)).transaction() as tx:
        return await tx.query(collection)


async def _records(data: Path, config: Path | None, scope: Scope) -> list[RoundRecord]:
    async with (await looked_into(data, config)).transaction() as tx:
        return await export_access(tx, scope)


async def _key_of(data: Path, config: Path | None, words: str) -> str:
    """The key of the initiative that is called so: by key, code or title; two may share a code."""
    said = words.casefold().strip()
    named = [
        i
        for i in await _all(data, config, INITIATIVES)
        if said in {text.casefold() for text in (i.key, i.title, *i.codes)}
    ]
    exact = [i for i in named if i.key == words] or named
    if said and len(exact) != 1:
        keys = ", ".join(f"{i.title} ({i.key})" for i in exact)
        raise Refusal(
            f"{words!r} may be {keys}; give the key."
            if exact
            else f"No initiative has the key, code or title {words!r}."
        )
    return exact[0].key if said else ""


@exports.command("people")
def export_people(data: Data = Path("data"), config: Config = None, out: Out = None) -> None:
    """people.csv as it would be imported."""

    async def work() -> None:
        write_out(people_csv(await _all(data, config, PEOPLE)), out)

    guarded(work)


@exports.command("plan")
def export_plan(data: Data = Path("data"), config: Config = None, out: Out = None) -> None:
    """plan.csv as it would be imported."""

    async def work() -> None:
        write_out(plan_csv(await _all(data, config, INITIATIVES)), out)

    guarded(work)


@exports.command("reports")
def export_reports(data: Data = Path("data"), config: Config = None, out: Out = None) -> None:
    """Every report that was sent, as CSV."""

    async def work() -> None:
        write_out(reports_csv(await _records(data, config, Scope())), out)

    guarded(work)


@exports.command("agenda")
def export_agenda(
    day: Annotated[datetime, typer.Argument(formats=DATE_FORMAT, help="the day of the meeting")],
    data: Data = Path("data"),
    config: Config = None,
    out: Annotated[Path | None, typer.Option(help="a folder; else Markdown on standard output")] = None,
    forum: Annotated[str, typer.Option(help="whose, where several met that day")] = "",
) -> None:
    """The agenda as it was posted, open variant: PDF, Word, Markdown and JSON."""

    async def work() -> None:
        source = await _posted(data, config, day.date(), forum)
        files = agenda_files(source)
        if out is None:
            write_out(files["md"], None)
            return
        for ending, content in files.items():
            write_out(content, out / f"dagsorden-{source.day}.{ending}")

    guarded(work)


async def _posted(data: Path, config: Path | None, day: date, forum: str) -> AgendaSource:
    board = board_of(settings_of(data, config))
    named = board.forum_called(forum)
    if forum and named is None:
        raise Refusal(f"{forum} is no forum of the configuration.")
    async with (await looked_into(data, config)).transaction() as tx:
        try:
            meeting = await meeting_on(tx, day, forum=named)
        except NotPossible as several:
            raise Refusal(f"Several forums met on {day}; name one with --forum.") from several
        source = await posted_agenda(tx, board, meeting.key) if meeting else None
    if source is None:
        raise Refusal(f"No agenda has been posted for {day}.")
    return source


@exports.command("aktindsigt")
def export_aktindsigt(
    initiative: Annotated[str, typer.Option(help="its key, code or title")] = "",
    first: Annotated[datetime | None, typer.Option("--from", formats=DATE_FORMAT)] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=DATE_FORMAT)] = None,
    data: Data = Path("data"),
    config: Config = None,
    out: Annotated[Path | None, typer.Option(help="a folder; else Markdown on standard output")] = None,
) -> None:
    """Reports, opgørelser and corrections of an initiative or a period, to be looked through and handed out."""

    async def work() -> None:
        if not initiative and not (first and last):
            raise Refusal("Name an --initiative, or a period with --from and --to, or both.")
        days = period(first, last)
        scope = Scope(await _key_of(data, config, initiative), *days)
        records = await _records(data, config, scope)
        board = board_of(settings_of(data, config))
        paper = as_paper(records, _asked_for(scope, records), SYSTEM_CLOCK.now(), board.calendar.zone)
        markdown = as_markdown(paper).encode()
        if out is None:
            write_out(markdown, None)
            return
        name = "-".join(["aktindsigt", *filter(None, [_NOT_FIT.sub("", initiative)])])
        write_out(markdown, out / f"{name}.md")
        write_out(_json(as_data(records)), out / f"{name}.json")

    guarded(work)


def _asked_for(scope: Scope, records: Sequence[RoundRecord]) -> str:
    titles = {a.initiative.title for record in records for a in record.answered}
    what = f"Indsats: {', '.join(titles) or scope.initiative}" if scope.initiative else "Alle indsatser"
    since = f" fra {DANISH.full_day(scope.first)}" if scope.first > date.min else ""
    until = f" til {DANISH.full_day(scope.last)}" if scope.last < date.max else ""
    return f"{what}; møder{since}{until}" if since or until else what


def _json(content: Any) -> bytes:
    return orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
