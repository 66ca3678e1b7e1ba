import pytest
from cli.sandbox import Sandbox

from migrate_logs.config.load import load, locate, project_name
from migrate_logs.config.settings import Config, ConfigError
from migrate_logs.model import Library


def configured(sandbox: Sandbox, text: str) -> Config:
    return load(sandbox.put("pyproject.toml", f"[tool.migrate-logs]\n{text}\n"))


def complaint(sandbox: Sandbox, text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(sandbox.root)
    with pytest.raises(ConfigError) as caught:
        configured(sandbox, text)
    return str(caught.value)


def test_nothing_configured(sandbox: Sandbox) -> None:
    assert configured(sandbox, "") == load(None) == Config()
    assert Config().min_confidence == 0.6
    assert Config().event_keys == ("event",)
    assert Config().from_ == (Library.LOGURU, Library.LOGGING, Library.STRUCTLOG)


def test_every_key(sandbox: Sandbox) -> None:
    text = """
        exclude = ["vendor"]
        extend-exclude = ["*_pb2.py"]
        from = ["loguru", "structlog"]
        min-confidence = 0
        keep-message = true
        event-keys = ["event", "msg"]
        loggers = { "app.log.get" = "structlog" }
        context = "handled"
        src = ["lib"]
        ids = ["session_id"]
        [tool.migrate-logs.naming]
        rename = { "Agent up" = "agent.started" }
        max-segments = 4
    """
    assert configured(sandbox, text) == Config(
        exclude=("vendor",),
        extend_exclude=("*_pb2.py",),
        from_=(Library.LOGURU, Library.STRUCTLOG),
        min_confidence=0.0,
        keep_message=True,
        event_keys=("event", "msg"),
        loggers={"app.log.get": Library.STRUCTLOG},
        context="handled",
        src=("lib",),
        ids=("session_id",),
        naming={"rename": {"Agent up": "agent.started"}, "max-segments": 4},
    )


BAD = {
    'exlude = ["a"]': 'unknown key "exlude"; did you mean "exclude"?',
    'extend_exclude = ["a"]': 'unknown key "extend_exclude"; did you mean "extend-exclude"?',
    "exclude = 'a'": '"exclude" must be a list of strings',
    "exclude = ['!']": '"exclude" must hold gitignore patterns: ',
    "exclude = ['[z-a]']": '"exclude" must hold gitignore patterns: bad character range z-a',
    "extend-exclude = ['x', '[z-a]']": '"extend-exclude" must hold gitignore patterns: bad character range z-a',
    "phases.one = ['[z-a]']": '"phases" has in "one" files that must hold gitignore patterns: bad character range z-a',
    "from = ['logur']": '"from" has an unknown library "logur"; did you mean "loguru"?',
    "from = ['print']": '"from" has an unknown library "print"; known are logging, loguru, structlog',
    "from = []": '"from" must be a list of libraries',
    "from = 'loguru'": '"from" must be a list of strings',
    "min-confidence = 60": '"min-confidence" must be a number from 0 to 1',
    "min-confidence = nan": '"min-confidence" must be a number from 0 to 1',
    "min-confidence = true": '"min-confidence" must be a number from 0 to 1',
    "min-confidence = '0.5'": '"min-confidence" must be a number from 0 to 1',
    "keep-message = 1": '"keep-message" must be true or false',
    "event-keys = [1]": '"event-keys" must be a list of strings',
    "loggers = { 'a.b' = 'print' }": '"loggers" has in "a.b" an unknown library "print"; known are logging, loguru, structlog',
    "loggers = { 'a.b' = 'structlg' }": '"loggers" has in "a.b" an unknown library "structlg"; did you mean "structlog"?',
    "event-keys = ['']": '"event-keys" must be a list of strings that are not empty',
    "ids = ['session id']": '"ids" must be a list of attributes, whose names hold no space as "session id" does',
    "src = ['/abs']": '"src" must be a list of folders below the root, which "/abs" is not',
    "src = ['src/../..']": '"src" must be a list of folders below the root, which ".." is not',
    "loggers = { 'a..b' = 'loguru' }": '"loggers" must be a table of dotted names',
    "loggers = ['a.b']": '"loggers" must be a table of dotted names',
    "context = 'yes'": '"context" must be "handled" or "unhandled"',
    "naming = 1": '"naming" must be a table',
}


@pytest.mark.parametrize("text", BAD)
def test_what_cannot_be_used_is_told_in_one_line(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    said = complaint(sandbox, text, monkeypatch)
    assert said.startswith(f"pyproject.toml: [tool.migrate-logs] {BAD[text]}")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("categories = ['Agent']", '"categories" must hold lower-case words, joined by "_", which "Agent" is not'),
        ("missing-context = { 'a/**' = ['account id'] }", '"missing-context" has in "a/**" a value that must be a list of attributes, whose names hold no space as "account id" does'),
        ("per-file-ignores = { 'a/**' = [], 'b' = [1] }", '"per-file-ignores" has in "b" a value that must be a list of strings'),
    ],
)  # fmt: skip
def test_words_of_the_lint_that_nothing_can_hold(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    assert complaint(sandbox, f"[tool.migrate-logs.lint]\n{text}", monkeypatch) == (
        f"pyproject.toml: [tool.migrate-logs.lint] {said}"
    )


def test_odd_values_that_mean_something_are_taken(sandbox: Sandbox) -> None:
    config = configured(
        sandbox,
        """
        event-keys = []
        src = ["./lib/", "."]
        ids = ["session.id", "x-session"]
        lint = { categories = ["agent", "chat.message", "s3_2"], select = [] }
        """,
    )
    assert (config.event_keys, config.src, config.ids) == ((), ("lib", "."), ("session.id", "x-session"))
    assert config.lint.categories == ("agent", "chat.message", "s3_2")


def test_a_byte_order_mark_is_told_in_words(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sandbox.root)
    sandbox.put("pyproject.toml", "\ufeff[tool.migrate-logs]\n")
    with pytest.raises(
        ConfigError, match=r"^pyproject\.toml: begins with a byte order mark, which TOML does not allow"
    ):
        locate(sandbox.root, None)


def test_an_unknown_key_like_no_other_lists_them(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    said = complaint(sandbox, "zzz = 1", monkeypatch)
    assert 'unknown key "zzz"; known are context, event-keys, exclude, ' in said


def test_keys_of_naming_are_known_too(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    said = complaint(sandbox, "naming = { renames = {} }", monkeypatch)
    assert said == 'pyproject.toml: [tool.migrate-logs.naming] unknown key "renames"; did you mean "rename"?'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[tool.migrate-logs]\nfrom = [\nsrc = 1\n", "pyproject.toml:3:1: is not valid TOML: "),
        ("[tool.migrate-logs]\nsrc = ['a'", "pyproject.toml:2:1: is not valid TOML: "),
    ],
)
def test_broken_toml_is_told_with_its_place(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, text: str, place: str
) -> None:
    monkeypatch.chdir(sandbox.root)
    sandbox.put("pyproject.toml", text)
    with pytest.raises(ConfigError) as caught:
        locate(sandbox.root, None)
    assert str(caught.value).startswith(place)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf8(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sandbox.root)
    sandbox.put("pyproject.toml", b'[tool.migrate-logs]\nsrc = ["\xe9"]\n')
    with pytest.raises(ConfigError, match=r"^pyproject\.toml: is not UTF-8$"):
        locate(sandbox.root, None)


@pytest.mark.parametrize(
    "text", ["[tool.migrate_logs]\nsrc = []", "[tool.MigrateLogs]\nsrc = []", "[tool]\nmigrate-logs = 1"]
)
def test_a_section_that_nobody_would_read_is_told(sandbox: Sandbox, text: str) -> None:
    sandbox.put("pyproject.toml", text)
    with pytest.raises(ConfigError, match=r"must be the table \[tool\.migrate-logs\]"):
        locate(sandbox.root, None)


def test_the_nearest_file_with_the_section_is_used(sandbox: Sandbox) -> None:
    folder = sandbox.put("service/app/x.py").parent
    top = sandbox.put("pyproject.toml", "[tool.migrate-logs]\n")
    sandbox.put("service/pyproject.toml", "[project]\nname = 'service'\n")
    assert locate(folder, sandbox.root) == top
    near = sandbox.put("service/pyproject.toml", "[tool.migrate-logs]\n")
    assert locate(folder, sandbox.root) == near


def test_the_search_ends_at_the_top_of_the_work_tree(sandbox: Sandbox) -> None:
    sandbox.put("pyproject.toml", "[tool.migrate-logs]\n")
    folder = sandbox.put("repository/app/x.py").parent
    assert locate(folder, sandbox.root / "repository") is None
    assert locate(folder, None) == sandbox.root / "pyproject.toml"


def test_broken_toml_of_others_is_none_of_our_business(sandbox: Sandbox) -> None:
    sandbox.put("pyproject.toml", "[project\n")
    assert locate(sandbox.root, sandbox.root) is None


@pytest.mark.parametrize(
    "text",
    [
        '[project]\nname = "acme-api"\n',
        '[tool.poetry]\nname = "acme-api"\n',
        '[project]\nname = ["x"]\n[tool.poetry]\nname = "acme-api"\n',
    ],
)
def test_a_project_is_called_what_it_calls_itself(sandbox: Sandbox, text: str) -> None:
    assert project_name(sandbox.put("pyproject.toml", text).parent) == "acme-api"


@pytest.mark.parametrize("text", ["", "name = 3", '[project]\nname = "<b> --> x"\n', "project = 1", "[", '"\\udcff"'])
def test_a_project_without_a_name_is_called_as_its_folder(sandbox: Sandbox, text: str) -> None:
    root = sandbox.put("service/pyproject.toml", text).parent
    assert project_name(root) == project_name(sandbox.root / "service") == "service"
    assert project_name(sandbox.root) == sandbox.root.name


def test_a_work_tree_of_a_clone_is_about_the_same_project(sandbox: Sandbox) -> None:
    """In CI, the branch that a pull request goes to is checked out beside it."""
    clone = Sandbox(sandbox.root / "shop")
    clone.put("a.py", "")
    clone.commit()
    clone.git("worktree", "add", "--quiet", "--detach", "../base", "HEAD")
    clone.git("clone", "--quiet", "--bare", ".", "../stock.git")
    clone.git("--git-dir", "../stock.git", "worktree", "add", "--quiet", "--detach", "../other", "HEAD")
    assert [project_name(sandbox.root / name) for name in ("shop", "base", "other")] == ["shop", "shop", "stock"]
    sandbox.put("hidden/.git", "gitdir: /srv/shop/.bare/worktrees/hidden\n")
    sandbox.put("part/.git", "gitdir: ../.git/modules/part\n")
    assert [project_name(sandbox.root / name) for name in ("hidden", "part")] == ["hidden", "part"]
