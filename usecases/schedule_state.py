"""Gather what the schedule needs to know."""

from datetime import datetime

from domain.people import Absences, Role
from domain.rounds import Round, RoundState, Step
from domain.schedule import RoundView, ScheduleState
from usecases.collections import ABSENCES, EXTENSIONS, PEOPLE, ROUNDS, SERVICE, STEPS
from usecases.obs_list import who_answered
from usecases.ports import Transaction
from usecases.round_status import current_reports, reportable


async def schedule_state(tx: Transaction, now: datetime) -> ScheduleState:
    """The state of all rounds that are not over; before the first import nothing ever happens."""
    service = await tx.get(SERVICE, "service")
    people = [p for p in await tx.query(PEOPLE) if p.active]
    rounds = [r for r in await tx.query(ROUNDS) if not r.is_over]
    return ScheduleState(
        rounds=tuple([await _view(tx, r, now) for r in rounds]),
        first_import=(service.first_import if service and service.first_import else now),
        absences=await absences(tx),
        secretariat=tuple(p.key for p in people if p.has(Role.SECRETARIAT)),
        stand_ins={p.key: p.stand_in for p in people if p.stand_in},
        active=frozenset(p.key for p in people),
        paused=bool(service and service.paused),
        flagging=tuple(p.key for p in people if p.has(Role.DIRECTOR, Role.FINANCE)),
    )


async def absences(tx: Transaction) -> Absences:
    return Absences(tuple(sorted(await tx.query(ABSENCES), key=lambda a: a.key)))


async def _view(tx: Transaction, round_: Round, now: datetime) -> RoundView:
    """Of a round whose time has not come only the dates matter: nothing else of it is read."""
    if round_.state is RoundState.PLANNED and now < round_.at(Step.OPEN):
        return RoundView(round_)
    return RoundView(
        round=round_,
        initiatives=tuple(await reportable(tx, round_.month)),
        received=frozenset(await current_reports(tx, round_.key)),
        extensions={e.person: e.until for e in await tx.query(EXTENSIONS, round=round_.key)},
        decided=frozenset((s.step, s.person) for s in await tx.query(STEPS, round=round_.key)),
        flagged=await who_answered(tx, round_.meeting),
    )
