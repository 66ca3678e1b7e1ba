"""Owns the behavioural proof: programs are run before and after the migration, and what they recorded is compared."""
