"""Finds the forum a sentence names beside what it asks for ("lav dagsorden til koncernledelsen den 22. maj")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dialogs.understanding.intents import Intent
from dialogs.understanding.understand import Understood, understand
from domain.board import Board
from domain.forums import BOARD, Forum

# What is about one meeting, or about a forum's channel or plan; everything else may name a forum in passing.
ABOUT = frozenset(
    {
        Intent.AGENDA_CONTENT,
        Intent.APPROVE_MINUTES,
        Intent.BIND_CHANNEL,
        Intent.CANCEL_MEETING,
        Intent.DECISIONS_OF,
        Intent.EXTRA_MEETING,
        Intent.FETCH_AGENDA,
        Intent.FOLLOW_UPS,
        Intent.FORWARD_PLAN,
        Intent.MAKE_AGENDA,
        Intent.MAKE_MINUTES,
        Intent.MEETING_HELD,
        Intent.MOVE_ITEM,
        Intent.MOVE_MEETING,
        Intent.MOVE_POINTS,
        Intent.NEXT_MEETING,
        Intent.POST_AGENDA,
        Intent.SEND_MINUTES,
        Intent.SHOW_AGENDA,
        Intent.SHOW_AS_CHANNEL,
        Intent.SHOW_MINUTES,
        Intent.UNBIND_CHANNEL,
        Intent.UPDATE_POST,
        Intent.WHO_IN_CHANNEL,
        Intent.WORK_WITH_MEETING,
    }
)
# What takes any words: a sentence about the forum comes first.
ANYTHING = frozenset({Intent.FIND})
# What stands after these is a reason or a text, and names a forum in passing.
_REASON = re.compile(r"[:;]|\s(?:fordi|pga|på grund af|because|due to)\b", re.IGNORECASE)
_BEFORE = r"(?:til|i|for|på|hos|fra|af|to|in|of|at|from)(?: the)?"
_MEETING = r"(?:møde|mødet|mødets|meeting)"
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class _Mention:
    """Where a sentence names a forum, and what may stand there instead."""

    forum: Forum
    start: int
    end: int

    def without(self, text: str) -> Iterator[str]:
        """The sentence as it would be of the only forum there is."""
        before, name, after = text[: self.start], text[self.start : self.end], text[self.end :]
        if re.search(rf"{_MEETING}$", name, re.IGNORECASE):
            yield _spaced(f"{before} mødet {after}")
        led = re.sub(rf"(?:^|\s){_BEFORE}\s*$", "", before.rstrip(), flags=re.IGNORECASE)
        yield _spaced(f"{led} {after}")
        yield _spaced(f"{before} {after}")
        yield _spaced(f"{before} vi {after}")
        yield _spaced(f"{before} mødet {after}")


def understand_about(text: str, forums: Sequence[Forum]) -> Understood | None:
    """As `understand`, with the key of the forum that is named in the slot `forum`, where that is of use."""
    plain = understand(text)
    mention = _mention(text, forums)
    if mention is None or (plain is not None and plain.exact and plain.intent not in ABOUT | ANYTHING):
        return plain
    for said in dict.fromkeys(mention.without(text)):
        understood = understand(said)
        if understood is not None and understood.exact and _is_about(understood):
            return _with_forum(understood, mention.forum)
    is_about = plain is not None and plain.exact and plain.intent in ABOUT
    return _with_forum(plain, mention.forum) if plain is not None and is_about else plain


def _with_forum(understood: Understood, forum: Forum) -> Understood:
    return replace(understood, slots={**understood.slots, "forum": forum.key})


def _is_about(understood: Understood) -> bool:
    """An item named by words may have the forum in its title."""
    item = understood.slots.get("item", "")
    return understood.intent in ABOUT and (not item or item.isdecimal())


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _mention(text: str, forums: Sequence[Forum]) -> _Mention | None:
    """The one forum that is named; None where there is none, or several."""
    reason = _REASON.search(text[:_LONGEST])
    said = text[: reason.start()] if reason else text[:_LONGEST]
    found = [
        _Mention(forum, match.start(), match.end())
        for forum in forums
        for match in _pattern(forum).finditer(said)
    ]
    return found[0] if len(found) == 1 and len(text) <= _LONGEST else None


def forum_in(words: str, forums: Sequence[Forum]) -> tuple[str, Forum | None]:
    """`koncernledelsen den 22. maj` is a forum, and the words without it."""
    mention = _mention(words, forums)
    if mention is None:
        return words, None
    return next(iter(mention.without(words))), mention.forum


def title_and_forum(words: str, board: Board) -> tuple[str, Forum | None]:
    """`Program til koncernledelsen` is a title and whose point it is; what else names a forum is its title's."""
    led = re.compile(r"(?P<title>.*\S)\s+(?:til|for|to)\s+(?P<forum>[^:;,]+)", re.IGNORECASE).fullmatch(words)
    if led is None or not board.has_several:
        return words, None
    forum = next((f for f in board.forums if _pattern(f).fullmatch(led["forum"].strip())), None)
    return (led["title"], forum) if forum else (words, None)


@cache
def _pattern(forum: Forum) -> re.Pattern[str]:
    """Its names, with what Danish hangs on them: `koncernledelsens`, `KCL-mødet`, `direktionsmødet`."""
    names = sorted({form for name in forum.names for form in _forms(name)}, key=len, reverse=True)
    if forum.key == BOARD:
        names.append(r"(?:the\s)?board")
    one_of = "|".join(name if "?" in name else re.escape(name).replace(r"\ ", r"\s") for name in names)
    hung = rf"(?:s|'s|’s)?(?:[\s-]?{_MEETING})?"
    return re.compile(rf"(?<![\w-])(?:{one_of}){hung}(?![\w-])", re.IGNORECASE)


def _forms(name: str) -> tuple[str, ...]:
    """Also without the article: `direktion`, `koncernledelse`."""
    return (name, name[:-1], name[:-2]) if name.endswith(("en", "et")) else (name,)
