"""The figures of a run, and every promise that was broken in it."""

import platform
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Result:
    figures: dict[str, object]
    breaches: tuple[str, ...]


def report(title: str, result: Result, seconds: float, folder: Path) -> None:
    console = Console(width=110)
    table = Table(title=title, show_header=False)
    for name, figure in result.figures.items():
        table.add_row(name, str(figure))
    table.add_row("seconds", f"{seconds:.0f}")
    table.add_row("machine", f"{platform.machine()}, Python {platform.python_version()}")
    console.print(table)
    for breach in result.breaches:
        console.print(f"BREACH {breach}", markup=False)
    console.print(f"{len(result.breaches)} breaches" + (f"; data in {folder}" if result.breaches else ""))
