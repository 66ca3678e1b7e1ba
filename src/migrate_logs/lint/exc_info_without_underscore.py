"""`exc_info` is passed as an attribute.

Logfire's option is `_exc_info`; `exc_info=True` logs an attribute of that name and drops the traceback. (`logfire.log` is
the exception: there it is spelled `exc_info`.) The fix takes `True` and the exception that is being handled: for anything
else that is no exception Logfire loses the whole log.

Bad:
    logfire.error("agent.create_failed", exc_info=True)

Good:
    logfire.error("agent.create_failed", _exc_info=True)
    logfire.log("error", "agent.create_failed", exc_info=True)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.attributes import is_keyword, keywords
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Attribute, Finding, Span
from migrate_logs.source import captures, code

FIXES = True
_BOUND = (
    "[(assignment left: (identifier) @name) (augmented_assignment left: (identifier) @name)"
    " (named_expression name: (identifier) @name) (for_statement left: (identifier) @name)"
    " (as_pattern_target (identifier) @name) (pattern_list (identifier) @name) (delete_statement (identifier) @name)]"
)
_BINDING = ("comprehension", "generator_expression", "lambda", "function_definition")


def check(file: File) -> Iterator[Finding]:
    """Attributes called `exc_info` on logs that have the option."""
    for call, attribute, name in keywords(file):
        if name == "exc_info" and call.is_log and call.method != "log":
            start = attribute.span.start
            has_both = "_exc_info" in file.text(call.call)
            fits = is_keyword(file, attribute) and not has_both and _is_sure(file, attribute)
            edits = file.replaced(Span(start, start), "_") if fits else ()
            message = "`exc_info` is an attribute like any other here; the option is `_exc_info`"
            yield file.finding(__name__, attribute.span, message, edits, call.call)


def _is_sure(file: File, attribute: Attribute) -> bool:
    """True for `True`, and for the name that an `except` clause around the call gives its exception, and nothing else does."""
    node = file.source.root.descendant_for_byte_range(attribute.span.start, attribute.span.end)
    while node is not None and attribute.code != "True" and not node.type.endswith(_BINDING):
        caught = (child.child_by_field_name("alias") for child in node.named_children if child.type == "as_pattern")
        if node.type.startswith("except") and any(alias and code(alias) == attribute.code for alias in caught):
            return [code(each) for each in captures(_BOUND, node)["name"]].count(attribute.code) == 1
        node = node.parent
    return node is not None and attribute.code == "True"
