"""Welcome, help, questions that want a yes, forms of one or two fields, and single sentences."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from microsoft_teams.cards import Action, CardElement

from dialogs.cards.parts import button, card, date_input, heading, line, pick, primary, warning
from dialogs.help_topics import Topic
from dialogs.message import Message
from dialogs.numbers import number_in
from dialogs.reader import Reader
from domain.access import Action as Act
from domain.access import may, sees_everything
from domain.delivery import View
from domain.forums import Forum
from domain.people import Person, Role
from domain.rounds import Round, RoundState, Step
from usecases.bind_channel import channel_of
from usecases.collections import INITIATIVES, PEOPLE, ROUNDS
from usecases.pause_sending import service_state
from usecases.responsibility import asked_of
from usecases.round_status import latest_round, rounds_by_date

CHANGED_AT = 9
# What else is shown to whoever may do it.
HELP_BY_RIGHT = (
    ("flagging", Act.FLAG_OBS),
    ("looking", Act.CALL_IN),
    ("editing", Act.EDIT_APPENDIX),
)
# What the catalogue's examples are about.
EXAMPLE_INITIATIVE, EXAMPLE_CHIEF = "Flådestyring", "Mette"


async def sentence(reader: Reader, args: View) -> Message | None:
    """One sentence of the catalogue; `key` names it, the other arguments fill it."""
    values = {name: value for name, value in args.args if name != "key"}
    return Message(reader.say(args.arg("key"), **counted(reader.with_forum(values))))


def counted(values: Mapping[str, str]) -> dict[str, str | int]:
    """A `count` is a number, so that the sentence can choose its plural; all else is text."""
    return {
        name: number_in(v) if name in {"count", "left"} and v.isdecimal() else v for name, v in values.items()
    }


async def welcome(reader: Reader, args: View) -> Message | None:
    """The first message: who I am, what I ask, who sees the answer."""
    person = reader.person
    secretary = await reader.secretary()
    values = {"name": person.first_name, "by": secretary, "secretariat": reader.board.secretariat}
    month = f"{reader.local(reader.now):%Y-%m}"
    count = len(await asked_of(reader.tx, reader.board, reader.now, person, month))
    actions: list[Action] = []
    if count:
        text = reader.say("welcome-chief", count=count, **values)
        actions.append(button(reader.say("button-mine"), "say", text=reader.say("say-mine")))
        actions.append(button(reader.say("button-what-happens"), "say", text=reader.say("say-who-sees")))
    elif person.has(Role.SECRETARIAT):
        text = reader.say("welcome-secretariat", **values)
        actions.append(button(reader.say("button-setup"), "say", text=reader.say("say-setup")))
    elif may(person, Act.SEE_ROUND):
        text = reader.say("welcome", **values)
        actions.append(button(reader.say("button-what-is-red"), "say", text=reader.say("say-red")))
    elif may(person, Act.SEE_SETUP):
        text = reader.say("welcome-admin", **values)
        actions.append(button(reader.say("button-setup"), "say", text=reader.say("say-setup")))
    else:
        proposes = may(person, Act.PROPOSE_POINT)
        text = reader.say("welcome-contributor" if proposes else "welcome-anybody", **values)
        actions.append(button(reader.say("button-my-slot"), "say", text=reader.say("say-my-slot")))
    return Message(
        text,
        card([line(text)], [*actions, button(reader.say("button-help"), "say", text=reader.say("say-help"))]),
    )


async def help_view(reader: Reader, args: View) -> Message | None:
    """What this person can write, by role, each with its example."""
    person = reader.audience.person
    if person is None:
        return Message(reader.say("help-channel"))
    body: list[CardElement] = [heading(reader.say("help"))]
    roles = [role for role in (Role.CHIEF, Role.DIRECTOR, Role.FINANCE, Role.SECRETARIAT) if person.has(role)]
    shown = dict.fromkeys(
        ("chief" if role is Role.CHIEF else "asking" if role is not Role.SECRETARIAT else "secretariat")
        for role in roles
    )
    if Role.SECRETARIAT in roles:
        shown["asking"] = None
    elif person.has(Role.ADMIN):
        shown["admin"] = None
    shown |= {group: None for group, action in HELP_BY_RIGHT if may(person, action)}
    for group in shown or ["anybody"]:
        texts = [await with_real_names(reader, text) for text in reader.say(f"help-{group}").splitlines()]
        body += [line(f"– {text}") for text in texts if text]
    body.append(line(reader.say("help-all"), subtle=True))
    topics = [topic for topic in args.arg("topics").split(",") if topic in list(Topic)]
    actions = [button(reader.say(f"help-topic-{topic}"), "help.topic", topic=topic) for topic in topics]
    return Message(reader.say("help"), card(body, actions))


async def with_real_names(reader: Reader, text: str) -> str:
    """An example the person can use: about an initiative of their own where there is one; empty where there is none."""
    if EXAMPLE_INITIATIVE not in text and EXAMPLE_CHIEF not in text:
        return text
    person = reader.person
    month = f"{reader.local(reader.now):%Y-%m}"
    asked = [i for i in await reader.tx.query(INITIATIVES) if i.reportable(month) and i.chiefs]
    own = [i for i in asked if person.key in (*i.chiefs, *i.directors)]
    if not asked or (person.has(Role.CHIEF) and not own and not sees_everything(person)):
        return ""
    model = min(own or asked, key=lambda i: len(i.title))
    others = [i.chief for i in (*own, *asked) if i.chief != person.key] or [model.chief]
    chief = await reader.first_name(others[0])
    for owner in (f"{EXAMPLE_CHIEF}'s", f"{EXAMPLE_CHIEF}s"):
        text = text.replace(owner, reader.words.owner(chief))
    return text.replace(EXAMPLE_INITIATIVE, model.title).replace(EXAMPLE_CHIEF, chief)


async def question(reader: Reader, args: View) -> Message | None:
    """A question that is confirmed by a tap or by "ja"; `act` is what a yes does, `answered` how it was answered."""
    values = {name: value for name, value in args.args if name not in {"key", "act", "answered"}}
    shown = reader.written(values)
    if "reason" in shown:
        shown["reason"] = shown["reason"] or reader.say("no-reason")
    text = reader.say(args.arg("key"), **counted(shown))
    body = [line(part) for part in text.splitlines()]
    if args.arg("answered"):
        said = reader.say("answered", answer=reader.say(args.arg("answered")))
        return Message(text, card([*body, line(said, subtle=True)]))
    actions = [
        primary(reader.say("button-yes"), args.arg("act"), **values),
        button(reader.say("button-no"), "question.no", of=args.arg("act")),
    ]
    return Message(text, card(body, actions))


async def offers(reader: Reader, args: View) -> Message | None:
    """Did not understand, or several fit: the nearest as buttons; each `say` is sent as if it were typed."""
    text = reader.say(args.arg("key"), what=args.arg("what"))
    said = [part for part in args.arg("say").split("\n") if part]
    titles = args.arg("titles").split("\n") if args.arg("titles") else said
    actions = [button(title, "say", text=text) for title, text in zip(titles, said, strict=True)]
    return Message(text, card([line(text)], actions))


async def pick_initiative(reader: Reader, args: View) -> Message | None:
    """Several initiatives fit: which one? The button goes on with what was being done."""
    text = reader.say("which-initiative")
    act = args.arg("act")
    passed = {name: value for name, value in args.args if name not in {"act", "keys"}}
    actions: list[Action] = []
    for key in args.arg("keys").split(","):
        initiative = await reader.tx.get(INITIATIVES, key)
        if initiative is not None:
            actions.append(button(initiative.title, act, **{**passed, "initiative": key}))
    return Message(text, card([line(text)], actions))


async def absence_form(reader: Reader, args: View) -> Message | None:
    """Until when, and who answers meanwhile."""
    text = reader.say("absence-form")
    chiefs = [
        p
        for p in await reader.tx.query(PEOPLE)
        if p.active
        and p.key != reader.person.key
        and (p.has(Role.CHIEF) or p.key in {reader.person.stand_in, args.arg("stand_in")})
    ]
    nobody = ("-", reader.say("nobody"))
    options = [nobody, *((p.key, p.name) for p in sorted(chiefs, key=lambda p: p.name))]
    version = args.arg("v", "1")
    stand_in = args.arg("stand_in") or reader.person.stand_in or "-"
    body: list[CardElement] = [
        line(text),
        *([warning(reader.say("absence-no-date"))] if args.arg("need") else []),
        date_input(f"until~{version}", reader.say("absence-until")),
        pick(f"stand_in~{version}", reader.say("absence-stand-in"), options, stand_in),
    ]
    data = {"round": args.arg("round"), "v": version}
    actions = [
        primary(reader.say("button-store"), "absence.save", **data),
        button(reader.say("button-back"), "report.list", **data),
    ]
    return Message(text, card(body, actions))


async def snooze_form(reader: Reader, args: View) -> Message | None:
    """When to ask again, never past the deadline."""
    round_ = await reader.tx.get(ROUNDS, args.arg("round"))
    if round_ is None:
        return None
    text = reader.say("snooze-form", due=reader.moment(round_.due))
    calendar, today = reader.board.calendar, reader.board.day(reader.now)
    local = reader.local(reader.now)
    moments = (
        [local.replace(minute=0, second=0, microsecond=0) + timedelta(hours=2)]
        if local.hour < CHANGED_AT + 4
        else []
    )
    following = (calendar.after(today, n) for n in (1, 2))
    moments += [
        local.replace(
            year=d.year, month=d.month, day=d.day, hour=CHANGED_AT, minute=0, second=0, microsecond=0
        )
        for d in following
    ]
    actions: list[Action] = [
        button(reader.words.moment(at), "snooze.set", round=round_.key, at=at.isoformat())
        for at in moments
        if at < round_.due
    ]
    actions.append(button(reader.say("button-back"), "report.list", round=round_.key, v=args.arg("v", "1")))
    return Message(text, card([line(text)], actions))


async def setup(reader: Reader, args: View) -> Message | None:
    """What is set up and what is not: people, plan, legend, channel, next round, collisions."""
    people = [p for p in await reader.tx.query(PEOPLE) if p.active]
    plan = await reader.tx.query(INITIATIVES)
    state = await service_state(reader.tx)
    month = f"{reader.local(reader.now):%Y-%m}"
    lines = [
        reader.say("setup-people", people=len(people), chiefs=len([p for p in people if p.has(Role.CHIEF)])),
        reader.say("setup-plan", count=len([i for i in plan if i.reportable(month)])),
        *[await _channel(reader, forum) for forum in reader.board.forums],
        *_members(reader, people),
        reader.say("setup-legend" if reader.board.legend else "setup-no-legend"),
        reader.say("setup-paused" if state.paused else "setup-sending"),
        *await _rounds(reader),
    ]
    opening = reader.say("setup")
    return Message(opening, card([heading(opening), *(line(f"– {text}") for text in lines)]))


def _members(reader: Reader, people: Sequence[Person]) -> Iterator[str]:
    """How many each forum has, and the configured keys that are nobody's."""
    known = {person.key for person in people}
    for forum in reader.board.forums if reader.board.has_several else ():
        count = sum(forum.members.include(person) for person in people)
        yield reader.say("setup-members", forum=reader.forum(forum), count=count)
        if unknown := sorted(forum.members.people - known):
            yield reader.say("setup-nobody", forum=reader.forum(forum), keys=reader.words.listing(unknown))


