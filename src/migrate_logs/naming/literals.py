"""Owns a text that is formatted before it is logged: of `{_("Missing file for {}").format(x)}` the literal tells what happened."""

import ast
import re

from migrate_logs.naming.message import Message

# a text of one expression that begins with a literal, or with one that is translated first
_WRAPPED = re.compile(r"""\{\s*(?:\w+\(\s*)?[rRuU]?['"].*\}\Z""", re.S)
# the calls that give a literal in the reader's language
_TRANSLATING = frozenset(("_", "gettext", "ugettext", "gettext_lazy", "lazy_gettext", "gettext_noop", "_t", "N_"))
_SLOT = re.compile(r"\{\{|\}\}|\{([^{}!:]*)(?:![rsa])?(?::[^{}]*)?\}")


def unwrapped(message: Message) -> Message:
    """`message` with the text of the literal that is formatted in it, with what its slots show."""
    text = message.text.strip()
    if not _WRAPPED.match(text):
        return message
    try:
        shown = ast.parse(text[1:-1].strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return message
    found = _formatted(shown)
    return message._replace(text=found[0], placeholders=found[1]) if found else message


def _formatted(shown: ast.expr) -> tuple[str, tuple[str, ...]] | None:
    match shown:
        case ast.BinOp(left=left, op=ast.Mod(), right=right):
            literal = _literal(left)
            values = (
                right.elts if isinstance(right, ast.Tuple) else [right] if literal and literal.count("%") == 1 else []
            )
            return (literal, tuple(map(ast.unparse, values))) if literal else None
        case ast.Call(func=ast.Attribute(value=value, attr="format"), args=args, keywords=keywords):
            literal = _literal(value)
            return (_filled(literal, args, keywords), ()) if literal else None
    literal = _literal(shown)
    return (literal, ()) if literal else None


def _literal(shown: ast.expr) -> str:
    """The literal itself, or the one that a call translates, or nothing."""
    match shown:
        case ast.Constant(value=str(text)):
            return text
        case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text))]) if name in _TRANSLATING:
            return text
    return ""


def _filled(literal: str, args: list[ast.expr], keywords: list[ast.keyword]) -> str:
    """`literal` with what is shown in its braces."""
    named = {keyword.arg: ast.unparse(keyword.value) for keyword in keywords if keyword.arg}
    values = [ast.unparse(value) for value in args]
    bare = iter(values)

    def fill(slot: re.Match[str]) -> str:
        key = slot[1]
        if key is None:
            return slot[0]
        if not key:
            return f"{{{next(bare, '')}}}"
        return f"{{{values[int(key)] if key.isdigit() and int(key) < len(values) else named.get(key, key)}}}"

    return _SLOT.sub(fill, literal)
