### Dansk: alt, hvad et menneske læser i samtalen. Du-form, kort, uden bebrejdelse og uden udråbstegn (docs/glossary.md).

## Farver, skridt og faste ord
colour-red = ■ Rød
colour-yellow = ▲ Gul
colour-green = ● Grøn
colour-done = ✕ Afsluttet
not-received = – ikke modtaget
count-red = { $count ->
    [one] { $count } rød
   *[other] { $count } røde
}
count-yellow = { $count ->
    [one] { $count } gul
   *[other] { $count } gule
}
count-green = { $count ->
    [one] { $count } grøn
   *[other] { $count } grønne
}
count-done = { $count ->
    [one] { $count } afsluttet
   *[other] { $count } afsluttede
}
count-missing = { $count } ikke modtaget
step-open = åbning
step-remind-1 = påmindelse
step-remind-2 = påmindelse på fristdagen
step-due = frist
step-escalate = orientering efter fristen
step-freeze = opgørelse
step-obs = OBS-frist
step-closed = afslutning
background-coordination = tværfaglig koordination eller opbakning
background-obstacles = støtte til at fjerne forhindringer
background-stalled = gået i stå
background-other = andet
source-mail = mail
source-oral = mundtlig besked
source-phone = telefon
source-meeting = møde
finance = Økonomi
nobody = Ingen
red-since = rød siden { $month }
preliminary = foreløbig
new-from = NY fra { $month }

## Knapper
button-update = Opdater
button-edit = Ret
button-save = Gem og send
button-send = Send
button-source-mail = Mail
button-source-oral = Mundtligt
button-source-phone = Telefon
button-source-meeting = Møde
button-draft = Gem som kladde
button-mistake = Det var en fejl
button-undo = Fortryd
button-back = Tilbage
button-more = Vis flere
button-all-unchanged = Alle er uændrede
button-unchanged = Uændret
button-away = Jeg er væk
button-snooze = Mind mig senere
button-answer-now = Svar nu
button-answer-rest = Svar på resten
button-cannot = Jeg kan ikke
button-right = Det passer
button-same = Ja, det samme
button-not-same = Nej, ret
button-include = Tag med
button-confirm-done = Bekræft afsluttet
button-write-to = Skriv til { $name }
button-who-sees = Hvem ser mit svar?
button-what-happens = Hvad sker der med mit svar?
button-mine = Se mine indsatser
button-help = Hjælp
button-setup = Opsætning
button-what-is-red = Hvad er rødt?
button-open-month = Åbn { $month }
button-use-text = Brug teksten i { $month }
button-without-text = Åbn { $month } uden teksten
button-yes = Ja
button-let-in = Må læse med
button-no = Nej
button-not-now = Ikke nu
button-post = Ja, send den ud
button-change-post = Ja, ret opslaget
button-post-agenda = Send dagsordenen ud
button-update-post = Ret opslaget
button-make-agenda = Lav dagsorden
button-missing = Hvem har ikke svaret?
button-round-status = Vis runden
button-show-all = Vis alle { $count }
button-all-initiatives = Vis alle indsatser
button-resume = Genoptag udsendelser
button-answer-for = Svar for en chef
button-answer-one = Svar på en indsats
button-answer = Svar
button-remind = Påmind igen
button-extend = Giv længere frist
button-go-on = Videre

## Det, en knap siger i ens sted (skal kunne forstås som skrevet tekst)
say-help = hjælp
say-mine = mine indsatser
say-red = hvad er rødt?
say-setup = opsætning
say-show-round = vis runden
say-status = status
say-pause = stop udsendelser
say-who-sees = hvem ser mit svar?

## Velkomst og hjælp
welcome = Hej { $name }. Jeg er Rød Tråd, en chatbot, som { $by } i { $secretariat } har sat op for direktionen. Spørg mig, hvad der er rødt, hvordan det går med en indsats, eller hvornår næste møde er.
welcome-chief = Hej { $name }. Jeg er Rød Tråd, en chatbot, som { $by } i { $secretariat } har sat op for direktionen. En gang om måneden spørger jeg til de indsatser, du er chefansvarlig for. Lige nu er det { $count }. Har intet ændret sig, er det gjort med et tryk. Dit svar ses af dig, din direktør, Økonomi og { $secretariat }. Når status er gjort op, indgår det i bilaget til direktionen.
welcome-secretariat = Hej { $name }. Jeg er Rød Tråd. Jeg spørger fagcheferne hver måned, samler svarene, laver dagsordenen sammen med dig og sender den ud i direktionens kanal, når du siger til. Begynd med at skrive "brug denne kanal til direktionen" i kanalen; skriv "opsætning" her for at se, hvad der er på plads.
help = Det kan du skrive til mig
help-chief =
    status: svar på dine indsatser én ad gangen
    Flådestyring gul: … : svar på én linje
    uændret: intet nyt siden sidste måned
    ret mit svar om Flådestyring: ret det, du har sendt
    jeg er væk til 23. maj: og hvem der svarer for dig
    hvem ser mit svar? · hvornår er jeg på?
help-asking =
    hvad er rødt? · hvad er gult? · hvad er ikke modtaget?
    status på Flådestyring · mit område · Mettes indsatser
    vis overblik · næste møde · hvad er på dagsordenen? · portefølje
    for Mette: Flådestyring gul: … : svar for en chef
    for Mette: Flådestyring rød: … Ønske: … : en rød skal have et ønske
help-secretariat =
    lav dagsorden · vis dagsorden · post dagsorden · post røde
    åbn runden · vis runden · tag med · hvem har ikke svaret?
    send påmindelse · giv Mette frist til fredag · svar for Mette
    flyt mødet 28. maj til 27. maj kl. 9 · aflys mødet 18. juni: fælles lederdag
    stop udsendelser · genoptag udsendelser
    opsætning · hvem er i kanalen? · brug denne kanal til direktionen (skrives i kanalen)
