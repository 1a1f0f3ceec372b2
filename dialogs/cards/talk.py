"""What the text dialog says: the next question, the summary, and how it ended."""

from dialogs.cards.parts import first_line, title_of
from dialogs.cards.status_form import need_sentence
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.report_talk import asks_same_need
from domain.conversation import Conversation, Stage, Talk
from domain.delivery import View
from domain.reports import Answer, Background, Colour, Draft
from domain.standing import Standing
from usecases.collections import CONVERSATIONS, DRAFTS, ROUNDS
from usecases.round_status import round_status, standing_of


async def talk_prompt(reader: Reader, args: View) -> Message | None:
    """The question the dialog stands at, after what just happened (`event`)."""
    conversation = await reader.tx.get(CONVERSATIONS, reader.person.key) or Conversation(reader.person.key)
    talk = conversation.talk
    if talk is None:
        return None
    event = await _event(reader, talk, args)
    return Message("\n".join([event, *await _prompt(reader, talk)] if event else await _prompt(reader, talk)))


async def _event(reader: Reader, talk: Talk, args: View) -> str:
    event = args.arg("event")
    if event == "needs-more":
        standing = await _standing(reader, talk)
        return need_sentence(reader, args.arg("need"), standing, talk.answer) if standing else ""
    if event == "resumed":
        return reader.say("talk-resumed", count=len(talk.done))
    return reader.say(f"talk-{event}") if event and event != "asked" else ""


async def _standing(reader: Reader, talk: Talk) -> Standing | None:
    round_ = await reader.tx.get(ROUNDS, talk.round)
    return await standing_of(reader.tx, round_, talk.initiative) if round_ else None


async def _prompt(reader: Reader, talk: Talk) -> list[str]:  # noqa: PLR0911  one case per stage
    if talk.stage is Stage.SUMMARY:
        return await _summary(reader, talk)
    standing = await _standing(reader, talk)
    if standing is None:
        return []
    title = title_of(standing.initiative)
    if talk.stage is Stage.COLOUR:
        place = reader.say("talk-colour", number=talk.position + 1, count=len(talk.queue), initiative=title)
        colours = ", ".join(reader.colour(c) for c in reader.board.colours)
        known = [_last_month(reader, standing), *await _just_answered(reader, talk)]
        return [place, *known, reader.say("talk-colours", colours=colours)]
    if talk.stage is Stage.TEXT:
        colour = reader.colour(talk.answer.colour or Colour.GREEN)
        return [reader.say("talk-text", initiative=title, colour=colour)]
    if talk.stage is Stage.BACKGROUND:
        reasons = [f"{n}. {reader.say(f'background-{b}')}" for n, b in enumerate(Background, 1)]
        return [reader.say("talk-background"), *reasons]
    previous = standing.previous
    if previous and previous.report and asks_same_need(talk, previous.report):
        asked = reader.say("same-need", month=reader.month(previous.month))
        return [
            f"{title}: {reader.colour(Colour.RED)}",
            f"{asked} {reader.words.quoted(previous.report.ask)}",
            reader.say("talk-same"),
        ]
    return [reader.say("talk-ask")]


async def _just_answered(reader: Reader, talk: Talk) -> list[str]:
    """Where the dialog has gone back: what was answered there."""
    key = Draft(talk.round, talk.initiative, reader.person.key, Answer(), reader.now).key
    draft = await reader.tx.get(DRAFTS, key) if talk.initiative in talk.done else None
    if draft is None or draft.answer.colour is None:
        return []
    said = " ".join(
        [
            reader.colour(draft.answer.colour),
            *([reader.words.quoted(draft.answer.text)] if draft.answer.text else []),
        ]
    )
    return [reader.say("talk-just-answered", said=said)]


def _last_month(reader: Reader, standing: Standing) -> str:
    if standing.previous is None or standing.previous.report is None:
        return reader.say("entry-first-time")
    past = standing.previous.report
    return f"{reader.month(standing.previous.month)}: {reader.colour(past.colour)} {first_line(past, reader.words)}".rstrip()


async def _summary(reader: Reader, talk: Talk) -> list[str]:
    lines = [reader.say("talk-summary", count=len(talk.done))]
    round_ = await reader.tx.get(ROUNDS, talk.round)
    status = await round_status(reader.tx, round_) if round_ else None
    for key in talk.done:
        draft = await reader.tx.get(
            DRAFTS, Draft(talk.round, key, reader.person.key, Answer(), reader.now).key
        )
        standing = status.of(key) if status else None
        if draft and draft.answer.colour and standing:
            lines.append(
                f"{reader.colour(draft.answer.colour)} {title_of(standing.initiative)}: {draft.answer.text}".rstrip(
                    ": "
                )
            )
            lines += _need(reader, draft.answer)
    return [*lines, "", reader.say("talk-send" if talk.done else "talk-nothing")]


def _need(reader: Reader, answer: Answer) -> list[str]:
    """What a red says besides its text, as the board will read it."""
    if answer.colour is not Colour.RED:
        return []
    reasons = reader.words.listing([reader.say(f"background-{b}") for b in answer.backgrounds])
    return [f"{reader.say('label-background')} {reasons}", f"{reader.say('label-ask')} {answer.ask}"]
