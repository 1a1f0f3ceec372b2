"""Every message there is, by the name its outbox row carries."""

from collections.abc import Awaitable, Callable, Mapping

from dialogs.cards import (
    agenda_draft,
    agenda_edited,
    agenda_failed,
    agenda_item,
    agenda_post,
    answers,
    appendix_text,
    briefing,
    committee,
    decisions,
    documents,
    dropped_files,
    fetching,
    focus,
    follow_the_round,
    follow_up_lists,
    follow_up_notices,
    follow_ups,
    found,
    helping,
    history,
    how_long,
    journal,
    line_preview,
    mayor_edition,
    minutes,
    not_understood,
    notices,
    obs,
    operations,
    overview,
    political_calendar,
    proposals,
    receipt,
    round_forms,
    shared_work,
    small,
    stale,
    status_form,
    status_list,
    taken_back,
    talk,
    unchanged_reds,
    which_area,
    written_approvals,
)
from dialogs.message import Message
from dialogs.reader import Reader
from domain.access import Action, may
from domain.delivery import View, view

Renderer = Callable[[Reader, View], Awaitable[Message | None]]


async def _step_open(reader: Reader, args: View) -> Message | None:
    """One initiative: the form at once; several: the list (design.md §3, answering by card)."""
    what = await status_list.asked(reader, args.arg("round"))
    if what is None or not what.round.is_open or not what.open:
        return None
    if len(what.standings) == 1:
        only = what.standings[0].initiative.key
        return await status_form.status_form(
            reader, view("", round=what.round.key, initiative=only, v="1", asked="1")
        )
    return await status_list.status_list(reader, view("", round=what.round.key, occasion="open"))


async def _step_freeze(reader: Reader, args: View) -> Message | None:
    """The secretariat hears that the status is settled; directors and finance are asked for OBS."""
    if may(reader.person, Action.MAKE_AGENDA):
        return await follow_the_round.frozen(reader, args)
    return await obs.obs_asked(reader, args)


async def _step_remind(reader: Reader, args: View) -> Message | None:
    return await status_list.status_list(reader, view("", round=args.arg("round"), occasion="remind"))


