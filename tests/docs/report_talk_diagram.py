"""Write docs/report_talk.md from the transitions of the text dialog: `python -m tests.docs.report_talk_diagram`."""

from collections.abc import Iterator

from dialogs.report_talk import TRANSITIONS, Word
from dialogs.understanding.vocabulary import vocabulary
from domain.conversation import Talk
from tests.docs.pages import ROOT

PAGE = "docs/report_talk.md"
FRAME = """# The text dialog `status`

Generated from `TRANSITIONS` in `dialogs/report_talk.py`; do not edit. `python -m tests.docs.report_talk_diagram` writes it.

```mermaid
stateDiagram-v2
    direction LR
{lines}
```

One round through `colour` … for each initiative in the queue; every finished answer is kept as a draft at once, and all are sent at the end.
The words {words} and their like are understood in every state, `rest_unchanged` where a colour is asked for.
`cancel` ends the dialog and keeps the drafts, `back` goes one question back, `skip` to the next initiative, `send` and `end` to the summary of what has been answered. Anything that is clearly a question is answered, and the dialog goes on where it was.
What is not a colour, not a background or not enough for a report is asked again, saying why. The state is a frozen record that follows the person and survives a restart.
"""


def diagram_page() -> str:
    danish = vocabulary("da").stage
    words = ", ".join(f"`{word}` (*{danish[word][0]}*)" for word in Word if word in danish)
    return FRAME.format(lines="\n".join(f"    {line}" for line in _lines()), words=words)


def _lines() -> Iterator[str]:
    """A loop stands in its state, since Mermaid writes its label over others."""
    yield from (f'state "{at}<br/>↻ {event}" as {at}' for at, event, after in TRANSITIONS if after is at)
    yield f"[*] --> {Talk('', ()).stage} : status"
    for before, event, after in TRANSITIONS:
        if after is not before:
            yield f"{before} --> {after or '[*]'} : {event}"


if __name__ == "__main__":
    (ROOT / PAGE).write_text(diagram_page(), encoding="utf-8")
