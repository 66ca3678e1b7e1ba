"""Owns text of others that must not steer what shows it."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_HALF = re.compile(r"[\ud800-\udfff]")


def visible(text: str) -> str:
    """Text with everything that could steer a terminal, or deceive the reader, written as an escape; tabs stay."""
    return text if text.isprintable() else "".join(map(_visible, text))


def workflow(text: str, more: str = "") -> str:
    """Text for a command of a GitHub workflow: what would end it, or is one of `more`, as `%0A`, other controls and what is no character as escapes."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return _CONTROL.sub(lambda found: _visible(found[0]), text)


def whole(text: str) -> str:
    """Text for programs that take characters only: what is none, such as a byte of a file's name that is no UTF-8, as an escape."""
    return _HALF.sub(lambda found: _visible(found[0]), text)


def _visible(character: str) -> str:
    if character.isprintable() or character == "\t":
        return character
    if "\udc80" <= character <= "\udcff":  # a byte that was not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode()
