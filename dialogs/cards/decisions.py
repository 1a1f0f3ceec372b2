"""Decisions in chat: as they are written, before they are told, to the chief, by meeting and by initiative."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.follow_ups import owners_of, when
from dialogs.cards.parts import (
    button,
    buttons,
    card,
    fitting,
    heading,
    line,
    paragraphs,
    primary,
    section,
    title_of,
)
from dialogs.cards.written_approvals import written_state
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.understanding.verdicts import says_postponed
from documents.follow_up_proposals import proposed_follow_ups
from domain.access import Action as Doing
from domain.access import Target, may
from domain.agenda import AgendaItem
from domain.delivery import View
from domain.follow_ups import FollowUp, Proposal
from domain.likeness import is_alike
from domain.minutes import Decision, Minutes, Rating
from domain.plan import Initiative
from domain.undo import Did
from domain.written_approvals import is_in_writing, says_in_writing
from usecases.collections import AGENDAS, EDITS, FOLLOW_UPS, INITIATIVES, MEETINGS, MINUTES, PEOPLE
from usecases.minutes_of import Held
from usecases.outcomes import Outcome, latest_rating, outcomes
from usecases.release_decision import concerned

# So much of a decision is repeated on the line of an initiative.
REPEATED = 300


async def minutes_at(reader: Reader, meeting_key: str) -> Held | None:
    """The working minutes, for those who write them, as far as they may read what is closed."""
    person = reader.audience.person
    if person is None or not may(person, Doing.MAKE_MINUTES):
        return None
    meeting, agenda = await reader.tx.get(MEETINGS, meeting_key), await reader.tx.get(AGENDAS, meeting_key)
    if meeting is None or agenda is None:
        return None
    kept = await reader.tx.get(MINUTES, meeting_key) or Minutes(meeting_key)
    return Held(meeting, agenda, kept).read_by(person, keeps_closed=reader.board.keeps_closed)


def _item(found: Held, key: str) -> AgendaItem | None:
    """None also for a closed one the reader may not read: then there is no decision either."""
    item = found.agenda.item(key)
    return None if item is None or (item.closed and found.minutes.decision(key) is None) else item


def about(reader: Reader, found: Held) -> str:
    """`Referat 28. maj`: what every reply of a change begins with (design.md §5)."""
    return reader.say("minutes-of-short", day=reader.short_meeting_day(found.meeting))


def shortened(text: str) -> str:
    return text if len(text) <= REPEATED else f"{text[: REPEATED - 2].rstrip()} …"


async def titles(reader: Reader, keys: Sequence[str]) -> str:
    found = [await reader.tx.get(INITIATIVES, key) for key in keys]
    return reader.words.listing([title_of(i) for i in found if i is not None])


async def decision(reader: Reader, args: View) -> Message | None:
    """A decision as it has been written, whom it concerns, and what it said before."""
    found = await minutes_at(reader, args.arg("meeting"))
    item = _item(found, args.arg("item")) if found else None
    made = found.minutes.decision(item.key) if found and item else None
    if found is None or item is None or made is None:
        return None
    opening = f"{about(reader, found)} · {reader.say('decision-at', number=item.number, title=item.title)}"
    body: list[CardElement] = [heading(opening), *paragraphs(made.text)]
    if made.initiatives:
        body.append(line(reader.say("decision-concerns", titles=await titles(reader, made.initiatives))))
    if made.earlier:
        was = reader.say("decision-was", text=reader.words.quoted(shortened(made.earlier[-1].text)))
        body.append(line(was, subtle=True))
    if made.is_released and not made.is_told:
        body.append(line(reader.say("decision-told-otherwise"), subtle=True))
    body += await written_state(reader, found.meeting.key, item.key)
    proposals = await proposed(reader, found, made)
    body += [section(line(_proposed_label(reader, proposals), bold=True))] if proposals else []
    for place, (proposal, is_agreed) in enumerate(proposals):
        body += await _proposal(reader, made, found, place, proposal, is_agreed=is_agreed)
    left = [proposal for proposal, is_agreed in proposals if not is_agreed]
    actions = [*_decision_buttons(reader, found, made, left=len(left)), *await _undo(reader)]
    return Message(opening, card(body, actions))


def _proposed_label(reader: Reader, proposals: Sequence[tuple[Proposal, bool]]) -> str:
    return reader.say("proposed-noted" if all(is_agreed for _, is_agreed in proposals) else "proposed")


async def _undo(reader: Reader) -> list[Action]:
    """[Fortryd] of the last change, where that is what the card tells of."""
    edit = await reader.tx.get(EDITS, reader.person.key)
    if edit is None or edit.what is not Did.DECIDED:
        return []
    return [button(reader.say("button-undo"), "agenda.undo", of=edit.at.isoformat())]


async def proposed(reader: Reader, found: Held, made: Decision) -> list[tuple[Proposal, bool]]:
    """What the text says that somebody does (F01–F07), and whether that has been agreed."""
    if made.formula is not None:
        return []
    people = await reader.tx.query(PEOPLE)
    known = [f for f in await reader.tx.query(FOLLOW_UPS, meeting=found.meeting.key) if f.item == made.item]
    read = proposed_follow_ups(made.text, people, reader.board.secretariat, found.meeting.date, made.item)
    return [_beside(p, known) for p in read if not _is_followed_otherwise(p.text)]


def _beside(proposal: Proposal, known: Sequence[FollowUp]) -> tuple[Proposal, bool]:
    """As it was agreed before the decision was written otherwise, where nobody and no deadline is another."""
    said = " ".join(proposal.text.split())
    if any(follow_up.text == said for follow_up in known):
        return proposal, True
    alike = (f for f in known if f.asks_the_same(proposal) and is_alike(f.text, said))
    agreed = next(alike, None)
    return (replace(proposal, text=agreed.text), True) if agreed else (proposal, False)


def _is_followed_otherwise(text: str) -> bool:
    """What is approved in writing or put on another agenda is nobody's task (F04, F05)."""
    return says_in_writing(text) or says_postponed(text) is not None