help-anybody = næste møde · hvornår er jeg på?
help-all = english: skift sprog
help-channel = I kanalen kan I spørge: hvad er rødt? · status på en indsats · hvad er ikke modtaget? · næste møde. Alt andet klarer vi i den private chat.
hello = Hej { $name }. Skriv "hjælp", hvis du vil se, hvad jeg kan.
you-are-welcome = Selv tak.
language-chosen = Fint, vi taler dansk.
sentence-as-is = { $text }
empty = Beskeden var tom. Skriv "hjælp" for at se, hvad jeg kan.
too-long = Beskeden er længere, end jeg kan læse på én gang (højst { $limit } tegn). Jeg har ikke gemt noget. Del den gerne op.
not-understood = Det forstod jeg ikke. Skriv "hjælp" for at se, hvad jeg kan.
did-you-mean = Det forstod jeg ikke. Mente du en af disse?
channel-not-understood = Det forstod jeg ikke. Prøv "hvad er rødt?", eller skriv til mig privat.
private-please = Det klarer vi i den private chat. Skriv til mig dér.
not-yet = Det kan jeg ikke endnu. Skriv "hjælp" for at se, hvad jeg kan.
undo-how = Det, der er sendt, kan jeg ikke tage tilbage. Dit eget svar retter eller trækker du tilbage med "ret".
nothing-going-on = Der er ikke noget i gang, så jeg har ikke gjort noget.
stop-what = Der er ikke noget i gang med dig. Mente du dette?
never-acts = Jeg sletter og offentliggør ikke noget. Du kan rette eller trække et svar tilbage med "ret mit svar om …".
all-right = Det er i orden.
nothing-done = Det er i orden. Jeg har ikke gjort noget.
nothing-sent = Det er i orden. Jeg har ikke sendt noget; teksten ligger som kladde.
no-draft = Du har ingen kladde for { $month }.
how-to-draft = Skriv fx "Flådestyring gul: …". Jeg viser det, før jeg sender; svarer du nej, ligger det som kladde.
answered = Besvaret: { $answer }
nothing-to-confirm = Der er ikke noget, der venter på et ja.
question-too-old = Spørgsmålet er for gammelt til, at jeg tør bruge dit ja. Skriv det gerne igen.
gone = Det, knappen hørte til, er her ikke mere. Jeg har ikke gjort noget.
status-which = Vil du svare på dine egne indsatser eller se, hvordan runden står?
which-initiative = Flere indsatser passer. Hvilken mener du?

## Den månedlige liste
list-open = Status for { $month }: { $count ->
    [one] 1 indsats
   *[other] { $count } indsatser
}.
list-by-when = Svar senest { $due }. Direktionen behandler status { $meeting }.
list-some-received = Status for { $month }: { $done } af { $count } er modtaget, tak. Frist { $due }.
list-all-received = Status for { $month }: jeg har modtaget din status på { $count ->
    [one] din indsats
   *[other] alle { $count } indsatser
}, tak.
list-after-due = Status for { $month }: { $left ->
    [one] 1 indsats er
   *[other] { $left } indsatser er
} ikke modtaget. Fristen var { $due }.
list-until-freeze = Du kan stadig svare; status gøres op { $freeze }.
list-settled = Status er gjort op, så et svar nu vises som en rettelse.
list-footer = Sidste måneds tekst er udfyldt, så du kun retter det, der er nyt. Skriv ikke personoplysninger; teksten kan komme med i et åbent bilag.
list-footer-first = Skriv ikke personoplysninger; teksten kan komme med i et åbent bilag.
remind-some = Hej { $name }. Jeg har fået din status på { $done } af { $count } indsatser for { $month }, tak.
remind-none = Hej { $name }. Jeg har endnu ikke modtaget din status for { $month }.
remind-left = { $left ->
    [one] Der er én tilbage: { $titles }.
   *[other] Der er { $left } tilbage: { $titles }.
}
remind-due = Fristen er { $due }.
remind-last-day = En enkelt linje er nok; du kan uddybe den senere.
entry-received = Modtaget { $at }: { $colour }
entry-received-by = Modtaget { $at } fra { $by }: { $colour }
entry-first-time = Ingen tidligere status
entry-draft = Kladde gemt, ikke sendt
entry-for-somebody = Chefansvarlig: { $chief }
entry-co-responsible = Du er medansvarlig; { $chief } er spurgt først
nothing-asked = Du står ikke som ansvarlig for nogen indsats, jeg spørger til i denne måned.
own-initiatives = Du er ansvarlig for { $count ->
    [one] 1 indsats
   *[other] { $count } indsatser
}
next-round-opens = Jeg spørger til status for { $month } { $opens }.

## Formularen
form-title = Status på { $initiative }
form-colour = Farve
form-text = Kort status
form-text-hint = Hvad er nyt siden sidst?
form-source = Hvordan fik du svaret?
form-standing = Modtaget: { $colour } fra { $by } { $at }. Et nyt svar erstatter det.
need-colour-missing = Vælg en farve, så kan jeg gemme det.
need-source-missing = Vælg, hvordan du fik svaret, så kan jeg gemme det.
need-text-too-long = Jeg kan ikke sende det endnu, fordi teksten er længere end { $limit } tegn. Det hele er gemt som kladde.
need-ask-too-long = Jeg kan ikke sende det endnu, fordi ønsket er længere end { $asklimit } tegn. Det hele er gemt som kladde.
need-yellow-needs-text = { $initiative } er { $now }. Skriv gerne kort hvorfor.
need-better-needs-text = { $initiative } går fra { $was } til { $now }. Skriv gerne kort, hvad der er sket.
need-red-needs-background = Vælg mindst én baggrund, så direktionen ved, hvordan den kan hjælpe.
need-red-needs-ask = Skriv gerne kort, hvad du ønsker, at direktionen gør.
need-personal-number = Jeg kan ikke gemme det, fordi der står noget, der ligner et cpr-nummer. Jeg har ikke beholdt teksten; skriv den igen uden personoplysninger.
red-questions = Du har valgt { $colour } for { $initiative }. To spørgsmål, så direktionen ved, hvordan den kan hjælpe:
red-background = Hvad er baggrunden?
red-ask = Hvad ønsker du, at direktionen gør?
red-same = Behovet er det samme som i { $month }: ”{ $ask }”
red-who-hears = Når du sender, får { $director } besked. Vil I tale sammen først, så gem en kladde.
unchanged-stored = { $count ->
    [one] 1 indsats er gemt som uændret.
   *[other] { $count } indsatser er gemt som uændrede.
}
unchanged-reds = En rød indsats har sit eget spørgsmål:
same-need = Er behovet det samme som i { $month }?
ask-unchanged = { $count ->
    [one] Skal jeg gemme 1 indsats som uændret for { $month }?
   *[other] Skal jeg gemme { $count } indsatser som uændrede for { $month }?
}
    { $what }
