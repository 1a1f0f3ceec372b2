"""What the secretariat and the directors are told in the course of a round (design.md §3)."""

from dataclasses import replace

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, heading, line, section
from dialogs.cards.status_form import write_to
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import visible
from domain.delivery import OutboxRow, Reach, RowState, View
from domain.people import Absence
from domain.plan import Initiative
from domain.reports import Colour
from domain.rounds import Round, Step
from domain.schedule import SYSTEM, Outcome, StepRecord, due_actions
from domain.standing import RoundStatus, Standing
from usecases.collections import CONTACTS, OUTBOX, ROUNDS, STEPS
from usecases.responsibility import stood_in_for
from usecases.round_status import round_status
from usecases.schedule_state import absences, schedule_state

SHOWN = 12


async def due_list(reader: Reader, args: View) -> Message | None:
    """The secretariat's list at the deadline: what is not received, with proof of delivery per person."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    status = visible(await round_status(reader.tx, round_), reader.audience)
    missing = status.not_received()
    opening = reader.say(
        "due-list",
        month=reader.month(round_.month),
        received=status.received,
        count=len(status.standings),
        due=reader.moment(round_.due),
    )
    body: list[CardElement] = [heading(opening)]
    shown = missing if args.arg("all") else missing[:SHOWN]
    body += [line(await missing_line(reader, round_, standing.initiative)) for standing in shown]
    actions: list[Action] = []
    if len(shown) < len(missing):
        actions.append(
            button(reader.say("button-show-all", count=len(missing)), "round.missing", round=round_.key)
        )
    if not missing:
        body.append(line(reader.say("due-list-none")))
    actions.append(button(reader.say("button-round-status"), "say", text=reader.say("say-show-round")))
    return Message(opening, card(body, actions))


async def missing_line(reader: Reader, round_: Round, initiative: Initiative) -> str:
    """`Fjellerup Udvikling, Jens Dam: besked leveret 14/5, påmindet 19/5 og 21/5`."""
    chief = await reader.name(initiative.chief)
    return f"– {initiative.title}, {chief}: {await _proof(reader, round_, initiative.chief)}"


async def _proof(reader: Reader, round_: Round, chief: str) -> str:
    absence = (await absences(reader.tx)).of(chief, reader.board.day(reader.now))
    if absence:
        return await _absence_proof(reader, absence)
    contact = await reader.tx.get(CONTACTS, chief)
    if contact is not None and contact.reach in {Reach.NOT_INSTALLED, Reach.BLOCKED}:
        return reader.say(f"proof-{contact.reach}")
    delivered = [(s, row) for s, row in await _sent(reader, round_, chief) if row.state is RowState.SENT]
    if not delivered:
        return reader.say("proof-none")
    days = {s.step: _day(reader, row) for s, row in delivered}
    reminders = [day for step, day in days.items() if step is not Step.OPEN]
    parts = [reader.say("proof-delivered", day=days[Step.OPEN])] if Step.OPEN in days else []
    if reminders:
        parts.append(reader.say("proof-reminded", days=reader.words.listing(reminders)))
    return ", ".join(parts)


async def _absence_proof(reader: Reader, absence: Absence) -> str:
    until = reader.words.short_day(absence.last)
    if absence.stand_in and not absence.declined:
        return reader.say("proof-absent-asked", until=until, stand=await reader.name(absence.stand_in))
    return reader.say("proof-absent", until=until)


async def _sent(reader: Reader, round_: Round, person: str) -> list[tuple[StepRecord, OutboxRow]]:
    steps = [s for s in await reader.tx.query(STEPS, round=round_.key) if s.person == person]
    order = {step: n for n, step in enumerate(Step)}
    sent = sorted((s for s in steps if s.outcome is Outcome.SENT), key=lambda s: order[s.step])
    rows = [(s, await reader.tx.get(OUTBOX, s.row)) for s in sent]
    return [(s, row) for s, row in rows if row is not None]


def _day(reader: Reader, row: OutboxRow) -> str:
    day = reader.board.day(row.sent_at or row.created_at)
    return f"{day.day}/{day.month}"


async def escalation(reader: Reader, args: View) -> Message | None:
    """The day after the deadline: the chief or stand-in is reminded, a director gets ONE message for the area."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None or round_.is_settled:
        return None
    status = await round_status(reader.tx, round_)
    missing = [s.initiative for s in status.not_received()]
    own = [i for i in missing if await _asked_for(reader, i)]
    helped = [
        i
        for i in missing
        if i not in own and i.key in await stood_in_for(reader.tx, reader.person, reader.now)
    ]
    area = [i for i in missing if i.director == reader.person.key]
    body: list[CardElement] = []
    actions: list[Action] = []
    if own:
        body.append(line(_own_text(reader, round_, own)))
        actions.append(button(reader.say("button-answer-now"), "report.list", round=round_.key))
        actions.append(button(reader.say("button-away"), "absence.open", round=round_.key))
    if helped:
        body.append(line(await _helped_text(reader, round_, helped)))
    if area:
        mine = [s for s in status.standings if s.initiative.director == reader.person.key]
        body.append(section(*await _area_lines(reader, round_, mine, area)))
        for chief in sorted({i.chief for i in area if i.chief != reader.person.key})[:3]:
            actions += await write_to(reader, chief)
    if not body:
        return None
    return Message(_summary(reader, round_, own, area), card(body, actions))


