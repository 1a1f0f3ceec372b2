"""Everything unchanged, but a red asks: is the need the same as last month?"""

from microsoft_teams.cards import CardElement

from dialogs.cards.parts import button, buttons, card, heading, labelled, line, primary, section, title_of
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.delivery import View
from usecases.collections import ROUNDS
from usecases.responsibility import asked_of
from usecases.round_status import round_status


async def unchanged_reds(reader: Reader, args: View) -> Message | None:
    """One question per red of last month, each with [Ja, det samme] and [Nej, ret]."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    keys = args.arg("keys").split(",")
    status = (await round_status(reader.tx, round_)).only(keys)
    opening = (
        reader.say("unchanged-stored", count=number_in(args.arg("stored")))
        if args.arg("stored", "0") != "0"
        else ""
    )
    heading_text = opening or reader.say("unchanged-reds")
    body: list[CardElement] = [heading(heading_text)]
    if opening:
        body.append(line(reader.say("unchanged-reds")))
    for standing in status.standings:
        previous = standing.previous
        if previous is None or previous.report is None or standing.report is not None:
            continue
        data = {
            "round": round_.key,
            "initiative": standing.initiative.key,
            "v": args.arg("v", "1"),
            "keys": ",".join(keys),
        }
        asked = reader.say("same-need", month=reader.month(previous.month))
        body.append(
            section(
                line(title_of(standing.initiative), bold=True),
                labelled(asked, reader.words.quoted(previous.report.ask)),
                buttons(
                    primary(reader.say("button-same"), "report.same", **data),
                    button(reader.say("button-not-same"), "report.edit", **data),
                ),
            )
        )
    back = button(reader.say("button-back"), "report.list", round=round_.key, v=args.arg("v", "1"))
    return Message(heading_text, card(body, [back]))


async def own_initiatives(reader: Reader, args: View) -> Message | None:
    """A chief's initiatives before any round has opened."""
    month = f"{reader.local(reader.now):%Y-%m}"
    own = await asked_of(reader.tx, reader.board, reader.now, reader.person, month)
    if not own:
        return Message(reader.say("nothing-asked"))
    opening = reader.say("own-initiatives", count=len(own))
    coming = [r for r in await reader.tx.query(ROUNDS) if r.due > reader.now]
    lines = [f"– {title_of(i)}" for i in own]
    for round_ in sorted(coming, key=lambda r: r.due)[:1]:
        opens = reader.moment(round_.instants[0][1])
        lines.append(reader.say("next-round-opens", month=reader.month(round_.month), opens=opens))
    return Message(opening, card([heading(opening), *(line(text) for text in lines)]))
