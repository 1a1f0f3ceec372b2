"""Understands what people type, in Danish and English, by patterns alone: no language model (design.md §4)."""

from dialogs.understanding.backgrounds import names_backgrounds, read_backgrounds
from dialogs.understanding.colours import read_colour
from dialogs.understanding.days import read_date, read_days, read_month
from dialogs.understanding.follow_up_words import named_leaver, read_follow_up
from dialogs.understanding.forum_words import forum_in, title_and_forum, understand_about
from dialogs.understanding.found import Found
from dialogs.understanding.initiatives import find_initiative
from dialogs.understanding.intents import CHANGES, Intent
from dialogs.understanding.mentions import find_initiatives, mentioned, said_to_concern
from dialogs.understanding.moments import read_moment
from dialogs.understanding.people import find_person
from dialogs.understanding.phrases import example
from dialogs.understanding.sources import read_source
from dialogs.understanding.stage_words import StageWord, read_stage_word
from dialogs.understanding.suggestions import suggestions
from dialogs.understanding.times import read_time
from dialogs.understanding.understand import Understood, as_question, understand
from dialogs.understanding.verdicts import read_verdict

__all__ = [
    "CHANGES",
    "Found",
    "Intent",
    "StageWord",
    "Understood",
    "as_question",
    "example",
    "find_initiative",
    "find_initiatives",
    "find_person",
    "forum_in",
    "mentioned",
    "named_leaver",
    "names_backgrounds",
    "read_backgrounds",
    "read_colour",
    "read_date",
    "read_days",
    "read_follow_up",
    "read_moment",
    "read_month",
    "read_source",
    "read_stage_word",
    "read_time",
    "read_verdict",
    "said_to_concern",
    "suggestions",
    "title_and_forum",
    "understand",
    "understand_about",
]
