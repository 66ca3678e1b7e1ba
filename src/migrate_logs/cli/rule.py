"""Owns the command `migrate-logs rule`: the pages of the lint's rules."""

from typing import Annotated

import typer

from migrate_logs.cli.parts.stop import Stop


def rule(
    name: Annotated[str | None, typer.Argument(help="The rule's name.", metavar="NAME", show_default=False)] = None,
    all_: Annotated[bool, typer.Option("--all", help="Show every rule.")] = False,
) -> None:
    """Explain a rule of the lint: what it is about, and code that breaks and keeps it."""
    from migrate_logs.config.values import unknown
    from migrate_logs.lint.parts.registry import page, rule_names

    if (name is None) != all_:
        raise Stop("give either the name of a rule or --all", f"the rules are {', '.join(rule_names())}")
    if name is not None and (complaint := unknown("rule", [name], rule_names())):
        raise Stop(complaint)
    print("\n".join(page(each) for each in (rule_names() if name is None else (name,))), end="")
