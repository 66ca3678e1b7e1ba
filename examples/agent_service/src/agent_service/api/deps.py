"""What the routes are given: a transaction and the services that share it."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.orm import Session

from agent_service.billing.meter import UsageMeter
from agent_service.db import transaction
from agent_service.services.chat import ChatService
from agent_service.services.sessions import SessionService


def database(request: Request) -> Iterator[Session]:
    with transaction(request.app.state.sessions) as db:
        yield db


Database = Annotated[Session, Depends(database)]


def session_service(db: Database) -> SessionService:
    return SessionService(db)


def chat_service(request: Request, db: Database) -> ChatService:
    state = request.app.state
    meter = UsageMeter(db, state.settings.monthly_budget_usd)
    return ChatService(db, state.provider, state.tools, meter, state.limiter)
