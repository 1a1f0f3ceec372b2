"""Since when an initiative has a colour, or when it last had it (S06)."""

from collections.abc import Sequence

from dialogs.cards.answers import (
    as_of,
    asked_round,
    before_settled,
    is_seen,
    one_standing,
    removed_initiative,
    visible_status,
)
from dialogs.cards.parts import card, heading, line, title_of
from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from domain.plan import InitiativeState
from domain.reports import Colour
from domain.rounds import RoundState
from domain.standing import Settled, Standing, Visibility
from usecases.collections import INITIATIVES


async def how_long(reader: Reader, args: View) -> Message | None:
    """The words "hvor længe har den været rød?", "hvornår blev den rød?"; months without a status neither count nor break."""
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    round_ = await asked_round(reader, month=args.arg("month"))
    if initiative is None or not is_seen(reader, initiative):
        return None
    if initiative.state is InitiativeState.REMOVED:
        return await removed_initiative(reader, initiative)
    status = await one_standing(reader, round_, initiative.key) if round_ else None
    standing = status.of(initiative.key) if status else None
    if status is None or standing is None:
        return Message(reader.say("initiative-not-in-round", initiative=title_of(initiative)))
    if standing.visibility is Visibility.RECEIVED_ONLY:
        return before_settled(reader, await visible_status(reader, status.round.key) or status)
    asked = Colour(args.arg("colour")) if args.arg("colour") else _colour_of(standing)
    told = _told(reader, standing, status.round.month, asked)
    body = [
        heading(title_of(initiative)),
        line(told),
        line(as_of(reader, status.only([initiative.key])), subtle=True),
    ]
    if status.round.state is not RoundState.OPEN and not standing.is_received:
        body.insert(2, line(reader.say("status-not-received", month=reader.month(status.round.month))))
    return Message(f"{title_of(initiative)}: {told}", card(body))


def _colour_of(standing: Standing) -> Colour:
    """The one it has, or was last known to have."""
    known = [standing.shown, *(past.report for past in standing.history)]
    return next((report.colour for report in known if report), Colour.RED)


def _told(reader: Reader, standing: Standing, month: str, colour: Colour) -> str:
    """Of the statuses there are, the newest first; this month's is the first where it is received."""
    now = [Settled(month, standing.shown)] if standing.shown else []
    said = [past for past in (*now, *standing.history) if past.report is not None]
    runs = _runs_of(said, colour)
    name = reader.colour(colour)
    if not runs:
        return reader.say("never-that-colour", colour=name)
    latest = runs[0]
    since, until = reader.month(latest[-1].month), reader.month(latest[0].month)
    months = reader.words.listing([reader.month(past.month) for past in reversed(latest)])
    if said[0] is latest[0]:
        return reader.say("colour-since", colour=name, since=since, count=len(latest), months=months)
    shown = reader.reported(said[0].report)
    return reader.say("colour-was", colour=name, since=since, until=until, count=len(latest), now=shown)


def _runs_of(said: Sequence[Settled], colour: Colour) -> list[list[Settled]]:
    """The unbroken runs of the colour, newest first."""
    runs: list[list[Settled]] = []
    is_on = False
    for past in said:
        has_it = past.report is not None and past.report.colour is colour
        if has_it and not is_on:
            runs.append([])
        if has_it:
            runs[-1].append(past)
        is_on = has_it
    return runs
