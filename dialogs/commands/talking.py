"""The text dialog `status`: start it, take what is said, keep every answer as a draft, send them all at the end."""

from dataclasses import replace

from dialogs.commands.reporting import Slots, may_report
from dialogs.report_talk import Event, Said, Step, Word, advance, came_before, keep_rest
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import (
    Intent,
    Understood,
    find_initiative,
    read_backgrounds,
    read_colour,
    read_stage_word,
    understand,
)
from domain.conversation import Stage, Talk
from domain.errors import DomainError, NotAllowed, RoundNotOpen, UnknownObject
from domain.people import Role
from domain.reports import Answer, Draft, Guard, Report
from usecases.collections import CONVERSATIONS, DRAFTS, INITIATIVES, ROUNDS
from usecases.responsibility import asked_of
from usecases.round_status import latest_round, round_status, standing_of
from usecases.save_draft import save_draft
from usecases.submit_report import Submission, submit_report


async def start(turn: Turn, slots: Slots) -> list[Reply]:
    """Goes through what has not been answered, on from a cancelled dialog; with everything answered, through all of it."""
    round_ = await latest_round(turn.tx)
    if round_ is None:
        return say("own-initiatives") if turn.person.has(Role.CHIEF) else tell("no-round-yet")
    if not round_.is_open:
        raise RoundNotOpen(round_.key)
    asked = await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)
    if not asked:
        return tell("nothing-asked")
    status = (await round_status(turn.tx, round_)).only(i.key for i in asked)
    left = [s.initiative.key for s in status.standings if s.report is None]
    done = await _kept_before(turn, round_.key, left)
    queue = (*done, *(key for key in left or [i.key for i in asked] if key not in done))
    stage = Stage.SUMMARY if len(done) == len(queue) else Stage.COLOUR
    await _keep_talk(turn, Talk(round_.key, queue, position=len(done), stage=stage, done=done))
    return say("talk", event=Event.RESUMED if done else Event.ASKED)


async def _kept_before(turn: Turn, round_key: str, left: list[str]) -> tuple[str, ...]:
    """What a cancelled dialog had answered and is not answered since; other drafts are nobody's business here."""
    paused = (await turn.conversation()).paused
    if paused is None or paused.round != round_key:
        return ()
    drafts = {d.initiative for d in await turn.tx.query(DRAFTS, person=turn.person.key, round=round_key)}
    return tuple(key for key in paused.done if key in left and key in drafts)


async def _keep_talk(turn: Turn, talk: Talk | None, paused: Talk | None = None) -> None:
    turn.tx.put(CONVERSATIONS, replace(await turn.conversation(), talk=talk, paused=paused))


async def current(turn: Turn) -> Talk | None:
    """The dialog that is going on; one that a newer round has left behind is over."""
    talk = (await turn.conversation()).talk
    newest = await latest_round(turn.tx)
    if talk is not None and (newest is None or newest.key != talk.round):
        await _keep_talk(turn, None)
        return None
    return talk


async def for_another(turn: Turn, talk: Talk, understood: Understood | None) -> list[Reply]:
    """The words "R003 rød: …" while another initiative is asked about are not taken for its text, but asked about."""
    if understood is None or understood.intent is not Intent.REPORT_ONE or talk.stage is Stage.SUMMARY:
        return []
    slots = understood.slots
    asked = [i for i in await turn.tx.query(INITIATIVES) if await may_report(turn, i)]
    other = find_initiative(slots["initiative"], asked).one
    if other is None or other.key == talk.initiative:
        return []
    return say(
        "question",
        act="report.line",
        key="ask-other-line",
        round=talk.round,
        initiative=other.key,
        colour=slots["colour"],
        text=slots["text"],
        title=other.title,
    )


async def go_on(turn: Turn, talk: Talk) -> list[Reply]:
    """Take the message as an answer to the question the dialog stands at."""
    said = _read(turn.incoming.text, talk.stage)
    if said.word is Word.HELP:
        return tell("talk-help")
    if said.word is Word.REST_UNCHANGED and talk.stage is Stage.COLOUR:
        return await _rest_unchanged(turn, talk)
    step = _advance(talk, said, await _previous(turn, talk), await _before(turn, talk))
    await _keep_talk(turn, step.talk, paused=talk if step.event is Event.CANCELLED else None)
    if (kept := step.kept or _too_long(talk, said, step)) is not None:
        await save_draft(turn.tx, turn.now, turn.person, talk.round, talk.initiative, kept)
    if step.event is Event.SENT:
        return await _send(turn, talk)
    return _answer(step)


