"""Answering by card, by one line, unchanged, for somebody, and taking back (C03, S03, S05)."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.cards.status_form import next_version, prefill
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_initiative, find_person, read_colour
from domain.access import Action, may
from domain.errors import Incomplete, NotAllowed, Outdated, RoundNotOpen, UnknownObject
from domain.plan import Initiative
from domain.reports import Answer, Background, Colour, Draft, Guard, Source, guards, has_personal_number
from domain.rounds import Round
from domain.standing import Standing
from usecases.annul_report import annul_report
from usecases.co_author import write_for_chief, writes_for
from usecases.collections import DRAFTS, INITIATIVES, PEOPLE, ROUNDS
from usecases.responsibility import asked_of, target_of
from usecases.round_status import latest_round, round_status, standing_of
from usecases.save_draft import save_draft
from usecases.submit_report import Submission, submit_report
from usecases.submit_unchanged import sort_unchanged, submit_unchanged

Slots = Mapping[str, str]


async def show_list(turn: Turn, slots: Slots) -> list[Reply]:
    """[Svar nu], [Ret], [Tilbage]: the list of the round named, or of the latest one."""
    round_ = await _round(turn, slots.get("round", ""))
    version = next_version(slots.get("v", "0"))
    return turn.on_card("status-list", round=round_.key, page=slots.get("page", "0"), v=version)


async def _round(turn: Turn, key: str) -> Round:
    round_ = await turn.tx.get(ROUNDS, key) if key else await latest_round(turn.tx)
    if round_ is None:
        raise UnknownObject(key)
    return round_


async def edit(turn: Turn, slots: Slots) -> list[Reply]:
    """[Opdater]: the short form for one initiative; a card of an older round leads to this month's."""
    round_, initiative = await _subject(turn, slots)
    if not may(turn.person, Action.REPORT, await target_of(turn.tx, turn.person, initiative, turn.now)):
        raise NotAllowed(Action.REPORT)
    return await _form(turn, round_, initiative, slots)


async def fresh(turn: Turn, slots: Slots) -> list[Reply]:
    """[Åbn maj uden teksten]: the draft is dropped first."""
    round_, initiative = await _subject(turn, slots)
    turn.tx.delete(DRAFTS, Draft(round_.key, initiative.key, turn.person.key, Answer(), turn.now).key)
    return await _form(turn, round_, initiative, slots)


async def _subject(turn: Turn, slots: Slots) -> tuple[Round, Initiative]:
    latest = await _round(turn, "")
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None:
        raise UnknownObject(slots.get("initiative", ""))
    return latest, initiative


async def _form(turn: Turn, round_: Round, initiative: Initiative, slots: Slots, **more: str) -> list[Reply]:
    version = next_version(slots.get("v", "0"))
    return turn.on_card("status-form", round=round_.key, initiative=initiative.key, v=version, **more)


def answer_of(turn: Turn, slots: Slots, standing: Standing, draft: Draft | None) -> Answer:
    """What the form says, on top of what was saved before: a red's second card has no colour and no text field."""
    key = slots.get("initiative", "")
    if _is_second_card(turn, slots):
        answer = draft.answer if draft else prefill(standing)
    else:
        chosen = turn.value(f"colour:{key}")
        answer = Answer(Colour(chosen) if chosen in set(Colour) else None, turn.value(f"text:{key}"))
    previous = standing.previous.report if standing.previous else None
    if turn.value(f"same:{key}") == "true" and previous:
        return Answer(answer.colour, answer.text, previous.backgrounds, previous.ask)
    reasons = {part.strip() for part in turn.value(f"reasons:{key}").split(",")}
    backgrounds = tuple(b for b in Background if b in reasons)
    return Answer(answer.colour, answer.text, backgrounds, turn.value(f"ask:{key}"))


def _is_second_card(turn: Turn, slots: Slots) -> bool:
    """The red card's questions, even when none is answered; they come without a colour, a form has no such field."""
    key = slots.get("initiative", "")
    return slots.get("step") == "red" or (
        not turn.value(f"colour:{key}")
        and any(turn.value(f"{name}:{key}") for name in ("reasons", "ask", "same"))
    )


