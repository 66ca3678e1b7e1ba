"""Owns text of others that must not steer what shows it."""


def visible(text: str) -> str:
    """Text with everything that could steer a terminal, or deceive the reader, written as an escape; tabs stay."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable() or character == "\t":
        return character
    if "\udc80" <= character <= "\udcff":  # a byte that was not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode()
