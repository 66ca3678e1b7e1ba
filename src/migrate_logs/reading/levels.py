"""Owns the severity levels that calls pass as an argument."""

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.constants import is_fixed_member, text_of
from migrate_logs.bindings.values import ClassRef, External, ModuleRef
from migrate_logs.literals import constant
from migrate_logs.reading.site import Refused, Site
from migrate_logs.source import code, field_of, unwrap

# loguru and logging number alike; Logfire's numbers differ, so its methods are named instead.
NUMBERS = {5: "trace", 10: "debug", 20: "info", 25: "notice", 30: "warning", 40: "error", 50: "fatal"}
STANDARD = {
    "DEBUG": "debug", "INFO": "info", "WARNING": "warning", "WARN": "warning", "ERROR": "error", "CRITICAL": "fatal", "FATAL": "fatal",
}  # fmt: skip
_STANDARD_NUMBERS = frozenset(NUMBERS) - {5, 25}
_OWNERS = (ClassRef, External, ModuleRef)
_LOGURU = STANDARD | {"TRACE": "trace", "SUCCESS": "notice"}


def read(site: Site, node: Node, names: bool = False) -> str | Refused:
    """The Logfire method for the level argument of `log(level, ...)`; `names` says that level names are strings (loguru)."""
    inner = unwrap(node)
    if inner.type == "integer":
        number = code(inner)
        known = NUMBERS.get(int(number)) if number.isdecimal() else None
        return known or Refused("custom-level", f"{number} is no level that Logfire has")
    text = (constant(inner) or text_of(site.resolver, site.module, inner)) if names else None
    if text is not None:
        return _LOGURU.get(text) or Refused("custom-level", f"{text!r} is no level that Logfire has")
    value = site.value(inner) if _is_settled(site, inner) else None
    if isinstance(value, External) and value.dotted.startswith("logging."):
        known = STANDARD.get(value.dotted.removeprefix("logging."))
        if known:
            return known
    chosen = _number(site, inner)
    if chosen is not None and chosen not in _STANDARD_NUMBERS:
        return Refused("custom-level", f"{code(inner)} is {chosen}, which is no level that logging has by itself")
    return Refused("dynamic-level", f"the level `{code(inner)}` is known at run time only")


def _is_settled(site: Site, node: Node) -> bool:
    """False for a level that an object or a collection keeps: the one in sight may be a default."""
    if node.type == "attribute":
        owner, name = field_of(node, "object"), code(field_of(node, "attribute"))
        return is_fixed_member(site.module, owner, name) and isinstance(site.value(owner), _OWNERS)
    return node.type == "identifier"


def _number(site: Site, node: Node) -> int | None:
    """The number that a name of the module stands for, where it is bound to nothing else."""
    found = site.module.scopes.find(code(node), node.start_byte) if node.type == "identifier" else None
    value = found[1][0].value if found is not None and len(found[1]) == 1 and found[1][0].kind is Kind.ASSIGN else None
    is_number = value is not None and value.type == "integer" and code(value).isdecimal()
    return int(code(value)) if value is not None and is_number else None
