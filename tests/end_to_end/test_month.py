"""A whole month over HTTP: every step once, to whom it concerns, at its local time (design.md §3)."""

from collections import Counter
from pathlib import Path

import orjson

from stage import town
from tests.conversations.chat import shown
from tests.end_to_end.kept import kept
from tests.end_to_end.month import Driver, driver, whole_month
from tests.end_to_end.process import run

CHIEFS = ("anders", "astrid", "birgitte", "joergen", "lone", "mikkel", "pernille", "rasmus")
SECRETARIAT = ("inger", "nikolaj")
# Pernille's and Birgitte's directors and stand-ins are told of what is missing, nobody else.
TABLE = (
    ("05-14 09:00", "open", CHIEFS),
    ("05-19 09:00", "remind-1", ("birgitte", "joergen", "pernille", "rasmus")),
    ("05-21 09:00", "remind-2", ("birgitte", "pernille", "rasmus")),
    ("05-21 12:00", "due", SECRETARIAT),
    ("05-22 09:00", "escalate", ("anders", "birgitte", "joergen", "pernille", "signe", "torben")),
    # Directors and finance are asked for OBS.
    ("05-23 12:00", "freeze", (*SECRETARIAT, "henriette", "karsten", "signe", "torben")),
)
STEPS = {(at, step, who) for at, step, everybody in TABLE for who in everybody}
# What others were told because somebody did something.
CAUSED = {
    ("05-13 08:00", "inger"),  # Rasmus and Birgitte were recognised by their mail address
    ("05-13 12:00", "inger"),
    ("05-13 08:00", "nikolaj"),
    ("05-13 12:00", "nikolaj"),
    ("05-14 09:30", "signe"),  # a red in her area
    ("05-26 09:30", "inger"),  # a correction
    ("05-26 09:30", "nikolaj"),
    ("05-26 14:30", "anders"),  # his red is on the agenda
    ("05-27 10:00", "anders"),  # and the meeting begins earlier
}


async def test_the_month_is_told_as_planned_and_each_step_once(tmp_path: Path) -> None:
    async with driver(tmp_path / "data") as d:
        await whole_month(d, d.go_slowly)
        assert await d.bot.stop() == 0
        assert '"level": "error"' not in d.bot.log
        the_channel_saw_the_agenda_the_reds_in_its_thread_and_one_edit(d)
    found = await kept(tmp_path / "data")
    assert found.told() == STEPS
    assert found.possibly_repeated == 0
    told = [(at, who) for at, who, _ in d.unprompted]
    assert set(told) == CAUSED | {(at, who) for at, _, who in STEPS}
    assert max(Counter((at[:5], at[6:] < "12:00", who) for at, who in told).values()) == 1


async def test_simulate_foretells_it_for_those_who_do_not_answer(tmp_path: Path) -> None:
    files = ("--people", str(town.PEOPLE_CSV), "--plan", str(town.PLAN_CSV), "--data", str(tmp_path / "none"))
    ended = await run("simulate", "--from", "2025-05-01", "--to", "2025-05-31", "--json", *files)
    assert ended.code == 0, ended.err
    names = {p.name: p.key for p in town.people()}
    foretold = {
        (s["at"][5:16].replace("T", " "), s["step"], names[s["who"]]) for s in orjson.loads(ended.out)
    }
    happened = {(at, step.partition("-")[0], who) for at, step, who in STEPS}
    assert happened <= foretold
    finished = {
        "05-19 09:00": {"anders", "astrid", "lone", "mikkel"},
        "05-21 09:00": {"anders", "astrid", "lone", "mikkel", "joergen"},
        "05-22 09:00": {"astrid", "lone", "mikkel", "rasmus", "henriette"},
    }
    assert foretold - happened == {row for row in foretold if row[2] in finished.get(row[0], ())}


def the_channel_saw_the_agenda_the_reds_in_its_thread_and_one_edit(d: Driver) -> None:
    bound, post, red, change = d.posted()
    assert "direktionens kanal" in shown(bound)
    assert "kl. 9.00–11.00" in shown(post)
    assert "kl. 10.00–12.00" in str(post.before[0])
    assert {red.root, change.root} == {post.id}
    assert "Flådestyring" in shown(red)
    assert "Direktionen bedes prioritere." in shown(red)
    assert "begynder kl. 9.00 (før kl. 10.00)" in shown(change)
    assert len(post.before) == 1
