"""The OBS list: what is asked of directors and finance, what stands on it, the form of a point, and how it is shown (S07)."""

from collections.abc import Sequence
from datetime import datetime

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement, Choice, ChoiceSetInput, TextInput

from dialogs.cards.parts import (
    button,
    buttons,
    card,
    choices,
    fitting,
    heading,
    labelled,
    line,
    primary,
    section,
    text_input,
    warning,
)
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.delivery import View
from domain.forums import Level
from domain.obs import SUBJECT_LIMIT, WANTED_LIMIT, Obs
from domain.plan import Initiative, InitiativeState
from domain.printed import ObsPoint
from domain.rounds import Round, Step
from usecases.collections import EDITS, INITIATIVES, OBS, ROUNDS
from usecases.obs_list import asked_for_obs, forum_of, is_locked, points_on, printed_point, who_answered
from usecases.show_obs import lacks_obs

OFFERED = 60


async def obs_asked(reader: Reader, args: View) -> Message | None:
    """When the status is settled the list opens; nothing to ask of whoever has answered, nor once it is locked."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    person = reader.audience.person
    if round_ is None or person is None or not may(person, Action.FLAG_OBS):
        return None
    if is_locked(round_, reader.now) or person.key in await who_answered(reader.tx, round_.meeting):
        return None
    opening = reader.say(
        "obs-asked",
        name=person.first_name,
        day=reader.words.day(round_.meeting_date),
        until=reader.moment(round_.at(Step.OBS)),
    )
    body: list[CardElement] = [line(opening), line(reader.say("obs-asked-how"), subtle=True)]
    return Message(opening, card(body, _answers(reader, round_, first=True)))


def _answers(reader: Reader, round_: Round, *, first: bool = False) -> list[ActionElement]:
    add = primary(reader.say("button-obs-add"), "obs.form", round=round_.key)
    show = [button(reader.say("button-obs-show"), "obs.show", round=round_.key)] if first else []
    return [add, button(reader.say("button-obs-none"), "obs.none", round=round_.key), *show]


async def obs_list(reader: Reader, args: View) -> Message | None:
    """What stands there; with `did` first what has just been done."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None or not _sees(reader):
        return None
    points = await points_on(reader.tx, round_.meeting)
    day = reader.words.day(round_.meeting_date)
    opening = reader.say("obs-list", day=day, count=len(points))
    body: list[CardElement] = (
        [line(reader.say(f"obs-did-{args.arg('did')}", day=day))] if args.arg("did") else []
    )
    body += [heading(opening), line(_state(reader, round_), subtle=True)]
    body += await _points(reader, round_, points)
    if may(reader.person, Action.POST):
        body += await _who(reader, round_.meeting)
    return Message(opening, card(body, await _list_actions(reader, round_)))


def _sees(reader: Reader) -> bool:
    person = reader.audience.person
    return person is not None and may(person, Action.SEE_OBS)


def _state(reader: Reader, round_: Round) -> str:
    if is_locked(round_, reader.now):
        return reader.say("obs-is-locked")
    return reader.say("obs-open-until", until=reader.moment(round_.at(Step.OBS)))


async def _points(reader: Reader, round_: Round, points: Sequence[Obs]) -> list[CardElement]:
    rows = []
    for point in points:
        said = await printed_point(reader.tx, reader.board, point)
        title = line(f"{point.number}. {obs_text(reader, said)}")
        by = line(reader.say("obs-by", name=said.proposer), subtle=True)
        own = _own(reader, round_, point)
        rows.append((section(title, *_titles(reader, said), by, *own), section(title)))
    shown, shortened = fitting(rows)
    return [*shown, *([line(reader.say("obs-in-short", count=shortened), subtle=True)] if shortened else [])]


def _own(reader: Reader, round_: Round, point: Obs) -> list[CardElement]:
    if point.by != reader.person.key or is_locked(round_, reader.now):
        return []
    edit = button(reader.say("button-edit"), "obs.form", obs=point.key)
    return [buttons(edit, button(reader.say("button-remove"), "obs.remove", obs=point.key))]


def obs_text(reader: Reader, point: ObsPoint) -> str:
    """`OBS · Koncernledelsen: Fravær, 3 indsatser. Ønske: …`"""
    text = reader.say("obs-point", level=point.level, about=_about(reader, point))
    return f"{text} {reader.say('obs-wanted', text=point.wanted)}" if point.wanted else text


