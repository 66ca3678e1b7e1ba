"""Owns a text that is formatted before it is logged: of `{_("Missing file for {}").format(x)}` the literal tells what happened."""

import ast
import re

from migrate_logs.naming.message import Message

# a text of one expression that begins with a literal, or with one that is handed to a call first
_WRAPPED = re.compile(
    r"""\{\s*(?:[\w.]+\(\s*(?:lambda:\s*)?|(['"])[^'"]*\1\.join\(\s*)*[rRuUfF]{0,2}['"].*\}\Z""", re.S
)
# the calls that give a literal in the reader's language
_TRANSLATING = frozenset(("_", "gettext", "ugettext", "gettext_lazy", "lazy_gettext", "gettext_noop", "_t", "N_"))
# the calls that change nothing but how a text is laid out
_LAYING_OUT = frozenset(("dedent", "cleandoc", "wrap", "fill", "indent", "join"))
# the calls that put a message together: `{line.build("hall closed", seats=n)}`
_BUILDING = re.compile(
    r"(?:^|_)(?:build|format|message|msg|colou?r(?:ed|ize)?|styled?|bold|red|green|yellow|prefix(?:ed)?)(?:_|$)"
)
# two words with a space between them: what says something, whoever it is handed to
_PROSE = re.compile(r"[^\W\d_]{2,}[,:]? +[^\W\d_]{2,}")
_SLOT = re.compile(r"\{\{|\}\}|\{([^{}!:]*)(?:![rsa])?(?::[^{}]*)?\}")


def unwrapped(message: Message) -> Message:
    """`message` with the text of the literal that is formatted in it, with what its slots show: no more is hidden."""
    text = message.text.strip()
    if not _WRAPPED.match(text):
        return message
    try:
        shown = ast.parse(text[1:-1].strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return message
    found = _formatted(shown)
    return message._replace(text=found[0], placeholders=found[1], dynamic=False) if found else message


def _formatted(shown: ast.expr) -> tuple[str, tuple[str, ...]] | None:
    match shown:
        case ast.BinOp(left=left, op=ast.Mod(), right=right):
            literal = _literal(left)
            one = [right] if literal and literal.count("%") == 1 else []
            values = right.elts if isinstance(right, ast.Tuple) else one
            return (literal, tuple(map(ast.unparse, values))) if literal else None
        case ast.BoolOp(values=[first, *_]):
            return _formatted(first)
    literal = _literal(shown)
    return (literal, ()) if literal else None


def _literal(shown: ast.expr) -> str:
    """The text of a literal, of several that are put together, or of one that is handed to a call, or nothing.

    A call may do more with a text than to translate it or to lay it out; a sentence says what it says.
    """
    match shown:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_part(part) for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            said = _literal(left), _literal(right)
            return "".join(map(_side, said, (left, right))) if any(said) else ""
        case ast.Call(func=ast.Attribute(value=value, attr="format"), args=args, keywords=keywords):
            literal = _literal(value)
            return _filled(literal, args, keywords) if literal else ""
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[text, *_]):
            literal = _literal(text.body if isinstance(text, ast.Lambda) else text)
            is_text = name in _TRANSLATING or name in _LAYING_OUT or _BUILDING.search(name)
            return literal if is_text or _PROSE.search(_SLOT.sub("", literal)) else ""
    return ""


def _side(literal: str, shown: ast.expr) -> str:
    """One of two texts that are put together; a line such as `"=" * 80` says nothing."""
    is_value = not literal and isinstance(shown, ast.Name | ast.Attribute | ast.Call)
    return f"{{{ast.unparse(shown)}}}" if is_value else literal


def _part(part: ast.expr) -> str:
    """A part of an f-string as a message has it."""
    return f"{{{ast.unparse(part.value)}}}" if isinstance(part, ast.FormattedValue) else _literal(part)


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
