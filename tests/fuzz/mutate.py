"""Make valid activities wrong: in their fields, in their JSON, in their bytes."""

import json
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from random import Random
from typing import Any

Json = dict[str, Any]
Place = tuple[dict[str, Any] | list[Any], Any]
"""A container and the key or index of one of its values."""

LONGEST = 12
MOST_MUTATIONS = 5
# Just under and just over what the edge takes (256 KiB, 64 levels, ids of 512).
SIZES = (511, 512, 513, 1000, 1001, 5001, 20_000)
GIANT = 300_000
DEPTHS = (5, 62, 64, 66, 900, 20_000)
SCALARS: Sequence[Any] = (
    None, True, False, 0, -1, 1, 0.1, -0.0, 1e308, 2**31, 2**63, 2**64, 10**400, float("nan"), float("inf"),
    "", " ", "\t\n\r", "\x00", "a\x00b", "\ud800", "\udfff\ud83d", "\ud83d\ude00", "\x1b[31mrød\x1b[0m", "\x9b2J",
    "\u202egnp.exe", "\u200b\u200d\ufeff", "a\u0301" * 50, "🟥" * 50, "﷽" * 50, "<at>Rød Tråd</at>", "</at><at>",
    "{{DATE(2025-05-14T07:00:00Z,SHORT)}}", "${x}", "{ $name }", "%s%n{0}", "'\"`;--", "../../../etc/passwd",
    "__proto__", "person/inger", "channel/board", "reply/x/0", "true", "null", "NaN", "0", "-1", "1e9", "ja", "nej",
    "red", "yellow,green", "ØK", "i08~999999999999999999999", "~", ":", "text:", ";messageid=", "19:x@thread.tacv2",
    "http://127.0.0.1:1/", "https://teams.example.invalid/emea/", "javascript:alert(1)", "file:///etc/passwd",
    "2025-05-14T07:00:00Z", "2025-05-14T07:00:00.1234567891Z", "2025-02-30T25:61:61Z", "0000-00-00T00:00:00Z",
    "9999-12-31T23:59:59.9999999+14:00", "0001-01-01T00:00:00-14:00", "+275760-09-13T00:00:00Z", "-2025-05-14", "2025-W20",
    "2025-13", "2025-05", "٢٠٢٥-٠٥-١٤", "²", "Ⅷ",
)  # fmt: skip


def mutated(dice: Random, activity: Json, words: Sequence[str] = ()) -> bytes:
    """The body of a request; `words` are values that mean something to the service."""
    wrong = deepcopy(activity)
    for _ in range(dice.choice((0, 1, 1, 1, 1, 2, 2, 3, MOST_MUTATIONS))):
        places = list(_places(wrong))
        if places:
            dice.choice(MUTATIONS)(dice, dice.choice(places), words)
    body = json.dumps(wrong, ensure_ascii=dice.random() < 1 / 2).encode(errors="surrogatepass")
    return dice.choice(BYTE_MUTATIONS)(dice, body) if dice.randrange(12) == 0 else body


def _places(node: Any) -> Iterator[Place]:
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        yield node, key
        yield from _places(value)


def odd(dice: Random, words: Sequence[str] = ()) -> Any:
    """Some value where another kind was meant."""
    made = (
        lambda: [odd(dice, words) for _ in range(dice.randrange(LONGEST))],
        lambda: {_name(dice): odd(dice, words) for _ in range(dice.randrange(4))},
        lambda: dice.choice("ax\u00e5\u2028\x01🟥 ") * dice.choice(SIZES),
        lambda: "".join(chr(dice.randrange(0x3000)) for _ in range(dice.randrange(40))),
        lambda: dice.choice(words or SCALARS),
        lambda: dice.choice(SCALARS),
    )
    return dice.choices(made, weights=(2, 2, 1, 1, 4, 10))[0]()


