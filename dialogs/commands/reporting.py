"""Answering by card: the list, the form, unchanged, drafts, and taking back (C03, S03, S05)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from dialogs.cards.status_form import is_about_need, next_version, prefill
from dialogs.numbers import number_in
from dialogs.turn import Reply, Turn, say, tell
from dialogs.understanding import find_initiative
from domain.access import Action, may
from domain.errors import Incomplete, NotAllowed, Outdated, RoundNotOpen, UnknownObject
from domain.plan import Initiative
from domain.reports import Answer, Background, Colour, Draft, Guard, Report, Source, has_personal_number
from domain.rounds import Round
from domain.standing import Standing
from usecases.annul_report import annul_report, report_to_annul
from usecases.collections import DRAFTS, INITIATIVES, ROUNDS
from usecases.responsibility import asked_of, target_of
from usecases.round_status import current_reports, latest_round, round_status, standing_of
from usecases.save_draft import save_draft
from usecases.submit_report import Submission, submit_report
from usecases.submit_unchanged import Unchanged, sort_unchanged, submit_unchanged

Slots = Mapping[str, str]
Then = Callable[[Turn, Slots, Round], Awaitable[list[Reply]]]
SOURCE_MISSING = "source-missing"
UNKNOWN_BACKGROUND = "red-unknown-background"
# What "ja" answers on the card of unchanged reds, and what a red's card waits for in words.
SAME = "report.same"
NEED = "report.need"


async def show_list(turn: Turn, slots: Slots) -> list[Reply]:
    """[Svar nu], [Ret], [Tilbage]: the list, or the chief's that somebody answers for."""
    round_ = await round_of_card(turn, slots)
    await keep_typed(turn, slots)
    if slots.get("chief"):
        return turn.on_card("answer-which", round=round_.key, chief=slots["chief"])
    if not await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month):
        return turn.on_card("sentence", key="nothing-asked")
    version = next_version(slots.get("v", "0"))
    return turn.on_card("status-list", round=round_.key, page=slots.get("page", "0"), v=version)


async def keep_typed(turn: Turn, slots: Slots) -> None:
    """Any button of a form brings its fields along: what was changed in them is kept as a draft when it is left."""
    key = slots.get("initiative", "")
    if slots.get("chief") or not any(turn.value(f"{name}:{key}") for name in ("colour", "text", "ask")):
        return
    round_, initiative = await subject(turn, slots)
    standing = await standing_of(turn.tx, round_, key) or Standing(initiative)
    kept = await own_draft(turn, round_.key, key)
    was = kept.answer if kept else prefill(standing)
    typed = answer_of(turn, slots, standing, kept)
    if not _is_second_card(turn, slots):
        typed = replace(typed, backgrounds=was.backgrounds, ask=was.ask)
    if typed != was and await may_report(turn, initiative):
        await save_draft(turn.tx, turn.now, turn.person, round_.key, key, typed)


async def newest_round(turn: Turn) -> Round:
    """Raises `UnknownObject` before the first one."""
    round_ = await latest_round(turn.tx)
    if round_ is None:
        raise UnknownObject("round")
    return round_


async def round_of_card(turn: Turn, slots: Slots) -> Round:
    """The newest round, also where the card names none; an old card is never taken for this month's.

    Raises:
        Outdated: the card is of another round.
    """
    newest, named = await newest_round(turn), slots.get("round", "")
    if named and named != newest.key:
        raise Outdated(named, slots.get("initiative", ""))
    return newest


async def subject(turn: Turn, slots: Slots) -> tuple[Round, Initiative]:
    """What a card is about; raises as `round_of_card` does."""
    initiative = await turn.tx.get(INITIATIVES, slots.get("initiative", ""))
    if initiative is None:
        raise UnknownObject(slots.get("initiative", ""))
    return await round_of_card(turn, slots), initiative


