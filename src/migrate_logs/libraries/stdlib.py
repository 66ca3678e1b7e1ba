"""The standard library's `logging`: %-style arguments, `extra=`, `exc_info=`.

Bad:  logger.info("Loaded %d rows", count, extra={"table": table})
Good: logfire.info("row.loaded", count=count, table=table)
"""

from collections.abc import Sequence
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.model import Library
from migrate_logs.reading import levels, message
from migrate_logs.reading.assemble import DictMessage, assemble, extra_fields, read_message
from migrate_logs.reading.entry import Entry
from migrate_logs.reading.options import LOCATION_LOST, exception_of, stack_trouble
from migrate_logs.reading.pieces import Message
from migrate_logs.reading.site import Reading, Refused, Site
from migrate_logs.rules import load

LIBRARY = Library.LOGGING
METHODS: dict[str, str] = load("libraries")[LIBRARY]["methods"]

# logging.Logger.makeRecord raises KeyError for an `extra` key that would overwrite one of these.
_RECORD = frozenset(
    [
        "name",
        "msg",
        "args",
        "levelname",
        "levelno",
        "pathname",
        "filename",
        "module",
        "exc_info",
        "exc_text",
        "stack_info",
        "lineno",
        "funcName",
        "created",
        "msecs",
        "relativeCreated",
        "thread",
        "threadName",
        "processName",
        "process",
        "taskName",
        "message",
        "asctime",
    ]
)

_NEVER = _RECORD - {"taskName"}  # which only newer versions know


def read(site: Site) -> Reading | Refused:
    """A call of a level method, of `log`, or of the module functions of the same names."""
    given = site.arguments
    if any(argument.name == "*" for argument in given):
        return Refused("star-args", "*args hides which value goes where")
    if any(argument.name == "**" for argument in given):
        return Refused("spread-options", "**options may carry exc_info, extra or stacklevel")
    positional = [argument.value for argument in given if argument.positional]
    options = {argument.name: argument.value for argument in given if not argument.positional}
    method = METHODS.get(site.method)
    if method is None:
        level = options.pop("level", None) or (positional.pop(0) if positional else None)
        chosen = levels.read(site, level) if level else Refused("latent-bug", "log() without a level")
        if isinstance(chosen, Refused):
            return chosen
        method = chosen
    node = options.pop("msg", None) or (positional.pop(0) if positional else None)
    if node is None:
        return Refused("latent-bug", "no message")
    return _with_options(site, method, node, positional, options)


def _with_options(
    site: Site, method: str, node: Node, values: Sequence[Node], options: dict[str, Node]
) -> Reading | Refused:
    unknown = sorted(options.keys() - {"exc_info", "extra", "stack_info", "stacklevel"})
    if unknown:
        return Refused("latent-bug", f"logging has no option {unknown[0]}=: this call raises TypeError")
    fields = _extra(site, options.get("extra"))
    if isinstance(fields, Refused):
        return fields
    trouble = stack_trouble(options)
    if trouble:
        return trouble
    ended = exception_of(site, method, options.get("exc_info"))
    if isinstance(ended, Refused):
        return ended
    method, exception = ended
    notes = (LOCATION_LOST,) if "stacklevel" in options else ()
    return assemble(site, method, node, _message(site, node, values), fields, exception, notes)


def _extra(site: Site, node: Node | None) -> list[Entry] | Refused:
    fields = extra_fields(site, node) if node is not None else []
    if isinstance(fields, Refused):
        return fields
    names = [name for entry in fields for name in ((entry.name,) if entry.name else (entry.keys or ()))]
    taken = [name for name in names if name in _RECORD]
    if taken:
        return Refused("latent-bug", f"extra key {taken[0]!r} raises KeyError in logging")
    return [replace(entry, excluded=_NEVER) if entry.name is None else entry for entry in fields]


def _message(site: Site, node: Node, values: Sequence[Node]) -> Message | DictMessage:
    if not values:
        return read_message(site, node)
    return message.formatted(site, node, values)
