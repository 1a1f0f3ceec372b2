"""Before the service listens: what the command line names is read, checked as a whole, and then imported."""

import asyncio
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.board import board_of
from bot.clock import SystemClock
from bot.imports import (
    agenda_in,
    calendar_in,
    known_people,
    people_in,
    plan_in,
    store_agenda,
    store_calendar,
    store_people,
    store_plan,
    warnings_in,
)
from bot.read_ahead import set_aside
from bot.service import Prepare, running
from bot.settings import Sentence, Settings
from documents.agenda_import import AgendaImport
from domain.board import Board
from domain.people import Person
from domain.plan import Initiative
from domain.reports import Colour
from domain.rounds import Step, plan_round
from usecases.ports import Store

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class MadeUp:
    """What --dev may use where no file says otherwise: the made-up municipality of the stage."""

    people: Callable[[], tuple[Person, ...]] = tuple
    plan: Callable[[], tuple[Initiative, ...]] = tuple
    legend: Mapping[Colour, Sentence] = field(default_factory=dict)


def dev_settings(settings: Settings, made_up: MadeUp) -> Settings:
    """Only with --dev the made-up municipality's legend stands in for a missing one (S04)."""
    if settings.dev and not settings.legend:
        return settings.model_copy(update={"legend": dict(made_up.legend)})
    return settings


@dataclass(frozen=True, slots=True)
class Files:
    """What is imported at start."""

    people: Path | None = None
    plan: Path | None = None
    agenda: Path | None = None
    calendar: Path | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Files read and checked before anything listens; `now` starts the virtual clock, None is the real one."""

    prepare: Prepare
    now: datetime | None


def prepared(files: Files, settings: Settings, made_up: MadeUp, now: datetime | None) -> Prepared:
    """Raises `ImportRefused`; nothing has been stored by then."""
    board = board_of(settings)
    people = people_in(files.people) if files.people else None
    invented = made_up.people() if settings.dev and people is None and files.agenda else None
    chosen = people or invented
    plan = plan_in(files.plan, chosen) if files.plan and chosen else None
    agenda = agenda_in(files.agenda, chosen or (), board) if files.agenda else None
    starts = now or (_start_of_month(agenda, board) if agenda and settings.dev else None)
    calendar = (
        calendar_in(files.calendar, board.day(starts or SystemClock().now())) if files.calendar else None
    )
    for warning in warnings_in(files.people) if files.people else ():
        log.warning("people file", warning=warning)

    async def prepare(store: Store, board: Board, at: datetime) -> None:
        """A plan without its people is checked against those in the store, before anything is changed."""
        checked = plan or (plan_in(files.plan, await known_people(store)) if files.plan else None)
        if chosen:
            await store_people(store, at, chosen)
        if checked:
            await store_plan(store, at, checked)
        if agenda:
            await store_agenda(store, board, at, agenda)
        if calendar:
            await store_calendar(store, at, calendar)

    return Prepared(prepare, starts)


def _start_of_month(agenda: AgendaImport, board: Board) -> datetime | None:
    """The morning the round of the agenda's own meeting opens: the month that is played is the agenda's."""
    own = next((m for m in agenda.meetings if m.date == agenda.held_on), None)
    if own is None:
        return None
    return plan_round(own, board.template, board.calendar).at(Step.OPEN) - timedelta(hours=1)


async def serve_until_stopped(settings: Settings, start: Prepared) -> None:
    """Serve until the process is asked to end; what is being sent is finished first."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    async with running(settings, now=start.now, prepare=start.prepare) as service:
        set_aside()
        print(f"Rød Tråd listens on http://{settings.host}:{service.port}", flush=True)  # noqa: T201  for the operator
        await stopped.wait()
        log.info("stopping")
