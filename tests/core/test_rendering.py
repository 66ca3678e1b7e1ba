"""What stands at the end of structlog's processors: renderers that hide, formatters, and loggers of a class of the project."""

import pytest

from core.building import project
from migrate_logs.effects.facts import facts
from migrate_logs.model import Library

HEAD = """
import logging, structlog
from structlog import processors as p, stdlib
from structlog.stdlib import ProcessorFormatter

def drop(logger, method, event):
    event.pop("pin", None)
    return event

def line(logger, method, event):
    text = event.pop("event")
    return f"{text} {event}"

def masked(logger, method, event):
    return str({k: "***" if k == "pin" else v for k, v in event.items()})

class Hiding:
    def __call__(self, logger, method, event):
        del event["pin"]
        return str(event)

class Auditing(stdlib.BoundLogger):
    def audit(self, event, **fields):
        return self.info(event, audit=True, **fields)

class Picky(stdlib.BoundLogger):
    def info(self, event, **fields):
        fields.pop("pin", None)
        return super().info(event, **fields)

"""
BOTH = {Library.STRUCTLOG, Library.LOGGING}


def touched(body: str) -> set[Library | None]:
    """The libraries of which a program with this body changes records."""
    resolver = project({"a.py": HEAD + body})
    module = resolver.module("a.py")
    assert module is not None
    return {fact.library for fact in facts(module, resolver) if fact.reason == "context-attached"}


@pytest.mark.parametrize(
    ("body", "libraries"),
    [
        ("structlog.configure(processors=[p.add_log_level, line])", set()),
        ("structlog.configure(processors=[p.add_log_level, masked])", {Library.STRUCTLOG}),
        ("structlog.configure(processors=[Hiding()])", {Library.STRUCTLOG}),
        ("structlog.configure(wrapper_class=stdlib.BoundLogger)", set()),
        ("structlog.configure(wrapper_class=Auditing)", set()),
        ("structlog.configure(wrapper_class=Picky)", {Library.STRUCTLOG}),
        ("ProcessorFormatter(processors=[ProcessorFormatter.remove_processors_meta, p.JSONRenderer()])", set()),
        ("ProcessorFormatter(processors=[drop, p.JSONRenderer()])", BOTH),
        ("stdlib.ProcessorFormatter(processor=line, foreign_pre_chain=[p.add_log_level])", set()),
        ("stdlib.ProcessorFormatter(processor=masked)", BOTH),
        ("ProcessorFormatter(processor=line, foreign_pre_chain=[p.add_log_level, drop])", {Library.LOGGING}),
        ("FORMATS = {'x': {'()': ProcessorFormatter, 'processors': [drop, p.JSONRenderer()]}}", BOTH),
        ("FORMATS = {'x': {'()': 'structlog.stdlib.ProcessorFormatter', 'processor': p.JSONRenderer()}}", set()),
    ],
)
def test_who_hides_something_at_the_end(body: str, libraries: set[Library]) -> None:
    assert touched(body) == libraries
