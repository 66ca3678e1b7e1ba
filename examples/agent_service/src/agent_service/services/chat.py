"""One turn of a conversation: message in, model and tools at work, answer out."""

from sqlalchemy.orm import Session

from agent_service.billing.meter import UsageMeter
from agent_service.errors import ProviderError, ToolError
from agent_service.limits import RateLimiter
from agent_service.llm.base import Completion, Provider, ToolCall, Turn
from agent_service.logs import logger
from agent_service.models import Agent, Message
from agent_service.services.agents import get_agent
from agent_service.services.llm_requests import LLMRequestTracker
from agent_service.services.messages import load_history, save_message
from agent_service.services.sessions import SessionService
from agent_service.tools.registry import ToolRegistry


class ChatService:
    def __init__(
        self, db: Session, provider: Provider, tools: ToolRegistry, meter: UsageMeter, limiter: RateLimiter
    ) -> None:
        self.db = db
        self.provider = provider
        self.tools = tools
        self.meter = meter
        self.limiter = limiter
        self.sessions = SessionService(db)
        self.requests = LLMRequestTracker(db)

    async def reply(self, session_id: str, text: str) -> Message:
        """Answer ``text``; what the user said is kept even when the model cannot be reached."""
        session = self.sessions.load(session_id)
        agent = get_agent(self.db, session.agent_id)
        self.limiter.check(agent.account_id)
        self.meter.check_budget(agent.account_id)
        save_message(self.db, session_id, "user", text)

        completion = await self._complete(agent, session_id)
        if completion.tool_call is not None:
            answer = await self._run_tool(agent, completion.tool_call)
        else:
            answer = completion.text
        message = save_message(self.db, session_id, "assistant", answer)
        self.sessions.touch(session)
        logger.success(f"Agent {agent.name} answered in session {session_id}")
        return message

    async def _complete(self, agent: Agent, session_id: str) -> Completion:
        history = [Turn(message.role, message.text) for message in load_history(self.db, session_id)]
        request = self.requests.start(agent, session_id)
        try:
            completion = await self.provider.complete(agent.model, history)
        except ProviderError as exc:
            self.requests.fail(request, exc)
            logger.exception("Agent execution failed")
            self.db.commit()
            raise
        self.meter.record(self.requests.finish(request, completion))
        return completion

    async def _run_tool(self, agent: Agent, call: ToolCall) -> str:
        logger.info("Running tool {} for agent {}", call.name, agent.id)
        try:
            return await self.tools.run(call.name, call.arguments)
        except ToolError as exc:
            logger.warning(f"Tool {call.name} unavailable: {exc}")
            return f"I could not use {call.name}: {exc}"
