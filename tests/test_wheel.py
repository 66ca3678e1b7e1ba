"""The wheel, installed where the checkout is not: what is in it, and that it works."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
OLD = """\
import logging

logger = logging.getLogger(__name__)


def create(agent_id):
    logger.info("Created agent %s", agent_id)
"""
NEW = """\
import logfire


def create(agent_id):
    logfire.info("agent.created", agent_id=agent_id)
"""


def run(*command: str | Path, cwd: Path) -> str:
    """What a program says that has to succeed; nothing of this process's own paths reaches it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, made with the tools that are installed here."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, CHECKOUT, cwd=folder)
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the programs of a new environment that holds the wheel, and sees what it depends on."""
    home = tmp_path_factory.mktemp("environment").resolve()
    venv.create(home, symlinks=True)
    scheme = sysconfig.get_paths("venv", {"base": str(home), "platbase": str(home)})
    run(
        *(sys.executable, "-m", "pip", "--python", home, "install", "--quiet", "--no-index", "--no-deps", wheel),
        cwd=home,
    )
    # A path file of a folder that a path file adds is not read, so the editable installation does not come along.
    places = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    Path(scheme["purelib"], "dependencies.pth").write_text("\n".join(places), encoding="utf-8")
    return Path(scheme["scripts"])


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "service.py").write_text(OLD, encoding="utf-8")
    yield tmp_path
    assert sorted(os.listdir(tmp_path)) == ["service.py"]


def data(folder: str, pattern: str) -> set[str]:
    """The names of the data files of a folder of the checkout."""
    return {path.name for path in (CHECKOUT / folder).glob(pattern)}


def test_the_wheel_holds_the_package_and_its_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "migrate_logs/py.typed" in names
    for folder, pattern in (("rules", "*.toml"), ("src/migrate_logs/queries", "*.scm")):
        wanted = data(folder, pattern)
        assert wanted
        assert {f"migrate_logs/{Path(folder).name}/{name}" for name in wanted} <= names
    sources = {path.relative_to(CHECKOUT / "src").as_posix() for path in (CHECKOUT / "src").rglob("*.py")}
    assert sources == {name for name in names if name.endswith(".py")}


def test_the_wheel_carries_its_license_and_nothing_of_the_checkout(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"migrate_logs"}


def test_the_installed_package_is_the_one_that_runs(installed: Path, project: Path) -> None:
    program = "import migrate_logs, sys; print(migrate_logs.__file__)"
    place = run(installed / "python", "-c", program, cwd=project).strip()
    assert Path(place).is_relative_to(installed.parent)


def test_the_installed_command_previews(installed: Path, project: Path) -> None:
    said = run(installed / "migrate-logs", "migrate", ".", cwd=project)
    assert "agent.created" in said
    assert (project / "service.py").read_text(encoding="utf-8") == OLD


def test_the_installed_command_migrates(installed: Path, project: Path) -> None:
    run(installed / "migrate-logs", "migrate", "--write", "--allow-dirty", ".", cwd=project)
    assert (project / "service.py").read_text(encoding="utf-8") == NEW
