"""The hooks as pre-commit runs them, in a real repository."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cli.sandbox import ENVIRONMENT, Sandbox

ROOT = Path(__file__).resolve().parents[2]
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
BAD = 'import logfire\n\nlogfire.info("agent_created")\n'
OLD = 'from loguru import logger\n\nlogger.info("Agent created")\n'
# The entries of the manifest, run from this environment: nothing has to be built or downloaded for it.
LOCAL = """repos:
- repo: local
  hooks:
  - id: migrate-logs-lint
    name: migrate-logs lint
    entry: {python} -m migrate_logs lint --force-exclude
    language: system
    types_or: [python, pyi]
    require_serial: true
"""


def pre_commit(sandbox: Sandbox, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run pre-commit in the sandbox, with its cache inside it."""
    return subprocess.run(
        (PRE_COMMIT, *arguments, "--color", "never"),
        cwd=sandbox.root,
        env={**ENVIRONMENT, "PRE_COMMIT_HOME": str(sandbox.root.parent / "cache"), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )


def test_the_manifest_is_one(sandbox: Sandbox) -> None:
    done = subprocess.run(
        (PRE_COMMIT, "validate-manifest", ROOT / ".pre-commit-hooks.yaml"), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_local_hook_is_the_one_of_the_manifest() -> None:
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert "entry: migrate-logs lint --force-exclude\n" in manifest
    assert "entry: migrate-logs migrate --write --allow-dirty --force-exclude\n" in manifest
    assert scripts["migrate-logs"] == "migrate_logs.cli:main"


def test_a_commit_with_findings_is_stopped(sandbox: Sandbox) -> None:
    sandbox.put(".pre-commit-config.yaml", LOCAL.format(python=sys.executable))
    sandbox.commit()
    sandbox.put("a.py", BAD)
    sandbox.put("b.py", OLD)
    sandbox.put("notes.txt", BAD)
    sandbox.git("add", "--all")
    done = pre_commit(sandbox, "run")
    assert done.returncode == 1
    assert "a.py:3:14: event-not-dotted" in done.stdout
    assert "b.py:1:1: unmigrated-import" in done.stdout
    assert "notes.txt" not in done.stdout


def test_a_clean_commit_goes_through_and_only_its_files_count(sandbox: Sandbox) -> None:
    sandbox.put(".pre-commit-config.yaml", LOCAL.format(python=sys.executable))
    sandbox.put("old.py", OLD)
    sandbox.commit()
    sandbox.put("a.py", BAD.replace("agent_created", "agent.created"))
    sandbox.git("add", "--all")
    assert pre_commit(sandbox, "run").returncode == 0
    assert pre_commit(sandbox, "run", "--all-files").returncode == 1


def test_excluded_files_are_left_out_though_they_are_named(sandbox: Sandbox) -> None:
    sandbox.put(".pre-commit-config.yaml", LOCAL.format(python=sys.executable))
    sandbox.put("pyproject.toml", '[tool.migrate-logs]\nextend-exclude = ["gen/"]\n')
    sandbox.put("gen/a.py", BAD)
    sandbox.commit()
    assert pre_commit(sandbox, "run", "--all-files").returncode == 0


@pytest.mark.skipif(not os.environ.get("CI"), reason="builds an environment from the package index; only in CI")
@pytest.mark.parametrize("hook", ["migrate-logs-lint", "migrate-logs"])
def test_the_repository_as_it_is_published(sandbox: Sandbox, hook: str) -> None:
    home = sandbox.root.parent / f"published-{hook}"
    shutil.copytree(ROOT / "src", home / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "rules", home / "rules")
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "Makefile", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, home / name)
    Sandbox(home).commit()
    place = sandbox.put("a.py", OLD)
    sandbox.commit()
    done = pre_commit(sandbox, "try-repo", str(home), hook, "--all-files", "--verbose", "--hook-stage", "manual")
    if "No matching distribution" in done.stdout + done.stderr or "Connection" in done.stdout + done.stderr:
        pytest.skip("pip cannot install here")
    assert done.returncode == 1, done.stdout + done.stderr
    assert ("unmigrated-call" in done.stdout) == (hook == "migrate-logs-lint")
    assert ("logfire.info" in place.read_text()) == (hook == "migrate-logs")
