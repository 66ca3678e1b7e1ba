"""Owns {}-style templates, as `str.format` and loguru fill them."""

import re
from dataclasses import dataclass

from migrate_logs.templates.parts import Field, Part, TemplateError, merged

# https://docs.python.org/3/library/string.html#format-string-syntax
_BRACE = re.compile(r"[{}]")
_NAME = re.compile(r"(?:[^{}:!\[]|\[[^\]]*\]?)*")
_ROOT = re.compile(r"[^.\[]*")
_PATH = re.compile(r"(?:\.[^.\[]+|\[[^\]]+\])*")
_PATH_INDEX = re.compile(r"\[(\d+)\]")
_MAX_DIGITS = 18  # Python's own limit is a value of 2**63 - 1


@dataclass(slots=True)
class _Numbers:
    """How the positional fields of a template are numbered: by itself, or by hand; never both."""

    following: int = 0
    manual: bool | None = None

    def take(self, root: str, position: int) -> int:
        manual = root != ""
        if self.manual is not None and self.manual != manual:
            raise TemplateError("automatic and manual field numbering are mixed", position)
        self.manual = manual
        if manual:
            return int(root)
        self.following += 1
        return self.following - 1


def parse_brace(text: str) -> tuple[Part, ...]:
    """The parts of a {}-style template; `{{` and `}}` become the texts `{` and `}`.

    Raises TemplateError where `str.format` raises ValueError whatever its arguments are. Whether a spec suits a value is
    the value's affair.
    """
    return _parse(text, 0, _Numbers(), depth=2)


def _parse(text: str, offset: int, numbers: _Numbers, depth: int) -> tuple[Part, ...]:
    """`depth` is how deep fields may still nest: a spec may hold fields, but their specs may not. `offset` is for errors."""
    if depth == 0:
        raise TemplateError("fields are nested too deep", offset)
    parts: list[Part] = []
    position = 0
    while found := _BRACE.search(text, position):
        start = found.start()
        parts.append(text[position:start])
        if text.startswith(found.group(), start + 1):
            parts.append(found.group())
            position = start + 2
        elif found.group() == "}":
            raise TemplateError("single '}'", offset + start)
        else:
            field, position = _field(text, start, offset, numbers, depth)
            parts.append(field)
    return merged([*parts, text[position:]])


def _field(text: str, start: int, offset: int, numbers: _Numbers, depth: int) -> tuple[Field, int]:
    named = _NAME.match(text, start + 1)
    assert named is not None
    conversion, position = _conversion(text, named.end(), offset)
    spec, end = _spec(text, position, offset)
    key, index, path = _argument(named.group(), offset + start, numbers)
    nested: tuple[Field, ...] = ()
    if "{" in spec:
        parts = _parse(spec, offset + position + 1, numbers, depth - 1)
        nested = tuple(part for part in parts if isinstance(part, Field))
        spec = spec if nested else "".join(map(str, parts))
    return Field(key, index, path, conversion, spec, text[start:end], nested=nested), end


def _conversion(text: str, position: int, offset: int) -> tuple[str, int]:
    """The conversion after the name that ends at `position`, and where the spec begins (at the `}` if there is none)."""
    if not text.startswith("!", position):
        return "", position
    conversion = text[position + 1 : position + 2]
    if conversion not in ("r", "s", "a"):
        raise TemplateError(f"unknown conversion {conversion!r}", offset + position)
    if text[position + 2 : position + 3] not in (":", "}"):
        raise TemplateError("expected ':' after the conversion", offset + position + 2)
    return conversion, position + 2


def _spec(text: str, position: int, offset: int) -> tuple[str, int]:
    """The spec that begins at `position` (with its colon, or empty at the `}`), and where the field ends."""
    if text.startswith("}", position):
        return "", position + 1
    if not text.startswith(":", position):
        raise TemplateError(
            "expected '}'" if position >= len(text) else "unexpected '{' in a field name", offset + position
        )
    depth = 1
    for brace in _BRACE.finditer(text, position + 1):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return text[position + 1 : brace.start()], brace.end()
    raise TemplateError("unmatched '{' in a format spec", offset + position)


def _argument(name: str, position: int, numbers: _Numbers) -> tuple[str | None, int | None, str]:
    """Key, index and path of a field name; `position` is for errors."""
    found = _ROOT.match(name)
    assert found is not None
    root, path = found.group(), name[found.end() :]
    if not _PATH.fullmatch(path):
        raise TemplateError(f"broken field name {name!r}", position)
    manual = root.isdecimal()
    if any(len(digits) > _MAX_DIGITS for digits in (*_PATH_INDEX.findall(path), root if manual else "")):
        raise TemplateError("too many decimal digits", position)
    return (None, numbers.take(root, position), path) if manual or not root else (root, None, path)