async def save(turn: Turn, slots: Slots) -> list[Reply]:
    """[Gem] and [Send]: stored at once; what is still missing is asked on the same card, with nothing lost."""
    round_key, key = slots.get("round", ""), slots.get("initiative", "")
    if not round_key:
        round_key = (await _round(turn, "")).key
    answer = await _read(turn, slots, round_key)
    seen = int(slots["rev"]) if slots.get("rev", "").isdecimal() else None
    try:
        await submit_report(
            turn.tx, turn.board, turn.now, turn.person, Submission(round_key, key, answer, seen)
        )
    except Incomplete as incomplete:
        return await _ask_for_more(turn, slots, round_key, answer, incomplete)
    except Outdated:
        if not await _is_stored(turn, round_key, key, answer):
            return await _keep_for_later(turn, slots, answer)
    return await _after_saving(turn, slots, round_key)


async def _is_stored(turn: Turn, round_key: str, key: str, answer: Answer) -> bool:
    """Whether this very answer is already the person's own: a second tap on the same card."""
    round_ = await turn.tx.get(ROUNDS, round_key)
    standing = await standing_of(turn.tx, round_, key) if round_ else None
    report = standing.report if standing else None
    return report is not None and report.by == turn.person.key and report.answer == answer


async def _read(turn: Turn, slots: Slots, round_key: str) -> Answer:
    round_ = await turn.tx.get(ROUNDS, round_key)
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if round_ is None or initiative is None:
        raise UnknownObject(round_key)
    standing = await standing_of(turn.tx, round_, initiative.key) or Standing(initiative)
    draft = await turn.tx.get(
        DRAFTS, Draft(round_.key, initiative.key, turn.person.key, Answer(), turn.now).key
    )
    return answer_of(turn, slots, standing, draft)


async def _ask_for_more(
    turn: Turn, slots: Slots, round_key: str, answer: Answer, incomplete: Incomplete
) -> list[Reply]:
    """A personal number is asked to be taken out and is not kept (design.md §10); all else is kept as a draft."""
    need = incomplete.guards[0]
    if Guard.PERSONAL_NUMBER in incomplete.guards:
        need, answer = Guard.PERSONAL_NUMBER, Answer(answer.colour)
    await save_draft(turn.tx, turn.now, turn.person, round_key, slots["initiative"], answer)
    version = next_version(slots.get("v", "0"))
    again = {"again": "1"} if need.startswith("red-") and _is_second_card(turn, slots) else {}
    ids = {"round": round_key, "initiative": slots["initiative"], "v": version, "need": need, **again}
    if "rev" in slots:
        ids["rev"] = slots["rev"]
    return turn.on_card("status-form", **ids)


async def _keep_for_later(turn: Turn, slots: Slots, answer: Answer) -> list[Reply]:
    """A stale card: nothing is applied, what was written is kept for the newest round and offered."""
    newest = await _round(turn, "")
    if newest.is_open and (answer.text or answer.ask):
        await save_draft(turn.tx, turn.now, turn.person, newest.key, slots["initiative"], answer)
    version = next_version(slots.get("v", "0"))
    return turn.on_card("stale", round=slots.get("round", ""), initiative=slots["initiative"], v=version)


async def _after_saving(turn: Turn, slots: Slots, round_key: str) -> list[Reply]:
    """Back to the list, ticked; the receipt once nothing is left."""
    round_ = await _round(turn, round_key)
    asked = {i.key for i in await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)}
    version = next_version(slots.get("v", "0"))
    if slots.get("initiative") not in asked:
        return turn.on_card("receipt", round=round_.key, initiative=slots.get("initiative", ""), v=version)
    status = (await round_status(turn.tx, round_)).only(asked)
    if all(s.report for s in status.standings):
        return turn.on_card("receipt", round=round_.key, v=version)
    return turn.on_card("status-list", round=round_.key, v=version)


