"""Every warning is one sentence that says what to do, in both languages, as it stands in golden/ (X01–X09)."""

import os
from datetime import date, time
from pathlib import Path

import pytest

from dialogs.cards.own_warnings import warning_line
from dialogs.reader import Reader
from documents.reading.model import WarningCode
from domain.access import CHANNEL
from domain.agenda import Agenda
from domain.agenda_warnings import AgendaWarning, Concern
from tests.domain.month import at
from tests.usecases.world import World
from texts import LANGUAGES, Language, Words

GOLDEN = Path(__file__).parent / "golden"
ABOUT = {
    Concern.SPELLING: ("Karen Meisner", "Karen Meisner Christensen"),
    Concern.KLE: ("00.30.10", ""),
    Concern.NOT_FORESEEN: ("4. Havnen; 5. Lufthavnen", ""),
    Concern.AWAY: ("Kim Bruun", ""),
    Concern.RESPONSIBLE_AWAY: ("Kim Bruun", ""),
}
READ_ABOUT = {
    WarningCode.NOT_WEDNESDAY: "torsdag den 29. maj",
    WarningCode.DATES_DISAGREE: "28. maj",
    WarningCode.UNREADABLE_DATE: "31. februar",
    WarningCode.MALFORMED_KLE: "00.30.1",
    WarningCode.MAYOR: "10.00",
    WarningCode.ROW_WITHOUT_ITEM: "10.40",
    WarningCode.TIMES_NOT_RISING: "10.40",
    WarningCode.END_DIFFERS: "11.45",
    WarningCode.START_DIFFERS: "9.00",
    WarningCode.CUT_OFF: "11.10",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_reads_as_in_the_golden_file(language: Language) -> None:
    world = World(now=at("2025-05-16 10:00"))
    agenda = Agenda("m", 1, (), time(12), world.now, "inger")
    async with world.store.transaction() as tx:
        reader = Reader(tx, world.board, world.now, Words(language), CHANNEL)
        lines = [warning_line(reader, agenda, _sample(concern)) for concern in Concern]
    lines.append(reader.say("warn-cut-off", at=reader.words.clock(time(11, 10))))
    lines += [reader.say(f"read-{code}", about=READ_ABOUT.get(code, "4")) for code in WarningCode]
    golden, written = GOLDEN / f"warnings.{language}.txt", "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


def _sample(concern: Concern) -> AgendaWarning:
    name, better = ABOUT.get(concern, ("Budget", ""))
    return AgendaWarning(concern, 4, name, time(12, 30), better, date(2025, 5, 21))
