### Dansk: alt, hvad et menneske læser i samtalen. Du-form, kort, uden bebrejdelse og uden udråbstegn (docs/glossary.md).

## Farver, skridt og faste ord
colour-red = ■ Rød
colour-yellow = ▲ Gul
colour-green = ● Grøn
colour-done = ✕ Afsluttet
colour-done-proposed = ✕ Foreslået afsluttet
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
count-done-proposed = { $count } foreslået afsluttet
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
button-store = Gem
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
button-my-slot = Hvornår er jeg på?
button-what-is-red = Hvad er rødt?
button-open-month = Åbn { $month }
button-use-text = Brug teksten i { $month }
button-without-text = Åbn { $month } uden teksten
button-yes = Ja
button-try-again = Prøv igen
say-post-red = post røde
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
say-my-slot = hvornår er jeg på?
say-setup = opsætning
say-show-round = vis runden
say-status = status
say-pause = stop udsendelser
say-who-sees = hvem ser mit svar?

## Velkomst og hjælp
welcome = Hej { $name }. Jeg er Rød Tråd, en chatbot, som { $by } i { $secretariat } har sat op for direktionen. Spørg mig, hvad der er rødt, hvordan det går med en indsats, eller hvornår næste møde er.
welcome-chief = Hej { $name }. Jeg er Rød Tråd, en chatbot, som { $by } i { $secretariat } har sat op for direktionen. En gang om måneden spørger jeg til de indsatser, du er chefansvarlig for. Lige nu er det { $count }. Har intet ændret sig, er det gjort med ét tryk. Dit svar ses af dig, din direktør, Økonomi og { $secretariat }. Når status er gjort op, indgår det i bilaget til direktionen.
welcome-contributor = Hej { $name }. Jeg er Rød Tråd, en chatbot, som { $by } i { $secretariat } har sat op for direktionen. Du kan foreslå et punkt til dagsordenen ved at skrive fx ”foreslå punkt Nye lokaler”, og du kan spørge, hvornår du er på.
welcome-admin = Hej { $name }. Jeg er Rød Tråd, en chatbot, som { $by } i { $secretariat } har sat op for direktionen. Du passer driften: Skriv ”opsætning” for at se, hvad der er på plads, og ”hvem er i kanalen?” for at se, hvem der læser med. Er der noget galt, skriver jeg til dig. Status og punkter ser du ikke her.
welcome-anybody = Hej { $name }. Jeg er Rød Tråd, en chatbot, som { $by } i { $secretariat } har sat op for direktionen. Du kan spørge, hvornår du er på, og se dine opfølgninger.
welcome-secretariat = Hej { $name }. Jeg er Rød Tråd. Jeg spørger fagcheferne hver måned, samler svarene, laver dagsordenen sammen med dig og sender den ud i direktionens kanal, når du siger til. Begynd med at skrive ”brug denne kanal til direktionen” i kanalen; skriv ”opsætning” her for at se, hvad der er på plads.
help = Det kan du skrive til mig
help-chief =
    status: svar på dine indsatser én ad gangen
    Flådestyring gul: … : svar på én linje
    uændret: intet nyt siden sidste måned
    ret mit svar om Flådestyring: ret det, du har sendt
    jeg er væk til 23. maj: og hvem der svarer for dig
    hvem ser mit svar? · hvornår er jeg på? · foreslå punkt Nye lokaler
help-asking =
    hvad er rødt? · hvad er gult? · hvad er ikke modtaget?
    status på Flådestyring · mit område · Mettes indsatser
    hvad blev besluttet om Flådestyring? · beslutninger 28. maj · vis referat
    vis overblik · næste møde · hvad er på dagsordenen? · portefølje
    åbne opfølgninger · hvad er over fristen? · hvad følger sekretariatet op på?
    for Mette: Flådestyring gul: … : svar for en chef
    for Mette: Flådestyring rød: … Ønske: … : en rød skal have et ønske
help-flagging =
    OBS på Flådestyring: … · gør fravær til OBS for koncernledelsen · intet OBS fra mig
help-looking =
    vis OBS-listen · fokus på demens den 28. maj · indkald Mette til punkt 3
help-editing =
    ret bilagstekst Flådestyring · vis chefens tekst · lås OBS-listen
help-secretariat =
    lav dagsorden · vis dagsorden · post dagsorden · post røde
    send udkast til kommunaldirektøren · opdatér dagsordenen · træk dagsordenen tilbage · hent borgmesterudgave
    arbejd med mødet 4. juni · tilføj punkt Nye lokaler · fjern punkt 4 · flyt punkt 5 til 25. juni · punkt 5 før punkt 3
    tidsplan (indsæt rækkerne i samme besked) · punkt 3 varer 30 min · punkt 5 kl. 11.00 · pause 10 min efter punkt 4
    Mette deltager i punkt 3 · borgmesteren deltager i punkt 1 og 3 · luk punkt 4 · vis punkt 4 · kun Lene og Kim må se punkt 4
    bilag 3: 50050/25: sæt et bilag på punkt 3
    flyt P3 og P7 til 25. juni · vis forslag · fortryd
    åbn runden · vis runden · tag med · hvem har ikke svaret?
    send påmindelse · giv Mette frist til fredag · svar for Mette
    beslutning 3: … · punkt 3 godkendt · send beslutning 3 til fagcheferne
    lav referat · Kim havde afbud · send referatet til godkendelse
    flyt mødet 28. maj til 27. maj kl. 9 · aflys mødet 18. juni: fælles lederdag
    opfølgning: Mette booker en dato, frist 14. juni (jeg viser, hvordan jeg læser det)
    stop udsendelser · genoptag udsendelser
    opsætning · hvem er i kanalen? · brug denne kanal til direktionen (skrives i kanalen)
help-admin = opsætning · hvem er i kanalen?
help-anybody = næste møde · hvornår er jeg på? · foreslå punkt Nye lokaler
help-all = mine opfølgninger · færdig · udskyd til 12. juni · giv videre til Anna · english: skift sprog
help-topic-questions = Spørg om status
help-topic-status = Svar på status
help-topic-round = Runden
help-topic-agenda = Dagsordenen
help-topic-meetings = Møder og plan
help-topic-decisions = Beslutninger og referat
help-topic-follow-ups = Opfølgninger
help-topic-obs = OBS, fokus og bilag
help-topic-other = Andet
help-channel = I kanalen kan I spørge: hvad er rødt? · status på en indsats · hvad er ikke modtaget? · næste møde. Alt andet klarer vi i den private chat.
hello = Hej { $name }. Skriv ”hjælp”, hvis du vil se, hvad jeg kan.
you-are-welcome = Selv tak.
language-chosen = Fint, vi taler dansk.
sentence-as-is = { $text }
empty = Beskeden var tom. Skriv ”hjælp” for at se, hvad jeg kan.
too-long = Beskeden er længere, end jeg kan læse på én gang (højst { $limit } tegn). Jeg har ikke gemt noget. Del den gerne op.
not-understood = Det forstod jeg ikke. Skriv ”hjælp” for at se, hvad jeg kan.
asked-about-one = Det spørgsmål kan jeg ikke svare på, men her er det, jeg ved:
asked-in-part = Jeg forstod ikke det hele, men svarer på ”{ $words }”:
order-or-question = Det læste jeg som et spørgsmål, så jeg har ikke gjort noget. Skal jeg gøre det?
did-you-mean = Det forstod jeg ikke. Mente du en af disse?
channel-not-understood = Det forstod jeg ikke. Prøv ”hvad er rødt?”, eller skriv til mig privat.
private-please = Det klarer vi i den private chat. Skriv til mig dér.
not-yet = Det kan jeg ikke endnu. Skriv ”hjælp” for at se, hvad jeg kan.
longer-deadline = Det giver { $secretariat }. Skriv til { $name }, og sig, hvornår du kan svare.
longer-deadline-yours = Den giver du selv; skriv fx: giv { $name } frist til fredag
undo-nothing = Der er ikke noget at fortryde.
nothing-going-on = Der er ikke noget i gang, så jeg har ikke gjort noget.
stop-what = Der er ikke noget i gang med dig. Mente du dette?
never-acts-agenda = Jeg sletter og offentliggør ikke noget. Skriv fx ”fjern punkt 4”, ”træk dagsordenen tilbage” eller ”post dagsorden”.
never-acts = Jeg sletter og offentliggør ikke noget. Du kan rette eller trække et svar tilbage med ”ret mit svar om …”.
all-right = Det er i orden.
nothing-done = Det er i orden. Intet er ændret.
nothing-sent = Det er i orden. Jeg har ikke sendt noget; teksten ligger som kladde.
no-draft = Du har ingen kladde for { $month }.
how-to-draft = Skriv fx ”Flådestyring gul: …”. Jeg viser det, før jeg sender; svarer du nej, ligger det som kladde.
answered = Besvaret: { $answer }
nothing-to-confirm = Der er ikke noget, der venter på et ja.
question-too-old = Spørgsmålet er for gammelt til, at jeg tør bruge dit ja. Skriv det gerne igen.
gone = Det, knappen hørte til, er her ikke mere. Jeg har ikke gjort noget.
status-which = Vil du svare på dine egne indsatser eller se, hvordan runden står?
which-colour-sure = Jeg er ikke sikker på, hvilken farve du mener nu, så jeg har ikke gemt noget. Skriv fx: { $title } grøn: …
report-on-which = Hvilken indsats gælder det? Jeg har ikke gemt noget. Skriv dens titel eller kode foran farven.
which-colour = Hvilken farve? Skriv fx: { $title } grøn: …
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
list-all-received-others = Status for { $month }: jeg har modtaget status på { $count ->
    [one] indsatsen
   *[other] alle { $count } indsatser
}, tak.
list-after-due = Status for { $month }: { $left ->
    [one] 1 indsats er
   *[other] { $left } indsatser er
} ikke modtaget. Fristen var { $due }.
list-until-freeze = Du kan stadig svare; status gøres op { $freeze }.
list-settled = Status er gjort op, så et svar nu vises som en rettelse.
list-footer = Sidste måneds tekst er udfyldt, så du kun retter det, der er nyt. Skriv ikke personoplysninger; teksten kan komme med i et åbent bilag.
list-footer-latest = Din seneste tekst er udfyldt, så du kun retter det, der er nyt. Skriv ikke personoplysninger; teksten kan komme med i et åbent bilag.
list-footer-first = Skriv ikke personoplysninger; teksten kan komme med i et åbent bilag.
remind-some = Hej { $name }. Jeg har fået din status på { $done } af { $count } indsatser for { $month }, tak.
remind-none = Hej { $name }. Jeg har endnu ikke modtaget din status for { $month }.
remind-some-shared = Hej { $name }. Jeg har fået status på { $done } af dine { $count } indsatser for { $month }, tak.
remind-some-others = Hej { $name }. Jeg har fået status på { $done } af { $count } indsatser for { $month }, tak.
remind-none-others = Hej { $name }. Jeg har endnu ikke modtaget status for { $month } på de indsatser, jeg spørger dig om.
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
colour-unknown = Jeg kender ikke farven ”{ $word }”, så jeg har ikke gemt noget. Skriv en af disse: { $colours }.
need-colour-missing = Vælg en farve, så kan jeg gemme det.
need-source-missing = Vælg, hvordan du fik svaret, så kan jeg gemme det.
need-text-too-long = Jeg kan ikke sende det endnu, fordi teksten er længere end { $limit } tegn. Det hele er gemt som kladde.
need-ask-too-long = Jeg kan ikke sende det endnu, fordi ønsket er længere end { $asklimit } tegn. Det hele er gemt som kladde.
need-yellow-needs-text = { $initiative } er { $now }. Skriv gerne kort hvorfor.
need-better-needs-text = { $initiative } går fra { $was } til { $now }. Skriv gerne kort, hvad der er sket.
need-red-unknown-background = Den baggrund kender jeg ikke, så jeg har ikke sendt noget. Vælg mindst én af de fire.
need-red-needs-background = Vælg mindst én baggrund, så direktionen ved, hvordan den kan hjælpe.
need-red-needs-ask = Skriv gerne kort, hvad du ønsker, at direktionen gør.
need-personal-number = Jeg kan ikke gemme det, fordi der står noget, der ligner et cpr-nummer. Jeg har ikke beholdt teksten; skriv den igen uden personoplysninger.
red-questions = Du har valgt { $colour } for { $initiative }. To spørgsmål, så direktionen ved, hvordan den kan hjælpe:
red-background = Hvad er baggrunden?
red-ask = Hvad ønsker du, at direktionen gør?
red-ask-then = Ønske i { $month }:
red-same = Behovet er det samme som i { $month }
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
ask-unchanged-others = Du har { $drafts }; { $left ->
    [one] den
   *[other] dem
} rører jeg ikke. { $count ->
    [one] Skal jeg gemme 1 anden som uændret for { $month }?
   *[other] Skal jeg gemme de { $count } andre som uændrede for { $month }?
}
    { $what }
unchanged-drafts = Du har { $drafts }; { $left ->
    [one] den
   *[other] dem
} rører jeg ikke.
draft-of = en kladde på { $title }
draft-of-colour = en kladde ({ $colour }) på { $title }
ask-annul = Skal jeg trække svaret om { $title } ({ $colour }) tilbage? Så står indsatsen som før svaret.
annulled = Svaret om { $title } er trukket tilbage.
ask-line = Skal jeg sende det som din status for { $month }?
ask-line-for = Hvordan fik du svaret fra { $chief }? Så gemmer jeg det som status for { $month }, og { $chief } får det at se. Skriver du ”ja”, noterer jeg det som mundtligt.
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
talk-colours = Svar { $colours } – eller skriv ”uændret”, ”spring over”, ”tilbage” eller ”afbryd”.
talk-text = { $initiative }: { $colour }. Skriv en kort status (eller ”uændret” for sidste måneds tekst).
talk-background = Hvad er baggrunden? Skriv et eller flere numre:
talk-ask = Hvad ønsker du, at direktionen gør?
talk-summary = { $count ->
    [0] Du har ikke svaret på nogen endnu.
    [one] Du har svaret på 1 indsats:
   *[other] Du har svaret på { $count } indsatser:
}
talk-send = Skriv ”send” for at sende – eller ”tilbage” for at rette.
talk-nothing = Skriv ”tilbage” for at svare, eller ”afbryd”.
talk-just-answered = Dit svar nu: { $said }
ask-other-line = Det ligner en status på { $title }, men jeg er i gang med at spørge til en anden. Jeg har ikke gemt noget. Er det et svar på { $title }?
talk-kept = Noteret.
talk-rest-kept = Noteret: de øvrige er uændrede.
talk-resumed = { $count ->
    [one] Det svar, du nåede, er med.
   *[other] De { $count } svar, du nåede, er med.
}
talk-same = Svar ”ja” eller ”nej” – eller skriv det nye ønske.
talk-not-a-colour = Det kan jeg ikke læse som en farve.
talk-not-a-background = Det kan jeg ikke læse som en baggrund. Skriv tallet 1, 2, 3 eller 4.
talk-nothing-last-month = Der er ingen status fra sidste måned at gentage.
talk-finish-first = Der er ikke noget at sende endnu.
talk-cancelled = Vi stopper her. Det, du har svaret, ligger som kladde; skriv ”status” for at gå videre.
talk-help = Svar på spørgsmålet, eller skriv ”tilbage”, ”spring over”, ”uændret”, ”afbryd” eller ”send”. Du kan også stille et spørgsmål undervejs.
talk-refused = Disse kunne jeg ikke sende, så de ligger som kladde: { $titles }.

