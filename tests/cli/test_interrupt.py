"""Ctrl-C at a bad moment, sent to real processes."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.sandbox import Sandbox

OLD = 'from loguru import logger\n\nlogger.info({"event": "agent_created"})\n'
NEW = 'import logfire\n\nlogfire.info("agent.created")\n'
NAMES = [f"m{number:03}.py" for number in range(400)]


def interrupted(sandbox: Sandbox, moment: Callable[[int], bool], *arguments: str) -> tuple[int, str, str]:
    """Start the command, press Ctrl-C at the moment, and answer the exit code and the two outputs."""
    process = sandbox.start(*arguments)
    end = time.monotonic() + 60
    while not moment(process.pid):
        assert process.poll() is None, "it ended too soon"
        assert time.monotonic() < end, "the moment never came"
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), err.decode()


@pytest.fixture
def project(sandbox: Sandbox) -> Sandbox:
    for name in NAMES:
        sandbox.put(name, OLD)
    sandbox.commit()
    return sandbox


def test_between_files_each_is_old_or_new_and_told_so(project: Sandbox) -> None:
    first = project.root / NAMES[0]
    code, out, err = interrupted(project, lambda _: first.read_text() == NEW, "migrate", "--write", "-j", "1")
    said = err.splitlines()[-1]
    assert (code, said.split(": ")[:2]) == (130, ["interrupted", "these files were changed, no other"])
    texts = {name: (project.root / name).read_text() for name in NAMES}
    changed = [name for name in NAMES if texts[name] == NEW]
    assert said.split(": ")[2].split(", ") == changed
    assert 0 < len(changed) < len(NAMES)
    assert {texts[name] for name in set(NAMES) - set(changed)} == {OLD}
    assert sorted(os.listdir(project.root)) == sorted([".git", *NAMES])
    subprocess.run(("bash", "-c", out.splitlines()[-1]), cwd=project.root, check=True)
    assert {(project.root / name).read_text() for name in NAMES} == {OLD}


def has_workers(pid: int) -> bool:
    """True a moment after a process has got its two workers (a signal within the fork itself is told by Python, too)."""
    if len(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()) < 2:
        return False
    time.sleep(0.1)
    return True


def test_while_planning_nothing_is_changed(project: Sandbox) -> None:
    for name in NAMES:
        project.put(name, OLD + 'logger.info("Agent created")\n' * 60)
    code, out, err = interrupted(project, has_workers, "migrate", "--write", "--allow-dirty", "-j", "2")
    assert (code, out, err) == (130, "", "interrupted: no file was changed\n")
    assert not any("logfire" in (project.root / name).read_text() for name in NAMES)
