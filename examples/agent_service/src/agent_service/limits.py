"""A sliding-window limit on the requests of one account."""

import time
from collections import defaultdict, deque
from collections.abc import Callable

from loguru import logger

from agent_service.errors import RateLimited
from agent_service.settings import RateLimit


class RateLimiter:
    def __init__(self, limit: RateLimit, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        self._seen: dict[str, deque[float]] = defaultdict(deque)

    def check(self, account_id: str) -> None:
        """Count one request; raise RateLimited when the window is full."""
        now = self._clock()
        seen = self._seen[account_id]
        while seen and now - seen[0] >= self._limit.window_s:
            seen.popleft()
        if len(seen) >= self._limit.requests:
            retry_after_s = self._limit.window_s - (now - seen[0])
            logger.warning(
                "Rate limit hit for account {}: {} requests in {:.0f} s",
                account_id,
                len(seen),
                self._limit.window_s,
            )
            raise RateLimited(account_id, retry_after_s)
        seen.append(now)
        if len(seen) == self._limit.requests:
            logger.debug("Account {} used its last request of the window", account_id)

    def reset(self, account_id: str) -> None:
        if self._seen.pop(account_id, None):
            logger.info("Rate limit reset for account {}", account_id)
