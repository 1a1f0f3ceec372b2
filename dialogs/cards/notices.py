"""Short unprompted messages: a red that was sent, an answer entered for somebody, a moved deadline."""

from datetime import datetime, time

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, heading, line, primary, title_of
from dialogs.cards.status_form import answer_lines, write_to
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action as Doing
from domain.access import may
from domain.delivery import View
from domain.meetings import Meeting
from domain.plan import Initiative
from domain.reports import Colour, Report
from domain.rounds import Round, RoundState, Step
from domain.standing import Standing
from usecases.collections import ABSENCES, CALL_INS, INITIATIVES, MEETINGS, PEOPLE, REPORTS, ROUNDS
from usecases.obs_list import points_on
from usecases.post_agenda import last_posted
from usecases.register_absence import is_missing
from usecases.responsibility import target_of
from usecases.round_status import standing_of


async def _standing(reader: Reader, args: View) -> tuple[Round, Standing] | None:
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if round_ is None or initiative is None:
        return None
    # A notice may wait a weekend, and what is told is decided for whoever is entitled when it goes out.
    if not may(
        reader.person, Doing.SEE_STATUS, await target_of(reader.tx, reader.person, initiative, reader.now)
    ):
        return None
    return round_, await standing_of(reader.tx, round_, initiative.key) or Standing(initiative)


def said(reader: Reader, report: Report) -> list[CardElement]:
    """The chief's words: the text, and for a red its background and wish."""
    return answer_lines(reader, report.answer)


async def red_sent(reader: Reader, args: View) -> Message | None:
    """The director hears a red of the own area first, when it is sent; a red taken back is not told."""
    found = await _standing(reader, args)
    if found is None or found[1].report is None or found[1].report.colour is not Colour.RED:
        return None
    round_, standing = found
    report = found[1].report
    is_today = reader.board.day(report.at) == reader.board.day(reader.now)
    opening = reader.say(
        "red-entered" if report.source else "red-sent" if is_today else "red-sent-earlier",
        name=reader.person.first_name,
        by=await reader.name(report.by),
        chief=await reader.name(report.chief),
        source=reader.say(f"source-{report.source}") if report.source else "",
        initiative=title_of(standing.initiative),
        at=reader.short_moment(report.at),
    )
    body = [heading(opening), *said(reader, report)]
    if standing.red_since:
        body.append(line(reader.say("red-since", month=reader.month(standing.red_since))))
    if not round_.is_settled:
        body.append(
            line(reader.say("red-sent-when", freeze=reader.moment(round_.at(Step.FREEZE))), subtle=True)
        )
    return Message(opening, card(body, await write_to(reader, report.chief if report.source else report.by)))


async def entered_for(reader: Reader, args: View) -> Message | None:
    """The chief sees what somebody registered in the chief's name."""
    found = await _standing(reader, args)
    if found is None or found[1].report is None or found[1].report.source is None:
        return None
    round_, standing = found
    report = found[1].report
    opening = reader.say(
        "entered-for",
        name=reader.person.first_name,
        by=await reader.name(report.by),
        initiative=standing.initiative.title,
        source=reader.say(f"source-{report.source}"),
        at=reader.short_moment(report.at),
    )
    body = [line(opening), line(reader.colour(report.colour), bold=True), *said(reader, report)]
    data = {"round": round_.key, "initiative": standing.initiative.key}
    actions: list[Action] = [
        primary(reader.say("button-right"), "entered.ok", rev=str(report.revision), **data),
        button(reader.say("button-edit"), "report.edit", **data),
    ]
    return Message(opening, card(body, actions))


async def entered_taken_back(reader: Reader, args: View) -> Message | None:
    """What was registered in the chief's name is gone again, and what stands now."""
    found = await _standing(reader, args)
    if found is None:
        return None
    round_, standing = found
    return Message(
        reader.say(
            "entered-taken-back",
            by=await reader.name(args.arg("by")),
            initiative=standing.initiative.title,
            left="one" if standing.report else "none",
            colour=reader.reported(standing.report),
            month=reader.month(round_.month),
        )
    )


