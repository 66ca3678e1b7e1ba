"""Owns what the commands share: arguments, the project they work on, and how results are shown."""
