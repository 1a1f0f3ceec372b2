"""The chain of seals: what has been done to the entries is found, and where."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.audit import (
    AuditAction,
    AuditEntry,
    AuditName,
    Finding,
    Head,
    Seal,
    Tampering,
    read_head,
    seal,
    verify,
)

KEY = b"the municipality's own"
NOON = datetime(2025, 5, 21, 10, tzinfo=UTC)
ENTRIES = [AuditEntry(NOON + timedelta(minutes=n), n % 4, AuditAction.REPORT, f"r/{n}") for n in range(1, 13)]


def heads_of(entries: list[AuditEntry], key: bytes = KEY, start: Head | None = None) -> list[Head]:
    heads = [start or Head()]
    for entry in entries:
        heads.append(seal(heads[-1], entry, key))
    return heads[1:]


def seals_of(entries: list[AuditEntry], key: bytes = KEY) -> list[Seal]:
    return [head.seal for head in heads_of(entries, key)]


SEALS = seals_of(ENTRIES)


def found(entries: list[AuditEntry], seals: list[Seal] | None = None) -> list[Finding]:
    return verify(entries, SEALS if seals is None else seals, audit_key=KEY)


def test_what_was_sealed_is_whole_with_entries_to_come() -> None:
    later = replace(ENTRIES[0], subject="not sealed yet")
    assert found([*ENTRIES, later]) == []
    assert verify(ENTRIES, SEALS) == []
    assert verify([], []) == []


@pytest.mark.parametrize("number", [1, 2, 7, 12])
@pytest.mark.parametrize(
    "change",
    [
        lambda e: replace(e, at=NOON),
        lambda e: replace(e, actor=9),
        lambda e: replace(e, action=AuditAction.ANNUL),
        lambda e: replace(e, subject="r/99"),
        lambda e: replace(e, detail="x"),
        lambda e: replace(e, person=3),
    ],
)
def test_a_changed_entry_is_named(number: int, change: Callable[[AuditEntry], AuditEntry]) -> None:
    entries = list(ENTRIES)
    entries[number - 1] = change(entries[number - 1])
    assert found(entries) == [Finding(Tampering.CHANGED, number)]


@pytest.mark.parametrize("number", [1, 2, 7, 11])
def test_a_removed_entry_is_named(number: int) -> None:
    assert found(ENTRIES[: number - 1] + ENTRIES[number:]) == [Finding(Tampering.REMOVED, number)]


@pytest.mark.parametrize("number", [1, 5, 12])
def test_an_inserted_entry_is_named(number: int) -> None:
    strange = replace(ENTRIES[0], subject="strange")
    assert found([*ENTRIES[: number - 1], strange, *ENTRIES[number - 1 :]]) == [
        Finding(Tampering.INSERTED, number)
    ]


@pytest.mark.parametrize(("first", "second"), [(1, 2), (3, 9), (11, 12)])
def test_swapped_entries_are_named(first: int, second: int) -> None:
    entries = list(ENTRIES)
    entries[first - 1], entries[second - 1] = entries[second - 1], entries[first - 1]
    assert found(entries) == [Finding(Tampering.SWAPPED, first, second)]


@pytest.mark.parametrize("left", [0, 1, 8, 11])
def test_cut_entries_are_named(left: int) -> None:
    assert found(ENTRIES[:left]) == [Finding(Tampering.CUT, left + 1, 12)]


def test_several_are_all_named() -> None:
    entries = [replace(ENTRIES[0], actor=9), *ENTRIES[1:4], *ENTRIES[5:]]
    assert found(entries) == [Finding(Tampering.CHANGED, 1), Finding(Tampering.REMOVED, 5)]


def test_a_changed_seal_is_noticed() -> None:
    seals = [*SEALS[:4], Seal("0" * 64, SEALS[4].mark), *SEALS[5:]]
    assert [(f.what, f.number) for f in found(ENTRIES, seals)] == [
        (Tampering.CHANGED, 5),
        (Tampering.CHANGED, 6),
        (Tampering.WRONG_MARK, 5),
    ]


def test_a_chain_made_anew_is_noticed_by_its_marks_or_a_known_head() -> None:
    """Somebody with the disk and without the key changes entry 5 and everything that follows."""
    forged = [*ENTRIES[:4], replace(ENTRIES[4], subject="forged"), *ENTRIES[5:]]
    hashes = heads_of(forged, b"")
    seals = [Seal(h.hash, s.mark) for h, s in zip(hashes, SEALS, strict=True)]
    assert found(forged, seals) == [Finding(Tampering.WRONG_MARK, 5)]
    assert found(forged, [h.seal for h in hashes]) == [Finding(Tampering.NO_MARK, 1)]
    assert verify(forged, seals) == [], "without key and head nothing can be known"
    known = heads_of(ENTRIES)
    assert verify(forged, seals, [known[3], known[8]]) == [Finding(Tampering.OTHER_HEAD, 9)]


def test_a_tail_cut_with_its_seals_is_noticed_by_a_known_head_only() -> None:
    assert verify(ENTRIES[:8], SEALS[:8], audit_key=KEY) == []
    assert verify(ENTRIES[:8], SEALS[:8], [heads_of(ENTRIES)[10]], KEY) == [Finding(Tampering.CUT, 9, 11)]


def test_what_was_sealed_before_there_was_a_key_is_covered_by_the_next_mark() -> None:
    early = heads_of(ENTRIES[:6], b"")
    seals = [h.seal for h in (*early, *heads_of(ENTRIES[6:], KEY, early[-1]))]
    assert found(ENTRIES, seals) == []
    assert found(ENTRIES[:6], seals[:6]) == [Finding(Tampering.NO_MARK, 1)]


def test_a_head_is_read_back_from_a_log() -> None:
    for head in (heads_of(ENTRIES)[-1], heads_of(ENTRIES, b"")[-1]):
        assert read_head(f" {head}\n") == head
    for wrong in ("", "12", "x:00", "12:zz", "12:00ff:"):
        with pytest.raises(ValueError, match="NUMBER:HASH"):
            read_head(wrong)


@given(st.permutations(range(12)), st.integers(0, 12))
def test_no_other_order_and_no_part_is_taken_for_the_whole(order: list[int], length: int) -> None:
    entries = [ENTRIES[n] for n in order][:length]
    assert bool(found(entries)) == (entries != ENTRIES)


def test_a_name_is_kept_under_its_number() -> None:
    assert AuditName(7, "mette").key == AuditName(7, "").key == "7"
