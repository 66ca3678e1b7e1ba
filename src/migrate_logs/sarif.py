"""Owns what every SARIF 2.1.0 log of ours has in common: its frame, rules, and places, as GitHub's code scanning takes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from migrate_logs import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "%SRCROOT%"  # what the paths are relative to


def log(rules: Iterable[Mapping[str, Any]], results: Iterable[Mapping[str, Any]], **more: Any) -> str:
    """A log of one run; `more` are further properties of the run."""
    driver = {"name": "migrate-logs", "version": __version__, "rules": list(rules)}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", **more, "results": list(results)}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def rule(name: str, title: str, level: str, **advice: str) -> dict[str, Any]:
    """A rule under its kebab-case name; `advice` is its help, as `text` and perhaps as `markdown`."""
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": title},
        "help": advice,
        "defaultConfiguration": {"level": level},
    }


def result(
    name: str, names: list[str], level: str, message: str, place: Mapping[str, Any], fingerprint: str
) -> dict[str, Any]:
    """A finding of the rule `name`, which is one of `names`; the fingerprint is the same wherever its line moves to."""
    return {
        "ruleId": name,
        "ruleIndex": names.index(name),
        "level": level,
        "message": {"text": message},
        "locations": [place],
        "partialFingerprints": {"migrateLogs/v1": fingerprint},
    }


def location(path: str, line: int, column: int, end: tuple[int, int] | None = None) -> dict[str, Any]:
    """A place in a file: lines and columns count from 1, the end lies behind the last character; a path may be no UTF-8."""
    region = {"startLine": line, "startColumn": column}
    region |= {"endLine": end[0], "endColumn": end[1]} if end else {}
    artifact = {"uri": quote(path, errors="surrogateescape"), "uriBaseId": BASE}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
