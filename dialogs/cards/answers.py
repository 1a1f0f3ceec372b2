"""Answers about status: what is red, what is not received, how one initiative stands; always as of when (S06, S19)."""

from collections.abc import Container, Sequence
from datetime import date

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.decisions import board_lines
from dialogs.cards.follow_the_round import SHOWN, chasing, counts_line
from dialogs.cards.narrowing import narrowed
from dialogs.cards.notices import said
from dialogs.cards.paging import LINES, next_button, obs_first, on_obs_list, page_of, rest_line
from dialogs.cards.parts import button, card, first_line, fitting, heading, line, new_mark, section, title_of
from dialogs.cards.proof import deliveries
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import Target, may, visible
from domain.delivery import View
from domain.people import Role
from domain.plan import Initiative, InitiativeState
from domain.reports import Colour
from domain.rounds import Round, RoundState, Step
from domain.standing import RoundStatus, Standing, Visibility
from usecases.collections import INITIATIVES, ROUNDS
from usecases.round_now import round_now, with_history
from usecases.round_status import round_status, rounds_by_date

FEW, MOST = 8, 60


async def visible_status(reader: Reader, round_key: str = "", month: str = "") -> RoundStatus | None:
    """The latest opened round, the one named or that of a month, as far as the reader may see it, with no history yet."""
    round_ = await asked_round(reader, round_key, month)
    return visible(await round_now(reader.tx, round_), reader.audience) if round_ else None


async def asked_round(reader: Reader, round_key: str = "", month: str = "") -> Round | None:
    if round_key:
        return await reader.tx.get(ROUNDS, round_key)
    rounds = [r for r in await rounds_by_date(reader.tx) if not month or r.month == month]
    return rounds[-1] if rounds else None


def as_of(reader: Reader, status: RoundStatus) -> str:
    """`Opgjort 23. maj kl. 12`, or before that how many have answered and until when; of one alone not how many."""
    if status.snapshot is not None:
        return reader.say("as-of", at=reader.short_moment(status.snapshot.at))
    one = "-one" if len(status.standings) == 1 else ""
    key = "as-of-preliminary" if reader.now < status.round.due else "as-of-after-due"
    return reader.say(
        f"{key}{one}",
        received=status.received,
        count=len(status.standings),
        due=reader.short_moment(status.round.due),
        freeze=reader.short_moment(status.round.at(Step.FREEZE)),
        now=reader.short_moment(reader.now),
    )


async def by_colour(reader: Reader, args: View) -> Message | None:
    """The words "Hvad er rødt?" and its sisters: exactly these, and apart from them what is not received."""
    if args.arg("also"):
        return await _also_of_colour(reader, args)
    asked = await asked_about(reader, args)
    if isinstance(asked, Message):
        return asked
    status, scope = asked
    colour = Colour(args.arg("colour", "red"))
    on_list = await on_obs_list(reader, status)
    page = page_of(args, [s.initiative.key for s in obs_first(status.of_colour(colour), on_list)])
    status = await with_history(reader.tx, status, page.keys)
    found = [s for key in page.keys if (s := status.of(key))]
    month = reader.month(status.round.month)
    opening = _opening(reader, colour, page.count, month, scope)
    if not status.received:
        opening = reader.say("answer-nothing-in" if scope else "answer-nothing", month=month, scope=scope)
    body: list[CardElement] = [heading(opening), line(as_of(reader, status), subtle=True)]
    body += await _in_full_or_short(reader, status, found, on_list, full=colour is Colour.RED)
    body += rest_line(reader, page)
    if page.is_first:
        body += _corrections(reader, status, colour)
        body += await not_received_section(reader, status, everything=bool(args.arg("all")))
    actions = [*next_button(reader, page, args), *_more(reader, status, args)]
    return Message(opening, card(body, actions))


async def asked_about(reader: Reader, args: View) -> tuple[RoundStatus, str] | Message:
    """The status as far as the question asks for it, and what it is narrowed to; else why there is none to show."""
    status = await visible_status(reader, month=args.arg("month"))
    if status is None:
        return Message(reader.say("no-round-yet"))
    if is_hidden(status):
        return before_settled(reader, status)
    status, scope = await narrowed(reader, status, args)
    return (status, scope) if status.standings else nothing_in(reader, args, scope)


