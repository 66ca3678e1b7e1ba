"""Owns the catalog as a table, for a spreadsheet (CSV) or a program (JSON), there and back."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from migrate_logs.catalog.block import values
from migrate_logs.catalog.entry import EntryError, entry
from migrate_logs.catalog.event import Event, Status

VERSION = 1
COLUMNS = (
    "status", "new", "old", "confidence", "why", "levels", "attributes", "sites", "kind", "proposed", "in_code", "was",
)  # fmt: skip
_LISTS = frozenset({"why", "levels", "attributes", "sites"})
# A spreadsheet takes a cell that begins like this for a formula; an apostrophe in front makes it text.
_SEPARATOR = re.compile(r"sep=([,;\t])\r?\n", re.IGNORECASE)  # what a spreadsheet is told in a line above the headings
_FORMULA = re.compile(r"['=+\-@\t\r]")


class TableError(Exception):
    """A table that cannot be read; the message says where and what is wrong."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: where it stands, its event, and the status and name that the event had when it was exported."""

    where: str
    event: Event
    was: tuple[Status, str] | None


def to_json(events: Iterable[Event]) -> str:
    """The catalog as one JSON object."""
    return json.dumps({"version": VERSION, "events": [_record(event) for event in events]}, indent=2) + "\n"


def to_csv(events: Iterable[Event]) -> str:
    """The catalog as CSV with a line of headings; lists are joined by `; `."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(COLUMNS)
    for event in events:
        record = _record(event)
        writer.writerow([_cell(record.get(column, "")) for column in COLUMNS])
    return page.getvalue()


def from_json(text: str) -> list[Row]:
    """The rows of a JSON table, or of a bare list of them; TableError says which one cannot be read."""
    try:
        parsed = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise TableError(f"is not JSON: {error}") from None
    records = parsed.get("events") if isinstance(parsed, dict) else parsed
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise TableError('must be a list of events, or an object with such a list under "events"')
    return [_row(f"event {number}", record) for number, record in enumerate(records, start=1)]


def from_csv(text: str) -> list[Row]:
    """The rows of a CSV table, whichever of `,` `;` and tab separates its cells; TableError says which one is odd."""
    told = _SEPARATOR.match(text)
    delimiter = told[1] if told else max(",;\t", key=text.partition("\n")[0].count)
    lines = _numbered(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    if told:
        next(lines)
    columns = [name.strip().lower() for name in next(lines, (1, []))[1]]
    if missing := next((name for name in ("old", "new") if name not in columns), None):
        raise TableError(f'has no column "{missing}" in its first line')
    if doubled := next((name for name in COLUMNS if columns.count(name) > 1), None):
        raise TableError(f'has several columns "{doubled}" in its first line; leave one of them')
    return [_row(f"line {at}", _cells(columns, cells)) for at, cells in lines if any(cells)]


def _numbered(lines: Any) -> Iterator[tuple[int, list[str]]]:
    """The lines of a CSV reader with the number of their first one in the file; TableError where one is none."""
    at = 1
    try:
        for cells in lines:
            yield at, cells
            at = lines.line_num + 1
    except csv.Error as error:
        raise TableError(f"line {at}: is not CSV: {error}") from None


def _record(event: Event) -> dict[str, Any]:
    return {**values(event), "was": f"{event.status} {event.new}"}


def _row(where: str, record: Mapping[str, Any]) -> Row:
    known = {key: value for key, value in record.items() if key in COLUMNS and key != "was" and value not in (None, "")}
    status, _, name = str(record.get("was") or "").partition(" ")
    if isinstance(said := known.get("status"), str):
        known["status"] = said.strip().lower()
    if isinstance(new := known.get("new"), str) and new != name:
        known["new"] = new.strip()
    try:
        event = entry({"old": "", **known})
    except EntryError as error:
        raise TableError(f"{where}: {error}") from None
    return Row(where, event, (Status(status), name) if status in list(Status) and name else None)


def _cells(columns: Sequence[str], cells: Sequence[str]) -> dict[str, Any]:
    texts = {name: cell[1:] if cell.startswith("'") else cell for name, cell in zip(columns, cells, strict=False)}
    readers: dict[str, Callable[[str], Any]] = {"confidence": _number, **dict.fromkeys(_LISTS, _list)}
    return {name: readers[name](text) if name in readers and text else text for name, text in texts.items()}


def _cell(value: Any) -> str:
    text = "; ".join(map(_escaped, value)) if isinstance(value, tuple | list) else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\,") or "\\-"


def _list(cell: str) -> list[str]:
    return [
        re.sub(r"\\(.)", lambda found: {",": ";", "-": ""}.get(found[1], found[1]), each) for each in cell.split("; ")
    ]


def _number(cell: str) -> Any:
    """A number, also as some countries write it; anything else is judged, and told, by those who want one."""
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return cell
