"""Owns what a person reads about a run of `migrate`, before writing and after, page by page."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from migrate_logs.catalog.renaming import Mention
from migrate_logs.cli.parts import summary
from migrate_logs.cli.parts.aftermath import Aftermath
from migrate_logs.cli.parts.changes import changes
from migrate_logs.cli.parts.console import short, visible
from migrate_logs.cli.parts.preview import show
from migrate_logs.cli.parts.request import Request
from migrate_logs.cli.parts.root_file import CATALOG
from migrate_logs.cli.parts.scope import Scope
from migrate_logs.cli.parts.shell import command, undo
from migrate_logs.cli.parts.totals import count
from migrate_logs.cli.parts.writing import Written
from migrate_logs.files.undo import Standing
from migrate_logs.model import FileResult
from migrate_logs.options import ProjectResult
from migrate_logs.wording import number

IN_FULL = 25  # so many files are shown, unless all are asked for
IN_LINES = 40  # so many lines of other files


def planned(request: Request, scope: Scope, result: ProjectResult) -> Iterator[Text]:
    """What would change, what would be left, and the command that does it."""
    yield from files(scope, result.files, request.verbose)
    yield from totals(scope, result)
    if any(file.changed for file in result.files):
        yield summary.advised("To change the files:", command(request.next_command()))


def written(
    request: Request,
    scope: Scope,
    result: ProjectResult,
    outcome: Written,
    git: Standing,
    after: Aftermath,
) -> Iterator[Text]:
    """What was changed, what is left, which other files use old names, and how to undo it."""
    if request.verbose:
        done = frozenset(outcome.done)
        yield from files(scope, [file for file in result.files if file.path in done], True)
    yield from totals(scope, result, outcome)
    yield mentioned(scope, after.mentions, request.verbose)
    if outcome.done:
        yield _undo(scope, outcome, git, after.catalog)


def files(scope: Scope, found: Sequence[FileResult], verbose: bool) -> Iterator[Text]:
    """Each file that changes or has something left, the first ones unless all are asked for."""
    telling = [file for file in found if file.changed or file.refusals]
    shown = telling if verbose else telling[:IN_FULL]
    for file in shown:
        yield show(file, scope.shown(file.path), verbose).append("\n")
    if rest := telling[len(shown) :]:
        calls, left = sum(len(file.rewrites) for file in rest), sum(len(file.refusals) for file in rest)
        words = f"... and {number(len(rest), 'more file')}: {number(calls, 'call')} to change, {left:,} left (-v shows them)\n\n"
        yield Text(words, "dim")


def totals(scope: Scope, result: ProjectResult, outcome: Written | None = None) -> Iterator[Text]:
    """The numbers of the run, what is left for a person by reason, and the warnings."""
    counted = count(result, None if outcome is None else frozenset(outcome.done))
    nothing = "Nothing was migrated" if any(file.changed for file in result.files) else "Nothing to migrate"
    yield summary.counted(counted, "can be migrated" if outcome is None else "migrated", nothing)
    yield summary.left(counted, _places(scope, result, outcome))
    yield summary.warned(result.warnings)


def _places(scope: Scope, result: ProjectResult, outcome: Written | None) -> dict[str, list[str]]:
    """Where something was left for a person, by reason, as the files are now."""
    places: dict[str, list[str]] = {}
    for file in (file for file in result.files if file.refusals):
        moved = changes(file) if outcome is not None and file.path in outcome.done else ()
        for refusal in file.refusals:
            line = refusal.place.line + sum(change.growth for change in moved if change.end < refusal.place.line)
            places.setdefault(refusal.reason, []).append(f"{scope.shown(file.path)}:{line}")
    return places


def mentioned(scope: Scope, mentions: Sequence[Mention], verbose: bool) -> Text:
    """The lines of files of other kinds that use an old name, each with the new one; empty where there are none."""
    if not mentions:
        return Text()
    paths, lines = {mention.path for mention in mentions}, {(mention.path, mention.line) for mention in mentions}
    page = Text(f"\nOld names elsewhere: {number(len(lines), 'line')} in {number(len(paths), 'file')}\n", "bold")
    shown = mentions if verbose else mentions[:IN_LINES]
    for mention in shown:
        page.append(f"  {visible(scope.shown(mention.path))}:{mention.line}", "dim")
        page.append(f"  {visible(short(mention.old))} -> {visible(' or '.join(mention.new))}\n")
    if rest := len(mentions) - len(shown):
        page.append(f"  ... and {rest:,} more (-v shows them)\n", "dim")
    return page


def _undo(scope: Scope, outcome: Written, git: Standing, catalog: bool) -> Text:
    """The commands that restore the old text, and what they cannot restore; a catalog that git lacks follows the code."""
    gone = git.lost(scope.root)
    lost = frozenset(outcome.done).intersection(gone)
    kept = catalog and CATALOG not in gone
    commands = list(undo(git.repositories, scope.root, (*outcome.done, CATALOG) if kept else outcome.done))
    if catalog and not kept and len(lost) < len(outcome.done):
        commands.append("migrate-logs events --update")
    page = summary.advised("To undo:", *commands) if commands else Text()
    if lost:
        page.append(f"\nNo undo for {number(len(lost), 'file')}: git does not have the old text\n", "yellow")
    return page
