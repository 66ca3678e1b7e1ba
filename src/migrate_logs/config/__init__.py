"""Owns what the user configured: `[tool.migrate-logs]` of `pyproject.toml`, read, checked and with its defaults."""
