"""What an item of an agenda holds beside its place in it: sections, attachments, participants (A03, A16)."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Section(StrEnum):
    """The headings of a case, in the order they are printed; empty ones are left out (A03)."""

    ROUTING = "routing"
    RESPONSIBLE = "responsible"
    BACKGROUND = "background"
    PRESENTATION = "presentation"
    RELATIONS = "relations"
    FINANCES = "finances"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True)
class Attachment:
    """Its number is its place in the item, from 1; a closed one shows neither title nor document number (A05)."""

    title: str
    doc_no: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who is called in to an item; `person` is the key of one we know, empty for a guest.

    `title` stands before the name, `unit` in brackets after it.
    """

    name: str
    person: str = ""
    title: str = ""
    via_teams: bool = False
    unit: str = ""


class Shown(StrEnum):
    """What the secretariat may tick to be shown of a closed item beside its number, public title and time (C02)."""

    CASE = "case"
    PARTICIPANTS = "participants"


@dataclass(frozen=True, slots=True)
class Readers:
    """Who may read what a closed item holds, by keys: those of `only`, else the directors and the secretariat; never
    those `excluded` (design.md §2).
    """

    only: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


USUAL_READERS = Readers()


@dataclass(frozen=True, slots=True)
class Content:
    """Of a closed item this is empty unless the configuration stores closed content (design.md §5).

    Texts of sections are paragraphs separated by line breaks, a line that begins with "- " is a bullet.
    """

    kle: str = ""
    case_no: str = ""
    sections: tuple[tuple[Section, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    participants: tuple[Participant, ...] = ()
    wanted: str = ""

    def section(self, which: Section) -> str:
        return dict(self.sections).get(which, "")


NO_CONTENT = Content()


def kept_when_closed(content: Content) -> Content:
    """What a closed item holds by default: its case, and who comes; no text, attachment or wanted decision."""
    return Content(kle=content.kle, case_no=content.case_no, participants=content.participants)


def open_part(content: Content) -> Content:
    """Of an open item everything but the title and number of its closed attachments (A05)."""
    shown = tuple(Attachment("", closed=True) if a.closed else a for a in content.attachments)
    return replace(content, attachments=shown)


def ticked_part(content: Content, shows: tuple[Shown, ...]) -> Content:
    """Of a closed item what is ticked and nothing else (A04)."""
    case = (content.kle, content.case_no) if Shown.CASE in shows else ("", "")
    return Content(*case, participants=content.participants if Shown.PARTICIPANTS in shows else ())


def with_section(
    content: tuple[tuple[Section, str], ...], which: Section, text: str
) -> tuple[tuple[Section, str], ...]:
    """The sections in their printed order with `which` set to `text`, or without it where the text is empty."""
    texts = {**dict(content), which: text.strip()}
    return tuple((section, texts[section]) for section in Section if texts.get(section))
