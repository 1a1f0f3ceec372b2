"""The minutes of a meeting: what was decided, and what each version sent for approval said and was answered (A14)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from enum import StrEnum

from domain.agenda import Agenda, AgendaItem, closed_since
from domain.errors import NotPossible
from domain.reply_times import Nudge
from domain.reports import Colour

LONGEST_DECISION = 4000


class Formula(StrEnum):
    """What is decided so often that a word is enough."""

    APPROVED = "approved"
    DISCUSSED = "discussed"
    NOTED = "noted"
    POSTPONED = "postponed"
    IN_WRITING = "in-writing"
    """The board is to approve it in writing between meetings (F05)."""


@dataclass(frozen=True, slots=True)
class MinutesTemplate:
    """Fixed wordings of minutes; configuration, in Danish. `{forum}` stands for the board's name.

    Answers to the minutes are asked for `reply_days` working days after they are sent, at `reply_at`.
    """

    heading: str = "Beslutning i {forum} den {day}"
    formulae: tuple[tuple[Formula, str], ...] = (
        (Formula.APPROVED, "{forum} godkendte indstillingen."),
        (Formula.DISCUSSED, "{forum} drøftede sagen."),
        (Formula.NOTED, "{forum} tog orienteringen til efterretning."),
        (Formula.POSTPONED, "Sagen udsættes til et senere møde."),
        (
            Formula.IN_WRITING,
            "Sagen fremsendes til {forum} for en sidste skriftlig kvalificering med henblik på godkendelse.",
        ),
    )
    rating: str = "{forum} vurderer {initiative} som {colour}."
    rating_because: str = "{forum} vurderer {initiative} som {colour}: {text}"
    reply_days: int = 4
    reply_at: time = time(12)

    def says(self, formula: Formula, forum: str) -> str:
        """In the middle of a sentence the name is written small."""
        text = dict(self.formulae)[formula]
        start = text.startswith("{forum}")
        return text.format(forum=forum if start else forum[:1].lower() + forum[1:])


@dataclass(frozen=True, slots=True)
class Wording:
    """How a decision was worded before it was corrected."""

    text: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided under the agenda item with the key `item`; `initiatives` are the keys of those it concerns.

    `released` is the wording the chiefs have been told; it differs from `text` once that has been corrected.
    """

    item: str
    text: str
    by: str
    at: datetime
    initiatives: tuple[str, ...] = ()
    formula: Formula | None = None
    earlier: tuple[Wording, ...] = ()
    released: str = ""
    released_at: datetime | None = None

    @property
    def is_released(self) -> bool:
        return bool(self.released)

    @property
    def is_told(self) -> bool:
        """Whether the chiefs have been told it as it now stands."""
        return self.released == self.text


@dataclass(frozen=True, slots=True)
class Rating:
    """The board's own judgement of an initiative's colour; it stands beside the chief's, never instead of it."""

    initiative: str
    colour: Colour
    text: str
    by: str
    at: datetime


class Approval(StrEnum):
    APPROVED = "approved"
    NOT_PRESENT = "not-present"


@dataclass(frozen=True, slots=True)
class Response:
    """One director's answer to one version."""

    person: str
    approval: Approval
    at: datetime


