"""Every button there is, pressed by everybody, as it stands on its card, replayed and forged."""

import asyncio
from collections.abc import Mapping
from functools import cache

import pytest

from dialogs.converse import ACTS
from dialogs.entitled import ACT_NEEDS, ANSWER, REPORT, TAKE_BACK, Free
from domain.access import Action, may
from tests.access.town import (
    APRIL,
    DECIDED,
    DECIDED_AT,
    ENDING,
    FILED,
    JUNE,
    LEFT,
    MAY,
    OTHER,
    OTHER_TASK,
    OWN,
    OWN_TASK,
    WHO,
    may_town,
    settled_town,
    target,
)
from tests.access.walk import BOARD_ROOM, Seen, press
from tests.access.written import assert_nothing_of_others_is_read, assert_only_own_is_written
from tests.usecases.world import World
from usecases.collections import ABSENCES, MEETINGS

TOWNS = {
    "open": cache(lambda: asyncio.run(may_town())),
    "settled": cache(lambda: asyncio.run(settled_town())),
}
ACT_NAMES = sorted(ACTS)
# Whose exact right hangs on more than the initiative: for Mette's absence, her own standing in, a round of its own.
# What can only be done to an initiative that stands like this.
BEST = {"done.confirm": ENDING, "report.same": LEFT, "report.same_for": LEFT, "report.same_for.confirm": LEFT}
EXACTLY: Mapping[str, set[str]] = {
    "absence.confirm": {"own chief", "secretariat"},
    "absence.decline": {"stand-in"},
}


def payload(world: World, act: str, initiative: str = OWN, round_: str = MAY) -> dict[str, str]:
    """Everything any card holds, so that a button to come finds what it looks for; honest unless told otherwise."""
    meeting = _key(world, "meetings", round_)
    named = BEST.get(act, OWN) if initiative == OWN else initiative
    minutes = act.startswith(("decision.", "minutes.", "written.", "journal."))
    return {
        "act": act,
        "round": JUNE if act == "round.open.confirm" and round_ == MAY else round_,
        "initiative": named,
        "meeting": DECIDED if minutes else "2025-06" if act.startswith("agenda.withdraw") else meeting,
        "to": "torben",
        "draft": "2025-05/1",
        "absence": _key(world, "absences", ""),
        "follow_up": OWN_TASK,
        "filing": FILED,
        "item": "plan" if minutes else "P1",
        "items": "plan" if minutes else "P1",
        "place": "all",
        "remark": "Nej.",
        "part": "titlen",
        "proposal": "F1",
        "state": "later",
        "what": "done",
        "why": "left",
        "owner": "mette",
        "due": "2025-06-13",
        "chief": "" if act.startswith("report.") else "mette",
        "person": "jens" if act == "follow_up.give.confirm" else "mette",
        "by": "carl",
        "of": OWN if act.startswith("report.same_for") else "",
        "keys": LEFT if act.startswith("report.same_for") else "",
        "rev": "1",
        "only": "",
        "v": "1",
        "version": "1",
        "first": "2025-05-27",
        "last": "2025-05-28",
        "day": "2025-05-27",
        "start": "09:00",
        "when": "2025-06",
        "until": "2025-05-22T10:00:00+00:00" if act.startswith("round.extend") else "2025-05-28",
        "stand_in": "sara",
        "at": DECIDED_AT if minutes else "2025-05-19T09:00:00+02:00",
        "file": "f1",
        "members": "29:x",
        "obs": f"{meeting}/001",
        "initiatives": named,
        "wanted": "Drøftes.",
        "level": "koncernledelse",
        "edit": f"{MAY}/{named}/001",
        "focus": f"{meeting}/001",
        "call": f"{meeting}/001",
        "coming": "yes",
        "reason": "-",
        "colour": "gul",
        "text": "Det går.",
        f"colour:{named}": "yellow",
        f"text:{named}": "Det går.",
    }


def _key(world: World, kind: str, round_: str) -> str:
    async def find() -> str:
        if kind == "absences":
            return (await world.all(ABSENCES))[0].key
        month = round_.partition("/")[0]
        return next((m.key for m in await world.all(MEETINGS) if m.month == month), "?")

    return asyncio.run(find())


