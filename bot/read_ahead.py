"""What is read or made once and then kept is there before the first person waits for it, and holds no turn up."""

import gc
from datetime import date

from dialogs.understanding import understand
from documents.writing.coverage import covered
from texts import LANGUAGES, Words

ANY_DAY = date(2025, 5, 28)


def read_ahead() -> None:
    """The patterns of what people say, the sentences and dates of each language, and what the papers' fonts can draw.

    Takes about a second the first time: call it in a thread.
    """
    understand("hej")
    for language in LANGUAGES:
        Words(language).full_day(ANY_DAY)
        Words(language).say("colour-red")
    covered("a")


def set_aside() -> None:
    """Whatever there is by now stays: the collector need not go through all of it again and again, which would hold
    every turn up for a fifth of a second. For a process that serves until it ends.
    """
    gc.collect()
    gc.freeze()
