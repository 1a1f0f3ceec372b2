"""A Word file of ours that has come back, for its preview."""

from documents.writing.marks import digest
from domain.dropped import DroppedFile, DroppedState
from domain.sheets import Part, Written
from tests.usecases.world import INGER, World
from usecases.collections import FILES

MEETING = "2025-05"
SHEET = (
    Written("plan", 3, Part.BACKGROUND, "Baggrund", "Status er gjort op hver måned i år.", digest("")),
    Written("plan", 3, None, "Høring", "Der er ikke svaret."),
    Written("plan", 3, Part.WANTED, "Ønsket beslutning", "At røde drøftes.", digest("Noget andet")),
)


async def with_returned(world: World) -> World:
    """Made of an earlier version: one section is new, one has been changed meanwhile, one heading is unknown."""
    file = DroppedFile(
        "f1",
        INGER.key,
        "Punkt 3 Direktionen 28-05-2025.docx",
        world.now,
        DroppedState.READ,
        sha="a",
        stamp=f"item {MEETING} 0 plan",
        comments=2,
        sheets=(SHEET,),
        closed_text=(4,),
    )
    await world.put(FILES, file)
    return world
