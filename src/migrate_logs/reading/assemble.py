"""Owns the last step of reading: a message and the fields around it become one reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tree_sitter import Node

from migrate_logs.bindings.constants import text_of
from migrate_logs.bindings.deriving import has_no_fields
from migrate_logs.bindings.values import REBOUND, ClassRef, External, Instance, Link, Logger, Unknown
from migrate_logs.literals import constant
from migrate_logs.model import Attribute, Span, Stored
from migrate_logs.reading import earlier, message
from migrate_logs.reading.displays import Item, written_items
from migrate_logs.reading.entry import Entry
from migrate_logs.reading.fields import dynamic, field, finish, holes, items, kept_by, spread
from migrate_logs.reading.kept import doubled, kept
from migrate_logs.reading.keys import keys_in_sight
from migrate_logs.reading.pieces import Dynamic, Hole, Message, Text
from migrate_logs.reading.site import Argument, Reading, Refused, Site, arguments
from migrate_logs.reading.stored import stored
from migrate_logs.source import children, code, field_of, span, unwrap

# What may stand bare behind `**` in a call, but not in a dict.
_LOOSE = frozenset({"conditional_expression", "boolean_operator"})
_OBJECT = External("builtins.object")
_CONSTANTS = frozenset({"string", "concatenated_string", "integer", "float", "true", "false", "none"})


@dataclass(frozen=True, slots=True)
class DictMessage:
    """A dict used as message: the event in it (None where it has no constant one) and its other items."""

    event: str | None
    node: Node
    entries: tuple[Entry, ...]


def assemble(
    site: Site,
    method: str,
    node: Node,
    said: Message | DictMessage,
    fields: Sequence[Entry] = (),
    exception: Attribute | None = None,
    notes: tuple[str, ...] = (),
) -> Reading | Refused:
    """The reading of a call whose message stands at `node`."""
    match said:
        case Refused():
            return said
        case Text():
            are_taken = any(entry.excluded for entry in fields)
            inline, text, at = holes(site, said, are_taken), template(said), node
        case Dynamic():
            known = earlier.told(site, said.node)
            inline, text, at = [dynamic(site, said.node)], template(known) if known else "", node
        case DictMessage():
            inline, text, at = list(said.entries), said.event or "", said.node
            if fields and any(map(_is_open, [*inline, *fields] if inline else ())):
                inline = Refused("spread-collision", "the dict may have a key that is also one of the fields beside it")
    if isinstance(inline, Refused):
        return inline
    finished = finish(site, sorted([*inline, *fields], key=lambda entry: entry.span))
    if isinstance(finished, Refused):
        return finished
    if finished.as_mapping and exception is not None and _is_in_between(exception, finished.attributes):
        return Refused("exc-info-unknown", f"exc_info={exception.code} runs between fields that become one mapping")
    is_dynamic = isinstance(said, Dynamic) or (isinstance(said, DictMessage) and said.event is None)
    whole = kept(site, said, finished.attributes) if isinstance(said, Text) and not site.counting else doubled(text)
    told = (*notes, *_dropped(said)) if isinstance(said, Text) else notes
    return Reading(method, span(at), text, finished.attributes, exception, is_dynamic, finished.as_mapping, told, whole)


def _is_in_between(exception: Attribute, attributes: Sequence[Attribute]) -> bool:
    """True for an exception that something is done to get, after one field that does something and before another."""
    doing = [each.span < exception.span for each in attributes if each.is_doing]
    return exception.is_doing and any(doing) and not all(doing)


def _is_open(entry: Entry) -> bool:
    """True for a spread of which nobody knows the keys."""
    return entry.name is None and entry.keys is None


def _dropped(text: Text) -> tuple[str, ...]:
    """A note on the values that are passed though nothing in the text shows them: the library says nothing of them either."""
    values = ", ".join(" ".join(code(node).split()) for node in text.surplus)
    return (f"passed, but no placeholder of the text shows it today, so dropped: {values}",) if values else ()


def template(text: Text) -> str:
    """The message with `{expression}` for each value; braces that are text say nothing and go."""
    parts = [
        piece.replace("{", " ").replace("}", " ") if isinstance(piece, str) else _slot(piece) for piece in text.pieces
    ]
    return "".join(parts)


def _slot(hole: Hole) -> str:
    return "{" + " ".join((code(hole.node) + hole.path).split()) + "}"


def read_message(site: Site, node: Node) -> Message | DictMessage:
    """The message argument of a call without further positional arguments."""
    inner = unwrap(node)
    if inner.type == "dictionary":
        return _dict_message(site, inner)
    return message.read(site, node)


def _dict_message(site: Site, display: Node) -> DictMessage | Refused:
    entries = items(display)
    if isinstance(entries, Refused):
        return entries
    written = list(written_items(display))
    for key in site.event_keys:
        for at, item in enumerate(written):
            said = message.read(site, item.value) if item.key == key else None
            text = said.literal if isinstance(said, Text) else None
            if text is None:
                continue
            rest = tuple(entry for entry in entries if entry.name != key)
            if len(rest) < len(entries) - 1:
                return Refused("duplicate-key", f"{key!r} is given twice")
            is_covering = any(_may_have(site, spread, key) for spread in written[:at] if spread.key is None)
            return DictMessage(text, item.value, tuple(entries) if is_covering else rest)
    return DictMessage(None, display, tuple(entries))


def _may_have(site: Site, item: Item, key: str) -> bool:
    """True where a mapping that is spread may bring a value of its own for a key, which a later one of the dict replaces."""
    keys = keys_in_sight(site, item.value)
    return keys is None or key in keys


def extra_fields(site: Site, node: Node) -> list[Entry] | Refused:
    """The fields of `extra=`, whatever its form."""
    inner = unwrap(node)
    match inner.type:
        case "none":
            return []
        case "dictionary":
            found = items(inner)
            return found if isinstance(found, Refused) else _with_all_keys(site, found, inner)
        case "call" if code(field_of(inner, "function")) == "dict":
            given = list(arguments(inner))
            if all(argument.name not in ("", "*", "**") for argument in given):
                return [field(argument.name, argument.value) for argument in given]
    if _has_no_keys(site, inner):
        return Refused("computed-key", f"{code(inner)} has no keys(), which logging does without and ** does not")
    return [spread(inner, _wrap(inner), keys_in_sight(site, inner))]


def _has_no_keys(site: Site, node: Node) -> bool:
    """True for an object of a class of the project, and of it alone, that is iterated and indexed but is no mapping."""
    value = site.value(node)
    if not isinstance(value, Instance):
        return False
    is_own = all(isinstance(each, ClassRef) or each == _OBJECT for each in site.resolver.ancestry(value.cls))
    return is_own and site.resolver.member(value.cls, "keys") is None


def _wrap(node: Node) -> str:
    """What stands around fields that are spread: `None` has none, and `fields or {}`, `dict(...)`, `base | more` are never None."""
    if node.type == "call" and code(field_of(node, "function")) == "dict":
        return "{}"
    operator = code(field_of(node, "operator")) if node.type in ("boolean_operator", "binary_operator") else ""
    if operator == "|" or (operator == "or" and unwrap(field_of(node, "right")).type == "dictionary"):
        return "({})"
    simple = node.type in ("identifier", "attribute", "call", "subscript")
    return "({} or {{}})" if simple else "(({}) or {{}})"


def keyword_fields(site: Site, given: Sequence[Argument]) -> list[Entry]:
    """Keyword arguments and `**spreads` as fields."""
    return [
        spread(each.value, "({})" if each.value.type in _LOOSE else "{}", keys_in_sight(site, each.value))
        if each.name == "**"
        else field(each.name, each.value)
        for each in given
    ]


def bound_fields(site: Site, links: Sequence[Link], given: Sequence[Argument]) -> list[Entry] | Refused:
    """The fields that `bind(...)` attached: those of this very call, constants attached earlier, and those kept by a name.

    A field of the call wins over a bound one of the same name. Any other field that was bound earlier is refused: its
    value then may not be its value now.
    """
    names = {argument.name for argument in given}
    inline = site.links
    entries: dict[str, Entry] = {}
    base: Stored | None = None
    for link in links:
        if link not in inline:
            found = _kept(site, link, base)
            if found is not None:
                base = found
                continue
            if link.again:
                return Refused("bound-logger-stored", REBOUND.why)
            if base is not None:
                return Refused("bound-logger-stored", f"made from {base.name}, which has fields of its own")
        for argument in _spelled(link):
            if argument.positional and link not in inline:
                continue  # the logger's name
            here = link in inline
            if argument.name in ("", "*", "**"):
                return Refused("bound-logger-stored", "binds fields whose names are not in sight")
            if not here and (not _is_constant(site, link, argument.value) or _may_be_cleared(site)):
                return Refused("bound-logger-stored", f"{argument.name} was bound to the logger earlier")
            if argument.name in entries and entries[argument.name].code != code(argument.value):
                return Refused("duplicate-key", f"{argument.name!r} is bound twice")
            if argument.name in names:
                if argument.value.type not in _CONSTANTS:
                    return Refused("duplicate-key", f"{argument.name!r} is bound and given")
                continue
            at = span(argument.value) if here else Span(site.call.start_byte, site.call.start_byte)
            entries[argument.name] = Entry(argument.name, code(argument.value), at, pure=True)
    return [*entries.values(), *([] if base is None else [kept_by(base, _place_of_kept(site, given))])]


def _place_of_kept(site: Site, given: Sequence[Argument]) -> int:
    """Behind all arguments; in front of a spread that may have one of the names, since what the call gives wins."""
    is_open = any(each.name == "**" and keys_in_sight(site, each.value) is None for each in given)
    return site.call.start_byte if is_open else children(field_of(site.call, "arguments"))[-1].end_byte


def _kept(site: Site, link: Link, base: Stored | None) -> Stored | None:
    """The fields that a name keeps, unless they are constants, which each call can have for itself."""
    if _may_be_cleared(site):
        return None
    is_same = not link.again and base is None and all(_is_constant(site, link, each.value) for each in _spelled(link))
    return None if is_same else stored(site, link, base)


def _may_be_cleared(site: Site) -> bool:
    """True where the file calls `new` of a logger that may have fields, which structlog takes from that one, too."""
    if b".new(" not in site.module.source.text:
        return False
    called = (field_of(call, "function") for call in site.module.calls_of("new"))
    owners = (site.value(field_of(each, "object")) for each in called if each.type == "attribute")
    return any(not has_no_fields(each) if isinstance(each, Logger) else isinstance(each, Unknown) for each in owners)


def _spelled(link: Link) -> Iterator[Argument]:
    """The arguments of a derivation; a dict display behind `**` with constant keys alone gives those that it stands for."""
    for argument in arguments(link.node):
        pairs = children(argument.value) if argument.name == "**" and argument.value.type == "dictionary" else []
        keys = [constant(field_of(each, "key")) if each.type == "pair" else None for each in pairs]
        if not pairs or None in keys:
            yield argument
        else:
            yield from (Argument(key or "", field_of(pair, "value")) for key, pair in zip(keys, pairs, strict=True))


def _is_constant(site: Site, link: Link, node: Node) -> bool:
    """True where a bound value is the same wherever the module uses it: a literal, `__name__`, a constant of this module."""
    if node.type in _CONSTANTS:
        return True
    is_here = link.path == site.module.path and node.type == "identifier"
    return is_here and (code(node) == "__name__" or text_of(site.resolver, site.module, node) is not None)


def _with_all_keys(site: Site, entries: Sequence[Entry], display: Node) -> list[Entry]:
    """The items of a dict display with what their spreads add: of two equal keys the last one counts, there as here."""
    seen = {entry.name for entry in entries}
    found = []
    for entry in entries:
        entry = _with_keys(site, entry, display)
        found.append(entry if entry.keys is None else replace(entry, keys=entry.keys - seen))
        seen |= entry.keys or set()
    return found


def _with_keys(site: Site, entry: Entry, display: Node) -> Entry:
    """A spread inside a dict display, with its keys where they can be seen."""
    if entry.name is not None:
        return entry
    inner = next((children(each)[0] for each in children(display) if span(children(each)[0]) == entry.span), None)
    return replace(entry, keys=keys_in_sight(site, inner)) if inner is not None else entry