VIEWS: Mapping[str, Renderer] = {
    "political-calendar": political_calendar.political_calendar,
    "agenda": agenda_post.agenda_view,
    "agenda-draft": agenda_draft.agenda_draft,
    "agenda-draft-closed": documents.closed_draft,
    "agenda-edited": agenda_edited.agenda_edited,
    "agenda-item": agenda_item.agenda_item,
    "agenda-cancelled": agenda_post.agenda_cancelled,
    "agenda-changed": agenda_post.agenda_changed,
    "agenda-post": agenda_post.agenda_post,
    "agenda-preview": agenda_post.agenda_preview,
    "agenda-taken-back": taken_back.taken_back,
    "alert": operations.alert,
    "absence-form": small.absence_form,
    "answer-which": round_forms.answer_which,
    "answer-whom": round_forms.answer_whom,
    "appendix-chief": appendix_text.appendix_chief,
    "appendix-edited": appendix_text.appendix_edited,
    "appendix-form": appendix_text.appendix_form,
    "appendix-list": appendix_text.appendix_list,
    "appendix-outdated": appendix_text.appendix_outdated,
    "appendix-saved": appendix_text.appendix_saved,
    "appendix-suggest": appendix_text.appendix_suggest,
    "appendix-suggested": appendix_text.appendix_suggested,
    "binding-refused": notices.binding_refused,
    "briefing": briefing.briefing,
    "by-colour": answers.by_colour,
    "calendar-file": political_calendar.calendar_file,
    "calendar-edited": political_calendar.calendar_edited,
    "call-in": focus.call_in,
    "call-in-declined": focus.call_in_declined,
    "call-in-done": focus.call_in_done,
    "called-in": focus.called_in,
    "co-draft": shared_work.co_draft,
    "collecting": decisions.collecting,
    "correction": notices.correction,
    "deadline-extended": shared_work.deadline_extended,
    "deadline-moved": notices.deadline_moved,
    "decision": decisions.decision,
    "decision-release": decisions.decision_release,
    "decisions": decisions.decisions,
    "decisions-about": decisions.decisions_about,
    "done-proposed": notices.done_proposed,
    "draft-answered": agenda_draft.draft_answered,
    "draft-remark-form": agenda_draft.remark_form,
    "digest": overview.digest,
    "dropped-file": dropped_files.dropped_file,
    "entered-for": notices.entered_for,
    "entered-taken-back": notices.entered_taken_back,
    "extend-form": round_forms.extend_form,
    "fetch-agenda": documents.fetch_agenda,
    "fetch-sheet": fetching.fetch_sheet,
    "fetch-status": documents.fetch_status,
    "focus-chosen": focus.focus_chosen,
    "focus-list": focus.focus_list,
    "focus-saved": focus.focus_saved,
    "follow-up": follow_ups.one,
    "follow-up-answered": follow_up_notices.answered,
    "follow-up-changed": follow_up_notices.changed,
    "follow-up-form": follow_ups.form,
    "follow-up-told": follow_up_notices.told,
    "follow-up-unplaced": follow_up_notices.unplaced,
    "follow-up-which": follow_up_lists.which,
    "follow-ups": follow_up_lists.listing,
    "found": found.found,
    "not-understood": not_understood.not_understood,
    "goes-to": committee.goes_to,
    "history": history.history,
    "how-long": how_long.how_long,
    "plan-changes": found.plan_changes,
    "which-area": which_area.which_area,
    "forward-plan": agenda_post.forward_plan,
    "gap": follow_the_round.gap_list,
    "help": small.help_view,
    "help-topic": helping.help_topic,
    "journal-package": journal.journal_package,
    "line-preview": line_preview.line_preview,
    "mayor-edition": mayor_edition.mayor_edition,
    "meeting-cancelled": notices.meeting_cancelled,
    "meeting-filed": journal.meeting_filed,
    "minutes": minutes.minutes,
    "minutes-answered": minutes.minutes_answered,
    "minutes-asked": minutes.minutes_asked,
    "minutes-overdue": minutes.minutes_overdue,
    "minutes-remark": minutes.minutes_remark,
    "minutes-send": minutes.minutes_send,
    "minutes-undone": minutes.minutes_undone,
    "moved-posted": agenda_post.moved_posted,
    "my-slot": agenda_post.my_slot,
    "next-meeting": agenda_post.next_meeting_view,
    "not-filed": journal.not_filed_list,
    "not-received": answers.not_received,
    "off-agenda": notices.off_agenda,
    "obs-changed": obs.obs_changed,
    "obs-flagged": obs.obs_flagged,
    "obs-form": obs.obs_form,
    "obs-list": obs.obs_list,
    "obs-locked": obs.obs_locked,
    "offers": small.offers,
    "on-agenda": notices.on_agenda,
    "one-initiative": answers.one_initiative,
    "outcome": decisions.outcome,
    "overview": overview.overview,
    "overview-list": answers.overview_list,
    "own-initiatives": unchanged_reds.own_initiatives,
    "person-bound": notices.person_bound,
    "points-moved": agenda_edited.points_moved,
    "post-failed": agenda_failed.post_failed,
    "proposal-decided": proposals.proposal_decided,
    "proposals": proposals.proposals,
    "undone": agenda_edited.undone,
    "pick-initiative": small.pick_initiative,
    "question": small.question,
    "rated": decisions.rated,
    "receipt": receipt.receipt,
    "red-alone": agenda_post.red_alone,
    "red-preview": agenda_post.red_preview,
    "red-reply": agenda_post.red_reply,
    "red-sent": notices.red_sent,
    "remark-form": minutes.remark_form,
    "replaced": notices.replaced,
    "returned-sheet": dropped_files.dropped_file,
    "round-progress": answers.round_progress,
    "sentence": small.sentence,
    "setup": small.setup,
    "snooze-form": small.snooze_form,
    "stale": stale.stale,
    "stand-in-asked": notices.stand_in_asked,
    "stand-in-declined": notices.stand_in_declined,
    "status-form": status_form.status_form,
    "status-list": status_list.status_list,
    "step-due": follow_the_round.due_list,
    "step-escalate": follow_the_round.escalation,
    "step-freeze": _step_freeze,
    "step-open": _step_open,
    "step-remind": _step_remind,
    "strangers": operations.strangers,
    "talk": talk.talk_prompt,
    "unchanged-reds": unchanged_reds.unchanged_reds,
    "unreached": operations.unreached,
    "welcome": small.welcome,
    "written-asked": written_approvals.written_asked,
    "written-ended": written_approvals.written_ended,
    "written-form": written_approvals.written_form,
    "written-overdue": written_approvals.written_overdue,
    "written-remark": written_approvals.written_remark,
    "written-remark-form": written_approvals.written_remark_form,
}


async def render(reader: Reader, what: View) -> Message | None:
    """The message as it is true now, or None where there is nothing left to say.

    Raises:
        KeyError: no such view.
    """
    return await VIEWS[what.name](reader, what)
