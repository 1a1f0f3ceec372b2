"""Says whether a one-line report is sure of its colour: "gik fra grøn til rød", "knap grøn" and "rød i april" are not."""

from dialogs.understanding.calendar_words import month_named
from dialogs.understanding.colours import colour_of_word
from dialogs.understanding.question_words import tokens_of, words_for

_NEAR = 3


def is_sure(before: str, colour: str, after: str) -> bool:
    """`before` and `after` are the words around the colour, without a colon between."""
    named, rest = tokens_of(before), tokens_of(after)[:_NEAR]
    meant = {colour_of_word(word) for word in tokens_of(colour)}
    colours = {colour_of_word(word) for word in (*named, *rest)} - {None}
    doubts = words_for("negations") | words_for("doubts")
    is_doubted = not doubts.isdisjoint((*named[-1:], *rest[:1]))
    is_of_a_month = any(map(month_named, rest)) and not words_for("month_leads").isdisjoint(rest[:1])
    return colours <= meant and not is_doubted and not is_of_a_month
