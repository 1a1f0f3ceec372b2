"""Say in one clear sentence why something was not done (users.md, tone)."""

from dialogs.turn import Reply, Turn, tell
from domain.access import Action
from domain.errors import DomainError, NotAllowed, NotPossible, Outdated, RoundNotOpen
from usecases.collections import ROUNDS
from usecases.round_status import latest_round

ONLY_SECRETARIAT = frozenset(
    {
        Action.SEE_AGENDA,
        Action.POST,
        Action.MAKE_AGENDA,
        Action.MANAGE_ROUND,
        Action.MANAGE_MEETINGS,
        Action.BIND_CHANNEL,
    }
)


async def refusal(turn: Turn, error: DomainError) -> list[Reply]:  # noqa: PLR0911  one case per error
    """Nothing has been changed; the sentence says what stood in the way and what to do."""
    match error:
        case NotAllowed(action=Action.REPORT):
            return tell("refused-report")
        case NotAllowed(action=action) if action in ONLY_SECRETARIAT:
            return tell(f"refused-{action}", secretariat=turn.board.secretariat)
        case NotAllowed():
            return tell("refused", secretariat=turn.board.secretariat)
        case NotPossible(reason=reason, data=data):
            return tell(f"impossible-{reason}", **data)
        case RoundNotOpen(round=key):
            return await _round_not_open(turn, key)
        case Outdated():
            return await _outdated(turn)
        case _:
            return tell("gone")


async def _round_not_open(turn: Turn, key: str) -> list[Reply]:
    round_ = await turn.tx.get(ROUNDS, key)
    if round_ is None or round_.instants[0][1] <= turn.now:
        return tell("round-closed")
    return tell(
        "round-not-open",
        month=turn.reader.month(round_.month),
        opens=turn.reader.moment(round_.instants[0][1]),
    )


async def _outdated(turn: Turn) -> list[Reply]:
    newest = await latest_round(turn.tx)
    return tell("outdated", month=turn.reader.month(newest.month) if newest else "-")
