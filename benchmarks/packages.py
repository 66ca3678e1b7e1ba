"""Owns the pinned packages: what `corpus.toml` says of each, and its files on the disk."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from migrate_logs.config.settings import parse
from migrate_logs.options import Options

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
_FORMAT = {"sdist": "--no-binary", "wheel": "--only-binary"}
_SUFFIX = {"sdist": ".tar.gz", "wheel": ".whl"}


@dataclass(frozen=True, slots=True)
class Package:
    """One archive of the package index, and the `[tool.migrate-logs]` that its owner would write."""

    name: str
    version: str
    sha256: str
    kind: str = "sdist"
    config: dict[str, Any] = field(default_factory=dict)

    @property
    def options(self) -> Options:
        """The configuration, at confidence 0."""
        config = parse(self.config)
        return Options(
            libraries=config.from_,
            min_confidence=0.0,
            event_keys=config.event_keys,
            loggers=config.loggers,
            src=config.src,
            context_handled=config.context == "handled",
        )


def packages(only: Collection[str] = ()) -> list[Package]:
    """The pinned packages, or those that are named; SystemExit for a name that is not pinned."""
    listed = [Package(**entry) for entry in tomllib.loads((HERE / "corpus.toml").read_text())["package"]]
    if unknown := set(only) - {package.name for package in listed}:
        raise SystemExit(f"not in corpus.toml: {', '.join(sorted(unknown))}")
    return [package for package in listed if not only or package.name in only]


def unpack(package: Package, place: Path) -> Path:
    """A fresh copy of the package's Python files below `place`, and its root."""
    archive = download(package)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    if package.kind == "wheel":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(place, [name for name in wheel.namelist() if _wanted(name)])
        return place
    with tarfile.open(archive) as sdist:
        sdist.extractall(place, [member for member in sdist if member.isfile() and _wanted(member.name)], filter="data")
    return next(place.iterdir())


def download(package: Package) -> Path:
    """The archive, fetched with this environment's pip unless it is there; SystemExit where it is not what was pinned."""
    folder = CORPUS / "downloads" / f"{package.name}-{package.version}"
    if not (archives := _archives(package, folder)):
        _fetch(package, folder)
        archives = _archives(package, folder)
    if not archives or hashlib.sha256(archives[0].read_bytes()).hexdigest() != package.sha256:
        raise SystemExit(f"{package.name} {package.version}: the archive in {folder} is not the pinned one")
    return archives[0]


def _archives(package: Package, folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{_SUFFIX[package.kind]}"))


def _fetch(package: Package, folder: Path) -> None:
    print(f"downloading {package.name} {package.version}", file=sys.stderr)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download"]
    limits = ["--no-deps", "--ignore-requires-python", _FORMAT[package.kind], package.name, "--dest", str(folder)]
    subprocess.run([*pip, *limits, f"{package.name}=={package.version}"], check=True)


def _wanted(name: str) -> bool:
    return name.endswith((".py", "/pyproject.toml"))