ask-annul = Skal jeg trække svaret om { $title } ({ $colour }) tilbage? Så står indsatsen som før svaret.
annulled = Svaret om { $title } er trukket tilbage.
ask-line = Skal jeg sende det som din status for { $month }?
ask-line-for = Hvordan fik du svaret fra { $chief }? Så gemmer jeg det som status for { $month }, og { $chief } får det at se. Skriver du "ja", noterer jeg det som mundtligt.
ask-same-for = Skal jeg også gemme { $colour } { $text } for { $titles }?
same-for-nothing = Du har ikke svaret på nogen indsats endnu, så der er ikke noget at gentage.
same-for-nobody = Der er ikke flere indsatser at svare på.
same-for-left = Disse har jeg ikke gemt, fordi de skal have deres egen forklaring: { $titles }.
ask-done = Skal jeg foreslå, at { $title } er afsluttet? Økonomi eller direktøren bekræfter det.
done-text = Foreslået afsluttet.
done-proposed = { $by } foreslår, at { $initiative } er afsluttet. Er du enig, forlader indsatsen listen fra næste måned.
done-confirmed = { $title } er afsluttet og bliver ikke spurgt til mere.

## Kvitteringen og hvem der ser hvad
receipt = Tak, { $name }. Jeg har modtaget din status for { $month } ({ $at }):
receipt-unchanged = (uændret siden { $month })
receipt-by = (svaret af { $by })
receipt-for = Noteret, { $name }. Jeg har registreret status for { $chief } for { $month } ({ $at }). { $chief } får det at se og kan rette det.
receipt-left = { $left ->
    [one] Én er tilbage: { $titles }.
   *[other] { $left } er tilbage: { $titles }.
}
who-sees-now = { $who } kan se den nu. De øvrige direktører ser den som foreløbig, indtil den gøres op { $freeze }. Indtil da kan du rette.
who-sees-later = Når du svarer, kan { $who } se svaret med det samme. De øvrige direktører ser det som foreløbigt, indtil status gøres op { $freeze }. Indtil da kan du rette.
who-sees-settled = Dit svar er med i opgørelsen. Alle direktører, Økonomi og { $secretariat } kan se det, og det indgår i bilaget til direktionens møde.
who-sees-correction = Status er gjort op, så dit svar vises som en rettelse ved siden af opgørelsen. Alle direktører, Økonomi og { $secretariat } kan se det nu.
who-sees-correction-later = Status er gjort op, så et svar nu vises som en rettelse ved siden af opgørelsen. Alle direktører, Økonomi og { $secretariat } kan se det med det samme.
who-sees-closed = Runden er afsluttet. Et svar, der kommer nu, går i historikken og tages med i næste måneds dagsorden.
sees-answer = { $text }
sees-general = Et svar ses af chefen selv, chefens direktør, Økonomi og { $secretariat }. De øvrige direktører ser det som foreløbigt, indtil status er gjort op; derefter indgår det i bilaget til direktionen.
stale-round = Kortet er fra { $old }, og den runde er afsluttet, så jeg har ikke gemt noget.
stale-revision = Imens har { $by } svaret { $at }: { $colour }. Derfor har jeg ikke gemt dit svar oveni.
stale-own = Du har selv svaret { $at }: { $colour }. Derfor har jeg ikke gemt noget oveni.
stale-ended = Mødet for { $old } er aflyst, og runden er slut, så jeg har ikke gemt noget.
you-wrote = Det, du skrev, er her: ”{ $text }”
stale-card = Kortet er ikke aktuelt mere, så jeg har ikke gemt noget.
stale-you-wrote = Det, du skrev, er her:
stale-use-it = Vil du bruge det i { $month }?

## Samtalen i tekst
talk-colour = { $count ->
    [one] { $initiative }. Hvilken farve?
   *[other] { $number } af { $count }: { $initiative }. Hvilken farve?
}
talk-colours = Svar { $colours } – eller skriv "uændret", "spring over", "tilbage" eller "afbryd".
talk-text = { $initiative }: { $colour }. Skriv en kort status (eller "uændret" for sidste måneds tekst).
talk-background = Hvad er baggrunden? Skriv et eller flere numre:
talk-ask = Hvad ønsker du, at direktionen gør?
talk-summary = { $count ->
    [0] Du har ikke svaret på nogen endnu.
    [one] Du har svaret på 1 indsats:
   *[other] Du har svaret på { $count } indsatser:
}
talk-send = Skriv "send" for at sende – eller "tilbage" for at rette.
talk-nothing = Skriv "tilbage" for at svare, eller "afbryd".
talk-kept = Noteret.
talk-rest-kept = Noteret: de øvrige er uændrede.
talk-resumed = { $count ->
    [one] Det svar, du nåede, er med.
   *[other] De { $count } svar, du nåede, er med.
}
talk-same = Svar "ja" eller "nej" – eller skriv det nye ønske.
talk-not-a-colour = Det kan jeg ikke læse som en farve.
talk-not-a-background = Det kan jeg ikke læse som en baggrund. Skriv tallet 1, 2, 3 eller 4.
talk-nothing-last-month = Der er ingen status fra sidste måned at gentage.
talk-finish-first = Der er ikke noget at sende endnu.
talk-cancelled = Vi stopper her. Det, du har svaret, ligger som kladde; skriv "status" for at gå videre.
talk-help = Svar på spørgsmålet, eller skriv "tilbage", "spring over", "uændret", "afbryd" eller "send". Du kan også stille et spørgsmål undervejs.
talk-refused = Disse kunne jeg ikke sende, så de ligger som kladde: { $titles }.

