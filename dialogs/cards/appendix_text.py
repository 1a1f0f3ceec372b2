"""The text the board reads (bilagstekst): finance's form beside the chief's words, and what the chief hears (design.md §3)."""

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.parts import (
    button,
    buttons,
    card,
    heading,
    labelled,
    line,
    primary,
    section,
    text_input,
    title_of,
)
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.appendix_text import AppendixText, Reaction, edit_of, is_outdated
from domain.delivery import View
from domain.people import Role
from domain.reports import TEXT_LIMIT
from domain.standing import Standing
from usecases.collections import APPENDIX_TEXTS, EDITS, INITIATIVES, PEOPLE, ROUNDS
from usecases.edit_appendix import edits_of
from usecases.responsibility import target_of
from usecases.round_status import round_status, standing_of

SHOWN = 12


async def appendix_form(reader: Reader, args: View) -> Message | None:
    """The chief's text, and below it the field with what the board reads now; colour and wish cannot be changed."""
    standing = await _to_edit(reader, args)
    if standing is None or standing.shown is None:
        return None
    report, title = standing.shown, title_of(standing.initiative)
    opening = reader.say("appendix-form", initiative=title)
    version = args.arg("v", "1")
    by = reader.say("appendix-chief", name=await reader.name(report.chief), at=reader.short_moment(report.at))
    body: list[CardElement] = [
        heading(opening),
        line(reader.colour(report.colour), bold=True),
        labelled(by, report.text or reader.say("appendix-no-text")),
        *([labelled(reader.say("label-ask"), report.ask)] if report.ask else []),
        text_input(
            f"text:{standing.initiative.key}~{version}",
            reader.say("appendix-field"),
            args.arg("text") or standing.text,
            TEXT_LIMIT,
        ),
        line(reader.say("appendix-told", name=await reader.first_name(report.chief)), subtle=True),
    ]
    last = max((edit.number for edit in await _edits(reader, args)), default=0)
    data = {"round": args.arg("round"), "initiative": standing.initiative.key, "v": version}
    actions = [primary(reader.say("button-store"), "appendix.save", seen=f"{report.revision}.{last}", **data)]
    if standing.edit:
        actions.append(button(reader.say("button-chiefs-text"), "appendix.reset", **data))
    return Message(opening, card(body, actions))


async def _to_edit(reader: Reader, args: View) -> Standing | None:
    person = reader.audience.person
    if person is None or not may(person, Action.EDIT_APPENDIX):
        return None
    return await _standing(reader, args)


async def _standing(reader: Reader, args: View) -> Standing | None:
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    return await standing_of(reader.tx, round_, args.arg("initiative")) if round_ else None


async def _edits(reader: Reader, args: View) -> list[AppendixText]:
    return await edits_of(reader.tx, args.arg("round"), args.arg("initiative"))


async def appendix_saved(reader: Reader, args: View) -> Message | None:
    """What the board reads now, and how to take it back."""
    standing = await _to_edit(reader, args)
    if standing is None or standing.shown is None:
        return None
    key = "appendix-saved" if standing.edit else "appendix-back"
    name = await reader.first_name(standing.shown.chief)
    opening = reader.say(key, initiative=title_of(standing.initiative), name=name)
    data = {"round": args.arg("round"), "initiative": standing.initiative.key}
    actions: list[ActionElement] = []
    undo = await reader.tx.get(EDITS, reader.person.key)
    if undo is not None and undo.after.texts and undo.after.texts[0].initiative == standing.initiative.key:
        actions.append(button(reader.say("button-undo"), "appendix.undo", edit=undo.at.isoformat()))
    actions += [
        button(reader.say("button-edit"), "appendix.form", **data),
        button(reader.say("button-chiefs-text-show"), "appendix.chief", **data),
    ]
    return Message(
        opening, card([line(opening), labelled(reader.say("appendix-now"), standing.text)], actions)
    )


