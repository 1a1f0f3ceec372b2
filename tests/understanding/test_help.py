"""Every example that `hjælp` shows is understood, and can be written by the one it is shown to."""

from collections.abc import Iterator

import pytest

from dialogs.converse import INTENTS
from dialogs.help_topics import UNLISTED, Topic, intents_of
from dialogs.understanding import Intent, understand
from domain.errors import DomainError, NotAllowed
from tests.understanding.town import Asker, founded
from texts import Language, Words

BUTTON = {
    language: {topic: Words(language).say(f"help-topic-{topic}") for topic in Topic} for language in Language
}


def test_every_intent_is_in_one_topic() -> None:
    listed = [intent for topic in Topic for intent in intents_of(topic)]
    assert len(listed) == len(set(listed))
    assert set(listed) | UNLISTED == set(Intent)


async def examples(asker: Asker) -> list[str]:
    """Topic by topic, page by page."""
    shown = await asker.ask("help" if asker.language is Language.ENGLISH else "hjælp")
    topics = [topic for topic, title in BUTTON[asker.language].items() if f"[{title}]" in shown]
    assert topics
    found: list[str] = []
    for topic in topics:
        for page in range(1, 9):
            answer = await asker.ask("", act="help.topic", topic=topic, page=str(page))
            lines = [line for line in answer.splitlines() if line.startswith("– ")]
            assert len(lines) <= 25
            found += [line.removeprefix("– ") for line in lines]
    assert len(found) == len(set(found))
    return found


def people() -> Iterator[tuple[str, Language]]:
    for language in Language:
        yield from ((who, language) for who in ("signe", "anders", "inger", "karsten", "freja", "oskar"))


@pytest.mark.parametrize(("who", "language"), list(people()))
async def test_every_example_shown_can_be_written(who: str, language: Language) -> None:
    """What it is about need not be there just now; but it is never beyond the person, and always understood."""
    store, wrong = await founded(), []
    shown = await examples(Asker(store, who, language))
    for words in shown:
        understood = understand(words)
        if understood is None or not understood.exact:
            wrong.append(f"{words!r} is not understood")
            continue
        if understood.intent not in INTENTS:
            wrong.append(f"{words!r} does nothing")
        try:
            answer = await Asker(store, who, language).ask(words)
        except NotAllowed:
            wrong.append(f"{words!r} is refused")
        except DomainError:
            continue
        else:
            if not answer or Words(language).say("not-understood") in answer or "did-you-mean" in answer:
                wrong.append(f"{words!r}: {answer[:80]!r}")
    assert not wrong, "\n".join(wrong)
