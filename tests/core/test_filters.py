"""What filters of handlers, of the configuration and of sinks are seen to do to records: change them, or only judge."""

import pytest

from core.building import project
from migrate_logs.effects.facts import Fact, facts

OTHER = """
import logging

class Adding(logging.Filter):
    def filter(self, record):
        record.app = "shop"
        return True

class Judging(logging.Filter):
    def filter(self, record):
        return record.levelno < 40

class Inheriting(Judging):
    pass

class Masking(logging.Formatter):
    def format(self, record):
        return super().format(record).replace(self.secret, "-")

def make():
    return Judging()
"""


def stated(text: str) -> list[Fact]:
    """The facts of a file beside `other.py`."""
    resolver = project({"a.py": text, "other.py": OTHER})
    module = resolver.module("a.py")
    assert module is not None
    return facts(module, resolver)


def verdicts(text: str) -> list[str]:
    """For each fact of a file but the levels of sinks: what it warns of, or the reason to refuse."""
    return [fact.advice or fact.reason for fact in stated(text) if not fact.is_level]


PASSES, CHANGES = ["Logfire gets them all"], ["context-attached"]


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("return record.levelno > 20", PASSES),
        ("name = record.name\n    counts[name] = 1\n    return name in counts", PASSES),
        ("text = record.getMessage().split()\n    text[0] = ''\n    return text", PASSES),
        ("return isinstance(record.args, tuple)", PASSES),
        ("seen[record.name] = record\n    return True", PASSES),
        ("record.app = 'shop'\n    return True", CHANGES),
        ("record.msg, record.args = 'x', ()\n    return True", CHANGES),
        ("record.msg += '!'\n    return True", CHANGES),
        ("setattr(record, 'app', 1)\n    return True", CHANGES),
        ("record.__dict__.update(app=1)\n    return True", CHANGES),
        ("fields = vars(record)\n    fields['app'] = 1\n    return True", CHANGES),
        ("record = copy.copy(record)\n    record.args = ()\n    return record", CHANGES),
        ("del record.args\n    return True", CHANGES),
        ("return mark(record)", CHANGES),
        ("return look(record)", PASSES),
    ],
)
def test_a_function_is_judged_by_what_it_does(body: str, verdict: list[str]) -> None:
    text = f"""
import copy, logging
def mark(it):
    it.app = 1
    return True
def look(it):
    return it.app == 1
def judge(record):
    {body}
logging.StreamHandler().addFilter(judge)
"""
    assert verdicts(text) == verdict


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ("other.Adding()", CHANGES),
        ("other.Judging()", PASSES),
        ("other.Inheriting()", PASSES),
        ("logging.Filter('shop')", PASSES),
        ("lambda record: record.levelno < 40", PASSES),
        ("lambda record: setattr(record, 'app', 1) or True", CHANGES),
        ("elsewhere.Tenant()", CHANGES),
        ("given", CHANGES),
    ],
)
def test_a_filter_of_a_handler(given: str, verdict: list[str]) -> None:
    setup = f"import elsewhere, logging, other\ndef set_up(handler, given=None):\n    handler.addFilter({given})\n"
    assert verdicts(setup) == verdict


def test_a_filter_of_a_logger_refuses_whatever_it_does() -> None:
    (fact,) = stated("import logging\nlogging.getLogger('x').addFilter(lambda record: True)\n")
    assert (fact.reason, fact.identity, fact.advice) == ("logger-configured", "x", "")


@pytest.mark.parametrize(
    ("given", "verdict"),
    [("other.Adding()", ["logger-configured", *CHANGES]), ("other.Judging()", ["logger-configured"])],
)
def test_a_filter_of_a_logger_that_nobody_can_name(given: str, verdict: list[str]) -> None:
    made = (
        f"import logging, other\ndef get(name):\n    logger = logging.getLogger(name)\n    logger.addFilter({given})\n"
    )
    assert verdicts(made) == verdict


def test_a_handler_of_a_logger_that_nobody_can_name_may_get_the_records_of_all() -> None:
    kept = "class Kept(logging.Handler):\n    def emit(self, record): self.all.append(record)\n"
    (fact,) = stated(f"import logging\n{kept}def keep(name):\n    logging.getLogger(name).addHandler(Kept())\n")
    assert (fact.reason, fact.identity) == ("records-consumed", None)


