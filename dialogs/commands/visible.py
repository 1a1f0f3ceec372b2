"""Which initiatives an answer may be about, and which one "den" means."""

from dialogs.turn import Turn
from domain.access import sees_everything
from domain.plan import Initiative
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


def pronoun_meant(turn: Turn) -> str:
    """The key of the initiative the last answer was about, empty where it was about none or several."""
    last = turn.last_answer()
    return last.arg("initiative") if last else ""