@dataclass(frozen=True, slots=True)
class Remark:
    person: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """A version sent for approval, whole: it never changes, but for the answers to it.

    `approvers` are those who were asked; `correction` counts the approved editions before it.
    """

    number: int
    agenda: Agenda
    decisions: tuple[Decision, ...]
    ratings: tuple[Rating, ...]
    absent: tuple[str, ...]
    by: str
    at: datetime
    approvers: tuple[str, ...]
    correction: int = 0
    replies: tuple[Response, ...] = ()
    remarks: tuple[Remark, ...] = ()
    told: tuple[Nudge, ...] = ()
    ended_at: datetime | None = None
    ended_by: str = ""

    def reply_of(self, person: str) -> Response | None:
        return next((reply for reply in self.replies if reply.person == person), None)

    @property
    def waiting_for(self) -> tuple[str, ...]:
        """Whoever was away may answer, but need not."""
        return tuple(person for person in self.unanswered if person not in self.absent)

    @property
    def unanswered(self) -> tuple[str, ...]:
        return tuple(person for person in self.approvers if self.reply_of(person) is None)

    @property
    def is_approved(self) -> bool:
        """Everybody asked has answered, or is not waited for any more, and somebody was there to approve it."""
        return (not self.waiting_for or self.ended_at is not None) and any(
            r.approval is Approval.APPROVED for r in self.replies
        )


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes being written of one meeting, with the editions sent for approval, oldest first."""

    meeting: str
    decisions: tuple[Decision, ...] = ()
    ratings: tuple[Rating, ...] = ()
    editions: tuple[Edition, ...] = ()

    @property
    def key(self) -> str:
        return self.meeting

    @property
    def latest(self) -> Edition | None:
        return self.editions[-1] if self.editions else None

    @property
    def approved(self) -> Edition | None:
        """The newest edition that is approved: what stands."""
        return next((edition for edition in reversed(self.editions) if edition.is_approved), None)

    def decision(self, item: str) -> Decision | None:
        return next((decision for decision in self.decisions if decision.item == item), None)

    def edition(self, number: int) -> Edition | None:
        return next((edition for edition in self.editions if edition.number == number), None)


@dataclass(frozen=True, slots=True)
class Difference:
    """What one edition says otherwise than the one before; an empty text is no decision."""

    item: str
    was: str = ""
    now: str = ""


def decide(minutes: Minutes, made: Decision) -> Minutes:
    """A new decision, or a new wording of one whose earlier wordings are kept; whom it concerns is added to.

    Raises:
        NotPossible: there is nothing in it, or too much.
    """
    text = made.text.strip()
    if not text:
        raise NotPossible("decision-empty")
    if len(text) > LONGEST_DECISION:
        raise NotPossible("decision-too-long", limit=str(LONGEST_DECISION))
    old = minutes.decision(made.item)
    return _with(minutes, replace(made, text=text) if old is None else _reworded(old, made, text))


def _reworded(old: Decision, made: Decision, text: str) -> Decision:
    initiatives = tuple(dict.fromkeys((*old.initiatives, *made.initiatives)))
    if text == old.text:
        return replace(old, initiatives=initiatives)
    before = Wording(old.text, old.by, old.at)
    return replace(
        old,
        text=text,
        by=made.by,
        at=made.at,
        formula=made.formula,
        initiatives=initiatives,
        earlier=(*old.earlier, before),
    )


def _with(minutes: Minutes, decision: Decision) -> Minutes:
    others = tuple(d for d in minutes.decisions if d.item != decision.item)
    return replace(minutes, decisions=(*others, decision))


def undecide(minutes: Minutes, item: str) -> Minutes:
    """Nothing was decided after all.

    Raises:
        NotPossible: there is no such decision, or the chiefs have been told of it.
    """
    if _decided(minutes, item).is_released:
        raise NotPossible("decision-is-released")
    return replace(minutes, decisions=tuple(d for d in minutes.decisions if d.item != item))


def without_closed(minutes: Minutes, agenda: Agenda, reveal: frozenset[str] = frozenset()) -> Minutes:
    """Of the items that are closed in `agenda` no word stays, in no edition, whatever was written before (C01); but
    of those of the keys `reveal`.
    """
    hidden = {item.key for item in agenda.items if item.closed} - reveal
    return replace(
        minutes,
        decisions=tuple(d for d in minutes.decisions if d.item not in hidden),
        editions=tuple(_edition_without(edition, agenda, hidden) for edition in minutes.editions),
    )


def _edition_without(edition: Edition, now: Agenda, hidden: Collection[str]) -> Edition:
    return replace(
        edition,
        agenda=closed_since(edition.agenda, now),
        decisions=tuple(d for d in edition.decisions if d.item not in hidden),
    )


def concern(minutes: Minutes, item: str, initiatives: Iterable[str]) -> Minutes:
    """Say which initiatives the decision concerns; they take the place of those said before."""
    return _with(minutes, replace(_decided(minutes, item), initiatives=tuple(dict.fromkeys(initiatives))))


def release(minutes: Minutes, item: str, at: datetime) -> Minutes:
    """The chiefs are told it as it now stands.

    Raises:
        NotPossible: no such decision, it concerns no initiative, or they have been told just that.
    """
    decision = _decided(minutes, item)
    if not decision.initiatives:
        raise NotPossible("decision-concerns-nobody")
    if decision.is_told:
        raise NotPossible("decision-already-told")
    return _with(minutes, replace(decision, released=decision.text, released_at=at))


def _decided(minutes: Minutes, item: str) -> Decision:
    decision = minutes.decision(item)
    if decision is None:
        raise NotPossible("nothing-decided-there")
    return decision


def rate(minutes: Minutes, rating: Rating) -> Minutes:
    others = tuple(r for r in minutes.ratings if r.initiative != rating.initiative)
    return replace(minutes, ratings=(*others, rating))


def of_open_items(
    decisions: Iterable[Decision], agenda: Agenda, reveal: frozenset[str] = frozenset()
) -> list[tuple[AgendaItem, Decision]]:
    """In the agenda's order, and of no item that is closed but those of the keys `reveal` (C01)."""
    return [(i, made) for i, made in of_items(decisions, agenda) if not i.closed or i.key in reveal]


def of_items(decisions: Iterable[Decision], agenda: Agenda) -> list[tuple[AgendaItem, Decision]]:
    """In the agenda's order, closed ones too: not to be shown to anybody like this."""
    made = {decision.item: decision for decision in decisions}
    return [(i, made[i.key]) for i in agenda.items if i.key in made]