async def _asked_for(reader: Reader, initiative: Initiative) -> bool:
    respondent = (await absences(reader.tx)).respondent(initiative.chief, reader.board.day(reader.now))
    return respondent.person == reader.person.key


def _summary(reader: Reader, round_: Round, own: list[Initiative], area: list[Initiative]) -> str:
    month = reader.month(round_.month)
    return reader.say("escalation-summary", month=month, count=len(own or area))


def _own_text(reader: Reader, round_: Round, own: list[Initiative]) -> str:
    return reader.say(
        "escalation-own",
        name=reader.person.first_name,
        month=reader.month(round_.month),
        due=reader.moment(round_.due),
        titles=reader.words.listing([i.title for i in own]),
        freeze=reader.moment(round_.at(Step.FREEZE)),
    )


async def _helped_text(reader: Reader, round_: Round, helped: list[Initiative]) -> str:
    chiefs = sorted({i.chief for i in helped})
    names = reader.words.listing([await reader.name(key) for key in chiefs])
    titles = reader.words.listing([i.title for i in helped])
    return reader.say("escalation-stand-in", chiefs=names, titles=titles, month=reader.month(round_.month))


async def _area_lines(
    reader: Reader, round_: Round, mine: list[Standing], area: list[Initiative]
) -> list[CardElement]:
    received = len(mine) - len(area)
    opening = reader.say(
        "escalation-area",
        name=reader.person.first_name,
        month=reader.month(round_.month),
        received=received,
        count=len(mine),
    )
    entries = [f"{i.title} ({await reader.name(i.chief)}{await _away(reader, i.chief)})" for i in area]
    lines = [
        opening,
        reader.say("escalation-area-missing", entries=reader.words.listing(entries)),
        reader.say("escalation-area-freeze", freeze=reader.moment(round_.at(Step.FREEZE))),
    ]
    return [line(text) for text in lines]


async def _away(reader: Reader, chief: str) -> str:
    absence = (await absences(reader.tx)).of(chief, reader.board.day(reader.now))
    return f", {await _absence_proof(reader, absence)}" if absence else ""


async def frozen(reader: Reader, args: View) -> Message | None:
    """The opgørelse is made: counts, what is missing, and the offer to make the agenda."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    status = visible(await round_status(reader.tx, round_), reader.audience)
    if status.snapshot is None:
        return None
    opening = reader.say(
        "frozen", month=reader.month(round_.month), at=reader.short_moment(status.snapshot.at)
    )
    body = [heading(opening), line(counts_line(reader, status))]
    if missing := status.not_received():
        titles = reader.words.listing([s.initiative.title for s in missing])
        body.append(line(reader.say("not-received-list", titles=titles)))
    offer = button(reader.say("button-make-agenda"), "agenda.make", meeting=round_.meeting)
    return Message(opening, card(body, [offer]))


def counts_line(reader: Reader, status: RoundStatus) -> str:
    """`3 røde · 2 gule · 13 grønne · 1 ikke modtaget`."""
    counts = status.counts()
    shown = [(colour, counts[colour]) for colour in (Colour.RED, Colour.YELLOW, Colour.GREEN, Colour.DONE)]
    parts = [reader.say(f"count-{colour}", count=n) for colour, n in shown if n or colour is not Colour.DONE]
    return " · ".join([*parts, reader.say("count-missing", count=len(status.not_received()))])


async def gap_list(reader: Reader, args: View) -> Message | None:
    """After a gap nothing is sent before the secretariat has seen what would be, and said yes."""
    state = await schedule_state(reader.tx, reader.now)
    if not state.paused:
        return None
    waiting = due_actions(reader.now, reader.board.calendar, replace(state, paused=False))
    told = [a for a in waiting if a.outcome is Outcome.SENT and a.person != SYSTEM]
    opening = reader.say("gap", count=len(told))
    body: list[CardElement] = [line(opening)]
    for step in dict.fromkeys(a.step for a in told):
        names = [await reader.name(a.person) for a in told if a.step is step]
        body.append(line(f"– {reader.say(f'step-{step}')}: {reader.words.listing(names)}"))
    return Message(opening, card(body, [button(reader.say("button-resume"), "sending.resume")]))
