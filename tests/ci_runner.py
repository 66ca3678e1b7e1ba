"""Runs the shell steps of the CI examples as GitHub Actions and GitLab CI run them: a clone, variables, a shell, artifacts.

What cannot run here is named in `ACTIONS` and `ELSEWHERE`; anything else that is not understood is an error. There is no
GitHub to comment on: `gh` is a stand-in that writes down what it was asked, and finds the comment that the test says.
"""

import fnmatch
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from cli.sandbox import ENVIRONMENT

# What is done by others: a checkout is our clone, installing is the environment of the tests, the cache starts empty.
ACTIONS = {
    *("actions/checkout@v4", "actions/setup-python@v5", "actions/cache@v4"),
    *("actions/upload-artifact@v4", "actions/download-artifact@v4", "github/codeql-action/upload-sarif@v3"),
}
ELSEWHERE = re.compile(r"pip install git\+https://")
_GITLAB_WORDS = {"stages", "default", "variables"}
_ALWAYS = "always()"
_GH = """#!/bin/sh
case "$*" in *--jq*) cat "$COMMENT" 2>/dev/null || true ;; *) printf '%s\\n' "$*" >> "$RUNNER_TEMP/gh.txt" ;; esac
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """A step, its exit code, and what it printed on both streams."""

    job: str
    script: str
    code: int
    output: str
    errors: str


@dataclass(frozen=True, slots=True)
class Event:
    """What has happened: a push to `main`, or a pull request from `branch`."""

    branch: str = "main"

    @property
    def is_pull_request(self) -> bool:
        return self.branch != "main"


@dataclass(frozen=True, slots=True)
class Server:
    """A repository that others clone, and a folder for what jobs leave: `NAME/workspace`, `NAME/summary.md`, ..."""

    origin: Path
    folder: Path
    event: Event
    ran: list[Ran] = field(default_factory=list)

    def workspace(self, job: str) -> Path:
        """Where a job's commands ran."""
        return self.folder / job / "workspace"

    def artifact(self, name: str) -> Path:
        """The folder of an artifact."""
        return self.folder / "artifacts" / name

    def codes(self) -> dict[str, int]:
        """The highest exit code of each job."""
        return {ran.job: max(each.code for each in self.ran if each.job == ran.job) for ran in self.ran}

    def output(self, part: str) -> str:
        """What the only step whose script has this part printed."""
        (found,) = (ran for ran in self.ran if part in ran.script)
        return found.output


def examples(page: str) -> dict[str, dict[str, Any]]:
    """The YAML of each heading of a page, by the two last headings above it: `GitHub Actions / The smallest`."""
    found: dict[str, dict[str, Any]] = {}
    chapter = heading = ""
    for part in re.split(r"^(#{2,3} [^\n]*|```yaml\n.*?^```)$", page, flags=re.MULTILINE | re.DOTALL):
        if part.startswith("## "):
            chapter = part[3:]
        elif part.startswith("### "):
            heading = part[4:]
        elif part.startswith("```yaml"):
            found[f"{chapter} / {heading}"] = yaml.safe_load(part.removeprefix("```yaml").removesuffix("```"))
    return found


