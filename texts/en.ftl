### English: everything a person reads in the conversation. Short, polite, no blame and no exclamation marks (docs/glossary.md).

## Colours, steps and fixed words
colour-red = ■ Red
colour-yellow = ▲ Yellow
colour-green = ● Green
colour-done = ✕ Completed
not-received = – not received
count-red = { $count } red
count-yellow = { $count } yellow
count-green = { $count } green
count-done = { $count } completed
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
button-what-is-red = What's red?
button-open-month = Open { $month }
button-use-text = Use the text in { $month }
button-without-text = Open { $month } without the text
button-yes = Yes
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
welcome-secretariat = Hello { $name }. I am Rød Tråd. I ask the chiefs every month, collect the answers, build the agenda together with you and send it out in the board's channel when you say so. Begin by writing "use this channel for the board" in the channel; write "setup" here to see what is in place.
help = This is what you can write to me
help-chief =
    status: answer for your initiatives one at a time
    Flådestyring yellow: … : answer in one line
    unchanged: nothing new since last month
    change my answer on Flådestyring: edit what you have sent
    I'm away until 23 May: and who answers for you
    who sees my answer? · when am I on?
help-asking =
    what's red? · what's yellow? · what's missing?
    status of Flådestyring · my area · Mette's initiatives
    show overview · next meeting · what's on the agenda? · forward plan
    for Mette: Flådestyring yellow: … : answer for a chief
    for Mette: Flådestyring red: … Wish: … : a red needs a request
help-secretariat =
    build agenda · show agenda · post agenda · post red
    open round · show round · include · who hasn't answered?
    send reminder · extend Mette to Friday · answer for Mette
    move meeting 28 May to 27 May at 9 · cancel meeting 18 June: leadership day
    pause sending · resume sending
    setup · who is in the channel? · use this channel for the board (written in the channel)
