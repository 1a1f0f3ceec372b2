### English: everything a person reads in the conversation. Short, polite, no blame and no exclamation marks (docs/glossary.md).

## Colours, steps and fixed words
colour-red = ■ Red
colour-yellow = ▲ Yellow
colour-green = ● Green
colour-done = ✕ Completed
colour-done-proposed = ✕ Proposed as completed
not-received = – not received
count-red = { $count } red
count-yellow = { $count } yellow
count-green = { $count } green
count-done = { $count } completed
count-done-proposed = { $count } proposed as completed
count-missing = { $count } not received
step-open = opening
step-remind-1 = reminder
step-remind-2 = reminder on the day of the deadline
step-due = deadline
step-escalate = notice after the deadline
step-freeze = finalising
step-obs = deadline for OBS
step-closed = closing
background-coordination = coordination or backing across the organisation
background-obstacles = support in removing obstacles
background-stalled = at a standstill
background-other = other
source-mail = email
source-oral = spoken message
source-phone = phone
source-meeting = meeting
finance = Finance
nobody = Nobody
red-since = red since { $month }
preliminary = preliminary
new-from = NEW from { $month }

## Buttons
button-update = Update
button-edit = Edit
button-save = Save and send
button-store = Save
button-send = Send
button-source-mail = Email
button-source-oral = In person
button-source-phone = Phone
button-source-meeting = Meeting
button-draft = Save as draft
button-mistake = It was a mistake
button-undo = Undo
button-back = Back
button-more = Show more
button-all-unchanged = All unchanged
button-unchanged = Unchanged
button-away = I'm away
button-snooze = Remind me later
button-answer-now = Answer now
button-answer-rest = Answer the rest
button-cannot = I can't
button-right = That's right
button-same = Yes, the same
button-not-same = No, edit
button-include = Include
button-confirm-done = Confirm completed
button-write-to = Write to { $name }
button-who-sees = Who sees my answer?
button-what-happens = What happens to my answer?
button-mine = Show my initiatives
button-help = Help
button-setup = Setup
button-my-slot = When am I on?
button-what-is-red = What's red?
button-open-month = Open { $month }
button-use-text = Use the text in { $month }
button-without-text = Open { $month } without the text
button-yes = Yes
button-try-again = Try again
say-post-red = post red
button-let-in = May read along
button-no = No
button-not-now = Not now
button-post = Yes, send it out
button-change-post = Yes, edit the post
button-post-agenda = Send out the agenda
button-update-post = Edit the post
button-make-agenda = Build agenda
button-missing = Who hasn't answered?
button-round-status = Show round
button-show-all = Show all { $count }
button-all-initiatives = Show all initiatives
button-resume = Resume sending
button-answer-for = Answer for a chief
button-answer-one = Answer about an initiative
button-answer = Answer
button-remind = Remind again
button-extend = Give more time
button-go-on = Continue

## What a button says on one's behalf (must be understood as written text)
say-help = help
say-mine = my initiatives
say-red = what's red?
say-my-slot = when am I on?
say-setup = setup
say-show-round = show round
say-status = status
say-pause = pause sending
say-who-sees = who sees my answer?

## Welcome and help
welcome = Hello { $name }. I am Rød Tråd, a chatbot that { $by } in { $secretariat } has set up for the board. Ask me what is red, how an initiative is going, or when the next meeting is.
welcome-chief = Hello { $name }. I am Rød Tråd, a chatbot that { $by } in { $secretariat } has set up for the board. Once a month I ask about the initiatives you are the responsible chief for. At present there { $count ->
    [one] is 1
   *[other] are { $count }
}. If nothing has changed, one tap is enough. Your answer is seen by you, your director, Finance and { $secretariat }. Once the status is finalised, it becomes part of the attachment for the board.
welcome-contributor = Hello { $name }. I am Rød Tråd, a chatbot that { $by } in { $secretariat } has set up for the board. You can propose an agenda item by writing e.g. “propose item New rooms”, and you can ask when you are on.
welcome-admin = Hello { $name }. I am Rød Tråd, a chatbot that { $by } in { $secretariat } has set up for the board. You look after the service: Write “setup” to see what is in place, and “who is in the channel?” to see who reads along. If something is wrong, I will write to you. You do not see status or agenda items here.
welcome-anybody = Hello { $name }. I am Rød Tråd, a chatbot that { $by } in { $secretariat } has set up for the board. You can ask when you are on, and see your follow-ups.
welcome-secretariat = Hello { $name }. I am Rød Tråd. I ask the chiefs every month, collect the answers, build the agenda together with you and send it out in the board's channel when you say so. Begin by writing “use this channel for the board” in the channel; write “setup” here to see what is in place.
help = This is what you can write to me
help-chief =
    status: answer for your initiatives one at a time
    Flådestyring yellow: … : answer in one line
    unchanged: nothing new since last month
    change my answer on Flådestyring: edit what you have sent
    I'm away until 23 May: and who answers for you
    who sees my answer? · when am I on? · propose item New premises
help-asking =
    what's red? · what's yellow? · what's missing?
    status of Flådestyring · my area · Mette's initiatives
    what was decided on Flådestyring? · decisions 28 May · show minutes
    show overview · next meeting · what's on the agenda? · forward plan
    open follow-ups · what's overdue? · what is the secretariat following up on?
    for Mette: Flådestyring yellow: … : answer for a chief
    for Mette: Flådestyring red: … Wish: … : a red needs a wish
help-flagging =
    flag Flådestyring: … · make absence a flag for group management · no flags from me
help-looking =
    flagged points · focus on dementia on 28 May · call in Mette to item 3
help-editing =
    edit attachment text Flådestyring · show chief's text · lock flagged points
help-secretariat =
    build agenda · show agenda · post agenda · post red
    send draft to the chief executive · update post · withdraw agenda · get the mayor's edition
    work on 4 June · add item New premises · remove item 4 · move item 5 to 25 June · item 5 before item 3
    timetable (paste the rows in the same message) · item 3 takes 30 min · item 5 at 11:00 · break 10 min after item 4
    Mette attends item 3 · mayor attends items 1 and 3 · close item 4 · show item 4 · only Lene and Kim may see item 4
    attachment 3: 50050/25: put an attachment on item 3
    move P3 and P7 to 25 June · show proposals · undo
    open round · show round · include · who hasn't answered?
    send reminder · extend Mette to Friday · answer for Mette
    decision 3: … · item 3 approved · send decision 3 to chiefs
    make minutes · Kim was absent · send for approval
    move meeting 28 May to 27 May at 9 · cancel meeting 18 June: leadership day
    follow-up: Mette books a date, by 14 June (I show how I read it)
    pause sending · resume sending
    setup · who is in the channel? · use this channel for the board (written in the channel)
help-admin = setup · who's in the channel?
help-anybody = next meeting · when am I on? · propose item New premises
help-all = what do I owe? · done · postpone to 12 June · hand over to Anna · dansk: change language
help-topic-questions = Ask about status
help-topic-status = Answer with status
help-topic-round = The round
help-topic-agenda = The agenda
help-topic-meetings = Meetings and plan
help-topic-decisions = Decisions and minutes
help-topic-follow-ups = Follow-ups
help-topic-obs = Flags, focus and attachment
help-topic-other = Other
help-channel = In the channel you can ask: what's red? · status of an initiative · what's missing? · next meeting. Everything else is for the private chat.
hello = Hello { $name }. Write “help” to see what I can do.
you-are-welcome = You're welcome.
language-chosen = Fine, we will speak English.
sentence-as-is = { $text }
empty = The message was empty. Write “help” to see what I can do.
too-long = The message is longer than I can read in one go (at most { $limit } characters). I have not saved anything. Please split it up.
not-understood = I did not understand that. Write “help” to see what I can do.
asked-about-one = I cannot answer that question, but here is what I know:
asked-in-part = I did not understand all of it, but answer “{ $words }”:
order-or-question = I read that as a question, so I have done nothing. Shall I do it?
did-you-mean = I did not understand that. Did you mean one of these?
channel-not-understood = I did not understand that. Try “what's red?”, or write to me privately.
private-please = That is for the private chat. Please write to me there.
not-yet = I cannot do that yet. Write “help” to see what I can do.
longer-deadline = That is given by { $secretariat }. Write to { $name } and say when you can answer.
longer-deadline-yours = You give that yourself; write for instance: extend { $name } to Friday
undo-nothing = There is nothing to undo.
nothing-going-on = Nothing is going on, so I have done nothing.
stop-what = Nothing is going on with you. Did you mean this?
never-acts-agenda = I do not delete or publish anything. Write e.g. “remove item 4”, “withdraw agenda” or “post agenda”.
never-acts = I do not delete or publish anything. You can edit or take back an answer with “change my answer”.
all-right = All right.
nothing-done = All right. Nothing has changed.
nothing-sent = That is fine. I have not sent anything; the text is kept as a draft.
no-draft = You have no draft for { $month }.
how-to-draft = Write for instance “Flådestyring yellow: …”. I show it before I send it; answer no, and it is kept as a draft.
answered = Answered: { $answer }
nothing-to-confirm = There is nothing waiting for a yes.
question-too-old = The question is too old for me to rely on your yes. Please write it again.
gone = What the button belonged to is no longer here. I have not done anything.
status-which = Would you like to answer for your own initiatives or see how the round stands?
which-colour-sure = I am not sure which colour you mean now, so I have not saved anything. Write for instance: { $title } green: …
report-on-which = Which initiative is it about? I have not saved anything. Write its title or code before the colour.
which-colour = Which colour? Write for instance: { $title } green: …
which-initiative = Several initiatives fit. Which one do you mean?

## The monthly list
list-open = Status for { $month }: { $count ->
    [one] 1 initiative
   *[other] { $count } initiatives
}.
list-by-when = Please answer by { $due }. The board discusses status on { $meeting }.
list-some-received = Status for { $month }: { $done } of { $count } received, thank you. The deadline is { $due }.
list-all-received = Status for { $month }: I have received your status on { $count ->
    [one] your initiative
   *[other] all { $count } initiatives
}, thank you.
list-all-received-others = Status for { $month }: I have received the status on { $count ->
    [one] the initiative
   *[other] all { $count } initiatives
}, thank you.
list-after-due = Status for { $month }: { $left ->
    [one] 1 initiative has
   *[other] { $left } initiatives have
} not been received. The deadline was { $due }.
list-until-freeze = You can still answer; the status is finalised on { $freeze }.
list-settled = The status has been finalised, so an answer now is shown as a correction.
list-footer = Last month's text is filled in, so you only need to change what is new. Please leave out personal data; the text may become part of an open attachment.
list-footer-latest = Your latest text is filled in, so you only need to change what is new. Please leave out personal data; the text may become part of an open attachment.
list-footer-first = Please leave out personal data; the text may become part of an open attachment.
remind-some = Hello { $name }. I have received your status on { $done } of { $count } initiatives for { $month }, thank you.
remind-none = Hello { $name }. I have not yet received your status for { $month }.
remind-some-shared = Hello { $name }. I have received the status on { $done } of your { $count } initiatives for { $month }, thank you.
remind-some-others = Hello { $name }. I have received the status on { $done } of { $count } initiatives for { $month }, thank you.
remind-none-others = Hello { $name }. I have not yet received the status for { $month } on the initiatives I ask you about.
remind-left = { $left ->
    [one] There is one left: { $titles }.
   *[other] There are { $left } left: { $titles }.
}
remind-due = The deadline is { $due }.
remind-last-day = A single line is enough; you can add to it later.
entry-received = Received on { $at }: { $colour }
entry-received-by = Received on { $at } from { $by }: { $colour }
entry-first-time = No earlier status
entry-draft = Draft saved, not sent
entry-for-somebody = Responsible chief: { $chief }
entry-co-responsible = You share the responsibility; { $chief } is asked first
nothing-asked = You are not listed as responsible for any initiative I ask about this month.
own-initiatives = You are responsible for { $count ->
    [one] 1 initiative
   *[other] { $count } initiatives
}
next-round-opens = I will ask for the status for { $month } on { $opens }.

## The form
form-title = Status on { $initiative }
form-colour = Colour
form-text = Short status
form-text-hint = What is new since last time?
form-source = How did you get the answer?
form-standing = Received: { $colour } from { $by } on { $at }. A new answer takes its place.
colour-unknown = I do not know the colour “{ $word }”, so I have not saved anything. Write one of these: { $colours }.
need-colour-missing = Choose a colour, and I can save it.
need-source-missing = Choose how you got the answer, and I can save it.
need-text-too-long = I can't send it yet because the text is longer than { $limit } characters. All of it is saved as a draft.
need-ask-too-long = I can't send it yet because the wish is longer than { $asklimit } characters. All of it is saved as a draft.
need-yellow-needs-text = { $initiative } is { $now }. Please write briefly why.
need-better-needs-text = { $initiative } goes from { $was } to { $now }. Please write briefly what has happened.
need-red-unknown-background = I do not know that reason, so I have not sent anything. Choose at least one of the four.
need-red-needs-background = Choose at least one reason, so that the board knows how it can help.
need-red-needs-ask = Please write briefly what you would like the board to do.
need-personal-number = I can't save it because it contains something that looks like a CPR number. I have not kept the text; please write it again without personal data.
red-questions = You have chosen { $colour } for { $initiative }. Two questions, so that the board knows how it can help:
red-background = What is the background?
red-ask = What would you like the board to do?
red-ask-then = Wish in { $month }:
red-same = The need is the same as in { $month }
red-who-hears = When you send it, { $director } is told. If you would like to talk first, save a draft.
unchanged-stored = { $count ->
    [one] 1 initiative is saved as unchanged.
   *[other] { $count } initiatives are saved as unchanged.
}
unchanged-reds = A red initiative has its own question:
same-need = Is the need the same as in { $month }?
ask-unchanged = { $count ->
    [one] Shall I save 1 initiative as unchanged for { $month }?
   *[other] Shall I save { $count } initiatives as unchanged for { $month }?
}
    { $what }
ask-unchanged-others = You have { $drafts }; I will leave { $left ->
    [one] it
   *[other] them
} as { $left ->
    [one] it is
   *[other] they are
}. { $count ->
    [one] Shall I save the 1 other as unchanged for { $month }?
   *[other] Shall I save the { $count } others as unchanged for { $month }?
}
    { $what }
unchanged-drafts = You have { $drafts }; I have left { $left ->
    [one] it as it is
   *[other] them as they are
}.
draft-of = a draft on { $title }
draft-of-colour = a draft ({ $colour }) on { $title }
ask-annul = Shall I take back the answer on { $title } ({ $colour })? The initiative will then stand as it did before the answer.
annulled = The answer on { $title } has been taken back.
ask-line = Shall I send this as your status for { $month }?
ask-line-for = How did you get the answer from { $chief }? I will then save it as the status for { $month }, and { $chief } will see it. If you write “yes”, I note it as said in person.
ask-same-for = Shall I also save { $colour } { $text } for { $titles }?
same-for-nothing = You have not answered on any initiative yet, so there is nothing to repeat.
same-for-nobody = There are no more initiatives to answer on.
same-for-left = I have not saved these, because they need an explanation of their own: { $titles }.
ask-done = Shall I propose that { $title } is completed? Finance or the director confirms it.
done-text = Proposed as completed.
done-proposed = { $by } proposes that { $initiative } is completed. If you agree, the initiative leaves the list from next month.
done-confirmed = { $title } is completed, and I will not ask about it any more.

