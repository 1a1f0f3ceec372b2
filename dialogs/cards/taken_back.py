"""What stands in the channel in the place of something that has been taken back; and nothing of what it said."""

from datetime import datetime

from dialogs.message import Message
from dialogs.reader import Reader
from domain.delivery import View
from usecases.collections import MEETINGS
from usecases.take_back import Part


async def taken_back(reader: Reader, args: View) -> Message | None:
    meeting = await reader.tx.get(MEETINGS, args.arg("meeting"))
    if meeting is None:
        return None
    part = Part(args.arg("part", Part.REPLY))
    if part is not Part.POST:
        return Message(reader.say(f"taken-back-{part}"))
    return Message(
        reader.say(
            "taken-back-post",
            forum=meeting.forum,
            day=reader.words.full_day(meeting.date),
            by=await reader.name(args.arg("by")),
            at=reader.short_moment(datetime.fromisoformat(args.arg("at"))),
        )
    )
