"""The collections of the store: what is kept, and by which indexes it is found."""

from dataclasses import dataclass
from datetime import datetime

from domain.agenda import Agenda
from domain.audit import AuditEntry, AuditName, Head, Seal
from domain.conversation import Conversation
from domain.delivery import BoundChannel, Contact, OutboxRow, ServiceState, TurnRecord
from domain.dropped import DroppedFile
from domain.follow_ups import FollowUp
from domain.links import Link
from domain.meetings import ForwardPlan, Meeting
from domain.minutes import Minutes
from domain.people import Absence, CoAuthor, Person
from domain.plan import Initiative
from domain.proposals import ProposedPoint
from domain.reports import Draft, Report
from domain.rounds import Extension, Round, Snapshot
from domain.schedule import StepRecord
from domain.undo import Edit
from usecases.ports import Collection, Log


@dataclass(frozen=True, slots=True)
class PostedAgenda:
    """A version of the agenda the secretariat has said yes to, to say what has changed since.

    It is posted once the outbox row `row` is sent, and the row `edit` where it changed a post that stood there.
    """

    meeting: str
    agenda: Agenda
    row: str
    at: datetime
    by: str
    edit: str = ""

    @property
    def key(self) -> str:
        return f"{self.meeting}/{self.agenda.version:04}"


PEOPLE = Collection("people", Person)
ABSENCES = Collection("absences", Absence, ("person",))
CO_AUTHORS = Collection("co_authors", CoAuthor, ("person",))
EXTENSIONS = Collection("extensions", Extension, ("round",))
INITIATIVES = Collection("initiatives", Initiative)
MEETINGS = Collection("meetings", Meeting)
ROUNDS = Collection("rounds", Round, ("meeting",))
REPORTS = Collection("reports", Report, ("round", "initiative"))
DRAFTS = Collection("drafts", Draft, ("person", "round"))
SNAPSHOTS = Collection("snapshots", Snapshot, ("round",))
STEPS = Collection("steps", StepRecord, ("round",))
AGENDAS = Collection("agendas", Agenda)
POSTED = Collection("posted", PostedAgenda, ("meeting",))
FORWARD_PLAN = Collection("forward_plan", ForwardPlan)
EDITS = Collection("edits", Edit, ("person",))
PROPOSALS = Collection("proposals", ProposedPoint)
MINUTES = Collection("minutes", Minutes)
FOLLOW_UPS = Collection("follow_ups", FollowUp, ("meeting", "state"))
OUTBOX = Collection("outbox", OutboxRow, ("state", "target"))
CONTACTS = Collection("contacts", Contact, ("aad_object_id", "conversation"))
LINKS = Collection("links", Link)
FILES = Collection("files", DroppedFile, ("state", "sha"))
CHANNELS = Collection("channels", BoundChannel, ("conversation",))
SERVICE = Collection("service", ServiceState)
TURNS = Collection("turns", TurnRecord)
CONVERSATIONS = Collection("conversations", Conversation)
AUDIT_NAMES = Collection("audit_names", AuditName, ("person",))
AUDIT = Log("audit", AuditEntry)
AUDIT_HEAD = Collection("audit_head", Head)
SEALS = Log("audit_seals", Seal)

COLLECTIONS = (
    PEOPLE,
    ABSENCES,
    CO_AUTHORS,
    EXTENSIONS,
    INITIATIVES,
    MEETINGS,
    ROUNDS,
    REPORTS,
    DRAFTS,
    SNAPSHOTS,
    STEPS,
    AGENDAS,
    POSTED,
    FORWARD_PLAN,
    EDITS,
    PROPOSALS,
    MINUTES,
    FOLLOW_UPS,
    OUTBOX,
    CONTACTS,
    CHANNELS,
    LINKS,
    FILES,
    SERVICE,
    TURNS,
    CONVERSATIONS,
    AUDIT_NAMES,
    AUDIT_HEAD,
)
LOGS = (AUDIT, SEALS)
