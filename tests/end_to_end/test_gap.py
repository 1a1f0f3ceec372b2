"""The service was down for a week: it says so, and sends nothing unasked before the secretariat's yes (design.md §3)."""

from pathlib import Path

from tests.conversations.chat import shown
from tests.end_to_end.kept import kept
from tests.end_to_end.month import Driver, driver, local, prologue

SECRETARIAT = {"inger", "nikolaj"}
CHIEFS = {"anders", "astrid", "birgitte", "joergen", "lone", "mikkel", "pernille", "rasmus"}


async def test_after_a_week_nothing_unasked_goes_out_before_the_yes(tmp_path: Path) -> None:
    async with driver(tmp_path / "data") as d:
        await prologue(d)
        await d.go("05-14 09:30")
        await d.bot.stop()
        # Both reminders fell due meanwhile, the deadline does while it waits.
        d.bot.now = local("05-21 09:30").isoformat()
        await d.bot.start()
        before = d.connector.last_number
        await d.go("05-21 12:30")
        assert heard_since(d, before) == SECRETARIAT
        assert "[Genoptag udsendelser]" in shown(d.heard("inger")[-1])
        before = d.connector.last_number
        await d.say("inger", "genoptag udsendelser")
        assert heard_since(d, before) == {"inger"}
        await d.say("inger", "ja")
        await d.go("05-22 09:30")
        assert heard_since(d, before) >= CHIEFS | SECRETARIAT
        assert await d.bot.stop() == 0
    found = await kept(tmp_path / "data")
    sent = {(step, who) for _, step, who in found.told()}
    assert {who for step, who in sent if step == "escalate"} >= CHIEFS
    assert not [who for step, who in sent if step == "remind-1"]
    assert found.possibly_repeated == 0


def heard_since(d: Driver, mark: int) -> set[str]:
    return {who for who in d.clients if any(m.number > mark for m in d.heard(who))}
