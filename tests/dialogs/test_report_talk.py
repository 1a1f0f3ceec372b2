"""The text dialog as a machine: whatever is said, it stays sane, and only what the rules allow is kept."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.report_talk import TRANSITIONS, Event, Said, Step, Word, advance
from domain.conversation import Stage, Talk
from domain.reports import Answer, Background, Colour, Report, guards

START = Talk("2025-05/status", ("i01", "i02"))
NOW = datetime(2025, 5, 14, tzinfo=UTC)


def previous(colour: Colour, text: str = "Som sidst.") -> Report:
    red = colour is Colour.RED
    return Report(
        round="2025-04/status",
        initiative="i01",
        revision=1,
        colour=colour,
        text=text,
        by="mette",
        chief="mette",
        at=NOW,
        backgrounds=(Background.STALLED,) if red else (),
        ask="Hjælp." if red else "",
    )


def told(*said: Said, before: Report | None = None, talk: Talk = START) -> Step:
    step = Step(talk, Event.ASKED)
    for one in said:
        assert step.talk is not None
        step = advance(step.talk, one, before)
    return step


GREEN = Said("grøn", Colour.GREEN)
YELLOW = Said("gul", Colour.YELLOW)
RED = Said("rød", Colour.RED)
BACK, SKIP, SEND, UNCHANGED, CANCEL = (
    Said(word, word=word) for word in (Word.BACK, Word.SKIP, Word.SEND, Word.UNCHANGED, Word.CANCEL)
)


def test_a_red_is_asked_its_two_questions() -> None:
    step = told(RED, Said("Står stille."), Said("1", backgrounds=(Background.COORDINATION,)), Said("Hjælp."))
    assert step.event is Event.KEPT
    assert step.kept == Answer(Colour.RED, "Står stille.", (Background.COORDINATION,), "Hjælp.")
    assert step.talk == Talk(START.round, START.queue, position=1, done=("i01",))


def test_the_last_answer_leads_to_the_summary_and_send_ends_it() -> None:
    step = told(GREEN, Said("Godt."), GREEN, Said("Godt."))
    assert step.talk is not None
    assert (step.talk.stage, step.talk.done) == (Stage.SUMMARY, ("i01", "i02"))
    assert told(SEND, talk=step.talk) == Step(None, Event.SENT)


@pytest.mark.parametrize(
    ("said", "before", "need"),
    [
        ((YELLOW, Said("")), None, "yellow-needs-text"),
        ((GREEN, Said("Som sidst.")), previous(Colour.RED), "better-needs-text"),
        ((GREEN, Said("x" * 1001)), None, "text-too-long"),
        ((RED, Said("x" * 1001)), None, "text-too-long"),
        ((GREEN, Said("010170-1234")), None, "personal-number"),
    ],
)
def test_the_same_question_is_asked_again_saying_why(
    said: tuple[Said, ...], before: Report | None, need: str
) -> None:
    step = told(*said, before=before)
    assert (step.kept, step.event, step.need) == (None, Event.NEEDS_MORE, need) or need in step.need
    assert step.talk is not None
    assert step.talk.stage is Stage.TEXT


def test_unchanged_takes_all_of_last_month() -> None:
    assert told(UNCHANGED, before=previous(Colour.RED)).kept == previous(Colour.RED).answer
    assert told(UNCHANGED).event is Event.NOTHING_LAST_MONTH
    assert told(UNCHANGED, before=previous(Colour.DONE)).event is Event.NOTHING_LAST_MONTH


def test_back_goes_one_question_back_and_no_further_than_the_first() -> None:
    assert told(BACK).talk == START
    step = told(RED, Said("Står."), Said("3", backgrounds=(Background.STALLED,)), BACK, BACK, BACK)
    assert step.talk is not None
    assert (step.talk.position, step.talk.stage) == (0, Stage.COLOUR)


def test_send_too_early() -> None:
    assert told(SEND).event is Event.FINISH_FIRST
    step = told(GREEN, Said("Godt."), SEND)
    assert step.talk is not None
    assert step.talk.stage is Stage.SUMMARY


def test_every_drawn_transition_has_stages() -> None:
    assert {source for source, _, _ in TRANSITIONS} == set(Stage)


WORDS = st.sampled_from([word for word in Word if word is not Word.HELP])
SAID = st.one_of(
    st.builds(Said, st.text(max_size=20), st.sampled_from(Colour)),
    st.builds(
        Said, st.text(max_size=20), backgrounds=st.lists(st.sampled_from(Background), max_size=2).map(tuple)
    ),
    st.builds(Said, st.text(max_size=20), word=WORDS),
    st.builds(Said, st.sampled_from(["Godt.", "010170-1234", "x" * 1001, ""])),
)
BEFORE = st.one_of(st.none(), st.sampled_from(Colour).map(previous))


@given(st.lists(SAID, max_size=40), BEFORE)
def test_whatever_is_said(said: list[Said], before: Report | None) -> None:
    """Never out of the queue, nothing kept that is not a report, nothing done that was not kept, over only by a word."""
    talk, kept = START, set[str]()
    for one in said:
        step = advance(talk, one, before)
        if step.kept is not None:
            assert guards(step.kept, before) == []
            kept.add(talk.initiative)
        if step.talk is None:
            assert one.word in {Word.CANCEL, Word.SEND, Word.END}
            return
        talk = step.talk
        assert 0 <= talk.position <= len(talk.queue)
        assert (talk.stage is Stage.SUMMARY) == (talk.position == len(talk.queue))
        assert set(talk.done) == kept
        assert len(talk.done) == len(set(talk.done))


@given(st.lists(SAID, max_size=20), BEFORE)
def test_cancel_always_ends_it(said: list[Said], before: Report | None) -> None:
    talk = START
    for one in said:
        step = advance(talk, one, before)
        if step.talk is None:
            return
        talk = step.talk
    assert advance(talk, CANCEL, before) == Step(None, Event.CANCELLED)