async def edit(turn: Turn, slots: Slots) -> list[Reply]:
    """[Opdater]: the short form for one initiative; with `chief` for somebody else."""
    round_, initiative = await subject(turn, slots)
    action = Action.ANSWER_FOR if slots.get("chief") else Action.REPORT
    if not may(turn.person, action, await target_of(turn.tx, turn.person, initiative, turn.now)):
        raise NotAllowed(action)
    return await _form(turn, round_, initiative, slots)


async def fresh(turn: Turn, slots: Slots) -> list[Reply]:
    """[Åbn maj uden teksten]: the draft is dropped first."""
    round_, initiative = await subject(turn, slots)
    turn.tx.delete(DRAFTS, Draft(round_.key, initiative.key, turn.person.key, Answer(), turn.now).key)
    return await _form(turn, round_, initiative, slots)


async def _form(turn: Turn, round_: Round, initiative: Initiative, slots: Slots) -> list[Reply]:
    version = next_version(slots.get("v", "0"))
    more = {"chief": slots["chief"]} if slots.get("chief") else {}
    return turn.on_card("status-form", round=round_.key, initiative=initiative.key, v=version, **more)


def answer_of(turn: Turn, slots: Slots, standing: Standing, draft: Draft | None) -> Answer:
    """What the form says, on top of what was saved before: a red's second card has no colour and no text field.

    Where a preview was confirmed in words (`kept`), it is the draft that was shown.
    """
    key = slots.get("initiative", "")
    if slots.get("kept"):
        return draft.answer if draft else Answer()
    if _is_second_card(turn, slots):
        answer = draft.answer if draft else prefill(standing)
        answer = replace(answer, text=turn.value(f"text:{key}") or answer.text)
    else:
        chosen = turn.value(f"colour:{key}")
        answer = Answer(Colour(chosen) if chosen in set(Colour) else None, turn.value(f"text:{key}"))
    previous = standing.previous.report if standing.previous else None
    if turn.value(f"same:{key}") == "true" and previous:
        return Answer(answer.colour, answer.text, previous.backgrounds, previous.ask)
    reasons = {part.strip() for part in turn.value(f"reasons:{key}").split(",")}
    backgrounds = tuple(b for b in Background if b in reasons)
    return Answer(answer.colour, answer.text, backgrounds, turn.value(f"ask:{key}"))


def has_unknown_background(turn: Turn, key: str) -> bool:
    """A card offers the four; what comes in may say something else."""
    reasons = {part.strip() for part in turn.value(f"reasons:{key}").split(",")}
    return not reasons <= {"", *Background}


def _is_second_card(turn: Turn, slots: Slots) -> bool:
    """The red card's questions, even when none is answered; they come without a colour, a form has no such field."""
    key = slots.get("initiative", "")
    return slots.get("step") == "red" or (
        not turn.value(f"colour:{key}")
        and any(turn.value(f"{name}:{key}") for name in ("reasons", "ask", "same"))
    )


def source_of(turn: Turn, slots: Slots) -> Source | None:
    """How the answer reached whoever enters it: a button of the preview, or the choice of the form."""
    said = slots.get("source") or turn.value(f"source:{slots.get('initiative', '')}")
    return Source(said) if said in set(Source) else None


async def save(turn: Turn, slots: Slots) -> list[Reply]:
    """[Gem] and [Send]: stored at once; what is still missing is asked on the same card, with nothing lost."""
    return await store(turn, slots, _after_saving, source_of(turn, slots) if slots.get("chief") else None)


async def store(turn: Turn, slots: Slots, then: Then, source: Source | None = None) -> list[Reply]:
    """Store what a card says and go on with `then`; refused, it is given back in words."""
    round_key = slots.get("round", "") or (await newest_round(turn)).key
    key = slots.get("initiative", "")
    answer = await _read(turn, slots, round_key)
    seen = number_in(slots["rev"]) if slots.get("rev", "").isdecimal() else None
    submission = Submission(round_key, key, answer, seen, source)
    if has_unknown_background(turn, key):
        return await ask_for_more(turn, slots, round_key, answer, Incomplete((UNKNOWN_BACKGROUND,)))
    if slots.get("chief") and source is None:
        return await ask_for_more(turn, slots, round_key, answer, Incomplete((SOURCE_MISSING,)))
    try:
        await submit_report(turn.tx, turn.board, turn.now, turn.person, submission)
    except Incomplete as incomplete:
        return await ask_for_more(turn, slots, round_key, answer, incomplete)
    except Outdated:
        if not await _is_stored(turn, round_key, key, answer):
            return await _keep_for_later(turn, slots, answer)
    round_ = await turn.tx.get(ROUNDS, round_key)
    return await then(turn, slots, round_ or await newest_round(turn))


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
    draft = await own_draft(turn, round_.key, initiative.key)
    return answer_of(turn, slots, standing, draft)