def _run(server: Server, job: str, script: str, variables: Mapping[str, str], folder: Path) -> int:
    """Run a script as both services do: bash, and the first command that fails ends it."""
    path = os.pathsep.join((str(server.folder / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**ENVIRONMENT, "CI": "true", **variables, "PATH": path}
    done = subprocess.run(
        ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script),
        cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    server.ran.append(Ran(job, script, done.returncode, done.stdout, done.stderr))
    return done.returncode


def _clone(server: Server, job: str, depth: int) -> Path:
    """A clone as deep as a job asks for (0: all of it)."""
    place = server.workspace(job)
    limit = (f"--depth={depth}", "--no-single-branch") if depth else ()
    command = ("git", "clone", "--quiet", *limit, f"--branch={server.event.branch}", server.origin.as_uri(), str(place))
    subprocess.run(command, env=ENVIRONMENT, check=True, timeout=60)
    return place


# ---- GitHub -------------------------------------------------------------------------------------------------------------


def github(workflow: Mapping[str, Any], server: Server, jobs: Collection[str] = ()) -> None:
    """Run the jobs of a workflow that the event concerns, or those of them that are named, in the order of the file."""
    (server.folder / "bin").mkdir()
    (server.folder / "bin" / "gh").write_text(_GH)
    (server.folder / "bin" / "gh").chmod(0o755)
    for name, job in workflow["jobs"].items():
        if _holds(job.get("if", _ALWAYS), server.event) and (not jobs or name in jobs):
            for number in job.get("strategy", {}).get("matrix", {}).get("shard", [None]):
                _github_job(name if number is None else f"{name}-{number}", job, server, number)


def _holds(condition: str, event: Event) -> bool:
    return {
        _ALWAYS: True,
        "github.event_name == 'push'": not event.is_pull_request,
        "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository": (
            event.is_pull_request
        ),
    }[condition]


def _github_job(name: str, job: Mapping[str, Any], server: Server, shard: int | None) -> None:
    home = server.folder / name
    workspace, failed = server.workspace(name), False
    values = {"matrix.shard": str(shard), "github.token": "token", "github.event.number": "7", "github.sha": "sha"}
    variables = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(home / "summary.md"),
        "GITHUB_OUTPUT": str(home / "output.txt"),
        "GITHUB_BASE_REF": "main" if server.event.is_pull_request else "",
        "COMMENT": str(server.folder / "comment.txt"),
        "GITHUB_REPOSITORY": "team/service",
        "RUNNER_TEMP": str(home / "temp"),
    }
    (home / "temp").mkdir(parents=True)
    for step in job["steps"]:
        if failed and step.get("if") != _ALWAYS:
            continue
        if "uses" in step:
            _action(step["uses"], step.get("with", {}), server, name, values)
        elif not ELSEWHERE.search(step["run"]):
            own = {key: _filled(value, values) for key, value in step.get("env", {}).items()}
            code = _run(server, name, _filled(step["run"], values), {**variables, **own}, workspace)
            failed = failed or code != 0


def _filled(text: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: values[found[1]], text)


def _action(action: str, given: Mapping[str, Any], server: Server, job: str, values: Mapping[str, str]) -> None:
    assert action in ACTIONS, action
    workspace = server.workspace(job)
    match action.partition("@")[0]:
        case "actions/checkout":
            _clone(server, job, given.get("fetch-depth", 1))
        case "actions/upload-artifact":
            _keep(server, _filled(given["name"], values), workspace, _filled(given["path"], values).split())
        case "actions/download-artifact":
            (workspace / given["path"]).mkdir()
            for folder in sorted((server.folder / "artifacts").iterdir()):
                if fnmatch.fnmatch(folder.name, given["pattern"]):
                    shutil.copytree(folder, workspace / given["path"], dirs_exist_ok=True)
        case "github/codeql-action/upload-sarif":
            _keep(server, "sarif", workspace, [given["sarif_file"]])
        case "actions/cache":
            assert given["path"] == ".migrate_logs_cache"


def _keep(server: Server, name: str, workspace: Path, patterns: list[str]) -> None:
    """Store files as an artifact; one that is not there fails, as with `if-no-files-found: error`."""
    server.artifact(name).mkdir(parents=True, exist_ok=True)
    for pattern in patterns:
        paths = list(workspace.glob(pattern))
        assert paths, f"nothing at {pattern}"
        for path in paths:
            shutil.copy(path, server.artifact(name))


# ---- GitLab -------------------------------------------------------------------------------------------------------------


def gitlab(pipeline: Mapping[str, Any], server: Server, base: str, jobs: Collection[str] = ()) -> None:
    """The same for a pipeline; `base` is the commit that a merge request started from."""
    for name, job in pipeline.items():
        if name not in _GITLAB_WORDS and _is_wanted(job, server.event) and (not jobs or name in jobs):
            for index in range(1, job.get("parallel", 1) + 1):
                _gitlab_job(name, job, pipeline, server, {"base": base, "index": str(index)})


def _is_wanted(job: Mapping[str, Any], event: Event) -> bool:
    conditions = [rule["if"] for rule in job.get("rules", [])]
    assert set(conditions) <= {'$CI_PIPELINE_SOURCE == "merge_request_event"'}
    return event.is_pull_request or not conditions


def _gitlab_job(
    name: str, job: Mapping[str, Any], pipeline: Mapping[str, Any], server: Server, values: Mapping[str, str]
) -> None:
    count = job.get("parallel", 1)
    slug = name.replace(":", "-") + (f"-{values['index']}" if count > 1 else "")
    given = {**pipeline.get("variables", {}), **job.get("variables", {})}
    workspace = _clone(server, slug, given.get("GIT_DEPTH", 20))
    for needed in job.get("needs", []):
        shutil.copytree(server.artifact(needed.replace(":", "-")), workspace, dirs_exist_ok=True)
    variables = {
        "GITLAB_CI": "true",
        "CI_PROJECT_DIR": str(workspace),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": values["base"],
        "CI_NODE_INDEX": values["index"],
        "CI_NODE_TOTAL": str(count),
    }
    lines = [*pipeline.get("default", {}).get("before_script", []), *job["script"]]
    for line in lines:
        if not ELSEWHERE.search(line) and _run(server, slug, line, variables, workspace):
            break
    for path in _paths(job.get("artifacts", {})):
        _keep(server, name.replace(":", "-"), workspace, [path])


def _paths(artifacts: Mapping[str, Any]) -> Iterator[str]:
    yield from artifacts.get("paths", [])
    yield from artifacts.get("reports", {}).values()
