"""Both languages have every sentence the code says, with the variables it fills, in the tone of users.md."""

import re
from collections.abc import Iterable, Mapping

import pytest

from bot.fetch_file import NoFile
from dialogs.cards.agenda_edited import POINTS
from dialogs.cards.agenda_failed import REASONS
from dialogs.cards.operations import KINDS
from dialogs.cards.receipt import Sees
from dialogs.commands.reporting import SOURCE_MISSING, UNKNOWN_BACKGROUND
from dialogs.help_topics import Topic
from dialogs.refusals import ONLY_SECRETARIAT
from dialogs.report_talk import Event
from dialogs.sheets import ACCEPT, MINE, REJECT, THEIRS
from dialogs.understanding import Intent, read_stage_word, understand_about
from documents.extracting import Reason
from documents.reading.model import WarningCode
from documents.sheet_differences import Why
from domain.agenda_changes import ChangeKind
from domain.agenda_warnings import Concern
from domain.appendix_text import Reaction
from domain.calling_in import Coming
from domain.delivery import Reach
from domain.dropped import PaperKind
from domain.filing import PartKind
from domain.follow_ups import FollowUpState
from domain.minutes import Approval
from domain.proposals import ProposalState
from domain.reports import Background, Colour, Guard, Source
from domain.rounds import Step
from domain.sheets import COMES_BACK, Made
from domain.undo import Did
from tests.forums import FORUMS
from tests.texts.catalogue import (
    QUOTED,
    keys,
    messages,
    plain,
    plurals,
    quotations,
    variables,
    variants,
    written,
)
from tests.texts.sayings import Saying, constants, sayings
from texts import LANGUAGES, Language, Words
from usecases.alert_admins import OUT_OF_REACH
from usecases.dropped_files import PERSONAL_NUMBER
from usecases.sheets import NOT_YOURS
from usecases.take_back import Part

SPEAKING = ("domain", "usecases", "documents", "dialogs", "bot", "stage")
NUMBERS = frozenset({"count", "left", "done", "received", "number", "limit", "asklimit", "people", "chiefs"})

WHOSE = ("", "-other", "-unasked", "-other-unasked")
ANSWERED = ("agreed", "done", "dropped", "handed-back", "moved", "postponed", "reopened")
# What is put in the place of a `*`, where the sentence is chosen by something known only when the program runs.
FAMILIES: Mapping[str, Iterable[str]] = {
    "alert-*": KINDS,
    "answer-*": Colour,
    "answer-*-in": Colour,
    "answer-no-*": Colour,
    "answer-no-*-in": Colour,
    "background-*": Background,
    "button-source-*": Source,
    "change-*": ChangeKind,
    "colour-*": Colour,
    "count-*": set(Colour) - {Colour.DONE},
    "found-*": ("became", "better", "changed", "unchanged", "worse"),
    "help-topic-*": Topic,
    "kind-*": Colour,
    "follow-up-answered-*": ANSWERED,
    "follow-up-changed-*": set(ANSWERED) - {"agreed", "handed-back"},
    "follow-up-ended-*": set(FollowUpState) - {FollowUpState.OPEN},
    "follow-up-unplaced-*": ("handed-back", "inherited", "left"),
    "did-*": set(Did) - {Did.DECIDED, Did.FLAGGED, Did.APPENDIX},
    "appendix-reaction-*": set(Reaction) - {Reaction.NONE},
    "appendix-you-*": set(Reaction) - {Reaction.NONE},
    "call-in-you-*": set(Coming) - {Coming.UNSAID},
    "obs-did-*": ("flagged", "changed", "removed", "undone", "locked", "opened"),
    "file-is-*": PaperKind,
    "file-is-*-undated": PaperKind,
    "file-unreadable-*": (*Reason, *NoFile, PERSONAL_NUMBER, NOT_YOURS),
    "read-*": WarningCode,
    "points-*": POINTS,
    "proposal-*": ProposalState,
    "your-proposal-*": set(ProposalState) - {ProposalState.OPEN},
    "absence-saved*": WHOSE,
    "absence-saved-nobody*": WHOSE,
    "ask-absence*": WHOSE,
    "ask-withdraw*": ("", "-waiting", "-again"),
    "withdrawn*": ("", "-waiting", "-again"),
    "taken-back-*": set(Part) - {Part.POST},
    "ask-absence-nobody*": WHOSE,
    "help-*": ("admin", "anybody", "asking", "chief", "editing", "flagging", "looking", "secretariat"),
    "impossible-*": (),  # its reasons are read from where they are raised
    "journal-*": PartKind,
    "journal-*-correction": (PartKind.MINUTES,),
    "minutes-*": Approval,
    "need-*": (*Guard, SOURCE_MISSING, UNKNOWN_BACKGROUND),
    "post-failed-*": (
        *("agenda-post", "agenda-changed", "edit", "red-reply", "red-alone", "closing"),
        *(f"taken-back-{part}" for part in Part),
    ),
    "post-why-*": {*REASONS.values(), "refused"},
    "proof-*": (Reach.NOT_INSTALLED, Reach.BLOCKED),
    "reach-*": OUT_OF_REACH,
    "refused-*": ONLY_SECRETARIAT,
    "source-*": Source,
    "history-follow-up-*": ("done", "dropped"),
    "heat-letter-*": Colour,
    "step-*": Step,
    "warn-*": Concern,
    "who-sees-*": Sees,
    "button-tracked-*": (ACCEPT, REJECT),
    "button-use-*": (MINE, THEIRS),
    "sheet-is-*": (Made.AGENDA, Made.DECISIONS),
    "sheet-only-out-*": set(Made) - COMES_BACK,
    "sheet-over-*": ("held", "not-held", "approved"),
    "sheet-why-*": Why,
    # The others have their own message: the question alone, what is needed, the receipt, how much is kept.
    "talk-*": set(Event) - {Event.ASKED, Event.NEEDS_MORE, Event.SENT, Event.RESUMED},
}

