"""The command line of operations, in English (interfaces.md §4); `stage.cli` adds the demo and the play page."""

import logging
import os
from collections.abc import Iterable
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import orjson
import typer
from rich.console import Console

from bot.board import board_of
from bot.console import SYSTEM_CLOCK, Config, Data, Yes, guarded, opened, period, printable, settings_of
from bot.exports import exports
from bot.imports import (
    agenda_in,
    calendar_effect,
    calendar_in,
    known_people,
    paper_in,
    people_effect,
    people_in,
    plan_effect,
    plan_in,
    take_agenda,
    warnings_in,
    without_chief,
)
from bot.logs import log_to_stderr
from bot.privacy import privacy
from bot.settings import Flags, Settings, SettingsError, load_settings
from bot.simulate import Simulation, simulate
from bot.start import Files, MadeUp, dev_settings, prepared, serve_until_stopped
from bot.stored import stored
from bot.upkeep import upkeep
from documents.reading import as_json
from domain.board import Board
from domain.people import Person
from domain.plan import Initiative
from storage import open_read_only
from usecases.collections import INITIATIVES
from usecases.import_calendar import import_calendar
from usecases.import_people import import_people
from usecases.import_plan import import_plan

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Rød Tråd")
imports = typer.Typer(
    no_args_is_help=True, help="Import people, the plan, an agenda or a calendar into a data folder."
)
app.add_typer(imports, name="import")
app.add_typer(exports, name="export")
app.add_typer(privacy, name="privacy")
app.add_typer(upkeep)


def _say_version(wanted: bool) -> None:  # noqa: FBT001  an option's callback
    if wanted:
        typer.echo(f"roedtraad {version('roedtraad')}")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="say which one this is")
    ] = False,
) -> None: ...


def made_up_of(ctx: typer.Context) -> MadeUp:
    """What the caller of the command line brought along; operations alone bring nothing."""
    return ctx.obj if isinstance(ctx.obj, MadeUp) else MadeUp()


def moment(text: str, board: Board) -> datetime | None:
    """An ISO time; without an offset it is the board's local time.

    Raises:
        SettingsError: it is not one.
    """
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise SettingsError(f"{text!r} is not an ISO time such as 2025-05-14T09:00:00+02:00.") from wrong
    return at if at.tzinfo else at.replace(tzinfo=board.calendar.zone)


def confirm(effect: Iterable[str], warnings: Iterable[str], *, yes: bool) -> None:
    """Say what the import does, and ask; what was not confirmed is rolled back."""
    for warning in warnings:
        typer.echo(printable(f"warning: {warning}"), err=True)
    for line in effect:
        typer.echo(printable(line))
    if not yes and not typer.confirm("Go on?"):
        raise typer.Exit(1)


async def people_and_plan(
    settings: Settings, made_up: MadeUp, people: Path | None, plan: Path | None
) -> tuple[tuple[Person, ...], tuple[Initiative, ...]]:
    """From the files, else from the data folder, else the made-up municipality's."""
    if people and plan:
        known = people_in(people)
        return known, plan_in(plan, known)
    if not (settings.data / "journal.jsonl").exists():
        return made_up.people(), made_up.plan()
    store = await open_read_only(settings.data, **stored(settings))
    async with store.transaction() as tx:
        initiatives = tuple(await tx.query(INITIATIVES))
    return await known_people(store), initiatives


def print_simulation(found: Simulation, *, json: bool) -> None:
    if json:
        lines = [
            {"at": s.at.isoformat(), "step": s.step, "who": s.who, "meeting": s.meeting.isoformat()}
            for s in found.sends
        ]
        typer.echo(orjson.dumps(lines, option=orjson.OPT_INDENT_2).decode())
    else:
        for s in found.sends:
            typer.echo(f"{s.at:%Y-%m-%d %H:%M}  {s.step:<9} {s.who:<28} {s.meeting}")
    for c in found.collisions:
        text = f"collision: {c.step} of the meeting {c.meeting} falls on {c.day}; {c.instead} is free"
        typer.echo(text, err=True)


def print_reading(file: Path, *, json: bool) -> None:
    with Console(stderr=True).status(f"Reading {file.name}"):
        paper = paper_in(file)
    reading = paper.reading
    if json:
        typer.echo(orjson.dumps(as_json(reading), option=orjson.OPT_INDENT_2).decode())
        return
    stated = "stated" if reading.meeting_date_stated else "inferred"
    typer.echo(f"{reading.kind}, {reading.meeting_date_inferred or 'no date'} ({stated})")
    for item in reading.items:
        typer.echo(f"  {item.number or '-'}. {item.title or '-'} [{item.open_closed or 'no mark'}]")
    typer.echo(f"{len(reading.initiatives)} initiatives")
    for initiative in reading.initiatives:
        typer.echo(f"  {initiative.title} {' '.join(initiative.codes)}".rstrip())
    for meeting in reading.upcoming_meetings:
        typer.echo(f"{meeting.date or meeting.date_raw}: {meeting.status}, {len(meeting.points)} points")
    if paper.file.tracked:
        typer.echo("warning: there are tracked changes; they are read as if accepted", err=True)
    for page in paper.file.pictures:
        typer.echo(f"warning: page {page} holds no text", err=True)
    for warning in reading.warnings:
        typer.echo(f"warning: line {warning.line or '-'}: {warning.message}", err=True)