## Fravær og udsættelse
absence-form = Til og med hvilken dag er du væk, og hvem svarer imens?
absence-until = Sidste dag væk
absence-stand-in = Hvem svarer for dig?
absence-no-date = Vælg den sidste dag, du er væk. Jeg har ikke gemt noget.
ask-absence = Skal jeg notere, at du er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}? Jeg spørger { $deputy } imens, og du får ingen påmindelser.
ask-absence-nobody = Skal jeg notere, at du er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}? Ingen svarer for dig imens, så dine indsatser kan komme til at stå som ikke modtaget. Du får ingen påmindelser.
ask-absence-other = Skal jeg notere, at { $name } er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}? Jeg spørger { $deputy } imens, og { $name } får ingen påmindelser.
ask-absence-nobody-other = Skal jeg notere, at { $name } er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}? Ingen svarer imens, så indsatserne kan komme til at stå som ikke modtaget. { $name } får ingen påmindelser.
ask-absence-unasked = Skal jeg notere, at du er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}? { $deputy } står som din stedfortræder imens.
ask-absence-nobody-unasked = Skal jeg notere, at du er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}?
ask-absence-other-unasked = Skal jeg notere, at { $name } er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}? { $deputy } står som stedfortræder imens.
ask-absence-nobody-other-unasked = Skal jeg notere, at { $name } er væk { $span ->
    [day] { $until }
   *[days] fra { $since } til og med { $until }
}?
absence-day = { $day }
absence-to = til og med { $until }
absence-is-over = Fraværet er forbi, så der er ikke noget at svare på.
absence-saved = Noteret: du er væk { $when }. Jeg spørger { $deputy } imens.
absence-saved-nobody = Noteret: du er væk { $when }. Ingen svarer for dig, så indsatserne står som ikke modtaget.
absence-saved-other = Noteret: { $name } er væk { $when }. Jeg spørger { $deputy } imens.
absence-saved-nobody-other = Noteret: { $name } er væk { $when }. Ingen svarer imens.
absence-saved-unasked = Noteret: du er væk { $when }. { $deputy } står som din stedfortræder imens.
absence-saved-nobody-unasked = Noteret: du er væk { $when }.
absence-saved-other-unasked = Noteret: { $name } er væk { $when }. { $deputy } står som stedfortræder imens.
absence-saved-nobody-other-unasked = Noteret: { $name } er væk { $when }.
welcome-back = Velkommen tilbage. Nu spørger jeg dig igen.
was-not-away = Du stod ikke som væk.
stand-in-asked = Hej { $name }. { $chief } er væk til og med { $until }, så jeg spørger dig om status imens.
stand-in-declined = { $deputy } kan ikke svare for { $chief }, som er væk til og med { $until }.
declined = Det er i orden. Jeg har sagt det til { $chief } og sekretariatet.
snooze-form = Hvornår skal jeg spørge igen? Fristen er { $due }.
snoozed = Det gør jeg: { $at }.

## Besked til andre
red-sent = Hej { $name }. { $by } har netop sendt rød for { $initiative }.
red-sent-earlier = Hej { $name }. { $by } har sendt rød for { $initiative } ({ $at }).
red-entered = Hej { $name }. { $by } har registreret rød for { $initiative } for { $chief } ({ $source }, { $at }).
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
included = { $count ->
    [one] Rettelsen på { $titles } er med
   *[other] Rettelserne på { $titles } er med
}; status er gjort op igen { $at }.
off-agenda = Hej { $name }. Dagsordenen for mødet { $day } er trukket tilbage, så { $titles } er ikke på lige nu. Jeg siger til, når den er sendt ud igen.
on-agenda = Hej { $name }. Dagsordenen er sendt ud. { $titles } er på som { $count ->
    [one] rød indsats
   *[other] røde indsatser
} { $item }.
on-agenda-moved = Hej { $name }. Mødet, hvor { $titles } er på, er flyttet. { $count ->
    [one] Den er nu på
   *[other] De er nu på
} { $item }.
under-item = under punkt { $number }, { $when }
under-no-item = { $when }
on-agenda-flagged = Hej { $name }. Dagsordenen er sendt ud. { $titles } er fremhævet som OBS og er på { $item }.
on-agenda-flagged-moved = Hej { $name }. Mødet, hvor { $titles } er fremhævet som OBS, er flyttet. { $count ->
    [one] Den er nu på
   *[other] De er nu på
} { $item }.
on-agenda-also-flagged = { $titles } er fremhævet som OBS.
on-agenda-called = Du er indkaldt til punkt { $number } kl. { $span }.
on-agenda-not-called = Du er ikke indkaldt.
deadline-moved = Mødet, der behandler status for { $month }, er flyttet til { $when }. Fristen er nu { $due }.
meeting-cancelled = Mødet { $day } er aflyst ({ $reason }), så jeg spørger ikke mere til status for { $month }.{ $kept ->
    [some] {" "}Det, du har svaret, er gemt.
   *[none] {""}
}
person-bound = { $person } ({ $email }) har skrevet til mig for første gang og er genkendt på sin mailadresse.
binding-refused = En bruger med adressen { $email } har skrevet til mig, men jeg har ikke genkendt vedkommende som { $person }. Objekt-id'et skal stå i personfilen.

## Sekretariatets og direktørens beskeder
due-list = Status for { $month }: { $received } af { $count } modtaget (fristen var { $due }).
due-list-before = Status for { $month }: { $received } af { $count } modtaget (fristen er { $due }).
due-list-none = Alle er modtaget.
answer-whom = Hvem vil du svare for? Tallet er de indsatser, jeg ikke har modtaget for { $month }.
answer-which = { $name }: ikke modtaget for { $month }
answer-none-left = Jeg har modtaget det hele fra { $name } for { $month }.
extend-form = Hvem skal have længere frist, og til hvornår? Status gøres op { $freeze }.
label-chief = Fagchef
label-until = Ny frist
proof-delivered = besked leveret { $day }
proof-reminded = påmindet { $days }
proof-none = besked ikke leveret
proof-failed = beskeden kunne ikke leveres
proof-not-installed = besked ikke leveret, har ikke Rød Tråd installeret
proof-blocked = besked ikke leveret, har blokeret Rød Tråd
proof-absent = fravær til og med { $until }; ingen svarer imens
proof-absent-asked = fravær til og med { $until }; { $stand } er spurgt
proof-absent-waiting = fravær til og med { $until }; { $stand } svarer imens, men har ikke fået besked endnu
proof-extended = frist forlænget til { $until }
escalation-summary = Status for { $month }: { $count } ikke modtaget
escalation-own = Hej { $name }. Fristen for status for { $month } var { $due }. Ikke modtaget endnu: { $titles }. Du kan stadig svare; status gøres op { $freeze }, og en enkelt linje er nok.
escalation-stand-in = Status for { $month } er ikke modtaget fra { $chiefs }: { $titles }. Du er stedfortræder og må gerne svare; skriv fx ”status”.
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
as-of-preliminary = { $received } af { $count } er modtaget, frist { $due }. Foreløbigt billede { $now }; status gøres op { $freeze }.
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
answer-nothing = Der er ikke modtaget nogen status for { $month } endnu
answer-nothing-in = Der er ikke modtaget nogen status for { $month } endnu ({ $scope })
scope-area-of = { $owner } område
scope-initiatives-of = { $owner } indsatser
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
all-received = Alle er modtaget.
not-yet-answered = Ikke modtaget endnu ({ $count })
not-received-count = Ikke modtaget ({ $count })
shown-in-short = { $count ->
    [one] Den sidste er vist kort; skriv ”status på …” for at se den helt.
   *[other] De sidste { $count } er vist kort; skriv ”status på …” for at se en helt.
}
and-more = … og { $count } mere
missing = Status for { $month }: { $left } af { $count } er ikke modtaget
nobody-missing = Alle { $count } indsatser er modtaget for { $month }.
say-status-of = status på { $initiative }
question-of = hvad er { $words }
initiative-done = { $initiative } er afsluttet og er ikke med i den seneste runde.
initiative-not-in-round = { $initiative } er ikke med i den seneste runde.
initiative-unknown = Jeg kender ingen indsats, der hedder ”{ $words }”, blandt dem, du kan se.
unknown-here = Det kender jeg ikke noget til her. Spørg evt. i den private chat.
area-unknown = Jeg kender hverken en person eller et område, der hedder ”{ $words }”.
only-own = Jeg kan kun vise dig dine egne indsatser.
overview = Status for { $month }: { $scope }

# The overview by month, as a picture and in words
heat-initiative = Indsats
heat-letter-red = R
heat-letter-yellow = Gu
heat-letter-green = Gr
heat-letter-done = A
heat-not-received = Ikke modtaget
heat-not-asked = Ikke med
heat-title = Status { $month } · { $count ->
    [one] 1 indsats
   *[other] { $count } indsatser
}
heat-alt = Billede af indsatserne måned for måned.
heat-trend = { $colour }: { $counts }
heat-since = Antal måned for måned, { $first }–{ $last }:
heat-moves = Siden { $month }, blandt dem med status i begge måneder: { $better } bedre, { $worse } dårligere, { $same } uændret
button-as-list = Vis som liste
button-status-pdf = Hent som PDF
say-fetch-status = hent status
digest-set = Jeg sender dig overblikket hver { $weekday } { $clock }. Det næste kommer { $next }. Er det en lukkedag, kommer det den næste arbejdsdag; er du væk, springer jeg over. Skriv ”stop”, når du ikke vil have det mere.
digest-stopped = Jeg sender dig ikke overblikket mere. Vil du have det igen, så skriv ”send mig overblik hver { $weekday } { $clock }”.
digest-none = Du får ikke noget fast overblik, så der er ikke noget at stoppe. Skriv ”vis overblik”, når du vil se det.
digest-weekly = Overblikket kommer en gang om ugen på den dag, du vælger. Skriv fx ”send mig overblik hver mandag kl. 8”.
impossible-digest-in-quiet-hours = Jeg sender kun på hverdage mellem kl. 8 og 16. Vælg en tid dér, fx ”send mig overblik hver mandag kl. 8”.
button-stop-digest = Stop overblik
say-stop-digest = stop overblik

# One initiative month by month
history = Historik for { $initiative }
history-none = Der er ingen opgjort status på { $initiative } endnu.
history-of-which = Hvilken indsats vil du se historikken for? Skriv fx ”historik for Flådestyring”.
history-edited = I bilaget, redigeret: { $text }
history-by = { $by }, { $day }
history-decided = Beslutning { $day }: { $text }
history-follow-up-done = udført
history-follow-up-dropped = bortfaldet
button-earlier = Tidligere

# Before the meeting
briefing = Til mødet { $day } kl. { $span }
briefing-agenda = Dagsorden
briefing-no-agenda = Dagsordenen er ikke sendt ud endnu.
briefing-reds = Røde på dit område
briefing-reds-all = Røde indsatser
briefing-no-reds = Ingen af de modtagne er røde.
briefing-obs = OBS-punkter
briefing-follow-ups = Du følger op på
channel-before-freeze = { $received } af { $count } er modtaget for { $month }. Farverne vises her, når status er gjort op { $freeze }.
round-progress = Status for { $month }: { $received } af { $count } modtaget
own-deadline = Fristen for din status for { $month } er { $due }.
own-deadline-was = Fristen for din status for { $month } var { $due }.
round-due = Frist: { $due }
round-freeze = Gøres op: { $freeze }
round-meeting = Møde: { $day }
round-delivered = Besked leveret til { $count } af { $asked } fagchefer, der er spurgt
no-meeting = Jeg kender ikke noget kommende møde.
next-meeting-when = Næste møde i { $forum } er { $day } kl. { $span }.
meeting-when = Mødet i { $forum } er { $day } kl. { $span }.
no-agenda-made = Dagsordenen for mødet { $day } er ikke lavet endnu.
no-agenda-out = Dagsordenen for mødet { $day } er ikke sendt ud endnu.
next-meeting = { $forum }: { $day } kl. { $span }, { $place }
next-meeting-anywhere = { $forum }: { $day } kl. { $span }
plan-point = Udmøntningsplan, månedlig status
slot-not-posted = Dagsordenen for mødet { $day } kl. { $span } er ikke sendt ud endnu.
slot-red = { $titles } er med under punkt { $number } { $at } på mødet { $day }. Om du skal deltage, aftaler du med { $secretariat }.
slot-named = Dit navn står på tidsplanen { $at } på mødet { $day }.
slot-none = Du står ikke på dagsordenen for mødet { $day } kl. { $span }.
meeting-in-hand = Vi arbejder med mødet { $day }. Skriv ”arbejd med mødet 4. juni”, hvis det er et andet.
person-unknown = Jeg kender ingen, der hedder ”{ $words }”.
answer-for-again = Skriv det igen med hele titlen, fx: for { $name }: { $title } gul: …
answer-for-incomplete = Jeg kan ikke gemme svaret om { $title } endnu, fordi { $need ->
    [colour-missing] farven mangler
    [yellow-needs-text] en gul skal have en kort forklaring
    [better-needs-text] en bedre farve skal sige, hvad der er sket
    [personal-number] der står noget, der ligner et cpr-nummer
    [text-too-long] teksten er for lang
    [ask-too-long] ønsket er for langt
   *[other] en rød skal have et ønske til direktionen: skriv det til sidst efter ”Ønske:”
}.

