"""Owns what comes back to who waits for it: what a future is settled with, what a generator is sent, and what is called a future."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tree_sitter import Node

from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.elements import positional
from migrate_logs.bindings.handing import beside, handed
from migrate_logs.bindings.merging import merge, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.returning import ReturnReader
from migrate_logs.bindings.values import Container, Unknown, Value
from migrate_logs.source import children, code, field_of

_OTHER = re.compile(rb"\bdef[ \t]+exception\b")
_SENDS = ("send", "asend")
_COMES = "what a future comes to"
_SENT = "what a generator is sent"


class FutureReader(ReturnReader):
    """Follows objects to who waits for them."""

    def outcome(self, module: Module) -> Value:
        """What the futures come to that a file makes: what it settles any with, or files that import it; else anything."""
        homes = [*self.in_sight(module.path, lambda text: b"set_result" in text.data)]
        given = [self.evaluate(home, node) for home in homes for node in _settled(home)]
        return self._among(given, _COMES) if given else Unknown(_COMES, may_hide=True)

    def sent(self, module: Module, node: Node) -> Value:
        """What a `yield` gives the function that it stands in: what others send, or in a coroutine what it waits for."""
        around = module.scopes.at(node.start_byte)
        names = [each.rpartition(".")[2] for each in decorators(around.node)] if around.kind == "function" else []
        if any(name in self.types["coroutines"] for name in names) and children(node):
            return self.evaluate(module, children(node)[0])
        homes = self.in_sight(module.path, lambda text: b"send(" in text.data)
        return self._among([value for home in homes for value in self._sent_in(home)], _SENT)

    def _sent_in(self, module: Module) -> Iterator[Value]:
        for call in chain.from_iterable(map(module.calls_of, _SENDS)):
            generator, given = field_of(call, "function").child_by_field_name("object"), positional(call)
            if generator is not None and given and isinstance(self.evaluate(module, generator), Container | Unknown):
                yield self.evaluate(module, given[0])

    def _among(self, given: Iterable[Value], why: str) -> Value:
        objects = [value for value in given if self.is_telling(value)]
        return veiled(merge(objects), why) if objects else Unknown(why)


def _settled(module: Module) -> Iterator[Node]:
    """What a file settles futures with: `future.set_result(row)`, `loop.call_soon(future.set_result, row)`."""
    given = chain(
        map(positional, module.calls_of("set_result")), (beside(*each) for each in handed(module, "set_result"))
    )
    yield from (each[0] for each in given if each)


def is_called_future(module: Module, owner: Node, types: Mapping[str, Sequence[str]]) -> bool:
    """True for `task`, `self.done_future` in a file of a library of them that defines no other `exception()`."""
    name, text = code(owner).rpartition(".")[2].lower(), module.source.text
    if name.rpartition("_")[2] not in types["future_names"] or _OTHER.search(text):
        return False
    return any(library.encode() in text for library in types["future_libraries"])
