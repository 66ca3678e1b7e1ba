"""Finds the tool that a model asked for, and runs it."""

import asyncio
import time
from collections.abc import Callable

import structlog

from agent_service.errors import ToolError

log = structlog.get_logger(__name__)

Tool = Callable[[str], str]


class ToolRegistry:
    def __init__(self) -> None:
        self._tools: dict[str, Tool] = {}

    def add(self, name: str, tool: Tool) -> None:
        if name in self._tools:
            log.warning("tool_replaced", tool=name)
        self._tools[name] = tool
        log.debug("tool_registered", tool=name, total=len(self._tools))

    async def run(self, name: str, arguments: str) -> str:
        """What the tool answers; ToolError when it is unknown or fails."""
        tool = self._tools.get(name)
        if tool is None:
            await log.awarning("tool_not_found", tool=name, known=sorted(self._tools))
            raise ToolError(f"there is no tool called {name}")
        await log.ainfo("tool_call_started", tool=name, argument_length=len(arguments))
        started = time.perf_counter()
        try:
            answer = await asyncio.to_thread(tool, arguments)
        except Exception as exc:
            log.error("tool_call_failed", tool=name, error=str(exc), exc_info=True)
            raise ToolError(str(exc)) from exc
        await log.ainfo(
            "tool_call_finished",
            tool=name,
            duration_ms=round((time.perf_counter() - started) * 1000, 1),
        )
        return answer
