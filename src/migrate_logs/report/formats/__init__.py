"""Owns how a report is written down: one module here is one format, found by its name; each has `render(report) -> str`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migrate_logs.report.views import Report

    Render = Callable[[Report], str]


def names() -> tuple[str, ...]:
    """The formats that there are."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def renderer(name: str) -> Render:
    """The function that writes a report in a format; the same report always gives the same text."""
    render: Render = import_module(f"{__name__}.{name}").render
    return render
