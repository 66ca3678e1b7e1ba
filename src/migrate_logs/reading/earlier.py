"""Owns the text of a message that was put together in a statement before the call: `msg = f"..."; logger.error(msg)`."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.reading import message
from migrate_logs.reading.assigned import assigned
from migrate_logs.reading.pieces import Text
from migrate_logs.reading.site import Site


def told(site: Site, node: Node) -> Text | None:
    """The text that a name surely holds at `node`, since the assignment that ran last is in sight; None for all else.

    It tells what the event is called. The values stay in the name: they may have changed since then.
    """
    value = assigned(site.module, node) if node.type == "identifier" else None
    said = message.read(site, value) if value is not None else None
    return said if isinstance(said, Text) and not said.surplus else None
