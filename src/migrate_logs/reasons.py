"""Owns the words for a reason to leave something alone, which are those of `rules/reasons.toml`."""

from dataclasses import dataclass

from migrate_logs import rules


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is left alone: its name, what that means, and what a person can do."""

    name: str
    title: str
    advice: str


def reason(name: str) -> Reason:
    """The reason of a name; its words are empty where the rules have none."""
    entry = rules.load("reasons")["reasons"].get(name, {})
    return Reason(name, entry.get("title", ""), entry.get("advice", ""))
