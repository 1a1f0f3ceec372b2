"""One line at any time, "Flådestyring rød: …": shown first, stored when confirmed; what is missing is asked on a card."""

import re
from dataclasses import replace

from dialogs.commands.reporting import (
    Slots,
    ask_for_more,
    may_report,
    may_report_on,
    newest_round,
    own_draft,
    own_one,
    receipt_of_one,
    reportable_by,
    round_of_card,
    store,
    subject,
)
from dialogs.stamp import stamp
from dialogs.turn import Reply, Turn, tell
from dialogs.understanding import names_backgrounds, read_colour
from dialogs.understanding.certainty import is_sure
from dialogs.understanding.initiatives import mentioned
from dialogs.understanding.moods import asks, tells_colour
from domain.errors import Incomplete, NotPossible, Outdated
from domain.plan import Initiative
from domain.reports import Answer, Background, Colour, Guard, Report, Source, guards, has_personal_number
from domain.rounds import Round
from domain.standing import Standing
from usecases.co_author import write_for_chief, writes_for
from usecases.collections import DRAFTS, INITIATIVES, PEOPLE
from usecases.responsibility import asked_of
from usecases.round_status import current_reports, standing_of
from usecases.save_draft import save_draft
from usecases.submit_report import Submission, check_submission, submit_report

OWN = "report.line.confirm"
FOR = "report.for.confirm"
COLOURED = re.compile(r"(?P<initiative>[^:\n]{2,120}?)\s{1,4}(?P<colour>[^\W\d]{2,20})\s?:\s?\S[\s\S]*")


