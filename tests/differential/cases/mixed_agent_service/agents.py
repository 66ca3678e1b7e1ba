import asyncio

import logfire
from config import settings
from loguru import logger


class ModelError(Exception):
    pass


class AgentService:
    def __init__(self, history):
        self.history = history
        logger.info({"event": "agent_service_created", "model": settings["model"]})

    async def ask(self, session, prompt):
        if not prompt:
            logger.warning("Empty prompt", conversation=session)
            return None
        with logfire.span("agent.ask", conversation=session):
            try:
                answer = await self._call(prompt)
            except ModelError as e:
                logger.error({"event": "model_call_failed", "conversation": session, "error": str(e)})
                logger.opt(exception=True).debug("Model call failed for {}", session)
                return "sorry"
        self.history.add(session, prompt)
        logger.success(f"Answered {session} with {len(answer)} characters")
        return answer

    async def _call(self, prompt):
        await asyncio.sleep(0)
        if prompt == "crash":
            raise ModelError("no capacity")
        logger.bind(model=settings["model"]).debug("Model answered {n} tokens", n=len(prompt))
        return prompt[::-1]
