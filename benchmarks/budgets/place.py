"""Owns where the contenders run: the corpus and its samples, how large all is, and where the programs are."""

import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything is measured."""

    rounds: int = 3
    corpus: int = 1  # every so many-th folder of the corpus
    sample: int = 12  # and of that, for the peer that takes two orders of magnitude longer
    files: int = 8_000
    lines: int = 50_000
    project: int = 10_000
    commits: int = 1_000


QUICK = Sizes(rounds=2, corpus=6, sample=6, files=400, lines=5_000, project=500, commits=50)


@dataclass(frozen=True)
class Place:
    """The corpus `package`, a scratch folder for what is made of it, and the `bin` folder of the peers."""

    package: Path
    scratch: Path
    peers: Path
    sizes: Sizes

    def tool(self, *words: str) -> tuple[str, ...]:
        """The command line of this tool."""
        return (sys.executable, "-m", "migrate_logs", *words)

    def peer(self, name: str, *words: str) -> tuple[str, ...]:
        """The command line of a peer; SystemExit where it is not installed."""
        program = self.peers / name
        if not program.exists():
            raise SystemExit(f"no {name} in {self.peers}: install the extra `bench`, as `make bench` does")
        return (str(program), *words)

    @cached_property
    def corpus(self) -> Path:
        """The corpus, or as much of it as is measured."""
        return self.package if self.sizes.corpus == 1 else self._part(self.package, "corpus", self.sizes.corpus)

    @cached_property
    def sample(self) -> Path:
        """A sample of the corpus, whole folders."""
        return self._part(self.corpus, "sample", self.sizes.sample)

    def _part(self, root: Path, name: str, every: int) -> Path:
        target = self.scratch / name
        folders = sorted({path.parent for path in root.rglob("*.py")})
        for folder in folders[::every]:
            (target / folder.relative_to(root)).mkdir(parents=True, exist_ok=True)
            for path in folder.glob("*.py"):
                shutil.copy(path, target / path.relative_to(root))
        return target