async def _also_of_colour(reader: Reader, args: View) -> Message | None:
    """Beside the answer about another colour, which has said all else; nothing where that could not be answered."""
    status = await visible_status(reader, month=args.arg("month"))
    if status is None or is_hidden(status):
        return None
    status, scope = await narrowed(reader, status, args)
    if not status.received:
        return None
    colour, month = Colour(args.arg("colour")), reader.month(status.round.month)
    page = page_of(args, [s.initiative.key for s in status.of_colour(colour)])
    status = await with_history(reader.tx, status, page.keys)
    opening = _opening(reader, colour, page.count, month, scope)
    found = [s for key in page.keys if (s := status.of(key))]
    shown = await _in_full_or_short(reader, status, found, await on_obs_list(reader, status), full=False)
    return Message(opening, card([heading(opening), *shown, *rest_line(reader, page)]))


async def _in_full_or_short(
    reader: Reader, status: RoundStatus, found: Sequence[Standing], on_list: Container[str], *, full: bool
) -> list[CardElement]:
    sections = [
        (section(*await described(reader, status, s, on_list, full=full)), line(title_line(reader, s)))
        for s in found
    ]
    shown, shortened = fitting(sections)
    return [*shown, line(reader.say("shown-in-short", count=shortened), subtle=True)] if shortened else shown


def is_hidden(status: RoundStatus) -> bool:
    return any(s.visibility is Visibility.RECEIVED_ONLY for s in status.standings)


def before_settled(reader: Reader, status: RoundStatus) -> Message:
    """A channel is told nothing of this month's colours before they are settled (design.md §3, states)."""
    return Message(
        reader.say(
            "channel-before-freeze",
            month=reader.month(status.round.month),
            received=status.received,
            count=len(status.standings),
            freeze=reader.moment(status.round.at(Step.FREEZE)),
        )
    )


def _opening(reader: Reader, colour: Colour, count: int, month: str, scope: str) -> str:
    key = f"answer-{colour}" if count else f"answer-no-{colour}"
    return reader.say(f"{key}-in" if scope else key, count=count, month=month, scope=scope)


async def described(
    reader: Reader, status: RoundStatus, standing: Standing, on_list: Container[str], *, full: bool
) -> list[CardElement]:
    """One initiative: colour and title, since when, by whom, the chief's words."""
    report = standing.shown
    elements: list[CardElement] = [line(title_line(reader, standing), bold=True)]
    if standing.is_received or reader.audience.person is not None:
        elements.append(line(await people_line(reader, standing.initiative), subtle=True))
    if standing.initiative.key in on_list:
        elements.append(line(reader.say("on-obs-list")))
    if report:
        elements += (
            said(reader, report)
            if full
            else [line(text) for text in [first_line(report, reader.words)] if text]
        )
        elements += await _entered_by(reader, standing)
    if standing.correction:
        elements.append(line(correction_line(reader, standing)))
    elif standing.is_frozen and standing.report is None and standing.settled is not None:
        elements.append(line(reader.say("taken-back")))
    if not standing.is_received:
        elements.append(line(last_known(reader, status, standing), subtle=True))
    return elements


def title_line(reader: Reader, standing: Standing) -> str:
    """`■ Rød · Flådestyring (R003) · rød siden marts · foreløbig`."""
    marks = [
        reader.stands(standing),
        title_of(standing.initiative),
        new_mark(standing.initiative, reader.words),
    ]
    if standing.red_since:
        marks.append(reader.say("red-since", month=reader.month(standing.red_since)))
    if standing.visibility is Visibility.PRELIMINARY and standing.shown:
        marks.append(reader.say("preliminary"))
    return " · ".join(mark for mark in marks if mark)


async def people_line(reader: Reader, initiative: Initiative) -> str:
    chiefs = reader.words.listing([await reader.name(key) for key in initiative.chiefs])
    directors = reader.words.listing([await reader.name(key) for key in initiative.directors])
    key = "people" if directors else "people-no-director"
    return reader.say(key, chiefs=chiefs, directors=directors)


