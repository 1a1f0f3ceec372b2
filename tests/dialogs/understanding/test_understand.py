"""What people type is understood, in their own words and never as more than they said."""

import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.understanding import CHANGES, Intent, understand
from dialogs.understanding.folding import fold
from tests.dialogs.understanding.danish import DANISH, MISSPELT, NOT_UNDERSTOOD
from tests.dialogs.understanding.english import ENGLISH

UTTERANCES = [*DANISH, *ENGLISH]
TWO_LETTERS = {
    ord(one): two for one, two in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("Ø", "Oe"), ("Å", "Aa"))
}
REQUESTS = ("kan du", "vil du", "could you", "can you")
ENDINGS = ("?", " ?", "?!", "? 🙂", "??", "?\n")
SAID: dict[Intent, list[tuple[str, dict[str, str]]]] = {
    intent: [(words, slots) for words, meant, slots in UTTERANCES if meant is intent]
    for intent in dict.fromkeys(intent for _, intent, _ in UTTERANCES)
}


def filled(slots: Mapping[str, str]) -> dict[str, str]:
    """What is said; how a name is spelt is looked up later."""
    return {name: fold(words) if name in SPELT else words for name, words in slots.items() if words}


def variants(words: str) -> list[str]:
    """Case, decomposed letters, courtesy, and ø, æ, å typed as two do not matter."""
    spelt = [words.translate(TWO_LETTERS)] if words in {danish for danish, _, _ in DANISH} else []
    return [
        *spelt,
        words.upper(),
        unicodedata.normalize("NFD", words),
        f"  {words} ",
        *([] if words.lower().startswith(LEANS) else [f"Hej Rød Tråd, {words}"]),
    ]


SPELT = ("where", "goes")
LEANS = ("og ", "hvad med ", "and ", "what about ")


@pytest.mark.parametrize("intent", SAID, ids=str)
def test_an_utterance_is_understood_however_it_is_typed(intent: Intent) -> None:
    wrong: list[str] = []
    for words, slots in SAID[intent]:
        understood = understand(words)
        if understood is None or (understood.intent, filled(understood.slots)) != (intent, slots):
            wrong.append(f"{words!r}: {understood}")
        elif not understood.exact:
            wrong.append(f"{words!r} is taken for a misspelling")
        for variant in variants(words):
            other = understand(variant)
            if other is None or other.intent is not intent:
                wrong.append(f"{variant!r}: {other}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("intent", SAID, ids=str)
def test_a_question_changes_nothing_and_a_misspelt_order_is_not_guessed_at(intent: Intent) -> None:
    wrong: list[str] = []
    for number, (words, _) in enumerate(SAID[intent]):
        for ending in (ENDINGS[0], ENDINGS[number % len(ENDINGS)]):
            asked = words.rstrip(".!?") + ending
            understood = understand(asked)
            is_request = any(request in words.lower() for request in REQUESTS)
            if understood and understood.intent in CHANGES and not is_request:
                wrong.append(f"{asked!r}: {understood.intent}")
        misspelt = understand(f"x{words}x") if intent in CHANGES else None
        if misspelt and not misspelt.exact:
            wrong.append(f"x{words}x: {misspelt.intent}")
    assert not wrong, "\n".join(wrong)


def test_english_is_recognised_as_english() -> None:
    read = [(words, understand(words), slots) for words, _, slots in ENGLISH]
    assert not [
        words for words, understood, slots in read if slots and understood and understood.language != "en"
    ]


def test_a_misspelt_question_is_recognised_as_such() -> None:
    read = [(words, intent, understand(words)) for words, intent in MISSPELT]
    assert not [one for one in read if one[2] is None or (one[2].intent, one[2].exact) != (one[1], False)]


def test_rather_nothing_than_a_guess() -> None:
    assert not [(words, read) for words in NOT_UNDERSTOOD if (read := understand(words))]


@pytest.mark.parametrize(
    "question", ["må jeg åbne runden", "kan jeg sende dagsordenen ud", "may I open the round"]
)
def test_asking_what_is_possible_changes_nothing_even_without_a_question_mark(question: str) -> None:
    assert understand(question) is None


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
