"""Owns the texts of constants: what nothing in the project binds anew, and what is put together of such texts alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind, given
from migrate_logs.bindings.classes import body_of
from migrate_logs.bindings.enums import Enumeration, enumeration
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, External, ModuleRef, Value
from migrate_logs.literals import constant, content, prefix, summands
from migrate_logs.source import children, code, field_of, unwrap

_STEPS = 200  # expressions read for one question; a name that takes more is put together of too much to be one
_TO_LITERAL = 2  # the name, and what it is bound to
_NAMES = frozenset({"identifier", "attribute"})
_FORMATTED = frozenset({"f", "fr", "rf"})


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, or the member of an enum with its value; a member need not be a text, nor shown as one by `str()`."""

    text: str
    is_str: bool = True
    is_shown: bool = True
    is_member: bool = False


def text_of(resolver: Resolver, module: Module, node: Node) -> str | None:
    """The text of a name or attribute chain that is the constant of a literal, and that a migration may write in its place.

    What is not spelled as a constant is one only where its literal stands in the same file.
    """
    name = code(field_of(node, "attribute") if node.type == "attribute" else node)
    if node.type not in _NAMES or not (name.isupper() or _has_literal(module, node)):
        return None
    found = _Reader(resolver, left=_TO_LITERAL).read(module, node)
    return found.text if found is not None else None


def _has_literal(module: Module, node: Node) -> bool:
    found = module.scopes.find(code(node), node.start_byte) if node.type == "identifier" else None
    bound = found[1][0] if found is not None and len(found[1]) == 1 else None
    value = bound.value if bound is not None and bound.kind is Kind.ASSIGN else None
    return value is not None and constant(unwrap(value)) is not None


def content_of(resolver: Resolver, module: Module, node: Node) -> str | None:
    """The text that an expression of literals and constants of the project is; None for any other, and for other objects."""
    found = _Reader(resolver).read(module, node)
    return found.text if found is not None and found.is_str else None


def is_fixed_member(module: Module, owner: Node, name: str) -> bool:
    """True where `owner.name` is a constant of a module or class.

    It is spelled as one, or as a level, since of such a name it is known who else sets it (see `effects.rebinding`); any other
    may be set again by anybody.
    """
    return (name.isupper() or (name.islower() and name.endswith("level"))) and _is_fixed(module, owner)


def _is_fixed(module: Module, owner: Node) -> bool:
    """False for `cls`, `type(self)`, `self.kind`: a class that derives from the one in sight may bind the name anew."""
    while owner.type == "attribute":
        owner = field_of(owner, "object")
    if owner.type != "identifier":
        return False
    found = module.scopes.find(code(owner), owner.start_byte)
    return found is None or found[0].kind != "function" or all(each.kind is Kind.IMPORT for each in found[1])


def _is_constant(binding: Binding) -> bool:
    """True for a name that its author calls a constant, by its spelling or by `Final`."""
    declared = code(binding.annotation).partition("[")[0] if binding.annotation is not None else ""
    return binding.name.isupper() or declared.rpartition(".")[2].strip() == "Final"


