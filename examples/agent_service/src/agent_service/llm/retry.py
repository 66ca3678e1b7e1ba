"""Another attempt when a provider asks us to slow down."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from agent_service.errors import ProviderBusy

T = TypeVar("T")


async def with_retries(
    call: Callable[[], Awaitable[T]],
    *,
    attempts: int,
    first_delay_s: float,
    logger: logging.Logger,
) -> T:
    """The first result of ``call``; its last ProviderBusy when every attempt ends in one."""
    delay_s = first_delay_s
    for attempt in range(1, attempts):
        try:
            return await call()
        except ProviderBusy as exc:
            logger.warning(
                "Attempt %d of %d failed, retrying in %.1f s: %s",
                attempt,
                attempts,
                delay_s,  # doubles every time
                exc,
            )
        await asyncio.sleep(delay_s)
        delay_s *= 2
    return await call()
