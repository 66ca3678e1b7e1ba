"""Owns the names of values that are looked up or put together: variables, attributes, keys, slices, literals, branches."""

from tree_sitter import Node

from migrate_logs.literals import constant
from migrate_logs.naming.attributes.named import (
    LITERAL,
    NAMELESS,
    Kind,
    Named,
    Read,
    Readers,
    condition,
    either,
    instance,
    owned,
    together,
    variable,
)
from migrate_logs.naming.attributes.words import identifier, is_secret, joined, last_word, plural, singular, vocabulary
from migrate_logs.naming.lexicon import shipped_lexicon
from migrate_logs.source import children, code, field_of, unwrap


def attribute_of(owner: Node, member: str, read: Read) -> Named:
    """The name of `owner.member`, also where it is written `getattr(owner, "member")`."""
    if member == "__class__":
        return type_of(owner, read)
    if member in ("__name__", "__qualname__"):
        return type_name(owner, read)
    bare = is_bare(owner)
    if member == "value" and not bare:
        return read(owner)
    return owned(read(owner), "id" if member == "pk" else member, bare)


def type_of(value: Node, read: Read) -> Named:
    """`type(x)`: the type of an object, which for `self` is the class that the code stands in."""
    if code(value) == "self":
        return Named("class_name")
    found = read(value)
    return found.renamed(joined(found.name, "type"))


def type_name(owner: Node, read: Read) -> Named:
    """`x.__name__`: the type, if x is one, else the name of a function or a class."""
    if code(owner) == "cls":
        return Named("class_name")
    called = owner.child_by_field_name("function")
    member = owner.child_by_field_name("attribute")
    if (called and code(called) == "type") or (member and code(member) == "__class__"):
        return read(owner)
    return owned(read(owner), "name")


def item_of(owner: Node, key: str, read: Read) -> Named:
    """The name of `owner["key"]`."""
    holder = _holder(owner)
    return owned(read(owner), key, bare=is_bare(owner) or holder in vocabulary().bags or len(holder) == 1)


def is_bare(owner: Node) -> bool:
    """True for an owner that says nothing about what it holds, as `self` or `request`."""
    return _holder(owner) in vocabulary().bare_owners


def is_module(owner: Node) -> bool:
    """True for a module whose functions stand for themselves, as in `json.dumps(x)`."""
    return code(owner) in vocabulary().modules


def element_of(collection: Named) -> Named:
    """One of many: the singular."""
    return collection.renamed(singular(collection.name))


def key_text(node: Node) -> str:
    """The name in a key: a string, or a constant (`row[USER_ID]`); empty for what is computed."""
    if node.type == "string":
        text = constant(node) or ""
        return text if identifier(text) else ""
    last = last_name(node)
    return last if last.isupper() and len(last) > 1 else ""


def last_name(node: Node | None) -> str:
    """The last name of a dotted chain, empty for anything else."""
    if node is None:
        return ""
    if node.type == "attribute":
        return code(field_of(node, "attribute"))
    return code(node) if node.type == "identifier" else ""


def _holder(owner: Node) -> str:
    """What holds a member: the last name of a chain, and of an item the singular of what it is an item of."""
    return singular(_holder(field_of(owner, "value"))) if owner.type == "subscript" else last_name(owner)


def _identifier(node: Node, read: Read) -> Named:
    return instance(node) if code(node) == "self" else variable(code(node))


def _attribute(node: Node, read: Read) -> Named:
    return attribute_of(field_of(node, "object"), code(field_of(node, "attribute")), read)


def _subscript(node: Node, read: Read) -> Named:
    owner, index = field_of(node, "value"), field_of(node, "subscript")
    if index.type == "slice":
        return _slice(read(owner), index)
    if part := _part(owner, index):
        return Named(part)
    key = key_text(index)
    if key:
        return item_of(owner, key, read)
    whole = read(owner)
    return Named("error") if whole.name == "error_args" else element_of(whole).part_if_secret("part")


def _part(owner: Node, index: Node) -> str:
    """What stands at a position of what a well-known call gives; empty for all else."""
    called = owner.child_by_field_name("function") if owner.type == "call" else None
    parts = vocabulary().parts.get(code(called), "").split() if called else []
    return parts[int(code(index))] if code(index) in map(str, range(len(parts))) else ""


def _slice(whole: Named, index: Node) -> Named:
    parts = "".join(":" if child.type == ":" else "0" if code(child) == "0" else "x" for child in index.children)
    match parts.removesuffix(":") if parts.count(":") == 2 else parts:
        case ":" | "0:":
            return whole
        case ":x" | "0:x":
            return whole.part("prefix")
        case "x:":
            return whole.part("suffix")
    return whole.part("part")


def _string(node: Node, read: Read) -> Named:
    holes = [child for child in node.named_children if child.type == "interpolation"]
    return together([_hole(hole, read) for hole in holes]) if holes else LITERAL


def _hole(hole: Node, read: Read) -> Named:
    found = read(field_of(hole, "expression"))
    return found.part_if_secret("part") if hole.child_by_field_name("format_specifier") else found


def _strings(node: Node, read: Read) -> Named:
    found = [read(string) for string in children(node)]
    return together([one for one in found if one.kind is not Kind.LITERAL or one.name] or [LITERAL])


