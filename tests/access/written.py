"""What nobody may read, and what nobody may write, however they ask."""

from collections.abc import Callable, Mapping

from domain.access import Action, Target, may
from domain.links import Document, Link, Wanted
from domain.people import Role
from storage.state import Write
from tests.access.town import (
    CLOSED_TITLE,
    OTHER,
    OTHER_TASK,
    OWN,
    OWN_TASK,
    PLAN,
    SECRETS,
    TASKS,
    WHO,
    sees,
    target,
)
from tests.access.walk import Seen
from tests.usecases.world import TORBEN
from usecases.open_link import NEEDS

Mine = Callable[[str, Write], bool]
# The item Mette has been called in to.
CALLED_TO = "2025-05/plan"


def assert_nothing_of_others_is_read(who: str, seen: Seen, what: object, *, said: str = "") -> None:
    """What the person has `said` may be repeated to them."""
    for initiative, secrets in SECRETS.items():
        if sees(who, initiative):
            continue
        # A co-author is told what the draft is about, and has written it.
        known = secrets if may(WHO[who], Action.WRITE_DRAFT, target(who, initiative)) else ()
        found = [
            secret
            for secret in secrets
            if secret in seen.read and secret not in (*known, *said.casefold().split())
        ]
        assert not found, (who, what, seen.read)
    for task, word in TASKS.items():
        about = target(who, OWN if task == OWN_TASK else OTHER)
        if not any(may(WHO[who], a, about) for a in (Action.SEE_FOLLOW_UPS, Action.ANSWER_FOLLOW_UP)):
            assert word not in seen.read, (who, what, seen.read)
    # A draft of the whole agenda goes to one director, who reads what is closed by the item's readers.
    is_draft = any(reply.view.name == "agenda-draft" for reply in seen.replies)
    if not may(WHO[who], Action.MAKE_AGENDA) and not (is_draft and may(WHO[who], Action.SEE_CLOSED)):
        assert CLOSED_TITLE.casefold() not in seen.read, (who, what, seen.read)


def _is_about(*actions: Action) -> Mine:
    def judge(who: str, write: Write) -> bool:
        initiative = write.record.initiative if write.record else _initiative_in(write.key)
        return any(may(WHO[who], action, target(who, initiative)) for action in actions)

    return judge


def _initiative_in(key: str) -> str:
    return next(part for part in key.split("/") if part in PLAN)


def _own(who: str, write: Write) -> bool:
    return write.key == WHO[who].key


def _own_digest(who: str, write: Write) -> bool:
    """Stopping it is everybody's."""
    return _own(who, write) and (write.record is None or may(WHO[who], Action.GET_DIGEST))


def _own_draft(who: str, write: Write) -> bool:
    """One's own, or the co-author's that the chief has just approved."""
    if write.record is None:
        return _is_about(Action.REPORT, Action.ANSWER_FOR, Action.WRITE_DRAFT)(who, write)
    return write.record.person == WHO[who].key and _is_about(
        Action.REPORT, Action.ANSWER_FOR, Action.WRITE_DRAFT
    )(who, write)


def _absence(who: str, write: Write) -> bool:
    me = WHO[who]
    own = write.record is None or me.key in {write.record.person, write.record.stand_in}
    return own or me.has(Role.SECRETARIAT)


def _follow_up(who: str, write: Write) -> bool:
    """Of one's own, or of hers one stands in for; the secretariat's are all."""
    mine = may(WHO[who], Action.ANSWER_FOLLOW_UP, target(who, OWN if write.key == OWN_TASK else OTHER))
    return mine and (write.key in {OWN_TASK, OTHER_TASK} or WHO[who].has(Role.SECRETARIAT))


def _minutes(who: str, write: Write) -> bool:
    """The secretariat's; a director adds nothing but the own answer or remark to the version sent last."""
    if WHO[who].has(Role.SECRETARIAT):
        return True
    if write.record is None:
        return False
    added = write.record.editions[-1]
    said = {one.person for one in (*added.replies, *added.remarks)} - {TORBEN.key}
    return said <= {WHO[who].key} and may(WHO[who], Action.APPROVE_MINUTES)


def _written(who: str, write: Write) -> bool:
    """The secretariat's; a director adds nothing but the own answer or remark to the text asked last."""
    if WHO[who].has(Role.SECRETARIAT):
        return True
    if write.record is None:
        return False
    added = write.record.askings[-1]
    said = {one.person for one in (*added.replies, *added.remarks)}
    return WHO[who].key in said and may(WHO[who], Action.APPROVE_MINUTES)


def _sent_draft(who: str, write: Write) -> bool:
    """The secretariat sends it; whom it was sent to answers."""
    return write.record is not None and (
        write.record.approver == WHO[who].key or WHO[who].has(Role.SECRETARIAT)
    )


