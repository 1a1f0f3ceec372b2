"""The points that have been proposed, for the secretariat to place, and what the proposer hears (design.md §2)."""

from microsoft_teams.cards import CardElement

from dialogs.cards.parts import button, buttons, card, heading, line, section
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.delivery import View
from domain.proposals import ProposalState, ProposedPoint
from usecases.collections import MEETINGS, PROPOSALS
from usecases.propose_point import open_proposals

SHOWN = 8
ANSWERS = (
    ("button-put-on", ProposalState.ADDED),
    ("button-later", ProposalState.LATER),
    ("button-no-thanks", ProposalState.DECLINED),
)


async def proposals(reader: Reader, args: View) -> Message | None:
    """All that are open, each with [Sæt på] [Senere] [Nej tak]; nothing unprompted where none is left."""
    person = reader.audience.person
    if person is None or not may(person, Action.MAKE_AGENDA):
        return None
    found = await open_proposals(reader.tx)
    done = await reader.tx.get(PROPOSALS, args.arg("done")) if args.arg("done") else None
    body: list[CardElement] = [line(await _decided(reader, done))] if done else []
    if not found:
        if done:
            return Message(await _decided(reader, done))
        return Message(reader.say("no-proposals")) if args.arg("asked") else None
    opening = reader.say("proposals", count=len(found))
    body.append(heading(opening))
    body += [section(line(await _line(reader, one)), _answers(reader, one)) for one in found[:SHOWN]]
    if len(found) > SHOWN:
        body.append(line(reader.say("proposals-more", count=len(found) - SHOWN), subtle=True))
    return Message(opening, card(body))


async def _line(reader: Reader, one: ProposedPoint) -> str:
    meeting = await reader.tx.get(MEETINGS, one.meeting)
    return reader.say(
        "proposal-line",
        title=one.point.title,
        note=f" ({one.point.note})" if one.point.note else "",
        by=await reader.name(one.by),
        day=reader.short_meeting_day(meeting) if meeting else "–",
        closed="closed" if one.point.closed else "open",
    )


def _answers(reader: Reader, one: ProposedPoint) -> CardElement:
    return buttons(
        *(button(reader.say(key), "proposal.decide", proposal=one.key, state=state) for key, state in ANSWERS)
    )


async def _decided(reader: Reader, one: ProposedPoint) -> str:
    return reader.say(
        f"proposal-{one.state}", title=one.point.title, code=one.code, day=await _day(reader, one)
    )


async def _day(reader: Reader, one: ProposedPoint) -> str:
    """Of the meeting it is on by now."""
    for meeting in await reader.tx.query(MEETINGS):
        if any(point.code == one.code for point in meeting.points):
            return reader.meeting_day(meeting)
    return ""


async def proposal_decided(reader: Reader, args: View) -> Message | None:
    """The proposer hears what became of it; withdrawn where it is somebody else's."""
    one = await reader.tx.get(PROPOSALS, args.arg("proposal"))
    if one is None or one.is_open or one.by != reader.person.key:
        return None
    return Message(
        reader.say(
            f"your-proposal-{one.state}",
            name=reader.person.first_name,
            title=one.point.title,
            day=await _day(reader, one),
            secretariat=reader.board.secretariat,
        )
    )
