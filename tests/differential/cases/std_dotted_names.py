"""Messages that are event names already."""
# expect: same
import logging

logger = logging.getLogger(__name__)

logger.info("agent.created", extra={"model": "gpt"})
logger.info("agent.session.load_error", extra={"n": 1})
logger.info("a.b.c.d")
logger.info("a.b.c.d.e.f")
logger.info("agent_created")
logger.info("AgentCreated")
logger.info("AGENT_CREATED")
logger.info("Agent.Created")
logger.info("agent..created")
logger.info("agent.created.")
logger.info(".agent")
logger.info("agent.created: %s", "x")
logger.info("agent-created")
logger.info("agent/created")
logger.info("v1.2.3")
logger.info("file.txt")
logger.info("www.example.org")
logger.info("module.Class.method %s", "y")
logger.info("agent.created now")
logger.info("1.5")
logger.info("class.def.return")
logger.info("a._b")
logger.info("ärger.größe")
