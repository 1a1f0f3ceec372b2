"""What the secretariat and the directors are told in the course of a round (design.md §3)."""

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, heading, labelled, line, primary, section
from dialogs.cards.proof import absence_proof, extension_of, is_reached, proof_for, unreached_first
from dialogs.cards.status_form import write_to
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import Target as Object
from domain.access import may, visible
from domain.delivery import RowState, View
from domain.plan import Initiative
from domain.reports import Colour
from domain.rounds import Round, Step
from domain.schedule import Outcome, StepRecord
from domain.standing import RoundStatus, Standing
from usecases.collections import OUTBOX, ROUNDS, STEPS
from usecases.pause_sending import service_state, what_waits
from usecases.responsibility import stood_in_for
from usecases.round_status import round_status
from usecases.schedule_state import absences

SHOWN = 12
MOST_LINKS = 3


async def due_list(reader: Reader, args: View) -> Message | None:
    """The secretariat's list at the deadline: what is not received, with proof of delivery per person."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    status = visible(await round_status(reader.tx, round_), reader.audience)
    missing = status.not_received()
    opening = reader.say(
        "due-list" if reader.now >= round_.due else "due-list-before",
        month=reader.month(round_.month),
        received=status.received,
        count=len(status.standings),
        due=reader.moment(round_.due),
    )
    body: list[CardElement] = [heading(opening)]
    chiefs = await unreached_first(reader, dict.fromkeys(s.initiative.chief for s in missing))
    shown = chiefs if args.arg("all") else chiefs[:SHOWN]
    for chief in shown:
        titles = [s.initiative.title for s in missing if s.initiative.chief == chief]
        body.append(labelled(f"– {await reader.name(chief)}:", await proof_for(reader, round_, chief)))
        body.append(line(reader.words.listing(titles), subtle=True))
    actions = chasing(reader, status)
    if not missing:
        body.append(line(reader.say("due-list-none")))
        actions = [button(reader.say("button-round-status"), "say", text=reader.say("say-show-round"))]
    if len(shown) < len(chiefs):
        body.append(line(reader.say("and-more", count=len(chiefs) - len(shown))))
        actions.append(button(reader.say("button-missing"), "round.missing", round=round_.key))
    actions.append(button(reader.say("button-show-all", count=len(status.standings)), "ask.all"))
    return Message(opening, card(body, actions))


def chasing(reader: Reader, status: RoundStatus) -> list[Action]:
    """What one may do about statuses not received; a reminder and a longer deadline only until the freeze."""
    round_ = status.round
    answerable = [
        s for s in status.not_received() if may(reader.person, Doing.ANSWER_FOR, Object(s.initiative))
    ]
    if not (answerable and round_.is_open):
        return []
    key = "button-answer-for" if may(reader.person, Doing.MANAGE_ROUND) else "button-answer-one"
    actions: list[Action] = [button(reader.say(key), "round.answer", round=round_.key)]
    if may(reader.person, Doing.MANAGE_ROUND) and not round_.is_settled:
        actions.append(button(reader.say("button-remind"), "round.remind", round=round_.key))
        actions.append(button(reader.say("button-extend"), "round.extend", round=round_.key))
    return actions


async def escalation(reader: Reader, args: View) -> Message | None:
    """The day after the deadline: the chief or stand-in is reminded, a director gets ONE message for the area."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None or round_.is_settled:
        return None
    status = await round_status(reader.tx, round_)
    missing = [s.initiative for s in status.not_received()]
    own = [i for i in missing if await _asked_for(reader, i)]
    own.sort(key=lambda i: reader.person.key in i.chiefs[1:])
    helped = [
        i
        for i in missing
        if i not in own and i.key in await stood_in_for(reader.tx, reader.person, reader.now)
    ]
    area = [i for i in missing if i.director == reader.person.key]
    body: list[CardElement] = []
    actions: list[Action] = []
    if own:
        body.append(line(await _own_text(reader, round_, own)))
        actions.append(primary(reader.say("button-answer-now"), "report.list", round=round_.key))
        actions.append(button(reader.say("button-away"), "absence.open", round=round_.key))
    if helped:
        body.append(line(await _helped_text(reader, round_, helped)))
    if area:
        mine = [s for s in status.standings if s.initiative.director == reader.person.key]
        body.append(section(*await _area_lines(reader, round_, mine, area)))
        for chief in sorted({i.chief for i in area if i.chief != reader.person.key})[:MOST_LINKS]:
            actions += await write_to(reader, chief)
        actions += chasing(reader, status)
    if not body:
        return None
    return Message(_summary(reader, round_, own, area), card(body, actions))


async def _asked_for(reader: Reader, initiative: Initiative) -> bool:
    """As the reminder counts them: those of a co-responsible too."""
    respondent = (await absences(reader.tx)).respondent(initiative.chief, reader.board.day(reader.now))
    return reader.person.key in {respondent.person, *initiative.chiefs[1:]}


def _summary(reader: Reader, round_: Round, own: list[Initiative], area: list[Initiative]) -> str:
    month = reader.month(round_.month)
    return reader.say("escalation-summary", month=month, count=len(own or area))


