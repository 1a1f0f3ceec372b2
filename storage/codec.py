"""Records to JSON and back by their declared types; every document carries its organisation."""

from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError

from storage.state import Append, Change, Write
from usecases.ports import Cipher, Collection, ContentKeyWrong, Log

ORGANISATION = "_organisation"
ENCRYPTED = "_encrypted"
NO_KEY = "What is stored is encrypted: set ROEDTRAAD_CONTENT_KEY to the key it was encrypted with."


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(record: type[Any]) -> TypeAdapter[Any]:
    """Made once for a type of records: making it takes longer than opening a small store."""
    if record not in _ADAPTERS:
        _ADAPTERS[record] = TypeAdapter(record)
    return _ADAPTERS[record]


class Codec:
    """Decoding raises ValueError for an unknown table and for a document that does not fit its type, and
    ContentKeyWrong for one that is encrypted with another key. With a cipher confidential records are encrypted whole;
    `outdated` counts those read that were not, or not with its newest key.
    """

    def __init__(
        self,
        organisation: str,
        collections: Sequence[Collection[Any]],
        logs: Sequence[Log[Any]],
        cipher: Cipher | None = None,
    ) -> None:
        self.organisation = organisation
        self.outdated = 0
        self._cipher = cipher
        self._confidential = frozenset(c.name for c in collections if c.confidential)
        self.tables: dict[str, Collection[Any] | Log[Any]] = {c.name: c for c in collections}
        self.tables |= {entries.name: entries for entries in logs}
        if len(self.tables) != len(collections) + len(logs):
            raise ValueError("two collections or logs have the same name")
        self._adapters = {name: adapter(table.type) for name, table in self.tables.items()}
        self._mark = orjson.dumps({ORGANISATION: organisation})[:-1]

    def encode(self, table: str, record: object) -> bytes:
        """Raises KeyError for an undeclared table and ValueError for a record of another type."""
        document = self._adapters[table].dump_json(record, warnings="error")
        if self._cipher is not None and table in self._confidential:
            document = orjson.dumps({ENCRYPTED: self._cipher.encrypt(document)})
        return self._mark + (b"," if document != b"{}" else b"") + document[1:]

    def decode(self, table: str, document: dict[str, Any]) -> Any:
        if table not in self._adapters:
            raise ValueError(f"unknown collection {table!r}")
        if document.get(ORGANISATION) != self.organisation:
            raise ValueError(f"a document of {document.get(ORGANISATION)!r}, not of {self.organisation!r}")
        plain = self._decrypted(table, document)
        try:
            return self._adapters[table].validate_python(
                {name: value for name, value in plain.items() if name != ORGANISATION}
            )
        except ValidationError as error:
            # Where and why, but not the text, which may be closed.
            what = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['type']}" for e in error.errors())
            raise ValueError(f"not a record of {table!r}: {what}") from None

    def _decrypted(self, table: str, document: dict[str, Any]) -> dict[str, Any]:
        token = document.get(ENCRYPTED)
        if token is None:
            self.outdated += self._cipher is not None and table in self._confidential
            return document
        if self._cipher is None:
            raise ContentKeyWrong(NO_KEY)
        self.outdated += not self._cipher.is_newest(token)
        plain: dict[str, Any] = orjson.loads(self._cipher.decrypt(token))
        return plain

    def encode_changes(self, changes: Iterable[Change]) -> bytes:
        return b",".join(map(self._encode_change, changes))

    def _encode_change(self, change: Change) -> bytes:
        if isinstance(change, Append):
            return b'["append","%s",%s]' % (
                change.log.name.encode(),
                self.encode(change.log.name, change.entry),
            )
        name = self.tables[change.collection.name].name
        if change.record is None:
            return orjson.dumps(["delete", name, change.key])
        return b'["put","%s",%s]' % (name.encode(), self.encode(name, change.record))

    def decode_change(self, action: str, name: str, what: Any) -> Change:
        if action == "delete":
            return self._delete(name, what)
        return self.add(name, what)

    def add(self, name: str, document: dict[str, Any]) -> Change:
        """The change that brings the document back."""
        record = self.decode(name, document)
        table = self.tables[name]
        return Append(table, record) if isinstance(table, Log) else Write(table, record.key, record)

    def _delete(self, name: str, key: str) -> Change:
        table = self.tables.get(name)
        if not isinstance(table, Collection):
            raise ValueError(f"unknown collection {name!r}")  # noqa: TRY004  damage, not a caller's mistake
        return Write(table, key, None)
