"""A repository with a configuration for each service: every file is linted under the nearest one."""

import json

import pytest

from cli.sandbox import Sandbox

OLD = 'from loguru import logger\n\nlogger.info("Agent created")\n'
KNOWN = (
    "warning: the configuration in api/pyproject.toml, web/pyproject.toml is not used here: run `migrate-logs {} api`"
)


@pytest.fixture
def services(sandbox: Sandbox) -> Sandbox:
    for name in ("api", "web"):
        sandbox.put(f"{name}/pyproject.toml", "[tool.migrate-logs]\n")
        sandbox.put(f"{name}/app/m.py", OLD)
    sandbox.put("top.py", "import logfire\n")
    sandbox.commit()
    return sandbox


def with_baselines(services: Sandbox) -> Sandbox:
    assert services.run("baseline", "create").stdout == b"4 known problems are in the baseline.\n"
    return services


def test_each_service_gets_a_baseline_of_its_own(services: Sandbox) -> None:
    with_baselines(services)
    for name in ("api", "web"):
        noted = json.loads((services.root / name / ".migrate-logs-baseline.json").read_text())
        assert list(noted["files"]) == ["app/m.py"]
    assert not (services.root / ".migrate-logs-baseline.json").exists()


@pytest.mark.parametrize("paths", [["api/app/m.py", "web/app/m.py"], ["api", "web"], ["."], []])
def test_files_of_several_services_are_known_as_in_each_alone(services: Sandbox, paths: list[str]) -> None:
    with_baselines(services)
    done = services.run("lint", "--force-exclude", *paths)
    assert (done.returncode, done.stdout) == (0, b"4 known problems are in the baseline.\n")


@pytest.mark.parametrize("command", ["lint", "report", "events", "migrate", "baseline show", "name Text"])
def test_every_command_takes_a_setting_on_the_command_line(services: Sandbox, command: str) -> None:
    with_baselines(services)
    for given, said in (("frm=[]", b'unknown key "frm"'), ("nothing.toml", b"no such file")):
        done = services.run(*command.split(), "--config", given)
        assert (done.returncode, said in done.stderr) == (2, True)
    counted = services.run("report", "--config", "from=['structlog']", "--format", "shields", "--no-cache").stdout
    assert b"no logging" in counted


def test_what_is_new_in_one_is_named_from_the_top(services: Sandbox) -> None:
    with_baselines(services)
    services.put("web/app/n.py", OLD)
    services.put("top.py", 'import logfire\n\nlogfire.info("bad")\n')
    done = services.run("lint", "api/app/m.py", "web/app/n.py", "top.py", "--output-format", "json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["root"] == str(services.root)
    assert [(each["path"], each["rule"]) for each in told["findings"]] == [
        ("top.py", "event-not-dotted"),
        ("web/app/n.py", "unmigrated-import"),
        ("web/app/n.py", "unmigrated-call"),
    ]
    assert told["baseline"]["known"] == 2


def test_code_is_shown_and_mended_where_it_lies(services: Sandbox) -> None:
    place = services.put(
        "api/app/m.py", 'import logfire\n\nlogfire.info("agent_createds")\nlogfire.info("Agent.Created")\n'
    )
    done = services.run("lint", "api/app", "top.py", "--fix", "--output-format", "full")
    assert b"api/app/m.py:3:14: event-not-dotted" in done.stdout
    assert b'3 | logfire.info("agent_createds")' in done.stdout
    assert 'logfire.info("agent.created")' in place.read_text()


def test_the_rules_are_those_of_the_nearest_configuration(services: Sandbox) -> None:
    services.put("api/pyproject.toml", '[tool.migrate-logs.lint]\nignore = ["unmigrated-call", "unmigrated-import"]\n')
    done = services.run("lint", "--output-format", "json")
    assert {each["path"] for each in json.loads(done.stdout)["findings"]} == {"web/app/m.py"}


def test_a_configuration_within_a_configured_folder(services: Sandbox) -> None:
    services.put("pyproject.toml", '[tool.migrate-logs.lint]\nselect = ["event-case"]\n')
    services.put("api/app/in/pyproject.toml", '[tool.migrate-logs.lint]\nselect = ["unmigrated-import"]\n')
    services.put("api/app/in/m.py", OLD)
    services.put("top.py", OLD)
    done = services.run("lint", ".", "api/app/in/m.py", "--output-format", "json")
    assert [(each["path"], each["rule"]) for each in json.loads(done.stdout)["findings"]] == [
        ("api/app/in/m.py", "unmigrated-import"),
        ("api/app/m.py", "unmigrated-import"),
        ("api/app/m.py", "unmigrated-call"),
        ("web/app/m.py", "unmigrated-import"),
        ("web/app/m.py", "unmigrated-call"),
    ]


def test_one_that_cannot_be_used_ends_the_run_before_anything_is_mended(services: Sandbox) -> None:
    place = services.put("api/app/m.py", 'import logfire\n\nlogfire.info("Agent.Created")\n')
    services.put("web/pyproject.toml", "[tool.migrate-logs]\nexlude = []\n")
    done = services.run("lint", "--fix")
    assert done.returncode == 2
    assert done.stderr.startswith(b'error: web/pyproject.toml: [tool.migrate-logs] unknown key "exlude"')
    assert "Agent.Created" in place.read_text()


@pytest.mark.parametrize("flags", [["--isolated"], ["--config", "api/pyproject.toml"]])
def test_the_command_line_may_rule_for_all(services: Sandbox, flags: list[str]) -> None:
    with_baselines(services)
    assert services.run("lint", "web", *flags).returncode == 1


def test_a_baseline_is_tightened_and_shown_in_each(services: Sandbox) -> None:
    with_baselines(services)
    (services.root / "api/app/m.py").unlink()
    services.put("api/app/other.py")
    said = services.run("lint", ".", "--frozen-baseline")
    assert (said.returncode, said.stderr.splitlines()[0]) == (
        1,
        b"api/app/m.py: unmigrated-call: 1 too many in the baseline",
    )
    assert services.run("baseline", "update", "api", "web").stdout == (
        b"2 known problems are gone. 2 known problems are left.\n"
    )
    assert services.run("baseline", "show", "-v").stdout.splitlines()[0] == (
        b"web/app/m.py: 1 unmigrated-call, 1 unmigrated-import"
    )
    again = services.run("baseline", "create")
    assert (again.returncode, again.stderr.splitlines()[0]) == (
        2,
        b"error: api/.migrate-logs-baseline.json: exists already",
    )


@pytest.mark.parametrize("command", ["migrate", "events", "report"])
def test_the_other_commands_say_which_configurations_they_do_not_use(services: Sandbox, command: str) -> None:
    assert KNOWN.format(command) in services.run(command).stderr.decode()
    assert KNOWN.format(command) in services.run(command, "api/app/m.py", "web/app/m.py").stderr.decode()
    for arguments in (["api"], ["top.py"], ["-q"], ["--isolated"]):
        assert services.run(command, *arguments).stderr.count(b"configuration in") == 0