@app.command()
def serve(
    ctx: typer.Context,
    config: Config = None,
    data: Annotated[Path, typer.Option(help="data folder")] = Path("data"),
    port: Annotated[
        int, typer.Option(min=0, max=65534, help="0 is any free one; the admin port is the next")
    ] = 3978,
    dev: Annotated[bool, typer.Option("--dev", help="no authentication, loopback only")] = False,
    now: Annotated[str, typer.Option(help="virtual clock, ISO time with --dev")] = "",
    people: Annotated[Path | None, typer.Option(help="people.csv")] = None,
    plan: Annotated[Path | None, typer.Option(help="plan.csv or .xlsx")] = None,
    agenda: Annotated[Path | None, typer.Option(help="a real agenda: text, Word or PDF")] = None,
    calendar: Annotated[Path | None, typer.Option(help="the political calendar (.ics)")] = None,
    service_url: Annotated[
        str | None, typer.Option(help="where people with an object id and no chat yet are reached")
    ] = None,
    retry_base: Annotated[float | None, typer.Option(help="first pause of the back-off, in seconds")] = None,
) -> None:
    """Run the service."""

    async def work() -> None:
        log_to_stderr(logging.INFO)
        flags = Flags(dev=dev, port=port, data=data, service_url=service_url, retry_base=retry_base)
        settings = dev_settings(load_settings(os.environ, flags, config), made_up_of(ctx))
        if now and not dev:
            raise SettingsError("--now needs --dev.")
        start = prepared(
            Files(people, plan, agenda, calendar), settings, made_up_of(ctx), moment(now, board_of(settings))
        )
        await serve_until_stopped(settings, start)

    guarded(work)


@app.command("simulate")
def simulate_(
    ctx: typer.Context,
    first: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"])],
    last: Annotated[datetime, typer.Option("--to", formats=["%Y-%m-%d"])],
    json: Annotated[bool, typer.Option("--json")] = False,
    data: Annotated[Path, typer.Option(help="data folder")] = Path("data"),
    config: Config = None,
    people: Annotated[Path | None, typer.Option(help="people.csv")] = None,
    plan: Annotated[Path | None, typer.Option(help="plan.csv or .xlsx")] = None,
) -> None:
    """Show what would be sent if nobody answered; sends nothing."""

    async def work() -> None:
        days = period(first, last)
        settings = dev_settings(settings_of(data, config), made_up_of(ctx))
        board = board_of(settings)
        known, initiatives = await people_and_plan(settings, made_up_of(ctx), people, plan)
        print_simulation(await simulate(board, known, initiatives, *days), json=json)

    guarded(work)


@app.command()
def read(file: Path, json: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Read an agenda, minutes or a case, and show what was found."""

    async def work() -> None:
        print_reading(file, json=json)

    guarded(work)


@imports.command("people")
def people_(file: Path, data: Data = Path("data"), config: Config = None, yes: Yes = False) -> None:
    """Take over the people of a CSV or Excel file; who is no longer in it has left."""

    async def work() -> None:
        people = people_in(file)
        async with opened(data, config) as store, store.transaction() as tx:
            change = await import_people(tx, SYSTEM_CLOCK.now(), people)
            warnings = (*warnings_in(file), *await without_chief(tx))
            confirm(people_effect(people, change), warnings, yes=yes)

    guarded(work)


@imports.command("plan")
def plan_(file: Path, data: Data = Path("data"), config: Config = None, yes: Yes = False) -> None:
    """Take over the initiatives of a CSV or Excel file; what is no longer in it is removed from the plan."""

    async def work() -> None:
        async with opened(data, config) as store:
            people = await known_people(store)
            plan = plan_in(file, people)
            async with store.transaction() as tx:
                change = await import_plan(tx, SYSTEM_CLOCK.now(), plan)
                warnings = (*warnings_in(file, people), *await without_chief(tx))
                confirm(plan_effect(plan, change), warnings, yes=yes)

    guarded(work)


@imports.command("agenda")
def agenda_(file: Path, data: Data = Path("data"), config: Config = None, yes: Yes = False) -> None:
    """Take over the initiatives and the forward plan of an agenda."""

    async def work() -> None:
        board = board_of(settings_of(data, config))
        async with opened(data, config) as store:
            found = agenda_in(file, await known_people(store), board)
            async with store.transaction() as tx:
                change = await take_agenda(tx, board, SYSTEM_CLOCK.now(), found)
                meetings = f"{len(found.meetings)} meetings"
                confirm((meetings, *plan_effect(found.initiatives, change)), await without_chief(tx), yes=yes)

    guarded(work)


@imports.command("calendar")
def calendar_(file: Path, data: Data = Path("data"), config: Config = None, yes: Yes = False) -> None:
    """Take over the political calendar of an .ics file: committees' meetings and activities."""

    async def work() -> None:
        now = SYSTEM_CLOCK.now()
        found = calendar_in(file, board_of(settings_of(data, config)).day(now))
        async with opened(data, config) as store, store.transaction() as tx:
            change = await import_calendar(tx, now, found)
            confirm(calendar_effect(found, change), (), yes=yes)

    guarded(work)
