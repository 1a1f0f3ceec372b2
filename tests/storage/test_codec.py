"""Records to JSON and back."""

from datetime import UTC, date, datetime

import orjson
import pytest

from storage.codec import Codec
from storage.state import Append, Write
from tests.storage.records import (
    AUDIT,
    REPORTS,
    ROUNDS,
    TABLES,
    Answer,
    Counter,
    Entry,
    Phase,
    Report,
    Round,
)
from usecases.ports import Collection

FULL = Report(
    round="may",
    initiative="R101",
    at=datetime(2025, 5, 14, 7, 0, 1, 5, tzinfo=UTC),
    due=date(2025, 5, 21),
    chiefs=("mette", "ole"),
    deputy="karen",
    answer=Answer('Så "langt"\n■', (Phase.OPEN,)),
    names={"da": "Flådestyring"},
    readers=frozenset({"a", "b"}),
)


@pytest.fixture
def codec() -> Codec:
    return Codec(**TABLES)


@pytest.mark.parametrize(
    "change",
    [
        Write(REPORTS, FULL.key, FULL),
        Write(REPORTS, "may/R307", Report("may", "R307")),
        Write(ROUNDS, 'a"/æ', None),
        Append(AUDIT, Entry("x")),
    ],
    ids=["full", "defaults", "deletion", "entry"],
)
def test_a_change_comes_back_the_same(codec: Codec, change: Write | Append) -> None:
    [again] = orjson.loads(b"[" + codec.encode_changes([change]) + b"]")
    assert codec.decode_change(*again) == change


def test_times_come_back_in_utc(codec: Codec) -> None:
    again = codec.decode("reports", orjson.loads(codec.encode("reports", FULL)))
    assert again.at.utcoffset() == FULL.at.utcoffset()
    assert isinstance(again.answer.backgrounds[0], Phase)


def test_every_document_carries_its_organisation(codec: Codec) -> None:
    assert orjson.loads(codec.encode("audit", Entry("x"))) == {"_organisation": "Fjordby", "what": "x"}


def test_a_record_of_another_type_is_refused(codec: Codec) -> None:
    with pytest.raises(ValueError, match="serializ"):
        codec.encode("rounds", Counter("c"))


@pytest.mark.parametrize("record", [Round("a"), None])
def test_an_undeclared_collection_is_refused(codec: Codec, record: Round | None) -> None:
    with pytest.raises(KeyError):
        codec.encode_changes([Write(Collection("rooms", Round), "a", record)])


def test_two_tables_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="same name"):
        Codec("Fjordby", (ROUNDS, Collection("audit", Round)), (AUDIT,))
