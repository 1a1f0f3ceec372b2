"""Which initiatives an answer may be about, and which one "den" means."""

from collections.abc import Sequence

from dialogs.cards.answers import asked_about
from dialogs.cards.found import those_found
from dialogs.message import Message
from dialogs.turn import Turn
from domain.access import sees_everything
from domain.delivery import View
from domain.plan import Initiative
from domain.reports import Colour
from domain.standing import RoundStatus, Standing
from usecases.collections import INITIATIVES


def sees_all(turn: Turn) -> bool:
    """A chief asks about own initiatives; everybody in a channel asks about all."""
    return turn.audience.person is None or sees_everything(turn.person)


async def visible_initiatives(turn: Turn) -> list[Initiative]:
    """Those whose status the asker may see (`Action.SEE_STATUS`), removed ones included."""
    plan = await turn.tx.query(INITIATIVES)
    if sees_all(turn):
        return plan
    person = turn.person
    return [i for i in plan if person.active and (person.key in i.chiefs or i.key in turn.audience.stands_in)]


async def pronoun_meant(turn: Turn) -> str:
    """The key of the only initiative the last answer was about, empty where it was about none or several."""
    last = turn.last_answer()
    if last is None or last.arg("initiative"):
        return last.arg("initiative") if last else ""
    asked = await asked_about(turn.reader, last)
    shown = [] if isinstance(asked, Message) else await _shown(turn, last, asked[0])
    return shown[0].initiative.key if len(shown) == 1 else ""


async def _shown(turn: Turn, last: View, status: RoundStatus) -> Sequence[Standing]:
    if last.name == "by-colour":
        return status.of_colour(Colour(last.arg("colour", "red")))
    if last.name == "not-received":
        return status.not_received()
    return await those_found(turn.reader, last, status) if last.name == "found" else status.standings
