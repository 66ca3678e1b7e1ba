# expect: same
"""What people copy: hooks, exit methods, flags, and exceptions that were kept somewhere."""
import asyncio
import logging
import sys
import threading

log = logging.getLogger(__name__)
TRACING = True


def hook(kind, value, trace):
    log.critical("Nobody caught it", exc_info=(kind, value, trace))


def thread_hook(args):
    log.error("Worker stopped", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


class Guarded:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        log.warning("Left the block", exc_info=value)
        log.warning("Left the block again", exc_info=(kind, value, trace))
        return True


class Starred:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        log.error("Left with details", exc_info=details)
        return True


class Worker:
    def __init__(self, loud: bool = False):
        self.loud = loud

    @property
    def silent(self) -> bool:
        return not self.loud

    def work(self, verbose: bool, quiet: "bool | None" = None):
        try:
            {}["tool"]
        except KeyError as error:
            log.error("Level asked", exc_info=log.isEnabledFor(logging.DEBUG))
            log.error("Flag given", exc_info=verbose)
            log.error("Flag kept", exc_info=self.loud)
            log.error("Flag computed", exc_info=self.silent)
            log.error("Flag of the module", exc_info=TRACING)
            log.error("Flags joined", exc_info=verbose and not quiet)
            log.error("Cause or itself", exc_info=error.__cause__ or error)
            log.error("Asked for", exc_info=sys.exc_info()[1])
            kind, value, _ = sys.exc_info()
            log.error("Taken apart %s", kind.__name__, exc_info=value)


async def fail(times):
    raise OSError(f"disk {times}")


def done(task: asyncio.Task):
    problem = task.exception()
    if problem:
        log.error("Task failed", exc_info=problem)


async def main():
    async with Starred():
        raise LookupError("inside")
    task = asyncio.create_task(fail(1))
    ended, _ = await asyncio.wait([task])
    done(task)
    for t in ended:
        log.error("Task %s ended", t.done(), exc_info=t.exception())
    for result in await asyncio.gather(fail(2), fail(3), return_exceptions=True):
        if isinstance(result, (OSError, ValueError)) and result.args:
            log.error("One of many failed", exc_info=result)
        log.error("Maybe failed", exc_info=result if isinstance(result, Exception) else None)


def grouped():
    try:
        raise ExceptionGroup("two", [ValueError("one"), TypeError("other")])
    except ExceptionGroup as group:
        for each in group.exceptions:
            log.error("Part of a group: %s", each, exc_info=each)


threading.excepthook = thread_hook
worker = threading.Thread(target=lambda: 1 // 0)
worker.start()
worker.join()
with Guarded():
    raise RuntimeError("in the block")
with Guarded():
    pass
Worker().work(True)
Worker(loud=True).work(False, True)
asyncio.run(main())
grouped()
try:
    [].pop()
except IndexError:
    hook(*sys.exc_info())