## Spørgsmål med flere led
button-next-page = { $count ->
    [one] Vis den sidste
   *[other] Vis flere ({ $count })
}
kind-initiative = { $count ->
    [one] indsats
   *[other] indsatser
}
kind-red = { $count ->
    [one] rød
   *[other] røde
}
kind-yellow = { $count ->
    [one] gul
   *[other] gule
}
kind-green = { $count ->
    [one] grøn
   *[other] grønne
}
kind-done = { $count ->
    [one] afsluttet
   *[other] afsluttede
}
found-of = { $count ->
    [0] Ingen { $kind } i { $month }
   *[other] { $count } { $kind } i { $month }
}
found-changed = { $count ->
    [0] Ingen { $kind } har en anden farve end i { $since }
   *[other] { $count } { $kind } har en anden farve end i { $since }
}
found-became = { $count ->
    [0] Ingen { $kind }, som ikke også var det i { $since }
   *[other] { $count } { $kind }, som ikke var det i { $since }
}
found-left = { $count ->
    [0] Ingen { $kind } var { $was } i { $since }
   *[other] { $count } { $kind } var { $was } i { $since }
}
found-unchanged = { $count ->
    [0] Ingen { $kind } har samme farve som i { $since }
   *[other] { $count } { $kind } har samme farve som i { $since }
}
found-worse = { $count ->
    [0] Ingen { $kind } har fået en dårligere farve siden { $since }
   *[other] { $count } { $kind } har fået en dårligere farve siden { $since }
}
found-better = { $count ->
    [0] Ingen { $kind } har fået en bedre farve siden { $since }
   *[other] { $count } { $kind } har fået en bedre farve siden { $since }
}
found-long = { $count ->
    [0] Ingen { $kind } har haft samme farve i mindst { $months } måneder i træk
   *[other] { $count } { $kind } har haft samme farve i mindst { $months } måneder i træk
}
found-longest = { $count ->
    [0] Ingen { $kind } i { $month }
   *[other] { $count } { $kind } i { $month }, den længste først
}
found-nothing-before = { $month } er den første måned, jeg har status for, så der er ikke noget at sammenligne med.
same-since = samme farve siden { $month }
plan-new = Nye i planen: { $titles }
plan-removed = Udgået af planen: { $titles }
plan-changes-new = { $count ->
    [0] Ingen nye indsatser i planen
    [one] 1 ny indsats i planen
   *[other] { $count } nye indsatser i planen
}
plan-changes-removed = { $count ->
    [0] Ingen indsatser er udgået af planen
    [one] 1 indsats er udgået af planen
   *[other] { $count } indsatser er udgået af planen
}
plan-since = siden { $month }
plan-as-of = Udmøntningsplanen, som den er { $day }
plan-came = ny fra { $when }
plan-left = udgået { $when }
committee = { $count ->
    [0] Planen har intet til { $committee }
   *[other] Planens punkter til { $committee }
}
committee-month = i { $month }
committee-undated = uden dato · { $title }
committee-guidance = Udmøntningsplanen, som den er { $day }. Tiderne er vejledende.
committee-unknown = Jeg kender ikke et udvalg i planen, der hedder ”{ $words }”.
initiative-removed = { $initiative } er udgået af planen siden { $day }.
initiative-removed-some-day = { $initiative } er udgået af planen.
initiative-last-status = Sidste status, { $month }: { $colour }.
initiative-not-in-month = { $initiative } var ikke med i status for { $month }.
status-in-month = Status for { $month }
status-not-received = Status for { $month } er ikke modtaget.
never-that-colour = Den har ikke været { $colour } i de måneder, jeg har status for.
colour-since = { $count ->
    [one] { $colour } siden { $since }; det er den første måned.
   *[other] { $colour } siden { $since }: { $months }.
}
colour-was = { $count ->
    [one] Den var sidst { $colour } i { $until }. Nu: { $now }.
   *[other] Den var sidst { $colour } fra { $since } til { $until }. Nu: { $now }.
}
no-round-in = { $month ->
    [none] Der er ingen tidligere måned, jeg har status for.
   *[other] Der er ingen status for { $month }. Den seneste er for { $known }.
}
since-unknown = Jeg kan ikke læse ”{ $words }” som en måned eller dato. Skriv fx ”hvad er ændret siden april” eller ”hvad er ændret siden 1. marts”.
since-nothing = Jeg har ingen opgjort status fra så langt tilbage som ”{ $words }”.
which-area = Hvem eller hvad mener du: { $names }?
lean-on-what = Hvad vil du vide om det?
lean-on-which = Hvilken indsats mener du? Skriv dens titel eller kode.
lean-red-in = hvad var rødt i { $when }
not-understood-count = { $count ->
    [0] Jeg har forstået alt i denne uge.
    [one] Jeg har ikke forstået 1 besked i denne uge.
   *[other] Jeg har ikke forstået { $count } beskeder i denne uge.
}
not-understood-weeks = Ugerne før: { $weeks }
not-understood-week = uge { $week }: { $count }
not-understood-kept = Det var:
not-understood-not-kept = Teksterne gemmer jeg ikke.

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
preview-shown = Sådan kommer dagsordenen for { $day } til at stå i kanalen. Skriv ”post dagsorden”, når den skal ud.
preview-again-shown = Dagsordenen for { $day } er allerede sendt ud. Sådan kommer opslaget til at stå.
preview-thread = Som svar i tråden:
the-board = direktionen
portfolio-of = Kommende møder i { $forum }
portfolio = Kommende møder
cancelled = Aflyst: { $reason }
warn-not-settled = Status er ikke gjort op endnu, så opslaget får ingen røde indsatser med. Vent til opgørelsen, eller send ud uden dem.
warn-settled-since = Status er gjort op { $at }, men er ikke taget med i dagsordenen endnu. Skriv ”lav dagsorden”, så kommer den med.
warn-overrun = Tidsplanen slutter kl. { $at }, men mødet slutter kl. { $end }. Skriv fx ”punkt 3: 20 min”, eller flyt et punkt.
warn-same-time = To punkter begynder på samme tid. Giv det ene et andet tidspunkt, fx ”punkt 5 kl. 11.00”.
warn-times = Kl. { $at } ligger for tidligt i forhold til resten af tidsplanen. Ret tiden, fx ”punkt 5 kl. 11.00”.
warn-no-time = Punkt { $number } ({ $name }) har ingen tid i tidsplanen. Skriv fx ”punkt 3: 15 min”.
warn-no-item = ”{ $name }” står i tidsplanen uden at være et punkt på dagsordenen. Skriv fx ”tilføj punkt: Budget”, hvis det skal være det.
warn-no-number = Punkt { $number }: bilaget ”{ $name }” har ikke et dokumentnummer endnu. Skriv fx ”bilag 3: 50050/25”.
warn-away = { $name } står som deltager i punkt { $number }, men deltager ikke i mødet. Flyt punktet, eller find en anden.
warn-no-break = Mødet varer over tre timer uden pause. Skriv fx ”pause 10 min efter punkt 4”.
warn-not-wednesday = Mødet ligger ikke på den ugedag, I plejer at mødes. Se efter, om datoen er rigtig.
warn-closed-day = { $day } er ikke en arbejdsdag. Skriv ”flyt mødet”, hvis det er en fejl.
red-reply = Til punkt { $number }: røde indsatser (opgjort { $at })
red-reply-obs = Til punkt { $number }: OBS-punkter og røde indsatser (opgjort { $at })
red-alone-obs = OBS-punkter og røde indsatser i { $month } (opgjort { $at })
red-alone = Røde indsatser i { $month } (opgjort { $at })
no-reds = Ingen indsatser er røde i { $month }.
not-received-list = Status ikke modtaget:
agenda-cancelled = Mødet { $day } er aflyst ({ $reason }). Dagsordenen gælder ikke længere.
agenda-changed = Dagsordenen er ændret { $at }:
change-added = punkt { $number }, { $title }, er kommet til
change-removed = punkt { $number }, { $title }, { $moved ->
    [yes] er flyttet til { $now }
   *[no] er taget af
}
change-renumbered = { $title } er nu punkt { $now } (var punkt { $was })
change-retimed = punkt { $number }, { $title }, er flyttet fra kl. { $was } til kl. { $now }
change-closed = punkt { $number } er blevet en lukket sag
change-opened = punkt { $number } er nu åbent: { $title }
change-renamed = punkt { $number } hedder nu { $title }
change-participants = deltagerne i punkt { $number }, { $title }, er ændret
change-attachments = bilagene til punkt { $number }, { $title }, er ændret
change-text = teksten i punkt { $number }, { $title }, er ændret
change-timetable = pauserne i tidsplanen er ændret
change-mayor = det er ændret, hvilke punkter borgmesteren deltager i
change-ends = mødet slutter kl. { $now } (før kl. { $was })
change-settled = status er gjort op
change-snapshot = status er gjort op igen
posted = Dagsordenen for { $day } er på vej til kanalen, og de røde indsatser kommer som svar i tråden.
posted-alone = Dagsordenen for { $day } er på vej til kanalen.
post-updated = Opslaget for { $day } bliver rettet, og ændringen bliver skrevet i tråden.
already-posted-unchanged = Dagsordenen for { $day } er sendt ud, og intet er ændret siden.
post-under-way = Dagsordenen for { $day } er stadig på vej til kanalen. Jeg prøver igen af mig selv og siger til, hvis den ikke kan sendes.
ask-reds-again = Dagsordenen for { $day } står i kanalen, men de røde indsatser kom ikke med. Skal jeg sende dem som svar i tråden nu?
reds-under-way = De røde indsatser til mødet { $day } er på vej til tråden.
post-failed-agenda-post = Dagsordenen for { $day } kom ikke i kanalen: { $why }. Den står derfor som ikke sendt ud, og ingen har fået besked om den.
post-failed-edit = Ændringen af dagsordenen for { $day } kom ikke i kanalen: { $why }. Opslaget står, som det var.
post-failed-agenda-changed = Opslaget med dagsordenen for { $day } er rettet, men svaret om ændringen kom ikke i tråden: { $why }.
post-failed-red-reply = Dagsordenen for { $day } står i kanalen, men de røde indsatser kom ikke i tråden: { $why }.
post-failed-red-alone = De røde indsatser kom ikke i kanalen: { $why }.
post-failed-closing = Punktet er lukket hos mig, men opslaget til { $day } i kanalen kunne ikke rettes: { $why }. Titlen kan stadig læses dér. Slet opslaget i Teams, hvis det haster.
post-failed-taken-back-post = Dagsordenen for { $day } er trukket tilbage hos mig, men opslaget står stadig i kanalen: { $why }. Slet det i Teams, hvis det haster.
post-failed-taken-back-reply = Dagsordenen for { $day } er trukket tilbage, men et svar i tråden står der stadig: { $why }. Slet det i Teams, hvis det haster.
post-failed-taken-back-closed = Opslaget til { $day } er rettet, men et svar i tråden, der nævner det lukkede punkt, står der stadig: { $why }. Slet det i Teams.
post-why-not-allowed = jeg har ikke lov til at skrive i kanalen; se efter, om Rød Tråd stadig er føjet til teamet
post-why-not-bound = der er ingen kanal sat op til direktionen
post-why-too-large = den fylder mere, end Teams tager imod
post-why-no-answer = Teams har ikke svaret, selv om jeg har prøvet mange gange
post-why-own-fault = der skete en fejl hos mig; den systemansvarlige får besked
post-why-refused = Teams tog ikke imod den
agenda-changed-meanwhile = Dagsordenen er ændret, siden du så den, så jeg har ikke sendt noget. Her er den nu:
ask-post-red = Sådan kommer de røde indsatser til at stå i kanalen. Skal jeg sende dem ud?
posted-red = De røde indsatser for { $month } er på vej til kanalen.
ask-withdraw = Skal jeg trække dagsordenen for { $day } tilbage? Den har stået i kanalen siden { $seen }. Opslaget og svarene under det bliver erstattet af én sætning, links til dagsordenen holder op med at virke, og mødet bliver en kladde igen. Notifikationer, der allerede er vist, og det, nogen har læst eller gemt, kan jeg ikke tage tilbage.
ask-withdraw-waiting = Dagsordenen for { $day } er ikke nået frem til kanalen endnu. Skal jeg stoppe den? Mødet bliver en kladde igen.
ask-withdraw-again = Dagsordenen for { $day } er trukket tilbage, men den står stadig i kanalen, fordi Teams ikke tog imod rettelsen. Skal jeg prøve igen?
withdrawn = Dagsordenen for { $day } bliver trukket tilbage i kanalen nu. Mødet er en kladde igen, og svar om status er igen rettelser til opgørelsen. Skriv ”post dagsorden”, når den skal ud igen. Det, der allerede er vist eller læst, kan jeg ikke tage tilbage.
withdrawn-waiting = Dagsordenen for { $day } er stoppet og kommer ikke i kanalen. Mødet er en kladde igen.
withdrawn-unsure = Dagsordenen for { $day } er stoppet. Teams har ikke svaret på mit seneste forsøg, så se efter i kanalen, om opslaget alligevel er kommet, og slet det i så fald dér. Mødet er en kladde igen.
withdrawn-again = Jeg prøver igen at fjerne dagsordenen for { $day } fra kanalen.
taken-back-post = Dagsordenen til { $forum }s møde { $day } er trukket tilbage { $at } af { $by }.
taken-back-reply = Trukket tilbage sammen med dagsordenen.
taken-back-closed = Dette svar er fjernet, fordi et punkt er blevet en lukket sag.

# A draft to the chief executive
ask-send-draft = Skal jeg sende udkastet til dagsordenen for { $day } (version { $version }) til { $name }? Jeg siger til, når det er godkendt, eller der er en bemærkning.
offer-send-draft = send udkast til { $name }
draft-which = Flere har titlen kommunaldirektør. Hvem skal have udkastet?
draft-on-its-way = Udkastet (version { $version }) er på vej til { $name }. Du hører fra mig, når der er svar.
draft-on-its-way-later = Udkastet (version { $version }) kommer frem til { $name } { $when }, så det ikke forstyrrer. Du hører fra mig, når der er svar.
draft-asked = Hej { $name }. { $by } har sendt dig et udkast til dagsordenen for { $forum }s møde { $day } (version { $version }).
draft-changed-for-you = Dagsordenen er ændret, siden udkastet blev sendt (nu version { $version }). Dit svar gælder det, du ser her.
draft-you-approved = Du har godkendt version { $version } { $at }.
you-remarked = Din bemærkning: { $text }
button-approve-draft = Godkend
button-draft-remark = Bemærkning
button-open-draft = Åbn udkastet
ask-approve-draft = Vil du godkende udkastet til dagsordenen for { $day } (version { $version })?
draft-remark-form = Bemærkning til udkastet til dagsordenen for { $day } (version { $version }).
draft-remark-sent = Tak. Jeg har sendt din bemærkning til { $name }.
draft-approved = { $name } har godkendt udkastet til dagsordenen for { $day } (version { $version }).
draft-approved-changed = { $name } har godkendt version { $version } af dagsordenen for { $day }. Dagsordenen er ændret siden, så godkendelsen gælder ikke ændringerne.
draft-remarked = { $name } har en bemærkning til udkastet til dagsordenen for { $day } (version { $version }): { $text }
draft-sent = Udkast (version { $version }) sendt til { $name } { $at }.
draft-waits = Afventer svar.
draft-is-approved = Godkendt { $at }.
draft-changed-since = Dagsordenen er ændret siden (nu version { $version }).
warn-draft-waits = Udkastet (version { $version }) er ikke godkendt af { $name } endnu. Du kan sende dagsordenen ud alligevel.
warn-draft-changed = { $name } har godkendt version { $version }, men dagsordenen er ændret siden. Du kan sende den ud alligevel eller sende udkastet igen.
impossible-draft-nobody = Jeg kan ikke se, hvem der er kommunaldirektør. Skriv, hvem der skal have udkastet, fx ”send udkast til Mette Holm”.
impossible-draft-to-whom = { $name } er ikke direktør, så jeg har ikke sendt udkastet. Det kan kun sendes til en direktør.
impossible-draft-is-posted = Dagsordenen er sendt ud, og intet er ændret siden, så der er ikke noget udkast at sende.
impossible-draft-sent-already = { $name } har allerede fået version { $version }, og intet er ændret siden.
impossible-draft-not-yours = Udkastet er ikke sendt til dig, så jeg kan ikke tage imod dit svar.
impossible-draft-cancelled = Mødet er aflyst, så der er ikke noget udkast at svare på.
impossible-draft-posted = Dagsordenen er sendt ud { $when }, så udkastet kan ikke længere godkendes. Skriv til sekretariatet, hvis noget skal rettes.
impossible-draft-superseded = Du har fået et nyere udkast (version { $version }). Svar på det i stedet.
impossible-draft-approved = Du har allerede godkendt version { $version }, { $when }.
impossible-no-draft-waits = Der er ikke noget udkast, der venter på dit svar.

# The mayor's edition
fetch-mayor = Borgmesterudgaven af dagsordenen til mødet { $day }, som den er sendt ud: { $count ->
    [one] punkt { $items }
   *[other] punkt { $items }
}. Der står ikke andet i den.
fetch-mayor-draft = Borgmesterudgaven af dagsordenen til mødet { $day }, som den er nu: { $count ->
    [one] punkt { $items }
   *[other] punkt { $items }
}. Der står ikke andet i den. Dagsordenen er ikke sendt ud endnu.
fetch-mayor-closed = Borgmesteren deltager også i { $count ->
    [one] punkt { $numbers }, der er en lukket sag
   *[other] punkt { $numbers }, der er lukkede sager
} og derfor ikke er med.
impossible-mayor-in-none = Borgmesteren deltager ikke i nogen punkter på mødet { $day }, så der er ingen borgmesterudgave. Skriv fx ”borgmesteren deltager i punkt 1 og 3”.
impossible-mayor-in-none-posted = Borgmesteren deltager ikke i nogen punkter på den dagsorden, der er sendt ud til { $day }, så der er ingen borgmesterudgave. Er det ændret siden, så skriv ”opdatér dagsordenen” først.
impossible-mayor-only-closed = Borgmesteren deltager kun i lukkede punkter på mødet { $day }, og dem er der intet af i borgmesterudgaven.

## Runden, møder, opsætning
ask-open-round = Skal jeg åbne runden for { $month } nu? Fagcheferne bliver spurgt { $asked }; fristen er { $due }.
asked-now = med det samme
asked-resumed = når udsendelser er genoptaget
round-opened = Runden for { $month } er åben.
ask-pause = Skal jeg holde alle udsendelser tilbage? Svar på spørgsmål og kort virker stadig.
paused = Udsendelser er sat på pause. Skriv ”genoptag udsendelser”, når de skal i gang igen.
resumed = Udsendelser er i gang igen.
ask-move = Skal jeg flytte mødet { $was } til { $now }?
ask-move-deadline = Skal jeg flytte mødet { $was } til { $now }? Fristen for status bliver { $due }, og status gøres op { $freeze }.
ask-move-earlier = Skal jeg flytte mødet { $was } til { $now }? Bemærk, at fristen for status så bliver tidligere: { $due }. Status gøres op { $freeze }.
ask-move-freeze = Skal jeg flytte mødet { $was } til { $now }? Status gøres så op { $freeze }.
moved = Mødet er flyttet til { $now }.
moved-told = Mødet er flyttet til { $now }. De, der er spurgt, får besked om fristen.
moved-posted = Dagsordenen er sendt ud, og kanalen viser stadig { $was }.
no-reason = uden begrundelse
ask-cancel = Skal jeg aflyse mødet { $day } ({ $reason })?
ask-cancel-round = Skal jeg aflyse mødet { $day } ({ $reason })? Runden, der hører til, slutter, og de, der er spurgt, får besked én gang.
ask-cancel-posted = Skal jeg aflyse mødet { $day } ({ $reason })? Runden, der hører til, slutter, de, der er spurgt, får besked én gang, og det bliver skrevet under dagsordenen i kanalen.
cancelled-meeting = Mødet { $day } er aflyst.
bound = Denne kanal er nu { $owner } kanal.
bound-instead = Den kanal, der før var { $owner }, bruges ikke mere.
bound-unread = Denne kanal er nu { $owner } kanal, men jeg kunne ikke læse, hvem der er i den. Jeg ser efter igen, før jeg sender noget.
bound-with-strangers = Denne kanal er nu { $owner } kanal. { $count ->
    [one] Én i kanalen kender jeg ikke
   *[other] { $count } i kanalen kender jeg ikke
}, så jeg sender intet her, før sekretariatet har bekræftet det.
unbound = Rød Tråd er fjernet fra den kanal, der var sat op til { $forum }, så jeg sender ikke mere dér. Skriv ”brug denne kanal til { $forum }” i en ny kanal.
unbound-here = Denne kanal er ikke længere { $owner } kanal, så jeg sender ikke mere her.
ask-make-anyway = Dagsordenen til { $forum } kommer fra ESDH: Læg den her i chatten som PDF eller Word, så læser jeg den. Skal jeg lave en alligevel?
ask-strangers = { $count ->
    [one] Én i kanalen kender jeg ikke
   *[other] { $count } i kanalen kender jeg ikke
}: { $names }. Alle i kanalen ser det hele. Må de læse med? Så længe sender jeg intet.
accepted = Noteret. Skriv ”post dagsorden” igen, når den skal ud.
strangers = { $count ->
    [one] Der er én i { $owner } kanal, jeg ikke kender: { $names }. Vedkommende
   *[other] Der er { $count } i { $owner } kanal, jeg ikke kender: { $names }. De
} kan læse alt i kanalen. Er det i orden? Indtil du har bekræftet det, skriver jeg ikke noget dér.
in-channel = I { $owner } kanal: { $names }.
in-channel-strangers = I { $owner } kanal: { $names }. Jeg kender ikke: { $strangers }.
setup = Opsætning
setup-people = { $people } personer, heraf { $chiefs } fagchefer
setup-plan = { $count } indsatser at spørge til
setup-channel = Kanalen til { $forum } er sat op
setup-no-channel = Ingen kanal til { $forum } endnu: skriv ”brug denne kanal til { $forum }” i kanalen
setup-members = Medlemmer i { $forum }: { $count }
setup-nobody = Opsætningen nævner medlemmer i { $forum }, som ikke er i personlisten: { $keys }
setup-legend = Farverne har deres betydning
setup-no-legend = Farvernes betydning mangler i konfigurationen, så ingen runde åbner
setup-paused = Udsendelser er på pause
setup-sending = Udsendelser er i gang
setup-latest = Seneste runde: { $month }
setup-next = Næste: status for { $month } åbner { $opens }, frist { $due }
setup-unopened = Runden for { $month } (frist { $due }) er ikke åbnet, fordi åbningen lå, før planen kom ind; skriv ”åbn runden”, hvis den skal i gang
setup-collision = { $step } falder { $day }, som er friholdt for frister; { $before } kunne være en mulighed

