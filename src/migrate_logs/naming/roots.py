"""Owns which thing an expression in a message shows: `user.nick` a user, `len(rows)` a row."""

import re

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.snakes import snake

_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")
# names in an expression that are no thing: built-in calls, operators, what everything hangs on
_IDLE = re.compile(
    "len|str|repr|type|int|list|sorted|sum|round|getattr|join|format|request|settings|config|app"
    "|lower|upper|strip|title|capitalize|decode|encode|or|and|not|if|else|in|is|none|true|false|for|await|lambda|base"
)
# what something is only carried in: `payload["user"]["id"]`
_CARRIED = re.compile(
    r"(?:\w+\.)*(?:payload|event|evt|message|msg|body|record|data|envelope)(?:\[|\.get\()['\"](?P<key>[a-z]\w*)['\"]"
)
# the name of what is called: `func.__name__`
_NAMED_CALL = re.compile(
    r"(?:\w+\.)*(?:(?P<sort>method|callback|handler)|f|fn|func|function|callable|wrapped)\.__(?:qual)?name__"
)
# who is known by no other name
_ENTRIES = ("entry", "element")
# what has many things to show, and is one itself: `entry["title"]`
_ENTRY = re.compile(r"(?:\w+\.)*(?P<thing>entry|item|element)(?:\[|\.get\()['\"](?P<key>[a-z]\w*)['\"]\]?\)?$")
# who only hands on what it has, or has no name to be known by: `self.run_context.command`, `slc.slice_name`
_CARRIER = re.compile("(?:^|_)(?:context|ctx|config|params|args|info|settings|options|state)$|^[a-z]{1,3}$")
# what somebody calls what is known of one thing, whose fields are the thing's: `torrent_info.name`, `movie_res["id"]`
_KNOWN_OF = re.compile(
    r"(?<=[a-z]{4})_(?:info|data|res|obj|dict|details|meta|metadata|record|row|rec)(?=\.[a-z_]+\b(?!\()|\[['\"]|\.get\()"
)
# a field that is asked for as one may be missing: `printer.get("name")`
_ASKED_FOR = re.compile(r"(?<=\w)\.get\((?P<key>['\"](?P<field>[a-z_]+)['\"])(?:, *['\"\w]*)?\)$")
# one of many, or an attribute of it: `item.label`
_ONE = re.compile(r"(?:\w+\.)*(?P<one>item|entry|element)(?:\.[a-z_]+\b(?!\())?")
# a setting by its name in the code: `mail_config.SENDER_NAME`
_CONSTANT = re.compile(r"\.[A-Z][A-Z0-9_]{2,}$")
# what only holds a text or a name: `logmsg`, `fname`
_TEXT = re.compile("(?:log|err|error|exc|debug)_?(?:msg|message)|[a-z]name")
# what a question to a thing begins with
_ASKING = ("is_", "has_", "can_", "should_", "was_", "did_", "needs_")
# in front of what there are many of: `num_seats`
_NUMBERS = frozenset(("num", "nb", "n"))
# two letters that everybody reads
_ABBREVIATED = frozenset(("vm", "pr", "ip", "os", "az", "fs", "qr", "ca", "ui", "ci"))
_AROUND = frozenset(("str", "repr", "type", "__name__", "__class__", "args", "message", "self", "cls"))
# names of values that say little, but more than nothing
_VAGUE = frozenset(
    (
        "messages", "params", "result", "results", "response", "output", "info", "data", "config", "settings", "options", "args",
        "payload", "status", "state", "content", "details", "description", "stdout", "stderr", "line", "lines", "summary",
    )
)  # fmt: skip
# a text, a constant, the name of an argument, and the name of a call that asks nothing: what is called with them is shown
_WRAPPING = re.compile(
    r"""(?<=[{(,=\s])(['"])[^'"]*\1|(?<=[(,\s])\w+=(?!=)|(?:\b\w+\.)?\b[A-Z][A-Z_]+\b"""
    r"""|(?<!\w)(?!(?:len|bool|isinstance|hasattr|any|all|is_\w+|has_\w+)\()[\w.]+(?=\()"""
)
_PLAIN = re.compile(r"(?:str\()?(?:\w+\.)*(?P<name>[a-z]\w*)\)?")
# names of values that are no category, and tell in a report what is reported
_NAMED = frozenset(
    (
        "action", "actions", "event", "events", "line", "lines", "query", "url", "path", "reason", "title", "progress", "token",
        "tokens", "tag", "tags", "attempt", "body", "code", "limit", "operation", "metrics", "stats", "statistics", "kwargs",
    )
)  # fmt: skip
# the name of an argument: `color=`
_KEYWORD = re.compile(r"(?<=[(,])\s*\w+=(?!=)")
# what an error tells of itself, or what is kept of it
_OF_ERROR = re.compile(
    r"^(?:ex|exc|err|error|exception)\.\w+(?!.* for )|(?:\[|\.get\()['\"]errors?(?:_?(?:message|msg))?['\"]"
    r"|^e\.(?:msg|message|value|strerror|errno|args|reason|response|output|stderr|detail|description|errors|text|body|code|format_\w+)\b"
)
_MESSAGE = re.compile(r"(?:msg|message)\b")
_EXCEPTIONS = frozenset(
    (
        "error_message",
        "error_msg",
        "err_msg",
        "errmsg",
        "error_text",
        "e",
        "ex",
        "exc",
        "err",
        "error",
        "exception",
        "exception_type",
        "error_type",
        "exc_type",
    )
)