async def appendix_chief(reader: Reader, args: View) -> Message | None:
    """The chief's own words beside what the board reads, with who edited them and when."""
    standing = await _to_edit(reader, args)
    if standing is None or standing.shown is None:
        return None
    opening = reader.say("appendix-chiefs-text", initiative=title_of(standing.initiative))
    body: list[CardElement] = [heading(opening), *await _both(reader, standing)]
    data = {"round": args.arg("round"), "initiative": standing.initiative.key}
    return Message(opening, card(body, [button(reader.say("button-appendix-edit"), "appendix.form", **data)]))


async def _both(reader: Reader, standing: Standing) -> list[CardElement]:
    if standing.shown is None:
        return []
    report, edit = standing.shown, standing.edit
    told = [labelled(reader.say("appendix-was"), report.text or reader.say("appendix-no-text"))]
    if edit is None:
        return [*told, line(reader.say("appendix-unedited"), subtle=True)]
    by = reader.say("appendix-by", name=await reader.name(edit.by), at=reader.short_moment(edit.at))
    if edit.suggestion == edit.text:
        return [
            *told,
            labelled(reader.say("appendix-now"), edit.text),
            line(reader.say("appendix-is-suggested"), subtle=True),
        ]
    answer = [line(reader.say(f"appendix-reaction-{edit.reaction}"), subtle=True)] if edit.reaction else []
    wished = [labelled(reader.say("appendix-suggestion"), edit.suggestion)] if edit.suggestion else []
    return [*told, labelled(reader.say("appendix-now"), edit.text), line(by, subtle=True), *answer, *wished]


async def appendix_list(reader: Reader, args: View) -> Message | None:
    """What has a text to edit, the edited ones first; `chief` only those, with the chief's words."""
    person, round_ = reader.audience.person, await reader.tx.get(ROUNDS, args.arg("round"))
    if person is None or round_ is None or not may(person, Action.EDIT_APPENDIX):
        return None
    found = [s for s in (await round_status(reader.tx, round_)).standings if s.shown is not None]
    edited = [s for s in found if s.edit]
    month = reader.month(round_.month)
    if args.arg("chief"):
        opening = reader.say("appendix-edited-list", month=month, count=len(edited))
        parts = [section(line(title_of(s.initiative), bold=True), *await _both(reader, s)) for s in edited]
        return Message(opening, card([heading(opening), *parts[:SHOWN]]))
    opening = reader.say("appendix-which", month=month, count=len(found))
    rows = [*edited, *(s for s in found if s not in edited)][:SHOWN]
    parts = [section(line(_row(reader, s)), _edit_button(reader, round_.key, s)) for s in rows]
    more = [line(reader.say("appendix-more"), subtle=True)] if len(found) > SHOWN else []
    return Message(opening, card([heading(opening), *parts, *more]))


def _row(reader: Reader, standing: Standing) -> str:
    edited = f" · {reader.say('appendix-is-edited')}" if standing.edit else ""
    return f"{reader.reported(standing.shown)} · {title_of(standing.initiative)}{edited}"


def _edit_button(reader: Reader, round_: str, standing: Standing) -> CardElement:
    data = {"round": round_, "initiative": standing.initiative.key}
    return buttons(button(reader.say("button-edit"), "appendix.form", **data))


async def appendix_edited(reader: Reader, args: View) -> Message | None:
    """The chief sees what was, what is now, and says yes or what it should be instead (users.md, "Edited")."""
    standing = await _standing(reader, args)
    initiative = standing.initiative if standing else None
    if standing is None or initiative is None or not await _is_chief(reader, args):
        return None
    edit = standing.edit
    if edit is None:
        return _taken_back(reader, standing, await _edits(reader, args))
    key = "appendix-used" if edit.suggestion == edit.text else "appendix-edited"
    opening = reader.say(key, by=await edited_by(reader, edit.by), initiative=initiative.title)
    was = standing.shown.text if standing.shown else ""
    body: list[CardElement] = [
        line(opening),
        labelled(reader.say("label-before"), was or reader.say("appendix-no-text")),
        labelled(reader.say("label-now"), edit.text),
    ]
    if edit.reaction is not Reaction.NONE:
        body.append(line(reader.say(f"appendix-you-{edit.reaction}"), subtle=True))
        return Message(opening, card(body))
    actions = [
        primary(reader.say("button-ok"), "appendix.ok", edit=edit.key, initiative=initiative.key),
        button(reader.say("button-suggest"), "appendix.suggest", edit=edit.key, initiative=initiative.key),
    ]
    return Message(opening, card(body, actions))


