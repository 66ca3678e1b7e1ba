"""Owns which values say themselves how a format spec shows them: only `format()` tells what `{x}` or `{x:.2f}` was then."""

from __future__ import annotations

from migrate_logs.bindings.importers import imported
from migrate_logs.bindings.values import Instance, Unknown, Value
from migrate_logs.reading.site import Site

_OWN = b"def __format__"


def formats_itself(site: Site, value: Value | None) -> bool:
    """True for an object of a class with a `__format__` of its own, and for what may be one of a class in sight.

    In sight are the file itself and those of the project that it imports.
    """
    if isinstance(value, Instance):
        return site.resolver.member(value.cls, "__format__") is not None
    return isinstance(value, Unknown) and _is_class_in_sight(site)


def _is_class_in_sight(site: Site) -> bool:
    if site.module.sees_formats is None:
        path, text = site.module.path, site.module.source.text
        others = imported(path, text, site.resolver.layout) - {path}
        modules = map(site.resolver.module, sorted(others))
        site.module.sees_formats = _OWN in text or any(each and _OWN in each.source.text for each in modules)
    return site.module.sees_formats
