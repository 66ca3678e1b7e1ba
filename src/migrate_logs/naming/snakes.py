"""Owns how words that are written together are parted, in snake case."""

import re
from functools import cache, lru_cache

from migrate_logs import rules

_HUMP = re.compile(
    r"(?<=[a-z])(?<!^[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?<!^[A-Z])(?<![^A-Za-z0-9][A-Z])(?=[A-Z][a-z])(?![A-Z](?:ing|ed)(?![a-z]))"
)
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
_NO_WORD = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=8192)
def snake(word: str) -> str:
    """`GRPCStreamClosed` -> `grpc_stream_closed`; anything that is not a letter or a digit parts words."""
    if word.islower() or word[1:].islower():
        return _NO_WORD.sub("_", word.lower()).strip("_")
    word = _brand().sub(_as_word, word)
    if not word.islower():
        word = _ACRONYMS.sub(_as_word, _MIXED.sub(_as_word, _SHORT.sub(_as_word, word)))
    return _NO_WORD.sub("_", _HUMP.sub("_", word).lower()).strip("_")


def _as_word(found: re.Match[str]) -> str:
    return found[0].capitalize()


@cache
def _brand() -> re.Pattern[str]:
    """Names whose capitals part no words."""
    spelled = sorted(rules.load("naming")["brands"]["spelled"].split(), key=len, reverse=True)
    names = (name if name[0].isupper() else f"(?<![A-Za-z]){name}" for name in spelled)
    return re.compile(f"(?:{'|'.join(names)})(?![a-z])")