## Det kan jeg ikke
unknown-person = Hej. Du er ikke oprettet her, så jeg kan desværre ikke svare. Kontakt den, der har henvist dig til mig, hvis det er en fejl.
unknown-channel = { $count ->
    [one] Jeg svarer kun i den kanal, der er sat op til { $forums }.
   *[other] Jeg svarer kun i de kanaler, der er sat op til { $forums }.
}
channel-on-hold = Jeg svarer ikke i kanalen lige nu. { $secretariat } skal først bekræfte, hvem der er i den.
answer-too-long = Svaret er for langt til én besked. Spørg om én indsats eller ét område ad gangen.
use-edit = Jeg har læst beskeden, som den var. Brug ”ret”, hvis svaret skal ændres.
slow-down = Det gik lidt hurtigt; prøv igen om et øjeblik.
nothing-saved = Der skete en fejl hos mig, og jeg har ikke gemt noget. Prøv gerne igen om lidt.
refused = Det kan jeg ikke gøre for dig. Skriv til { $secretariat }, hvis det er en fejl.
refused-report = Du står ikke som ansvarlig for den indsats, så jeg kan ikke gemme en status på den. Er det en fejl, så skriv til Økonomi.
refused-post = Det kan jeg ikke gøre for dig; dagsordenen sendes ud af { $secretariat }.
refused-see-agenda = Dagsordenen kan jeg kun vise direktionen, Økonomi og { $secretariat }. Skriv ”næste møde”, hvis du vil vide, hvornår mødet er.
refused-make-agenda = Det kan jeg ikke gøre for dig; dagsordenen laves af { $secretariat }.
refused-manage-round = Det kan jeg ikke gøre for dig; runden styres af { $secretariat }.
refused-manage-meetings = Det kan jeg ikke gøre for dig; møderne styres af { $secretariat }.
refused-bind-channel = Det kan jeg ikke gøre for dig; kanalen sættes op af { $secretariat }.
refused-no-channel = Der er ikke sat en kanal op til { $forum }, så jeg har ikke sendt noget. Skriv ”brug denne kanal til { $forum }” i kanalen.
refused-no-roster = Jeg kunne ikke læse, hvem der er i kanalen, så jeg har ikke sendt noget. Prøv igen om lidt.
round-not-open = Runden for { $month } åbner { $opens }. Jeg har ikke gemt noget.
round-closed = Der er ingen åben runde, så jeg har ikke gemt noget.
impossible-absence-over = Jeg kan ikke gemme det, fordi den sidste dag er forbi.
impossible-absence-own-stand-in = Jeg kan ikke gemme det, fordi du ikke kan være din egen stedfortræder.
impossible-agenda-changed = Dagsordenen er ændret, siden du så den, så jeg har ikke sendt noget.
impossible-post-leaving = Dagsordenen er ved at blive sendt lige nu, så jeg har ikke ændret noget. Prøv igen om et øjeblik.
impossible-withdraw-held = Mødet er begyndt eller holdt, så dagsordenen bliver stående.
impossible-already-posted = De røde indsatser er allerede sendt ud for denne opgørelse.
impossible-reds-in-thread = De røde indsatser står allerede i tråden under dagsordenen, så jeg har ikke sendt dem igen.
impossible-bind-in-channel = Skriv ”brug denne kanal til { $forum }” i den kanal, det gælder, og nævn mig dér.
impossible-bind-which-forum = Hvilket møde er kanalen til: { $forums }? Skriv fx ”brug denne kanal til { $forum }”.
impossible-unbind-in-channel = Skriv ”brug ikke denne kanal mere” i den kanal, det gælder, og nævn mig dér.
impossible-channel-taken = Kanalen er allerede { $forum }s kanal, så jeg har ikke ændret noget. Skriv først ”brug ikke denne kanal mere”.
impossible-other-forum-here = I denne kanal viser jeg kun det, der hører til { $forum }.
impossible-no-meeting-of = Jeg kender ikke noget kommende møde i { $forum }.
impossible-which-forum = Der er flere møder den dag: { $forums }. Skriv det igen, og nævn, hvilket møde det gælder, fx mødet i { $forum }.
impossible-move-points-to-which-day = Til hvilken dag? Skriv fx ”flyt P3 til 25. juni”.
impossible-colour-without-legend = Jeg kan ikke gemme det, fordi den farve ikke har en betydning i jeres opsætning.
impossible-date-unknown = Jeg kan ikke læse ”{ $words }” som en dato. Skriv fx 27. maj kl. 9.
impossible-move-to-which-day = Til hvilken dag? Skriv fx ”flyt mødet 28. maj til 27. maj kl. 9”.
impossible-too-soon-for-status = Jeg har ikke flyttet mødet, fordi status for { $month } ikke kan nå at blive gjort op inden. Den første mulige dag er { $day }.
impossible-day-closed = Jeg kan ikke flytte mødet dertil, fordi dagen ikke er en arbejdsdag.
impossible-day-over = Jeg kan ikke flytte mødet til en dag, der er forbi.
impossible-day-taken = Jeg kan ikke flytte mødet dertil, fordi der allerede er et møde den dag.
impossible-initiative-not-reportable = { $initiative } spørges der ikke til i denne måned, så jeg har ikke gemt noget.
impossible-no-channel = Der er ikke sat en kanal op til { $forum }, så jeg har ikke sendt noget.
impossible-no-legend = Jeg kan ikke åbne runden, fordi farvernes betydning mangler i konfigurationen.
impossible-no-meeting = Jeg kender ikke noget kommende møde.
impossible-item-called-otherwise = Punkt { $number } hedder ”{ $title }”, så jeg har ikke ændret noget. Skriv kun nummeret, hvis det er det punkt, du mener.
impossible-meeting-not-held-yet = Mødet ”{ $words }” er ikke holdt endnu.
impossible-no-meeting-then = Jeg kender ikke noget møde ”{ $words }”. Det næste er { $day }.
impossible-hide-in-which-month = Skriv også, hvilken måned indsatsen ikke skal vises i, fx: vis ikke Flådestyring i juni
impossible-no-meeting-on = Jeg kender ikke noget møde ”{ $words }”.
impossible-no-round-to-open = Der er ingen runde at åbne; den kommende er allerede i gang.
impossible-another-round-open = Jeg har ikke åbnet en ny runde, fordi runden for { $month } er åben: { $received } af { $count } er modtaget, og status gøres op { $freeze }.
impossible-not-paused = Udsendelser er ikke på pause.
impossible-nothing-settled = Status er ikke gjort op endnu, så der er ingen røde indsatser at sende.
impossible-nothing-to-annul = Der er ikke modtaget noget svar om { $initiative }, så der er intet at trække tilbage.
impossible-nothing-to-include = Der er ikke noget at tage med: enten er status ikke gjort op, eller også er dagsordenen sendt ud.
impossible-nothing-asked = Du står ikke som ansvarlig for nogen indsats, jeg spørger til i denne måned, så der er intet at minde dig om.
impossible-no-corrections = Der er ikke kommet rettelser, siden status blev gjort op, så opgørelsen gælder stadig.
impossible-nothing-to-snooze = Der er ingen åben runde at blive mindet om.
impossible-person-unknown = Jeg kender ingen, der hedder ”{ $words }”. Jeg har ikke gemt noget.
impossible-round-already-open = Runden er allerede åben.
impossible-snooze-over = Det tidspunkt er forbi. Skriv fx ”mind mig i morgen kl. 9”.
impossible-snooze-past-due = Jeg kan ikke vente så længe, for fristen er { $due }.

## Længere frist, medforfatter, skjult måned
deadline-extended = Hej { $name }. Din frist for status for { $month } er forlænget til { $until }.
extended = Noteret: { $name } har frist til { $until }.
ask-remind = Skal jeg sende en påmindelse til { $names }? Ingen får mere end én besked hver halve dag.
remind-not-needed = Jeg har ikke noget at minde { $name } om lige nu.
remind-waiting = { $name } har allerede en påmindelse på vej og får den { $at }.
reminded-later = { $count ->
    [one] Påmindelsen er på vej til 1 person og kommer { $at }
   *[other] Påmindelsen er på vej til { $count } personer og kommer { $at }
}, fordi ingen får mere end én besked hver halve dag og kun i arbejdstiden.
reminded-some-later = Påmindelsen er på vej til { $count } personer. { $left ->
    [one] 1 af dem får den først { $at }
   *[other] { $left } af dem får den først senere, senest { $at }
}, fordi ingen får mere end én besked hver halve dag.
ask-extend = Skal { $name } have frist til { $when }? { $name } får besked og bliver ikke påmindet om sine indsatser før da.
reminded = { $count ->
    [0] Alle er færdige, så jeg har ikke sendt noget.
    [one] Påmindelsen er på vej til 1 person.
   *[other] Påmindelsen er på vej til { $count } personer.
}
ask-hide = Skal jeg udelade { $title } i { $month }? Så spørger jeg ikke til den den måned. Jeg noterer, at du har valgt det.
hidden-initiative = { $title } er ikke med i { $month }.
ask-co-author = Skal { $name } kunne skrive udkast til { $title }? Hvert udkast vises til { $chief }, og det tæller først, når { $chief } har sendt det.
co-author-named = Noteret: { $name } kan skrive udkast til { $title }. { $chief } godkender dem.
co-draft = { $by } har skrevet et udkast til din status på { $initiative }:
co-draft-kept = Dit udkast til { $title } er sendt til { $chief }, som godkender det. Indtil da tæller det ikke som et svar.
button-approve = Send som mit svar
impossible-not-co-author = Du er ikke sat op til at skrive på { $initiative }.
impossible-month-settled = Status for den måned er gjort op, så { $initiative } bliver stående.
impossible-no-open-round = Der er ingen åben runde lige nu.
impossible-extension-not-before-freeze = Fristen kan højst forlænges til { $freeze }, hvor status gøres op.
impossible-extension-not-longer = Fristen er allerede { $due }.
impossible-extension-settled = Status blev gjort op { $freeze }, så fristen kan ikke forlænges.
impossible-meeting-already-then = Mødet er allerede på det tidspunkt, så der er intet at flytte.
impossible-meeting-held = Det møde er holdt, så det bliver stående.
correction-taken-back = Efter opgørelsen er svaret om { $initiative } trukket tilbage: { $was } → ikke modtaget.
change-starts = mødet begynder kl. { $now } (før kl. { $was })
change-place = mødet holdes nu i { $title }
change-place-open = mødestedet er ikke fastlagt længere
change-moved = mødet er flyttet fra { $was } til { $now }

## Opfølgninger
follow-up-hello = Hej { $name }.
follow-up-hello-stand-in = Hej { $name }. { $owner } er væk, og du er stedfortræder.
follow-up-from = Fra { $forum }s møde den { $day }: { $what }.
follow-up-you-do = Det er aftalt, at du følger op.
follow-up-they-do = Det er aftalt, at { $who } følger op.
follow-up-given-on = { $by } har givet opfølgningen videre til dig.
follow-up-you = du
follow-up-nobody = Ingen er ansvarlig endnu.
follow-up-unit-unknown = { $unit } følger op, men jeg kender ingen dér, jeg kan minde om det.
follow-up-ask-for-text = Sagen er lukket, så spørg { $secretariat } om ordlyden.
follow-up-deadline = Fristen er { $due }.
follow-up-deadline-was = Fristen var { $due }.
follow-up-deadline-near = Fristen er { $due }, { $left ->
    [0] i dag
    [one] om 1 arbejdsdag
   *[other] om { $left } arbejdsdage
}.
follow-up-no-deadline = Der er ikke aftalt en frist.
follow-up-was-due = Fristen for { $what } var { $due }.
follow-up-was-due-yesterday = Fristen for { $what } var i går.
follow-up-how = Hvordan ser det ud?
follow-up-closed = en opfølgning på en lukket sag
follow-up-no-owner = ansvarlig mangler
follow-up-due = frist { $due }
follow-up-due-was = fristen var { $due }
follow-up-first-due = (oprindelig { $due })
follow-up-no-due = uden frist
follow-up-ended-done = { $what } blev noteret som færdig { $day }.
follow-up-ended-dropped = { $what } bortfaldt { $day }.
follow-ups-own = { $count ->
    [0] Du har ingen åbne opfølgninger.
    [one] Du har 1 åben opfølgning
   *[other] Du har { $count } åbne opfølgninger
}
follow-ups-of = { $count ->
    [0] { $label } har ingen åbne opfølgninger.
    [one] { $label } har 1 åben opfølgning
   *[other] { $label } har { $count } åbne opfølgninger
}
follow-ups-from = { $count ->
    [0] Der er ingen åbne opfølgninger fra { $forum }s møde den { $day }.
    [one] Fra { $forum }s møde den { $day } er der 1 åben opfølgning
   *[other] Fra { $forum }s møde den { $day } er der { $count } åbne opfølgninger
}
follow-ups-all = { $count ->
    [0] Der er ingen åbne opfølgninger.
    [one] Der er 1 åben opfølgning
   *[other] Der er { $count } åbne opfølgninger
}
follow-ups-of-which = { $count ->
    [one] (fristen er passeret for 1)
   *[other] (fristen er passeret for { $count })
}
follow-ups-overdue = { $own ->
    [yes] { $count ->
        [0] Ingen af dine opfølgninger er over fristen.
        [one] 1 af dine opfølgninger er over fristen
       *[other] { $count } af dine opfølgninger er over fristen
    }
   *[no] { $count ->
        [0] Ingen opfølgninger er over fristen.
        [one] 1 opfølgning er over fristen
       *[other] { $count } opfølgninger er over fristen
    }
}
follow-ups-on-agenda = { $count ->
    [one] Opsamling under punkt 1: 1 åben opfølgning
   *[other] Opsamling under punkt 1: { $count } åbne opfølgninger
}
follow-ups-more = og { $count } mere
only-own-follow-ups = Jeg kan kun vise dig dine egne opfølgninger.
no-follow-up-of-yours = Du har ingen åbne opfølgninger, det kan gælde, så jeg har ikke gjort noget.
finished-what = Jeg kender ingen åben opfølgning om ”{ $title }” hos dig. Gælder det en indsats, så skriv fx ”Flådestyring er afsluttet”.
follow-up-which = Hvilken opfølgning?
follow-up-form-due = Hvornår kan { $what } være færdig? Nu gælder: { $now }.
follow-up-until = Ny frist
follow-up-form-owner = Hvem skal følge op på { $what }? Den, du vælger, får besked.
follow-up-to = Ansvarlig
follow-up-no-name = Vælg, hvem det skal være.
ask-follow-up = Skal jeg notere opfølgningen fra { $forum }s møde den { $day }?
    ”{ $text }”
    { $told ->
        [yes] Ansvarlig: { $who } · { $when }. De ansvarlige får besked.
        [unit] Ansvarlig: { $who } · { $when }. Jeg kender ingen dér, jeg kan give besked.
       *[no] Jeg kunne ikke se, hvem der er ansvarlig; det kan du vælge bagefter · { $when }
    }
ask-follow-up-closed = Punktet er lukket, så jeg gemmer ikke ordlyden. Skal jeg notere en opfølgning på en lukket sag fra { $forum }s møde den { $day }?
    { $told ->
        [yes] Ansvarlig: { $who } · { $when }. De ansvarlige får besked og kan spørge dig om ordlyden.
        [unit] Ansvarlig: { $who } · { $when }. Jeg kender ingen dér, jeg kan give besked.
       *[no] Jeg kunne ikke se, hvem der er ansvarlig; det kan du vælge bagefter · { $when }
    }
