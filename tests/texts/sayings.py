"""Where the code says which sentence, read from its syntax trees."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef
VIEWS_OF_A_SENTENCE = ("say", "on_card", "view")


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence said at one place; in `key` a `*` stands for what is only known when the program runs.

    `values` are the variables that are filled in, None where that is only known when the program runs.
    """

    where: str
    key: str
    values: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Module:
    name: str
    tree: ast.Module

    def scopes(self) -> Iterator[tuple[ast.AST, ast.AST]]:
        """Every node with the function it stands in, or with the module."""
        waiting: list[tuple[ast.AST, ast.AST]] = [(self.tree, self.tree)]
        while waiting:
            node, scope = waiting.pop()
            yield node, scope
            inner = node if isinstance(node, Function) else scope
            waiting += [(child, inner) for child in ast.iter_child_nodes(node)]


@cache
def modules(*packages: str) -> tuple[Module, ...]:
    paths = sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))
    return tuple(Module(str(p.relative_to(ROOT)), ast.parse(p.read_text(encoding="utf-8"))) for p in paths)


def constants(*packages: str) -> frozenset[str]:
    """Every string that stands in the code by itself."""
    nodes = (node for module in modules(*packages) for node in ast.walk(module.tree))
    return frozenset(
        node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def sayings(*packages: str) -> list[Saying]:
    return [found for module in modules(*packages) for found in _in_module(module)]


def _in_module(module: Module) -> Iterator[Saying]:
    for node, scope in module.scopes():
        place = _place(node)
        if place is None:
            continue
        expression, prefix, values = place
        for key in Readings(module, scope).of(expression) - {"*"}:
            yield Saying(f"{module.name}:{expression.lineno}", prefix + key, values)


def _place(node: ast.AST) -> tuple[ast.expr, str, frozenset[str] | None] | None:
    """The expression of the key, what is put before it, and the variables filled in beside it."""
    match node:
        case ast.Call(func=ast.Attribute(attr="say") | ast.Name(id="tell"), args=[key, *_]):
            return key, "", _filled(node)
        case ast.Call(func=ast.Attribute(attr="ask"), args=[_, key, *_]):
            return key, "", _filled(node)
        case ast.Call(func=ast.Name(id="NotPossible"), args=[reason, *_]):
            return reason, "impossible-", _filled(node)
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in VIEWS_OF_A_SENTENCE:
            named = [word.value for word in node.keywords if word.arg == "key"]
            return (named[0], "", _filled(node)) if named else None
        case ast.Dict():
            return _in_dict(node)
        case _:
            return None


def _filled(call: ast.Call) -> frozenset[str] | None:
    names = {word.arg for word in call.keywords}
    return None if None in names else frozenset(name for name in names if name and name != "key")


def _in_dict(node: ast.Dict) -> tuple[ast.expr, str, frozenset[str] | None] | None:
    """Arguments of a sentence that are gathered before it is said: `{"key": ..., "at": ...}`."""
    names = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
    if "key" not in names:
        return None
    return node.values[names.index("key")], "", None


@dataclass(frozen=True, slots=True)
class Readings:
    """The strings an expression may stand for at a place in the code."""

    module: Module
    scope: ast.AST
    seen: frozenset[str] = frozenset()

    def of(self, expression: ast.AST) -> frozenset[str]:
        match expression:
            case ast.Constant(value=str(literal)):
                return frozenset({literal})
            case ast.IfExp(body=one, orelse=other):
                return self.of(one) | self.of(other)
            case ast.FormattedValue(value=inside):
                return self.of(inside)
            case ast.JoinedStr(values=parts):
                return frozenset("".join(made) for made in product(*(self.of(part) for part in parts)))
            case ast.Name(id=name) if name not in self.seen:
                return self._of_name(name) or frozenset({"*"})
            case _:
                return frozenset({"*"})

    def _of_name(self, name: str) -> frozenset[str]:
        within = Readings(self.module, self.scope, self.seen | {name})
        assigned = [*_assigned(name, self.scope)]
        if assigned:
            return frozenset().union(*(within.of(value) for value in assigned))
        if isinstance(self.scope, Function):
            return self._of_parameter(name, self.scope)
        return frozenset()

    def _of_parameter(self, name: str, function: Function) -> frozenset[str]:
        """What the module's own calls of a function pass for a parameter."""
        parameters = [argument.arg for argument in function.args.args]
        found: frozenset[str] = frozenset()
        for node, scope in self.module.scopes() if name in parameters else ():
            match node:
                case ast.Call(func=ast.Name(id=called)) if called == function.name:
                    passed = _passed(node, parameters)
                    if name in passed:
                        found |= Readings(self.module, scope, self.seen | {name}).of(passed[name])
        return found


def _passed(call: ast.Call, parameters: list[str]) -> Mapping[str, ast.expr]:
    named = {word.arg: word.value for word in call.keywords if word.arg}
    return dict(zip(parameters, call.args, strict=False)) | named


def _assigned(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                yield value
