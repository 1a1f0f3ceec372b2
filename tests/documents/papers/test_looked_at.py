"""OBS, focus and edited texts in the papers, and the entry for a calendar (S07, S08, S09)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from icalendar import Calendar

from documents.papers.plan_item import focus, in_words, obs_points
from documents.papers.status import status_paper
from documents.writing.calendar import as_calendar
from documents.writing.markdown import as_markdown
from documents.writing.paper import Bullets, Mark
from domain.appendix_text import AppendixText
from domain.calling_in import CallIn, Part
from domain.people import Person, Role
from domain.printed import ObsPoint
from tests.documents.papers.meeting import BOARD, SETTLED_AT
from tests.documents.papers.test_status_paper import source

POINT = ObsPoint(("Sygefravær", "Langtidsfravær"), "Koncernledelsen", "Drøftes.", "Lars Holm", "Fravær")
NOW = datetime(2025, 5, 26, 8, tzinfo=UTC)


def test_a_point_says_what_it_is_about_and_is_marked_apart_from_the_colours() -> None:
    assert in_words(POINT) == "Fravær, 2 indsatser (Sygefravær og Langtidsfravær). Ønske: Drøftes."
    assert in_words(replace(POINT, titles=POINT.titles[:1], wanted="")) == "Fravær, 1 indsats (Sygefravær)."
    assert in_words(replace(POINT, titles=())) == "Fravær. Ønske: Drøftes."
    assert obs_points(()) == focus(()) == []
    bullets = obs_points((POINT,))[1]
    assert isinstance(bullets, Bullets)
    assert next(span.mark for text in bullets.items for span in text) is Mark.OBS


def test_the_status_attachment_has_the_list_with_its_state_the_focus_and_the_edited_text() -> None:
    printed = source(None, POINT)
    (red,) = printed.status.of_colour(printed.status.standings[0].shown.colour)[:1]  # type: ignore[union-attr]
    assert red.shown is not None
    edit = AppendixText(
        "r", red.initiative.key, 1, red.shown.revision, red.shown.text, "Kort.", "karsten", NOW
    )
    standings = tuple(replace(s, edit=edit) if s is red else s for s in printed.status.standings)
    people = {**printed.people, "karsten": Person("karsten", "Karsten", frozenset({Role.FINANCE}))}
    whole = replace(
        printed,
        status=replace(printed.status, standings=standings),
        people=people,
        focus=("Demens",),
        obs_until=datetime(2025, 5, 27, 10, tzinfo=UTC),
    )
    text = as_markdown(status_paper(whole, SETTLED_AT)).replace("\xa0", " ")
    assert "| **OBS · Koncernledelsen** | Fravær: Sygefravær og Langtidsfravær<br>Drøftes." in text
    assert "OBS-listen er åben til 27. maj kl. 12." in text
    assert "Fokus på mødet: Demens." in text
    assert "(redigeret af Økonomi)" in text
    assert red.shown.text not in text
    by_secretariat = replace(
        whole, people={**people, "karsten": Person("karsten", "K", frozenset({Role.SECRETARIAT}))}
    )
    assert "redigeret af Ledelsessekretariatet" in as_markdown(status_paper(by_secretariat, SETTLED_AT))


def test_an_entry_keeps_its_id_when_it_is_moved_and_when_it_is_off() -> None:
    part = Part(date(2025, 5, 28), time(10, 30), time(11), "Byrådssalen", 3, "Lokaleplan; del 1, æøå")
    call = CallIn("2025-05", 1, "P1", "mette", "lars", NOW, part)
    made = as_calendar(BOARD, "Direktionen", call, part, NOW)
    off = as_calendar(BOARD, "Direktionen", replace(call, cancelled=True, sequence=2), part, NOW)
    assert made.name == "Direktionen 28-05-2025 punkt 3"
    first, last = (Calendar.from_ical(entry.data) for entry in (made, off))
    (event,), (gone,) = first.walk("VEVENT"), last.walk("VEVENT")
    assert (str(first["METHOD"]), str(last["METHOD"])) == ("PUBLISH", "CANCEL")
    assert event["UID"] == gone["UID"] == "2025-05-001@roedtraad"
    assert (event["SEQUENCE"], gone["SEQUENCE"]) == (0, 2)
    assert event.decoded("dtstart") == datetime(2025, 5, 28, 8, 30, tzinfo=UTC)
    assert str(event["SUMMARY"]) == "Direktionen: punkt 3, Lokaleplan; del 1, æøå"
    assert str(gone["STATUS"]) == "CANCELLED"