ask-follow-up-done = Skal jeg notere { $what } som færdig?
ask-follow-up-give = Skal jeg give { $what } videre til { $name }, som så får besked?
ask-follow-up-drop = Skal { $what } bortfalde? De ansvarlige får besked.
follow-up-answered-agreed = Noteret: { $what } · { $who } · { $due }. { $told ->
    [yes] De ansvarlige får besked.
   *[no] Der er ingen, jeg kan give besked, så jeg minder { $secretariat } om den.
}
follow-up-answered-done = Tak. { $what } er noteret som færdig.
follow-up-answered-postponed = Noteret: { $what } har nu { $due }.
follow-up-answered-moved = { $what } er givet videre til { $who }, som får besked.
follow-up-answered-handed-back = Tak for svaret. { $secretariat } får besked om, at { $what } ikke er din opgave.
follow-up-answered-dropped = { $what } er bortfaldet.
follow-up-answered-reopened = { $what } er åben igen.
follow-up-changed-done = { $by } har noteret { $what } som færdig. Du behøver ikke gøre mere.
follow-up-changed-postponed = { $by } har noteret, at { $what } nu har { $due }.
follow-up-changed-moved = { $by } har givet { $what } videre. Nu følger { $who } op.
follow-up-changed-dropped = { $by } har noteret, at { $what } er bortfaldet. Du behøver ikke gøre mere.
follow-up-changed-reopened = { $by } har åbnet { $what } igen.
follow-up-unplaced-handed-back = { $by } svarer ”ikke min opgave” til { $what }.
follow-up-unplaced-left = { $by } er stoppet og stod som ansvarlig for { $what }.
button-done = Færdig
button-new-deadline = Ny frist
button-give-on = Giv videre
button-choose-owner = Vælg ansvarlig
button-not-mine = Ikke min opgave
button-drop = Bortfaldet
button-keep-deadline = Gem fristen
impossible-follow-up-due-over = Den frist er forbi. Skriv en dag, der kommer.
impossible-follow-up-ended = Opfølgningen er afsluttet, så jeg har ikke ændret noget.
impossible-follow-up-open = Opfølgningen er allerede åben.
impossible-follow-up-no-text = Skriv, hvad der skal følges op på, fx ”opfølgning: Mette booker en dato, frist 14. juni”.
impossible-follow-up-too-long = Teksten er for lang til en opfølgning (højst { $limit } tegn). Jeg har ikke gemt noget.
impossible-follow-up-owner-left = { $name } er stoppet og kan ikke følge op. Vælg en anden.
impossible-follow-up-has-it = { $name } har den allerede.
impossible-follow-up-not-yours = Du står ikke selv som ansvarlig for den. Vælg en anden ansvarlig, eller lad den bortfalde.
impossible-follow-up-no-item = Dagsordenen har ikke noget punkt { $number }.
impossible-follow-up-whose = Jeg kender hverken en person eller en enhed, der hedder ”{ $words }”.
impossible-follow-up-which-person = Flere kan hedde ”{ $words }”: { $names }. Skriv hele navnet.
refused-answer-follow-up = Den opfølgning er ikke din, så jeg har ikke ændret noget. Er det en fejl, så skriv til { $secretariat }.
refused-agree-follow-up = Det kan jeg ikke gøre for dig; opfølgninger aftales gennem { $secretariat }.

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

## Beslutninger og referat
minutes-of-short = Referat { $day }
decision-at = punkt { $number }, { $title }: beslutningen er skrevet
decision-concerns = Gælder { $titles }.
decision-was = Før: { $text }
decision-told-otherwise = Fagcheferne har fået den tidligere ordlyd. Send den igen, når du er klar.
decisions-written = Referat { $day } · punkt { $numbers }: { $text }
decision-removed = Referat { $day } · punkt { $number } har ingen beslutning længere. Der stod: { $text }
button-release = Send til fagcheferne
proposed = Opfølgninger i teksten. Skal jeg notere dem?
proposed-noted = Opfølgninger i teksten. De er noteret.
button-note-it = Notér
button-yes-all = Ja, alle
button-release-all = Send beslutningerne til fagcheferne
button-release-yes = Ja, send til dem
say-release-all = send beslutningerne til fagcheferne
ask-release = { $about } · Skal jeg sende dette nu?
release-item = Punkt { $number } · til { $names }
released = Beslutningen er på vej til { $names }.
collecting = { $about } · Skriv beslutningen til punkt { $number }, { $title }, i så mange beskeder, du vil. Skriv ”slut”, når den er hel, eller ”afbryd”.
collecting-instead = Nu står der: { $text } Det, du skriver, kommer i stedet.
collecting-noted = { $count ->
    [one] Noteret. Skriv videre, eller ”slut”.
   *[other] Noteret, { $count } dele. Skriv videre, eller ”slut”.
}
collecting-help = Du er ved at skrive en beslutning ({ $count } dele indtil nu). Skriv videre, ”slut” for at gemme den, ”fortryd” for at fjerne det sidste eller ”afbryd”.
collecting-line-gone = Det sidste er taget ud: ”{ $text }”
collecting-dropped = Jeg har ikke gemt beslutningen. Du havde skrevet: { $text }
collecting-empty = Du havde ikke skrevet noget endnu, så der er ikke gemt nogen beslutning.
collecting-closed = Punkt { $number } er blevet en lukket sag, så jeg har ikke gemt beslutningen. Du havde skrevet: { $text }
collecting-still = Du er stadig ved at skrive en beslutning. Skriv videre, eller ”slut”.
postponed-awaiting = { $title } ligger nu i porteføljen som { $code } uden dato. Når du kender den, så skriv fx: flyt { $code } til 25. juni
postponed-to = { $title } ({ $code }) er sat på mødet { $day }.
rated = { $about } · Direktionens vurdering af { $title }:
board-rates = Direktionens vurdering af { $title }: { $colour }.
board-rated-on = Direktionens vurdering { $day }: { $colour }.
board-decided = Direktionen besluttede { $day }: { $text }
outcome = Hej { $name }. Direktionen behandlede { $titles } { $today ->
    [yes] i dag
   *[no] på mødet { $day }
}.
outcome-decision = Beslutning
outcome-follow-up = Opfølgning:
decisions-of = Beslutninger på mødet { $day }
no-decisions-of = Jeg har ingen beslutninger, jeg kan vise dig, fra mødet { $day }.
no-decisions-yet = Der er endnu ingen beslutninger, jeg kan vise dig.
decided-on = Besluttet om { $title }
nothing-decided-on = Jeg har ingen beslutninger, jeg kan vise dig, om { $title }.
item-label = Punkt { $number }, { $title }
not-approved-yet = Referatet fra { $days } er ikke godkendt endnu.
attendance-absent = Referat { $day } · { $name } står som fraværende. Fraværende: { $absent }.
attendance-present = Referat { $day } · { $name } står som til stede. Fraværende: { $absent }.
minutes-working = udkast
minutes-absent = Fraværende: { $names }
minutes-undecided = Uden beslutning: punkt { $numbers }.
minutes-version = Referat af mødet { $day }, version { $number }
minutes-correction = Referat af mødet { $day }, version { $number } (rettelse { $correction })
version-overtaken = Du spurgte til version { $number }; her er den nyeste.
version-sent = Version { $number } er sendt til godkendelse { $at }.
approved-by = Godkendt af { $names }.
not-there = Ikke til stede: { $names }.
awaits = Afventer { $names }.
not-answered = Ikke besvaret af { $names }.
ask-end-minutes = Skal jeg afslutte godkendelsen af referatet fra mødet { $day } (version { $number })? { $done } har godkendt. Afventer { $names }.
impossible-minutes-approved-already = Version { $number } er allerede godkendt, så jeg har ikke ændret noget.
impossible-minutes-nobody-approved = Ingen har godkendt referatet endnu, så jeg kan ikke afslutte det som godkendt.
remark-by = Bemærkning fra { $name }: { $text }
minutes-changed = Teksten er ændret siden version { $number }. Skriv ”send referatet til godkendelse”, når du er færdig, så spørger jeg igen og viser, hvad der er nyt.
minutes-changed-approved = Version { $number } er godkendt og ligger fast. Det, du har ændret, bliver en rettelse, når du sender det til godkendelse.
button-send-minutes = Send til godkendelse
button-send-minutes-yes = Ja, send til godkendelse
ask-send-minutes = { $about } · Skal jeg sende version { $number } til godkendelse hos { $names }?
minutes-sent = Version { $number } af referatet er på vej til { $names }. Jeg siger til, når alle har svaret.
minutes-asked = Hej { $name }. Referatet fra direktionens møde { $day } er klar (version { $number }). Giv gerne svar senest { $due }.
minutes-asked-correction = Hej { $name }. Der er en rettelse til det godkendte referat fra direktionens møde { $day } (version { $number }). Giv gerne svar senest { $due }.
minutes-asked-again = Hej { $name }. Referatet fra direktionens møde { $day } er ændret (version { $number }). Giv gerne svar senest { $due }.
minutes-asked-how = Din godkendelse står med navn og tidspunkt på underskriftssiden. Ændres teksten, spørger jeg dig igen og viser, hvad der er nyt.
minutes-new-since = Nyt siden version { $number }
minutes-new-elsewhere = Kun punkternes titler, fremmødet eller vurderingerne er ændret.
minutes-newer-version = Der er kommet en version { $number }, så jeg har ikke registreret svaret på den gamle.
no-decision = ingen beslutning
was = Før: { $text }
is-now = Nu: { $text }
minutes-approved = Du godkendte version { $number } den { $at }.
minutes-not-present = Du står som ikke til stede i version { $number } ({ $at }).
button-open-minutes = Åbn referatet
button-approve-minutes = Godkend
button-remark = Jeg har en bemærkning
button-not-there = Jeg var ikke til stede
ask-approve-minutes = Vil du godkende referatet fra mødet { $day } (version { $version })?
approve-what = Der er ikke noget, der venter på din godkendelse.
remark-form = Din bemærkning til referatet fra mødet { $day } (version { $number }):
label-remark = Bemærkning
remark-received = Tak. { $secretariat } får din bemærkning: ”{ $text }” Referatet venter stadig på dit svar, hvis du ikke har givet det.
remark-came = { $name } har en bemærkning til referatet fra mødet { $day } (version { $number }):
remark-what-now = Ret beslutningen, og send referatet til godkendelse igen, hvis det giver anledning til det.
minutes-are-approved = Referatet fra mødet { $day } er godkendt (version { $number }).
minutes-nobody-there = Alle har svaret på referatet fra mødet { $day } (version { $number }), men ingen, der var til stede, har godkendt det.
impossible-minutes-without-agenda = Der er ingen dagsorden for det møde, så jeg kan ikke skrive referat af det.
impossible-minutes-not-held-yet = Mødet er ikke holdt endnu, så jeg kan ikke skrive referat af det.
impossible-decision-on-closed = Punkt { $number } er en lukket sag, og jeg gemmer ikke indhold fra lukkede sager, så jeg har ikke gemt noget. Skriv beslutningen dér, hvor sagen ligger.
impossible-decision-empty = Der var ingen tekst, så jeg har ikke gemt nogen beslutning.
impossible-decision-too-long = Teksten er længere end { $limit } tegn, så jeg har ikke gemt den. Del den gerne op.
impossible-nothing-decided-there = Der er ikke skrevet nogen beslutning til det punkt endnu.
impossible-decision-is-released = Fagcheferne har fået den beslutning, så jeg fjerner den ikke. Skriv den rigtige i stedet, så bliver den rettet med historik.
impossible-decision-concerns-nobody = Beslutningen er ikke knyttet til nogen indsats, så jeg ved ikke, hvem der skal have den.
impossible-decision-concerns-none = Beslutningen er ikke knyttet til nogen indsats, så jeg ved ikke, hvem der skal have den. Skriv fx ”beslutning { $number } gælder Flådestyring”.
impossible-decision-already-told = Fagcheferne har allerede fået den beslutning, som den står nu.
impossible-decision-nobody-to-tell = Ingen af indsatserne har en aktiv fagchef eller direktør, så der er ingen at sende til.
impossible-nothing-to-release = Der er ingen beslutninger om indsatser, som fagcheferne ikke allerede har fået.
impossible-rating-without-plan-item = Dagsordenen har ikke noget punkt om de tværgående indsatser, så vurderingen har intet sted at stå.
impossible-rating-done = Afsluttet er ikke en vurdering. Det foreslås af fagchefen og bekræftes af Økonomi eller direktøren.
impossible-initiative-unclear = Jeg kan ikke se, hvilken indsats ”{ $words }” er, så jeg har ikke gemt noget.
impossible-minutes-empty = Der er ikke skrevet nogen beslutning endnu, så der er ikke noget at sende til godkendelse.
impossible-minutes-no-approvers = Der er ingen direktører i personfilen, så der er ingen at sende referatet til.
impossible-minutes-unchanged = Version { $number } er sendt, og der er ikke ændret noget siden.
impossible-minutes-superseded = Det er ikke den nyeste version (den er nu { $number }), så jeg har ikke gemt noget.
impossible-minutes-answered = Du har allerede svaret på version { $number }, så jeg har ikke ændret noget.
impossible-minutes-changing = Referatet er ved at blive rettet, så jeg har ikke registreret dit svar. Du bliver spurgt igen og ser, hvad der er nyt.
impossible-minutes-not-asked = Du er ikke blandt dem, der er bedt om at godkende det referat.
impossible-minutes-not-sent = Referatet fra mødet { $day } er ikke sendt til godkendelse endnu.
impossible-no-minutes-sent = Der er ikke sendt noget referat til godkendelse endnu.
impossible-remark-empty = Bemærkningen var tom, så jeg har ikke sendt noget.
impossible-nothing-to-approve = Der er ikke noget referat, der venter på dit svar.
impossible-several-to-approve = Flere referater venter på dit svar. Skriv fx ”godkend referatet for 28. maj”.
refused-make-minutes = Det kan jeg ikke gøre for dig; referatet skrives af { $secretariat }.
refused-approve-minutes = Referatet godkendes af direktørerne, så jeg har ikke registreret noget.
refused-see-decisions = Referatet kan jeg kun vise direktionen, Økonomi og { $secretariat }. Skriv ”hvad blev besluttet om …”, hvis det gælder en af dine indsatser.

## Dokumenter
button-open-agenda = Åbn dagsordenen
button-pdf = PDF
button-word = Word
button-pdf-closed = PDF med det lukkede
button-word-closed = Word med det lukkede
button-download = Hent dokumentet
fetch-agenda = Dagsordenen til { $day }, som den er nu (version { $version }). Dokumentet laves, når du åbner det.
fetch-agenda-posted = Dagsordenen til { $day }, som den er sendt ud. Dokumentet laves, når du åbner det.
fetch-status = Bilaget med status for { $month }, opgjort { $at }. Dokumentet laves, når du åbner det.
fetch-for-days = Linkene virker i 14 dage.
draft-nothing-closed = Der er ikke noget lukket i udkastet, som du kan læse.
fetch-draft = Udkastet til dagsordenen for { $day } (version { $version }) med det lukkede.
fetch-closed = Dokumenter med det lukkede er kun til dig: linket virker i 15 minutter og kan bruges én gang, og det noteres, at du har hentet dem.
fetch-item = Punkt { $number }, { $title }, til mødet { $day } som Word (version { $version }). Skriv i filen, og send den til mig her i chatten; så viser jeg, hvad der er ændret, før noget bliver gemt.
fetch-decision-sheet = Beslutningsarket til mødet { $day } som Word. Skriv beslutningerne i det, og send det til mig her i chatten; så viser jeg dem, før noget bliver gemt.
fetch-minutes = Referatet fra mødet { $day }, version { $number }, som den er sendt til godkendelse. Dokumentet laves, når du åbner det.
fetch-minutes-draft = Referatet fra mødet { $day }, som det er skrevet nu. Det kan ikke sendes tilbage; beslutningerne retter du i beslutningsarket (”hent beslutningsark”).
fetch-plan = Årsplanen med de kommende møder og det, der afventer en dato. Den er til at læse og kan ikke sendes tilbage; flyt punkter med fx ”flyt P3 til 25. juni”.
impossible-closed-not-in-word = Punkt { $number } er en lukket sag, og den giver jeg ikke ud for sig. Den er i dagsordenen med det lukkede (”hent dagsorden”) og rettes her i chatten.
impossible-item-not-yours = Du kan hente de punkter, du har foreslået eller deltager i. Det her er ikke et af dem, eller også er det ikke på dagsordenen.
impossible-minutes-not-there = Der er ikke noget referat fra mødet { $day } endnu.
impossible-no-agenda-made = Der er ikke lavet en dagsorden til { $day } endnu. Skriv ”lav dagsorden”, så gør jeg det.
impossible-agenda-not-posted = Dagsordenen til { $day } er ikke sendt ud endnu.
impossible-no-address = Jeg kan ikke lave et link til dokumentet, fordi min adresse ikke er sat op. Sig det til den systemansvarlige.
link-refused-title = Linket virker ikke
link-refused = Linket kan ikke bruges eller er ikke gyldigt længere. Bed Rød Tråd om et nyt i Teams.
link-once-title = Hent dokumentet
link-once = Linket er personligt og kan bruges én gang.

