"""What an agent may call."""

from agent_service.tools.builtin import calculator, clock
from agent_service.tools.registry import ToolRegistry


def default_tools() -> ToolRegistry:
    registry = ToolRegistry()
    registry.add("calculator", calculator)
    registry.add("clock", clock)
    return registry
