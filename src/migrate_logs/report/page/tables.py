"""Owns the tables of the page: rows of a view, phases, and the tree of modules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from migrate_logs.report.count import Count, ModuleCount, summed
from migrate_logs.report.page.figures import bar
from migrate_logs.report.page.markup import Markup, join, tag
from migrate_logs.report.views import Row, Standing
from migrate_logs.report.words import Part, columns, percent, target


def view(title: str, heading: str, shown: Sequence[Row]) -> Markup:
    """The rows of a view; a script makes its columns sortable."""
    parts = columns(list(shown))
    body = [tag("tr", tag("th", row.name, scope="row"), *_cells(row.count, parts)) for row in shown]
    return _table(title, heading, parts, body)


def more(count: int) -> Markup:
    """What is said of rows that are not shown."""
    return tag("p", f"{count:,} more are in the JSON report.", class_="more") if count > 0 else Markup()


def phases(found: Sequence[Standing]) -> Markup:
    """How each phase stands, in order."""
    parts = columns([each.row for each in found])
    body = [
        tag(
            "tr",
            tag("th", each.row.name, " ", tag("span", target(each), class_=f"badge {each.state}"), scope="row"),
            *_cells(each.row.count, parts),
        )
        for each in found
    ]
    return _table("Phases", "Phase", parts, body)


def _table(title: str, heading: str, parts: Sequence[Part], body: Sequence[Markup], **attributes: str) -> Markup:
    numbers = [tag("th", "Share", scope="col", class_="number")]
    numbers += [tag("th", part.heading, scope="col", class_="number", title=part.phrase) for part in parts]
    head = tag("tr", tag("th", heading, scope="col"), *numbers, tag("td", class_="progress"))
    caption = tag("caption", title, class_="hidden")
    inside = tag("table", caption, tag("thead", head), tag("tbody", *body), class_="sortable", **attributes)
    return tag("div", inside, class_="scroll")


def _cells(count: Count, parts: Sequence[Part]) -> Iterator[Markup]:
    yield tag("td", percent(count), class_="number")
    for part in parts:
        number = part.of(count)
        yield tag("td", f"{number:,}", class_="number" if number else "number none")
    yield tag("td", bar(count), class_="progress")


@dataclass(frozen=True, slots=True)
class Branch:
    """A folder of the tree: its path with a final slash, what it holds, and how deep it lies."""

    path: str
    name: str
    depth: int
    count: Count


def modules(found: Sequence[ModuleCount], shown: Collection[ModuleCount]) -> Markup:
    """Those of the files that are `shown`, in their folders, which count all; sorted by a script, they show whole paths."""
    parts = columns([Row("", 1, module.count) for module in found])
    body = [
        _folder(each, parts) if isinstance(each, Branch) else _file(each[0], each[1], parts)
        for each in tree(found, {module.path for module in shown})
    ]
    return _table("Modules", "Module", parts, body, id="modules")


def _folder(branch: Branch, parts: Sequence[Part]) -> Markup:
    name = tag("th", branch.name, scope="row", style=f"--depth:{branch.depth}")
    return tag("tr", name, *_cells(branch.count, parts), class_="folder", data_path=branch.path)


def _file(module: ModuleCount, depth: int, parts: Sequence[Part]) -> Markup:
    folder, slash, leaf = module.path.rpartition("/")
    name = join(tag("span", f"{folder}{slash}", class_="dir"), leaf, " ")
    status = tag("span", str(module.status), class_=f"badge {module.status}")
    head = tag("th", name, status, scope="row", style=f"--depth:{depth}")
    return tag(
        "tr", head, *_cells(module.count, parts), class_="module", data_path=module.path, data_status=str(module.status)
    )


def tree(found: Sequence[ModuleCount], shown: Collection[str]) -> Iterator[Branch | tuple[ModuleCount, int]]:
    """Folders, before the files beside them, and the `shown` files, each with its depth.

    A folder that holds nothing but a folder is one with it.
    """
    yield from _below("", "", 0, sorted(found, key=lambda module: module.path.split("/")), shown)


def _below(
    folder: str, name: str, depth: int, found: Sequence[ModuleCount], shown: Collection[str]
) -> Iterator[Branch | tuple[ModuleCount, int]]:
    entries = _entries(folder, found)
    if len(entries) == 1 and (only := next(iter(entries))).endswith("/"):
        yield from _below(folder + only, name + only, depth, found, shown)
        return
    if name:
        yield Branch(folder, name, depth, summed(module.count for module in found))
        depth += 1
    for entry, inside in sorted(entries.items(), key=lambda item: (not item[0].endswith("/"), item[0])):
        if not entry.endswith("/"):
            yield from ((module, depth) for module in inside if module.path in shown)
        elif any(module.path in shown for module in inside):
            yield from _below(folder + entry, entry, depth, inside, shown)


def _entries(folder: str, found: Sequence[ModuleCount]) -> dict[str, list[ModuleCount]]:
    """What lies directly in a folder: names of files, and of folders with a final slash, with the files in them."""
    entries: dict[str, list[ModuleCount]] = {}
    for module in found:
        head, slash, _ = module.path[len(folder) :].partition("/")
        entries.setdefault(head + slash, []).append(module)
    return entries
