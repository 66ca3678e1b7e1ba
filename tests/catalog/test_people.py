"""What people write, in whatever way they write it, is understood, kept, or refused in one clear line."""

import json
import os
from pathlib import Path
from shutil import which

import pytest
from cli.sandbox import Sandbox

from catalog.test_command import AGENTS, block, edit, project, text
from catalog.test_table import OPEN
from migrate_logs.catalog import Catalog, CatalogError, Status, read, write
from migrate_logs.catalog.merge import merged
from migrate_logs.catalog.review import review
from migrate_logs.catalog.table import TableError, from_csv, from_json, to_csv
from migrate_logs.cli.parts import catalog_file
from migrate_logs.cli.parts.stop import Stop

__all__ = ["project"]  # the fixture
ENTRY = '[[event]]\nold = "x"\nnew = "a.b"\nsites = []\n'


# ---- a change made while we worked -----------------------------------------------------------------------------------


def test_what_was_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "events.toml").write_text(ENTRY)
    catalog = catalog_file.load(tmp_path)
    assert catalog is not None
    (tmp_path / "events.toml").write_text(f"# mine\n{ENTRY}")
    with pytest.raises(Stop, match="was changed by someone else meanwhile"):
        catalog_file.save(tmp_path, Catalog(header="# other\n", source=catalog.source))
    assert (tmp_path / "events.toml").read_text() == f"# mine\n{ENTRY}"


def test_a_catalog_that_came_up_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "events.toml").write_text(ENTRY)
    with pytest.raises(Stop, match=r"events\.toml: File exists: someone else made it meanwhile") as stopped:
        catalog_file.save(tmp_path, Catalog())
    assert stopped.value.advice.startswith("run the command again")
    assert (tmp_path / "events.toml").read_text() == ENTRY


def test_an_edit_during_an_update_stays(sandbox: Sandbox) -> None:
    """The map goes to a pipe, which holds the update up between reading the catalog and writing it."""
    lines = (f'    logging.info("Row saved {"x" * 300} {number}")\n' for number in range(250))
    sandbox.put("a.py", "import logging\n\n\ndef f():\n" + "".join(lines))
    sandbox.put("events.toml", ENTRY)
    os.mkfifo(sandbox.root / "pipe")
    process = sandbox.start("events", "--update", "--quiet", "--map", "pipe")
    with (sandbox.root / "pipe").open("rb") as pipe:
        sandbox.put("events.toml", f"# mine\n{ENTRY}")
        assert len(pipe.read()) > 65_536
    _, complaint = process.communicate(timeout=60)
    assert text(sandbox) == f"# mine\n{ENTRY}"
    assert (process.returncode, complaint.decode()) == (
        2, "error: events.toml: was changed by someone else meanwhile\n"
        "help: run the command again: it starts from what the file holds by now\n",
    )  # fmt: skip


def test_an_edit_during_a_migration_stays(project: Sandbox) -> None:
    """Git, which is asked between reading the catalog and writing it, stands for the person who edits."""
    project.commit()
    before = text(project)
    git = project.put(
        "bin/git", f'#!/bin/sh\necho "# mine" >> "{project.root}/events.toml"\nexec {which("git")} "$@"\n'
    )
    git.chmod(0o755)
    done = project.run("migrate", "--write", environment={"PATH": f"{git.parent}:{os.environ['PATH']}"})
    assert done.returncode == 2
    assert "1 call in 1 file migrated" in done.stdout.decode()
    assert done.stderr.decode().endswith(
        "\nerror: events.toml: was changed by someone else meanwhile\n"
        "help: the files are migrated; `migrate-logs events --update` brings the catalog up to date with them\n"
    )
    assert text(project).startswith(f"{before}# mine\n")


# ---- every spelling that TOML has --------------------------------------------------------------------------------------


@pytest.mark.parametrize("quote", ['"', "'"])
def test_quoted_keys_are_the_same_keys(project: Sandbox, quote: str) -> None:
    quoted = [f"{quote}{key}{quote} = " for key in ("old", "new", "status", "sites")]
    old, new, status, sites = quoted
    project.put(
        "events.toml",
        f'[[event]]\n{old}"{{text}}"\n{new}"agent.told"\n{status}"proposed"  # mine\n{sites}[]\n{quote}my own{quote} = 1\n',
    )
    for _ in range(2):
        assert project.run("events", "--update", "-q").returncode == 0
    after = text(project)
    assert 'status = "edited"  # mine\n' in after
    assert 'sites = ["src/agents.py::tell"]\n' in after
    assert f"{quote}my own{quote} = 1\n" in after
    assert f"{sites}[]" not in after
    assert after.count("agent.told") == 1


