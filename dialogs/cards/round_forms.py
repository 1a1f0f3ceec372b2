"""The small forms behind the secretariat's list: whom to answer for, and how long a deadline (design.md §3)."""

from collections.abc import Iterable
from datetime import datetime

from dialogs.cards.parts import button, buttons, card, heading, line, pick, primary, section, title_of
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import Target, may
from domain.delivery import View
from domain.rounds import Round, Step
from domain.standing import Standing
from usecases.collections import ROUNDS
from usecases.round_status import round_status


async def answerable(reader: Reader, round_: Round, chief: str = "") -> list[Standing]:
    """The initiatives without a status that the reader may answer for, of one chief or of all."""
    missing = (await round_status(reader.tx, round_)).not_received()
    return [
        s
        for s in missing
        if chief in {"", s.initiative.chief} and may(reader.person, Doing.ANSWER_FOR, Target(s.initiative))
    ]


async def answer_whom(reader: Reader, args: View) -> Message | None:
    """[Svar for en chef]: which chief; whoever has answered meanwhile is not among them."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    text = reader.say("answer-whom", month=reader.month(round_.month))
    options = await _chiefs(reader, await answerable(reader, round_))
    if not options:
        return Message(reader.say("due-list-none"))
    field = pick(f"chief~{args.arg('v', '1')}", reader.say("label-chief"), options, options[0][0])
    go_on = primary(reader.say("button-go-on"), "round.answer.chief", round=round_.key)
    return Message(text, card([line(text), field], [go_on]))


async def _chiefs(reader: Reader, standings: Iterable[Standing]) -> list[tuple[str, str]]:
    """`Lone Fredsholt (3)`, by name, with how many are not received."""
    chiefs = [s.initiative.chief for s in standings]
    named = [(key, f"{await reader.name(key)} ({chiefs.count(key)})") for key in dict.fromkeys(chiefs)]
    return sorted(named, key=lambda option: option[1])


async def answer_which(reader: Reader, args: View) -> Message | None:
    """The chief's initiatives without a status, each with a button that opens the form."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    chief = await reader.name(args.arg("chief"))
    missing = await answerable(reader, round_, args.arg("chief"))
    if not missing:
        return Message(reader.say("answer-none-left", name=chief, month=reader.month(round_.month)))
    text = reader.say("answer-which", name=chief, month=reader.month(round_.month))
    title = reader.say("button-answer")
    rows = [
        section(
            line(title_of(s.initiative), bold=True),
            buttons(button(title, "report.edit", chief=args.arg("chief"), **_ids(round_, s))),
        )
        for s in missing
    ]
    return Message(text, card([heading(text), *rows]))


def _ids(round_: Round, standing: Standing) -> dict[str, str]:
    return {"round": round_.key, "initiative": standing.initiative.key}


async def extend_form(reader: Reader, args: View) -> Message | None:
    """[Giv længere frist]: which chief and until when; only what is possible can be chosen."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    text = reader.say("extend-form", freeze=reader.moment(round_.at(Step.FREEZE)))
    chiefs = await _chiefs(reader, await answerable(reader, round_))
    if not chiefs:
        return Message(reader.say("due-list-none"))
    until = [(at.isoformat(), reader.moment(at)) for at in possible_deadlines(reader, round_)]
    version = args.arg("v", "1")
    body = [
        line(text),
        pick(f"chief~{version}", reader.say("label-chief"), chiefs, chiefs[0][0]),
        pick(f"until~{version}", reader.say("label-until"), until, until[0][0]),
    ]
    return Message(
        text, card(body, [primary(reader.say("button-go-on"), "round.extend.ask", round=round_.key)])
    )


def possible_deadlines(reader: Reader, round_: Round) -> list[datetime]:
    """The hour of the deadline on each working day after it until the freeze, which is the last there is."""
    freeze, calendar = round_.at(Step.FREEZE), reader.board.calendar
    hour = reader.local(round_.due).time()
    day, found = reader.board.day(max(round_.due, reader.now)), []
    while (at := calendar.instant(day, hour)) < freeze:
        if calendar.is_working(day) and at > max(round_.due, reader.now):
            found.append(at)
        day = calendar.after(day, 1)
    return [*found, freeze]
