"""Keep what a chief has written so far, seen by nobody else (state *kladde*)."""

from datetime import datetime

from domain.access import Action, require
from domain.people import Person
from domain.reports import ASK_LIMIT, TEXT_LIMIT, Answer, Draft
from usecases.collections import DRAFTS
from usecases.ports import Transaction
from usecases.responsibility import target_of
from usecases.submit_report import reporting_on

# A draft may be too long to send, so that nothing typed is lost, but not without bound.
DRAFT_LIMIT = 4 * TEXT_LIMIT


async def save_draft(
    tx: Transaction, now: datetime, actor: Person, round_key: str, initiative_key: str, answer: Answer
) -> Draft:
    """Raise as `submit_report` does, but for what is still missing."""
    round_, initiative = await reporting_on(tx, round_key, initiative_key)
    require(actor, Action.REPORT, await target_of(tx, actor, initiative, now))
    kept = Answer(
        answer.colour, answer.text[:DRAFT_LIMIT], answer.backgrounds, answer.ask[: DRAFT_LIMIT - ASK_LIMIT]
    )
    draft = Draft(round_.key, initiative.key, actor.key, kept, now)
    tx.put(DRAFTS, draft)
    return draft