def _about(reader: Reader, point: ObsPoint) -> str:
    if point.subject and point.titles:
        return reader.say("obs-subject", subject=point.subject, count=len(point.titles))
    return point.subject or reader.words.listing(point.titles)


def _titles(reader: Reader, point: ObsPoint) -> list[CardElement]:
    return [line(reader.words.listing(point.titles), subtle=True)] if point.subject and point.titles else []


async def _who(reader: Reader, meeting: str) -> list[CardElement]:
    """Who has answered and who has not, for the secretariat."""
    said = await who_answered(reader.tx, meeting)
    asked = await asked_for_obs(reader.tx)
    names = {side: [p.name for p in asked if (p.key in said) is side] for side in (True, False)}
    lines = [
        reader.say("obs-answered" if side else "obs-not-answered", names=reader.words.listing(found))
        for side, found in names.items()
        if found
    ]
    return [section(*(line(text, subtle=True) for text in lines))] if lines else []


async def _list_actions(reader: Reader, round_: Round) -> list[ActionElement]:
    locked, actions = is_locked(round_, reader.now), []
    if may(reader.person, Action.FLAG_OBS) and not locked:
        actions = _answers(reader, round_)
        if reader.person.key in await who_answered(reader.tx, round_.meeting):
            actions = actions[:1]
    if may(reader.person, Action.LOCK_OBS) and round_.at(Step.CLOSED) > reader.now:
        title = reader.say("button-obs-open" if locked else "button-obs-lock")
        actions.append(button(title, "obs.open" if locked else "obs.lock", round=round_.key))
    return actions + await _show_in_channel(reader, round_)


async def _show_in_channel(reader: Reader, round_: Round) -> list[ActionElement]:
    if not may(reader.person, Action.POST) or not await lacks_obs(reader.tx, round_.meeting):
        return []
    return [primary(reader.say("button-obs-channel"), "obs.channel.confirm", meeting=round_.meeting)]


async def obs_flagged(reader: Reader, args: View) -> Message | None:
    """What was done to one point, and how to take it back; `more` are initiatives it may concern too."""
    point = await reader.tx.get(OBS, args.arg("obs"))
    if point is None or not _sees(reader):
        return None
    said = await printed_point(reader.tx, reader.board, point)
    did = args.arg("did", "flagged")
    body: list[CardElement] = [
        line(reader.say(f"obs-did-{did}", day="")),
        line(obs_text(reader, said), bold=True),
    ]
    body += _titles(reader, said)
    if not point.removed:
        key = "obs-goes-on" if point.level is Level.KONCERNLEDELSE else "obs-seen-by"
        body.append(
            line(reader.say(key, forum=forum_of(reader.board, point.level), code=point.code), subtle=True)
        )
        body += await _more(reader, args, point)
    return Message(reader.say(f"obs-did-{did}", day=""), card(body, await _point_actions(reader, point)))


async def _more(reader: Reader, args: View, point: Obs) -> list[CardElement]:
    others = [await reader.tx.get(INITIATIVES, key) for key in filter(None, args.arg("more").split(","))]
    titles = [one.title for one in others if one is not None]
    if not titles:
        return []
    keys = ",".join((*point.initiatives, *(one.key for one in others if one is not None)))
    data = {"obs": point.key, "subject": args.arg("words"), "initiatives": keys}
    ask = line(reader.say("obs-more", titles=reader.words.listing(titles), count=len(titles)))
    return [section(ask, buttons(button(reader.say("button-obs-more"), "obs.save", **data)))]


async def _point_actions(reader: Reader, point: Obs) -> list[ActionElement]:
    actions = []
    edit = await reader.tx.get(EDITS, reader.person.key)
    if edit is not None and point in edit.after.obs:
        actions.append(button(reader.say("button-undo"), "obs.undo", edit=edit.at.isoformat()))
    if not point.removed:
        key = "button-edit" if point.wanted else "button-obs-wish"
        actions.append(button(reader.say(key), "obs.form", obs=point.key))
    return [*actions, button(reader.say("button-obs-show"), "obs.show")]