async def _proposal(
    reader: Reader, made: Decision, found: Held, place: int, proposal: Proposal, *, is_agreed: bool
) -> list[CardElement]:
    who = await owners_of(reader, proposal.owner.people, proposal.owner.unit)
    row = f"{reader.words.quoted(proposal.text)} · {who} · {when(reader, proposal.due)}"
    if is_agreed:
        return [line(f"✔ {row}")]
    data = {"meeting": found.meeting.key, "item": made.item, "at": made.at.isoformat()}
    agree = button(reader.say("button-note-it"), "decision.follow_up", place=str(place), **data)
    return [line(f"– {row}"), buttons(agree)]


def _decision_buttons(reader: Reader, found: Held, made: Decision, *, left: int) -> list[Action]:
    data = {"meeting": found.meeting.key, "item": made.item}
    actions: list[Action] = []
    if left > 1:
        every = reader.say("button-yes-all")
        actions.append(primary(every, "decision.follow_up", at=made.at.isoformat(), place="all", **data))
    if made.initiatives and not made.is_told:
        actions.append(button(reader.say("button-release"), "decision.release", **data))
    if is_in_writing(made):
        actions.append(button(reader.say("button-written-form"), "written.form", **data))
    return actions


async def collecting(reader: Reader, args: View) -> Message | None:
    """How to write a decision in several messages, and what stands there now."""
    found = await minutes_at(reader, args.arg("meeting"))
    item = found.agenda.item(args.arg("item")) if found else None
    if found is None or item is None:
        return None
    opening = reader.say("collecting", about=about(reader, found), number=item.number, title=item.title)
    made = found.minutes.decision(item.key)
    if made is None:
        return Message(opening)
    return Message(f"{opening}\n{reader.say('collecting-instead', text=reader.words.quoted(made.text))}")


