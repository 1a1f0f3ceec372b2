"""One whole month in virtual time."""

from pathlib import Path


async def play_the_month(agenda: Path | None, out: Path) -> None:
    print(agenda, out)
