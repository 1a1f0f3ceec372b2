"""Who may do what: the whole matrix, as expected and as it is (design.md §2)."""

import pytest

from domain.access import OF_AN_INITIATIVE, Action, Target, may, require
from domain.errors import NotAllowed
from domain.people import Person, Role
from domain.plan import Initiative

INITIATIVE = Initiative("i01", "Flådestyring", chiefs=("own-chief", "co-chief"), directors=("own-director",))
ROLE_OF = {
    "stranger": frozenset[Role](),
    "contributor": frozenset({Role.CONTRIBUTOR}),
    "admin": frozenset({Role.ADMIN}),
    "chief": frozenset({Role.CHIEF}),
    "director": frozenset({Role.DIRECTOR}),
    "finance": frozenset({Role.FINANCE}),
    "secretariat": frozenset({Role.SECRETARIAT}),
    "own-chief": frozenset({Role.CHIEF}),
    "co-chief": frozenset({Role.CHIEF}),
    "stand-in": frozenset({Role.CONTRIBUTOR}),
    "co-author": frozenset({Role.CONTRIBUTOR}),
    "own-director": frozenset({Role.DIRECTOR}),
    "owner": frozenset[Role](),
}
MAY = {
    Action.REPORT: "own-chief co-chief stand-in",
    Action.ANSWER_FOR: "finance secretariat own-director",
    Action.CONFIRM_DONE: "finance own-director",
    Action.SEE_STATUS: "director finance secretariat own-chief co-chief stand-in own-director",
    Action.SEE_NOT_RECEIVED: "director finance secretariat own-director",
    Action.INCLUDE_CORRECTION: "finance secretariat",
    Action.MANAGE_ROUND: "secretariat",
    Action.SEE_ROUND: "director finance secretariat own-director",
    Action.REGISTER_ABSENCE: "chief director finance own-chief co-chief stand-in own-director",
    Action.REGISTER_ABSENCE_FOR: "secretariat",
    Action.SEE_AGENDA: "director finance secretariat own-director",
    Action.MAKE_AGENDA: "secretariat",
    Action.PROPOSE_POINT: "chief director finance secretariat contributor own-chief co-chief stand-in co-author own-director",
    Action.POST: "secretariat",
    Action.MANAGE_MEETINGS: "secretariat",
    Action.BIND_CHANNEL: "secretariat",
    Action.SEE_SETUP: "secretariat admin",
    Action.HIDE_INITIATIVE: "finance secretariat",
    Action.WRITE_DRAFT: "co-author",
    Action.MAKE_MINUTES: "secretariat",
    Action.APPROVE_MINUTES: "director own-director",
    Action.FILE_MEETING: "secretariat",
    Action.SEE_DECISIONS: "director finance secretariat own-director",
    Action.FLAG_OBS: "director finance own-director",
    Action.SEE_OBS: "director finance secretariat own-director",
    Action.LOCK_OBS: "finance secretariat",
    Action.GET_DIGEST: "director finance own-director",
    Action.EDIT_APPENDIX: "finance secretariat",
    Action.CALL_IN: "director finance secretariat own-director",
    Action.NAME_CO_AUTHOR: "secretariat own-chief co-chief stand-in",
    Action.AGREE_FOLLOW_UP: "secretariat",
    Action.ANSWER_FOLLOW_UP: "secretariat owner",
    Action.SEE_FOLLOW_UPS: "director finance secretariat own-director",
    Action.WORK_ON_ITEM: "secretariat owner",
    Action.SEE_CLOSED: "director secretariat own-director",
}


def person(who: str, *, active: bool = True) -> Person:
    return Person(who, who, ROLE_OF[who], active=active)


def target(who: str) -> Target:
    return Target(INITIATIVE, who == "stand-in", who == "co-author", owns=who == "owner")


def test_every_action_has_its_row() -> None:
    assert set(MAY) == set(Action)


@pytest.mark.parametrize("action", Action)
def test_exactly_these_may(action: Action) -> None:
    allowed = {who for who in ROLE_OF if may(person(who), action, target(who))}
    assert allowed == set(MAY[action].split())


@pytest.mark.parametrize("action", Action)
def test_somebody_who_has_left_may_nothing(action: Action) -> None:
    assert not [who for who in ROLE_OF if may(person(who, active=False), action, target(who))]


@pytest.mark.parametrize("action", sorted(OF_AN_INITIATIVE))
def test_without_an_initiative_nobody_acts_as_its_chief_or_director(action: Action) -> None:
    assert not [who for who in ("own-chief", "co-chief", "stand-in", "co-author") if may(person(who), action)]
    own_director = may(person("own-director"), action)
    assert own_director == (action is Action.SEE_STATUS), "directors see every status"


def test_several_roles_add_up() -> None:
    both = Person("mette", "Mette", frozenset({Role.CHIEF, Role.SECRETARIAT}))
    assert may(both, Action.POST)
    assert may(both, Action.REGISTER_ABSENCE)


def test_a_refusal_names_the_action() -> None:
    with pytest.raises(NotAllowed) as refused:
        require(person("chief"), Action.REPORT, Target(INITIATIVE))
    assert refused.value.action == Action.REPORT
    require(person("own-chief"), Action.REPORT, Target(INITIATIVE))
