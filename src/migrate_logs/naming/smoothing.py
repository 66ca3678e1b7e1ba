"""Owns the text of a message as a sentence: without addresses and asides, its shares and named values as plain words."""

import re

_NOISE = re.compile(
    r"\w+://\S*(?:(?<=[/=:.?&-]) \x00\d+\x01(?: [/?&.:=-]\S*| {2}\x00\d+\x01)?)*|(?<!\w)(?:\.{0,2}/)[\w.-]+(?:/[\w.*-]*)*|[\w.+-]+@[\w-]+\.\w+|\b0x(?:[0-9a-f]+\b|(?=\s*\x00))|#\d+|`{3}\w*"
)
# a file of the system is a thing, called as it is or, where that is a device or a state of the system, by both its names
_PLACED = re.compile(
    r"(?<![\w.\x01/])/(etc|proc|sys|dev|var|usr|opt|run|lib|boot)(?:/[\w.-]+|/? \x00\d+\x01 )*?/([A-Za-z][\w.-]*\w)(?![\w/*-]| *\x00)"
)
_SYSTEM = frozenset(("proc", "dev"))
# a file behind the value of its folder: `removed {desk}/badge.pem`
_FILED = re.compile(r"(?<![\w/])(?:file )?(\x00\d+\x01) ?/(?:[\w.-]+/)*[\w-]*\w\.[a-z][a-z0-9]{1,5}\b(?! ?[/\x00])")
# `id={x} is gone` says a value as `id {x} is gone` does; a row of such pairs stays a row
# and the name of a flag, which denies nothing, not at all: `no_tray={x} is set`
_APPOSITION = re.compile(
    r"(?:(?<!\w)(?:no|not|missing|invalid|failed|skipping)_\w+|(?<=\w))"
    r"=(?=\s*['\"]?\s*\x00\d+\x01\s*['\"]?\s+[a-zA-Z_]++(?![\w.-]*\s*[=:]))"
)
_SHARE = re.compile(r"(?<=[\d\x01])(\s*)out of(?=\s+[\d\x00])")
# `started key={x}` says the value of a key behind the sentence
_KEYED = re.compile(r"(?<=[\w)\x01])\s+(?=[a-z_][\w.]*=\s*[\x00'\"\d(])")
_LONE = re.compile(
    r"(?:^|[:\]|]\s+|[.;]\s)[A-Za-z]+ing(?: (?:specified|given|passed|provided|configured|default|new|existing|the|an?))?$"
)
# `creating tray name:{x} kind:{y}` says the values of keys, too
_GLUED_KEY = re.compile(r"(?<=[\w\x01])\s+(?=[a-z_]\w*: \x00)")
# but where the sentence has no other thing, the first is what it is about: `error closing tray:{x} kind:{y}`
_KEYED_THING = re.compile(
    r"^((?:[Ee]rror|[Ff]ailed|[Ff]ailure)(?: [a-z]+ing)?|[A-Za-z]+ing) ((?!(?:id|name|type|kind|key|value|url|path|from|to|in|for|error|message|msg|code|status|body|text|details?|reason|trace|level|data|info)\b)[a-z_]\w*):(?= \x00)"
)
# which try it is of a deed that is told of a value: `fetching {url} attempt {n}`
_TRY = re.compile(r"(?<=\x01)\s+(?:attempt|try|retry)\s+(?=\x00\d+\x01(?:\s*/\s*\x00\d+\x01)?\s*(?:$|[,.;:(]))")
# what a value is set to, amid a sentence: `option {x}={y} is not taken`; a row of such pairs stays a row
_SET = re.compile(r"(?<=[a-z] {2}\x00\d\x01) = \x00\d+\x01 (?=\s*[a-z]+(?:\s|$)(?![\w.-]*\s*[=:]))")
# `closed.Retrying` are two sentences
_MET = re.compile(r"\.[A-Z]")
_RUN_ON = re.compile(r"(?<=\s)([a-z]+)\.(?=[A-Z][a-z]+(?:\s[a-zA-Z]|\.{2,3}))")
# what stands in brackets amid a sentence interrupts it; `item(s)` are items
_ASIDE = re.compile(
    r"(?<=[a-z])\((e?s|ies)\)|(?<=[\w\x01'\"`])\s{0,2}\((?![^()]*\b(?:dry|no|not|non(?!-)|never)\b)[^()]{0,60}\)(?=\s+[A-Za-z\x00])"
    r"|(?<=\x01)\s{0,2}\((?![^()]*\b(?:dry|no|not)\b)\w+=[^()]{0,60}\)(?=\s+-\s+[A-Za-z])"
)
# `(re)connect` is to connect, or to do so again
_AGAIN = re.compile(r"\([Rr]e-?\)-?(?=[a-z])")
# values in brackets behind their noun are told of it: `user [{x}] is gone`, `call [{name}:{id}] is over`
_BRACKETED = re.compile(
    r"(?<=[a-z'\"]) ?\[ ?['\"]?(\s*\x00\d+\x01\s*)(?:[:/,-]\s*\x00\d+\x01\s*)*['\"]?\](?=\s+[a-z]|\s*[:,])"
)
# an id amid a sentence, and not in a row of such: `print for tray id: {x} failed`
_IDENTIFIED = re.compile(
    r"(?<=\b[Ii][Dd]):(?=\s*\x00\d+\x01\s+(?:failed|is|was|has|had|does|did|cannot|could|not|to|took)\b)"
)
# `w/ {x}` is with it
_WITH = re.compile(r"\bw/(?=[\s\x00])")
_WITHOUT = re.compile(r"\bw/o\b")
# `Order`s are orders
_PLURAL = re.compile(r"`(\w+)`(?=e?s\b)")
# a word of the code in front of what it is: the `predict` function
_CODE = re.compile(
    r"`([a-z]+)`(?=\s+(?:function|method|field|library|module|class|command|call|hook|option|flag|file)\b)"
)
# a deed of a class: `TrayStore.load()`
_DEED = re.compile(r"(?<![.\w])([A-Z]\w*[a-z]\w*)\.([a-z]+)\(\)(?=\s+[a-z])")
# the operator of a query: `$not` denies nothing
_OPERATOR = re.compile(r"\$(?:not|nor|no|in|nin|and|or|ne|exists)\b")
# a hidden file, or what something has: `the .cache folder`, `without .metadata`
_HIDDEN = re.compile(r"\.(?<=[\s`].)(?=[a-z_]\w)")
# a slot in front of a capital is a mark
_GLUED = re.compile(r"^( \x00\d+\x01) (?=[A-Z][a-z]| +[A-Z][a-z]+ )")
# the method of a request, and one before its address
_VERB = re.compile(r"[GPDH](?:ET|OST|UT|ATCH|ELETE|EAD)\b")
_METHOD = re.compile(
    r"[GPDH](?<!\w\w)(?:ET|OST|UT|ATCH|ELETE|EAD)(?=\s+(?:to\s+)?(?:\x00\d+\x01|\x02)\s+"
    r"(?:took|failed|returned|responded|succeeded|completed|finished|timed|rejected|denied|raised|exceeded|aborted)\b)"
)
# the same with a plain address, whose last part tells what is asked for: `GET /v1/seats failed`
_PATHED = re.compile(
    r"\b(?:GET|POST|PUT|PATCH|DELETE)\s+(?:/[\w-]+)*/([a-z][a-z_-]+)"
    r"(?=\s+(?:took|failed|returned|responded|succeeded|completed|finished|timed|rejected|denied|raised|aborted)\b)"
)
# and without an outcome: `Sending GET to {url}`
_ASKED = re.compile(
    r"(?<![A-Z] )\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b(?=\s+(?:to\s+)?(?:\x00\d+\x01|\x02)(?!\s+request))"
)
# the `v` of `v{version}`, and whose version says something
_VERSION = re.compile(r"\b[vV](?= \x00)|^V\d+ (?=[A-Z][a-z])")
# a quoted word, and one between a noun and its verb, which is a value
_QUOTED_WORD = re.compile(r"['\"`][\w.-]+['\"`]")
_QUOTED = re.compile(
    r"(?<=[a-z])(?<!\bof)(?<!\bthe)(?<!\busing)\s+(['\"])[\w.-]+\1(?=\s+(?:is|are|was|were|has|have|does|do|did|could|can|cannot|will|not|failed|already)\b)"
)
# the name of a parameter is a value, too
_NAMED = re.compile(
    r"\b(parameter|option|argument|field|setting|column|attribute|flag|variable|package|module|index|table|collection|schema|bucket"
    r"|queue|topic|policy|role|function|method|class|endpoint|property|key|status|state|mode|type|kind|phase|stance) (['\"`])[\w.-]+\2(?=[\s.,]|$)"
)
# what is quoted with its signs is cited, and said by nobody: `'press A, then B' failed`
_CITED = re.compile(r"(['\"`])(?<![\w'\"`].)([^'\"`]{1,80})\1(?![\w'\"`])")
# a value between commas says which one the noun before it is: `the action, '{x}', was run`
_APPOSED = re.compile(r",(?<=[a-z].)\s*(['\"`])\s*(\x00\d+\x01)\s*\1,(?=\s+[a-z])")
# and a key with its colon is a key: `no 'seat:' section`
_KEY = re.compile(r"(['\"`])([\w.#-]{1,40})[:;,]\1")
_SIGN = re.compile(r"[,;:]\s*[^\s,;:]|^\w+=\s*\x00\d+\x01\s*$")
_SLOT = re.compile("\x00\\d+\x01")
# an address whose protocol is a value: `{scheme}://{host}:{port}`
_ADDRESS = re.compile(r"(?:\x00\d+\x01\s*)://\s*(?:\x00\d+\x01|[\w.:/-])+(?:\s*[:/.]\s*\x00\d+\x01| {0,2}\x00\d+\x01)*")
# `{path}?{query}` asks nothing
_QUERY = re.compile("\x01 \\? \x00")
# the first of several that are taken: `Only pdf, svg and png badges are supported`
_ONLY = re.compile(r"\bOnly (?:\(([^()]*)\)|(?:[*.\w-]+, )+(?:(?:[\w.-]+ )?(?:and|or) )?|[*.]+(?=\w))")
# whatever failed, its reason tells more: `Failed because the tray is missing`
_FAILED_FOR = re.compile(r"^\W*[Ff]ail(?:ed|ing|ure)?,? (?:because|since|due to)\b(?: of\b)?")
# and so does the reason of who gives up
_LEFT_FOR = re.compile(
    r"^\W*(?:exiting|aborting|quitting|terminating|bailing out|giving up),? because (?=[\w\x00' ]+ (?:\w+ed|is|are|was|were|has|have)\b)",
    re.I,
)
# `size {n} != {m}` tells of two that are not the same
_UNEQUAL = re.compile(r"(?<=[\w\x01'\")])\s*!=\s*(?=[\w\x00'\"])")
# how it ended, or how bad it is, in front of a sentence: `Success deleted the tray`, `Warning, tray is low`
_VERDICT = re.compile(
    r"^\W*(?:success(?=\s+[a-z]+ed\s)|(?:warning|attention|notice|note|caution|success),(?=\s+\w+\s+\w))\s+", re.I
)
_VERDICTS = frozenset("SsWwAaNnCc")
# what somebody is not sure of: `Seems the desk is closed`
_SEEMING = re.compile(r"^\W*(?:It seems|Seems) (?:that |like )?(?!to\b)")
# whoever found it out, what was found tells more: `Unexpectedly found that the desk is closed`
_FOUND_OUT = re.compile(
    r"^\W*(?:\w+ly )?(?:found|noticed|discovered|realized|realised|observed|saw) that (?=[a-z])", re.I
)
# the value that was expected is no part of the thing: `Expected status 'open', got {x}`
_EXPECTED = re.compile(r"(\b[Ee]xpect(?:ed|ing|s)\s(?:an? |the )?\w+(?:\s\w+)?)\s(['\"])[^'\"]{1,60}\2")
# `hall.{option}` is no end of a sentence, and a value in `<>` is only marked
_JOINED = re.compile(r"\. (?<=[a-z_]. )(?=\x00)")
_MARKED = re.compile("<( *\x00\\d+\x01 *)>")
# `*.png` files are files, and a version `< 3` is one below it
_GLOB = re.compile(r"\*\.(?=\w)")
_BELOW = re.compile(r"(?<=[a-z]) (<|>)=? (?=\x00| \x00|\d)")
# `{tray}.{badge}` is a badge, and only then a tray
_OWNED = re.compile("(\x00\\d+\x01) \\. (\x00\\d+\x01)")
# `badge No.{n}` denies no badge
_NUMBERED = re.compile(r"(?<=\w )No\.(?=\s*[\x00\d])")
# `{n} hits / {m} misses`: a row of what is counted
_SLASHED = re.compile(r"(?<=[a-z)]) +/ +(?=\x00)")
_PERCENT = re.compile(r"(?<=[\d\x01])\s*%")