# Words of the tone table's "avoid" column (users.md), in both languages.
AVOIDED = {
    Language.DANISH: r"\bmangler\b|\brykker|overskredet|eskaler|i \d+\. måned|skal direktionen gøre|fastfros|\bugyldig|\bafvis",
    Language.ENGLISH: r"\bmissing\b|\boverdue\b|\bescalat|\bmonth \d|should the board do|\bfrozen\b|\binvalid\b|\breject|\bfail",
}
ALLOWED_ALL_THE_SAME = {
    (
        Language.DANISH,
        "follow-up-no-owner",
    ): "a responsibility is not a person, and these are the words of F06",
    (Language.DANISH, "answer-for-incomplete"): "a colour is not a person",
    (Language.DANISH, "setup-no-legend"): "a line of the configuration is not a person",
    (Language.DANISH, "impossible-no-legend"): "a line of the configuration is not a person",
    (Language.ENGLISH, "help-asking"): '"what\'s missing?" is a command and asks about status, not people',
    (Language.ENGLISH, "help-channel"): "as help-asking",
}

# In quotation marks, but not a message of its own.
NOT_A_COMMAND = {"Ønske:", "Wish:", "Lukket punkt", "10.30 Budget", "12.00 Mødet afsluttes"}
QUOTES_A_VARIABLE = re.compile(r"\{\w+\}")
# What stands in a quoted command for a variable; an initiative's title where nothing else is said.
EXAMPLES = {"{forum}": "koncernledelsen", "{number}": "3"}


def said() -> list[Saying]:
    return sayings(*SPEAKING)


def members(key: str) -> list[str]:
    """The keys a key with a `*` may stand for."""
    return [key.replace("*", member) for member in FAMILIES[key]] if "*" in key else [key]


def samples(language: Language, key: str, number: int) -> dict[str, str | int]:
    return {name: number if name in NUMBERS else "Flådestyring" for name in variables(language, key)}


def commands(language: Language) -> list[str]:
    """What the help says one can write: a line's examples, without its explanation."""
    lines = [
        line for group in FAMILIES["help-*"] for line in Words(language).say(f"help-{group}").splitlines()
    ]
    parts = [part for line in [*lines, Words(language).say("help-all")] for part in line.split(" · ")]
    return [re.sub(r" \(.*\)$", "", part.rpartition(": ")[0] or part) for part in parts]


