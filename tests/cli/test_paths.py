"""Paths in what programs read lead from the top of the repository, whoever asks, and from wherever; what people read does not."""

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from cli.sandbox import Sandbox

CODE = "import logging\n\nlog = logging.getLogger(__name__)\nlog.info('Agent created')\nlog.log(level, 'Agent gone')\n"
PLACE = "api/src/a.py"
WAYS = {"api": ".", "api/src": ".", ".": "api", "elsewhere": "../api"}


@pytest.fixture
def repository(sandbox: Sandbox) -> Sandbox:
    sandbox.put("api/pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put(PLACE, CODE)
    sandbox.put("elsewhere/note.txt")
    sandbox.commit()
    return sandbox


def said(sandbox: Sandbox, folder: str, *arguments: str) -> str:
    return sandbox.run(*arguments, "--no-cache", WAYS[folder], cwd=folder).stdout.decode()


def paths(text: str, form: str) -> set[str]:
    """The paths that an output names."""
    match form:
        case "sarif":
            (run,) = json.loads(text)["runs"]
            assert "originalUriBaseIds" not in run
            places: list[dict[str, Any]] = [each["locations"][0]["physicalLocation"] for each in run["results"]]
            return {each["artifactLocation"]["uri"] for each in places}
        case "gitlab":
            return {each["location"]["path"] for each in json.loads(text)}
        case "junit":
            return {str(each.get("file")) for each in ElementTree.fromstring(text).iter("testcase")}
    return set(re.findall(r"file=([^,]+),", text))


@pytest.mark.parametrize("form", ["sarif", "gitlab", "junit", "github"])
def test_a_report_names_the_same_paths_from_everywhere(repository: Sandbox, form: str) -> None:
    told = {folder: said(repository, folder, "report", "--format", form) for folder in WAYS}
    assert {folder: paths(text, form) for folder, text in told.items()} == {folder: {PLACE} for folder in WAYS}
    assert "migrate-logs migrate api/src/a.py --write" in told["api"]
    assert len(set(told.values())) == 1


@pytest.mark.parametrize("form", ["sarif", "github"])
def test_so_does_the_lint(repository: Sandbox, form: str) -> None:
    told = {folder: said(repository, folder, "lint", "--output-format", form) for folder in WAYS}
    assert paths(told["api"], form) == {PLACE}
    assert len(set(told.values())) == 1
    assert paths(said(repository, ".", "lint", "--output-format", form, "elsewhere"), form) == {PLACE}


def test_shards_keep_the_way_to_the_repository(repository: Sandbox) -> None:
    for part in ("1", "2"):
        shard = ("report", "--shard", f"{part}/2", "--format", "json", "-o", f"{repository.root}/{part}.json")
        said(repository, "api/src", *shard)
    whole = repository.run("report", "--merge", "1.json", "2.json", "--format", "gitlab").stdout.decode()
    assert paths(whole, "gitlab") == {PLACE}


def test_without_a_repository_paths_lead_from_the_project(sandbox: Sandbox) -> None:
    sandbox.put("api/pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put(PLACE, CODE)
    for command, option in (("report", "--format"), ("lint", "--output-format")):
        assert {folder: paths(said(sandbox, folder, command, option, "sarif"), "sarif") for folder in ("api", ".")} == {
            "api": {"src/a.py"},
            ".": {"src/a.py"},
        }


def test_people_get_paths_from_where_they_are(repository: Sandbox) -> None:
    assert said(repository, "api/src", "lint").startswith("a.py:1:1: ")
    assert said(repository, ".", "lint").startswith("api/src/a.py:1:1: ")
    assert "migrate-logs migrate ../src/a.py --write" in said(repository, "api/src", "report")


@pytest.mark.parametrize("command", ["lint", "migrate", "events", "report"])
def test_a_notebook_is_not_taken_for_a_file_without_calls(sandbox: Sandbox, command: str) -> None:
    sandbox.put("a.ipynb", '{"cells": [{"source": ["import logfire"]}]}')
    done = sandbox.run(command, "a.ipynb")
    assert done.returncode == 2
    assert done.stderr == b"error: a.ipynb: is a notebook, and only Python files are read\n"
    assert sandbox.run(command, ".").returncode == 0
