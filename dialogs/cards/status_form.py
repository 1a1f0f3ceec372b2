"""The short form for one initiative, the two questions of a red, and what is said when something is still needed."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from urllib.parse import quote

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.board_said import board_said
from dialogs.cards.parts import (
    button,
    card,
    choices,
    heading,
    labelled,
    line,
    link,
    primary,
    text_input,
    title_of,
    toggle,
    warning,
)
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.delivery import View
from domain.plan import Initiative
from domain.reports import ASK_LIMIT, TEXT_LIMIT, Answer, Background, Colour, Draft, Guard, Source
from domain.rounds import Extension, Round
from domain.standing import Standing
from usecases.collections import DRAFTS, EXTENSIONS, INITIATIVES, PEOPLE, ROUNDS
from usecases.round_status import standing_of
from usecases.submit_unchanged import sort_unchanged


def is_about_need(need: str) -> bool:
    """Whether it is the background or the wish of a red that stands in the way."""
    return need.startswith("red-") or need == Guard.ASK_TOO_LONG


def next_version(version: str) -> str:
    """Cards replaced in place may not keep the ids of their inputs (platform.md §2), so the version counts up."""
    return str(number_in(version) % 1000 + 1)


async def status_form(reader: Reader, args: View) -> Message | None:
    """One initiative, prefilled with the draft, this month's answer or last month's; `need` names what is missing."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if round_ is None or initiative is None:
        return None
    standing = await standing_of(reader.tx, round_, initiative.key) or Standing(initiative)
    draft = await reader.tx.get(
        DRAFTS, Draft(round_.key, initiative.key, reader.person.key, Answer(), reader.now).key
    )
    answer = draft.answer if draft else prefill(standing)
    need = args.arg("need")
    is_second = is_about_need(need) or (args.arg("again") and need != Guard.PERSONAL_NUMBER)
    if is_second and answer.colour is Colour.RED:
        return await _red_form(reader, args, round_, standing, answer)
    body = await _opening(reader, args, round_, initiative)
    if need:
        body.append(warning(need_sentence(reader, need, standing, answer)))
    body += await _before(reader, round_, standing)
    key = f"{initiative.key}~{args.arg('v', '1')}"
    body.append(choices(f"colour:{key}", reader.say("form-colour"), _colours(reader), answer.colour or ""))
    body.append(
        text_input(
            f"text:{key}", reader.say("form-text"), answer.text, TEXT_LIMIT, reader.say("form-text-hint")
        )
    )
    body += _source(reader, args, key)
    title = reader.say("form-title", initiative=initiative.title)
    if args.arg("asked"):
        body.append(footer(reader, round_, [standing]))
        drafts = [initiative.key] if draft else []
        return Message(
            " ".join(await asked_lines(reader, round_, 1)),
            card(body, _asked_actions(reader, args, round_, standing, drafts)),
        )
    return Message(title, card(body, _actions(reader, args, round_, standing)))


def _source(reader: Reader, args: View, key: str) -> list[CardElement]:
    """How the answer was given is asked of whoever enters it for a chief."""
    if not args.arg("chief"):
        return []
    options = [(source.value, reader.say(f"button-source-{source}")) for source in Source]
    return [choices(f"source:{key}", reader.say("form-source"), options, args.arg("source"))]


async def _opening(reader: Reader, args: View, round_: Round, initiative: Initiative) -> list[CardElement]:
    """Where the form itself is the monthly question it first says what is asked and by when (users.md, tone)."""
    if args.arg("asked"):
        first, *rest = await asked_lines(reader, round_, 1)
        return [heading(first), *(line(text) for text in rest), line(title_of(initiative), bold=True)]
    return [heading(title_of(initiative)), *await _for_whom(reader, args)]


async def _for_whom(reader: Reader, args: View) -> list[CardElement]:
    if not args.arg("chief"):
        return []
    return [line(reader.say("entry-for-somebody", chief=await reader.name(args.arg("chief"))), subtle=True)]


async def due_of(reader: Reader, round_: Round) -> datetime:
    """The deadline, or the longer one that the reader has been given."""
    longer = await reader.tx.get(EXTENSIONS, Extension(round_.key, reader.person.key, round_.due).key)
    return max(round_.due, longer.until) if longer else round_.due


