"""Gives every request an id and writes one line about it."""

import time
import uuid
from collections.abc import Awaitable, Callable

import structlog
from fastapi import Request, Response

log = structlog.get_logger("agent_service.http")


async def track_request(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    trace_id = request.headers.get("x-trace-id") or uuid.uuid4().hex
    structlog.contextvars.bind_contextvars(trace_id=trace_id)
    started = time.perf_counter()
    try:
        response = await call_next(request)
    except Exception:
        await log.aexception("request_failed", method=request.method, path=request.url.path)
        raise
    finally:
        structlog.contextvars.clear_contextvars()
    log.info(
        "request_completed",
        method=request.method,
        path=request.url.path,
        status=response.status_code,
        duration_ms=round((time.perf_counter() - started) * 1000, 1),
        trace_id=trace_id,
    )
    response.headers["x-trace-id"] = trace_id
    return response
