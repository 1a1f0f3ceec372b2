"""Keep what a chief has written so far, seen by nobody else (state *kladde*)."""

from datetime import datetime

from domain.access import Action, may, require
from domain.errors import Incomplete
from domain.people import Person
from domain.reports import ASK_LIMIT, TEXT_LIMIT, Answer, Draft, Guard, has_personal_number
from usecases.collections import DRAFTS
from usecases.ports import Transaction
from usecases.responsibility import target_of
from usecases.submit_report import reporting_on

# A draft may be too long to send, so that nothing typed is lost, but not without bound.
DRAFT_LIMIT = 4 * TEXT_LIMIT


async def save_draft(
    tx: Transaction, now: datetime, actor: Person, round_key: str, initiative_key: str, answer: Answer
) -> Draft:
    """Whoever may answer may keep a draft, also for somebody else; raise as `submit_report` does, but for what is
    still missing. A personal number is not even kept in a draft (design.md §10).
    """
    round_, initiative = await reporting_on(tx, round_key, initiative_key)
    target = await target_of(tx, actor, initiative, now)
    if not may(actor, Action.ANSWER_FOR, target):
        require(actor, Action.REPORT, target)
    if has_personal_number(answer.text) or has_personal_number(answer.ask):
        raise Incomplete((Guard.PERSONAL_NUMBER,))
    kept = Answer(
        answer.colour, answer.text[:DRAFT_LIMIT], answer.backgrounds, answer.ask[: DRAFT_LIMIT - ASK_LIMIT]
    )
    draft = Draft(round_.key, initiative.key, actor.key, kept, now)
    tx.put(DRAFTS, draft)
    return draft
