"""Finds what somebody is to do in the decisions of minutes (F01–F07)."""

import re
from collections.abc import Iterator, Sequence

from documents.reading.danish_dates import MONTH
from documents.reading.model import FollowUp
from documents.reading.people import names_someone, trailing_person

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_LONGEST = 1500
_FOLLOWS_UP = re.compile(r"\bfølger op\b", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:indskriver|udarbejder|sikrer|bliver ansvarlige? for|er ansvarlige? for|giver\b[^.]{0,60}\ben status|indkalder|"
    r"undersøger|kontakter|tager kontakt|laver|inviterer|fremsender|udsender|koordinerer|planlægger|booker|tager initiativ|"
    r"drøfter med|vender tilbage|går videre med|arbejder videre|tilretter|færdiggør|orienterer|formidler|afklarer|"
    r"kommer med|står for|skriver|melder tilbage|forbereder|samler op)\b"
)
_PASSIVE = (
    re.compile(r"det (?:blev|er) aftalt,? at (?:der )?(?:også )?(?P<what>.+)", re.IGNORECASE),
    re.compile(r"det aftales,? at (?:der )?(?:også )?(?P<what>.+)", re.IGNORECASE),
    re.compile(
        r"der (?:skal |vil )?(?:også |herefter |efterfølgende )?(?P<what>(?!findes|synes|gives|mangles|opleves)\w{2,30}es\b.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<what>fremadrettet \w{2,30}es\b.+)", re.IGNORECASE),
    re.compile(r"(?P<what>sagen udsættes\b.*)", re.IGNORECASE),
    re.compile(r"(?P<what>.{0,300}\bfremsendes til direktionen\b.*)", re.IGNORECASE),
    re.compile(r"(?P<what>.{0,300}\bbehandles på (?:et )?(?:\w{1,40} )?møde\b.*)", re.IGNORECASE),
)
_TAKEN_INTO = re.compile(
    r"(?:der er )?(?:også )?(?:en række )?(?P<what>[^,]{3,200}), der (?P<verb>indgår i .{3,400})",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"(?:(?:inden|senest|primo|medio|ultimo|slutningen af|starten af|begyndelsen af|midten af|inden udgangen af)\s)?"
    rf"(?:(?:den|d\.)\s)?(?:\d{{1,2}}\.?\s?(?:(?:-|–|og)\s?\d{{1,2}}\.?\s?)?(?:{MONTH})\b(?:\s\d{{4}})?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|\d{{1,2}}/\d{{1,2}}(?:\s\d{{4}})?)"
    rf"|(?:primo|medio|ultimo|slutningen af|starten af|begyndelsen af|midten af|inden udgangen af|inden|senest)\s(?:{MONTH}|jul|påske|sommerferien|uge \d{{1,2}})\b(?:\s\d{{4}})?",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:der|det|den|dette|denne|disse|de|som|hvor|hvilket|planen|sagen|herunder|man)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:[,;:(–]|\s-)\s?(?:og |samt |at |hvorefter |men )?|\bat ")
_INSERTED = re.compile(r"[:;(–]")
_MOST_WORDS = 10


def read_follow_ups(paragraphs: Sequence[str], item: int | None) -> Iterator[FollowUp]:
    """`paragraphs` are those of one decision."""
    before = ""
    for paragraph in paragraphs:
        for sentence in _SENTENCE_END.split(paragraph):
            if found := _follow_up(sentence[:_LONGEST], before, item):
                yield found
            before = sentence[:_LONGEST]


def _follow_up(sentence: str, before: str, item: int | None) -> FollowUp | None:
    if verb := _FOLLOWS_UP.search(sentence):
        subject = sentence[: verb.start()]
        return FollowUp(
            _who(subject), _what(sentence, subject, verb.end(), before), _due(sentence, before), item
        )
    for verb in _DUTY.finditer(sentence):
        who = _who(sentence[: verb.start()], only_named=True)
        if who:
            return FollowUp(who, _plain(sentence[verb.start() :]), _due(sentence), item)
    return _without_actor(sentence, item)


def _without_actor(sentence: str, item: int | None) -> FollowUp | None:
    for pattern in _PASSIVE:
        if found := pattern.match(sentence):
            return FollowUp(None, _plain(found["what"]), _due(sentence), item)
    if found := _TAKEN_INTO.match(sentence):
        return FollowUp(None, _plain(f"{found['what']} {found['verb']}"), _due(sentence), item)
    return None


def _what(sentence: str, subject: str, end: int, before: str) -> str:
    """What follows "følger op"; when nothing does, what the sentence, or the one before it, is about."""
    rest = _plain(sentence[end:])
    if rest and not _DUE.fullmatch(rest.removeprefix("inden ")):
        return f"følger op {rest}"
    about = _plain(subject[: len(subject.rstrip()) - len(_phrase(subject))])
    return about.removesuffix(" og").rstrip(" ,(") or _plain(before) or _plain(sentence)


def _who(subject: str, *, only_named: bool = False) -> str | tuple[str, ...] | None:
    phrase = _phrase(subject)
    if not phrase or _NOBODY.match(phrase) or (only_named and not names_someone(phrase)):
        return None
    first, found, second = phrase.partition(" og ")
    if found and names_someone(second) and _stands_alone(first) and " for " not in first.rpartition(",")[2]:
        return (first, second)
    return phrase


def _stands_alone(phrase: str) -> bool:
    return not phrase.endswith("-") and not _NOBODY.match(phrase)


def _phrase(subject: str) -> str:
    """The subject of the verb: the whole clause when short, else the names at its end."""
    subject = subject.strip()
    if names_someone(subject) and not _INSERTED.search(subject):
        return subject
    clause = subject[max((found.end() for found in _CLAUSE.finditer(subject)), default=0) :]
    people = trailing_person(clause)
    whole = len(clause.split()) <= _MOST_WORDS and (names_someone(clause) or not people)
    return clause.strip() if whole else people


def _plain(text: str) -> str:
    return text.strip().strip(" .,;:()–-").strip()


def _due(sentence: str, before: str = "") -> str | None:
    for text in (sentence, before):
        if found := _DUE.search(text):
            return found[0]
    return None
