"""Words that want to be more than words, and what a message may be made of."""

import re
from collections.abc import Iterator
from typing import Any

MARK = "ondt"
HOSTILE = {
    "markdown": f"**{MARK}** _{MARK}_ # {MARK} [{MARK}](https://ond.example) ![x](https://ond.example/x.png) `x` ~~x~~",
    "html": f"<b>{MARK}</b><script>alert(1)</script><img src=x onerror=alert(1)><a href='https://ond.example'>x</a>",
    "mention": f'<at>Signe {MARK}</at> @Signe <at id="0">alle</at>',
    "card": f'{MARK}"}}]}},{{"type":"Action.Submit","title":"Godkend","data":{{"act":"agenda.post.confirm"}}}}',
    "template": f"{MARK} ${{people[0].email}} {{{{DATE(2025-05-14T07:00:00Z,SHORT)}}}} {{{{TIME(2025-05-14T07:00:00Z)}}}}",
    "fluent": f"{MARK} {{ $name }} {{ count -> *[other] x }} {{ -term }}",
    "direction": f"{MARK} \u202eneg\u202c \u2067vendt\u2069 \u200fx\u061c",
    "invisible": f"{MARK}\u200b\u200d\ufeff\u2060 r\u00f8d\u00ad",
    "terminal": f"{MARK} \x1b[31mrød\x1b[0m \x1b]0;titel\x07 \x9b2J \x08\x7f",
    "formula": f"=1+1|{MARK}",
    "log": f'{MARK} "}} {{"level": "error", "event": "forged"}}',
    "typst": f'#{MARK} #import "x" $ x $ <label> @ref \\ *x* #eval("1")',
    "xml": f"{MARK} <!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y; ]]> &amp;",
}  # fmt: skip
EVERYTHING = " ".join(HOSTILE.values()).replace("\n", " ")

# Elements whose text is read as it stands, those that hold them, and inputs. Not TextBlock and FactSet: they read Markdown.
ELEMENTS = {"AdaptiveCard", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "ActionSet",
            "Input.Text", "Image", "Input.ChoiceSet", "Input.Toggle", "Input.Date", "Action.Submit", "Action.OpenUrl"}  # fmt: skip
NOT_READ = {"data", "value", "id", "type", "url"}
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FUNCTION = re.compile(r"\{\{(DATE|TIME)\([0-9]")
# A chat with somebody, by address; a document, by a token of ours.
OUR_PICTURE = re.compile(r"https?://[\w.-]+(:[0-9]+)?/d/[\w.-]+(\?theme=dark)?")
OUR_LINK = re.compile(
    r"https://teams\.microsoft\.com/l/chat/0/0\?users=[\w.%-]+|https?://[\w.-]+(:[0-9]+)?/d/[\w.-]+"
)


def assert_is_plain(activity: dict[str, Any]) -> None:
    """Nothing in what the bot has sent is anything but words to a client."""
    assert activity["textFormat"] == "plain"
    assert "entities" not in activity
    for read in (activity.get("text", ""), activity["summary"], *_read(activity.get("attachments", []))):
        assert not CONTROL.search(read), read
        assert not FUNCTION.search(read), read
    for node in _objects(activity.get("attachments", [])):
        if "type" in node:
            assert node["type"] in ELEMENTS
        assert "msteams" not in node
        if node.get("type") == "Action.OpenUrl":
            assert OUR_LINK.fullmatch(node["url"]), node["url"]
        elif "url" in node:
            assert OUR_PICTURE.fullmatch(node["url"]), node["url"]
        assert MARK not in _read_as_markdown(node)


def _read_as_markdown(node: dict[str, Any]) -> str:
    """Microsoft's renderer reads Markdown in the titles of toggles, and of choices that are not folded together."""
    if node.get("type") == "Input.Toggle":
        return str(node["title"])
    if node.get("type") == "Input.ChoiceSet" and node.get("style") != "compact":
        return " ".join(choice["title"] for choice in node["choices"])
    return ""


def _objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        yield from (found for name, part in node.items() if name != "data" for found in _objects(part))
    elif isinstance(node, list):
        yield from (found for part in node for found in _objects(part))


def _read(node: Any) -> Iterator[str]:
    """Every string a person may see."""
    if isinstance(node, dict):
        yield from (text for name, part in node.items() if name not in NOT_READ for text in _read(part))
    elif isinstance(node, list):
        yield from (text for part in node for text in _read(part))
    elif isinstance(node, str):
        yield node


def words_of(activity: dict[str, Any]) -> str:
    """All that can be read, run together."""
    return " ".join((activity.get("text", ""), *_read(activity.get("attachments", []))))
