"""The headings our papers print and our readers know again, in Danish as all documents are (A03)."""

from domain.items import Section
from domain.sheets import Part

ATTACHMENTS = "Bilag"
PARTICIPANTS = "Deltagere"
WANTED = "Ønsket beslutning"
DECISION = "Beslutning"
HEADINGS = {
    Section.ROUTING: "Sagsgang",
    Section.RESPONSIBLE: "Sagsansvarlig",
    Section.BACKGROUND: "Baggrund",
    Section.PRESENTATION: "Sagsfremstilling",
    Section.RELATIONS: "Sammenhæng til andre politikker/strategier og fagområder",
    Section.FINANCES: "Økonomiske konsekvenser",
    Section.RECOMMENDATION: "Indstilling",
}
NAMES = {
    **{Part(section): name for section, name in HEADINGS.items()},
    Part.WANTED: WANTED,
    Part.ATTACHMENTS: ATTACHMENTS,
    Part.PARTICIPANTS: PARTICIPANTS,
    Part.DECISION: DECISION,
}
