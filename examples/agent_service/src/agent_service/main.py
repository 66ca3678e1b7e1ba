"""Builds the application: ``uvicorn --factory agent_service.main:create_app``."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import logfire
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from sqlalchemy.orm import sessionmaker

from agent_service import __version__
from agent_service.api import admin, agents, chat
from agent_service.api.middleware import track_request
from agent_service.db import create_tables, make_engine
from agent_service.errors import RateLimited, ServiceError
from agent_service.limits import RateLimiter
from agent_service.llm import Provider, make_provider
from agent_service.logs import configure_logging, logger
from agent_service.settings import Settings, load_settings
from agent_service.tools import default_tools
from agent_service.webhooks import WebhookSender


def create_app(settings: Settings | None = None, provider: Provider | None = None) -> FastAPI:
    if settings is None:
        configure_logging()
        settings = load_settings()
    configure_logging(settings.log_level, json_lines=settings.environment == "production")
    logfire.configure(send_to_logfire="if-token-present", service_name="agent-service")

    app = FastAPI(title="agent-service", version=__version__, lifespan=lifespan)
    app.state.settings = settings
    app.state.engine = make_engine(settings.database_url)
    app.state.sessions = sessionmaker(app.state.engine)
    app.state.provider = provider or make_provider(settings)
    app.state.tools = default_tools()
    app.state.limiter = RateLimiter(settings.rate_limit)
    app.state.webhooks = WebhookSender()

    app.middleware("http")(track_request)
    app.add_exception_handler(ServiceError, answer_error)
    for router in (agents.router, chat.router, admin.router):
        app.include_router(router)
    return app


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    create_tables(app.state.engine)
    logger.success("Agent service {} ready", __version__)
    yield
    app.state.engine.dispose()
    logger.info("Agent service stopped")


async def answer_error(request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, ServiceError)
    if exc.status >= 500:
        logger.error(f"Request to {request.url.path} failed: {exc}")
    headers = {"retry-after": f"{exc.retry_after_s:.0f}"} if isinstance(exc, RateLimited) else None
    return JSONResponse({"error": str(exc)}, exc.status, headers)
