"""Understands what people type, in Danish and English, by patterns alone: no language model (design.md §4)."""

from dialogs.understanding.colours import read_colour
from dialogs.understanding.days import read_date, read_days, read_month
from dialogs.understanding.found import Found
from dialogs.understanding.initiatives import find_initiative
from dialogs.understanding.intents import CHANGES, Intent
from dialogs.understanding.moments import read_moment
from dialogs.understanding.people import find_person
from dialogs.understanding.phrases import example
from dialogs.understanding.sources import read_source
from dialogs.understanding.stage_words import StageWord, read_stage_word
from dialogs.understanding.suggestions import suggestions
from dialogs.understanding.times import read_time
from dialogs.understanding.understand import Understood, understand

__all__ = [
    "CHANGES",
    "Found",
    "Intent",
    "StageWord",
    "Understood",
    "example",
    "find_initiative",
    "find_person",
    "read_colour",
    "read_date",
    "read_days",
    "read_moment",
    "read_month",
    "read_source",
    "read_stage_word",
    "read_time",
    "suggestions",
    "understand",
]
