"""Owns the findings of `lint` as people read them: a line each, with the code around it, or counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.lint.parts.registry import is_advisory, title
from migrate_logs.linting import Result, Task
from migrate_logs.model import Finding

Line = tuple[tuple[str, str], ...]  # pieces of text, each with its style


def concise(scope: Scope, findings: Iterable[Finding]) -> Iterator[Line]:
    """One line a finding: place, rule, what was seen and what to do; `[*]` marks what `--fix` mends."""
    shown = cache(scope.shown)
    for finding in findings:
        path, place = visible(shown(finding.place.path)), finding.place
        yield (
            (path, "bold"),
            (f":{place.line}:{place.column}: ", ""),
            (finding.rule, "yellow" if is_advisory(finding.rule) else "red"),
            (": ", ""),
            *([("[*] ", "cyan")] if finding.fixable else []),
            (visible(finding.message), ""),
            *([(" (advisory)", "dim")] if is_advisory(finding.rule) else []),
        )


def full(scope: Scope, task: Task, findings: Sequence[Finding]) -> Iterator[Line]:
    """The lines of `concise`, each with the code that it is about."""
    lines = cache(lambda path: _lines(task, path))
    for finding, head in zip(findings, concise(scope, findings), strict=True):
        yield head
        yield from _excerpt(finding, lines(finding.place.path))
        yield ()


def _lines(task: Task, path: str) -> list[str]:
    """The lines of a file as they are now."""
    from migrate_logs.source import UnreadableError, read  # to say where findings are takes no code

    try:
        # as bytes: a text would also be split where a form feed stands, which ends no line of Python
        return [line.decode() for line in read(path, task.read(path)).text.splitlines()]
    except (OSError, UnreadableError):
        return []


def _excerpt(finding: Finding, lines: Sequence[str]) -> Iterator[Line]:
    from rich.cells import cell_len  # a sign may be two columns wide

    line, column = finding.place.line, finding.place.column
    if line > len(lines):
        return
    code = lines[line - 1].replace("\t", " ")
    end = finding.end[1] if finding.end[0] == line else len(code) + 1
    before, marked = (cell_len(visible(part)) for part in (code[: column - 1], code[column - 1 : end - 1]))
    margin = " " * len(str(line))
    yield ((f"{margin} |", "dim"),)
    yield ((f"{line} | ", "dim"), (visible(code), ""))
    yield ((f"{margin} | ", "dim"), (" " * before + "^" * max(marked, 1), "red"))


def statistics(findings: Iterable[Finding]) -> Iterator[Line]:
    """How many findings each rule has, the commonest first."""
    found = list(findings)
    counts = Counter(finding.rule for finding in found)
    fixable = {finding.rule for finding in found if finding.fixable}
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    wide, name = max((len(f"{count:,}") for count in counts.values()), default=0), max(map(len, counts), default=0)
    for rule, count in ordered:
        mark = "[*]" if rule in fixable else "   "
        yield ((f"{count:>{wide},}  ", "bold"), (f"{rule:<{name}}  ", "red"), (f"{mark}  ", "cyan"), (title(rule), ""))


def summary(result: Result) -> Iterator[Line]:
    """The last lines: what was mended, what is left, what `--fix` could do, and what the baseline has to do with it."""
    findings = result.verdict.findings
    mended = sum(sum(file.rules.values()) for file in result.mended)
    advisory = sum(is_advisory(finding.rule) for finding in findings)
    fixable = sum(finding.fixable for finding in findings)
    notes = [f"{fixable:,} fixable with --fix"] if fixable else []
    notes += [f"{advisory:,} advisory"] if advisory else []
    told = f" ({', '.join(notes)})" if notes else ""
    if mended:
        files = len(result.mended)
        yield ((f"Fixed {mended:,} finding{'s' * (mended != 1)} in {files:,} file{'s' * (files != 1)}.", "green"),)
    found = [f"Found {len(findings):,} finding{'s' * (len(findings) != 1)}{told}."] if findings else []
    found += [_known(len(result.known))] if result.known else []
    if found:
        yield ((" ".join(found), ""),)
    if result.slack:
        gone = sum(each.count for each in result.slack)
        problems = "1 known problem is" if gone == 1 else f"{gone:,} known problems are"
        yield ((f"{problems} gone: `migrate-logs baseline update` takes note.", ""),)


def _known(count: int) -> str:
    return f"{count:,} known problem{' is' if count == 1 else 's are'} in the baseline."