async def asked_lines(reader: Reader, round_: Round, count: int) -> list[str]:
    """`Status for maj: 3 indsatser.` and by when, and for which meeting."""
    due = reader.moment(await due_of(reader, round_))
    return [
        reader.say("list-open", month=reader.month(round_.month), count=count),
        reader.say("list-by-when", due=due, meeting=reader.words.day(round_.meeting_date)),
    ]


def footer(reader: Reader, round_: Round, standings: Iterable[Standing]) -> CardElement:
    """What is filled in, where something is, and that no personal data belongs here."""
    months = {standing.previous.month for standing in standings if standing.previous}
    if not months:
        return line(reader.say("list-footer-first"), subtle=True)
    key = "list-footer" if months == {_month_before(round_.month)} else "list-footer-latest"
    return line(reader.say(key), subtle=True)


def _month_before(month: str) -> str:
    """`2025-12` for `2026-01`."""
    return f"{date.fromisoformat(f'{month}-01') - timedelta(days=1):%Y-%m}"


def prefill(standing: Standing) -> Answer:
    """The answer of this month, else last month's; a red's background and need are asked again."""
    if standing.report:
        return standing.report.answer
    previous = standing.previous.report if standing.previous else None
    return Answer(previous.colour, previous.text) if previous else Answer()


def need_sentence(reader: Reader, need: str, standing: Standing, answer: Answer) -> str:
    previous = standing.previous.report if standing.previous else None
    was = reader.colour(previous.colour) if previous else ""
    now = reader.colour(answer.colour) if answer.colour else ""
    title = standing.initiative.title
    return reader.say(
        f"need-{need}", initiative=title, was=was, now=now, limit=TEXT_LIMIT, asklimit=ASK_LIMIT
    )


async def _before(reader: Reader, round_: Round, standing: Standing) -> list[CardElement]:
    lines = await standing_line(reader, standing)
    if standing.previous and standing.previous.report:
        month = reader.month(standing.previous.month)
        lines.append(line(f"{month}: {reader.colour(standing.previous.report.colour)}", subtle=True))
    said = await board_said(reader, round_, standing.initiative.key)
    return [*lines, *(line(text, subtle=True) for text in said)]


async def standing_line(reader: Reader, standing: Standing) -> list[CardElement]:
    """What an answer would be put in the place of."""
    if standing.report is None:
        return []
    by = await reader.name(standing.report.by)
    at = reader.short_moment(standing.report.at)
    colour = reader.colour(standing.report.colour)
    return [line(reader.say("form-standing", colour=colour, by=by, at=at), subtle=True)]


def answer_lines(reader: Reader, answer: Answer) -> list[CardElement]:
    """The words of an answer: the text, and for a red its background and wish."""
    parts: list[CardElement] = [line(answer.text)] if answer.text else []
    if answer.colour is Colour.RED:
        reasons = reader.words.listing([reader.say(f"background-{b}") for b in answer.backgrounds])
        parts.append(labelled(reader.say("label-background"), reasons))
        parts.append(labelled(reader.say("label-ask"), answer.ask))
    return parts


def _colours(reader: Reader) -> list[tuple[str, str]]:
    """The configured colours, each with its legend sentence (S04)."""
    language = reader.words.language
    return [
        (
            colour.value,
            f"{reader.colour(colour)}: {reader.board.legend[colour].get(language, '')}".rstrip(": "),
        )
        for colour in reader.board.colours
    ]


def _data(args: View, round_: Round, standing: Standing) -> dict[str, str]:
    seen = str(standing.report.revision if standing.report else 0)
    return {
        "round": round_.key,
        "initiative": standing.initiative.key,
        "rev": args.arg("rev", seen),
        "v": args.arg("v", "1"),
        **({"chief": args.arg("chief")} if args.arg("chief") else {}),
    }