async def decision_release(reader: Reader, args: View) -> Message | None:
    """Who will be told what, and the question."""
    found = await minutes_at(reader, args.arg("meeting"))
    if found is None:
        return None
    opening = reader.say("ask-release", about=about(reader, found))
    body: list[CardElement] = [line(opening, bold=True)]
    pairs: list[tuple[CardElement, CardElement]] = []
    for key in args.arg("items").split(","):
        item, made = _item(found, key), found.minutes.decision(key)
        if item is not None and made is not None:
            told = await _to_be_told(reader, item, made)
            pairs.append((section(*told), told[0]))
    body += fitting(pairs)[0]
    if args.arg("answered"):
        said = reader.say("answered", answer=reader.say(args.arg("answered")))
        return Message(opening, card([*body, line(said, subtle=True)]))
    data = {"meeting": found.meeting.key, "items": args.arg("items")}
    actions = [
        primary(reader.say("button-release-yes"), "decision.release.confirm", **data),
        button(reader.say("button-not-now"), "question.no", of="decision.release.confirm"),
    ]
    return Message(opening, card(body, actions))


async def _to_be_told(reader: Reader, item: AgendaItem, made: Decision) -> list[CardElement]:
    names = reader.words.listing([person.name for person in await concerned(reader.tx, made)])
    return [
        line(reader.say("release-item", number=item.number, names=names)),
        *paragraphs(made.text),
        line(reader.say("decision-concerns", titles=await titles(reader, made.initiatives)), subtle=True),
    ]


async def rated(reader: Reader, args: View) -> Message | None:
    found = await minutes_at(reader, args.arg("meeting"))
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if found is None or initiative is None:
        return None
    rating = next((r for r in found.minutes.ratings if r.initiative == initiative.key), None)
    if rating is None:
        return None
    shown = reader.say("rated", about=about(reader, found), title=title_of(initiative))
    return Message(f"{shown} {reader.colour(rating.colour)}. {rating.text}".rstrip())


async def outcome(reader: Reader, args: View) -> Message | None:
    """To the chief, the same day: the wording, and the follow-ups (users.md); as it is when it goes out."""
    found = await outcomes(
        reader.tx, reader.audience, meeting=args.arg("meeting"), keeps_closed=reader.board.keeps_closed
    )
    told = next((o for o in found if o.item.key == args.arg("item")), None)
    if told is None:
        return None
    opening = reader.say(
        "outcome",
        name=reader.person.first_name,
        titles=await _own_titles(reader, told),
        today="yes" if _is_today(reader, told) else "no",
        day=reader.meeting_day(told.meeting),
    )
    body: list[CardElement] = [line(opening), line(reader.say("outcome-decision"), bold=True)]
    body += [*paragraphs(told.text), *await rating_lines(reader, told.ratings)]
    body += await _follow_ups(reader, told)
    return Message(opening, card(body))


async def _follow_ups(reader: Reader, told: Outcome) -> list[CardElement]:
    """Who follows up on what, and until when, as it has been agreed by now."""
    known = await reader.tx.query(FOLLOW_UPS, meeting=told.meeting.key)
    lines: list[CardElement] = []
    for follow_up in known:
        if follow_up.item == told.item.key and follow_up.is_open:
            who = await owners_of(reader, follow_up.owners, follow_up.unit)
            row = f"{reader.words.quoted(follow_up.text)} · {who} · {when(reader, follow_up.due)}"
            lines.append(line(f"{reader.say('outcome-follow-up')} {row}"))
    return lines


def _is_today(reader: Reader, told: Outcome) -> bool:
    return told.meeting.date == reader.board.day(reader.now)


async def _own_titles(reader: Reader, told: Outcome) -> str:
    """The reader's own first of all; where none is, all it concerns."""
    own = []
    for key in told.initiatives:
        initiative = await reader.tx.get(INITIATIVES, key)
        if initiative and reader.person.key in {*initiative.chiefs, *initiative.directors}:
            own.append(key)
    return await titles(reader, own or told.initiatives)


