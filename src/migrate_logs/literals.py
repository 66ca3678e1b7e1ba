"""Owns the text of string literals, and what is added to what."""

import ast
import warnings

from tree_sitter import Node

from migrate_logs.source import children, code, field_of, unwrap


def prefix(node: Node) -> str:
    """The prefix of a `string` node, lower case: "", "r", "f", "rb", "t", ..."""
    return code(node.named_children[0]).rstrip("\"'").lower()


def quote(node: Node) -> str:
    """The quote character of a `string` node."""
    return code(node.named_children[0])[-1]


def content(node: Node, text: str) -> str:
    """What `text`, a piece of the literal `node`, means: escapes resolved, doubled braces of an f-string undone."""
    kind = prefix(node)
    if "\\" in text and "r" not in kind:
        text = _unescape(text, code(node.named_children[0])[len(kind) :])
    return text.replace("{{", "{").replace("}}", "}") if "f" in kind else text


def _unescape(text: str, quotes: str) -> str:
    # An odd escape ("\\d") is legal but warned of; the warning belongs to the code being read, not to this program.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return str(ast.literal_eval(quotes + text + quotes))
        except (SyntaxError, ValueError):
            return text


def constant(node: Node) -> str | None:
    """The value of a string literal without values in it; None for every other expression."""
    if node.type == "concatenated_string":
        parts = [constant(part) for part in children(node)]
        return None if any(part is None for part in parts) else "".join(part or "" for part in parts)
    if node.type != "string" or any(flag in prefix(node) for flag in "bt"):
        return None
    if any(child.type == "interpolation" for child in node.named_children):
        return None
    return "".join(content(node, code(child)) for child in node.named_children if child.type == "string_content")


def summands(node: Node) -> list[Node]:
    """The operands of a chain of +, from left to right; without recursion, since such chains get long."""
    right: list[Node] = []
    while node.type == "binary_operator" and code(field_of(node, "operator")) == "+":
        right.append(field_of(node, "right"))
        node = unwrap(field_of(node, "left"))
    return [node, *reversed(right)]


def may_spell(node: Node, text: str) -> bool:
    """True where an expression may give a text, as far as its literal parts at both ends tell."""
    known = constant(node)
    if known is not None:
        return known == text
    parts = [inner for each in summands(node) for inner in (each.children[1:-1] if each.type == "string" else [each])]
    begin, end = (code(each) if each.type == "string_content" else "" for each in (parts[0], parts[-1]))
    return len(text) >= len(begin) + len(end) and text.startswith(begin) and text.endswith(end)


def written(text: str, quote: str) -> str:
    """A string literal of one line that means `text`, between quote characters of this kind."""
    escaped = "".join(_in_literal(character, quote) for character in text)
    return f"{quote}{escaped}{quote}"


def _in_literal(character: str, quote: str) -> str:
    if character in ("\\", quote):
        return f"\\{character}"
    return character if character.isprintable() else character.encode("unicode_escape").decode()
