"""Owns the names of what calls give: lengths, keys, wrapped values, and else what the function is called."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.naming.attributes.named import NAMELESS, Kind, Named, Read, Readers, named, owned
from migrate_logs.naming.attributes.operators import presence
from migrate_logs.naming.attributes.plain import attribute_of, element_of, first_part, is_bare, item_of, key_text, type_of
from migrate_logs.naming.attributes.words import identifier, joined, last_word, singular, vocabulary
from migrate_logs.source import children, code, field_of


@dataclass(frozen=True, slots=True)
class _Call:
    """A call: the last name of its function, what stands before the dot, its positional arguments."""

    name: str
    receiver: Node | None
    arguments: tuple[Node, ...]
    read: Read

    @property
    def first(self) -> Node | None:
        return self.arguments[0] if self.arguments else None

    @property
    def subject(self) -> Node | None:
        """What the call is about: its receiver, or the first argument of a plain function."""
        return self.receiver or self.first

    def named(self, node: Node | None) -> Named:
        return self.read(node) if node else NAMELESS


def _call(node: Node, read: Read) -> Named:
    function = field_of(node, "function")
    call = _Call(_name(function), function.child_by_field_name("object"), tuple(_positional(node)), read)
    if not call.name:
        return Named(read(function).name, sure=False, kind=Kind.CALL)
    return next(filter(None, (rule(call) for rule in _RULES)), NAMELESS)


def _name(function: Node) -> str:
    if function.type == "attribute":
        return code(field_of(function, "attribute"))
    return code(function) if function.type == "identifier" else ""


def _positional(node: Node) -> Iterator[Node]:
    listed = field_of(node, "arguments")
    if listed.type == "generator_expression":
        return iter([listed])
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
    return None


def length(value: Named) -> Named:
    """`len(users)` -> `user_count`, `len(text)` -> `text_length`, `len(batch)` -> `batch_size`."""
    words, name = vocabulary(), value.name
    last = last_word(name)
    one = singular(name.removesuffix(f"_{last}") if last in words.containers and "_" in name else name)
    suffix = "size" if last in words.sized else "length" if last in words.texts or value.kind is Kind.PART else "count"
    return Named(joined(one if suffix == "count" else name, suffix), value.sure)


def _result(call: _Call) -> Named | None:
    """A call that is known by what it gives, whatever it is given."""
    results = vocabulary().results
    owner = identifier_of(call.receiver)
    found = results.get(f"{owner}.{call.name}") or results.get(call.name)
    return Named(found) if found else None


def identifier_of(node: Node | None) -> str:
    """The last name of a dotted chain, empty for anything else."""
    if node is None:
        return ""
    return code(field_of(node, "attribute")) if node.type == "attribute" else code(node) if node.type == "identifier" else ""


def _wrapper(call: _Call) -> Named | None:
    """A function that gives its argument, or a method that gives its receiver, in another form."""
    words = vocabulary()
    if call.first and (call.name in words.module_wrappers or (not call.receiver and call.name in words.wrappers)):
        return call.read(call.first)
    position = words.argument.get(call.name)
    if position is not None and position < len(call.arguments) and not call.receiver:
        return call.read(call.arguments[position])
    if call.receiver and call.name in words.methods:
        found = call.read(call.receiver)
        return found if call.name not in _CHANGES or not found.name else _unless_secret(found)
    return None


_CHANGES = ("replace", "translate", "ljust", "rjust", "center")


def _unless_secret(found: Named) -> Named:
    return found


def _text(call: _Call) -> Named | None:
    """`", ".join(names)` is the names; `"{}".format(x)` is x."""
    if call.name == "join" and call.receiver and call.first:
        return call.read(call.first)
    if call.name == "format" and call.receiver:
        return first_part([call.read(node) for node in call.arguments]) if call.arguments else call.read(call.receiver)
    return None


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


def _element(call: _Call) -> Named | None:
    if call.name not in vocabulary().elements or not call.subject:
        return None
    found = element_of(call.read(call.subject))
    return found if call.name != "get" else found.unsure()


def _derived(call: _Call) -> Named | None:
    """What tells something of the receiver or the argument: `sum(x)`, `d.keys()`, `mask(token)`."""
    words = vocabulary()
    subject = call.first if call.first and (not call.receiver or call.name in words.masks) else call.receiver
    if subject is None:
        return None
    if call.name in words.masks:
        return call.read(subject).part(words.masks[call.name])
    if call.name in words.suffixed:
        found = call.read(subject)
        return found.renamed(joined(found.name, words.suffixed[call.name]))
    if call.name in words.prefixed and not call.receiver:
        return _aggregate(words.prefixed[call.name], subject, call)
    return None


def _aggregate(prefix: str, subject: Node, call: _Call) -> Named:
    found = call.read(subject)
    if len(call.arguments) > 1:
        return found.unsure()
    body = subject.child_by_field_name("body") if subject.type == "generator_expression" else None
    if prefix == "total" and body and body.type == "integer":
        return length(found)
    return found.renamed(joined(prefix, singular(found.name)))


def _function(call: _Call) -> Named:
    """The function's own name, without its verb."""
    words = vocabulary()
    name = identifier(call.name)
    verb, _, rest = name.partition("_")
    if rest and verb == "count":
        return Named(joined(singular(rest), "count"), kind=Kind.CALL)
    if rest and verb in words.questions:
        return Named(name, kind=Kind.CALL)
    member = rest if rest and verb in words.verbs else ""
    noun = member or (name if call.receiver and name in words.plain else "")
    if noun and call.receiver:
        found = owned(call.read(call.receiver), noun, is_bare(call.receiver))
        return Named(found.name, found.sure, Kind.CALL)
    return Named(noun or name, sure=bool(noun), kind=Kind.CALL)


_RULES: tuple[Callable[[_Call], Named | None], ...] = (
    _builtin,
    _text,
    _result,
    _wrapper,
    _key,
    _derived,
    _element,
    _function,
)

READERS: Readers = {"call": _call}