def filled(command: str) -> str:
    """A quoted command as somebody might write it."""
    return re.sub(r"\{\w+\}|…", lambda hole: EXAMPLES.get(hole[0], "Flådestyring"), command)


def meaning(command: str) -> Intent | None:
    understood = understand_about(command, FORUMS)
    return understood.intent if understood else None


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(messages(Language.ENGLISH)) == list(messages(Language.DANISH))


def test_both_languages_have_the_same_variables() -> None:
    different = [key for key in keys() if variables(Language.ENGLISH, key) != variables(Language.DANISH, key)]
    assert different == []


@pytest.mark.parametrize("number", [0, 1, 2, 19])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said(language: Language, number: int) -> None:
    spoken = {key: Words(language).say(key, **samples(language, key, number)) for key in keys()}
    assert [key for key, text in spoken.items() if text != text.strip() or not text or "{" in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_numbers_are_bent_by_number(language: Language) -> None:
    assert {key: plurals(language, key) - NUMBERS for key in keys() if plurals(language, key) - NUMBERS} == {}


def test_every_choice_of_sentence_is_known() -> None:
    assert {s.key for s in said() if "*" in s.key} == set(FAMILIES)


def test_everything_the_code_says_is_written() -> None:
    missing = [(s.where, key) for s in said() for key in members(s.key) if key not in keys()]
    assert missing == []


def test_every_sentence_is_said_somewhere() -> None:
    """By a call that is understood here, or by its name in a table such as that of the buttons of a card."""
    spoken = {key for s in said() for key in members(s.key)}
    assert sorted(keys() - spoken - constants(*SPEAKING)) == []


def test_the_code_fills_every_variable() -> None:
    unfilled = [
        (s.where, key, lacking)
        for s in said()
        if s.values is not None
        for key in members(s.key)
        if (lacking := variables(Language.DANISH, key) - s.values)
    ]
    assert unfilled == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_incomplete_answer_for_somebody_is_explained_by_what_it_lacks(language: Language) -> None:
    named = variants(language, "answer-for-incomplete", "need")
    assert named - {"other"} == set(Guard) - {Guard.RED_NEEDS_BACKGROUND, Guard.RED_NEEDS_ASK}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_raises_its_voice(language: Language) -> None:
    assert [key for key in keys() if "!" in plain(language, key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_a_word_the_tone_avoids(language: Language) -> None:
    avoided = [key for key in keys() if re.search(AVOIDED[language], plain(language, key), re.IGNORECASE)]
    assert {(language, key) for key in avoided} == {at for at in ALLOWED_ALL_THE_SAME if at[0] is language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_colours_begin_with_a_symbol(language: Language) -> None:
    coloured = {key for key in keys() if re.match(r"[■▲●✕]", plain(language, key))}
    assert coloured == {*(f"colour-{colour}" for colour in Colour), "colour-done-proposed"}


def test_what_a_button_says_means_the_same_in_both_languages() -> None:
    spoken = {
        key: [meaning(Words(language).say(key, **samples(language, key, 3))) for language in LANGUAGES]
        for key in keys()
        if key.startswith("say-")
    }
    assert [key for key, (one, other) in spoken.items() if one is None or one is not other] == []


def test_the_commands_of_the_help_mean_the_same_in_both_languages() -> None:
    danish, english = (commands(language) for language in LANGUAGES)
    pairs = list(zip(danish, english, strict=True))
    different = [(a, b) for a, b in pairs if meaning(a) is None or meaning(a) is not meaning(b)]
    assert [pair for pair in different if pair != ("english", "dansk")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quoted_command_is_understood(language: Language) -> None:
    quoted = {words for key in keys() for words in quotations(language, key)} - NOT_A_COMMAND
    commands = {filled(words) for words in quoted if not QUOTES_A_VARIABLE.fullmatch(words)}
    assert sorted(text for text in commands if meaning(text) is None and read_stage_word(text) is None) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_one_kind_of_quotation_marks(language: Language) -> None:
    unquoted = {key: QUOTED[language].sub("", written(language, key)) for key in keys()}
    assert [key for key, text in unquoted.items() if re.search('["“”„»«]', text)] == []
