"""Database tables; times are seconds since the epoch."""

import time
import uuid

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


def new_id(kind: str) -> str:
    return f"{kind}_{uuid.uuid4().hex[:12]}"


class Base(DeclarativeBase):
    pass


class Agent(Base):
    __tablename__ = "agents"

    id: Mapped[str] = mapped_column(primary_key=True, default=lambda: new_id("agt"))
    account_id: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    model: Mapped[str]
    status: Mapped[str] = mapped_column(default="created")
    started_at: Mapped[float | None]


class ChatSession(Base):
    __tablename__ = "sessions"

    id: Mapped[str] = mapped_column(primary_key=True, default=lambda: new_id("ses"))
    agent_id: Mapped[str] = mapped_column(ForeignKey("agents.id"), index=True)
    last_active_at: Mapped[float] = mapped_column(default=time.time)
    closed: Mapped[bool] = mapped_column(default=False)


class Message(Base):
    __tablename__ = "messages"

    id: Mapped[str] = mapped_column(primary_key=True, default=lambda: new_id("msg"))
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    role: Mapped[str]
    text: Mapped[str]
    created_at: Mapped[float] = mapped_column(default=time.time)


class LLMRequest(Base):
    __tablename__ = "llm_requests"

    id: Mapped[str] = mapped_column(primary_key=True, default=lambda: new_id("llm"))
    account_id: Mapped[str] = mapped_column(index=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    model: Mapped[str]
    status: Mapped[str] = mapped_column(default="running")
    started_at: Mapped[float] = mapped_column(default=time.time)
    latency_ms: Mapped[float | None]
    prompt_tokens: Mapped[int] = mapped_column(default=0)
    completion_tokens: Mapped[int] = mapped_column(default=0)
    cost_usd: Mapped[float] = mapped_column(default=0.0)
