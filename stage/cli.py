"""The command `roedtraad`: everything of operations, and the stage's demo and play."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli import app
from bot.console import guarded
from bot.start import MadeUp
from stage import town
from stage.demo import play_the_month
from stage.legend import LEGEND
from stage.play import play_on_a_page


@app.command()
def demo(
    agenda: Annotated[Path | None, typer.Option(help="take the initiatives from a real agenda")] = None,
    out: Annotated[Path, typer.Option(help="where the conversations are written")] = Path("out"),
) -> None:
    """Play one whole month in virtual time and print the conversations."""
    guarded(lambda: play_the_month(agenda, out))


@app.command()
def play(
    agenda: Annotated[Path | None, typer.Option(help="take the initiatives from a real agenda")] = None,
    port: Annotated[
        int, typer.Option(min=0, max=65533, help="of the page; the bot takes the next ones")
    ] = 8080,
) -> None:
    """Try it on a page: choose who you are, chat, move the clock."""
    guarded(lambda: play_on_a_page(agenda, port))


def main() -> None:
    app(obj=MadeUp(people=town.people, plan=town.plan, legend=LEGEND))