help-anybody = next meeting · when am I on?
help-all = dansk: change language
help-channel = In the channel you can ask: what's red? · status of an initiative · what's missing? · next meeting. Everything else is for the private chat.
hello = Hello { $name }. Write "help" to see what I can do.
you-are-welcome = You're welcome.
language-chosen = Fine, we will speak English.
sentence-as-is = { $text }
empty = The message was empty. Write "help" to see what I can do.
too-long = The message is longer than I can read in one go (at most { $limit } characters). I have not saved anything. Please split it up.
not-understood = I did not understand that. Write "help" to see what I can do.
did-you-mean = I did not understand that. Did you mean one of these?
channel-not-understood = I did not understand that. Try "what's red?", or write to me privately.
private-please = That is for the private chat. Please write to me there.
not-yet = I cannot do that yet. Write "help" to see what I can do.
undo-how = What has been sent I cannot take back. You correct or withdraw your own answer with "edit".
nothing-going-on = Nothing is going on, so I have done nothing.
stop-what = Nothing is going on with you. Did you mean this?
never-acts = I do not delete or publish anything. You can edit or take back an answer with "change my answer".
all-right = That is all right.
nothing-done = That is all right. I have not done anything.
nothing-sent = That is fine. I have not sent anything; the text is kept as a draft.
no-draft = You have no draft for { $month }.
how-to-draft = Write for instance "Flådestyring yellow: …". I show it before I send it; answer no, and it is kept as a draft.
answered = Answered: { $answer }
nothing-to-confirm = There is nothing waiting for a yes.
question-too-old = The question is too old for me to rely on your yes. Please write it again.
gone = What the button belonged to is no longer here. I have not done anything.
status-which = Would you like to answer for your own initiatives or see how the round stands?
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
list-after-due = Status for { $month }: { $left ->
    [one] 1 initiative has
   *[other] { $left } initiatives have
} not been received. The deadline was { $due }.
list-until-freeze = You can still answer; the status is finalised on { $freeze }.
list-settled = The status has been finalised, so an answer now is shown as a correction.
list-footer = Last month's text is filled in, so you only need to change what is new. Please leave out personal data; the text may become part of an open attachment.
list-footer-first = Please leave out personal data; the text may become part of an open attachment.
remind-some = Hello { $name }. I have received your status on { $done } of { $count } initiatives for { $month }, thank you.
remind-none = Hello { $name }. I have not yet received your status for { $month }.
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
need-colour-missing = Choose a colour, and I can save it.
need-source-missing = Choose how you got the answer, and I can save it.
need-text-too-long = I can't send it yet because the text is longer than { $limit } characters. All of it is saved as a draft.
need-ask-too-long = I can't send it yet because the request is longer than { $asklimit } characters. All of it is saved as a draft.
need-yellow-needs-text = { $initiative } is { $now }. Please write briefly why.
need-better-needs-text = { $initiative } goes from { $was } to { $now }. Please write briefly what has happened.
need-red-needs-background = Choose at least one reason, so that the board knows how it can help.
need-red-needs-ask = Please write briefly what you would like the board to do.
need-personal-number = I can't save it because it contains something that looks like a CPR number. I have not kept the text; please write it again without personal data.
red-questions = You have chosen { $colour } for { $initiative }. Two questions, so that the board knows how it can help:
red-background = What is the background?
red-ask = What would you like the board to do?
red-same = The need is the same as in { $month }: “{ $ask }”
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
ask-annul = Shall I take back the answer on { $title } ({ $colour })? The initiative will then stand as it did before the answer.
annulled = The answer on { $title } has been taken back.
ask-line = Shall I send this as your status for { $month }?
ask-line-for = How did you get the answer from { $chief }? I will then save it as the status for { $month }, and { $chief } will see it. If you write "yes", I note it as said in person.
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
talk-colours = Answer { $colours } – or write "unchanged", "skip", "back" or "cancel".
talk-text = { $initiative }: { $colour }. Write a short status (or "unchanged" for last month's text).
talk-background = What is the background? Write one or more numbers:
talk-ask = What would you like the board to do?
talk-summary = { $count ->
    [0] You have not answered for any yet.
    [one] You have answered for 1 initiative:
   *[other] You have answered for { $count } initiatives:
}
talk-send = Write "send" to send – or "back" to edit.
talk-nothing = Write "back" to answer, or "cancel".
talk-kept = Noted.
talk-rest-kept = Noted: the others are unchanged.
talk-resumed = { $count ->
    [one] The answer you got to is kept.
   *[other] The { $count } answers you got to are kept.
}
talk-same = Answer "yes" or "no" – or write the new wish.
talk-not-a-colour = I can't read that as a colour.
talk-not-a-background = I can't read that as a background. Write the number 1, 2, 3 or 4.
talk-nothing-last-month = There is no status from last month to repeat.
talk-finish-first = There is nothing to send yet.
talk-cancelled = We will stop here. What you have answered is kept as a draft; write "status" to go on.
talk-help = Answer the question, or write "back", "skip", "unchanged", "cancel" or "send". You can also ask a question along the way.
talk-refused = I could not send these, so they are kept as drafts: { $titles }.

## Absence and later
absence-form = When will you be back, and who answers meanwhile?
absence-until = Last day away
absence-stand-in = Who answers for you?
absence-no-date = Choose the last day you are away. I have not saved anything.
ask-absence = Shall I note that you are away from { $since } up to and including { $until }? I will ask { $deputy } meanwhile, and you get no reminders.
ask-absence-nobody = Shall I note that you are away from { $since } up to and including { $until }? Nobody answers for you meanwhile, so your initiatives may be shown as not received. You get no reminders.
ask-absence-other = Shall I note that { $name } is away from { $since } up to and including { $until }? I will ask { $deputy } meanwhile, and { $name } gets no reminders.
ask-absence-nobody-other = Shall I note that { $name } is away from { $since } up to and including { $until }? Nobody answers meanwhile, so the initiatives may be shown as not received. { $name } gets no reminders.
absence-is-over = The absence is over, so there is nothing to answer.
absence-saved = Noted: you are away up to and including { $until }. I will ask { $deputy } meanwhile.
absence-saved-nobody = Noted: you are away up to and including { $until }. Nobody answers for you, so the initiatives are shown as not received.
absence-saved-other = Noted: { $name } is away up to and including { $until }. I will ask { $deputy } meanwhile.
absence-saved-nobody-other = Noted: { $name } is away up to and including { $until }. Nobody answers meanwhile.
welcome-back = Welcome back. I will ask you again from now on.
was-not-away = You were not listed as away.
stand-in-asked = Hello { $name }. { $chief } is away up to and including { $until } and has asked that you answer for the status meanwhile.
stand-in-declined = { $deputy } can't answer for { $chief }, who is away up to and including { $until }.
declined = That is all right. I have told { $chief } and the secretariat.
snooze-form = When shall I ask again? The deadline is { $due }.
snoozed = I will do that: { $at }.

## Messages to others
red-sent = Hello { $name }. { $by } has just sent red for { $initiative }.
red-sent-earlier = Hello { $name }. { $by } sent red for { $initiative } on { $at }.
red-sent-when = The other directors see it as preliminary until the status is finalised on { $freeze }.
label-background = Background:
label-ask = Request to the board:
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
included = The status was finalised again on { $at }.
on-agenda = Hello { $name }. The agenda has been sent out. { $titles } { $count ->
    [one] is on it as a red initiative
   *[other] are on it as red initiatives
} on { $when }.
deadline-moved = The meeting that discusses the status for { $month } has been moved to { $when }. The deadline is now { $due }.
meeting-cancelled = The meeting on { $day } is cancelled ({ $reason }), so I will not ask for the status for { $month } any more. What you have answered is kept.
person-bound = { $person } ({ $email }) has written to me for the first time and is recognised by the email address.
binding-refused = A user with the address { $email } has written to me, but I have not recognised them as { $person }. The object id must be in the people file.

## Messages to the secretariat and the director
due-list = Status for { $month }: { $received } of { $count } received (the deadline was { $due }).
due-list-before = Status for { $month }: { $received } of { $count } received (the deadline is { $due }).
due-list-none = Everyone has answered.
answer-whom = Who do you want to answer for? The number is the initiatives I have not received for { $month }.
answer-which = { $name }: not received for { $month }
answer-none-left = I have received everything from { $name } for { $month }.
extend-form = Who should have more time, and until when? The status is finalised on { $freeze }.
label-chief = Chief
label-until = New deadline
proof-delivered = message delivered on { $day }
proof-reminded = reminded on { $days }
proof-none = message not delivered
proof-not-installed = message not delivered, has not installed Rød Tråd
proof-blocked = message not delivered, has blocked Rød Tråd
proof-absent = away up to and including { $until }; nobody answers meanwhile
proof-absent-asked = away up to and including { $until }; { $stand } has been asked
proof-absent-waiting = away up to and including { $until }; { $stand } answers meanwhile, but has not been told yet
proof-extended = deadline extended to { $until }
escalation-summary = Status for { $month }: { $count } not received
escalation-own = Hello { $name }. The deadline for the status for { $month } was { $due }. Not received yet: { $titles }. You can still answer; the status is finalised on { $freeze }, and a single line is enough.
escalation-stand-in = The status for { $month } has not been received from { $chiefs }: { $titles }. You are the stand-in and are welcome to answer; write for instance "status".
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
as-of-preliminary = { $received } of { $count } have answered, deadline { $due }. Preliminary picture as of { $now }; the status is finalised on { $freeze }.
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
all-received = Everyone has answered.
not-yet-answered = Not answered yet ({ $count })
not-received-count = Not received ({ $count })
shown-in-short = { $count ->
    [one] The last one is shown in short; write "status of …" to see all of it.
   *[other] The last { $count } are shown in short; write "status of …" to see all of one.
}
and-more = … and { $count } more
missing = Status for { $month }: { $left } of { $count } not received
nobody-missing = All { $count } initiatives have been received for { $month }.
initiative-not-in-round = { $initiative } is not part of the latest round.
initiative-unknown = I know of no initiative called “{ $words }” among those you can see.
area-unknown = I know of no person or area called “{ $words }”.
area-empty = There are no initiatives under { $label }.
only-own = I can only show you your own initiatives:
overview = Status for { $month }: { $scope }
channel-before-freeze = { $received } of { $count } have answered for { $month }. The colours are shown here once the status is finalised on { $freeze }.
round-progress = Status for { $month }: { $received } of { $count } received
round-due = Deadline: { $due }
round-freeze = To be finalised: { $freeze }
round-meeting = Meeting: { $day }
no-meeting = I know of no coming meeting.
next-meeting-when = The next meeting of { $forum } is on { $day } at { $span }.
next-meeting = { $forum }: { $day } at { $span }, { $place }
next-meeting-anywhere = { $forum }: { $day } at { $span }
plan-point = Udmøntningsplan, monthly status
slot-not-posted = The agenda for the meeting on { $day } at { $span } has not been sent out yet.
slot-red = { $titles } is discussed under item { $number } { $at } at the meeting on { $day }. Ask { $secretariat } whether you should attend.
slot-named = Your name is on the timetable { $at } at the meeting on { $day }.
slot-none = You are not on the agenda for the meeting on { $day } at { $span }.
meeting-in-hand = Unless you say otherwise, we work on the next meeting, { $day }. Name a date if you mean another.
meeting-by-date = Name the date every time you mean the meeting on { $day }; otherwise I take the next one.
person-unknown = I know of nobody called “{ $words }”.
answer-for-again = Write it again with the full title, for instance: for { $name }: { $title } yellow: …
answer-for-incomplete = I can't save the answer on { $title } yet because { $need ->
    [colour-missing] it has no colour
    [yellow-needs-text] a yellow needs a short explanation
    [better-needs-text] a better colour needs a word on what has happened
    [personal-number] it contains something that looks like a CPR number
    [text-too-long] the text is too long
    [ask-too-long] the request is too long
   *[other] a red needs a request to the board: write it at the end after "Wish:"
}.

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
preview-thread = As a reply in the thread:
portfolio = Coming meetings
cancelled = Cancelled: { $reason }
warn-not-settled = The status has not been finalised yet, so the post will have no red initiatives.
warn-overrun = The items end later than the meeting (at { $end }).
warn-same-time = Two items begin at the same time.
warn-closed-day = { $day } is not a working day.
red-reply = For item { $number }: red initiatives (as of { $at })
red-alone = Red initiatives in { $month } (as of { $at })
no-reds = No initiatives are red in { $month }.
not-received-list = Status not received: { $titles }.
agenda-cancelled = The meeting on { $day } is cancelled ({ $reason }). The agenda no longer applies.
agenda-changed = The agenda was changed on { $at }:
change-added = item { $number }, { $title }, has been added
change-removed = { $title } (formerly item { $number }) has been taken off
change-renumbered = { $title } is now item { $now } (formerly { $was })
change-retimed = item { $number }, { $title }, has moved from { $was } to { $now }
change-closed = item { $number } has become a closed item
change-opened = item { $number } is now open: { $title }
change-ends = the meeting ends at { $now } (formerly { $was })
change-snapshot = the status has been finalised again
posted = The agenda for { $day } is on its way to the channel, and the red initiatives follow as a reply in the thread.
posted-alone = The agenda for { $day } is on its way to the channel.
post-updated = The post for { $day } is being updated, and the change will be written in the thread.
already-posted-unchanged = The agenda for { $day } has been sent out, and nothing has changed since.
agenda-changed-meanwhile = The agenda has changed since you saw it, so I have not sent anything. Here it is now:
ask-post-red = Shall I send the red initiatives to the channel now?
posted-red = The red initiatives for { $month } are on their way to the channel.

