"""The pattern language of the clause grammar."""

import pytest

from migrate_logs.naming.grammar import Rule, pattern
from migrate_logs.naming.lexicon import shipped_lexicon
from migrate_logs.naming.speech import Tagged
from migrate_logs.naming.tagging import Tagger
from migrate_logs.naming.words import clauses

TAGGER = Tagger(shipped_lexicon())


def matched(written: str, text: str) -> dict[str, str] | None:
    """What the pattern `written` finds in `text`, by the name under which it is told, or None."""
    tokens = TAGGER.tag(clauses(text, ())[0].tokens)
    found = pattern(written).match(Rule(written, "", 0.5, ""), tokens)
    if found is None:
        return None
    told = {"np": said(found.np), "obj": said(found.obj), **found.words, "rest": said(found.rest)}
    return {name: words for name, words in told.items() if words}


def said(tokens: tuple[Tagged, ...]) -> str:
    return " ".join(token.word for token in tokens)


@pytest.mark.parametrize(
    ("written", "text", "told"),
    [
        ("NP X* P E", "seat plan was printed {x}", {"np": "seat plan", "p": "printed"}),
        ("NP X* P B", "seat plan printed by the desk", {"np": "seat plan", "p": "printed", "rest": "by desk"}),
        ("P NP I!", "printed badge for {guest}", {"np": "badge", "p": "printed", "rest": "for {0}"}),
        ("NP P", "hall and its seats closed", {"np": "hall and seats", "p": "closed"}),
        ("NP in .. P E", "badge in the tray of {x} and {y} lost", {"np": "badge", "p": "lost"}),
        ("K=timeout|shutdown for? NP", "timeout for hall", {"np": "hall", "k": "timeout"}),
        ("fail_to X* V! NP?", "failed to print badge", {"np": "badge", "v": "print"}),
        ("fail_to X* V! NP?", "failed to print", {"v": "print"}),
        ("NPS V=collide|clash B", "seats collide", {"np": "seats", "v": "collide"}),
        ("Z of Z E", "3 of {n}", {}),
        ("G OBJ I NP", "printing badge for guest", {"np": "guest", "obj": "badge", "g": "printing"}),
        ("P NP P E", "closed hall found", {"np": "hall", "p": "closed"}),
        ("D* A E", "hall seat ready", {"d": "seat", "a": "ready"}),
        ("J* Q NP", "new invalid badge", {"np": "badge", "q": "invalid"}),
        ("COMPOUND P E", "text to image closed", {"np": "text to image", "p": "closed"}),
    ],
)
def test_a_pattern_tells_what_its_atoms_match(written: str, text: str, told: dict[str, str]) -> None:
    assert matched(written, text) == told


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("NP X* P E", "seat plan was printed by the desk"),
        ("NP in .. P E", "badge in the tray because the hall closed"),
        ("NP in .. P E", "badge in the tray was not printed"),
        ("K=timeout|shutdown for? NP", "crash for hall"),
        ("NPS V=collide|clash B", "seat collide"),
        ("P NP I!", "printed badge"),
    ],
)
def test_a_pattern_fits_nothing_else(written: str, text: str) -> None:
    assert matched(written, text) is None
