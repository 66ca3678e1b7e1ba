"""Owns the rewriting of a program so that every string it builds remembers its values, without changing what it does."""

import ast
import builtins
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from .records import EVENT_KEYS, Value
from .traced import Traced, Values, format_values, parts_of, percent_values, value_of

LOG_METHODS = frozenset(
    {
        "trace",
        "debug",
        "info",
        "success",
        "notice",
        "warn",
        "warning",
        "error",
        "exception",
        "critical",
        "fatal",
        "msg",
        "log",
    }
)
ASYNC_METHODS = frozenset(f"a{name}" for name in LOG_METHODS)
CONVERTERS = ("str", "repr", "ascii")


# What the rewritten program calls in place of its own operators; each does what Python would have done, and notes the values.
def hole(value: Any, conversion: int, spec: str) -> tuple[str, Values]:
    """`{value!conversion:spec}` of an f-string: its text and its values."""
    convert: dict[int, Callable[[Any], Any]] = {-1: lambda x: x, ord("r"): repr, ord("s"): str, ord("a"): ascii}
    text = format(convert[conversion](value), spec)
    return text, (value_of(value, text), *(optional(part) for part in parts_of(spec)))


def optional(value: Value) -> Value:
    """A value that was only used to format another one."""
    return Value(value.json, value.kind, value.text, value.repr, value.ascii, value.content, optional=True)


def join(*pieces: str | tuple[str, Values]) -> Traced:
    """An f-string: texts and holes."""
    text = "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces)
    return Traced(text, tuple(value for piece in pieces if not isinstance(piece, str) for value in piece[1]))


def operand(value: Any) -> Any:
    """An operand of `+` that is no text of the program: a string is a value of the sum."""
    return Traced(value, (value_of(value, value),)) if type(value) in (str, Traced) else value


def converted(convert: Callable[[Any], Any], value: Any) -> Any:
    """`str(x)` as an operand of `+`: the value is x."""
    text = convert(value)
    return Traced(text, (value_of(value, text),)) if convert in (str, repr, ascii) else operand(text)


def modulo(left: Any, right: Any) -> Any:
    """`left % right`."""
    if not isinstance(left, str):
        return left % right
    return Traced(str.__mod__(left, right), (*parts_of(left), *percent_values(str.__str__(left), right)))


def fill(receiver: Any, /, *args: Any, **kwargs: Any) -> Any:
    """`receiver.format(...)`."""
    if not isinstance(receiver, str):
        return receiver.format(*args, **kwargs)
    values = (*parts_of(receiver), *format_values(str.__str__(receiver), args, kwargs))
    return Traced(str.format(receiver, *args, **kwargs), values)


def message(value: Any, literal: bool) -> Any:
    """The message of a log call; one that is neither text of the program nor built in sight is opaque."""
    if type(value) not in (str, Traced):
        return value
    parts = parts_of(value)
    return Traced(value, parts, literal=literal, opaque=not literal and not parts)


HELPERS: dict[str, Callable[..., Any]] = {
    f"__traced_{helper.__name__}__": helper for helper in (hole, join, operand, converted, modulo, fill, message)
}


def install() -> None:
    """Make the helpers visible to every rewritten module of this process."""
    vars(builtins).update(HELPERS)


