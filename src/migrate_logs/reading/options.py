"""Owns the options that logging and structlog share: `exc_info`, `stack_info` and `stacklevel`."""

from collections.abc import Mapping

from tree_sitter import Node

from migrate_logs.model import Attribute
from migrate_logs.reading import exceptions
from migrate_logs.reading.site import Refused, Site, is_pure
from migrate_logs.source import code, unwrap

LOCATION_LOST = "stacklevel= is dropped: Logfire records where this call stands"


def exception_of(site: Site, method: str, given: Node | None) -> tuple[str, Attribute | None] | Refused:
    """The method and `_exc_info` for a method and its `exc_info=`: `exception(..., exc_info=False)` is an error."""
    if given is None:
        return method, None
    exception = exceptions.read(site, given)
    if isinstance(exception, Refused):
        return exception
    if method == "exception":
        if exception is None:
            return "error", None
        return method, None if exception.code == "True" else exception
    return method, exception


def stack_trouble(options: Mapping[str, Node]) -> Refused | None:
    """`stack_info` has no counterpart in Logfire; `stacklevel` may go where nothing is evaluated for it."""
    stack, level = options.get("stack_info"), options.get("stacklevel")
    if stack is not None and unwrap(stack).type not in ("false", "none"):
        return Refused("stack-info", "Logfire records no stack without an exception")
    if level is not None and not is_pure(level):
        return Refused("surplus-argument", f"stacklevel={code(level)} is evaluated for its effect")
    return None
