"""`hjælp`, topic by topic: an example of every intent the person can use, in their own language."""

from microsoft_teams.cards import CardElement

from dialogs.cards.paging import LINES, next_button, page_of, rest_line
from dialogs.cards.parts import card, heading, line
from dialogs.cards.small import with_real_names
from dialogs.help_topics import Topic
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.understanding import Intent, example
from dialogs.understanding.vocabulary import language_of, vocabulary
from domain.delivery import View


async def help_topic(reader: Reader, args: View) -> Message | None:
    topic = args.arg("topic", Topic.OTHER)
    examples = [*_questions(reader, topic), *_of_intents(reader, args)]
    written = [text for one in examples if (text := await with_real_names(reader, one))]
    page = page_of(args, written, LINES)
    opening = reader.say(f"help-topic-{topic}")
    body: list[CardElement] = [heading(opening), *(line(f"– {text}") for text in page.keys)]
    return Message(
        opening, card([*body, *rest_line(reader, page)], next_button(reader, page, args, "help.topic"))
    )


def _questions(reader: Reader, topic: str) -> list[str]:
    """What is made of filters has examples in the phrase files."""
    return vocabulary(_language(reader)).questions.examples if topic == Topic.QUESTIONS else []


def _of_intents(reader: Reader, args: View) -> list[str]:
    known = [Intent(name) for name in args.arg("intents").split(",") if name in list(Intent)]
    return [example(intent, _language(reader)) for intent in known]


def _language(reader: Reader) -> str:
    return language_of(reader.words.language)