## Fravær og udsættelse
absence-form = Hvornår er du tilbage, og hvem svarer imens?
absence-until = Sidste dag væk
absence-stand-in = Hvem svarer for dig?
absence-no-date = Vælg den sidste dag, du er væk. Jeg har ikke gemt noget.
ask-absence = Skal jeg notere, at du er væk fra { $since } til og med { $until }? Jeg spørger { $deputy } imens, og du får ingen påmindelser.
ask-absence-nobody = Skal jeg notere, at du er væk fra { $since } til og med { $until }? Ingen svarer for dig imens, så dine indsatser kan komme til at stå som ikke modtaget. Du får ingen påmindelser.
ask-absence-other = Skal jeg notere, at { $name } er væk fra { $since } til og med { $until }? Jeg spørger { $deputy } imens, og { $name } får ingen påmindelser.
ask-absence-nobody-other = Skal jeg notere, at { $name } er væk fra { $since } til og med { $until }? Ingen svarer imens, så indsatserne kan komme til at stå som ikke modtaget. { $name } får ingen påmindelser.
absence-is-over = Fraværet er forbi, så der er ikke noget at svare på.
absence-saved = Noteret: du er væk til og med { $until }. Jeg spørger { $deputy } imens.
absence-saved-nobody = Noteret: du er væk til og med { $until }. Ingen svarer for dig, så indsatserne står som ikke modtaget.
absence-saved-other = Noteret: { $name } er væk til og med { $until }. Jeg spørger { $deputy } imens.
absence-saved-nobody-other = Noteret: { $name } er væk til og med { $until }. Ingen svarer imens.
welcome-back = Velkommen tilbage. Nu spørger jeg dig igen.
was-not-away = Du stod ikke som væk.
stand-in-asked = Hej { $name }. { $chief } er væk til og med { $until } og har bedt om, at du svarer på status imens.
stand-in-declined = { $deputy } kan ikke svare for { $chief }, som er væk til og med { $until }.
declined = Det er i orden. Jeg har sagt det til { $chief } og sekretariatet.
snooze-form = Hvornår skal jeg spørge igen? Fristen er { $due }.
snoozed = Det gør jeg: { $at }.

## Besked til andre
red-sent = Hej { $name }. { $by } har netop sendt rød for { $initiative }.
red-sent-earlier = Hej { $name }. { $by } har sendt rød for { $initiative } ({ $at }).
red-sent-when = De øvrige direktører ser den som foreløbig, indtil status gøres op { $freeze }.
label-background = Baggrund:
label-ask = Ønske til direktionen:
entered-for = Hej { $name }. { $by } har registreret din status på { $initiative } ({ $source }, { $at }):
entered-ok = Tak. Så står svaret om { $title }, som det er registreret.
entered-by = Registreret af { $by } efter { $source }
entered-taken-back = { $by } har trukket den status tilbage, der var registreret for dig på { $initiative }. { $left ->
    [one] Din tidligere status gælder igen: { $colour }.
   *[none] Der står nu ingen status for { $month }.
}
replaced = { $by } har svaret på { $initiative } efter dig: { $colour }. Dit eget svar er gemt i historikken.
correction = Efter opgørelsen er { $initiative } rettet af { $by }: { $was } → { $now }.
correction-choice = Den vises som en rettelse. Vil du have den med i opgørelsen, laver jeg en ny med tidspunktet nu.
included = Status er gjort op igen, { $at }.
on-agenda = Hej { $name }. Dagsordenen er sendt ud. { $titles } er på som { $count ->
    [one] rød indsats
   *[other] røde indsatser
} { $when }.
deadline-moved = Mødet, der behandler status for { $month }, er flyttet til { $when }. Fristen er nu { $due }.
meeting-cancelled = Mødet { $day } er aflyst ({ $reason }), så jeg spørger ikke mere til status for { $month }. Det, du har svaret, er gemt.
person-bound = { $person } ({ $email }) har skrevet til mig for første gang og er genkendt på sin mailadresse.
binding-refused = En bruger med adressen { $email } har skrevet til mig, men jeg har ikke genkendt vedkommende som { $person }. Objekt-id'et skal stå i personfilen.

