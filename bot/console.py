"""What the commands share: their options, the store of a data folder, and a refusal as one sentence."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.clock import SystemClock
from bot.imports import ImportRefused
from bot.logs import log_to_stderr
from bot.settings import Flags, Settings, SettingsError, load_settings
from storage import ReadOnlyStore, TinyStore, open_read_only, open_tiny
from usecases.collections import COLLECTIONS, LOGS
from usecases.ports import StoreError, StoreLocked

SYSTEM_CLOCK = SystemClock()
Data = Annotated[Path, typer.Option(help="data folder")]
Config = Annotated[Path | None, typer.Option(help="roedtraad.toml")]
Yes = Annotated[bool, typer.Option("--yes", help="do not ask")]
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
RUNNING = "The service is running: do it in the chat, or stop it."


class Refusal(Exception):
    """A command that cannot be carried out as it was given; the argument is the sentence."""


def printable(text: str) -> str:
    """Without what a terminal would obey: a file's name may hold anything."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def fail(message: str) -> NoReturn:
    """One sentence on stderr, no traceback."""
    typer.echo(printable(message), err=True)
    raise typer.Exit(1)


def guarded(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it; what an operator can do something about is said in one sentence."""
    log_to_stderr()
    try:
        asyncio.run(work())
    except StoreLocked:
        fail(RUNNING)
    except (StoreError, SettingsError, ImportRefused, Refusal) as refused:
        fail(str(refused))
    except OSError as error:
        fail(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}")


def settings_of(data: Path, config: Path | None) -> Settings:
    """Those of a command that serves nobody."""
    return load_settings({}, Flags(dev=True, data=data), config)


@asynccontextmanager
async def opened(data: Path, config: Path | None) -> AsyncIterator[TinyStore]:
    """To change it, which no two processes do at once."""
    organisation = settings_of(data, config).organisation
    store = await open_tiny(data, organisation=organisation, collections=COLLECTIONS, logs=LOGS)
    try:
        yield store
    finally:
        await store.close()


async def looked_into(data: Path, config: Path | None) -> ReadOnlyStore:
    """To read it as it is now, beside a running service too."""
    organisation = settings_of(data, config).organisation
    return await open_read_only(data, organisation=organisation, collections=COLLECTIONS, logs=LOGS)