async def own_draft(turn: Turn, round_key: str, initiative: str) -> Draft | None:
    return await turn.tx.get(DRAFTS, Draft(round_key, initiative, turn.person.key, Answer(), turn.now).key)


async def ask_for_more(
    turn: Turn, slots: Slots, round_key: str, answer: Answer, incomplete: Incomplete
) -> list[Reply]:
    """A personal number is asked to be taken out and is not kept (design.md §10); all else is kept as a draft."""
    need = incomplete.guards[0]
    if Guard.PERSONAL_NUMBER in incomplete.guards:
        need, answer = Guard.PERSONAL_NUMBER, Answer(answer.colour)
    elif need.startswith("red-") and not _is_second_card(turn, slots):
        answer = await _with_known_need(turn, round_key, slots["initiative"], answer)
    await save_draft(turn.tx, turn.now, turn.person, round_key, slots["initiative"], answer)
    version = next_version(slots.get("v", "0"))
    ids = {"round": round_key, "initiative": slots["initiative"], "v": version, "need": need}
    if _is_second_card(turn, slots):
        ids["again"] = "1"
    if slots.get("chief"):
        ids |= {"chief": slots["chief"], "source": source_of(turn, slots) or ""}
    if "rev" in slots:
        ids["rev"] = slots["rev"]
    if answer.colour is Colour.RED and is_about_need(need):
        await turn.expect(
            NEED, **{name: ids[name] for name in ("round", "initiative", "v", "chief") if name in ids}
        )
    return turn.on_card("status-form", **ids)


async def _with_known_need(turn: Turn, round_key: str, key: str, answer: Answer) -> Answer:
    """The second card of a red that is edited begins with what its draft or standing answer says."""
    kept = await own_draft(turn, round_key, key)
    report = (await current_reports(turn.tx, round_key)).get(key)
    known = kept.answer if kept else report.answer if report else Answer()
    if answer.backgrounds or answer.ask or known.colour is not Colour.RED:
        return answer
    return replace(answer, backgrounds=known.backgrounds, ask=known.ask)


async def _keep_for_later(turn: Turn, slots: Slots, answer: Answer) -> list[Reply]:
    """A stale card: nothing is applied, what was written is kept for the newest round and offered."""
    newest = await newest_round(turn)
    key = slots["initiative"]
    if has_personal_number(answer.text) or has_personal_number(answer.ask):
        answer = Answer(answer.colour)
    said = bool(answer.text or answer.ask)
    if said:
        kept = await own_draft(turn, newest.key, key)
        if kept and slots.get("round", newest.key) != newest.key:
            answer = _joined(kept.answer, answer)
        await save_draft(turn.tx, turn.now, turn.person, newest.key, key, answer)
    version = next_version(slots.get("v", "0"))
    wrote = {"wrote": "1"} if said else {}
    return turn.on_card("stale", round=slots.get("round", ""), initiative=key, v=version, **wrote)


def _joined(kept: Answer, late: Answer) -> Answer:
    """What lay as this month's draft already, and what an old card adds to it: neither is lost."""
    return Answer(
        kept.colour or late.colour,
        _beside(kept.text, late.text),
        kept.backgrounds or late.backgrounds,
        _beside(kept.ask, late.ask),
    )


def _beside(kept: str, late: str) -> str:
    return kept if late in kept else "\n".join(part for part in (kept, late) if part)


