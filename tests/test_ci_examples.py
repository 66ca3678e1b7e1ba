"""The CI examples of docs/ci.md: their shell steps are run, and what they leave is looked at."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from ci_runner import Event, Server, examples, github, gitlab
from cli.sandbox import Sandbox
from cli.test_sarif import LOG

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
EXAMPLES = examples(PAGE)
EDITED = "src/agent_service/webhooks.py"
ANNOTATION = re.compile(
    r"::(?P<level>error|warning|notice) title=(?P<title>[^,:]+)"
    r"(?:,file=(?P<file>[^,:]+),line=(?P<line>\d+)(?:,endLine=\d+)?(?:,col=\d+)?(?:,endColumn=\d+)?)?::.+"
)


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    """A repository with the example service and a baseline, a branch that adds a call (`bare`: without the baseline) and one that migrates a file."""
    sandbox = Sandbox(tmp_path_factory.mktemp("origin").resolve())
    shutil.copytree(ROOT / "examples" / "agent_service", sandbox.root, dirs_exist_ok=True)
    sandbox.put("CODEOWNERS", "* @platform\n/src/agent_service/billing/ @billing\n")
    assert sandbox.run("baseline", "create").returncode == 0
    sandbox.commit()
    sandbox.git("checkout", "--quiet", "-b", "worse")
    with (sandbox.root / EDITED).open("a") as file:
        file.write('\n\ndef retire(hook_id: str) -> None:\n    logger.info("Webhook {} retired", hook_id)\n')
    sandbox.git("commit", "--quiet", "--all", "--message", "one call more")
    sandbox.git("checkout", "--quiet", "-b", "bare")
    sandbox.git("rm", "--quiet", ".migrate-logs-baseline.json")
    sandbox.git("commit", "--quiet", "--message", "one call more, and no baseline")
    sandbox.git("checkout", "--quiet", "-b", "better", "main")
    assert sandbox.run("migrate", "--write", EDITED).returncode == 0
    assert sandbox.run("baseline", "update").returncode == 0
    sandbox.git("commit", "--quiet", "--all", "--message", "one file less")
    sandbox.git("checkout", "--quiet", "main")
    return sandbox


def lines_of(origin: Sandbox, branch: str) -> int:
    return origin.git("show", f"{branch}:{EDITED}").count("\n")


def on_github(example: str, origin: Sandbox, folder: Path, branch: str = "main", *jobs: str) -> Server:
    server = Server(origin.root, folder, Event(branch))
    github(EXAMPLES[f"GitHub Actions / {example}"], server, jobs)
    return server


def on_gitlab(example: str, origin: Sandbox, folder: Path, branch: str = "main", *jobs: str) -> Server:
    server = Server(origin.root, folder, Event(branch))
    gitlab(EXAMPLES[f"GitLab CI / {example}"], server, origin.git("rev-parse", "main").strip(), jobs)
    return server


def annotations(output: str) -> list[re.Match[str]]:
    found = [ANNOTATION.fullmatch(line) for line in output.splitlines() if line.startswith("::")]
    assert all(found), output
    return [each for each in found if each]


def test_all_examples_are_run_here() -> None:
    assert sorted(EXAMPLES) == [
        "GitHub Actions / A matrix for a very large repository",
        "GitHub Actions / The complete one",
        "GitHub Actions / The smallest",
        "GitLab CI / The complete one",
        "GitLab CI / The smallest",
    ]


# ---- GitHub
def test_the_smallest_workflow_stops_a_new_call(origin: Sandbox, tmp_path: Path) -> None:
    server = on_github("The smallest", origin, tmp_path, "bare")
    assert [ran.code for ran in server.ran] == [1, 0]
    (found,) = annotations(server.output("lint"))
    assert found.group("level", "title", "file", "line") == (
        "error", "migrate-logs (unmigrated-call)", EDITED, str(lines_of(origin, "worse")),
    )  # fmt: skip
    summary = (tmp_path / "logging" / "summary.md").read_text("utf-8")
    assert "5 on Logfire, 78 automatic, 3 need a person" in summary


def test_the_smallest_workflow_lets_a_migration_through(origin: Sandbox, tmp_path: Path) -> None:
    server = on_github("The smallest", origin, tmp_path, "better")
    assert [ran.code for ran in server.ran] == [0, 0]
    assert [found["level"] for found in annotations(server.output("lint")) if found["level"] == "error"] == []


def test_the_complete_workflow_on_a_worse_branch(origin: Sandbox, tmp_path: Path) -> None:
    server = on_github("The complete one", origin, tmp_path, "worse")
    assert server.codes() == {"lint": 1, "report": 0, "comment": 1}
    (found,) = annotations(server.output("--frozen-baseline"))
    assert found.group("file", "line") == (EDITED, str(lines_of(origin, "worse")))
    comment = (server.workspace("comment") / "comment.md").read_text("utf-8")
    assert comment.startswith("<!-- migrate-logs report")
    assert f"| `{EDITED}:{lines_of(origin, 'worse')}` | `logger.info(" in comment
    assert "| automatic | 77 | 78 | +1 |" in comment
    assert (tmp_path / "comment" / "temp" / "gh.txt").read_text() == "pr comment 7 --body-file comment.md\n"


def test_a_comment_that_is_there_is_edited(origin: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "comment.txt").write_text("123\n124\n")
    on_github("The complete one", origin, tmp_path, "worse", "comment")
    assert (tmp_path / "comment" / "temp" / "gh.txt").read_text() == (
        "api --method PATCH repos/team/service/issues/comments/123 --field body=@comment.md --silent\n"
    )


def test_the_complete_workflow_on_a_better_branch(origin: Sandbox, tmp_path: Path) -> None:
    server = on_github("The complete one", origin, tmp_path, "better")
    assert server.codes() == {"lint": 0, "report": 0, "comment": 0}
    summary = (tmp_path / "report" / "summary.md").read_text("utf-8")
    assert "10 on Logfire, 72 automatic, 3 need a person" in summary
    assert "| `@billing` |" in summary
    assert "| `@platform` |" in summary
    assert all((server.workspace(job) / ".migrate_logs_cache").is_dir() for job in ("lint", "report"))
    assert (tmp_path / "report" / "output.txt").read_text() == "share=0.117\n"
    assert "<!doctype html>" in (server.artifact("logging-report") / "report.html").read_text("utf-8").lower()
    assert json.loads((server.artifact("logging-report") / "report.json").read_text())["totals"]["migrated"] == 10


def test_a_push_brings_code_scanning_all_problems_and_the_badge_a_branch_of_its_own(
    origin: Sandbox, tmp_path: Path
) -> None:
    server = on_github("The complete one", origin, tmp_path, "main", "lint", "badge", "comment")
    assert server.codes() == {"lint": 0, "badge": 0}
    content = json.loads((server.artifact("sarif") / "migrate-logs.sarif").read_text("utf-8"))
    jsonschema.validate(content, LOG)
    results = content["runs"][0]["results"]
    places = [each["locations"][0]["physicalLocation"] for each in results]
    assert len([each for each in results if each["ruleId"] == "unmigrated-call"]) == 80
    assert all((origin.root / place["artifactLocation"]["uri"]).is_file() for place in places)
    assert origin.git("ls-tree", "--name-only", "badges") == "logfire.svg\n"
    assert ElementTree.fromstring(origin.git("show", "badges:logfire.svg")).get("aria-label") == "logfire: 5%"
    assert origin.git("rev-list", "--count", "badges") == "1\n"


def test_the_parts_of_a_matrix_make_the_whole(origin: Sandbox, tmp_path: Path) -> None:
    server = on_github("A matrix for a very large repository", origin, tmp_path)
    assert server.codes() == {"count-1": 0, "count-2": 0, "count-3": 0, "merge": 0}
    whole = origin.run("report", "--format", "markdown").stdout.decode()
    assert (tmp_path / "merge" / "summary.md").read_text("utf-8").splitlines()[2:] == whole.splitlines()[2:]


# ---- GitLab
def test_the_smallest_pipeline(origin: Sandbox, tmp_path: Path) -> None:
    server = on_gitlab("The smallest", origin, tmp_path, "bare")
    assert server.codes() == {"logging": 1}
    assert f"{EDITED}:{lines_of(origin, 'worse')}:5: unmigrated-call: " in server.output("lint")


def test_the_smallest_pipeline_is_for_merge_requests(origin: Sandbox, tmp_path: Path) -> None:
    assert on_gitlab("The smallest", origin, tmp_path).ran == []


def test_code_quality(origin: Sandbox, tmp_path: Path) -> None:
    server = on_gitlab("The smallest", origin, tmp_path, "bare")
    issues = json.loads((server.artifact("logging") / "gl-code-quality-report.json").read_text("utf-8"))
    assert {frozenset(issue) for issue in issues} == {
        frozenset({"description", "check_name", "fingerprint", "severity", "location"})
    }
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 20
    for issue in issues:
        text = (server.workspace("logging") / issue["location"]["path"]).read_bytes()
        assert 1 <= issue["location"]["lines"]["begin"] <= text.count(b"\n")


def test_code_quality_beside_a_baseline_lists_what_is_new(origin: Sandbox, tmp_path: Path) -> None:
    server = on_gitlab("The complete one", origin, tmp_path, "worse", "logging:report")
    (issue,) = json.loads((server.artifact("logging-report") / "gl-code-quality-report.json").read_text("utf-8"))
    assert issue["location"] == {"path": EDITED, "lines": {"begin": lines_of(origin, "worse")}}


def test_the_complete_pipeline_on_the_default_branch(origin: Sandbox, tmp_path: Path) -> None:
    server = on_gitlab("The complete one", origin, tmp_path)
    parts = {f"logging-count-{number}": 0 for number in (1, 2, 3)}
    assert server.codes() == {"logging-lint": 0, "logging-report": 0, "logging-merge": 0} | parts
    suites = ElementTree.parse(server.artifact("logging-report") / "junit.xml").getroot()
    assert (suites.tag, suites.get("tests"), suites.get("failures"), suites.get("skipped")) == (
        "testsuites", "23", "0", "21",
    )  # fmt: skip
    assert (
        ElementTree.parse(server.artifact("logging-report") / "logfire.svg").getroot().get("aria-label")
        == "logfire: 5%"
    )
    assert "85 calls: 5 on Logfire, 77 automatic, 3 need a person" in server.output("--merge")


@pytest.mark.parametrize(("branch", "lint", "compare"), [("worse", 1, 1), ("better", 0, 0)])
def test_the_complete_pipeline_on_a_merge_request(
    origin: Sandbox, tmp_path: Path, branch: str, lint: int, compare: int
) -> None:
    server = on_gitlab("The complete one", origin, tmp_path, branch, "logging:lint", "logging:compare")
    assert server.codes() == {"logging-lint": lint, "logging-compare": compare}
    comparison = (server.artifact("logging-compare") / "comparison.md").read_text("utf-8")
    assert "| on Logfire | 5 | 5 | 0 |" in comparison if lint else "| on Logfire | 5 | 10 | +5 |" in comparison


# ---- the page itself
def test_the_options_on_the_page_exist() -> None:
    told = {
        (command, option)
        for line in PAGE.splitlines()
        for command, rest in re.findall(r"migrate-logs (lint|report|baseline|migrate)\b([^|`]*)", line)
        for option in re.findall(r"(?<![\w-])--[a-z-]+", rest)
    }
    for command in sorted({command for command, _ in told}):
        asked = (sys.executable, "-m", "migrate_logs", command, "--help")
        said = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout
        assert {option for each, option in told if each == command} <= set(re.findall(r"--[a-z-]+", said))
