"""Owns how a text falls into clauses of words and slots."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_MARKUP = re.compile(r"</?[a-zA-Z][\w#,:. -]{0,30}>|</>")
_BARE_SLOT = re.compile(r"%(?:\((?P<key>[^)]*)\))?[-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[diouxXeEfFgGcrsa](?![a-zA-Z])")
_NOISE = re.compile(
    r"\w+://\S+|(?<!\w)(?:\.{0,2}/)[\w.-]+(?:/[\w.*-]*)*|[\w.+-]+@[\w-]+\.\w+|\b0x[0-9a-f]+\b|#\d+|`{3}\w*"
)
_UNQUOTED: dict[str, str] = {
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not", "wasnt": "was not", "couldnt": "could not", "cant": "can not",
    "wont": "will not", "wouldnt": "would not", "shouldnt": "should not", "havent": "have not", "hasnt": "has not", "arent": "are not",
}  # fmt: skip
_POSSESSIVE: dict[str, str] = {
    "it's": "it is",
    "that's": "that is",
    "there's": "there is",
    "we're": "we are",
    "we've": "we have",
    "we'll": "we will",
    "i'm": "i am",
    "i'll": "i will",
    "they're": "they are",
    "you're": "you are",
    "let's": "",
}
_CONTRACTIONS = (
    (
        re.compile(r"\b(ca|wo|sha)n['’]t\b", re.I),
        lambda m: {"ca": "can", "wo": "will", "sha": "shall"}[m[1].lower()] + " not",
    ),
    (re.compile(r"n['’]t\b", re.I), lambda m: " not"),
    (
        re.compile(r"\b(dont|doesnt|didnt|isnt|wasnt|couldnt|cant|wont|wouldnt|shouldnt|havent|hasnt|arent)\b", re.I),
        lambda m: _UNQUOTED[m[1].lower()],
    ),
    (
        re.compile(r"\b(\w+)['’](?:s|re|ve|ll|m|d)\b", re.I),
        lambda m: _POSSESSIVE.get(m[0].lower().replace("’", "'"), m[1]),
    ),
)
_HUMP = re.compile(r"(?<=[a-z0-9])(?<!^[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BRAND = re.compile(
    "OAuth|OpenID|OpenAI|GitHub|GitLab|WebSocket|PostgreSQL|MongoDB|DynamoDB|GraphQL|YouTube|LinkedIn|PayPal|JavaScript|MySQL|SQLite|WebRTC|HomeKit|UniFi"
)
_FILE = re.compile(r"\.(?:ya?ml|json|toml|py|txt|cfg|ini|csv|xml|html|md|log|sql|sh|zip|env|lock|exe|js|ts)$", re.I)
_TOKEN = re.compile(
    r"\x00(?P<slot>\d+)\x01|(?P<word>[^\W_](?:[\w'’]|[-./](?=\w))*(?:\(\))?|_+\w+)|(?P<sep>\.{2,}|…|->|=>|--+|==+|[.;:,|()\[\]\n!?=–—→<>]|(?<=\s)-(?=\s))",
    re.UNICODE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower snake case, or a slot (`expression` is what it shows); `name` marks an identifier of the code."""

    word: str
    expression: str | None = None
    name: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """The tokens between two signs; `before` is the sign in front of them, `after` the one behind."""

    tokens: tuple[Token, ...]
    before: str
    after: str


def snake(word: str) -> str:
    """`GRPCStreamClosed` -> `grpc_stream_closed`; anything that is not a letter or a digit parts words."""
    word = _BRAND.sub(lambda found: found[0].capitalize(), word)
    return re.sub(r"[^a-z0-9]+", "_", _HUMP.sub("_", word).lower()).strip("_")


def clean(text: str) -> str:
    """`text` without colours and markup, contractions spelled out."""
    if "\x1b" in text:
        text = _ANSI.sub("", text)
    if "<" in text:
        text = _MARKUP.sub("", text)
    for pattern, meaning in _CONTRACTIONS:
        text = pattern.sub(meaning, text)
    return text


def foreign_share(text: str) -> float:
    """The share of the letters that are not ASCII."""
    if text.isascii():
        return 0.0
    letters = [char for char in text if char.isalpha()]
    return sum(char > "\x7f" for char in letters) / len(letters) if letters else 0.0


def clauses(text: str, placeholders: tuple[str, ...], brands: frozenset[str]) -> tuple[Clause, ...]:
    """The non-empty clauses of a message, in order."""
    slotted, expressions = _with_slots(clean(text), placeholders)
    result: list[Clause] = []
    tokens: list[Token] = []
    before = ""
    for item in _items(_NOISE.sub(" \x02 ", slotted), expressions, brands):
        if isinstance(item, Token):
            tokens.append(item)
        else:
            result.append(Clause(tuple(tokens), before, item))
            before, tokens = item, []
    result.append(Clause(tuple(tokens), before, ""))
    return tuple(clause for clause in result if clause.tokens)


def _items(text: str, expressions: list[str], brands: frozenset[str]) -> Iterator[Token | str]:
    for match in _TOKEN.finditer(text):
        if match["slot"]:
            yield Token(f"{{{match['slot']}}}", expressions[int(match["slot"])])
        elif match["sep"]:
            yield match["sep"]
        elif token := _word(match["word"], brands):
            yield token


@lru_cache(maxsize=8192)
def _word(word: str, brands: frozenset[str]) -> Token | None:
    """The token of a word as it stands in a text (of `a/b` the first part), or None where no letter or digit is left."""
    if word.isascii() and word.isalpha() and word.islower():
        return Token(word)
    plain = _FILE.sub("", word.removesuffix("()").partition("/")[0]).strip("'’")
    lowered = plain.lower()
    if lowered in brands or (lowered.endswith("s") and lowered[:-1] in brands):
        return Token(lowered)
    name = snake(unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode())
    is_name = word.endswith("()") or "_" in plain or "." in plain or bool(re.search("[a-z][A-Z]", plain))
    return Token(name, name=is_name) if name else None


def _with_slots(text: str, placeholders: tuple[str, ...]) -> tuple[str, list[str]]:
    """`text` with each slot as NUL index SOH, and what each shows."""
    expressions: list[str] = []
    pieces: list[str] = []
    bare = iter(placeholders)

    def slot(expression: str) -> str:
        expressions.append(expression)
        return f" \x00{len(expressions) - 1}\x01 "

    position = 0
    for start, end, expression in _braces(text):
        pieces.append(_BARE_SLOT.sub(lambda m: slot(m["key"] or next(bare, "")), _plain(text[position:start])))
        pieces.append(slot(expression or next(bare, "")))
        position = end
    pieces.append(_BARE_SLOT.sub(lambda m: slot(m["key"] or next(bare, "")), _plain(text[position:])))
    return "".join(pieces), expressions


def _plain(text: str) -> str:
    return text.replace("\x00", " ").replace("\x01", " ").replace("%%", " percent ")


def _braces(text: str) -> Iterator[tuple[int, int, str]]:
    """The outermost `{...}` of `text`: start, end, the expression without conversion and format."""
    depth = start = 0
    for position, char in enumerate(text):
        if char == "{":
            depth += 1
            start = position if depth == 1 else start
        elif char == "}" and depth:
            depth -= 1
            if not depth:
                yield start, position + 1, _expression(text[start + 1 : position])


def _expression(inner: str) -> str:
    if inner.isdigit():
        return ""
    return re.sub(r"(?:![rsa])?(?::[^()\[\]'\"]*)?$", "", inner).strip().rstrip("=")
