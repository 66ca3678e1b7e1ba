"""The SARIF of `lint`: what version 2.1.0 and GitHub's code scanning demand of it, and that it says the same as the JSON."""

import json
from typing import Any

import jsonschema

from cli.sandbox import Sandbox

# The part of the 2.1.0 schema that the output touches: what is required, and of which type (sections 3.13 to 3.30).
TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri", "uriBaseId"],
                    "properties": {"uri": {"type": "string", "pattern": "^[^/\\s][^\\s]*$"}},
                },
                "region": {
                    "type": "object",
                    "required": ["startLine", "startColumn"],
                    "additionalProperties": {"type": "integer", "minimum": 1},
                },
            },
        }
    },
}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    "properties": {"id": {"type": "string"}, "shortDescription": TEXT, "fullDescription": TEXT, "help": TEXT},
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "properties": {
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": TEXT,
        "locations": {"type": "array", "minItems": 1, "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
LOG = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results", "invocations", "columnKind"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "version"],
                                "properties": {"rules": {"type": "array", "uniqueItems": True, "items": RULE}},
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                    "invocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["executionSuccessful"],
                            "properties": {
                                "toolExecutionNotifications": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "required": ["message"],
                                        "properties": {"message": TEXT, "locations": {"items": LOCATION}},
                                    },
                                }
                            },
                        },
                    },
                },
            },
        },
    },
}


def document(sandbox: Sandbox, *arguments: str) -> dict[str, Any]:
    """The one run of a SARIF log that the schema accepts."""
    log = json.loads(sandbox.run("lint", "--output-format", "sarif", *arguments).stdout)
    jsonschema.validate(log, LOG)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_findings(sandbox: Sandbox) -> None:
    sandbox.put(
        "a b.py", 'import logfire\nlogfire.info("agent_created")\nlogfire.error("agent.created")\nlogfire.info(x)\n'
    )
    run = document(sandbox)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["event-dynamic", "event-not-dotted", "level-mismatch"]
    assert [(each["ruleId"], each["ruleIndex"], each["level"]) for each in run["results"]] == [
        ("event-not-dotted", 1, "error"),
        ("level-mismatch", 2, "note"),
        ("event-dynamic", 0, "error"),
    ]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a%20b.py", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 2, "startColumn": 14, "endLine": 2, "endColumn": 29}


def test_a_fingerprint_moves_with_its_line_and_is_nobody_elses(sandbox: Sandbox) -> None:
    call = "logfire.info(x)\n"
    sandbox.put("a.py", f"import logfire\n{call}{call}")
    before = [each["partialFingerprints"]["migrateLogs/v1"] for each in document(sandbox)["results"]]
    sandbox.put("a.py", f"import logfire\n\n\n{call}\n{call}")
    after = [each["partialFingerprints"]["migrateLogs/v1"] for each in document(sandbox)["results"]]
    assert before == after
    assert len(set(before)) == 2


def test_half_a_character_in_a_name_is_shown_as_an_escape(sandbox: Sandbox) -> None:
    sandbox.put("a.py", 'import logfire\nlogfire.info("\\ud800 agent")\n')
    (result,) = document(sandbox)["results"]
    assert result["message"]["text"] == "`\\ud800 agent` has no category: write `category.action`"


def test_files_that_could_not_be_read(sandbox: Sandbox) -> None:
    sandbox.put("a.py", b"import logfire # \xff\n")
    run = document(sandbox)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("unreadable: ")


def test_nothing_found_is_a_log_too(sandbox: Sandbox) -> None:
    sandbox.put("a.py", "x = 1\n")
    assert document(sandbox)["results"] == []
