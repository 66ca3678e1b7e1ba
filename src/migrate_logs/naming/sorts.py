"""Owns what sort of thing a noun names: a gauge, a stage of a course, a run of a deed, what is begun, met or sent."""

from collections.abc import Sequence

from migrate_logs.naming.grammar import Match
from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.speech import Tagged

# what one does not go and get
_INTERRUPTS = frozenset(("interrupt", "signal", "exit", "exception"))
# what is met, and not done
_CLASHES = frozenset(
    (
        "conflict",
        "conflicts",
        "collision",
        "collisions",
        "deadlock",
        "overlap",
        "discrepancy",
        "inconsistency",
        "race_condition",
    )
)
# what a new one of is begun, and not found: `new session for {user}`
_BEGUN = frozenset(
    ("session", "connection", "subscriber", "thread", "process", "conversation", "chat", "game", "room", "instance")
)
# how something starts or ends
_MANNERS = frozenset(
    ("warm", "cold", "clean", "unclean", "hot", "early", "late", "quick", "full", "forced", "automatic")
)
# what is done, and no thing that anything else is done to
_DEEDS = frozenset(
    ("creation", "validation", "deletion", "removal", "generation", "execution", "initialization", "extraction", "verification",
     "calculation", "computation", "insertion", "retrieval", "conversion", "cleanup", "attempt", "detection")
)  # fmt: skip
# what comes in and tells its deed, too
_ASKED = frozenset(("request", "call", "login", "update", "selection", "notice", "reminder", "invocation", "signup"))
_WAYS = frozenset(("with", "without", "from", "to", "into", "via", "by"))
# what a thing has more or less of
_GRADES = frozenset(
    (
        "confidence",
        "cost",
        "priority",
        "quality",
        "risk",
        "severity",
        "relevance",
        "similarity",
        "coverage",
        "throughput",
    )
)
# parts of a course, which are begun and ended like a deed: a `chunking step` is no step that is chunked
_STAGES = frozenset(("step", "stage", "phase", "loop", "cycle", "iteration", "pipeline", "pass", "round"))
# what one writes down: it starts with a sign, and at no time
_SPELLED = frozenset(
    ("name", "path", "url", "uri", "file", "filename", "folder", "directory", "line", "text", "string", "key", "id", "identifier",
     "prefix", "message", "value", "title", "label", "address", "topic", "tag", "token", "pattern", "command", "content", "email",
     "number", "hostname", "domain", "option", "argument", "code", "word", "header", "body", "extension", "expression", "row",
     "column", "field", "version", "hash", "signature", "username", "password", "selector", "template", "endpoint", "slug")
)  # fmt: skip
# what a value is expected to be: one that is none is invalid
_DATATYPES = frozenset(
    ("number", "integer", "int", "float", "decimal", "string", "str", "list", "dict", "dictionary", "tuple", "array", "object",
     "boolean", "bool", "iterable", "mapping", "function", "directory", "folder", "file", "instance", "subclass", "callable",
     "type", "format", "dir", "timestamp")
)  # fmt: skip
# what a measure is held to
_LIMITS = frozenset(("threshold", "limit", "maximum", "minimum"))
# what is seldom a verb
_THINGS = frozenset(("file", "table", "image", "page", "node", "key"))


def is_asked(phrase: Sequence[Tagged]) -> bool:
    """True for the `order request` of an `invalid_order_request`: nothing was requested."""
    return len(phrase) > 1 and phrase[-1].word in _ASKED


def is_way(preposition: str) -> bool:
    """True for the `with` of `seat_close_with_refunds`, which tells how it was done and not when."""
    return preposition in _WAYS


def is_gauge(noun: str, lexicon: Lexicon) -> bool:
    """True for the `confidence` of a `low_confidence_answer`: it is that which is low."""
    return noun in lexicon.gauges or noun in _GRADES


