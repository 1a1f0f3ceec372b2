"""Write docs/access.md from the rules of access: `python -m tests.docs.access_table`."""

from collections.abc import Iterable, Iterator

from dialogs.entitled import ACT_NEEDS, INTENT_NEEDS, Free, Need
from domain.access import RULES, Action, Audience, Target, may, visibility
from domain.people import Person, Role
from domain.plan import Initiative
from domain.rounds import Round, RoundState
from domain.standing import Standing, Visibility
from tests.docs.pages import ROOT
from tests.domain.month import round_of

PAGE = "docs/access.md"
FRAME = """# Who may what

Generated from `RULES` in `domain/access.py` and `dialogs/entitled.py`; do not edit. `python -m tests.docs.access_table` writes it.
`tests/access` presses every button and says every sentence as each of these people, honestly, replayed and forged, and compares with this page.

Several roles of one person add up. Somebody who has left may nothing; somebody the people file does not name reads one polite sentence and learns nothing.

## Actions

An *own* chief or director is one the plan names for the initiative. A stand-in is named in the people file, or for an absence while it lasts; a co-author by the chief. A member of a forum (docs/operations.md) sees that forum's agenda and minutes and approves them, whatever their roles.

{actions}

## What is seen of a status

{visibility}

Own drafts are seen by their writer alone; a co-author's also by those who may report on the initiative. Closed items of an agenda: their real title is shown in private to whoever makes the agenda, and to nobody else.

## Buttons

Any one of the actions is enough, for every initiative the card names. In a channel no button works.

{buttons}

## Sentences

In a channel only what a channel may hear is answered, with what the channel may see, whoever asks; the rest is referred to the private chat. An initiative named in words is looked for only among those the person may do this to.

{sentences}

*own*: it works on nothing but what is the person's own · *shown*: it shows to each only what they may see · *talk*: it tells and does nothing of anybody's.
"""
INITIATIVE = Initiative("i01", "Flådestyring", chiefs=("own-chief", "co-chief"), directors=("own-director",))
WHO = {
    "own chief": Person("own-chief", "", frozenset({Role.CHIEF})),
    "co-responsible": Person("co-chief", "", frozenset({Role.CHIEF})),
    "stand-in": Person("stand-in", "", frozenset({Role.CONTRIBUTOR})),
    "co-author": Person("co-author", "", frozenset({Role.CONTRIBUTOR})),
    "other chief": Person("chief", "", frozenset({Role.CHIEF})),
    "own director": Person("own-director", "", frozenset({Role.DIRECTOR})),
    "other director": Person("director", "", frozenset({Role.DIRECTOR})),
    "finance": Person("finance", "", frozenset({Role.FINANCE})),
    "secretariat": Person("secretariat", "", frozenset({Role.SECRETARIAT})),
    "contributor": Person("contributor", "", frozenset({Role.CONTRIBUTOR})),
    "admin": Person("admin", "", frozenset({Role.ADMIN})),
}
MEANING = {
    Action.REPORT: "report, correct and take back a status; approve a co-author's draft; propose it as completed",
    Action.WRITE_DRAFT: "write a draft that the chief sends",
    Action.ANSWER_FOR: "answer for a chief, who is told",
    Action.CONFIRM_DONE: "agree that an initiative is completed",
    Action.SEE_STATUS: "ask how an initiative stands",
    Action.SEE_NOT_RECEIVED: "see by name who has not answered",
    Action.INCLUDE_CORRECTION: "take a correction into a new opgørelse",
    Action.MANAGE_ROUND: "open a round, give a longer deadline, remind, pause and resume sending",
    Action.SEE_ROUND: "see how the round stands",
    Action.REGISTER_ABSENCE: "say that one is away, and who answers meanwhile",
    Action.REGISTER_ABSENCE_FOR: "say it for somebody else",
    Action.SEE_AGENDA: "see the agenda and the forward plan",
    Action.MAKE_AGENDA: "make and edit the agenda and the forward plan, place proposals, and see real titles",
    Action.PROPOSE_POINT: "propose a point for a meeting",
    Action.POST: "post in the channel: the agenda, the red items",
    Action.MANAGE_MEETINGS: "move and cancel meetings",
    Action.BIND_CHANNEL: "bind the board's channel, confirm strangers in it",
    Action.FLAG_OBS: "put points on the OBS list, change and remove own ones, say that there are none",
    Action.SEE_OBS: "see the OBS list",
    Action.LOCK_OBS: "lock the OBS list, and open it again",
    Action.GET_DIGEST: "have the overview sent every week; be prepared for the meeting",
    Action.EDIT_APPENDIX: "edit the text the board reads of a report (bilagstekst)",
    Action.CALL_IN: "choose the focus of a meeting, and call somebody in to an item",
    Action.SEE_SETUP: "see the set-up and who is in the channel",
    Action.HIDE_INITIATIVE: "leave an initiative out of a month",
    Action.NAME_CO_AUTHOR: "name a co-author",
    Action.MAKE_MINUTES: "write decisions and minutes, tell the chiefs, send for approval",
    Action.APPROVE_MINUTES: "approve minutes, have a remark on them",
    Action.FILE_MEETING: "fetch a meeting's papers for the archive, and tick them off as filed",
    Action.SEE_DECISIONS: "see every decision of an open item and the minutes sent for approval",
    Action.AGREE_FOLLOW_UP: "agree a follow-up, or drop it",
    Action.ANSWER_FOLLOW_UP: "say that a follow-up is done, later, somebody else's or not one's own; also whoever owns it, or stands in for the owner",
    Action.SEE_FOLLOW_UPS: "see everybody's open follow-ups",
    Action.WORK_ON_ITEM: "get an item in Word and send it back; also whoever proposed the item, or takes part in it",
    Action.SEE_CLOSED: "see what is kept of a closed item, such as a follow-up agreed before it was closed",
}
SEEN = {
    Visibility.FULL: "all",
    Visibility.PRELIMINARY: "all, marked preliminary",
    Visibility.RECEIVED_ONLY: "only whether it is received",
    Visibility.NOTHING: "–",
}