def forged(world: World, act: str) -> dict[str, dict[str, str]]:
    """What somebody could send who writes the card's data by hand or digs out an old card."""
    whole = payload(world, act)
    keys = {"initiative": "people/inger", "round": "notice/inger/2025-05-16", "meeting": "outbox", "of": OWN}
    red = {
        f"colour:{OTHER}": "red",
        f"reasons:{OTHER}": "stalled",
        f"ask:{OTHER}": "Hjælp",
        f"same:{OTHER}": "true",
    }
    return {
        "another's initiative": payload(world, act, OTHER),
        "another's red": {**payload(world, act, OTHER), **red, "step": "red"},
        "another's beside one's own": {
            **whole,
            "keys": f"{OWN},{OTHER},{ENDING}",
            "of": OTHER,
            "only": f"{OWN},{OTHER}",
        },
        "another's follow-up": {**whole, "follow_up": OTHER_TASK},
        "another's list": {**whole, "chief": "anna", "person": "anna", "by": "anna"},
        "an old round": payload(world, act, OTHER, APRIL),
        "one's own old round": payload(world, act, OWN, APRIL),
        "a round to come": payload(world, act, OWN, JUNE),
        "keys of other records": {
            **whole,
            **keys,
            "absence": "x",
            "person": "bot",
            "follow_up": "people/inger",
        },
        "nothing": {"act": act},
        "all at once": {
            **payload(world, act, OTHER),
            "chief": "anna",
            "all": "1",
            "page": "0",
            "kept": "1",
            "said": "x",
        },
    }


def test_for_every_button_it_is_said_what_it_needs() -> None:
    assert set(ACTS) == set(ACT_NEEDS)


def entitled(act: str) -> set[str]:
    need = REPORT if ACT_NEEDS[act] in {ANSWER, TAKE_BACK} else ACT_NEEDS[act]
    if isinstance(need, Free):
        return set(WHO)
    initiative = BEST.get(act, OWN)
    return {who for who, p in WHO.items() if any(may(p, action, target(who, initiative)) for action in need)}


@pytest.mark.parametrize(
    "act", [a for a in ACT_NAMES if not isinstance(ACT_NEEDS.get(a), Free) or a in EXACTLY]
)
def test_exactly_the_entitled_may(act: str) -> None:
    """The others read one sentence, and nothing is stored; for somebody it does work."""
    allowed, working = EXACTLY.get(act, entitled(act)), set()
    for town in TOWNS.values():
        world = town()
        for who, person in WHO.items():
            seen = asyncio.run(press(world, person, payload(world, act)))
            if who in allowed:
                assert not seen.is_refused, (who, seen.keys)
            else:
                _is_refused_clearly(who, seen)
            working |= {who} if seen.works else set()
    assert working, "nobody could do it, so the test shows nothing"


def _is_refused_clearly(who: str, seen: Seen) -> None:
    assert seen.is_refused, (who, seen.keys, seen.read)
    # What was written is given back, so that it is not lost.
    assert seen.keys[1:] in ([], ["you-wrote"]), (who, seen.keys)
    assert not seen.writes, who


@pytest.mark.parametrize("act", ACT_NAMES)
@pytest.mark.parametrize("town", sorted(TOWNS))
def test_forged_or_replayed_it_shows_and_stores_nothing_of_others(act: str, town: str) -> None:
    world = TOWNS[town]()
    for how, values in {"as it is": payload(world, act), **forged(world, act)}.items():
        for who, person in WHO.items():
            seen = asyncio.run(press(world, person, values))
            assert_nothing_of_others_is_read(who, seen, (act, how))
            assert_only_own_is_written(who, seen, (act, how))


@pytest.mark.parametrize("act", ACT_NAMES)
def test_in_a_channel_no_button_works(act: str) -> None:
    world = TOWNS["open"]()
    for person in WHO.values():
        seen = asyncio.run(press(world, person, payload(world, act), place=BOARD_ROOM))
        assert (seen.keys, seen.writes) == (["private-please"], [])


@pytest.mark.parametrize("act", [act for act in ACT_NAMES if ACT_NEEDS.get(act) == ANSWER])
def test_for_a_chief_only_those_who_may_answer_for_them(act: str) -> None:
    """A director has it for the own area; naming oneself as the chief gives nobody anything."""
    world = TOWNS["open"]()
    allowed = {who for who, p in WHO.items() if may(p, Action.ANSWER_FOR, target(who))}
    for who, person in WHO.items():
        seen = asyncio.run(press(world, person, {**payload(world, act), "chief": "mette"}))
        assert seen.is_refused == (who not in allowed), (who, seen.keys)
        forged_ = {**payload(world, act, OTHER), "chief": person.key}
        seen = asyncio.run(press(world, person, forged_))
        assert seen.is_refused == (not may(person, Action.ANSWER_FOR, target(who, OTHER))), (who, seen.keys)
