"""The house: modules import from the floors below only, in no circle, and few of them touch the world outside."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import migrate_logs

PACKAGE = "migrate_logs"
HOME = Path(migrate_logs.__file__).parent
# A room is a module or a package directly below the package; what is on a floor does not know of its neighbours.
FLOORS = (
    ("library",),
    (
        "model",
        "rules",
        "patterns",
        "prefilter",
        "templates",
        "testing",
        "escaping",
        "fills",
        "garbage",
        "json_text",
        "sarif",
        "store",
        "type_parameters",
        "wording",
        "worker",
    ),
    ("asserting", "catalog", "edits", "files", "options", "reasons", "scrubbing", "source", "takings"),
    ("baseline", "broken", "comments", "config", "guard", "literals"),
    ("bindings", "naming", "render"),
    ("cache", "imports", "reading", "wrapped"),
    ("effects", "libraries", "removal"),
    ("plans", "suspects", "worker_context"),
    ("candidates", "event_names", "finishing", "report", "worker_pool"),
    ("advice", "cached", "locate"),
    ("history", "lint", "pipeline"),
    ("linting", "previews", "tasks"),
    ("project",),
    ("cli",),
    ("__main__",),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
OUTSIDE = frozenset(
    {
        "files",
        "config",
        "cli",
        "project",
        "previews",
        "worker_pool",
        "linting",
        "rules",
        "store",
        "cache",
        "history",
        "worker",
    }
)  # the rooms with a door
WORLD = frozenset(
    ["os", "subprocess", "shutil", "socket", "tempfile", "glob", "fileinput", "urllib", "http", "logging"]
)
STREAMS = frozenset({"stdin", "stdout", "stderr"})
FUNCTIONS = frozenset({"open", "print", "input", "breakpoint", "io.open", "codecs.open", "tokenize.open"})
METHODS = frozenset(
    [
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "unlink",
        "mkdir",
        "touch",
        "rename",
        "iterdir",
        "glob",
        "rglob",
    ]
)
RUNNING = frozenset({"eval", "exec", "__import__", "run_path", "run_module"})


def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name, parsed."""
    return {dotted(path): ast.parse(path.read_bytes()) for path in sorted(HOME.rglob("*.py"))}


def dotted(path: Path) -> str:
    """The name under which a file of the package is imported."""
    parts = path.relative_to(HOME.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = modules()


def imported(tree: ast.Module) -> Iterator[str]:
    """The modules that a module imports, wherever in it."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(origin), names=names, level=0):
                inner = [f"{origin}.{name.name}" for name in names if f"{origin}.{name.name}" in MODULES]
                # `from package import module` needs the package only for what is no module of it.
                yield from inner
                if len(inner) < len(names):
                    yield origin


def room(module: str) -> str:
    """The room that a module of the package is in; "" for the package itself."""
    return module.partition(".")[2].partition(".")[0]


def climbs(module: str, tree: ast.Module) -> list[str]:
    """The imports of a module from its own floor or one above, and relative ones, which hide where they lead."""
    here = room(module)
    relative = ["a relative import" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]
    targets = {name for name in imported(tree) if name.startswith(f"{PACKAGE}.") and room(name) != here}
    return relative + sorted(target for target in targets if FLOOR[room(target)] >= FLOOR[here])


def doors(tree: ast.Module) -> list[str]:
    """What a module does with the world outside; data that lies in the package itself is no part of that."""
    found = [name for name in imported(tree) if name.partition(".")[0] in WORLD and name != "urllib.parse"]  # only text
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="pathlib", names=names):
                found += [name.name for name in names if not name.name.startswith("Pure")]
            case ast.Call(func=function) if (name := ast.unparse(function)) in FUNCTIONS:
                found.append(name)
            case ast.Call(func=ast.Attribute(value=owner, attr=name)) if name in METHODS and not is_own_data(owner):
                found.append(name)
            case ast.Attribute(value=ast.Name(id="sys"), attr=name) if name in STREAMS:
                found.append(name)
    return found


def is_own_data(owner: ast.expr) -> bool:
    """True for `files("migrate_logs") / ...`."""
    first = next(ast.iter_child_nodes(owner), None) if isinstance(owner, ast.BinOp) else owner
    return is_own_data(first) if isinstance(first, ast.BinOp) else ast.unparse(first or owner) == f"files('{PACKAGE}')"


def test_every_module_has_a_floor() -> None:
    assert {room(module) for module in MODULES} - {""} == set(FLOOR)


@pytest.mark.parametrize("module", [module for module in MODULES if room(module)])
def test_a_module_imports_from_the_floors_below(module: str) -> None:
    assert climbs(module, MODULES[module]) == []


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {module: {name for name in imported(tree) if name in MODULES} for module, tree in MODULES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("module", [module for module in MODULES if room(module) not in OUTSIDE])
def test_only_rooms_with_a_door_touch_the_world_outside(module: str) -> None:
    assert doors(MODULES[module]) == []


@pytest.mark.parametrize("module", MODULES)
def test_nothing_runs_the_code_that_it_reads(module: str) -> None:
    called = {
        ast.unparse(node.func).rpartition(".")[2] for node in ast.walk(MODULES[module]) if isinstance(node, ast.Call)
    }
    assert called & RUNNING == set()


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("from migrate_logs import pipeline", ["migrate_logs.pipeline"]),
        ("def f():\n    from migrate_logs.tasks import plan", ["migrate_logs.tasks"]),
        ("import migrate_logs.cli.migrate", ["migrate_logs.cli.migrate"]),
        ("from .model import Span", ["a relative import"]),
        ("from migrate_logs.libraries import knowledge\nfrom migrate_logs.model import Span", []),
    ],
)
def test_a_climb_is_seen(code: str, seen: list[str]) -> None:
    assert climbs(f"{PACKAGE}.locate", ast.parse(code)) == seen


@pytest.mark.parametrize(
    "code",
    [
        "open('x')",
        "io.open('x')",
        "print('x')",
        "from pathlib import Path",
        "import subprocess",
        "def f():\n    import os.path",
        "from shutil import copy",
        "import sys\nsys.stderr.write('x')",
        "place.read_text()",
        "(root / 'x').write_bytes(b'')",
        "(files('other') / 'x').read_text()",
    ],
)
def test_a_door_is_seen(code: str) -> None:
    assert doors(ast.parse(code)) != []


def test_data_of_the_package_is_no_door() -> None:
    assert doors(ast.parse("(files('migrate_logs') / 'queries' / 'x.scm').read_text('utf-8')")) == []


def loaded(program: str, *names: str) -> set[str]:
    """Which of the modules `names` a fresh interpreter has loaded after a program."""
    code = f"import sys\n{program}\nprint(*(name for name in {names!r} if name in sys.modules))"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    assert loaded("import migrate_logs.cli", "libcst", "logfire", "rich") == set()


def test_clean_names_are_linted_without_the_grammar_of_messages() -> None:
    assert (
        loaded("import migrate_logs.lint.parts.checking", "migrate_logs.naming.smoothing", "migrate_logs.naming.reader")
        == set()
    )


def test_a_migration_loads_none_of_the_libraries_that_it_is_about() -> None:
    program = """
from pathlib import Path
from migrate_logs.options import Options
from migrate_logs.project import migrate
text = b"from loguru import logger\\nlogger.info('Agent created')\\n"
assert migrate(Path(), ["a.py"], ["a.py"], Options(min_confidence=0), read=lambda path: text).files[0].changed
"""
    assert loaded(program, "logfire", "loguru", "structlog", "libcst") == {"libcst"}
