"""Owns the form of string literals: prefixes, quotes, escapes and the division into parts as formatters may change them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tree_sitter import Node

from migrate_logs.fills import unmarked

_QUOTES = "\"'"
_SPECIAL = re.compile(rb"\\(?:(?P<quote>['\"])|(?P<low>x..|u.{4}|U.{8})|(?P<high>N\{[^}]*\})|.)|[{}]", re.DOTALL)
_OPEN_OCTAL = re.compile(rb"(?<!\\)(?:\\\\)*\\[0-7]{1,2}$")


@dataclass(frozen=True, slots=True)
class Inside:
    """Text that stands inside a string."""

    text: bytes


def pieces(node: Node) -> Iterator[Node | Inside | bytes]:
    """What a string, or several side by side, is made of: its start and end, texts, and the nodes of the values between.

    Parts of one kind are one string, as a formatter joins them.
    """
    for run in _runs([child for child in node.children if child.type == "string"] or [node]):
        prefix = "".join(sorted(set().union(*map(_prefix, run)), reverse=True))
        quotes = b'"' * len(_start(run[0]).lstrip(b"rRbBuUfFtT"))
        yield prefix.encode() + quotes
        for part in run:
            for child in part.children[1:]:
                if child.type == "string_content":
                    yield Inside(_content(child, _prefix(part), prefix))
                elif child.type != "string_end":
                    yield child
        yield quotes


def _runs(parts: Sequence[Node]) -> list[list[Node]]:
    """The parts that mean the same where they are written as one."""
    runs = [[parts[0]]]
    for left, right in pairwise(parts):
        if _are_one(left, right):
            runs[-1].append(right)
        else:
            runs.append([right])
    return runs


def _are_one(left: Node, right: Node) -> bool:
    kinds = {(_prefix(part).replace("f", ""), part.children[-1].text not in (b'"', b"'")) for part in (left, right)}
    return len(kinds) == 1 and not (_OPEN_OCTAL.search(_texts(left)) and _texts(right)[:1].isdigit())


def _texts(part: Node) -> bytes:
    """What stands between the quotes."""
    first, last = part.children[0], part.children[-1]
    return unmarked(part.text or b"")[first.end_byte - part.start_byte : last.start_byte - part.start_byte]


def _start(part: Node) -> bytes:
    return part.children[0].text or b""


def _prefix(part: Node) -> str:
    """The letters before the quotes that mean something."""
    return _start(part).decode().rstrip(_QUOTES).lower().replace("u", "")


def _content(node: Node, prefix: str, joined: str) -> bytes:
    """A text as it is written in the string that it is joined to."""
    text = unmarked(node.text or b"").replace(b"\r\n", b"\n")
    is_doubled = "f" in joined and "f" not in prefix

    def rewritten(found: re.Match[bytes]) -> bytes:
        whole: bytes = found[0]
        if whole in (b"{", b"}"):
            return whole * 2 if is_doubled else whole
        if "r" in prefix:
            return whole
        if "b" in prefix and whole[1:2] in (b"u", b"U", b"N"):  # no escapes there
            return whole
        if found["quote"]:
            return found["quote"]
        return whole[:2] + (whole[2:].lower() if found["low"] else whole[2:].upper() if found["high"] else whole[2:])

    return _SPECIAL.sub(rewritten, text)