async def _before(turn: Turn, talk: Talk) -> Answer | None:
    """What the dialog keeps of the initiative before the one in front of it."""
    key = Draft(talk.round, came_before(talk), turn.person.key, Answer(), turn.now).key
    draft = await turn.tx.get(DRAFTS, key)
    return draft.answer if draft else None


def _advance(talk: Talk, said: Said, previous: Report | None, before: Answer | None) -> Step:
    """The words "gul: venter på tilbud" where a colour is asked for answers the next question too."""
    if talk.stage is not Stage.COLOUR or said.word or said.colour:
        return advance(talk, said, previous, before)
    first, _, rest = said.text.partition(" ")
    colour = read_colour(first.rstrip(":,.;–-"))
    words = rest.strip(" :,.;–-") if colour else ""
    if not words:
        return advance(talk, said, previous)
    step = advance(talk, Said(first, colour), previous)
    return advance(step.talk, Said(words), previous) if step.talk else step


def _too_long(talk: Talk, said: Said, step: Step) -> Answer | None:
    """What is longer than a report may be is kept, as the sentence about it says."""
    match step.need:
        case Guard.TEXT_TOO_LONG:
            return replace(talk.answer, text=said.text)
        case Guard.ASK_TOO_LONG:
            return replace(talk.answer, ask=said.text)
        case _:
            return None


async def _rest_unchanged(turn: Turn, talk: Talk) -> list[Reply]:
    round_ = await turn.tx.get(ROUNDS, talk.round)
    standings = (await round_status(turn.tx, round_, talk.queue)).standings if round_ else ()
    drafts = await turn.tx.query(DRAFTS, person=turn.person.key, round=talk.round)
    # A draft that is not of this dialog is left as it is, and its initiative asked about.
    own = {draft.initiative for draft in drafts} - set(talk.done)
    previous = {
        s.initiative.key: s.previous.report if s.previous and s.initiative.key not in own else None
        for s in standings
    }
    step, kept = keep_rest(talk, previous)
    await _keep_talk(turn, step.talk)
    for key, answer in kept.items():
        await save_draft(turn.tx, turn.now, turn.person, talk.round, key, answer)
    return _answer(step)


def _answer(step: Step) -> list[Reply]:
    if step.event is Event.CANCELLED:
        return tell("talk-cancelled")
    need = {"need": step.need} if step.need else {}
    return say("talk", event=step.event, **need)


async def _previous(turn: Turn, talk: Talk) -> Report | None:
    round_ = await turn.tx.get(ROUNDS, talk.round)
    standing = await standing_of(turn.tx, round_, talk.initiative) if round_ else None
    return standing.previous.report if standing and standing.previous else None


def _read(text: str, stage: Stage) -> Said:
    """A steering word counts at every question; a colour only where one was asked for."""
    found = read_stage_word(text)
    word = Word(found.value) if found else _yes_or_no(text) if stage is Stage.ASK else None
    colour = read_colour(text) if stage is Stage.COLOUR else None
    return Said(text.strip(), colour, read_backgrounds(text) if stage is Stage.BACKGROUND else (), word)


def _yes_or_no(text: str) -> Word | None:
    understood = understand(text)
    if understood is None:
        return None
    return {Intent.YES: Word.YES, Intent.NO: Word.NO}.get(understood.intent)


async def _send(turn: Turn, talk: Talk) -> list[Reply]:
    """All answers of the dialog become reports; one the rules refuse stays a draft and is named."""
    refused = []
    for key in talk.done:
        draft = await turn.tx.get(DRAFTS, Draft(talk.round, key, turn.person.key, Answer(), turn.now).key)
        if draft is None:
            continue
        try:
            await submit_report(
                turn.tx, turn.board, turn.now, turn.person, Submission(talk.round, key, draft.answer)
            )
        except (NotAllowed, UnknownObject):
            raise
        except DomainError:
            refused.append(key)
    if refused:
        initiatives = [await turn.tx.get(INITIATIVES, key) for key in refused]
        titles = turn.words.listing([i.title for i in initiatives if i])
        return [*tell("talk-refused", titles=titles), *say("receipt", round=talk.round)]
    return say("receipt", round=talk.round)
