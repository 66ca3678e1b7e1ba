"""Owns what the names in a `case` pattern get: a part of what `match` looks at, by the way that the pattern takes to it."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.lambdas import LambdaReader
from migrate_logs.bindings.merging import hides
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import Container, Unknown, Value
from migrate_logs.source import children, code

_LISTS = frozenset({"case_clause", "list_pattern", "tuple_pattern"})


class PatternReader(LambdaReader):
    """Follows objects into the names of patterns."""

    def captured(self, module: Module, pattern: Node) -> Value:
        """What a pattern is matched with; for the name in it that is what the name gets."""
        around = pattern.parent
        return self._part(module, around, pattern) if around is not None else Unknown("a part of a pattern")

    def _part(self, module: Module, around: Node, pattern: Node) -> Value:
        """What a pattern gets of what the one around it is matched with."""
        match around.type:
            case kind if kind in _LISTS:
                return self._listed(module, around, pattern)
            case "dict_pattern" if (key := pattern.prev_named_sibling) is not None:
                return self.subscripted(self.captured(module, around), key)
            case "class_pattern":
                return self._asked(module, around, pattern)
            case "keyword_pattern" if (asked := _class_pattern(around)) is not None:
                owner = self.annotation(module, children(asked)[0])
                return self.attribute(owner, code(children(around)[0]))
            case "splat_pattern":
                return self._rest(module, around)
            case "case_pattern" | "union_pattern" | "as_pattern":
                return self.captured(module, around)
        return Unknown("a part of a pattern")

    def _listed(self, module: Module, around: Node, pattern: Node) -> Value:
        """One of several patterns in a row, which are counted from the end behind a star."""
        patterns = [each for each in children(around) if each.type == "case_pattern"]
        value, at = self._whole(module, around), patterns.index(pattern)
        if around.type != "list_pattern" and not any(each.type == "," for each in around.children):
            return value  # only brackets around a pattern
        is_behind = any(_is_starred(each) for each in patterns[:at])
        return self._place(value, at - len(patterns) if is_behind else at)

    def _whole(self, module: Module, around: Node) -> Value:
        """What patterns in a row are matched with together."""
        if around.type != "case_clause":
            return self.captured(module, around)
        statement = around.parent.parent if around.parent is not None else None
        subjects = statement.children_by_field_name("subject") if statement is not None else []
        if len(subjects) == 1:
            return self.evaluate(module, subjects[0])
        return self.display(module, subjects, has_places=True)

    def _rest(self, module: Module, star: Node) -> Value:
        """What a star takes: several elements, of a mapping another one."""
        around = star.parent if star.parent is None or star.parent.type != "case_pattern" else star.parent.parent
        if around is None or around.type not in _LISTS:
            return self.captured(module, around) if around is not None else Unknown()
        return Container(self._element(self._whole(module, around)))

    def _asked(self, module: Module, around: Node, pattern: Node) -> Value:
        """A field that a class pattern takes by its place: of `str(text)` and the like there is one, the object."""
        cls, *patterns = children(around)
        owner = self.annotation(module, cls)
        fields, at = self.declared_fields(owner), patterns.index(pattern)
        if at < len(fields):
            return fields[at]
        return owner if not hides(owner) else Unknown("a part of an object")


def _class_pattern(keyword: Node) -> Node | None:
    """The pattern of a class that a keyword stands in."""
    around = keyword.parent
    return around.parent if around is not None and around.type == "case_pattern" else around


def _is_starred(pattern: Node) -> bool:
    return any(each.type == "splat_pattern" for each in children(pattern))