## The receipt and who sees what
receipt = Thank you, { $name }. I have received your status for { $month } ({ $at }):
receipt-unchanged = (unchanged since { $month })
receipt-by = (answered by { $by })
receipt-for = Noted, { $name }. I have entered the status for { $chief } for { $month } ({ $at }). { $chief } will see it and can edit it.
receipt-left = { $left ->
    [one] There is one left: { $titles }.
   *[other] There are { $left } left: { $titles }.
}
who-sees-now = { $who } can see it now. The other directors see it as preliminary until it is finalised on { $freeze }. Until then you can edit it.
who-sees-later = When you answer, { $who } can see the answer straight away. The other directors see it as preliminary until the status is finalised on { $freeze }. Until then you can edit it.
who-sees-settled = Your answer is part of the finalised status. All directors, Finance and { $secretariat } can see it, and it becomes part of the attachment for the board's meeting.
who-sees-correction = The status has been finalised, so your answer is shown beside it as a correction. All directors, Finance and { $secretariat } can see it now.
who-sees-correction-later = The status has been finalised, so an answer now is shown beside it as a correction. All directors, Finance and { $secretariat } can see it straight away.
who-sees-closed = The round has ended. An answer that comes now goes into the history and becomes part of next month's agenda.
sees-answer = { $text }
sees-general = An answer is seen by the chief, the chief's director, Finance and { $secretariat }. The other directors see it as preliminary until the status is finalised; after that it becomes part of the attachment for the board.
stale-round = The card is from { $old }, and that round has ended, so I have not saved anything.
stale-revision = Meanwhile { $by } answered on { $at }: { $colour }. So I have not saved your answer on top of it.
stale-own = You answered on { $at } yourself: { $colour }. So I have not saved anything on top of it.
stale-ended = The meeting for { $old } is cancelled and the round has ended, so I have not saved anything.
you-wrote = What you wrote is here: “{ $text }”
stale-card = The card is no longer current, so I have not saved anything.
stale-you-wrote = What you wrote is here:
stale-use-it = Would you like to use it in { $month }?

## The conversation in text
talk-colour = { $count ->
    [one] { $initiative }. Which colour?
   *[other] { $number } of { $count }: { $initiative }. Which colour?
}
talk-colours = Answer { $colours } – or write “unchanged”, “skip”, “back” or “cancel”.
talk-text = { $initiative }: { $colour }. Write a short status (or “unchanged” for last month's text).
talk-background = What is the background? Write one or more numbers:
talk-ask = What would you like the board to do?
talk-summary = { $count ->
    [0] You have not answered for any yet.
    [one] You have answered for 1 initiative:
   *[other] You have answered for { $count } initiatives:
}
talk-send = Write “send” to send – or “back” to edit.
talk-nothing = Write “back” to answer, or “cancel”.
talk-just-answered = Your answer now: { $said }
ask-other-line = That looks like a status on { $title }, but I am asking about another one. I have not saved anything. Is it an answer on { $title }?
talk-kept = Noted.
talk-rest-kept = Noted: the others are unchanged.
talk-resumed = { $count ->
    [one] The answer you got to is kept.
   *[other] The { $count } answers you got to are kept.
}
talk-same = Answer “yes” or “no” – or write the new wish.
talk-not-a-colour = I can't read that as a colour.
talk-not-a-background = I can't read that as a background. Write the number 1, 2, 3 or 4.
talk-nothing-last-month = There is no status from last month to repeat.
talk-finish-first = There is nothing to send yet.
talk-cancelled = We will stop here. What you have answered is kept as a draft; write “status” to go on.
talk-help = Answer the question, or write “back”, “skip”, “unchanged”, “cancel” or “send”. You can also ask a question along the way.
talk-refused = I could not send these, so they are kept as drafts: { $titles }.

## Absence and later
absence-form = Up to and including which day are you away, and who answers meanwhile?
absence-until = Last day away
absence-stand-in = Who answers for you?
absence-no-date = Choose the last day you are away. I have not saved anything.
ask-absence = Shall I note that you are away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}? I will ask { $deputy } meanwhile, and you get no reminders.
ask-absence-nobody = Shall I note that you are away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}? Nobody answers for you meanwhile, so your initiatives may be shown as not received. You get no reminders.
ask-absence-other = Shall I note that { $name } is away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}? I will ask { $deputy } meanwhile, and { $name } gets no reminders.
ask-absence-nobody-other = Shall I note that { $name } is away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}? Nobody answers meanwhile, so the initiatives may be shown as not received. { $name } gets no reminders.
ask-absence-unasked = Shall I note that you are away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}? { $deputy } is your stand-in meanwhile.
ask-absence-nobody-unasked = Shall I note that you are away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}?
ask-absence-other-unasked = Shall I note that { $name } is away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}? { $deputy } is the stand-in meanwhile.
ask-absence-nobody-other-unasked = Shall I note that { $name } is away { $span ->
    [day] on { $until }
   *[days] from { $since } up to and including { $until }
}?
absence-day = on { $day }
absence-to = up to and including { $until }
absence-is-over = The absence is over, so there is nothing to answer.
absence-saved = Noted: you are away { $when }. I will ask { $deputy } meanwhile.
absence-saved-nobody = Noted: you are away { $when }. Nobody answers for you, so the initiatives are shown as not received.
absence-saved-other = Noted: { $name } is away { $when }. I will ask { $deputy } meanwhile.
absence-saved-nobody-other = Noted: { $name } is away { $when }. Nobody answers meanwhile.
absence-saved-unasked = Noted: you are away { $when }. { $deputy } is your stand-in meanwhile.
absence-saved-nobody-unasked = Noted: you are away { $when }.
absence-saved-other-unasked = Noted: { $name } is away { $when }. { $deputy } is the stand-in meanwhile.
absence-saved-nobody-other-unasked = Noted: { $name } is away { $when }.
welcome-back = Welcome back. I will ask you again from now on.
was-not-away = You were not listed as away.
stand-in-asked = Hello { $name }. { $chief } is away up to and including { $until }, so I ask you for the status meanwhile.
stand-in-declined = { $deputy } can't answer for { $chief }, who is away up to and including { $until }.
declined = That is all right. I have told { $chief } and the secretariat.
snooze-form = When shall I ask again? The deadline is { $due }.
snoozed = I will do that: { $at }.

## Messages to others
red-sent = Hello { $name }. { $by } has just sent red for { $initiative }.
red-sent-earlier = Hello { $name }. { $by } sent red for { $initiative } on { $at }.
red-entered = Hello { $name }. { $by } has entered red for { $initiative } on behalf of { $chief } ({ $source }, { $at }).
red-sent-when = The other directors see it as preliminary until the status is finalised on { $freeze }.
label-background = Background:
label-ask = Wish for the board:
entered-for = Hello { $name }. { $by } has entered your status on { $initiative } ({ $source }, { $at }):
entered-ok = Thank you. The answer on { $title } stands as it was entered.
entered-by = Entered by { $by } after { $source }
entered-taken-back = { $by } has withdrawn the status that was entered for you on { $initiative }. { $left ->
    [one] Your earlier status stands again: { $colour }.
   *[none] There is now no status for { $month }.
}
replaced = { $by } has answered on { $initiative } after you: { $colour }. Your own answer is kept in the history.
correction = After the status was finalised, { $initiative } was corrected by { $by }: { $was } → { $now }.
correction-choice = It is shown as a correction. If you would like it included, I will finalise the status again with the present time.
included = { $count ->
    [one] The correction on { $titles } is included
   *[other] The corrections on { $titles } are included
}; the status was finalised again on { $at }.
off-agenda = Hello { $name }. The agenda for the meeting on { $day } has been withdrawn, so { $titles } is not on it for now. I will tell you when it is sent out again.
on-agenda = Hello { $name }. The agenda has been sent out. { $titles } { $count ->
    [one] is on it as a red initiative
   *[other] are on it as red initiatives
} { $item }.
on-agenda-moved = Hello { $name }. The meeting that takes { $titles } has been moved. { $count ->
    [one] It is now taken
   *[other] They are now taken
} { $item }.
under-item = under item { $number }, { $when }
under-no-item = on { $when }
on-agenda-flagged = Hello { $name }. The agenda has been sent out. { $titles } is flagged as OBS and is on it { $item }.
on-agenda-flagged-moved = Hello { $name }. The meeting where { $titles } is flagged as OBS has been moved. { $count ->
    [one] It is now taken
   *[other] They are now taken
} { $item }.
on-agenda-also-flagged = { $titles } is flagged as OBS.
on-agenda-called = You are called in to item { $number } at { $span }.
on-agenda-not-called = You are not called in.
deadline-moved = The meeting that discusses the status for { $month } has been moved to { $when }. The deadline is now { $due }.
meeting-cancelled = The meeting on { $day } is cancelled ({ $reason }), so I will not ask for the status for { $month } any more.{ $kept ->
    [some] {" "}What you have answered is kept.
   *[none] {""}
}
person-bound = { $person } ({ $email }) has written to me for the first time and is recognised by the email address.
binding-refused = A user with the address { $email } has written to me, but I have not recognised them as { $person }. The object id must be in the people file.

## Messages to the secretariat and the director
due-list = Status for { $month }: { $received } of { $count } received (the deadline was { $due }).
due-list-before = Status for { $month }: { $received } of { $count } received (the deadline is { $due }).
due-list-none = All have been received.
answer-whom = Who do you want to answer for? The number is the initiatives I have not received for { $month }.
answer-which = { $name }: not received for { $month }
answer-none-left = I have received everything from { $name } for { $month }.
extend-form = Who should have more time, and until when? The status is finalised on { $freeze }.
label-chief = Chief
label-until = New deadline
proof-delivered = message delivered on { $day }
proof-reminded = reminded on { $days }
proof-none = message not delivered
proof-failed = the message could not be delivered
proof-not-installed = message not delivered, has not installed Rød Tråd
proof-blocked = message not delivered, has blocked Rød Tråd
proof-absent = away up to and including { $until }; nobody answers meanwhile
proof-absent-asked = away up to and including { $until }; { $stand } has been asked
proof-absent-waiting = away up to and including { $until }; { $stand } answers meanwhile, but has not been told yet
proof-extended = deadline extended to { $until }
escalation-summary = Status for { $month }: { $count } not received
escalation-own = Hello { $name }. The deadline for the status for { $month } was { $due }. Not received yet: { $titles }. You can still answer; the status is finalised on { $freeze }, and a single line is enough.
escalation-stand-in = The status for { $month } has not been received from { $chiefs }: { $titles }. You are the stand-in and are welcome to answer; write for instance “status”.
escalation-area = Hello { $name }. Status for { $month } in your area: { $received } of { $count } initiatives received.
escalation-area-missing = Not received yet:
escalation-area-reminded = { $names } will get a reminder today.
escalation-area-freeze = The status is finalised on { $freeze }; after that { $count ->
    [one] it is
   *[other] they are
} shown as not received. You do not need to do anything.
frozen = The status for { $month } was finalised on { $at }.
gap = { $count ->
    [0] Sending is paused. Nothing is waiting to be sent. Shall it start again?
    [one] Sending is paused. If you say yes, I will send 1 message:
   *[other] Sending is paused. If you say yes, I will send { $count } messages:
}
gap-other = other messages
gap-held = The data has been restored from a backup. { $count ->
    [one] 1 message was waiting when the backup was made and may already have been sent. It is sent too.
   *[other] { $count } messages were waiting when the backup was made, and some of them may already have been sent. They are sent too.
}

## Answers to questions
no-round-yet = No round has been opened yet, so I have no status to show.
as-of = As of { $at }
as-of-now = Preliminary picture as of { $now }
as-of-preliminary = { $received } of { $count } received, deadline { $due }. Preliminary picture as of { $now }; the status is finalised on { $freeze }.
as-of-after-due = { $received } of { $count } received; the deadline was { $due }. Preliminary picture as of { $now }; the status is finalised on { $freeze }.
as-of-preliminary-one = Preliminary picture as of { $now }; the deadline is { $due }, and the status is finalised on { $freeze }.
as-of-after-due-one = Preliminary picture as of { $now }; the deadline was { $due }, and the status is finalised on { $freeze }.
answer-red = { $count ->
    [one] 1 initiative is red
   *[other] { $count } initiatives are red
} in { $month }
answer-yellow = { $count ->
    [one] 1 initiative is yellow
   *[other] { $count } initiatives are yellow
} in { $month }
answer-green = { $count ->
    [one] 1 initiative is green
   *[other] { $count } initiatives are green
} in { $month }
answer-done = { $count ->
    [one] 1 initiative is reported completed
   *[other] { $count } initiatives are reported completed
} in { $month }
answer-red-in = { $count ->
    [one] 1 initiative is red
   *[other] { $count } initiatives are red
} in { $month } ({ $scope })
answer-yellow-in = { $count ->
    [one] 1 initiative is yellow
   *[other] { $count } initiatives are yellow
} in { $month } ({ $scope })
answer-green-in = { $count ->
    [one] 1 initiative is green
   *[other] { $count } initiatives are green
} in { $month } ({ $scope })
answer-done-in = { $count ->
    [one] 1 initiative is reported completed
   *[other] { $count } initiatives are reported completed
} in { $month } ({ $scope })
answer-no-red = None of those received are red in { $month }
answer-no-yellow = None of those received are yellow in { $month }
answer-no-green = None of those received are green in { $month }
answer-no-done = None are reported completed in { $month }
answer-no-red-in = None of those received are red in { $month } ({ $scope })
answer-no-yellow-in = None of those received are yellow in { $month } ({ $scope })
answer-no-green-in = None of those received are green in { $month } ({ $scope })
answer-no-done-in = None are reported completed in { $month } ({ $scope })
answer-nothing = No status has been received for { $month } yet
answer-nothing-in = No status has been received for { $month } yet ({ $scope })
scope-area-of = { $owner } area
scope-initiatives-of = { $owner } initiatives
scope-mine = your initiatives
scope-area = your area
scope-all = all initiatives
scope-empty = I have no initiatives to show for { $scope }.
scope-empty-mine = You are not listed as responsible for any of the initiatives I ask about.
people = Chief: { $chiefs } · Director: { $directors }
people-no-director = Chief: { $chiefs }
corrected = corrected on { $day }: { $was } → { $now }
corrected-since = Corrected after the status was finalised
taken-back = taken back after the status was finalised
last-known = { $month }: { $colour }
never-reported = no earlier status
all-received = All have been received.
not-yet-answered = Not received yet ({ $count })
not-received-count = Not received ({ $count })
shown-in-short = { $count ->
    [one] The last one is shown in short; write “status of …” to see all of it.
   *[other] The last { $count } are shown in short; write “status of …” to see all of one.
}
and-more = … and { $count } more
missing = Status for { $month }: { $left } of { $count } not received
nobody-missing = All { $count } initiatives have been received for { $month }.
say-status-of = status of { $initiative }
question-of = what is { $words }
initiative-done = { $initiative } is completed and not part of the latest round.
initiative-not-in-round = { $initiative } is not part of the latest round.
initiative-unknown = I know of no initiative called “{ $words }” among those you can see.
unknown-here = I know nothing about that here. You can ask in our private chat.
area-unknown = I know of no person or area called “{ $words }”.
only-own = I can only show you your own initiatives.
overview = Status for { $month }: { $scope }

