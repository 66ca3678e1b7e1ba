"""Owns where the values of a message stand: in braces, or behind a percent sign; each becomes NUL, its index, SOH."""

import re

_BARE_SLOT = re.compile(
    r"%(?:\((?P<key>[^)]*)\))?[-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[diouxXeEfFgGcrsa]"
    r"(?=(?:[mun]?s|[mh]|x|px|[KkMGT]?i?[Bb])?(?![a-zA-Z]))"
)
# `{'row' if n == 1 else 'rows'}` is a noun, `{'s' if n > 1 else ''}` its plural
_NUMBER = re.compile(r"""['"]([a-z]*?)(?:e?s)?['"] if .+ else ['"]\1(?:e?s)?['"]""")
# the number that something has: `desk no %d`; behind a verb, or in front of what is counted, none is there
_OF_NUMBER = re.compile(
    r"(?<![\w'’])((?!(?:had|been?|are|with|got|found|gave|there|but|and|or|of|in|to|for|say|an?|the)\b|\w*(?:ed|[^su]s)\b)[a-z]+)"
    r" no(?:\.(?= ?[{%])|(?= (?:%(?:\(\w+\))?0?\d*[di]|\{(?:[^{}]*:0?\d*d|(?:[\w.]+[._])?(?:no|nr|num|number|n|i|idx))\})"
    r"(?!\w| (?!(?:of|in|on|at|to|for|from|with|by|and|is|was|has|could|cannot)\b)[a-z])))",
    re.I,
)
_BRACE = re.compile("[{}]")
# braces without braces in them
_BRACED = re.compile("{([^{}]*)}")
# the values that a sentence about an outcome begins with
_SUBJECT = re.compile(
    r"((?:^|[]:|>!-])\s*)(?:\x00(\d+)\x01\s+)?(\x00(\d+)\x01)(?=\s+(?:took|failed|returned|responded|succeeded|completed"
    r"|finished|timed|rejected|denied|raised|exceeded|aborted)\b)"
)
# and those of them that stand for a request: `{method} {path} failed`, `{request.path} failed`
_METHOD = re.compile(r"(?:\w+\.)*(?:\w+_)?method(?:\.upper\(\))?")
_ADDRESS = re.compile(r"(?:\w+\.)*(?:\w+_)?(?:path|url|uri|endpoint|route)")
_ASKED = re.compile(r"(?:\w+\.)*req(?:uest)?\.(?:\w+\.)*(?:\w+_)?(?:path|url|uri)")
_FORMAT = re.compile(r"(?:![rsa])?(?::[^()\[\]'\"]*)?$")


def with_slots(text: str, placeholders: tuple[str, ...]) -> tuple[str, list[str]]:
    """`text` with each slot as NUL index SOH, and what each shows."""
    text = text.replace("\x00", " ").replace("\x01", " ")
    expressions: list[str] = []
    if "{" not in text and "%" not in text:
        return text, expressions
    if " no" in text or " No" in text:
        text = _OF_NUMBER.sub(r"\1", text)
    bare = iter(placeholders)

    def slot(expression: str) -> str:
        number = _NUMBER.fullmatch(expression) if " if " in expression else None
        if number:
            return f" {number[1]} " if len(number[1]) > 2 else ""
        expressions.append(expression)
        return f" \x00{len(expressions) - 1}\x01 "

    parts = _parted(text)
    for at, part in enumerate(parts):
        if at % 2:
            parts[at] = slot(_expression(part) or next(bare, ""))
        elif "%" in part:
            parts[at] = _BARE_SLOT.sub(lambda m: slot(m["key"] or next(bare, "")), part.replace("%%", " percent "))
    said = "".join(parts)
    return _SUBJECT.sub(lambda found: _of_request(found, expressions), said), expressions


def _of_request(found: re.Match[str], expressions: list[str]) -> str:
    """The subject of an outcome, a request where the values are its method and its address."""
    method, address = (expressions[int(each)] if each else "" for each in found.group(2, 4))
    is_line = _METHOD.fullmatch(method) and _ADDRESS.fullmatch(address)
    return f"{found[1]}request {found[3]}" if is_line or _ASKED.fullmatch(address) else found[0]


def _parted(text: str) -> list[str]:
    """`text` at its outermost `{...}`: by turns what stands outside and what inside."""
    parts = _BRACED.split(text)
    if len(parts) // 2 == text.count("{"):
        return parts
    parts = []
    depth = start = end = 0
    for sign in _BRACE.finditer(text):
        position = sign.start()
        if sign[0] == "{":
            depth += 1
            start = position if depth == 1 else start
        elif depth:
            depth -= 1
            if not depth:
                parts += (text[end:start], text[start + 1 : position])
                end = position + 1
    return [*parts, text[end:]]


def _expression(inner: str) -> str:
    """What stands in braces without conversion and format."""
    if inner.isdigit():
        return ""
    return _FORMAT.sub("", inner).strip().rstrip("=") if ":" in inner or "!" in inner else inner.strip().rstrip("=")
