"""Owns the text of a message without what only shows it: colours, markup, a level in front, contractions."""

import re
from collections.abc import Mapping
from functools import cache

from migrate_logs import rules

_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
# `[bold red]...[/]` of consoles: a closing mark and what it closes
_STYLED = re.compile(r"\[(?P<style>[a-z][a-z0-9_ #]*)\](?P<text>[^\[\]]*)\[/(?:(?P=style))?\]")
# what a dry run is called as well, in a mark of its own
_PRETENDED = re.compile(
    r"\[(?:pretend(?:ing)?|simulat(?:ion|ing|ed)|no[- _]?op|no[- ]action|what[- ]if)\]", re.IGNORECASE
)
_MARKUP = re.compile(r"</?[a-zA-Z][\w#,:. -]{0,30}>|</>")
_APOSTROPHE = re.compile(r"\b\w+['’´]\w+\b")
# a level in front of a sentence
_LEVEL = re.compile(
    r"(?:ERROR|WARNING|WARN|INFO|DEBUG|CRITICAL)\s+(?=[A-Z][a-z]|(?!\w+ing\b|(?:i[nf]|on|at|from|for|of|to|while|when|during|with"
    r"|and|or|code|message|occurred|level|logs?|mode|is|was|has|not)\b)[a-z]+\s)"
)
# a line break that the text spells, as that of a table does, and no path such as `C:\\new`
_SPELLED_BREAK = re.compile(r"^(?:\\[nrt])+|(?:\\[nrt])+(?=[A-Z\s\W]|$)")


def without_markup(text: str) -> str:
    """`text` without colours, markup and a level in front, contractions spelled out."""
    if "\x1b" in text:
        text = _ANSI.sub("", text)
    if "\\" in text:
        text = _SPELLED_BREAK.sub("\n", text)
    level = _LEVEL.match(text)
    if level:
        text = text[level.end() :]
    if "<" in text:
        text = _MARKUP.sub("", text)
    if "[" in text:
        text = _PRETENDED.sub("[dry run]", text)
    if "[/" in text:
        text = _STYLED.sub(r"\g<text>", text)
    return _APOSTROPHE.sub(_spelled_out, text) if "'" in text or "’" in text or "´" in text else text


def _spelled_out(found: re.Match[str]) -> str:
    word = found[0].replace("’", "'").replace("´", "'")
    known = _contractions().get(word.lower())
    if known is not None:
        return known
    head, _, tail = word.rpartition("'")
    if tail == "t" and head.endswith("n"):
        return f"{head[:-1]} not"
    if tail == "ed":
        return f"{head}ed"
    return head if tail in ("s", "re", "ve", "ll", "m", "d") else word


@cache
def _contractions() -> Mapping[str, str]:
    table: dict[str, str] = rules.load("naming")["contractions"]
    return table
