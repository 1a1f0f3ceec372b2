"""April is played once; every test begins with a copy of it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot import rate
from tests.conversations.chat import Town, april, may


@pytest.fixture(scope="session", autouse=True)
def unhurried() -> Iterator[None]:
    """Conversations are not about Teams' limits per second, which would make them wait in real time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rate, "PER_CONVERSATION", (rate.Limit(1000, 1),))
        patch.setattr(rate, "PER_TENANT", (rate.Limit(1000, 1),))
        yield


@pytest.fixture(scope="session")
def after_april(tmp_path_factory: pytest.TempPathFactory, unhurried: None) -> Path:  # noqa: ARG001  April too
    data = tmp_path_factory.mktemp("april") / "data"
    asyncio.run(april(data))
    return data


@pytest.fixture
async def here(after_april: Path, tmp_path: Path) -> AsyncIterator[Town]:
    """The town as May's round has just opened: Wednesday 14 May at nine."""
    async with may(after_april, tmp_path) as opened:
        yield opened
