"""Owns the names of computed values: arithmetic, durations, units, comparisons and logic."""

import math
from collections.abc import Mapping
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.naming.attributes.named import (
    NAMELESS,
    Kind,
    Named,
    Read,
    Readers,
    condition,
    either,
    presence,
    together,
)
from migrate_logs.naming.attributes.words import identifier, joined, last_word, vocabulary
from migrate_logs.naming.snakes import snake
from migrate_logs.source import children, code, field_of, unwrap

_OPERAND_WORDS = 3


def _binary(node: Node, read: Read) -> Named:
    operator = code(field_of(node, "operator"))
    left, right = unwrap(field_of(node, "left")), unwrap(field_of(node, "right"))
    if operator == "-" and (found := _duration(left, right)):
        return found
    return replace(_computed(operator, left, right, read), made=True)


def _computed(operator: str, left: Node, right: Node, read: Read) -> Named:
    if operator == "%" and left.type in ("string", "concatenated_string"):
        return together([read(child) for child in (children(right) if right.type == "tuple" else [right])])
    if operator == "/" and right.type in ("string", "concatenated_string"):
        return read(left).unsure()
    if operator == "*" and "string" in (left.type, right.type):
        return Named("text", sure=False, kind=Kind.LITERAL)
    first, second = read(left), read(right)
    masked = next((value for value in (first, second) if value.kind is Kind.PART), None)
    if masked:
        return masked
    factor = _factor(operator, left, right)
    if factor:
        return scaled(either(first, second), factor)
    if operator == "+" and Kind.LITERAL not in (first.kind, second.kind) and _is_text(left):
        return together([first, second])
    return _combined(operator, first, second)


def _is_text(node: Node) -> bool:
    """True for a chain of + with a string literal in it."""
    while node.type == "binary_operator":
        if field_of(node, "right").type == "string":
            return True
        node = field_of(node, "left")
    return node.type == "string"


def _combined(operator: str, first: Named, second: Named) -> Named:
    if Kind.LITERAL in (first.kind, second.kind) or not (first.name and second.name):
        known = either(first, second)
        return known if operator == "+" or (operator == "-" and known is first) else known.unsure()
    match operator:
        case "+" if last_word(first.name) in vocabulary().beginnings:
            return Named("end", sure=False)
        case "+":
            common = last_word(first.name)
            return Named(joined("total", common if common == last_word(second.name) else ""), sure=False)
        case "-":
            return Named(joined(first.name, "delta"), sure=False)
        case "*":
            return Named("total", sure=False)
        case "/" | "//":
            return Named(joined(first.name, "per", second.name), sure=False)
    return first.unsure()


# ---- durations and units ------------------------------------------------------------------------------------------------


def _duration(left: Node, right: Node) -> Named | None:
    """`time.time() - start`, `end - start`: what has passed; `deadline - time.time()`: what is left."""
    words = vocabulary()
    clock = is_clock(left)
    if clock or code(left) in words.now or (_is_moment(left, words.ends) and _is_moment(right, words.starts)):
        unit = last_word(clock or code(left))
        return Named(joined("duration", unit if unit in words.units["time"] else ""))
    return Named("remaining", sure=False) if is_clock(right) else None


def is_clock(node: Node) -> str:
    """The name of the clock that the node reads, empty if it reads none."""
    if node.type != "call":
        return ""
    called = field_of(node, "function")
    if called.type == "identifier":
        return code(called) if code(called) in vocabulary().clocks else ""
    if called.type != "attribute":
        return ""
    name = code(field_of(called, "attribute"))
    return is_clock(field_of(called, "object")) if name == "timestamp" else name if name in vocabulary().clocks else ""


def _is_moment(node: Node, kinds: frozenset[str]) -> bool:
    """True for the name of a beginning or an end that is a time, not a place in a text."""
    if node.type not in ("identifier", "attribute"):
        return False
    words = set(identifier(code(node).rpartition(".")[2]).split("_"))
    return bool(words & kinds) and words <= kinds | vocabulary().beside


def _factor(operator: str, left: Node, right: Node) -> float:
    """By how much `left * right` or `left / right` changes the unit of the one that is no number; 0 if both vary."""
    number = _number(right)
    if operator in ("/", "//") and number:
        return 1 / number
    return (number or _number(left)) if operator == "*" else 0


def _number(node: Node, depth: int = 3) -> float:
    """The value of a positive number or a product or power of a few; 0 for everything else."""
    node = unwrap(node)
    match node.type:
        case "integer" | "float":
            return _parsed(code(node))
        case "binary_operator" if depth:
            left, right = _number(field_of(node, "left"), depth - 1), _number(field_of(node, "right"), depth - 1)
            operator = code(field_of(node, "operator"))
            small = 0 < left <= 1e6 and 0 < right <= 10
            return left * right if operator == "*" else left**right if operator == "**" and small else 0
    return 0


def _parsed(text: str) -> float:
    try:
        return float(text.replace("_", ""))
    except ValueError:  # 0x10, 1j
        return 0


def scaled(value: Named, factor: float) -> Named:
    """`value * factor` is the same in another unit (`elapsed * 1000` -> `elapsed_ms`), or a percentage, or a guess."""
    for dimension, units in vocabulary().units.items():
        stem, size = _split_unit(value.name, units, vocabulary().measures[dimension])
        unit = next((name for name in units if math.isclose(units[name] * factor, size, rel_tol=0.1)), "")
        if unit and size:
            return value.renamed(stem if unit == "seconds" else joined(stem, unit))
    if factor == 100 and ("_per_" in value.name or last_word(value.name) in vocabulary().ratios):
        return Named(percentage(value.name), sure=False)
    return value.unsure()


def percentage(name: str) -> str:
    """What a share of something is called in percent: `good_count_per_total` -> `good_percent`."""
    stem = name.partition("_per_")[0]
    last = last_word(stem)
    return joined(stem.removesuffix(last).removesuffix("_") if last in vocabulary().shares else stem, "percent")


def _split_unit(name: str, units: Mapping[str, float], measures: frozenset[str]) -> tuple[str, float]:
    """The name without its unit, and that unit's size; 0 where the name is no measure."""
    stem, _, last = name.rpartition("_")
    if last in units and stem:
        return stem, units[last]
    return name, 1 if measures & set(name.split("_")) else 0


# ---- logic --------------------------------------------------------------------------------------------------------------


def _not(node: Node, read: Read) -> Named:
    found = read(field_of(node, "argument"))
    return found.renamed(joined("not", found.name)) if found.name else NAMELESS


def _boolean(node: Node, read: Read) -> Named:
    left, right = read(field_of(node, "left")), read(field_of(node, "right"))
    return either(right, condition(left)) if code(field_of(node, "operator")) == "and" else either(left, right)


def _comparison(node: Node, read: Read) -> Named:
    operands = children(node)
    operator = code(node.child_by_field_name("operators") or node)
    left = read(operands[0])
    if operator == "is not" and operands[-1].type == "none":
        return presence(left)
    words = [left.name, vocabulary().operators.get(operator, ""), _operand(operands[-1], read)]
    name = joined(*words) if len(operands) == 2 and all(words) else joined(left.name, "matches")
    return Named(name if left.name else "", sure=False, kind=left.kind)


def _operand(node: Node, read: Read) -> str:
    name = read(node).name or snake(code(node)[:20])
    return name if name.count("_") < _OPERAND_WORDS else ""


READERS: Readers = {
    "binary_operator": _binary,
    "not_operator": _not,
    "boolean_operator": _boolean,
    "comparison_operator": _comparison,
}