# Editing an agenda and the forward plan in chat
the-item = punkt { $number } ({ $title })
agenda-of-day = Dagsorden { $day } · { $text }
plan-of = Portefølje · { $text }
did-added = { $items } er kommet på.
did-removed = { $items } er taget af.
did-moved = { $items } er flyttet.
did-awaits = { $items } venter nu på en dato.
did-dropped = { $items } er taget ud.
did-placed = { $items } har fået ny plads.
did-placed-locked = Dagsordenen er sendt ud, så numrene står fast. { $items } er flyttet i tidsplanen.
did-timetabled = tidsplanen er sat: { $count ->
    [one] én række
   *[other] { $count } rækker
  }. Mødet slutter kl. { $end }.
did-lasts = { $items } varer { $minutes } minutter.
did-starts = { $items } begynder { $at }.
did-pause = der er lagt en pause på { $minutes } minutter efter { $items }.
did-lunch = der er lagt frokost på { $minutes } minutter efter { $items }.
did-no-breaks = pauserne er taget ud af tidsplanen.
did-attends = { $names } deltager i { $items }.
did-attends-online = { $names } deltager via Teams i { $items }.
did-does-not-attend = { $names } deltager ikke i { $items }.
did-apologies = { $names } har afbud.
did-comes = { $names } deltager i mødet.
did-mayor = borgmesteren deltager i { $items }.
did-no-mayor = borgmesteren deltager ikke.
did-closed = { $items } er nu en lukket sag. Andre ser kun nummer, tidspunkt og ”Lukket punkt”.
did-opened = { $items } er nu en åben sag.
did-shown = { $text } vises nu for alle på { $items }.
did-hidden = { $text } vises ikke længere på { $items }.
did-attached = bilaget { $text } er sat på { $items }.
did-detached = bilaget { $text } er taget af { $items }.
did-filed = { $items } har nu { $text }.
did-noted = { $items } er { $text }.
did-renamed = { $items } har fået ny titel.
did-wanted = den ønskede beslutning er skrevet på { $items }.
did-taken-over = { $text } er nu dagsordenen.
did-from-file = { $items } er rettet efter { $text }.
did-written = teksten er skrevet på { $items }.
points-added = { $titles } er sat på { $day }.
points-moved = { $titles } er flyttet til { $day }.
points-awaits = { $titles } venter nu på en dato.
points-dropped = { $titles } er taget ud af porteføljen.
edit-nothing = Dagsorden { $day } · sådan er det allerede, så jeg har ikke ændret noget.
edited-after = Den foregående ændring er lavet af { $by }.
edited-guests = { $names } står ikke i min liste over personer og er skrevet på som gæst.
edited-unplaced = Uden eget punkt på dagsordenen: { $rows }.
edited-left-out = Uden tid i tidsplanen: { $items }.
edited-no-number = Dokumentnummeret er ikke skrevet endnu.
edited-waits = Ikke i filen, og venter nu på en dato i porteføljen: { $titles }.
edited-seen = Det har stået åbent i kanalen siden { $at }. Opslaget bliver rettet nu, og links til de ældre udgaver virker ikke længere. At det er set, kan ikke gøres om; det er noteret.
warn-mayor = Titel og tidsplan siger ikke det samme om borgmesteren i punkt { $number }. Skriv ”borgmesteren deltager” eller ”borgmesteren deltager ikke”.
undone = ændringen fra { $at } er taget tilbage.
undone-posted = Kanalen viser stadig det, der er sendt ud. Skriv ”opdatér dagsordenen”, hvis det også skal ændres dér.
impossible-undo-changed = { $by } har ændret dagsordenen { $at }, altså efter din ændring, så jeg har ikke taget noget tilbage.
timetable-how = Vil du sætte en ny tidsplan, så skriv ”tidsplan” og indsæt rækkerne i samme besked: tidspunkt, titel og eventuelt deltagere, og til sidst ”12.00 Mødet afsluttes”.
button-show-agenda = Vis dagsordenen
button-put-on = Sæt på
button-later = Senere
button-no-thanks = Nej tak
ask-remove-item = Skal punkt { $number } ({ $title }) tages af dagsordenen { $day }?
ask-close = Punkt { $number } ({ $title }) på dagsordenen { $day } bliver en lukket sag. Andre ser kun nummer, tidspunkt og ”{ $public }”. Skal jeg gøre det?
ask-close-content = Punkt { $number } ({ $title }) på dagsordenen { $day } bliver en lukket sag. Andre ser kun nummer, tidspunkt og ”{ $public }”. Jeg gemmer ikke indhold på lukkede punkter, så { $content } slettes. Skal jeg gøre det?
ask-close-seen = Punkt { $number } ({ $title }) på dagsordenen { $day } bliver en lukket sag. Det har stået åbent i kanalen siden { $seen }: { $readers } har kunnet læse titlen{ $material }. Det kan ikke gøres uset, og notifikationer, der er vist, bliver stående. Siger du ja, retter jeg opslaget med det samme, ældre links til dagsordenen holder op med at virke, og det bliver noteret.{ $loses } Skal jeg gøre det?
close-material = og åbne dagsordenen med { $content }
close-loses = Jeg gemmer ikke indhold på lukkede punkter, så { $content } slettes.
close-members = { $count ->
    [one] kanalens ene medlem ({ $names })
   *[other] kanalens { $count } medlemmer ({ $names })
  }
close-everybody = alle i kanalen
close-given = { $readers } og, med et link, { $names }
and-others = { $count } andre
ask-open-item = Punkt { $number } på dagsordenen { $day } bliver en åben sag, og alle kan læse titlen: ”{ $title }”. Skal jeg gøre det?
ask-open-item-content = Punkt { $number } på dagsordenen { $day } bliver en åben sag, og alle kan læse titlen (”{ $title }”), { $content } og det, der er besluttet på det. Skal jeg gøre det?
ask-show-of-item = Sådan vil alle kunne læse det på dagsordenen { $day }:
  { $shown }
  Skal jeg gøre det?
content-text = teksten
content-attachments = bilagene
content-wanted = den ønskede beslutning
content-decision = beslutningen i referatet
meeting-chosen = Vi arbejder nu med mødet { $day }.
proposal-received = Tak. Jeg har givet forslaget ”{ $title }” til mødet { $day } videre til { $secretariat }, og du hører fra mig, når det er placeret.
proposals = { $count ->
    [one] Et punkt er foreslået
   *[other] { $count } punkter er foreslået
  }
proposals-more = Og { $count } til; de kommer, når disse er placeret.
no-proposals = Der er ingen forslag, der venter.
proposal-line = { $title }{ $note } · foreslået af { $by } til { $day }{ $closed ->
    [closed] {" "}· lukket punkt
   *[open] {""}
  }
proposal-added = ”{ $title }” er sat på { $day } ({ $code }).
proposal-later = ”{ $title }” venter på en dato ({ $code }).
proposal-declined = ”{ $title }” kommer ikke på.
proposal-open = ”{ $title }” venter på svar.
your-proposal-added = Hej { $name }. Dit forslag ”{ $title }” er sat på direktionens møde { $day }.
your-proposal-later = Hej { $name }. Dit forslag ”{ $title }” er skrevet op til et senere møde; datoen er ikke lagt fast.
your-proposal-declined = Hej { $name }. Dit forslag ”{ $title }” kommer ikke på direktionens dagsorden. Spørg { $secretariat }, hvis du vil vide hvorfor.
impossible-which-item = Flere punkter passer: { $titles }. Skriv nummeret.
impossible-no-such-item = Der er ikke noget punkt ”{ $words }”; dagsordenen går til punkt { $last }. Jeg har ikke ændret noget.
impossible-point-without-title = Skriv også, hvad punktet hedder.
impossible-standing-item = Punkt { $number } ({ $title }) er et fast punkt og bliver stående.
impossible-item-gone = Det punkt er ikke på dagsordenen længere. Jeg har ikke ændret noget.
impossible-closed-holds-nothing = Punkt { $number } er en lukket sag, og dem gemmer jeg ikke indhold på. Materialet sendes særskilt.
impossible-attachment-without-title = Skriv også, hvad bilaget hedder, fx ”bilag 3: Evaluering 29036/25”.
no-such-attachment = Punkt { $item } har ikke noget bilag { $number }.
impossible-item-already-closed = Punkt { $number } er allerede en lukket sag.
impossible-item-already-open = Punkt { $number } er allerede en åben sag.
impossible-item-is-open = Punkt { $number } er en åben sag, så alt på det vises allerede.
impossible-timetable-unread = Jeg kan ikke finde rækker med tidspunkter i det. Skriv hver række som ”10.30 Budget”.
impossible-times-not-rising = Tiden { $at } kommer ikke efter rækken før, så jeg har ikke ændret tidsplanen.
impossible-length-unknown = Jeg kan ikke læse ”{ $words }” som en varighed. Skriv fx 30 min.
impossible-time-unknown = Jeg kan ikke læse ”{ $words }” som et klokkeslæt. Skriv fx 11.00.
impossible-which-person = Flere passer på ”{ $words }”: { $names }. Skriv hele navnet.
impossible-item-there-already = Punkt { $number } er allerede på det møde.
impossible-no-meeting-that-day = Der er ikke noget møde den dag. Skriv ”portefølje” for at se møderne.
impossible-no-meeting-that-day-closed = Den dag er en helligdag eller fridag, og der er ikke noget møde. Skriv ”portefølje” for at se møderne.
impossible-meeting-is-cancelled = Det møde er aflyst ({ $why }), så punktet bliver stående.
impossible-no-such-point = Der er ikke noget { $code } i porteføljen. Skriv ”portefølje” for at se koderne.
impossible-undo-moved-on = Mødet er ændret siden, så jeg har ikke taget noget tilbage.
impossible-proposal-decided = Det forslag er allerede placeret.
impossible-too-many-proposals = Du har mange forslag, der venter på svar. Lad os få dem placeret først.
mayor-attends-items = Borgmesteren deltager i punkt { $numbers }
item-people = Deltager: { $names }
item-attachment = Bilag { $number }: { $title }
item-attachments = Bilag: { $titles }
item-wanted = Ønsket beslutning: { $text }
item-mayor = Borgmesteren deltager
item-readers = Kan læses af: { $names }
item-attachment-closed = (lukket bilag)
ask-readers = Punkt { $number } ({ $title }) på dagsordenen { $day } kan så læses af { $names } og ingen andre. De øvrige ser den åbne udgave, også i dokumenter, beslutninger og opfølgninger. Skal jeg gøre det?
did-readers = { $items } kan læses af { $names } og ingen andre.
impossible-closed-not-reader = Punkt { $number } er en lukket sag, som du ikke står som læser af, så jeg kan ikke ændre den for dig.
impossible-closed-needs-secretary = Mindst én fra { $secretariat } skal kunne læse punktet, ellers kan ingen rette i det. Jeg har ikke ændret noget.
item-public = Andre ser: { $title }
via-teams = via Teams
awaiting-a-date = Venter på en dato: { $titles }

## Filer, der sendes til mig
file-reading = Tak. Jeg henter { $name } og læser den nu. Svaret kommer om lidt.
file-not-for-you = Filer tager jeg kun imod fra { $secretariat }, så jeg har ikke åbnet den.
files-one-at-a-time = Send én fil ad gangen, så jeg kan svare på hver for sig. Jeg har ikke åbnet nogen af dem.
file-is-agenda = Dagsorden til { $day }: { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
  }
file-is-agenda-undated = Dagsorden uden dato: { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
  }
file-is-minutes = Referat fra { $day }: { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
  }
file-is-minutes-undated = Referat uden dato: { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
  }
file-is-case = En enkelt sag til { $day }
file-is-case-undated = En enkelt sag uden dato
file-read = Læst i { $name }.
file-read-pages = Læst i { $name } ({ $count ->
    [one] 1 side
   *[other] { $count } sider
  }).
file-tracked = Filen har { $count ->
    [one] en sporet ændring
   *[other] { $count } sporede ændringer
  }. Jeg har læst den, som om de er godkendt. Tag stilling til dem i Word, før filen sendes ud.
file-pictures = { $count ->
    [one] Side { $pages } er et billede
   *[other] Siderne { $pages } er billeder
  } uden tekst, så det kan jeg ikke læse. Se selv efter, hvad der står.
file-closed-content = Filen har tekst under et lukket punkt. Den gemmer jeg ikke, og filen bliver ikke lagt i kanalen; linket åbner min egen åbne udgave.
file-closed-titles = Filen viser titlen på { $count ->
    [one] et lukket punkt
   *[other] { $count } lukkede punkter
  }. Derfor bliver filen ikke lagt i kanalen; linket åbner min egen åbne udgave.
file-date-inferred = Datoen { $day } står ikke i filen selv; jeg har den fra et bilags titel. Se efter, at det er det rigtige møde.
file-no-date = Jeg kan ikke se, hvilket møde filen hører til. Skriv datoen øverst i den, og send den igen.
file-no-meeting = Jeg kender ikke noget møde { $day }. Ret datoen i filen, eller flyt mødet først, og send filen igen.
file-meeting-over = Mødet { $day } er holdt eller aflyst, så filen kan ikke blive dets dagsorden.
file-other-meeting = Filen er til mødet { $day }; du arbejder ellers med mødet { $other }.
file-no-agenda-yet = Der er ikke lavet en dagsorden til mødet endnu.
file-nothing-new = Intet nyt i forhold til dagsordenen (version { $version }).
file-leaves-out = Punkter, der ikke står i filen, kommer til at vente på en dato i porteføljen; de går ikke tabt.
file-compared = I forhold til dagsordenen (version { $version }):
file-more = … og { $count } mere.
file-same-sent = Det er den samme fil, som { $by } sendte { $at }.
file-same-now = Det er den samme fil, som { $by } sendte, og som blev brugt som dagsorden { $at }.
file-same-before = Den samme fil blev brugt som dagsorden { $at } ({ $by }). Dagsordenen er ændret siden, så dette er en ældre udgave.
file-changed-meanwhile = Dagsordenen er ændret, siden jeg sammenlignede, så jeg har ikke brugt filen. Her er forskellen, som den er nu.
warn-document-titles = Linket åbner min egen åbne udgave og ikke den fil, du har sendt: filen viser titlen på lukkede punkter.
warn-document-edited = Dagsordenen er rettet her, siden filen blev taget ind, men linket åbner filen, som den var. Ret den i ESDH, og send den igen.
button-use-file = Brug som dagsorden
button-use-and-post = Brug og send ud
button-see-post = Se, hvad der sendes ud
impossible-file-no-agenda = Der er ingen dagsorden i den fil, så jeg har ikke ændret noget.
impossible-file-no-meeting = Jeg kender ikke noget møde den dag, så jeg har ikke ændret noget.
impossible-file-meeting-over = Mødet er holdt eller aflyst, så jeg har ikke ændret dets dagsorden.
file-unreadable-empty = Filen { $name } er tom.
file-unreadable-too-large = Filen { $name } fylder mere end 25 MB, så jeg har ikke læst den. Send den uden de store billeder.
file-unreadable-swollen = Filen { $name } pakker ud til langt mere, end der er i et papir, så jeg har ikke læst den.
file-unreadable-too-many-pages = Filen { $name } har over 1.000 sider, så jeg har ikke læst den. Send kun dagsordenen.
file-unreadable-password = Filen { $name } er beskyttet med adgangskode. Gem den uden, og send den igen.
file-unreadable-macro = Filen { $name } har makroer, så jeg har ikke åbnet den. Gem den som .docx eller PDF, og send den igen.
file-unreadable-old-word = Filen { $name } er fra en Word før 2007. Gem den som .docx eller PDF, og send den igen.
file-unreadable-other-kind = Filen { $name } er hverken PDF, Word eller tekst, så jeg kan ikke læse den.
file-unreadable-pictures = Filen { $name } er kun billeder uden tekst (indscannet). Send den PDF, der kommer fra ESDH eller Word.
file-unreadable-damaged = Filen { $name } er beskadiget, så jeg kan ikke læse den. Prøv at gemme og sende den igen.
file-unreadable-too-slow = Filen { $name } tog for lang tid at læse, så jeg gav op. Send kun dagsordenen.
file-unreadable-large-calendar = Kalenderen { $name } fylder mere end 2 MB eller har over 5.000 aftaler, så jeg har ikke læst den. Eksportér kun det næste år.
file-unreadable-personal-number = I filen { $name } står noget, der ligner et CPR-nummer, så jeg har ikke gemt den. Fjern det, og send filen igen.
file-unreadable-address = Filen { $name } ligger et sted, jeg ikke må hente fra. Send den som vedhæftet fil her i chatten.
file-unreadable-gone = Jeg kunne ikke hente { $name }. Send den igen.
file-unreadable-fetch-slow = Det tog for lang tid at hente { $name }. Send den igen.
file-unreadable-not-yours = Filen { $name } hører ikke til et punkt, du har foreslået eller deltager i, så jeg har ikke gemt noget af den.
sheet-is-item = Filen er { $item } · { $day }
sheet-is-lost-item = Filen er et punkt fra dagsordenen { $day }
sheet-is-agenda = Filen er dagsordenen { $day }
sheet-is-decisions = Filen er beslutningsarket { $day }
sheet-only-out-minutes = Filen { $name } er et referat, jeg har lavet. Det kan ikke sendes tilbage; skriv beslutningerne i beslutningsarket (”hent beslutningsark”), eller ret dem her i chatten. Jeg har ikke gemt noget.
sheet-only-out-status = Filen { $name } er et statusbilag, jeg har lavet. Det kan ikke sendes tilbage; ret status eller bilagstekst her i chatten. Jeg har ikke gemt noget.
sheet-only-out-plan = Filen { $name } er årsplanen. Den kan ikke sendes tilbage; flyt punkter med fx ”flyt P3 til 25. juni”. Jeg har ikke gemt noget.
sheet-unknown-meeting = Filen { $name } hører til et møde, jeg ikke kender, eller som er aflyst. Jeg har ikke gemt noget.
sheet-over-held = Mødet { $day } er holdt, så dagsordenen bliver, som den er. Jeg har ikke gemt noget.
sheet-over-not-held = Mødet { $day } er ikke holdt endnu, så der er ingen beslutninger at gemme. Send arket igen, når det er.
sheet-over-approved = Referatet fra mødet { $day } er godkendt, så arket ændrer det ikke. En rettelse skriver du her i chatten, fx ”beslutning 3: …”. Jeg har ikke gemt noget.
sheet-item-gone = Punktet er ikke på dagsordenen længere. Jeg har ikke gemt noget.
sheet-item-closed = Punkt { $number } er nu en lukket sag, og dem tager jeg ikke imod fra Word. Jeg har ikke gemt noget.
sheet-from = { $by } har sendt { $name } til dig.
sheet-older = Filen er lavet af version { $version }; dagsordenen er nu version { $newest }.
sheet-closed-text = { $count ->
    [one] Filen har tekst under punkt { $numbers }, som er en lukket sag. Den gemmer jeg ikke; materialet sendes særskilt.
   *[other] Filen har tekst under punkt { $numbers }, som er lukkede sager. Den gemmer jeg ikke; materialet sendes særskilt.
  }