def is_bounded(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for the `battery level` of `battery level below {x}`; a bound itself is none, nor is a level that is being set."""
    last = next((token.word for token in reversed(phrase) if token.expression is None), "")
    is_measure = lexicon.is_datum(lexicon.inflection.singular(last)) or is_gauge(last, lexicon)
    return is_measure and last not in _LIMITS and "g" not in phrase[0].tags


def is_noun_of_deed(noun: str) -> bool:
    """True for the `creation` of `embedding creation`, and not for a `configuration`, which one loads."""
    return noun in _DEEDS


def is_stage(phrase: Sequence[Tagged]) -> bool:
    """True for the `step` of `chunking step failed` and `starting chunking step execution`."""
    return bool(phrase) and phrase[0].word in _STAGES and all(token.expression is None for token in phrase)


def is_datatype(match: Match, lexicon: Lexicon) -> bool:
    """True for the `positive number` that a value is not; of a person it is told what he is not."""
    who = lexicon.inflection.singular(match.np[-1].word)
    is_told = "p" in match.obj[0].tags  # `a supported type`
    return match.obj[-1].word in _DATATYPES and not is_told and who not in lexicon.persons


def is_thing(base: str) -> bool:
    """True for the `files` of `workflow files URL`."""
    return base in _THINGS


def is_clash(phrase: Sequence[Tagged]) -> bool:
    """True for `conflict` and `merge conflict`; what collides is told by the nouns before `collision`."""
    return phrase[-1].word in _CLASHES and (len(phrase) == 1 or "k" not in phrase[-1].tags)


def is_begun(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for `new registration {x}`, `new session`; a `new deadline` is only shown, and a new file may be found."""
    last = next((token.word for token in reversed(phrase) if token.expression is None), "")
    return last in _BEGUN or last in lexicon.persons or (last in lexicon.verb_of and not lexicon.is_datum(last))


def is_way_of_doing(word: str, lexicon: Lexicon) -> bool:
    """True for `force_closing`, and not for `rate_limiting`, which is rather a thing."""
    way, _, deed = word.rpartition("_")
    is_gerund = bool(way) and lexicon.inflection.is_gerund(deed) and deed not in lexicon.activity
    is_deed = is_gerund and lexicon.is_base_verb(lexicon.inflection.lemma(deed))
    return is_deed and "_" not in way and way not in lexicon.fillers


def is_sent(noun: str, lexicon: Lexicon) -> bool:
    """True for `reply` and `KeyboardInterrupt`."""
    last = lexicon.inflection.singular(noun.rpartition("_")[2])
    return last in lexicon.sendable or last in _INTERRUPTS


def is_sort_of_deed(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for `embedding prefetch`: the gerund tells what sort of deed it is."""
    first, last = phrase[0].word, phrase[-1].word
    is_deed = last in lexicon.verb_of or last in lexicon.only_verbs
    return len(phrase) > 1 and first in lexicon.activity and is_deed and not phrase[-1].expression


def is_run(match: Match, lexicon: Lexicon) -> bool:
    """True for `indexing attempt {x}`, one of many."""
    what = match.np[0].word
    return match.words["g"] in lexicon.activity and (what in lexicon.runners or what in ("attempt", "run", "session"))


def tells_sort(word: str, lexicon: Lexicon) -> bool:
    """True for `graceful`, `unclean`, `warm`."""
    if word in lexicon.categories or word in lexicon.familiar:
        return False
    return word in lexicon.sorts or word in _MANNERS or word in lexicon.adverbial


def is_doer(noun: str, lexicon: Lexicon) -> bool:
    """True for a person and for `validator`, who reject a rule, and not because of one."""
    subject = lexicon.inflection.singular(noun)
    deed = subject[:-2] if subject.endswith(("er", "or")) else ""
    return subject in lexicon.persons or deed in lexicon.verbs or f"{deed}e" in lexicon.verbs


def is_kind(match: Match, lexicon: Lexicon) -> bool:
    """True for the `funding` of a funding source and for the `pathfinding` of pathfinding service requests, which is no verb."""
    gerund = match.words["g"]
    base = lexicon.inflection.lemma(gerund)
    if gerund in lexicon.owning:
        return len(match.obj) == 1
    is_known = "_" in gerund or base in lexicon.inflection.verbs or base in lexicon.describing
    return not is_known and len(match.obj) > 1 and not any(token.expression for token in match.obj)


def is_sorted(match: Match, lexicon: Lexicon) -> bool:
    """True for the `file` of `only pdf files`, behind its sort; `only type pdf` and `only simple PdfFile` name what is taken."""
    last, sort = match.np[-1], match.words["d"]
    single = lexicon.inflection.singular(last.word)
    is_known = single in lexicon.categories or single in lexicon.familiar
    is_known |= sort.startswith("{")
    return is_known and "n" not in last.tags and sort not in lexicon.attribute and sort not in lexicon.weak


def is_spelled(phrase: Sequence[Tagged], lexicon: Lexicon) -> bool:
    """True for `tray name`, which starts with a sign; a `session` starts."""
    last = next((token.word for token in reversed(phrase) if token.expression is None), "")
    return lexicon.inflection.singular(last.rpartition("_")[2]) in _SPELLED
