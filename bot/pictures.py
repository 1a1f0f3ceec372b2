"""The picture behind the link of an overview: drawn from what is true, and may be seen, when it is fetched (N01)."""

from datetime import datetime

from documents.papers.heat_chart import chart_of
from documents.writing.picture import MOST_ROWS, Picture
from domain.access import CHANNEL, visible
from domain.board import Board
from domain.errors import LinkRefused
from domain.heat_map import heat_map, months_known
from domain.links import Link
from domain.rounds import Step
from domain.standing import RoundStatus, Visibility
from texts import Words
from texts.words import words_in
from usecases.collections import PEOPLE, ROUNDS
from usecases.months_back import MONTHS, with_months
from usecases.ports import Transaction
from usecases.responsibility import audience_of
from usecases.round_now import round_now

THEMES = frozenset({"light", "dark"})


async def overview_picture(tx: Transaction, board: Board, now: datetime, link: Link, theme: str) -> Picture:
    """Raises:
    LinkRefused: nothing of it may be seen by the holder of the link any more.
    """
    round_key, _, rest = link.wanted.of.partition("|")
    language, _, keys = rest.partition("|")
    status = await _seen(tx, now, link, round_key, keys.split(",")[:MOST_ROWS])
    words, month = words_in(language), status.round.month
    chart = heat_map(status.standings, month, months_known(status.standings, month, MONTHS))
    named = words.month(month, "")
    title = words.say("heat-title", month=f"{named} {month[:4]}", count=len(status.standings))
    below = _as_of(board, words, now, status)
    return Picture(title, chart_of(chart, words), below, status.as_of or now, language, _theme(theme))


async def _seen(tx: Transaction, now: datetime, link: Link, round_key: str, keys: list[str]) -> RoundStatus:
    """In the order of `keys`."""
    round_ = await tx.get(ROUNDS, round_key)
    person = await tx.get(PEOPLE, link.person) if link.person else None
    if round_ is None or (link.person and person is None):
        raise LinkRefused
    audience = await audience_of(tx, person, now) if person else CHANNEL
    status = visible((await round_now(tx, round_)).only(keys), audience)
    shown = {s.initiative.key: s for s in status.standings if s.visibility is not Visibility.RECEIVED_ONLY}
    if not shown:
        raise LinkRefused
    full = await with_months(tx, status.only(shown), MONTHS)
    ordered = [s for key in keys if (s := full.of(key)) is not None]
    return RoundStatus(round_, tuple(ordered), status.snapshot)


def _theme(said: str) -> str:
    return said if said in THEMES else "light"


def _as_of(board: Board, words: Words, now: datetime, status: RoundStatus) -> str:
    if status.snapshot is not None:
        return words.say("as-of", at=words.short_moment(board.local(status.snapshot.at)))
    freeze = status.round.at(Step.FREEZE)
    told = words.say("as-of-now", now=words.short_moment(board.local(now)))
    return f"{told} · {words.say('round-freeze', freeze=words.short_moment(board.local(freeze)))}"