def test_a_fault_at_a_quoted_key_is_told_with_its_line() -> None:
    with pytest.raises(CatalogError, match=r'^3: "new" must be'):
        read('[[event]]\n"old" = "x"\n"new" = 3\n')


@pytest.mark.parametrize("header", ['[["event"]]', "[['event']]", '[[ "event" ]]  # first'])
def test_a_quoted_header_is_a_header(header: str) -> None:
    catalog = read(ENTRY.replace("[[event]]", header))
    assert [event.old for event in catalog.events] == ["x"]
    assert write(catalog) == ENTRY.replace("[[event]]", header)


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_a_header_within_a_string_is_none(quotes: str) -> None:
    odd = f'# it\'s\n[[event]]\nold = {quotes}\nan\n[[event]]\nblock{quotes}\nnew = "a.b"\nsites = []\n'
    catalog = read(f"{odd}\n{ENTRY}")
    assert [event.old for event in catalog.events] == ["an\n[[event]]\nblock", "x"]
    assert write(catalog) == f"{odd}\n{ENTRY}"


def test_a_byte_order_mark_stays(project: Sandbox) -> None:
    project.put("events.toml", b"\xef\xbb\xbf" + ENTRY.encode())
    assert project.run("events", "--update").returncode == 0
    assert text(project).startswith("\ufeff[[event]]\nold = ")
    assert text(project).count("\ufeff") == 1
    assert project.run("events", "--check").returncode == 0


# ---- doubled blocks ----------------------------------------------------------------------------------------------------

OURS = '[[event]]\nold = "x"\nnew = "a.b"  # notes\nsites = ["a.py"]\n'
THEIRS = """\
[[event]]
old = "x"
new = "a.b"
# note
mine = "theirs"  # why
ticket.id = 7
sites = ["b.py"]
[event.link]
url = "u"
"""


def test_keys_of_people_in_a_doubled_block_stay() -> None:
    assert write(read(f"{OURS}\n{THEIRS}")) == (
        '# note\n[[event]]\nold = "x"\nnew = "a.b"  # notes\nsites = [\n    "a.py",\n    "b.py",\n]\n'
        'mine = "theirs"  # why\nticket.id = 7\n[event.link]\nurl = "u"\n'
    )
    assert write(read(f"{THEIRS}\n{OURS}")) == (
        "# notes\n" + THEIRS.replace('["b.py"]', '[\n    "a.py",\n    "b.py",\n]')
    )
    assert write(read(f"{THEIRS}\n{THEIRS}")) == THEIRS


def test_keys_of_people_on_both_sides_of_a_merge_stay() -> None:
    marks = (
        '[[event]]\nold = "x"\nnew = "a.b"\n<<<<<<< HEAD\n# note\n=======\nmine = "theirs"\n>>>>>>> other\nsites = []\n'
    )
    assert write(merged(marks)) == '[[event]]\nold = "x"\nnew = "a.b"\n# note\nsites = []\nmine = "theirs"\n'


@pytest.mark.parametrize("ours", ["mine = 1\n", 'ticket.owner = "kim"\n', '[event.link]\nurl = "v"\n'])
def test_keys_of_people_that_differ_are_left_to_people(ours: str) -> None:
    with pytest.raises(CatalogError, match=r"^\d+: a second block of 'x' says .* otherwise; leave one of the two$"):
        read(f"{OURS}{ours}\n{THEIRS}")


# ---- names that cannot be used -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["agent.told {text}", "agent.told %s", "agent.told_%(n)05.2f", "agent.}"])
def test_a_name_with_values_in_it_reaches_no_call(project: Sandbox, name: str) -> None:
    edit(project, 'old = "{text}"\nnew = "agent.reported"\n', f'old = "{{text}}"\nnew = "{name}"\n')
    shown = project.run("events").stdout.decode()
    assert f"  {name}  " in shown[: shown.index("\n\n")]
    assert shown.startswith("To decide, least certain first (1)\n")
    assert "2 events, 1 to decide, 0 decided by people\n" in shown
    updated = project.run("events", "--update").stdout.decode()
    assert f"warning: {name}: holds a placeholder, so that no call gets it" in updated
    done = project.run("migrate", "--write", "--min-confidence", "0", "-v")
    assert f"Names of the catalog hold placeholders, and no call gets them: {name}." in done.stdout.decode()
    assert "name-unsure" in done.stdout.decode()
    assert f"the catalog wants {name}, which holds a placeholder" in done.stdout.decode()
    assert "    logger.info(text)\n" in text(project, "src/agents.py")
    assert f'new = "{name}"' in block(project, "{text}")


