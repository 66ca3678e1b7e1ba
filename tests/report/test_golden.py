"""Every format, whole, on the example service: what it says was checked by hand against the code, call by call.

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


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    return project(tmp_path_factory.mktemp("golden"))


@pytest.mark.parametrize("name", formats.names())
def test_the_example_service(example: Sandbox, name: str) -> None:
    assert written(example, name) == (GOLDEN / name).read_text("utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = project(Path(folder))
        for each in formats.names():
            (GOLDEN / each).write_text(written(made, each), "utf-8")
