"""A level is given as a number.

Logfire's numbers are not those of `logging`: `logging.INFO` is 20, which Logfire takes for more than an error (17). Its
own numbers work, but nobody knows them; the words are trace, debug, info, notice, warn, error and fatal.

Bad:
    logfire.log(logging.INFO, "agent.created")
    logfire.log(9, "agent.created")

Good:
    logfire.log("info", "agent.created")
"""

import re
from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.model import Edit, Finding, Level, LogfireCall

FIXES = True
_LOGGING = re.compile(r"(?:logging\.)?(?:NOTSET|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)")
# logfire 5.2, `LEVEL_NUMBERS`
_NUMBERS = {
    1: Level.TRACE,
    5: Level.DEBUG,
    9: Level.INFO,
    10: Level.NOTICE,
    13: Level.WARN,
    17: Level.ERROR,
    21: Level.FATAL,
}

_WORDS = {
    "DEBUG": Level.DEBUG,
    "INFO": Level.INFO,
    "WARN": Level.WARN,
    "WARNING": Level.WARN,
    "ERROR": Level.ERROR,
    "CRITICAL": Level.FATAL,
    "FATAL": Level.FATAL,
}


def check(file: File) -> Iterator[Finding]:
    """Level arguments that are a number or a constant of `logging`; only what means the same as before is mended."""
    for call in file.events:
        if call.severity is None or call.level is not None:
            continue
        code = file.text(call.severity)
        number = _number(code)
        if number is not None:
            message = f"{code} is a number; Logfire's levels are words" + (
                f', this one is "{_NUMBERS[number]}"' if number in _NUMBERS else ""
            )
        elif _LOGGING.fullmatch(code):
            word = _WORDS.get(code.rpartition(".")[2])
            message = f"`{code}` is a number of `logging`, which Logfire reads on another scale; write " + (
                f'"{word}"' if word else "the word"
            )
        else:
            continue
        yield file.finding(__name__, call.severity, message, _edits(file, call, number), call.call)


def _number(code: str) -> int | None:
    """The whole number that some code is, in any base and with a sign; None for all else."""
    try:
        return int(code.strip("() \t\r\n"), 0)
    except ValueError:
        return None


def _edits(file: File, call: LogfireCall, number: int | None) -> tuple[Edit, ...]:
    if number not in _NUMBERS or call.severity is None:
        return ()
    quote = file.text(call.name)[-1] if call.name is not None and call.literal else '"'
    return file.replaced(call.severity, f"{quote}{_NUMBERS[number]}{quote}")
