"""The sentences of a language as they stand in its file: their keys, variables and plain text."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.syntax import FluentParser, ast

from texts import Language

# The one kind of quotation marks of each language.
QUOTED = {Language.DANISH: re.compile("”([^”]+)”"), Language.ENGLISH: re.compile("“([^“”]+)”")}


@cache
def messages(language: Language) -> Mapping[str, Any]:
    """Pattern by key. Raises `AssertionError` on a line that is no Fluent, and on a key that stands twice."""
    parsed = FluentParser().parse(files("texts").joinpath(f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry.content for entry in parsed.body if isinstance(entry, ast.Junk)]
    entries = [entry for entry in parsed.body if isinstance(entry, ast.Message)]
    found = {entry.id.name: entry.value for entry in entries}
    assert len(found) == len(entries), f"{language}: a key stands twice"
    return found


def keys() -> frozenset[str]:
    return frozenset(messages(Language.DANISH))


@cache
def variables(language: Language, key: str) -> frozenset[str]:
    pattern = messages(language)[key]
    return frozenset(node.id.name for node in _nodes(pattern) if isinstance(node, ast.VariableReference))


def plurals(language: Language, key: str) -> frozenset[str]:
    """The variables a sentence is bent by as numbers."""
    return frozenset(name for name, words in _choices(language, key) if words & {"one", "0", "1"})


def variants(language: Language, key: str, variable: str) -> frozenset[str]:
    """The values of a variable that a sentence has its own words for, `other` among them."""
    return frozenset().union(*(words for name, words in _choices(language, key) if name == variable))


def _choices(language: Language, key: str) -> Iterator[tuple[str, frozenset[str]]]:
    for node in _nodes(messages(language)[key]):
        if isinstance(node, ast.SelectExpression) and isinstance(node.selector, ast.VariableReference):
            yield node.selector.id.name, frozenset(_name(variant.key) for variant in node.variants)


def plain(language: Language, key: str) -> str:
    """All words of a sentence, those of every variant, without its variables."""
    pattern = messages(language)[key]
    return " ".join(node.value for node in _nodes(pattern) if isinstance(node, ast.TextElement))


def quotations(language: Language, key: str) -> list[str]:
    """What a sentence puts in quotation marks, with `{name}` for a variable."""
    return QUOTED[language].findall(written(language, key))


def written(language: Language, key: str) -> str:
    """Each variant of a sentence on its own line, with `{name}` for a variable."""
    patterns = [node for node in _nodes(messages(language)[key]) if isinstance(node, ast.Pattern)]
    return "\n".join("".join(_written(part) for part in pattern.elements) for pattern in patterns)


def _written(part: Any) -> str:
    if isinstance(part, ast.TextElement):
        return str(part.value)
    match part.expression:
        case ast.VariableReference(id=ast.Identifier(name=name)):
            return f"{{{name}}}"
        case _:
            return ""


def _name(key: ast.Identifier | ast.NumberLiteral) -> str:
    return str(key.name if isinstance(key, ast.Identifier) else key.value)


def _nodes(node: Any) -> Iterator[Any]:
    if isinstance(node, list):
        for part in node:
            yield from _nodes(part)
    elif isinstance(node, ast.BaseNode):
        yield node
        yield from _nodes(list(vars(node).values()))