async def replaced(reader: Reader, args: View) -> Message | None:
    """A co-responsible has answered on top of one's own answer: told, never silently."""
    found = await _standing(reader, args)
    if found is None or found[1].report is None or found[1].report.by == reader.person.key:
        return None
    round_, standing = found
    report = found[1].report
    opening = reader.say(
        "replaced",
        by=await reader.name(report.by),
        initiative=standing.initiative.title,
        colour=reader.colour(report.colour),
    )
    body = [line(opening), *said(reader, report)]
    data = {"round": round_.key, "initiative": standing.initiative.key}
    return Message(opening, card(body, [button(reader.say("button-edit"), "report.edit", **data)]))


async def correction(reader: Reader, args: View) -> Message | None:
    """After the freeze an answer is a correction; the secretariat may take it in until the agenda is posted."""
    found = await _standing(reader, args)
    if found is None or not found[0].is_open:
        return None
    round_, standing = found
    include = primary(reader.say("button-include"), "round.include", round=round_.key)
    if standing.is_taken_back:
        was = reader.reported(standing.settled)
        opening = reader.say("correction-taken-back", initiative=standing.initiative.title, was=was)
        return Message(
            opening, card([line(opening), line(reader.say("correction-choice"), subtle=True)], [include])
        )
    report = standing.correction
    if report is None:
        return None
    opening = reader.say(
        "correction",
        initiative=standing.initiative.title,
        was=reader.reported(standing.settled),
        now=reader.colour(report.colour),
        by=await reader.name(report.by),
    )
    body = [line(opening), *said(reader, report), line(reader.say("correction-choice"), subtle=True)]
    return Message(opening, card(body, [include]))


async def done_proposed(reader: Reader, args: View) -> Message | None:
    found = await _standing(reader, args)
    if found is None or found[1].report is None or found[1].report.colour is not Colour.DONE:
        return None
    standing, report = found[1], found[1].report
    opening = reader.say(
        "done-proposed", by=await reader.name(report.by), initiative=standing.initiative.title
    )
    confirm = primary(reader.say("button-confirm-done"), "done.confirm", initiative=standing.initiative.key)
    return Message(opening, card([line(opening), *said(reader, report)], [confirm]))


async def on_agenda(reader: Reader, args: View) -> Message | None:
    """The chief of a red hears that it is on the agenda, and when (design.md §3, back to the chief)."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    meeting = await reader.tx.get(MEETINGS, round_.meeting) if round_ else None
    if round_ is None or meeting is None or not meeting.is_on or round_.state is RoundState.FROZEN:
        return None
    reds = [i.title for i in await own_reds(reader, round_)]
    flagged = [i.title for i in await _own_flagged(reader, meeting) if i.title not in reds]
    if not (reds or flagged):
        return None
    item = await _plan_item(reader, meeting)
    when = f"{reader.words.day(meeting.date)} {reader.words.at(item[1] if item else meeting.start)}"
    about = "on-agenda" if reds else "on-agenda-flagged"
    told = [
        reader.say(
            f"{about}-moved" if args.arg("moved") else about,
            name=reader.person.first_name,
            titles=reader.words.listing(reds or flagged),
            count=len(reds or flagged),
            item=reader.say("under-item", number=item[0], when=when)
            if item
            else reader.say("under-no-item", when=when),
        )
    ]
    if reds and flagged:
        told.append(reader.say("on-agenda-also-flagged", titles=reader.words.listing(flagged)))
    told.append(await _called_in(reader, meeting))
    return Message(" ".join(told))


async def _own_flagged(reader: Reader, meeting: Meeting) -> list[Initiative]:
    """The reader's initiatives on the OBS list."""
    keys = {key for point in await points_on(reader.tx, meeting.key) for key in point.initiatives}
    return [i for i in await reader.tx.query(INITIATIVES) if i.key in keys and reader.person.key in i.chiefs]


async def _called_in(reader: Reader, meeting: Meeting) -> str:
    """Whether the reader is called in, and when (design.md §3, back to the chief)."""
    calls = await reader.tx.query(CALL_INS, meeting=meeting.key)
    part = next((c.told for c in calls if c.person == reader.person.key and c.stands and c.told), None)
    if part is None:
        return reader.say("on-agenda-not-called")
    return reader.say("on-agenda-called", number=part.number, span=reader.words.span(part.start, part.end))


