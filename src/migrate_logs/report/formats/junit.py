"""Owns the report as JUnit XML: every file that logs is a test, which fails while calls are left."""

from __future__ import annotations

from migrate_logs.report.count import ModuleCount
from migrate_logs.report.page.markup import Markup, join, tag
from migrate_logs.report.views import Report
from migrate_logs.report.words import command, near, sentence


def render(report: Report) -> str:
    """One suite, in path order."""
    loud = [module for module in report.application if module.count.total or module.problem]
    totals = {
        "tests": len(loud),
        "failures": sum(module.problem is None and module.count.open > 0 for module in loud),
        "errors": sum(module.problem is not None for module in loud),
    }
    suite = tag("testsuite", "\n", *(_case(report, module) for module in loud), name="migrate-logs", **totals)
    return join(
        Markup('<?xml version="1.0" encoding="utf-8"?>\n'), tag("testsuites", "\n", suite, "\n", **totals), "\n"
    )


def _case(report: Report, module: ModuleCount) -> Markup:
    path = near(report, module.path)
    place = {"name": path, "classname": module.folder, "file": path}
    return join(tag("testcase", _outcome(report, module), **place), "\n")


def _outcome(report: Report, module: ModuleCount) -> Markup:
    if module.problem is not None:
        return tag(
            "error", module.problem.detail, message=f"cannot be read; {sentence(module.count)}", type="unreadable"
        )
    if not module.count.open:
        return Markup()
    calls = [f"{item.line}: {item.reason}: {item.detail}" for item in module.items]
    calls += [command(report, module.path)] if module.count.automatic else []
    return tag("failure", "\n".join(calls), message=sentence(module.count), type=str(module.status))
