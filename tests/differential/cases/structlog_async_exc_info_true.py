"""exc_info=True is looked up in the executor thread, where no exception is active."""
import asyncio

import structlog

log = structlog.get_logger()


async def main():
    try:
        {}["k"]
    except KeyError:
        await log.aerror("flag_in_thread", exc_info=True)
        log.error("flag_here", exc_info=True)


asyncio.run(main())
