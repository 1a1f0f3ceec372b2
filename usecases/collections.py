"""The collections of the store: what is kept, and by which indexes it is found."""

from dataclasses import dataclass
from datetime import datetime

from domain.agenda import Agenda
from domain.agenda_drafts import SentDraft
from domain.appendix_text import AppendixText
from domain.audit import AuditEntry, AuditName, Head, Seal
from domain.calling_in import CallIn, Focus
from domain.conversation import Conversation
from domain.delivery import BoundChannel, Contact, OutboxRow, ServiceState, TurnRecord
from domain.digest import Digest
from domain.dropped import DroppedFile
from domain.filing import Filing
from domain.follow_ups import FollowUp
from domain.frozen import Frozen
from domain.links import Link
from domain.meetings import ForwardPlan, Meeting
from domain.minutes import Minutes
from domain.not_understood import NotUnderstood
from domain.obs import NoObs, Obs
from domain.people import Absence, CoAuthor, Person
from domain.plan import Initiative
from domain.political_calendar import CalendarEvent
from domain.proposals import ProposedPoint
from domain.reports import Draft, Report
from domain.rounds import Extension, Round, Snapshot
from domain.schedule import StepRecord
from domain.undo import Edit
from domain.written_approvals import WrittenApproval
from usecases.ports import Collection, Log


@dataclass(frozen=True, slots=True)
class PostedAgenda:
    """A version of the agenda the secretariat has said yes to, to say what has changed since.

    It is posted once the outbox row `row` is sent, and the row `edit` where it changed a post that stood there.
    `frozen` is what its paper is printed from; those from before it was kept have none.
    """

    meeting: str
    agenda: Agenda
    row: str
    at: datetime
    by: str
    edit: str = ""
    frozen: Frozen | None = None

    @property
    def key(self) -> str:
        return version_key(self.agenda)


def version_key(agenda: Agenda) -> str:
    """What a posted version is found by."""
    return f"{agenda.meeting}/{agenda.version:04}"


PEOPLE = Collection("people", Person)
ABSENCES = Collection("absences", Absence, ("person",))
CO_AUTHORS = Collection("co_authors", CoAuthor, ("person",))
EXTENSIONS = Collection("extensions", Extension, ("round",))
INITIATIVES = Collection("initiatives", Initiative)
MEETINGS = Collection("meetings", Meeting, confidential=True)
ROUNDS = Collection("rounds", Round, ("meeting",))
REPORTS = Collection("reports", Report, ("round", "initiative"))
APPENDIX_TEXTS = Collection("appendix_texts", AppendixText, ("round", "initiative"))
OBS = Collection("obs", Obs, ("meeting",))
NO_OBS = Collection("no_obs", NoObs, ("meeting", "person"))
FOCUSES = Collection("focuses", Focus, ("meeting",))
CALL_INS = Collection("call_ins", CallIn, ("meeting", "person"), confidential=True)
DRAFTS = Collection("drafts", Draft, ("person", "round"))
SNAPSHOTS = Collection("snapshots", Snapshot, ("round",))
STEPS = Collection("steps", StepRecord, ("round",))
AGENDAS = Collection("agendas", Agenda, confidential=True)
POSTED = Collection("posted", PostedAgenda, ("meeting",), confidential=True)
CALENDAR = Collection("calendar", CalendarEvent)
SENT_DRAFTS = Collection("sent_drafts", SentDraft, ("meeting",), confidential=True)
FORWARD_PLAN = Collection("forward_plan", ForwardPlan, confidential=True)
EDITS = Collection("edits", Edit, ("person",), confidential=True)
PROPOSALS = Collection("proposals", ProposedPoint, confidential=True)
MINUTES = Collection("minutes", Minutes, confidential=True)
FOLLOW_UPS = Collection("follow_ups", FollowUp, ("meeting", "state"), confidential=True)
WRITTEN = Collection("written_approvals", WrittenApproval, ("meeting",), confidential=True)
FILINGS = Collection("filings", Filing, ("meeting",))
OUTBOX = Collection("outbox", OutboxRow, ("state", "target"), confidential=True)
CONTACTS = Collection("contacts", Contact, ("aad_object_id", "conversation"))
LINKS = Collection("links", Link)
FILES = Collection("files", DroppedFile, ("state", "sha"), confidential=True)
CHANNELS = Collection("channels", BoundChannel, ("conversation",))
SERVICE = Collection("service", ServiceState)
TURNS = Collection("turns", TurnRecord, confidential=True)
CONVERSATIONS = Collection("conversations", Conversation, confidential=True)
DIGESTS = Collection("digests", Digest)
AUDIT_NAMES = Collection("audit_names", AuditName, ("person",))
NOT_UNDERSTOOD = Collection("not_understood", NotUnderstood, confidential=True)
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
    APPENDIX_TEXTS,
    OBS,
    NO_OBS,
    FOCUSES,
    CALL_INS,
    DRAFTS,
    SNAPSHOTS,
    STEPS,
    AGENDAS,
    POSTED,
    SENT_DRAFTS,
    CALENDAR,
    FORWARD_PLAN,
    EDITS,
    PROPOSALS,
    MINUTES,
    FOLLOW_UPS,
    WRITTEN,
    FILINGS,
    OUTBOX,
    CONTACTS,
    CHANNELS,
    LINKS,
    FILES,
    SERVICE,
    TURNS,
    CONVERSATIONS,
    NOT_UNDERSTOOD,
    DIGESTS,
    AUDIT_NAMES,
    AUDIT_HEAD,
)
LOGS = (AUDIT, SEALS)