@dataclass(eq=False, slots=True)
class _Reader:
    """Answers one question; `left` are the steps that it may still take."""

    resolver: Resolver
    left: int = _STEPS

    def read(self, module: Module, node: Node) -> Constant | None:
        """What an expression is."""
        node, self.left = unwrap(node), self.left - 1
        if self.left < 0:
            return None
        match node.type:
            case "string" | "concatenated_string":
                strings = children(node) if node.type == "concatenated_string" else [node]
                return _joined([self._literal(module, each) for each in strings])
            case "binary_operator" if (operands := summands(node)) != [node]:
                return _joined([self.read(module, each) for each in operands])
            case "call":
                return self._as_text(module, node)
            case "identifier":
                return self._named(module, node)
            case "attribute":
                return self._attribute(module, node)
        return None

    # ---- texts ------------------------------------------------------------------------------------------------------

    def _literal(self, module: Module, string: Node) -> Constant | None:
        """A string; the values in an f-string are constants that nothing formats."""
        text = constant(string)
        if text is not None or prefix(string) not in _FORMATTED:
            return None if text is None else Constant(text)
        return _joined([self._piece(module, string, each) for each in string.named_children])

    def _piece(self, module: Module, string: Node, piece: Node) -> Constant | None:
        if piece.type != "interpolation":
            return Constant(content(string, code(piece)) if piece.type == "string_content" else "")
        if [child.type for child in piece.children] != ["{", field_of(piece, "expression").type, "}"]:
            return None
        found = self.read(module, field_of(piece, "expression"))
        return Constant(found.text) if found is not None and found.is_shown else None

    def _as_text(self, module: Module, call: Node) -> Constant | None:
        """`str(member)`."""
        given = children(field_of(call, "arguments"))
        if len(given) != 1 or self.resolver.evaluate(module, field_of(call, "function")) != External("builtins.str"):
            return None
        found = self.read(module, given[0])
        return Constant(found.text) if found is not None and found.is_shown else None

    # ---- names ------------------------------------------------------------------------------------------------------

    def _named(self, module: Module, node: Node) -> Constant | None:
        found = module.scopes.find(code(node), node.start_byte)
        if found is None:
            return self._starred(module, code(node))
        scope, bindings = found
        is_local = scope.kind not in ("module", "class") and any(each.kind is not Kind.IMPORT for each in bindings)
        return None if is_local else self._bound(module, bindings, is_near=True)

    def _global(self, path: str, name: str) -> Constant | None:
        module = self.resolver.module(path)
        if module is None:
            return None
        bindings = module.scopes.module.names.get(name)
        return self._bound(module, bindings) if bindings else self._starred(module, name)

    def _bound(self, module: Module, bindings: Sequence[Binding], is_near: bool = False) -> Constant | None:
        """What a name is; one that is spelled as a variable is known only where all that binds it is `near`, in sight."""
        if len(bindings) != 1:
            return None
        binding = bindings[0]
        if binding.kind is Kind.IMPORT and binding.node.type == "import_from_statement" and binding.value is not None:
            item, origin = binding.value, self.resolver.imported_module(module, binding.node)
            name = code(field_of(item, "name") if item.type == "aliased_import" else item)
            return self._global(origin.path, name) if isinstance(origin, ModuleRef) else None
        value = given(binding) if is_near or _is_constant(binding) else None
        return self.read(module, value) if value is not None else None

    def _starred(self, module: Module, name: str) -> Constant | None:
        """A name that comes through the one `import *` of the module that can give it."""
        homes = [origin for origin in self._origins(module) if self._may_give(origin, name)]
        return self._global(homes[0].path, name) if len(homes) == 1 and isinstance(homes[0], ModuleRef) else None

    def _origins(self, module: Module) -> list[Value]:
        return [self.resolver.imported_module(module, node) for node in module.stars]

    def _may_give(self, origin: Value, name: str) -> bool:
        self.left -= 1
        module = self.resolver.module(origin.path) if isinstance(origin, ModuleRef) and self.left > 0 else None
        if module is None:
            return True
        return name in module.scopes.module.names or any(self._may_give(each, name) for each in self._origins(module))

    # ---- attributes -------------------------------------------------------------------------------------------------

    def _attribute(self, module: Module, node: Node) -> Constant | None:
        owner, name = field_of(node, "object"), code(field_of(node, "attribute"))
        member = self.read(module, owner) if name == "value" and owner.type in _NAMES else None
        if member is not None and member.is_member:
            return Constant(member.text)
        match self.resolver.evaluate(module, owner) if _is_fixed(module, owner) else None:
            case ModuleRef(path):
                return self._global(path, name)
            case ClassRef() as cls:
                return self._of_class(cls, name)
        return None

    def _of_class(self, cls: ClassRef, name: str) -> Constant | None:
        home = self.resolver.module(cls.path)
        found = body_of(home, cls).names.get(name, []) if home is not None else []
        if home is None or len(found) != 1 or found[0].name in home.attribute_targets:
            return None
        kind = enumeration(self.resolver, cls)
        return self._bound(home, found) if kind is None else self._member(home, found[0], kind)

    def _member(self, home: Module, binding: Binding, kind: Enumeration) -> Constant | None:
        value = given(binding)
        if value is None or not kind.is_plain or binding.name.startswith("_"):
            return None
        text = self._automatic(home, binding, kind, value) or self.read(home, value)
        return (
            Constant(text.text, kind.is_str, kind.is_shown, is_member=True)
            if text is not None and text.is_str
            else None
        )

    def _automatic(self, home: Module, binding: Binding, kind: Enumeration, value: Node) -> Constant | None:
        """`auto()` in an enum of texts."""
        if not kind.names_itself or value.type != "call" or children(field_of(value, "arguments")):
            return None
        maker = self.resolver.evaluate(home, field_of(value, "function"))
        return Constant(binding.name.lower()) if maker == External("enum.auto") else None


def _joined(parts: Sequence[Constant | None]) -> Constant | None:
    texts = [each.text for each in parts if each is not None and each.is_str]
    return Constant("".join(texts)) if len(texts) == len(parts) else None
