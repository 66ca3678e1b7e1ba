"""Async log methods whose coroutine is used as a value."""
import asyncio
from concurrent.futures import ThreadPoolExecutor

import structlog

log = structlog.get_logger()


async def returned():
    return await log.ainfo("returned_await", n=1)


def returned_coroutine():
    return log.ainfo("returned_coroutine", n=2)


async def main():
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    print(await returned())
    await returned_coroutine()
    pending = log.awarning("assigned", n=3)
    log.info("before_the_assigned_one")
    await pending
    await asyncio.gather(log.ainfo("gathered_one"), log.ainfo("gathered_two"))
    task = asyncio.create_task(log.ainfo("as_a_task", n=4))
    await task
    value = await log.adebug("value_of_await")
    print(value)
    await asyncio.wait_for(log.ainfo("waited_for"), 5)
    await log.ainfo("positional %s", "arg", n=5)
    await log.bind(a=1).ainfo("bound", n=6)
    (await log.ainfo("in parentheses")) or print("falsy")
    try:
        raise ValueError("x")
    except ValueError as e:
        await log.aerror("with_exception", exc_info=e)


asyncio.run(main())
