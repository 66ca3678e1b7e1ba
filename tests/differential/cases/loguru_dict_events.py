# expect: same
"""Dictionary messages as the agent services write them."""
from loguru import logger


class AgentFactory:
    def __init__(self, default_model):
        self.default_model = default_model
        self.count = 0

    def create(self, name, model=None, temperature=0.2):
        logger.info({"event": "agent_creating", "agent": name})
        model_name = model or self.default_model
        self.count += 1
        logger.info({"event": "agent_created", "model": model_name, "temperature": temperature, "total": self.count})
        return {"name": name, "model": model_name}

    def run(self, agent, prompt):
        if not prompt:
            logger.warning({"event": "prompt_empty", "agent": agent["name"]})
            return ""
        try:
            answer = prompt[::-1] if "fail" not in prompt else prompt[1000]
        except IndexError as e:
            logger.error({"event": "agent_run_failed", "agent": agent["name"], "error": str(e)})
            raise
        logger.debug({
            "event": "agent_run_finished",
            "agent": agent["name"],
            "chars": len(answer),
            "usage": {"input": len(prompt), "output": len(answer)},
        })
        return answer


factory = AgentFactory("small-1")
agent = factory.create("writer")
factory.create("critic", model="big-2", temperature=0.9)
print(factory.run(agent, "hello"), factory.run(agent, ""))
try:
    factory.run(agent, "please fail")
except IndexError:
    logger.exception({"event": "request_failed", "agent": agent["name"]})