## Sekretariatets og direktørens beskeder
due-list = Status for { $month }: { $received } af { $count } modtaget (fristen var { $due }).
due-list-before = Status for { $month }: { $received } af { $count } modtaget (fristen er { $due }).
due-list-none = Alle har svaret.
answer-whom = Hvem vil du svare for? Tallet er de indsatser, jeg ikke har modtaget for { $month }.
answer-which = { $name }: ikke modtaget for { $month }
answer-none-left = Jeg har modtaget det hele fra { $name } for { $month }.
extend-form = Hvem skal have længere frist, og til hvornår? Status gøres op { $freeze }.
label-chief = Fagchef
label-until = Ny frist
proof-delivered = besked leveret { $day }
proof-reminded = påmindet { $days }
proof-none = besked ikke leveret
proof-not-installed = besked ikke leveret, har ikke Rød Tråd installeret
proof-blocked = besked ikke leveret, har blokeret Rød Tråd
proof-absent = fravær til og med { $until }; ingen svarer imens
proof-absent-asked = fravær til og med { $until }; { $stand } er spurgt
proof-absent-waiting = fravær til og med { $until }; { $stand } svarer imens, men har ikke fået besked endnu
proof-extended = frist forlænget til { $until }
escalation-summary = Status for { $month }: { $count } ikke modtaget
escalation-own = Hej { $name }. Fristen for status for { $month } var { $due }. Ikke modtaget endnu: { $titles }. Du kan stadig svare; status gøres op { $freeze }, og en enkelt linje er nok.
escalation-stand-in = Status for { $month } er ikke modtaget fra { $chiefs }: { $titles }. Du er stedfortræder og må gerne svare; skriv fx "status".
escalation-area = Hej { $name }. Status for { $month } på dit område: { $received } af { $count } indsatser er modtaget.
escalation-area-missing = Ikke modtaget endnu:
escalation-area-reminded = { $names } får en påmindelse i dag.
escalation-area-freeze = Status gøres op { $freeze }; derefter står { $count ->
    [one] den
   *[other] de
} som ikke modtaget. Du behøver ikke at gøre noget.
frozen = Status for { $month } er gjort op { $at }.
gap = { $count ->
    [0] Udsendelser er sat på pause. Der er ikke noget, der venter på at blive sendt. Skal de i gang igen?
    [one] Udsendelser er sat på pause. Siger du ja, sender jeg 1 besked:
   *[other] Udsendelser er sat på pause. Siger du ja, sender jeg { $count } beskeder:
}
gap-other = andre beskeder
gap-held = Data er hentet tilbage fra en sikkerhedskopi. { $count ->
    [one] 1 besked ventede, da kopien blev taget, og er måske allerede sendt. Den sendes også.
   *[other] { $count } beskeder ventede, da kopien blev taget, og nogle af dem er måske allerede sendt. De sendes også.
}

## Svar på spørgsmål
no-round-yet = Der er ikke åbnet nogen runde endnu, så jeg har ingen status at vise.
as-of = Opgjort { $at }
as-of-now = Foreløbigt billede { $now }
as-of-preliminary = { $received } af { $count } har svaret, frist { $due }. Foreløbigt billede { $now }; status gøres op { $freeze }.
as-of-after-due = { $received } af { $count } er modtaget; fristen var { $due }. Foreløbigt billede { $now }; status gøres op { $freeze }.
as-of-preliminary-one = Foreløbigt billede { $now }; fristen er { $due }, og status gøres op { $freeze }.
as-of-after-due-one = Foreløbigt billede { $now }; fristen var { $due }, og status gøres op { $freeze }.
answer-red = { $count ->
    [one] 1 indsats er rød
   *[other] { $count } indsatser er røde
} i { $month }
answer-yellow = { $count ->
    [one] 1 indsats er gul
   *[other] { $count } indsatser er gule
} i { $month }
answer-green = { $count ->
    [one] 1 indsats er grøn
   *[other] { $count } indsatser er grønne
} i { $month }
answer-done = { $count ->
    [one] 1 indsats er meldt afsluttet
   *[other] { $count } indsatser er meldt afsluttet
} i { $month }
answer-red-in = { $count ->
    [one] 1 indsats er rød
   *[other] { $count } indsatser er røde
} i { $month } ({ $scope })
answer-yellow-in = { $count ->
    [one] 1 indsats er gul
   *[other] { $count } indsatser er gule
} i { $month } ({ $scope })
answer-green-in = { $count ->
    [one] 1 indsats er grøn
   *[other] { $count } indsatser er grønne
} i { $month } ({ $scope })
answer-done-in = { $count ->
    [one] 1 indsats er meldt afsluttet
   *[other] { $count } indsatser er meldt afsluttet
} i { $month } ({ $scope })
answer-no-red = Ingen af de modtagne er røde i { $month }
answer-no-yellow = Ingen af de modtagne er gule i { $month }
answer-no-green = Ingen af de modtagne er grønne i { $month }
answer-no-done = Ingen er meldt afsluttet i { $month }
answer-no-red-in = Ingen af de modtagne er røde i { $month } ({ $scope })
answer-no-yellow-in = Ingen af de modtagne er gule i { $month } ({ $scope })
answer-no-green-in = Ingen af de modtagne er grønne i { $month } ({ $scope })
answer-no-done-in = Ingen er meldt afsluttet i { $month } ({ $scope })
scope-mine = dine indsatser
scope-area = dit område
scope-all = alle indsatser
scope-empty = Jeg har ingen indsatser at vise for { $scope }.
scope-empty-mine = Du står ikke som ansvarlig for nogen af de indsatser, jeg spørger til.
people = Chef: { $chiefs } · Direktør: { $directors }
people-no-director = Chef: { $chiefs }
corrected = rettet { $day }: { $was } → { $now }
corrected-since = Rettet efter opgørelsen
taken-back = trukket tilbage efter opgørelsen
last-known = { $month }: { $colour }
never-reported = ingen tidligere status
all-received = Alle har svaret.
not-yet-answered = Endnu ikke svaret ({ $count })
not-received-count = Ikke modtaget ({ $count })
shown-in-short = { $count ->
    [one] Den sidste er vist kort; skriv "status på …" for at se den helt.
   *[other] De sidste { $count } er vist kort; skriv "status på …" for at se en helt.
}
and-more = … og { $count } mere
missing = Status for { $month }: { $left } af { $count } er ikke modtaget
nobody-missing = Alle { $count } indsatser er modtaget for { $month }.
initiative-not-in-round = { $initiative } er ikke med i den seneste runde.
initiative-unknown = Jeg kender ingen indsats, der hedder ”{ $words }”, blandt dem, du kan se.
area-unknown = Jeg kender hverken en person eller et område, der hedder ”{ $words }”.
area-empty = Der er ingen indsatser hos { $label }.
only-own = Jeg kan kun vise dig dine egne indsatser:
overview = Status for { $month }: { $scope }
channel-before-freeze = { $received } af { $count } har svaret for { $month }. Farverne vises her, når status er gjort op { $freeze }.
round-progress = Status for { $month }: { $received } af { $count } modtaget
round-due = Frist: { $due }
round-freeze = Gøres op: { $freeze }
round-meeting = Møde: { $day }
no-meeting = Jeg kender ikke noget kommende møde.
next-meeting-when = Næste møde i { $forum } er { $day } kl. { $span }.
next-meeting = { $forum }: { $day } kl. { $span }, { $place }
next-meeting-anywhere = { $forum }: { $day } kl. { $span }
plan-point = Udmøntningsplan, månedlig status
slot-not-posted = Dagsordenen for mødet { $day } kl. { $span } er ikke sendt ud endnu.
slot-red = { $titles } er med under punkt { $number } { $at } på mødet { $day }. Om du skal deltage, aftaler du med { $secretariat }.
slot-named = Dit navn står på tidsplanen { $at } på mødet { $day }.
slot-none = Du står ikke på dagsordenen for mødet { $day } kl. { $span }.
meeting-in-hand = Siger du ikke andet, arbejder vi med det næste møde, { $day }. Nævn en dato, hvis det er et andet.
meeting-by-date = Nævn datoen, hver gang det gælder mødet { $day }; ellers tager jeg det næste.
person-unknown = Jeg kender ingen, der hedder ”{ $words }”.
answer-for-again = Skriv det igen med hele titlen, fx: for { $name }: { $title } gul: …
answer-for-incomplete = Jeg kan ikke gemme svaret om { $title } endnu, fordi { $need ->
    [colour-missing] farven mangler
    [yellow-needs-text] en gul skal have en kort forklaring
    [better-needs-text] en bedre farve skal sige, hvad der er sket
    [personal-number] der står noget, der ligner et cpr-nummer
    [text-too-long] teksten er for lang
    [ask-too-long] ønsket er for langt
   *[other] en rød skal have et ønske til direktionen: skriv det til sidst efter "Ønske:"
}.

