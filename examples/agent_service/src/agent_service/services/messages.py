"""Messages of a session, in the order in which they were said."""

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from agent_service.logs import logger
from agent_service.models import Message

HISTORY_LIMIT = 40


def save_message(db: Session, session_id: str, role: str, text: str) -> Message:
    message = Message(session_id=session_id, role=role, text=text)
    try:
        db.add(message)
        db.flush()
    except SQLAlchemyError as e:
        logger.error(f"Failed to save message in session {session_id}: {e}")
        raise
    logger.info("Message saved", message_id=message.id, session_id=session_id, role=role)
    return message


def load_history(db: Session, session_id: str, limit: int = HISTORY_LIMIT) -> list[Message]:
    """The last ``limit`` messages, oldest first."""
    newest = select(Message).where(Message.session_id == session_id).order_by(Message.created_at.desc())
    history = list(db.scalars(newest.limit(limit)))[::-1]
    if len(history) == limit:
        logger.warning(
            f"History of session {session_id} truncated to the last {limit} messages; "
            "what was said before them is no longer sent to the model"
        )
    logger.debug(f"Loaded history of {len(history)} messages")
    return history