def test_a_rename_to_a_name_with_values_in_it_is_not_made(sandbox: Sandbox) -> None:
    code = 'import logfire\n\nlogfire.info("user.made")\n'
    sandbox.put("a.py", code)
    sandbox.put("events.toml", '[[event]]\nold = "user.made"\nnew = "user.made {n}"\n')
    sandbox.commit()
    done = sandbox.run("migrate", "--write")
    assert text(sandbox, "a.py") == code
    assert "no call gets them: user.made {n}." in done.stdout.decode()


def test_a_template_that_the_code_has_is_no_name_for_others(sandbox: Sandbox) -> None:
    code = 'import logging\n\nimport logfire\n\n\ndef f(n):\n    logfire.info("Row {n} saved", n=n)\n'
    sandbox.put("a.py", code)
    sandbox.commit()
    sandbox.run("events", "--update")
    sandbox.put("a.py", f'{code}    logging.info("Row %s saved", n)\n')
    sandbox.run("migrate", "--write", "--allow-dirty")
    assert text(sandbox, "a.py").count('"Row {n} saved"') == 1


def test_a_percent_sign_is_no_placeholder(project: Sandbox) -> None:
    edit(project, 'old = "{text}"\nnew = "agent.reported"\n', 'old = "{text}"\nnew = "100% sure"\n')
    project.run("migrate", "--write")
    assert 'logfire.info("100% sure", message=text)' in text(project, "src/agents.py")


# ---- names as they come ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.b ", " a.b", "a.b\\t"])
def test_space_around_a_name_is_refused(name: str) -> None:
    with pytest.raises(
        CatalogError, match=r'^3: "new" must be a name, such as "agent.created", without space around it'
    ):
        read(f'[[event]]\nold = "x"\nnew = "{name}"\n')


def test_a_name_that_the_code_has_with_space_around_it_is_read(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\n\nlogfire.info("user.made ")\n')
    sandbox.commit()
    assert sandbox.run("events", "--update").returncode == 0
    assert sandbox.run("events", "--check").returncode == 0


def test_space_around_a_name_in_a_table_goes() -> None:
    assert [row.event.new for row in from_csv("old,new\nx, a.b \n")] == ["a.b"]
    assert [row.event.new for row in from_json('[{"old": "x", "new": "a.b\\n"}]')] == ["a.b"]


def test_a_spreadsheet_s_spelling_is_understood() -> None:
    (row,) = from_csv("SEP=;\r\nStatus;Old;NEW \r\n Accepted;Agent created;agent.created, or so\r\n")
    assert (row.where, row.event.new, row.event.status) == ("line 3", "agent.created, or so", Status.ACCEPTED)
    (other,) = from_json(json.dumps([{"old": "Agent created", "new": "agent.created", "status": "KEEP"}]))
    assert other.event.status is Status.KEEP
    exported = to_csv([OPEN]).replace("proposed,agent", "Accepted,agent", 1)
    (taken,) = review([OPEN], from_csv(exported)).events
    assert taken.status is Status.ACCEPTED


def test_a_name_that_no_file_can_hold_is_refused(project: Sandbox) -> None:
    before = text(project)
    project.put("review.json", '[{"old": "{text}", "new": "agent.\\ud800"}]')
    done = project.run("events", "--import", "review.json")
    assert (done.returncode, done.stderr.decode().count("\n")) == (2, 1)
    assert done.stderr.decode().startswith('error: review.json: event 1: "new" must be a name')
    assert text(project) == before


def test_a_row_that_is_not_understood_is_still_a_fault() -> None:
    with pytest.raises(TableError, match='line 3: "status" must be one of'):
        from_csv("sep=,\nold,new,status\nx,a.b,done\n")


# ---- an output that cannot be written ----------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("flags", ["", "--format csv", "--format json", "--update", "-q --map /dev/full"])
def test_a_full_disk_is_one_line(sandbox: Sandbox, flags: str) -> None:
    sandbox.put("a.py", AGENTS)
    done = sandbox.shell(f'"$@" events {flags} > /dev/full')
    place = "/dev/full" if "--map" in flags else "standard output"
    assert (done.returncode, done.stderr.decode()) == (2, f"error: {place}: No space left on device\n")
