"""Every sentence a person reads, per language, and how dates and lists are written in it."""

from texts.words import LANGUAGES, Language, Words, words_in

__all__ = ["LANGUAGES", "Language", "Words", "words_in"]
