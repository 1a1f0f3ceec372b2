"""What every edit of an agenda in chat begins and ends with: which meeting, which item, and the reply that can be undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dialogs.commands.meeting_in_hand import meeting_in_hand
from dialogs.commands.reporting import Slots
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding.agenda_items import find_item, split_items, split_meeting
from domain.agenda import Agenda, AgendaItem
from domain.closed import as_read_by
from domain.errors import NotPossible
from domain.meetings import Meeting
from domain.undo import Did
from usecases.edit_agenda import Edited, agenda_of, edit_agenda


@dataclass(frozen=True, slots=True)
class InHand:
    """The meeting and its agenda as the person may read it, and what the sentence says without the day in it."""

    meeting: Meeting
    agenda: Agenda
    said: Mapping[str, str]

    def item(self, name: str = "item") -> AgendaItem:
        """Raises:
        NotPossible: there is none, or several fit.
        """
        return item_named(self.said.get(name, ""), self.agenda.items)

    def items(self, name: str = "item") -> list[AgendaItem]:
        return [item_named(words, self.agenda.items) for words in split_items(self.said.get(name, ""))]


async def in_hand(turn: Turn, slots: Slots, *names: str) -> InHand:
    """A day beside one of the slots `names` ("punkt 3 på mødet 4. juni") is the meeting's.

    Raises:
        NotAllowed, NotPossible
    """
    said = dict(slots)
    for name in names or ("item",):
        rest, day = split_meeting(said.get(name, ""))
        if day:
            said |= {name: rest, "meeting": day}
    where = {name: said[name] for name in ("meeting", "meeting_key", "forum") if said.get(name)}
    meeting = await meeting_in_hand(turn, where)
    agenda = await agenda_of(turn.tx, turn.board, turn.now, turn.person, meeting.key)
    return InHand(meeting, as_read_by(agenda, turn.person), said)


def item_named(words: str, items: Sequence[AgendaItem]) -> AgendaItem:
    """Raises:
    NotPossible: there is none, or several fit.
    """
    found = find_item(words, items)
    if found.one is not None:
        return found.one
    if len(found.many) == 1:
        (item,) = found.many
        raise NotPossible("item-called-otherwise", number=str(item.number), title=item.title)
    if found.many:
        titles = "; ".join(f"{item.number}. {item.title}" for item in found.many)
        raise NotPossible("which-item", titles=titles)
    last = str(max((item.number for item in items), default=0))
    raise NotPossible("no-such-item", words=words, last=last)


async def edited(
    turn: Turn,
    meeting: str,
    did: Did,
    edit: Callable[[Agenda], Agenda],
    items: Sequence[AgendaItem] = (),
    *,
    of_meeting: Callable[[Meeting], Meeting] = lambda meeting: meeting,
    **values: str,
) -> list[Reply]:
    """Store it and say so."""
    done = await edit_agenda(
        turn.tx, turn.board, turn.now, turn.person, meeting, did, edit, of_meeting=of_meeting
    )
    return told(turn, done, did, items, **values)


def told(
    turn: Turn, done: Edited, did: Did, items: Sequence[AgendaItem] = (), /, **values: str
) -> list[Reply]:
    if not done.changed:
        return tell("edit-nothing", day=turn.reader.short_meeting_day(done.meeting))
    return agenda_edited(done.meeting.key, did, items, other=done.other, **values)


def agenda_edited(meeting: str, did: Did, items: Sequence[AgendaItem] = (), /, **values: str) -> list[Reply]:
    keys = ",".join(item.key for item in items)
    return say("agenda-edited", meeting=meeting, did=did, items=keys, **values)