# The overview by month, as a picture and in words
heat-initiative = Initiative
heat-letter-red = R
heat-letter-yellow = Y
heat-letter-green = G
heat-letter-done = C
heat-not-received = Not received
heat-not-asked = Not in the round
heat-title = Status { $month } · { $count ->
    [one] 1 initiative
   *[other] { $count } initiatives
}
heat-alt = Picture of the initiatives month by month.
heat-trend = { $colour }: { $counts }
heat-since = Month by month, { $first }–{ $last }:
heat-moves = Since { $month }, among those with a status in both months: { $better } better, { $worse } worse, { $same } unchanged
button-as-list = Show as a list
button-status-pdf = Get as PDF
say-fetch-status = get status file
digest-set = I will send you the overview every { $weekday } { $clock }. The next one comes on { $next }. If that is a day we are closed, it comes the next working day; if you are away, I skip it. Write “stop” when you do not want it any more.
digest-stopped = I will not send you the overview any more. If you want it again, write “send me an overview every { $weekday } { $clock }”.
digest-none = You get no regular overview, so there is nothing to stop. Write “show overview” when you want to see it.
digest-weekly = The overview comes once a week, on the day you choose. Write for example “send me an overview every Monday at 8”.
impossible-digest-in-quiet-hours = I only send on weekdays between 8:00 and 16:00. Choose a time there, for example “send me an overview every Monday at 8”.
button-stop-digest = Stop overview
say-stop-digest = stop overview

# One initiative month by month
history = History of { $initiative }
history-none = No status on { $initiative } has been finalised yet.
history-of-which = Which initiative do you want the history of? Write for example “history of Flådestyring”.
history-edited = In the attachment, edited: { $text }
history-by = { $by }, { $day }
history-decided = Decision on { $day }: { $text }
history-follow-up-done = done
history-follow-up-dropped = dropped
button-earlier = Earlier

# Before the meeting
briefing = For the meeting on { $day }, { $span }
briefing-agenda = Agenda
briefing-no-agenda = The agenda has not been sent out yet.
briefing-reds = Red in your area
briefing-reds-all = Red initiatives
briefing-no-reds = None of those received are red.
briefing-obs = Flagged points
briefing-follow-ups = You follow up on
channel-before-freeze = { $received } of { $count } received for { $month }. The colours are shown here once the status is finalised on { $freeze }.
round-progress = Status for { $month }: { $received } of { $count } received
own-deadline = The deadline for your status for { $month } is { $due }.
own-deadline-was = The deadline for your status for { $month } was { $due }.
round-due = Deadline: { $due }
round-freeze = To be finalised: { $freeze }
round-meeting = Meeting: { $day }
round-delivered = Message delivered to { $count } of the { $asked } chiefs asked
no-meeting = I know of no coming meeting.
next-meeting-when = The next meeting of { $forum } is on { $day } at { $span }.
meeting-when = The meeting of { $forum } is on { $day } at { $span }.
no-agenda-made = The agenda for the meeting on { $day } is not made yet.
no-agenda-out = The agenda for the meeting on { $day } is not sent out yet.
next-meeting = { $forum }: { $day } at { $span }, { $place }
next-meeting-anywhere = { $forum }: { $day } at { $span }
plan-point = Udmøntningsplan, monthly status
slot-not-posted = The agenda for the meeting on { $day } at { $span } has not been sent out yet.
slot-red = { $titles } is discussed under item { $number } { $at } at the meeting on { $day }. Ask { $secretariat } whether you should attend.
slot-named = Your name is on the timetable { $at } at the meeting on { $day }.
slot-none = You are not on the agenda for the meeting on { $day } at { $span }.
meeting-in-hand = We are working on the meeting on { $day }. Write “work on 4 June” if it is another.
person-unknown = I know of nobody called “{ $words }”.
answer-for-again = Write it again with the full title, for instance: for { $name }: { $title } yellow: …
answer-for-incomplete = I can't save the answer on { $title } yet because { $need ->
    [colour-missing] it has no colour
    [yellow-needs-text] a yellow needs a short explanation
    [better-needs-text] a better colour needs a word on what has happened
    [personal-number] it contains something that looks like a CPR number
    [text-too-long] the text is too long
    [ask-too-long] the wish is too long
   *[other] a red needs a wish for the board: write it at the end after “Wish:”
}.

## Questions of several parts
button-next-page = { $count ->
    [one] Show the last one
   *[other] Show more ({ $count })
}
kind-initiative = { $count ->
    [one] initiative
   *[other] initiatives
}
kind-red = { $count ->
   *[other] red
}
kind-yellow = { $count ->
   *[other] yellow
}
kind-green = { $count ->
   *[other] green
}
kind-done = { $count ->
   *[other] completed
}
found-of = { $count ->
    [0] No { $kind } in { $month }
   *[other] { $count } { $kind } in { $month }
}
found-changed = { $count ->
    [0] No { $kind } with another colour than in { $since }
   *[other] { $count } { $kind } with another colour than in { $since }
}
found-became = { $count ->
    [0] No { $kind } that were not so in { $since }
    [one] 1 { $kind } that was not so in { $since }
   *[other] { $count } { $kind } that were not so in { $since }
}
found-left = { $count ->
    [0] No { $kind } were { $was } in { $since }
    [one] 1 { $kind } was { $was } in { $since }
   *[other] { $count } { $kind } were { $was } in { $since }
}
found-unchanged = { $count ->
    [0] No { $kind } with the same colour as in { $since }
   *[other] { $count } { $kind } with the same colour as in { $since }
}
found-worse = { $count ->
    [0] No { $kind } with a worse colour than in { $since }
   *[other] { $count } { $kind } with a worse colour than in { $since }
}
found-better = { $count ->
    [0] No { $kind } with a better colour than in { $since }
   *[other] { $count } { $kind } with a better colour than in { $since }
}
found-long = { $count ->
    [0] No { $kind } with the same colour for at least { $months } months in a row
   *[other] { $count } { $kind } with the same colour for at least { $months } months in a row
}
found-longest = { $count ->
    [0] No { $kind } in { $month }
   *[other] { $count } { $kind } in { $month }, the longest first
}
found-nothing-before = { $month } is the first month I have status for, so there is nothing to compare with.
same-since = same colour since { $month }
plan-new = New in the plan: { $titles }
plan-removed = Removed from the plan: { $titles }
plan-changes-new = { $count ->
    [0] No new initiatives in the plan
    [one] 1 new initiative in the plan
   *[other] { $count } new initiatives in the plan
}
plan-changes-removed = { $count ->
    [0] No initiatives have been removed from the plan
    [one] 1 initiative has been removed from the plan
   *[other] { $count } initiatives have been removed from the plan
}
plan-since = since { $month }
plan-as-of = The implementation plan as it is on { $day }
plan-came = new from { $when }
plan-left = removed { $when }
committee = { $count ->
    [0] The plan has nothing for { $committee }
   *[other] The plan's points for { $committee }
}
committee-month = in { $month }
committee-undated = no date · { $title }
committee-guidance = The implementation plan as it is on { $day }. The times are guidance.
committee-unknown = I know no committee in the plan called “{ $words }”.
initiative-removed = { $initiative } has been out of the plan since { $day }.
initiative-removed-some-day = { $initiative } is out of the plan.
initiative-last-status = Last status, { $month }: { $colour }.
initiative-not-in-month = { $initiative } was not part of the status for { $month }.
status-in-month = Status for { $month }
status-not-received = The status for { $month } has not been received.
never-that-colour = It has not been { $colour } in the months I have status for.
colour-since = { $count ->
    [one] { $colour } since { $since }, the first month.
   *[other] { $colour } since { $since }: { $months }.
}
colour-was = { $count ->
    [one] It was last { $colour } in { $until }. Now: { $now }.
   *[other] It was last { $colour } from { $since } to { $until }. Now: { $now }.
}
no-round-in = { $month ->
    [none] There is no earlier month I have status for.
   *[other] There is no status for { $month }. The latest is for { $known }.
}
since-unknown = I cannot read “{ $words }” as a month or a date. Write for example “what changed since April” or “what changed since 1 March”.
since-nothing = I have no settled status from as far back as “{ $words }”.
which-area = Whom or what do you mean: { $names }?
lean-on-what = What would you like to know about that?
lean-on-which = Which initiative do you mean? Write its title or code.
lean-red-in = what was red in { $when }
not-understood-count = { $count ->
    [0] I have understood everything this week.
    [one] I have not understood 1 message this week.
   *[other] I have not understood { $count } messages this week.
}
not-understood-weeks = The weeks before: { $weeks }
not-understood-week = week { $week }: { $count }
not-understood-kept = They were:
not-understood-not-kept = I do not keep the texts.

## Agenda
agenda-heading = Agenda: { $forum }, { $day } at { $span }
mayor-attends = The mayor attends
mayor-absent = The mayor does not attend
initiatives-as-of = Cross-cutting initiatives, as of { $at }
agenda-sent-by = Sent out by { $by } on { $at }
agenda-will-be-sent = Not sent out yet
agenda-will-be-changed = The change has not been sent out yet
closed-item = Closed item
meeting-ends = The meeting ends
preview = This is how the agenda for { $day } will look in the channel. Shall I send it out?
preview-again = The agenda for { $day } has already been sent out. This will change in the post. Shall I do it?
preview-shown = This is how the agenda for { $day } will look in the channel. Write “post agenda” when it should go out.
preview-again-shown = The agenda for { $day } has already been sent out. This is how the post will look.
preview-thread = As a reply in the thread:
the-board = the board
portfolio-of = Coming meetings of { $forum }
portfolio = Coming meetings
cancelled = Cancelled: { $reason }
warn-not-settled = The status has not been finalised yet, so the post will have no red initiatives. Wait until it is, or send it out without them.
warn-settled-since = The status was finalised on { $at }, but is not in the agenda yet. Write “build agenda” to include it.
warn-overrun = The timetable ends at { $at }, but the meeting ends at { $end }. Write e.g. “item 3: 20 min”, or move an item.
warn-same-time = Two items begin at the same time. Give one of them another time, e.g. “item 5 at 11:00”.
warn-times = { $at } is too early for its place in the timetable. Correct the time, e.g. “item 5 at 11:00”.
warn-no-time = Item { $number } ({ $name }) has no time in the timetable. Write e.g. “item 3: 15 min”.
warn-no-item = “{ $name }” stands in the timetable without being an item of the agenda. Write e.g. “add item: Budget” if it is one.
warn-no-number = Item { $number }: the attachment “{ $name }” has no document number yet. Write e.g. “attachment 3: 50050/25”.
warn-away = { $name } is down for item { $number }, but is not coming to the meeting. Move the item, or find somebody else.
warn-no-break = The meeting is over three hours long without a break. Write e.g. “break 10 min after item 4”.
warn-not-wednesday = The meeting is not on the weekday you usually meet. See whether the date is right.
warn-closed-day = { $day } is not a working day. Write “move the meeting” if that is a mistake.
red-reply = For item { $number }: red initiatives (as of { $at })
red-reply-obs = For item { $number }: OBS points and red initiatives (as of { $at })
red-alone-obs = OBS points and red initiatives in { $month } (as of { $at })
red-alone = Red initiatives in { $month } (as of { $at })
no-reds = No initiatives are red in { $month }.
not-received-list = Status not received:
agenda-cancelled = The meeting on { $day } is cancelled ({ $reason }). The agenda no longer applies.
agenda-changed = The agenda was changed on { $at }:
change-added = item { $number }, { $title }, has been added
change-removed = item { $number }, { $title }, has been { $moved ->
    [yes] moved to { $now }
   *[no] taken off
}
change-renumbered = { $title } is now item { $now } (formerly { $was })
change-retimed = item { $number }, { $title }, has moved from { $was } to { $now }
change-closed = item { $number } has become a closed item
change-opened = item { $number } is now open: { $title }
change-renamed = item { $number } is now called { $title }
change-participants = the participants in item { $number }, { $title }, have changed
change-attachments = the attachments of item { $number }, { $title }, have changed
change-text = the text of item { $number }, { $title }, has changed
change-timetable = the breaks in the timetable have changed
change-mayor = the items the mayor attends have changed
change-ends = the meeting ends at { $now } (formerly { $was })
change-settled = the status has been finalised
change-snapshot = the status has been finalised again
posted = The agenda for { $day } is on its way to the channel, and the red initiatives follow as a reply in the thread.
posted-alone = The agenda for { $day } is on its way to the channel.
post-updated = The post for { $day } is being updated, and the change will be written in the thread.
already-posted-unchanged = The agenda for { $day } has been sent out, and nothing has changed since.
post-under-way = The agenda for { $day } is still on its way to the channel. I keep trying by myself and tell you if it cannot be sent.
ask-reds-again = The agenda for { $day } is in the channel, but the red initiatives did not get there. Shall I send them as a reply in the thread now?
reds-under-way = The red initiatives for the meeting on { $day } are on their way to the thread.
post-failed-agenda-post = The agenda for { $day } did not reach the channel: { $why }. So it counts as not sent out, and nobody has been told about it.
post-failed-edit = The change to the agenda for { $day } did not reach the channel: { $why }. The post stands as it was.
post-failed-agenda-changed = The post with the agenda for { $day } has been updated, but the reply about the change did not reach the thread: { $why }.
post-failed-red-reply = The agenda for { $day } is in the channel, but the red initiatives did not reach the thread: { $why }.
post-failed-red-alone = The red initiatives did not reach the channel: { $why }.
post-failed-closing = The item is closed here, but the post for { $day } in the channel could not be changed: { $why }. Its title can still be read there. Delete the post in Teams if it is urgent.
post-failed-taken-back-post = The agenda for { $day } is withdrawn here, but the post is still in the channel: { $why }. Delete it in Teams if it is urgent.
post-failed-taken-back-reply = The agenda for { $day } is withdrawn, but a reply in the thread is still there: { $why }. Delete it in Teams if it is urgent.
post-failed-taken-back-closed = The post for { $day } is changed, but a reply in the thread that names the closed item is still there: { $why }. Delete it in Teams.
post-why-not-allowed = I am not allowed to write in the channel; please check that Rød Tråd is still added to the team
post-why-not-bound = no channel has been set up for the board
post-why-too-large = it is larger than Teams accepts
post-why-no-answer = Teams has not answered, although I have tried many times
post-why-own-fault = something went wrong on my side; the administrator is told
post-why-refused = Teams did not accept it
agenda-changed-meanwhile = The agenda has changed since you saw it, so I have not sent anything. Here it is now:
ask-post-red = This is how the red initiatives will look in the channel. Shall I send them out?
posted-red = The red initiatives for { $month } are on their way to the channel.
ask-withdraw = Shall I withdraw the agenda for { $day }? It has been in the channel since { $seen }. The post and the replies below it are replaced by one sentence, links to the agenda stop working, and the meeting is a draft again. Notifications already shown, and what somebody has read or saved, I cannot take back.
ask-withdraw-waiting = The agenda for { $day } has not reached the channel yet. Shall I stop it? The meeting is then a draft again.
ask-withdraw-again = The agenda for { $day } is withdrawn, but it is still in the channel because Teams did not accept the change. Shall I try again?
withdrawn = The agenda for { $day } is being withdrawn from the channel now. The meeting is a draft again, and answers about status are corrections again. Write “post agenda” when it is to go out again. What has been shown or read I cannot take back.
withdrawn-waiting = The agenda for { $day } is stopped and will not reach the channel. The meeting is a draft again.
withdrawn-unsure = The agenda for { $day } is stopped. Teams has not answered my latest attempt, so please see in the channel whether the post came through after all, and delete it there if so. The meeting is a draft again.
withdrawn-again = I am trying again to take the agenda for { $day } out of the channel.
taken-back-post = The agenda for the meeting of { $forum } on { $day } was withdrawn on { $at } by { $by }.
taken-back-reply = Withdrawn together with the agenda.
taken-back-closed = This reply was removed because an item has become a closed item.

