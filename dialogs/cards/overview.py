"""The overview: every initiative by month as a picture, with its counts, which way it goes, and the same in words (N01)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from microsoft_teams.cards import Action, CardElement, Image, ThemedUrl

from dialogs.cards.answers import (
    as_of,
    before_settled,
    in_order,
    is_hidden,
    nothing_in,
    overview_row,
    visible_status,
)
from dialogs.cards.follow_the_round import counts_line
from dialogs.cards.narrowing import narrowed
from dialogs.cards.paging import LINES, Page, next_button, obs_first, on_obs_list, page_of, rest_line
from dialogs.cards.parts import button, card, heading, line, title_of
from dialogs.message import Message
from dialogs.reader import Reader
from documents.papers.heat_chart import coloured
from documents.writing.picture import MOST_ROWS
from domain.access import Action as Doing
from domain.access import may
from domain.delivery import View
from domain.heat_map import Cell, HeatMap, heat_map, months_known, moves
from domain.links import Document, Wanted
from domain.printed import Format
from domain.reports import RANK
from domain.rounds import Round
from domain.standing import RoundStatus, Standing
from usecases.collections import DIGESTS
from usecases.months_back import MONTHS, with_months
from usecases.round_status import rounds_by_date

PICTURES = 2
TOLD = (Cell.RED, Cell.YELLOW, Cell.GREEN, Cell.NOT_RECEIVED)


async def overview(reader: Reader, args: View) -> Message | None:
    """The latest round and the months before it; in a channel the latest that is settled."""
    status = await visible_status(reader, month=args.arg("month"))
    if status is None:
        return Message(reader.say("no-round-yet"))
    intro: list[CardElement] = []
    if is_hidden(status):
        settled = await _settled_before(reader, status)
        if settled is None:
            return before_settled(reader, status)
        intro = [line(before_settled(reader, status).text, subtle=True)]
        status = settled
    status, scope = await narrowed(reader, status, args)
    if not status.standings:
        return nothing_in(reader, args, scope)
    scope = scope or reader.say("scope-all")
    return await _shown(reader, args, await with_months(reader.tx, status, MONTHS), scope, intro)


async def _settled_before(reader: Reader, status: RoundStatus) -> RoundStatus | None:
    rounds: list[Round] = [r for r in await rounds_by_date(reader.tx) if r.is_settled]
    earlier = [r for r in rounds if r.meeting_date < status.round.meeting_date]
    return await visible_status(reader, earlier[-1].key) if earlier else None


async def _shown(
    reader: Reader, args: View, status: RoundStatus, scope: str, intro: Sequence[CardElement]
) -> Message:
    chart = chart_of_all(status)
    opening = reader.say("overview", month=reader.month(status.round.month), scope=scope)
    on_list = await on_obs_list(reader, status)
    ordered = [s.initiative.key for s in obs_first(_worst_first(status), on_list)]
    page = page_of(args, ordered, MOST_ROWS * PICTURES if reader.board.public_url else LINES)
    body: list[CardElement] = [heading(opening), *intro, line(counts_line(reader, status))]
    body += [line(text) for text in trend_lines(reader, chart, is_settled=status.snapshot is not None)]
    body.append(line(as_of(reader, status), subtle=True))
    if reader.board.public_url:
        body += _pictures(reader, status, chart, page)
    else:
        body += [line(overview_row(reader, s)) for key in page.keys if (s := status.of(key))]
    body += rest_line(reader, page)
    return Message(opening, card(body, [*next_button(reader, page, args), *_actions(reader, status, args)]))


def _worst_first(status: RoundStatus) -> Sequence[Standing]:
    """By the colour now; of those not received yet the ones that were worst before come first."""

    def last_known(standing: Standing) -> int:
        known = standing.previous
        return -RANK[known.report.colour] if known and known.report else 0

    return in_order(replace(status, standings=tuple(sorted(status.standings, key=last_known))))


def chart_of_all(status: RoundStatus) -> HeatMap:
    month = status.round.month
    return heat_map(status.standings, month, months_known(status.standings, month, MONTHS))


def trend_lines(reader: Reader, chart: HeatMap, *, is_settled: bool) -> list[str]:
    """`■ Rød 0 → 1 → 3` of the settled months, and how many stand better and worse than the month before, of those that
    have a colour in both; nothing where there is nothing to compare.
    """
    counts = chart.counts() if is_settled else chart.counts()[:-1]
    told: list[str] = []
    if counts[1:]:
        first, last = reader.month(chart.months[0]), reader.month(chart.months[len(counts) - 1])
        told.append(reader.say("heat-since", first=first, last=last))
        told += [_counted(reader, cell, counts) for cell in TOLD]
    moved = moves(chart)
    if moved.better + moved.worse + moved.same:
        before = reader.month(chart.months[-2])
        told.append(
            reader.say("heat-moves", month=before, better=moved.better, worse=moved.worse, same=moved.same)
        )
    return told


def _counted(reader: Reader, cell: Cell, counts: Sequence[Counter[Cell]]) -> str:
    return reader.say(
        "heat-trend", colour=_word(reader, cell), counts=" → ".join(str(month[cell]) for month in counts)
    )


def _word(reader: Reader, cell: Cell) -> str:
    shown = coloured(cell, reader.words)
    return f"{shown.sign or shown.letter} {shown.word}"


def _pictures(reader: Reader, status: RoundStatus, chart: HeatMap, page: Page) -> list[CardElement]:
    """As few as there is room for, each about as long as the others."""
    count = -(-len(page.keys) // MOST_ROWS)
    size = -(-len(page.keys) // count) if count else 1
    parts = [page.keys[n : n + size] for n in range(0, len(page.keys), size)]
    return [_picture(reader, status, chart, keys) for keys in parts]


def _picture(reader: Reader, status: RoundStatus, chart: HeatMap, keys: Sequence[str]) -> Image:
    """The dark one where the client knows of it; the light one has its own background and is readable in both."""
    of = "|".join((status.round.key, reader.words.language, ",".join(keys)))
    url = reader.link_to(Wanted(Document.OVERVIEW, of, Format.PICTURE))
    return Image(
        url=url,
        alt_text=in_words(reader, chart, keys),
        size="Stretch",
        allow_expand=True,
        themed_urls=[ThemedUrl(theme="Dark", url=f"{url}?theme=dark")],
    )


def in_words(reader: Reader, chart: HeatMap, keys: Sequence[str]) -> str:
    """What the picture shows: `Flådestyring (R003): april Gul, maj Rød.`"""
    rows = {row.initiative.key: row for row in chart.rows}
    told = []
    for row in (rows[key] for key in keys if key in rows):
        known = [
            f"{reader.month(month)} {coloured(cell, reader.words).word.lower()}"
            for month, cell in zip(chart.months, row.cells, strict=True)
            if cell is not Cell.NOT_ASKED
        ]
        told.append(f"{title_of(row.initiative)}: {', '.join(known)}.")
    return " ".join([reader.say("heat-alt"), *told])


def _actions(reader: Reader, status: RoundStatus, args: View) -> list[Action]:
    """As a list, and on paper: in a channel there is nothing to press."""
    if reader.audience.person is None:
        return []
    actions: list[Action] = []
    asked = {name: value for name, value in args.args if name not in {"page", "all"}}
    if reader.board.public_url:
        actions.append(
            button(reader.say("button-as-list"), "ask.page", view="overview-list", page="1", **asked)
        )
        if status.snapshot is not None and may(reader.person, Doing.SEE_ROUND):
            actions.append(
                button(reader.say("button-status-pdf"), "say", text=reader.say("say-fetch-status"))
            )
    return actions


async def digest(reader: Reader, args: View) -> Message | None:
    """The overview somebody has asked for every week; nothing where they do not want it or may not see it any longer."""
    wanted = await reader.tx.get(DIGESTS, reader.person.key)
    if wanted is None or not may(reader.person, Doing.GET_DIGEST):
        return None
    shown = await overview(reader, args)
    if shown is None or shown.card is None:
        return None
    stop = button(reader.say("button-stop-digest"), "say", text=reader.say("say-stop-digest"))
    shown.card.actions = [*(shown.card.actions or []), stop]
    return shown