def _name(dice: Random) -> str:
    return dice.choice(
        ("id", "act", "text", "type", "name", "tenant", "from", "", "\x00", "x" * 600, "é", "__class__")
    )


def _replaced(dice: Random, place: Place, words: Sequence[str]) -> None:
    node, key = place
    node[key] = odd(dice, words)


def _removed(_dice: Random, place: Place, _words: Sequence[str]) -> None:
    node, key = place
    del node[key]


def _added(dice: Random, place: Place, words: Sequence[str]) -> None:
    node, _ = place
    if isinstance(node, dict):
        node[_name(dice)] = odd(dice, words)
    else:
        node.insert(dice.randrange(len(node) + 1), odd(dice, words))


def _wrapped(dice: Random, place: Place, _words: Sequence[str]) -> None:
    node, key = place
    node[key] = dice.choice(([node[key]], {"id": node[key]}, str(node[key]), [node[key]] * 40))


def _spliced(dice: Random, place: Place, words: Sequence[str]) -> None:
    """Something odd within a text."""
    node, key = place
    if isinstance(text := node[key], str):
        at, odd_text = dice.randrange(len(text) + 1), str(odd(dice, words))
        node[key] = text[:at] + odd_text + text[at:]
    else:
        node[key] = str(text)


def _recased(dice: Random, place: Place, _words: Sequence[str]) -> None:
    node, key = place
    if isinstance(node, dict):
        node[dice.choice((str(key).upper(), str(key).capitalize(), f" {key}", f"{key}\x00"))] = node.pop(key)


MUTATIONS: Sequence[Callable[[Random, Place, Sequence[str]], None]] = (
    _replaced, _replaced, _replaced, _spliced, _spliced, _removed, _added, _wrapped, _recased,
)  # fmt: skip


def _cut(dice: Random, body: bytes) -> bytes:
    return body[: dice.randrange(len(body))]


def _flipped(dice: Random, body: bytes) -> bytes:
    changed = bytearray(body)
    for _ in range(dice.randrange(1, 6)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _repeated_member(dice: Random, body: bytes) -> bytes:
    """The same name twice in an object, which JSON does not forbid."""
    name = dice.choice(("type", "id", "from", "conversation", "value", "text", "serviceUrl", "channelData"))
    return body[:-1] + f', "{name}": {json.dumps(dice.choice(SCALARS[:20]))}}}'.encode(errors="surrogatepass")


def _deep(dice: Random, body: bytes) -> bytes:
    depth = dice.choice(DEPTHS)
    opened, closed = dice.choice(((b"[", b"]"), (b'{"a":', b"}")))
    inner = opened * depth + b"1" + closed * depth
    return body[:-1] + b', "value": ' + inner + b"}"


def _giant(dice: Random, body: bytes) -> bytes:
    size = dice.choice((250_000, GIANT))
    return body[:-1] + b', "text": "' + dice.choice((b"x", b"\\ud800"[:6])) * (size // 6) + b'"}'


def _framed(dice: Random, body: bytes) -> bytes:
    """Byte order marks, white space and other texts around it."""
    before = dice.choice((b"\xef\xbb\xbf", b"\xff\xfe", b" \n\t" * 50, b"[", b"\x00", b"//\n", b"\xc0\x80"))
    return before + body + dice.choice((b"", b" ", b"]", b"}", body))


def _other_encoding(dice: Random, body: bytes) -> bytes:
    return body.decode(errors="replace").encode(
        dice.choice(("utf-16", "utf-32", "latin-1")), errors="replace"
    )


def _no_activity(dice: Random, _body: bytes) -> bytes:
    return dice.choice(
        (b"", b"null", b"[]", b"{}", b"1", b'"x"', b"a=b", b"<xml/>", b"\x1f\x8b\x08", b"{" * 1000)
    )


BYTE_MUTATIONS = (_cut, _flipped, _flipped, _repeated_member, _repeated_member, _deep, _giant, _framed, _other_encoding,
                  _no_activity)  # fmt: skip