def is_exception(expression: str) -> bool:
    """True for `e`, `str(exc)`, `type(err).__name__`."""
    return not _EXCEPTIONS.isdisjoint(_IDENTIFIER.findall(expression))


def is_bare_exception(text: str) -> bool:
    """True for `{exc}`, `{str(err)}`, `{self}: {e}`: nothing but an error, and who has it."""
    names = frozenset(_IDENTIFIER.findall(text.replace("traceback.format_exc()", "exc"))) - _AROUND
    return bool(names) and names <= _EXCEPTIONS


def is_wrapped_exception(text: str) -> bool:
    """The same, and true for `{paint(str(err), color="red")}`, which may show anything of it."""
    return is_bare_exception(_WRAPPING.sub("", text))


def tells_error(expression: str) -> bool:
    """True for `e.message`, `exc.args[0]`, `reply.get("errors")`: what an error says of itself."""
    return _OF_ERROR.search(expression) is not None


def tells_text(expression: str) -> bool:
    """True for `log_msg`, `message.strip()`."""
    return _MESSAGE.search(expression) is not None


def vague_thing(expression: str) -> str:
    """What a bare value is at least: `messages` of `(messages, params)`, `info` of `book.info()`, or nothing."""
    shown = re.sub(r"(['\"]).*?\1|\b\w+\s*=(?!=)|(?<!\.)\b[\w.]+\((?=[^)])", " ", expression)
    return next((name for name in _IDENTIFIER.findall(shown) if name in _VAGUE), "")


def plain_thing(expression: str) -> str:
    """The last word of what a bare value is called: the `line` of `new_line`, `action` of `{step.action}`, or nothing."""
    found = _PLAIN.fullmatch(expression)
    word = snake(found["name"]).rpartition("_")[2] if found else ""
    return word if word in _NAMED or word in _VAGUE else ""


