"""How the store of a configuration is opened: whose it is, what is in it, and what it is encrypted with."""

from collections.abc import Sequence
from typing import Any, TypedDict

from bot.content_key import cipher_of
from bot.settings import Settings
from usecases.collections import COLLECTIONS, LOGS
from usecases.ports import Cipher, Collection, Log


class Stored(TypedDict):
    organisation: str
    collections: Sequence[Collection[Any]]
    logs: Sequence[Log[Any]]
    cipher: Cipher | None


def stored(settings: Settings) -> Stored:
    return Stored(
        organisation=settings.organisation,
        collections=COLLECTIONS,
        logs=LOGS,
        cipher=cipher_of(settings.content_key),
    )
