"""What the commands share: their options, the store of a data folder, and a refusal as one sentence."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.clock import SystemClock
from bot.imports import ImportRefused
from bot.logs import log_to_stderr
from bot.settings import Flags, Settings, SettingsError, keys_of, load_settings
from bot.stored import stored
from storage import ReadOnlyStore, TinyStore, open_read_only, open_tiny
from usecases.ports import StoreError, StoreLocked
from usecases.seal_audit import seal_audit

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
    return load_settings(keys_of(os.environ, "CONTENT_KEY"), Flags(dev=True, data=data), config)


@asynccontextmanager
async def opened(data: Path, config: Path | None) -> AsyncIterator[TinyStore]:
    """To change it, which no two processes do at once; what was noted is sealed too where the audit's key is at hand."""
    key = audit_key(data, config)
    store = await open_tiny(data, **stored(settings_of(data, config)))
    try:
        yield store
        if key:
            await seal_audit(store, key)
    finally:
        await store.close()


def audit_key(data: Path, config: Path | None) -> bytes:
    """From the environment; empty where it is not set, and then the service seals at its next start."""
    environ = keys_of(os.environ, "CONTENT_KEY", "AUDIT_KEY")
    key = load_settings(environ, Flags(dev=True, data=data), config).audit_key
    return key.get_secret_value().encode() if key else b""


def period(first: datetime | None, last: datetime | None) -> tuple[date, date]:
    """The days from `--from` to `--to`; without one of them the period is open there.

    Raises:
        Refusal: the first comes after the last.
    """
    days = first.date() if first else date.min, last.date() if last else date.max
    if days[0] > days[1]:
        raise Refusal(f"--from {days[0]} comes after --to {days[1]}.")
    return days


async def looked_into(data: Path, config: Path | None) -> ReadOnlyStore:
    """To read it as it is now, beside a running service too."""
    return await open_read_only(data, **stored(settings_of(data, config)))