@pytest.mark.parametrize(
    ("handler", "reads"), [("Kept()", True), ("logging.StreamHandler()", False), ("Other()", False)]
)
def test_a_handler_of_what_nobody_knows_is_one_of_a_logger(handler: str, reads: bool) -> None:
    classes = "class Kept(logging.Handler):\n    def emit(self, record): self.all.append(record)\nclass Other: ...\n"
    text = f"import logging\n{classes}@signal.connect\ndef setup(logger, **more):\n    logger.addHandler({handler})\n"
    assert [fact.reason for fact in stated(text) if not fact.sleeps] == (["records-consumed"] if reads else [])


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("logging.getLogger().handlers = [Kept()]", True),
        ("logging.root.handlers[:] = []\nlogging.root.handlers.append(Kept())", True),
        ("logging.getLogger('b').handlers += (logging.StreamHandler(Text()),)", True),
        ("logging.getLogger('b').handlers.extend([make(Text())])", True),
        ("logging.getLogger('b').handlers.insert(0, logging.StreamHandler())", False),
        ("logging.getLogger('b').handlers = []", False),
        ("logging.getLogger('b').handlers = [Passing()]", False),
        ("queue.handlers = [Kept()]", False),
    ],
)
def test_a_list_of_handlers_that_is_changed(text: str, reads: bool) -> None:
    kept = """
import io, logging
class Text(io.StringIO): pass
class Kept(logging.Handler):
    def emit(self, record): self.all.append(record)
class Passing(logging.Handler):
    def emit(self, record): logging.getLogger("other").info(record.getMessage())
def make(stream):
    return logging.StreamHandler(stream)
"""
    assert [fact.reason for fact in stated(kept + text) if not fact.sleeps] == (["records-consumed"] if reads else [])


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ("**{'handlers': [{'sink': all.append}]}", ["records-consumed"]),
        ("**CONF", ["records-consumed", "context-attached"]),
        ("**load()", ["context-attached"]),
        ("handlers=[SINK]", ["records-consumed"]),
        ("**{'handlers': [{'sink': 'jobs.log'}]}", []),
    ],
)
def test_what_loguru_is_configured_with_by_a_display(given: str, verdict: list[str]) -> None:
    text = f"""
from loguru import logger
SINK = {{"sink": all.append}}
CONF = {{"handlers": [SINK], "extra": {{"app": "shop"}}}}
logger.configure({given})
"""
    assert sorted(fact.reason for fact in stated(text) if not fact.advice) == sorted(verdict)


@pytest.mark.parametrize(
    ("stream", "reads"), [("io.StringIO()", True), ("sys.stderr", False), ("open('run.log', 'w')", False)]
)
def test_a_handler_that_an_object_keeps_may_write_to_a_text_in_memory(stream: str, reads: bool) -> None:
    made = f"""
import io, logging, sys
class Capture:
    def __init__(self, logger=None):
        self.logger = logger or logging.getLogger()
        self.stream = {stream}
        self.handler = logging.StreamHandler(self.stream)
    def __enter__(self):
        self.logger.addHandler(self.handler)
"""
    assert [fact.reason for fact in stated(made)] == (["records-consumed"] if reads else [])


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("return super().formatException(error).splitlines()[-1]", []),
        ("return ''.join(traceback.format_exception_only(*error[:2]))", []),
        ("return error[0].__name__", CHANGES),
        ("return ''", CHANGES),
    ],
)
def test_a_formatter_that_hides_errors(body: str, verdict: list[str]) -> None:
    own = f"class Own(logging.Formatter):\n    def formatException(self, error):\n        {body}\n"
    assert verdicts(f"import logging, traceback\n{own}") == verdict


OWN_CLASS = "class Own(logging.Logger):\n    def _log(self, *given): ...\n"
HEIR = OWN_CLASS + "class Heir(Own): ...\n"


@pytest.mark.parametrize(
    "text",
    [
        OWN_CLASS + "logging.setLoggerClass(Own)",
        OWN_CLASS + "logging.Logger.manager.setLoggerClass(Own)",
        OWN_CLASS + "logging.getLogger().manager.setLoggerClass(klass=Own)",
        OWN_CLASS + "logging.root.manager.loggerClass = Own",
        OWN_CLASS + "manager = copy(logging.Logger.manager)\nmanager.loggerClass = Own",
        HEIR + "logging.setLoggerClass(Heir)",
    ],
)
def test_a_logger_class_of_one_s_own_changes_every_record(text: str) -> None:
    (fact,) = stated(f"import logging\n{text}\n")
    assert (fact.reason, fact.what, fact.forms) == ("context-attached", "the logger class overrides _log", True)


@pytest.mark.parametrize(
    "text", ["logging.setLoggerClass(logging.Logger)", "class Own(logging.Logger): ...\nlogging.setLoggerClass(Own)"]
)
def test_a_logger_class_that_overrides_nothing_changes_nothing(text: str) -> None:
    assert stated(f"import logging\n{text}\n") == []


