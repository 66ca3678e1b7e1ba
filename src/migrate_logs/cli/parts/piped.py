"""Owns `migrate -`: one file from standard input, its migrated text to standard output."""
