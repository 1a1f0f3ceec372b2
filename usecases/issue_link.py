"""Give out a link to a document; only the hash of its token is kept (design.md §10)."""

import secrets
from datetime import datetime

from domain.links import Link, Wanted, hashed
from usecases.collections import LINKS
from usecases.ports import Transaction

TOKEN_BYTES = 32


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def issue_link(tx: Transaction, now: datetime, wanted: Wanted, token: str, person: str = "") -> None:
    """`person` is the key of whom it is for; without one it is for the board's channel.

    Raises:
        ValueError: a closed variant for nobody in particular.
    """
    if wanted.closed and not person:
        raise ValueError("a closed variant is for one person")
    tx.put(LINKS, Link(hashed(token), wanted, now, person))
