"""Which calls count the same wherever in a module they stand."""

import pytest

from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.history.receivers import Call, steady
from migrate_logs.locate import sightings
from migrate_logs.model import Library

LOGGING = "import logging\n\nlogger = logging.getLogger(__name__)\n"
OTHER = "\n\ndef other():\n    logger.info('Other')\n"


def found(text: str, **others: str) -> dict[Call, str]:
    """The steady calls of a module beside other modules."""
    texts = {"a.py": text} | {f"{name}.py": other for name, other in others.items()}
    layout = Layout(frozenset(texts), lambda path: texts[path].encode())
    resolver = Resolver(layout, libraries.knowledge(), {})
    module = resolver.open("a.py", text.encode())
    seen = sightings(module, resolver, frozenset(Library))
    return steady(module, resolver, [(node, str(library)) for node, library, _ in seen if node is not None])


LOGGER = {(b"logger", b"info"): "logging"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LOGGING + OTHER, LOGGER),
        ("import logging\nimport logging.config\nlogging.info('x')\n", {(b"logging", b"info"): "logging"}),
        ("from lib import logger\nlogger.info('x')\n", {(b"logger", b"info"): "None"}),
        ("logger.info('x')\n", {(b"logger", b"info"): "None"}),
        (LOGGING + OTHER + "\n\ndef plain(logger):\n    return logger\n", {}),
        (LOGGING + OTHER + "\n\nplain = lambda logger: 1\n", {}),
        (LOGGING + OTHER + "\n\ndef plain():\n    import logger.part\n", {}),
        (LOGGING + OTHER + "\n\nclass Plain:\n    logger = None\n", {}),
        (LOGGING + OTHER + "\n\nfound = [1 for logger in ()]\n", {}),
        (LOGGING + "logger.info('x')\nimport structlog\nlogger = structlog.get_logger()\n", {}),
        ("class A:\n    def run(self):\n        self.logger.info('x')\n", {}),
    ],
)
def test_names(text: str, expected: dict[Call, str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("logging.getLogger()", {(b"logging.getLogger()", b"info"): "logging"}),
        ("logging.getLogger(__name__)", {(b"logging.getLogger(__name__)", b"info"): "logging"}),
        ("logging.getLogger('a.b')", {(b"logging.getLogger('a.b')", b"info"): "logging"}),
        ("logging.getLogger(name)", {}),
        ("logging.getLogger('a' + name)", {}),
        ("(logging)", {}),
    ],
)
def test_what_gives_a_logger(written: str, expected: dict[Call, str]) -> None:
    assert found(f"import logging\n\n\ndef run(name):\n    {written}.info('x')\n") == expected


def test_what_a_function_of_the_project_gives_hangs_on_who_calls_it() -> None:
    assert found("from log import make\nmake().info('x')\n", log=LOGGING + "\n\ndef make():\n    return logger\n") == {}
