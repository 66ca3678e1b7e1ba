"""Removes sessions that nobody has used for a long time, and what was said in them."""

import logging
import time

from sqlalchemy import delete, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from agent_service.models import ChatSession, LLMRequest, Message

logger = logging.getLogger(__name__)

MANY_SESSIONS = 1_000
DAY_S = 86_400.0


def remove_idle_sessions(db: Session, idle_days: int) -> str:
    """One line on what was removed."""
    logger.info("Starting cleanup of sessions idle for %d days", idle_days)
    idle = find_idle_sessions(db, idle_days)
    if not idle:
        logger.info("No idle sessions found")
        return "cleanup: nothing to do"
    if len(idle) > MANY_SESSIONS:
        logger.log(logging.WARNING, "Cleanup will remove %d sessions", len(idle))

    removed = 0
    for table, key in (
        (Message, Message.session_id),
        (LLMRequest, LLMRequest.session_id),
        (ChatSession, ChatSession.id),
    ):
        try:
            removed += db.connection().execute(delete(table).where(key.in_(idle))).rowcount
        except SQLAlchemyError:
            logger.error("Failed to delete rows from %s", table.__tablename__, exc_info=True)
            raise
    logger.info(
        "Cleanup finished",
        extra={"sessions": len(idle), "rows": removed},  # both go to the weekly report
    )
    return f"cleanup: {len(idle)} sessions, {removed} rows removed"


def find_idle_sessions(db: Session, idle_days: int) -> list[str]:
    table = ChatSession.__tablename__
    oldest = time.time() - idle_days * DAY_S
    idle = list(db.scalars(select(ChatSession.id).where(ChatSession.last_active_at < oldest)))
    logger.info("Loaded %d rows from %s", len(idle), table)
    return idle
