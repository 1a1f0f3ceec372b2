"""The status attachment: OBS and red first, then yellow, green, not received and completed (A12, S06, S07, S19)."""

from collections.abc import Mapping
from datetime import datetime

from documents.papers.danish import WORDS, digits, printed, tied, with_title
from documents.papers.heat_chart import chart_of
from documents.papers.plan_item import attachment_title, counts, focus, settled, with_codes
from documents.writing.paper import Block, Facts, Heading, Mark, Paper, Paragraph, Span, Table, Text, cell
from domain.heat_map import heat_map, months_known
from domain.people import Person, Role
from domain.printed import ObsPoint, StatusSource
from domain.reports import Colour, Report
from domain.standing import Standing

NOT_RECEIVED = "ikke modtaget"
# Since the board is asked about them; of the others a row each.
IN_FULL = (Colour.RED, Colour.YELLOW)
# As many as a page is wide enough for.
MOST_MONTHS, LONGEST_TITLE = 9, 90


def status_paper(source: StatusSource, made_at: datetime) -> Paper:
    """`made_at` where nothing has been settled yet."""
    status = source.status
    title = attachment_title(source.board, source.day)
    return Paper(
        title=tied(title),
        name=title,
        above=source.board.organisation,
        running=f"{source.forum} {digits(source.day)}",
        author=source.board.organisation,
        made_at=status.as_of or made_at,
        stamp=f"status {status.snapshot.key if status.snapshot else status.round.key}",
        blocks=(
            _summary(source),
            *_legend(source),
            *_obs(source),
            *focus(source.focus),
            *(block for colour in IN_FULL for block in _in_full(source, colour)),
            *_in_short(source, Colour.GREEN),
            *_not_received(source),
            *_in_short(source, Colour.DONE),
            *_by_month(source),
        ),
    )


def _by_month(source: StatusSource) -> list[Block]:
    """A row for each initiative, the worst first; nothing while there is one month only."""
    status = source.status
    month = status.round.month
    months = months_known(status.standings, month, MOST_MONTHS)
    if not months[1:]:
        return []
    ordered = [s for colour in (Colour.RED, Colour.YELLOW) for s in status.of_colour(colour)]
    ordered += [*status.not_received(), *status.of_colour(Colour.GREEN), *status.of_colour(Colour.DONE)]
    chart = chart_of(heat_map(ordered, month, months), WORDS, LONGEST_TITLE)
    return [Heading(1, "Måned for måned"), chart]


def _summary(source: StatusSource) -> Paragraph:
    status = source.status
    corrected = len([s for s in status.standings if s.correction or s.is_taken_back])
    later = f" {corrected} rettet siden; det står ved indsatsen." if corrected else ""
    return Paragraph(printed(f"{settled(source.board, status)} {counts(status)}.{later}"))


def _legend(source: StatusSource) -> list[Block]:
    legend = source.board.legend
    rows = [(WORDS.say(f"colour-{c}"), printed(legend[c]["da"])) for c in source.board.colours]
    return [Facts(tuple(rows))] if rows else []


def _obs(source: StatusSource) -> list[Block]:
    """Marked in red and by the word, since OBS is not the colour red (S07, S08)."""
    if not source.obs:
        return []
    rows = []
    for point in source.obs:
        flagged = Span(f"OBS · {point.level}", Mark.OBS)
        by = f"Fremhævet af {point.proposer}." if point.proposer else ""
        rows.append(
            (
                cell(printed(flagged)),
                cell(printed(_about(point)), printed(point.wanted), printed(by)),
            )
        )
    table = Table(("Niveau", "Punkt og ønske"), tuple(rows), (3, 7))
    return [Heading(1, "OBS-punkter"), table, *_still_open(source)]


def _about(point: ObsPoint) -> str:
    titles = WORDS.listing(point.titles)
    return f"{point.subject}: {titles}" if point.subject and titles else point.subject or titles


def _still_open(source: StatusSource) -> list[Block]:
    if source.obs_until is None:
        return []
    until = WORDS.short_moment(source.board.local(source.obs_until))
    return [Paragraph(printed(f"OBS-listen er åben til {until}."))]


def _heading(colour: Colour, count: int) -> Heading:
    return Heading(1, f"{WORDS.say(f'colour-{colour}')} ({count})")


def _in_full(source: StatusSource, colour: Colour) -> list[Block]:
    found = source.status.of_colour(colour)
    if not found:
        return [Paragraph(printed("Ingen indsatser er røde."))] if colour is Colour.RED else []
    details = (block for standing in found for block in _detail(source, standing))
    return [_heading(colour, len(found)), *details]


