"""Owns a numbered heading: `Step 2: Seat collection` tells of a step that begins, and its number tells nothing."""

import re

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.statement import Statement

_NUMBERED = re.compile(
    r"[\s=*#-]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.:)]\s+)?(?:(?:step|phase|stage)\s#?\d[\d.]*\s?[:.)|–—-]\s*)?(?=[A-Za-z])",
    re.I,
)
# one of a list of things that the reader may do
_HINT = re.compile(
    r"\s*(?:[-*•💡→►]|\d{1,2}[.)])\s+(?:check|verify|ensure|make sure|review|try|confirm|inspect|consult|double-check)\s(?!\x00)",
    re.I,
)
# the code of a message in front of it, which names nothing: `W003: `, `[E1042] `, `ERR-17 `
_CODE = re.compile(
    r"\W{0,2}(?:(?:[A-Z]{1,8}[-_]?0\d{2,5}|[EWIFCDN]\d{3,6})[A-Z]?(?:[\])]:?|:|\s[-–—|])|(?:ERR|ERROR|WARN|WARNING)-?\d{1,6}\b[\]):-]*)"
    r"\s*(?=[A-Za-z\x00{])"
)
# an option that does something for the reader: `Use --all to print every badge`
_OPTION = re.compile(
    r"(?:.{0,40}?\bdry[- ]?run\b[^.;:-]{0,20}\s*[,;:–—-]\s*)?(?:please\s)?(?:use|pass|add|specify|provide|set|give|supply|(?:re-?)?run(?:\s[\w ]{1,30})?\swith)"
    r"\s(?:the\s)?[`'\"]?--?[a-z][\w-]*(?:[ =][^\s]+)?(?:\s(?:flag|option|argument|switch|parameter))?\s(?=to\s[a-z])",
    re.I,
)
_DIGIT = re.compile(r"\d")
_STARTING = 0.62
_ADVISED = 0.6
# the readings of what is commanded
_COMMANDS = ("imperative", "imperative alone", "checking whether", "trying to")


def unnumbered(text: str) -> str:
    """What a numbered heading says, or nothing where there is no number; behind a mark such as a tick it tells an end."""
    found = _NUMBERED.match(text)
    return text[found.end() :] if found and _DIGIT.search(found[0]) else ""


def uncoded(text: str) -> str:
    """`text` without the code of a message, and without the option by which its reader may do what it tells."""
    found = _CODE.match(text) if text[:1].isupper() or text[:1] in ("[", "(") else None
    text = text[found.end() :] if found else text
    hint = _OPTION.match(text) if " -" in text else None
    return text[hint.end() :] if hint else text


def hinted(statement: Statement, text: str) -> Statement:
    """What one of several hints asks its reader for: `- Check the printer`, `2. Review the badges`."""
    reading = statement.reading
    if reading.why not in _COMMANDS or not _HINT.match(text):
        return statement
    verb = "check" if reading.why == "checking whether" else reading.verb
    advised = reading._replace(tail=f"{verb}_advised", kind="V_advised", why="a hint")
    return statement._replace(reading=advised, why=(advised.why,)).capped(_ADVISED, "what the reader is to do")


def begun(statement: Statement | None, lexicon: Lexicon) -> Statement | None:
    """The step that a heading names is starting where it is a deed: `Seat collection`."""
    if statement is None or not statement.reading.phrase:
        return statement
    reading = statement.reading
    is_deed = lexicon.is_activity(reading.phrase[-1].word)
    is_sort = reading.why == "imperative" and len(reading.phrase) == 1 and reading.verb not in lexicon.only_verbs
    if not is_deed or not (is_sort or reading.tail == "reported"):
        return statement
    phrase = (Tagged(reading.verb, "dh"), *reading.phrase) if is_sort else reading.phrase  # `Code examination`
    started = Reading(phrase, (), "starting", "start", _STARTING, "a step that begins", (), "G")
    return statement._replace(reading=started, why=(started.why,))
