"""An exception that is given goes along to the executor's thread; only `exc_info=True` is looked up there."""
import asyncio
import sys

import structlog

log = structlog.get_logger()


async def main(loud: bool):
    try:
        [][1]
    except IndexError as missing:
        await log.aerror("given", exc_info=missing)
        await log.awarning("spelled_out", exc_info=(type(missing), missing, missing.__traceback__))
        await log.ainfo("asked_for", exc_info=sys.exc_info())
        await log.acritical("not_asked_for", exc_info=None)
        await log.aerror("looked_up", exc_info=True)  # refused: latent-bug
        await log.aerror("maybe_looked_up", exc_info=loud)  # refused: latent-bug
        await log.alog(40, "looked_up_too", exc_info=True)  # refused: latent-bug
        await log.aexception("asked_before", exc_info=True)


asyncio.run(main(True))