async def _channel(reader: Reader, forum: Forum) -> str:
    bound = await channel_of(reader.tx, forum) is not None
    return reader.say("setup-channel" if bound else "setup-no-channel", forum=reader.forum(forum))


async def _unopened(reader: Reader, round_: Round) -> str:
    """A round whose opening lay before there was a plan never opens by itself (design.md §3)."""
    first_import = (await service_state(reader.tx)).first_import
    if first_import is None or not round_.at(Step.OPEN) < first_import:
        return ""
    return reader.say("setup-unopened", month=reader.month(round_.month), due=reader.moment(round_.due))


async def _rounds(reader: Reader) -> list[str]:
    latest = await latest_round(reader.tx)
    coming = [r for r in await reader.tx.query(ROUNDS) if r.due > reader.now]
    lines = []
    if latest is not None:
        lines.append(
            reader.say(
                "setup-latest", month=reader.month(latest.month), count=len(await rounds_by_date(reader.tx))
            )
        )
    planned = sorted((r for r in coming if r.state is RoundState.PLANNED), key=lambda r: r.due)
    lines += [text for r in planned if (text := await _unopened(reader, r))]
    for round_ in [r for r in planned if r.at(Step.OPEN) > reader.now][:1]:
        opens = reader.moment(round_.at(Step.OPEN))
        lines.append(
            reader.say(
                "setup-next", month=reader.month(round_.month), opens=opens, due=reader.moment(round_.due)
            )
        )
    for round_ in coming:
        for step, day in reader.board.collisions(round_):
            before = reader.board.calendar.before(day, 1)
            lines.append(
                reader.say(
                    "setup-collision",
                    step=reader.say(f"step-{step}"),
                    day=reader.words.day(day),
                    before=reader.words.day(before),
                )
            )
    return lines
