"""Owns which values may expose more than their text when they are serialised whole."""

from typing import Final

from tree_sitter import Node

from migrate_logs.naming.attributes.calls import made_by
from migrate_logs.naming.attributes.plain import key_text, last_name
from migrate_logs.naming.attributes.words import identifier, last_word, singular, vocabulary
from migrate_logs.source import children, code, field_of

# What holds the value itself, and which of its children may be it.
_INSIDE: Final = {
    "parenthesized_expression": slice(None),
    "await": slice(None),
    "list_splat": slice(None),
    "list": slice(None),
    "tuple": slice(None),
    "set": slice(None),
    "dictionary": slice(None),
    "expression_list": slice(None),
    "named_expression": slice(1, None),
    "conditional_expression": slice(0, None, 2),
}
_LISTS: Final = frozenset({"list", "tuple", "list_comprehension", "call"})


def is_risky(node: Node) -> bool:
    """True where the name of a value says that it is an object whose fields its text hides (`user`, `self.session`).

    A part of such an object is mostly none (`user.id`), nor is what is made of it (`len(users)`, `str(user)`). A class counts as
    well: of a dataclass Logfire shows what its fields are by default, and not which class it is.
    """
    if _is_class(node):
        return True
    match node.type:
        case "identifier":
            return _is_object(last_name(node))
        case "attribute":
            return _is_object(last_name(node)) or _is_hiding_part(node)
        case "subscript":
            return _is_item(node)
        case "call":
            return _gives_object(node)
        case "pair":
            return is_risky(field_of(node, "value"))
        case "binary_operator":  # `users + [user]`, `[user] * 2`, `set(users) - seen`
            return any(each.type in _LISTS for each in children(node)) and any(map(is_risky, children(node)))
        case "list_comprehension" | "set_comprehension" | "generator_expression" | "dictionary_comprehension":
            return _keeps_objects(node)
        case "boolean_operator":
            return any(map(is_risky, children(node)[code(field_of(node, "operator")) == "and" :]))
    return node.type in _INSIDE and any(map(is_risky, children(node)[_INSIDE[node.type]]))


def may_be_error(node: Node) -> bool:
    """True where the name of a value says that it may be an exception, or several (`last_error`, `task.exception()`)."""
    match node.type:
        case "identifier" | "attribute":
            name = last_name(node)
        case "call":
            called = identifier(last_name(field_of(node, "function")))
            name = made_by(called) or called
        case "subscript":
            name = key_text(field_of(node, "subscript"))
        case _:
            return node.type in _INSIDE and any(map(may_be_error, children(node)[_INSIDE[node.type]]))
    return singular(last_word(identifier(name))) in vocabulary().errors


def is_fixed(node: Node) -> bool:
    """True where the name of a value says that it is a text or a number, which nothing can change (`user_id`, `job.name`)."""
    name = identifier(key_text(field_of(node, "subscript")) if node.type == "subscript" else last_name(node))
    first, last = name.partition("_")[0], last_word(name)
    words = vocabulary()
    return last in words.fixed or (first != last and first in words.quantities | words.questions)


def is_identity(node: Node) -> bool:
    """True where the name of a value says which thing it is of; what is done to the thing leaves that as it is."""
    return last_word(identifier(last_name(node))) in vocabulary().identities


def is_known_object(dotted: str) -> bool:
    """True for something outside of the project whose text is not what serialising it gives (`datetime.timezone.utc`)."""
    return dotted in vocabulary().known_objects


def _is_class(node: Node) -> bool:
    """`type(value)`, `value.__class__`."""
    if node.type == "attribute":
        return code(field_of(node, "attribute")) == "__class__"
    return node.type == "call" and code(field_of(node, "function")) == "type"


def _is_object(text: str) -> bool:
    words, name = vocabulary(), identifier(text)
    last = last_word(name)
    if name in words.errors:  # an exception that nobody caught here: a parameter, an item
        return True
    if name != last and name.partition("_")[0] in words.quantities | words.questions:
        return False
    return last in words.risky or (name == last and _is_many(name))


def _is_hiding_part(attribute: Node) -> bool:
    """`engine.url`, whose text leaves out the password, and the like."""
    owner = last_word(identifier(last_name(field_of(attribute, "object"))))
    return f"{owner}.{last_name(attribute)}" in vocabulary().hiding_parts


def _gives_object(call: Node) -> bool:
    """`get_user()`; `sorted(users)`, `next(u for u in users)` and `users.pop()`, which hand on what they get."""
    function, listed = field_of(call, "function"), field_of(call, "arguments")
    words, name = vocabulary(), last_name(function)
    if _is_object(made_by(identifier(name))):
        return True
    if function.type == "attribute":
        return name in words.handing_methods and _is_many(identifier(last_name(field_of(function, "object"))))
    given = [listed] if listed.type == "generator_expression" else children(listed)
    values = (field_of(each, "value") if each.type == "keyword_argument" else each for each in given)
    return name in words.handing and any(map(is_risky, values))


def _is_many(name: str) -> bool:
    return singular(name) != name and singular(name) in vocabulary().risky


def _is_item(node: Node) -> bool:
    """`users[0]`, `data["user"]`, `users[:5]`; what `config[name]` holds may be anything."""
    owner, index = field_of(node, "value"), field_of(node, "subscript")
    if index.type == "slice":
        return is_risky(owner)
    if owner.type == "call":
        return is_risky(owner)
    key = key_text(index)
    return _is_object(key) if key else _is_many(identifier(last_name(owner)))


def _keeps_objects(node: Node) -> bool:
    """`[u for u in users]`, `[type(u) for u in users]`, and not `[u.id for u in users]`."""
    clause = next(child for child in node.named_children if child.type == "for_in_clause")
    body = field_of(node, "body")
    body = field_of(body, "value") if body.type == "pair" else body
    is_item = body.type == "identifier" and code(body) == code(field_of(clause, "left"))
    return _is_class(body) or (is_item and is_risky(field_of(clause, "right")))
