"""A project that changes at random, in all the ways in which what one file says can depend on another."""

from __future__ import annotations

from pathlib import Path
from random import Random

PLACES = ("", "app/", "app/core/", "src/lib/", "tests/")
STEMS = ("log", "base", "service", "util", "logfire", "names", "part", "loguru")
NAMES = ("logger", "log", "audit")
EVENTS = ("agent.created", "Agent Created", "agents.created", "run", "agent.create_failed")
MODULES = ("log", "base", "service", "util", "logfire", "app", "app.log", "app.base", "app.core", "app.core.log", "app.core.base", "lib.log",
           "lib.util", "app.part", "names", "app.names", "loguru", "app.loguru")  # fmt: skip
RELATIVE = (".", "..", ".log", ".base", "..log", "..base", ".core.log", ".core", ".names")
FILLERS = 45  # so many files that a cache is worth it
CONFIGURATIONS = (
    "",
    "[tool.migrate-logs]\n",
    '[tool.migrate-logs]\nloggers = { "app.log.make" = "structlog" }\n',
    '[tool.migrate-logs]\nsrc = ["app"]\n',
    '[tool.migrate-logs]\ncontext = "handled"\n',
    '[tool.migrate-logs.lint]\nignore = ["event-tense"]\n',
    '[tool.migrate-logs.lint]\nextend-select = ["event-not-in-catalog"]\n',
)
CATALOGS = ("", *(f'[[event]]\nname = "{name}"\n' for name in ("agent.created", "run.started")))
STATEMENTS = (
    "import logging",
    "from loguru import logger",
    "import structlog\n{name} = structlog.get_logger()",
    "import logging\n{name} = logging.getLogger(__name__)",
    "import logging\n{name} = logging.getLogger('{module}')",
    "{name} = None",
    "{name} = make()",
    "from {module} import {name}",
    "from {module} import make",
    "from {module} import *",
    "from {module} import {stem}",
    "from {module} import {stem} as {name}",
    "from {relative} import {name}",
    "from {relative} import {stem}",
    "from {relative} import *",
    "import {module}",
    "import {module} as {name}",
    "{name}.info('seen %s', 1)",
    "{name}.warning('gone')",
    "{module}.{name}.error('lost')",
    "{stem}.{name}.debug('found')",
    "def make():\n    return {name}",
    "def make():\n    from {module} import {name}\n    return {name}",
    "class Base:\n    def __init__(self):\n        self.{name} = {name}",
    "class Base:\n    {name}: 'Base' = {name}\n    def run(self):\n        self.{name}.info('run')",
    "from {module} import Base\nclass Child(Base):\n    def run(self):\n        self.{name}.info('ran')",
    "import {module}\nclass Child({module}.Base):\n    {name} = 1\n    def run(self):\n        self.{name}.info('ran')",
    "def use({name}: 'Base'):\n    {name}.info('used')",
    "from unittest.mock import patch\ndef test_it():\n    with patch('{module}.{name}'):\n        pass",
    "import {module}\n{module}.{name} = object()",
    "setattr({stem}, '{name}', None)",
    "{name}.bind(a=1)\nkept = {name}.bind(b=2)",
    "{name}.addFilter(print)",
    "with {name}.contextualize(a=1):\n    pass",
    "import logfire\nlogfire.info('{event}')",
    "import logfire\nlogfire.info({module}.EVENT)",
    "from {module} import EVENT\nimport logfire\nlogfire.info(EVENT, Bad=1)",
    "EVENT = '{event}'",
    "from {module} import EVENT",
    "class Events:\n    EVENT = '{event}'",
    "from {module} import Events\nimport logfire\nlogfire.info(Events.EVENT)  # migrate-logs: ignore[event-tense] so",
    "{name}.info('kept')  # migrate-logs: ignore",
    "def broken(:",
)


class Project:
    """A project below `root`; whatever happens to it is chosen by `random`."""

    def __init__(self, root: Path, random: Random) -> None:
        self.root, self.random = root, random
        self.before: list[tuple[Path, bytes]] = []
        for number in range(FILLERS):
            self.write(root / "fill" / f"f{number}.py", b"")
        for _ in range(14):
            self.write(self.place(), self.text())

    def step(self) -> str:
        """Change something; what it was."""
        deed = self.random.choice((self.edit, self.edit, self.edit, self.add, self.remove, self.rename, self.mark, self.undo,
                                   self.swap, self.configure, self.list_events, self.touch))  # fmt: skip
        return f"{deed.__name__} {deed()}"

    def edit(self) -> Path:
        return self.write(self.any(), self.text())

    def add(self) -> Path:
        return self.write(self.place(), self.text())

    def remove(self) -> Path:
        path = self.any()
        self.before.append((path, path.read_bytes()))
        path.unlink()
        return path

    def rename(self) -> Path:
        path, place = self.any(), self.place()
        place.parent.mkdir(parents=True, exist_ok=True)
        path.rename(place)
        return place

    def mark(self) -> Path:
        """Make a folder a package, or a package a folder."""
        path = self.root / self.random.choice(PLACES) / "__init__.py"
        if path.exists():
            path.unlink()
            return path
        return self.write(path, self.random.choice((b"", self.text())))

    def undo(self) -> Path:
        """Give a file what it once held."""
        return self.write(*self.random.choice(self.before)) if self.before else self.edit()

    def swap(self) -> Path:
        one, other = self.any(), self.any()
        texts = one.read_bytes(), other.read_bytes()
        self.write(other, texts[0])
        return self.write(one, texts[1])

    def configure(self) -> Path:
        return self.write(self.root / "pyproject.toml", self.random.choice(CONFIGURATIONS).encode())

    def list_events(self) -> Path:
        return self.write(self.root / "events.toml", self.random.choice(CATALOGS).encode())

    def touch(self) -> Path:
        path = self.any()
        path.touch()
        return path

    def write(self, path: Path, data: bytes) -> Path:
        if path.is_file():
            self.before.append((path, path.read_bytes()))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def any(self) -> Path:
        """One of the files, mostly not a filler."""
        files = sorted(path for path in self.root.rglob("*.py") if path.parent.name != "fill")
        return self.random.choice(files or [self.root / "fill" / "f0.py"])

    def place(self) -> Path:
        return self.root / self.random.choice(PLACES) / f"{self.random.choice((*STEMS, '__init__'))}.py"

    def text(self) -> bytes:
        """A module of some statements; now and then one that is no text."""
        words = {
            "name": self.random.choice(NAMES),
            "module": self.random.choice(MODULES),
            "relative": self.random.choice(RELATIVE),
            "stem": self.random.choice(STEMS),
            "event": self.random.choice(EVENTS),
        }
        chosen = self.random.choices(STATEMENTS, k=self.random.randint(1, 9))
        lines = [
            line.format(**(words | {"name": self.random.choice(NAMES), "module": self.random.choice(MODULES)}))
            if self.random.random() < 0.5
            else line.format(**words)
            for line in chosen
        ]
        text = "\n".join(lines) + "\n"
        return b"\xff" + text.encode() if self.random.random() < 0.02 else text.encode()
