"""A CPR number that came over HTTP is neither on the disk nor in a log (design.md §10)."""

from pathlib import Path

from structlog.testing import capture_logs

from tests.conversations.chat import Town

NUMBER = "010170-1234"


async def test_it_reaches_neither_disk_nor_log(here: Town, tmp_path: Path) -> None:
    with capture_logs() as logs:
        await here.bind()
        assert "cpr-nummer" in await here.anders.say(f"Flådestyring gul: Borger {NUMBER} klager")
        assert "cpr-nummer" in await here.inger.say(f"aflys mødet 28. maj: {NUMBER}")
        assert "cpr-nummer" in await here.room.hear(here.signe, f"status på {NUMBER}")
        await here.anders.open("i09")
        for button in ("Gem og send", "Gem som kladde"):
            heard = await here.anders.click(button, colour="red", text=f"Borger {NUMBER}")
            assert "cpr-nummer" in heard
    assert NUMBER not in str(logs)
    assert files_holding(tmp_path, "Fjordby i bev")
    assert files_holding(tmp_path, NUMBER) == []


def files_holding(folder: Path, words: str) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and words.encode() in p.read_bytes()]