def _literal(node: Node, read: Read) -> Named:
    return LITERAL


def _inner(node: Node, read: Read) -> Named:
    inner = children(node)
    return read(inner[-1]) if inner else NAMELESS


def _argument(node: Node, read: Read) -> Named:
    return read(field_of(node, "argument"))


def _body(node: Node, read: Read) -> Named:
    return read(field_of(node, "body"))


def _target(node: Node, read: Read) -> Named:
    return variable(code(field_of(node, "name")))


def _collection(node: Node, read: Read) -> Named:
    items = [read(child) for child in children(node)[:3]]
    parts = [item for item in items if item.kind is Kind.PART]
    if parts:
        return parts[0]
    return items[0].renamed(plural(items[0].name)) if len(items) == 1 else Named("values", sure=False)


def _conditional(node: Node, read: Read) -> Named:
    one, _, other = arms = children(node)[:3]
    if _is_plural(constant(one) or "", constant(other) or ""):
        return Named("plural")
    yes, test, no = map(read, arms)
    words = _words(arms[0]), _words(arms[2])
    if all(words) and not is_secret(test.name):
        return _worded(words[0], read(_subject(arms[1])).name)
    return either(either(yes, no), condition(test))


def _words(arm: Node) -> str:
    """The text that stands for itself: one that answers a question (`yes`, `enabled`) does not."""
    text = (constant(arm) or "").strip() if arm.type == "string" else ""
    return text if text.lower() not in vocabulary().answers and identifier(text) else ""


def _worded(text: str, subject: str) -> Named:
    """One of two texts: what was or would be done, else a text that depends on what the condition asks for."""
    first, inflection = identifier(text).partition("_")[0], shipped_lexicon().inflection
    is_deed = first == "would" or inflection.is_past(first) or inflection.is_gerund(first)
    name = subject if last_word(subject) in vocabulary().sorts else joined(subject, "text")
    return Named("action" if is_deed else name, sure=False, kind=Kind.WORDS)


def _subject(test: Node) -> Node:
    """What a condition asks about: `state` of `state == 3`."""
    match (test := unwrap(test)).type:
        case "comparison_operator":
            return _subject(children(test)[0])
        case "not_operator":
            return _subject(field_of(test, "argument"))
    return test


def _is_plural(one: str, other: str) -> bool:
    """True for "s" and "", "es" and "", "ies" and "y", "rows" and "row", whichever comes first."""
    short, long = sorted((one, other), key=len)
    ending = long.removeprefix(short.removesuffix("y") if long.endswith("ies") else short)
    return ending in vocabulary().endings


def _comprehension(node: Node, read: Read) -> Named:
    clause = next(child for child in node.named_children if child.type == "for_in_clause")
    many, body = read(_items(field_of(clause, "right"))), field_of(node, "body")
    if body.type == "pair":
        return many
    element = read(body)
    if element.kind is Kind.PART:
        return Named(joined(singular(many.name), last_word(element.name)), many.sure, Kind.PART)
    member = _member(body, code(field_of(clause, "left")))
    if not member:
        return many
    found = owned(element_of(many), member)
    return found.renamed(plural(found.name))


def _items(many: Node) -> Node:
    """The mapping of `mapping.items()` or `.values()`."""
    function = many.child_by_field_name("function")
    receiver = function.child_by_field_name("object") if function else None
    return receiver if receiver and last_name(function) in ("items", "values") else many


def _member(body: Node, variable: str) -> str:
    """The attribute or key that a comprehension takes of each element; empty where it does something else."""
    match (body := _core(body)).type:
        case "attribute" if code(field_of(body, "object")) == variable:
            return code(field_of(body, "attribute"))
        case "subscript" if code(field_of(body, "value")) == variable:
            return key_text(field_of(body, "subscript"))
    return ""


def _core(body: Node) -> Node:
    """What is taken of an element without the function that only gives it another form, or the answer where there is none."""
    match body.type:
        case "conditional_expression" if children(body)[2].type == "none":
            return _core(children(body)[0])
        case "call" if last_name(field_of(body, "function")) in vocabulary().wrappers:
            given = children(field_of(body, "arguments"))
            return _core(given[0]) if len(given) == 1 and given[0].type in ("attribute", "subscript") else body
    return body


READERS: Readers = {
    "identifier": _identifier,
    "attribute": _attribute,
    "subscript": _subscript,
    "string": _string,
    "concatenated_string": _strings,
    "integer": _literal,
    "float": _literal,
    "true": _literal,
    "false": _literal,
    "none": _literal,
    "ellipsis": _literal,
    "parenthesized_expression": _inner,
    "await": _inner,
    "list_splat": _inner,
    "dictionary_splat": _inner,
    "yield": _inner,
    "expression_list": _collection,
    "tuple": _collection,
    "list": _collection,
    "set": _collection,
    "unary_operator": _argument,
    "lambda": _body,
    "named_expression": _target,
    "conditional_expression": _conditional,
    "list_comprehension": _comprehension,
    "set_comprehension": _comprehension,
    "dictionary_comprehension": _comprehension,
    "generator_expression": _comprehension,
}
