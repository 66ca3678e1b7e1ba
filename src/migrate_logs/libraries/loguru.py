"""loguru: {}-style arguments, keyword fields, `bind` and `opt`.

Bad:  logger.bind(user=user_id).info("Loaded {} rows", count)
Good: logfire.info("row.loaded", user=user_id, count=count)
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from tree_sitter import Node

from migrate_logs.bindings.values import ClassRef, Instance, Link, Value
from migrate_logs.model import Attribute, Library
from migrate_logs.reading import exceptions, filling, levels, message
from migrate_logs.reading.assemble import DictMessage, assemble, bound_fields, keyword_fields, read_message
from migrate_logs.reading.pieces import Hole, Message, Piece, Text, refilled
from migrate_logs.reading.shown import may_be_object
from migrate_logs.reading.site import Argument, Reading, Refused, Site, arguments, is_pure
from migrate_logs.rules import load
from migrate_logs.source import code

LIBRARY = Library.LOGURU
_DEPTH_LOST = "opt(depth=...) is dropped: Logfire records where this call stands"
METHODS: dict[str, str] = load("libraries")[LIBRARY]["methods"]


def read(site: Site) -> Reading | Refused:
    """A call of a level method or of `log`, with the `bind` and `opt` written in front of it."""
    given = list(site.arguments)
    method = METHODS.get(site.method)
    if method is None:
        level = given.pop(0).value if given and given[0].positional else None
        chosen = levels.read(site, level, names=True) if level else Refused("latent-bug", "log() without a level")
        if isinstance(chosen, Refused):
            return chosen
        method = chosen
    if not given or not given[0].positional:
        return Refused("star-args" if given and given[0].name == "*" else "latent-bug", "no message")
    return _with_message(site, method, given[0].value, given[1:])


def _with_message(site: Site, method: str, node: Node, given: Sequence[Argument]) -> Reading | Refused:
    if any(argument.name == "*" for argument in given):
        return Refused("star-args", "*args hides which value goes where")
    if any(argument.name == "exc_info" for argument in given):
        return Refused("latent-bug", "loguru has no exc_info: it stored a field and never attached a traceback")
    ended = _exception(site, method)
    if isinstance(ended, Refused):
        return ended
    method, exception = ended
    fields = [argument for argument in given if not argument.positional]
    bound = bound_fields(site, [link for link in site.logger.chain if link.method == "bind"], fields)
    if isinstance(bound, Refused):
        return bound
    notes = (_DEPTH_LOST,) if any(map(_depths, site.links)) else ()
    said = _message(site, node, given)
    if isinstance(said, Text):
        told = {(piece.node.id, piece.name) for piece in said.pieces if isinstance(piece, Hole) and not piece.is_field}
        fields = [each for each in fields if (each.value.id, each.name) not in told]
    return assemble(site, method, node, said, [*bound, *keyword_fields(site, fields)], exception, notes)


def _depths(link: Link) -> list[Node]:
    """What `opt(depth=...)` says."""
    return [each.value for each in arguments(link.node) if link.method == "opt" and each.name == "depth"]


def _exception(site: Site, method: str) -> tuple[str, Attribute | None] | Refused:
    """What `opt(...)` says of the exception; its other options have no counterpart."""
    exception: Attribute | None = None
    for link in site.logger.chain:
        if link.method == "bind":
            continue
        found = _option(site, link, link in site.links)
        if isinstance(found, Refused):
            return found
        exception = found
    return method, exception


def _option(site: Site, link: Link, inline: bool) -> Attribute | Refused | None:
    given = [each for each in arguments(link.node) if each.name != "depth"]
    is_plain = all(is_pure(each) for each in _depths(link))
    if link.method != "opt" or not inline or not is_plain or any(each.name != "exception" for each in given):
        return Refused("logger-options", f"{link.method}(...) changes what the logger does")
    if site.method == "exception" and given and not is_pure(given[0].value):
        return Refused("surplus-argument", f"{code(given[0].value)} is evaluated, but exception() logs what is handled")
    return exceptions.read(site, given[0].value) if given and site.method != "exception" else None


def _message(site: Site, node: Node, given: Sequence[Argument]) -> Message | DictMessage:
    """loguru formats the message if, and only if, there are arguments; also one that an f-string made."""
    if not given:
        return read_message(site, node)
    said = message.read(site, node)
    if not isinstance(said, Text):
        return (
            said
            if isinstance(said, Refused)
            else Refused("dynamic-template", "the {}-template is known at run time only")
        )
    values = [argument.value for argument in given if argument.positional]
    if said.template is None:
        return _formatted_twice(said, values)
    named = {argument.name: argument.value for argument in given if argument.name not in ("", "*", "**")}
    spreads = any(argument.name == "**" for argument in given)
    filled = refilled(filling.brace(said.template, values, named), said)
    if not isinstance(filled, Text):
        return Refused("spread-fields", "the text takes fields from **kwargs") if spreads else filled
    return _without_named(site, filled, named)


def _formatted_twice(said: Text, values: Sequence[Node]) -> Message:
    if any(isinstance(piece, str) and ("{" in piece or "}" in piece) for piece in said.pieces):
        return Refused("latent-bug", "loguru formats the finished f-string again, braces and all")
    if values:
        return Refused("dynamic-template", "the {}-template is known at run time only")
    return Text(said.pieces, tuple(values))


def _without_named(site: Site, text: Text, named: dict[str, Node]) -> Text:
    """Keyword fields stay fields under their own names; the text of an object, or a part of one, is shown beside it."""
    names = {node.id: name for name, node in named.items()}
    counted = Counter(piece.node.id for piece in text.pieces if isinstance(piece, Hole))
    pieces: list[Piece] = []
    for piece in text.pieces:
        if isinstance(piece, Hole) and piece.node.id in names and not piece.path:
            ask = partial(site.value, piece.node)
            name, is_once = names[piece.node.id], counted[piece.node.id] == 1
            if is_pure(piece.node) and may_be_object(site, piece.node, ask(), ask):
                piece = replace(piece, name=f"{name}_text")
            elif is_once and piece.conversion in ("", "s") and _is_only_text(site, ask()):
                piece = replace(piece, name=name)
            else:
                piece = replace(piece, is_field=True)
        pieces.append(piece)
    return Text(tuple(pieces), tuple(node for node in text.surplus if node.id not in names))


def _is_only_text(site: Site, value: Value) -> bool:
    """True for an object of which its text is all that there is to log: as a field it would be `<Order object at 0x...>`."""
    if not isinstance(value, Instance) or site.resolver.field_names(value.cls):
        return False
    resolver, lineage = site.resolver, site.resolver.ancestry(value.cls)
    is_own = all(isinstance(each, ClassRef) for each in lineage) and resolver.member(value.cls, "__str__") is not None
    return is_own and not any(resolver.member(value.cls, name) for name in ("__repr__", "__format__"))