## Dagsorden
agenda-heading = Dagsorden: { $forum }, { $day } kl. { $span }
mayor-attends = Borgmesteren deltager
mayor-absent = Borgmesteren deltager ikke
initiatives-as-of = Tværgående indsatser, opgjort { $at }
agenda-sent-by = Sendt ud af { $by } den { $at }
agenda-will-be-sent = Ikke sendt ud endnu
agenda-will-be-changed = Ændringen er ikke sendt ud endnu
closed-item = Lukket sag
meeting-ends = Mødet slutter
preview = Sådan kommer dagsordenen for { $day } til at stå i kanalen. Skal jeg sende den ud?
preview-again = Dagsordenen for { $day } er allerede sendt ud. Dette bliver ændret i opslaget. Skal jeg gøre det?
preview-thread = Som svar i tråden:
portfolio = Kommende møder
cancelled = Aflyst: { $reason }
warn-not-settled = Status er ikke gjort op endnu, så opslaget får ingen røde indsatser med.
warn-overrun = Punkterne slutter senere end mødet (kl. { $end }).
warn-same-time = To punkter begynder på samme tid.
warn-closed-day = { $day } er ikke en arbejdsdag.
red-reply = Til punkt { $number }: røde indsatser (opgjort { $at })
red-alone = Røde indsatser i { $month } (opgjort { $at })
no-reds = Ingen indsatser er røde i { $month }.
not-received-list = Status ikke modtaget: { $titles }.
agenda-cancelled = Mødet { $day } er aflyst ({ $reason }). Dagsordenen gælder ikke længere.
agenda-changed = Dagsordenen er ændret { $at }:
change-added = punkt { $number }, { $title }, er kommet til
change-removed = { $title } (før punkt { $number }) er taget af
change-renumbered = { $title } er nu punkt { $now } (før { $was })
change-retimed = punkt { $number }, { $title }, er flyttet fra kl. { $was } til kl. { $now }
change-closed = punkt { $number } er blevet en lukket sag
change-opened = punkt { $number } er nu åbent: { $title }
change-ends = mødet slutter kl. { $now } (før kl. { $was })
change-snapshot = status er gjort op igen
posted = Dagsordenen for { $day } er på vej til kanalen, og de røde indsatser kommer som svar i tråden.
posted-alone = Dagsordenen for { $day } er på vej til kanalen.
post-updated = Opslaget for { $day } bliver rettet, og ændringen bliver skrevet i tråden.
already-posted-unchanged = Dagsordenen for { $day } er sendt ud, og intet er ændret siden.
agenda-changed-meanwhile = Dagsordenen er ændret, siden du så den, så jeg har ikke sendt noget. Her er den nu:
ask-post-red = Skal jeg sende de røde indsatser til kanalen nu?
posted-red = De røde indsatser for { $month } er på vej til kanalen.