## The round, meetings, setup
ask-open-round = Shall I open the round for { $month } now? The chiefs are asked { $asked }; the deadline is { $due }.
asked-now = at once
asked-resumed = when sending has been resumed
round-opened = The round for { $month } is open.
ask-pause = Shall I hold back all messages? Answers to questions and cards still work.
paused = Sending is paused. Write "resume sending" when it should start again.
resumed = Sending has been resumed.
ask-move = Shall I move the meeting on { $was } to { $now }?
ask-move-deadline = Shall I move the meeting on { $was } to { $now }? The deadline for the status becomes { $due }.
ask-move-earlier = Shall I move the meeting on { $was } to { $now }? Please note that the deadline for the status becomes earlier: { $due }.
moved = The meeting has been moved to { $now }.
moved-told = The meeting has been moved to { $now }. Those who have been asked are told about the deadline.
moved-posted = The agenda has already been sent out. Write "update post" to make the post fit.
no-reason = no reason given
ask-cancel = Shall I cancel the meeting on { $day } ({ $reason })?
ask-cancel-round = Shall I cancel the meeting on { $day } ({ $reason })? The round that belongs to it ends, and those who have been asked are told once.
ask-cancel-posted = Shall I cancel the meeting on { $day } ({ $reason })? Its round ends, those asked are told once, and it is written below the agenda in the channel.
cancelled-meeting = The meeting on { $day } is cancelled.
bound = This channel is now the board's channel ({ $forum }).
bound-unread = This channel is now the board's channel ({ $forum }), but I could not read who is in it. I will look again before I send anything.
bound-with-strangers = This channel is now the board's channel ({ $forum }). { $count ->
    [one] There is one person in it I do not know
   *[other] People in it I do not know: { $count }
}, so I will send nothing here until the secretariat has confirmed it.
unbound = Rød Tråd has been removed from the board's channel, so I no longer send anything there. Write "use this channel for the board" in a new channel.
ask-strangers = { $count ->
    [one] One person in the channel I do not know
   *[other] People in the channel I do not know ({ $count })
}: { $names }. Everyone in the channel sees all of it. May they read along? Until then I will send nothing.
accepted = Noted. Write "post agenda" again when it should go out.
strangers = { $count ->
    [one] There is somebody in the board's channel whom I do not know: { $names }. They
   *[other] There are { $count } in the board's channel whom I do not know: { $names }. They
} can read everything in the channel. Is that all right? Until you have confirmed it, I write nothing there.
in-channel = In the channel: { $names }.
in-channel-strangers = In the channel: { $names }. I do not know: { $strangers }.
setup = Setup
setup-people = { $people } people, of whom { $chiefs } are chiefs
setup-plan = { $count } initiatives to ask about
setup-channel = The board's channel is set up
setup-no-channel = No channel yet: write "use this channel for the board" in the channel
setup-legend = The colours have their meaning
setup-no-legend = The configuration does not say what the colours mean, so no round opens
setup-paused = Sending is paused
setup-sending = Messages are being sent
setup-latest = Latest round: { $month }
setup-next = Next: the status for { $month } opens on { $opens }, deadline { $due }
setup-unopened = The round for { $month } (deadline { $due }) has not been opened, because its opening lay before the plan came in; write "open round" to start it
setup-collision = { $step } falls on { $day }, which is kept free of deadlines; { $before } could be a possibility

