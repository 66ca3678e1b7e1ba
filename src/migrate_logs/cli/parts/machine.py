"""Owns the JSON of a run, version 1: for other programs, with keys that stay."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from migrate_logs.catalog.renaming import Mention
from migrate_logs.cli.parts.totals import count
from migrate_logs.model import EventName, FileResult, Problem, Refusal, Rename, Rewrite
from migrate_logs.options import ProjectResult
from migrate_logs.reasons import reason

VERSION = 1


def document(
    root: Path,
    result: ProjectResult,
    written: Sequence[str],
    failed: Sequence[Problem],
    mentions: Sequence[Mention] = (),
) -> str:
    """The whole result as JSON; paths are relative to `root`, lines and columns count from 1, columns in characters.

    `written` are the files that were replaced, `failed` those that could not be; `mentions` are lines of files of other kinds
    that still use an old name. Names that are not UTF-8 keep their
    bytes as lone surrogates (`\\udcNN`), as Python reads them.
    """
    totals = count(result)
    content = {
        "version": VERSION,
        "root": str(root),
        "files": [_file(file) for file in result.files],
        "problems": [asdict(file.problem) for file in result.files if file.problem] + [asdict(item) for item in failed],
        "written": list(written),
        "warnings": list(result.warnings),
        "mentions": [_mention(mention) for mention in mentions],
        "totals": {
            "read": totals.read,
            "changed": totals.changed,
            "rewritten": totals.rewritten,
            "refused": totals.refused,
            "logfire": totals.logfire,
            "problems": totals.problems + len(failed),
            "reasons": dict(totals.reasons),
        },
    }
    return json.dumps(content, indent=2) + "\n"


def _file(file: FileResult) -> dict[str, Any]:
    return {
        "path": file.path,
        "changed": file.changed,
        "logfire_calls": file.logfire_calls,
        "rewrites": [_rewrite(rewrite) for rewrite in file.rewrites],
        "renames": [_rename(rename) for rename in file.renames],
        "refusals": [_refusal(refusal) for refusal in file.refusals],
    }


def _rewrite(rewrite: Rewrite) -> dict[str, Any]:
    place = rewrite.call.place
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.line + rewrite.before.count("\n"),
        "library": rewrite.call.library,
        "before": rewrite.before,
        "after": rewrite.after,
        "event": rewrite.event.name,
        "confidence": round(rewrite.event.confidence, 4),
        "why": list(rewrite.event.why),
        "notes": list(rewrite.call.notes),
    }


def _rename(rename: Rename) -> dict[str, Any]:
    place = rename.place
    return {"line": place.line, "column": place.column, "before": rename.before, "after": rename.after}


def _mention(mention: Mention) -> dict[str, Any]:
    return {"path": mention.path, "line": mention.line, "old": mention.old, "new": list(mention.new)}


def _refusal(refusal: Refusal) -> dict[str, Any]:
    return {
        "line": refusal.place.line,
        "column": refusal.place.column,
        "library": refusal.library,
        "source": refusal.source,
        "reason": refusal.reason,
        "detail": refusal.detail,
        "advice": reason(refusal.reason).advice,
        "proposal": _event(refusal.proposal) if refusal.proposal else None,
    }


def _event(event: EventName) -> dict[str, Any]:
    return {"event": event.name, "confidence": round(event.confidence, 4), "why": list(event.why)}