## Runden, møder, opsætning
ask-open-round = Skal jeg åbne runden for { $month } nu? Fagcheferne bliver spurgt { $asked }; fristen er { $due }.
asked-now = med det samme
asked-resumed = når udsendelser er genoptaget
round-opened = Runden for { $month } er åben.
ask-pause = Skal jeg holde alle udsendelser tilbage? Svar på spørgsmål og kort virker stadig.
paused = Udsendelser er sat på pause. Skriv "genoptag udsendelser", når de skal i gang igen.
resumed = Udsendelser er i gang igen.
ask-move = Skal jeg flytte mødet { $was } til { $now }?
ask-move-deadline = Skal jeg flytte mødet { $was } til { $now }? Fristen for status bliver { $due }.
ask-move-earlier = Skal jeg flytte mødet { $was } til { $now }? Bemærk, at fristen for status så bliver tidligere: { $due }.
moved = Mødet er flyttet til { $now }.
moved-told = Mødet er flyttet til { $now }. De, der er spurgt, får besked om fristen.
moved-posted = Dagsordenen er allerede sendt ud. Skriv "opdatér dagsordenen", så opslaget passer.
no-reason = uden begrundelse
ask-cancel = Skal jeg aflyse mødet { $day } ({ $reason })?
ask-cancel-round = Skal jeg aflyse mødet { $day } ({ $reason })? Runden, der hører til, slutter, og de, der er spurgt, får besked én gang.
ask-cancel-posted = Skal jeg aflyse mødet { $day } ({ $reason })? Runden, der hører til, slutter, de, der er spurgt, får besked én gang, og det bliver skrevet under dagsordenen i kanalen.
cancelled-meeting = Mødet { $day } er aflyst.
bound = Denne kanal er nu direktionens kanal ({ $forum }).
bound-unread = Denne kanal er nu direktionens kanal ({ $forum }), men jeg kunne ikke læse, hvem der er i den. Jeg ser efter igen, før jeg sender noget.
bound-with-strangers = Denne kanal er nu direktionens kanal ({ $forum }). { $count ->
    [one] Én i kanalen kender jeg ikke
   *[other] { $count } i kanalen kender jeg ikke
}, så jeg sender intet her, før sekretariatet har bekræftet det.
unbound = Rød Tråd er fjernet fra direktionens kanal, så jeg sender ikke mere dér. Skriv "brug denne kanal til direktionen" i en ny kanal.
ask-strangers = { $count ->
    [one] Én i kanalen kender jeg ikke
   *[other] { $count } i kanalen kender jeg ikke
}: { $names }. Alle i kanalen ser det hele. Må de læse med? Så længe sender jeg intet.
accepted = Noteret. Skriv "post dagsorden" igen, når den skal ud.
strangers = { $count ->
    [one] Der er én i direktionens kanal, jeg ikke kender: { $names }. Vedkommende
   *[other] Der er { $count } i direktionens kanal, jeg ikke kender: { $names }. De
} kan læse alt i kanalen. Er det i orden? Indtil du har bekræftet det, skriver jeg ikke noget dér.
in-channel = I kanalen: { $names }.
in-channel-strangers = I kanalen: { $names }. Jeg kender ikke: { $strangers }.
setup = Opsætning
setup-people = { $people } personer, heraf { $chiefs } fagchefer
setup-plan = { $count } indsatser at spørge til
setup-channel = Direktionens kanal er sat op
setup-no-channel = Ingen kanal endnu: skriv "brug denne kanal til direktionen" i kanalen
setup-legend = Farverne har deres betydning
setup-no-legend = Farvernes betydning mangler i konfigurationen, så ingen runde åbner
setup-paused = Udsendelser er på pause
setup-sending = Udsendelser er i gang
setup-latest = Seneste runde: { $month }
setup-next = Næste: status for { $month } åbner { $opens }, frist { $due }
setup-unopened = Runden for { $month } (frist { $due }) er ikke åbnet, fordi åbningen lå, før planen kom ind; skriv "åbn runden", hvis den skal i gang
setup-collision = { $step } falder { $day }, som er friholdt for frister; { $before } kunne være en mulighed

## Det kan jeg ikke
unknown-person = Hej. Du er ikke oprettet her, så jeg kan desværre ikke svare. Kontakt den, der har henvist dig til mig, hvis det er en fejl.
unknown-channel = Jeg svarer kun i den kanal, der er sat op til direktionen.
channel-on-hold = Jeg svarer ikke i kanalen lige nu. { $secretariat } skal først bekræfte, hvem der er i den.
answer-too-long = Svaret er for langt til én besked. Spørg om én indsats eller ét område ad gangen.
use-edit = Jeg har læst beskeden, som den var. Brug "ret", hvis svaret skal ændres.
slow-down = Det gik lidt hurtigt; prøv igen om et øjeblik.
nothing-saved = Der skete en fejl hos mig, og jeg har ikke gemt noget. Prøv gerne igen om lidt.
refused = Det kan jeg ikke gøre for dig. Skriv til { $secretariat }, hvis det er en fejl.
refused-report = Du står ikke som ansvarlig for den indsats, så jeg kan ikke gemme en status på den. Er det en fejl, så skriv til Økonomi.
refused-post = Det kan jeg ikke gøre for dig; dagsordenen sendes ud af { $secretariat }.
refused-see-agenda = Dagsordenen kan jeg kun vise direktionen, Økonomi og { $secretariat }. Skriv "næste møde", hvis du vil vide, hvornår mødet er.
refused-make-agenda = Det kan jeg ikke gøre for dig; dagsordenen laves af { $secretariat }.
refused-manage-round = Det kan jeg ikke gøre for dig; runden styres af { $secretariat }.
refused-manage-meetings = Det kan jeg ikke gøre for dig; møderne styres af { $secretariat }.
refused-bind-channel = Det kan jeg ikke gøre for dig; kanalen sættes op af { $secretariat }.
refused-no-channel = Der er ikke sat en kanal op til direktionen, så jeg har ikke sendt noget. Skriv "brug denne kanal til direktionen" i kanalen.
refused-no-roster = Jeg kunne ikke læse, hvem der er i kanalen, så jeg har ikke sendt noget. Prøv igen om lidt.
round-not-open = Runden for { $month } åbner { $opens }. Jeg har ikke gemt noget.
round-closed = Der er ingen åben runde, så jeg har ikke gemt noget.
impossible-absence-over = Jeg kan ikke gemme det, fordi den sidste dag er forbi.
impossible-absence-own-stand-in = Jeg kan ikke gemme det, fordi du ikke kan være din egen stedfortræder.
impossible-agenda-changed = Dagsordenen er ændret, siden du så den, så jeg har ikke sendt noget.
impossible-already-posted = De røde indsatser er allerede sendt ud for denne opgørelse.
impossible-bind-in-channel = Skriv "brug denne kanal til direktionen" i den kanal, det gælder, og nævn mig dér.
impossible-colour-without-legend = Jeg kan ikke gemme det, fordi den farve ikke har en betydning i jeres opsætning.
impossible-date-unknown = Jeg kan ikke læse ”{ $words }” som en dato. Skriv fx 27. maj kl. 9.
impossible-day-closed = Jeg kan ikke flytte mødet dertil, fordi dagen ikke er en arbejdsdag.
impossible-day-over = Jeg kan ikke flytte mødet til en dag, der er forbi.
impossible-day-taken = Jeg kan ikke flytte mødet dertil, fordi der allerede er et møde den dag.
impossible-initiative-not-reportable = { $initiative } spørges der ikke til i denne måned, så jeg har ikke gemt noget.
impossible-no-channel = Der er ikke sat en kanal op til direktionen, så jeg har ikke sendt noget.
impossible-no-legend = Jeg kan ikke åbne runden, fordi farvernes betydning mangler i konfigurationen.
impossible-no-meeting = Jeg kender ikke noget kommende møde.
impossible-no-meeting-on = Jeg kender ikke noget møde ”{ $words }”.
impossible-no-round-to-open = Der er ingen runde at åbne; den kommende er allerede i gang.
impossible-not-paused = Udsendelser er ikke på pause.
impossible-nothing-settled = Status er ikke gjort op endnu, så der er ingen røde indsatser at sende.
impossible-nothing-to-annul = Der er ikke modtaget noget svar om { $initiative }, så der er intet at trække tilbage.
impossible-nothing-to-include = Der er ikke noget at tage med: enten er status ikke gjort op, eller også er dagsordenen sendt ud.
impossible-nothing-asked = Du står ikke som ansvarlig for nogen indsats, jeg spørger til i denne måned, så der er intet at minde dig om.
impossible-no-corrections = Der er ikke kommet rettelser, siden status blev gjort op, så opgørelsen står ved magt.
impossible-nothing-to-snooze = Der er ingen åben runde at blive mindet om.
impossible-person-unknown = Jeg kender ingen, der hedder ”{ $words }”. Jeg har ikke gemt noget.
impossible-round-already-open = Runden er allerede åben.
impossible-snooze-over = Det tidspunkt er forbi. Skriv fx "mind mig i morgen kl. 9".
impossible-snooze-past-due = Jeg kan ikke vente så længe, for fristen er { $due }.

