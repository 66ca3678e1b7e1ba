"""Tracking of model requests: how long they took, what they used, why they failed."""

import time

from loguru import logger
from sqlalchemy.orm import Session

from agent_service.llm.base import Completion
from agent_service.models import Agent, LLMRequest

SLOW_REQUEST_MS = 8_000.0


class LLMRequestTracker:
    def __init__(self, db: Session) -> None:
        self.db = db

    def start(self, agent: Agent, session_id: str) -> LLMRequest:
        request = LLMRequest(account_id=agent.account_id, session_id=session_id, model=agent.model)
        self.db.add(request)
        self.db.flush()
        logger.debug({"event": "llm_request_started", "llm_request_id": request.id, "model": request.model})
        return request

    def finish(self, request: LLMRequest, completion: Completion) -> LLMRequest:
        request.status = "finished"
        request.latency_ms = self._latency_ms(request)
        request.prompt_tokens = completion.prompt_tokens
        request.completion_tokens = completion.completion_tokens
        logger.info(
            {
                "event": "llm_request_tracked",
                "llm_request_id": request.id,
                "account_id": request.account_id,
                "model": request.model,
                "latency_ms": request.latency_ms,
                "tokens": completion.prompt_tokens + completion.completion_tokens,
            }
        )
        if request.latency_ms > SLOW_REQUEST_MS:
            logger.warning(
                {"event": "llm_request_slow", "llm_request_id": request.id, "latency_ms": request.latency_ms}
            )
        return request

    def fail(self, request: LLMRequest, error: Exception) -> LLMRequest:
        request.status = "failed"
        request.latency_ms = self._latency_ms(request)
        logger.error({"event": "llm_request_failed", "llm_request_id": request.id, "error": str(error)})
        return request

    @staticmethod
    def _latency_ms(request: LLMRequest) -> float:
        return round((time.time() - request.started_at) * 1000, 1)
