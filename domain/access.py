"""Who may do what to what, and what an audience may see; every command and card goes through here (design.md §2)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.errors import NotAllowed
from domain.forums import Forum
from domain.meetings import Meeting
from domain.people import Person, Role
from domain.plan import Initiative
from domain.rounds import Round
from domain.standing import RoundStatus, Standing, Visibility


class Action(StrEnum):
    REPORT = "report"
    ANSWER_FOR = "answer-for"
    CONFIRM_DONE = "confirm-done"
    SEE_STATUS = "see-status"
    SEE_NOT_RECEIVED = "see-not-received"
    INCLUDE_CORRECTION = "include-correction"
    MANAGE_ROUND = "manage-round"
    SEE_ROUND = "see-round"
    REGISTER_ABSENCE = "register-absence"
    REGISTER_ABSENCE_FOR = "register-absence-for"
    SEE_AGENDA = "see-agenda"
    MAKE_AGENDA = "make-agenda"
    PROPOSE_POINT = "propose-point"
    POST = "post"
    MANAGE_MEETINGS = "manage-meetings"
    BIND_CHANNEL = "bind-channel"
    SEE_SETUP = "see-setup"
    HIDE_INITIATIVE = "hide-initiative"
    NAME_CO_AUTHOR = "name-co-author"
    AGREE_FOLLOW_UP = "agree-follow-up"
    ANSWER_FOLLOW_UP = "answer-follow-up"
    SEE_FOLLOW_UPS = "see-follow-ups"
    SEE_CLOSED = "see-closed"
    WORK_ON_ITEM = "work-on-item"
    WRITE_DRAFT = "write-draft"
    MAKE_MINUTES = "make-minutes"
    APPROVE_MINUTES = "approve-minutes"
    SEE_DECISIONS = "see-decisions"
    FLAG_OBS = "flag-obs"
    SEE_OBS = "see-obs"
    LOCK_OBS = "lock-obs"
    EDIT_APPENDIX = "edit-appendix"
    CALL_IN = "call-in"
    FILE_MEETING = "file-meeting"
    GET_DIGEST = "get-digest"


@dataclass(frozen=True, slots=True)
class Target:
    """The object of an action: an initiative, and whether the person stands in for its chief or is co-author on it;
    or a follow-up that is the person's own (`owns`), or that of somebody they stand in for; or an item they write on; or what belongs to a forum they are a member of.
    """

    initiative: Initiative | None = None
    stands_in: bool = False
    writes: bool = False
    owns: bool = False
    member: bool = False


NOTHING_IN_PARTICULAR = Target()
Rule = Callable[[Person, Target], bool]


def _role(*roles: Role) -> Rule:
    return lambda person, _: person.has(*roles)


def _role_or_member(*roles: Role) -> Rule:
    return lambda person, target: person.has(*roles) or (person.active and target.member)


def _reports(person: Person, target: Target) -> bool:
    """Only the responsible chief, a co-responsible or the stand-in (C03); the stand-in need not be a chief."""
    return (
        person.active and target.initiative is not None and (is_chief_of(person, target) or target.stands_in)
    )


def _answers_for(person: Person, target: Target) -> bool:
    return person.has(Role.SECRETARIAT, Role.FINANCE) or is_director_of(person, target.initiative)


def _confirms_done(person: Person, target: Target) -> bool:
    return person.has(Role.FINANCE) or is_director_of(person, target.initiative)


def _is_asked(person: Person, target: Target) -> bool:
    """The stand-in need not be a chief."""
    return person.has(Role.CHIEF, Role.DIRECTOR, Role.FINANCE) or (person.active and target.stands_in)


def _sees_own_or_all(person: Person, target: Target) -> bool:
    return sees_everything(person) or _reports(person, target)


def _answers_follow_up(person: Person, target: Target) -> bool:
    return person.has(Role.SECRETARIAT) or (person.active and target.owns)


RULES: Mapping[Action, Rule] = {
    Action.REPORT: _reports,
    Action.ANSWER_FOR: _answers_for,
    Action.CONFIRM_DONE: _confirms_done,
    Action.SEE_STATUS: _sees_own_or_all,
    Action.SEE_NOT_RECEIVED: _role(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    Action.INCLUDE_CORRECTION: _role(Role.SECRETARIAT, Role.FINANCE),
    Action.MANAGE_ROUND: _role(Role.SECRETARIAT),
    Action.SEE_ROUND: _role(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    Action.REGISTER_ABSENCE: _is_asked,
    Action.REGISTER_ABSENCE_FOR: _role(Role.SECRETARIAT),
    Action.SEE_AGENDA: _role_or_member(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    Action.MAKE_AGENDA: _role(Role.SECRETARIAT),
    Action.PROPOSE_POINT: _role(Role.CHIEF, Role.DIRECTOR, Role.FINANCE, Role.CONTRIBUTOR, Role.SECRETARIAT),
    Action.POST: _role(Role.SECRETARIAT),
    Action.MANAGE_MEETINGS: _role(Role.SECRETARIAT),
    Action.BIND_CHANNEL: _role(Role.SECRETARIAT),
    Action.SEE_SETUP: _role(Role.SECRETARIAT, Role.ADMIN),
    Action.HIDE_INITIATIVE: _role(Role.SECRETARIAT, Role.FINANCE),
    Action.WRITE_DRAFT: lambda person, target: person.active and target.writes,
    Action.MAKE_MINUTES: _role(Role.SECRETARIAT),
    Action.APPROVE_MINUTES: _role_or_member(Role.DIRECTOR),
    Action.SEE_DECISIONS: _role_or_member(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    Action.FLAG_OBS: _role(Role.DIRECTOR, Role.FINANCE),
    Action.SEE_OBS: _role(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    Action.LOCK_OBS: _role(Role.SECRETARIAT, Role.FINANCE),
    Action.EDIT_APPENDIX: _role(Role.SECRETARIAT, Role.FINANCE),
    Action.CALL_IN: _role(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    Action.NAME_CO_AUTHOR: lambda person, target: person.has(Role.SECRETARIAT) or _reports(person, target),
    Action.AGREE_FOLLOW_UP: _role(Role.SECRETARIAT),
    Action.ANSWER_FOLLOW_UP: _answers_follow_up,
    Action.SEE_FOLLOW_UPS: _role(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    Action.FILE_MEETING: _role(Role.SECRETARIAT),
    Action.GET_DIGEST: _role(Role.DIRECTOR, Role.FINANCE),
    Action.WORK_ON_ITEM: _answers_follow_up,
    Action.SEE_CLOSED: _role(Role.SECRETARIAT, Role.DIRECTOR),
}

# What can only be decided for one initiative.
OF_AN_INITIATIVE = frozenset(
    {
        Action.REPORT,
        Action.WRITE_DRAFT,
        Action.ANSWER_FOR,
        Action.CONFIRM_DONE,
        Action.SEE_STATUS,
        Action.NAME_CO_AUTHOR,
    }
)


def may(person: Person, action: Action, target: Target = NOTHING_IN_PARTICULAR) -> bool:
    return RULES[action](person, target)


def require(person: Person, action: Action, target: Target = NOTHING_IN_PARTICULAR) -> None:
    """Raises:
    NotAllowed: the person may not do this.
    """
    if not may(person, action, target):
        raise NotAllowed(action)


def is_chief_of(person: Person, target: Target) -> bool:
    return target.initiative is not None and person.key in target.initiative.chiefs


def is_director_of(person: Person, initiative: Initiative | None) -> bool:
    return person.has(Role.DIRECTOR) and initiative is not None and person.key in initiative.directors


def sees_everything(person: Person) -> bool:
    return person.has(Role.DIRECTOR, Role.FINANCE, Role.SECRETARIAT)


@dataclass(frozen=True, slots=True)
class Audience:
    """Who will read a message: one person in private, or everybody in a channel (`person` is None).

    `stands_in` are the initiatives the person answers for as stand-in or co-author; `forum` is the one whose channel
    it is, where there are several.
    """

    person: Person | None = None
    stands_in: frozenset[str] = frozenset()
    forum: Forum | None = None

    def hears_of(self, meeting: Meeting) -> bool:
        """A forum's channel hears of no other forum's meetings."""
        return self.forum is None or self.forum.has(meeting)


CHANNEL = Audience()


def visible(status: RoundStatus, audience: Audience) -> RoundStatus:
    """The part of a round the audience may see, each standing marked with how much of it."""
    seen = (_seen(s, visibility(s, status.round, audience)) for s in status.standings)
    return replace(status, standings=tuple(s for s in seen if s.visibility is not Visibility.NOTHING))


def _seen(standing: Standing, visibility: Visibility) -> Standing:
    return standing if standing.visibility is visibility else replace(standing, visibility=visibility)


def visibility(standing: Standing, round_: Round, audience: Audience) -> Visibility:
    """Sent reports: own directors, Økonomi and the secretariat at once; the other directors see them as preliminary,
    in private only, and a channel not before they are settled (design.md §3, states).
    """
    person, initiative = audience.person, standing.initiative
    if person is None:
        return Visibility.FULL if round_.is_settled else Visibility.RECEIVED_ONLY
    if _reports(person, Target(initiative, initiative.key in audience.stands_in)):
        return Visibility.FULL
    if person.has(Role.FINANCE, Role.SECRETARIAT) or is_director_of(person, initiative):
        return Visibility.FULL
    if person.has(Role.DIRECTOR):
        return Visibility.FULL if round_.is_settled else Visibility.PRELIMINARY
    return Visibility.NOTHING
