"""Owns the command `migrate-logs name`: event names for texts on the command line, or for JSON lines on standard input."""

import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

import typer

from migrate_logs.cli.parts import arguments, standard_input
from migrate_logs.cli.parts.console import Color, console, visible
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.model import METHOD_LEVELS

if TYPE_CHECKING:
    from rich.text import Text

    from migrate_logs.model import EventName
    from migrate_logs.naming import Message, Namer

PLACE = "Where the text is logged"


class Kind(StrEnum):
    """What is named."""

    LOG = "log"
    SPAN = "span"


def name(
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            help="Messages or old event names, with values as {expression} or %s.",
            metavar="TEXT",
            show_default=False,
        ),
    ] = None,
    level: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help="Any level of any library; error, exception, critical and fatal make a difference.",
            rich_help_panel=PLACE,
        ),
    ] = "info",
    kind: Annotated[Kind, typer.Option(help="A log or a span.", rich_help_panel=PLACE)] = Kind.LOG,
    module: Annotated[
        str,
        typer.Option(
            metavar="PATH", help="The file, from the project's root, or a dotted module.", rich_help_panel=PLACE
        ),
    ] = "",
    function: Annotated[
        str,
        typer.Option(metavar="FUNCTION", help="The function, with its class: Class.function.", rich_help_panel=PLACE),
    ] = "",
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Read JSON objects, one a line, from standard input, and answer in kind.")
    ] = False,
    isolated: arguments.Isolated = False,
    config: arguments.Configuration = None,
    color: arguments.Colored = Color.AUTO,
) -> None:
    """Show which event name a text gets, how sure that is (0 to 1), and why.

    A line for --jsonl holds "input" and, where known, "level", "kind", "module",
    "function" and "placeholders" (the expressions of bare slots such as %s); the
    options stand in for what it leaves out. The answer to each line is
    {"name", "confidence", "why"}; a line that cannot be read ends the run.
    """
    if bool(texts) == jsonl:
        raise Stop("--jsonl and TEXT do not go together" if jsonl else "nothing to name", "give either TEXT or --jsonl")

    from pathlib import Path

    from migrate_logs.cli.parts.scope import FileFlags, configured
    from migrate_logs.naming import Message, Namer, NamingConfig

    if complaint := _complaint(level):
        raise Stop(f"--level: {complaint}")
    settled = configured(Path.cwd(), FileFlags(isolated=isolated, config=tuple(config or ()))).config
    namer = Namer(NamingConfig.parse(settled.naming))
    place = Message("", level=level, kind=kind, module=module, function=function)
    if jsonl:
        _answer(namer, place)
    else:
        events = [namer.name(place._replace(text=text)) for text in texts or ()]
        console(color).print(_table(events, settled.min_confidence), end="")


@cache
def _levels() -> frozenset[str]:
    """The words for a level, in all libraries."""
    from migrate_logs.rules import load

    return frozenset(METHOD_LEVELS).union(*(table.get("methods", ()) for table in load("libraries").values()))


def _complaint(level: str) -> str | None:
    """Why a word is no level; None where it is one."""
    from migrate_logs.config.values import unknown

    return unknown("level", [level.lower()], _levels())


def _table(events: Sequence["EventName"], enough: float) -> "Text":
    """One line a name; a confidence that `migrate` would not write is marked by its colour."""
    from rich.text import Text

    names = [visible(event.name) for event in events]
    width = max(map(len, names))
    page = Text()
    for shown, event in zip(names, events, strict=True):
        page.append(f"{shown:<{width}}", "bold")
        page.append(f"  {event.confidence:.2f}  ", "green" if event.confidence >= enough else "yellow")
        page.append(f"{visible('; '.join(event.why))}\n", "dim")
    return page


def _answer(namer: "Namer", place: "Message") -> None:
    """Name the lines of standard input; each answer is out before the next line is waited for."""
    for number, line in enumerate(standard_input.lines(), start=1):
        if not line.strip():
            continue
        try:
            event = namer.name(_message(line, place))
        except ValueError as error:
            raise Stop(f"line {number}: {error}", "the lines before it are answered, those after it are not") from None
        answer = {"name": event.name, "confidence": round(event.confidence, 4), "why": list(event.why)}
        print(json.dumps(answer), flush=True)


def _is_string(value: Any) -> bool:
    return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_string, value))


def _is_kind(value: Any) -> bool:
    return value in list(Kind)


_KEYS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "input": (_is_string, "a string"),
    "level": (_is_string, "a string"),
    "kind": (_is_kind, '"log" or "span"'),
    "module": (_is_string, "a string"),
    "function": (_is_string, "a string"),
    "placeholders": (_is_list, "a list of strings"),
}


def _message(line: bytes, place: "Message") -> "Message":
    """What a line asks for; null stands for an absent key, other keys are for others. ValueError says what is wrong.

    So does an empty text for all keys but the input, as rows of a table have it; of these some know a span by its level.
    """
    row = _object(line)
    stated = {key: row[key] for key in _KEYS if row.get(key) is not None and (key == "input" or row[key] != "")}
    if stated.get("level") == Kind.SPAN:
        stated = {"kind": stated.pop("level"), **stated}
    for key, value in stated.items():
        fits, wanted = _KEYS[key]
        if not fits(value):
            raise ValueError(f'"{key}" must be {wanted}')
    if complaint := _complaint(stated.get("level", place.level)):
        raise ValueError(f'"level": {complaint}')
    if "input" not in stated:
        raise ValueError('"input" is missing')
    placeholders = tuple(stated.pop("placeholders", ()))
    return place._replace(text=stated.pop("input"), placeholders=placeholders, **stated)


def _object(line: bytes) -> dict[str, Any]:
    """The JSON object of a line; ValueError where it holds none."""
    try:
        row = json.loads(line.decode("utf-8-sig").rstrip())
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    if not isinstance(row, dict):
        raise ValueError("is not a JSON object")
    return row
