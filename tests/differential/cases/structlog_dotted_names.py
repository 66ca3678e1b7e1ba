# expect: same
"""Events that are already dotted names keep them."""
import structlog

logger = structlog.get_logger("agent")


def execute(agent_id, prompt):
    logger.info("agent.execute.started", agent_id=agent_id, chars=len(prompt))
    if not prompt:
        logger.error("agent.execute.failed", agent_id=agent_id, reason="empty prompt")
        return None
    logger.info("agent.execute.completed", agent_id=agent_id, latency_ms=12.5)
    return prompt.title()


print(execute(1, "hello there"), execute(2, ""))
logger.info("cache.cleared")
logger.info("Agent.Created", kind="camel")
logger.info("one.two.three.four.five", n=1)
logger.info("trailing.dot.", n=2)
logger.info(".leading", n=3)
logger.info("kebab-case.event-name", n=4)
logger.info("http://example.test/path", n=5)
