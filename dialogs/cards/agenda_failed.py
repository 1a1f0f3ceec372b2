"""What did not reach the channel, told to whoever said yes to it, and the way to try again."""

from microsoft_teams.cards import Action as ActionElement

from dialogs.cards.parts import card, line, primary
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.delivery import Mode, OutboxRow, View
from usecases.collections import MEETINGS, OUTBOX
from usecases.take_back import Part

# Reasons with a sentence of their own, as the outbox gives them; all else is that Teams refused it.
REASONS = {
    "blocked": "not-allowed",
    "not-installed": "not-allowed",
    "has left": "not-allowed",
    "channel not bound": "not-bound",
    "too large": "too-large",
    "error": "own-fault",
    "not reached": "no-answer",
    "the answer was lost": "no-answer",
    "the connector asked to wait": "no-answer",
}


async def post_failed(reader: Reader, args: View) -> Message | None:
    row = await reader.tx.get(OUTBOX, args.arg("row"))
    if row is None or not may(reader.person, Action.POST):
        return None
    what = row.views[0]
    meeting = await reader.tx.get(MEETINGS, what.arg("meeting"))
    day = reader.meeting_day(meeting) if meeting else ""
    why = reader.say(f"post-why-{REASONS.get(row.reason, 'refused')}")
    text = reader.say(f"post-failed-{_name(row)}", day=day, why=why)
    return Message(text, card([line(text)], _again(reader, what)))


def _name(row: OutboxRow) -> str:
    what = row.views[0]
    if what.name == "agenda-taken-back":
        return f"taken-back-{what.arg('part')}"
    return {Mode.EDIT: "edit", Mode.RETRACT: "closing"}.get(row.mode, what.name)


def _again(reader: Reader, what: View) -> list[ActionElement]:
    """An agenda is shown again before it is posted; what has changed is told by the post itself."""
    title = reader.say("button-try-again")
    if what.name in {"agenda-post", "red-reply"}:
        return [primary(title, "agenda.preview", meeting=what.arg("meeting"))]
    if what.name == "agenda-taken-back" and what.arg("part") != Part.CLOSED:
        return [primary(title, "agenda.withdraw", meeting=what.arg("meeting"))]
    if what.name == "red-alone":
        return [primary(title, "say", text=reader.say("say-post-red"))]
    return []
