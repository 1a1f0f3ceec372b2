"""Made-up papers in the forms that 001 (full header, tabs) and 003 (2024) have."""

MINUTES_2025 = """\
Direktionen

REFERAT

Sted:\tMødelokale 3, rådhuset
Dato:\tOnsdag den 5. februar 2025
Start kl.:\t9:00
Slut kl.:\t13:00

Medlemmer:\tKommunaldirektør Asta Holm
Velfærdsdirektør Bo Lindal
Fællesforvaltningsdirektør Carla Munk

Fraværende:\t

Indholdsfortegnelse

\tSide
1. Beslutningsprotokoller og dagsordener (borgmester deltager).....\t2
2. Sager til behandling og tidsplan.....\t4
3. Evaluering af vinterlejr for ledere.....\t5
4. Udmøntningsplan 2025-2028 - Tværgående indsatser\t7
5. Aftalestyring i Vestby Kommune. . . . . . 9
6. Gennemgang af portefølje og tre næstkommende møder.....\t11
Bilagsoversigt.....\t13
Underskriftsside.....\t14

1.  Beslutningsprotokoller og dagsordener (borgmester deltager)

Åben sag

Sagsgang

DIR

Sagsfremstilling

Rul februar: ØK d. 11/2 2025, KB d. 25/2 2025

Disse politiske udvalgsmøder er holdt siden sidst, og der følges kun op på det, som borgmesteren eller en af direktørerne selv har meldt ind på forhånd:

Uge 5
- Arbejdsmarkedsudvalgsmøde d. 28. januar
- Temadag for byrådet d. 27.-28. januar

Kommende politiske udvalgsmøder i februar:

- Økonomiudvalgsmøde d. 11. februar
- Kommende politiske møder:
 - Kommunalbestyrelsesmøde 25. februar
 - Kontaktudvalgsmøde d. 31. januar 2025

Opsamling på forudgående møder, aktiviteter samt formål

- Besøg i havnen d. 30. januar

Aktuelle politiske sager

Økonomiske konsekvenser

Ingen.

Indstilling

Det indstilles, at dagsordenerne gås igennem.

Beslutning i Direktionen den 05-02-2025

Bo Lindal fulgte op på mødet med naboerne.

2.  Sager til behandling og tidsplan

Åben Sag

Sagsfremstilling

Tid\tPunkt
9.00\tBeslutningsprotokoller og dagsordener Borgmester deltager under behandlingen.
9.45\tEvaluering af vinterlejr Velfærdsdirektør Bo Lindal og konsulent Eva Krag (HR) deltager under behandlingen.
10.15\tPause
10.30\tUdmøntningsplan 2025 – Tværgående emner Økonomichef Gro Holt deltager under behandlingen.
11.30\tAftalestyringsstyring Stabschef Frida Mose faciliterer.
12.00\tFrokost
12.30\tGennemgang af portefølje og kommende tre ugers møder Eva Krag (Ledelsessekretariatet) deltager under behan
13.00\tMødet afsluttes

Indstilling

Det indstilles, at tidsplanen følges.

3.  Evaluering af vinterlejr for ledere

Åben sag

Sagsansvarlig

Velfærdsdirektør Bo Lindal, sagsbehandler Eva Krag

Sagsfremstilling

1. Vinterlejren blev holdt i januar.
2. Der deltog 80 ledere.

Indstilling

Det indstilles, at direktionen:

- drøfter evalueringen
- giver retning for næste år

Bilag:

1 Lukket
- 2 Lukket

Beslutning i Direktionen den 05-02-2025

Direktionen drøftede evalueringen. Der laves et oplæg til næste år.

4.  Udmøntningsplan 2025-2028 - Tværgående indsatser

00.30.10.S00

24/7615

Åben sag

Sagsgang

Carla Munk, Fællesforvaltningsdirektør og Gro Holt, Økonomichef

Sagsfremstilling

Nye tilbagemeldinger på indsatser på tværs:

- Fælles kørsel R012 (I)(B)
- Indfasning af styringsanalyse på voksen- og handicapområdet
- Grønne indkøb R307(B)
- Færre kontorer R307(B) (NY fra december status)

Bilag:

1 Åben Udmøntningsplan 2025-2028 - Status på tværgående til DIR 05-02-2025.pdf

70001/25

Beslutning i Direktionen den 05-02-2025

Økonomiafdelingen indskriver direktionsansvarlig på listen.

5.  Aftalestyring i Vestby Kommune

00.01.00.000

25/88

Åben sag

Baggrund

Aftalerne skal være færdige inden jul.

Beslutning i Direktionen den 05-02-2025

Sagen udsættes til et senere møde.

6.  Gennemgang af portefølje og tre næstkommende møder

Åben sag

Sagsgang

DIR

Dato\tPunkter
12. februar\tVinterferie
19. februar (kl. 8.00-10.00)\tStrategi 1-3-10 Budgetopfølgning pr. januar Forberedelse af program KCL den 24. april
26. februar\tUdmøntningsplan 2025 – Tværgående emner (borgmester deltager) Regnskab - Overførsler fra 2024 – drift
5. marts\tAflyst pga. KL-topmøde

Årsplan tages med.

Sagsfremstilling

Punkter i de næste uger.

Bilagsoversigt

3. Lukket punkt - Evaluering af vinterlejr for ledere

 1. (Lukket bilag)

 2. (Lukket bilag)

4. Udmøntningsplan 2025-2028 - Tværgående indsatser

 1. Udmøntningsplan 2025-2028 - Status på tværgående til DIR 05-02-2025.pdf (70001/25)

Underskriftsside

Kommunaldirektør Asta Holm

Velfærdsdirektør Bo
Lindal

Fællesforvaltningsdirektør Carla Munk
"""

MINUTES_2024 = """\

Direktionen 24-01-2024

Direktionens punkter i uge 4

      Åben Sag

Sagsgang

DIR

Sagsfremstilling

Direktionen arbejder med verdensmål som fælles ram-

me i hele organisationen.



Tid Punkt

09.45 Opfølgning på seminar



Seminaret blev holdt d. 22. og 23. januar kl. 8.00-

16.00 for alle.

10.30 Pause
 10.45 Borgermøde om havnen



Stabschef Frida Mose deltager under behandlingen.

Indstilling

Det indstilles, at direktionen drøfter punkterne.
 Beslutning i Direktionen den 24-01-2024

Seminar:

Seminaret samles op på møde i ØK den 6. februar. Ledelsessekretariatet følger op.

Borgermøde:

Stabschef Frida Mose og Ledelsessekretariatet følger op inden slutningen af februar.

Fælles lederdag: Ledelsessekretariatet sikrer reservation af dato.

Stabschef Frida Mose bliver ansvarlig for lederdagen.

Det blev aftalt, at retningslinjer for biler sendes til Hovedudvalget.

Bilag

1 - 3567269 Åben Oplæg til borgermøde om havnen og dens frem-

tid.pdf (17089/24) (H)

2 -  Lukket Økonomi for havnen () ()
"""
