"""`roedtraad backup`, `restore`, `check` and `audit verify`: beside the running service, but for `restore`."""

from pathlib import Path
from typing import Annotated

import typer

from bot.backups import copy_files, heads_in, make_backup
from bot.console import (
    SYSTEM_CLOCK,
    Config,
    Data,
    Refusal,
    audit_key,
    fail,
    guarded,
    looked_into,
    settings_of,
)
from bot.settings import Settings
from bot.shelf import SHELF
from bot.stored import stored
from domain.audit import AuditEntry, Finding, Head, Seal, Tampering, read_head, verify
from storage import Inspection, MemoryStore, inspect, open_backup
from storage import restore as restore_into
from usecases.check_records import check_records
from usecases.collections import AUDIT, SEALS
from usecases.mark_restored import mark_restored
from usecases.ports import transact
from usecases.seal_audit import audit_head, seal_audit

upkeep = typer.Typer(no_args_is_help=True, help="Copies of the data folder, and its soundness.")
audit = typer.Typer(no_args_is_help=True, help="The sealed record of who did what.")
upkeep.add_typer(audit, name="audit")
Force = Annotated[bool, typer.Option("--force", help="keep what is there aside, in the same folder")]
Heads = Annotated[list[str] | None, typer.Option("--head", help="a head known from the log; may be repeated")]
Folder = Annotated[Path | None, typer.Option("--backups", help="compare with the heads in these backups too")]

SAID = {
    Tampering.CHANGED: "entry {number} or its seal has been changed",
    Tampering.REMOVED: "entry {number} has been removed",
    Tampering.INSERTED: "an entry has been inserted before entry {number}",
    Tampering.SWAPPED: "entries {number} and {other} have been swapped",
    Tampering.CUT: "entries {number} to {other} have been cut off",
    Tampering.WRONG_MARK: "from entry {number} on the seals are not marked with this key",
    Tampering.NO_MARK: "from entry {number} on the seals carry no mark, though there is a key now",
    Tampering.OTHER_HEAD: "entry {number}, or one before it, is not what the known head says",
}
LIMITS = """\
Can be seen: an entry changed, removed, inserted, swapped or cut off, by somebody who did not make all later seals anew;
{key}
Cannot be seen: entries noted since the last seal (a third of a minute), or cut off together with their seals, if newer
than the newest head you know; entries made up by somebody who holds both the key and the disk; what was never noted."""
WITH_KEY = "and with the audit key, seals made anew by somebody without it."
WITHOUT_KEY = (
    "seals made anew only by a head you know from the log or a backup: ROEDTRAAD_AUDIT_KEY is not set here."
)


@upkeep.command()
def backup(
    out: Annotated[Path, typer.Option(help="folder, best on another disk")],
    data: Data = Path("data"),
    config: Config = None,
) -> None:
    """Write all that is confirmed by now into one file, and read it back."""

    async def work() -> None:
        made, head = await make_backup(data, out, stored(settings_of(data, config)), SYSTEM_CLOCK.now())
        typer.echo(f"{made.path}: {made.number} commits, read back and compared.")
        typer.echo(f"audit head {head}" if head.number else "no audit entry is sealed yet")

    guarded(work)


@upkeep.command()
def restore(file: Path, data: Data = Path("data"), config: Config = None, *, force: Force = False) -> None:
    """Bring a backup back into an empty data folder; nothing is sent before the secretariat has said yes."""

    async def work() -> None:
        key = audit_key(data, config)
        backup = await open_backup(file, **stored(settings_of(data, config)))
        now = SYSTEM_CLOCK.now()
        held = await transact(backup, lambda tx: mark_restored(tx, now))
        if key:
            await seal_audit(backup, key)
        aside = await restore_into(backup, data, now, force=force)
        copy_files(file.parent / SHELF, data / SHELF, now)
        typer.echo(f"{data} holds the backup of {backup.about.get('made_at', 'an unknown time')}.")
        if aside:
            typer.echo(f"What was there is kept in {aside}.")
        typer.echo(
            f"{held} messages that waited are held. Start the service: the secretariat is asked, "
            'and nothing unasked is sent before "genoptag udsendelser".'
        )

    guarded(work)


