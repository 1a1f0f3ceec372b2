"""What one line would store, shown before it is stored; answered for a chief, the button says how it was said."""

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, heading, line, primary, title_of
from dialogs.cards.status_form import answer_lines, standing_line
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.stamp import stamp
from domain.delivery import View
from domain.reports import Answer, Draft, Source
from domain.standing import Standing
from usecases.collections import DRAFTS, INITIATIVES, PEOPLE, ROUNDS
from usecases.round_status import standing_of


async def line_preview(reader: Reader, args: View) -> Message | None:
    """The draft as it is now, or once it has been sent the answer that stands; `answered` leaves the buttons out."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    initiative = await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if round_ is None or initiative is None:
        return None
    standing = await standing_of(reader.tx, round_, initiative.key) or Standing(initiative)
    draft = await reader.tx.get(
        DRAFTS, Draft(round_.key, initiative.key, reader.person.key, Answer(), reader.now).key
    )
    answer = draft.answer if draft else standing.report.answer if standing.report else None
    if answer is None or answer.colour is None:
        return None
    body: list[CardElement] = [heading(title_of(initiative)), line(reader.colour(answer.colour), bold=True)]
    body += answer_lines(reader, answer)
    if args.arg("answered"):
        body.append(line(reader.say("answered", answer=reader.say(args.arg("answered"))), subtle=True))
        return Message(initiative.title, card(body))
    body += await standing_line(reader, standing)
    question = await _question(reader, args, reader.month(round_.month))
    return Message(question, card([*body, line(question)], _actions(reader, args, answer)))


async def _question(reader: Reader, args: View, month: str) -> str:
    chief = await reader.tx.get(PEOPLE, args.arg("chief"))
    if chief is None:
        return reader.say("ask-line", month=month)
    return reader.say("ask-line-for", month=month, chief=chief.name)


def _actions(reader: Reader, args: View, answer: Answer) -> list[Action]:
    ids = {name: args.arg(name) for name in ("round", "initiative", "chief", "rev") if args.arg(name)}
    confirm = {**ids, "kept": "1", "said": stamp(answer)}
    edit = button(reader.say("button-edit"), "report.edit", **ids)
    no = button(reader.say("button-no"), "question.no", of=args.arg("act"))
    if not args.arg("chief"):
        return [primary(reader.say("button-send"), args.arg("act"), **confirm), edit, no]
    sources = [
        button(reader.say(f"button-source-{source}"), args.arg("act"), source=source.value, **confirm)
        for source in Source
    ]
    return [*sources, edit, no]