def differs(minutes: Minutes, agenda: Agenda, absent: tuple[str, ...]) -> bool:
    """Whether the working text says anything else than the latest edition."""
    latest = minutes.latest
    return latest is None or _content(
        of_items(minutes.decisions, agenda), minutes.ratings, absent
    ) != _content(of_items(latest.decisions, latest.agenda), latest.ratings, latest.absent)


def _content(
    decisions: Iterable[tuple[AgendaItem, Decision]], ratings: Iterable[Rating], absent: Iterable[str]
) -> tuple[object, ...]:
    said = tuple((item.key, item.number, item.title, decision.text) for item, decision in decisions)
    return said, tuple((r.initiative, r.colour, r.text) for r in ratings), tuple(sorted(absent))


def send(minutes: Minutes, edition: Edition) -> Minutes:
    """A new edition goes out to be approved; `edition` comes with its people and texts, its numbers are given here.

    Raises:
        NotPossible: nothing is decided, nobody is there to approve, or nothing has changed since the last one.
    """
    if not edition.decisions and not edition.ratings:
        raise NotPossible("minutes-empty")
    if not edition.approvers:
        raise NotPossible("minutes-no-approvers")
    if minutes.latest and not differs(minutes, edition.agenda, edition.absent):
        raise NotPossible("minutes-unchanged", number=str(minutes.latest.number))
    approved = sum(e.is_approved for e in minutes.editions)
    sent = replace(edition, number=len(minutes.editions) + 1, correction=approved)
    return replace(minutes, editions=(*minutes.editions, sent))


def answer(minutes: Minutes, number: int, reply: Response, *, changing: bool) -> Minutes:
    """One director answers one version; `changing` says that the text is being changed since that was sent.

    Raises:
        NotPossible: a newer version is out, the person was not asked, or has answered.
    """
    edition = _answerable(minutes, number, reply.person)
    if edition.reply_of(reply.person) is not None:
        raise NotPossible("minutes-answered", number=str(number))
    if changing:
        raise NotPossible("minutes-changing")
    return _with_edition(minutes, replace(edition, replies=(*edition.replies, reply)))


def remark(minutes: Minutes, number: int, made: Remark) -> Minutes:
    """Raises `NotPossible` as `answer` does, but one may also remark on what one has approved or is being changed."""
    edition = _answerable(minutes, number, made.person)
    if not made.text.strip():
        raise NotPossible("remark-empty")
    return _with_edition(minutes, replace(edition, remarks=(*edition.remarks, made)))


def end_approval(minutes: Minutes, number: int, by: str, at: datetime) -> Minutes:
    """Those who have not answered are not waited for any longer.

    Raises:
        NotPossible: a newer version is out, it is approved, or nobody has approved it.
    """
    latest = minutes.latest
    if latest is None or latest.number != number:
        raise NotPossible("minutes-superseded", number=str(latest.number if latest else 0))
    if latest.is_approved:
        raise NotPossible("minutes-approved-already", number=str(number))
    if all(reply.approval is not Approval.APPROVED for reply in latest.replies):
        raise NotPossible("minutes-nobody-approved")
    return _with_edition(minutes, replace(latest, ended_at=at, ended_by=by))


def nudged(minutes: Minutes, nudge: Nudge) -> Minutes:
    """Somebody has been reminded of the latest version."""
    latest = minutes.latest
    return minutes if latest is None else _with_edition(minutes, replace(latest, told=(*latest.told, nudge)))


def _answerable(minutes: Minutes, number: int, person: str) -> Edition:
    latest = minutes.latest
    if latest is None or latest.number != number:
        raise NotPossible("minutes-superseded", number=str(latest.number if latest else 0))
    if person not in latest.approvers:
        raise NotPossible("minutes-not-asked")
    return latest


def _with_edition(minutes: Minutes, changed: Edition) -> Minutes:
    editions = (changed if e.number == changed.number else e for e in minutes.editions)
    return replace(minutes, editions=tuple(editions))


def differences(was: Edition, now: Edition, reveal: frozenset[str] = frozenset()) -> Iterator[Difference]:
    """What somebody who has read `was` must be shown of `now`, in the agenda's order; `reveal` as in `of_open_items`."""
    before = {item.key: d.text for item, d in of_open_items(was.decisions, was.agenda, reveal)}
    after = {item.key: d.text for item, d in of_open_items(now.decisions, now.agenda, reveal)}
    for key in dict.fromkeys((*(i.key for i in now.agenda.items), *before)):
        if before.get(key, "") != after.get(key, ""):
            yield Difference(key, before.get(key, ""), after.get(key, ""))


def last_edition_known(minutes: Minutes, person: str) -> Edition | None:
    """What the newest edition is compared with: the last one before it the person has answered, else was asked about."""
    before = minutes.editions[-2::-1]
    answered = (e for e in before if e.reply_of(person) is not None)
    return next(answered, next((e for e in before if person in e.approvers), None))