# A draft to the chief executive
ask-send-draft = Shall I send the draft of the agenda for { $day } (version { $version }) to { $name }? I will tell you when it is approved or there is a remark.
offer-send-draft = send draft to { $name }
draft-which = Several people have the title of chief executive. Who should get the draft?
draft-on-its-way = The draft (version { $version }) is on its way to { $name }. I will tell you when there is an answer.
draft-on-its-way-later = The draft (version { $version }) will reach { $name } { $when }, so that it does not disturb. I will tell you when there is an answer.
draft-asked = Hello { $name }. { $by } has sent you a draft of the agenda for the meeting of { $forum } on { $day } (version { $version }).
draft-changed-for-you = The agenda has changed since the draft was sent (now version { $version }). Your answer is about what you see here.
draft-you-approved = You approved version { $version } on { $at }.
you-remarked = Your remark: { $text }
button-approve-draft = Approve
button-draft-remark = Remark
button-open-draft = Open the draft
ask-approve-draft = Do you approve the draft of the agenda for { $day } (version { $version })?
draft-remark-form = Remark on the draft of the agenda for { $day } (version { $version }).
draft-remark-sent = Thank you. I have sent your remark to { $name }.
draft-approved = { $name } has approved the draft of the agenda for { $day } (version { $version }).
draft-approved-changed = { $name } has approved version { $version } of the agenda for { $day }. It has changed since, so the approval does not cover the changes.
draft-remarked = { $name } has a remark on the draft of the agenda for { $day } (version { $version }): { $text }
draft-sent = Draft (version { $version }) sent to { $name } on { $at }.
draft-waits = No answer yet.
draft-is-approved = Approved on { $at }.
draft-changed-since = The agenda has changed since (now version { $version }).
warn-draft-waits = The draft (version { $version }) has not been approved by { $name } yet. You can send the agenda out all the same.
warn-draft-changed = { $name } has approved version { $version }, but the agenda has changed since. You can send it out all the same, or send the draft again.
impossible-draft-nobody = I cannot tell who the chief executive is. Write who should get the draft, for example “send draft to Mette Holm”.
impossible-draft-to-whom = { $name } is not a director, so I have not sent the draft. It can only be sent to a director.
impossible-draft-is-posted = The agenda has been sent out and nothing has changed since, so there is no draft to send.
impossible-draft-sent-already = { $name } has version { $version } already, and nothing has changed since.
impossible-draft-not-yours = The draft was not sent to you, so I cannot take your answer.
impossible-draft-cancelled = The meeting has been cancelled, so there is no draft to answer.
impossible-draft-posted = The agenda was sent out on { $when }, so the draft can no longer be approved. Write to the secretariat if something must be changed.
impossible-draft-superseded = You have been sent a newer draft (version { $version }). Please answer that one.
impossible-draft-approved = You have approved version { $version } already, on { $when }.
impossible-no-draft-waits = No draft is waiting for your answer.

# The mayor's edition
fetch-mayor = The mayor's edition of the agenda for the meeting on { $day }, as it was sent out: { $count ->
    [one] item { $items }
   *[other] items { $items }
}. There is nothing else in it.
fetch-mayor-draft = The mayor's edition of the agenda for the meeting on { $day }, as it is now: { $count ->
    [one] item { $items }
   *[other] items { $items }
}. There is nothing else in it. The agenda has not been sent out yet.
fetch-mayor-closed = The mayor also attends { $count ->
    [one] item { $numbers }, which is closed and therefore
   *[other] items { $numbers }, which are closed and therefore
} not in it.
impossible-mayor-in-none = The mayor attends no item of the meeting on { $day }, so there is no mayor's edition. Write for example “mayor attends items 1 and 3”.
impossible-mayor-in-none-posted = The mayor attends no item of the agenda sent out for { $day }, so there is no mayor's edition. If that has changed since, write “update post” first.
impossible-mayor-only-closed = The mayor attends only closed items of the meeting on { $day }, and nothing of them is in the mayor's edition.

## The round, meetings, setup
ask-open-round = Shall I open the round for { $month } now? The chiefs are asked { $asked }; the deadline is { $due }.
asked-now = at once
asked-resumed = when sending has been resumed
round-opened = The round for { $month } is open.
ask-pause = Shall I hold back all messages? Answers to questions and cards still work.
paused = Sending is paused. Write “resume sending” when it should start again.
resumed = Sending has been resumed.
ask-move = Shall I move the meeting on { $was } to { $now }?
ask-move-deadline = Shall I move the meeting on { $was } to { $now }? The deadline for the status becomes { $due }, and the status is finalised on { $freeze }.
ask-move-earlier = Shall I move the meeting on { $was } to { $now }? Please note that the deadline for the status becomes earlier: { $due }. The status is finalised on { $freeze }.
ask-move-freeze = Shall I move the meeting on { $was } to { $now }? The status is then finalised on { $freeze }.
moved = The meeting has been moved to { $now }.
moved-told = The meeting has been moved to { $now }. Those who have been asked are told about the deadline.
moved-posted = The agenda has been sent out, and the channel still shows { $was }.
no-reason = no reason given
ask-cancel = Shall I cancel the meeting on { $day } ({ $reason })?
ask-cancel-round = Shall I cancel the meeting on { $day } ({ $reason })? The round that belongs to it ends, and those who have been asked are told once.
ask-cancel-posted = Shall I cancel the meeting on { $day } ({ $reason })? Its round ends, those asked are told once, and it is written below the agenda in the channel.
cancelled-meeting = The meeting on { $day } is cancelled.
bound = This channel is now { $owner } channel.
bound-instead = The channel that was { $owner } before is not used any more.
bound-unread = This channel is now { $owner } channel, but I could not read who is in it. I will look again before I send anything.
bound-with-strangers = This channel is now { $owner } channel. { $count ->
    [one] There is one person in it I do not know
   *[other] People in it I do not know: { $count }
}, so I will send nothing here until the secretariat has confirmed it.
unbound = Rød Tråd has been removed from the channel that was set up for { $forum }, so I no longer send anything there. Write “use this channel for { $forum }” in a new channel.
unbound-here = This channel is no longer { $owner } channel, so I send nothing more here.
ask-make-anyway = The agenda for { $forum } comes from the ESDH system: Drop it in this chat as PDF or Word, and I will read it. Shall I make one all the same?
ask-strangers = { $count ->
    [one] One person in the channel I do not know
   *[other] People in the channel I do not know ({ $count })
}: { $names }. Everyone in the channel sees all of it. May they read along? Until then I will send nothing.
accepted = Noted. Write “post agenda” again when it should go out.
strangers = { $count ->
    [one] There is somebody in { $owner } channel whom I do not know: { $names }. They
   *[other] There are { $count } in { $owner } channel whom I do not know: { $names }. They
} can read everything in the channel. Is that all right? Until you have confirmed it, I write nothing there.
in-channel = In { $owner } channel: { $names }.
in-channel-strangers = In { $owner } channel: { $names }. I do not know: { $strangers }.
setup = Setup
setup-people = { $people } people, of whom { $chiefs } are chiefs
setup-plan = { $count } initiatives to ask about
setup-channel = The channel for { $forum } is set up
setup-no-channel = No channel for { $forum } yet: write “use this channel for { $forum }” in the channel
setup-members = Members of { $forum }: { $count }
setup-nobody = The configuration names members of { $forum } who are not among the people: { $keys }
setup-legend = The colours have their meaning
setup-no-legend = The configuration does not say what the colours mean, so no round opens
setup-paused = Sending is paused
setup-sending = Messages are being sent
setup-latest = Latest round: { $month }
setup-next = Next: the status for { $month } opens on { $opens }, deadline { $due }
setup-unopened = The round for { $month } (deadline { $due }) has not been opened, because its opening lay before the plan came in; write “open round” to start it
setup-collision = { $step } falls on { $day }, which is kept free of deadlines; { $before } could be a possibility

## What I can't do
unknown-person = Hello. You are not registered here, so I am afraid I can't answer. Please contact whoever referred you to me if this is a mistake.
unknown-channel = { $count ->
    [one] I only answer in the channel that is set up for { $forums }.
   *[other] I only answer in the channels that are set up for { $forums }.
}
channel-on-hold = I am not answering in the channel right now. { $secretariat } must first confirm who is in it.
answer-too-long = The answer is too long for one message. Please ask about one initiative or one area at a time.
use-edit = I read the message as it was. Use “edit” if the answer should be changed.
slow-down = That was a little fast; please try again in a moment.
nothing-saved = Something went wrong on my side, and I have not saved anything. Please try again in a little while.
refused = I can't do that for you. Please write to { $secretariat } if this is a mistake.
refused-report = You are not listed as responsible for that initiative, so I can't save a status on it. If this is a mistake, please write to Finance.
refused-post = I can't do that for you; the agenda is sent out by { $secretariat }.
refused-see-agenda = I can only show the agenda to the board, Finance and { $secretariat }. Write “next meeting” to hear when the meeting is.
refused-make-agenda = I can't do that for you; the agenda is made by { $secretariat }.
refused-manage-round = I can't do that for you; the round is managed by { $secretariat }.
refused-manage-meetings = I can't do that for you; the meetings are managed by { $secretariat }.
refused-bind-channel = I can't do that for you; the channel is set up by { $secretariat }.
refused-no-channel = No channel has been set up for { $forum }, so I have not sent anything. Write “use this channel for { $forum }” in the channel.
refused-no-roster = I could not read who is in the channel, so I have not sent anything. Please try again in a little while.
round-not-open = The round for { $month } opens on { $opens }. I have not saved anything.
round-closed = There is no open round, so I have not saved anything.
impossible-absence-over = I can't save that because the last day has passed.
impossible-absence-own-stand-in = I can't save that because you can't be your own stand-in.
impossible-agenda-changed = The agenda has changed since you saw it, so I have not sent anything.
impossible-post-leaving = The agenda is being sent at this very moment, so I have changed nothing. Please try again in a moment.
impossible-withdraw-held = The meeting has begun or been held, so the agenda stays where it is.
impossible-already-posted = The red initiatives have already been sent out for this status.
impossible-reds-in-thread = The red initiatives are already in the thread below the agenda, so I have not sent them again.
impossible-bind-in-channel = Write “use this channel for { $forum }” in the channel it is about, and mention me there.
impossible-bind-which-forum = Which meetings is the channel for: { $forums }? Write for example “use this channel for { $forum }”.
impossible-unbind-in-channel = Write “do not use this channel any more” in the channel it is about, and mention me there.
impossible-channel-taken = The channel is already the one of { $forum }, so I have changed nothing. Write “do not use this channel any more” first.
impossible-other-forum-here = In this channel I only show what belongs to { $forum }.
impossible-no-meeting-of = I know of no coming meeting of { $forum }.
impossible-which-forum = There are several meetings that day: { $forums }. Write it again and say which meeting it is, for example the meeting of { $forum }.
impossible-move-points-to-which-day = To which day? Write for example “move P3 to 25 June”.
impossible-colour-without-legend = I can't save that because that colour has no meaning in your setup.
impossible-date-unknown = I can't read “{ $words }” as a date. Write for instance 27 May at 9.
impossible-move-to-which-day = To which day? Write for instance “move meeting 28 May to 27 May at 9”.
impossible-too-soon-for-status = I have not moved the meeting because the status for { $month } can't be finalised before it. The first possible day is { $day }.
impossible-day-closed = I can't move the meeting there because it is not a working day.
impossible-day-over = I can't move the meeting to a day that has passed.
impossible-day-taken = I can't move the meeting there because there is already a meeting that day.
impossible-initiative-not-reportable = { $initiative } is not asked about this month, so I have not saved anything.
impossible-no-channel = No channel has been set up for { $forum }, so I have not sent anything.
impossible-no-legend = I can't open the round because the configuration does not say what the colours mean.
impossible-no-meeting = I know of no coming meeting.
impossible-item-called-otherwise = Item { $number } is called “{ $title }”, so I have changed nothing. Write only the number if that is the item you mean.
impossible-meeting-not-held-yet = The meeting “{ $words }” has not been held yet.
impossible-no-meeting-then = I know of no meeting “{ $words }”. The next one is on { $day }.
impossible-hide-in-which-month = Write which month it should not be shown in too, e.g.: do not show Flådestyring in June
impossible-no-meeting-on = I know of no meeting “{ $words }”.
impossible-no-round-to-open = There is no round to open; the coming one is already under way.
impossible-another-round-open = I have not opened a new round because the round for { $month } is open: { $received } of { $count } have been received, and the status is finalised on { $freeze }.
impossible-not-paused = Sending is not paused.
impossible-nothing-settled = The status has not been finalised yet, so there are no red initiatives to send.
impossible-nothing-to-annul = No answer on { $initiative } has been received, so there is nothing to take back.
impossible-nothing-to-include = There is nothing to include: either the status has not been finalised, or the agenda has been sent out.
impossible-nothing-asked = You are not responsible for any initiative I ask about this month, so there is nothing to remind you of.
impossible-no-corrections = Nothing has been corrected since the status was finalised, so it still stands.
impossible-nothing-to-snooze = There is no open round to be reminded of.
impossible-person-unknown = I know of nobody called “{ $words }”. I have not saved anything.
impossible-round-already-open = The round is already open.
impossible-snooze-over = That time has passed. Write for instance “remind me tomorrow at 9”.
impossible-snooze-past-due = I can't wait that long because the deadline is { $due }.

## Longer deadline, co-author, hidden month
deadline-extended = Hello { $name }. Your deadline for the { $month } status has been extended to { $until }.
extended = Noted: { $name } has until { $until }.
ask-remind = Shall I send a reminder to { $names }? Nobody gets more than one message each half-day.
remind-not-needed = There is nothing to remind { $name } of right now.
remind-waiting = { $name } already has a reminder on its way and will get it on { $at }.
reminded-later = { $count ->
    [one] The reminder is on its way to 1 person and comes on { $at }
   *[other] The reminder is on its way to { $count } people and comes on { $at }
}, because nobody gets more than one message each half-day, and only in working hours.
reminded-some-later = The reminder is on its way to { $count } people. { $left ->
    [one] 1 of them gets it on { $at }
   *[other] { $left } of them get it on { $at } at the latest
}, because nobody gets more than one message each half-day.
ask-extend = Shall { $name } have until { $when }? { $name } is told and not reminded of own initiatives before then.
reminded = { $count ->
    [0] Everybody has finished, so I have sent nothing.
    [one] The reminder is on its way to 1 person.
   *[other] The reminder is on its way to { $count } people.
}
ask-hide = Shall I leave out { $title } in { $month }? Then I do not ask about it that month. I note that you have chosen this.
hidden-initiative = { $title } is left out in { $month }.
ask-co-author = Shall { $name } be able to write drafts on { $title }? Each draft is shown to { $chief }, and it counts only once { $chief } has sent it.
co-author-named = Noted: { $name } can write drafts on { $title }. { $chief } approves them.
co-draft = { $by } has written a draft of your status on { $initiative }:
co-draft-kept = Your draft on { $title } has been sent to { $chief }, who approves it. Until then it does not count as an answer.
button-approve = Send as my answer
impossible-not-co-author = You are not set up to write on { $initiative }.
impossible-month-settled = The status for that month is final, so { $initiative } stays.
impossible-no-open-round = There is no open round right now.
impossible-extension-not-before-freeze = The deadline can be extended to { $freeze } at the latest, when the status is finalised.
impossible-extension-not-longer = The deadline is already { $due }.
impossible-extension-settled = The status was finalised on { $freeze }, so the deadline can't be extended.
impossible-meeting-already-then = The meeting is already at that time, so there is nothing to move.
impossible-meeting-held = That meeting has been held, so it stays.
correction-taken-back = After the status was finalised the answer on { $initiative } was taken back: { $was } → not received.
change-starts = the meeting starts at { $now } (formerly { $was })
change-place = the meeting is now held in { $title }
change-place-open = the place of the meeting is no longer settled
change-moved = the meeting has moved from { $was } to { $now }

