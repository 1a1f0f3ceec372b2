"""`roedtraad privacy`: what is stored about a person, given out or erased (decision 0016)."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from bot.console import SYSTEM_CLOCK, Config, Data, Refusal, Yes, guarded, looked_into, opened, settings_of
from bot.exports import Out, write_out
from bot.kept import KEPT
from domain.people import Person
from usecases.erase_person import Erasure, StillNeeded, erase_person
from usecases.export_person import PersonalData, export_person
from usecases.person_traces import Traces, person_called, traces_of
from usecases.ports import Store, Transaction, transact

privacy = typer.Typer(no_args_is_help=True, help="What is stored about a person: export it, or erase it.")
Who = Annotated[str, typer.Argument(metavar="PERSON", help="key, e-mail or name")]
REFUSED = {
    "erased": "{name} has been erased already.",
    "responsible": "{name} is still responsible for {initiatives}: name somebody else in the plan, and import it first.",
    "only-secretary": "{name} is the only one in the secretariat: import the people with somebody else in it first.",
    "active": "{name} has not left: take the row out of the people file, and import that first.",
}


class _LookedAhead(Exception):
    """Ends a transaction that was only to show what would happen."""


@privacy.command("export")
def export(person: Who, data: Data = Path("data"), config: Config = None, out: Out = None) -> None:
    """Everything stored about a person, as JSON to read; also beside a running service."""

    async def work() -> None:
        store = await looked_into(data, config)
        found = await export_person(store, await _one(store, person))
        write_out(as_json(found, SYSTEM_CLOCK.now(), settings_of(data, config).organisation), out)

    guarded(work)


@privacy.command("erase")
def erase(person: Who, *, data: Data = Path("data"), config: Config = None, yes: Yes = False) -> None:
    """Erase a person who has left; what is the municipality's record stays without the name."""

    async def work() -> None:
        async with opened(data, config) as store:
            who = await _one(store, person)
            now = SYSTEM_CLOCK.now()
            async with store.transaction() as tx:
                traces = await traces_of(tx, who)
            _say(await _look_ahead(store, now, who))
            if not yes and not typer.confirm("Erase? This cannot be undone."):
                raise typer.Exit(1)
            await transact(store, lambda tx: erase_person(tx, now, who))
            # The journal is cut by the snapshot; the one before it still tells.
            await store.save()
            (data / "snapshot.previous.json").unlink(missing_ok=True)
            until = now + timedelta(days=settings_of(data, config).backup.keep_days)
            _say_what_is_left(who, list(files_telling(data, traces)), until.date())

    guarded(work)


async def _one(store: Store, words: str) -> Person:
    """Raises `Refusal` where it is nobody, or not clear who."""
    async with store.transaction() as tx:
        found = await person_called(tx, words)
    if not found:
        raise Refusal(f"Nobody here is called {words!r}; give a key, an e-mail address or a name.")
    if len(found) > 1:
        named = ", ".join(f"{p.name} ({p.key})" for p in found)
        raise Refusal(f"{words!r} may be {named}; give the key.")
    return found[0]


def as_json(found: PersonalData, at: datetime, organisation: str) -> bytes:
    """Each collection with what it is for."""
    content = {
        "organisation": organisation,
        "exported_at": at,
        "person": found.person,
        "stored": {
            name: {"what": KEPT[name].what, "why": KEPT[name].why, "records": records}
            for name, records in found.records.items()
        },
        "audit": {str(number): entry for number, entry in found.audit.items()},
    }
    return orjson.dumps(content, default=_plain, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(type(value).__name__)


async def _look_ahead(store: Store, now: datetime, person: Person) -> Erasure:
    try:
        async with _rolled_back(store) as tx:
            return await erase_person(tx, now, person)
    except StillNeeded as refused:
        raise Refusal(REFUSED[refused.reason].format(**refused.data)) from None


@asynccontextmanager
async def _rolled_back(store: Store) -> AsyncIterator[Transaction]:
    with suppress(_LookedAhead):
        async with store.transaction() as tx:
            yield tx
            raise _LookedAhead


def _say(erasure: Erasure) -> None:
    typer.echo(f"Erases {erasure.person.name} ({erasure.person.key}).")
    for name, count in sorted(erasure.deleted.items()):
        typer.echo(f"  deleted: {count} in {name}")
    for name, count in sorted(erasure.kept.items()):
        typer.echo(f"  kept, now naming “{erasure.instead.name}”: {count} in {name}")
    if erasure.namesake:
        typer.echo(
            f"Somebody else is called {erasure.person.name} too, so the name stays where it stands in a text."
        )
    if erasure.look_at:
        typer.echo("Texts that hold a part of the name; look whether they mean this person:")
        for where in erasure.look_at:
            typer.echo(f"  {where}")


def files_telling(folder: Path, traces: Traces) -> Iterator[Path]:
    """The files that still hold the name or one of the ids, as the bytes on the disk are."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            text = path.read_bytes().decode(errors="replace")
            if any(not found["other"] for found in traces.words.finditer(text)):
                yield path


def _say_what_is_left(person: Person, telling: list[Path], until: date) -> None:
    typer.echo(f"{person.name} has been erased.")
    for path in telling:
        typer.echo(f"Still in {path}.")
    typer.echo(
        f"Nightly backups made before now hold the person until {until} (backup.keep_days); delete other copies "
        "yourself. A backup that is restored brings the person back: erase again after it."
    )
    if telling:
        raise typer.Exit(1)
