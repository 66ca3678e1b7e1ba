"""Routes for sessions and what is said in them."""

from typing import Annotated

from fastapi import APIRouter, Depends
from loguru import logger as chat_logger

from agent_service.api.deps import Database, chat_service, session_service
from agent_service.models import ChatSession, Message
from agent_service.schemas import MessageIn, MessageOut, SessionOut
from agent_service.services.chat import ChatService
from agent_service.services.messages import load_history
from agent_service.services.sessions import SessionService

router = APIRouter()

Sessions = Annotated[SessionService, Depends(session_service)]
Chat = Annotated[ChatService, Depends(chat_service)]


@router.post("/agents/{agent_id}/sessions", status_code=201, response_model=SessionOut)
def open_session(agent_id: str, sessions: Sessions) -> ChatSession:
    return sessions.open(agent_id)


@router.post("/sessions/{session_id}/close", response_model=SessionOut)
def close_session(session_id: str, sessions: Sessions) -> ChatSession:
    return sessions.close(session_id)


@router.get("/sessions/{session_id}/messages", response_model=list[MessageOut])
def history(session_id: str, db: Database, sessions: Sessions) -> list[Message]:
    sessions.load(session_id)
    return load_history(db, session_id)


@router.post("/sessions/{session_id}/messages", response_model=MessageOut)
async def say(session_id: str, said: MessageIn, chat: Chat) -> Message:
    chat_logger.info({"event": "message_received", "session_id": session_id, "length": len(said.text)})
    return await chat.reply(session_id, said.text)
