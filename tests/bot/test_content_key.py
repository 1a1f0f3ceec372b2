"""The content key: what is one, where it may lie, and what a start says without it or with another one."""

import asyncio
from base64 import b64encode, urlsafe_b64encode
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.content_key import ContentKeys, read_keys
from bot.settings import Flags, SettingsError, load_settings
from bot.stored import stored
from domain.meetings import ForwardPlan
from storage import open_tiny
from usecases.collections import COLLECTIONS, FORWARD_PLAN
from usecases.ports import ContentKeyWrong

OLD, NEW = (b64encode(bytes([n]) * 32).decode() for n in (251, 252))
# Nothing of a closed item comes into these; every other collection is encrypted.
NEVER_CLOSED = {
    "absences", "appendix_texts", "audit_head", "audit_names", "calendar", "channels", "co_authors", "contacts", "digests", "drafts",
    "extensions", "filings", "focuses", "initiatives", "links", "no_obs", "obs", "people", "reports", "rounds", "service",
    "snapshots", "steps",
}  # fmt: skip


def refusal(environ: dict[str, str], folder: Path, config: str = "") -> str:
    path = folder / "roedtraad.toml"
    path.write_text(config, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        load_settings(environ, Flags(dev=True, data=folder / "data"), path)
    return str(refused.value)


def test_both_alphabets_of_base64_are_a_key() -> None:
    (plus,), (dash,) = read_keys(OLD), read_keys(urlsafe_b64encode(bytes([251]) * 32).decode())
    assert ContentKeys((dash,)).decrypt(ContentKeys((plus,)).encrypt(b"text")) == b"text"


def test_another_key_reads_nothing_and_an_old_one_beside_a_new_all() -> None:
    token = ContentKeys(read_keys(OLD)).encrypt(b"text")
    with pytest.raises(ContentKeyWrong, match="ROEDTRAAD_CONTENT_KEY"):
        ContentKeys(read_keys(NEW)).decrypt(token)
    both = ContentKeys(read_keys(f"{NEW},{OLD}"))
    assert both.decrypt(token) == b"text"
    assert not both.is_newest(token)
    assert both.is_newest(both.encrypt(b"text"))


@pytest.mark.parametrize("text", ["short", OLD[:-4], f"{OLD} no-key", "æøå", ","])
def test_what_is_no_key_is_refused_without_being_shown(tmp_path: Path, text: str) -> None:
    told = refusal({"ROEDTRAAD_CONTENT_KEY": text}, tmp_path)
    assert "ROEDTRAAD_CONTENT_KEY" in told
    assert "openssl rand -base64 32" in told
    assert text == "," or text not in told


def test_closed_content_is_not_kept_without_a_key(tmp_path: Path) -> None:
    assert "CONTENT_KEY is not set" in refusal({}, tmp_path, "store_closed_content = true")


def test_the_key_does_not_lie_with_what_it_encrypts(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    inside, outside = tmp_path / "data" / "key", tmp_path / "key"
    for file in (inside, outside):
        file.write_text(OLD, encoding="utf-8")
    assert "keep the key elsewhere" in refusal({"ROEDTRAAD_CONTENT_KEY_FILE": str(inside)}, tmp_path)
    flags = Flags(dev=True, data=tmp_path / "data")
    settings = load_settings({"ROEDTRAAD_CONTENT_KEY_FILE": str(outside)}, flags)
    assert settings.content_key is not None
    assert OLD not in repr(settings)


async def encrypted_store(folder: Path) -> None:
    settings = load_settings({"ROEDTRAAD_CONTENT_KEY": OLD}, Flags(dev=True, data=folder))
    store = await open_tiny(folder, **stored(settings))
    async with store.transaction() as tx:
        tx.put(FORWARD_PLAN, ForwardPlan())
    await store.close()


def test_a_command_with_another_key_says_which_one_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(encrypted_store(tmp_path))
    said = {}
    for name, key in {"none": "", "wrong": NEW, "both": f"{NEW} {OLD}", "right": OLD}.items():
        monkeypatch.setenv("ROEDTRAAD_CONTENT_KEY", key)
        result = CliRunner().invoke(app, ["check", "--data", str(tmp_path)])
        said[name] = (result.exit_code, result.output)
    assert said["none"][0] == said["wrong"][0] == 1
    assert all("ROEDTRAAD_CONTENT_KEY" in said[name][1] for name in ("none", "wrong"))
    assert "1 records are not encrypted with the newest" in said["both"][1]
    assert "All that may be closed is encrypted" in said["right"][1]


def test_every_collection_that_may_hold_closed_content_is_encrypted() -> None:
    """Whoever adds one says here why nothing closed comes into it, or has it encrypted."""
    assert {c.name for c in COLLECTIONS if not c.confidential} == NEVER_CLOSED
