"""Shards are parts of a report that always fit together again: what is merged is the whole, in every format."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from cli.sandbox import Done, Sandbox
from hypothesis import given, settings
from hypothesis import strategies as st

from migrate_logs.model import Problem
from migrate_logs.options import Phase
from migrate_logs.report import formats, owners
from migrate_logs.report.count import AUTOMATIC, Count, Item, ModuleCount, summed
from migrate_logs.report.kinds import Kind
from migrate_logs.report.merging import merged
from migrate_logs.report.ratchet import Ratchet
from migrate_logs.report.reading import read
from migrate_logs.report.shards import Shard, parse
from migrate_logs.report.views import Report
from report.trees import LOGURU, PROJECT, put

DAY = date(2026, 11, 21)
TEXTS = st.text(st.characters(codec="utf-8") | st.just("\udcff"), max_size=12)
NAMES = st.sampled_from(["a", "b", "c d", "é", "\udcff", "x|`y"])
PATHS = st.lists(NAMES, min_size=1, max_size=3).map(lambda names: "/".join(names) + ".py")
OWNERS = owners.parse("* @all\na/ @a @b\n/b\n")
PHASES = (Phase("first", ("a/",), date(2026, 1, 1)), Phase("second", ("*.py", "!b/")))


@st.composite
def items(draw: st.DrawFn, path: str, reason: str) -> tuple[Item, ...]:
    """Some calls of a file, in order, with all that a call can have."""
    found = []
    for line in draw(st.lists(st.integers(1, 99), unique=True, max_size=4)):
        proposal = draw(st.sampled_from(["", "agent.created"]))
        how = draw(st.integers(0, 10_000)) / 10_000 if proposal else 0.0
        library, known = draw(st.sampled_from(["loguru", "unknown"])), draw(st.sampled_from([None, True, False]))
        after = draw(TEXTS) if proposal else ""
        found.append(Item(path, line, 5, library, reason, draw(TEXTS), draw(TEXTS), proposal, how, after, known))
    return tuple(sorted(found, key=lambda item: item.line))


@st.composite
def modules(draw: st.DrawFn, path: str) -> ModuleCount:
    """A file of an application, in tests, without a call, or unreadable."""
    kind = draw(st.sampled_from([Kind.APPLICATION, Kind.APPLICATION, Kind.TESTS]))
    if draw(st.integers(0, 4)) == 0:
        return ModuleCount(path, kind)
    if draw(st.integers(0, 4)) == 0:
        problem = Problem(path, draw(st.integers(1, 9)), 3, "unreadable", draw(TEXTS))
        return ModuleCount(path, kind, Count(unreadable=draw(st.integers(0, 3))), problem=problem)
    easy = draw(items(path, AUTOMATIC)) if kind is Kind.APPLICATION else ()
    hard = draw(items(path, draw(st.sampled_from(["dynamic-level", "suppressed"])))) if kind is Kind.APPLICATION else ()
    held = sum(item.reason == "suppressed" for item in hard)
    old = Count(automatic=len(easy), person=len(hard) - held, suppressed=held)
    done = Count(migrated=draw(st.integers(0, 3)))
    parts = [(name, count) for name, count in (("logfire", done), ("loguru", old)) if count.total]
    return ModuleCount(
        path, kind, summed((old, done)), tuple(parts), hard, min((i.line for i in easy), default=0), None, easy
    )


WHOLE = st.lists(PATHS, unique=True, max_size=9).flatmap(lambda paths: st.tuples(*map(modules, sorted(paths))))


def written(report: Report) -> dict[str, str]:
    """A report in every format."""
    return {name: formats.renderer(name)(report) for name in formats.names()}


def cut(report: Report, count: int) -> Iterable[str]:
    """The JSON of a report's shards."""
    for index in range(1, count + 1):
        shard = Shard(index, count, "same")
        part = tuple(module for module in report.modules if shard.holds(module.path))
        yield formats.renderer("json")(replace(report, modules=part, shard=shard))


