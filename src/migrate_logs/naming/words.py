"""Owns how a text falls into clauses of words and slots."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from migrate_logs import rules
from migrate_logs.naming.letters import in_ascii
from migrate_logs.naming.markup import without_markup
from migrate_logs.naming.slots import with_slots
from migrate_logs.naming.smoothing import smooth
from migrate_logs.naming.snakes import snake

_CAMEL = re.compile("[a-z][A-Z]")
_SELF = re.compile(r"^(?:self|cls|this)\.")
_FILE = re.compile(
    r"\.(?:ya?ml|json|toml|py|txt|cfg|ini|csv|xml|html|md|log|sql|sh|zip|env|exe|jsx?|tsx?|jinja2?|j2|tmpl|tpl)$",
    re.I,
)
# a slot, a word, or a sign; the parts of a word repeat without `+`: Python 3.11.2 would take a dot at the end of `seats.` for one
_PIECE = re.compile(
    r"\x00\d+\x01|[^\W_][\w'’]*+(?:[-./](?=\w)[\w'’]*+)*(?:\(\))?|_+\w+|&"
    r"|\.{2,}|…|->|=>|--+(?!\w)|==+|[.;:,|()\[\]\n!?=–—→<>•·◆●▪■»]|(?<=\s)-(?=\s)"
)
# a dash that parts nothing
_OUTER_DASH = re.compile(r"\A-(?=\s)|(?<=\s)-\Z")
# what a sign begins with
_SIGNS = frozenset(".…-=;:,|()[]\n!?–—→<>•·◆●▪■»")


# two letters that are one word
_PAIRS = {"i/o": "io", "ci/cd": "cicd", "tcp/ip": "tcp_ip", "w/o": "without"}
# the sorts of content that a reply may have, and their forms
_MEDIA = frozenset(("text", "application", "image"))
_FORMS = frozenset(
    ("html", "json", "xml", "csv", "pdf", "plain", "markdown", "yaml", "javascript", "png", "jpeg", "gif", "svg")
)
# methods of a request, which are no verbs
_METHODS = frozenset(("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD"))


class Token(NamedTuple):
    """A word in lower snake case, or a slot (`expression` is what it shows); `name` marks an identifier of the code, and
    `whole` one that is no verb with its object (a class)."""

    word: str
    expression: str | None = None
    name: bool = False
    whole: bool = False


class Clause(NamedTuple):
    """The tokens between two signs; `before` is the sign in front of them, `after` the one behind."""

    tokens: tuple[Token, ...]
    before: str
    after: str


@cache
def _brands() -> frozenset[str]:
    return frozenset(rules.load("naming")["brands"]["map"].split())


def foreign_share(text: str) -> float:
    """The share of the letters that are not ASCII."""
    if text.isascii():
        return 0.0
    letters = [char for char in text if char.isalpha()]
    return sum(char > "\x7f" for char in letters) / len(letters) if letters else 0.0


def clauses(text: str, placeholders: tuple[str, ...]) -> tuple[Clause, ...]:
    """The non-empty clauses of a message, in order."""
    slotted, expressions = with_slots(without_markup(text), placeholders)
    result: list[Clause] = []
    tokens: list[Token] = []
    before = ""
    smoothed = smooth(slotted)
    if "-" in (smoothed[:1], smoothed[-1:]):
        smoothed = _OUTER_DASH.sub("", smoothed)
    read = [each for chunk in smoothed.split(" ") if chunk for each in _pieces(chunk)]
    for piece, token in _with_states(read) if "ING" in text else read:
        if token is not None:
            tokens.append(token)
        elif piece[0] == "\x00":
            slot = piece[1:-1]
            tokens.append(Token(f"{{{slot}}}", expressions[int(slot)]))
        elif piece[0] in _SIGNS:
            if tokens:
                result.append(Clause(tuple(tokens), before, piece))
                tokens = []
            before = piece
    if tokens:
        result.append(Clause(tuple(tokens), before, ""))
    return tuple(result)


@lru_cache(maxsize=8192)
def _pieces(chunk: str) -> tuple[tuple[str, Token | None], ...]:
    """What stands between two spaces: words with their tokens, slots and signs without."""
    return tuple((piece, _word(piece)) for piece in _PIECE.findall(f" {chunk} "))


def _with_states(read: Sequence[tuple[str, Token | None]]) -> Iterator[tuple[str, Token | None]]:
    """What was read, the names of states among it as names."""
    pieces = [piece for piece, _ in read]
    for at, (piece, token) in enumerate(read):
        is_state = piece[-3:] == "ING" and at > 0 and _names_state(pieces[at - 1 : at + 2])
        yield piece, token._replace(name=True) if token is not None and is_state else token


def _names_state(pieces: Sequence[str]) -> bool:
    """True for the `CANCELLING` of `skipping CANCELLING timeout`: the name of a state between words in small letters."""
    before, after = (pieces[0], pieces[-1]) if len(pieces) == 3 else ("", "")
    return before.endswith(("ing", "ed", "the")) and after.islower() and after.isalpha()


@lru_cache(maxsize=8192)
def _word(word: str) -> Token | None:
    """The token of a word as it stands in a text (of `a/b` the first part), or None for what is none and has no letter or digit."""
    if word[0] == "\x00" or word[0] in _SIGNS:
        return None
    if word.isascii() and word.isalpha() and (word.islower() or word[1:].islower()):
        plain = word.lower()
        return Token(plain, whole=plain != word and not _is_brand(plain))
    if word == "&":
        return Token("and")
    if word in _METHODS:
        return Token(word.lower(), name=True, whole=True)
    said = _said(_PAIRS.get(word.lower(), word))
    plain = _FILE.sub("", said).strip("'’")
    lowered = plain.lower()
    if _is_brand(lowered):
        return Token(lowered)
    name = snake(in_ascii(plain))
    is_name = (
        word.endswith("()") or plain != said.strip("'’") or "_" in plain or "." in plain or bool(_CAMEL.search(plain))
    )
    return Token(name, name=is_name, whole=plain[:1].isupper()) if name else None


def _said(word: str) -> str:
    """Of `a/b` the first part, and of `text/html` what sort of text it is."""
    sort, _, form = _called(word).partition("/")
    return form if sort.lower() in _MEDIA and form.lower() in _FORMS else sort


def _is_brand(word: str) -> bool:
    brands = _brands()
    return word in brands or (word[-1:] == "s" and word[:-1] in brands)


def _called(word: str) -> str:
    """Of `self.pool.cache.clear()` what says the most: `cache.clear`; of a long path its last name."""
    if not word.endswith("()"):
        word = _SELF.sub("", word)
        owner, _, attribute = word.rpartition(".")
        return attribute if owner and "_" in attribute and snake(word).count("_") > 3 else word
    return ".".join(_SELF.sub("", word.removesuffix("()")).split(".")[-2:])
