"""Say in one clear sentence why something was not done (users.md, tone)."""

from dialogs.turn import Reply, Turn, tell
from domain.access import Action
from domain.errors import DomainError, NotAllowed, NotPossible, Outdated, RoundNotOpen
from domain.rounds import RoundState
from usecases.collections import ROUNDS

FORMS = frozenset({"report.save", "report.draft"})
ONLY_SECRETARIAT = frozenset(
    {
        Action.SEE_AGENDA,
        Action.POST,
        Action.MAKE_AGENDA,
        Action.MANAGE_ROUND,
        Action.MANAGE_MEETINGS,
        Action.BIND_CHANNEL,
        Action.AGREE_FOLLOW_UP,
        Action.ANSWER_FOLLOW_UP,
        Action.MAKE_MINUTES,
        Action.APPROVE_MINUTES,
        Action.SEE_DECISIONS,
        Action.FLAG_OBS,
        Action.SEE_OBS,
        Action.LOCK_OBS,
        Action.EDIT_APPENDIX,
        Action.CALL_IN,
        Action.FILE_MEETING,
    }
)


async def refusal(turn: Turn, error: DomainError) -> list[Reply]:
    """Nothing has been changed; the sentence says what stood in the way, and what was written is given back.

    An order in words that is refused is the last thing said: "ja" is not about a question from before it.
    """
    if turn.incoming.text and not turn.incoming.values:
        await turn.drop_question((await turn.conversation()).question)
    return [*await _sentence(turn, error), *_given_back(turn)]


def _given_back(turn: Turn) -> list[Reply]:
    """The words of a form that could not be kept anywhere."""
    if turn.value("act") not in FORMS:
        return []
    fields = turn.incoming.values.items()
    said = "\n".join(v for name, v in fields if name.startswith(("text:", "ask:")) and v.strip())
    return tell("you-wrote", text=said) if said else []


async def _sentence(turn: Turn, error: DomainError) -> list[Reply]:  # noqa: PLR0911  one case per error
    match error:
        case NotAllowed(action=Action.REPORT):
            return tell("refused-report")
        case NotAllowed(action=action) if action in ONLY_SECRETARIAT:
            return tell(f"refused-{action}", secretariat=turn.board.secretariat)
        case NotAllowed():
            return tell("refused", secretariat=turn.board.secretariat)
        case NotPossible(reason=reason, data=data):
            return tell(f"impossible-{reason}", **turn.reader.written(data))
        case RoundNotOpen(round=key):
            return await _round_not_open(turn, key)
        case Outdated(round=key, initiative=initiative):
            return turn.on_card("stale", round=key, initiative=initiative, v="1")
        case _:
            return tell("gone")


async def _round_not_open(turn: Turn, key: str) -> list[Reply]:
    round_ = await turn.tx.get(ROUNDS, key)
    if round_ is not None and round_.state is RoundState.ENDED:
        return turn.on_card("stale", round=key)
    if round_ is None or round_.instants[0][1] <= turn.now:
        return tell("round-closed")
    return tell(
        "round-not-open",
        month=turn.reader.month(round_.month),
        opens=turn.reader.moment(round_.instants[0][1]),
    )