def _detail(source: StatusSource, standing: Standing) -> list[Block]:
    report = standing.shown
    rows = [
        ("Status:", _state(standing, report)),
        ("Rettelse:", _correction(source, standing)),
        ("Baggrund:", printed(_backgrounds(report))),
        ("Ønske:", printed(report.ask if report else "")),
        ("Sidste måned:", printed(_before(source, standing))),
        ("Ansvarlige:", printed(_responsible(standing, source.people))),
    ]
    text = [Paragraph(_read(source, standing))] if standing.text else []
    return [
        Heading(2, with_codes(standing.initiative)),
        *text,
        Facts(tuple((label, value) for label, value in rows if value)),
    ]


def _read(source: StatusSource, standing: Standing) -> Text:
    """The text the board reads, saying so where it is not the chief's own (design.md §3, bilagstekst)."""
    if standing.edit is None:
        return printed(standing.text)
    return printed(standing.text, Span(f" ({edited_by(source, standing.edit.by)})", Mark.ITALIC))


def edited_by(source: StatusSource, key: str) -> str:
    editor = source.people.get(key)
    by_secretariat = editor is not None and not editor.has(Role.FINANCE)
    return f"redigeret af {source.board.secretariat if by_secretariat else 'Økonomi'}"


def _state(standing: Standing, report: Report | None) -> Text:
    since = f" siden {WORDS.month(standing.red_since)}" if standing.red_since else ""
    return printed(f"{_colour(report)}{since}")


def _correction(source: StatusSource, standing: Standing) -> Text:
    """What was settled and what has been said since, in strike-through and underline and in words (N01, S14)."""
    was = Span(_colour(standing.shown), Mark.REMOVED)
    if standing.is_taken_back:
        return printed("Trukket tilbage efter opgørelsen: ", was)
    later = standing.correction
    if later is None:
        return ()
    at = WORDS.short_moment(source.board.local(later.at))
    text = f": {later.text}" if later.text else ""
    return printed(f"Rettet {at}: ", was, " → ", Span(_colour(later), Mark.ADDED), text)


def _colour(report: Report | None) -> str:
    return WORDS.say(f"colour-{report.colour}") if report else NOT_RECEIVED


def _backgrounds(report: Report | None) -> str:
    return WORDS.listing([WORDS.say(f"background-{b}") for b in report.backgrounds]) if report else ""


def _before(source: StatusSource, standing: Standing) -> str:
    """Last month's colour and text, or the last one known and from when."""
    past = standing.previous
    if past is None or past.report is None:
        return ""
    month = WORDS.month(past.month, f"{source.day:%Y-%m}")
    text = f": {past.text}" if past.text else ""
    return f"{_colour(past.report)} ({month}){text}"


def _responsible(standing: Standing, people: Mapping[str, Person]) -> str:
    initiative = standing.initiative
    named = [with_title(people[key]) for key in (*initiative.chiefs, *initiative.directors) if key in people]
    return ", ".join(dict.fromkeys(named))


def _in_short(source: StatusSource, colour: Colour) -> list[Block]:
    found = source.status.of_colour(colour)
    if not found:
        return []
    rows = tuple(
        (
            cell(printed(with_codes(s.initiative))),
            cell(_read(source, s), _correction(source, s)),
            cell(printed(_short_before(source, s))),
            cell(printed(_chief(s, source.people))),
        )
        for s in found
    )
    return [
        _heading(colour, len(found)),
        Table(("Indsats", "Status", "Sidste måned", "Fagchef"), rows, (10, 9, 6, 7)),
    ]


def _short_before(source: StatusSource, standing: Standing) -> str:
    past = standing.previous
    if past is None or past.report is None:
        return "–"
    return f"{_colour(past.report)} ({WORDS.month(past.month, f'{source.day:%Y-%m}')})"


def _chief(standing: Standing, people: Mapping[str, Person]) -> str:
    return ", ".join(people[key].name for key in standing.initiative.chiefs if key in people)


def _not_received(source: StatusSource) -> list[Block]:
    """Never last month's colour as this month's: it stands with its month (design.md §1)."""
    missing = source.status.not_received()
    if not missing:
        return []
    rows = tuple(
        (
            cell(printed(with_codes(s.initiative))),
            cell(printed(NOT_RECEIVED), _correction(source, s)),
            cell(printed(_short_before(source, s))),
            cell(printed(_chief(s, source.people))),
        )
        for s in missing
    )
    heading = Heading(1, f"– Ikke modtaget ({len(missing)})")
    return [heading, Table(("Indsats", "Status", "Senest kendt", "Fagchef"), rows, (10, 9, 6, 7))]
