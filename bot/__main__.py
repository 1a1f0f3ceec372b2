"""`python -m bot`: the product without its stage."""

from bot.cli import app

app()
