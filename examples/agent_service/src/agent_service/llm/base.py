"""What every model provider has in common, and one that needs no network."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass

from agent_service.errors import ProviderError


@dataclass(frozen=True, slots=True)
class Turn:
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class ToolCall:
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Completion:
    text: str
    prompt_tokens: int
    completion_tokens: int
    tool_call: ToolCall | None = None


class Provider:
    name = "base"

    def __init__(self) -> None:
        self.logger = logging.getLogger(f"agent_service.llm.{self.name}")

    async def complete(self, model: str, history: Sequence[Turn]) -> Completion:
        """The model's next turn; raises ProviderError when there is none."""
        started = time.perf_counter()
        self.logger.debug("Sending %d turns to %s", len(history), model)
        try:
            completion = await self._send(model, history)
        except ProviderError as exc:
            self.logger.error("LLM request failed: %s", exc, extra={"model": model})
            raise
        self.logger.info(
            "LLM request completed",
            extra={
                "model": model,
                "latency_ms": round((time.perf_counter() - started) * 1000, 1),
                "completion_tokens": completion.completion_tokens,
            },
        )
        return completion

    async def _send(self, model: str, history: Sequence[Turn]) -> Completion:
        raise NotImplementedError


class EchoProvider(Provider):
    """Repeats what it hears; ``/tool arguments`` makes it ask for that tool."""

    name = "echo"

    async def _send(self, model: str, history: Sequence[Turn]) -> Completion:
        heard = history[-1].text
        prompt_tokens = sum(len(turn.text.split()) for turn in history)
        if heard.startswith("/"):
            tool, _, arguments = heard[1:].partition(" ")
            self.logger.debug("Model %s asked for tool %s", model, tool)
            return Completion("", prompt_tokens, 1, ToolCall(tool, arguments))
        return Completion(f"You said: {heard}", prompt_tokens, len(heard.split()) + 2)
