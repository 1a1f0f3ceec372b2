"""All that a store holds, to see that nothing has changed."""

from typing import Any, cast

from usecases.collections import COLLECTIONS, LOGS
from usecases.ports import Collection, Log, Store

Records = dict[str, list[object]]


async def records(store: Store) -> Records:
    """Every collection and log by name, empty ones left out."""
    async with store.transaction() as tx:
        kept: Records = {one.name: list(await tx.query(cast("Collection[Any]", one))) for one in COLLECTIONS}
    for log in LOGS:
        kept[log.name] = [entry for _, entry in await store.entries(cast("Log[Any]", log))]
    return {name: found for name, found in kept.items() if found}
