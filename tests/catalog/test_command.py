"""`events`, and `migrate` with a catalog, as a person meets them: real processes, real files, real git."""

import json

import pytest
from cli.sandbox import Sandbox

AGENTS = """\
from loguru import logger


def create(model: str) -> None:
    logger.info("Agent {} created", model)


def tell(text: str) -> None:
    logger.info(text)
"""
DECIDED = 'old = "{text}"\nnew = "agent.told"\n'


@pytest.fixture
def project(sandbox: Sandbox) -> Sandbox:
    """A repository with one name that is sure and one that is not, and its catalog."""
    sandbox.put("src/agents.py", AGENTS)
    sandbox.put("pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.commit()
    assert sandbox.run("events", "--update").returncode == 0
    return sandbox


def text(sandbox: Sandbox, path: str = "events.toml") -> str:
    return (sandbox.root / path).read_bytes().decode()


def edit(sandbox: Sandbox, old: str, new: str, path: str = "events.toml") -> None:
    """Replace a piece of a file that stands in it once."""
    before = text(sandbox, path)
    assert before.count(old) == 1, before
    sandbox.put(path, before.replace(old, new))


def block(sandbox: Sandbox, old: str) -> list[str]:
    """The lines of the event with a text."""
    (found,) = [piece for piece in text(sandbox).split("\n\n") if f"old = {json.dumps(old)}\n" in piece]
    return found.splitlines()


def settle(sandbox: Sandbox) -> None:
    edit(sandbox, 'old = "{text}"\nnew = "agent.reported"\n', DECIDED)


# ---- the file --------------------------------------------------------------------------------------------------------


def test_update_knows_the_loggers_that_migrate_knows(sandbox: Sandbox) -> None:
    """Also one that only another file tells: its name is to be settled before any code changes."""
    sandbox.put("badges.py", "def stamp(logger, number):\n    logger.info('Badge %s stamped', number)\n")
    sandbox.put(
        "desk.py", "import logging\nfrom badges import stamp\n\nlog = logging.getLogger(__name__)\nstamp(log, 1)\n"
    )
    assert sandbox.run("events", "--update").returncode == 0
    assert block(sandbox, "Badge {number} stamped")[2] == 'new = "badge.stamped"'


def test_update_writes_the_catalog_and_touches_no_code(project: Sandbox) -> None:
    assert project.git("status", "--porcelain") == "?? events.toml\n"
    created = block(project, "Agent {model} created")
    assert created[:4] == [
        "[[event]]", 'old = "Agent {model} created"', 'new = "agent.created"', 'status = "proposed"',
    ]  # fmt: skip
    assert created[-3:] == ['levels = ["info"]', 'attributes = ["model"]', 'sites = ["src/agents.py::create"]']
    before = text(project)
    again = project.run("events", "--update")
    assert text(project) == before
    assert again.stdout.decode().startswith("events.toml: 2 events, 1 to decide, 0 decided by people\n")


def test_without_update_nothing_is_written(sandbox: Sandbox) -> None:
    sandbox.put("a.py", AGENTS)
    sandbox.commit()
    shown = sandbox.run("events").stdout.decode()
    assert sandbox.git("status", "--porcelain") == ""
    assert shown.startswith("To decide, least certain first (1)\n  0.")
    assert '  "{text}"\n        a.py::tell\n' in shown
    assert shown.endswith("events.toml is not there yet; `migrate-logs events --update` writes it\n")
    assert sandbox.run("events", "--check").returncode == 1


def test_a_listing_tells_that_the_catalog_is_behind_the_code(project: Sandbox) -> None:
    assert "up to date" not in project.run("events").stdout.decode()
    project.put("src/more.py", AGENTS)
    shown = project.run("events").stdout.decode()
    assert shown.endswith("events.toml is not up to date; `migrate-logs events --update` writes it\n")


def test_check_tells_whether_the_catalog_is_up_to_date(project: Sandbox) -> None:
    fine = project.run("events", "--check")
    assert (fine.returncode, fine.stdout) == (0, b"events.toml: 2 events, 1 to decide, 0 decided by people\n")
    edit(project, 'logger.info("Agent {} created", model)', 'logger.info("Agent {} stopped", model)', "src/agents.py")
    before = text(project)
    project.put(
        "src/more.py", 'from loguru import logger\n\n\ndef halt(model):\n    logger.info("Agent {} created", model)\n'
    )
    edit(project, "    logger.info(text)\n", "    print(text)\n", "src/agents.py")
    done = project.run("events", "--check")
    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[:-1] == [
        "New in the code (1)",
        '  agent.stopped  "Agent {model} stopped"',
        "    src/agents.py::create",
        "",
        "Changed in the code (1)",
        '  agent.created  "Agent {model} created"',
        "    src/more.py::halt",
        "",
        "No longer in the code (1)",
        '  agent.reported  "{text}"',
        "    src/agents.py::tell",
        "",
    ]
    assert done.stderr.decode() == "events.toml: is not up to date; `migrate-logs events --update` writes it\n"
    assert text(project) == before


def test_migrate_makes_no_catalog(sandbox: Sandbox) -> None:
    sandbox.put("a.py", AGENTS)
    sandbox.commit()
    assert sandbox.run("migrate", "--write").returncode == 0
    assert sandbox.git("status", "--porcelain") == " M a.py\n"


@pytest.mark.parametrize("command", [["events"], ["events", "--update"], ["migrate"], ["migrate", "--write"]])
def test_a_broken_catalog_is_one_clear_line(project: Sandbox, command: list[str]) -> None:
    edit(
        project,
        'old = "{text}"\nnew = "agent.reported"\nstatus = "proposed"',
        'old = "{text}"\nnew = "a.b"\nstatus = "yes"',
    )
    before, code = text(project), text(project, "src/agents.py")
    line = before.splitlines().index('status = "yes"') + 1
    done = project.run(*command)
    assert done.returncode == 2
    assert done.stderr.decode() == (
        f'error: events.toml:{line}: "status" must be one of "proposed", "accepted", "edited", "keep"\n'
    )
    assert (text(project), text(project, "src/agents.py")) == (before, code)


def test_a_partial_run_keeps_the_events_of_other_files(project: Sandbox) -> None:
    project.put("src/jobs.py", 'import logging\n\nlogging.info("Job started")\n')
    before = text(project)
    project.run("events", "--update", "src/jobs.py")
    assert text(project).startswith(before[: before.index("[[event]]")])
    assert text(project).count("[[event]]") == 3
    assert all(piece.strip() in text(project) for piece in before.split("\n\n"))
    project.put("src/jobs.py", "")
    project.run("events", "--update", "src/jobs.py")
    assert text(project) == before


def test_a_file_that_cannot_be_read_keeps_its_events(project: Sandbox) -> None:
    before = text(project)
    project.put("src/agents.py", AGENTS.encode() + b"\xff\n")
    project.run("events", "--update")
    assert text(project) == before


# ---- from the catalog into the code ------------------------------------------------------------------------------------


def test_people_settle_a_name_and_one_migration_takes_it(project: Sandbox) -> None:
    settle(project)
    done = project.run("migrate", "--write")
    assert done.returncode == 0
    assert 'logfire.info("agent.told", message=text)' in text(project, "src/agents.py")
    assert 'logfire.info("agent.created", model=model)' in text(project, "src/agents.py")
    told = block(project, "{text}")
    assert told[2:6] == [
        'new = "agent.told"', 'status = "edited"', 'proposed = "agent.reported"', 'in_code = "agent.told"',
    ]  # fmt: skip
    assert 'status = "proposed"' in block(project, "Agent {model} created")
    before = text(project)
    assert project.run("events", "--update").returncode == 0
    assert text(project) == before


def test_accepted_is_enough(project: Sandbox) -> None:
    edit(
        project,
        'old = "{text}"\nnew = "agent.reported"\nstatus = "proposed"',
        'old = "{text}"\nnew = "agent.reported"\nstatus = "accepted"',
    )
    project.run("migrate", "--write")
    assert 'logfire.info("agent.reported", message=text)' in text(project, "src/agents.py")


def test_keep_keeps_a_constant_text_and_leaves_alone_what_holds_values(sandbox: Sandbox) -> None:
    sandbox.put(
        "a.py", 'import logging\n\n\ndef f(x):\n    logging.info("file_parsed")\n    logging.info("Saved %s", x)\n'
    )
    sandbox.commit()
    sandbox.run("events", "--update")
    sandbox.put("events.toml", text(sandbox).replace('"proposed"', '"keep"'))
    done = sandbox.run("migrate", "--write")
    assert text(sandbox, "a.py") == (
        'import logging\n\nimport logfire\n\n\ndef f(x):\n    logfire.info("file_parsed")\n    logging.info("Saved %s", x)\n'
    )
    assert "name-unsure" in done.stdout.decode()
    assert sandbox.run("migrate", "--write", "--min-confidence", "0", "--allow-dirty").returncode == 0
    assert 'logging.info("Saved %s", x)' in text(sandbox, "a.py")


def test_a_name_that_breaks_the_convention_is_used_with_a_warning(project: Sandbox) -> None:
    edit(project, DECIDED.replace("told", "reported"), DECIDED.replace("agent.told", 'It\'s \\"told\\"\\\\'))
    done = project.run("events", "--update")
    assert done.returncode == 0
    assert "event-not-dotted" in done.stdout.decode()
    assert (
        "warning: Names of the catalog break the convention, and are used as they are: It's"
        in project.run("migrate", "--write").stdout.decode()
    )
    assert 'logfire.info("It\'s \\"told\\"\\\\", message=text)' in text(project, "src/agents.py")


def test_a_name_of_several_events_is_warned_of_once(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logging\n\n\ndef f():\n    logging.info("Row saved")\n    logging.info("Rows saved")\n')
    sandbox.commit()
    sandbox.run("events", "--update")
    sandbox.put("events.toml", text(sandbox).replace('new = "row.saved"', 'new = "row.save"'))
    assert sandbox.run("events", "--update").stdout.decode().count("row.save: event-tense") == 1
    assert sandbox.run("events").stdout.decode().count("row.save: event-tense") == 1
    assert "as they are: row.save (event-tense).\n" in sandbox.run("migrate").stdout.decode()


def test_a_catalog_that_is_no_text_is_told_with_its_line(project: Sandbox) -> None:
    project.put("events.toml", b'[[event]]\nold = "x"\nnew = "\xe9.made"\n')
    done = project.run("events")
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "error: events.toml:3: is not UTF-8; mend that line, or restore the file\n",
    )


def test_names_are_not_exchanged_at_one_stroke(sandbox: Sandbox) -> None:
    """Half-way, or where only some files were taken, nobody could tell a call that has its new name from one that waits."""
    code = 'import logfire\n\n\ndef f():\n    logfire.info("row.saved")\n    logfire.info("row.dropped")\n'
    sandbox.put("a.py", f'{code}\n\ndef g():\n    logfire.info("row.saved")\n')
    sandbox.commit()
    sandbox.run("events", "--update")
    decided = text(sandbox)
    for one, other in (("saved", "dropped"), ("dropped", "saved")):
        decided = decided.replace(f'old = "row.{one}"\nnew = "row.{one}"', f'old = "row.{one}"\nnew = "row.{other}"')
    sandbox.put("events.toml", decided)
    done = sandbox.run("migrate", "--write")
    assert "a.py::f: the catalog exchanges the names row.dropped, row.saved" in done.stdout.decode()
    assert text(sandbox, "a.py").startswith(code)
    sandbox.put("events.toml", text(sandbox).replace('new = "row.saved"', 'new = "row.shelved"'))
    sandbox.run("migrate", "--write")
    sandbox.put("events.toml", text(sandbox).replace('new = "row.shelved"', 'new = "row.saved"'))
    assert sandbox.run("migrate", "--write", "--allow-dirty").returncode == 0
    after = code.replace("saved", "put").replace("dropped", "saved").replace("put", "dropped")
    assert text(sandbox, "a.py") == f'{after}\n\ndef g():\n    logfire.info("row.dropped")\n'
    assert "row." not in sandbox.run("migrate").stdout.decode()


def test_standard_input_gets_the_names_of_the_catalog(project: Sandbox) -> None:
    settle(project)
    done = project.run("migrate", "-", "--stdin-filename", "src/agents.py", stdin=AGENTS.encode())
    assert 'logfire.info("agent.told", message=text)' in done.stdout.decode()


def test_a_subfolder_has_the_catalog_of_its_project(project: Sandbox) -> None:
    settle(project)
    shown = project.run("events", cwd="src").stdout.decode()
    assert "../events.toml: 2 events, 0 to decide, 1 decided by people\n" in shown
    project.run("migrate", "--write", cwd="src")
    assert 'in_code = "agent.told"' in block(project, "{text}")


def test_a_catalog_that_cannot_be_written_is_told_after_the_code(project: Sandbox) -> None:
    (project.root / "events.toml").chmod(0o444)
    done = project.run("migrate", "--write")
    assert done.returncode == 2
    assert "1 call in 1 file migrated" in done.stdout.decode()
    assert done.stderr.decode().endswith(
        "error: events.toml: is read-only\n"
        "help: the files are migrated; `migrate-logs events --update` brings the catalog up to date with them\n"
    )


def test_names_reach_all_processes(sandbox: Sandbox) -> None:
    for number in range(120):
        sandbox.put(
            f"m{number}.py",
            f'import logging\n\n\ndef f(x):\n    logging.info(x)\n    logging.info("Job {number} done")\n',
        )
    sandbox.commit()
    sandbox.run("events", "--update", "-j", "2")
    assert text(sandbox).count("[[event]]") == 240
    sandbox.put("events.toml", text(sandbox).replace('status = "proposed"', 'status = "accepted"'))
    sandbox.run("migrate", "--write", "-j", "2")
    assert text(sandbox, "m7.py").count("logfire.info(") == 2
    assert sandbox.run("events", "--check", "-j", "2").returncode == 0


STARTED = 'from loguru import logger\n\n\ndef run():\n    logger.info("started")\n'


@pytest.fixture
def mixed(sandbox: Sandbox) -> Sandbox:
    """A repository of two libraries, where two files log one text, and a person has named one of the two events."""
    sandbox.put("pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put("mailer.py", STARTED)
    sandbox.put("indexer.py", STARTED)
    sandbox.put("shop.py", 'import structlog\n\nlog = structlog.get_logger()\nlog.info("order_created")\n')
    sandbox.run("events", "--update")
    edit(sandbox, 'new = "mailer.started"', 'new = "mail_worker.started"')
    sandbox.run("events", "--update")
    sandbox.commit()
    return sandbox


@pytest.mark.parametrize(("flags", "configured"), [(["--from", "structlog"], ""), ([], 'from = ["structlog"]\n')])
def test_events_of_libraries_that_were_not_looked_at_stay(mixed: Sandbox, flags: list[str], configured: str) -> None:
    before = text(mixed)
    mixed.put("pyproject.toml", f"[tool.migrate-logs]\n{configured}")
    assert mixed.run("migrate", "--write", *flags).returncode == 0
    mixed.run("events", "--update")
    mixed.put("pyproject.toml", "[tool.migrate-logs]\n")
    assert text(mixed) == before.replace(
        'proposed = "order.created"\n', 'proposed = "order.created"\nin_code = "order.created"\n'
    )
    shown = mixed.run("migrate", "--diff").stdout.decode()
    assert [line for line in shown.splitlines() if line.startswith("+    logfire")] == [
        '+    logfire.info("indexer.started")',
        '+    logfire.info("mail_worker.started")',
    ]


def test_a_decision_waits_for_a_call_that_is_left_alone_for_a_while(mixed: Sandbox) -> None:
    mixed.put("mailer.py", STARTED.replace('("started")', '("started")  # migrate-logs: ignore'))
    mixed.run("events", "--update")
    assert 'logfire.info("indexer.started")' in mixed.run("migrate", "--diff").stdout.decode()
    mixed.put("mailer.py", STARTED)
    mixed.run("events", "--update")
    assert 'logfire.info("mail_worker.started")' in mixed.run("migrate", "--diff", "mailer.py").stdout.decode()


def test_a_decision_is_not_for_a_new_call_that_says_the_same(mixed: Sandbox) -> None:
    mixed.git("rm", "-q", "mailer.py")
    mixed.put("scheduler.py", STARTED.replace("run", "boot"))
    shown = mixed.run("migrate", "scheduler.py").stdout.decode()
    assert '+ logfire.info("scheduler.started")' in shown
    asked = 'scheduler.py:5: "started" is mail_worker.started in the catalog, where its call is gone; is it this one?'
    assert f"warning: {asked}" in shown
    assert asked in mixed.run("events", "--update").stderr.decode()
    assert mixed.run("events", "--update").stderr == b""


def test_a_call_that_was_moved_keeps_its_decision(mixed: Sandbox) -> None:
    mixed.git("rm", "-q", "mailer.py")
    mixed.put("scheduler.py", STARTED)
    assert '+ logfire.info("mail_worker.started")' in mixed.run("migrate", "scheduler.py").stdout.decode()


def test_a_decision_survives_a_renamed_variable(project: Sandbox) -> None:
    edit(project, 'new = "agent.created"', 'new = "agent.born"')
    project.put("src/agents.py", AGENTS.replace("model", "kind"))
    assert 'logfire.info("agent.born", kind=kind)' in project.run("migrate", "--diff").stdout.decode()
    project.run("events", "--update")
    assert block(project, "Agent {kind} created")[2:4] == ['new = "agent.born"', 'status = "edited"']


# ---- renames ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def migrated(project: Sandbox) -> Sandbox:
    settle(project)
    project.run("migrate", "--write")
    project.commit()
    return project


def test_a_rename_reaches_the_code_that_was_migrated(migrated: Sandbox) -> None:
    code = text(migrated, "src/agents.py")
    edit(migrated, 'new = "agent.told"', 'new = "agent.notified"')
    shown = migrated.run("migrate").stdout.decode()
    assert (
        '- logfire.info("agent.told", message=text)\n       + logfire.info("agent.notified", message=text)\n' in shown
    )
    assert "\n1 event on Logfire can be renamed, " in shown
    assert text(migrated, "src/agents.py") == code
    done = migrated.run("migrate", "--write")
    assert done.returncode == 0
    assert text(migrated, "src/agents.py") == code.replace('"agent.told"', '"agent.notified"')
    assert 'in_code = "agent.notified"' in block(migrated, "{text}")
    assert migrated.run("events", "--check").returncode == 0


def test_a_rename_finds_code_that_was_moved(migrated: Sandbox) -> None:
    code = text(migrated, "src/agents.py")
    migrated.put("src/telling.py", code.replace("def tell(", "def say("))
    migrated.put("src/agents.py", code[: code.index("def tell(")])
    edit(migrated, 'new = "agent.told"', 'new = "agent.notified"')
    migrated.run("migrate", "--write", "--allow-dirty")
    assert '"agent.notified"' in text(migrated, "src/telling.py")
    assert block(migrated, "{text}")[-1] == 'sites = ["src/telling.py::say"]'


def test_text_of_the_same_spelling_is_not_renamed(migrated: Sandbox) -> None:
    migrated.put("src/other.py", 'import logfire\n\nNAME = "agent.told"\nlogfire.warn("agent.tolds", x="agent.told")\n')
    edit(migrated, 'new = "agent.told"', 'new = "agent.notified"')
    before = text(migrated, "src/other.py")
    migrated.run("migrate", "--write", "--allow-dirty")
    assert text(migrated, "src/other.py") == before


LOST = (
    'src/agents.py:10: the catalog has "{}" here, which is nowhere in the code; is it "{}" now? '
    "`migrate-logs events --update` makes a block of that: give it the name {}, if it is to have it.\n"
)


def test_a_replacement_that_also_hits_what_the_code_has_is_asked_about(migrated: Sandbox) -> None:
    code = text(migrated, "src/agents.py")
    migrated.put("events.toml", text(migrated).replace("agent.told", "agent.notified"))
    asked = LOST.format("agent.notified", "agent.told", "agent.notified").replace(":10:", ":9:")
    assert f"warning: {asked}" in migrated.run("migrate").stdout.decode()
    assert migrated.run("events", "--update").stderr.decode() == asked
    edit(migrated, 'new = "agent.told"', 'new = "agent.notified"')
    assert migrated.run("migrate", "--write").returncode == 0
    assert text(migrated, "src/agents.py") == code.replace('"agent.told"', '"agent.notified"')
    assert migrated.run("events", "--update").stderr == b""


def test_an_event_on_logfire_from_the_start_is_not_forgotten_without_a_word(sandbox: Sandbox) -> None:
    sandbox.put("src/agents.py", "import logfire\n" + 8 * "\n" + 'logfire.info("bot.made")\n')
    sandbox.commit()
    sandbox.run("events", "--update")
    sandbox.put("events.toml", text(sandbox).replace("bot.made", "robot.made"))
    assert sandbox.run("events", "--update").stderr.decode() == LOST.format("robot.made", "bot.made", "robot.made")
    assert sandbox.run("events", "--update").stderr == b""


def test_a_decision_whose_text_was_changed_is_asked_about(project: Sandbox) -> None:
    edit(
        project, 'old = "Agent {model} created"\nnew = "agent.created"', 'old = "Bot {model} created"\nnew = "bot.made"'
    )
    asked = LOST.format("Bot {model} created", "Agent {model} created", "bot.made").replace(":10:", ":5:")
    assert project.run("events", "--update").stderr.decode() == asked
    assert block(project, "Bot {model} created")[-1] == "sites = []"


def test_a_call_that_is_gone_is_not_asked_about(migrated: Sandbox) -> None:
    code = text(migrated, "src/agents.py")
    migrated.put(
        "src/agents.py",
        code.replace('    logfire.info("agent.told", message=text)\n', '    logfire.error("bot.failed")\n'),
    )
    assert migrated.run("events", "--update").stderr == b""


TWINS = """\
import logging


def f():
    logging.info("Row saved")
    logging.info("Saved the row")
"""


def test_a_name_that_the_catalog_can_only_hold_as_an_escape_is_not_renamed(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("\\ud800 agent")\n')
    sandbox.commit()
    assert sandbox.run("events", "--update").returncode == 0
    assert block(sandbox, "\\ud800 agent")[2] == 'new = "\\\\ud800 agent"'
    assert sandbox.run("migrate", "--diff").stdout == b""
    lint = sandbox.run("lint", "--select", "event-not-in-catalog")
    assert (lint.returncode, lint.stdout, lint.stderr) == (0, b"", b"")
    edit(sandbox, 'new = "\\\\ud800 agent"', 'new = "agent.seen"')
    assert b'+logfire.info("agent.seen")\n' in sandbox.run("migrate", "--diff").stdout


def test_an_ambiguous_rename_is_asked_for(sandbox: Sandbox) -> None:
    sandbox.put("a.py", TWINS)
    sandbox.put(
        "events.toml",
        '[[event]]\nold = "Row saved"\nnew = "row.saved"\n\n[[event]]\nold = "Saved the row"\nnew = "row.saved"\n',
    )
    sandbox.commit()
    sandbox.run("migrate", "--write")
    code = text(sandbox, "a.py")
    assert code.count('"row.saved"') == 2
    edit(sandbox, 'old = "Row saved"\nnew = "row.saved"', 'old = "Row saved"\nnew = "row.stored"')
    done = sandbox.run("migrate", "--write", "--allow-dirty")
    assert text(sandbox, "a.py") == code
    asked = "row.saved is the name of several events of the catalog; write row.saved or row.stored there yourself."
    assert done.stdout.decode().count(asked) == 2
    assert asked in sandbox.run("events").stderr.decode()
    sandbox.put("a.py", code.replace("row.saved", "row.stored", 1))
    assert sandbox.run("events", "--update").stderr == b""
    assert 'in_code = "row.stored"' in block(sandbox, "Row saved")
    assert 'in_code = "row.saved"' in block(sandbox, "Saved the row")


def test_a_rename_of_all_who_share_a_name_is_not_ambiguous(sandbox: Sandbox) -> None:
    sandbox.put("a.py", TWINS)
    sandbox.put(
        "events.toml",
        '[[event]]\nold = "Row saved"\nnew = "row.saved"\n\n[[event]]\nold = "Saved the row"\nnew = "row.saved"\n',
    )
    sandbox.commit()
    sandbox.run("migrate", "--write")
    sandbox.put("events.toml", text(sandbox).replace('new = "row.saved"', 'new = "row.stored"'))
    sandbox.run("migrate", "--write", "--allow-dirty")
    assert text(sandbox, "a.py").count('"row.stored"') == 2


def test_a_name_that_is_no_plain_string_is_asked_for(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\n\nNAME = "user.made"\nlogfire.info(NAME)\n')
    sandbox.put("events.toml", '[[event]]\nold = "user.made"\nnew = "user.created"\n')
    sandbox.commit()
    done = sandbox.run("migrate")
    assert (
        "a.py:4: the catalog renames user.made to user.created, but the name is no plain string there"
        in done.stdout.decode()
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("logfire.info('user.made')", "logfire.info('user.born')"),
        ('logfire.info("""user.made""", x=1)', 'logfire.info("user.born", x=1)'),
        ('logfire.log("info", r"user.made")', 'logfire.log("info", "user.born")'),
        ('with logfire.span("user.made"):\n    pass', 'with logfire.span("user.made"):\n    pass'),
    ],
)
def test_only_the_name_of_a_call_changes(sandbox: Sandbox, before: str, after: str) -> None:
    sandbox.put("a.py", f"import logfire\n\n{before}\n")
    sandbox.put("events.toml", '[[event]]\nold = "user.made"\nnew = "user.born"\n')
    sandbox.commit()
    sandbox.run("migrate", "--write")
    assert text(sandbox, "a.py") == f"import logfire\n\n{after}\n"


def test_spans_are_events_of_their_own(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\n\nwith logfire.span("user.load"):\n    logfire.info("user.loaded")\n')
    sandbox.commit()
    sandbox.run("events", "--update")
    assert 'kind = "span"' in block(sandbox, "user.load")
    edit(sandbox, 'new = "user.load"', 'new = "user.fetch"')
    sandbox.run("migrate", "--write")
    assert 'with logfire.span("user.fetch"):\n    logfire.info("user.loaded")' in text(sandbox, "a.py")


# ---- review elsewhere --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["csv", "json"])
def test_a_table_goes_out_and_comes_back(project: Sandbox, format: str) -> None:
    before = text(project)
    table = project.run("events", "--format", format).stdout
    project.put("review", table)
    assert project.run("events", "--import", "review").returncode == 0
    assert text(project) == before
    changed = table.replace(b"agent.reported", b"agent.told", 1)
    project.put("review", changed)
    assert project.run("events", "--import", "review").returncode == 0
    assert block(project, "{text}")[2:4] == ['new = "agent.told"', 'status = "edited"']


def test_a_table_comes_back_through_a_pipe(project: Sandbox) -> None:
    table = project.run("events", "--format", "json").stdout.replace(b"agent.reported", b"agent.told", 1)
    assert project.run("events", "--import", "-", stdin=table).returncode == 0
    assert block(project, "{text}")[2:4] == ['new = "agent.told"', 'status = "edited"']


def test_a_table_of_events_that_no_file_holds_yet_comes_back(sandbox: Sandbox) -> None:
    sandbox.put("a.py", AGENTS.replace("{text}", "x"))
    sandbox.put("b.py", TWINS)
    sandbox.commit()
    sandbox.put("review.csv", sandbox.run("events", "--format", "csv").stdout.replace(b"row.saved", b"row.stored", 1))
    done = sandbox.run("events", "--import", "review.csv")
    assert (done.returncode, done.stderr) == (0, b"")
    assert block(sandbox, "Row saved")[2:4] == ['new = "row.stored"', 'status = "edited"']
    assert sandbox.run("events", "--check").returncode == 0


def test_a_row_that_cannot_be_taken_is_told(project: Sandbox) -> None:
    project.put("review.csv", "old,new\nNobody says this,a.b\n")
    done = project.run("events", "--import", "review.csv")
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "review.csv: line 2: no event has the text 'Nobody says this'; "
        "mend it where it is not as exported, else leave the row out: its calls are gone\n"
    )


def test_a_table_that_is_none_is_a_fault(project: Sandbox) -> None:
    project.put("review.csv", "x\n")
    done = project.run("events", "--import", "review.csv")
    assert (done.returncode, done.stderr.decode()) == (2, 'error: review.csv: has no column "old" in its first line\n')


def test_the_map_has_the_old_names_and_the_new_ones(project: Sandbox) -> None:
    settle(project)
    project.run("events", "--map", "names.json")
    assert json.loads(text(project, "names.json")) == {"Agent {model} created": "agent.created", "{text}": "agent.told"}


def test_the_undo_of_a_migration_brings_back_a_catalog_that_git_has(project: Sandbox) -> None:
    project.commit()
    shown = project.run("migrate", "--write").stdout.decode()
    assert shown.endswith("\nTo undo:\n  git restore -- events.toml src/agents.py\n")
    project.shell(shown.rpartition("To undo:\n")[2])
    assert project.git("status", "--porcelain") == ""


def test_the_undo_of_a_migration_brings_a_catalog_with_work_of_people_back_in_line(project: Sandbox) -> None:
    project.commit()
    project.put("events.toml", text(project).replace('new = "agent.created"', 'new = "agent.made"'))
    project.run("events", "--update")
    before = text(project)
    shown = project.run("migrate", "--write").stdout.decode()
    assert shown.endswith("\nTo undo:\n  git restore -- src/agents.py\n  migrate-logs events --update\n")
    assert text(project) != before
    project.git("restore", "--", "src/agents.py")
    project.run("events", "--update")
    assert text(project) == before


def test_what_a_migration_leaves_of_the_catalog_needs_no_undo(project: Sandbox) -> None:
    project.commit()
    project.put("src/more.py", "import logging\n\nlogging.info('Agent stopped')\n")
    done = project.run("migrate", "--write", "--allow-dirty", "src/more.py")
    assert done.stdout.decode().endswith("\nNo undo for 1 file: git does not have the old text\n")


DASHBOARD = """\
{"expr": "{service=\\"api\\"} |= \\"file_parsed\\"", "title": "file_parsed_total"}
{"was": "file_parsed", "now": "file.parsed"}
{"expr": "event=~\\"file_parsed|x\\""}
"""


def test_a_migration_names_the_lines_that_still_use_old_names(sandbox: Sandbox) -> None:
    sandbox.put(
        "a.py",
        'import logging\n\n\ndef f(x):\n    logging.info("file_parsed")\n    logging.info("Cannot read the file %s", x)\n',
    )
    sandbox.put("deploy/board.json", DASHBOARD)
    sandbox.put("q.sql", "-- x\nSELECT 1 WHERE event = 'file_parsed' AND message LIKE 'Cannot read the file %';\n")
    sandbox.put("rules.yaml", "expr: file_parsed\n")
    sandbox.put("docs/run.md", "Look for `file_parsed`.\n")
    sandbox.put("notes.txt", "file_parsed\n")
    sandbox.put("dist/old.md", "file_parsed\n")
    sandbox.commit()
    shown = sandbox.run("migrate", "--write").stdout.decode()
    start = shown.index("Old names elsewhere: 5 lines in 4 files\n")
    assert shown[start : shown.index("\nTo undo")].splitlines()[1:] == [
        "  deploy/board.json:1  file_parsed -> file.parsed",
        "  deploy/board.json:3  file_parsed -> file.parsed",
        "  docs/run.md:1  file_parsed -> file.parsed",
        "  q.sql:2  file_parsed -> file.parsed",
        "  q.sql:2  Cannot read the file {x} -> file.read_failed",
        "  rules.yaml:1  file_parsed -> file.parsed",
    ]


def test_a_machine_name_without_quotes_is_found_and_a_word_is_not(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logging\n\nlogging.info("OrderShipped")\nlogging.info("Started")\n')
    sandbox.put("RULES.JSON", '{"event": "OrderShipped"}\n')
    sandbox.put("rules.yaml", "event: OrderShipped\nwhen: Started\nlike: OrderShippedTwice\n")
    sandbox.commit()
    shown = sandbox.run("migrate", "--write", "--min-confidence", "0").stdout.decode()
    start = shown.index("Old names elsewhere: 2 lines in 2 files\n")
    assert [line.split("  ")[1] for line in shown[start:].splitlines()[1:3]] == ["RULES.JSON:1", "rules.yaml:1"]


# ---- what wants a look --------------------------------------------------------------------------------------------------


def test_names_that_do_not_go_together_are_listed(sandbox: Sandbox) -> None:
    sandbox.put(
        "a.py",
        'import logfire\n\nlogfire.info("agent.created", a=1)\nlogfire.info("agents.created")\nlogfire.error("agent.created", a=1)\n'
        'logfire.info("job.done", x=1)\nlogfire.info("job.done")\n',
    )
    sandbox.commit()
    shown = sandbox.run("events").stdout.decode()
    assert "Names that are nearly the same (1)\n  agent.created  agents.created\n" in shown
    assert "One name, an error here and none there (1)\n  agent.created\n" in shown
    assert 'One name, with other attributes from call to call (1)\n  job.done\n    "job.done" (x?)\n' in shown
