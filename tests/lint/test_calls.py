"""Which calls are Logfire's, and what is known of them."""

from collections.abc import Mapping

import pytest

from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.locate import locate
from migrate_logs.model import Level, Library, LogfireCall

OTHERS: Mapping[str, str] = {
    "app/__init__.py": "",
    "app/names.py": """import enum
CREATED = "agent.created"
class Events(enum.StrEnum):
    LOADED = "agent.loaded"
class Old:
    LOST = "agent.lost"
""",
    "app/events.py": """from enum import Enum, StrEnum, auto
from typing import Final
import typing
PREFIX = "agent"
accepted: Final = "agent.accepted"
rejected: typing.Final[str] = "agent.rejected"
loose = "agent.loose"
OPENED = PREFIX + ".opened"
SHUT = f"{PREFIX}.shut"
ALSO = accepted
LEFT, (RIGHT, *REST) = "agent.left", ("agent.right", "agent.far", "agent.farther")
FIRST = SECOND = "agent.first"
TWICE = "agent.once"
TWICE = "agent.twice"
ROUND = AROUND
AROUND = ROUND
class Ev(StrEnum):
    started = "agent.started"
    Stopped = auto()
    again = started
    _hidden = "agent.hidden"
class Mixed(str, Enum):
    done = "agent.done"
    def __str__(self): return "x"
class Plain(Enum):
    kept = "agent.kept"
class Made(StrEnum):
    thing = "thing"
    def __new__(cls, value): return str.__new__(cls, value * 2)
class Thing:
    fixed: Final = "agent.fixed"
    soft = "agent.soft"
    HARD = "agent.hard"
    def log(self): logfire.info(self.fixed)
""",
    "app/others.py": "CREATED = 'order.created'\nfrom app.broken import *\n",
    "app/aliases.py": "from app.events import OPENED as opened, loose as LOOSE\nfrom app.names import *\n",
    "app/log.py": 'import logfire\nlog = logfire.with_tags("app")\n',
    "app/logfire.py": "import logfire\n\n\ndef set_up():\n    logfire.configure()\n",
}


def events(text: str) -> list[LogfireCall]:
    """The Logfire calls of `app/a.py`."""
    texts = {**OTHERS, "app/a.py": text}
    layout = Layout(frozenset(texts), lambda path: texts[path].encode())
    resolver = Resolver(layout, libraries.knowledge(), {})
    module = resolver.open("app/a.py", text.encode())
    return list(locate(module, resolver, (), frozenset({Library.LOGURU, Library.LOGGING})).events)