async def draft(turn: Turn, slots: Slots) -> list[Reply]:
    """[Gem som kladde]: only the writer sees it."""
    round_key = slots.get("round", "") or (await _round(turn, "")).key
    answer = await _read(turn, slots, round_key)
    try:
        await save_draft(turn.tx, turn.now, turn.person, round_key, slots.get("initiative", ""), answer)
    except Outdated:
        return await _keep_for_later(turn, slots, answer)
    return turn.on_card("status-list", round=round_key, v=next_version(slots.get("v", "0")))


async def annul(turn: Turn, slots: Slots) -> list[Reply]:
    """[Det var en fejl]: asked first, because it takes something away."""
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None:
        raise UnknownObject(slots.get("initiative", ""))
    round_key = slots.get("round", "")
    return await turn.ask(
        "report.annul.confirm",
        "ask-annul",
        round=round_key,
        initiative=initiative.key,
        title=initiative.title,
    )


async def annul_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    await annul_report(
        turn.tx, turn.board, turn.now, turn.person, slots.get("round", ""), slots.get("initiative", "")
    )
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    return tell("annulled", title=initiative.title if initiative else "")


async def unchanged(turn: Turn, slots: Slots) -> list[Reply]:
    """[Alle uændrede] in one tap; the reds go on to their own question."""
    round_ = await _round(turn, slots.get("round", ""))
    result = await submit_unchanged(turn.tx, turn.board, turn.now, turn.person, round_)
    version = next_version(slots.get("v", "0"))
    if result.reds:
        return turn.on_card(
            "unchanged-reds",
            round=round_.key,
            keys=",".join(result.reds),
            stored=str(len(result.stored)),
            v=version,
        )
    if result.unknown:
        return turn.on_card("status-list", round=round_.key, v=version)
    return turn.on_card("receipt", round=round_.key, v=version)


async def same_need(turn: Turn, slots: Slots) -> list[Reply]:
    """[Ja, det samme]: last month's red with its background and wish stands again."""
    round_ = await _round(turn, slots.get("round", ""))
    standing = await standing_of(turn.tx, round_, slots.get("initiative", ""))
    if standing is None or standing.previous is None or standing.previous.report is None:
        raise UnknownObject(slots.get("initiative", ""))
    answer = standing.previous.report.answer
    submission = Submission(round_.key, standing.initiative.key, answer, seen=0)
    try:
        await submit_report(turn.tx, turn.board, turn.now, turn.person, submission)
    except Outdated:
        return await _keep_for_later(turn, slots, Answer())
    left = [key for key in slots.get("keys", "").split(",") if key and key != standing.initiative.key]
    if left:
        version = next_version(slots.get("v", "0"))
        return turn.on_card("unchanged-reds", round=round_.key, keys=",".join(left), stored="0", v=version)
    return await _after_saving(turn, slots, round_.key)


async def say_unchanged(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Uændret" in text shows the effect and asks."""
    round_ = await _round(turn, "")
    if not round_.is_open:
        raise RoundNotOpen(round_.key)
    asked = await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)
    if not asked:
        return tell("nothing-asked")
    status = (await round_status(turn.tx, round_)).only(i.key for i in asked)
    unchanged_ones = sort_unchanged(list(status.standings))
    if not unchanged_ones.stored:
        return await unchanged(turn, {}) if unchanged_ones.reds else say("status-list", round=round_.key)
    return await turn.ask(
        "report.unchanged",
        "ask-unchanged",
        round=round_.key,
        month=turn.reader.month(round_.month),
        count=str(len(unchanged_ones.stored)),
    )


