"""A Word file of ours that has come back, compared with how things are now; for the card and for what stores it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.reader import Reader
from documents.papers.agenda import agenda_paper
from documents.papers.decision_sheet import decision_sheet
from documents.papers.item_sheet import item_sheet
from documents.sheet_differences import Difference, Differences, differences
from documents.writing.marks import printed_parts
from documents.writing.paper import Paper
from domain.dropped import DroppedFile
from domain.sheets import Made
from usecases.sheets import SheetSource, sheet_source

ACCEPT, REJECT = "accept", "reject"
MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person has said of a file: how tracked changes are read, what becomes of text under unknown headings, and
    whose words stand where both have changed the same.
    """

    tracked: str = ""
    keep: bool = False
    choice: str = ""

    def args(self) -> dict[str, str]:
        said = {"tracked": self.tracked, "keep": "1" if self.keep else "", "choice": self.choice}
        return {name: value for name, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class Compared:
    """`item_gone` where an item's file is of one that has gone or been closed; `asks_tracked` before anything is compared."""

    source: SheetSource
    found: Differences
    item_gone: bool = False
    asks_tracked: bool = False

    def chosen(self, choice: str) -> Sequence[Difference]:
        return self.found.found if choice == MINE else self.found.free

    def needs_choice(self, choice: str) -> bool:
        return bool(self.found.conflicts) and choice not in {MINE, THEIRS}


NOTHING = Differences((), ())


async def compare_sheet(reader: Reader, file: DroppedFile, said: Answers) -> Compared | None:
    """None where there is no such meeting or agenda of ours."""
    source = await sheet_source(reader.tx, reader.board, reader.now, file)
    if source is None or not file.sheets:
        return None
    if len(file.sheets) > 1 and said.tracked not in {ACCEPT, REJECT}:
        return Compared(source, NOTHING, asks_tracked=True)
    paper = _paper(source)
    if paper is None:
        return Compared(source, NOTHING, item_gone=True)
    sheet = file.sheets[-1 if said.tracked == REJECT else 0]
    printed = printed_parts(paper.blocks)
    found = differences(source.agenda, printed, sheet, same=source.same, keep=said.keep)
    return Compared(source, found)


def _paper(source: SheetSource) -> Paper | None:
    match source.stamp.made:
        case Made.ITEM:
            return item_sheet(source.source, source.stamp.item)
        case Made.DECISIONS:
            return decision_sheet(source.source, source.decided)
        case _:
            return agenda_paper(source.source)
