"""Which processors of structlog may change what a call gives: lists that are put together, and what they hold."""

import pytest

from core.building import project
from migrate_logs.effects.facts import facts

HEAD = """
import logfire
import structlog
from structlog import processors as p, stdlib
from elsewhere import theirs

level, stamp, render = stdlib.add_log_level, p.TimeStamper(fmt="iso"), p.JSONRenderer()

def mask(logger, method, event):
    return {**event, "pin": "-"}

"""


def warnings(body: str) -> list[str]:
    """What the facts of a program with this body tell."""
    resolver = project({"a.py": HEAD + body})
    module = resolver.module("a.py")
    assert module is not None
    return [fact.what for fact in facts(module, resolver) if fact.reason == "context-attached"]


@pytest.mark.parametrize(
    "body",
    [
        "structlog.configure(processors=[level, stamp, render])",
        "structlog.configure([level, mask], stdlib.BoundLogger)",
        "shared = [level, stamp]\nstructlog.configure(processors=shared + [render])",
        "shared = (level, stamp)\nstructlog.configure(processors=[*shared, mask])",
        "shared = [level]\nstructlog.configure(processors=[stdlib.filter_by_level, *shared, stamp] + [mask])",
        "shared = [level]\nif theirs:\n    all = shared + [render]\nelse:\n    all = [*shared, render]\n"
        "structlog.configure(processors=all)",
        "all = [level]\nall.append(stamp)\nall += [render]\nstructlog.configure(processors=all)",
        "all = [level]\nall = [*all, stamp]\nall = all + [render]\nstructlog.configure(processors=all)",
        "structlog.configure(processors=[level] + ([stamp, render] if theirs else [render]))",
        "def setup():\n    chain = [level]\n    chain.extend([stamp, mask])\n    structlog.configure_once(processors=chain)",
        "structlog.configure(processors=[p.EventRenamer('msg'), p.MaybeTimeStamper(), stdlib.ExtraAdder(), render])",
        "structlog.configure(processors=[logfire.StructlogProcessor(), render])",
        "structlog.configure(processors=[level, stdlib.ProcessorFormatter.wrap_for_formatter])",
        "structlog.configure(processors=[])",
    ],
)
def test_what_only_shapes_the_output_warns_of_nothing(body: str) -> None:
    assert warnings(body) == []


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("structlog.configure(processors=[mask, render])", "mask"),
        ("structlog.configure(processors=[p.CallsiteParameterAdder(), render])", "p.CallsiteParameterAdder"),
        ("structlog.configure([mask, render], stdlib.BoundLogger)", "mask"),
        ("shared = [level, mask]\nstructlog.configure(processors=shared + [render])", "mask"),
        ("shared = [level, mask]\nstructlog.configure(processors=[*shared, render])", "mask"),
        ("all = [level]\nall.append(mask)\nall.append(render)\nstructlog.configure(processors=all)", "mask"),
        ("all = [level]\nall += [mask, render]\nstructlog.configure(processors=all)", "mask"),
        ("all = [level]\nall.append(mask)\nall += [render]\nstructlog.configure(processors=all)", "mask"),
        ("all = [level, render]\nall.insert(0, mask)\nstructlog.configure(processors=all)", "mask"),
        ("all = [level]\nall.extend([mask])\nall.append(render)\nstructlog.configure(processors=all)", "mask"),
        ("structlog.configure(processors=[level] + ([mask] if theirs else []) + [render])", "mask"),
        ("structlog.configure(processors=theirs + [render])", "theirs"),
        ("structlog.configure(processors=[*theirs, render])", "theirs"),
        ("structlog.configure(processors=theirs.all())", "theirs.all"),
        ("structlog.configure(processors=[level] + theirs)", "theirs"),
        ("def setup(extra):\n    structlog.configure(processors=[*extra, render])", "extra"),
    ],
)
def test_one_that_nobody_knows_is_named(body: str, named: str) -> None:
    assert warnings(body) == [f"the processor {named} may change every event"]


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("    event.pop('color', None)\n    return event", "color"),
        ("    'Drops.'\n    event.pop('a', None)\n    event.pop('b', 0)\n    return event", "a, b"),
        ("    if 'color' in event:\n        del event['color']\n    return event", "color"),
        ("    if 'color' in event:\n        event.pop('color')\n    return event", "color"),
    ],
)
def test_one_that_only_drops_fields_is_named_with_these(body: str, fields: str) -> None:
    drop = f"def drop(logger, method, event):\n{body}\n\nstructlog.configure(processors=[level, drop, render])"
    assert warnings(drop) == [f"the processor drop drops {fields}"]
    assert warnings(drop.replace("drop, render", "drop, mask, render"))[1:] == [
        "the processor mask may change every event"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "    event.pop('color')\n    return event",
        "    event.pop('event', None)\n    return event",
        "    event.pop('exc_info', None)\n    return event",
        "    event.pop(method, None)\n    return event",
        "    event.pop('color', print(event))\n    return event",
        "    event.pop('color', None)",
        "    event.pop('color', None)\n    return dict(event)",
        "    logger.pop('color', None)\n    return event",
        "    if method == 'info':\n        event.pop('color', None)\n    return event",
        "    if 'color' in event:\n        del event['shade']\n    return event",
        "    if 'color' in event:\n        del event['color']\n    else:\n        event['a'] = 1\n    return event",
        "    event['pin'] = event.pop('color', None)\n    return event",
        "    return event",
    ],
)
def test_one_that_does_more_or_may_fail_changes_every_event(body: str) -> None:
    drop = f"def drop(logger, method, event):\n{body}\n\nstructlog.configure(processors=[level, drop, render])"
    assert warnings(drop) == ["the processor drop may change every event"]