async def _entered_by(reader: Reader, standing: Standing) -> list[CardElement]:
    report = standing.shown
    if report is None or report.source is None:
        return []
    source = reader.say(f"source-{report.source}")
    return [line(reader.say("entered-by", by=await reader.name(report.by), source=source), subtle=True)]


def correction_line(reader: Reader, standing: Standing) -> str:
    """`rettet 26. maj: grøn → rød`."""
    report = standing.correction
    if report is None:
        return ""
    day = reader.words.short_day(reader.board.day(report.at))
    return reader.say(
        "corrected", day=day, was=reader.reported(standing.settled), now=reader.colour(report.colour)
    )


def last_known(reader: Reader, status: RoundStatus, standing: Standing) -> str:
    """The last known colour and its month, so that an old colour is never taken for this month's."""
    previous = standing.previous
    if previous is None or previous.report is None:
        return reader.say("never-reported")
    month = reader.words.month(previous.month, status.round.month)
    return reader.say("last-known", month=month, colour=reader.colour(previous.report.colour))


def _corrections(reader: Reader, status: RoundStatus, colour: Colour) -> list[CardElement]:
    """What has become this colour since the opgørelse: beside it, marked, never mixed into it."""
    turned = [
        s
        for s in status.corrections()
        if s.correction
        and s.correction.colour is colour
        and (s.shown is None or s.shown.colour is not colour)
    ]
    lines = [line(f"{title_of(s.initiative)}: {correction_line(reader, s)}") for s in turned]
    return [section(line(reader.say("corrected-since"), bold=True), *lines)] if lines else []


async def not_received_section(reader: Reader, status: RoundStatus, *, everything: bool) -> list[CardElement]:
    missing = status.not_received()
    if not missing:
        return [line(reader.say("all-received"), subtle=True)] if status.standings else []
    before_due = reader.now < status.round.due and not status.round.is_settled
    opening = reader.say("not-yet-answered" if before_due else "not-received-count", count=len(missing))
    # In a channel there is no button to ask for the others.
    shown = missing[: MOST if everything or reader.audience.person is None else FEW]
    status = await with_history(reader.tx, status, [s.initiative.key for s in shown])
    known = [s for one in shown if (s := status.of(one.initiative.key))]
    lines = [line(f"– {title_of(s.initiative)} · {last_known(reader, status, s)}") for s in known]
    if len(shown) < len(missing):
        lines.append(line(reader.say("and-more", count=len(missing) - len(shown))))
    return [section(line(opening, bold=True), *lines)]


def _more(reader: Reader, status: RoundStatus, args: View) -> list[Action]:
    if reader.audience.person is None or not reader.audience.person.has(
        Role.DIRECTOR, Role.FINANCE, Role.SECRETARIAT
    ):
        return []
    actions: list[Action] = []
    if len(status.not_received()) > FEW and not args.arg("all"):
        asked = {name: value for name, value in args.args if name != "all"}
        actions.append(
            button(
                reader.say("button-show-all", count=len(status.not_received())),
                "ask.colour",
                all="1",
                **asked,
            )
        )
    actions.append(button(reader.say("button-all-initiatives"), "ask.all"))
    return actions


async def not_received(reader: Reader, args: View) -> Message | None:
    """Who has not answered; names of chiefs never go to a channel (design.md §3)."""
    status = await visible_status(reader, args.arg("round"), args.arg("month"))
    if status is None:
        return Message(reader.say("no-round-yet"))
    status, scope = await narrowed(reader, status, args)
    if not status.standings:
        return nothing_in(reader, args, scope)
    missing = status.not_received()
    month = reader.month(status.round.month)
    if not missing:
        return Message(nobody_missing(reader, status, scope))
    opening = reader.say("missing", month=month, left=len(missing), count=len(status.standings))
    opening = f"{opening} ({scope})" if scope else opening
    by_name = reader.audience.person is not None and may(reader.person, Doing.SEE_NOT_RECEIVED)
    body: list[CardElement] = [heading(opening), line(as_of(reader, status), subtle=True)]
    shown = missing[: MOST if args.arg("all") or not by_name else SHOWN]
    status = await with_history(reader.tx, status, [s.initiative.key for s in shown])
    shown = [s for one in shown if (s := status.of(one.initiative.key))]
    for standing in shown:
        who = f" · {await reader.name(standing.initiative.chief)}" if by_name else ""
        body.append(line(f"– {title_of(standing.initiative)}{who} · {last_known(reader, status, standing)}"))
    actions = chasing(reader, status) if by_name else []
    if len(shown) < len(missing):
        body.append(line(reader.say("and-more", count=len(missing) - len(shown))))
        key = status.round.key
        actions.append(button(reader.say("button-show-all", count=len(missing)), "round.missing", round=key))
    return Message(opening, card(body, actions))


