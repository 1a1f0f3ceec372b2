"""How initiatives have stood month by month, as a chart for a paper or a picture (N01)."""

from documents.writing.paper import Chart, Coloured
from domain.heat_map import Cell, HeatMap
from domain.plan import Initiative
from texts import Words

# Letters of two lines of a picture's first column: it is the wider the fewer the months.
LONGEST_TITLE, PER_MONTH = 118, 12


def chart_of(chart: HeatMap, words: Words, longest: int = 0) -> Chart:
    """Titles are cut to `longest`, else to what a picture has room for."""
    newest = chart.months[-1]
    longest = longest or LONGEST_TITLE - PER_MONTH * len(chart.months)
    head = (words.say("heat-initiative"), *(words.short_month(month, newest) for month in chart.months))
    rows = tuple(
        (_title(row.initiative, longest), tuple(coloured(cell, words) for cell in row.cells))
        for row in chart.rows
    )
    shown = {cell for row in chart.rows for cell in row.cells} | {*Cell} - {Cell.NOT_ASKED}
    legend = tuple(coloured(cell, words) for cell in Cell if cell in shown)
    return Chart(head, rows, legend)


def coloured(cell: Cell, words: Words) -> Coloured:
    """The letters of a language tell its colours apart: `R`, `Gu` and `Gr`."""
    if cell is Cell.NOT_ASKED:
        return Coloured(cell, word=words.say("heat-not-asked"))
    if cell is Cell.NOT_RECEIVED:
        return Coloured(cell, letter="–", word=words.say("heat-not-received"))
    sign, _, word = words.say(f"colour-{cell}").partition(" ")
    return Coloured(cell, sign, words.say(f"heat-letter-{cell}"), word)


def _title(initiative: Initiative, longest: int) -> str:
    codes = f" ({', '.join(initiative.codes)})" if initiative.codes else ""
    room = max(longest - len(codes), longest // 2)
    title = initiative.title
    return f"{title if len(title) <= room else f'{title[: room - 2].rstrip()} …'}{codes}"[:longest]