## What I can't do
unknown-person = Hello. You are not registered here, so I am afraid I can't answer. Please contact whoever referred you to me if this is a mistake.
unknown-channel = I only answer in the channel that is set up for the board.
channel-on-hold = I am not answering in the channel right now. { $secretariat } must first confirm who is in it.
answer-too-long = The answer is too long for one message. Please ask about one initiative or one area at a time.
use-edit = I read the message as it was. Use "edit" if the answer should be changed.
slow-down = That was a little fast; please try again in a moment.
nothing-saved = Something went wrong on my side, and I have not saved anything. Please try again in a little while.
refused = I can't do that for you. Please write to { $secretariat } if this is a mistake.
refused-report = You are not listed as responsible for that initiative, so I can't save a status on it. If this is a mistake, please write to Finance.
refused-post = I can't do that for you; the agenda is sent out by { $secretariat }.
refused-see-agenda = I can only show the agenda to the board, Finance and { $secretariat }. Write "next meeting" to hear when the meeting is.
refused-make-agenda = I can't do that for you; the agenda is made by { $secretariat }.
refused-manage-round = I can't do that for you; the round is managed by { $secretariat }.
refused-manage-meetings = I can't do that for you; the meetings are managed by { $secretariat }.
refused-bind-channel = I can't do that for you; the channel is set up by { $secretariat }.
refused-no-channel = No channel has been set up for the board, so I have not sent anything. Write "use this channel for the board" in the channel.
refused-no-roster = I could not read who is in the channel, so I have not sent anything. Please try again in a little while.
round-not-open = The round for { $month } opens on { $opens }. I have not saved anything.
round-closed = There is no open round, so I have not saved anything.
impossible-absence-over = I can't save that because the last day has passed.
impossible-absence-own-stand-in = I can't save that because you can't be your own stand-in.
impossible-agenda-changed = The agenda has changed since you saw it, so I have not sent anything.
impossible-already-posted = The red initiatives have already been sent out for this status.
impossible-bind-in-channel = Write "use this channel for the board" in the channel it is about, and mention me there.
impossible-colour-without-legend = I can't save that because that colour has no meaning in your setup.
impossible-date-unknown = I can't read “{ $words }” as a date. Write for instance 27 May at 9.
impossible-day-closed = I can't move the meeting there because it is not a working day.
impossible-day-over = I can't move the meeting to a day that has passed.
impossible-day-taken = I can't move the meeting there because there is already a meeting that day.
impossible-initiative-not-reportable = { $initiative } is not asked about this month, so I have not saved anything.
impossible-no-channel = No channel has been set up for the board, so I have not sent anything.
impossible-no-legend = I can't open the round because the configuration does not say what the colours mean.
impossible-no-meeting = I know of no coming meeting.
impossible-no-meeting-on = I know of no meeting “{ $words }”.
impossible-no-round-to-open = There is no round to open; the coming one is already under way.
impossible-not-paused = Sending is not paused.
impossible-nothing-settled = The status has not been finalised yet, so there are no red initiatives to send.
impossible-nothing-to-annul = No answer on { $initiative } has been received, so there is nothing to take back.
impossible-nothing-to-include = There is nothing to include: either the status has not been finalised, or the agenda has been sent out.
impossible-nothing-asked = You are not responsible for any initiative I ask about this month, so there is nothing to remind you of.
impossible-no-corrections = Nothing has been corrected since the status was settled, so it stands.
impossible-nothing-to-snooze = There is no open round to be reminded of.
impossible-person-unknown = I know of nobody called “{ $words }”. I have not saved anything.
impossible-round-already-open = The round is already open.
impossible-snooze-over = That time has passed. Write for instance "remind me tomorrow at 9".
impossible-snooze-past-due = I can't wait that long because the deadline is { $due }.