async def _after_saving(turn: Turn, slots: Slots, round_: Round) -> list[Reply]:
    """Back to the list, ticked; the receipt once nothing is left."""
    asked = {i.key for i in await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)}
    if slots.get("chief") or slots.get("initiative") not in asked:
        return await receipt_of_one(turn, slots, round_)
    version = next_version(slots.get("v", "0"))
    status = (await round_status(turn.tx, round_)).only(asked)
    if all(s.report for s in status.standings):
        return turn.on_card("receipt", round=round_.key, v=version)
    return turn.on_card("status-list", round=round_.key, v=version)


async def receipt_of_one(turn: Turn, slots: Slots, round_: Round) -> list[Reply]:
    version = next_version(slots.get("v", "0"))
    return turn.on_card("receipt", round=round_.key, initiative=slots.get("initiative", ""), v=version)


async def draft(turn: Turn, slots: Slots) -> list[Reply]:
    """[Gem som kladde]: only the writer sees it."""
    round_key = slots.get("round", "") or (await newest_round(turn)).key
    answer = await _read(turn, slots, round_key)
    try:
        await save_draft(turn.tx, turn.now, turn.person, round_key, slots.get("initiative", ""), answer)
    except Outdated:
        return await _keep_for_later(turn, slots, answer)
    return turn.on_card("status-list", round=round_key, v=next_version(slots.get("v", "0")))


async def annul(turn: Turn, slots: Slots) -> list[Reply]:
    """[Det var en fejl]: asked first, because it takes something away."""
    round_, initiative = await subject(turn, slots)
    return await _ask_annul(turn, round_, initiative)


async def _ask_annul(turn: Turn, round_: Round, initiative: Initiative) -> list[Reply]:
    _, report = await report_to_annul(turn.tx, turn.now, turn.person, round_.key, initiative.key)
    return await turn.ask(
        "report.annul.confirm",
        "ask-annul",
        round=round_.key,
        initiative=initiative.key,
        rev=str(report.revision),
        title=initiative.title,
        colour=turn.reader.reported(report),
    )


async def annul_confirmed(turn: Turn, slots: Slots) -> list[Reply]:
    """The [Ja] of that question, and [Fortryd] on the receipt of what was entered for somebody."""
    round_, initiative = await subject(turn, slots)
    standing = await standing_of(turn.tx, round_, initiative.key)
    seen = slots.get("rev", "")
    if seen.isdecimal() and standing and standing.report and standing.report.revision != number_in(seen):
        raise Outdated(round_.key, initiative.key)
    await annul_report(turn.tx, turn.board, turn.now, turn.person, round_.key, initiative.key)
    return turn.on_card("sentence", key="annulled", title=initiative.title)


async def undo(turn: Turn, slots: Slots) -> list[Reply]:
    """The word "fortryd": the newest answer the person has entered, for themselves or somebody else."""
    round_ = await newest_round(turn)
    mine = [r for r in (await current_reports(turn.tx, round_.key)).values() if r.by == turn.person.key]
    if not mine:
        return tell("undo-nothing")
    newest = max(mine, key=lambda report: (report.at, report.revision))
    initiative = await turn.tx.get(INITIATIVES, newest.initiative)
    if initiative is None:
        raise UnknownObject(newest.initiative)
    return await _ask_annul(turn, round_, initiative)


async def unchanged(turn: Turn, slots: Slots) -> list[Reply]:
    """[Alle uændrede] in one tap; the reds go on to their own question."""
    round_ = await round_of_card(turn, slots)
    result = await submit_unchanged(turn.tx, turn.board, turn.now, turn.person, round_)
    if not await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month):
        return turn.on_card("sentence", key="nothing-asked")
    left = tell("unchanged-drafts", **await _named_drafts(turn, round_, result)) if result.drafts else []
    return [*await _after_unchanged(turn, round_, result, next_version(slots.get("v", "0"))), *left]


async def _after_unchanged(turn: Turn, round_: Round, result: Unchanged, version: str) -> list[Reply]:
    if result.reds:
        return await _ask_same_need(turn, round_, result.reds, version, stored=len(result.stored))
    if result.unknown or (result.drafts and not result.stored):
        return turn.on_card("status-list", round=round_.key, v=version)
    return turn.on_card("receipt", round=round_.key, v=version)


