"""What the last answer was about, for a few minutes and in memory only, so that "og i april?" can lean on it."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.delivery import View

LIVES = timedelta(minutes=10)
MOST = 1000


@dataclass(slots=True)
class Recall:
    """By person and conversation; nothing of it is stored (docs/decisions/0028). A restart forgets it."""

    _last: OrderedDict[tuple[str, str], tuple[datetime, View]] = field(default_factory=OrderedDict)

    def keep(self, person: str, conversation: str, now: datetime, view: View) -> None:
        self._last[person, conversation] = (now, view)
        self._last.move_to_end((person, conversation))
        while len(self._last) > MOST:
            self._last.popitem(last=False)

    def last(self, person: str, conversation: str, now: datetime) -> View | None:
        at, view = self._last.get((person, conversation), (now, None))
        return view if now - at <= LIVES else None
