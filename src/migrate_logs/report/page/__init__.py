"""Owns the pieces of the HTML page: markup that escapes by type, sections, and the page's own style and script."""
