"""Owns attribute names: from the expression of a value and the text around it to a legal, distinct keyword."""

from migrate_logs.naming.attributes.clashes import Wanted, distinct
from migrate_logs.naming.attributes.context import noun_before
from migrate_logs.naming.attributes.risk import is_fixed, is_identity, is_known_object, is_risky, may_be_error
from migrate_logs.naming.attributes.suggest import Suggestion, form_of, owner_of, suggest

__all__ = [
    "Suggestion",
    "Wanted",
    "distinct",
    "form_of",
    "is_fixed",
    "is_identity",
    "is_known_object",
    "is_risky",
    "may_be_error",
    "noun_before",
    "owner_of",
    "suggest",
]
