"""What a Word file of ours says otherwise than we do: per section what it was and what it is, to be stored or not."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from microsoft_teams.cards import Action as ActionElement
from microsoft_teams.cards import CardElement

from dialogs.cards.parts import button, card, fitting, heading, labelled, line, primary, section, warning
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.sheets import ACCEPT, MINE, REJECT, THEIRS, Answers, Compared, compare_sheet
from documents.headings import NAMES
from documents.sheet_differences import Difference, Untaken, Why
from domain.access import Action, may
from domain.delivery import View
from domain.dropped import DroppedFile
from domain.sheets import Made, Part
from usecases.collections import CONVERSATIONS, MEETINGS
from usecases.sheets import SAVE, comes_back, stamp_of

# Letters of a change, with so many words of what stands round it.
LONGEST_SHOWN = 280
AROUND = 5
MOST_UNTAKEN = 12


async def sheet(reader: Reader, file: DroppedFile, args: View) -> Message | None:
    """To whoever sent it, and to the secretariat."""
    stamp = stamp_of(file)
    if stamp is None or (file.person != reader.person.key and not may(reader.person, Action.MAKE_AGENDA)):
        return None
    if not comes_back(file):
        return Message(reader.say(f"sheet-only-out-{stamp.made}", name=file.name))
    said = Answers(args.arg("tracked"), bool(args.arg("keep")), args.arg("choice"))
    compared = await compare_sheet(reader, file, said)
    if compared is None:
        return Message(reader.say("sheet-unknown-meeting", name=file.name))
    opening = _opening(reader, compared)
    if refused := _refusal(reader, compared):
        return Message(f"{opening}\n{refused}")
    body: list[CardElement] = [heading(opening), line(await _read(reader, file, compared), subtle=True)]
    body += [warning(text) for text in await _warnings(reader, file, compared)]
    if compared.asks_tracked:
        body.append(warning(reader.say("sheet-tracked", count=file.tracked)))
        return Message(opening, card(body, _tracked(reader, file)))
    body += await _differences(reader, compared, said)
    body += _untaken(reader, compared)
    return Message(opening, card(body, _buttons(reader, file, compared, said)))


def _opening(reader: Reader, compared: Compared) -> str:
    source = compared.source
    item = source.agenda.item(source.stamp.item)
    title = reader.say("the-item", number=item.number, title=item.title) if item and not item.closed else ""
    day = reader.short_meeting_day(source.meeting)
    made = source.stamp.made
    if made is Made.ITEM:
        return reader.say("sheet-is-item" if title else "sheet-is-lost-item", day=day, item=title)
    return reader.say(f"sheet-is-{made}", day=day)


def _refusal(reader: Reader, compared: Compared) -> str:
    if compared.source.over:
        return reader.say(
            f"sheet-over-{compared.source.over}", day=reader.meeting_day(compared.source.meeting)
        )
    item = compared.source.agenda.item(compared.source.stamp.item)
    if not compared.item_gone:
        return ""
    return reader.say("sheet-item-closed", number=item.number) if item else reader.say("sheet-item-gone")


async def _read(reader: Reader, file: DroppedFile, compared: Compared) -> str:
    """Whose file it is, and how old what it was made of is."""
    source = compared.source
    texts = [reader.say("file-read", name=file.name)]
    if file.person != reader.person.key:
        texts = [reader.say("sheet-from", name=file.name, by=await reader.name(file.person))]
    if source.stamp.made is not Made.DECISIONS and source.stamp.version < source.agenda.version:
        versions = {"was": str(source.stamp.version), "now": str(source.agenda.version)}
        texts.append(reader.say("sheet-older", version=versions["was"], newest=versions["now"]))
    return " ".join(texts)


async def _warnings(reader: Reader, file: DroppedFile, compared: Compared) -> list[str]:
    told = []
    meeting = compared.source.meeting
    conversation = await reader.tx.get(CONVERSATIONS, reader.person.key)
    other = await reader.tx.get(MEETINGS, conversation.meeting) if conversation else None
    if other is not None and other.key != meeting.key and may(reader.person, Action.MAKE_AGENDA):
        days = {"day": reader.meeting_day(meeting), "other": reader.words.day(other.date)}
        told.append(reader.say("file-other-meeting", **days))
    if file.closed_text:
        numbers = reader.words.listing([str(number) for number in file.closed_text])
        told.append(reader.say("sheet-closed-text", numbers=numbers, count=len(file.closed_text)))
    if file.comments:
        told.append(reader.say("sheet-comments", count=file.comments))
    return told


def _tracked(reader: Reader, file: DroppedFile) -> list[ActionElement]:
    return [
        button(reader.say(f"button-tracked-{how}"), "file.read", file=file.key, tracked=how)
        for how in (ACCEPT, REJECT)
    ]


async def _differences(reader: Reader, compared: Compared, said: Answers) -> list[CardElement]:
    if not compared.found.found:
        return [line(reader.say("sheet-no-differences"))]
    by, at = "", ""
    if compared.found.conflicts:
        by, at = await _changed_by(reader, compared)
    pairs = [_difference(reader, one, by, at) for one in compared.found.found]
    shown, shortened = fitting(pairs)
    more = [line(reader.say("sheet-in-short", count=shortened), subtle=True)] if shortened else []
    ask = [warning(reader.say("sheet-choose"))] if compared.needs_choice(said.choice) else []
    return [*shown, *more, *ask]


async def _changed_by(reader: Reader, compared: Compared) -> tuple[str, str]:
    """Who made the version there is now; of decisions it is said for each by itself nowhere else."""
    agenda = compared.source.agenda
    by, at = agenda.made_by, agenda.made_at
    if compared.source.stamp.made is Made.DECISIONS:
        latest = max(compared.source.minutes.decisions, key=lambda decision: decision.at)
        by, at = latest.by, latest.at
    return await reader.name(by), reader.short_moment(at)


def _difference(reader: Reader, one: Difference, by: str, at: str) -> tuple[CardElement, CardElement]:
    part = _part(reader, one.part)
    label = reader.say("sheet-place", number=one.item.number, part=part)
    was, now = excerpts(one.was, one.now)
    empty = reader.say("sheet-empty")
    if one.conflict:
        rows = [
            labelled(reader.say("sheet-mine"), now or empty),
            labelled(reader.say("sheet-theirs", by=by, at=at), was or empty),
        ]
    elif not one.was:
        rows = [labelled(reader.say("sheet-new"), now)]
    else:
        rows = [
            labelled(reader.say("label-before"), was or empty),
            labelled(reader.say("label-now"), now or empty),
        ]
    return section(line(label, bold=True), *rows), line(label, bold=True)


def _part(reader: Reader, part: Part) -> str:
    """The headings are the document's own words."""
    return reader.say("sheet-title") if part is Part.TITLE else NAMES.get(part, part)


