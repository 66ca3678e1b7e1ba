"""Owns which logger a parameter is given: `Worker(logger=log)`, where no annotation says so or another logger comes in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.dispatching import called_as, parameters, target_of
from migrate_logs.bindings.fitting import argument, passed_by
from migrate_logs.bindings.handing import handed
from migrate_logs.bindings.handover import HandoverReader, passings
from migrate_logs.bindings.logger_names import is_like_logger
from migrate_logs.bindings.merging import merge
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    CYCLE,
    ClassRef,
    Function,
    Instance,
    Logger,
    Nothing,
    Typed,
    Unknown,
    Value,
    class_at,
    function_at,
)
from migrate_logs.source import code, field_of

_WHY = "a parameter without annotation"
_NO_DEFAULT = Unknown("no default")
_METHODS = frozenset({"staticmethod", "classmethod"})


class InjectingReader(HandoverReader):
    """Reads what the calls in sight pass where a parameter takes a logger; those of tests, whose loggers are made up, do not count."""

    def injected(self, module: Module, scope: Scope, binding: Binding) -> Value | None:
        """What a parameter without annotation is whose default, or the calls in sight, pass a logger, None or nothing.

        None is returned where they do not tell: there is no call and no logger as default, a call cannot be read, the function
        is handed over to others to be called, or a decorator may pass what it likes.
        """
        if scope.kind != "function" or not is_like_logger(binding.name) or not _is_plain(scope):
            return None
        with self.step() as taken:
            if not taken:
                return None
            default = self.evaluate(module, binding.value) if binding.value is not None else _NO_DEFAULT
            passed = list(self._injected(module, scope, binding.name))
        value = _agreed(passed, default)
        if isinstance(value, Logger) and value.chain:
            return replace(value, chain=(), trouble="bound-logger-stored", detail="passed with fields bound to it")
        if isinstance(value, Logger) and _agreed([each for each in passed if each[0] is module], default) is None:
            return replace(value, handed=True)
        return value

    def _injected(self, module: Module, scope: Scope, name: str) -> Iterator[tuple[Module, Value, bool]]:
        """What each call that is or may be one of the function passes for the parameter; Unknown where that cannot be told.

        The last item is True where it is one for sure.
        """
        target = target_of(module, scope)
        for home, call, is_exact in self._callings(module, scope, target, called_as(scope), frozenset()):
            arguments = passed_by(call) if call is not None else None
            node = argument(arguments, name, parameters(scope)) if arguments is not None else None
            if node is not None:
                value = self.evaluate(home, node)
                is_placeholder = isinstance(value, Nothing) and node.type != "none"  # None until somebody fills it
                yield home, Unknown(_WHY) if is_placeholder else value, is_exact
            elif arguments is None or any(each.type.endswith("_splat") for each in arguments):
                yield home, Unknown(_WHY), is_exact
            else:
                yield home, Nothing(), is_exact

    def _callings(
        self, module: Module, scope: Scope, target: Value, called: str, above: frozenset[Value]
    ) -> Iterator[tuple[Module, Node | None, bool]]:
        """The calls of a function, or of a class that it initialises the objects of; False where it may be another's.

        No call stands for whoever is handed the function, and for importers that are too many to be asked.
        """
        if not self.importers.are_asked(module.path):
            yield module, None, False
        for home in self._users(module, called):
            if any(self.evaluate(home, node) == target for _, node in handed(home, called)):
                yield home, None, False
            for call in home.calls_of(called):
                function = self.evaluate(home, field_of(call, "function"))
                if function == target or isinstance(function, Unknown):
                    yield home, call, function == target
            if isinstance(target, ClassRef):
                yield from self._inherited(home, scope, target, above | {target})

    def _inherited(
        self, home: Module, scope: Scope, target: ClassRef, above: frozenset[Value]
    ) -> Iterator[tuple[Module, Node | None, bool]]:
        """The calls of `__init__` in derived classes, and of those that have none of their own."""
        initialiser = function_at(target.path, scope.node, target)
        for call in home.calls_of("__init__"):
            if self.evaluate(home, field_of(call, "function")) == initialiser:
                yield home, call, True
        for heir in home.heirs:
            cls = class_at(home.path, heir.node)
            if "__init__" not in heir.names and cls not in above and target in self.ancestry(cls):
                yield from self._callings(home, scope, cls, heir.name, above)

    def _users(self, module: Module, called: str) -> Iterator[Module]:
        """A module and those importers of it that hold a word."""
        word = called.encode()
        for path in (module.path, *self.importers.of(module.path, lambda text: word in text.data)):
            if (found := self.module(path)) is not None:
                yield found

    def passed_instead(self, module: Module, scope: Scope, name: str) -> str:
        """What a call in sight passes for a parameter that is annotated as logger, but is none, or an adapter."""
        called, target = called_as(scope), target_of(module, scope)
        for home in self._users(module, called):
            for call, node in passings(home, scope, name, called):
                value = self.evaluate(home, node) if node is not None else Nothing()
                is_adapter = isinstance(value, Logger) and value.trouble == "custom-logger"
                is_other = is_adapter or isinstance(value, Instance | Typed | Function | ClassRef)
                if is_other and (home is module or self.evaluate(home, field_of(call, "function")) == target):
                    return code(node or call)
        return ""


def _agreed(passed: Iterable[tuple[Module, Value, bool]], default: Value) -> Value | None:
    """The one logger, None or nothing that some calls pass, and that the default is; None where they do not tell."""
    calls = list(passed)
    told = [value for value in (*(value for _, value, _ in calls), default) if value not in (CYCLE, _NO_DEFAULT)]
    is_known = isinstance(default, Logger) or any(is_exact for _, _, is_exact in calls)
    if not is_known or not told or not all(isinstance(value, Logger | Nothing) for value in told):
        return None
    return merge(told)


def _is_plain(scope: Scope) -> bool:
    """False where a decorator may call the function as it likes."""
    around = scope.parent
    is_class = around is not None and around.kind == "class" and scope.name == "__init__"
    outer = decorators(around.node) if around is not None and is_class else []
    return not outer and _METHODS.issuperset(decorators(scope.node))