## Follow-ups
follow-up-hello = Hello { $name }.
follow-up-hello-stand-in = Hello { $name }. { $owner } is away, and you are the stand-in.
follow-up-from = From the meeting of { $forum } on { $day }: { $what }.
follow-up-you-do = It was agreed that you follow up.
follow-up-they-do = It was agreed that { $who } follow up.
follow-up-given-on = { $by } has handed the follow-up over to you.
follow-up-you = you
follow-up-nobody = Nobody is responsible yet.
follow-up-unit-unknown = { $unit } follows up, but I know nobody there whom I can remind.
follow-up-ask-for-text = The item is closed, so ask { $secretariat } for the wording.
follow-up-deadline = The deadline is { $due }.
follow-up-deadline-was = The deadline was { $due }.
follow-up-deadline-near = The deadline is { $due }, { $left ->
    [0] today
    [one] in 1 working day
   *[other] in { $left } working days
}.
follow-up-no-deadline = No deadline was agreed.
follow-up-was-due = The deadline of { $what } was { $due }.
follow-up-was-due-yesterday = The deadline of { $what } was yesterday.
follow-up-how = How does it look?
follow-up-closed = a follow-up to a closed item
follow-up-no-owner = nobody responsible
follow-up-due = by { $due }
follow-up-due-was = the deadline was { $due }
follow-up-first-due = (at first { $due })
follow-up-no-due = no deadline
follow-up-ended-done = { $what } was noted as done on { $day }.
follow-up-ended-dropped = { $what } was dropped on { $day }.
follow-ups-own = { $count ->
    [0] You have no open follow-ups.
    [one] You have 1 open follow-up
   *[other] You have { $count } open follow-ups
}
follow-ups-of = { $count ->
    [0] { $label } has no open follow-ups.
    [one] { $label } has 1 open follow-up
   *[other] { $label } has { $count } open follow-ups
}
follow-ups-from = { $count ->
    [0] There are no open follow-ups from the meeting of { $forum } on { $day }.
    [one] There is 1 open follow-up from the meeting of { $forum } on { $day }
   *[other] There are { $count } open follow-ups from the meeting of { $forum } on { $day }
}
follow-ups-all = { $count ->
    [0] There are no open follow-ups.
    [one] There is 1 open follow-up
   *[other] There are { $count } open follow-ups
}
follow-ups-of-which = { $count ->
    [one] (1 is past its deadline)
   *[other] ({ $count } are past their deadline)
}
follow-ups-overdue = { $own ->
    [yes] { $count ->
        [0] None of your follow-ups is past its deadline.
        [one] 1 of your follow-ups is past its deadline
       *[other] { $count } of your follow-ups are past their deadline
    }
   *[no] { $count ->
        [0] No follow-up is past its deadline.
        [one] 1 follow-up is past its deadline
       *[other] { $count } follow-ups are past their deadline
    }
}
follow-ups-on-agenda = { $count ->
    [one] Under item 1: 1 open follow-up
   *[other] Under item 1: { $count } open follow-ups
}
follow-ups-more = and { $count } more
only-own-follow-ups = I can only show you your own follow-ups.
no-follow-up-of-yours = You have no open follow-up that this could be about, so I have done nothing.
finished-what = I know of no open follow-up of yours about “{ $title }”. If it is an initiative, write for instance “fleet is completed”.
follow-up-which = Which follow-up?
follow-up-form-due = When can { $what } be done? Now it is: { $now }.
follow-up-until = New deadline
follow-up-form-owner = Who shall follow up { $what }? Whoever you choose is told.
follow-up-to = Responsible
follow-up-no-name = Choose who it shall be.
ask-follow-up = Shall I note the follow-up from the meeting of { $forum } on { $day }?
    “{ $text }”
    { $told ->
        [yes] Responsible: { $who } · { $when }. Those responsible are told.
        [unit] Responsible: { $who } · { $when }. I know nobody there whom I can tell.
       *[no] I could not see who is responsible; you can choose afterwards · { $when }
    }
ask-follow-up-closed = The item is closed, so I do not keep the wording. Shall I note a follow-up to a closed item from the meeting of { $forum } on { $day }?
    { $told ->
        [yes] Responsible: { $who } · { $when }. Those responsible are told, and can ask you for the wording.
        [unit] Responsible: { $who } · { $when }. I know nobody there whom I can tell.
       *[no] I could not see who is responsible; you can choose afterwards · { $when }
    }
ask-follow-up-done = Shall I note { $what } as done?
ask-follow-up-give = Shall I hand { $what } over to { $name }, who is then told?
ask-follow-up-drop = Shall { $what } be dropped? Those responsible are told.
follow-up-answered-agreed = Noted: { $what } · { $who } · { $due }. { $told ->
    [yes] Those responsible are told.
   *[no] There is nobody I can tell, so I will remind { $secretariat } of it.
}
follow-up-answered-done = Thank you. { $what } is noted as done.
follow-up-answered-postponed = Noted: { $what } is now { $due }.
follow-up-answered-moved = { $what } is handed over to { $who }, who will be told.
follow-up-answered-handed-back = Thank you for answering. { $secretariat } will be told that { $what } is not your task.
follow-up-answered-dropped = { $what } is dropped.
follow-up-answered-reopened = { $what } is open again.
follow-up-changed-done = { $by } has noted { $what } as done. There is nothing more for you to do.
follow-up-changed-postponed = { $by } has noted that { $what } is now { $due }.
follow-up-changed-moved = { $by } has handed { $what } over. Now { $who } will follow up.
follow-up-changed-dropped = { $by } has noted that { $what } is dropped. There is nothing more for you to do.
follow-up-changed-reopened = { $by } has opened { $what } again.
follow-up-unplaced-handed-back = { $by } answers “not my task” to { $what }.
follow-up-unplaced-left = { $by } has left and was responsible for { $what }.
button-done = Done
button-new-deadline = New deadline
button-give-on = Hand over
button-choose-owner = Choose who
button-not-mine = Not my task
button-drop = Not needed
button-keep-deadline = Save the deadline
impossible-follow-up-due-over = That deadline is over. Write a day to come.
impossible-follow-up-ended = The follow-up has ended, so I have changed nothing.
impossible-follow-up-open = The follow-up is open already.
impossible-follow-up-no-text = Write what is to be followed up, for instance “follow-up: Mette books a date, by 14 June”.
impossible-follow-up-too-long = The text is too long for a follow-up (at most { $limit } characters). I have saved nothing.
impossible-follow-up-owner-left = { $name } has left and cannot follow up. Choose somebody else.
impossible-follow-up-has-it = { $name } has it already.
impossible-follow-up-not-yours = You are not responsible for it yourself. Choose somebody else, or drop it.
impossible-follow-up-no-item = The agenda has no item { $number }.
impossible-follow-up-whose = I know neither a person nor a unit called “{ $words }”.
impossible-follow-up-which-person = Several may be called “{ $words }”: { $names }. Write the whole name.
refused-answer-follow-up = That follow-up is not yours, so I have changed nothing. If that is wrong, write to { $secretariat }.
refused-agree-follow-up = I cannot do that for you; follow-ups are agreed through { $secretariat }.

## Operations, to the admin
alert-tick = Operations: The schedule could not run { $count } times in a row, last { $last }. What was to be sent will be sent when it runs again. See the log.
alert-outbox = Operations: Sending did not work { $count } times in a row, last { $last }. What is waiting will be sent when it works again. See the log.
alert-store = Operations: { $count ->
    [one] Data could not be saved { $last }.
   *[other] Data could not be saved { $count } times, first { $first }, last { $last }.
} It works again now. Only what is saved has been confirmed. Check whether the disk is getting full.
alert-seal = Operations: The audit trail could not be sealed { $count } times in a row, last { $last }. Nothing is lost, and it is tried again. See the log.
alert-snapshot = Operations: The copy of all data (snapshot) could not be written, last { $last }. Nothing is lost, but the journal grows. Check whether the disk is getting full.
alert-delivery = Operations: { $count ->
    [one] One message could not be delivered, { $last }.
   *[other] { $count } messages could not be delivered, last { $last }.
} See the log.
alert-turn = Operations: { $count ->
    [one] One message to me ended in an error, { $last }.
   *[other] { $count } messages to me ended in an error, last { $last }.
} Whoever wrote has been told that nothing was saved. See the log.
alert-job = Operations: The job { $job } did not finish, last { $last }. It will be tried again. See the log.
unreached = Operations: { $count ->
    [one] One person does not get my messages
   *[other] { $count } people do not get my messages
}
reach-not-installed = has not installed Rød Tråd
reach-blocked = has blocked Rød Tråd

## Decisions and minutes
minutes-of-short = Minutes { $day }
decision-at = item { $number }, { $title }: the decision is written
decision-concerns = Concerns { $titles }.
decision-was = Before: { $text }
decision-told-otherwise = The chiefs have been told the earlier wording. Send it again when you are ready.
decisions-written = Minutes { $day } · items { $numbers }: { $text }
decision-removed = Minutes { $day } · item { $number } has no decision any more. It said: { $text }
button-release = Send to chiefs
proposed = Follow-ups in the text. Shall I note them?
proposed-noted = Follow-ups in the text. They are noted.
button-note-it = Note it
button-yes-all = Yes, all
button-release-all = Send the decisions to chiefs
button-release-yes = Yes, send to them
say-release-all = send decisions to chiefs
ask-release = { $about } · Shall I send this now?
release-item = Item { $number } · to { $names }
released = The decision is on its way to { $names }.
collecting = { $about } · Write the decision on item { $number }, { $title }, in as many messages as you like. Write “end” when it is complete, or “cancel”.
collecting-instead = It now says: { $text } What you write takes its place.
collecting-noted = { $count ->
    [one] Noted. Go on, or write “end”.
   *[other] Noted, { $count } parts. Go on, or write “end”.
}
collecting-help = You are writing a decision ({ $count } parts so far). Go on, write “end” to keep it, “undo” to take out the last part, or “cancel”.
collecting-line-gone = The last part is taken out: “{ $text }”
collecting-dropped = I have not kept the decision. You had written: { $text }
collecting-empty = You had not written anything yet, so no decision is kept.
collecting-closed = Item { $number } has become a closed item, so I have not kept the decision. You had written: { $text }
collecting-still = You are still writing a decision. Go on, or write “end”.
postponed-awaiting = { $title } is now in the forward plan as { $code }, without a date. When you know it, write for example: move { $code } to 25 June
postponed-to = { $title } ({ $code }) is put on the meeting on { $day }.
rated = { $about } · The board's own view of { $title }:
board-rates = The board's own view of { $title }: { $colour }.
board-rated-on = The board's own view on { $day }: { $colour }.
board-decided = The board decided on { $day }: { $text }
outcome = Hello { $name }. The board discussed { $titles } { $today ->
    [yes] today
   *[no] at the meeting on { $day }
}.
outcome-decision = Decision
outcome-follow-up = Follow-up:
decisions-of = Decisions at the meeting on { $day }
no-decisions-of = I have no decisions to show you from the meeting on { $day }.
no-decisions-yet = There are no decisions to show you yet.
decided-on = Decided on { $title }
nothing-decided-on = I have no decisions to show you on { $title }.
item-label = Item { $number }, { $title }
not-approved-yet = The minutes of { $days } have not been approved yet.
attendance-absent = Minutes { $day } · { $name } is noted as absent. Absent: { $absent }.
attendance-present = Minutes { $day } · { $name } is noted as present. Absent: { $absent }.
minutes-working = draft
minutes-absent = Absent: { $names }
minutes-undecided = Items without a decision: { $numbers }.
minutes-version = Minutes of the meeting on { $day }, version { $number }
minutes-correction = Minutes of the meeting on { $day }, version { $number } (correction { $correction })
version-overtaken = You asked for version { $number }; this is the newest.
version-sent = Version { $number } was sent for approval on { $at }.
approved-by = Approved by { $names }.
not-there = Not present: { $names }.
awaits = Waiting for { $names }.
not-answered = Not answered by { $names }.
ask-end-minutes = Shall I end the approval of the minutes of the meeting on { $day } (version { $number })? { $done } have approved. Waiting for { $names }.
impossible-minutes-approved-already = Version { $number } is approved already, so I have changed nothing.
impossible-minutes-nobody-approved = Nobody has approved the minutes yet, so I cannot end it as approved.
remark-by = Remark by { $name }: { $text }
minutes-changed = The text has changed since version { $number }. Write “send for approval” when you are done; I will ask again and show what is new.
minutes-changed-approved = Version { $number } is approved and stands. What you have changed becomes a correction when you send it for approval.
button-send-minutes = Send for approval
button-send-minutes-yes = Yes, send for approval
ask-send-minutes = { $about } · Shall I send version { $number } for approval to { $names }?
minutes-sent = Version { $number } of the minutes is on its way to { $names }. I will tell you when everybody has answered.
minutes-asked = Hello { $name }. The minutes of the board's meeting on { $day } are ready (version { $number }). Please answer by { $due }.
minutes-asked-correction = Hello { $name }. There is a correction to the approved minutes of the board's meeting on { $day } (version { $number }). Please answer by { $due }.
minutes-asked-again = Hello { $name }. The minutes of the board's meeting on { $day } have changed (version { $number }). Please answer by { $due }.
minutes-asked-how = Your approval stands with name and time on the signature page. If the text changes, I ask you again and show what is new.
minutes-new-since = New since version { $number }
minutes-new-elsewhere = Only titles, attendance or the board's views have changed.
minutes-newer-version = There is now a version { $number }, so I have not registered the answer to the old one.
no-decision = no decision
was = Before: { $text }
is-now = Now: { $text }
minutes-approved = You approved version { $number } on { $at }.
minutes-not-present = You are noted as not present in version { $number } ({ $at }).
button-open-minutes = Open the minutes
button-approve-minutes = Approve
button-remark = I have a remark
button-not-there = I was not present
ask-approve-minutes = Do you approve the minutes of the meeting on { $day } (version { $version })?
approve-what = Nothing is waiting for your approval.
remark-form = Your remark on the minutes of the meeting on { $day } (version { $number }):
label-remark = Remark
remark-received = Thank you. { $secretariat } gets your remark: “{ $text }” The minutes still wait for your answer if you have not given it.
remark-came = { $name } has a remark on the minutes of the meeting on { $day } (version { $number }):
remark-what-now = Correct the decision and send the minutes for approval again if it calls for it.
minutes-are-approved = The minutes of the meeting on { $day } are approved (version { $number }).
minutes-nobody-there = Everybody has answered on the minutes of the meeting on { $day } (version { $number }), but nobody who was present has approved them.
impossible-minutes-without-agenda = There is no agenda for that meeting, so I cannot write its minutes.
impossible-minutes-not-held-yet = The meeting has not been held yet, so I cannot write its minutes.
impossible-decision-on-closed = Item { $number } is closed, and I keep no content of closed items, so I have not kept anything. Write the decision where the case is kept.
impossible-decision-empty = There was no text, so I have not kept a decision.
impossible-decision-too-long = The text is longer than { $limit } characters, so I have not kept it. Please split it.
impossible-nothing-decided-there = No decision has been written on that item yet.
impossible-decision-is-released = The chiefs have been told that decision, so I do not remove it. Write the right one instead; it is corrected with its history.
impossible-decision-concerns-nobody = The decision concerns no initiative, so I do not know whom to tell.
impossible-decision-concerns-none = The decision concerns no initiative, so I do not know whom to tell. Write for example “decision { $number } concerns Flådestyring”.
impossible-decision-already-told = The chiefs have already been told that decision as it stands.
impossible-decision-nobody-to-tell = None of the initiatives has an active chief or director, so there is nobody to tell.
impossible-nothing-to-release = There are no decisions on initiatives that the chiefs have not been told.
impossible-rating-without-plan-item = The agenda has no item on the cross-cutting initiatives, so the view has no place to stand.
impossible-rating-done = Completed is not a view. It is proposed by the chief and confirmed by finance or the director.
impossible-initiative-unclear = I cannot tell which initiative “{ $words }” is, so I have not kept anything.
impossible-minutes-empty = No decision has been written yet, so there is nothing to send for approval.
impossible-minutes-no-approvers = There are no directors in the people file, so there is nobody to send the minutes to.
impossible-minutes-unchanged = Version { $number } has been sent, and nothing has changed since.
impossible-minutes-superseded = That is not the newest version (it is now { $number }), so I have not kept anything.
impossible-minutes-answered = You have already answered version { $number }, so I have not changed anything.
impossible-minutes-changing = The minutes are being corrected, so I have not registered your answer. You will be asked again and see what is new.
impossible-minutes-not-asked = You are not among those asked to approve those minutes.
impossible-minutes-not-sent = The minutes of the meeting on { $day } have not been sent for approval yet.
impossible-no-minutes-sent = No minutes have been sent for approval yet.
impossible-remark-empty = The remark was empty, so I have not sent anything.
impossible-nothing-to-approve = No minutes are waiting for your answer.
impossible-several-to-approve = Several minutes are waiting for your answer. Write for example “approve the minutes of 28 May”.
refused-make-minutes = I cannot do that for you; the minutes are written by { $secretariat }.
refused-approve-minutes = The minutes are approved by the directors, so I have not registered anything.
refused-see-decisions = I can only show the minutes to the board, finance and { $secretariat }. Write “what was decided on …” if it concerns one of your initiatives.

