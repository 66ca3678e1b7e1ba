"""Owns message templates: how %-style and {}-style texts split into literal text and fields, as Python formats them."""

from migrate_logs.templates.brace import parse_brace
from migrate_logs.templates.parts import Field, Part, TemplateError
from migrate_logs.templates.percent import parse_percent
from migrate_logs.templates.spec import SpecKind, classify_spec

__all__ = ["Field", "Part", "SpecKind", "TemplateError", "classify_spec", "parse_brace", "parse_percent"]