class Roots:
    """Reads expressions with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def root(self, expression: str) -> str:
        """The thing that an expression shows: `user.nick` -> user, `len(rows)` -> row, `file_path` -> file, `e` -> nothing."""
        carried = _CARRIED.match(expression) if "[" in expression or ".get(" in expression else None
        if carried and (carried["key"] in self._lexicon.categories or carried["key"] in self._lexicon.persons):
            return carried["key"]
        asked = _ASKED_FOR.search(expression) if expression[-1:] == ")" and ".get(" in expression else None
        if asked and asked["field"] in self._lexicon.identity:
            expression = f"{expression[: asked.start()]}[{asked['key']}]"
        expression = _KNOWN_OF.sub("", expression)
        if expression in _ENTRIES:
            return expression
        called = _NAMED_CALL.fullmatch(expression) if expression.endswith("name__") else None
        if called:
            return called["sort"] or "function"
        entry = _ENTRY.match(expression) if expression[-1:] in "])" else None
        if entry:
            is_thing = entry["key"] in self._lexicon.categories and entry["key"] not in self._lexicon.identity
            return entry["key"] if is_thing else entry["thing"]
        text = re.sub(r"(['\"]).*?\1", " ", expression).replace(".__class__", "")
        text = _KEYWORD.sub(" ", text) if "=" in text else text
        names = [snake(name) for name in _IDENTIFIER.findall(re.sub(r"(?<![\w.])\w+(?:\.\w+)*\((?=[^)])", "(", text))]
        things = [thing for thing in map(self._thing, names) if thing]
        if not things:
            one = _ONE.fullmatch(expression)
            return one["one"] if one else ""
        if len(things) > 1 and _CARRIER.search(things[0]) and _CONSTANT.search(expression):
            return things[-1]
        known = next((thing for thing in things if self._is_known(thing)), "")
        return known if known and _CARRIER.search(things[0]) else things[0]

    def _thing(self, name: str) -> str:
        """The thing that one name of an expression stands for, or nothing."""
        if _TEXT.fullmatch(name):
            return ""
        thing = self._owner(self._lexicon.aliases.get(name, name))
        is_thing = (
            not self._is_short(thing)
            and not self._describes(thing)
            and (thing not in self._lexicon.generic_names or self._has_ids(name, thing))
            and not _IDLE.fullmatch(thing)
            and thing not in self._lexicon.prepositions
            and not self._is_call(thing)
            and not self._is_state(thing)
            and (thing not in self._lexicon.only_verbs or self._is_known(thing) or self._is_noun(name, thing))
        )
        return self._lexicon.inflection.singular(thing) if is_thing else ""

    def _has_ids(self, name: str, thing: str) -> bool:
        """True for the `message` of `{message_ids}`, where a `{message}` is only a text."""
        return thing in self._lexicon.categories and name.removeprefix(f"{thing}_") in self._lexicon.ids

    def _is_noun(self, name: str, thing: str) -> bool:
        """True for the `crash` of `{crash_id}`, and where it alone is shown: what has a number of its own is a thing."""
        return thing == name or (name.removeprefix(thing).strip("_") in self._lexicon.ids)

    def _is_short(self, thing: str) -> bool:
        """True for the `dl` of `dl_url`, which tells nobody what it is."""
        is_told = self._is_known(thing) or thing in self._lexicon.brands or thing in _ABBREVIATED
        return len(thing) < 2 or (len(thing) == 2 and not is_told)

    def _is_known(self, thing: str) -> bool:
        last = thing.rpartition("_")[2]
        return last in self._lexicon.categories or last in self._lexicon.familiar

    def _describes(self, name: str) -> bool:
        """True for the `unique` of `unique_id`, which is no thing."""
        lexicon = self._lexicon
        is_known = name in lexicon.categories or name in lexicon.familiar
        return not is_known and (name in lexicon.plain or name in lexicon.sorts)

    def _is_state(self, name: str) -> bool:
        """True for `cancelled` and `is_set`, which tell how a thing is, and not which."""
        if name.startswith(_ASKING):
            return True
        lexicon = self._lexicon
        is_known = name in lexicon.categories or name in lexicon.familiar
        return not is_known and (name in lexicon.states or lexicon.inflection.is_past(name))

    def _is_call(self, name: str) -> bool:
        """True for `get_name`: what it gives is not what it is called."""
        return not name or ("_" in name and name.partition("_")[0] in self._lexicon.only_verbs)

    def _owner(self, name: str) -> str:
        name = name.strip("_")
        head, towards, deed = name.partition("_to_")
        parts = (head if towards and deed in self._lexicon.only_verbs else name).split("_")
        while len(parts) > 1 and parts[-1] in self._lexicon.identity:
            parts.pop()
        while len(parts) > 1 and (parts[0] in self._lexicon.plain or parts[0] in _NUMBERS):
            parts.pop(0)
        if len(parts) > 1 and parts[-1].endswith("name"):
            parts[-1] = self._lexicon.aliases.get(parts[-1], parts[-1])  # `plan_filename`
        name = self._lexicon.aliases.get("_".join(parts), "_".join(parts))
        named = name.removesuffix("name")
        named = self._lexicon.aliases.get(named, named)
        return named if self._is_known(named) else name
