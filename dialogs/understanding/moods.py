"""What a message is put as: whether it asks, orders, tells, doubts, denies or leaves out, by its words alone."""

from dialogs.understanding.colours import read_colour
from dialogs.understanding.folding import as_typed, fold_words
from dialogs.understanding.politeness import readings
from dialogs.understanding.question_words import verbs, words_for
from dialogs.understanding.questions import begins_as_question

# The cap keeps hostile messages cheap.
LONGEST_QUESTION = 300
_LONGEST_WORD = 40


def first_word(text: str) -> str:
    """Folded; empty where there is none."""
    return next(iter(fold_words(text[:_LONGEST_WORD])), "")


def asks(text: str) -> bool:
    """Whether a message is put as a question, also without its mark."""
    said = as_typed(text) if len(text) <= LONGEST_QUESTION else ""
    return bool(said) and any(
        one.asks or one.requests or one.wishes or begins_as_question(one.core) for one in readings(said)
    )


def asks_outright(text: str) -> bool:
    """Whether it is a question by its order of words: "hvad mangler", not "hvad vi mangler er svar"."""
    second = fold_words(text[:LONGEST_QUESTION])[1:2]
    return begins_with_interrogative(text) and words_for("subjects").isdisjoint(second)


def begins_with_interrogative(text: str) -> bool:
    return first_word(text) in words_for("interrogatives")


def interrogates(words: str) -> bool:
    """Whether a word asks, wherever it stands: "teknik: hvad er ændret"."""
    return not words_for("interrogatives").isdisjoint(fold_words(words))


def states(words: str) -> bool:
    """Whether words say how something is: "alle er grønne" is no question."""
    return not verbs().isdisjoint(fold_words(words))


def tells_colour(text: str) -> bool:
    """The words "gul: vi venter på svar" tell, of what is not said."""
    before, colon, _ = text.partition(":")
    return bool(colon) and read_colour(before) is not None


def orders(text: str) -> bool:
    """Whether it begins as an order, but for what asks to be shown something: "giv mig de røde"."""
    first, *rest = fold_words(text[:LONGEST_QUESTION])[:2] or [""]
    return first in words_for("acts") and words_for("receivers").isdisjoint(rest)


def doubts(said: str) -> bool:
    """Whether it begins as what is not sure does: "hvem deltager", "does Anders attend", "hvis borgmesteren"."""
    return first_word(said) in words_for("interrogatives") | words_for("doubts")


def denies(words: str) -> bool:
    """Whether words say that something is not so or is left out, which makes a question another one."""
    return excepts(words) or not words_for("negations").isdisjoint(fold_words(words))


def excepts(words: str) -> bool:
    """Whether something is left out: "røde ud over flådestyring"."""
    said = f" {' '.join(fold_words(words))} "
    return any(f" {exception} " in said for exception in words_for("exceptions"))


def holds_pronoun(text: str) -> bool:
    """Whether "den" stands in a question, other than before a day."""
    words = fold_words(text[:LONGEST_QUESTION])
    return any(
        word in words_for("within") and not "".join(words[at + 1 : at + 2]).isdigit()
        for at, word in enumerate(words)
    )


def is_pronoun(words: str) -> bool:
    return " ".join(fold_words(words)) in words_for("pronouns")