async def one_liner(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Flådestyring rød: …" at any time; the effect is shown in the receipt, what is missing is asked on a card."""
    writes = await writes_for(turn.tx, turn.person)
    initiative = await _own(
        turn, slots.get("initiative", ""), act="report.line", writes=writes, **_written(slots)
    )
    return initiative if isinstance(initiative, list) else await _line(turn, initiative, slots)


async def line_for_key(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?" after a line: what was written is not written again."""
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None:
        raise UnknownObject(slots.get("initiative", ""))
    return await _line(turn, initiative, slots)


def _written(slots: Slots) -> dict[str, str]:
    """What the button of "which one?" carries on; a personal number is not kept, not even on a button."""
    kept = {name: slots.get(name, "") for name in ("person", "colour", "text")}
    return {} if has_personal_number(kept["text"]) else {name: value for name, value in kept.items() if value}


async def _line(turn: Turn, initiative: Initiative, slots: Slots) -> list[Reply]:
    """A wish in the line is taken along; the background of a red is asked on the card."""
    answer = Answer(read_colour(slots.get("colour", "")), slots.get("text", "").strip())
    if answer.colour is Colour.RED:
        answer = replace(split_red(answer), backgrounds=())
    round_ = await _round(turn, "")
    if initiative.key in await writes_for(turn.tx, turn.person) and not await _may_report(turn, initiative):
        return await _write_for_chief(turn, round_, initiative, answer)
    return await _submit_line(turn, round_, initiative, answer)


async def _write_for_chief(turn: Turn, round_: Round, initiative: Initiative, answer: Answer) -> list[Reply]:
    """A co-author's line is shown to the chief, who sends it; so it must be complete."""
    complete = replace(answer, backgrounds=(Background.OTHER,)) if answer.colour is Colour.RED else answer
    standing = await standing_of(turn.tx, round_, initiative.key) or Standing(initiative)
    if missing := guards(complete, standing.previous.report if standing.previous else None):
        return tell("answer-for-incomplete", title=initiative.title, need=missing[0])
    await write_for_chief(turn.tx, turn.board, turn.now, turn.person, round_.key, initiative.key, complete)
    chief = await turn.tx.get(PEOPLE, initiative.chief)
    return tell("co-draft-kept", title=initiative.title, chief=chief.name if chief else "")


async def _submit_line(turn: Turn, round_: Round, initiative: Initiative, answer: Answer) -> list[Reply]:
    try:
        await submit_report(
            turn.tx, turn.board, turn.now, turn.person, Submission(round_.key, initiative.key, answer)
        )
    except Incomplete as incomplete:
        return await _ask_for_more(turn, {"initiative": initiative.key}, round_.key, answer, incomplete)
    return say("receipt", round=round_.key, initiative=initiative.key)


async def _own(
    turn: Turn,
    words: str,
    *,
    act: str = "report.edit",
    writes: frozenset[str] = frozenset(),
    **written: str,
) -> Initiative | list[Reply]:
    """The initiative meant, searched only among those the person may report on, and those the person `writes`
    drafts on for the chief; else what to ask.
    """
    mine = [i for i in await turn.tx.query(INITIATIVES) if i.key in writes or await _may_report(turn, i)]
    return await pick_one(
        turn, words, mine, act, otherwise=await _others_are_not_yours(turn, words), **written
    )


async def _may_report(turn: Turn, initiative: Initiative) -> bool:
    return may(turn.person, Action.REPORT, await target_of(turn.tx, turn.person, initiative, turn.now))


async def _others_are_not_yours(turn: Turn, words: str) -> list[Reply]:
    """Somebody else's initiative is refused as such, without telling anything about it."""
    known = find_initiative(words, await turn.tx.query(INITIATIVES))
    return tell("refused-report") if known.one else tell("initiative-unknown", words=words)


async def pick_one(
    turn: Turn, words: str, among: list[Initiative], act: str, *, otherwise: list[Reply], **passed: str
) -> Initiative | list[Reply]:
    """One initiative with a clear margin, or a question which."""
    active = [i for i in among if i.state != "removed"]
    found = find_initiative(words, active)
    if found.one is not None:
        return found.one
    if len(found.many) > 1:
        return say("pick-initiative", act=act, keys=",".join(i.key for i in found.many), **passed)
    return otherwise


async def propose_done(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Flådestyring er afsluttet": a proposal that finance or the director confirms."""
    initiative = await _own(turn, slots.get("initiative", ""))
    if isinstance(initiative, list):
        return initiative
    return await turn.ask(
        "report.done.confirm", "ask-done", initiative=initiative.key, title=initiative.title
    )


async def propose_done_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    round_ = await _round(turn, "")
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None:
        raise UnknownObject(slots.get("initiative", ""))
    standing = await standing_of(turn.tx, round_, initiative.key) or Standing(initiative)
    text = turn.words.say("done-text")
    known = prefill(standing).text
    return await _submit_line(turn, round_, initiative, Answer(Colour.DONE, f"{text} {known}".strip()))


async def answer_for(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "For Mette: Flådestyring rød: …": how it was said is asked, then it is stored in the chief's name."""
    people = find_person(slots.get("person", ""), [p for p in await turn.tx.query(PEOPLE) if p.active])
    if people.one is None:
        return tell("person-unknown", words=slots.get("person", ""))
    chief = people.one
    theirs = [i for i in await turn.tx.query(INITIATIVES) if chief.key in i.chiefs]
    allowed = [
        i
        for i in theirs
        if may(turn.person, Action.ANSWER_FOR, await target_of(turn.tx, turn.person, i, turn.now))
    ]
    if not allowed:
        raise NotAllowed(Action.ANSWER_FOR)
    if not slots.get("initiative"):
        return tell("answer-for-how", name=chief.first_name)
    initiative = await pick_one(
        turn,
        slots["initiative"],
        allowed,
        "report.for",
        otherwise=tell("initiative-unknown", words=slots["initiative"]),
        **_written(slots),
    )
    if isinstance(initiative, list):
        return initiative
    return await _store_for(turn, initiative, slots)


async def _store_for(turn: Turn, initiative: Initiative, slots: Slots) -> list[Reply]:
    """Stored as told in conversation; the chief sees it and may correct it."""
    round_ = await _round(turn, "")
    colour = read_colour(slots.get("colour", ""))
    answer = Answer(colour, slots.get("text", "").strip())
    if colour is Colour.RED:
        answer = split_red(answer)
    submission = Submission(round_.key, initiative.key, answer, source=Source.ORAL)
    try:
        await submit_report(turn.tx, turn.board, turn.now, turn.person, submission)
    except Incomplete as incomplete:
        return tell("answer-for-incomplete", title=initiative.title, need=incomplete.guards[0])
    return say("receipt", round=round_.key, initiative=initiative.key)


def split_red(answer: Answer) -> Answer:
    """In one line a red's wish stands after "ønske:" (or "wish:"); its background is then "andet" unless named."""
    for mark in ("ønske:", "oenske:", "wish:", "ask:"):
        before, found, after = answer.text.partition(mark)
        if not found:
            before, found, after = answer.text.partition(mark.capitalize())
        if found:
            return Answer(answer.colour, before.strip(), (Background.OTHER,), after.strip())
    return answer


async def entered_ok(turn: Turn, slots: Slots) -> list[Reply]:
    """[Det passer]: the chief agrees with what was registered."""
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None:
        raise UnknownObject("")
    return turn.on_card("sentence", key="entered-ok", title=initiative.title)


async def choose_for(turn: Turn, slots: Slots) -> list[Reply]:
    """The button of "which one?" while answering for somebody: what was written is stored, if it was kept."""
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None:
        raise UnknownObject("")
    if slots.get("colour"):
        return await _store_for(turn, initiative, slots)
    chief = await turn.tx.get(PEOPLE, initiative.chief)
    return tell("answer-for-again", name=chief.first_name if chief else "", title=initiative.title)


async def correct(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "ret" and "ret mit svar om …": the form again, prefilled with what stands."""
    round_ = await _round(turn, "")
    if slots.get("initiative"):
        initiative = await _own(turn, slots["initiative"])
        if isinstance(initiative, list):
            return initiative
        return say("status-form", round=round_.key, initiative=initiative.key, v="1")
    asked = await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)
    return say("status-list", round=round_.key) if asked else tell("nothing-asked")
