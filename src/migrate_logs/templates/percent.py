"""Owns %-style templates, as `str % values` and logging format them."""

import re

from migrate_logs.templates.parts import Field, Part, TemplateError, merged

_KEY = re.compile(r"[()]")
# https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
_DIRECTIVE = re.compile(
    r"(?P<flags>[-#0 +]*)(?P<width>\*|[0-9]*)(?:\.(?P<precision>\*|[0-9]*))?[hlL]?(?P<kind>.?)", re.DOTALL
)
_WHOLE = "diuoxX"
_KINDS = frozenset(f"{_WHOLE}eEfFgGcrsa")


def parse_percent(text: str) -> tuple[Part, ...]:
    """The parts of a %-style template; `%%` becomes the text `%`.

    Raises TemplateError where Python raises ValueError (an unknown or incomplete directive), and also where the template
    can never be filled or means something else than it seems: keys mixed with positions, and a percent sign with a key,
    flags or width (`"100% % %s"`).
    """
    parts: list[Part] = []
    last: Field | None = None
    position = 0
    while (start := text.find("%", position)) >= 0:
        parts.append(text[position:start])
        part, position = _directive(text, start, last)
        parts.append(part)
        last = part if isinstance(part, Field) else last
    return merged([*parts, text[position:]])


def _directive(text: str, start: int, last: Field | None) -> tuple[Part, int]:
    """The directive at `start`, whose field follows the field `last`, and where it ends."""
    if text.startswith("%%", start):
        return "%", start + 2
    key, position = _key(text, start + 1)
    found = _DIRECTIVE.match(text, position)
    assert found is not None
    kind, end = found["kind"], found.end()
    if not kind:
        raise TemplateError("incomplete format", start)
    if kind not in _KINDS:
        raise TemplateError(f"unsupported format character {kind!r}", end - 1)
    stars = (found["width"], found["precision"]).count("*")
    if (last and (last.key is None) != (key is None)) or (key is not None and stars):
        raise TemplateError("mapping keys and positions are mixed", start)
    index = None if key is not None else stars + (last.index + 1 if last and last.index is not None else 0)
    conversion = kind if kind in "ra" else ""
    return Field(key, index, "", conversion, _spec(found), text[start:end], stars), end


def _key(text: str, position: int) -> tuple[str | None, int]:
    """The mapping key at `position`, parentheses counted as Python does, and where the directive goes on."""
    if not text.startswith("(", position):
        return None, position
    depth = 0
    for bracket in _KEY.finditer(text, position):
        depth += 1 if bracket.group() == "(" else -1
        if depth == 0:
            return text[position + 1 : bracket.start()], bracket.end()
    raise TemplateError("incomplete format key", position - 1)


def _spec(found: re.Match[str]) -> str:
    """The {}-style spec of a directive; a precision of whole numbers (`%.3d`) has no equivalent and is left out."""
    flags, width, precision, kind = found["flags"], found["width"], found["precision"], found["kind"]
    numeric = kind not in "cras"
    align = "<" if "-" in flags else "" if numeric else ">"
    number = _sign(flags) if numeric else ""
    zero = "0" if numeric and "0" in flags and not align else ""
    cut = "" if precision is None or kind in _WHOLE or kind == "c" else f".{precision or 0}"
    shown = "" if kind in "ras" else {"i": "d", "u": "d"}.get(kind, kind)
    return f"{align if width else ''}{number}{zero if width else ''}{width}{cut}{shown}"


def _sign(flags: str) -> str:
    sign = "+" if "+" in flags else " " if " " in flags else ""
    return sign + ("#" if "#" in flags else "")
