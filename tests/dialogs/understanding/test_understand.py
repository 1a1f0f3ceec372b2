"""What people type is understood, in their own words and never as more than they said."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import CHANGES, Intent, understand
from tests.dialogs.understanding.danish import DANISH, MISSPELT, NOT_UNDERSTOOD
from tests.dialogs.understanding.english import ENGLISH

UTTERANCES = [*DANISH, *ENGLISH]
TWO_LETTERS = {
    ord(one): two for one, two in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("Ø", "Oe"), ("Å", "Aa"))
}
REQUESTS = ("kan du", "vil du", "could you", "can you")


def filled(slots: dict[str, str]) -> dict[str, str]:
    return {name: words for name, words in slots.items() if words}


@pytest.mark.parametrize(("words", "intent", "slots"), UTTERANCES)
def test_an_utterance_is_understood(words: str, intent: Intent, slots: dict[str, str]) -> None:
    understood = understand(words)
    assert understood is not None
    assert (understood.intent, filled(dict(understood.slots))) == (intent, slots)
    assert understood.exact


@pytest.mark.parametrize(("words", "intent", "slots"), ENGLISH)
def test_english_is_recognised_as_english(words: str, intent: Intent, slots: dict[str, str]) -> None:
    understood = understand(words)
    assert understood is not None
    assert understood.language == "en" or not slots, intent


@pytest.mark.parametrize(("words", "intent"), MISSPELT)
def test_a_misspelt_question_is_recognised_as_such(words: str, intent: Intent) -> None:
    understood = understand(words)
    assert understood is not None
    assert (understood.intent, understood.exact) == (intent, False)


@pytest.mark.parametrize("words", NOT_UNDERSTOOD)
def test_rather_nothing_than_a_guess(words: str) -> None:
    assert understand(words) is None


@pytest.mark.parametrize("words", [words for words, _, _ in UTTERANCES])
@pytest.mark.parametrize("ending", ["?", " ?", "?!", "? 🙂", "??", "?\n"])
def test_a_question_changes_nothing(words: str, ending: str) -> None:
    understood = understand(words.rstrip(".!?") + ending)
    is_request = any(request in words.lower() for request in REQUESTS)
    assert understood is None or understood.intent not in CHANGES or is_request


@pytest.mark.parametrize(
    "question", ["må jeg åbne runden", "kan jeg sende dagsordenen ud", "may I open the round"]
)
def test_asking_what_is_possible_changes_nothing_even_without_a_question_mark(question: str) -> None:
    assert understand(question) is None


@pytest.mark.parametrize("words", [words for words, intent, _ in UTTERANCES if intent in CHANGES])
def test_a_misspelt_order_is_not_guessed_at(words: str) -> None:
    understood = understand("x" + words + "x")
    assert understood is None or understood.exact


@pytest.mark.parametrize("words", [words for words, _, _ in DANISH])
def test_danish_letters_may_be_typed_as_two(words: str) -> None:
    spelt = words.translate(TWO_LETTERS)
    original, other = understand(words), understand(spelt)
    assert original is not None
    assert other is not None
    assert other.intent is original.intent


@pytest.mark.parametrize("words", [words for words, _, _ in UTTERANCES])
def test_case_decomposed_letters_and_courtesy_do_not_matter(words: str) -> None:
    original = understand(words)
    assert original is not None
    for variant in (
        words.upper(),
        unicodedata.normalize("NFD", words),
        f"  {words} ",
        f"Hej Rød Tråd, {words}",
    ):
        other = understand(variant)
        assert other is not None, variant
        assert other.intent is original.intent, variant


def test_every_slot_of_the_intent_is_there_empty_when_not_said() -> None:
    understood = understand("Flådestyring er rød")
    assert understood is not None
    assert understood.slots == {"initiative": "Flådestyring", "colour": "rød", "text": ""}


def test_the_text_may_be_4000_characters_and_is_left_as_it_is() -> None:
    text = "Æblegrød – linje 1.\n\n  * punkt\n" * 125
    understood = understand(f"Flådestyring rød: {text[:4000]}")
    assert understood is not None
    assert understood.slots["text"] == text[:4000].strip()


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    understand(text)


@given(
    st.lists(st.sampled_from([word for words, _, _ in UTTERANCES for word in words.split()]), max_size=12),
    st.sampled_from(["", "?", " ?"]),
)
def test_words_in_any_order_never_change_anything_as_a_question(words: list[str], ending: str) -> None:
    said = " ".join(words) + ending
    understood = understand(said)
    if understood and ending and understood.intent in CHANGES:
        assert any(request in said.lower() for request in REQUESTS)
        assert understood.intent not in {Intent.REPORT_ONE, Intent.ANSWER_FOR}


@given(st.text(st.characters(exclude_characters="?"), min_size=1, max_size=200))
def test_the_words_of_a_report_are_kept(text: str) -> None:
    said = unicodedata.normalize("NFC", text).strip()
    understood = understand(f"Flådestyring rød: {text}")
    if (
        understood
        and understood.intent is Intent.REPORT_ONE
        and understood.slots["initiative"] == "Flådestyring"
    ):
        assert understood.slots["text"] in said