async def _own_text(reader: Reader, round_: Round, own: list[Initiative]) -> str:
    extension = await extension_of(reader, round_, own[0].chief)
    due = extension.until if extension else round_.due
    return reader.say(
        "escalation-own",
        name=reader.person.first_name,
        month=reader.month(round_.month),
        due=reader.moment(due),
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
    lines = [opening, reader.say("escalation-area-missing")]
    lines += [await _area_line(reader, round_, chief, area) for chief in dict.fromkeys(i.chief for i in area)]
    if reminded := await _reminded(reader, round_, area):
        lines.append(reader.say("escalation-area-reminded", names=reader.words.listing(reminded)))
    freeze = reader.moment(round_.at(Step.FREEZE))
    lines.append(reader.say("escalation-area-freeze", freeze=freeze, count=len(area)))
    return [line(text) for text in lines]


async def _area_line(reader: Reader, round_: Round, chief: str, area: list[Initiative]) -> str:
    """`– Jens Dam (fravær til og med 23. maj; Anna Lund er spurgt): Flådestyring og Infrastruktur`."""
    excuse = await _excuse(reader, round_, chief)
    titles = reader.words.listing([i.title for i in area if i.chief == chief])
    return f"– {await reader.name(chief)}{f' ({excuse})' if excuse else ''}: {titles}"


async def _excuse(reader: Reader, round_: Round, chief: str) -> str:
    """Why a chief is not reminded today: away, or with a longer deadline."""
    if absence := (await absences(reader.tx)).of(chief, reader.board.day(reader.now)):
        return await absence_proof(reader, round_, absence)
    extension = await extension_of(reader, round_, chief)
    if extension and extension.until > reader.now:
        return reader.say("proof-extended", until=reader.short_moment(extension.until))
    return ""


async def _reminded(reader: Reader, round_: Round, area: list[Initiative]) -> list[str]:
    """The names of those whose reminder of today has been sent or is under way, chiefs or stand-ins."""
    day, away = reader.board.day(reader.now), await absences(reader.tx)
    extensions = {i.chief: await extension_of(reader, round_, i.chief) for i in area}
    late = [chief for chief, longer in extensions.items() if longer is None or longer.until <= reader.now]
    asked = dict.fromkeys(away.respondent(chief, day).person for chief in late)
    return [
        await reader.name(p) for p in asked if p != reader.person.key and await _is_told(reader, round_, p)
    ]


async def _is_told(reader: Reader, round_: Round, person: str) -> bool:
    step = await reader.tx.get(
        STEPS, StepRecord(round_.key, Step.ESCALATE, person, Outcome.SENT, reader.now).key
    )
    row = await reader.tx.get(OUTBOX, step.row) if step and step.outcome is Outcome.SENT else None
    if row is None or row.state in {RowState.FAILED, RowState.WITHDRAWN}:
        return False
    is_today = reader.board.day(row.sent_at or row.not_before) == reader.board.day(reader.now)
    return is_today and await is_reached(reader, person)


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
    body: list[CardElement] = [heading(opening), line(counts_line(reader, status))]
    body += not_received_lines(reader, status)
    offer = primary(reader.say("button-make-agenda"), "agenda.make", meeting=round_.meeting)
    return Message(opening, card(body, [offer]))


def not_received_lines(reader: Reader, status: RoundStatus) -> list[CardElement]:
    """What is not received, one line each."""
    lines = [line(f"– {s.initiative.title}") for s in status.not_received()]
    return [section(line(reader.say("not-received-list"), bold=True), *lines)] if lines else []


def counts_line(reader: Reader, status: RoundStatus) -> str:
    """`3 røde · 2 gule · 13 grønne · 1 ikke modtaget`."""
    counts = status.counts()
    proposed = sum(standing.is_proposed_done for standing in status.standings)
    done = counts[Colour.DONE] - proposed
    parts = [reader.say(f"count-{c}", count=counts[c]) for c in (Colour.RED, Colour.YELLOW, Colour.GREEN)]
    parts += [reader.say("count-done", count=done)] if done else []
    parts += [reader.say("count-done-proposed", count=proposed)] if proposed else []
    return " · ".join([*parts, reader.say("count-missing", count=len(status.not_received()))])


async def gap_list(reader: Reader, args: View) -> Message | None:
    """After a gap nothing is sent before the secretariat has seen what would be, and said yes."""
    if not (await service_state(reader.tx)).paused:
        return None
    told = await what_waits(reader.tx, reader.board, reader.now)
    opening = reader.say("gap", count=len(told))
    body: list[CardElement] = [line(opening)]
    for step in dict.fromkeys(waiting.step for waiting in told):
        names = [await reader.name(waiting.person) for waiting in told if waiting.step is step]
        what = reader.say(f"step-{step}") if step else reader.say("gap-other")
        body.append(line(f"– {what}: {reader.words.listing(list(dict.fromkeys(names)))}"))
    if held := sum(row.held for row in await reader.tx.query(OUTBOX, state=RowState.WAITING)):
        body.append(line(reader.say("gap-held", count=held)))
    return Message(opening, card(body, [primary(reader.say("button-resume"), "sending.resume")]))