async def _named_drafts(turn: Turn, round_: Round, result: Unchanged) -> dict[str, str]:
    """`en kladde (■ Rød) på Flådestyring`, for each that is left alone."""
    named = []
    for key in result.drafts:
        initiative, kept = await turn.tx.get(INITIATIVES, key), await own_draft(turn, round_.key, key)
        if initiative is None or kept is None:
            continue
        colour = kept.answer.colour
        named.append(
            turn.words.say("draft-of-colour", colour=turn.reader.colour(colour), title=initiative.title)
            if colour
            else turn.words.say("draft-of", title=initiative.title)
        )
    return {"drafts": turn.words.listing(named), "left": str(len(named))}


async def same_need(turn: Turn, slots: Slots) -> list[Reply]:
    """[Ja, det samme]: last month's red with its background and wish stands again; "ja" to several asks which."""
    if not slots.get("initiative"):
        return _which_red(slots, SAME)
    round_, initiative = await subject(turn, slots)
    standing = await standing_of(turn.tx, round_, initiative.key)
    if standing is None or standing.previous is None or standing.previous.report is None:
        raise UnknownObject(initiative.key)
    answer = standing.previous.report.answer
    submission = Submission(round_.key, initiative.key, answer, seen=0)
    try:
        await submit_report(turn.tx, turn.board, turn.now, turn.person, submission)
    except Outdated:
        if not await _is_stored(turn, round_.key, initiative.key, answer):
            raise
    left = [key for key in slots.get("keys", "").split(",") if key and key != initiative.key]
    answered = await current_reports(turn.tx, round_.key)
    left = [key for key in left if key not in answered]
    if left:
        return await _ask_same_need(turn, round_, left, next_version(slots.get("v", "0")))
    return await _after_saving(turn, slots, round_)


async def not_same_need(turn: Turn, slots: Slots) -> list[Reply]:
    """The word "nej" to that question does what [Nej, ret] does."""
    return await edit(turn, slots) if slots.get("initiative") else _which_red(slots, "report.edit")


def _which_red(slots: Slots, act: str) -> list[Reply]:
    return say("pick-initiative", act=act, keys=slots.get("keys", ""), round=slots.get("round", ""))


async def _ask_same_need(
    turn: Turn, round_: Round, reds: Sequence[str], version: str, *, stored: int = 0
) -> list[Reply]:
    """One question per red; "ja" and "nej" are those of the only one."""
    keys = ",".join(reds)
    only = {"initiative": reds[0]} if len(reds) == 1 else {}
    await turn.expect(SAME, round=round_.key, keys=keys, v=version, **only)
    return turn.on_card("unchanged-reds", round=round_.key, keys=keys, stored=str(stored), v=version)


