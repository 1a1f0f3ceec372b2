"""How far the draft of an agenda is: to whom it was sent, what was answered, and whether the agenda is still the same."""

from dialogs.reader import Reader
from domain.agenda import Agenda
from domain.agenda_drafts import SentDraft
from usecases.send_draft import latest_draft


async def draft_lines(reader: Reader, agenda: Agenda) -> list[str]:
    """For the secretariat; nothing where no draft was sent."""
    draft = await latest_draft(reader.tx, agenda.meeting)
    if draft is None:
        return []
    name = await reader.name(draft.approver)
    stands = reader.say(
        "draft-sent", name=name, version=draft.agenda.version, at=reader.short_moment(draft.at)
    )
    return [
        " ".join([stands, _answer(reader, draft), *_changed(reader, draft, agenda)]),
        *(reader.say("remark-by", name=name, text=reader.words.quoted(one.text)) for one in draft.remarks),
    ]


def _answer(reader: Reader, draft: SentDraft) -> str:
    if draft.approved_at is None:
        return reader.say("draft-waits")
    return reader.say("draft-is-approved", at=reader.short_moment(draft.approved_at))


def _changed(reader: Reader, draft: SentDraft, agenda: Agenda) -> list[str]:
    return [] if draft.is_of(agenda) else [reader.say("draft-changed-since", version=agenda.version)]


async def unapproved(reader: Reader, agenda: Agenda) -> list[str]:
    """What the secretary should know before posting: it can be done without an approval."""
    draft = await latest_draft(reader.tx, agenda.meeting)
    if draft is None or (draft.approved_at is not None and draft.is_of(agenda)):
        return []
    name = await reader.name(draft.approver)
    key = "warn-draft-waits" if draft.approved_at is None else "warn-draft-changed"
    return [reader.say(key, name=name, version=draft.agenda.version)]
