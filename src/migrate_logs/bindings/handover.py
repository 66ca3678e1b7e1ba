"""Owns what a file hands over without saying so: to parameters that have no annotation, into collections that begin empty."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, parameter_names
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.merging import hides, merge, veiled
from migrate_logs.bindings.modules import Filling, Module
from migrate_logs.bindings.outside import HOPS, OutsideReader, argument, classes_of
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    ANYTHING,
    EXC_INFO,
    Callback,
    ClassRef,
    Container,
    Function,
    Instance,
    Logger,
    Nothing,
    Primitive,
    Typed,
    Unknown,
    Value,
    class_at,
    function_at,
)
from migrate_logs.source import children, code, field_of

_FILLS = 1  # collections whose contents are looked for at a time: those that hold each other are a web that takes minutes to follow
SPLATS = ("list_splat_pattern", "dictionary_splat_pattern")


class HandoverReader(OutsideReader):
    """Follows objects to where calls put them, in the same file and in those that import it."""

    def passed_to(self, module: Module, scope: Scope, name: str) -> Value:
        """What the calls in sight pass for a parameter: whether it may be an object, never which."""
        why = "a parameter without annotation"
        if self.following >= HOPS + self.careful:
            self.cuts += 1
            return Unknown(why)
        target = _target(module, scope)
        self.following += 1
        try:
            called = _called(scope).encode()
            callers = self.in_sight(module.path, lambda text: called + b"(" in text.data or called in text.bases)
            values = [
                self._as_callback(value) for each in callers for value in self._passed_in(each, scope, name, target)
            ]
            objects = [value for value in values if isinstance(value, Function | Callback) or self.is_object(value)]
        finally:
            self.following -= 1
        return veiled(merge(objects), why) if objects else Unknown(why)

    def _passed_in(self, module: Module, scope: Scope, name: str, target: Value) -> list[Value]:
        """What the calls of one file pass for a parameter of what `target` stands for."""
        names, targets = [_called(scope)], [target]
        if self.careful and isinstance(target, ClassRef):  # what initialises the objects of derived classes, too
            heirs = [class_at(module.path, heir.node) for heir in module.heirs if "__init__" not in heir.names]
            own = [heir for heir in heirs if heir != target and target in self.ancestry(heir)]
            names += ["__init__", *(code(field_of(heir.node, "name")) for heir in own)]
            targets += [function_at(target.path, scope.node, target), *own]
        passed = [each for called in dict.fromkeys(names) for each in _passings(module, scope, name, called)]
        exact = {call.id for call, _ in passed if self.evaluate(module, field_of(call, "function")) in targets}
        return [self.evaluate(module, node) for call, node in passed if node is not None and call.id in exact]

    def _as_callback(self, value: Value) -> Value:
        """A class as what makes its objects: that it has attributes of its own does not tell what those of the parameter are."""
        return Callback(self.constructed(value)) if isinstance(value, ClassRef) else value

    def overridden(self, module: Module, function: Function) -> Value | None:
        """What the subclasses in the same file make of a method that tells nothing itself, where it may be an object."""
        name = code(field_of(function.node, "name"))
        heirs = (scope for scope in module.heirs if name in scope.names) if function.owner is not None else ()
        classes = [class_at(module.path, scope.node) for scope in heirs]
        methods = (self.own_member(cls, name) for cls in classes if function.owner in list(self.ancestry(cls))[1:])
        given = [self.returned(method) for method in methods if isinstance(method, Function)]
        objects = [value for value in given if self.is_object(value)]
        return veiled(merge(objects), "what a subclass gives") if objects else None

    def passed_instead(self, module: Module, scope: Scope, name: str) -> str:
        """What a call in the same file passes for a parameter that is annotated as logger, but is none, or an adapter."""
        for call, node in _passings(module, scope, name, _called(scope)):
            value = self.evaluate(module, node) if node is not None else Nothing()
            is_adapter = isinstance(value, Logger) and value.trouble == "custom-logger"
            if is_adapter or isinstance(value, Instance | Typed | Function | ClassRef):
                return code(node or call)
        return ""

    def filled(self, module: Module, holder: Node, value: Value) -> Value:
        """A collection, or what may be one, with what the same file puts into it."""
        name = code(holder).rpartition(".")[2]
        if not _takes(module, name, value) or self._is_being_filled(holder):
            return value
        return _stocked(value, self._held(module, holder))

    def member(self, cls: ClassRef, name: str, depth: int = 0) -> Value | None:
        """An attribute of a class, with what the files of the class and of its bases put into it."""
        value = super().member(cls, name, depth)
        if depth or (value is not None and hides(value)):
            return value
        if isinstance(value, Container | Unknown):
            value = _stocked(value, self._held_by(self._homes(cls), cls, name))
        return self.with_given(value, cls, name)

    def _homes(self, cls: ClassRef) -> list[Module]:
        """The files of a class and of its bases."""
        paths = dict.fromkeys(each.path for each in self.ancestry(cls) if isinstance(each, ClassRef))
        return [module for path in paths if (module := self.module(path)) is not None]

    def kept(self, module: Module, name: str, value: Value) -> Value:
        """What a module calls `name`, with what it puts into it."""
        if not _takes(module, name, value):
            return value
        return _stocked(value, self._held_in(module, module.scopes.module, name))

    def _is_being_filled(self, holder: Node) -> bool:
        """True for `rows` in `rows.append(row)`: nobody asks there what it holds."""
        function = holder.parent
        if function is None or function.type != "attribute" or field_of(function, "object") != holder:
            return False
        method = code(field_of(function, "attribute"))
        return method != "setdefault" and (method in self.types["fills"] or method in self.types["pours"])

    def put_into(self, module: Module, holder: Node) -> Value:
        """What the calls and assignments of a file put into the collection that a name or attribute is."""
        return _together(self._held(module, holder))

    def _held(self, module: Module, holder: Node) -> _Held:
        """The objects that a file puts into a collection, and for that of an object what the files of its class do."""
        if holder.type == "attribute":
            name, owner = code(field_of(holder, "attribute")), self.evaluate(module, field_of(holder, "object"))
            given = (self._held_by([module, *self._homes(cls)], cls, name) for cls in classes_of(owner))
            return {filling: value for held in given for filling, value in held.items()}
        found = module.scopes.find(code(holder), holder.start_byte)
        return self._held_in(module, found[0], code(holder)) if found is not None else {}

    def _held_by(self, modules: list[Module], cls: ClassRef, name: str) -> _Held:
        """The objects that files put into an attribute of the objects of a class."""
        found: _Held = {}
        for module in modules:
            listed = module.fillings.get(name, ()) if name.encode() in module.fillable else ()
            own = (each for each in listed if each.holder.type == "attribute" and self._is_of(module, each, cls))
            found |= self._objects(module, own)
        return found

    def _held_in(self, module: Module, scope: Scope, name: str) -> _Held:
        """The objects that a file puts into what a scope calls `name`."""
        listed = (each for each in module.fillings.get(name, ()) if each.holder.type == "identifier")
        found = ((each, module.scopes.find(name, each.holder.start_byte)) for each in listed)
        return self._objects(module, (each for each, known in found if known is not None and known[0] is scope))

    def _objects(self, module: Module, fillings: Iterator[Filling]) -> _Held:
        if self.filling >= _FILLS:
            return {}
        self.filling += 1
        try:
            values = {each: self._put(module, each) for each in fillings}
            return {each: value for each, value in values.items() if self.is_object(value)}
        finally:
            self.filling -= 1

    def _put(self, module: Module, filling: Filling) -> Value:
        value = self.evaluate(module, filling.value)
        if filling.is_all:
            value = value.element if isinstance(value, Container) else Unknown("what was put into a collection")
        for _ in range(filling.depth):
            value = Container(value)
        return value

    def _is_of(self, module: Module, filling: Filling, cls: ClassRef) -> bool:
        """True where something is put into an attribute of the class, of one of its bases or of one that derives from it."""
        owners = classes_of(self.evaluate(module, field_of(filling.holder, "object")))
        return any(each == cls or each in self.ancestry(cls) or cls in self.ancestry(each) for each in owners)


_Held = dict[Filling, Value]


def _takes(module: Module, name: str, value: Value) -> bool:
    """True where a file may put an object into what it calls `name`, of which nothing tells yet that it has one."""
    return isinstance(value, Container | Unknown) and not hides(value) and name.encode() in module.fillable


def _stocked(value: Value, held: _Held) -> Value:
    """A collection, or what may be one, with what is put into it."""
    if not held:
        return value
    if isinstance(value, Unknown) and all(filling.is_named for filling in held):
        return Unknown(value.why, may_hide=True)  # a record: what it has under other names is something else
    return Container(_together(held), value.keys if isinstance(value, Container) else None)


def _together(held: _Held) -> Value:
    return veiled(merge([*held.values()]), "what was put into a collection")


def _target(module: Module, scope: Scope) -> Value:
    """What a call of a function evaluates to before it is called: the function, or the class that it initialises."""
    owner = scope.parent
    if owner is None or owner.kind != "class":
        return function_at(module.path, scope.node)
    cls = class_at(module.path, owner.node)
    return cls if scope.name == "__init__" else function_at(module.path, scope.node, cls)


def _called(scope: Scope) -> str:
    """What calls of a function call it: for that which initialises objects it is the class."""
    owner = scope.parent
    is_class = owner is not None and owner.kind == "class" and scope.name == "__init__"
    return owner.name if owner is not None and is_class else scope.name


def _passings(module: Module, scope: Scope, name: str, called: str) -> Iterator[tuple[Node, Node | None]]:
    """The calls in a file of what is called like a function, each with what it passes for one of the parameters."""
    is_method = scope.parent is not None and scope.parent.kind == "class"
    is_bound = is_method and "staticmethod" not in decorators(scope.node)
    listed = children(field_of(scope.node, "parameters"))[is_bound:]
    names = parameter_names(listed)
    for call in module.calls.get(called, ()):
        yield call, argument(children(field_of(call, "arguments")), name, names)


def exit_parameter(scope: Scope, binding: Binding) -> Value | None:
    """What Python itself passes to `__exit__`: the parts of an exception, of which the second is the exception."""
    if scope.name not in ("__exit__", "__aexit__") or scope.parent is None or scope.parent.kind != "class":
        return None
    given = children(field_of(scope.node, "parameters"))[1:]
    if binding.node.type == "list_splat_pattern":
        return EXC_INFO if given[:1] == [binding.node] else None
    return EXC_INFO.parts[1] if given[1:2] == [binding.node] else None


def star_parameter(splat: str, declared: Value) -> Value:
    """What `*args` or `**kwargs` holds, of which an annotation may tell: where none does, anybody may pass anything."""
    if isinstance(declared, Logger):
        return Unknown("one of many parameters")
    each = ANYTHING if isinstance(declared, Unknown) else declared
    return Container(each, Primitive() if splat == "dictionary_splat_pattern" else None)