async def obs_form(reader: Reader, args: View) -> Message | None:
    """A new point, or an own one with `obs`; what was said is filled in, `among` are the initiatives to choose from."""
    person = reader.audience.person
    if person is None or not may(person, Action.FLAG_OBS):
        return None
    point = await reader.tx.get(OBS, args.arg("obs")) if args.arg("obs") else None
    version = args.arg("v", "1")
    subject = args.arg("subject") or (point.subject if point else "")
    chosen = args.arg("initiatives") or (",".join(point.initiatives) if point else "")
    level = args.arg("level") or (point.level if point else Level.DIREKTION)
    wanted = args.arg("wanted") or (point.wanted if point else "")
    opening = reader.say("obs-form")
    body: list[CardElement] = [heading(opening)]
    if args.arg("need"):
        body.append(
            warning(reader.say(f"impossible-{args.arg('need')}", subject=SUBJECT_LIMIT, wanted=WANTED_LIMIT))
        )
    offered = await _offered(reader, args, chosen)
    body += [
        ChoiceSetInput(
            id=f"initiatives~{version}",
            label=reader.say("obs-form-initiatives"),
            choices=[Choice(title=one.title, value=one.key) for one in offered],
            value=chosen or None,
            is_multi_select=True,
            style="compact",
            wrap=True,
        ),
        TextInput(
            id=f"subject~{version}",
            label=reader.say("obs-form-subject"),
            value=subject or None,
            max_length=SUBJECT_LIMIT,
        ),
        choices(
            f"level~{version}",
            reader.say("obs-form-level"),
            [(one.value, forum_of(reader.board, one)) for one in Level],
            level,
        ),
        text_input(f"wanted~{version}", reader.say("obs-form-wanted"), wanted, WANTED_LIMIT),
        line(reader.say("obs-form-open"), subtle=True),
    ]
    data = {"v": version, **({"obs": point.key} if point else {})}
    save = primary(reader.say("button-store"), "obs.save", **data)
    return Message(opening, card(body, [save, button(reader.say("button-back"), "obs.show")]))


async def _offered(reader: Reader, args: View, chosen: str) -> list[Initiative]:
    """Own area first, as many as a card holds; what is chosen is always among them."""
    among, first = set(filter(None, args.arg("among").split(","))), set(chosen.split(","))
    active = [
        i for i in await reader.tx.query(INITIATIVES) if i.state is InitiativeState.ACTIVE or i.key in first
    ]
    wanted = [i for i in active if not among or i.key in among or i.key in first]
    key = reader.person.key
    return sorted(wanted, key=lambda i: (i.key not in first, key not in i.directors, i.order, i.key))[
        :OFFERED
    ]


async def obs_locked(reader: Reader, args: View) -> Message | None:
    """The list is locked; the secretariat sees what stands there, and whether the channel shows it."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None or not _sees(reader) or not is_locked(round_, reader.now):
        return None
    points = await points_on(reader.tx, round_.meeting)
    opening = reader.say("obs-locked", day=reader.words.day(round_.meeting_date), count=len(points))
    said = [await printed_point(reader.tx, reader.board, point) for point in points]
    body: list[CardElement] = [line(opening), *(line(f"– {obs_text(reader, one)}") for one in said)]
    show = await _show_in_channel(reader, round_)
    if show:
        body.append(line(reader.say("obs-channel-lacks"), subtle=True))
    return Message(opening, card(body, show))


async def obs_changed(reader: Reader, args: View) -> Message | None:
    """In the thread, below the red items that have been edited."""
    at = reader.short_moment(datetime.fromisoformat(args.arg("at")))
    return Message(reader.say("obs-changed", at=at))


async def obs_in_channel(reader: Reader, points: Sequence[ObsPoint]) -> list[CardElement]:
    """Before the red items, and never one of them (S08)."""
    rows = []
    for point in points:
        about = f"{_about(reader, point)}."
        wish = f" {reader.say('obs-wanted', text=point.wanted)}" if point.wanted else ""
        told = labelled(reader.say("obs-label", level=point.level), f"{about}{wish}")
        short = labelled(reader.say("obs-label", level=point.level), about)
        rows.append((section(told, *_titles(reader, point)), short))
    shown, _ = fitting(rows, ROOM)
    return shown


# Half of what a card holds is left to the red items.
ROOM = 5_000
