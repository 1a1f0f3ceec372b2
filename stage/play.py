"""The service with a page to try it on."""

from pathlib import Path


async def play_on_a_page(agenda: Path | None, port: int) -> None:
    print(agenda, port)