## Longer deadline, co-author, hidden month
deadline-extended = Hello { $name }. Your deadline for the { $month } status has been extended to { $until }.
extended = Noted: { $name } has until { $until }.
ask-remind = Shall I send a reminder to { $names }? Nobody gets more than one message each half-day.
remind-not-needed = There is nothing to remind { $name } of right now.
ask-extend = Shall { $name } have until { $when }? { $name } is told and not reminded of own initiatives before then.
reminded = { $count ->
    [0] Everybody has finished, so I have sent nothing.
    [one] The reminder is on its way to 1 person.
   *[other] The reminder is on its way to { $count } people.
}
ask-hide = Shall I leave out { $title } in { $month }? Then I do not ask about it that month. The choice is logged.
hidden-initiative = { $title } is left out in { $month }.
ask-co-author = Shall { $name } be able to write drafts on { $title }? Each draft is shown to { $chief }, and it counts only once { $chief } has sent it.
co-author-named = Noted: { $name } can write drafts on { $title }. { $chief } approves them.
co-draft = { $by } has written a draft of your status on { $initiative }:
co-draft-kept = Your draft on { $title } has been sent to { $chief }, who approves it. Until then it does not count as an answer.
button-approve = Send as my answer
impossible-not-co-author = You are not set up to write on { $initiative }.
impossible-month-settled = The status for that month is final, so { $initiative } stays.
impossible-no-open-round = There is no open round right now.
impossible-extension-not-before-freeze = The deadline can be extended until the status is finalised at the latest, and not to a time that is over.
impossible-meeting-already-then = The meeting is already at that time, so there is nothing to move.
impossible-meeting-held = That meeting has been held, so it stays.
correction-taken-back = After the status was finalised the answer on { $initiative } was taken back: { $was } → not received.
change-starts = the meeting starts at { $now } (formerly { $was })
change-place = the meeting is now held in { $title }
change-place-open = the place of the meeting is no longer settled
change-moved = the meeting has moved from { $was } to { $now }

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
