"""The fixed formulae of the board's papers, in Danish; each municipality has its own (A08, A09, A11, A12, A13)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Formulae:
    """`plan_attachment` is also the name the status is filed under; an empty formula is left out."""

    routing: str = "DIR"
    protocols_finances: str = "Økonomien i sagerne fremgår af udvalgenes egne dagsordener."
    protocols_recommendation: str = "Det indstilles, at beslutningsprotokoller og dagsordener gennemgås."
    protocols_rul: str = "Rul"
    protocols_held: str = (
        "Følgende politiske udvalgsmøder er holdt. Direktionen drøfter de sager, den finder vigtige:"
    )
    protocols_coming: str = (
        "Kommende politiske udvalgsmøder. Direktionen drøfter de sager, den finder vigtige:"
    )
    protocols_later: str = "Kommende politiske møder:"
    protocols_past: str = "Opsamling på forudgående møder, aktiviteter samt formål"
    protocols_ahead: str = "Kommende møder, aktiviteter samt formål"
    protocols_cases: str = "Aktuelle politiske sager"
    protocols_other: str = "Øvrige sager"
    timetable_opening: str = "Direktionen har følgende punkter til behandling:"
    timetable_end: str = "Mødet afsluttes"
    timetable_recommendation: str = "Det indstilles, at punkterne behandles."
    plan_responsible: str = "Fællesforvaltningsdirektør og økonomichef"
    plan_presentation: str = (
        "Fagcheferne har givet status på de tværgående indsatser. Direktørerne fremlægger den for direktionen og kan "
        "sammen med økonomichefen fremhæve OBS-punkter til drøftelse."
    )
    plan_initiatives: str = "Status omfatter følgende tværgående indsatser; uddybningen står i bilaget:"
    plan_colours: str = "Farverne betyder:"
    plan_red: str = "Rød kan for eksempel skyldes:"
    plan_recommendation: str = (
        "Det indstilles, at direktionen gennemgår status og drøfter de punkter, som har rød markering."
    )
    plan_attachment: str = "Udmøntningsplan {period} - Status på tværgående til DIR {date}"
    portfolio_deadlines: str = "Frister over for andre fora:"
    portfolio_end: str = "Årsplan med øvrige kommende punkter medbringes på mødet."
    portfolio_presentation: str = "Punkter til de kommende møder og punkter, der afventer en dato."