@pytest.mark.parametrize(
    ("code", "method", "event"),
    [
        ('import logfire\nlogfire.info("agent.created")', "info", "agent.created"),
        ('import logfire as lf\nlf.warn("agent.created")', "warn", "agent.created"),
        ('from logfire import info as note\nnote("agent.created")', "info", "agent.created"),
        ('from logfire import span\nwith span("agent.create"): pass', "span", "agent.create"),
        ('from logfire import instrument\n@instrument("agent.create")\ndef f(): pass', "instrument", "agent.create"),
        (
            'import logfire\n@logfire.instrument(msg_template="agent.create")\ndef f(): pass',
            "instrument",
            "agent.create",
        ),
        ('import logfire\nlogfire.instrument("x {a}", span_name="agent.create")', "instrument", "agent.create"),
        ('import logfire\nlogfire.span("Create {a}", _span_name="agent.create")', "span", "agent.create"),
        ('import logfire\nlogfire.log("info", "agent.created")', "log", "agent.created"),
        ('import logfire\nlogfire.log(level="info", msg_template="agent.created")', "log", "agent.created"),
        ('import logfire\nlogfire.with_tags("a").info("agent.created")', "info", "agent.created"),
        ('import logfire\nlog = logfire.with_settings(tags=[])\nlog.span("agent.create")', "span", "agent.create"),
        ('import logfire\nlog = logfire.configure()\nlog.info("agent.created")', "info", "agent.created"),
        ('import logfire\ndef f(log: logfire.Logfire): log.info("agent.created")', "info", "agent.created"),
        ('from app.log import log\nlog.info("agent.created")', "info", "agent.created"),
        ('import logfire\nlogfire.info(("agent." "created"))', "info", "agent.created"),
        ('import logfire\nNAME = "agent.created"\nlogfire.info(NAME)', "info", "agent.created"),
        ("import logfire\nfrom app.names import CREATED\nlogfire.info(CREATED)", "info", "agent.created"),
        ("import logfire\nfrom app import names\nlogfire.info(names.CREATED)", "info", "agent.created"),
        ("import logfire\nfrom app.names import Events\nlogfire.info(Events.LOADED)", "info", "agent.loaded"),
        ("import logfire\nfrom app.names import Events\nlogfire.info(Events.LOADED.value)", "info", "agent.loaded"),
        ("import logfire\nfrom app.names import Old\nlogfire.info(Old.LOST)", "info", "agent.lost"),
        ("import logfire\nfrom app.events import Ev\nlogfire.info(Ev.started)", "info", "agent.started"),
        ("import logfire\nfrom app import events\nlogfire.info(str(events.Ev.again))", "info", "agent.started"),
        ("import logfire\nfrom app.events import Ev as E\nlogfire.info(E.Stopped)", "info", "stopped"),
        ("import logfire\nfrom app.events import Ev\nHERE = Ev.started\nlogfire.info(HERE)", "info", "agent.started"),
        ("import logfire\nfrom app.events import Ev\nlogfire.info(Ev.started + '.x')", "info", "agent.started.x"),
        ("import logfire\nfrom app.events import Mixed\nlogfire.info(Mixed.done)", "info", "agent.done"),
        ("import logfire\nfrom app.events import Mixed\nlogfire.info(str(Mixed.done))", "info", None),
        ("import logfire\nfrom app.events import Mixed\nX = f'{Mixed.done}.x'\nlogfire.info(X)", "info", None),
        ("import logfire\nfrom app.events import Plain\nlogfire.info(Plain.kept.value)", "info", "agent.kept"),
        ("import logfire\nfrom app.events import Plain\nlogfire.info(Plain.kept)", "info", None),
        ("import logfire\nfrom app.events import Made\nlogfire.info(Made.thing)", "info", None),
        ("import logfire\nfrom app.events import Ev\nlogfire.info(Ev._hidden)", "info", None),
        ("import logfire\nfrom app.events import accepted\nlogfire.info(accepted)", "info", "agent.accepted"),
        ("import logfire\nfrom app import events\nlogfire.info(events.rejected)", "info", "agent.rejected"),
        ("import logfire\nfrom app.events import loose\nlogfire.info(loose)", "info", None),
        ("import logfire\nfrom app.events import OPENED as one\nlogfire.info(one)", "info", "agent.opened"),
        ("import logfire\nfrom app.events import loose as ONE\nlogfire.info(ONE)", "info", None),
        ("import logfire\nfrom app.aliases import opened\nlogfire.info(opened)", "info", "agent.opened"),
        ("import logfire\nfrom app.aliases import LOOSE\nlogfire.info(LOOSE)", "info", None),
        ("import logfire\nfrom app.events import *\nlogfire.info(SHUT)", "info", "agent.shut"),
        ("import logfire\nfrom app.events import *\nlogfire.info(Ev.started)", "info", "agent.started"),
        ("import logfire\nfrom app.aliases import *\nlogfire.info(CREATED)", "info", "agent.created"),
        ("import logfire\nfrom app.names import *\nfrom app.others import *\nlogfire.info(CREATED)", "info", None),
        ("import logfire\nfrom app.names import *\nfrom other import *\nlogfire.info(CREATED)", "info", None),
        ("import logfire\ndef f():\n    from app.events import SHUT\n    logfire.info(SHUT)", "info", "agent.shut"),
        ("import logfire\nfrom app.events import ALSO\nlogfire.info(ALSO)", "info", "agent.accepted"),
        (
            "import logfire\nfrom app.events import LEFT, FIRST\nlogfire.info(LEFT + FIRST)",
            "info",
            "agent.leftagent.first",
        ),
        ("import logfire\nfrom app.events import SECOND\nlogfire.info(SECOND)", "info", "agent.first"),
        ("import logfire\nfrom app.events import RIGHT\nlogfire.info(RIGHT)", "info", "agent.right"),
        ("import logfire\nfrom app.events import REST\nlogfire.info(REST)", "info", None),
        ("import logfire\nfrom app.events import TWICE\nlogfire.info(TWICE)", "info", None),
        ("import logfire\nfrom app.events import ROUND\nlogfire.info(ROUND)", "info", None),
        ("import logfire\nfrom app.events import PREFIX\nlogfire.info(PREFIX + '.sent')", "info", "agent.sent"),
        ("import logfire\nfrom app.events import PREFIX\nlogfire.info(f'{PREFIX}.sent')", "info", None),
        ("import logfire\nfrom app.events import PREFIX\nX = f'{PREFIX:>9}.x'\nlogfire.info(X)", "info", None),
        ("import logfire\nfrom app.events import PREFIX\nX = f'{PREFIX}.{other}'\nlogfire.info(X)", "info", None),
        ("import logfire\nfrom app.events import Thing\nlogfire.info(Thing.fixed)", "info", "agent.fixed"),
        ("import logfire\nfrom app.events import Thing\nlogfire.info(Thing.soft)", "info", None),
        ("import logfire\nfrom app.events import Thing\nlogfire.info(Thing().HARD)", "info", None),
        (
            "import logfire\nfrom app.events import Thing\nclass A(Thing):\n    def f(self): logfire.info(self.fixed)",
            "info",
            None,
        ),
        ("import logfire\nlogfire.info(name)", "info", None),
        ('import logfire\nlogfire.info(f"agent.{x}")', "info", None),
        ("import logfire\nlogfire.info(*names)", "info", None),
        ("import logfire\nlogfire.configure(console=True)", "configure", None),
        ("from logfire import configure\nconfigure()", "configure", None),
    ],
)
def test_what_a_call_emits(code: str, method: str, event: str | None) -> None:
    calls = [call for call in events(code) if (call.method == "configure") == (method == "configure")]
    assert [(call.method, call.event) for call in calls] == [(method, event)]