# from one sort of a thing to another, in one word: `seat->tray mapping`
_TURNED = re.compile(r"(?<![\w>.-])([A-Za-z_]\w*)->([A-Za-z_]\w*)(?=[ .,]|$)(?!->)")

# the second of two values with a colon between them, in the middle of a sentence: `door at {host}:{port} closed`
_PORT = re.compile("(?<=\x01) : \x00\\d+\x01(?= +[a-z])")


def smooth(text: str) -> str:
    """`text` without addresses, and its shares and named values as plain words."""
    if "try " in text or "attempt " in text:
        text = _TRY.sub(", attempt ", text)
    if "/" in text and "T" in text:
        text = _PATHED.sub(r"\1 request", text)
    if "\x01 ://" in text:
        text = _ADDRESS.sub(" \x02 ", text)
    if "/" in text:
        text = _PLACED.sub(_named_file, _FILED.sub(r"file \1", text))
    if "/" in text or "@" in text or "0x" in text or "#" in text or "```" in text:
        text = _NOISE.sub(" \x02 ", text)
    if " / " in text:
        text = _SLASHED.sub(", ", text)
    if "\x01 : \x00" in text:
        text = _PORT.sub("", text)
    if "\x01 = \x00" in text:
        text = _SET.sub("", text)
    if "->" in text:
        text = _TURNED.sub(r"\1-to-\2", text)
    if "w/" in text:
        text = _WITH.sub("with ", _WITHOUT.sub("without", text))
    if "I/O" in text:
        text = text.replace("I/O", "IO")
    if "Only " in text:
        text = _ONLY.sub(r"Only \1", text).replace("Only a single ", "Only one ")
    if "ail" in text[:10]:
        text = _FAILED_FOR.sub("", text)
    if " because " in text[:24]:
        text = _LEFT_FOR.sub("", text)
    if text[:1] in _VERDICTS:
        text = _VERDICT.sub("", text)
    if "!=" in text:
        text = _UNEQUAL.sub(" does not match ", text)
    if "eems " in text:
        text = _SEEMING.sub("", text)
    if "(" in text:
        text = _DEED.sub(r"\1 \2", text) if "() " in text else text
        text = _AGAIN.sub("", text)
        text = _ASIDE.sub(lambda found: found[1] or "", text)
    if "[" in text:
        text = _BRACKETED.sub(r" \1 ", text)
    if "v \x00" in text or "V \x00" in text or text[:1] == "V":
        text = _VERSION.sub("", text)
    if _VERB.search(text):
        text = _ASKED.sub(lambda found: f"{found[0].lower()}_request", _METHOD.sub("request", text))
    if text[:1] == " " and text[1:2] == "\x00":
        text = _GLUED.sub(r"\1 |", text)
    if "$" in text:
        text = _OPERATOR.sub(" \x02 ", text)
    if "`" in text:
        text = _PLURAL.sub(r"\1", text)
    if "'" in text or '"' in text or "`" in text:
        text = _CITED.sub(_uncited, _KEY.sub(r"\1\2\1", text))
        if _QUOTED_WORD.search(text):
            text = _NAMED.sub(r"\1", _QUOTED.sub(" ", text))
        text = _APPOSED.sub(r" \2", text)
    if " that " in text[:40]:
        text = _FOUND_OUT.sub("", text)
    if "xpect" in text:
        text = _EXPECTED.sub(r"\1", text)
    if "`" in text:
        text = _CODE.sub(r"\1()", text)
    if "=" in text:
        text = _KEYED.sub(_before_key, _APPOSITION.sub(" ", text))
    if "id: " in text or "ID: " in text:
        text = _IDENTIFIED.sub("", text)
    if ": \x00" in text and len(_GLUED_KEY.findall(text)) > 1:
        text = _GLUED_KEY.sub(", ", _KEYED_THING.sub(r"\1 \2", text))
    if "?" in text:
        text = _QUERY.sub("\x01 \x00", text)
    if "No." in text:
        text = _NUMBERED.sub(" ", text)
    if "%" in text:
        text = _PERCENT.sub(" percent ", text)
    if "<" in text or ">" in text:
        text = _BELOW.sub(lambda found: " under " if found[1] == "<" else " over ", _MARKED.sub(r"\1", text))
    if "." in text:
        text = _GLOB.sub("", text) if "*." in text else text
        text = _HIDDEN.sub("", text)
        text = _RUN_ON.sub(r"\1. ", text) if _MET.search(text) else text
        text = _JOINED.sub(" ", _OWNED.sub(r"\2 \1", text))
    return _SHARE.sub(r"\1of", text) if "out of" in text else text


def _named_file(found: re.Match[str]) -> str:
    return f"{found[1]}_{found[2]}" if found[1] in _SYSTEM else found[2]


def _before_key(found: re.Match[str]) -> str:
    """A comma before a key, but none where the key is what is dealt with: `creating directory={x}`."""
    return " " if _LONE.search(found.string, 0, found.start()) else ", "


def _uncited(found: re.Match[str]) -> str:
    """The quotation as it stands, or, of one with a sign or of a key with its value, the first value in it."""
    if not _SIGN.search(found[2]):
        return found[0]
    slot = _SLOT.search(found[2])
    return f" {slot[0]} " if slot else " \x02 "