def _actions(reader: Reader, args: View, round_: Round, standing: Standing) -> list[Action]:
    data = _data(args, round_, standing)
    actions: list[Action] = [primary(reader.say("button-save"), "report.save", **data)]
    if not args.arg("chief"):
        actions.append(button(reader.say("button-draft"), "report.draft", **data))
        if standing.report:
            actions.append(button(reader.say("button-mistake"), "report.annul", **data))
    back = {name: data[name] for name in ("round", "initiative", "v", "chief") if name in data}
    return [*actions, button(reader.say("button-back"), "report.list", **back)]


def _asked_actions(
    reader: Reader, args: View, round_: Round, standing: Standing, drafts: Sequence[str]
) -> list[Action]:
    """The buttons of the monthly question on the form of the only initiative."""
    data = _data(args, round_, standing)
    actions: list[Action] = [
        primary(reader.say("button-save"), "report.save", **data),
        button(reader.say("button-draft"), "report.draft", **data),
    ]
    unchanged = sort_unchanged([standing], drafts)
    if unchanged.stored or unchanged.reds:
        actions.append(button(reader.say("button-unchanged"), "report.unchanged", **data))
    actions.append(button(reader.say("button-away"), "absence.open", **data))
    if reader.now < round_.due:
        actions.append(button(reader.say("button-snooze"), "snooze.open", **data))
    return actions


async def _red_form(reader: Reader, args: View, round_: Round, standing: Standing, answer: Answer) -> Message:
    initiative = standing.initiative
    key = f"{initiative.key}~{args.arg('v', '1')}"
    opening = reader.say("red-questions", colour=reader.colour(Colour.RED), initiative=initiative.title)
    body: list[CardElement] = [heading(title_of(initiative)), *await _for_whom(reader, args), line(opening)]
    if args.arg("again") or args.arg("need") == Guard.ASK_TOO_LONG:
        body.append(warning(need_sentence(reader, args.arg("need"), standing, answer)))
    body += await standing_line(reader, standing)
    if answer.text:
        body.append(labelled(f"{reader.say('form-text')}:", answer.text))
    else:
        # A red of one line may come without a word; what was written last stands ready.
        known, hint = prefill(standing).text, reader.say("form-text-hint")
        body.append(text_input(f"text:{key}", reader.say("form-text"), known, TEXT_LIMIT, hint))
    previous = standing.previous.report if standing.previous else None
    if previous and previous.colour is Colour.RED and previous.ask and standing.previous:
        month = reader.month(standing.previous.month)
        # Not in the toggle's own title, which some clients read Markdown in.
        body.append(labelled(reader.say("red-ask-then", month=month), reader.words.quoted(previous.ask)))
        body.append(toggle(f"same:{key}", reader.say("red-same", month=month)))
    reasons = [(b.value, reader.say(f"background-{b}")) for b in Background]
    chosen = ",".join(answer.backgrounds)
    body.append(choices(f"reasons:{key}", reader.say("red-background"), reasons, chosen, many=True))
    body.append(text_input(f"ask:{key}", reader.say("red-ask"), answer.ask, ASK_LIMIT))
    body += _source(reader, args, key)
    body += await _who_hears(reader, initiative)
    data = _data(args, round_, standing)
    draft = button(reader.say("button-draft"), "report.draft", step="red", **data)
    actions: list[Action] = [
        primary(reader.say("button-send"), "report.save", step="red", **data),
        *([] if args.arg("chief") else [draft, *await write_to(reader, initiative.director)]),
        button(reader.say("button-back"), "report.edit", **data),
    ]
    return Message(opening, card(body, actions))


async def _who_hears(reader: Reader, initiative: Initiative) -> list[CardElement]:
    if initiative.director in {"", reader.person.key}:
        return []
    return [
        line(reader.say("red-who-hears", director=await reader.first_name(initiative.director)), subtle=True)
    ]


async def write_to(reader: Reader, person_key: str) -> list[Action]:
    """A link that opens a chat with the person, where we know the address."""
    person = await reader.tx.get(PEOPLE, person_key) if person_key else None
    if person is None or not person.email or person.key == reader.person.key:
        return []
    url = f"https://teams.microsoft.com/l/chat/0/0?users={quote(person.email)}"
    return [link(reader.say("button-write-to", name=person.first_name), url)]
