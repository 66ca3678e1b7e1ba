"""Owns the list of rules, which is the folder, and what a rule says of itself."""

from functools import cache
from importlib import import_module
from pkgutil import get_data, iter_modules
from types import ModuleType

from migrate_logs import lint


@cache
def rule_names() -> tuple[str, ...]:
    """The names of all rules, sorted; nothing is loaded for it."""
    return tuple(sorted(found.name.replace("_", "-") for found in iter_modules(lint.__path__) if not found.ispkg))


@cache
def module_of(rule: str) -> ModuleType:
    """The module of a rule."""
    return import_module(f"{lint.__name__}.{rule.replace('-', '_')}")


def is_advisory(rule: str) -> bool:
    """True for a rule whose findings fail no run."""
    return b"\nADVISORY = True\n" in _text(rule)


def is_opt_in(rule: str) -> bool:
    """True for a rule that holds only where it is selected."""
    return b"\nOPT_IN = True\n" in _text(rule)


@cache
def _text(rule: str) -> bytes:
    """The source of a rule: what it says in plain words can be read in a tenth of the time that loading it takes."""
    return (get_data(lint.__name__, f"{rule.replace('-', '_')}.py") or b"").replace(b"\r\n", b"\n")


def compares(rule: str) -> bool:
    """True for a rule that looks at all files of a run at once."""
    return hasattr(module_of(rule), "compare")


def default_rules() -> tuple[str, ...]:
    """The rules that hold where nothing is said."""
    return tuple(rule for rule in rule_names() if not is_opt_in(rule))


def title(rule: str) -> str:
    """The first line of a rule's page."""
    return (module_of(rule).__doc__ or "").partition("\n")[0]


def page(rule: str) -> str:
    """A rule's page in Markdown, with its name as the heading; the examples become blocks of code."""
    paragraphs = [f"## {rule}", *map(_formatted, (module_of(rule).__doc__ or "").strip().split("\n\n"))]
    remarks = [
        "Advisory: it fails no run." if is_advisory(rule) else "",
        f'Holds only where it is selected: `extend-select = ["{rule}"]`.' if is_opt_in(rule) else "",
        "`--fix` mends what can be mended safely." if getattr(module_of(rule), "FIXES", False) else "",
    ]
    paragraphs += [" ".join(filter(None, remarks))] if any(remarks) else []
    return "\n\n".join(paragraphs) + "\n"


def _formatted(paragraph: str) -> str:
    """A paragraph; where all but its first line are indented, these become a block of Python."""
    head, *rest = paragraph.split("\n")
    if not rest or not all(line.startswith("    ") for line in rest):
        return paragraph
    return "\n".join([head, "", "```python", *(line[4:] for line in rest), "```"])