@pytest.mark.parametrize(
    "code",
    [
        "import re\nm = re.match('a', 'a')\nm.span(0)",
        "login.info('agent.created')",
        "def f(logfire): logfire.info('agent.created')",
        "import logfire\nlogfire.instrument_fastapi(app)\nlogfire.force_flush()",
        "root.configure(bg='red')",
        "import logfire\n@logfire.instrument\ndef f(): pass",
    ],
)
def test_what_is_no_event(code: str) -> None:
    assert events(code) == []


def test_the_parts_of_a_call() -> None:
    code = 'import logfire\nlogfire.info("agent.created", 7, model=m, _tags=["a"], **more)\n'
    (call,) = events(code)
    assert (call.level, call.literal, call.is_log, call.is_span) == (Level.INFO, True, True, False)
    assert call.name is not None
    assert code[call.name.start : call.name.end] == '"agent.created"'
    assert [(each.name, each.code, code[each.span.start : each.span.end]) for each in call.attributes] == [
        ("model", "m", "model=m"),
        (None, "more", "**more"),
    ]
    assert [code[each.start : each.end] for each in call.positional] == ["7"]


def test_the_parts_of_a_call_of_log() -> None:
    code = 'import logfire\nlogfire.log(logging.INFO, "a.b", {"k": 1, **more, key: 2}, tags=["x"], exc_info=True)\n'
    (call,) = events(code)
    assert (call.level, call.positional) == (None, ())
    assert [(each.name, each.code) for each in call.attributes] == [("k", "1"), (None, "more"), (None, "2")]
    assert call.severity is not None
    assert code[call.severity.start : call.severity.end] == "logging.INFO"


def test_the_level_of_a_span_is_the_one_it_is_given() -> None:
    assert [call.level for call in events('import logfire\nlogfire.span("a.load", _level="debug")')] == [Level.DEBUG]
    assert [call.level for call in events('import logfire\nlogfire.span("a.load")')] == [None]


def test_a_name_that_is_no_plain_string_is_not_for_a_fix() -> None:
    code = 'import logfire\nN = "a.loaded"\nlogfire.info(N)\nlogfire.info("a." "loaded")\nlogfire.info(r"a.loaded")\n'
    assert [call.literal for call in events(code)] == [False, False, True]


def test_a_call_that_does_not_parse_is_one_without_a_name() -> None:
    calls = events('import logfire\nlogfire.info("a.loaded", x=)\nlogfire.info("b.loaded")\n')
    assert [call.event for call in calls][-1] == "b.loaded"


def test_a_module_called_logfire_inside_a_package_does_not_hide_the_library() -> None:
    assert [call.method for call in events("import logfire\nlogfire.info('a.loaded')")] == ["info"]


def test_the_words_of_the_libraries_are_those_of_their_modules() -> None:
    known = {each.library: each for each in libraries.knowledge()}
    assert set(known) == set(Library)
    async_twins = {
        f"a{name}" for name in known[Library.STRUCTLOG].methods if f"a{name}" in known[Library.STRUCTLOG].methods
    }
    assert known[Library.STRUCTLOG].awaited == async_twins
    assert {"adebug", "ainfo", "alog"} <= async_twins
    assert known[Library.LOGFIRE].methods >= {"info", "warning", "warn", "exception", "log", "span", "instrument"}
