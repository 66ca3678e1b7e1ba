"""Bytes to text and back."""

import pytest

from migrate_logs.model import Span
from migrate_logs.source import UnreadableError, code, read

BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("data", "text", "encoding", "newline"),
    [
        (b"", "", "utf-8", "\n"),
        (b"x = 1", "x = 1", "utf-8", "\n"),
        ("x = 'é→'\n".encode(), "x = 'é→'\n", "utf-8", "\n"),
        (BOM + b"x = 1\r\n", "x = 1\r\n", "utf-8", "\r\n"),
        (b"x = 1\ry = 2\r", "x = 1\ry = 2\r", "utf-8", "\r"),
        (b"x = 1\r\ny = 2\n", "x = 1\r\ny = 2\n", "utf-8", "\r\n"),
        (b"\x0cx = 1\n", "\x0cx = 1\n", "utf-8", "\n"),
        (b"# coding: latin-1\nx = '\xe9'\n", "# coding: latin-1\nx = 'é'\n", "iso-8859-1", "\n"),
        (
            b"#!/usr/bin/python\n# -*- coding: cp1252 -*-\n'\x80'\n",
            "#!/usr/bin/python\n# -*- coding: cp1252 -*-\n'€'\n",
            "cp1252",
            "\n",
        ),
        (BOM + b"# coding: utf-8\n", "# coding: utf-8\n", "utf-8", "\n"),
    ],
)
def test_what_is_read_is_written_back(data: bytes, text: str, encoding: str, newline: str) -> None:
    source = read("a.py", data)
    assert (source.text.decode(), source.encoding, source.newline) == (text, encoding, newline)
    assert source.bom == (BOM if data.startswith(BOM) else b"")
    assert source.encode(source.text) == data


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"x = 1\0", "NUL"),
        (b"x = '\xe9'\n", "cannot be decoded"),
        (b"# coding: klingon\n", "cannot be decoded"),
        (BOM + b"# coding: latin-1\n", "cannot be decoded"),
        (b"# coding: utf-7\nx = '+AGE-'\n", "does not survive"),
        (b"# coding: ascii\nx = '\xc3\xa9'\n", "cannot be decoded"),
    ],
)
def test_what_is_no_text_is_told_in_one_line(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why) as caught:
        read("a.py", data)
    assert "\n" not in str(caught.value)


def test_a_character_that_the_encoding_lacks_is_an_error() -> None:
    with pytest.raises(UnicodeEncodeError):
        read("a.py", b"# coding: latin-1\n").encode("→".encode())


@pytest.mark.parametrize(
    ("text", "mark", "position"),
    [
        ("abc", "a", (1, 1)),
        ("é→X", "X", (1, 3)),
        ("a\nbX", "X", (2, 2)),
        ("a\r\nX", "X", (2, 1)),
        ("a\rX", "X", (2, 1)),
        ("a\n\n\tX", "X", (3, 2)),
        ("a\x0cX", "X", (1, 3)),
    ],
)
def test_positions_count_characters_from_one(text: str, mark: str, position: tuple[int, int]) -> None:
    assert read("a.py", text.encode()).position(text.encode().index(mark.encode())) == position


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_begin_and_end_where_python_says(newline: str) -> None:
    source = read("a.py", f"one{newline}two{newline}".encode())
    offset = source.text.index(b"w")
    assert source.slice(Span(source.line_start(offset), source.line_end(offset))) == f"two{newline}"


def test_a_lone_carriage_return_parts_statements() -> None:
    source = read("a.py", b"x = 1\rif x:\r    y()\r")
    assert not source.root.has_error
    assert [node.type for node in source.root.named_children] == ["expression_statement", "if_statement"]
    assert source.text[source.root.named_children[1].start_byte :].startswith(b"if x")


@pytest.mark.parametrize(
    "text",
    [
        "f'{title:=^40}'",
        "f'{total:=+9.2f} {total!r:=>3}'",
        "f'é{title:=<6}' '{other:=^9}'",
        "f'{title:=^40}' f'{ {n:=5, 6} } {(n:=7)}'",
    ],
)
def test_an_equals_sign_may_fill_a_format(text: str) -> None:
    source = read("a.py", f"{text}\nlog(1)\n".encode())
    assert not source.root.has_error
    assert code(source.root.named_children[0]) == text


def test_what_does_not_parse_stays_so() -> None:
    source = read("a.py", b"'{a:=^4}'  # {b:=^4}\nf'{c:=^4}'\nx = (\n")
    assert source.root.has_error
    assert code(source.root) == "'{a:=^4}'  # {b:=^4}\nf'{c:=^4}'\nx = (\n"