sheet-comments = { $count ->
    [one] Filen har en kommentar i margenen. Den gemmer jeg ikke.
   *[other] Filen har { $count } kommentarer i margenen. Dem gemmer jeg ikke.
  }
sheet-tracked = { $count ->
    [one] Filen har en sporet ændring, der ikke er godkendt. Skal jeg læse filen med den eller uden?
   *[other] Filen har { $count } sporede ændringer, der ikke er godkendt. Skal jeg læse filen med dem eller uden?
  }
sheet-no-differences = Der er ikke ændret noget, jeg kan gemme.
sheet-place = { $number } · { $part }
sheet-title = Titel
sheet-new = Nyt:
sheet-mine = I filen:
sheet-theirs = Hos mig (rettet af { $by } { $at }):
sheet-empty = (tomt)
sheet-in-short = { $count ->
    [one] En ændring er kun vist med overskrift; der er ikke plads til mere.
   *[other] { $count } ændringer er kun vist med overskrift; der er ikke plads til mere.
  }
sheet-choose = Noget af det samme er rettet her, siden filen blev hentet. [Brug min] gemmer det, der står i filen. [Behold den nye] lader det nye stå og gemmer resten.
sheet-not-stored = Det gemmer jeg ikke
sheet-why-unknown-heading = Overskriften { $heading } under punkt { $number } kender jeg ikke, så teksten under den bliver ikke gemt.
sheet-why-unknown-item = Overskriften { $heading } er ikke et punkt på dagsordenen. Sæt det på med ”tilføj punkt: …”.
sheet-why-made = { $part } under punkt { $number } sætter jeg selv sammen. Hent punktet for sig (fx ”hent punkt 1”), så får du den del, du kan skrive.
sheet-why-title = Titlen på punkt { $number } bliver, som den er.
sheet-why-head = Linjen under titlen på punkt { $number }. KLE og sagsnummer retter du i chatten, fx ”sag 24/7615 på punkt 3”.
sheet-why-fixed = { $part } under punkt { $number } er en fast formulering. Skriv en anden, hvis den ikke skal stå der.
sheet-why-too-long = { $part } under punkt { $number } er for lang. Kort teksten, og send filen igen.
sheet-why-missing = { $part } under punkt { $number } er ikke i filen. Teksten hos mig bliver stående.
sheet-why-missing-item = Punkt { $number } er ikke i filen. Det bliver stående; tag det ud her i chatten, fx ”fjern punkt 3”.
sheet-changed-meanwhile = Der er ændret noget, siden jeg viste forskellene, så jeg har ikke gemt filen. Her er de, som de er nu.
sheet-nothing-new = { $day } · Der er ikke noget nyt i { $name }, så jeg har ikke ændret noget.
sheet-handed-in = Tak. Jeg har sendt { $name } til { $secretariat }. Du hører fra mig, når det er gemt.
sheet-taken = { $by } har gemt dine rettelser fra { $name }.
button-tracked-accept = Med ændringerne
button-tracked-reject = Uden ændringerne
button-save-file = Gem
button-keep-unknown = Tag ukendte overskrifter med
button-use-mine = Brug min
button-use-theirs = Behold den nye
button-hand-in = Send til { $secretariat }
read-nothing-read = Jeg finder hverken punkter eller overskrifter i den. Er det den rigtige fil?
read-no-meeting-date = Mødets dato står ikke i papiret. Skriv den øverst.
read-dates-disagree = Datoen { $about } står også i papiret. Ret den, der er forkert.
read-not-wednesday = Mødet { $about } ligger ikke på en onsdag. Se efter, om datoen er rigtig.
read-unreadable-date = Jeg kan ikke se, hvilket år { $about } er. Skriv årstallet.
read-no-open-closed-mark = Punkt { $about } er hverken mærket åben eller lukket sag. Skriv mærket, før dagsordenen sendes ud.
read-no-open-closed-mark-case = Sagen er hverken mærket åben eller lukket. Skriv mærket på den.
read-malformed-kle = KLE-nummeret { $about } er ikke et gyldigt nummer. Ret det i ESDH.
read-item-numbers = Punkt { $about } følger ikke efter nummeret før. Se efter, om der skal stå et punkt imellem.
read-mayor-disagrees = Titel og tidsplan (kl. { $about }) er uenige om, hvorvidt borgmesteren deltager. Ret den ene.
read-row-without-item = Tidsplanen har kl. { $about } noget, der ikke er et punkt. Tilføj punktet, eller slet rækken.
read-item-without-row = Punkt { $about } er ikke i tidsplanen. Giv det et tidspunkt.
read-overview-differs = Bilagsoversigten og punkt { $about } har ikke de samme bilag. Ret den ene.
read-open-item-listed-closed = Punkt { $about } er åbent, men står som lukket i bilagsoversigten. Ret den ene.
read-times-not-rising = Kl. { $about } kommer ikke efter tidspunktet før. Ret tidsplanen.
read-no-break = Tidsplanen er på over tre timer uden en pause. Læg en ind.
read-end-differs = Tidsplanen slutter kl. { $about }, men mødet slutter på et andet tidspunkt. Ret det ene.
read-start-differs = Tidsplanen begynder kl. { $about }, men mødet begynder på et andet tidspunkt. Ret det ene.
read-cut-off-participants = Deltagerne kl. { $about } ser ud til at være skåret af. Skriv dem helt ud.
read-undated-item = Punkt { $about } er udsat uden dato. Giv det en dato i porteføljen.
read-owner-missing = En opfølgning i punkt { $about } har ingen ansvarlig. Skriv, hvem der følger op.
undo-not-last = Det er ikke din seneste ændring, så jeg har ikke taget noget tilbage. Skriv ”fortryd” for at tage den seneste tilbage.
numbers-stand = Dagsordenen er sendt ud, så de andre punkter beholder deres numre.
items-in-short = { $count ->
    [one] Det sidste punkt er vist uden detaljer.
   *[other] De sidste { $count } punkter er vist uden detaljer.
}

# The political calendar (A10, K01)
political-calendar = Den politiske kalender, de næste seks uger
political-calendar-empty = Der står ikke noget i den politiske kalender de næste seks uger. Send mig kalenderen som .ics-fil, eller skriv fx ”aktivitet: Hovedudvalgsmøde 27. maj”.
rul-of-month = Rul: { $days }
calendar-political = Politiske møder
calendar-activities = Andre møder og aktiviteter
calendar-of = Politisk kalender · { $text }
calendar-many = { $count } ændringer.
calendar-added = { $event } er skrevet ind.
calendar-moved = { $title } er flyttet fra { $was } til { $now }.
calendar-changed = { $was } er nu { $now }.
calendar-removed = { $event } er taget ud.
calendar-nothing = Der er ikke noget at ændre; sådan står det allerede i kalenderen.
calendar-effect = Punkt 1 på dagsordenen { $days } er ændret.
calendar-no-effect = Ingen dagsorden er ændret. Det kommer med i punkt 1, når det er tid.
calendar-file = { $name }: { $count ->
    [one] 1 møde eller aktivitet
   *[other] { $count } møder og aktiviteter
}
calendar-file-ask = Skal jeg tage det med i den politiske kalender?
calendar-file-nothing-new = Der er ikke noget nyt i den.
calendar-new = Nye: { $count }
calendar-changes = Ændrede: { $count }
calendar-cancelled = Aflyste: { $count }
calendar-missing = Står i kalenderen, men ikke i filen, og bliver stående: { $count }
calendar-private = { $count ->
    [one] 1 privat aftale er ikke taget med.
   *[other] { $count } private aftaler er ikke taget med.
}
calendar-unreadable = { $count ->
    [one] 1 aftale kan ikke læses og er ikke taget med. Skriv den selv, fx ”aktivitet: Workshop 28. maj”.
   *[other] { $count } aftaler kan ikke læses og er ikke taget med. Skriv dem selv, fx ”aktivitet: Workshop 28. maj”.
}
calendar-outside = { $count ->
    [one] 1 aftale ligger for langt tilbage eller frem og er ikke taget med.
   *[other] { $count } aftaler ligger for langt tilbage eller frem og er ikke taget med.
}
calendar-older = { $count ->
    [one] 1 aftale er ældre end den, jeg har, og ændrer ikke noget.
   *[other] { $count } aftaler er ældre end dem, jeg har, og ændrer ikke noget.
}
button-take-calendar = Tag med i kalenderen
change-calendar = den politiske kalender i punkt 1 er ændret
impossible-activity-without-day = Jeg kan ikke se, hvad det er, og hvilken dag. Skriv fx ”aktivitet: Workshop 28. maj: fælles linje”.
impossible-activity-there-already = ”{ $title }” står allerede i kalenderen den dag.
impossible-which-activity = Flere passer: { $titles }. Skriv også dagen.
impossible-no-such-activity = Jeg finder ikke ”{ $words }” i kalenderen. Skriv ”politisk kalender” for at se den.
impossible-rul-unread = Jeg kan ikke læse rullet. Skriv fx ”rul juni: ØK 17/6, KB 24/6” med de udvalg, jeg kender ({ $codes }).
impossible-no-such-case = Der er ingen sag { $number }; der er { $last }.
did-cases = i punkt 1 står nu sagen ”{ $text }”.
did-uncased = sagen ”{ $text }” er taget ud af punkt 1.
did-calendar = den politiske kalender er ændret.

# An extra meeting (K02, K03)
ask-extra = Skal jeg oprette et ekstra møde i { $forum } { $day } kl. { $span }?{ $warnings }
extra-closed-day = Bemærk, at { $day } ikke er en arbejdsdag.
extra-other-weekday = Bemærk, at { $day } ikke er den ugedag, { $forum } plejer at mødes.
extra-same-day = Der er også møde i { $forum } den dag kl. { $span }.
extra-planned = Mødet i { $forum } { $when } er oprettet. Skriv ”arbejd med mødet { $day }” for at gå i gang, eller ”aflys mødet { $day }”, hvis det ikke skal holdes.
impossible-extra-which-day = Hvilken dag? Skriv fx ”ekstra møde 6. juni kl. 9-10”.
impossible-extra-day-over = Jeg kan ikke oprette et møde på et tidspunkt, der er forbi.
impossible-extra-day-taken = Jeg kan ikke oprette et møde til, fordi { $forum } allerede mødes den dag. Flyt eller aflys det først.
impossible-ends-before-start = Jeg kan ikke oprette mødet, fordi det slutter, før det begynder.

### Written approval between meetings (F05)

button-written-form = Send til skriftlig godkendelse
button-written-send = Send til direktionen
button-written-again = Ret og spørg igen
button-written-end = Afslut nu
written-not-asked = Skriftlig godkendelse: ikke sendt endnu.
written-so-far = Skriftlig godkendelse: { $done } af { $count } har godkendt.
written-is-asked = Skriftlig godkendelse: { $done } af { $count } har godkendt. Svar ønskes senest { $due }.
written-is-ended = Skriftlig godkendelse: afsluttet { $day }. { $done } af { $count } har godkendt.
written-form = Referat { $day } · punkt { $number }, { $title }: skriftlig godkendelse
written-form-how = Jeg spørger { $names }. Vælger du ingen dag, beder jeg om svar senest { $due }.
written-form-again = De er spurgt om en tekst. Retter du den, spørger jeg alle igen og viser, hvad der er nyt.
written-text = Hvad skal godkendes?
written-until = Svar senest
written-attachment = Bilag { $number }: { $title } ({ $doc })
written-sent = ”{ $title }” er på vej til { $count ->
    [one] 1 medlem
   *[other] { $count } medlemmer
 } af direktionen. Svar ønskes senest { $due }. Jeg siger til, når alle har godkendt.
written-asked = Hej { $name }. Direktionen besluttede { $day }, at { $title } (punkt { $number }) godkendes skriftligt mellem møderne. Giv gerne svar senest { $due }.
written-asked-again = Hej { $name }. Teksten til { $title } (punkt { $number } fra mødet { $day }) er ændret, så jeg spørger dig igen. Giv gerne svar senest { $due }.
written-asked-remind = Hej { $name }. { $title } (punkt { $number } fra mødet { $day }) venter på din skriftlige godkendelse. Giv gerne svar senest { $due }.
written-decided = Beslutning: { $text }
written-to-approve = Til godkendelse
written-you-approved = Du godkendte { $at }.
written-remark-form = Din bemærkning til { $title }
written-remark-came = { $name } har en bemærkning til { $title }, som er til skriftlig godkendelse:
written-remark-kept = Tak. { $secretariat } får din bemærkning: ”{ $text }” Teksten venter stadig på dit svar, hvis du ikke har givet det.
written-ended = Punkt { $number } fra { $day }, { $title }, er godkendt skriftligt.
written-overdue = Fristen for at godkende { $title } skriftligt var { $due }.
written-newer = Teksten er ændret siden, så jeg har ikke registreret svaret på den gamle.
written-row = Skriftlig godkendelse af { $title } · { $forum } { $day }
ask-approve-written = Vil du godkende ”{ $title }” skriftligt? { $text }
ask-end-written = Skal jeg afslutte den skriftlige godkendelse af ”{ $title }”? { $done } af { $count } har godkendt. Afventer { $names }.
approve-which = Flere ting venter på din godkendelse: { $titles }. Skriv fx ”godkend referatet” eller ”godkend punkt 4”.
approve-draft-of = udkastet til dagsordenen
approve-of-meeting = referatet fra { $day }
impossible-nothing-written-there = Der er ikke noget til skriftlig godkendelse på det punkt.
impossible-filing-undone = Det er ikke længere noteret som journaliseret, så jeg har ikke ændret noget.
impossible-written-empty = Der står ikke noget, der kan godkendes, så jeg har ikke sendt noget.
impossible-written-due-over = Svarfristen skal ligge efter nu, så jeg har ikke sendt noget.
impossible-written-unchanged = De er allerede spurgt om præcis den tekst, så jeg har ikke sendt den igen.
impossible-written-ended = Den skriftlige godkendelse er afsluttet, så jeg har ikke ændret noget.
impossible-written-nobody = Ingen har godkendt teksten endnu, så jeg kan ikke afslutte den som godkendt.
impossible-written-superseded = Teksten er ændret siden, så jeg har ikke gemt noget.
impossible-written-answered = Du har allerede godkendt den tekst, så jeg har ikke ændret noget.
impossible-written-not-asked = Du er ikke blandt dem, der er bedt om at godkende den tekst.
impossible-nothing-written-waits = Der er ingen tekst, der venter på din skriftlige godkendelse.
impossible-several-written-wait = Flere tekster venter på din skriftlige godkendelse. Skriv fx ”godkend punkt 4 på mødet 28. maj”, eller brug knapperne i ”mine opfølgninger”.
minutes-asked-remind = Hej { $name }. Referatet fra direktionens møde { $day } (version { $number }) venter på dit svar. Giv gerne svar senest { $due }.
minutes-overdue = Fristen for at svare på referatet fra mødet { $day } var { $due }.
how-to-edit-minutes = Ret en beslutning ved at skrive den igen, fx: beslutning 3: … Det, der er sendt til godkendelse, ændres ikke; når du sender den rettede tekst, spørger jeg igen og viser, hvad der er nyt.
how-to-correct = Referatet fra { $day } er godkendt (version { $number }) og ændres ikke. Skriv den rettede beslutning, fx: beslutning 3: … Når du sender den til godkendelse, bliver den rettelse { $correction } og står i referatet.
follow-ups-nobodys = { $count ->
    [0] Alle åbne opfølgninger har en ansvarlig.
    [one] 1 åben opfølgning står uden ansvarlig
   *[other] { $count } åbne opfølgninger står uden ansvarlig
 }
