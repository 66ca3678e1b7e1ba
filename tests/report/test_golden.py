"""Every format, whole, on the example service: what it says was checked by hand against the code, call by call.

`golden/changed` has what some formats say of a change to it: against an earlier report and the baseline.

After a change that is meant, `python -m report.test_golden` in `tests` writes the files anew.
"""

import shutil
import tempfile
from pathlib import Path

import pytest
from cli.sandbox import Sandbox

from migrate_logs import __version__
from migrate_logs.report import formats

EXAMPLE = Path(__file__).parents[2] / "examples" / "agent_service"
GOLDEN = Path(__file__).parent / "golden"
DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 2026-11-21
OWNERS = "* @acme/platform\n/src/agent_service/services/ @acme/agents\nbilling/ @acme/billing @acme/money\n"
PHASES = """
[tool.migrate-logs.phases]
chat = { files = ["src/agent_service/services/chat.py", "src/agent_service/api/chat.py"], target = 2026-10-01 }
services = { files = ["services/"], target = 2027-02-01 }
billing = { files = ["billing/"], target = 2026-09-01 }
rest = ["*.py"]
"""

CHANGED = ("github", "markdown", "text")
LATER = """

def _watch(limit, account_id):
    logger.info("Watching {} of {}", limit, account_id)
    logger.log(limit, "Limit of {} is odd", account_id)
"""


def project(folder: Path) -> Sandbox:
    """The example service with owners and phases, in a folder of its name."""
    root = folder.resolve() / "agent_service"
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("__pycache__"))
    sandbox = Sandbox(root)
    sandbox.put("CODEOWNERS", OWNERS)
    sandbox.put("pyproject.toml", (root / "pyproject.toml").read_text("utf-8") + PHASES)
    return sandbox


def written(sandbox: Sandbox, name: str) -> str:
    """What the program writes in a format; of the page, what is between its head and its script."""
    done = sandbox.run("report", "--format", name, environment=DAY)
    assert done.returncode == 0, done.stderr
    text = done.stdout.decode().replace(__version__, "VERSION")
    return text if name != "html" else text[text.index("<body>") : text.index("<script>")]


def changed(folder: Path) -> Sandbox:
    """The example service after a change: one file is finished, two have new calls, one of which was done."""
    sandbox = project(folder)
    assert sandbox.run("report", "--format", "json", "-o", "base.json", environment=DAY).returncode == 0
    assert sandbox.run("baseline", "create").returncode == 0
    source = sandbox.root / "src" / "agent_service"
    assert sandbox.run("migrate", "--write", "--allow-dirty", "src/agent_service/services/messages.py").returncode == 0
    with (source / "limits.py").open("a") as file:
        file.write(LATER)
    with (source / "billing" / "invoices.py").open("a") as file:
        file.write('\n\nimport logging\n\nlogging.getLogger("audit").error("Invoice %s | lost", 7)\n')
    return sandbox


def told(sandbox: Sandbox, name: str) -> str:
    """What the program writes in a format about a change."""
    done = sandbox.run("report", "--base", "base.json", "--format", name, environment=DAY)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    return project(tmp_path_factory.mktemp("golden"))


@pytest.mark.parametrize("name", formats.names())
def test_the_example_service(example: Sandbox, name: str) -> None:
    assert written(example, name) == (GOLDEN / name).read_text("utf-8")


@pytest.fixture(scope="module")
def worse(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    return changed(tmp_path_factory.mktemp("changed"))


@pytest.mark.parametrize("name", CHANGED)
def test_a_change_of_the_example_service(worse: Sandbox, name: str) -> None:
    assert told(worse, name) == (GOLDEN / "changed" / name).read_text("utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = project(Path(folder))
        for each in formats.names():
            (GOLDEN / each).write_text(written(made, each), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        made = changed(Path(folder))
        for each in CHANGED:
            (GOLDEN / "changed" / each).write_text(told(made, each), "utf-8")
