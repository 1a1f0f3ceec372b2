"""The text dialog as a machine: whatever is said, it stays sane, and only what the rules allow is kept."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.report_talk import TRANSITIONS, Event, Said, Step, Word, advance, asks_same_need, keep_rest
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
    assert told(UNCHANGED, before=previous(Colour.GREEN)).kept == previous(Colour.GREEN).answer
    assert told(UNCHANGED).event is Event.NOTHING_LAST_MONTH
    assert told(UNCHANGED, before=previous(Colour.DONE)).event is Event.NOTHING_LAST_MONTH


YES, NO = Said("ja", word=Word.YES), Said("nej", word=Word.NO)
NEEDS = Said("1", backgrounds=(Background.COORDINATION,))


def test_an_unchanged_red_asks_whether_the_need_is_the_same() -> None:
    red = previous(Colour.RED)
    asked = told(UNCHANGED, before=red)
    assert asked.kept is None
    assert asked.talk is not None
    assert asks_same_need(asked.talk, red)
    assert told(UNCHANGED, YES, before=red).kept == red.answer
    assert told(UNCHANGED, UNCHANGED, before=red).kept == red.answer
    assert told(UNCHANGED, Said("Noget andet."), before=red).kept == replace(red.answer, ask="Noget andet.")
    step = told(UNCHANGED, NO, NEEDS, Said("Et møde."), before=red)
    assert step.kept == Answer(Colour.RED, red.text, (Background.COORDINATION,), "Et møde.")


def test_a_wish_that_reads_like_yes_is_a_wish_where_it_was_asked_for_anew() -> None:
    step = told(RED, Said("Nyt."), NEEDS, Said("ja", word=Word.YES), before=previous(Colour.GREEN))
    assert step.kept is not None
    assert step.kept.ask == "ja"


def test_the_rest_unchanged_leaves_reds_and_those_without_a_last_month() -> None:
    talk = Talk("2025-05/status", ("a", "b", "c", "d", "e"), position=1, done=("a",))
    before = {"b": previous(Colour.YELLOW), "c": None, "d": previous(Colour.RED), "e": previous(Colour.GREEN)}
    step, kept = keep_rest(talk, before)
    assert kept == {"b": previous(Colour.YELLOW).answer, "e": previous(Colour.GREEN).answer}
    assert step.talk == Talk(talk.round, ("a", "b", "e", "c", "d"), position=3, done=("a", "b", "e"))


def test_the_rest_unchanged_goes_on_with_the_need_of_a_red() -> None:
    step, _ = keep_rest(START, {"i01": previous(Colour.RED), "i02": previous(Colour.GREEN)})
    assert step.talk is not None
    assert step.talk.queue == ("i02", "i01")
    assert asks_same_need(step.talk, previous(Colour.RED))


def test_the_rest_unchanged_with_nothing_to_repeat() -> None:
    assert keep_rest(START, {}) == (Step(START, Event.NOTHING_LAST_MONTH), {})


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