## Længere frist, medforfatter, skjult måned
deadline-extended = Hej { $name }. Din frist for status for { $month } er forlænget til { $until }.
extended = Noteret: { $name } har frist til { $until }.
ask-remind = Skal jeg sende en påmindelse til { $names }? Ingen får mere end én besked hver halve dag.
remind-not-needed = Jeg har ikke noget at minde { $name } om lige nu.
ask-extend = Skal { $name } have frist til { $when }? { $name } får besked og bliver ikke påmindet om sine indsatser før da.
reminded = { $count ->
    [0] Alle er færdige, så jeg har ikke sendt noget.
    [one] Påmindelsen er på vej til 1 person.
   *[other] Påmindelsen er på vej til { $count } personer.
}
ask-hide = Skal jeg udelade { $title } i { $month }? Så spørger jeg ikke til den den måned. Valget bliver logget.
hidden-initiative = { $title } er ikke med i { $month }.
ask-co-author = Skal { $name } kunne skrive udkast til { $title }? Hvert udkast vises til { $chief }, og det tæller først, når { $chief } har sendt det.
co-author-named = Noteret: { $name } kan skrive udkast til { $title }. { $chief } godkender dem.
co-draft = { $by } har skrevet et udkast til din status på { $initiative }:
co-draft-kept = Dit udkast til { $title } er sendt til { $chief }, som godkender det. Indtil da tæller det ikke som et svar.
button-approve = Send som mit svar
impossible-not-co-author = Du er ikke sat op til at skrive på { $initiative }.
impossible-month-settled = Status for den måned er gjort op, så { $initiative } bliver stående.
impossible-no-open-round = Der er ingen åben runde lige nu.
impossible-extension-not-before-freeze = Fristen kan højst forlænges, til status gøres op, og ikke til et tidspunkt, der er forbi.
impossible-meeting-already-then = Mødet er allerede på det tidspunkt, så der er intet at flytte.
impossible-meeting-held = Det møde er holdt, så det bliver stående.
correction-taken-back = Efter opgørelsen er svaret om { $initiative } trukket tilbage: { $was } → ikke modtaget.
change-starts = mødet begynder kl. { $now } (før kl. { $was })
change-place = mødet holdes nu i { $title }
change-place-open = mødestedet er ikke fastlagt længere
change-moved = mødet er flyttet fra { $was } til { $now }

## Drift, til den systemansvarlige
alert-tick = Drift: Tidsplanen er fejlet { $count } gange i træk, senest { $last }. Det, der skulle sendes, bliver sendt, når den kører igen. Se loggen.
alert-outbox = Drift: Udsendelsen er fejlet { $count } gange i træk, senest { $last }. Det, der venter, bliver sendt, når den kører igen. Se loggen.
alert-store = Drift: { $count ->
    [one] Data kunne ikke gemmes { $last }.
   *[other] Data kunne ikke gemmes { $count } gange, første gang { $first }, senest { $last }.
} Nu går det igen. Kun det, der er gemt, er blevet bekræftet. Se efter, om disken er ved at være fuld.
alert-seal = Drift: Revisionssporet er ikke blevet forseglet { $count } gange i træk, senest { $last }. Intet er tabt, og det prøves igen. Se loggen.
alert-snapshot = Drift: Kopien af alle data (snapshot) kunne ikke skrives, senest { $last }. Intet er tabt, men journalen vokser. Se efter, om disken er ved at være fuld.
alert-delivery = Drift: { $count ->
    [one] Én besked kunne ikke leveres, { $last }.
   *[other] { $count } beskeder kunne ikke leveres, senest { $last }.
} Se loggen.
alert-turn = Drift: { $count ->
    [one] Én henvendelse til mig endte i en fejl, { $last }.
   *[other] { $count } henvendelser til mig endte i en fejl, senest { $last }.
} De, der skrev, har fået at vide, at intet blev gemt. Se loggen.
alert-job = Drift: Opgaven { $job } mislykkedes, senest { $last }. Den prøves igen. Se loggen.
unreached = Drift: { $count ->
    [one] Én person får ikke mine beskeder
   *[other] { $count } personer får ikke mine beskeder
}
reach-not-installed = har ikke Rød Tråd installeret
reach-blocked = har blokeret Rød Tråd