def access_page() -> str:
    return FRAME.format(
        actions=_table(["action", "", *WHO], _actions()),
        visibility=_table(["", "sent, not settled", "settled (*opgjort*)"], _visibility()),
        buttons=_table(
            ["button", "needs"], ((f"`{act}`", _need(need)) for act, need in sorted(ACT_NEEDS.items()))
        ),
        sentences=_table(
            ["sentence", "needs"], ((f"`{i}`", _need(need)) for i, need in sorted(INTENT_NEEDS.items()))
        ),
    )


def _table(heads: list[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _actions() -> Iterator[list[str]]:
    for action in RULES:
        marks = ["✓" if may(person, action, _target(person)) else "" for person in WHO.values()]
        yield [f"`{action}`", MEANING[action], *marks]


def _target(person: Person) -> Target:
    return Target(INITIATIVE, person.key == "stand-in", person.key == "co-author")


def _visibility() -> Iterator[list[str]]:
    rounds = [round_of(state=state) for state in (RoundState.OPEN, RoundState.FROZEN)]
    for name, person in WHO.items():
        stands_in = frozenset({INITIATIVE.key} if person.key == "stand-in" else ())
        yield [name, *_seen(Audience(person, stands_in), rounds)]
    yield ["the channel, whoever asks there", *_seen(Audience(), rounds)]


def _seen(audience: Audience, rounds: list[Round]) -> list[str]:
    return [SEEN[visibility(Standing(INITIATIVE), round_, audience)] for round_ in rounds]


def _need(need: Need) -> str:
    return f"*{need}*" if isinstance(need, Free) else " or ".join(f"`{action}`" for action in need)


if __name__ == "__main__":
    (ROOT / PAGE).write_text(access_page(), encoding="utf-8")