async def one_liner(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Flådestyring rød: …" of somebody responsible, or of a co-author."""
    words, text = slots.get("initiative", ""), slots.get("text", "")
    is_open = ":" not in turn.incoming.text and not is_sure(words, slots.get("colour", ""), text)
    if is_open and (named := mentioned(words, await reportable_by(turn))):
        return tell("which-colour-sure", title=named)
    writes = await writes_for(turn.tx, turn.person)
    initiative = await own_one(
        turn, slots.get("initiative", ""), act="report.line", writes=writes, **await written(turn, slots)
    )
    return initiative if isinstance(initiative, list) else await _line(turn, initiative, slots)


async def unknown_colour(turn: Turn) -> list[Reply]:
    """The words "Flådestyring lilla: …" to one's own initiative: which colours there are; "gul: …": of which it is."""
    if tells_colour(turn.incoming.text) and not asks(turn.incoming.text):
        return tell("report-on-which")
    line = COLOURED.fullmatch(turn.incoming.text.strip())
    if line is None or read_colour(line["colour"]):
        return []
    if not await may_report_on(turn, line["initiative"]):
        return []
    colours = ", ".join(turn.reader.colour(colour) for colour in turn.board.colours)
    return tell("colour-unknown", word=line["colour"], colours=colours)


async def line_for_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?" after a line: what was written is not written again."""
    _, initiative = await subject(turn, slots)
    return await _line(turn, initiative, slots)


async def written(turn: Turn, slots: Slots) -> dict[str, str]:
    """What the button of "which one?" carries on; a personal number is not kept, not even on a button."""
    kept = {name: slots.get(name, "") for name in ("person", "colour", "text")}
    if has_personal_number(kept["text"]):
        return {}
    kept["round"] = (await newest_round(turn)).key
    return {name: value for name, value in kept.items() if value}


def read_line(slots: Slots) -> Answer:
    """In one line a red's wish stands after "ønske:" (or "wish:")."""
    answer = Answer(read_colour(slots.get("colour", "")), slots.get("text", "").strip())
    return _split_wish(answer) if answer.colour is Colour.RED else answer


def _split_wish(answer: Answer) -> Answer:
    for mark in ("ønske:", "oenske:", "wish:", "ask:"):
        at = answer.text.casefold().find(mark)
        if at >= 0:
            return replace(answer, text=answer.text[:at].strip(), ask=answer.text[at + len(mark) :].strip())
    return answer


async def _line(turn: Turn, initiative: Initiative, slots: Slots) -> list[Reply]:
    round_, answer = await round_of_card(turn, slots), read_line(slots)
    if initiative.key in await writes_for(turn.tx, turn.person) and not await may_report(turn, initiative):
        return await _write_for_chief(turn, round_, initiative, answer)
    return await preview(turn, OWN, round_, initiative, answer)


async def _write_for_chief(turn: Turn, round_: Round, initiative: Initiative, answer: Answer) -> list[Reply]:
    """A co-author's line is shown to the chief, who sends it; so it must be complete, and the asking is the chief's."""
    complete = replace(answer, backgrounds=(Background.OTHER,)) if answer.colour is Colour.RED else answer
    standing = await standing_of(turn.tx, round_, initiative.key) or Standing(initiative)
    if missing := guards(complete, standing.previous.report if standing.previous else None):
        return tell("answer-for-incomplete", title=initiative.title, need=missing[0])
    await write_for_chief(turn.tx, turn.board, turn.now, turn.person, round_.key, initiative.key, complete)
    chief = await turn.tx.get(PEOPLE, initiative.chief)
    return tell("co-draft-kept", title=initiative.title, chief=chief.name if chief else "")


async def preview(
    turn: Turn,
    act: str,
    round_: Round,
    initiative: Initiative,
    answer: Answer,
    *,
    source: Source | None = None,
    chief: str = "",
) -> list[Reply]:
    """Show what would be stored, kept as a draft until it is confirmed; `source` only says by which right."""
    submission = Submission(round_.key, initiative.key, answer, source=source)
    ids = {"round": round_.key, "initiative": initiative.key, **({"chief": chief} if chief else {})}
    try:
        _, _, standing = await check_submission(turn.tx, turn.board, turn.now, turn.person, submission)
    except Incomplete as incomplete:
        return await ask_for_more(turn, ids, round_.key, answer, incomplete)
    await save_draft(turn.tx, turn.now, turn.person, round_.key, initiative.key, answer)
    seen = str(standing.report.revision if standing.report else 0)
    await turn.expect(act, **ids, rev=seen, kept="1", said=stamp(answer))
    return turn.on_card("line-preview", act=act, **ids, rev=seen, kept="1", said=stamp(answer))


async def take_need(turn: Turn, slots: Slots, text: str) -> list[Reply]:
    """What is typed while a red's card waits: the background where it names one, else the wish; then shown and asked."""
    round_, initiative = await subject(turn, slots)
    draft = await own_draft(turn, round_.key, initiative.key)
    if draft is None or draft.answer.colour is not Colour.RED:
        return turn.on_card("stale", round=round_.key, initiative=initiative.key, v="1")
    known, words = draft.answer, text.strip()
    named = () if known.backgrounds else names_backgrounds(words)
    answer = replace(known, backgrounds=named) if named else replace(known, ask=words)
    submission = Submission(
        round_.key, initiative.key, answer, source=Source.ORAL if slots.get("chief") else None
    )
    try:
        await check_submission(turn.tx, turn.board, turn.now, turn.person, submission)
    except Incomplete as incomplete:
        return await ask_for_more(turn, {**slots, "step": "red"}, round_.key, answer, incomplete)
    act, chief = (FOR, slots["chief"]) if slots.get("chief") else (OWN, "")
    return await preview(turn, act, round_, initiative, answer, source=submission.source, chief=chief)


async def still_needed(turn: Turn, slots: Slots) -> list[Reply]:
    """The word "ja" to a red's card answers neither of its questions: the card again, saying what is missing."""
    round_, initiative = await subject(turn, slots)
    draft = await own_draft(turn, round_.key, initiative.key)
    answer = draft.answer if draft else Answer()
    standing = await standing_of(turn.tx, round_, initiative.key) or Standing(initiative)
    missing = guards(answer, standing.previous.report if standing.previous else None)
    again = {**slots, "step": "red"}
    return await ask_for_more(
        turn, again, round_.key, answer, Incomplete(tuple(missing) or (Guard.RED_NEEDS_ASK,))
    )


async def send_line(turn: Turn, slots: Slots) -> list[Reply]:
    """[Send], "ja" or "send" to one's own line."""
    return await send_previewed(turn, slots)


async def send_previewed(turn: Turn, slots: Slots, source: Source | None = None) -> list[Reply]:
    """What the preview showed is stored, unless somebody was first; what has been written since is shown instead."""
    round_key, key = slots.get("round", ""), slots.get("initiative", "")
    draft = await own_draft(turn, round_key, key)
    said = slots.get("said", "")
    if draft is None:
        _, initiative = await subject(turn, slots)
        report = (await current_reports(turn.tx, round_key)).get(initiative.key)
        if report is None or stamp(report.answer) != said:
            return turn.on_card("stale", round=round_key, initiative=key, v="1")
        return turn.on_card("receipt", round=round_key, initiative=key)
    if stamp(draft.answer) != said:
        shown = {
            name: slots[name] for name in ("round", "initiative", "chief", "rev", "kept") if name in slots
        }
        act = FOR if source else OWN
        await turn.expect(act, **shown, said=stamp(draft.answer))
        return turn.on_card("line-preview", act=act, **shown, said=stamp(draft.answer))
    return await store(turn, slots, receipt_of_one, source)


async def propose_done(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Flådestyring er afsluttet": a proposal that finance or the director confirms."""
    initiative = await own_one(turn, slots.get("initiative", ""))
    if isinstance(initiative, list):
        return initiative
    round_ = await newest_round(turn)
    return await turn.ask(
        "report.done.confirm",
        "ask-done",
        round=round_.key,
        initiative=initiative.key,
        title=initiative.title,
        text=slots.get("text", "").strip(),
    )


async def propose_done_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    round_, initiative = await subject(turn, slots)
    standing = await standing_of(turn.tx, round_, initiative.key) or Standing(initiative)
    known = standing.report or (standing.previous.report if standing.previous else None)
    said = slots.get("text") or (known.text if known else "")
    text = f"{turn.words.say('done-text')} {said}".strip()
    answer = Answer(Colour.DONE, text)
    try:
        await submit_report(
            turn.tx, turn.board, turn.now, turn.person, Submission(round_.key, initiative.key, answer)
        )
    except Incomplete as incomplete:
        return await ask_for_more(turn, slots, round_.key, answer, incomplete)
    return await receipt_of_one(turn, slots, round_)


async def same_for(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "gælder også R307 BUU" and "samme status på begge": the latest own answer for others too."""
    round_ = await newest_round(turn)
    asked = await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)
    reports = await current_reports(turn.tx, round_.key)
    own = [reports[i.key] for i in asked if i.key in reports and reports[i.key].by == turn.person.key]
    if not own:
        return tell("same-for-nothing")
    model = max(own, key=lambda report: report.at)
    if slots.get("initiative"):
        picked = await own_one(turn, slots["initiative"], act="report.same_for", round=round_.key)
        return picked if isinstance(picked, list) else await _ask_same(turn, round_, model, [picked])
    drafts = {d.initiative for d in await turn.tx.query(DRAFTS, person=turn.person.key, round=round_.key)}
    others = [i for i in asked if i.key not in reports and i.key not in drafts]
    return await _ask_same(turn, round_, model, others)


async def same_for_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?" after "gælder også …"."""
    _, initiative = await subject(turn, slots)
    return await same_for(turn, {**slots, "initiative": initiative.key})


async def _ask_same(turn: Turn, round_: Round, model: Report, initiatives: list[Initiative]) -> list[Reply]:
    others = [initiative for initiative in initiatives if initiative.key != model.initiative]
    if not others:
        return tell("same-for-nobody")
    return await turn.ask(
        "report.same_for.confirm",
        "ask-same-for",
        round=round_.key,
        of=model.initiative,
        rev=str(model.revision),
        keys=",".join(i.key for i in others),
        colour=turn.reader.reported(model),
        text=" / ".join(turn.words.quoted(part) for part in (model.text, model.ask) if part),
        titles=turn.words.listing([i.title for i in others]),
    )


async def same_for_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    """Stored for each; one the rules want more of is named and left open."""
    round_ = await round_of_card(turn, {**slots, "initiative": slots.get("of", "")})
    model = (await current_reports(turn.tx, round_.key)).get(slots.get("of", ""))
    if model is None or str(model.revision) != slots.get("rev"):
        raise Outdated(round_.key, slots.get("of", ""))
    left = []
    for key in slots.get("keys", "").split(","):
        submission = Submission(round_.key, key, model.answer)
        try:
            await submit_report(turn.tx, turn.board, turn.now, turn.person, submission)
        except (Incomplete, NotPossible):
            left.append(key)
    titles = [i.title for key in left if (i := await turn.tx.get(INITIATIVES, key))]
    told = tell("same-for-left", titles=turn.words.listing(titles)) if left else []
    return [*turn.on_card("receipt", round=round_.key), *told]