@upkeep.command()
def check(data: Data = Path("data"), config: Config = None) -> None:
    """Look through files and records for damage; changes nothing."""

    async def work() -> None:
        opened_as = stored(settings_of(data, config))
        found = await inspect(data, **opened_as)
        faults = [f"{flaw.place}: {flaw.what}" for flaw in found.flaws] + await _faults_of(found.store)
        for fault in faults:
            typer.echo(fault, err=True)
        if faults:
            fail(f"{len(faults)} faults found in {data}.")
        typer.echo(f"No fault found in {data}: {_counted(found)}.")
        if opened_as["cipher"] is not None:
            typer.echo(_encrypted(found))

    guarded(work)


async def _faults_of(store: MemoryStore) -> list[str]:
    records = [f"{fault.record}: {fault.what}" for fault in await transact(store, check_records)]
    entries, seals = await _chain(store)
    return records + [f"audit: {_said(finding)}" for finding in verify(entries, seals)]


def _counted(found: Inspection) -> str:
    records = ", ".join(f"{count} {name}" for name, count in found.counts().items())
    torn = f", and {found.torn} bytes of a line that was never confirmed" if found.torn else ""
    return f"{found.lines} journal lines, commit {found.state.number}, {records or 'no records'}{torn}"


def _encrypted(found: Inspection) -> str:
    """Where the content key stands."""
    if found.outdated:
        return (
            f"{found.outdated} records are not encrypted with the newest content key; the next start does it."
        )
    return "All that may be closed is encrypted with the newest content key."


@audit.command("verify")
def verify_(
    data: Data = Path("data"), config: Config = None, head: Heads = None, backups: Folder = None
) -> None:
    """Compare the audit's entries with their seals, and the seals with the key and the heads known."""

    async def work() -> None:
        known, damaged = _known(settings_of(data, config), head or [], backups)
        store = await looked_into(data, config)
        entries, seals = await _chain(store)
        key = audit_key(data, config)
        last = await transact(store, audit_head)
        findings = verify(entries, seals, [*known, *([last] if last.number else [])], key)
        for sentence in [*damaged, *dict.fromkeys(map(_said, findings))]:
            typer.echo(sentence, err=True)
        if not findings and not damaged:
            typer.echo("The audit is whole, as far as can be seen.")
        typer.echo(_summary(len(entries), seals, last, len(known)))
        typer.echo(LIMITS.format(key=WITH_KEY if key else WITHOUT_KEY))
        if findings or damaged:
            fail("The audit is not whole.")

    guarded(work)


async def _chain(store: MemoryStore) -> tuple[list[AuditEntry], list[Seal]]:
    return [e for _, e in await store.entries(AUDIT)], [s for _, s in await store.entries(SEALS)]


def _known(settings: Settings, given: list[str], backups: Path | None) -> tuple[list[Head], list[str]]:
    """The heads to compare with, and which backups are damaged."""
    folder = backups or (Path(settings.backup.folder) if settings.backup.folder else None)
    in_backups, damaged = heads_in(folder) if folder else ({}, [])
    try:
        return [read_head(text) for text in (*given, *filter(None, in_backups.values()))], damaged
    except ValueError as wrong:
        raise Refusal(f"{wrong}.") from wrong


def _said(finding: Finding) -> str:
    return SAID[finding.what].format(number=finding.number, other=finding.other)


def _summary(entries: int, seals: list[Seal], last: Head, known: int) -> str:
    marked = sum(bool(made.mark) for made in seals)
    return (
        f"{entries} entries, {len(seals)} sealed ({marked} with a key's mark), compared with {known} known heads. "
        f"Head: {last if last.number else 'none yet'}"
    )
