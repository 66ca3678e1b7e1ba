"""Owns the clause grammar: an ordered table of patterns (`grammar` explains the notation); the first that matches wins.

Negation, modality, refusal and skipping come first: none of them may ever read as the deed done.
"""

from migrate_logs.naming.clauses.clashes import CLASHES
from migrate_logs.naming.clauses.deeds import SENTENCES
from migrate_logs.naming.clauses.defects import DEFECTS
from migrate_logs.naming.clauses.denials import FALLBACK, NEGATION
from migrate_logs.naming.clauses.faults import ERRORS
from migrate_logs.naming.clauses.intent import INTENT
from migrate_logs.naming.clauses.lacks import IDLE, LACKS
from migrate_logs.naming.clauses.modality import ADVICE, MODAL
from migrate_logs.naming.clauses.reasons import EVENT_REASONS
from migrate_logs.naming.clauses.remote import REMOTE
from migrate_logs.naming.clauses.rests import RESTS
from migrate_logs.naming.clauses.skipping import SKIPPING
from migrate_logs.naming.clauses.spelling import SPELLING
from migrate_logs.naming.clauses.tails import EVENT_RESTS, EVENT_TAILS
from migrate_logs.naming.clauses.verdicts import VERDICTS

_DENIED = ADVICE + SKIPPING + SPELLING + MODAL + VERDICTS + LACKS + NEGATION + FALLBACK
CLAUSES = IDLE + _DENIED + ERRORS + INTENT + DEFECTS + CLASHES + SENTENCES + RESTS + REMOTE
EVENTS = EVENT_REASONS + _DENIED + EVENT_TAILS + ERRORS + INTENT + DEFECTS + CLASHES + SENTENCES + RESTS + EVENT_RESTS

__all__ = ["CLAUSES", "EVENTS"]
