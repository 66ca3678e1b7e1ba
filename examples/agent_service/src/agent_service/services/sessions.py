"""Sessions: one conversation of a customer's user with one agent."""

import time

from loguru import logger
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_service.errors import NotFound, ServiceError
from agent_service.models import ChatSession, Message
from agent_service.services.agents import get_agent


class SessionService:
    def __init__(self, db: Session) -> None:
        self.db = db

    def open(self, agent_id: str) -> ChatSession:
        agent = get_agent(self.db, agent_id)
        if agent.status != "running":
            logger.error(f"Cannot open session: agent {agent.id} is {agent.status}")
            raise ServiceError(f"agent {agent.id} is not running")
        session = ChatSession(agent_id=agent.id)
        self.db.add(session)
        self.db.flush()
        logger.info(f"Session {session.id} opened for agent {agent.name}")
        return session

    def load(self, session_id: str) -> ChatSession:
        started = time.perf_counter()
        session = self.db.get(ChatSession, session_id)
        if session is None or session.closed:
            logger.warning(f"Session {session_id} not found")
            raise NotFound("session", session_id)
        count = self.db.scalar(select(func.count()).where(Message.session_id == session_id))
        elapsed_ms = (time.perf_counter() - started) * 1000
        logger.info(f"Session {session.id} loaded with {count} messages in {elapsed_ms:.1f} ms")
        return session

    def touch(self, session: ChatSession) -> None:
        session.last_active_at = time.time()

    def close(self, session_id: str) -> ChatSession:
        session = self.load(session_id)
        session.closed = True
        logger.bind(session_id=session.id, agent_instance_id=session.agent_id).info("Session closed")
        return session
