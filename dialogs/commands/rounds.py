"""The secretariat's hand on the round: open it, take corrections in, pause and resume sending."""

from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from domain.access import Action, require
from domain.errors import NotPossible
from usecases.confirm_done import confirm_done
from usecases.open_round import include_corrections, open_round, round_to_open
from usecases.pause_sending import pause_sending, resume_sending, service_state
from usecases.round_status import latest_round


async def ask_open(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_ROUND)
    round_ = await round_to_open(turn.tx, turn.now)
    return await turn.ask(
        "round.open.confirm",
        "ask-open-round",
        round=round_.key,
        month=turn.reader.month(round_.month),
        due=turn.reader.moment(round_.due),
    )


async def open_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await open_round(turn.tx, turn.board, turn.now, turn.person, slots.get("round", ""))
    return tell("round-opened", month=turn.reader.month(round_.month))


async def include(turn: Turn, slots: Slots) -> list[Reply]:
    """[Tag med] or "tag med": a new opgørelse with a new time."""
    round_ = await latest_round(turn.tx)
    key = slots.get("round", "") or (round_.key if round_ else "")
    snapshot = await include_corrections(turn.tx, turn.now, turn.person, key)
    return turn.on_card("sentence", key="included", at=turn.reader.short_moment(snapshot.at))


async def ask_pause(turn: Turn, slots: Slots) -> list[Reply]:
    require(turn.person, Action.MANAGE_ROUND)
    return await turn.ask("sending.pause.confirm", "ask-pause")


async def pause_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    await pause_sending(turn.tx, turn.now, turn.person)
    return tell("paused")


async def ask_resume(turn: Turn, slots: Slots) -> list[Reply]:
    """Shows what would be sent, and asks."""
    require(turn.person, Action.MANAGE_ROUND)
    if not (await service_state(turn.tx)).paused:
        raise NotPossible("not-paused")
    await turn.expect("sending.resume.confirm")
    return say("gap")


async def resume_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    await resume_sending(turn.tx, turn.now, turn.person)
    return turn.on_card("sentence", key="resumed")


async def done_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    initiative = await confirm_done(turn.tx, turn.now, turn.person, slots.get("initiative", ""))
    return turn.on_card("sentence", key="done-confirmed", title=initiative.title)