## Documents
button-open-agenda = Open the agenda
button-pdf = PDF
button-word = Word
button-pdf-closed = PDF with closed items
button-word-closed = Word with closed items
button-download = Get the document
fetch-agenda = The agenda for { $day } as it is now (version { $version }). The document is made when you open it, in Danish.
fetch-agenda-posted = The agenda for { $day } as it was sent out. The document is made when you open it, in Danish.
fetch-status = The attachment with the status for { $month }, as of { $at }. The document is made when you open it, in Danish.
fetch-for-days = The links work for 14 days.
draft-nothing-closed = There is nothing closed in the draft that you can read.
fetch-draft = The draft of the agenda for { $day } (version { $version }) with what is closed.
fetch-closed = Documents with closed items are for you alone: the link works for 15 minutes and can be used once, and it is noted that you have fetched them.
fetch-item = Item { $number }, { $title }, for the meeting on { $day } in Word (version { $version }). Write in the file and send it to me here in the chat; I will show what has changed before anything is stored.
fetch-decision-sheet = The decision sheet for the meeting on { $day } in Word. Write the decisions in it and send it to me here in the chat; I will show them before anything is stored.
fetch-minutes = The minutes of the meeting on { $day }, version { $number }, as it was sent for approval. The document is made when you open it.
fetch-minutes-draft = The minutes of the meeting on { $day } as they are written now. They cannot be sent back; correct the decisions in the decision sheet (“get decision sheet”).
fetch-plan = The forward plan with the coming meetings and what awaits a date. It is for reading and cannot be sent back; move items with for instance “move P3 to 25 June”.
impossible-closed-not-in-word = Item { $number } is a closed item, and I do not give it out by itself. It is in the agenda with closed items (“get agenda”) and is corrected here in the chat.
impossible-item-not-yours = You can get the items you have proposed or take part in. This is none of them, or it is not on the agenda.
impossible-minutes-not-there = There are no minutes of the meeting on { $day } yet.
impossible-no-agenda-made = No agenda has been made for { $day } yet. Write “make agenda”, and I will make it.
impossible-agenda-not-posted = The agenda for { $day } has not been sent out yet.
impossible-no-address = I cannot link to the document because my address is not set up. Please tell the system administrator.
link-refused-title = The link does not work
link-refused = The link cannot be used or is no longer valid. Ask Rød Tråd for a new one in Teams.
link-once-title = Get the document
link-once = The link is personal and can be used once.

# Editing an agenda and the forward plan in chat
the-item = item { $number } ({ $title })
agenda-of-day = Agenda { $day } · { $text }
plan-of = Forward plan · { $text }
did-added = { $items } has been added.
did-removed = { $items } has been taken off.
did-moved = { $items } has been moved.
did-awaits = { $items } now awaits a date.
did-dropped = { $items } has been taken out.
did-placed = { $items } has a new place.
did-placed-locked = The agenda has been posted, so the numbers stand. { $items } has moved in the timetable.
did-timetabled = the timetable is set: { $count ->
    [one] one row
   *[other] { $count } rows
  }. The meeting ends at { $end }.
did-lasts = { $items } takes { $minutes } minutes.
did-starts = { $items } begins { $at }.
did-pause = there is a break of { $minutes } minutes after { $items }.
did-lunch = there is lunch for { $minutes } minutes after { $items }.
did-no-breaks = the breaks are out of the timetable.
did-attends = { $names } attends { $items }.
did-attends-online = { $names } attends { $items } via Teams.
did-does-not-attend = { $names } does not attend { $items }.
did-apologies = { $names } has sent apologies.
did-comes = { $names } attends the meeting.
did-mayor = the mayor attends { $items }.
did-no-mayor = the mayor does not attend.
did-closed = { $items } is now a closed item. Others see only its number, its time and “Lukket punkt”.
did-opened = { $items } is now an open item.
did-shown = { $text } now shown to all of { $items }.
did-hidden = { $text } no longer shown of { $items }.
did-attached = the attachment { $text } has been put on { $items }.
did-detached = the attachment { $text } has been taken off { $items }.
did-filed = { $items } now has { $text }.
did-noted = { $items } is { $text }.
did-renamed = { $items } has a new title.
did-wanted = the wanted decision has been written on { $items }.
did-taken-over = { $text } is now the agenda.
did-from-file = { $items } corrected from { $text }.
did-written = the text has been written on { $items }.
points-added = { $titles } has been put on { $day }.
points-moved = { $titles } moved to { $day }.
points-awaits = { $titles } now awaits a date.
points-dropped = { $titles } taken out of the forward plan.
edit-nothing = Agenda { $day } · that is how it is already, so I have changed nothing.
edited-after = The change before was made by { $by }.
edited-guests = { $names } is not in my list of people and has been written as a guest.
edited-unplaced = Without an item of its own on the agenda: { $rows }.
edited-left-out = Without a time in the timetable: { $items }.
edited-no-number = The document number is not written yet.
edited-waits = Not in the file, and now waiting for a date in the forward plan: { $titles }.
edited-seen = It has been open in the channel since { $at }. The post is being changed now, and links to the older versions no longer work. That it has been seen cannot be undone; it is noted.
warn-mayor = Title and timetable do not say the same about the mayor in item { $number }. Write “mayor attends” or “mayor does not attend”.
undone = the change of { $at } has been taken back.
undone-posted = The channel still shows what was posted. Write “update post” if it should change there too.
impossible-undo-changed = { $by } changed the agenda { $at }, after your change, so I have taken nothing back.
timetable-how = To set a new timetable, write “timetable” and paste the rows in the same message: time, title and any participants, and at the end “12.00 Mødet afsluttes”.
button-show-agenda = Show the agenda
button-put-on = Put on
button-later = Later
button-no-thanks = No thanks
ask-remove-item = Take item { $number } ({ $title }) off the agenda of { $day }?
ask-close = Item { $number } ({ $title }) on the agenda of { $day } becomes a closed item. Others see only its number, its time and “{ $public }”. Shall I?
ask-close-content = Item { $number } ({ $title }) on the agenda of { $day } becomes a closed item. Others see only its number, its time and “{ $public }”. I keep no content of closed items, so { $content } will be deleted. Shall I?
ask-close-seen = Item { $number } ({ $title }) on the agenda of { $day } becomes a closed item. It has been open in the channel since { $seen }: { $readers } could read its title{ $material }. That cannot be undone, and notifications already shown stay. If you say yes, I change the post at once, older links to the agenda stop working, and it is noted.{ $loses } Shall I?
close-material = and open the agenda with { $content }
close-loses = I keep no content of closed items, so { $content } will be deleted.
close-members = { $count ->
    [one] the one member of the channel ({ $names })
   *[other] the { $count } members of the channel ({ $names })
  }
close-everybody = everybody in the channel
close-given = { $readers } and, with a link, { $names }
and-others = { $count } others
ask-open-item = Item { $number } on the agenda of { $day } becomes an open item, and everybody can read its title: “{ $title }”. Shall I?
ask-open-item-content = Item { $number } on the agenda of { $day } becomes an open item, and everybody can read its title (“{ $title }”), { $content } and what has been decided on it. Shall I?
ask-show-of-item = This is how everybody will read it on the agenda of { $day }:
  { $shown }
  Shall I?
content-text = the text
content-attachments = the attachments
content-wanted = the wanted decision
content-decision = the decision in the minutes
meeting-chosen = We are now working on the meeting on { $day }.
proposal-received = Thank you. I have passed your proposal “{ $title }” for the meeting on { $day } on to { $secretariat }, and you will hear from me when it is placed.
proposals = { $count ->
    [one] One item has been proposed
   *[other] { $count } items have been proposed
  }
proposals-more = And { $count } more; they come when these are placed.
no-proposals = No proposals are waiting.
proposal-line = { $title }{ $note } · proposed by { $by } for { $day }{ $closed ->
    [closed] {" "}· closed item
   *[open] {""}
  }
proposal-added = “{ $title }” has been put on { $day } ({ $code }).
proposal-later = “{ $title }” awaits a date ({ $code }).
proposal-declined = “{ $title }” is not put on.
proposal-open = “{ $title }” awaits an answer.
your-proposal-added = Hello { $name }. Your proposal “{ $title }” has been put on the agenda of the board's meeting on { $day }.
your-proposal-later = Hello { $name }. Your proposal “{ $title }” is noted for a later meeting; the date is not settled.
your-proposal-declined = Hello { $name }. Your proposal “{ $title }” is not put on the board's agenda. Ask { $secretariat } if you would like to know why.
impossible-which-item = Several items fit: { $titles }. Write the number.
impossible-no-such-item = There is no item “{ $words }”; the agenda goes to item { $last }. I have changed nothing.
impossible-point-without-title = Write what the item is called, too.
impossible-standing-item = Item { $number } ({ $title }) is a standing item and stays.
impossible-item-gone = That item is not on the agenda any more. I have changed nothing.
impossible-closed-holds-nothing = Item { $number } is closed, and I keep no content of closed items. The material is sent separately.
impossible-attachment-without-title = Write what the attachment is called, too, e.g. “attachment 3: Evaluation 29036/25”.
no-such-attachment = Item { $item } has no attachment { $number }.
impossible-item-already-closed = Item { $number } is closed already.
impossible-item-already-open = Item { $number } is open already.
impossible-item-is-open = Item { $number } is open, so everything on it is shown already.
impossible-timetable-unread = I find no rows with times in it. Write each row like “10.30 Budget”.
impossible-times-not-rising = The time { $at } does not come after the row before, so I have not changed the timetable.
impossible-length-unknown = I cannot read “{ $words }” as a length of time. Write e.g. 30 min.
impossible-time-unknown = I cannot read “{ $words }” as a time of day. Write e.g. 11:00.
impossible-which-person = Several people fit “{ $words }”: { $names }. Write the whole name.
impossible-item-there-already = Item { $number } is at that meeting already.
impossible-no-meeting-that-day = There is no meeting that day. Write “forward plan” to see the meetings.
impossible-no-meeting-that-day-closed = That day is a holiday or day off, and there is no meeting. Write “forward plan” to see the meetings.
impossible-meeting-is-cancelled = That meeting is cancelled ({ $why }), so the item stays.
impossible-no-such-point = There is no { $code } in the forward plan. Write “forward plan” to see the codes.
impossible-undo-moved-on = The meeting has changed since, so I have taken nothing back.
impossible-proposal-decided = That proposal has been placed already.
impossible-too-many-proposals = Many of your proposals are waiting for an answer. Let us have those placed first.
mayor-attends-items = The mayor attends items { $numbers }
item-people = Attending: { $names }
item-attachment = Attachment { $number }: { $title }
item-attachments = Attachments: { $titles }
item-wanted = Wanted decision: { $text }
item-mayor = The mayor attends
item-readers = May be read by: { $names }
item-attachment-closed = (closed attachment)
ask-readers = Item { $number } ({ $title }) on the agenda for { $day } may then be read by { $names } and nobody else. The others see the open variant, in documents, decisions and follow-ups too. Shall I do that?
did-readers = { $items } may be read by { $names } and nobody else.
impossible-closed-not-reader = Item { $number } is closed and you are not among its readers, so I cannot change it for you.
impossible-closed-needs-secretary = At least one of { $secretariat } must be able to read the item, or nobody could correct it. I have not changed anything.
item-public = Others see: { $title }
via-teams = via Teams
awaiting-a-date = Awaiting a date: { $titles }

## Files sent to me
file-reading = Thank you. I am fetching { $name } and reading it now. The answer comes in a moment.
file-not-for-you = I take files from { $secretariat } only, so I have not opened it.
files-one-at-a-time = Send one file at a time, so that I can answer each. I have not opened any of them.
file-is-agenda = Agenda for { $day }: { $count ->
    [one] 1 item
   *[other] { $count } items
  }
file-is-agenda-undated = Agenda without a date: { $count ->
    [one] 1 item
   *[other] { $count } items
  }
file-is-minutes = Minutes of { $day }: { $count ->
    [one] 1 item
   *[other] { $count } items
  }
file-is-minutes-undated = Minutes without a date: { $count ->
    [one] 1 item
   *[other] { $count } items
  }
file-is-case = A single case for { $day }
file-is-case-undated = A single case without a date
file-read = Read in { $name }.
file-read-pages = Read in { $name } ({ $count ->
    [one] 1 page
   *[other] { $count } pages
  }).
file-tracked = The file has { $count ->
    [one] one tracked change
   *[other] { $count } tracked changes
  }. I have read it as if accepted. Decide on them in Word before the file is sent out.
file-pictures = { $count ->
    [one] Page { $pages } is a picture
   *[other] Pages { $pages } are pictures
  } without text, which I cannot read. Please look for yourself what it says.
file-closed-content = The file has text under a closed item. I do not keep that, and the file is not put in the channel; the link opens my own open version.
file-closed-titles = The file shows the title of { $count ->
    [one] a closed item
   *[other] { $count } closed items
  }. So the file is not put in the channel; the link opens my own open variant.
