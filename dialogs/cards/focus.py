"""The focus of a meeting, and what those called in to an item hear (S09)."""

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.parts import button, card, heading, line, link, primary
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.calling_in import CallIn, Coming, Part
from domain.delivery import View
from domain.links import Document, Wanted
from domain.printed import Format
from usecases.choose_focus import focus_titles, title_of
from usecases.collections import CALL_INS, FOCUSES, INITIATIVES, MEETINGS
from usecases.obs_list import points_on


async def focus_saved(reader: Reader, args: View) -> Message | None:
    """To whoever chose it, with the way to call the chief in."""
    return await _focus(reader, args, "focus-saved")


async def focus_chosen(reader: Reader, args: View) -> Message | None:
    """To the secretariat, which has the agenda in hand."""
    return await _focus(reader, args, "focus-chosen")


async def _focus(reader: Reader, args: View, key: str) -> Message | None:
    focus = await reader.tx.get(FOCUSES, args.arg("focus"))
    meeting = await reader.tx.get(MEETINGS, focus.meeting) if focus else None
    person = reader.audience.person
    if focus is None or meeting is None or focus.removed or person is None or not may(person, Action.CALL_IN):
        return None
    title = await title_of(reader.tx, focus)
    by = await reader.name(focus.by)
    opening = reader.say(key, title=title, day=reader.meeting_day(meeting), by=by)
    actions: list[ActionElement] = []
    initiative = await reader.tx.get(INITIATIVES, focus.initiative) if focus.initiative else None
    if initiative is not None and initiative.chief:
        name = await reader.first_name(initiative.chief)
        data = {"meeting": meeting.key, "person": initiative.chief}
        actions.append(button(reader.say("button-call-in", name=name), "call_in.ask", **data))
    actions.append(button(reader.say("button-drop-focus"), "focus.drop", focus=focus.key))
    return Message(opening, card([line(opening)], actions))


async def call_in(reader: Reader, args: View) -> Message | None:
    """To the person: when and where, or that they need not come after all."""
    call = await reader.tx.get(CALL_INS, args.arg("call"))
    if call is None or call.told is None or reader.person.key != call.person:
        return None
    words, name = await _words(reader, call, call.told), reader.person.first_name
    if call.cancelled:
        opening = reader.say("call-in-cancelled", name=name, **words)
    else:
        opening = reader.say("call-in-moved" if call.sequence else "call-in", name=name, **words)
    body: list[CardElement] = [line(opening)]
    if call.stands and call.told.place:
        body.append(line(reader.say("call-in-place", place=call.told.place), subtle=True))
    if call.coming is not Coming.UNSAID:
        body.append(line(reader.say(f"call-in-you-{call.coming}"), subtle=True))
    return Message(opening, card(body, [*_calendar(reader, call), *_answers(reader, call)]))


async def _words(reader: Reader, call: CallIn, part: Part) -> dict[str, str | int]:
    meeting = await reader.tx.get(MEETINGS, call.meeting)
    return {
        "forum": meeting.forum if meeting else reader.board.forum,
        "day": reader.words.day(part.day),
        "span": reader.words.span(part.start, part.end),
        "number": part.number,
        "title": part.title,
        "by": await reader.name(call.by),
    }


def _calendar(reader: Reader, call: CallIn) -> list[ActionElement]:
    if not reader.board.public_url:
        return []
    key = "button-calendar-out" if call.cancelled else "button-calendar-in"
    return [link(reader.say(key), reader.link_to(Wanted(Document.INVITATION, call.key, Format.CALENDAR)))]


def _answers(reader: Reader, call: CallIn) -> list[ActionElement]:
    if not call.stands or call.coming is not Coming.UNSAID:
        return []
    return [
        primary(reader.say("button-coming"), "call_in.answer", call=call.key, coming=Coming.YES),
        button(reader.say("button-not-coming"), "call_in.answer", call=call.key, coming=Coming.NO),
    ]


async def called_in(reader: Reader, args: View) -> Message | None:
    """To the secretariat: the agenda it works on has one more participant."""
    return await _about_call(reader, args, "called-in")


async def call_in_done(reader: Reader, args: View) -> Message | None:
    """To whoever called."""
    return await _about_call(reader, args, "call-in-done")


async def call_in_declined(reader: Reader, args: View) -> Message | None:
    call = await reader.tx.get(CALL_INS, args.arg("call"))
    if call is None or call.coming is not Coming.NO:
        return None
    return await _about_call(reader, args, "call-in-declined")


async def _about_call(reader: Reader, args: View, key: str) -> Message | None:
    call = await reader.tx.get(CALL_INS, args.arg("call"))
    person = reader.audience.person
    if (
        call is None
        or not call.stands
        or call.told is None
        or person is None
        or not may(person, Action.CALL_IN)
    ):
        return None
    opening = reader.say(key, name=await reader.name(call.person), **await _words(reader, call, call.told))
    show = button(reader.say("button-show-agenda"), "agenda.show", meeting=call.meeting)
    return Message(opening, card([line(opening)], [show] if may(person, Action.MAKE_AGENDA) else []))


async def looked_at(reader: Reader, meeting: str) -> list[CardElement]:
    """Focus and OBS points of the plan item, in short (S07, S09)."""
    titles, points = await focus_titles(reader.tx, meeting), await points_on(reader.tx, meeting)
    told = [reader.say("agenda-focus", titles=reader.words.listing(titles))] if titles else []
    told += [reader.say("agenda-obs", count=len(points))] if points else []
    return [line(" · ".join(told))] if told else []


async def focus_list(reader: Reader, args: View) -> Message | None:
    """What the meeting looks at, each with the way to drop it."""
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    person = reader.audience.person
    if meeting is None or person is None or not may(person, Action.CALL_IN):
        return None
    found = [f for f in await reader.tx.query(FOCUSES, meeting=meeting.key) if not f.removed]
    opening = reader.say("focus-list", day=reader.meeting_day(meeting), count=len(found))
    body: list[CardElement] = [heading(opening)]
    body += [line(f"– {await title_of(reader.tx, one)} ({await reader.name(one.by)})") for one in found]
    return Message(opening, card(body))