async def rating_lines(reader: Reader, ratings: Sequence[Rating]) -> list[CardElement]:
    """The board's own judgement, named as such."""
    lines: list[CardElement] = []
    for rating in ratings:
        initiative = await reader.tx.get(INITIATIVES, rating.initiative)
        title = initiative.title if initiative else rating.initiative
        shown = reader.say("board-rates", title=title, colour=reader.colour(rating.colour))
        lines.append(line(f"{shown} {rating.text}".rstrip()))
    return lines


async def decisions(reader: Reader, args: View) -> Message | None:
    """What was decided at a meeting, as far as the audience may know it."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if meeting is None:
        return None
    found = await outcomes(
        reader.tx, reader.audience, meeting=meeting.key, keeps_closed=reader.board.keeps_closed
    )
    opening = reader.say("decisions-of", day=reader.words.full_day(meeting.date))
    if not found:
        return Message(reader.say("no-decisions-of", day=reader.meeting_day(meeting)))
    return Message(opening, card([heading(opening), *await _listed(reader, found, with_day=False)]))


async def decisions_about(reader: Reader, args: View) -> Message | None:
    """What was decided on an initiative, the newest first."""
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if initiative is None or not _may_ask_about(reader, initiative):
        return None
    found = await outcomes(
        reader.tx, reader.audience, initiative=initiative.key, keeps_closed=reader.board.keeps_closed
    )
    if not found:
        return Message(reader.say("nothing-decided-on", title=title_of(initiative)))
    opening = reader.say("decided-on", title=title_of(initiative))
    return Message(opening, card([heading(opening), *await _listed(reader, found, with_day=True)]))


def _may_ask_about(reader: Reader, initiative: Initiative) -> bool:
    person = reader.audience.person
    target = Target(initiative, stands_in=initiative.key in reader.audience.stands_in)
    return person is None or may(person, Doing.SEE_STATUS, target)


async def _listed(reader: Reader, found: Sequence[Outcome], *, with_day: bool) -> list[CardElement]:
    pairs: list[tuple[CardElement, CardElement]] = []
    for told in found:
        number, title = told.item.number, told.item.title
        label = reader.say("item-label", number=number, title=title)
        if with_day:
            label = f"{reader.words.full_day(told.meeting.date)} · {label}"
        shown = [line(label, bold=True), *paragraphs(told.text), *await rating_lines(reader, told.ratings)]
        pairs.append((section(*shown), line(label)))
    shown_or_short, shortened = fitting(pairs)
    more = [line(reader.say("shown-in-short", count=shortened), subtle=True)] if shortened else []
    unapproved = sorted({told.meeting.date for told in found if not told.is_approved})
    days = reader.words.listing([reader.words.short_day(day) for day in unapproved])
    mark = [line(reader.say("not-approved-yet", days=days), subtle=True)] if unapproved else []
    return [*shown_or_short, *more, *mark]


async def decided_line(reader: Reader, initiative: str, since: date) -> str:
    """For next month's question: `Direktionen besluttede 28. maj: ”…”`; empty where nothing is known."""
    found = await outcomes(
        reader.tx, reader.audience, initiative=initiative, keeps_closed=reader.board.keeps_closed
    )
    newest = next((o for o in found if o.meeting.date >= since), None)
    if newest is None:
        return ""
    day, text = reader.short_meeting_day(newest.meeting), " ".join(newest.text.split())
    return reader.say("board-decided", day=day, text=reader.words.quoted(shortened(text)))


async def board_lines(reader: Reader, initiative: str) -> list[CardElement]:
    """The board's own judgement beside the chief's colour, with the day it was given."""
    shown = await rated_line(reader, initiative)
    return [line(shown)] if shown else []


async def rated_line(reader: Reader, initiative: str, since: date = date.min) -> str:
    """`Direktionens vurdering 28. maj: ▲ Gul. Udbuddet er på vej.`; empty where nothing is known."""
    known = await latest_rating(reader.tx, reader.audience, initiative)
    if known is None or known[0].date < since:
        return ""
    meeting, rating = known
    day, colour = reader.short_meeting_day(meeting), reader.colour(rating.colour)
    return f"{reader.say('board-rated-on', day=day, colour=colour)} {rating.text}".rstrip()