def test_what_has_its_own_way_of_adding_filters_is_no_handler() -> None:
    own = "import logging\nclass Query:\n    def addFilter(self, it): ...\nQuery().addFilter(lambda row: row)\n"
    assert verdicts(own) == []
    assert verdicts("query.addFilter(lambda row: row)\n") == []


@pytest.mark.parametrize(
    ("made", "verdict"),
    [
        ("{'()': 'other.Adding'}", CHANGES),
        ("{'()': 'other.Judging'}", PASSES),
        ("{'()': 'a.Here'}", PASSES),
        ("{'()': other.Adding}", CHANGES),
        ("{'()': other.make}", PASSES),
        ("{'()': lambda: other.Adding()}", CHANGES),
        ("{'()': 'django.utils.log.RequireDebugFalse'}", PASSES),
        ("{'()': 'elsewhere.Tenant', 'key': 1}", CHANGES),
        ("{'name': 'shop'}", []),
    ],
)
def test_a_filter_of_the_configuration(made: str, verdict: list[str]) -> None:
    here = "class Here:\n    def filter(self, record):\n        return True\n"
    text = f"import other\n{here}LOGGING = {{'version': 1, 'filters': {{'one': {made}}}}}\n"
    assert verdicts(text) == verdict
    assert verdicts(text.replace("version", "title")) == []


@pytest.mark.parametrize(
    ("options", "verdict"),
    [
        ("filter='jobs'", PASSES),
        ("filter={'': 'INFO'}", PASSES),
        ("filter=judge", PASSES),
        ("filter=adding", CHANGES),
        ("filter=None", []),
        ("filter=unseen", PASSES),
        ("format=adding", CHANGES),
        ("format=judge", []),
        ("format='{message}'", []),
    ],
)
def test_a_sink(options: str, verdict: list[str]) -> None:
    text = f"""
from loguru import logger
def judge(record):
    return record["level"].no < 40
def adding(record):
    record["extra"]["app"] = "shop"
    return True
logger.add("x.log", {options})
"""
    assert verdicts(text) == verdict
    assert verdicts(
        text.replace("logger.add(", "logger.configure(handlers=[dict(sink=").replace(")\n", ")])\n")[:-1]
    ) == (verdict)


SHAPES = ["what it adds is not in Logfire"]


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("return json.dumps({'message': record.getMessage()})", SHAPES),
        ("return super().format(record).replace('\\n', '\\\\n')", SHAPES),
        ("return super().format(record).replace('\"', \"'\")", SHAPES),
        ("return ANSI.sub('', super().format(record))", SHAPES),
        ("return re.sub(r'\\s+', ' ', super().format(record))", SHAPES),
        ("return record.name.replace('app.', '') + record.msg", SHAPES),
        ("return str(datetime.now().replace(microsecond=0))", SHAPES),
        ("return '*** ' + super().format(record)", SHAPES),
        ("return NUMBER.sub('#', super().format(record))", CHANGES),
        ("return re.sub(r'\\d{16}', '(card)', super().format(record))", CHANGES),
        ("return super().format(record).replace(TOKEN, '')", CHANGES),
        ("record.args = ('[redacted]',)", CHANGES),
        ("return clean(super().format(record))", CHANGES),
    ],
)
def test_a_formatter_is_judged_by_what_it_does(body: str, verdict: list[str]) -> None:
    text = f"""
import logging, re
NUMBER, TOKEN = re.compile("[0-9]+"), "abc"
ANSI = re.compile("\\x1b[[]m")
def clean(text):
    return text.replace(TOKEN, "***")
class Own(logging.Formatter):
    def format(self, record):
        {body}
"""
    assert verdicts(text) == verdict


@pytest.mark.parametrize(
    "definition",
    [
        "class Own(argparse.HelpFormatter):\n    def format(self, text): return text.replace(a, b)",
        "class Own(string.Formatter):\n    def format(self, text): return text.replace(a, b)",
        "class Own(logging.Formatter):\n    def formatTime(self, record): return now().replace(a, b)",
        "class Own(logging.Formatter):\n    default_msec_format = ''",
    ],
)
def test_other_formatters_are_nobody_s_business(definition: str) -> None:
    assert verdicts(f"import argparse, logging, string\n{definition}\n") == []


def test_a_formatter_states_what_it_does_where_it_is_defined() -> None:
    resolver = project({"other.py": OTHER, "a.py": "import other\nclass Own(other.Masking):\n    pass\n"})
    module, user = resolver.module("other.py"), resolver.module("a.py")
    assert module is not None
    assert user is not None
    (fact,) = (each for each in facts(module, resolver) if not each.sleeps)
    assert (fact.line, fact.reason, fact.is_general) == (16, "context-attached", True)
    assert fact.what == "the formatter Masking rewrites the text of records"
    assert facts(user, resolver) == []
