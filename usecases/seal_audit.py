"""Seal what has been noted since the last time into the chain (design.md §8)."""

from domain.audit import Head, seal
from usecases.collections import AUDIT, AUDIT_HEAD, SEALS
from usecases.ports import Store, Transaction, transact

SEALED_AT_ONCE = 500


async def audit_head(tx: Transaction) -> Head:
    return await tx.get(AUDIT_HEAD, "head") or Head()


async def seal_audit(store: Store, audit_key: bytes = b"") -> Head | None:
    """The new head, or None where nothing was new; at most `SEALED_AT_ONCE` entries are sealed in one go."""
    fresh = await store.entries(AUDIT, after=(await transact(store, audit_head)).number)

    async def work(tx: Transaction) -> Head | None:
        """Another process may have sealed some meanwhile."""
        head = await audit_head(tx)
        new = [entry for number, entry in fresh[:SEALED_AT_ONCE] if number > head.number]
        for entry in new:
            head = seal(head, entry, audit_key)
            tx.append(SEALS, head.seal)
        if new:
            tx.put(AUDIT_HEAD, head)
        return head if new else None

    return await transact(store, work)