file-date-inferred = The date { $day } is not stated in the file; I have it from the title of an attachment. Make sure it is the right meeting.
file-no-date = I cannot tell which meeting the file is for. Write the date at the top and send it again.
file-no-meeting = I know of no meeting on { $day }. Correct the date in the file, or move the meeting first, and send the file again.
file-meeting-over = The meeting on { $day } has been held or cancelled, so the file cannot become its agenda.
file-other-meeting = The file is for the meeting on { $day }; you are otherwise working on the meeting on { $other }.
file-no-agenda-yet = No agenda has been made for the meeting yet.
file-nothing-new = Nothing new compared with the agenda (version { $version }).
file-leaves-out = Items that are not in the file will wait for a date in the forward plan; they are not lost.
file-compared = Compared with the agenda (version { $version }):
file-more = … and { $count } more.
file-same-sent = It is the same file that { $by } sent on { $at }.
file-same-now = It is the same file that { $by } sent and that became the agenda on { $at }.
file-same-before = The same file became the agenda on { $at } ({ $by }). The agenda has changed since, so this is an older version.
file-changed-meanwhile = The agenda has changed since I compared, so I have not used the file. Here is the difference as it is now.
warn-document-titles = The link opens my own open variant and not the file you sent: the file shows the titles of closed items.
warn-document-edited = The agenda has been changed here since the file was taken over, but the link opens the file as it was. Correct it in the case system and send it again.
button-use-file = Use as the agenda
button-use-and-post = Use and send out
button-see-post = See what is sent out
impossible-file-no-agenda = There is no agenda in that file, so I have changed nothing.
impossible-file-no-meeting = I know of no meeting on that day, so I have changed nothing.
impossible-file-meeting-over = The meeting has been held or cancelled, so I have not changed its agenda.
file-unreadable-empty = The file { $name } is empty.
file-unreadable-too-large = The file { $name } is larger than 25 MB, so I have not read it. Send it without the large pictures.
file-unreadable-swollen = The file { $name } unpacks to far more than there is in a paper, so I have not read it.
file-unreadable-too-many-pages = The file { $name } has more than 1,000 pages, so I have not read it. Send the agenda alone.
file-unreadable-password = The file { $name } is protected by a password. Save it without one and send it again.
file-unreadable-macro = The file { $name } has macros, so I have not opened it. Save it as .docx or PDF and send it again.
file-unreadable-old-word = The file { $name } is from a Word older than 2007. Save it as .docx or PDF and send it again.
file-unreadable-other-kind = The file { $name } is neither PDF, Word nor text, so I cannot read it.
file-unreadable-pictures = The file { $name } is only pictures without text (scanned). Send the PDF that comes from the case system or Word.
file-unreadable-damaged = The file { $name } is damaged, so I cannot read it. Try saving and sending it again.
file-unreadable-too-slow = The file { $name } took too long to read, so I gave up. Send the agenda alone.
file-unreadable-large-calendar = The calendar { $name } is larger than 2 MB or has more than 5,000 appointments, so I have not read it. Export only the next year.
file-unreadable-personal-number = Something in the file { $name } looks like a CPR number, so I have not kept it. Take it out and send the file again.
file-unreadable-address = The file { $name } lies somewhere I may not fetch from. Send it as an attachment here in the chat.
file-unreadable-gone = I could not fetch { $name }. Send it again.
file-unreadable-fetch-slow = It took too long to fetch { $name }. Send it again.
file-unreadable-not-yours = The file { $name } does not belong to an item you have proposed or take part in, so I have stored nothing of it.
sheet-is-item = The file is { $item } · { $day }
sheet-is-lost-item = The file is an item of the agenda of { $day }
sheet-is-agenda = The file is the agenda of { $day }
sheet-is-decisions = The file is the decision sheet of { $day }
sheet-only-out-minutes = The file { $name } is minutes I have made. They cannot be sent back; write the decisions in the decision sheet (“get decision sheet”), or correct them here in the chat. I have stored nothing.
sheet-only-out-status = The file { $name } is a status attachment I have made. It cannot be sent back; correct status or attachment text here in the chat. I have stored nothing.
sheet-only-out-plan = The file { $name } is the forward plan. It cannot be sent back; move items with for instance “move P3 to 25 June”. I have stored nothing.
sheet-unknown-meeting = The file { $name } belongs to a meeting I do not know, or one that is cancelled. I have stored nothing.
sheet-over-held = The meeting on { $day } has been held, so its agenda stays as it is. I have stored nothing.
sheet-over-not-held = The meeting on { $day } has not been held yet, so there are no decisions to store. Send the sheet again when it has.
sheet-over-approved = The minutes of the meeting on { $day } are approved, so the sheet does not change them. Write a correction here in the chat, for instance “decision 3: …”. I have stored nothing.
sheet-item-gone = The item is not on the agenda any more. I have stored nothing.
sheet-item-closed = Item { $number } is a closed item now, and I do not take those from Word. I have stored nothing.
sheet-from = { $by } has sent you { $name }.
sheet-older = The file was made of version { $version }; the agenda is version { $newest } now.
sheet-closed-text = { $count ->
    [one] The file has text under item { $numbers }, which is a closed item. I do not store it; the material is sent separately.
   *[other] The file has text under items { $numbers }, which are closed items. I do not store it; the material is sent separately.
  }
sheet-comments = { $count ->
    [one] The file has a comment in the margin. I do not store it.
   *[other] The file has { $count } comments in the margin. I do not store them.
  }
sheet-tracked = { $count ->
    [one] The file has a tracked change that has not been accepted. Shall I read the file with it or without?
   *[other] The file has { $count } tracked changes that have not been accepted. Shall I read the file with them or without?
  }
sheet-no-differences = Nothing has changed that I can store.
sheet-place = { $number } · { $part }
sheet-title = Title
sheet-new = New:
sheet-mine = In the file:
sheet-theirs = Here (changed by { $by } { $at }):
sheet-empty = (empty)
sheet-in-short = { $count ->
    [one] One change is shown by its heading only; there is no room for more.
   *[other] { $count } changes are shown by their headings only; there is no room for more.
  }
sheet-choose = Some of the same has been changed here since the file was fetched. [Use mine] stores what the file says. [Keep the new] leaves the new as it is and stores the rest.
sheet-not-stored = This I do not store
sheet-why-unknown-heading = I do not know the heading { $heading } under item { $number }, so the text under it is not stored.
sheet-why-unknown-item = The heading { $heading } is no item of the agenda. Add it with “add item: …”.
sheet-why-made = { $part } under item { $number } I put together myself. Get the item by itself (for instance “get item 1”) for the part you can write.
sheet-why-title = The title of item { $number } stays as it is.
sheet-why-head = The line under the title of item { $number }. Correct KLE and case number in the chat, for instance “case 24/7615 on item 3”.
sheet-why-fixed = { $part } under item { $number } is a fixed wording. Write another if it is not to stand there.
sheet-why-too-long = { $part } under item { $number } is too long. Shorten the text and send the file again.
sheet-why-missing = { $part } under item { $number } is not in the file. The text I have stays.
sheet-why-missing-item = Item { $number } is not in the file. It stays; take it out here in the chat, for instance “remove item 3”.
sheet-changed-meanwhile = Something has changed since I showed the differences, so I have not stored the file. Here they are as they are now.
sheet-nothing-new = { $day } · There is nothing new in { $name }, so I have changed nothing.
sheet-handed-in = Thank you. I have sent { $name } to { $secretariat }. You will hear from me when it is stored.
sheet-taken = { $by } has stored your corrections from { $name }.
button-tracked-accept = With the changes
button-tracked-reject = Without the changes
button-save-file = Store
button-keep-unknown = Keep unknown headings too
button-use-mine = Use mine
button-use-theirs = Keep the new
button-hand-in = Send to { $secretariat }
read-nothing-read = I find neither items nor headings in it. Is it the right file?
read-no-meeting-date = The date of the meeting is not stated in the paper. Write it at the top.
read-dates-disagree = The date { $about } stands in the paper too. Correct the one that is wrong.
read-not-wednesday = The meeting on { $about } is not on a Wednesday. See whether the date is right.
read-unreadable-date = I cannot tell which year { $about } is. Write the year.
read-no-open-closed-mark = Item { $about } is marked neither as open nor as closed. Write the mark before the agenda is sent out.
read-no-open-closed-mark-case = The case is marked neither as open nor as closed. Write the mark on it.
read-malformed-kle = The KLE number { $about } is not a valid number. Correct it in the case system.
read-item-numbers = Item { $about } does not follow the number before it. See whether there should be an item between.
read-mayor-disagrees = Title and timetable ({ $about }) disagree on whether the mayor takes part. Correct one of them.
read-row-without-item = The timetable has something at { $about } that is no item. Add the item or delete the row.
read-item-without-row = Item { $about } is not in the timetable. Give it a time.
read-overview-differs = The overview of attachments and item { $about } do not have the same attachments. Correct one of them.
read-open-item-listed-closed = Item { $about } is open but listed as closed in the overview of attachments. Correct one of them.
read-times-not-rising = { $about } does not come after the time before it. Correct the timetable.
read-no-break = The timetable is longer than three hours and has no break. Put one in.
read-end-differs = The timetable ends at { $about }, but the meeting ends at another time. Correct one of them.
read-start-differs = The timetable begins at { $about }, but the meeting begins at another time. Correct one of them.
read-cut-off-participants = The participants at { $about } seem to be cut off. Write them in full.
read-undated-item = Item { $about } is postponed without a date. Give it one in the forward plan.
read-owner-missing = A follow-up in item { $about } has nobody responsible. Write who follows up.
undo-not-last = That is not your latest change, so I have taken nothing back. Write “undo” to take the latest back.
numbers-stand = The agenda has been posted, so the other items keep their numbers.
items-in-short = { $count ->
    [one] The last item is shown without details.
   *[other] The last { $count } items are shown without details.
}

# The political calendar (A10, K01)
political-calendar = The political calendar, the next six weeks
political-calendar-empty = There is nothing in the political calendar for the next six weeks. Send me the calendar as an .ics file, or write e.g. “activity: Works council 27 May”.
rul-of-month = Cycle: { $days }
calendar-political = Political meetings
calendar-activities = Other meetings and activities
calendar-of = Political calendar · { $text }
calendar-many = { $count } changes.
calendar-added = { $event } is entered.
calendar-moved = { $title } is moved from { $was } to { $now }.
calendar-changed = { $was } is now { $now }.
calendar-removed = { $event } is taken out.
calendar-nothing = There is nothing to change; the calendar says so already.
calendar-effect = Item 1 of the agenda of { $days } is changed.
calendar-no-effect = No agenda is changed. It comes into item 1 when it is time.
calendar-file = { $name }: { $count ->
    [one] 1 meeting or activity
   *[other] { $count } meetings and activities
}
calendar-file-ask = Shall I take it into the political calendar?
calendar-file-nothing-new = There is nothing new in it.
calendar-new = New: { $count }
calendar-changes = Changed: { $count }
calendar-cancelled = Cancelled: { $count }
calendar-missing = In the calendar, but not in the file, and left as they are: { $count }
calendar-private = { $count ->
    [one] 1 private appointment is left out.
   *[other] { $count } private appointments are left out.
}
calendar-unreadable = { $count ->
    [one] 1 appointment can't be read and is left out. Write it yourself, e.g. “activity: Workshop 28 May”.
   *[other] { $count } appointments can't be read and are left out. Write them yourself, e.g. “activity: Workshop 28 May”.
}
calendar-outside = { $count ->
    [one] 1 appointment lies too far back or ahead and is left out.
   *[other] { $count } appointments lie too far back or ahead and are left out.
}
calendar-older = { $count ->
    [one] 1 appointment is older than the one I have and changes nothing.
   *[other] { $count } appointments are older than those I have and change nothing.
}
button-take-calendar = Take into the calendar
change-calendar = the political calendar of item 1 is changed
impossible-activity-without-day = I can't see what it is, and on which day. Write e.g. “activity: Workshop 28 May: a common line”.
impossible-activity-there-already = “{ $title }” is in the calendar on that day already.
impossible-which-activity = Several fit: { $titles }. Write the day too.
impossible-no-such-activity = I can't find “{ $words }” in the calendar. Write “political calendar” to see it.
impossible-rul-unread = I can't read the cycle. Write e.g. “cycle June: ØK 17/6, KB 24/6” with the committees I know ({ $codes }).
impossible-no-such-case = There is no case { $number }; there are { $last }.
did-cases = item 1 now names the case “{ $text }”.
did-uncased = the case “{ $text }” is taken out of item 1.
did-calendar = the political calendar is changed.

# An extra meeting (K02, K03)
ask-extra = Shall I plan an extra meeting of { $forum } on { $day } at { $span }?{ $warnings }
extra-closed-day = Please note that { $day } is not a working day.
extra-other-weekday = Please note that { $day } is not the weekday { $forum } usually meets.
extra-same-day = { $forum } also meets that day at { $span }.
extra-planned = The meeting of { $forum } on { $when } is planned. Write “work on { $day }” to begin, or “cancel meeting { $day }” if it is not to be held.
impossible-extra-which-day = Which day? Write e.g. “extra meeting 6 June at 9-10”.
impossible-extra-day-over = I can't plan a meeting at a time that has passed.
impossible-extra-day-taken = I can't plan another meeting because { $forum } meets that day already. Move or cancel it first.
impossible-ends-before-start = I can't plan the meeting because it ends before it begins.

### Written approval between meetings (F05)

button-written-form = Send for written approval
button-written-send = Send to the board
button-written-again = Correct and ask again
button-written-end = End now
written-not-asked = Written approval: not sent yet.
written-so-far = Written approval: { $done } of { $count } have approved.
written-is-asked = Written approval: { $done } of { $count } have approved. An answer is asked for by { $due }.
written-is-ended = Written approval: ended { $day }. { $done } of { $count } have approved.
written-form = Minutes { $day } · item { $number }, { $title }: written approval
written-form-how = I ask { $names }. If you choose no day, I ask for an answer by { $due }.
written-form-again = They have been asked about a text. If you correct it, I ask everybody again and show what is new.
written-text = What is to be approved?
written-until = Answer by
written-attachment = Attachment { $number }: { $title } ({ $doc })
written-sent = “{ $title }” is on its way to { $count ->
    [one] 1 member
   *[other] { $count } members
 } of the board. An answer is asked for by { $due }. I will tell you when everybody has approved.
