"""Our bearer token goes to the hosts of the list and nowhere else, whichever call it is and wherever the URL came from."""

import inspect
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.connector import Connector, Refused
from bot.roster import ConnectorRoster
from bot.settings import is_trusted
from usecases.ports import RosterUnavailable

HOSTS = ("smba.trafficmanager.net",)
HOSTILE = [
    "https://smba.trafficmanager.net.evil.example/",
    "https://evil.smba.trafficmanager.net/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://good@smba.trafficmanager.net/",
    "https://smba.trafficmanager.net:8443/",
    "http://smba.trafficmanager.net/",
    "https://smba.trafficmanager.net\\.evil.example/",
    "https://smbа.trafficmanager.net/",
    "https://127.0.0.1/",
    "https://169.254.169.254/metadata/identity/oauth2/token",
    "file:///etc/passwd",
    "",
]
CALLS = [
    name for name, _ in inspect.getmembers(Connector, inspect.iscoroutinefunction) if not name.startswith("_")
]


class NeverAsked:
    """A token source and a session that must not be touched."""

    async def token(self) -> str:
        raise AssertionError("a token was fetched")

    def request(self, *_: Any, **__: Any) -> None:
        raise AssertionError("a request was made")


def connector() -> Connector:
    session: Any = NeverAsked()
    return Connector(session, NeverAsked(), HOSTS)


def test_these_are_the_calls() -> None:
    assert {
        "send",
        "reply",
        "replace",
        "delete",
        "create_personal",
        "post_to_channel",
        "member",
        "members",
    } < set(CALLS)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("url", HOSTILE)
async def test_no_call_goes_elsewhere_and_no_token_is_fetched_for_it(call: str, url: str) -> None:
    method = getattr(connector(), call)
    others = list(inspect.signature(method).parameters)[1:]
    given_ = [{} if name == "activity" else "x" for name in others]
    assert await method(url, *given_) == Refused(0, "host not allowed")


@pytest.mark.parametrize("url", HOSTILE)
async def test_nor_is_anybody_asked_who_sits_there(url: str) -> None:
    roster = ConnectorRoster(connector())
    with pytest.raises(RosterUnavailable):
        await roster.members(url, "19:x")
    with pytest.raises(RosterUnavailable):
        await roster.member(url, "19:x", "29:x")


ODD = st.text("htps:/\\@.#?%evil smba.trafficmanager.net\t\u3002", max_size=12)


@given(before=ODD, after=ODD)
def test_what_is_trusted_is_read_as_that_host_by_the_client_too(before: str, after: str) -> None:
    """Whatever surrounds the name, the one who connects must see the host that was judged."""
    url = f"https://{before}smba.trafficmanager.net{after}"
    if is_trusted(url, HOSTS):
        asked = URL(url)
        assert asked.scheme == "https"
        assert (asked.raw_host or "").removesuffix(".") == HOSTS[0]
        assert (asked.user, asked.password, asked.port) == (None, None, 443)