def excerpts(was: str, now: str) -> tuple[str, str]:
    """What differs, with a few words round it, so that it can be read on a phone."""
    before, after = was.split(), now.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    changed = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    if not changed:
        return _cut(was, 0, 0), _cut(now, 0, 0)
    first, last = changed[0], changed[-1]
    return (
        _window(before, first[1], last[2]),
        _window(after, first[3], last[4]),
    )


def _window(words: Sequence[str], first: int, last: int) -> str:
    start, end = max(0, first - AROUND), min(len(words), last + AROUND)
    return _cut(" ".join(words[start:end]), start, len(words) - end)


def _cut(text: str, left: int, right: int) -> str:
    shown = text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 2].rstrip()} …"
    return f"{'… ' if left and shown else ''}{shown}{' …' if right and not shown.endswith('…') else ''}"


def _untaken(reader: Reader, compared: Compared) -> list[CardElement]:
    """Exactly what is not stored."""
    texts = list(dict.fromkeys(_not_taken(reader, compared)))
    if not texts:
        return []
    shown: list[CardElement] = [line(f"– {text}") for text in texts[:MOST_UNTAKEN]]
    more = len(texts) - len(shown)
    rest = [line(reader.say("file-more", count=more), subtle=True)] if more > 0 else []
    return [section(line(reader.say("sheet-not-stored"), bold=True), *shown, *rest)]


def _not_taken(reader: Reader, compared: Compared) -> Iterator[str]:
    for one in compared.found.untaken:
        yield _why(reader, one)


def _why(reader: Reader, one: Untaken) -> str:
    heading_ = one.heading if one.why is not Why.MISSING_ITEM else ""
    part = _part(reader, one.part) if one.part else ""
    number = one.item.number if one.item else 0
    return reader.say(
        f"sheet-why-{one.why}", heading=reader.words.quoted(heading_[:100]), part=part, number=number
    )


def _buttons(reader: Reader, file: DroppedFile, compared: Compared, said: Answers) -> list[ActionElement]:
    found = compared.found
    if not found.found and not found.could_keep:
        return []
    if not may(reader.person, Action.MAKE_AGENDA):
        return _of_sender(reader, file, compared)
    data = {"file": file.key, "seen": compared.source.seen, **said.args()}
    kept = button(reader.say("button-keep-unknown"), "file.read", **{**data, "keep": "1"})
    save = _saving(reader, compared, data) if found.found else []
    no = button(reader.say("button-no"), "question.no", of=SAVE)
    return [*save, *([kept] if found.could_keep else []), no]


def _saving(reader: Reader, compared: Compared, data: dict[str, str]) -> list[ActionElement]:
    if not compared.found.conflicts:
        return [primary(reader.say("button-save-file"), SAVE, **data)]
    return [
        button(reader.say(f"button-use-{whose}"), SAVE, **{**data, "choice": whose})
        for whose in (MINE, THEIRS)
    ]


def _of_sender(reader: Reader, file: DroppedFile, compared: Compared) -> list[ActionElement]:
    """Whoever only works on an item hands it in; how its tracked changes are read the secretariat says again."""
    if file.handed_in_at is not None or not compared.found.found:
        return []
    return [
        primary(
            reader.say("button-hand-in", secretariat=reader.board.secretariat), "file.send", file=file.key
        )
    ]
