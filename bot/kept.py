"""What is kept of people, collection by collection: what it is for, how long, who sees it (docs/privacy.md)."""

from collections.abc import Mapping
from dataclasses import dataclass

THE_RECORD = "as long as the municipality keeps the record"
NAMES_UNTIL_ERASURE = f"{THE_RECORD}; names until erasure"
UNTIL_ERASURE = "until erasure"
DELIVERY = "`retention.delivery_days` (90)"
AFTER_THE_MEETING = f"{DELIVERY} after the round's meeting"


@dataclass(frozen=True, slots=True)
class Kept:
    """`seen_by` in chat; whoever runs the machine can read the data folder."""

    what: str
    why: str
    seen_by: str
    how_long: str


KEPT: Mapping[str, Kept] = {
    "people": Kept(
        "name, title, roles, work e-mail, Entra object id, area, director, stand-in (*stedfortræder*)",
        "to know who may do what, and whom to ask",
        "colleagues see names; secretariat and admin the set-up",
        UNTIL_ERASURE,
    ),
    "absences": Kept(
        "first and last day away (*fravær*) and who answers meanwhile; never a reason",
        "not to remind somebody who is away",
        "secretariat, the stand-in",
        f"{DELIVERY} after the last day",
    ),
    "co_authors": Kept(
        "who writes drafts for whom (*medforfatter*)",
        "so that a caseworker can prepare a status",
        "the chief",
        UNTIL_ERASURE,
    ),
    "extensions": Kept(
        "a longer deadline for a chief", "the round", "secretariat, the chief", AFTER_THE_MEETING
    ),
    "initiatives": Kept(
        "the plan's initiatives (*indsatser*) and who is responsible",
        "the municipality's plan",
        "directors, finance, secretariat; chiefs their own",
        NAMES_UNTIL_ERASURE,
    ),
    "meetings": Kept(
        "dates, places, points and notes of the board's meetings, sometimes with names",
        "the forward plan (*portefølje*)",
        "secretariat; the others the open part",
        NAMES_UNTIL_ERASURE,
    ),
    "rounds": Kept("the dates of a month's question; no people", "the round", "all", THE_RECORD),
    "reports": Kept(
        "colour, text, background, wish; who wrote it for whom, and when (*statusindberetning*)",
        "the status itself, which the board decides on",
        "as the receipt says: own director, finance, secretariat; then all directors and the channel",
        NAMES_UNTIL_ERASURE,
    ),
    "drafts": Kept(
        "an answer not sent yet (*kladde*)",
        "so that nothing typed is lost",
        "its writer; a co-author's also the chief",
        f"until sent, else {AFTER_THE_MEETING}",
    ),
    "digests": Kept(
        "that somebody has the overview sent every week, on which day and when",
        "to send it",
        "the person",
        "until they stop it or are erased",
    ),
    "not_understood": Kept(
        "how many messages were not understood in a week; their texts, without who wrote them, only with `keep_not_understood`",
        "to see which words are missing",
        "secretariat",
        "8 weeks",
    ),
    "appendix_texts": Kept(
        "the text of a report as the board reads it, who edited it and when, and what the chief said to it (*bilagstekst*)",
        "so that a shortened text can be traced to the chief's own",
        "the text as the report; who edited it the chief, finance, secretariat",
        NAMES_UNTIL_ERASURE,
    ),
    "obs": Kept(
        "what a director or finance wants the board to look at, and the decision they want (*OBS-punkt*)",
        "the board's meeting",
        "directors, finance, secretariat; the channel once the agenda is posted",
        NAMES_UNTIL_ERASURE,
    ),
    "no_obs": Kept(
        "that a director or finance has nothing to add to the list",
        "so that nobody waits for it",
        "secretariat",
        UNTIL_ERASURE,
    ),
    "focuses": Kept(
        "what a meeting is to look at closely, and who chose it (*fokus*)",
        "the board's meeting",
        "directors, finance, secretariat; the papers of the meeting",
        NAMES_UNTIL_ERASURE,
    ),
    "call_ins": Kept(
        "who is called in to an item, by whom, what time they have been told, and whether they come (*indkaldelse*)",
        "so that they come, and hear of a new time",
        "the person; directors, finance, secretariat",
        UNTIL_ERASURE,
    ),
    "snapshots": Kept(
        "which reports were settled, and when (*opgørelse*); no people",
        "what the board was shown",
        "as reports",
        THE_RECORD,
    ),
    "steps": Kept(
        "who was asked or reminded, and when",
        "to ask once; proof of delivery",
        "secretariat",
        AFTER_THE_MEETING,
    ),
    "agendas": Kept(
        "the agenda (*dagsorden*) being made, and who made it",
        "the meeting",
        "secretariat",
        NAMES_UNTIL_ERASURE,
    ),
    "posted": Kept(
        "agendas as posted, and who posted them",
        "what the board was shown",
        "the board's channel, the open part",
        NAMES_UNTIL_ERASURE,
    ),
    "sent_drafts": Kept(
        "drafts of agendas as they were sent to the chief executive, by whom, and the answers (*udkast*)",
        "so that an approval is of one version",
        "secretariat, and who it was sent to",
        NAMES_UNTIL_ERASURE,
    ),
    "calendar": Kept(
        "committees' meetings and activities, their days and purpose, sometimes with names, and who wrote one by hand (*politisk kalender*)",
        "item 1 of the agenda",
        "directors, finance, secretariat; the agenda its readers",
        NAMES_UNTIL_ERASURE,
    ),
    "forward_plan": Kept(
        "points that wait for a date, sometimes with names",
        "the forward plan (*portefølje*)",
        "secretariat; the others the open part",
        NAMES_UNTIL_ERASURE,
    ),
    "edits": Kept(
        "each secretary's last change of an agenda, as it was before and after",
        "to take it back (*fortryd*)",
        "its maker",
        "until the next change or erasure",
    ),
    "proposals": Kept(
        "points proposed for a meeting, by whom, and what became of them",
        "the forward plan (*portefølje*)",
        "secretariat; its proposer what became of it",
        NAMES_UNTIL_ERASURE,
    ),
    "minutes": Kept(
        "what was decided and by whom it was written down, the board's own judgement of a colour, who approved which version or had a remark, and who was away (*referat*)",
        "what was decided, and proof that it was approved",
        "directors, finance, secretariat; chiefs what concerns their own initiatives once they are told; the channel the same of open items",
        NAMES_UNTIL_ERASURE,
    ),
    "follow_ups": Kept(
        "what somebody is to do after a meeting, by when, and what they have been told of it (*opfølgning*)",
        "to follow the board's decisions to the end",
        "directors, finance, secretariat; everybody their own; the channel the open ones",
        NAMES_UNTIL_ERASURE,
    ),
    "written_approvals": Kept(
        "a text the board is to approve in writing between meetings, who was asked, who approved it or had a remark",
        "what was decided, and proof that it was approved",
        "directors, secretariat; what is open also in the channel, without who has answered",
        NAMES_UNTIL_ERASURE,
    ),
    "filings": Kept(
        "that a meeting's papers are filed in the archive, under which number, by whom (*journaliseret*)",
        "so that nothing is left unfiled",
        "secretariat",
        NAMES_UNTIL_ERASURE,
    ),
    "outbox": Kept(
        "to whom which kind of message goes or went, and whether it arrived; a confirmation may quote what was written",
        "to send once; proof of delivery",
        "secretariat, as delivered or not",
        f"{DELIVERY} after sending; posts in the channel as the record",
    ),
    "contacts": Kept(
        "the ids Teams uses for a person and their chat, language, whether they can be reached",
        "to reach the person, and nobody else",
        "nobody; the secretariat whether one can be reached",
        UNTIL_ERASURE,
    ),
    "channels": Kept(
        "the board's channel, who bound it, ids and names of members who are not in the people file",
        "so that no stranger reads along",
        "secretariat",
        "while the channel is bound",
    ),
    "links": Kept(
        "which document a link opens, who it was given to, and whether it has been used; not the link itself",
        "so that a forwarded or old link opens nothing",
        "nobody",
        "one day after the link has expired",
    ),
    "files": Kept(
        "who sent a file and what it is called, and of the paper in it the items, times and what was warned of; of a closed item the title and case alone; of a calendar its meetings, nothing private; of our own Word files that come back what is written in them, without what is closed, for 14 days. The file itself lies in the data folder's `files/` once it could be read and holds nothing closed",
        "to compare a new paper with the agenda, and to post the very document",
        "secretariat; the document of a posted agenda whoever may open its link",
        "14 days; one that became an agenda as the record, its bytes as long as an agenda opens it",
    ),
    "service": Kept("the service's own state; no people", "running", "admin", "always"),
    "turns": Kept(
        "ids of messages received, no text",
        "so that one sent twice counts once",
        "nobody",
        "24 hours",
    ),
    "conversations": Kept(
        "the question a person has open, and a dialog half way with its answers so far",
        "so that a conversation survives a restart",
        "the person",
        f"a question one day; a dialog until done, else {AFTER_THE_MEETING}",
    ),
    "audit_names": Kept(
        "which person a number in the audit is",
        "so that the audit holds no names",
        "admin",
        "until erasure, then the number is nobody's",
    ),
    "audit": Kept(
        "who did what to which object and when, by number (*revisionsspor*); no text",
        "a trail that cannot be changed unseen",
        "admin",
        THE_RECORD,
    ),
    "audit_head": Kept("the newest seal; no people", "as `audit`", "admin", THE_RECORD),
    "audit_seals": Kept("a checksum for each entry; no people", "as `audit`", "admin", THE_RECORD),
}


def table() -> str:
    """For docs/privacy.md, in Markdown."""
    head = ["collection", "what", "why", "seen by", "how long"]
    rows = [[f"`{name}`", k.what, k.why, k.seen_by, k.how_long] for name, k in KEPT.items()]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])
