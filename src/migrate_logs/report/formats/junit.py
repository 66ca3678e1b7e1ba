"""Owns the report as JUnit XML: every file that logs is a test, which fails while calls are left, or only new ones."""

from __future__ import annotations

from migrate_logs.report.count import Item, ModuleCount
from migrate_logs.report.page.markup import Markup, join, tag
from migrate_logs.report.ratchet import open_calls
from migrate_logs.report.views import Report
from migrate_logs.report.words import from_top, offer, part, sentence
from migrate_logs.wording import number


def render(report: Report) -> str:
    """One suite, in path order."""
    loud = [module for module in report.application if module.count.total or module.problem]
    totals = {
        "tests": len(loud),
        "failures": sum(_fails(report, module) for module in loud),
        "errors": sum(_errs(report, module) for module in loud),
    }
    if report.ratchet is not None:
        totals["skipped"] = sum(_is_known(report, module) for module in loud)
    name = f"migrate-logs ({part(report)} alone)" if report.shard else "migrate-logs"
    suite = tag("testsuite", "\n", *(_case(report, module) for module in loud), name=name, **totals)
    return join(
        Markup('<?xml version="1.0" encoding="utf-8"?>\n'), tag("testsuites", "\n", suite, "\n", **totals), "\n"
    )


def _case(report: Report, module: ModuleCount) -> Markup:
    path = from_top(report, module.path)
    place = {"name": path, "classname": module.folder, "file": path}
    return join(tag("testcase", _outcome(report, module), **place), "\n")


def _new(module: ModuleCount) -> list[Item]:
    return [item for item in open_calls(module) if item.known is False]


def _is_known(report: Report, module: ModuleCount) -> bool:
    """True where calls are left, or the file cannot be read, but that is not new."""
    if report.ratchet is None or module.problem is not None:
        return module.known is True
    return module.count.open > 0 and not _new(module)


def _errs(report: Report, module: ModuleCount) -> bool:
    return module.problem is not None and not _is_known(report, module)


def _fails(report: Report, module: ModuleCount) -> bool:
    return module.problem is None and module.count.open > 0 and not _is_known(report, module)


def _outcome(report: Report, module: ModuleCount) -> Markup:
    if module.problem is not None and _errs(report, module):
        return tag(
            "error", module.problem.detail, message=f"cannot be read; {sentence(module.count)}", type="unreadable"
        )
    if _is_known(report, module):
        return tag("skipped", message=f"nothing new; {sentence(module.count)}")
    if not module.count.open:
        return Markup()
    told = module.items if report.ratchet is None else _new(module)
    calls = [f"{item.line}: {item.reason}: {item.detail or item.source}" for item in told]
    if module.count.automatic:
        calls.append(offer(report, module.path, number(module.count.automatic, "call")))
    return tag("failure", "\n".join(calls), message=sentence(module.count), type=str(module.status))
