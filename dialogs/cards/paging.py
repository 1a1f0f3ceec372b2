"""More than fits a phone is shown a page at a time; what the board should look at comes first (S19)."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, line
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import sees_everything
from domain.delivery import View
from domain.standing import RoundStatus, Standing
from usecases.collections import OBS

# How many are shown at a time, in full and on one line each.
FULL, LINES = 12, 25
MOST_PAGES = 999


@dataclass(frozen=True, slots=True)
class Page:
    keys: tuple[str, ...]
    number: int
    count: int
    before: int

    @property
    def is_first(self) -> bool:
        return self.number == 1

    @property
    def left(self) -> int:
        return self.count - self.before - len(self.keys)


def page_of(args: View, keys: Sequence[str], size: int = FULL) -> Page:
    said = args.arg("page")
    number = min(max(number_in(said), 1), MOST_PAGES) if said.isdecimal() else 1
    before = (number - 1) * size
    shown = tuple(keys[before:]) if args.arg("all") == "list" else tuple(keys[before : before + size])
    return Page(shown, number, len(keys), before)


def rest_line(reader: Reader, page: Page) -> list[CardElement]:
    return [line(reader.say("and-more", count=page.left), subtle=True)] if page.left > 0 else []


def next_button(reader: Reader, page: Page, args: View, act: str = "ask.page") -> list[Action]:
    """The same question, its next page; in a channel there is nothing to press."""
    if page.left <= 0 or reader.audience.person is None:
        return []
    asked = {name: value for name, value in args.args if name not in {"page", "all"}}
    title = reader.say("button-next-page", count=page.left)
    return [button(title, act, view=args.name, page=str(page.number + 1), **asked)]


def obs_first(standings: Sequence[Standing], on_list: Container[str]) -> list[Standing]:
    return sorted(standings, key=lambda s: s.initiative.key not in on_list)


async def on_obs_list(reader: Reader, status: RoundStatus) -> frozenset[str]:
    """The initiatives on the OBS list of the round's meeting, for those who make the list; nobody else hears of it."""
    person = reader.audience.person
    if person is None or not sees_everything(person):
        return frozenset()
    points = await reader.tx.query(OBS, meeting=status.round.meeting)
    return frozenset(key for point in points if not point.removed for key in point.initiatives)
