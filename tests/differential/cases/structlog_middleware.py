"""A web request, its middleware and handlers, with contextvars and a bound class logger."""
import asyncio

import structlog

logger = structlog.get_logger(__name__)


class TraceMiddleware:
    def __init__(self, app):
        self.app = app
        self.logger = logger.bind(layer="middleware")

    async def __call__(self, request):
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(trace_id=request["headers"].get("X-Trace-ID", "none"))
        self.logger.info("request_started", path=request["path"])
        try:
            response = await self.app(request)
        except Exception:
            logger.exception("request_failed", path=request["path"])
            response = 500
        self.logger.info("request_finished", status=response)
        return response


async def app(request):
    await asyncio.sleep(0)
    logger.info("handling", path=request["path"])
    if request["path"] == "/boom":
        raise RuntimeError("boom")
    return 200


async def main():
    handler = TraceMiddleware(app)
    print(await handler({"path": "/", "headers": {"X-Trace-ID": "t1"}}), await handler({"path": "/boom", "headers": {}}))


asyncio.run(main())
