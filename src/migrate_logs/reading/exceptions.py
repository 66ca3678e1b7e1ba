"""Owns what `exc_info=` may be, so that Logfire records the very exception that was recorded before."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.values import Caught, External, Instance, Typed
from migrate_logs.model import Attribute
from migrate_logs.reading.shown import source_of
from migrate_logs.reading.site import Refused, Site
from migrate_logs.source import children, code, field_of, span, unwrap

NONE = "None"


def read(site: Site, node: Node) -> Attribute | Refused | None:
    """`_exc_info` for an `exc_info=` expression; None where no traceback was asked for.

    Logfire loses the whole log for a truthy value that is neither True, an exception nor an exception tuple, so every
    expression that might be one is refused.
    """
    text = _code(site, node)
    if text is None:
        return Refused("exc-info-unknown", f"exc_info={code(node)} may be something else than a flag or an exception")
    return None if text == NONE else Attribute("_exc_info", text, span(node))


def _code(site: Site, node: Node) -> str | None:
    inner = unwrap(node)
    match inner.type:
        case "true":
            return "True"
        case "false" | "none":
            return NONE
        case "integer" | "float":
            return "True" if any(digit in code(inner) for digit in "123456789") else NONE
        case "string":
            return "True" if code(inner).strip("\"'") else NONE
        case "not_operator" | "comparison_operator":
            return source_of(node)
        case "conditional_expression":
            return _either(site, node, inner)
        case "tuple":
            parts = children(inner)
            return code(node) if len(parts) == 3 and (_is_exception(site, parts[1]) or _spells_out(parts)) else None
        case "call" if code(field_of(inner, "function")) in ("bool", "isinstance", "callable"):
            return code(node)
        case "call" if site.value(field_of(inner, "function")) == External("sys.exc_info"):
            return code(node)
    return code(node) if _is_exception(site, inner) else None


def _spells_out(parts: list[Node]) -> bool:
    """`(type(e), e, e.__traceback__)`: only an exception has that attribute."""
    name = code(parts[1])
    return code(parts[0]) in (f"type({name})", f"{name}.__class__") and code(parts[2]) == f"{name}.__traceback__"


def _either(site: Site, node: Node, inner: Node) -> str | None:
    body, _, other = children(inner)
    arms = [_code(site, body), _code(site, other)]
    known = (source_of(body), source_of(other))
    same = all(arm is not None and arm in (text, NONE) for arm, text in zip(arms, known, strict=True))
    return source_of(node) if same else None


def _is_exception(site: Site, node: Node) -> bool:
    if node.type == "attribute" and code(field_of(node, "attribute")) in ("__cause__", "__context__"):
        return _is_exception(site, field_of(node, "object"))
    match site.value(node):
        case Caught():
            return True
        case Typed(dotted):
            return is_exception_name(dotted)
        case Instance(cls):
            bases = site.resolver.ancestry(cls)
            return any(isinstance(base, External) and is_exception_name(base.dotted) for base in bases)
    return False


def is_exception_name(dotted: str) -> bool:
    """True for the names that exception classes have."""
    return dotted.rpartition(".")[2].endswith(("Error", "Exception", "Warning", "KeyboardInterrupt", "SystemExit"))
