"""Owns the words at the end of a run: how much, what is left for a person and why, what to beware of, what to do next."""

from collections.abc import Mapping, Sequence

from rich.text import Text

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.totals import Totals
from migrate_logs.reasons import reason
from migrate_logs.wording import number


def counted(totals: Totals, verb: str, nothing: str) -> Text:
    """The line of totals; `verb` says what happens to the calls that are counted, `nothing` that there are none."""
    calls = f"{number(totals.rewritten, 'call')} in {number(totals.changed, 'file')} {verb}"
    parts = (
        calls if totals.rewritten or (totals.changed and not totals.renamed) else "" if totals.renamed else nothing,
        f"{number(totals.renamed, 'event')} on Logfire {verb.replace('migrated', 'renamed')}" if totals.renamed else "",
        f"{totals.refused:,} left for a person" if totals.refused else "",
        f"{totals.logfire:,} already on Logfire" if totals.logfire else "",
        f"{number(totals.problems, 'file')} could not be served" if totals.problems else "",
    )
    return Text.assemble(
        (", ".join(filter(None, parts)), "bold"), (f" ({number(totals.read, 'file')} looked at)\n", "dim")
    )


_PLACES = 3  # so many are named of each reason


def left(totals: Totals, places: Mapping[str, Sequence[str]]) -> Text:
    """The refusals by reason, the commonest first, with where they are and what to do about them; empty where there are none."""
    page = Text()
    width = max((len(name) for name, _ in totals.reasons), default=0)
    for name, count in totals.reasons:
        words = reason(name)
        page.append(f"{count:>7,}  ").append(f"{name:<{width}}", "yellow").append(f"  {words.title}\n")
        more = f" and {count - _PLACES:,} more" if count > _PLACES else ""
        page.append(f"{'':>{width + 11}}{visible(', '.join(places[name][:_PLACES]))}{more}\n", "dim")
        if words.advice:
            page.append(f"{'':>{width + 11}}{words.advice}\n", "dim")
    return Text.assemble(("\nLeft for a person, by reason\n", "bold"), page) if page else page


def warned(warnings: Sequence[str]) -> Text:
    """One paragraph a warning, after an empty line."""
    page = Text("\n" if warnings else "")
    for warning in warnings:
        page.append("warning: ", "bold yellow").append(f"{visible(warning)}\n")
    return page


def advised(label: str, *commands: str) -> Text:
    """Commands to run, each on a line of its own, so that it can be copied."""
    page = Text(f"\n{label}\n")
    for command in commands:
        page.append(f"  {visible(command)}\n", "cyan")
    return page
