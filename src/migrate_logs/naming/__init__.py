"""Owns event names: from an old name or a message to `category.action`, and whether a name keeps the convention."""

from migrate_logs.naming.conformance import Violation, lint_name
from migrate_logs.naming.engine import Namer
from migrate_logs.naming.message import Message, NamingConfig

__all__ = ["Message", "Namer", "NamingConfig", "Violation", "lint_name"]