async def off_agenda(reader: Reader, args: View) -> Message | None:
    """The agenda has been withdrawn since the chief heard of it; nothing to say once it is out again."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    meeting = await reader.tx.get(MEETINGS, round_.meeting) if round_ else None
    if round_ is None or meeting is None or not meeting.is_on or round_.state is not RoundState.FROZEN:
        return None
    titles = reader.words.listing([i.title for i in await own_reds(reader, round_)])
    day, name = reader.words.day(meeting.date), reader.person.first_name
    return Message(reader.say("off-agenda", name=name, titles=titles, day=day)) if titles else None


async def _plan_item(reader: Reader, meeting: Meeting) -> tuple[int, time] | None:
    """Its number and time on the agenda sent out, which follows a meeting that has been moved since."""
    posted = await last_posted(reader.tx, meeting.key)
    item = posted.agenda.plan_item() if posted else None
    if posted is None or item is None or item.start is None:
        return None
    day = meeting.date
    into = datetime.combine(day, item.start) - datetime.combine(day, posted.agenda.start or meeting.start)
    return item.number, (datetime.combine(day, meeting.start) + into).time()


async def own_reds(reader: Reader, round_: Round) -> list[Initiative]:
    """The reader's initiatives that the round shows as red."""
    initiatives = [i for i in await reader.tx.query(INITIATIVES) if reader.person.key in i.chiefs]
    standings = [await standing_of(reader.tx, round_, i.key) for i in initiatives]
    return [s.initiative for s in standings if s and s.shown and s.shown.colour is Colour.RED]


async def deadline_moved(reader: Reader, args: View) -> Message | None:
    round_, meeting = await _round_and_meeting(reader, args)
    if round_ is None or meeting is None or round_.due <= reader.now:
        return None
    when = f"{reader.words.day(meeting.date)} {reader.words.at(meeting.start)}"
    month, due = reader.month(round_.month), reader.moment(round_.due)
    return Message(reader.say("deadline-moved", month=month, when=when, due=due))


async def meeting_cancelled(reader: Reader, args: View) -> Message | None:
    round_, meeting = await _round_and_meeting(reader, args)
    if round_ is None or meeting is None:
        return None
    day = reader.words.day(meeting.date)
    answers = await reader.tx.query(REPORTS, round=round_.key)
    return Message(
        reader.say(
            "meeting-cancelled",
            month=reader.month(round_.month),
            day=day,
            reason=meeting.reason or reader.say("no-reason"),
            kept="some" if any(one.by == reader.person.key for one in answers) else "none",
        )
    )


async def _round_and_meeting(reader: Reader, args: View) -> tuple[Round | None, Meeting | None]:
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    return round_, await reader.tx.get(MEETINGS, round_.meeting) if round_ else None


async def stand_in_asked(reader: Reader, args: View) -> Message | None:
    absence = await reader.tx.get(ABSENCES, args.arg("absence"))
    if absence is None or absence.declined or not await is_missing(reader.tx, absence.person):
        return None
    until = reader.words.day(absence.last)
    opening = reader.say(
        "stand-in-asked", name=reader.person.first_name, chief=await reader.name(absence.person), until=until
    )
    actions = [
        primary(reader.say("button-answer-now"), "say", text=reader.say("say-status")),
        button(reader.say("button-cannot"), "absence.decline", absence=absence.key),
    ]
    return Message(opening, card([line(opening)], actions))


async def stand_in_declined(reader: Reader, args: View) -> Message | None:
    absence = await reader.tx.get(ABSENCES, args.arg("absence"))
    if absence is None:
        return None
    deputy, chief = await reader.name(absence.stand_in), await reader.name(absence.person)
    return Message(
        reader.say("stand-in-declined", deputy=deputy, chief=chief, until=reader.words.day(absence.last))
    )


async def person_bound(reader: Reader, args: View) -> Message | None:
    return await _about_person(reader, args, "person-bound")


async def binding_refused(reader: Reader, args: View) -> Message | None:
    return await _about_person(reader, args, "binding-refused")


async def _about_person(reader: Reader, args: View, key: str) -> Message | None:
    person = await reader.tx.get(PEOPLE, args.arg("person"))
    if person is None or not may(reader.person, Doing.SEE_SETUP):
        return None
    return Message(reader.say(key, person=person.name, email=person.email))