def _taken_back(reader: Reader, standing: Standing, edits: list[AppendixText]) -> Message | None:
    """The chief's own words again, which is only worth saying where they are of the same report."""
    if standing.shown is None or not edits or is_outdated(standing.shown, edits):
        return None
    return Message(reader.say("appendix-own-again", initiative=standing.initiative.title))


async def _is_chief(reader: Reader, args: View) -> bool:
    person, initiative = reader.audience.person, await reader.tx.get(INITIATIVES, args.arg("initiative"))
    if person is None or initiative is None:
        return False
    return may(person, Action.REPORT, await target_of(reader.tx, person, initiative, reader.now))


async def edited_by(reader: Reader, key: str) -> str:
    """Økonomi or the secretariat, as the paper says it."""
    person = await reader.tx.get(PEOPLE, key)
    is_secretary = person is not None and not person.has(Role.FINANCE)
    return reader.board.secretariat if is_secretary else reader.say("finance")


async def edited_line(reader: Reader, standing: Standing) -> list[CardElement]:
    """Below a text that is not the chief's own."""
    if standing.edit is None:
        return []
    return [line(reader.say("edited-by", by=await edited_by(reader, standing.edit.by)), subtle=True)]


async def appendix_suggest(reader: Reader, args: View) -> Message | None:
    """The form of [Foreslå en rettelse]."""
    edit = await reader.tx.get(APPENDIX_TEXTS, args.arg("edit"))
    if edit is None or not await _is_chief(reader, View("", (("initiative", edit.initiative),))):
        return None
    opening = reader.say("appendix-suggest")
    version = args.arg("v", "1")
    field = text_input(
        f"text:{edit.initiative}~{version}", reader.say("appendix-suggest-field"), edit.text, TEXT_LIMIT
    )
    data = {"edit": edit.key, "initiative": edit.initiative, "v": version}
    return Message(
        opening,
        card(
            [heading(opening), field], [primary(reader.say("button-send"), "appendix.suggest.save", **data)]
        ),
    )


async def appendix_suggested(reader: Reader, args: View) -> Message | None:
    """Whoever edited the text hears what the chief would rather have; nothing once it is another text."""
    edit = await reader.tx.get(APPENDIX_TEXTS, args.arg("edit"))
    person = reader.audience.person
    if edit is None or not edit.suggestion or person is None or not may(person, Action.EDIT_APPENDIX):
        return None
    standing = await _standing(reader, View("", (("round", edit.round), ("initiative", edit.initiative))))
    edits = await edits_of(reader.tx, edit.round, edit.initiative)
    if standing is None or standing.shown is None or edit_of(standing.shown, edits) != edit:
        return None
    name = await reader.name(standing.shown.chief)
    opening = reader.say("appendix-suggested", name=name, initiative=standing.initiative.title)
    body: list[CardElement] = [
        line(opening),
        labelled(reader.say("label-now"), edit.text),
        labelled(reader.say("appendix-suggestion"), edit.suggestion),
    ]
    data = {"round": edit.round, "initiative": edit.initiative}
    actions = [
        primary(reader.say("button-take-suggestion"), "appendix.take", edit=edit.key),
        button(reader.say("button-edit"), "appendix.form", **data),
    ]
    return Message(opening, card(body, actions))


async def appendix_outdated(reader: Reader, args: View) -> Message | None:
    """The chief has reported anew, so the board reads the chief's words until they are edited again."""
    standing = await _to_edit(reader, args)
    if standing is None or standing.shown is None:
        return None
    if not is_outdated(standing.shown, await _edits(reader, args)):
        return None
    opening = reader.say(
        "appendix-outdated",
        name=await reader.name(standing.shown.by),
        initiative=title_of(standing.initiative),
    )
    data = {"round": args.arg("round"), "initiative": standing.initiative.key}
    body: list[CardElement] = [line(opening), labelled(reader.say("label-now"), standing.shown.text)]
    return Message(
        opening, card(body, [primary(reader.say("button-appendix-edit"), "appendix.form", **data)])
    )