@settings(max_examples=80, deadline=None)
@given(WHOLE, st.integers(1, 5), st.booleans(), st.randoms(use_true_random=False))
def test_merged_shards_are_the_whole_in_every_format(
    found: tuple[ModuleCount, ...], count: int, plain: bool, chance: Any
) -> None:
    whole = Report("app", found, None if plain else OWNERS, () if plain else PHASES, DAY)
    whole = (
        whole if plain else replace(whole, ratchet=Ratchet(True, "main"), way="../x", named=True, min_confidence=0.25)
    )
    parts = {f"{at}.json": read(text) for at, text in enumerate(cut(whole, count))}
    shuffled = dict(chance.sample(list(parts.items()), len(parts)))
    assert written(replace(merged(shuffled), today=DAY)) == written(whole)


@given(PATHS, st.integers(1, 9))
def test_every_file_is_in_just_one_shard(path: str, count: int) -> None:
    assert sum(Shard(index, count).holds(path) for index in range(1, count + 1)) == 1


def test_the_shard_of_a_file_is_for_ever() -> None:
    # The first eight bytes of its SHA-256 are 04791d82dd15fdd4, as sha256sum says: 322321296225861076, which is 5n + 1.
    assert Shard(2, 5).holds("src/app.py")


@pytest.mark.parametrize("text", ["", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1 / 2", "١/٢", "1/999999"])
def test_what_is_no_shard(text: str) -> None:
    assert parse(text) is None


# ---- the command line

CONTEXT = """\
import structlog
from app import ctx_{other}

log = structlog.get_logger()
structlog.contextvars.bind_contextvars(app=1)
log.info("Context of {other} set")
"""
FULL: dict[str, str | bytes] = {
    **PROJECT,
    "src/app/ctx_a.py": CONTEXT.format(other="d"),  # each has a reason to refuse the calls of both
    "src/app/ctx_d.py": CONTEXT.format(other="a"),
    "CODEOWNERS": "* @all\n/src/app/agents/ @agents\n",
    "pyproject.toml": '[tool.migrate-logs.phases]\nagents = { files = ["agents/"], target = 2026-06-30 }\nrest = ["*.py"]\n',
    "src/app/log.py": "from loguru import logger\n\nlogger = logger.bind(app=1)\n",
    "src/app/uses.py": "from app.log import logger\n\n\ndef run(x):\n    logger.info(x)\n    login_log.info('x')\n",
}
NOON = {"SOURCE_DATE_EPOCH": "1795219200"}


def run(sandbox: Sandbox, *words: str, code: int = 0) -> Done:
    """A run of `report`; another exit code fails the test."""
    done = sandbox.run("report", *words, environment=NOON)
    assert done.returncode == code, done.stderr.decode()
    return done


def shards(sandbox: Sandbox, count: int, *words: str) -> list[str]:
    """Make all shards; their files."""
    names = [f"out/{index}.json" for index in range(1, count + 1)]
    (sandbox.root / "out").mkdir(exist_ok=True)
    for index, name in enumerate(names, 1):
        run(sandbox, "--shard", f"{index}/{count}", "--format", "json", "-o", name, *words)
    return names


@pytest.mark.parametrize(
    "words", [(), ("--names",), ("--names", "--no-baseline"), ("src/app/agents", "src/app/uses.py")]
)
def test_shards_of_a_project_merge_to_the_bytes_of_the_whole(sandbox: Sandbox, words: tuple[str, ...]) -> None:
    put(sandbox, FULL)
    sandbox.commit()
    assert sandbox.run("baseline", "create", "src/app/agents", "tests").returncode == 0
    assert sandbox.run("events", "--update").returncode == 0
    names = shards(sandbox, 3, *words)
    for form in formats.names():
        assert run(sandbox, "--merge", *names, "--format", form).stdout == run(sandbox, "--format", form, *words).stdout


def test_shards_that_were_compared_merge_to_the_whole_comparison(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    run(sandbox, "--format", "json", "-o", "base.json")
    text = "from loguru import logger\n\n\ndef stop(size):\n    logger.info('Agent stopped')\n    logger.error('Agent lost')\n"
    sandbox.put("src/app/new.py", text)
    sandbox.put(
        "src/app/agents/create.py", "import logfire\n\nlogfire.info('agent.created')\n"
    )  # `Agent lost` has moved
    names = shards(sandbox, 4, "--base", "base.json")
    for form in formats.names():
        compared = run(sandbox, "--merge", *names, "--base", "base.json", "--format", form)
        assert compared.stdout == run(sandbox, "--base", "base.json", "--format", form).stdout
    back = run(sandbox, "--merge", *names, "--base", "base.json", "--no-regress", "-q", code=1).stderr.decode()
    assert "src/app/new.py:5:5: unmigrated-call: new, and not on Logfire: logger.info('Agent stopped')\n" in back
    content = json.loads(run(sandbox, "--merge", *names, "--base", "base.json", "--format", "json").stdout)
    assert [item["source"] for item in content["comparison"]["new"]] == ["logger.info('Agent stopped')"]
    assert content["comparison"]["new"][0]["proposal"]["after"] == "logfire.info('agent.stopped')"


def test_processes_do_not_matter(sandbox: Sandbox) -> None:
    files: dict[str, str | bytes] = {f"src/app/m{number:03}.py": LOGURU for number in range(110)}
    put(sandbox, files)
    one, two = (run(sandbox, "--no-cache", "-j", jobs, "--shard", "1/2", "--format", "json").stdout for jobs in "12")
    assert one == two
    assert 0 < json.loads(one)["statuses"]["unmigrated"] < 110


def test_a_shard_resolves_through_files_of_others(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    found = [json.loads((sandbox.root / name).read_bytes()) for name in shards(sandbox, 4)]
    of = {module["path"]: at for at, content in enumerate(found) for module in content["modules"]}
    silent = {path: at for at, content in enumerate(found) for path in content["silent"]["application"]}
    assert of["src/app/uses.py"] != silent["src/app/log.py"], "choose another number of shards"
    assert found[of["src/app/uses.py"]]["views"]["library"][0]["name"] == "loguru"


@pytest.mark.parametrize("name", sorted({*formats.names()} - {"json"}))
def test_a_shard_says_that_it_is_one(sandbox: Sandbox, name: str) -> None:
    put(sandbox, FULL)
    done = run(sandbox, "--shard", "1/2", "--format", name)
    assert b"only shard 1 of 2 is counted" in done.stderr
    assert (b"shard 1 of 2" in done.stdout) == (name != "gitlab")  # a bare list of issues


def test_the_json_of_a_shard_says_so(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    done = run(sandbox, "--shard", "2/2", "--format", "json")
    shard = json.loads(done.stdout)["shard"]
    assert (shard["index"], shard["count"], done.stderr) == (2, 2, b"")


def test_a_whole_report_is_shown_in_another_format(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    run(sandbox, "--format", "json", "-o", "whole.json")
    assert run(sandbox, "--merge", "whole.json", "--by", "owner").stdout == run(sandbox, "--by", "owner").stdout


def test_what_a_whole_report_told_besides_its_calls_is_said_to_be_left_out(sandbox: Sandbox) -> None:
    put(sandbox, {"src/app/create.py": LOGURU})
    sandbox.commit()
    run(sandbox, "--format", "json", "-o", "base.json")
    run(sandbox, "--history", "--base", "base.json", "--format", "json", "-o", "whole.json")
    history = "the history is left out: only a run of report --history tells it"
    comparison = "the comparison is left out: give --base FILE to compare again"
    assert run(sandbox, "--merge", "whole.json").stderr.decode().splitlines() == [comparison, history]
    assert run(sandbox, "--merge", "whole.json", "--base", "base.json").stderr.decode().splitlines() == [history]
    assert run(sandbox, "--merge", "whole.json", "-q").stderr == run(sandbox, "--merge", "base.json").stderr == b""


def test_merging_looks_at_no_code(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    names = shards(sandbox, 2)
    whole = run(sandbox, "--format", "html").stdout
    for path in FULL:
        (sandbox.root / path).unlink()
    assert run(sandbox, "--merge", *names, "--format", "html").stdout == whole


def test_the_merged_is_judged(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    names = shards(sandbox, 2)
    done = run(sandbox, "--merge", *names, "--fail-under", "50", code=1)
    assert b"less than 50 % of the calls are on Logfire" in done.stderr
    assert b"nothing to compare with" in run(sandbox, "--merge", *names, "--no-regress", code=2).stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["out/1.json"], "of 3 shards 1 are given; missing: 2, 3"),
        (["out/1.json", "out/2.json", "out/2.json"], "out/2.json is given twice"),
        (["out/1.json", "out/2.json", "again.json"], "again.json and out/2.json are both shard 2 of 3"),
        (["out/1.json", "out/2.json", "two.json"], "two.json is one of 2 shards, out/1.json one of 3"),
        (["out/1.json", "out/2.json", "edited.json"], "edited.json is not of the same project as out/1.json"),
        (["out/1.json", "out/2.json", "whole.json"], "whole.json is a whole report, not a shard of one"),
        (["out/1.json", "out/2.json", "stray.json"], "stray.json counts src/app/"),
        (["old.json"], "old.json was made by migrate-logs 0.0.1, this is "),
        (["cut.json"], "cut.json: it is not JSON, or was cut off: "),
        (["list.json"], "list.json: it is no object"),
        (["other.json"], 'other.json: it is no report that this program can read: "tool" is missing'),
        (["bytes.json"], "bytes.json: it is not UTF-8"),
        (["nowhere.json"], "nowhere.json: no such file"),
        (["src"], "src: Is a directory"),
        (["whole.json", "--shard", "1/2"], "--shard and --merge do not go together"),
        (["whole.json", "--names"], "--names and --merge do not go together"),
        (["whole.json", "--no-baseline"], "--no-baseline and --merge do not go together"),
        (["whole.json", "--diff-base", "main"], "--diff-base and --merge do not go together"),
        ([], "--merge needs the JSON files of the shards"),
    ],
)
def test_shards_that_do_not_fit(sandbox: Sandbox, words: list[str], said: str) -> None:
    put(sandbox, FULL)
    shards(sandbox, 3)
    (sandbox.root / "two.json").write_bytes(run(sandbox, "--shard", "1/2", "--format", "json").stdout)
    whole = run(sandbox, "--format", "json").stdout
    second, third = ((sandbox.root / f"out/{index}.json").read_bytes() for index in (2, 3))
    stray = json.loads(third) | {"silent": json.loads(whole)["silent"]}
    old = json.loads(whole) | {"tool": {"name": "migrate-logs", "version": "0.0.1"}}
    given: dict[str, str | bytes] = {
        "whole": whole,
        "again": second,
        "stray": json.dumps(stray),
        "old": json.dumps(old),
        "cut": whole[:999],
    }
    for name, text in {**given, "list": "[]", "other": '{"version": 1}', "bytes": b"\xff{}"}.items():
        sandbox.put(f"{name}.json", text)
    sandbox.put("src/app/mixed.py", "x = 1\n")
    (sandbox.root / "edited.json").write_bytes(run(sandbox, "--shard", "3/3", "--format", "json").stdout)
    done = run(sandbox, "--merge", *words, code=2)
    assert f"error: {said}" in done.stderr.decode()
    assert done.stdout == b""
    assert len(done.stderr.decode().splitlines()) <= 2  # the fault, and the help


def test_shards_against_different_states_of_one_branch_do_not_fit(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    sandbox.commit()
    sandbox.git("branch", "main-copy")
    sandbox.put("src/app/new.py", LOGURU)
    sandbox.git("add", "src")
    sandbox.git("commit", "--quiet", "--message", "new")
    names = shards(sandbox, 2, "--diff-base", "main-copy")
    assert b"2 new calls" in run(sandbox, "--merge", *names).stdout
    sandbox.git("branch", "--force", "main-copy", "HEAD")
    run(sandbox, "--shard", "2/2", "--format", "json", "-o", names[1], "--diff-base", "main-copy")
    said = run(sandbox, "--merge", *names, code=2).stderr.decode()
    assert said.startswith("error: out/2.json is not of the same project as out/1.json")


def test_shards_with_different_owners_do_not_fit(sandbox: Sandbox) -> None:
    put(sandbox, FULL)
    names = shards(sandbox, 2)
    sandbox.put("CODEOWNERS", "* @others\n")
    run(sandbox, "--shard", "2/2", "--format", "json", "-o", names[1])
    said = run(sandbox, "--merge", *names, code=2).stderr.decode()
    assert said.startswith("error: out/2.json is not of the same project as out/1.json")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--shard", "3/2"), "--shard needs a number and how many there are, as in: --shard 2/5"),
        (("--shard", "1/2", "--fail-under", "5"), "--fail-under and --shard do not go together"),
        (("--shard", "1/2", "--no-regress"), "--no-regress and --shard do not go together"),
    ],
)
def test_wishes_that_a_shard_cannot_serve(sandbox: Sandbox, words: tuple[str, ...], said: str) -> None:
    put(sandbox, FULL)
    assert said in run(sandbox, *words, code=2).stderr.decode()


@pytest.mark.parametrize(
    "words",
    [
        ("--names",),
        ("--no-baseline",),
        ("--diff-base", "HEAD"),
        ("--exclude", "old"),
        ("--extend-exclude", "old"),
        ("--force-exclude",),
        ("--no-respect-gitignore",),
        ("--isolated",),
        ("--config", "min-confidence=0.8"),
    ],
)
def test_wishes_that_come_too_late_for_shards(sandbox: Sandbox, words: tuple[str, ...]) -> None:
    """They would change nothing, and nobody would notice."""
    put(sandbox, FULL)
    names = shards(sandbox, 2)
    said = run(sandbox, "--merge", *names, *words, code=2).stderr.decode()
    assert said.startswith(
        f"error: {words[0]} and --merge do not go together\nhelp: give it to the runs that make the shards"
    )


def broken(content: Any, keys: list[str | int], value: Any) -> str:
    """A report with one value replaced."""
    inner = content
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    return json.dumps(content)


@pytest.mark.parametrize(
    ("keys", "value", "said"),
    [
        (["version"], 2, '"version" is 2, known is 1'),
        (["tool", "name"], "ruff", '"tool.name" is not migrate-logs'),
        (["modules"], {}, '"modules" is no list'),
        (["modules", 0], 3, '"modules[0]" is no object'),
        (["modules", 0, "kind"], "app", 'there is no kind "app"'),
        (["modules", 0, "automatic"], -1, '"modules[0].automatic" is no number'),
        (["modules", 0, "automatic"], True, '"modules[0].automatic" is no number'),
        (["automatic", 0, "line"], "3", '"automatic[0].line" is no number'),
        (["automatic", 0, "source"], None, '"automatic[0].source" is no text'),
        (["automatic", 0, "known"], "yes", '"automatic[0].known" is neither true nor false'),
        (["paths"], [1], '"paths" holds what is no text'),
        (["phases", 0, "target"], "soon", '"phases[0].target" is no day'),
        (["silent"], None, '"silent" is no object'),
        (["project"], "\ud800", '"project" holds half a character'),
    ],
)
def test_a_report_that_somebody_has_bent(sandbox: Sandbox, keys: list[str | int], value: Any, said: str) -> None:
    put(sandbox, FULL)
    content = json.loads(run(sandbox, "--format", "json").stdout)
    sandbox.put("bent.json", broken(content, keys, value))
    for words in (("--merge", "bent.json"), ("--base", "bent.json")):
        assert (
            f"bent.json: it is no report that this program can read: {said}"
            in run(sandbox, *words, code=2).stderr.decode()
        )