def _proposal(who: str, write: Write) -> bool:
    """Everybody's own; the secretariat places them."""
    return write.record is not None and (write.record.by == WHO[who].key or WHO[who].has(Role.SECRETARIAT))


def _link(who: str, write: Write) -> bool:
    """To what one may open oneself."""
    link = write.record
    return (
        isinstance(link, Link)
        and link.person == WHO[who].key
        # Whose invitation it is, the views look up; only Mette has been called in.
        and (
            who == "own chief"
            if link.wanted.document is Document.INVITATION
            else _sees_rows(who, link.wanted.of)
            if link.wanted.document is Document.OVERVIEW
            else may(WHO[who], NEEDS[link.wanted.document], _worked_on(who, link.wanted))
        )
        and (not link.wanted.closed or may(WHO[who], Action.SEE_CLOSED))
    )


def _sees_rows(who: str, of: str) -> bool:
    """A picture names the initiatives it shows."""
    return all(sees(who, initiative) for initiative in of.rpartition("|")[2].split(","))


def _worked_on(who: str, wanted: Wanted) -> Target:
    """Nobody but Mette takes part in an item."""
    return Target(owns=who == "own chief" and wanted.document is Document.ITEM and wanted.of == CALLED_TO)


def _by(*roles: Role) -> Mine:
    return lambda who, _: WHO[who].has(*roles)


def _anybody(who: str, write: Write) -> bool:  # noqa: ARG001  the shape of a rule
    return True


def _own_record(who: str, write: Write) -> bool:
    """The record is about the person alone, and its key ends in theirs."""
    return write.key.rpartition("/")[2] == WHO[who].key


def _of_theirs(who: str, write: Write) -> bool:
    """A point of the OBS list is its proposer's."""
    return write.record is not None and write.record.by == WHO[who].key


def _appendix(who: str, write: Write) -> bool:
    """Finance and the secretariat edit; the chief adds nothing but an answer."""
    if WHO[who].has(Role.FINANCE, Role.SECRETARIAT):
        return True
    return write.record is not None and bool(write.record.reaction) and _is_about(Action.REPORT)(who, write)


def _call_in(who: str, write: Write) -> bool:
    """One's own answer, else whoever may call in."""
    own = write.record is not None and write.record.person == WHO[who].key
    return own or may(WHO[who], Action.CALL_IN)


def _agenda(who: str, write: Write) -> bool:
    """The secretariat's; who calls somebody in adds a participant."""
    return may(
        WHO[who],
        Action.CALL_IN if write.record and write.record.made_by == WHO[who].key else Action.MAKE_AGENDA,
    )


def _plan(who: str, write: Write) -> bool:  # noqa: ARG001  the shape of a rule
    """The secretariat's; an OBS point for the other forum waits there."""
    return may(WHO[who], Action.MAKE_AGENDA) or may(WHO[who], Action.FLAG_OBS)


SECRETARIAT = _by(Role.SECRETARIAT)
# A collection that is not named here is nobody's to write in chat.
MINE: Mapping[str, Mine] = {
    "calendar": SECRETARIAT,
    "reports": _is_about(Action.REPORT, Action.ANSWER_FOR),
    "drafts": _own_draft,
    "conversations": _own,
    "not_understood": lambda who, write: True,  # noqa: ARG005  a number for all, without who
    "contacts": _own,
    "digests": _own_digest,
    "absences": _absence,
    "co_authors": _is_about(Action.NAME_CO_AUTHOR),
    "initiatives": _by(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    "obs": _of_theirs,
    "no_obs": _own_record,
    "appendix_texts": _appendix,
    "focuses": _by(Role.SECRETARIAT, Role.FINANCE, Role.DIRECTOR),
    "call_ins": _call_in,
    "snapshots": _by(Role.SECRETARIAT, Role.FINANCE),
    "extensions": SECRETARIAT,
    "follow_ups": _follow_up,
    "rounds": _by(Role.SECRETARIAT, Role.FINANCE),
    "meetings": SECRETARIAT,
    "minutes": _minutes,
    "written_approvals": _written,
    "filings": SECRETARIAT,
    "agendas": _agenda,
    "posted": SECRETARIAT,
    "sent_drafts": _sent_draft,
    "forward_plan": _plan,
    "edits": _own,
    "files": SECRETARIAT,
    "links": _link,
    "proposals": _proposal,
    # Whoever may ask who sits there has what was found noted.
    "channels": _by(Role.SECRETARIAT, Role.ADMIN),
    "service": SECRETARIAT,
    "steps": SECRETARIAT,
    # What is told to others is checked where it is rendered; numbers for people hold nothing else.
    "outbox": _anybody,
    "audit_names": _anybody,
}


def assert_only_own_is_written(who: str, seen: Seen, what: object) -> None:
    for write in seen.writes:
        rule = MINE.get(write.collection.name)
        assert rule is not None, (who, what, write)
        assert rule(who, write), (who, what, write)
