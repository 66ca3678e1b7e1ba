"""Owns the catalog of event names (`events.toml`): what a project's events are called, and what people decided about it."""

from migrate_logs.catalog.event import Event, Status
from migrate_logs.catalog.text import Catalog, CatalogError, read, write
from migrate_logs.catalog.update import Update, update

__all__ = ["Catalog", "CatalogError", "Event", "Status", "Update", "read", "update", "write"]
