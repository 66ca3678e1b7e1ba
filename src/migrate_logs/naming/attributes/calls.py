"""Owns the names of what calls give: lengths, keys, wrapped values, and else what the function is called."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from tree_sitter import Node

from migrate_logs.naming.attributes.named import (
    NAMELESS,
    Kind,
    Named,
    Read,
    Readers,
    either,
    named,
    owned,
    presence,
    together,
)
from migrate_logs.naming.attributes.plain import (
    attribute_of,
    element_of,
    is_bare,
    is_module,
    item_of,
    key_text,
    last_name,
    type_of,
)
from migrate_logs.naming.attributes.words import identifier, joined, last_word, singular, vocabulary
from migrate_logs.source import children, field_of


@dataclass(frozen=True, slots=True)
class _Call:
    """A call: the last name of its function, what stands before the dot (no module), its positional arguments."""

    name: str
    receiver: Node | None
    arguments: tuple[Node, ...]
    read: Read

    @property
    def first(self) -> Node | None:
        """The first positional argument."""
        return self.arguments[0] if self.arguments else None


def _call(node: Node, read: Read) -> Named:
    function = field_of(node, "function")
    owner, name = function.child_by_field_name("object"), last_name(function)
    results = vocabulary().results
    known = results.get(f"{last_name(owner)}.{name}") or results.get(name)
    if known:
        return Named(known)
    if not name:
        return Named(read(function).name, sure=False, kind=Kind.CALL)
    arguments = tuple(_positional(node))
    receiver = None if owner is None or (arguments and _is_function_of(owner, name)) else owner
    call = _Call(name, receiver, arguments, read)
    return next((found for rule in _RULES if (found := rule(call))), NAMELESS)


def _is_function_of(owner: Node, name: str) -> bool:
    """True for `json.dumps`; `html.replace(...)` is sooner a method of a text."""
    words = vocabulary()
    return is_module(owner) and (name in words.wrappers or name not in words.methods)


def _positional(node: Node) -> Iterable[Node]:
    listed = field_of(node, "arguments")
    if listed.type == "generator_expression":
        return [listed]
    return (child for child in children(listed) if child.type not in ("keyword_argument", "dictionary_splat"))


def _builtin(call: _Call) -> Named | None:
    if call.receiver or not call.first:
        return None
    match call.name:
        case "len":
            return length(call.read(call.first))
        case "type":
            return type_of(call.first, call.read)
        case "bool":
            return presence(call.read(call.first))
        case "hasattr" if len(call.arguments) > 1 and (member := key_text(call.arguments[1])):
            return presence(named(member))
    return None


def length(value: Named) -> Named:
    """`len(users)` -> `user_count`, `len(text)` -> `text_length`, `len(batch)` -> `batch_size`."""
    words, name = vocabulary(), value.name
    last = last_word(name)
    if last in words.sized:
        return Named(joined(name, "size"), value.sure, made=True)
    if last in words.texts or value.kind is Kind.PART:
        return Named(joined(name, "length"), value.sure, made=True)
    stem = name.removesuffix(f"_{last}") if last in words.containers else name
    return Named(joined(singular(stem), "count"), value.sure, made=True)


def _text(call: _Call) -> Named | None:
    """`", ".join(names)` is the names; `"{}".format(x)` is x, `template.format(x)` at best the template."""
    if call.receiver is None:
        return None
    if call.name == "join" and call.first:
        return call.read(call.first)
    if call.name != "format":
        return None
    if call.receiver.type not in ("string", "concatenated_string"):
        return call.read(call.receiver).unsure()
    return together([call.read(node) for node in call.arguments])


def _wrapper(call: _Call) -> Named | None:
    """A function that gives its argument, or a method that gives its receiver, in another form."""
    subject = _wrapped(call)
    if subject is None:
        return None
    found = call.read(subject)
    return found.part_if_secret("masked") if call.name in vocabulary().rewrites else found


def _wrapped(call: _Call) -> Node | None:
    words = vocabulary()
    if call.name in words.on_last and len(call.arguments) > 1:
        return call.arguments[-1]
    if call.name.partition("_")[0] in words.conversions and "_" in call.name:
        return call.receiver or call.first
    if call.receiver:
        return call.receiver if call.name in words.methods else None
    return call.first if call.name in words.wrappers else None


def _key(call: _Call) -> Named | None:
    """`d.get("key")`, `getattr(o, "key")`, `os.getenv("KEY")`."""
    words = vocabulary()
    if call.name == "getattr" and len(call.arguments) > 1 and (member := key_text(call.arguments[1])):
        return attribute_of(call.arguments[0], member, call.read)
    key = key_text(call.first) if call.first else ""
    if key and call.name in words.key_functions:
        return named(key)
    if key and call.receiver and call.name in words.key_methods and "/" not in key:
        return item_of(call.receiver, key, call.read)
    return None


def _mask(call: _Call) -> Named | None:
    """`mask(token)`, `redact_email(user.email)`, `hashlib.sha256(key)`: no longer the whole value."""
    words, name = vocabulary(), identifier(call.name)
    suffix = words.masks.get(name) or (words.masks.get(name.partition("_")[0]) if call.first else None)
    subject = call.first or call.receiver
    return call.read(subject).part(suffix) if suffix and subject else None


def _derived(call: _Call) -> Named | None:
    """What tells something of the receiver or the argument: `d.keys()`, `sum(x)`."""
    words = vocabulary()
    subject = call.receiver or call.first
    if subject is None:
        return None
    if call.name in words.suffixed:
        found = call.read(subject)
        return replace(found, name=joined(found.name, words.suffixed[call.name]), made=True)
    if call.name in words.prefixed and not call.receiver:
        return _aggregate(words.prefixed[call.name], subject, call)
    return None


def _aggregate(prefix: str, subject: Node, call: _Call) -> Named:
    found = call.read(subject)
    if len(call.arguments) > 1:
        return either(found, call.read(call.arguments[1])).unsure()
    body = subject.child_by_field_name("body")
    if prefix == "total" and body and body.type == "integer":
        return length(found)
    return found.renamed(joined(prefix, singular(found.name)))


def _element(call: _Call) -> Named | None:
    """One of many: `next(users)`, `users.pop()`, `users.get(index)`; a context variable is one itself."""
    words = vocabulary()
    subject = call.receiver if call.name in words.elements else call.first if call.name in words.draws else None
    if subject is None:
        return None
    many = call.read(subject)
    if call.name == "get" and not call.arguments and "queue" not in many.name:
        return many
    one = element_of(many)
    return one if one.name != many.name else Named(joined(many.name, "item"), sure=False, kind=Kind.CALL)


def _function(call: _Call) -> Named:
    """The function's own name, without its verb: `load_user_by_id(3)` -> `user`."""
    words = vocabulary()
    name = identifier(call.name)
    verb, _, rest = name.partition("_")
    if rest and verb in words.questions:
        return Named(name, kind=Kind.CALL)
    if rest and verb == "count":
        return Named(joined(singular(rest), "count"), kind=Kind.CALL)
    noun = made_by(name) or (name if call.receiver and name in words.plain else "")
    if not noun:
        return Named(name, sure=False, kind=Kind.CALL)
    if call.receiver:
        found = owned(call.read(call.receiver), noun, is_bare(call.receiver))
        return Named(found.name, found.sure, Kind.CALL)
    return named(noun, Kind.CALL)


def made_by(function: str) -> str:
    """What a function gives by its name: `load_user_by_email` a `user`; empty where the name does not say."""
    words = vocabulary()
    verb, _, rest = function.partition("_")
    return "_".join(takewhile(lambda word: word not in words.joints, rest.split("_"))) if verb in words.verbs else ""


_RULES: tuple[Callable[[_Call], Named | None], ...] = (
    _builtin,
    _text,
    _wrapper,
    _key,
    _mask,
    _derived,
    _element,
    _function,
)

READERS: Readers = {"call": _call}