class Tracer(ast.NodeTransformer):
    """Replaces the string building of one module by calls of the helpers above."""

    def __init__(self, tree: ast.Module) -> None:
        self.texts = _text_constants(tree)
        self.methods = LOG_METHODS | ASYNC_METHODS | _method_aliases(tree)

    def visit(self, node: ast.AST) -> Any:
        match node:
            case ast.MatchValue():  # a pattern holds no calls
                return node
            case ast.JoinedStr():
                return ast.copy_location(self.joined(node), node)
            case ast.BinOp(op=ast.Mod()):
                self.generic_visit(node)
                return ast.copy_location(_call(modulo, node.left, node.right), node)
            case ast.BinOp(op=ast.Add()):
                return ast.copy_location(ast.BinOp(self.summand(node.left), node.op, self.summand(node.right)), node)
            case ast.AugAssign(op=ast.Add()):
                self.generic_visit(node.target)
                node.value = self.summand(node.value)
                return node
            case ast.Call():
                return ast.copy_location(self.call(node), node)
        return self.generic_visit(node)

    def joined(self, node: ast.JoinedStr) -> ast.Call:
        pieces: list[ast.expr] = []
        for piece in node.values:
            if isinstance(piece, ast.FormattedValue):
                spec = self.visit(piece.format_spec) if piece.format_spec else ast.Constant("")
                pieces.append(_call(hole, self.visit(piece.value), ast.Constant(piece.conversion), spec))
            else:
                pieces.append(piece)
        return _call(join, *pieces)

    def summand(self, node: ast.expr) -> ast.expr:
        """An operand of `+`: text stays, what is built in sight brings its own values, anything else is a value."""
        if self.is_text(node):
            return node
        inline = self.is_built_in_sight(node)
        converter = _converter(node)
        visited: ast.expr = self.visit(node)
        if converter:
            assert isinstance(visited, ast.Call)
            return _call(converted, visited.func, visited.args[0])
        return visited if inline else _call(operand, visited)

    def call(self, node: ast.Call) -> ast.Call:
        spots = self.message_spots(node)
        literal = [self.is_text(spot) or _has_no_names(spot) for _, _, spot in spots]
        for _, _, spot in spots:
            if isinstance(spot, ast.Dict):
                self.mark_event(spot)
        self.generic_visit(node)
        for (holder, index, _), is_literal in zip(spots, literal, strict=True):
            if isinstance(holder, ast.keyword):
                holder.value = _call(message, holder.value, ast.Constant(is_literal))
            else:
                holder[index] = _call(message, holder[index], ast.Constant(is_literal))
        if isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            traced = _call(fill, node.func.value, *node.args)
            traced.keywords = node.keywords
            return traced
        return node

    def message_spots(self, node: ast.Call) -> list[tuple[list[ast.expr] | ast.keyword, int, ast.expr]]:
        """Where the message of what may be a log call stands: its holder, its index there, the expression."""
        name = _called_name(node)
        if name not in self.methods:
            return []
        index = 1 if name in ("log", "alog") else 0
        if len(node.args) > index:
            starred = any(isinstance(arg, ast.Starred) for arg in node.args[: index + 1])
            return [] if starred else [(node.args, index, node.args[index])]
        return [(k, 0, k.value) for k in node.keywords if k.arg in ("msg", "event", "message")]

    def mark_event(self, node: ast.Dict) -> None:
        """`logger.info({"event": "agent_created", ...})`: the event is text of the program, all else are values."""
        named = {key.value: i for i, key in enumerate(node.keys) if isinstance(key, ast.Constant)}
        index = next((named[key] for key in EVENT_KEYS if key in named), None)
        if index is not None and self.is_text(node.values[index]):
            node.values[index] = _call(message, node.values[index], ast.Constant(True))

    def is_built_in_sight(self, node: ast.expr) -> bool:
        """Are all texts of this expression literals, so that its values are known one by one?"""
        match node:
            case ast.JoinedStr() | ast.BinOp(op=ast.Add()):
                return True
            case ast.BinOp(op=ast.Mod(), left=template) | ast.Call(func=ast.Attribute(attr="format", value=template)):
                return self.is_text(template) or self.is_built_in_sight(template)
        return False

    def is_text(self, node: ast.expr) -> bool:
        """Is this expression made of literals of the program alone?"""
        match node:
            case ast.Constant(value=str()):
                return True
            case ast.JoinedStr(values=values):
                return all(isinstance(value, ast.Constant) for value in values)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return self.is_text(left) and self.is_text(right)
            case ast.BinOp(op=ast.Mult(), left=left, right=ast.Constant(value=int())):
                return self.is_text(left)
            case ast.Attribute(attr=name):
                return name.isupper()
            case ast.Name(id=name):
                return name in self.texts
        return False


def _call(helper: Callable[..., Any], *args: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(f"__traced_{helper.__name__}__", ast.Load()), list(args), [])


def _called_name(node: ast.Call) -> str:
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _has_no_names(node: ast.expr) -> bool:
    """Is it computed from literals, as `"a %%" % ()` is?"""
    return isinstance(node, ast.BinOp | ast.Call) and not any(isinstance(inner, ast.Name) for inner in ast.walk(node))


def _converter(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name), args=[arg], keywords=[]):
            return name in CONVERTERS and not isinstance(arg, ast.Starred)
    return False


def _text_constants(tree: ast.Module) -> set[str]:
    """Names that stand for one literal text: bound once in the module, or imported and spelt in capitals."""
    bound = Counter(_module_names(tree))
    imported = {a.asname or a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names}
    single = set()
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str())) if bound[name] == 1:
                single.add(name)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant(value=str())) if bound[name] == 1:
                single.add(name)
    return single | {name for name in imported if name.isupper()}


def _module_names(node: ast.AST) -> Iterator[str]:
    """Every binding of a name of the module itself: at its level, or by `global` in a function."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Lambda():
                yield from (name for inner in ast.walk(child) if isinstance(inner, ast.Global) for name in inner.names)
            case _:
                yield from _module_names(child)


def _method_aliases(tree: ast.Module) -> set[str]:
    """Names that a log method was bound to: `emit = logger.info`, `from logging import info as emit`."""
    bound = {
        target.id
        for n in ast.walk(tree)
        if isinstance(n, ast.Assign) and isinstance(n.value, ast.Attribute) and n.value.attr in LOG_METHODS - {"log"}
        for target in n.targets
        if isinstance(target, ast.Name)
    }
    imported = {
        a.asname or a.name
        for n in ast.walk(tree)
        if isinstance(n, ast.ImportFrom)
        for a in n.names
        if a.name in LOG_METHODS - {"log"}
    }
    return bound | imported


def compile_traced(source: bytes | str, path: str) -> Any:
    """The code object of a module whose strings remember their values."""
    tree = ast.parse(source, path)
    return compile(ast.fix_missing_locations(Tracer(tree).visit(tree)), path, "exec", dont_inherit=True)
