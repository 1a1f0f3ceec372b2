"""Where each initiative stands in a round: current, frozen, corrected, last month, red since (S06, S10, S19)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.appendix_text import AppendixText
from domain.plan import Initiative, InitiativeState
from domain.reports import Colour, Report
from domain.rounds import Round, Snapshot


class Visibility(StrEnum):
    """How much of this round's report an audience may see (design.md §3, states)."""

    NOTHING = "nothing"
    RECEIVED_ONLY = "received-only"
    PRELIMINARY = "preliminary"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Settled:
    """What an earlier round ended with; no report means that the status was not received. `edit` is the text that the
    board read instead of the chief's.
    """

    month: str
    report: Report | None
    edit: AppendixText | None = None

    @property
    def text(self) -> str:
        """As the board read it."""
        return self.edit.text if self.edit else self.report.text if self.report else ""


@dataclass(frozen=True, slots=True)
class Standing:
    """One initiative in one round. `history` holds the earlier settled rounds, newest first.

    `settled` is the frozen report; `report` the newest one, which after the freeze may be a correction of it. `edit` is
    what the board reads instead of the text of the one that counts.
    """

    initiative: Initiative
    report: Report | None = None
    settled: Report | None = None
    is_frozen: bool = False
    history: tuple[Settled, ...] = ()
    visibility: Visibility = Visibility.FULL
    edit: AppendixText | None = None

    @property
    def is_received(self) -> bool:
        return (self.settled if self.is_frozen else self.report) is not None

    @property
    def shown(self) -> Report | None:
        """The report to show as this round's status; never last month's."""
        if self.visibility in {Visibility.NOTHING, Visibility.RECEIVED_ONLY}:
            return None
        return self.settled if self.is_frozen else self.report

    @property
    def text(self) -> str:
        """What the board reads of the report that is shown (bilagstekst)."""
        if self.shown is None:
            return ""
        return self.edit.text if self.edit else self.shown.text

    @property
    def correction(self) -> Report | None:
        """What came after the freeze, to be marked beside the frozen value."""
        corrected = self.is_frozen and self.visibility is Visibility.FULL and self.report != self.settled
        return self.report if corrected else None

    @property
    def is_taken_back(self) -> bool:
        """Whether the frozen report has been annulled since, with nothing in its place."""
        return self.visibility is Visibility.FULL and self.settled is not None and self.report is None

    @property
    def is_proposed_done(self) -> bool:
        """Whether the chief says that it is completed and nobody entitled has agreed (S12)."""
        is_agreed = self.initiative.state is not InitiativeState.ACTIVE
        return self.shown is not None and self.shown.colour is Colour.DONE and not is_agreed

    @property
    def previous(self) -> Settled | None:
        """The last earlier round that has a report: last known colour *and month*."""
        return next((past for past in self.history if past.report is not None), None)

    @property
    def red_since(self) -> str:
        """The month (`YYYY-MM`) of the first of the unbroken reds that lead up to a red now; a month without a
        status neither breaks nor starts the run. Empty when this month's is the first red or it is not red.
        """
        if self.shown is None or self.shown.colour is not Colour.RED:
            return ""
        since = ""
        for past in self.history:
            if past.report is None:
                continue
            if past.report.colour is not Colour.RED:
                break
            since = past.month
        return since


@dataclass(frozen=True, slots=True)
class RoundStatus:
    """A round with the standing of every reportable initiative, in the plan's order."""

    round: Round
    standings: tuple[Standing, ...]
    snapshot: Snapshot | None = None

    @property
    def as_of(self) -> datetime | None:
        return self.snapshot.at if self.snapshot else None

    @property
    def received(self) -> int:
        return sum(s.is_received for s in self.standings)

    def of_colour(self, *colours: Colour) -> list[Standing]:
        return [s for s in self.standings if s.shown is not None and s.shown.colour in colours]

    def not_received(self) -> list[Standing]:
        return [s for s in self.standings if not s.is_received]

    def corrections(self) -> list[Standing]:
        return [s for s in self.standings if s.correction is not None]

    def counts(self) -> dict[Colour, int]:
        return {colour: len(self.of_colour(colour)) for colour in Colour}

    def only(self, keys: Iterable[str]) -> "RoundStatus":
        wanted = set(keys)
        return replace(self, standings=tuple(s for s in self.standings if s.initiative.key in wanted))

    def of(self, initiative: str) -> Standing | None:
        return next((s for s in self.standings if s.initiative.key == initiative), None)
