"""Every phrase in the files is understood as what it stands for."""

import re

import pytest

from dialogs.understanding import CHANGES, Intent, example, suggestions, understand
from dialogs.understanding.intents import NEVER_SUGGESTED, QUESTIONS
from dialogs.understanding.phrases import Phrase, first_phrase, phrases, wordings
from dialogs.understanding.vocabulary import LANGUAGES, Language, vocabulary

SAMPLES = {
    "da": {"initiative": "Flådestyring", "colour": "rød", "text": "udbud", "person": "Mette", "who": "Jens", "date": "23. maj", "first": "14. maj", "meeting": "28. maj", "reason": "lederdag", "area": "Velfærd", "item": "4", "when": "kl. 9", "length": "30 min", "other": "3", "at": "11.00", "count": "5", "people": "Mette", "how": "via Teams", "how_": "via Teams", "part": "titlen", "closed": "lukket", "number": "1", "case": "24/7615", "kle": "00.30.10", "section": "indstilling", "codes": "P3 og P7", "verdict": "godkendt"},
    "en": {"initiative": "Flådestyring", "colour": "red", "text": "tender", "person": "Mette", "who": "Jens", "date": "23 May", "first": "14 May", "meeting": "28 May", "reason": "leaders", "area": "Welfare", "item": "4", "when": "at 9", "length": "30 min", "other": "3", "at": "11", "count": "5", "people": "Mette", "how": "via Teams", "how_": "via Teams", "part": "the title", "closed": "closed", "number": "1", "case": "24/7615", "kle": "00.30.10", "section": "recommendation", "codes": "P3 and P7", "verdict": "approved"},
}  # fmt: skip


def spelt_out(phrase: Phrase) -> list[str]:
    filled = re.sub(
        r"\{(\w+)\}",
        lambda slot: ({**vocabulary(phrase.language).samples} | SAMPLES[phrase.language])[slot[1]],
        phrase.source,
    )
    return list(wordings(filled))[:400]


# These are made of filters, not of phrases.
OF_FILTERS = {Intent.FIND, Intent.MORE}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_phrases_in_both_languages(language: Language) -> None:
    assert set(vocabulary(language).intents) == set(Intent) - OF_FILTERS


@pytest.mark.parametrize("intent", [intent for intent in Intent if intent not in OF_FILTERS], ids=str)
def test_a_phrase_is_understood_in_every_wording(intent: Intent) -> None:
    """Without its mark "{initiative} {colour}" tells, so that one is a question only with it."""
    wrong: list[str] = []
    for phrase in phrases():
        if phrase.intent is not intent:
            continue
        has_slots = bool(phrase.pattern.groupindex)
        for wording in spelt_out(phrase)[::9] if has_slots else wordings(phrase.source)[::11]:
            readings = [understand(wording), understand(f"{wording}?") if has_slots else None]
            if intent not in [reading.intent for reading in readings if reading]:
                wrong.append(f"{wording!r} of {phrase.source[:60]!r}: {[r and r.intent for r in readings]}")
    for language in LANGUAGES if intent not in NEVER_SUGGESTED else ():
        understood = understand(example(intent, language))
        if (
            understood is None
            or understood.intent is not intent
            or set("(|)") & set(first_phrase(intent, language))
        ):
            wrong.append(f"the example {example(intent, language)!r}: {understood}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_a_question_is_one(language: Language) -> None:
    read = [(words, understand(words)) for words in vocabulary(language).questions.examples]
    assert not [
        (words, said) for words, said in read if said is None or said.intent in CHANGES or not said.exact
    ]


def test_examples_read_as_the_users_wrote_them() -> None:
    assert example(Intent.MOVE_MEETING, "da") == "flyt mødet 28. maj til 27. maj kl. 9"
    assert example(Intent.ANSWER_FOR, "da") == "for Mette: Flådestyring rød: …"


def test_only_questions_are_recognised_from_a_misspelling() -> None:
    assert not QUESTIONS & CHANGES


def test_alternations_spell_out_what_they_match() -> None:
    assert wordings("(a|b)( (c|d))? e") == ("a e", "a c e", "a d e", "b e", "b c e", "b d e") or set(
        wordings("(a|b)( (c|d))? e")
    ) == {"a e", "a c e", "a d e", "b e", "b c e", "b d e"}
    with pytest.raises(ValueError, match="bracket"):
        wordings("a) b")


@pytest.mark.parametrize(
    ("words", "language", "offer"),
    [
        ("stauts på demens", "da", "status på demens"),
        ("åben runden", "da", "åbn runden"),
        ("posst dagsorden", "da", "post dagsorden"),
        ("vis mig overblikkket nu", "da", "vis overblik"),
        ("opn round", "en", "open round"),
        ("histroy of fleet", "en", "history of fleet"),
    ],
)
def test_the_nearest_phrase_is_offered(words: str, language: str, offer: str) -> None:
    assert suggestions(words, language)[0] == offer


@pytest.mark.parametrize("words", ["", "?", "🙂", "x" * 10_000, "{}[]()"])
def test_nothing_near_nothing_offered(words: str) -> None:
    assert suggestions(words, "da") == []


@pytest.mark.parametrize("words", ["hvad er rodt", "opsetning af dagsorden", "jens er vaek", "stauts på x"])
def test_every_offer_can_be_sent_as_it_stands(words: str) -> None:
    offers = suggestions(words, "da", limit=5)
    assert len(offers) <= 5
    for offer in offers:
        understood = understand(offer)
        assert understood is not None, offer
        assert understood.intent not in NEVER_SUGGESTED