written-asked = Hello { $name }. On { $day } the board decided that { $title } (item { $number }) is to be approved in writing between meetings. Please answer by { $due }.
written-asked-again = Hello { $name }. The text of { $title } (item { $number } of the meeting on { $day }) has changed, so I ask you again. Please answer by { $due }.
written-asked-remind = Hello { $name }. { $title } (item { $number } of the meeting on { $day }) is waiting for your written approval. Please answer by { $due }.
written-decided = Decision: { $text }
written-to-approve = To be approved
written-you-approved = You approved { $at }.
written-remark-form = Your remark on { $title }
written-remark-came = { $name } has a remark on { $title }, which is up for written approval:
written-remark-kept = Thank you. { $secretariat } gets your remark: “{ $text }” The text is still waiting for your answer, if you have not given it.
written-ended = Item { $number } of { $day }, { $title }, has been approved in writing.
written-overdue = The deadline for approving { $title } in writing was { $due }.
written-newer = The text has changed since, so I have not registered the answer to the old one.
written-row = Written approval of { $title } · { $forum } { $day }
ask-approve-written = Do you approve “{ $title }” in writing? { $text }
ask-end-written = Shall I end the written approval of “{ $title }”? { $done } of { $count } have approved. Waiting for { $names }.
approve-which = Several things are waiting for your approval: { $titles }. Write for example “approve minutes” or “approve item 4”.
approve-draft-of = the draft of the agenda
approve-of-meeting = the minutes of { $day }
impossible-nothing-written-there = There is nothing up for written approval on that item.
impossible-filing-undone = It is no longer noted as filed, so I have changed nothing.
impossible-written-empty = There is nothing that could be approved, so I have sent nothing.
impossible-written-due-over = The deadline for answers must be in the future, so I have sent nothing.
impossible-written-unchanged = They have been asked about exactly that text already, so I have not sent it again.
impossible-written-ended = The written approval has ended, so I have changed nothing.
impossible-written-nobody = Nobody has approved the text yet, so I cannot end it as approved.
impossible-written-superseded = The text has changed since, so I have saved nothing.
impossible-written-answered = You have approved that text already, so I have changed nothing.
impossible-written-not-asked = You are not among those asked to approve that text.
impossible-nothing-written-waits = There is no text waiting for your written approval.
impossible-several-written-wait = Several texts are waiting for your written approval. Write for example “approve item 4 at the meeting on 28 May”, or use the buttons in “my follow-ups”.
minutes-asked-remind = Hello { $name }. The minutes of the board's meeting on { $day } (version { $number }) are waiting for your answer. Please answer by { $due }.
minutes-overdue = The deadline for answering on the minutes of the meeting on { $day } was { $due }.
how-to-edit-minutes = Correct a decision by writing it again, for example: decision 3: … What has been sent for approval does not change; when you send the corrected text, I ask again and show what is new.
how-to-correct = The minutes of { $day } are approved (version { $number }) and do not change. Write the corrected decision, for example: decision 3: … When you send it for approval, it becomes correction { $correction } and stands in the minutes.
follow-ups-nobodys = { $count ->
    [0] Every open follow-up has somebody responsible.
    [one] 1 open follow-up has nobody responsible
   *[other] { $count } open follow-ups have nobody responsible
 }
follow-up-unplaced-inherited = { $by } has left, so { $what } has been passed on. Whoever is responsible now is told.

### Journal package (design.md §6)

journal-package = Filing package: { $forum } { $day }
journal-agenda = Agenda, version { $version }, sent out { $at }
journal-minutes = Minutes, version { $version }, approved { $at }
journal-minutes-correction = Minutes, version { $version } (correction { $correction }), approved { $at }
journal-status = Status attachment, as of { $at }
journal-cases = Case { $numbers }
journal-no-minutes = The minutes are not approved yet and are not in it.
journal-filed-at = Filed { $at } ({ $number }).
button-journal-open = Open package (ZIP)
button-journal-closed = Closed package (ZIP)
button-journal-filed = Note as filed
button-journal-package = Filing package
meeting-filed = The meeting of { $forum } on { $day } is noted as filed ({ $number }).
meeting-unfiled = The meeting on { $day } is no longer noted as filed.
not-filed = { $count ->
    [one] 1 meeting is not filed
   *[other] { $count } meetings are not filed
 }
not-filed-none = Everything from the meetings held is filed.
not-filed-more = And { $count } more.
not-filed-since = Changed since it was filed { $at } ({ $number }):
refused-file-meeting = I cannot do that for you; filing is done by { $secretariat }.
impossible-filing-not-held = The meeting has not been held yet, so it cannot be filed.
impossible-filing-empty = Neither has an agenda been sent out nor minutes been approved for that meeting, so there is nothing to file.
impossible-filing-done = Everything from that meeting is filed already, so I have changed nothing.
impossible-filing-no-case = I cannot find { $number } on a meeting that has been held. Write for example: filing package 28 May
impossible-filing-none-left = Everything from the meetings held is filed already, so I have changed nothing.
impossible-filing-which = I cannot see which meeting { $number } belongs to. Not filed: { $days }. Write for example: filed 28 May as 50050/25

## The OBS list
obs-asked = Hello { $name }. The status is settled, and the OBS list for the meeting on { $day } is open until { $until }. Is there anything the board or group management should look at in particular?
obs-asked-how = You can also write it, e.g.: flag fleet: …
obs-list = { $count ->
    [0] There is nothing on the OBS list for the meeting on { $day }.
    [one] The OBS list for the meeting on { $day }: 1 point
   *[other] The OBS list for the meeting on { $day }: { $count } points
}
on-obs-list = On the OBS list.
obs-is-locked = The list is locked.
obs-open-until = The list is open until { $until }.
obs-point = OBS · { $level }: { $about }.
obs-label = OBS · { $level }:
obs-subject = { $subject }, { $count ->
    [one] 1 initiative
   *[other] { $count } initiatives
}
obs-wanted = Wish: { $text }
obs-by = Put on the list by { $name }
obs-in-short = { $count ->
    [one] The last one is shown in short.
   *[other] The last { $count } are shown in short.
}
obs-answered = Have answered: { $names }
obs-not-answered = Have not answered yet: { $names }
obs-did-flagged = It is on the OBS list now.
obs-did-changed = The OBS point is changed.
obs-did-removed = The OBS point is off the list.
obs-did-undone = The change is taken back.
obs-did-locked = The OBS list for the meeting on { $day } is locked.
obs-did-opened = The OBS list for the meeting on { $day } is open again.
obs-seen-by = Directors, finance and the secretariat can see it now. It will be in the attachment and in the channel. The colour of the initiative is unchanged.
obs-goes-on = Directors, finance and the secretariat can see it now. It will be in the attachment and in the channel, and it is in the forward plan of { $forum } as { $code }. The colour of the initiative is unchanged.
obs-more = { $count ->
    [one] Does it concern { $titles } too?
   *[other] Does it concern these too: { $titles }?
}
obs-none = Thank you. I have noted that you have nothing for the OBS list for the meeting on { $day }.
obs-form = OBS point
obs-form-initiatives = Initiatives
obs-form-subject = Subject, where the initiatives do not say it
obs-form-level = To be taken up by
obs-form-wanted = What do you want decided?
obs-form-open = Write no personal data; the text will be in an open attachment.
obs-locked = { $count ->
    [0] The OBS list for the meeting on { $day } is locked. There is nothing on it.
    [one] The OBS list for the meeting on { $day } is locked with 1 point:
   *[other] The OBS list for the meeting on { $day } is locked with { $count } points:
}
obs-channel-lacks = The list has changed since the red initiatives were shown in the channel.
obs-channel-shown = The channel gets the list as it is now.
obs-changed = The OBS points above were updated { $at }.
button-obs-add = Add OBS
button-obs-none = No flags from me
button-obs-show = Show the OBS list
button-obs-lock = Lock the list
button-obs-open = Open the list again
button-obs-channel = Show the list in the channel
button-obs-more = Yes, include
button-obs-wish = Write a wish
button-remove = Remove
impossible-obs-locked = The OBS list for the meeting on { $day } is locked, so I have not changed anything. If it is urgent, write to finance or the secretariat.
impossible-obs-locked-already = The OBS list for the meeting on { $day } is locked already.
impossible-obs-open-already = The OBS list for the meeting on { $day } is open already.
impossible-obs-about-nothing = Choose an initiative or write a subject, so that I know what the point is about.
impossible-obs-too-long = I cannot save it because the subject may have at most { $subject } characters and the wish at most { $wanted }.
impossible-obs-too-many = You have put as many points on the list as there is room for. Remove one, or put several into one.
impossible-obs-of-another = OBS point { $number } is somebody else's, so I have not changed it.
impossible-obs-no-such = I cannot find an OBS point about “{ $words }”. Write “flagged points” to see the numbers.
impossible-obs-which = There are several OBS points about “{ $words }”. Write the number, e.g.: remove flag 2
impossible-obs-there-already = You have put points on the OBS list yourself. Remove them first if there is to be nothing from you.
impossible-obs-shown-already = The channel already shows the OBS list as it is.
refused-flag-obs = OBS points are put on the list by the directors and finance, so I have not changed anything.
refused-see-obs = I can show the OBS list only to the directors, finance and { $secretariat }.
refused-lock-obs = The OBS list is locked by finance and { $secretariat }, so I have not changed anything.

## Attachment text
edited-by = edited by { $by }
appendix-form = Attachment text: { $initiative }
appendix-chief = { $name } wrote { $at }:
appendix-no-text = (no text)
appendix-field = As it stands in the attachment
appendix-told = Colour, background and wish do not change. { $name } is told and can see both texts.
appendix-saved = The attachment text on { $initiative } is changed. { $name } will be told.
appendix-back = The attachment shows the chief's own text on { $initiative }.
appendix-now = Attachment text:
appendix-was = The chief's text:
appendix-chiefs-text = The chief's text: { $initiative }
appendix-unedited = The attachment shows it as it is.
appendix-by = Edited by { $name } { $at }
appendix-reaction-ok = The chief has said OK.
appendix-reaction-suggested = The chief has suggested a change.
appendix-is-suggested = It is the chief's own correction.
appendix-suggestion = The chief's suggestion:
appendix-edited-list = { $count ->
    [0] No texts in the attachment for { $month } are edited.
    [one] Edited in the attachment for { $month }: 1 text
   *[other] Edited in the attachment for { $month }: { $count } texts
}
appendix-which = { $count ->
    [0] There is no status for { $month } yet, so there is no attachment text to edit.
   *[other] Which text in the attachment for { $month } will you edit?
}
appendix-more = Write “edit attachment text” and the title for one that is not here.
appendix-is-edited = edited
appendix-edited = { $by } has edited your text on { $initiative } for the attachment. Colour and wish are unchanged.
appendix-used = { $by } has used your correction of the text on { $initiative } in the attachment.
appendix-own-again = The attachment shows your own text on { $initiative } again.
appendix-you-ok = You have said OK.
appendix-you-suggested = Your suggestion is sent.
appendix-suggest = Suggest a correction
appendix-suggest-field = As it should read
appendix-suggested = { $name } suggests a correction of the attachment text on { $initiative }.
appendix-outdated = { $name } has sent a new status on { $initiative }, so the attachment shows the chief's text again. Should it be edited too?
label-before = Before:
label-now = Now:
button-ok = OK
button-suggest = Suggest a correction
button-take-suggestion = Use the suggestion
button-chiefs-text = Use the chief's text
button-chiefs-text-show = Show the chief's text
button-appendix-edit = Edit the attachment text
impossible-appendix-over = The agenda has been sent out, so the attachment text on { $title } for { $month } cannot be changed any more.
impossible-appendix-nothing = There is no status on { $title } for { $month } yet, so there is no attachment text to edit.
impossible-appendix-newer = The text on { $title } has changed since you opened the form. Look at the new one, and save again if yours is still to count.
impossible-appendix-changed = The text on { $title } has changed since, so I have not saved your answer. The new one is in the latest message.
impossible-appendix-empty = I cannot save it because the text is empty.
impossible-appendix-too-long = I cannot save it because the text may have at most { $limit } characters.
refused-edit-appendix = The attachment text is edited by finance and { $secretariat }, so I have not changed anything.

## Focus and calling in
ask-focus = Should { $title } be in focus at the meeting on { $day }?
focus-saved = { $title } is in focus at the meeting on { $day } and stands on the agenda.
focus-chosen = { $by } has chosen { $title } as focus of the meeting on { $day }. It stands on the agenda.
focus-dropped = { $title } is not in focus any more.
focus-list = { $count ->
    [0] No focus has been chosen for the meeting on { $day }.
   *[other] Focus of the meeting on { $day }
}
agenda-focus = Focus: { $titles }
agenda-obs = { $count ->
    [one] 1 OBS point
   *[other] { $count } OBS points
}
button-call-in = Call in { $name }
button-drop-focus = Not in focus after all
ask-call-in = Should { $name } be called in to item { $number } ({ $title }) on { $day }{ $span ->
    [none] {""}
   *[other] {" "}at { $span }
}? { $name } will be told the time.
call-in = Hello { $name }. You are called in to the meeting of { $forum } on { $day } at { $span }, item { $number }: { $title }. { $by } has called you in.
call-in-moved = Hello { $name }. Your item at the meeting of { $forum } is now { $day } at { $span }: item { $number }, { $title }.
call-in-cancelled = Hello { $name }. You need not take part in the meeting of { $forum } on { $day } at { $span } after all (item { $number }, { $title }).
call-in-place = Place: { $place }
call-in-you-yes = You have said that you are coming.
call-in-you-no = You have said that you cannot come. The secretariat has been told.
call-in-done = { $name } is called in to item { $number } ({ $title }) on { $day } at { $span } and will be told.
called-in = { $by } has called in { $name } to item { $number } ({ $title }) on { $day } at { $span }. { $name } stands as a participant on the agenda.
call-in-declined = { $name } cannot come to item { $number } ({ $title }) on { $day } at { $span }.
button-calendar-in = Put in the calendar
button-calendar-out = Take out of the calendar
button-coming = I am coming
button-not-coming = I cannot
impossible-focus-subject = I cannot save it because a focus is an initiative or a subject of at most { $limit } characters.
impossible-focus-too-many = The meeting already has { $count } chosen as its focus. Remove one first.
impossible-focus-no-such = That is not a focus of the meeting, so I have not changed anything.
impossible-call-in-no-agenda = There is no agenda for the meeting on { $day } yet. Write to the secretariat, who can call in.
impossible-call-in-which-item = Write which item too, e.g.: call in Mette to item 3
impossible-call-in-over = You need not take part after all, so there is nothing to answer.
impossible-called-in-already = { $name } is already called in to item { $number }.
refused-call-in = Focus and calling in are for the directors, finance and { $secretariat }, so I have not changed anything.

# Rows of the timetable, and beginning from the last agenda
did-rowed = the row “{ $text }” of { $minutes } minutes stands after { $items }.
did-parted = “{ $text }” of { $minutes } minutes is a sub-item of { $items }.
did-unrowed = the row “{ $text }” is taken out of the timetable.
did-started-from = order, times and participants are as on the agenda of { $at }.
did-meeting-noted = beside the meeting it now says: “{ $text }”.
edited-came-along = From there: { $items }. Remove what should not come along, e.g. “remove item 4”. Texts, attachments and decisions are left out.
edited-stayed = { $count ->
    [one] 1 closed item is left out.
   *[other] { $count } closed items are left out.
}
impossible-start-posted = I can't begin again because the agenda has been sent out. Edit it instead, e.g. “item 5 before item 3”.
impossible-no-last-agenda = I have no earlier agenda to begin from. Write “make agenda”.
impossible-no-such-row = I can't find the row “{ $words }” in the timetable. The rows without an item of their own are: { $titles }.
impossible-which-row = Several rows fit: { $titles }. Write the whole title.

# Warnings (X03–X07, X09)
warn-responsible-away = { $name } is responsible for item { $number }, but is not coming to the meeting. Move the item, or find somebody else to present it.
warn-not-foreseen = Not in the forward plan of the agenda of { $day }: { $name }. See whether it should come now.
warn-spelling = “{ $name }” is otherwise written “{ $better }”. Use the same spelling if it is the same.
warn-kle = The KLE number { $name } of item { $number } is not complete. Write e.g. “KLE 00.30.10.S00 on item 3”.
warn-listed-closed = Item { $number } ({ $name }) is open, but is listed as closed. Write e.g. “make item 4 closed”, or correct the title or the attachments.
warn-cut-off = The participants at { $at } in the timetable seem to be cut off. Write them out, e.g. “Mette attends item 3”.

# Deadlines towards other forums (K05)
forum-deadline = { $point } goes to { $forum } on { $day }; it is planned for the meeting of { $planned }.
forum-deadline-late = { $point } goes to { $forum } on { $day }, but is planned for the meeting of { $planned } only. Move it if it is to be in time.
