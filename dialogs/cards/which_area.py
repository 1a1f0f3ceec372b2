"""Asks which area, person or initiative is meant, a button for each."""

from microsoft_teams.cards import Action

from dialogs.cards.narrowing import ALL_OF, label_of
from dialogs.cards.parts import button, card, line, title_of
from dialogs.message import Message
from dialogs.reader import Reader
from dialogs.understanding.whose import read_whose
from domain.delivery import View
from usecases.collections import INITIATIVES, PEOPLE

MOST = 6


async def which_area(reader: Reader, args: View) -> Message | None:
    """The rest of the question goes with each button."""
    people = await reader.tx.query(PEOPLE)
    options = [whose for one in args.arg("options").split(ALL_OF) if (whose := read_whose(one))][:MOST]
    rest = {name: value for name, value in args.args if name not in {"options", "also"} and value}
    labels = [label_of(reader, whose, people) for whose in options]
    actions: list[Action] = [
        button(label, "ask.whose", where=str(whose), **rest)
        for label, whose in zip(labels, options, strict=True)
    ]
    initiative = await reader.tx.get(INITIATIVES, args.arg("also")) if args.arg("also") else None
    if initiative is not None:
        labels.append(title_of(initiative))
        actions.append(button(title_of(initiative), "ask.one", initiative=initiative.key))
    text = reader.say("which-area", names=reader.words.listing(labels))
    return Message(text, card([line(text)], actions if reader.audience.person else []))
