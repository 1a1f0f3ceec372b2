"""Where the month stands once directors and finance have flagged, edited, chosen a focus and called somebody in."""

from collections.abc import Awaitable, Callable

from domain.calling_in import Coming
from domain.forums import Level
from domain.obs import Said
from tests.usecases.world import KARSTEN, METTE, SIGNE, TORBEN, World
from usecases.call_in import answer_call_in, call_in
from usecases.choose_focus import choose_focus
from usecases.edit_appendix import answer_appendix, edit_appendix
from usecases.flag_obs import flag_obs, no_obs
from usecases.lock_obs import lock_obs

MAY, MEETING = "2025-05/status", "2025-05"
FLAGGED, EDITED, CALLED = f"{MEETING}/001", f"{MAY}/i01/001", f"{MEETING}/001"
Stand = Callable[[], Awaitable[World]]


async def flag(world: World) -> World:
    """Torben has flagged two initiatives for Koncernledelsen, Karsten one for the board, Signe nothing."""
    both = Said("Fravær", ("i01", "i02"), Level.KONCERNLEDELSE, "En fælles indsats.")
    await world.do(lambda tx: flag_obs(tx, world.board, world.now, TORBEN, both))
    one = Said(initiatives=("i03",), wanted="Drøftes.")
    await world.do(lambda tx: flag_obs(tx, world.board, world.now, KARSTEN, one))
    await world.do(lambda tx: no_obs(tx, world.now, SIGNE))
    return world


async def lock(world: World) -> World:
    await flag(world)
    await world.do(lambda tx: lock_obs(tx, world.now, KARSTEN))
    return world


async def edit(world: World) -> World:
    """Karsten has shortened Mette's text on i01."""
    await world.do(lambda tx: edit_appendix(tx, world.board, world.now, KARSTEN, MAY, "i01", "Udbud om."))
    return world


async def suggest(world: World) -> World:
    await edit(world)
    text = "Udbuddet går om i juni."
    await world.do(lambda tx: answer_appendix(tx, world.board, world.now, METTE, EDITED, text))
    return world


async def focus(world: World) -> World:
    await world.do(lambda tx: choose_focus(tx, world.board, world.now, TORBEN, MEETING, "i01"))
    return world


async def called(world: World) -> World:
    await focus(world)
    await world.do(lambda tx: call_in(tx, world.board, world.now, TORBEN, MEETING, "plan", METTE.key))
    return world


async def declined(world: World) -> World:
    await called(world)
    await world.do(lambda tx: answer_call_in(tx, world.board, world.now, METTE, CALLED, Coming.NO))
    return world


def after(stand: Stand, *steps: Callable[[World], Awaitable[World]]) -> Stand:
    async def stood() -> World:
        world = await stand()
        for step in steps:
            await step(world)
        return world

    return stood
