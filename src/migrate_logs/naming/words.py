"""Owns how a text falls into clauses of words and slots."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from migrate_logs import rules
from migrate_logs.naming.letters import in_ascii

_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
# `[bold red]...[/]` of consoles: a closing mark and what it closes
_STYLED = re.compile(r"\[(?P<style>[a-z][a-z0-9_ #]*)\](?P<text>[^\[\]]*)\[/(?:(?P=style))?\]")
_MARKUP = re.compile(r"</?[a-zA-Z][\w#,:. -]{0,30}>|</>")
_BARE_SLOT = re.compile(
    r"%(?:\((?P<key>[^)]*)\))?[-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[diouxXeEfFgGcrsa]"
    r"(?=(?:[mun]?s|[mh]|x|px|[KkMGT]?i?[Bb])?(?![a-zA-Z]))"
)
_NOISE = re.compile(
    r"\w+://\S*|(?<!\w)(?:\.{0,2}/)[\w.-]+(?:/[\w.*-]*)*|[\w.+-]+@[\w-]+\.\w+|\b0x(?:[0-9a-f]+\b|(?=\s*\x00))|#\d+|`{3}\w*"
)
_APOSTROPHE = re.compile(r"\b\w+['’]\w+\b")
# `id={x} is gone` says a value as `id {x} is gone` does; a row of such pairs stays a row
_APPOSITION = re.compile(r"(?<=\w)=(?=\s*\x00\d+\x01\s+[a-zA-Z_]++(?![\w.-]*\s*[=:]))")
_SHARE = re.compile(r"(?<=[\d\x01])(\s*)out of(?=\s+[\d\x00])")
# `started key={x}` says the value of a key behind the sentence
_KEYED = re.compile(r"(?<=[\w)\x01])\s+(?=[a-z_][\w.]*=\s*[\x00'\"\d(])")
# `closed.Retrying` are two sentences
_RUN_ON = re.compile(r"(?<=\s)([a-z]+)\.(?=[A-Z][a-z]+\s[a-z])")
# what stands in brackets amid a sentence interrupts it; `item(s)` are items
_ASIDE = re.compile(
    r"(?<=[a-z])\((e?s|ies)\)|(?<=[\w\x01'\"`])\s{0,2}\((?![^()]*\b(?:dry|no|not|non|never)\b)[^()]{0,60}\)(?=\s+[A-Za-z\x00])"
)
# a value in brackets behind its noun is told of it: `user [{x}] is gone`
_BRACKETED = re.compile(r"(?<=[a-z]) ?\[ ?['\"]?(\s*\x00\d+\x01\s*)['\"]?\](?=\s+[a-z]|\s*[:,])")
# a slot in front of a capital is a mark
_GLUED = re.compile(r"^( \x00\d+\x01) (?=[A-Z][a-z])")
# a level in front of a sentence
_LEVEL = re.compile(r"(?:ERROR|WARNING|WARN|INFO|DEBUG|CRITICAL)\s+(?=[A-Z][a-z])")
# the method of a request before its address
_METHOD = re.compile(
    r"[GPDH](?<!\w\w)(?:ET|OST|UT|ATCH|ELETE|EAD)(?=\s+(?:to\s+)?(?:\x00\d+\x01|\x02)\s+"
    r"(?:took|failed|returned|responded|succeeded|completed|finished|timed|rejected|denied|raised|exceeded|aborted)\b)"
)
# the `v` of `v{version}`
_VERSION = re.compile(r"\b[vV](?= \x00)")
# a quoted word between a noun and its verb is a value
_QUOTED = re.compile(
    r"(?<=[a-z])\s+(['\"])[\w.-]+\1(?=\s+(?:is|are|was|were|has|have|does|do|did|could|can|cannot|will|not|failed|already)\b)"
)
# the name of a parameter is a value, too
_NAMED = re.compile(
    r"\b(parameter|option|argument|field|setting|column|attribute|flag|variable|package|module) (['\"`])[\w.-]+\2(?=[\s.,]|$)"
)
# `{'row' if n == 1 else 'rows'}` is a noun, `{'s' if n > 1 else ''}` its plural
_NUMBER = re.compile(r"""['"]([a-z]*?)(?:e?s)?['"] if .+ else ['"]\1(?:e?s)?['"]""")
# what is quoted with its signs is cited, and said by nobody: `'press A, then B' failed`
_CITED = re.compile(r"(?<![\w'\"`])(['\"`])([^'\"`]{1,80})\1(?![\w'\"`])")
_SIGN = re.compile(r"[,;:]\s*[^\s,;:]")
_SLOT = re.compile("\x00\\d+\x01")
_PERCENT = re.compile(r"(?<=[\d\x01])\s*%")
_BRACE = re.compile("[{}]")
# braces without braces in them
_BRACED = re.compile("{([^{}]*)}")
_FORMAT = re.compile(r"(?:![rsa])?(?::[^()\[\]'\"]*)?$")
_HUMP = re.compile(r"(?<=[a-z])(?<!^[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?<!^[A-Z])(?<![^A-Za-z0-9][A-Z])(?=[A-Z][a-z])")
# `YoLink`, `PyNaCl` are one word each; `NoData`, `DbSession` are not
_SHORT = re.compile(
    r"(?<![A-Za-z])(?!No|To|On|In|Is|My|At|By|If|Do|Go|As|Of|Or|Be|We|Up|Un|Re|De|Ex|Db|Id|Ip|Ai|Ml|Qr|Tx|Rx|Pv|Ac|Os|Ui|Ux|Vm"
    r"|Hw|Sw|Fw|Ws|Js|Ts|Tv|Pr|Ci|Cd|Uk|Us|Eu|Fs|Kv|Gc|Dc|Ha|Ad|Op|Me|Ms|Ns|Lg|Hp|Dm|Pk|Fk|Mq|Cv|Hr|Pc|Pg|Px|Bt|Ir|Rf|Gw|Lb|Sg|Ca)"
    r"(?:[A-Z][a-z](?=[A-Z]))+[A-Z][a-z]+"
)
# `QoS`, `IdP`, `SnQL` are one word each; `NoDB` is not
_MIXED = re.compile(
    r"(?<![A-Za-z])(?!No|To|On|In|Is|My|At|By|If|Do|Go|Up|As|Of|Or|Be)[A-Z][a-z][A-Z]{1,3}(?=[A-Z][a-z]|s?(?![A-Za-z]))"
)
# `APIs`, `IPv4`
_ACRONYMS = re.compile(r"[A-Z]{2,}(?:s|v\d+)(?![a-z])")
_CAMEL = re.compile("[a-z][A-Z]")
_NO_WORD = re.compile("[^a-z0-9]+")
_SELF = re.compile(r"^(?:self|cls|this)\.")
_FILE = re.compile(r"\.(?:ya?ml|json|toml|py|txt|cfg|ini|csv|xml|html|md|log|sql|sh|zip|env|lock|exe|js|ts)$", re.I)
_TOKEN = re.compile(
    r"\x00(?P<slot>\d+)\x01|(?P<word>[^\W_][\w'’]*(?:[-./](?=\w)[\w'’]*)*(?:\(\))?|_+\w+|&)"
    r"|(?P<sep>\.{2,}|…|->|=>|--+(?!\w)|==+|[.;:,|()\[\]\n!?=–—→<>]|(?<=\s)-(?=\s))",
    re.UNICODE,
)


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
def _brand() -> re.Pattern[str]:
    """Names whose capitals part no words."""
    spelled = sorted(rules.load("naming")["brands"]["spelled"].split(), key=len, reverse=True)
    names = (name if name[0].isupper() else f"(?<![A-Za-z]){name}" for name in spelled)
    return re.compile(f"(?:{'|'.join(names)})(?![a-z])")


@cache
def _contractions() -> Mapping[str, str]:
    table: dict[str, str] = rules.load("naming")["contractions"]
    return table


@lru_cache(maxsize=8192)
def snake(word: str) -> str:
    """`GRPCStreamClosed` -> `grpc_stream_closed`; anything that is not a letter or a digit parts words."""
    if word.islower():
        return _NO_WORD.sub("_", word).strip("_")
    word = _brand().sub(_as_word, word)
    if not word.islower():
        word = _ACRONYMS.sub(_as_word, _MIXED.sub(_as_word, _SHORT.sub(_as_word, word)))
    return _NO_WORD.sub("_", _HUMP.sub("_", word).lower()).strip("_")


def _as_word(found: re.Match[str]) -> str:
    return found[0].capitalize()


def clean(text: str) -> str:
    """`text` without colours and markup, contractions spelled out."""
    if "\x1b" in text:
        text = _ANSI.sub("", text)
    level = _LEVEL.match(text)
    if level:
        text = text[level.end() :]
    if "<" in text:
        text = _MARKUP.sub("", text)
    if "[/" in text:
        text = _STYLED.sub(r"\g<text>", text)
    return _APOSTROPHE.sub(_spelled_out, text) if "'" in text or "’" in text else text


def _spelled_out(found: re.Match[str]) -> str:
    word = found[0].replace("’", "'")
    known = _contractions().get(word.lower())
    if known is not None:
        return known
    head, _, tail = word.rpartition("'")
    if tail == "t" and head.endswith("n"):
        return f"{head[:-1]} not"
    if tail == "ed":
        return f"{head}ed"
    return head if tail in ("s", "re", "ve", "ll", "m", "d") else word


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
    for slot, word, sign in _TOKEN.findall(_smooth(slotted)):
        if word:
            token = _word(word, brands)
            tokens += [token] if token is not None else []
        elif slot:
            tokens.append(Token(f"{{{slot}}}", expressions[int(slot)]))
        else:
            if tokens:
                result.append(Clause(tuple(tokens), before, sign))
                tokens = []
            before = sign
    if tokens:
        result.append(Clause(tuple(tokens), before, ""))
    return tuple(result)


def _smooth(text: str) -> str:
    """`text` without addresses, and its shares and named values as plain words."""
    if "/" in text or "@" in text or "0x" in text or "#" in text or "```" in text:
        text = _NOISE.sub(" \x02 ", text)
    if "(" in text:
        text = _ASIDE.sub(lambda found: found[1] or "", text)
    if "[" in text:
        text = _BRACKETED.sub(r" \1 ", text)
    if "v \x00" in text or "V \x00" in text:
        text = _VERSION.sub("", text)
    if "T" in text or "EAD" in text:
        text = _METHOD.sub("request", text)
    if text[:1] == " " and text[1:2] == "\x00":
        text = _GLUED.sub(r"\1 |", text)
    if "'" in text or '"' in text or "`" in text:
        text = _NAMED.sub(r"\1", _QUOTED.sub(" ", _CITED.sub(_uncited, text)))
    if "=" in text:
        text = _KEYED.sub(", ", _APPOSITION.sub(" ", text))
    if "%" in text:
        text = _PERCENT.sub(" percent ", text)
    if "." in text:
        text = _RUN_ON.sub(r"\1. ", text).replace("\x01 . \x00", "\x01 \x00")
    return _SHARE.sub(r"\1of", text) if "out of" in text else text


def _uncited(found: re.Match[str]) -> str:
    """The quotation as it stands, or, of one with a sign, the first value in it."""
    if not _SIGN.search(found[2]):
        return found[0]
    slot = _SLOT.search(found[2])
    return f" {slot[0]} " if slot else " \x02 "


@lru_cache(maxsize=8192)
def _word(word: str, brands: frozenset[str]) -> Token | None:
    """The token of a word as it stands in a text (of `a/b` the first part), or None where no letter or digit is left."""
    if word.isascii() and word.isalpha() and word.islower():
        return Token(word)
    if word == "&":
        return Token("and")
    said = _called(word).partition("/")[0]
    plain = _FILE.sub("", said).strip("'’")
    lowered = plain.lower()
    if lowered in brands or (lowered.endswith("s") and lowered[:-1] in brands):
        return Token(lowered)
    name = snake(in_ascii(plain))
    is_name = (
        word.endswith("()") or plain != said.strip("'’") or "_" in plain or "." in plain or bool(_CAMEL.search(plain))
    )
    return Token(name, name=is_name, whole=plain[:1].isupper()) if name else None


def _called(word: str) -> str:
    """Of `self.pool.cache.clear()` what says the most: `cache.clear`; of a long path its last name."""
    if not word.endswith("()"):
        word = _SELF.sub("", word)
        owner, _, attribute = word.rpartition(".")
        return attribute if owner and "_" in attribute and snake(word).count("_") > 3 else word
    return ".".join(_SELF.sub("", word.removesuffix("()")).split(".")[-2:])


def _with_slots(text: str, placeholders: tuple[str, ...]) -> tuple[str, list[str]]:
    """`text` with each slot as NUL index SOH, and what each shows."""
    expressions: list[str] = []
    pieces: list[str] = []
    bare = iter(placeholders)

    def slot(expression: str) -> str:
        number = _NUMBER.fullmatch(expression) if " if " in expression else None
        if number:
            return f" {number[1]} " if len(number[1]) > 2 else ""
        expressions.append(expression)
        return f" \x00{len(expressions) - 1}\x01 "

    def plain(piece: str) -> str:
        piece = piece.replace("\x00", " ").replace("\x01", " ")
        if "%" not in piece:
            return piece
        return _BARE_SLOT.sub(lambda m: slot(m["key"] or next(bare, "")), piece.replace("%%", " percent "))

    for at, piece in enumerate(_parted(text)):
        pieces.append(slot(_expression(piece) or next(bare, "")) if at % 2 else plain(piece))
    return "".join(pieces), expressions


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
