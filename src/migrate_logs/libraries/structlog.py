"""structlog: an event and keyword fields, `bind`, async methods.

Bad:  log.bind(user=user_id).info("rows_loaded", count=count)
Good: logfire.info("row.loaded", user=user_id, count=count)
"""

from collections.abc import Sequence

from tree_sitter import Node

from migrate_logs.model import Library
from migrate_logs.reading import levels, message
from migrate_logs.reading.assemble import (
    DictMessage,
    assemble,
    bound_fields,
    keyword_fields,
    read_message,
)
from migrate_logs.reading.exceptions import Kind, kinds
from migrate_logs.reading.keys import keys_in_sight
from migrate_logs.reading.options import LOCATION_LOST, exception_of, stack_trouble
from migrate_logs.reading.pieces import Message
from migrate_logs.reading.site import Argument, Reading, Refused, Site
from migrate_logs.rules import load
from migrate_logs.source import code, unwrap

LIBRARY = Library.STRUCTLOG
METHODS: dict[str, str] = load("libraries")[LIBRARY]["methods"]
_TAKEN = frozenset({"self", "method_name"})
_COVERED = frozenset({"event", "stack_info"})
_ASYNC = {f"a{name}": method for name, method in METHODS.items()}
_THREADED = {*_ASYNC, "alog"} - {"aexception"}  # aexception asks for the exception before it changes the thread

_OPTIONS = frozenset({"exc_info", "stack_info", "stacklevel"})


def read(site: Site) -> Reading | Refused:
    """A call of a level method, of `log`, or of their async twins, with the `bind` written in front of it."""
    given = list(site.arguments)
    if any(argument.name == "*" for argument in given):
        return Refused("star-args", "*args hides which value goes where")
    for argument in given:
        keys = keys_in_sight(site, argument.value) if argument.name == "**" else frozenset[str]()
        if keys is None or keys & (_OPTIONS | {"event"}):
            return Refused("spread-options", f"**{code(argument.value)} may carry exc_info")
    positional = [argument.value for argument in given if argument.positional]
    method = (METHODS | _ASYNC).get(site.method)
    if method is None:
        chosen = levels.read(site, positional.pop(0)) if positional else Refused("latent-bug", "log() without a level")
        if isinstance(chosen, Refused):
            return chosen
        method = chosen
    options = {argument.name: argument.value for argument in given if argument.name in _OPTIONS | {"event"}}
    node = positional.pop(0) if positional else options.pop("event", None)
    if node is None or unwrap(node).type == "none":
        return Refused("latent-bug", "no event")
    fields = [argument for argument in given if not argument.positional and argument.name not in _OPTIONS | {"event"}]
    return _with_event(site, method, node, positional, options, fields)


def _with_event(
    site: Site, method: str, node: Node, values: Sequence[Node], options: dict[str, Node], fields: Sequence[Argument]
) -> Reading | Refused:
    unbound = [link.method for link in site.logger.chain if link.method not in ("bind", "new")]
    if unbound or any(link.method == "new" for link in site.logger.chain):
        return Refused("logger-options", "unbind and new take fields away")
    bound = bound_fields(site, site.logger.chain, fields)
    if isinstance(bound, Refused):
        return bound
    covered = sorted(_COVERED & {entry.name for entry in bound if entry.name is not None})
    if covered:
        return Refused(
            "latent-bug", f"a bound {covered[0]}= is never logged: structlog has one of its own in its place"
        )
    entries = [*bound, *keyword_fields(site, fields)]
    if "event" in options:
        return Refused("latent-bug", "event= beside an event raises TypeError")
    taken = _TAKEN | ({"level"} if site.method in ("log", "alog") else set())
    doubled = sorted(taken & {name for entry in entries for name in (entry.keys or (entry.name,))})
    if doubled:
        return Refused("latent-bug", f"{doubled[0]}= is what structlog passes itself: it raises TypeError")
    given = options.get("exc_info")
    if given is not None and _is_late(site, given):
        return Refused("latent-bug", "structlog looks exc_info up in another thread: no traceback is attached today")
    trouble = stack_trouble(options)
    if trouble:
        return trouble
    ended = exception_of(site, method, options.get("exc_info"))
    if isinstance(ended, Refused):
        return ended
    method, exception = ended
    notes = (LOCATION_LOST,) if "stacklevel" in options else ()
    return assemble(site, method, node, _message(site, node, values), entries, exception, notes)


def _is_late(site: Site, given: Node) -> bool:
    """True for a flag that an async method reads in another thread; `aexception` reads True itself, before."""
    if Kind.HANDLED not in kinds(site, given):
        return False
    return site.method in _THREADED or (site.method == "aexception" and unwrap(given).type != "true")


def _message(site: Site, node: Node, values: Sequence[Node]) -> Message | DictMessage:
    if values:
        return message.formatted(site, node, values)
    return read_message(site, node)