def nobody_missing(reader: Reader, status: RoundStatus, scope: str) -> str:
    told = reader.say("nobody-missing", month=reader.month(status.round.month), count=len(status.standings))
    return f"{scope}: {told}" if scope else told


async def one_initiative(reader: Reader, args: View) -> Message | None:
    """The words "Status på Flådestyring": one initiative in full, in the latest round or that of a month."""
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    month = args.arg("month")
    round_ = await asked_round(reader, month=month)
    if initiative is None:
        return None
    if initiative.state is InitiativeState.REMOVED and not month:
        return await removed_initiative(reader, initiative)
    status = await one_standing(reader, round_, initiative.key) if round_ else None
    standing = status.of(initiative.key) if status else None
    if status is None or standing is None:
        title = title_of(initiative)
        if month:
            told = reader.say("initiative-not-in-month", initiative=title, month=reader.month(month))
            return Message(told)
        is_done = initiative.state is InitiativeState.DONE
        return Message(
            reader.say("initiative-done" if is_done else "initiative-not-in-round", initiative=title)
        )
    if standing.visibility is Visibility.RECEIVED_ONLY:
        return before_settled(reader, await visible_status(reader, month=month) or status)
    opening = f"{reader.stands(standing)} · {title_of(initiative)}"
    body = [
        *([line(reader.say("status-in-month", month=reader.month(month)), subtle=True)] if month else []),
        *await described(reader, status, standing, await on_obs_list(reader, status), full=True),
        *await board_lines(reader, initiative.key),
        line(as_of(reader, status.only([initiative.key])), subtle=True),
    ]
    return Message(opening, card(body, _report_button(reader, status.round, standing)))


async def one_standing(reader: Reader, round_: Round, initiative: str) -> RoundStatus:
    """The round with that initiative alone and what it was before, as far as the reader may see it."""
    return visible(await round_status(reader.tx, round_, (initiative,)), reader.audience)


def is_seen(reader: Reader, initiative: Initiative) -> bool:
    """A channel sees that every initiative is there, a person those whose status is theirs to see."""
    person = reader.audience.person
    target = Target(initiative, stands_in=initiative.key in reader.audience.stands_in)
    return person is None or may(person, Doing.SEE_STATUS, target)


async def removed_initiative(reader: Reader, initiative: Initiative) -> Message:
    """Since when it is gone from the plan, and the last that is known of it (S10)."""
    rounds = await rounds_by_date(reader.tx)
    title, day = title_of(initiative), initiative.removed_on
    since = reader.words.day(date.fromisoformat(day)) if day else ""
    told = reader.say(
        "initiative-removed" if since else "initiative-removed-some-day", initiative=title, day=since
    )
    for round_ in reversed(rounds):
        status = await one_standing(reader, round_, initiative.key)
        standing = status.of(initiative.key)
        if standing and standing.shown:
            last = reader.say(
                "initiative-last-status", month=reader.month(round_.month), colour=reader.stands(standing)
            )
            return Message(f"{told} {last}")
    return Message(told)


def _report_button(reader: Reader, round_: Round, standing: Standing) -> list[Action]:
    person = reader.audience.person
    if person is None or person.key not in standing.initiative.chiefs or not round_.is_open:
        return []
    data = {"initiative": standing.initiative.key, "round": round_.key}
    return [button(reader.say("button-edit" if standing.report else "button-update"), "report.edit", **data)]