async def say_unchanged(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "Uændret" in text show the effect and ask."""
    round_ = await newest_round(turn)
    if not round_.is_open:
        raise RoundNotOpen(round_.key)
    asked = await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)
    if not asked:
        return tell("nothing-asked")
    status = (await round_status(turn.tx, round_)).only(i.key for i in asked)
    kept = await turn.tx.query(DRAFTS, person=turn.person.key, round=round_.key)
    unchanged_ones = sort_unchanged(list(status.standings), [draft.initiative for draft in kept])
    if unchanged_ones.reds and not unchanged_ones.stored:
        return await unchanged(turn, {})
    drafts = await _named_drafts(turn, round_, unchanged_ones)
    if not unchanged_ones.stored and unchanged_ones.drafts:
        return [*tell("unchanged-drafts", **drafts), *say("status-list", round=round_.key)]
    if not unchanged_ones.stored:
        why = tell("talk-nothing-last-month") if unchanged_ones.unknown else []
        return [*why, *say("status-list", round=round_.key)]
    would_be = [
        f"{turn.reader.reported(_last(standing))} {standing.initiative.title}"
        for standing in status.only(unchanged_ones.stored).standings
    ]
    return await turn.ask(
        "report.unchanged.confirm",
        "ask-unchanged-others" if unchanged_ones.drafts else "ask-unchanged",
        round=round_.key,
        month=turn.reader.month(round_.month),
        count=str(len(would_be)),
        what="\n".join(would_be),
        **drafts,
    )


def _last(standing: Standing) -> Report | None:
    return standing.previous.report if standing.previous else None


async def own_one(
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
    mine = [i for i in await turn.tx.query(INITIATIVES) if i.key in writes or await may_report(turn, i)]
    return await pick_one(
        turn, words, mine, act, otherwise=await _others_are_not_yours(turn, words), **written
    )


async def colour_missing(turn: Turn) -> list[Reply]:
    """The words "Flådestyring: går fint" and "Flådestyring lilla: hej": an initiative of one's own, but no colour."""
    before, colon, said = turn.incoming.text.partition(":")
    if not colon or not said.strip():
        return []
    mine = await reportable_by(turn)
    for words in (before, before.rpartition(" ")[0]):
        if found := find_initiative(words, mine).one:
            return tell("which-colour", title=found.title)
    return []


async def may_report(turn: Turn, initiative: Initiative) -> bool:
    return may(turn.person, Action.REPORT, await target_of(turn.tx, turn.person, initiative, turn.now))


async def reportable_by(turn: Turn) -> list[Initiative]:
    return [i for i in await turn.tx.query(INITIATIVES) if await may_report(turn, i)]


async def may_report_on(turn: Turn, words: str) -> bool:
    """Whether the words are one of those the person may report on."""
    return find_initiative(words, await reportable_by(turn)).one is not None


async def _others_are_not_yours(turn: Turn, words: str) -> list[Reply]:
    """Somebody else's initiative is refused as such, without telling anything about it."""
    known = find_initiative(words, await turn.tx.query(INITIATIVES))
    return tell("refused-report") if known.one else tell("initiative-unknown", words=words)


def unknown_initiative(turn: Turn, words: str) -> list[Reply]:
    """A channel is not told again what was asked: it may be a title that is not for everybody there."""
    return tell("initiative-unknown" if turn.audience.person else "unknown-here", words=words)


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


async def correct(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "ret mit svar om …": the form again, prefilled with what stands; "ret" alone means the latest answer."""
    round_ = await newest_round(turn)
    if slots.get("initiative"):
        initiative = await own_one(turn, slots["initiative"])
        if isinstance(initiative, list):
            return initiative
        return say("status-form", round=round_.key, initiative=initiative.key, v="1")
    asked = await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)
    reports = await current_reports(turn.tx, round_.key)
    own = [reports[i.key] for i in asked if i.key in reports and reports[i.key].by == turn.person.key]
    latest = [report for report in own if report.at == max(report.at for report in own)]
    if len(latest) == 1:
        return say("status-form", round=round_.key, initiative=latest[0].initiative, v="1")
    return say("status-list", round=round_.key) if asked else tell("nothing-asked")


async def show_drafts(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "vis min kladde": the only one at once, else which."""
    round_ = await newest_round(turn)
    asked = {i.key for i in await asked_of(turn.tx, turn.board, turn.now, turn.person, round_.month)}
    kept = await turn.tx.query(DRAFTS, person=turn.person.key, round=round_.key)
    keys = [d.initiative for d in kept if d.initiative in asked]
    if len(keys) == 1:
        return say("status-form", round=round_.key, initiative=keys[0], v="1")
    if keys:
        return say("pick-initiative", act="report.edit", keys=",".join(keys), round=round_.key)
    return tell("no-draft", month=turn.reader.month(round_.month))


async def how_to_draft(turn: Turn, slots: Slots) -> list[Reply]:
    """The words "gem som kladde" outside a dialog; an answer that waits for a yes lies as a draft already."""
    question = (await turn.conversation()).question
    waits = question is not None and question.is_open(turn.now) and "kept" in dict(question.args)
    return tell("nothing-sent" if waits else "how-to-draft")
