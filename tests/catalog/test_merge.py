"""Two branches that both bring the catalog up to date, put together by git."""

import subprocess

import pytest
from cli.sandbox import ENVIRONMENT, Sandbox

from catalog.test_command import block, edit, text

HEAD = "import logging\n\n\n"


def calls(*texts: str) -> str:
    return HEAD + "".join(f'def f{number}():\n    logging.info("{each}")\n\n\n' for number, each in enumerate(texts))


MIDDLE = ("Cache opened", "Job started", "Row saved", "User created")


@pytest.fixture
def project(sandbox: Sandbox) -> Sandbox:
    sandbox.put("src/a.py", calls(*MIDDLE))
    sandbox.put("src/b.py", HEAD)
    sandbox.put("src/c.py", HEAD)
    sandbox.commit()
    update(sandbox)
    sandbox.git("branch", "other")
    return sandbox


def update(sandbox: Sandbox) -> None:
    assert sandbox.run("events", "--update").returncode == 0
    sandbox.git("add", "--all", ".")
    sandbox.git("commit", "--quiet", "--allow-empty", "--message", "change")


def merge(sandbox: Sandbox) -> int:
    return subprocess.run(
        ("git", "merge", "--quiet", "--no-edit", "other"),
        cwd=sandbox.root,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
    ).returncode


def test_events_of_two_branches_meet_without_a_conflict(project: Sandbox) -> None:
    project.put("src/b.py", calls("Agent stopped", "Message sent"))
    edit(project, 'new = "job.started"', 'new = "job.begun"')
    update(project)
    project.git("checkout", "--quiet", "other")
    project.put("src/c.py", calls("Deploy finished", "Zone left"))
    edit(
        project,
        'old = "Row saved"\nnew = "row.saved"\nstatus = "proposed"',
        'old = "Row saved"\nnew = "row.saved"\nstatus = "accepted"  # Kim',
    )
    update(project)
    project.git("checkout", "--quiet", "main")
    assert merge(project) == 0
    assert project.run("events", "--check").returncode == 0
    assert text(project).count("[[event]]") == 8
    assert block(project, "Job started")[2:4] == ['new = "job.begun"', 'status = "edited"']
    assert 'status = "accepted"  # Kim' in block(project, "Row saved")


def test_a_new_call_and_a_new_name_for_the_same_event_meet(project: Sandbox) -> None:
    project.put("src/b.py", calls("Row saved"))
    update(project)
    project.git("checkout", "--quiet", "other")
    edit(project, 'new = "row.saved"', 'new = "row.stored"')
    update(project)
    project.git("checkout", "--quiet", "main")
    assert merge(project) == 0
    saved = block(project, "Row saved")
    assert 'new = "row.stored"' in saved
    assert saved[-4:] == ["sites = [", '    "src/a.py::f2",', '    "src/b.py::f0",', "]"]


def test_a_conflict_at_one_place_is_settled_by_update(project: Sandbox) -> None:
    project.put("src/b.py", calls("Job paused"))
    update(project)
    project.git("checkout", "--quiet", "other")
    project.put("src/c.py", calls("Job resumed"))
    update(project)
    project.git("checkout", "--quiet", "main")
    assert merge(project) != 0
    assert "<<<<<<< " in text(project)
    refused = project.run("migrate")
    assert (refused.returncode, refused.stderr.decode().count("\n")) == (2, 1)
    assert (
        "holds the marks of a merge; `migrate-logs events --update` puts both sides together" in refused.stderr.decode()
    )
    assert project.run("events", "--update").returncode == 0
    assert [line for line in text(project).splitlines() if line.startswith("old = ")] == [
        'old = "Cache opened"',
        'old = "Job paused"',
        'old = "Job resumed"',
        'old = "Job started"',
        'old = "Row saved"',
        'old = "User created"',
    ]
    assert project.run("events", "--check").returncode == 0


def test_two_names_for_one_event_are_left_to_people(project: Sandbox) -> None:
    edit(project, 'new = "row.saved"', 'new = "row.stored"')
    update(project)
    project.git("checkout", "--quiet", "other")
    edit(project, 'new = "row.saved"', 'new = "row.kept"')
    update(project)
    project.git("checkout", "--quiet", "main")
    assert merge(project) != 0
    before = text(project)
    done = project.run("events", "--update")
    assert done.returncode == 2
    assert (
        "the merge that begins here needs a person: a second block decides about 'Row saved' otherwise"
        in done.stderr.decode()
    )
    assert text(project) == before


def test_a_migration_and_a_new_name_meet(project: Sandbox) -> None:
    assert project.run("migrate", "--write").returncode == 0
    update(project)
    project.git("checkout", "--quiet", "other")
    edit(project, 'new = "row.saved"', 'new = "row.stored"')
    update(project)
    project.git("checkout", "--quiet", "main")
    assert merge(project) == 0
    assert {'new = "row.stored"', 'in_code = "row.saved"'} <= set(block(project, "Row saved"))
    assert project.run("migrate", "--write").returncode == 0
    assert 'logfire.info("row.stored")' in text(project, "src/a.py")


def test_lines_that_two_new_blocks_share_do_not_mix_events(project: Sandbox) -> None:
    """Git puts what both branches add alike around its marks: one side, read alone, would have half a block of each event."""
    project.put("src/b.py", calls("Job paused", "Job renamed"))
    edit(project, 'new = "job.started"', 'new = "job.begun"')
    update(project)
    project.git("checkout", "--quiet", "other")
    project.put("src/c.py", calls("Job paused", "Job resumed"))
    update(project)
    project.git("checkout", "--quiet", "main")
    assert merge(project) != 0
    assert project.run("events", "--update").returncode == 0
    assert sorted(line for line in text(project).splitlines() if line.startswith("old = ")) == [
        'old = "Cache opened"',
        'old = "Job paused"',
        'old = "Job renamed"',
        'old = "Job resumed"',
        'old = "Job started"',
        'old = "Row saved"',
        'old = "User created"',
    ]
    assert block(project, "Job started")[2:4] == ['new = "job.begun"', 'status = "edited"']
    assert "sites = []" not in text(project)
    assert project.run("events", "--check").returncode == 0


def test_what_was_settled_by_hand_between_the_marks_stays(project: Sandbox) -> None:
    project.put("src/b.py", calls("Job paused"))
    edit(project, 'new = "row.saved"', 'new = "row.stored"')
    update(project)
    project.git("checkout", "--quiet", "other")
    project.put("src/c.py", calls("Job resumed"))
    edit(project, 'new = "row.saved"', 'new = "row.kept"')
    update(project)
    project.git("checkout", "--quiet", "main")
    assert merge(project) != 0
    assert project.run("events", "--update").returncode == 2
    names = '<<<<<<< HEAD\nnew = "row.stored"\n=======\nnew = "row.kept"\n>>>>>>> other\n'
    edit(project, names, 'new = "row.kept"\n')
    assert project.run("events", "--update").returncode == 0
    assert 'new = "row.kept"' in block(project, "Row saved")
    assert {'old = "Job paused"', 'old = "Job resumed"'} <= set(text(project).splitlines())
