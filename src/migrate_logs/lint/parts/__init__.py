"""Owns what the rules share: a file as they see it, the list of rules, suppressions, and the verdict over all files."""
