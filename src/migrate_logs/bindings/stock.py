"""Owns what collections hold that begin empty: what their own file puts into them, and, where it is asked, other files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.filling import Filling, constant_key, stated
from migrate_logs.bindings.keeping import is_handed_on
from migrate_logs.bindings.merging import UNSET, hides, may_be_filled, merge, veiled
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.outside import classes_of
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.things import Origin, ThingReader, is_shared
from migrate_logs.bindings.values import ClassRef, Container, Logger, Typed, Unknown, Value
from migrate_logs.source import code, field_of

_WHY = "what was put into a collection"


class StockReader(ThingReader):
    """Follows objects into collections."""

    def filled(self, module: Module, holder: Node, value: Value) -> Value:
        """A collection, or what may be one, with what the same file puts into it; if it is asked, other files, too."""
        if not may_be_filled(value) or self._is_being_filled(holder):
            return value
        name = code(holder).rpartition(".")[2]
        held = self._held(module, holder) if name.encode() in module.fillable else {}
        return _stocked(value, held) if held else self._stocked_elsewhere(module, holder, value)

    def member(self, cls: ClassRef, name: str, depth: int = 0) -> Value | None:
        """An attribute of a class, with what the files of the class and of its bases put into it."""
        value = super().member(cls, name, depth)
        if depth or (value is not None and hides(value) and not may_be_filled(value)):
            return value
        if isinstance(value, Container | Unknown):
            value = _stocked(value, self._held_by(self._homes(cls, name), cls, name))
        return self.with_given(value, cls, name)

    def _homes(self, cls: ClassRef, name: str) -> list[Module]:
        """The files of a class and of its bases; where it is asked, those that import them as well."""
        paths = dict.fromkeys(each.path for each in self.ancestry(cls) if isinstance(each, ClassRef))
        found = (module for path in paths for module in self.in_sight(path, lambda text: name.encode() in text.fills))
        return list(dict.fromkeys(found))

    def kept(self, module: Module, name: str, value: Value) -> Value:
        """What a module calls `name`, with what it puts into it."""
        if not _takes(module, name, value):
            return value
        return _stocked(value, self._held_in(module, module.scopes.module, name))

    def put_under(self, module: Module, scope: Scope, name: str) -> Value:
        """What a file puts into what a scope calls `name`, as the collection of it."""
        held = self._held_in(module, scope, name) if name.encode() in module.fillable else {}
        return Container(_together(held)) if held else Unknown("what nobody put there")

    def put_under_key(self, module: Module, holder: Node, at: Node) -> Value | None:
        """The objects that a file puts under the same key into what is called the same and nobody knows: `event["user"] = user`.

        One function puts it there, and another one that gets the same thing reads it.
        """
        name, key = code(holder).rpartition(".")[2], constant_key(at)
        if key is None or holder.type not in ("identifier", "attribute") or name.encode() not in module.fillable:
            return None
        held = self._objects(module, (each for each in module.fillings.get(name, ()) if each.key == key))
        return _together(held) if any(map(hides, held.values())) else None

    def _is_being_filled(self, holder: Node) -> bool:
        """True for `rows` in `rows.append(row)`: nobody asks there what it holds."""
        function = holder.parent
        if function is None or function.type != "attribute" or field_of(function, "object") != holder:
            return False
        method = code(field_of(function, "attribute"))
        return method != "setdefault" and (method in self.types["fills"] or method in self.types["pours"])

    def put_into(self, module: Module, holder: Node) -> Value:
        """What the calls and assignments of a file put into the collection that a name or attribute is."""
        held = self._held(module, holder)
        return _together(held) if held else self._put_elsewhere(module, holder) or Unknown("what nobody put there")

    def dequeued(self, module: Module, holder: Node, owner: Value) -> Value | None:
        """What a queue gives, or what may be one."""
        is_typed = isinstance(owner, Typed) and owner.dotted.rpartition(".")[2] in self.types["asked_like_queues"]
        is_queue = is_typed or (isinstance(owner, Container) and owner.is_queue)
        put = self.put_into(module, holder) if is_queue else Unknown()
        if (is_queue or isinstance(owner, Unknown)) and not hides(put):
            put = self._put_into_namesakes(module, holder)
        return put if hides(put) else None

    def _put_into_namesakes(self, module: Module, holder: Node) -> Value:
        """What a file puts into queues that are called the same: who produces and who consumes are given theirs by others."""
        listed = module.fillings.get(code(holder).rpartition(".")[2], ())
        held = self._objects(module, (each for each in listed if _is_put(each)))
        return _together(held) if held else Unknown("what nobody put there")

    def _held(self, module: Module, holder: Node) -> _Held:
        """The objects that a file puts into a collection, and for that of an object what the files of its class do."""
        if holder.type == "attribute":
            name, owner = code(field_of(holder, "attribute")), self.evaluate(module, field_of(holder, "object"))
            given = [self._held_by([module, *self._homes(cls, name)], cls, name) for cls in classes_of(owner)]
            given += [self._held_on(module, holder, name)] if isinstance(owner, Unknown) and not given else []
            held = {filling: value for each in given for filling, value in each.items()}
        else:
            found = module.scopes.find(code(holder), holder.start_byte)
            held = self._held_in(module, found[0], code(holder)) if found is not None else {}
        return held

    def _held_on(self, module: Module, holder: Node, name: str) -> _Held:
        """The objects that a file puts into an attribute of what nobody knows but by its name: `batch.rows.append(row)`."""
        owner = self.origin(module, field_of(holder, "object"))
        listed = (each for each in module.fillings.get(name, ()) if each.holder.type == "attribute")
        own = (each for each in listed if self.origin(module, field_of(each.holder, "object")) == owner)
        return self._objects(module, own) if owner is not None else {}

    def _stocked_elsewhere(self, module: Module, holder: Node, value: Value) -> Value:
        """A collection, or what may be one, with what other files put into it."""
        put = self._put_elsewhere(module, holder)
        return value if put is None else _holding(value, put)

    def _put_elsewhere(self, module: Module, holder: Node) -> Value | None:
        """The objects that other files put into what they share with this one."""
        if not self.careful:
            return None
        if not self.may():
            return None
        origin, name = self.origin(module, holder), code(holder).rpartition(".")[2]
        home = self.module(origin[0]) if origin is not None else None
        if home is None or origin is None or origin[1] != name or not is_shared(origin):
            return None
        paths = self.sharing(origin, name, fills=True)
        return (
            self.with_objects(home, (origin[2], f"{name}[]"), None, lambda: self._put_into(origin, paths))
            if paths
            else None
        )

    def _put_into(self, origin: Origin, paths: list[str]) -> Iterator[Value]:
        for module in filter(None, map(self.module, paths)):
            listed = module.fillings.get(origin[1], ())
            own = (each for each in listed if self.origin(module, each.holder) == origin)
            yield from _contents(self._objects(module, own)).values()

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
        with self.step() as taken:
            values = {each: self.as_callback(self._put(module, each)) for each in fillings} if taken else {}
        telling = {each: value for each, value in values.items() if self.is_telling(value)}
        put = _contents(telling) or self._loggers(module, _contents(values))
        return put | {each: value for each, value in telling.items() if each.is_key and not each.depth}

    def _loggers(self, module: Module, values: _Held) -> _Held:
        """All that is put into a collection, where that is loggers, and nobody else has it to put anything there."""
        if not values or not all(isinstance(each, Logger) for each in values.values()):
            return {}
        name = code(next(iter(values)).holder).rpartition(".")[2]
        is_shared = self.importers.may_hold(module.path, lambda text: name.encode() in text.data)
        return {} if is_shared or is_handed_on(module, name) else values

    def _put(self, module: Module, filling: Filling) -> Value:
        value = self.evaluate(module, filling.value)
        if isinstance(value, Logger) and value.trouble and _is_local(module, filling.value):
            value = self.evaluate(module, stated(filling.value))
        if filling.is_all:
            value = value.element if isinstance(value, Container) else Unknown("what was put into a collection")
        for _ in range(filling.depth):
            value = Container(value)
        return value

    def _is_of(self, module: Module, filling: Filling, cls: ClassRef) -> bool:
        """True where something is put into an attribute of the class, of one of its bases or of one that derives from it."""
        return self.is_kin(self.evaluate(module, field_of(filling.holder, "object")), cls)


_Held = dict[Filling, Value]


def _takes(module: Module, name: str, value: Value) -> bool:
    """True where a file may put an object into what it calls `name`, of which nothing tells yet that it has one."""
    return may_be_filled(value) and name.encode() in module.fillable


def _is_local(module: Module, node: Node) -> bool:
    """True for a name that only its own function binds, so that no call in between can."""
    found = module.scopes.find(code(node), node.start_byte) if node.type == "identifier" else None
    if found is None or found[0].kind != "function":
        return False
    scope, bindings = found
    return all(module.scopes.at(each.node.start_byte) is scope for each in bindings)


def _is_put(filling: Filling) -> bool:
    call = filling.value.parent.parent if filling.value.parent is not None else None
    return (
        call is not None and call.type == "call" and code(field_of(call, "function")).endswith((".put", ".put_nowait"))
    )


def _stocked(value: Value, held: _Held) -> Value:
    """A collection, or what may be one, with what is put into it."""
    keys = [each for filling, each in held.items() if filling.is_key]
    if keys:
        stocked = _stocked(value, _contents(held))
        known = stocked if isinstance(stocked, Container) else Container(Unknown("an item of something"))
        return replace(known, keys=veiled(merge(keys), _WHY))
    if not held:
        return value
    if all(isinstance(each, Logger) for each in held.values()):
        return _registry(value, held) if isinstance(value, Container) else value
    if isinstance(value, Unknown) and all(filling.key is not None for filling in held):
        return Unknown(value.why, may_hide=True)  # a record: what it has under other names is something else
    return _holding(value, _together(held))


def _holding(value: Value, put: Value) -> Container:
    """A collection, or what may be one, of what is put into it."""
    return replace(value, element=put, parts=()) if isinstance(value, Container) else Container(put)


def _registry(value: Container, held: _Held) -> Container:
    """A collection that begins empty and gets nothing but loggers: `_loggers[name] = getLogger(name)`."""
    return Container(merge([*held.values()]), value.keys) if value.element == UNSET else value


def _together(held: _Held) -> Value:
    return veiled(merge([*_contents(held).values()]), _WHY)


def _contents(held: _Held) -> _Held:
    """What is in a collection, without what it is there under."""
    return {filling: value for filling, value in held.items() if not filling.is_key}
