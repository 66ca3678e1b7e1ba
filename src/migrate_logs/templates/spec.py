"""Owns what a format spec does to a value: nothing, padding, number formatting, cutting, or something of its own."""

import re
from typing import Literal, TypeAlias

SpecKind: TypeAlias = Literal["none", "padding", "numeric", "cut", "custom"]

# https://docs.python.org/3/library/string.html#format-specification-mini-language
_SPEC = re.compile(
    r"(?:.?(?P<align>[<>=^]))?(?P<number>[-+ ]?z?\#?)(?P<zero>0?)\d*(?P<group>[,_]?)(?P<precision>(?:\.\d+)?)(?P<type>[bcdeEfFgGnosxX%]?)",
    re.DOTALL,
)


def classify_spec(spec: str, conversion: str = "") -> SpecKind:
    """What `spec` does: "cut" loses characters, "padding" only adds some, "numeric" needs a number.

    Whatever the standard mini-language does not know (dates, nested fields) is "custom", and so is a numeric spec behind a
    conversion, whose result is a text.
    """
    if not spec:
        return "none"
    found = _SPEC.fullmatch(spec)
    if found is None:
        return "custom"
    numeric = bool(found["number"] or found["group"] or found["align"] == "=" or found["type"] not in ("", "s"))
    if conversion or found["type"] == "s":
        return "custom" if numeric else "cut" if found["precision"] else "padding"
    if numeric or found["zero"]:
        return "numeric"
    return "cut" if found["precision"] else "padding"