follow-up-unplaced-inherited = { $by } er stoppet, så { $what } er givet videre. Den nye ansvarlige får besked.

### Journal package (design.md §6)

journal-package = Journalpakke: { $forum } { $day }
journal-agenda = Dagsorden, version { $version }, udsendt { $at }
journal-minutes = Referat, version { $version }, godkendt { $at }
journal-minutes-correction = Referat, version { $version } (rettelse { $correction }), godkendt { $at }
journal-status = Statusbilag, opgjort { $at }
journal-cases = Sag { $numbers }
journal-no-minutes = Referatet er ikke godkendt endnu og er ikke med.
journal-filed-at = Journaliseret { $at } ({ $number }).
button-journal-open = Åben pakke (ZIP)
button-journal-closed = Lukket pakke (ZIP)
button-journal-filed = Notér som journaliseret
button-journal-package = Journalpakke
meeting-filed = { $forum }s møde { $day } er noteret som journaliseret ({ $number }).
meeting-unfiled = Mødet { $day } er ikke længere noteret som journaliseret.
not-filed = { $count ->
    [one] 1 møde er ikke journaliseret
   *[other] { $count } møder er ikke journaliseret
 }
not-filed-none = Alt fra de holdte møder er journaliseret.
not-filed-more = Og { $count } til.
not-filed-since = Ændret, siden det blev journaliseret { $at } ({ $number }):
refused-file-meeting = Det kan jeg ikke gøre for dig; journalisering foretages af { $secretariat }.
impossible-filing-not-held = Mødet er ikke holdt endnu, så det kan ikke journaliseres.
impossible-filing-empty = Der er hverken udsendt en dagsorden eller godkendt et referat fra det møde, så der er ikke noget at journalisere.
impossible-filing-done = Alt fra det møde er allerede journaliseret, så jeg har ikke ændret noget.
impossible-filing-no-case = Jeg kan ikke finde { $number } på et holdt møde. Skriv fx: journalpakke 28. maj
impossible-filing-none-left = Alt fra de holdte møder er allerede journaliseret, så jeg har ikke ændret noget.
impossible-filing-which = Jeg kan ikke se, hvilket møde { $number } hører til. Ikke journaliseret: { $days }. Skriv fx: journaliseret 28. maj som 50050/25

## OBS-listen
obs-asked = Hej { $name }. Status er gjort op, og OBS-listen til mødet { $day } er åben til { $until }. Er der noget, direktionen eller koncernledelsen skal se særligt på?
obs-asked-how = Du kan også skrive det, fx: OBS på Flådestyring: …
obs-list = { $count ->
    [0] Der er ingen punkter på OBS-listen til mødet { $day }.
    [one] OBS-listen til mødet { $day }: 1 punkt
   *[other] OBS-listen til mødet { $day }: { $count } punkter
}
on-obs-list = Står på OBS-listen.
obs-is-locked = Listen er låst.
obs-open-until = Listen er åben til { $until }.
obs-point = OBS · { $level }: { $about }.
obs-label = OBS · { $level }:
obs-subject = { $subject }, { $count ->
    [one] 1 indsats
   *[other] { $count } indsatser
}
obs-wanted = Ønske: { $text }
obs-by = Sat på listen af { $name }
obs-in-short = { $count ->
    [one] Det sidste er vist kort.
   *[other] De { $count } sidste er vist kort.
}
obs-answered = Har svaret: { $names }
obs-not-answered = Har ikke svaret endnu: { $names }
obs-did-flagged = Det står på OBS-listen nu.
obs-did-changed = OBS-punktet er ændret.
obs-did-removed = OBS-punktet er taget af listen.
obs-did-undone = Ændringen er taget tilbage.
obs-did-locked = OBS-listen til mødet { $day } er låst.
obs-did-opened = OBS-listen til mødet { $day } er åben igen.
obs-seen-by = Direktørerne, Økonomi og sekretariatet kan se det nu. Det kommer med i bilaget og i kanalen. Farven på indsatsen er uændret.
obs-goes-on = Direktørerne, Økonomi og sekretariatet kan se det nu. Det kommer med i bilaget og i kanalen og står i porteføljen for { $forum } som { $code }. Farven på indsatsen er uændret.
obs-more = { $count ->
    [one] Gælder det også { $titles }?
   *[other] Gælder det også disse: { $titles }?
}
obs-none = Tak. Jeg har noteret, at du ikke har OBS til mødet { $day }.
obs-form = OBS-punkt
obs-form-initiatives = Indsatser
obs-form-subject = Emne, hvis det ikke fremgår af indsatserne
obs-form-level = Behandles i
obs-form-wanted = Hvad ønsker du besluttet?
obs-form-open = Skriv ikke personoplysninger; teksten kommer med i et åbent bilag.
obs-locked = { $count ->
    [0] OBS-listen til mødet { $day } er låst. Der er ingen punkter.
    [one] OBS-listen til mødet { $day } er låst med 1 punkt:
   *[other] OBS-listen til mødet { $day } er låst med { $count } punkter:
}
obs-channel-lacks = Listen er ændret, siden de røde indsatser blev vist i kanalen.
obs-channel-shown = Kanalen får listen, som den er nu.
obs-changed = OBS-punkterne ovenfor er opdateret { $at }.
button-obs-add = Tilføj OBS
button-obs-none = Intet OBS fra mig
button-obs-show = Vis OBS-listen
button-obs-lock = Lås listen
button-obs-open = Åbn listen igen
button-obs-channel = Vis listen i kanalen
button-obs-more = Ja, tag med
button-obs-wish = Skriv ønske
button-remove = Fjern
impossible-obs-locked = OBS-listen til mødet { $day } er låst, så jeg har ikke ændret noget. Haster det, så skriv til Økonomi eller sekretariatet.
impossible-obs-locked-already = OBS-listen til mødet { $day } er allerede låst.
impossible-obs-open-already = OBS-listen til mødet { $day } er allerede åben.
impossible-obs-about-nothing = Vælg en indsats, eller skriv et emne, så jeg ved, hvad punktet handler om.
impossible-obs-too-long = Jeg kan ikke gemme det, fordi emnet højst må fylde { $subject } tegn og ønsket højst { $wanted }.
impossible-obs-too-many = Du har allerede sat så mange punkter på listen, som der er plads til. Fjern et, eller saml flere i ét.
impossible-obs-of-another = OBS-punkt { $number } er sat på listen af en anden, så jeg har ikke ændret det.
impossible-obs-no-such = Jeg kan ikke finde et OBS-punkt om ”{ $words }”. Skriv ”vis OBS-listen” for at se numrene.
impossible-obs-which = Der er flere OBS-punkter om ”{ $words }”. Skriv nummeret, fx: fjern OBS 2
impossible-obs-there-already = Du har selv sat punkter på OBS-listen. Fjern dem først, hvis der ikke skal være noget fra dig.
impossible-obs-shown-already = Kanalen viser allerede OBS-listen, som den er.
refused-flag-obs = OBS-punkter sættes på listen af direktørerne og Økonomi, så jeg har ikke ændret noget.
refused-see-obs = OBS-listen kan jeg kun vise direktørerne, Økonomi og { $secretariat }.
refused-lock-obs = OBS-listen låses af Økonomi og { $secretariat }, så jeg har ikke ændret noget.

## Bilagstekst
edited-by = redigeret af { $by }
appendix-form = Bilagstekst: { $initiative }
appendix-chief = { $name } skrev { $at }:
appendix-no-text = (ingen tekst)
appendix-field = Sådan står det i bilaget
appendix-told = Farve, baggrund og ønske ændres ikke. { $name } får besked og kan se begge tekster.
appendix-saved = Bilagsteksten om { $initiative } er ændret. { $name } får besked.
appendix-back = Bilaget viser chefens egen tekst om { $initiative }.
appendix-now = Bilagstekst:
appendix-was = Chefens tekst:
appendix-chiefs-text = Chefens tekst: { $initiative }
appendix-unedited = Bilaget viser den, som den er.
appendix-by = Redigeret af { $name } { $at }
appendix-reaction-ok = Chefen har sagt OK.
appendix-reaction-suggested = Chefen har foreslået en rettelse.
appendix-is-suggested = Det er chefens egen rettelse.
appendix-suggestion = Chefens forslag:
appendix-edited-list = { $count ->
    [0] Ingen tekster i bilaget for { $month } er redigeret.
    [one] Redigeret i bilaget for { $month }: 1 tekst
   *[other] Redigeret i bilaget for { $month }: { $count } tekster
}
appendix-which = { $count ->
    [0] Der er ingen status for { $month } endnu, så der er ingen bilagstekst at rette.
   *[other] Hvilken tekst i bilaget for { $month } vil du rette?
}
appendix-more = Skriv ”ret bilagstekst” og titlen for en, der ikke står her.
appendix-is-edited = redigeret
appendix-edited = { $by } har redigeret din tekst om { $initiative } til bilaget. Farve og ønske er uændret.
appendix-used = { $by } har brugt din rettelse af teksten om { $initiative } i bilaget.
appendix-own-again = Bilaget viser igen din egen tekst om { $initiative }.
appendix-you-ok = Du har sagt OK.
appendix-you-suggested = Dit forslag er sendt.
appendix-suggest = Foreslå en rettelse
appendix-suggest-field = Sådan bør der stå
appendix-suggested = { $name } foreslår en rettelse af bilagsteksten om { $initiative }.
appendix-outdated = { $name } har sendt en ny status på { $initiative }, så bilaget viser chefens tekst igen. Skal den også redigeres?
label-before = Før:
label-now = Nu:
button-ok = OK
button-suggest = Foreslå en rettelse
button-take-suggestion = Brug forslaget
button-chiefs-text = Brug chefens tekst
button-chiefs-text-show = Vis chefens tekst
button-appendix-edit = Ret bilagsteksten
impossible-appendix-over = Dagsordenen er sendt ud, så bilagsteksten om { $title } for { $month } kan ikke ændres mere.
impossible-appendix-nothing = Der er ingen status på { $title } for { $month } endnu, så der er ingen bilagstekst at rette.
impossible-appendix-newer = Teksten om { $title } er ændret, siden du åbnede formularen. Se den nye, og gem igen, hvis din stadig skal gælde.
impossible-appendix-changed = Teksten om { $title } er ændret siden, så jeg har ikke gemt dit svar. Den nye står i den seneste besked.
impossible-appendix-empty = Jeg kan ikke gemme det, fordi teksten er tom.
impossible-appendix-too-long = Jeg kan ikke gemme det, fordi teksten højst må fylde { $limit } tegn.
refused-edit-appendix = Bilagsteksten rettes af Økonomi og { $secretariat }, så jeg har ikke ændret noget.

## Fokus og indkaldelse
ask-focus = Skal { $title } være fokus på mødet { $day }?
focus-saved = { $title } er fokus på mødet { $day } og står på dagsordenen.
focus-chosen = { $by } har valgt { $title } som fokus på mødet { $day }. Det står på dagsordenen.
focus-dropped = { $title } er ikke længere fokus.
focus-list = { $count ->
    [0] Der er ikke valgt noget fokus for mødet { $day }.
   *[other] Fokus på mødet { $day }
}
agenda-focus = Fokus: { $titles }
agenda-obs = { $count ->
    [one] 1 OBS-punkt
   *[other] { $count } OBS-punkter
}
button-call-in = Indkald { $name }
button-drop-focus = Ikke fokus alligevel
ask-call-in = Skal { $name } indkaldes til punkt { $number } ({ $title }) { $day }{ $span ->
    [none] {""}
   *[other] {" "}kl. { $span }
}? { $name } får besked med tidspunktet.
call-in = Hej { $name }. Du er indkaldt til mødet i { $forum } { $day } kl. { $span }, punkt { $number }: { $title }. Du er indkaldt af { $by }.
call-in-moved = Hej { $name }. Tiden for dit punkt på mødet i { $forum } er nu { $day } kl. { $span }: punkt { $number }, { $title }.
call-in-cancelled = Hej { $name }. Du skal alligevel ikke deltage i mødet i { $forum } { $day } kl. { $span } (punkt { $number }, { $title }).
call-in-place = Sted: { $place }
call-in-you-yes = Du har sagt, at du kommer.
call-in-you-no = Du har sagt, at du ikke kan komme. Sekretariatet har fået besked.
call-in-done = { $name } er indkaldt til punkt { $number } ({ $title }) { $day } kl. { $span } og får besked.
called-in = { $by } har indkaldt { $name } til punkt { $number } ({ $title }) { $day } kl. { $span }. { $name } står som deltager på dagsordenen.
call-in-declined = { $name } kan ikke komme til punkt { $number } ({ $title }) { $day } kl. { $span }.
button-calendar-in = Læg i kalenderen
button-calendar-out = Fjern fra kalenderen
button-coming = Jeg kommer
button-not-coming = Jeg kan ikke
impossible-focus-subject = Jeg kan ikke gemme det, fordi fokus skal være en indsats eller et emne på højst { $limit } tegn.
impossible-focus-too-many = Der er allerede valgt { $count } fokus til mødet. Fjern et først.
impossible-focus-no-such = Det er ikke fokus på mødet, så jeg har ikke ændret noget.
impossible-call-in-no-agenda = Der er ikke lavet en dagsorden til mødet { $day } endnu. Skriv til sekretariatet, som kan indkalde.
impossible-call-in-which-item = Skriv også, hvilket punkt det er, fx: indkald Mette til punkt 3
impossible-call-in-over = Du skal ikke deltage alligevel, så der er ikke noget at svare på.
impossible-called-in-already = { $name } er allerede indkaldt til punkt { $number }.
refused-call-in = Fokus og indkaldelser er for direktørerne, Økonomi og { $secretariat }, så jeg har ikke ændret noget.

# Rows of the timetable, and beginning from the last agenda
did-rowed = rækken ”{ $text }” på { $minutes } minutter står efter { $items }.
did-parted = ”{ $text }” på { $minutes } minutter er underpunkt til { $items }.
did-unrowed = rækken ”{ $text }” er taget ud af tidsplanen.
did-started-from = rækkefølge, tider og deltagere er som på dagsordenen { $at }.
did-meeting-noted = ved mødet står nu: ”{ $text }”.
edited-came-along = Med derfra: { $items }. Det, der ikke skal med, fjerner du med fx ”fjern punkt 4”. Tekster, bilag og beslutninger er ikke taget med.
edited-stayed = { $count ->
    [one] 1 lukket punkt er ikke taget med.
   *[other] { $count } lukkede punkter er ikke taget med.
}
impossible-start-posted = Jeg kan ikke begynde forfra, fordi dagsordenen er sendt ud. Ret den i stedet, fx ”punkt 5 før punkt 3”.
impossible-no-last-agenda = Jeg har ingen tidligere dagsorden at begynde fra. Skriv ”lav dagsorden”.
impossible-no-such-row = Jeg finder ikke rækken ”{ $words }” i tidsplanen. Rækkerne uden eget punkt er: { $titles }.
impossible-which-row = Flere rækker passer: { $titles }. Skriv hele titlen.

# Warnings (X03–X07, X09)
warn-responsible-away = { $name } er ansvarlig for punkt { $number }, men deltager ikke i mødet. Flyt punktet, eller find en anden til at fremlægge det.
warn-not-foreseen = Stod ikke i porteføljen på dagsordenen { $day }: { $name }. Se efter, om det skal med nu.
warn-spelling = ”{ $name }” er ellers skrevet ”{ $better }”. Brug den samme skrivemåde, hvis det er den samme.
warn-kle = KLE-nummeret { $name } på punkt { $number } er ikke fuldstændigt. Skriv fx ”KLE 00.30.10.S00 på punkt 3”.
warn-listed-closed = Punkt { $number } ({ $name }) er åbent, men står som lukket. Skriv fx ”gør punkt 4 lukket”, eller ret titlen eller bilagene.
warn-cut-off = Deltagerne kl. { $at } i tidsplanen ser ud til at være skåret af. Skriv dem helt ud, fx ”Mette deltager i punkt 3”.

# Deadlines towards other forums (K05)
forum-deadline = { $point } skal på { $forum } { $day }; det er planlagt til mødet { $planned }.
forum-deadline-late = { $point } skal på { $forum } { $day }, men er først planlagt til mødet { $planned }. Flyt det, hvis det skal nås.
