"""A short mark of an answer, by which a button tells whether it still is the one its card showed."""

from hashlib import blake2s

from domain.reports import Answer


def stamp(answer: Answer) -> str:
    return blake2s(repr(answer).encode(), digest_size=6).hexdigest()
