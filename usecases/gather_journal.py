"""Gather what the journal package of a meeting holds: the agenda as posted, the minutes that stand, and the status."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.agenda import Agenda
from domain.board import Board
from domain.filing import Part, PartKind
from domain.links import Document, Wanted
from domain.meetings import Meeting
from domain.printed import AgendaSource, Format, StatusSource
from domain.printed_minutes import MinutesSource
from usecases.collections import MEETINGS
from usecases.dropped_files import kept_document
from usecases.file_meeting import parts_of
from usecases.gather_minutes import minutes_of
from usecases.gather_papers import posted_agenda, settled_status
from usecases.ports import Transaction


@dataclass(frozen=True, slots=True)
class JournalSource:
    """`original` is the kept file the agenda was posted from, where the archive made it itself (ESDH leads)."""

    meeting: Meeting
    parts: tuple[Part, ...]
    agenda: AgendaSource | None = None
    minutes: MinutesSource | None = None
    status: StatusSource | None = None
    original: str = ""

    @property
    def printed(self) -> Agenda | None:
        """The agenda its items and cases are read from: that of the minutes, which is the later one."""
        if self.minutes is not None:
            return self.minutes.agenda.agenda
        return self.agenda.agenda if self.agenda else None

    def part(self, kind: PartKind) -> Part | None:
        return next((part for part in self.parts if part.kind is kind), None)


async def journal_of(
    tx: Transaction, board: Board, meeting_key: str, reveal: frozenset[str] = frozenset()
) -> JournalSource | None:
    """None where there is no such meeting, or nothing of it to file; `reveal` as for the minutes."""
    meeting, parts = await tx.get(MEETINGS, meeting_key), await parts_of(tx, meeting_key)
    if meeting is None or not parts:
        return None
    minutes, round_ = _version(parts, PartKind.MINUTES), _version(parts, PartKind.STATUS).rpartition("/")[0]
    wanted = Wanted(Document.AGENDA, meeting_key, Format.PDF)
    return JournalSource(
        meeting,
        tuple(parts),
        await posted_agenda(tx, board, meeting_key),
        await minutes_of(tx, board, meeting_key, int(minutes), reveal) if minutes else None,
        await settled_status(tx, board, round_) if round_ else None,
        await kept_document(tx, wanted),
    )


def _version(parts: Sequence[Part], kind: PartKind) -> str:
    return next((part.version for part in parts if part.kind is kind), "")