async def overview_list(reader: Reader, args: View) -> Message | None:
    """All initiatives of a scope, red first, then yellow, green, completed, and what is not received."""
    asked = await asked_about(reader, args)
    if isinstance(asked, Message):
        return asked
    status, scope = asked
    opening = reader.say(
        "overview", month=reader.month(status.round.month), scope=scope or reader.say("scope-all")
    )
    on_list = await on_obs_list(reader, status)
    page = page_of(args, [s.initiative.key for s in obs_first(in_order(status), on_list)], LINES)
    body: list[CardElement] = [
        heading(opening),
        line(counts_line(reader, status)),
        line(as_of(reader, status), subtle=True),
    ]
    body += [
        line(overview_row(reader, s, is_on_list=key in on_list)) for key in page.keys if (s := status.of(key))
    ]
    return Message(opening, card([*body, *rest_line(reader, page)], next_button(reader, page, args)))


def overview_row(reader: Reader, standing: Standing, *, is_on_list: bool = False) -> str:
    """`■ Rød Flådestyring (R003) · OBS · foreløbig`."""
    space = " " if standing.shown else " · "
    title = f"{title_of(standing.initiative)}{' · OBS' if is_on_list else ''}"
    return f"{reader.stands(standing)}{space}{title}{_mark(reader, standing)}"


def nothing_in(reader: Reader, args: View, scope: str) -> Message:
    own = args.arg("scope") == "mine"
    return Message(
        reader.say("scope-empty-mine" if own else "scope-empty", scope=scope or reader.say("scope-all"))
    )


def _mark(reader: Reader, standing: Standing) -> str:
    if standing.correction:
        return f" · {correction_line(reader, standing)}"
    return (
        f" · {reader.say('preliminary')}"
        if standing.visibility is Visibility.PRELIMINARY and standing.shown
        else ""
    )


def in_order(status: RoundStatus) -> Sequence[Standing]:
    """Red first, then yellow, what is not received, green, completed."""
    order = {Colour.RED: 0, Colour.YELLOW: 1, None: 2, Colour.GREEN: 3, Colour.DONE: 4}
    return sorted(status.standings, key=lambda s: order[s.shown.colour if s.shown else None])


async def _delivered(reader: Reader, status: RoundStatus) -> list[CardElement]:
    """Proof of delivery from the first message on, not first at the deadline (design.md §1)."""
    found = await deliveries(reader, status.round, (s.initiative.chief for s in status.standings))
    if not found.asked:
        return []
    told = reader.say("round-delivered", count=found.delivered, asked=found.asked)
    people = [line(f"– {await reader.name(chief)}: {why}") for chief, why in found.trouble]
    return [section(line(told), *people)]


async def round_progress(reader: Reader, args: View) -> Message | None:
    """How the round stands: for the secretariat, finance and the directors."""
    status = await visible_status(reader)
    if status is None:
        return Message(reader.say("no-round-yet"))
    round_ = status.round
    opening = reader.say(
        "round-progress",
        month=reader.month(round_.month),
        received=status.received,
        count=len(status.standings),
    )
    now = reader.say("as-of-now", now=reader.short_moment(reader.now))
    lines = [as_of(reader, status) if status.snapshot else now]
    lines.append(reader.say("round-due", due=reader.moment(round_.due)))
    if round_.state is RoundState.OPEN:
        lines.append(reader.say("round-freeze", freeze=reader.moment(round_.at(Step.FREEZE))))
    lines.append(reader.say("round-meeting", day=reader.words.day(round_.meeting_date)))
    body: list[CardElement] = [
        heading(opening),
        *(line(text) for text in lines),
        line(counts_line(reader, status)),
    ]
    if may(reader.person, Doing.MANAGE_ROUND):
        body += await _delivered(reader, status)
    actions = chasing(reader, status)
    if status.not_received():
        actions.append(button(reader.say("button-missing"), "round.missing", round=round_.key))
    if round_.state is RoundState.FROZEN and may(reader.person, Doing.MAKE_AGENDA):
        actions.append(button(reader.say("button-make-agenda"), "agenda.make", meeting=round_.meeting))
    return Message(opening, card(body, actions))
